"""Embargoes: one a release, with what was set before."""

from datetime import datetime

from sqlmodel import Session, col, delete, select

from pressdesk.domain.models.embargo import Embargo, EmbargoDraft, EmbargoFields, EmbargoView
from pressdesk.store import records


def embargo_of(session: Session, release_id: str) -> EmbargoView | None:
    """The embargo of a release, lifted or not, or None."""
    row = _row(session, release_id)
    return EmbargoView.model_validate(row, from_attributes=True) if row else None


def put(session: Session, release_id: str, draft: EmbargoDraft, instant: datetime, now: datetime) -> None:
    """Set the embargo of a release, or set it anew; what stood before goes into its history."""
    values = EmbargoFields.model_validate(draft.model_dump()).model_dump()
    row = _row(session, release_id)
    if row is None:
        session.add(
            Embargo(
                **values,
                release_id=release_id,
                instant=instant,
                history=[_entry("set", draft, now)],
                created_at=now,
                changed_at=now,
            )
        )
    else:
        for name, value in values.items():
            setattr(row, name, value)
        row.instant = instant
        row.lifted_at = None
        row.history = [*row.history, _entry("moved", draft, now)]
        _touch(row, now)
        session.add(row)
    session.flush()


def lift(session: Session, release_id: str, now: datetime) -> None:
    """Lift before its time. Raises NotFoundError."""
    row = _row(session, release_id)
    if row is None:
        raise records.missing()
    row.lifted_at = now
    row.history = [*row.history, _entry("lifted", row, now)]
    _touch(row, now)
    session.add(row)
    session.flush()


def remove(session: Session, release_id: str) -> bool:
    """Take the embargo off. Whether there was one."""
    found = session.connection().execute(delete(Embargo).where(col(Embargo.release_id) == release_id))
    return bool(found.rowcount)


def _row(session: Session, release_id: str) -> Embargo | None:
    return session.exec(select(Embargo).where(col(Embargo.release_id) == release_id)).first()


def _touch(row: Embargo, now: datetime) -> None:
    row.changed_at = now
    row.revision += 1


def _entry(what: str, embargo: EmbargoFields, now: datetime) -> dict[str, str]:
    return {
        "at": now.isoformat(),
        "what": what,
        "local": embargo.local,
        "zone": embargo.zone,
        "reason": embargo.reason,
    }
