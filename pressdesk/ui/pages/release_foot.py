"""The line under a release: writing, or the preview as text or HTML, and from the preview the ways out."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.segments import Segments


class ReleaseFoot(QWidget):
    """Buttons only; the page acts on their signals."""

    view_chosen = Signal(str)
    """Brings "write", "txt" or "html"."""
    copy_wanted = Signal()
    mail_wanted = Signal()
    zoom_left = Signal()
    """The sheet is wanted in its actual size again."""
    save_wanted = Signal(str)
    """Brings the format on show."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view = Segments([(self.tr("Write"), "write"), (self.tr("Text"), "txt"), (self.tr("HTML"), "html")])
        self._view.setAccessibleName(self.tr("Write, or preview as text or HTML"))
        self._view.setToolTip(self.tr("Write, or see what will be sent (Ctrl+Shift+V)"))
        self._view.chosen.connect(self._on_view)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE[3], SPACE[0], SPACE[2], SPACE[0])
        row.setSpacing(SPACE[0])
        row.addWidget(self._view)
        row.addStretch(1)
        self._zoom = QPushButton()
        self._zoom.setProperty("flat", True)
        self._zoom.setToolTip(self.tr("Back to actual size (Ctrl+0)"))
        self._zoom.clicked.connect(self.zoom_left)
        self._zoom.hide()
        row.addWidget(self._zoom)
        self._ways: list[QPushButton] = []
        for drawing, text, act in (
            ("copy", self.tr("Copy"), self.copy_wanted.emit),
            ("mail", self.tr("Mail"), self.mail_wanted.emit),
            ("save", self.tr("Save…"), self._on_save),
        ):
            button = QPushButton(text)
            button.setProperty("flat", True)
            button.setIcon(icon(drawing, theme))
            button.clicked.connect(act)
            keeps = button.sizePolicy()
            keeps.setRetainSizeWhenHidden(True)  # so that nothing moves when the preview opens
            button.setSizePolicy(keeps)
            button.hide()
            self._ways.append(button)
            row.addWidget(button)

    def view(self) -> str:
        return self._view.chosen_key()

    def show_view(self, key: str) -> None:
        """Go to "write", "txt" or "html"."""
        self._view.choose(key)

    def show_zoom(self, percent: int) -> None:
        """Say how large the sheet is, where it is not in its actual size."""
        shown = self.tr("{percent} %").format(percent=QLocale().toString(percent))
        self._zoom.setText(shown)
        self._zoom.setAccessibleName(self.tr("Zoom {percent}: back to actual size").format(percent=shown))
        self._zoom.setVisible(percent != 100)

    def _on_view(self, key: str) -> None:
        for button in self._ways:
            button.setVisible(key != "write")
        self.view_chosen.emit(key)

    def _on_save(self) -> None:
        self.save_wanted.emit(self.view())
