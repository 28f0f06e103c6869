"""The contacts on a release, in the officer's order."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select, update
from sqlmodel import Session, col

from pressdesk.domain.models.base import new_id
from pressdesk.domain.models.release import EnquiryDraft, EnquiryRole, ReleaseContact
from pressdesk.domain.release import Enquiry
from pressdesk.store import contacts, records


def enquiries_of(session: Session, release_id: str) -> tuple[Enquiry, ...]:
    """The contacts on a release with their records as they are now."""
    rows = records.columns_of(session, _on(release_id))
    people = contacts.views_by_id(session, [row["contact_id"] for row in rows])
    return tuple(
        Enquiry(
            contact=people[row["contact_id"]],
            role=EnquiryRole(row["role"]),
            points=None if row["points"] is None else tuple(row["points"]),
            name=row["name"],
            job_title=row["job_title"],
            organisation=row["organisation"],
            frozen=row["frozen"],
        )
        for row in rows
        if row["contact_id"] in people
    )


def who(session: Session, release_id: str) -> list[tuple[str, EnquiryRole]]:
    """The contacts on a release without their records: ids and roles, in order."""
    bare = records.table_of(ReleaseContact)
    statement = select(bare.c.contact_id, bare.c.role).where(bare.c.release_id == release_id)
    found = session.connection().execute(statement.order_by(bare.c.position, bare.c.seq))
    return [(row[0], EnquiryRole(row[1])) for row in found.fetchall()]


def replace(session: Session, release_id: str, drafts: Sequence[EnquiryDraft], now: datetime) -> None:
    """Put these contacts on the release in this order, and no others. One named twice in a role counts once."""
    there = records.table_of(ReleaseContact)
    frozen = {(row["contact_id"], row["role"]): row["frozen"] for row in records.columns_of(session, _on(release_id))}
    session.connection().execute(there.delete().where(there.c.release_id == release_id))
    session.expunge_all()
    once = {(draft.contact_id, draft.role.value): draft for draft in drafts}
    rows = [
        draft.model_dump(mode="json")
        | {
            "id": new_id(),
            "release_id": release_id,
            "position": position,
            "frozen": frozen.get(key),
            "revision": 1,
            "created_at": now,
            "changed_at": now,
        }
        for position, (key, draft) in enumerate(once.items())
    ]
    if rows:
        session.connection().execute(there.insert(), rows)


def freeze(session: Session, release_id: str, blocks: dict[tuple[str, str], dict[str, Any]]) -> None:
    """Keep each contact's lines as they left, by (contact id, role)."""
    for (contact_id, role), block in blocks.items():
        statement = update(ReleaseContact).where(
            col(ReleaseContact.release_id) == release_id,
            col(ReleaseContact.contact_id) == contact_id,
            col(ReleaseContact.role) == role,
        )
        session.connection().execute(statement.values(frozen=block))


def _on(release_id: str) -> "Select[Any]":
    there = records.table_of(ReleaseContact)
    return select(there).where(there.c.release_id == release_id).order_by(there.c.position, there.c.seq)
