"""Into which language a release is translated, and whether its words are there to be written over."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.ui.services.languages import LANGUAGES, language_name
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.field import Field


@dataclass(frozen=True)
class TranslationChoice:
    """What was chosen. `prefilled`: the translation begins with the source's words."""

    language: str
    prefilled: bool


class TranslateDialog(QDialog):
    """Offers the languages in which there is no text yet."""

    def __init__(self, theme: Theme, source: str, there: Collection[str], parent: QWidget | None = None) -> None:
        """`source` and `there`: the language translated from, and all those in which there is a text."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Translate"))
        self.setMinimumWidth(440)
        title = QLabel(self.tr("Translate from {language}").format(language=language_name(source)))
        title.setFont(theme.font("title"))
        said = QLabel(
            self.tr(
                "Contacts, pictures, place, date and the embargo go along. Headings and the embargo line are printed "
                "in the new language."
            )
        )
        said.setProperty("quiet", True)
        said.setWordWrap(True)
        self.language = QComboBox()
        base = source.partition("-")[0]
        # another English of an English text is seldom what is wanted
        for tag in sorted(LANGUAGES, key=lambda tag: tag.partition("-")[0] == base):
            if tag not in there:
                self.language.addItem(language_name(tag), tag)
        self.prefilled = QRadioButton(self.tr("Begin with the source's words, and write over them"))
        self.empty = QRadioButton(self.tr("Begin with empty fields, the source beside them"))
        self.prefilled.setChecked(True)
        buttons = QDialogButtonBox()
        make = QPushButton(self.tr("Translate"))
        make.setProperty("primary", True)
        make.setDefault(True)
        make.setEnabled(self.language.count() > 0)
        buttons.addButton(make, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(title)
        layout.addWidget(said)
        layout.addWidget(Field(self.tr("Language"), self.language))
        layout.addWidget(self.prefilled)
        layout.addWidget(self.empty)
        layout.addSpacing(SPACE[1])
        layout.addWidget(buttons)
        self.language.setFocus()

    @classmethod
    def ask(cls, theme: Theme, source: str, there: Collection[str], *, parent: QWidget) -> TranslationChoice | None:
        """Ask which. None where the officer left it."""
        dialog = cls(theme, source, there, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.choice() if accepted else None

    def choice(self) -> TranslationChoice:
        return TranslationChoice(str(self.language.currentData()), self.prefilled.isChecked())
