"""Putting a quotation into the text: the words, who says them, and in which form, shown as they will stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.domain.document import Document, plain_text
from pressdesk.domain.models.contact import ContactView
from pressdesk.domain.models.setting import House
from pressdesk.domain.quotation_wording import Form, Speaker, quotation, verbs
from pressdesk.ui.forms.speaker_choice import SpeakerChoice
from pressdesk.ui.services.directions import set_direction
from pressdesk.ui.services.languages import is_right_to_left
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.field import Field
from pressdesk.ui.widgets.segments import Segments


@dataclass(frozen=True)
class NewQuotation:
    """What to put into the text, and whose words they are (None: a name alone)."""

    document: Document
    speaker: ContactView | None


class QuotationDialog(QDialog):
    """`known`: the text there is; who is named there is not introduced again. `first`: ids of the release’s people."""

    def __init__(
        self,
        theme: Theme,
        house: House,
        language: str,
        people: Sequence[ContactView],
        first: Sequence[str] = (),
        *,
        words: str = "",
        known: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._house, self._language, self._known = house, language, known
        self.setWindowTitle(self.tr("Insert a quotation"))
        self.setMinimumWidth(600)
        self.words = QPlainTextEdit(words)
        self.words.setProperty("boxed", True)
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(104)
        self.words.setPlaceholderText(self.tr("What was said, without quotation marks"))
        self.speaker = SpeakerChoice(theme, people, first)
        self.form = Segments(
            [
                (self.tr("Speaker after"), Form.AFTER.value),
                (self.tr("Speaker before"), Form.BEFORE.value),
                (self.tr("Block quotation"), Form.BLOCK.value),
            ]
        )
        self.form.setAccessibleName(self.tr("Form"))
        self.verb = QComboBox()
        self.verb.setEditable(True)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setProperty("boxed", True)
        self.preview.setTabChangesFocus(True)
        self.preview.setFixedHeight(104)
        self.preview.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for edit in (self.words, self.preview):
            set_direction(edit, right_to_left=is_right_to_left(language))
        buttons = QDialogButtonBox()
        self.insert = QPushButton(self.tr("Insert"))
        self.insert.setProperty("primary", True)
        self.insert.setDefault(True)
        buttons.addButton(self.insert, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._on_accept)
        buttons.rejected.connect(self.reject)
        self._assemble(buttons)
        self._connect()
        self._offer_verbs()
        self._refresh()
        (self.speaker if words else self.words).setFocus()

    @classmethod
    def ask(
        cls,
        theme: Theme,
        house: House,
        language: str,
        people: Sequence[ContactView],
        first: Sequence[str],
        *,
        words: str,
        known: str,
        parent: QWidget,
    ) -> NewQuotation | None:
        """Ask for a quotation. None where the officer left it."""
        dialog = cls(theme, house, language, people, first, words=words, known=known, parent=parent)
        try:
            return dialog.made() if dialog.exec() == QDialog.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    def made(self) -> NewQuotation:
        """The quotation as it is now."""
        person = self.speaker.speaker()
        speaker = Speaker(
            self.speaker.name(),
            person.job_title if person else "",
            person.organisation if person else "",
            person.pronouns if person else "",
        )
        document = quotation(
            self.words.toPlainText(),
            speaker,
            self.verb.currentText().strip(),
            self._form(),
            self._language,
            self._house,
            first=not speaker.name or speaker.name.casefold() not in self._known.casefold(),
        )
        return NewQuotation(document, person)

    def _form(self) -> Form:
        return Form(self.form.chosen_key())

    def _offer_verbs(self) -> None:
        person = self.speaker.speaker()
        offered = verbs(self._language, self._form(), person.pronouns if person else "")
        if [self.verb.itemText(n) for n in range(self.verb.count())] == list(offered):
            return
        chosen = self.verb.currentText()
        self.verb.blockSignals(True)
        self.verb.clear()
        self.verb.addItems(list(offered))
        if chosen in offered:
            self.verb.setCurrentText(chosen)
        self.verb.blockSignals(False)

    def _refresh(self) -> None:
        made = self.made()
        shown = plain_text(made.document)
        if self._form() is Form.BLOCK and shown:
            shown = shown.replace("\n", "\n    ")
            shown = f"    {shown}"
        self.preview.setPlainText(shown)
        self._verb_field.setVisible(self._form() is not Form.BLOCK)
        self.insert.setEnabled(bool(self.words.toPlainText().strip() and self.speaker.name()))
        alone = self.speaker.name() and made.speaker is None
        self._speaker_field.set_hint(self.tr("Not among your contacts: the name is written as typed.") if alone else "")

    def _on_form(self) -> None:
        self._offer_verbs()
        self._refresh()

    def _on_accept(self) -> None:
        if self.insert.isEnabled():
            self.accept()

    def _connect(self) -> None:
        self.words.textChanged.connect(self._refresh)
        self.speaker.chosen.connect(self._on_form)
        self.form.chosen.connect(self._on_form)
        self.verb.currentTextChanged.connect(self._refresh)
        done = QShortcut(QKeySequence("Ctrl+Return"), self)
        done.activated.connect(self._on_accept)

    def _assemble(self, buttons: QDialogButtonBox) -> None:
        self._speaker_field = Field(self.tr("&Speaker"), self.speaker)
        self._verb_field = Field(self.tr("&Verb"), self.verb)
        form = QWidget()
        form.setFocusProxy(self.form)
        inside = QHBoxLayout(form)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.form)
        inside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(SPACE[3])
        row.addWidget(Field(self.tr("&Form"), form), 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._verb_field, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(Field(self.tr("&Words"), self.words))
        layout.addWidget(self._speaker_field)
        layout.addLayout(row)
        layout.addWidget(Field(self.tr("As it will stand in the text"), self.preview))
        layout.addStretch(1)
        layout.addSpacing(SPACE[1])
        layout.addWidget(buttons)
