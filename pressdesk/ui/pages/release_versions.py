"""The kept versions of the release in hand: shown in the panel, taken while somebody writes and on leaving."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer

from pressdesk.desk import release_ops
from pressdesk.desk.change import NOTHING, Change
from pressdesk.store import versions
from pressdesk.store.database import Database
from pressdesk.ui.pages.release_panel import ReleasePanel

VERSION_EVERY = timedelta(minutes=5)
"""A version is kept each time somebody has typed for this long."""


class ReleaseVersions(QObject):
    """Reads for the panel; takes a version when one is due. `do` does a change and tells of it, or of its failure."""

    def __init__(
        self,
        db: Database,
        panel: ReleasePanel,
        do: Callable[[Callable[[], Change]], bool],
        clock: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._db, self._panel, self._do, self._clock = db, panel, do, clock
        self._last = clock()
        self._left: list[str] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.keep_left)

    def show(self, release_id: str) -> None:
        with self._db.reading() as session:
            self._panel.versions.show_versions(versions.versions_of(session, release_id))

    def leave(self, release_id: str) -> None:
        """Keep a version of what was written in a release; in the next turn, so that another comes at once."""
        self._left.append(release_id)
        self._soon.start(0)

    def keep_left(self) -> None:
        """Take the versions of what was left, now."""
        self._soon.stop()
        left, self._left = self._left, []
        for release_id in left:
            self._do(lambda kept=release_id: release_ops.take_version(self._db, kept, why="left", now=self._clock()))

    def typed(self, release_id: str, now: datetime) -> Change:
        """What was typed has been saved: keep a version where the last one is old enough."""
        if now - self._last < VERSION_EVERY:
            return NOTHING
        self._last = now
        return release_ops.take_version(self._db, release_id, why="typing", now=now)
