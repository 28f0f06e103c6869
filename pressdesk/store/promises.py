"""The embargo record of journalists: agreements kept and broken."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, delete, select

from pressdesk.domain.models.contact import Contact
from pressdesk.domain.models.promise import EmbargoPromise, PromiseDraft, PromiseView
from pressdesk.store import records


@dataclass(frozen=True)
class Promises:
    """How many agreements somebody kept and broke, and when the last of them was."""

    kept: int
    broken: int
    last_on: date


def of_contact(session: Session, contact_id: str) -> list[PromiseView]:
    """The agreements of one person, newest first."""
    statement = (
        select(EmbargoPromise)
        .where(col(EmbargoPromise.contact_id) == contact_id, col(EmbargoPromise.deleted_at).is_(None))
        .order_by(col(EmbargoPromise.day).desc(), col(EmbargoPromise.seq).desc())
    )
    return [PromiseView.model_validate(row, from_attributes=True) for row in session.exec(statement)]


def promises_by_contact(session: Session, ids: Sequence[str]) -> dict[str, Promises]:
    """The record of those of these people who have one."""
    found: dict[str, Promises] = {}
    for first in range(0, len(ids), records.IDS_AT_ONCE):
        page = ids[first : first + records.IDS_AT_ONCE]
        statement = (
            select(col(EmbargoPromise.contact_id), col(EmbargoPromise.kept), col(EmbargoPromise.day))
            .where(col(EmbargoPromise.contact_id).in_(page), col(EmbargoPromise.deleted_at).is_(None))
            .order_by(col(EmbargoPromise.day))
        )
        for contact_id, kept, on in session.connection().execute(statement):
            before = found.get(contact_id, Promises(0, 0, on))
            found[contact_id] = Promises(before.kept + bool(kept), before.broken + (not kept), on)
    return found


def insert(session: Session, contact_id: str, draft: PromiseDraft, now: datetime) -> str:
    """Note an agreement and return its id. Raises NotFoundError without the person."""
    records.require(session, Contact, contact_id)
    row = EmbargoPromise(**draft.model_dump(), contact_id=contact_id, created_at=now, changed_at=now)
    session.add(row)
    session.flush()
    return row.id


def update(session: Session, promise_id: str, draft: PromiseDraft, now: datetime) -> str:
    """Note it otherwise; returns whose it is. Raises NotFoundError."""
    contact_id = records.one(session, EmbargoPromise, promise_id).contact_id
    records.change(session, EmbargoPromise, promise_id, now, draft.model_dump())
    return contact_id


def remove(session: Session, promise_id: str) -> PromiseView:
    """Take an agreement away; returns what was noted. Raises NotFoundError."""
    row = records.one(session, EmbargoPromise, promise_id)
    view = PromiseView.model_validate(row, from_attributes=True)
    session.connection().execute(delete(EmbargoPromise).where(col(EmbargoPromise.id) == promise_id))
    session.expire_all()
    return view
