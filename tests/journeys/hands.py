"""Hands on the keyboard of the real window: keys go to whatever would get them, never to a named field."""

import re

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


class Hands:
    """Types and presses. `meanwhile` answers a dialog that holds everything up until it is closed."""

    def __init__(self, qtbot, between_keys=None):
        self._qtbot, self._between_keys = qtbot, between_keys

    def at(self):
        """What a key reaches now: a list that has popped up before the field with the cursor."""
        if self._between_keys:
            self._between_keys()
        if QApplication.activeWindow() is None:
            self._give_the_keyboard_back()
        return QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()

    def _give_the_keyboard_back(self):
        """After a dialog, as a window manager does and the offscreen platform does not."""
        window = QApplication.activeModalWidget() or next(
            found for found in QApplication.topLevelWidgets() if isinstance(found, QMainWindow) and found.isVisible()
        )
        with self._qtbot.waitActive(window):
            window.activateWindow()

    def type(self, text):
        """Type: ASCII by keys, the rest as an input method gives it, line ends by Return."""
        for run in re.findall(r"[ -~]+|\n|[^\n -~]+", text):
            if run == "\n":
                self.press(Qt.Key.Key_Return)
            elif run.isascii():
                for char in run:
                    QTest.keyClicks(self.at(), char)
            else:
                event = QInputMethodEvent()
                event.setCommitString(run)
                QApplication.sendEvent(QApplication.focusWidget(), event)

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.at(), key, modifiers)

    def tab_to(self, field, most=60):
        """Press Tab until the cursor is in a field."""
        for _ in range(most):
            if field.hasFocus():
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {field}; it is at {QApplication.focusWidget()}")

    def meanwhile(self, kind, act):
        """Once a dialog of this kind has opened, `act(dialog)`; what it leaves open is closed."""
        return _Meanwhile(kind, act)


class _Meanwhile(QObject):
    """Waits for the dialog from inside its own event loop."""

    def __init__(self, kind, act):
        super().__init__()
        self._kind, self._act = kind, act
        self.done = False
        self._timer = QTimer(self)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._look)

    def __enter__(self):
        self._timer.start()
        return self

    def __exit__(self, kind, *_):
        self._timer.stop()
        if kind is None:
            assert self.done, f"no {self._kind.__name__} has opened"

    def _look(self):
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, self._kind) or not dialog.isVisible() or not dialog.isActiveWindow():
            return
        self._timer.stop()
        try:
            self._act(dialog)
            self.done = True
        finally:
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.reject()
