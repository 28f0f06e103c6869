"""The line over a release: its state, its release line, export, and what else can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.status import STATUS_ICONS, status_word
from pressdesk.ui.services.theme import SPACE, Theme


class ReleaseHeader(QWidget):
    """Buttons only; the page acts on their signals."""

    status_chosen = Signal(object)
    line_wanted = Signal()
    panel_toggled = Signal(bool)

    def __init__(
        self, theme: Theme, exports: Sequence[QAction], more: Sequence[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("ground", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._status = self._menu_button(self.tr("State of the release"))
        menu = QMenu(self._status)
        for status in ReleaseStatus:
            drawing, role = STATUS_ICONS[status]
            action = menu.addAction(icon(drawing, theme, role), status_word(status))
            action.triggered.connect(lambda _checked=False, status=status: self.status_chosen.emit(status))
        self._status.setMenu(menu)
        self._line = QToolButton()
        self._line.setProperty("button", True)
        self._line.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._line.setToolTip(self.tr("Choose what stands at the top (Ctrl+Shift+E)"))
        self._line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._line.clicked.connect(self.line_wanted)
        export = self._menu_button(self.tr("Export this release"))
        export.setText(self.tr("Export"))
        export.setIcon(icon("export", theme, "on_accent"))
        export.setProperty("primary", True)
        export.setMenu(_menu(export, exports))
        other = QToolButton()
        other.setIcon(icon("more", theme))
        other.setAccessibleName(self.tr("More"))
        other.setToolTip(self.tr("More"))
        other.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        other.setMenu(_menu(other, more))
        self._panel = QToolButton()
        self._panel.setIcon(icon("panel", theme))
        self._panel.setCheckable(True)
        self._panel.setChecked(True)
        self._panel.setAccessibleName(self.tr("Side panel"))
        self._panel.setToolTip(self.tr("Show or hide the side panel (F9)"))
        self._panel.toggled.connect(self.panel_toggled)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE[3], SPACE[1], SPACE[2], SPACE[1])
        row.setSpacing(SPACE[1])
        row.addWidget(self._status)
        row.addWidget(self._line)
        row.addStretch(1)
        row.addWidget(export)
        row.addWidget(other)
        row.addWidget(self._panel)

    def show_state(self, status: ReleaseStatus, line: str, drawing: str, role: str) -> None:
        """Show the state, and the release line in a few words with its mark."""
        mark, colour = STATUS_ICONS[status]
        self._status.setText(status_word(status))
        self._status.setIcon(icon(mark, self._theme, colour))
        self._line.setText(line)
        self._line.setIcon(icon(drawing, self._theme, role))
        self._line.setAccessibleName(self.tr("Release line: {line}").format(line=line))

    def line_text(self) -> str:
        return self._line.text()

    def show_panel_as(self, shown: bool) -> None:
        """Mark the panel as shown or hidden without saying so."""
        with QSignalBlocker(self._panel):
            self._panel.setChecked(shown)

    def toggle_panel(self) -> None:
        self._panel.toggle()

    def _menu_button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("button", True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button


def _menu(button: QToolButton, actions: Sequence[QAction]) -> QMenu:
    menu = QMenu(button)
    menu.addActions(actions)
    return menu
