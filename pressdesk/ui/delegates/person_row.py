"""Rows of a picker: a check mark, a name and a role with what fits the search marked."""

from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from pressdesk.ui.delegates.marked_text import Ranges, draw_marked
from pressdesk.ui.services import roles
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import RADIUS, SPACE, Theme

CHECK = 18
PADDING = 7
GAP = 2


class PersonRow(QStyledItemDelegate):
    """Roles: `ui/services/roles.py`. A click on the check mark sets CHOSEN on the model."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        first = QFontMetrics(self._theme.font("body")).height()
        second = QFontMetrics(self._theme.font("small")).height()
        return QSize(160, 2 * PADDING + first + GAP + second)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        self._paint_ground(painter, option.state, rect)
        check = self._check_rect(rect, mirrored=mirrored)
        chosen = index.data(roles.CHOSEN)
        self._paint_check(painter, check, chosen)
        margin = SPACE[2] + CHECK + SPACE[2]
        inner = rect.adjusted(SPACE[3], PADDING, -margin, -PADDING)
        if not mirrored:
            inner = rect.adjusted(margin, PADDING, -SPACE[3], -PADDING)
        subtitle = str(index.data(roles.SUBTITLE) or "")
        first = QFontMetrics(self._theme.font("body")).height()
        top = QRectF(inner)
        if subtitle:
            top.setHeight(first)
            bottom = QRectF(inner.left(), inner.top() + first + GAP, inner.width(), inner.height() - first - GAP)
            self._paint_text(painter, bottom, subtitle, index.data(roles.SUBTITLE_MARKS), "small", mirrored=mirrored)
        self._paint_text(
            painter,
            top,
            str(index.data(roles.TITLE) or ""),
            index.data(roles.TITLE_MARKS),
            "strong" if chosen else "body",
            mirrored=mirrored,
        )
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            rect: QRect = option.rect
            if self._check_rect(rect, mirrored=mirrored).adjusted(-8, -12, 8, 12).contains(event.position().toPoint()):
                return model.setData(index, True, roles.CHOSEN)
        return super().editorEvent(event, model, option, index)

    def _check_rect(self, rect: QRect, *, mirrored: bool) -> QRect:
        left = rect.right() + 1 - SPACE[2] - CHECK if mirrored else rect.left() + SPACE[2]
        return QRect(left, rect.top() + (rect.height() - CHECK) // 2, CHECK, CHECK)

    def _paint_ground(self, painter: QPainter, state: QStyle.StateFlag, rect: QRect) -> None:
        ground = ""
        if state & QStyle.StateFlag.State_Selected:
            ground = "selected"
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = "hover"
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(QRectF(rect).adjusted(4, 1, -4, -1), RADIUS, RADIUS)

    def _paint_check(self, painter: QPainter, rect: QRect, chosen: object) -> None:
        if chosen is None:  # the step to make somebody
            icon("plus", self._theme, "accent").paint(painter, rect)
            return
        circle = QRectF(rect).adjusted(1, 1, -1, -1)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(circle)
            icon("check", self._theme, "on_accent").paint(painter, rect.adjusted(3, 3, -3, -3))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("quiet"), 1.2))
            painter.drawEllipse(circle)

    def _paint_text(
        self, painter: QPainter, rect: QRectF, text: str, ranges: object, font: str, *, mirrored: bool
    ) -> None:
        draw_marked(
            painter,
            rect,
            text,
            font=self._theme.font(font),
            colour=self._theme.colour("quiet" if font == "small" else "text"),
            mark=self._theme.colour("mark"),
            ranges=cast("Ranges", ranges) if isinstance(ranges, list) else (),
            right_to_left=mirrored,
        )
