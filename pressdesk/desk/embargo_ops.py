"""What an officer does with an embargo. Each function is one transaction.

A release has one embargo in all its languages: what is set, lifted or taken off for one is for all of them, so that no
language can leak what another still holds back.
"""

from collections.abc import Iterable
from datetime import datetime

from pressdesk.desk.change import NOTHING, Change
from pressdesk.desk.stage_ops import open_line, open_words
from pressdesk.domain import embargo
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.release import ReleaseLine
from pressdesk.store import embargoes, releases, translations, versions
from pressdesk.store.database import Database


def set_embargo(db: Database, release_id: str, draft: EmbargoDraft, *, now: datetime) -> Change:
    """Put an embargo on the release, or move it. Raises an EmbargoError where it cannot be set."""
    checked = embargo.check(draft, now=now)
    with db.transaction() as session:
        family = translations.family(session, release_id)
        for each in family:
            open_line(session, each, now)
            releases.set_line(session, each, ReleaseLine.EMBARGO, now)
            embargoes.put(session, each, draft, checked.instant, now)
    return _touched(family)


def lift_embargo(db: Database, release_id: str, *, now: datetime) -> Change:
    """Lift before its time: from `now` on, the release is composed as one for immediate release."""
    with db.transaction() as session:
        embargoes.lift(session, release_id, now)
        others = [each for each in translations.family(session, release_id)[1:] if embargoes.embargo_of(session, each)]
        for each in others:
            embargoes.lift(session, each, now)
        for each in (release_id, *others):
            releases.set_line(session, each, ReleaseLine.EMBARGO, now)
            versions.take(session, each, "status", now=now)
    return _touched((release_id, *others))


def remove_embargo(db: Database, release_id: str, *, now: datetime) -> Change:
    """Take the embargo off, its state kept as a version. The release line has to be chosen again."""
    with db.transaction() as session:
        family = [
            each for each in translations.family(session, release_id) if embargoes.embargo_of(session, each) is not None
        ]
        if release_id not in family:
            return NOTHING
        for each in family:
            open_line(session, each, now)
            open_words(session, each, now)  # without a release line it is not ready to leave
            versions.take(session, each, "status", now=now)
            embargoes.remove(session, each)
            releases.set_line(session, each, ReleaseLine.UNSET, now)
    return _touched(family)


def _touched(releases_held: Iterable[str]) -> Change:
    held = frozenset(releases_held)
    return Change(releases=held, embargoes=held)
