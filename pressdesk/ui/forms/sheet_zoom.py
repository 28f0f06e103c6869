"""How large the writing on a sheet is shown. What is written stays as it is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from pressdesk.ui.editor.body_page import BodyPage

STEPS = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Per cent, as in a browser."""

NOTCH = 120
"""What one notch of a wheel turns, in Qt's eighths of a degree."""


class SheetZoom(QObject):
    """Sets the fonts of the fields and the width of their column. Ctrl and the wheel over `sheet` turn it."""

    changed = Signal(int)
    """Brings per cent."""

    def __init__(self, sheet: QWidget, column: QWidget, lines: Sequence[QWidget], bodies: Sequence[BodyPage]) -> None:
        super().__init__(sheet)
        self._column, self._bodies = column, bodies
        self._width = column.maximumWidth()
        self._fonts = [(line, QFont(line.font())) for line in lines]
        self._percent = 100
        self._turned = 0
        sheet.installEventFilter(self)

    @property
    def percent(self) -> int:
        return self._percent

    def set_percent(self, percent: int) -> None:
        percent = min(max(percent, STEPS[0]), STEPS[-1])
        if percent == self._percent:
            return
        self._percent = percent
        self._column.setMaximumWidth(self._width * percent // 100)
        for line, font in self._fonts:
            sized = QFont(font)
            sized.setPointSizeF(font.pointSizeF() * percent / 100)
            line.setFont(sized)
        for body in self._bodies:
            body.set_zoom(percent)
        self.changed.emit(percent)

    def enlarge(self) -> None:
        self.set_percent(next((step for step in STEPS if step > self._percent), STEPS[-1]))

    def reduce(self) -> None:
        self.set_percent(next((step for step in reversed(STEPS) if step < self._percent), STEPS[0]))

    def reset(self) -> None:
        self.set_percent(100)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QWheelEvent) or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= NOTCH:  # a touchpad turns by little at a time
            if self._turned > 0:
                self.enlarge()
            else:
                self.reduce()
            self._turned -= NOTCH if self._turned > 0 else -NOTCH
        event.accept()
        return True
