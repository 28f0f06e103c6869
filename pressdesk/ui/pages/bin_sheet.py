"""What is in the bin, to read before it is restored or deleted for good."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme

COLUMN = 680


class BinSheet(QWidget):
    """Shows a record as plain text."""

    restore_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._title, self._left = QLabel(), QLabel(), QLabel()
        self._title.setFont(theme.font("headline"))
        for label in (self._title, self._left):
            label.setWordWrap(True)
        for label in (self._kind, self._left):
            label.setProperty("quiet", True)
        for label in (self._kind, self._title, self._left):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._restore = QPushButton(self.tr("Restore"))
        self._restore.setIcon(icon("undo", theme))
        self._delete = QPushButton(self.tr("Delete for good…"))
        self._delete.setProperty("danger", True)
        self._words = QPlainTextEdit()
        self._words.setReadOnly(True)
        self._words.setFrameShape(QFrame.Shape.NoFrame)
        self._words.setFont(theme.font("sheet"))
        self._words.setAccessibleName(self.tr("What was deleted"))
        self._words.viewport().setAutoFillBackground(False)
        self._words.document().setDocumentMargin(0)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE[1])
        buttons.addWidget(self._restore)
        buttons.addWidget(self._delete)
        buttons.addStretch()
        column = QWidget()
        column.setMaximumWidth(COLUMN)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, SPACE[4], 0, SPACE[3])
        layout.setSpacing(SPACE[0])
        layout.addWidget(self._kind)
        layout.addWidget(self._title)
        layout.addWidget(self._left)
        layout.addSpacing(SPACE[2])
        layout.addLayout(buttons)
        layout.addSpacing(SPACE[4])
        layout.addWidget(self._words, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE[5], 0, SPACE[5], 0)
        across.addStretch(1)
        across.addWidget(column, 100)
        across.addStretch(1)
        self._restore.clicked.connect(self.restore_wanted)
        self._delete.clicked.connect(self.delete_wanted)

    def show_record(self, kind: str, title: str, left: str, words: str, *, kept: bool) -> None:
        """Show a record: its kind and title, how long it stays, and its words."""
        self._kind.setText(kind)
        self._title.setText(title)
        self._left.setText(left)
        self._words.setPlainText(words)
        self._delete.setEnabled(not kept)
