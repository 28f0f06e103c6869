"""Rows of two lines: what every list of records looks like."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pressdesk.ui.delegates.marked_text import draw_marked, without_marks
from pressdesk.ui.services import roles
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.overriding import override
from pressdesk.ui.services.theme import ICON, RADIUS, SPACE, Theme

PADDING = 10
"""Above the first line and below the second, in logical pixels."""
GAP = 3
"""Between the lines."""


class TwoLineDelegate(QStyledItemDelegate):
    """Paints title and when, then subtitle (or the text found) and state. Roles: `ui/services/roles.py`."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixmaps: dict[tuple[str, str, float], QPixmap] = {}
        theme.changed.connect(self._pixmaps.clear)

    @override
    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt gives it
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt gives it
    ) -> QSize:
        first = QFontMetrics(self._theme.font("body")).height()
        second = QFontMetrics(self._theme.font("small")).height()
        return QSize(160, max(56, 2 * PADDING + first + GAP + second))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        self._paint_ground(painter, option, rect)
        inner = rect.adjusted(SPACE[3], PADDING, -SPACE[3], -PADDING)
        second = QFontMetrics(self._theme.font("small")).height()
        first_line = QRect(inner.left(), inner.top(), inner.width(), inner.height() - second - GAP)
        second_line = QRect(inner.left(), inner.bottom() - second + 1, inner.width(), second)
        self._paint_first(painter, first_line, index, mirrored=mirrored)
        self._paint_second(painter, second_line, index, mirrored=mirrored)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        state: QStyle.StateFlag = option.state
        card = QRectF(rect).adjusted(6, 1.5, -6, -1.5)
        ground = ""
        if state & QStyle.StateFlag.State_Selected:
            ground = "selected"
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = "hover"
        painter.setPen(Qt.PenStyle.NoPen)
        device = painter.device()
        hairline = 1.0 / device.devicePixelRatioF() if device.devicePixelRatioF() > 0 else 1.0
        line = QRectF(rect.left() + SPACE[3], rect.bottom() + 1 - hairline, rect.width() - 2 * SPACE[3], hairline)
        painter.fillRect(line, self._theme.colour("line"))
        if ground:
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(card, RADIUS, RADIUS)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)

    def _paint_first(
        self, painter: QPainter, line: QRect, index: QModelIndex | QPersistentModelIndex, *, mirrored: bool
    ) -> None:
        when = str(index.data(roles.WHEN) or "")
        used = self._text_at_end(painter, line, when, "quiet", mirrored=mirrored)
        font = self._theme.font("strong" if index.data(roles.EMPHASIS) else "body")
        title = _cut(QRectF(line), used, mirrored=mirrored)
        draw_marked(
            painter,
            title,
            str(index.data(roles.TITLE) or ""),
            font=font,
            colour=self._theme.colour("text"),
            mark=self._theme.colour("mark"),
            right_to_left=mirrored,
        )

    def _paint_second(
        self, painter: QPainter, line: QRect, index: QModelIndex | QPersistentModelIndex, *, mirrored: bool
    ) -> None:
        state = index.data(roles.STATE)
        used = 0.0
        if isinstance(state, tuple):
            used = self._paint_state(painter, line, roles.State(*state), mirrored=mirrored)
        snippet, hits = without_marks(str(index.data(roles.SNIPPET) or ""))
        draw_marked(
            painter,
            _cut(QRectF(line), used, mirrored=mirrored),
            snippet or str(index.data(roles.SUBTITLE) or ""),
            font=self._theme.font("small"),
            colour=self._theme.colour("quiet"),
            mark=self._theme.colour("mark"),
            ranges=hits,
            right_to_left=mirrored,
        )

    def _paint_state(self, painter: QPainter, line: QRect, state: roles.State, *, mirrored: bool) -> float:
        used = self._text_at_end(painter, line, state.word, state.role, mirrored=mirrored)
        if not state.icon:
            return used
        room = _cut(QRectF(line), used + (SPACE[0] if used else 0), mirrored=mirrored, gap=0)
        left = room.left() if mirrored else room.right() - ICON
        top = line.top() + round((line.height() - ICON) / 2)
        painter.drawPixmap(round(left), top, self._pixmap(state, painter.device().devicePixelRatioF()))
        return used + (SPACE[0] if used else 0) + ICON

    def _text_at_end(self, painter: QPainter, line: QRect, text: str, role: str, *, mirrored: bool) -> float:
        if not text:
            return 0.0
        colour: QColor = self._theme.colour(role)
        room = QRectF(line)
        room.setWidth(room.width() * 0.6)
        if not mirrored:
            room.moveRight(line.right() + 1)
        return draw_marked(
            painter, room, text, font=self._theme.font("small"), colour=colour, mark=colour, right_to_left=not mirrored
        )

    def _pixmap(self, state: roles.State, ratio: float) -> QPixmap:
        key = (state.icon, state.role, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = icon(state.icon, self._theme, state.role).pixmap(QSize(ICON, ICON), ratio)
        return self._pixmaps[key]


def _cut(rect: QRectF, used: float, *, mirrored: bool, gap: int = SPACE[2]) -> QRectF:
    """What is left of a line after something of the width `used` was drawn at its end."""
    if used <= 0:
        return rect
    room = QRectF(rect)
    room.setWidth(max(0.0, rect.width() - used - gap))
    if mirrored:
        room.moveRight(rect.right())
    return room
