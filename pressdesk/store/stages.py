"""The state of a release in its row, and what the rules for a step have to know."""

from datetime import datetime

from sqlmodel import Session

from pressdesk.domain.models.notice import NoticeKind
from pressdesk.domain.models.release import Release, ReleaseStatus
from pressdesk.domain.stages import Facts
from pressdesk.store import embargoes, notices, outbox, records, releases, versions


def facts(session: Session, release_id: str, failing: tuple[str, ...] | None = None, words: str = "") -> Facts:
    """What is known of a release for `stages`; `failing` and `words` are the caller's. Raises NotFoundError."""
    release = releases.get_release(session, release_id)
    kept = [v for v in versions.versions_of(session, release_id) if v.why == "released"]
    issued = [n for n in notices.notices_of(session, release_id) if n.kind is NoticeKind.CORRECTION]
    return Facts(
        status=release.status,
        line=release.release_line,
        embargo=embargoes.embargo_of(session, release_id),
        archived_from=release.archived_from,
        failing=failing,
        sent_at=outbox.last_sent(session, release_id),
        released_at=kept[0].created_at if kept else None,
        corrected_at=issued[-1].at if issued else None,
        words=words,
    )


def move(session: Session, release_id: str, to: ReleaseStatus, now: datetime) -> None:
    """Put a release into a state. One that is archived remembers which it had. Raises NotFoundError."""
    before = releases.get_release(session, release_id).status
    archived_from = before.value if to is ReleaseStatus.ARCHIVED else None
    records.change(session, Release, release_id, now, {"status": to.value, "archived_from": archived_from})
