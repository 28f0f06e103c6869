"""What the window shows where the store cannot be opened: the sentence, and what can be done."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from pressdesk.domain.errors import StoreError, StoreInUseError
from pressdesk.ui.pages.alone_page import AlonePage, Progress
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import SPACE, Theme

WIDTH = 600


class TroublePage(AlonePage):
    """Shows a StoreError; the composition root does what the officer chooses."""

    again_wanted = Signal()
    read_only_wanted = Signal()
    other_folder_wanted = Signal()

    def __init__(self, theme: Theme, messages: Messages, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(theme, WIDTH, parent)
        self._messages = messages
        self._folder = folder
        self._error: StoreError | None = None
        self.add_drawing("warning", "amber")
        self.column.addSpacing(SPACE[0])
        _, self._sentence = self.add_title(self.tr("The desk did not open"))
        self._sentence.setProperty("quiet", False)
        self._where = QLabel(str(folder))
        self._where.setFont(theme.font("small"))
        self._where.setProperty("quiet", True)
        self._where.setWordWrap(True)
        self._progress = Progress()
        self._again = QPushButton(self.tr("Try again"))
        self._read_only = QPushButton(self.tr("Open to read only"))
        self._other = QPushButton(self.tr("Choose another folder…"))
        self._copy = QPushButton(self.tr("Copy details"))
        self._again.setProperty("primary", True)
        self._copy.setProperty("words", True)
        row = QHBoxLayout()
        row.setSpacing(SPACE[1])
        for button in (self._again, self._read_only, self._other):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self._copy)
        self.column.addWidget(self._where)
        self.column.addWidget(self._progress)
        self.column.addSpacing(SPACE[1])
        self.column.addLayout(row)

        self._again.clicked.connect(self.again_wanted)
        self._read_only.clicked.connect(self.read_only_wanted)
        self._other.clicked.connect(self.other_folder_wanted)
        self._copy.clicked.connect(self._on_copy)
        self.setFocusProxy(self._again)

    def show_error(self, error: StoreError) -> None:
        """Show what is wrong and what can be done about it."""
        self._error = error
        self._sentence.setText(self._messages.sentence(error))
        self._read_only.setVisible(isinstance(error, StoreInUseError))
        self._copy.setText(self.tr("Copy details"))
        self.show_progress("")
        self._again.setFocus()

    def show_progress(self, words: str) -> None:
        """Say what is being done; nothing can be pressed meanwhile. "" ends it."""
        self._progress.show_words(words)
        for button in (self._again, self._read_only, self._other):
            button.setEnabled(not words)

    def _on_copy(self) -> None:
        if self._error is not None:
            said = (self._sentence.text(), type(self._error).__name__, str(self._folder), self._error.details)
            QGuiApplication.clipboard().setText("\n".join(part for part in said if part))
            self._copy.setText(self.tr("Copied"))
