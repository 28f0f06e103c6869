"""The contacts on a release, in the officer's order."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, delete, select

from pressdesk.domain.models.release import EnquiryDraft, EnquiryRole, ReleaseContact
from pressdesk.domain.release import Enquiry
from pressdesk.store import contacts


def enquiries_of(session: Session, release_id: str) -> tuple[Enquiry, ...]:
    """The contacts on a release with their records as they are now."""
    rows = list(session.exec(_on(release_id)))
    people = contacts.views_by_id(session, [row.contact_id for row in rows])
    return tuple(
        Enquiry(
            contact=people[row.contact_id],
            role=EnquiryRole(row.role),
            points=None if row.points is None else tuple(row.points),
            name=row.name,
            job_title=row.job_title,
            organisation=row.organisation,
            frozen=row.frozen,
        )
        for row in rows
        if row.contact_id in people
    )


def replace(session: Session, release_id: str, drafts: Sequence[EnquiryDraft], now: datetime) -> None:
    """Put these contacts on the release in this order, and no others. One named twice in a role counts once."""
    frozen = {(row.contact_id, str(row.role)): row.frozen for row in session.exec(_on(release_id))}
    session.connection().execute(delete(ReleaseContact).where(col(ReleaseContact.release_id) == release_id))
    session.expunge_all()
    once = {(draft.contact_id, str(draft.role)): draft for draft in drafts}
    for position, (key, draft) in enumerate(once.items()):
        session.add(
            ReleaseContact(
                **draft.model_dump(),
                release_id=release_id,
                position=position,
                frozen=frozen.get(key),
                created_at=now,
                changed_at=now,
            )
        )
    session.flush()


def freeze(session: Session, release_id: str, blocks: dict[tuple[str, str], dict[str, Any]]) -> None:
    """Keep each contact's lines as they left, by (contact id, role)."""
    for (contact_id, role), block in blocks.items():
        statement = update(ReleaseContact).where(
            col(ReleaseContact.release_id) == release_id,
            col(ReleaseContact.contact_id) == contact_id,
            col(ReleaseContact.role) == role,
        )
        session.connection().execute(statement.values(frozen=block))


def _on(release_id: str):  # noqa: ANN202 - a SELECT of SQLModel
    return (
        select(ReleaseContact)
        .where(col(ReleaseContact.release_id) == release_id)
        .order_by(col(ReleaseContact.position), col(ReleaseContact.seq))
    )
