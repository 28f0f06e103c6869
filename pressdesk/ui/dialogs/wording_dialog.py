"""A standing text that has been changed: what is different, before the new wording is used on a release."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from pressdesk.domain import markdown, word_diff
from pressdesk.domain.document import plain_text
from pressdesk.domain.models.text import TextView
from pressdesk.ui.services.languages import is_right_to_left
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.services.when import day_words
from pressdesk.ui.widgets.word_changes import WordChanges


class WordingDialog(QDialog):
    """What came is underlined on green, what went is struck through on red."""

    def __init__(
        self, theme: Theme, used: TextView, newer: TextView, *, closed: str = "", parent: QWidget | None = None
    ) -> None:
        """`closed` says why the new wording cannot be used here, "" where it can."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("A newer wording"))
        self.resize(620, 480)
        title = QLabel(used.title)
        title.setFont(theme.font("title"))
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        day = day_words(newer.changed_at, QLocale())
        said = self.tr("“{title}” has been changed on {day}. This release has the wording of {before}.")
        self._said = QLabel(said.format(title=used.title, day=day, before=day_words(used.changed_at, QLocale())))
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self.changes = WordChanges(theme, self.tr("What is different"))
        if is_right_to_left(newer.language):
            self.changes.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.changes.show_pieces(word_diff.compare(_words(used), _words(newer)))
        self._closed = QLabel(closed)
        self._closed.setWordWrap(True)
        self._closed.setProperty("quiet", True)
        self._closed.setVisible(bool(closed))
        self._use = QPushButton(self.tr("Use the new wording"))
        self._use.setProperty("primary", True)
        self._use.setDefault(not closed)
        self._use.setEnabled(not closed)
        keep = QPushButton(self.tr("Keep this one"))
        buttons = QDialogButtonBox()
        buttons.addButton(self._use, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(keep, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(title)
        layout.addWidget(self._said)
        layout.addWidget(_scrolled(self.changes), 1)
        layout.addWidget(self._closed)
        layout.addSpacing(SPACE[1])
        layout.addWidget(buttons)

    @classmethod
    def ask(cls, theme: Theme, used: TextView, newer: TextView, *, closed: str = "", parent: QWidget) -> bool:
        """Show what is different. Whether the new wording is wanted."""
        return cls(theme, used, newer, closed=closed, parent=parent).exec() == QDialog.DialogCode.Accepted

    def may_use(self) -> bool:
        return self._use.isEnabled()


def _scrolled(changes: WordChanges) -> QScrollArea:
    inside = QWidget()
    inside.setProperty("ground", "sheet")
    inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(inside)
    column.setContentsMargins(SPACE[2], SPACE[2], SPACE[2], SPACE[2])
    column.addWidget(changes)
    column.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidget(inside)
    return scroll


def _words(text: TextView) -> str:
    """The title too: it is printed over most texts."""
    return f"{text.title}\n{plain_text(markdown.read(text.body))}"
