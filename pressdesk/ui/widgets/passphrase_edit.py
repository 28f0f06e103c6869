"""The line a passphrase is typed into: hidden unless asked, and watching for Caps Lock."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import Theme


class PassphraseEdit(QLineEdit):
    """Reports what the last letter says of Caps Lock; Qt itself does not tell."""

    caps_lock_noticed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._caps_lock = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self._look = QAction(self)
        self._look.triggered.connect(self._on_look)
        self.addAction(self._look, QLineEdit.ActionPosition.TrailingPosition)
        self._show_look()

    def hide_again(self) -> None:
        """Hide what was shown."""
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._show_look()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock and self._caps_lock:
            self._notice(False)
        letter = event.text()
        if len(letter) == 1 and letter.upper() != letter.lower():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._notice(letter.isupper() != shifted)
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self.hide_again()
        super().changeEvent(event)

    def _notice(self, caps_lock: bool) -> None:
        if caps_lock != self._caps_lock:
            self._caps_lock = caps_lock
            self.caps_lock_noticed.emit(caps_lock)

    def _on_look(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        self.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._show_look()

    def _show_look(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        self._look.setIcon(icon("eye" if hidden else "eye-off", self._theme, "quiet"))
        self._look.setText(self.tr("Show the passphrase") if hidden else self.tr("Hide the passphrase"))
        self._look.setToolTip(self._look.text())
