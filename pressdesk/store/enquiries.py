"""The contacts on a release, in the officer's order."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlmodel import Session

from pressdesk.domain.models.release import EnquiryDraft, EnquiryRole, ReleaseContact
from pressdesk.domain.release import Enquiry
from pressdesk.store import contacts, records

_OWN = ("points", "name", "job_title", "organisation")
"""What a release has of its own about a contact."""


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
    """Put these contacts on the release in this order, and no others. One named twice in a role counts once.

    What stays as it is is not written: of hundreds, one is moved or taken off at a time.
    """
    there = records.table_of(ReleaseContact)
    before = {(row["contact_id"], row["role"]): row for row in records.columns_of(session, _on(release_id))}
    once = {(draft.contact_id, draft.role.value): draft for draft in drafts}
    fresh: list[dict[str, Any]] = []
    changed: list[dict[str, Any]] = []
    for position, (key, draft) in enumerate(once.items()):
        values: dict[str, Any] = {"position": position} | {name: getattr(draft, name) for name in _OWN}
        row = before.pop(key, None)
        if row is None:
            fresh.append(ReleaseContact(release_id=release_id, contact_id=key[0], role=draft.role).model_dump())
            fresh[-1] |= values | {"role": key[1], "created_at": now, "changed_at": now}
            del fresh[-1]["seq"]
        elif any(row[name] != value for name, value in values.items()):
            changed.append(values | {"row": row["id"], "changed_at": now})
    connection = session.connection()
    for page in records.pages([row["id"] for row in before.values()]):
        connection.execute(there.delete().where(there.c.id.in_(page)))
    if changed:
        written: dict[str, Any] = {name: bindparam(name) for name in ("position", *_OWN, "changed_at")}
        statement = there.update().where(there.c.id == bindparam("row"))
        connection.execute(statement.values(revision=there.c.revision + 1, **written), changed)
    if fresh:
        connection.execute(there.insert(), fresh)
    session.expunge_all()


def freeze(session: Session, release_id: str, blocks: dict[tuple[str, str], dict[str, Any]]) -> None:
    """Keep each contact's lines as they left, by (contact id, role)."""
    there = records.table_of(ReleaseContact)
    statement = there.update().where(
        there.c.release_id == release_id,
        there.c.contact_id == bindparam("who"),
        there.c.role == bindparam("as_what"),
    )
    rows = [{"who": contact_id, "as_what": role, "block": block} for (contact_id, role), block in blocks.items()]
    if rows:
        session.connection().execute(statement.values(frozen=bindparam("block")), rows)


def _on(release_id: str) -> "Select[Any]":
    there = records.table_of(ReleaseContact)
    return select(there).where(there.c.release_id == release_id).order_by(there.c.position, there.c.seq)
