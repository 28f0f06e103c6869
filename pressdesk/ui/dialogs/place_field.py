"""Choosing a place by its city, never by an abbreviation; and further zones to print, as chips."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QStringListModel, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget
from typing_extensions import override

from pressdesk.domain.places import Place, city_name, search_places
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.widgets.chips import Chips


class PlaceField(QLineEdit):
    """A city as one types; what is not a known city leaves the last known one in force."""

    chosen = Signal()

    def __init__(self, clock: Callable[[], datetime], first: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._first = first
        self._city, self._zone = "", "UTC"
        self._found: list[Place] = []
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(10)
        self.setCompleter(completer)
        completer.activated[QModelIndex].connect(self._on_activated)  # pyright: ignore[reportIndexIssue, reportUnknownMemberType]  # the stubs know no overloads of signals
        self.textEdited.connect(self._on_typed)
        self.editingFinished.connect(self._settle)

    def show_place(self, city: str, zone: str) -> None:
        """Show a place without reporting a choice."""
        self._city, self._zone = city, zone
        self.setText(city)
        self.setCursorPosition(0)

    def city(self) -> str:
        return self._city

    def zone(self) -> str:
        return self._zone

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.selectAll()
        self._offer("")
        self.completer().complete()

    def _on_typed(self, text: str) -> None:
        self._offer(text)
        self.completer().complete()

    def _offer(self, text: str) -> None:
        self._found = search_places(text, first=self._first, now=self._clock())
        self._model.setStringList([f"{place.city} – {place.offset_now}" for place in self._found])

    def _on_activated(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._found):
            self._choose(self._found[index.row()])

    def _settle(self) -> None:
        """Typing ended: take the best match, or go back to what was chosen."""
        text = self.text().split(" – ")[0].strip()
        if text == self._city:
            self.setText(self._city)
            return
        found = search_places(text, first=self._first, now=self._clock()) if text else []
        if found:
            self._choose(found[0])
        else:
            self.setText(self._city)

    def _choose(self, place: Place) -> None:
        changed = (place.city, place.zone) != (self._city, self._zone)
        self.show_place(place.city, place.zone)
        if changed:
            self.chosen.emit()


def zone_chips(theme: Theme, clock: Callable[[], datetime], placeholder: str) -> Chips:
    """Further zones to print, kept as IANA names, typed and read as cities."""

    def read(text: str) -> str:
        found = search_places(text, now=clock()) if text else []
        return found[0].zone if found else ""

    cities = [place.city for place in search_places("", now=clock(), limit=1_000)]
    return Chips(
        theme, suggestions=cities, placeholder=placeholder, read=read, shown=lambda zone: city_name("", zone, "en")
    )
