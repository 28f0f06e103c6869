"""The other languages of a release, under its header; and what its source has changed since."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from pressdesk.domain.release import Source
from pressdesk.store.translations import Relative
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.languages import language_name
from pressdesk.ui.services.status import status_word
from pressdesk.ui.services.theme import ICON, SPACE, Theme
from pressdesk.ui.services.version_words import changed_parts
from pressdesk.ui.widgets.flow_layout import FlowLayout


class LanguagesBar(QWidget):
    """Hidden where a release is in one language only."""

    opened = Signal(str)
    """Another language is wanted on the desk: its release's id."""
    side_toggled = Signal(bool)
    changes_wanted = Signal()
    brought_up = Signal()
    """The officer says that the translation follows its source again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("ground", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons: list[QToolButton] = []
        self._shown: tuple[tuple[Relative, ...], Source | None] = ((), None)
        self._mark = QLabel()
        self._flow = FlowLayout()
        self.side = QToolButton()
        self.side.setText(self.tr("Side by side"))
        self.side.setIcon(icon("compare", theme, "quiet"))
        self.side.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.side.setCheckable(True)
        self.side.setToolTip(self.tr("Show the source beside the translation (Ctrl+Shift+J)"))
        self.side.toggled.connect(self.side_toggled)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE[3], 0, SPACE[2], SPACE[0])
        row.setSpacing(SPACE[1])
        self._mark.setContentsMargins(0, SPACE[1], 0, 0)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._flow, 1)
        row.addWidget(self.side, 0, Qt.AlignmentFlag.AlignTop)
        self._behind = self._make_behind()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._behind)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def show_languages(self, relatives: Sequence[Relative], source: Source | None) -> None:
        """Show the other languages, and what `source` changed, where this is a translation."""
        if (tuple(relatives), source) == self._shown:
            return
        self._shown = (tuple(relatives), source)
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(relative) for relative in relatives]
        for button in self._buttons:
            self._flow.addWidget(button)
        there = source is not None and not source.in_bin
        self.side.setVisible(there)
        behind = source is not None and there and bool(source.changed)
        self._behind.setVisible(behind)
        if source is not None and behind:
            said = self.tr("The text in {language} has changed since: {parts}.")
            self._said.setText(
                said.format(language=language_name(source.language), parts=changed_parts(source.changed))
            )
        self.setVisible(bool(relatives) or there)

    def languages(self) -> list[str]:
        """What the buttons say."""
        return [button.text() for button in self._buttons]

    def behind_line(self) -> str:
        """What it says of the source, "" where nothing changed."""
        return self._said.text() if self._behind.isVisibleTo(self) else ""

    def show_side_as(self, shown: bool) -> None:
        """Mark the source as shown or hidden without saying so."""
        with QSignalBlocker(self.side):
            self.side.setChecked(shown)

    def _button(self, relative: Relative) -> QToolButton:
        button = QToolButton()
        words = f"{language_name(relative.language)} · {status_word(relative.status)}"
        button.setText(words)
        said = self.tr("Open the original: {words}") if relative.original else self.tr("Open the translation: {words}")
        button.setAccessibleName(said.format(words=words))
        button.setToolTip(relative.headline)
        button.clicked.connect(partial(self.opened.emit, relative.id))
        return button

    def _make_behind(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("banner")
        self._warning, self._said = QLabel(), QLabel()
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self.changes, self.up = QPushButton(self.tr("What changed…")), QPushButton(self.tr("Up to date"))
        self.up.setToolTip(self.tr("Say that this text has been brought up to its source"))
        self.changes.clicked.connect(self.changes_wanted)
        self.up.clicked.connect(self.brought_up)
        row = QHBoxLayout(frame)
        row.setContentsMargins(SPACE[3], SPACE[0], SPACE[3], SPACE[0])
        row.setSpacing(SPACE[1])
        row.addWidget(self._warning)
        row.addWidget(self._said, 1)
        row.addWidget(self.changes)
        row.addWidget(self.up)
        frame.hide()
        return frame

    def _draw(self) -> None:
        size, ratio = QSize(ICON, ICON), self.devicePixelRatio()
        self._mark.setPixmap(icon("translate", self._theme, "quiet").pixmap(size, ratio))
        self._mark.setAccessibleName(self.tr("Other languages"))
        self._warning.setPixmap(icon("warning", self._theme, "amber").pixmap(size, ratio))
