"""A box to choose one of a few from, with its arrow in the colours of the theme."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import ICON, SPACE, Theme


class Choice(QComboBox):
    """A combo box whose arrow is drawn like every other icon, and which scrolling past does not change."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrow = icon("chevron-down", theme, "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        left = SPACE[1] if self.isRightToLeft() else self.width() - ICON - SPACE[1]
        painter = QPainter(self)
        self._arrow.paint(painter, QRect(left, (self.height() - ICON) // 2, ICON, ICON))
        painter.end()

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(e)
        else:
            e.ignore()
