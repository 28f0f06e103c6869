"""What an officer does with an embargo. Each function is one transaction."""

from datetime import datetime

from pressdesk.desk.change import NOTHING, Change
from pressdesk.desk.stage_ops import open_line, open_words
from pressdesk.domain import embargo
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.release import ReleaseLine
from pressdesk.store import embargoes, releases, versions
from pressdesk.store.database import Database


def set_embargo(db: Database, release_id: str, draft: EmbargoDraft, *, now: datetime) -> Change:
    """Put an embargo on the release, or move it. Raises an EmbargoError where it cannot be set."""
    checked = embargo.check(draft, now=now)
    with db.transaction() as session:
        open_line(session, release_id, now)
        releases.set_line(session, release_id, ReleaseLine.EMBARGO, now)
        embargoes.put(session, release_id, draft, checked.instant, now)
    return _touched(release_id)


def lift_embargo(db: Database, release_id: str, *, now: datetime) -> Change:
    """Lift before its time: from `now` on, the release is composed as one for immediate release."""
    with db.transaction() as session:
        embargoes.lift(session, release_id, now)
        releases.set_line(session, release_id, ReleaseLine.EMBARGO, now)
        versions.take(session, release_id, "status", now=now)
    return _touched(release_id)


def remove_embargo(db: Database, release_id: str, *, now: datetime) -> Change:
    """Take the embargo off, its state kept as a version. The release line has to be chosen again."""
    with db.transaction() as session:
        if embargoes.embargo_of(session, release_id) is None:
            return NOTHING
        open_line(session, release_id, now)
        open_words(session, release_id, now)  # without a release line it is not ready to leave
        versions.take(session, release_id, "status", now=now)
        embargoes.remove(session, release_id)
        releases.set_line(session, release_id, ReleaseLine.UNSET, now)
    return _touched(release_id)


def _touched(release_id: str) -> Change:
    return Change(releases=frozenset({release_id}), embargoes=frozenset({release_id}))
