"""What the page of media lists finds out in the background: who is on the list shown, and how many on each."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from pressdesk.domain.errors import DeskError
from pressdesk.domain.models.media_list import MediaListFields
from pressdesk.store import media_lists
from pressdesk.store.database import Database
from pressdesk.ui.models.media_list_list import ListPeople
from pressdesk.ui.services import tasks

PAUSE = 150
"""Milliseconds without an edit before the people of a list are looked for."""


class _People(NamedTuple):
    """Who is on a list and who is left out of it, and for which list and sheet that was asked."""

    asked: tuple[str, MediaListFields]
    people: ListPeople


class ListLookout(QObject):
    """One question at a time; what is asked while one is under way is asked once it has been answered."""

    people_found = Signal(object)
    """`ListPeople`: who is on the list on show, and who is left out of it."""
    counted = Signal(dict)
    known_found = Signal(dict)
    failed = Signal(object)

    def __init__(self, db: Database, parent: QObject) -> None:
        super().__init__(parent)
        self._db = db
        self._shown: Callable[[], tuple[str, MediaListFields] | None] = _nothing
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.look)
        self._looking = self._counting = False
        self._look_again = self._count_again = False

    def of(self, shown: Callable[[], tuple[str, MediaListFields] | None]) -> None:
        """Ask this for the list on show, its id and what stands on its sheet; None where none is."""
        self._shown = shown

    def look_soon(self) -> None:
        """Look for the people of the list once the officer pauses."""
        self._pause.start()

    def look(self) -> None:
        """Look for the people of the list on show."""
        self._pause.stop()
        shown = self._shown()
        self._look_again = self._looking
        if shown is None or self._looking:
            return
        list_id, fields = shown
        self._looking = True
        tasks.run(self, lambda: self._standings(list_id, fields), self._on_people, self._on_failed)

    def count(self) -> None:
        """Count the people of every list, and gather what values they have."""
        self._count_again = self._counting
        if not self._counting:
            self._counting = True
            tasks.run(self, self._counts, self._on_counted, self._on_failed)

    def _standings(self, list_id: str, fields: MediaListFields) -> "_People":
        with self._db.reading() as session:
            found = media_lists.standings(session, list_id, fields)
        return _People((list_id, fields), ListPeople.of(found))

    def _counts(self) -> tuple[dict[str, int], dict[media_lists.RuleField, list[str]]]:
        with self._db.reading() as session:
            return media_lists.counts(session), media_lists.known_values(session)

    def _on_people(self, found: "_People") -> None:
        self._looking = False
        shown = self._shown()
        if shown is not None and shown[0] == found.asked[0]:
            self.people_found.emit(found.people)
        if self._look_again or (shown is not None and shown != found.asked):
            self.look()

    def _on_counted(self, found: tuple[dict[str, int], dict[media_lists.RuleField, list[str]]]) -> None:
        self._counting = False
        self.counted.emit(found[0])
        self.known_found.emit(found[1])
        if self._count_again:
            self.count()

    def _on_failed(self, error: Exception) -> None:
        self._looking = self._counting = False
        if not isinstance(error, DeskError):
            raise error
        self.failed.emit(error)


def _nothing() -> None:
    return None
