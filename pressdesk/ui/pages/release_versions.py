"""The kept versions of the release in hand: shown in the panel, and taken while somebody writes."""

from datetime import datetime, timedelta

from pressdesk.desk import release_ops
from pressdesk.desk.change import NOTHING, Change
from pressdesk.store import versions
from pressdesk.store.database import Database
from pressdesk.ui.pages.release_panel import ReleasePanel

VERSION_EVERY = timedelta(minutes=5)
"""A version is kept each time somebody has typed for this long."""


class ReleaseVersions:
    """Reads for the panel; takes a version when one is due."""

    def __init__(self, db: Database, panel: ReleasePanel, now: datetime) -> None:
        self._db, self._panel = db, panel
        self._last = now

    def show(self, release_id: str) -> None:
        with self._db.reading() as session:
            self._panel.versions.show_versions(versions.versions_of(session, release_id))

    def typed(self, release_id: str, now: datetime) -> Change:
        """What was typed has been saved: keep a version where the last one is old enough."""
        if now - self._last < VERSION_EVERY:
            return NOTHING
        self._last = now
        return release_ops.take_version(self._db, release_id, why="typing", now=now)
