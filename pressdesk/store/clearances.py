"""What was asked of speakers and what they answered, wording by wording."""

from datetime import datetime
from typing import Any

from sqlmodel import Session, col, delete, select

from pressdesk.domain.models.clearance import Clearance, ClearanceFields, ClearanceView
from pressdesk.store import records


def clearances_of(session: Session, release_id: str) -> tuple[ClearanceView, ...]:
    """All of a release, in the order in which they were begun."""
    statement = select(Clearance).where(col(Clearance.release_id) == release_id).order_by(col(Clearance.seq))
    return tuple(_view(row) for row in session.exec(statement))


def get(session: Session, clearance_id: str) -> ClearanceView:
    """One of them. Raises NotFoundError."""
    return _view(records.one(session, Clearance, clearance_id))


def insert(session: Session, release_id: str, fields: ClearanceFields, now: datetime) -> str:
    """Keep a new one and return its id."""
    row = Clearance(**fields.model_dump(), release_id=release_id, created_at=now, changed_at=now)
    session.add(row)
    session.flush()
    return row.id


def change(session: Session, clearance_id: str, values: dict[str, Any], now: datetime) -> None:
    """Set columns. Raises NotFoundError."""
    records.change(session, Clearance, clearance_id, now, values)


def remove(session: Session, clearance_id: str) -> None:
    """Delete one for good."""
    session.connection().execute(delete(Clearance).where(col(Clearance.id) == clearance_id))


def _view(row: Clearance) -> ClearanceView:
    return ClearanceView.model_validate({name: getattr(row, name) for name in ClearanceView.model_fields})
