"""The state of a release in its row, and what the rules for a step have to know."""

from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from pressdesk.domain.models.notice import Notice, NoticeKind
from pressdesk.domain.models.release import Release, ReleaseLine, ReleaseStatus, ReleaseVersion
from pressdesk.domain.stages import Facts
from pressdesk.store import embargoes, outbox, records


def facts(session: Session, release_id: str, failing: tuple[str, ...] | None = None, words: str = "") -> Facts:
    """What is known of a release for `stages`; `failing` and `words` are the caller's. Raises NotFoundError."""
    # asked at every change of a release: columns alone, none of its words
    wanted = select(col(Release.status), col(Release.release_line), col(Release.archived_from))
    row = session.exec(wanted.where(col(Release.id) == release_id)).first()
    if row is None:
        raise records.missing()
    status, line, archived_from = row
    released = select(func.max(col(ReleaseVersion.created_at))).where(
        col(ReleaseVersion.release_id) == release_id, col(ReleaseVersion.why) == "released"
    )
    corrected = select(func.max(col(Notice.at))).where(
        col(Notice.release_id) == release_id, col(Notice.kind) == NoticeKind.CORRECTION.value
    )
    return Facts(
        status=ReleaseStatus(status),
        line=ReleaseLine(line),
        embargo=embargoes.embargo_of(session, release_id) if line == ReleaseLine.EMBARGO.value else None,
        archived_from=ReleaseStatus(archived_from) if archived_from else None,
        failing=failing,
        sent_at=outbox.last_sent(session, release_id),
        released_at=session.exec(released).first(),
        corrected_at=session.exec(corrected).first(),
        words=words,
    )


def move(session: Session, release_id: str, to: ReleaseStatus, now: datetime) -> None:
    """Put a release into a state. One that is archived remembers which it had. Raises NotFoundError."""
    before = facts(session, release_id).status
    archived_from = before.value if to is ReleaseStatus.ARCHIVED else None
    records.change(session, Release, release_id, now, {"status": to.value, "archived_from": archived_from})
