"""The first page there is: start one's own press office, or look at the sample."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pressdesk.system.passphrases import Strength, strength
from pressdesk.ui.dialogs.place_field import PlaceField
from pressdesk.ui.pages.alone_page import AlonePage, ErrorLine, Progress
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.choice_card import ChoiceCard
from pressdesk.ui.widgets.field import Field
from pressdesk.ui.widgets.passphrase_edit import PassphraseEdit

WIDE = 680
NARROW = 440


@dataclass(frozen=True)
class FirstRun:
    """What the officer chose. `passphrase` None: the key goes to the keyring alone."""

    sample: bool
    organisation: str = ""
    place: str = ""
    zone: str = ""
    """IANA: of the place, or the laptop's."""
    passphrase: str | None = None


class FirstRunPage(AlonePage):
    """Asks; the composition root makes the store and says how it goes."""

    chosen = Signal(object)
    """A `FirstRun`."""
    other_folder_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        folder: Path,
        keyring: bool,
        zone: str,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, WIDE, parent)
        self._keyring = keyring
        self._zone = zone
        self._clock = clock
        self._sample = False
        self._start = self._make_start(folder)
        self._form = self._make_form()
        self._progress = Progress()
        self._error = ErrorLine()
        foot = QVBoxLayout()
        foot.addWidget(self._progress)
        foot.addWidget(self._error)
        self.column.addWidget(self._start)
        self.column.addLayout(self._centred(self._form))
        self.column.addLayout(foot)
        self._form.hide()

    def show_progress(self, words: str) -> None:
        """Say what is being done; nothing can be pressed meanwhile. "" ends it."""
        self._error.show_sentence("")
        self._progress.show_words(words)
        self._start.setEnabled(not words)
        self._form.setEnabled(not words)

    def show_error(self, sentence: str) -> None:
        """Say why it did not work; all that was typed stays."""
        self.show_progress("")
        self._error.show_sentence(sentence)
        if not self._form.isHidden():
            self._passphrase.setFocus()

    def needs_passphrase(self) -> None:
        """The keyring that seemed to be there is not: ask for a passphrase."""
        self._keyring = False
        self._show_form()

    # making

    @staticmethod
    def _centred(widget: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(widget)
        row.addStretch()
        return row

    def _make_start(self, folder: Path) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        mark = self.add_drawing("pressdesk", size=56)
        name = QLabel("Pressdesk")
        name.setFont(self._theme.font("headline"))
        line = QLabel(self.tr("Releases, spokespersons and embargoes on one desk, encrypted on this laptop."))
        line.setProperty("quiet", True)
        line.setWordWrap(True)
        own = ChoiceCard(
            self._theme,
            "edit",
            self.tr("Start my own"),
            self.tr("An empty desk for your organisation. It takes a minute."),
        )
        sample = ChoiceCard(
            self._theme,
            "folder",
            self.tr("Open the sample office"),
            self.tr("Releases, contacts and an embargo, all invented, to try everything on."),
        )
        self.setFocusProxy(own)
        own.clicked.connect(self._on_own)
        sample.clicked.connect(self._on_sample)
        cards = QHBoxLayout()
        cards.setSpacing(SPACE[3])
        cards.addWidget(own, 1)
        cards.addWidget(sample, 1)
        for widget in (mark, name, line):
            layout.addWidget(widget)
        layout.addSpacing(SPACE[3])
        layout.addLayout(cards)
        layout.addSpacing(SPACE[1])
        layout.addLayout(self._make_folder_line(folder))
        return page

    def _make_folder_line(self, folder: Path) -> QHBoxLayout:
        where = QLabel(self.tr("It will be kept in {folder}").format(folder=_short(folder)))
        where.setFont(self._theme.font("small"))
        where.setProperty("quiet", True)
        where.setToolTip(str(folder))
        other = QPushButton(self.tr("Use another folder…"))
        other.setFont(self._theme.font("small"))
        other.setProperty("words", True)
        other.clicked.connect(self.other_folder_wanted)
        row = QHBoxLayout()
        row.addWidget(where)
        row.addStretch()
        row.addWidget(other)
        return row

    def _make_form(self) -> QWidget:
        page = QWidget()
        page.setFixedWidth(NARROW)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[3])
        self._title = QLabel()
        self._title.setFont(self._theme.font("title"))
        self._organisation = QLineEdit()
        self._place = PlaceField(self._clock, (self._zone,))
        self._place.show_place("", self._zone)
        self._place.setPlaceholderText(self.tr("Search a city"))
        self._passphrase = PassphraseEdit(self._theme)
        self._again = PassphraseEdit(self._theme)
        self._fields = {
            "organisation": Field(self.tr("Organisation"), self._organisation),
            "place": Field(
                self.tr("Place (optional)"),
                self._place,
                hint=self.tr(
                    "For datelines and embargoes. Without one, the time zone is this laptop's: {zone}."
                ).format(zone=self._zone.replace("_", " ")),
            ),
            "passphrase": Field(self.tr("Passphrase"), self._passphrase, hint=" "),
            "again": Field(self.tr("Passphrase again"), self._again),
        }
        self._explained = QLabel()
        self._explained.setWordWrap(True)
        self._explained.setProperty("quiet", True)
        layout.addWidget(self._title)
        layout.addWidget(self._fields["organisation"])
        layout.addWidget(self._fields["place"])
        layout.addWidget(self._explained)
        layout.addWidget(self._fields["passphrase"])
        layout.addWidget(self._fields["again"])
        layout.addLayout(self._make_buttons())
        self._passphrase.textEdited.connect(self._on_passphrase)
        self._again.textEdited.connect(lambda: self._fields["again"].set_error(""))
        self._organisation.textEdited.connect(lambda: self._fields["organisation"].set_error(""))
        for line in (self._organisation, self._passphrase, self._again):
            line.returnPressed.connect(self._on_make)
        for line in (self._passphrase, self._again):
            line.caps_lock_noticed.connect(self._on_caps_lock)
        return page

    def _make_buttons(self) -> QHBoxLayout:
        back = QPushButton(self.tr("Back"))
        back.setProperty("words", True)
        back.clicked.connect(self._on_back)
        self._make = QPushButton()
        self._make.setProperty("primary", True)
        self._make.clicked.connect(self._on_make)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch()
        row.addWidget(self._make)
        return row

    # slots

    def _on_own(self) -> None:
        self._sample = False
        self._show_form()

    def _on_sample(self) -> None:
        self._sample = True
        if self._keyring:
            self.chosen.emit(FirstRun(sample=True, zone=self._zone))
        else:
            self._show_form()

    def _on_back(self) -> None:
        self._passphrase.clear()
        self._again.clear()
        self._error.show_sentence("")
        self._form.hide()
        self._start.show()

    def _on_passphrase(self) -> None:
        self._fields["passphrase"].set_error("")
        self._fields["passphrase"].set_hint(self._strength_words())

    def _on_caps_lock(self, on: bool) -> None:
        words = self.tr("Caps Lock is on.") if on else self._strength_words()
        self._fields["passphrase"].set_hint(words)

    def _on_make(self) -> None:
        wrong = self._wrong()
        for name, field in self._fields.items():
            field.set_error(wrong.get(name, ""))
        if wrong:
            self._fields[next(iter(wrong))].setFocus()
            return
        place = "" if self._sample else self._place.city()
        self.chosen.emit(
            FirstRun(
                sample=self._sample,
                organisation="" if self._sample else self._organisation.text().strip(),
                place=place,
                zone=self._place.zone() if place else self._zone,
                passphrase=self._passphrase.text() or None,
            )
        )

    # what the form says

    def _wrong(self) -> dict[str, str]:
        """Fields that cannot stay as they are, in their order, with the sentence for each."""
        wrong: dict[str, str] = {}
        typed = self._passphrase.text()
        if not self._sample and not self._organisation.text().strip():
            wrong["organisation"] = self.tr("Type the name that stands on your releases.")
        if not typed and not self._keyring:
            wrong["passphrase"] = self.tr("Choose a passphrase: there is no keyring to hold the key.")
        elif strength(typed) is Strength.SHORT:
            wrong["passphrase"] = self._strength_words()
        elif typed != self._again.text():
            wrong["again"] = self.tr("The two differ. Type the second once more.")
        return wrong

    def _strength_words(self) -> str:
        return {
            Strength.EMPTY: self.tr("Four unrelated words are strong and easy to keep."),
            Strength.SHORT: self.tr("Too short: use eight characters or more."),
            Strength.WEAK: self.tr("Easy to guess. Four unrelated words are better."),
            Strength.FAIR: self.tr("Fair. One more word makes it strong."),
            Strength.STRONG: self.tr("Strong."),
        }[strength(self._passphrase.text())]

    def _show_form(self) -> None:
        self._title.setText(self.tr("The sample office") if self._sample else self.tr("Your press office"))
        self._make.setText(self.tr("Open the sample office") if self._sample else self.tr("Start"))
        for name in ("organisation", "place"):
            self._fields[name].setVisible(not self._sample)
        self._fields["passphrase"].label.setText(
            self.tr("Passphrase (recommended)") if self._keyring else self.tr("Passphrase")
        )
        self._explained.setText(self._explanation())
        self._fields["passphrase"].set_hint(self._strength_words())
        self._start.hide()
        self._form.show()
        (self._passphrase if self._sample else self._organisation).setFocus()

    def _explanation(self) -> str:
        if self._keyring:
            return self.tr(
                "The key goes to this laptop's keyring, so Pressdesk opens without asking. The passphrase opens the "
                "desk when the keyring is lost, or on another laptop. Nobody can reset it."
            )
        return self.tr(
            "This laptop has no keyring that Pressdesk trusts, so the passphrase is asked at each start. It also opens "
            "the desk on another laptop. Nobody can reset it."
        )


def _short(folder: Path) -> str:
    """The folder as people write it, with ~ for home."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)
