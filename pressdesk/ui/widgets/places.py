"""The list of places at the left: an icon, a name and a count each, some indented under another."""

from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import Theme

# Qt.ItemDataRole.UserRole and on, as numbers: Qt's namespace of enums takes long to make, and the window is waited for
KEY, COUNT, INDENT, GAP = range(0x100, 0x104)


_ALWAYS_OFF = 1
"""Qt.ScrollBarPolicy.ScrollBarAlwaysOff."""


class Place(NamedTuple):
    """Where the window can go. `under` indents it."""

    key: str
    title: str
    icon: str
    under: bool = False
    gap: bool = False
    """Whether a little space stands above it."""


class Places(QListWidget):
    """Emits `chosen(key)` when the officer goes somewhere."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("ground", "window")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("horizontalScrollBarPolicy", _ALWAYS_OFF)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Places"))
        self.setMouseTracking(True)
        self.currentItemChanged.connect(self._on_current)

    def show_places(self, places: list[Place]) -> None:
        """Fill the list, keeping the place one is at where it still exists."""
        from pressdesk.ui.widgets.place_row import PlaceRow

        at = self.place()
        self.setItemDelegate(PlaceRow(self._theme, self, count=COUNT, indent=INDENT, gap=GAP))
        self.blockSignals(True)
        self.clear()
        for place in places:
            item = QListWidgetItem(icon(place.icon, self._theme, "quiet"), place.title)
            item.setData(KEY, place.key)
            item.setData(INDENT, place.under)
            height = (28 if place.under else 32) + (12 if place.gap else 0)
            item.setSizeHint(QSize(120, height))
            item.setData(GAP, place.gap)
            self.addItem(item)
        self.blockSignals(False)
        self.go(at or (places[0].key if places else ""), quiet=True)

    def place(self) -> str:
        """The key of the place one is at, or ""."""
        item = self.currentItem()
        return str(item.data(KEY)) if item else ""

    def go(self, key: str, *, quiet: bool = False) -> None:
        """Go to a place; `quiet` marks it without saying so."""
        for row in range(self.count()):
            if self.item(row).data(KEY) == key:
                self.blockSignals(quiet)
                self.setCurrentRow(row)
                self.blockSignals(False)
                return

    def set_count(self, key: str, count: int) -> None:
        for row in range(self.count()):
            item = self.item(row)
            if item.data(KEY) == key:
                item.setData(COUNT, count)
                name = item.text()
                from PySide6.QtCore import Qt

                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {count}" if count else name)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(KEY)))
