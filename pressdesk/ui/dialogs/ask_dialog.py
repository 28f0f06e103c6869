"""Asking a speaker to clear words: which passages, how, to which address, and the letter as it will leave."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pressdesk.desk.clearance_ops import QuotedPassage, addresses_of
from pressdesk.domain.clearance_letter import Letter
from pressdesk.domain.contact import check_email
from pressdesk.domain.errors import DeskError
from pressdesk.domain.models.clearance import Means
from pressdesk.export.letter import text_of
from pressdesk.ui.services.clearance_words import means_choices
from pressdesk.ui.services.directions import set_direction
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.date_button import DateButton
from pressdesk.ui.widgets.field import Field
from pressdesk.ui.widgets.segments import Segments

Compose = Callable[[Sequence[QuotedPassage], date | None, str], Letter]
"""Writes the letter for passages, the day an answer is wanted by, and a line of the officer's own."""


@dataclass(frozen=True)
class Asking:
    """What the officer decided. `letter` and `to` count where it goes by e-mail."""

    passages: tuple[QuotedPassage, ...]
    how: Means
    to: str
    letter: Letter


class AskDialog(QDialog):
    """`others` are the further passages of the same speaker that wait for clearance."""

    def __init__(
        self,
        theme: Theme,
        passage: QuotedPassage,
        others: Sequence[QuotedPassage],
        compose: Compose,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._passage, self._others, self._compose = passage, tuple(others), compose
        name = passage.contact.name if passage.contact else passage.quotation.speaker
        self.setWindowTitle(self.tr("Ask for clearance"))
        self.setMinimumWidth(560)
        self._title = QLabel(self.tr("Ask {name} to clear these words").format(name=name))
        self._title.setFont(theme.font("title"))
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        more = self.tr("Also the other passage by {name}") if len(others) == 1 else self.tr("Also the {count} others")
        self.all = QCheckBox(more.format(name=name, count=len(others)))
        self.all.setVisible(bool(others))
        self.how = Segments(means_choices())
        self.how.setAccessibleName(self.tr("How you ask"))
        self.to = QComboBox()
        self.to.setEditable(True)
        self.to.addItems(addresses_of(passage.contact))
        self.to.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if (line := self.to.lineEdit()) is not None:
            line.setPlaceholderText(self.tr("Address, or leave it to your mail program"))
        self.by = DateButton(theme, self.tr("No day"))
        self.by.setProperty("button", True)
        self.by.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("For example what the release is about"))
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setProperty("boxed", True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("The letter as it leaves"))
        self.preview.setMinimumHeight(220)
        buttons = QDialogButtonBox()
        self.go = QPushButton()
        self.go.setProperty("primary", True)
        self.go.setDefault(True)
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the letter, for a message of another kind"))
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._on_accept)
        buttons.rejected.connect(self.reject)
        self._assemble(buttons)
        self.all.toggled.connect(self._refresh)
        self.how.chosen.connect(self._refresh)
        self.by.chosen.connect(self._refresh)
        self.note.textChanged.connect(self._refresh)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.preview.toPlainText()))
        self._refresh()
        self.how.setFocus()

    @classmethod
    def ask(
        cls, theme: Theme, passage: QuotedPassage, others: Sequence[QuotedPassage], compose: Compose, *, parent: QWidget
    ) -> Asking | None:
        """Ask how. None where the officer left it."""
        dialog = cls(theme, passage, others, compose, parent)
        try:
            return dialog.asking() if dialog.exec() == QDialog.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    def asking(self) -> Asking:
        """What is chosen now."""
        return Asking(self._passages(), self._means(), self._address(), self._letter())

    def _passages(self) -> tuple[QuotedPassage, ...]:
        chosen = (self._passage, *(self._others if self.all.isChecked() else ()))
        return tuple(sorted(chosen, key=lambda one: (one.quotation.field != "lead", one.quotation.start)))

    def _means(self) -> Means:
        return Means(self.how.chosen_key())

    def _address(self) -> str:
        return self.to.currentText().strip() if self._means() is Means.EMAIL else ""

    def _letter(self) -> Letter:
        return self._compose(self._passages(), self.by.day(), self.note.text())

    def _refresh(self) -> None:
        letter = self._letter()
        set_direction(self.preview, right_to_left=letter.direction == "rtl")
        self.preview.setPlainText(text_of(letter))
        by_mail = self._means() is Means.EMAIL
        self._to_field.setVisible(by_mail)
        self._to_field.set_error("")
        self.go.setText(self.tr("Open in mail program") if by_mail else self.tr("Record as asked"))

    def _on_accept(self) -> None:
        address = self._address()
        try:
            if address:
                check_email(address)
        except DeskError as error:
            self._to_field.set_error(error.sentence)
            self.to.setFocus()
            return
        self.accept()

    def _assemble(self, buttons: QDialogButtonBox) -> None:
        self._to_field = Field(self.tr("&To"), self.to)
        said = QLabel(self.tr("The letter holds these words and the sentences around them, not the release."))
        said.setProperty("quiet", True)
        said.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(SPACE[2])
        row.addWidget(self._to_field, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Field(self.tr("&Answer by"), self.by), 2, Qt.AlignmentFlag.AlignTop)
        how = QHBoxLayout()
        how.addWidget(self.how)
        how.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(self._title)
        layout.addWidget(said)
        layout.addLayout(how)
        layout.addLayout(row)
        layout.addWidget(Field(self.tr("&Line of your own"), self.note))
        layout.addWidget(self.all)
        layout.addWidget(self.preview, 1)
        layout.addSpacing(SPACE[1])
        layout.addWidget(buttons)
