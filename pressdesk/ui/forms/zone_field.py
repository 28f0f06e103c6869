"""Where somebody is, by city: for the hours at which they can be called."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from pressdesk.domain.errors import UnknownZoneError
from pressdesk.domain.places import Place, city_name, search_places
from pressdesk.domain.zones import local_of, offset_text


class ZoneField(QLineEdit):
    """Keeps an IANA zone, or ""; shows its city and offset. A city that is not known leaves the last one in force."""

    chosen = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._zone = ""
        self._found: list[Place] = []
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompleter(completer)
        self.setPlaceholderText(self.tr("City"))
        completer.activated.connect(self._on_activated)
        self.textEdited.connect(self._on_typed)
        self.editingFinished.connect(self._settle)

    def zone(self) -> str:
        return self._zone

    def show_zone(self, zone: str) -> None:
        """Show a zone without reporting a choice."""
        self._zone = zone
        self.setText(self._shown())
        self.setCursorPosition(0)

    def _shown(self) -> str:
        if not self._zone:
            return ""
        try:
            offset = offset_text(local_of(self._clock(), self._zone))
        except UnknownZoneError:  # written by a program with other tables: kept as it is
            return self._zone
        return f"{city_name('', self._zone, 'en')} – {offset}"

    def _on_typed(self, text: str) -> None:
        self._found = search_places(text, now=self._clock(), limit=12) if text.strip() else []
        self._model.setStringList([f"{place.city} – {place.offset_now}" for place in self._found])
        if self._found:
            self.completer().complete()

    def _on_activated(self, shown: str) -> None:
        offered = self._model.stringList()
        if shown in offered:
            self._choose(self._found[offered.index(shown)].zone)

    def _settle(self) -> None:
        typed = self.text().strip()
        if typed == self._shown():
            return
        if not typed:
            self._choose("")
            return
        city = typed.split(" – ")[0]
        found = search_places(city, now=self._clock(), limit=1)
        self._choose(found[0].zone if found else self._zone)

    def _choose(self, zone: str) -> None:
        changed = zone != self._zone
        self.show_zone(zone)
        if changed:
            self.chosen.emit()
