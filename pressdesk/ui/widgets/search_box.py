"""The line in which a list is searched."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.overriding import override
from pressdesk.ui.services.theme import Theme

PAUSE = 60
"""Milliseconds without a key before the search begins: shorter than between two keys of a fast typist."""


class SearchBox(QLineEdit):
    """Reports the words searched for, and the keys that lead into the list below it."""

    searched = Signal(str)
    """The words, after a short pause; at once when cleared or on Return."""
    left_downwards = Signal()
    """Down was pressed: the list is wanted."""

    def __init__(self, placeholder: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._last = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._report)
        self.addAction(icon("search", theme, "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(icon("close", theme, "quiet"), self.tr("Clear the search"), self)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._report)

    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self._report()
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if text:
            self._pause.start()
        else:
            self._report()

    def _report(self) -> None:
        self._pause.stop()
        if self.text() != self._last:
            self._last = self.text()
            self.searched.emit(self._last)
