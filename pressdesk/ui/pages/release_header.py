"""The line over a release: its state, its release line, export, and what else can be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.state_bar import StateBar


@dataclass(frozen=True)
class StepRow:
    """A step as the chooser of states shows it; `why` says what it waits for, "" where it can be taken."""

    to: ReleaseStatus
    words: str
    drawing: str
    role: str
    why: str = ""


class ReleaseHeader(QWidget):
    """Buttons only; the page acts on their signals."""

    status_chosen = Signal(object)
    steps_wanted = Signal()
    """The chooser of states is about to open: answer with `show_steps`."""
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
        self._steps = QMenu(self._status)
        self._steps.aboutToShow.connect(self.steps_wanted)
        self._status.setMenu(self._steps)
        self.state = StateBar(theme)
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
        row = QHBoxLayout()
        row.setContentsMargins(SPACE[3], SPACE[1], SPACE[2], SPACE[1])
        row.setSpacing(SPACE[1])
        row.addWidget(self._status)
        row.addWidget(self._line)
        row.addStretch(1)
        row.addWidget(export)
        row.addWidget(other)
        row.addWidget(self._panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.state)

    def show_stage(self, word: str, drawing: str, role: str) -> None:
        """Show the state in a word with its mark."""
        self._status.setText(word)
        self._status.setIcon(icon(drawing, self._theme, role))
        self._status.setAccessibleName(self.tr("State of the release: {word}").format(word=word))

    def show_steps(self, rows: Sequence[StepRow], more: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        """Fill the chooser: what is possible, and what is not yet, with what it waits for; then whatever helps."""
        self._steps.clear()
        for row in rows:
            text = f"{row.words}\t{row.why}" if row.why else row.words
            action = self._steps.addAction(icon(row.drawing, self._theme, row.role), text)
            action.setEnabled(not row.why)
            action.setToolTip(row.why)
            action.triggered.connect(lambda _checked=False, to=row.to: self.status_chosen.emit(to))
        if more:
            self._steps.addSeparator()
        for text, act in more:
            self._steps.addAction(text).triggered.connect(partial(_take, act))

    def steps(self) -> list[tuple[str, bool]]:
        """What the chooser holds, and whether it can be taken."""
        return [(action.text(), action.isEnabled()) for action in self._steps.actions() if not action.isSeparator()]

    def show_line(self, line: str, drawing: str, role: str) -> None:
        """Show the release line in a few words with its mark."""
        self._line.setText(line)
        self._line.setIcon(icon(drawing, self._theme, role))
        self._line.setAccessibleName(self.tr("Release line: {line}").format(line=line))

    def set_line_open(self, may: bool) -> None:
        """Whether the release line can be changed; the button says it all the same."""
        self._line.setEnabled(may)

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


def _take(act: Callable[[], None], _checked: bool = False) -> None:
    act()


def _menu(button: QToolButton, actions: Sequence[QAction]) -> QMenu:
    menu = QMenu(button)
    menu.addActions(actions)
    return menu
