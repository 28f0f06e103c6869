"""The button that begins something new, with a small menu of what else can be begun."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import Theme


class NewButton(QToolButton):
    """A click begins the usual thing; the arrow offers the others."""

    release_wanted = Signal()
    contact_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("New release"))
        self.setToolTip(self.tr("New release (Ctrl+N)"))
        self.setIcon(icon("plus", theme, "on_accent"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setProperty("button", True)
        self.setProperty("primary", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(32)
        self.clicked.connect(self.release_wanted)
        menu = QMenu(self)
        menu.addAction(self.tr("New release"), self.release_wanted.emit)
        menu.addAction(self.tr("New contact"), self.contact_wanted.emit)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: menu.popup(self.mapToGlobal(at)))
