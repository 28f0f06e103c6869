"""How far a release has come: every step to another state goes through here. Each function is one transaction.

The rules are in `domain/stages.py`; the window and the command line both come here, and neither has rules of its own.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from pressdesk.desk.change import Change
from pressdesk.domain import stages
from pressdesk.domain.errors import NotFoundError, StageError
from pressdesk.domain.models.notice import CorrectionDraft, NoticeFields, NoticeKind, WithdrawalDraft
from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.domain.stages import Facts, Need
from pressdesk.store import notices, outbox, releases, versions
from pressdesk.store import stages as stage_store
from pressdesk.store.database import Database

if TYPE_CHECKING:
    from pressdesk.store.database import Session


def set_status(db: Database, release_id: str, status: ReleaseStatus, *, now: datetime) -> Change:
    """Take a step, the state kept as a version. Raises `StageError` where there is no such step, or not yet.

    A correction and a withdrawal need words: see `correct` and `withdraw`.
    """
    failing = failing_checks(db, release_id, now=now) if status is ReleaseStatus.APPROVED else None
    with db.transaction() as session:
        stages.require(status, stage_store.facts(session, release_id, failing), now)
        stage_store.move(session, release_id, status, now)
        versions.take(session, release_id, "released" if status is ReleaseStatus.RELEASED else "status", now=now)
    return _touched(release_id)


def failing_checks(db: Database, release_id: str, *, now: datetime) -> tuple[str, ...]:
    """The messages of the checks that keep a release from being approved. Raises NotFoundError."""
    # the rules of the house style, which only an approval asks
    from pressdesk.desk import check_ops
    from pressdesk.domain.house_style import keeps_from_approval

    found = check_ops.check_release(db, release_id, now=now)
    return tuple(one.message for one in found if keeps_from_approval(one))


def facts_of(db: Database, release_id: str, failing: tuple[str, ...] | None = None) -> Facts:
    """What is known of a release, for saying which steps there are. Raises NotFoundError."""
    with db.reading() as session:
        return stage_store.facts(session, release_id, failing)


# what is out


def correct(db: Database, release_id: str, draft: CorrectionDraft, *, now: datetime) -> Change:
    """Begin a correction: the text that is out is kept as a version, and the words may change from here on.

    The line over the corrected text is composed from `draft` and the moments kept here. Raises `StageError`.
    """
    fields = NoticeFields(kind=NoticeKind.CORRECTION, grade=draft.grade, words=draft.changed)
    with db.transaction() as session:
        _issue(session, release_id, ReleaseStatus.CORRECTED, fields, now)
    return _touched(release_id)


def take_back_correction(db: Database, release_id: str, *, now: datetime) -> Change:
    """Take back a correction that nobody outside has seen: the text and the state are as before it."""
    from pressdesk.desk import release_ops

    with db.reading() as session:
        found = stage_store.facts(session, release_id)
        issued = [n for n in notices.notices_of(session, release_id) if n.kind is NoticeKind.CORRECTION]
    if found.status is not ReleaseStatus.CORRECTED or not issued:
        raise StageError("There is no correction to take back.")
    if not stages.may_be_written(found):
        raise StageError("The corrected text has left the desk. Correct it again instead.", need=Need.UNSENT)
    last = issued[-1]
    release_ops.restore_version(db, release_id, last.version_id, now=now)
    with db.transaction() as session:
        notices.remove(session, last.id)
        stage_store.move(session, release_id, last.state_before, now)
        versions.take(session, release_id, "status", now=now)
    return _touched(release_id)


def withdraw(db: Database, release_id: str, draft: WithdrawalDraft, *, now: datetime) -> Change:
    """Withdraw a release: from here on what is exported of it is the notice. Raises `StageError`."""
    fields = NoticeFields(kind=NoticeKind.WITHDRAWAL, words=draft.reason, by_headline=draft.by_headline)
    with db.transaction() as session:
        _issue(session, release_id, ReleaseStatus.WITHDRAWN, fields, now)
        versions.take(session, release_id, "status", now=now)
    return _touched(release_id)


def recipients_of(db: Database, release_id: str) -> list[str]:
    """Everybody that the release is known to have gone to: they get a correction or a withdrawal too."""
    with db.reading() as session:
        return outbox.recipients_of(session, release_id)


def recipients_to_tell(db: Database, release_id: str) -> list[str]:
    """Those who must get what leaves now because they got what it replaces; nobody where it replaces nothing."""
    with db.reading() as session:
        standing = stages.standing(releases.get_release(session, release_id))
        if standing not in (ReleaseStatus.CORRECTED, ReleaseStatus.WITHDRAWN):
            return []
        return outbox.recipients_of(session, release_id)


def _issue(session: "Session", release_id: str, to: ReleaseStatus, fields: NoticeFields, now: datetime) -> None:
    found = stage_store.facts(session, release_id, words=fields.words)
    stages.require(to, found, now)
    # the text that is out was kept when it was released or exported; where it was not, it is now
    why = "released" if found.status is ReleaseStatus.RELEASED else "replaced"
    version = versions.take(session, release_id, why, now=now)
    notices.add(
        session,
        release_id,
        fields,
        now=now,
        replaces_at=found.sent_at or found.released_at,
        state_before=found.status,
        version_id=version.id,
    )
    stage_store.move(session, release_id, to, now)


# the words


def open_words(session: "Session", release_id: str, now: datetime) -> None:
    """Before printed words change: raises `StageError` where they may not; an approved release is in review again.

    Whatever changes the words, people, texts or pictures of a release asks here first, inside its transaction.
    """
    status = releases.get_release(session, release_id).status
    if status in (ReleaseStatus.DRAFT, ReleaseStatus.REVIEW):
        return
    if status is ReleaseStatus.APPROVED:
        versions.take(session, release_id, "status", now=now)
        stage_store.move(session, release_id, ReleaseStatus.REVIEW, now)
        return
    found = stage_store.facts(session, release_id)
    if not stages.may_be_written(found):
        raise StageError(stages.why_closed(found))


def is_closed(session: "Session", release_id: str) -> bool:
    """Whether the words of a release may not change. Raises NotFoundError."""
    return not stages.may_be_written(stage_store.facts(session, release_id))


def open_line(session: "Session", release_id: str, now: datetime) -> None:
    """Before the release line or the embargo changes: raises `StageError` where the text is out."""
    found = stage_store.facts(session, release_id)
    if not stages.may_change_line(found, now):
        raise StageError("This release is out, or put away: what stands at its top cannot be changed any more.")


def take_back_edit(db: Database, release_id: str, *, now: datetime) -> Change:
    """After the words of an approved release were changed: the approved words again, and approved as they were.

    The changed words are kept as a version. Raises NotFoundError where no approved version is kept.
    """
    from pressdesk.desk import release_ops

    with db.reading() as session:
        for version in versions.versions_of(session, release_id):
            if versions.content(session, version.id)["release"].get("status") == ReleaseStatus.APPROVED:
                break
        else:
            raise NotFoundError("No approved version is kept. Have the release approved again.")
    change = release_ops.restore_version(db, release_id, version.id, now=now)
    return change | set_status(db, release_id, ReleaseStatus.APPROVED, now=now)


def _touched(release_id: str) -> Change:
    return Change(releases=frozenset({release_id}), embargoes=frozenset({release_id}))
