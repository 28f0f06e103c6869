"""The house's list of words, edited as the TOML it is kept as."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.domain.checks.word_list import read_words
from pressdesk.domain.errors import WordListError
from pressdesk.system.files import write_whole
from pressdesk.ui.services.theme import SPACE, Theme


class HouseWordsDialog(QDialog):
    """`text()` is the list once it is accepted. What cannot be read is told by its line, and the cursor put there."""

    def __init__(self, theme: Theme, toml: str, shipped: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shipped = shipped
        self.setWindowTitle(self.tr("House words"))
        self.resize(720, 620)
        said = QLabel(
            self.tr("Words this office does not write, and what it writes instead. Quotations are left alone.")
        )
        said.setProperty("quiet", True)
        said.setWordWrap(True)
        self.edit = QPlainTextEdit(toml)
        self.edit.setAccessibleName(self.tr("House words"))
        self.edit.setFont(theme.fixed_font())
        self.edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.edit.setTabChangesFocus(True)
        self._error = QLabel()
        self._error.setProperty("wrongtext", True)
        self._error.setWordWrap(True)
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.hide()
        self.edit.textChanged.connect(lambda: self._tell(""))
        files = QHBoxLayout()
        files.setSpacing(SPACE[1])
        for words, act in (
            (self.tr("Import…"), self._import),
            (self.tr("Export…"), self._export),
            (self.tr("As it came"), self._as_it_came),
        ):
            files.addWidget(self._button(words, act))
        files.addStretch(1)
        buttons = QDialogButtonBox()
        accept = QPushButton(self.tr("Save"))
        accept.setProperty("primary", True)
        buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QPushButton(self.tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        files.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(said)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self._error)
        layout.addLayout(files)
        self.edit.setFocus()

    def text(self) -> str:
        return self.edit.toPlainText()

    def take_in(self, path: Path) -> None:
        """Show the list of a file in place of this one; Ctrl+Z brings this one back."""
        try:
            toml = path.read_text(encoding="utf-8-sig")
            read_words(toml)
        except WordListError as error:
            self._tell(f"{path.name}: {error.sentence}")
            return
        except (OSError, UnicodeDecodeError):
            self._tell(self.tr("{name} cannot be read. Choose a text file in UTF-8.").format(name=path.name))
            return
        self._replace(toml)

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        made = QPushButton(words)
        made.setAutoDefault(False)
        made.clicked.connect(act)
        return made

    def _import(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import house words"), "", self.tr("TOML (*.toml)"))
        if chosen:
            self.take_in(Path(chosen))

    def _export(self) -> None:
        place = str(Path.home() / "house-words.toml")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export house words"), place, self.tr("TOML (*.toml)"))
        if not chosen:
            return
        try:
            write_whole(Path(chosen), self.text().encode(), mode=0o644)
        except OSError:
            self._tell(self.tr("The file cannot be written there. Choose another folder."))

    def _as_it_came(self) -> None:
        self._replace(self._shipped)

    def _replace(self, toml: str) -> None:
        cursor = self.edit.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(toml)
        cursor.setPosition(0)
        self.edit.setTextCursor(cursor)

    def _on_accepted(self) -> None:
        try:
            read_words(self.text())
        except WordListError as error:
            self._tell(error.sentence)
            self._go_to(error.line)
            return
        self.accept()

    def _go_to(self, line: int) -> None:
        block = self.edit.document().findBlockByNumber(max(line - 1, 0))
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(cursor)
        self.edit.setFocus()

    def _tell(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
