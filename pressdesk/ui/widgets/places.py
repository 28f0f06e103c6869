"""The list of places at the left: an icon, a name and a count each, some indented under another."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import ICON, RADIUS, Theme

KEY = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
INDENT = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True)
class Place:
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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_PlaceDelegate(theme, self))
        self.setAccessibleName(self.tr("Places"))
        self.setMouseTracking(True)
        self.currentItemChanged.connect(self._on_current)

    def show_places(self, places: list[Place]) -> None:
        """Fill the list, keeping the place one is at where it still exists."""
        at = self.place()
        self.blockSignals(True)
        self.clear()
        for place in places:
            item = QListWidgetItem(icon(place.icon, self._theme, "quiet"), place.title)
            item.setData(KEY, place.key)
            item.setData(INDENT, place.under)
            height = (28 if place.under else 32) + (12 if place.gap else 0)
            item.setSizeHint(QSize(120, height))
            item.setData(Qt.ItemDataRole.UserRole + 3, place.gap)
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
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {count}" if count else name)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(KEY)))


class _PlaceDelegate(QStyledItemDelegate):
    """Paints a place: rounded ground when chosen, the count in quiet figures at the far end."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)  # type: ignore[attr-defined]  # the stubs lack the fields of style options
        if index.data(Qt.ItemDataRole.UserRole + 3):
            rect.setTop(rect.top() + 12)
        rect.adjust(8, 1, -8, -1)
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._theme.colour("selected" if chosen else "hover"))
            focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(self._theme.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        rect.adjust(26 if index.data(INDENT) else 8, 0, -8, 0)
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        mark = QRect(rect.left(), rect.center().y() - ICON // 2 + 1, ICON, ICON)
        words = rect.adjusted(ICON + 8, 0, 0, 0)
        if right_to_left:
            mark.moveRight(rect.right())
            words = rect.adjusted(0, 0, -ICON - 8, 0)
        found = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(found, QIcon):
            found.paint(painter, mark)
        self._words(painter, words, index, chosen=chosen)
        painter.restore()

    def _words(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex, *, chosen: bool
    ) -> None:
        count = index.data(COUNT)
        font = self._theme.font("strong" if chosen and not index.data(INDENT) else "body")
        if count:
            small = self._theme.font("small")
            painter.setFont(small)
            painter.setPen(self._theme.colour("quiet"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, f"{count:,}")
            rect = rect.adjusted(0, 0, -QFontMetrics(small).horizontalAdvance(f"{count:,}") - 8, 0)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        name = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
