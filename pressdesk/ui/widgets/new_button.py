"""The button that begins something new."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import Theme

_TEXT_BESIDE_ICON, _ACTIONS = 2, 2
"""Of Qt.ToolButtonStyle and Qt.ContextMenuPolicy, as numbers: see `places`."""


class NewButton(QToolButton):
    """A click begins the usual thing; its context menu offers the others."""

    release_wanted = Signal()
    contact_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("New release"))
        self.setToolTip(self.tr("New release (Ctrl+N)"))
        self.setIcon(icon("plus", theme, "on_accent"))
        self.setProperty("toolButtonStyle", _TEXT_BESIDE_ICON)
        self.setProperty("button", True)
        self.setProperty("primary", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(32)
        self.clicked.connect(self.release_wanted)
        for text, wanted in (
            (self.tr("New release"), self.release_wanted),
            (self.tr("New contact"), self.contact_wanted),
        ):
            action = QAction(text, self)
            action.triggered.connect(wanted)
            self.addAction(action)
        self.setProperty("contextMenuPolicy", _ACTIONS)
