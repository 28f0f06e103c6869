"""Corrections and withdrawals of releases."""

from datetime import datetime

from sqlmodel import Session, col, select

from pressdesk.domain.models.notice import Notice, NoticeFields, NoticeView
from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.store import records


def notices_of(session: Session, release_id: str) -> tuple[NoticeView, ...]:
    """All notices on a release, in the order in which they were issued."""
    statement = select(Notice).where(col(Notice.release_id) == release_id).order_by(col(Notice.at), col(Notice.seq))
    return tuple(NoticeView.model_validate(row, from_attributes=True) for row in session.exec(statement))


def add(
    session: Session,
    release_id: str,
    fields: NoticeFields,
    *,
    now: datetime,
    replaces_at: datetime | None,
    state_before: ReleaseStatus,
    version_id: str,
) -> str:
    """Keep a notice issued at `now`, and return its id."""
    row = Notice(
        **fields.model_dump(),
        release_id=release_id,
        at=now,
        replaces_at=replaces_at,
        state_before=state_before,
        version_id=version_id,
        created_at=now,
        changed_at=now,
    )
    session.add(row)
    session.flush()
    return row.id


def remove(session: Session, notice_id: str) -> None:
    """Take back a notice that nobody has seen. Raises NotFoundError."""
    session.delete(records.one(session, Notice, notice_id))
    session.flush()
