"""How a place is painted. Apart from the list, so that the first paint, which has no places yet, need not load it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pressdesk.ui.services.overriding import override
from pressdesk.ui.services.theme import ICON, RADIUS, Theme


class PlaceRow(QStyledItemDelegate):
    """Paints a place: rounded ground when chosen, the count in quiet figures at the far end.

    `count`, `indent` and `gap` are the roles under which the list keeps them.
    """

    def __init__(self, theme: Theme, parent: QWidget, *, count: int, indent: int, gap: int) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count, self._indent, self._gap = count, indent, gap

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)  # type: ignore[attr-defined]  # the stubs lack the fields of style options
        if index.data(self._gap):
            rect.setTop(rect.top() + 12)
        rect.adjust(8, 1, -8, -1)
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._theme.colour("selected" if chosen else "hover"))
            focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(self._theme.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        rect.adjust(26 if index.data(self._indent) else 8, 0, -8, 0)
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
        count = index.data(self._count)
        font = self._theme.font("strong" if chosen and not index.data(self._indent) else "body")
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
