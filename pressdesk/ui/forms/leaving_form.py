"""The first questions of an export of people: who, in which format, and what that format wants to know."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from pressdesk.domain.models.media_list import MediaListView
from pressdesk.ui.services.languages import language_name
from pressdesk.ui.services.theme import SPACE
from pressdesk.ui.widgets.field import Field

SHEET_LANGUAGES = ("en-GB", "fr", "es", "de", "ar")
"""Languages that a sheet has words of its own in."""

CHOSEN, EVERYBODY, LIST, PICK = "chosen", "everybody", "list", "pick"


class LeavingForm(QWidget):
    """`source()` and `form()` say what was chosen."""

    source_changed = Signal()
    format_changed = Signal()
    pick_wanted = Signal()
    """People are to be chosen one by one."""

    def __init__(
        self, lists: Sequence[MediaListView], chosen: Sequence[str], language: str, parent: QWidget | None = None
    ) -> None:
        """`chosen`: names of who is marked in the window; `language`: of the house."""
        super().__init__(parent)
        self._picked_name = chosen[0] if len(chosen) == 1 else ""
        self._at = 0
        self.who = QComboBox()
        self.who.addItem(self.tr("Everybody"), (EVERYBODY, "", self.tr("contacts")))
        for one in lists:
            self.who.addItem(self.tr("List: {name}").format(name=one.name), (LIST, one.id, one.name))
        self.who.addItem(self.tr("Choose people…"), (PICK, "", ""))
        if chosen:
            self._put_chosen(self._picked_name or self._several(len(chosen)))
        self.who.setCurrentIndex(0)
        self.format = QComboBox()
        for name, said in (
            ("vcf", self.tr("vCard 4.0, for address books of today")),
            ("vcf3", self.tr("vCard 3.0, for Outlook and older programs")),
            ("csv", self.tr("CSV, for Excel and LibreOffice")),
            ("pdf", self.tr("Spokesperson sheet, PDF to print or send along")),
        ):
            self.format.addItem(said, name)
        self.mark = QCheckBox(self.tr("&Marked as UTF-8, so that Excel reads accents"))
        self.mark.setChecked(True)
        self.semicolon = QCheckBox(self.tr("&Semicolons between cells, where 1,5 is a number"))
        self.semicolon.setChecked(QLocale().decimalPoint() == ",")
        self.language = QComboBox()
        for tag in dict.fromkeys((language, *SHEET_LANGUAGES)):
            self.language.addItem(language_name(tag), tag)
        self._format_field = Field(self.tr("&Format"), self.format, hint=" ")
        self._language_field = Field(self.tr("&Language of the sheet"), self.language)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[2])
        for widget in (Field(self.tr("&Who"), self.who), self._format_field, self._language_field):
            layout.addWidget(widget)
        for box in (self.mark, self.semicolon):
            layout.addWidget(box)
        self.who.activated.connect(self._on_who)
        self.format.currentIndexChanged.connect(self._on_format)
        self._on_format()
        self.setFocusProxy(self.who)

    def source(self) -> tuple[str, str, str]:
        """CHOSEN, EVERYBODY or LIST; the list's id; and what a file of them is called."""
        kind, list_id, name = self.who.currentData()
        return kind, list_id, name

    def form(self) -> str:
        """The format, as `card_export_ops.SUFFIXES` names it."""
        return str(self.format.currentData())

    def sheet_language(self) -> str:
        return str(self.language.currentData())

    def show_picked(self, count: int) -> None:
        """So many people were chosen one by one."""
        self._put_chosen(self._several(count))
        self.who.setCurrentIndex(0)
        self._at = 0
        self.source_changed.emit()

    def _put_chosen(self, said: str) -> None:
        name = said if said == self._picked_name else self.tr("contacts")
        if self.who.itemData(0)[0] == CHOSEN:
            self.who.removeItem(0)
        self.who.insertItem(0, said, (CHOSEN, "", name))

    def _several(self, count: int) -> str:
        return self.tr("1 chosen person") if count == 1 else self.tr("{count} chosen people").format(count=count)

    def _on_who(self, at: int) -> None:
        if self.who.itemData(at)[0] == PICK:
            self.who.setCurrentIndex(self._at)
            self.pick_wanted.emit()
        elif at != self._at:
            self._at = at
            self.source_changed.emit()

    def _on_format(self) -> None:
        form = self.form()
        self._format_field.set_hint(self._hints()[form])
        self.mark.setVisible(form == "csv")
        self.semicolon.setVisible(form == "csv")
        self._language_field.setVisible(form == "pdf")
        self.format_changed.emit()

    def _hints(self) -> dict[str, str]:
        """What each format cannot hold (`domain/card_losses.py`), in a line."""
        return {
            "vcf": self.tr("Holds everything, to be read in again."),
            "vcf3": self.tr(
                "Holds everything. Other programs may not show languages, pronouns and social media of it."
            ),
            "csv": self.tr("Cannot hold photographs, nor what other programs kept in a vCard."),
            "pdf": self.tr("Holds what is published, a page a person. Cannot be read in again."),
        }
