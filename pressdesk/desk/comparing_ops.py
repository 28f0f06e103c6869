"""Comparing what is kept with what there is. Nothing here changes anything; run it in a worker."""

from pressdesk.domain.comparing import Section, compare_sheets
from pressdesk.store import releases, settings, versions
from pressdesk.store.database import Database


def compare_versions(db: Database, release_id: str, before: str, after: str) -> tuple[Section, ...]:
    """Two versions of a release field by field; "" is the release as it is stored.

    Raises NotFoundError, and StoreError for a version that is damaged.
    """
    with db.reading() as session:
        profile = settings.house(session).profile
        old, new = (
            versions.sheet_of(session, state) if state else releases.sheet(session, release_id)
            for state in (before, after)
        )
    return compare_sheets(old, new, profile)
