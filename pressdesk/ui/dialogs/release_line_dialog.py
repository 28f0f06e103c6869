"""What stands at the very top of a release: for immediate release, or an embargo. A choice that must be made."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from pressdesk.domain import embargo
from pressdesk.domain.embargo_line import line
from pressdesk.domain.errors import AmbiguousTimeError, DeskError, EmbargoError
from pressdesk.domain.models.embargo import EmbargoDraft, EmbargoView
from pressdesk.domain.models.setting import House
from pressdesk.domain.places import city_name
from pressdesk.domain.zones import local_of
from pressdesk.ui.dialogs.place_field import PlaceField, zone_chips
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.field import Field


@dataclass(frozen=True)
class LineChoice:
    """What the officer chose: an embargo, or (None) immediate release."""

    embargo: EmbargoDraft | None


class ReleaseLineDialog(QDialog):
    """Place and wall time are asked, the line is shown as it will be printed, and what is wrong is said at once."""

    def __init__(
        self,
        theme: Theme,
        house: House,
        language: str,
        laptop_zone: str,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._house = house
        self._language = language
        self._clock = clock
        self.setWindowTitle(self.tr("Release line"))
        self.setMinimumWidth(560)
        self._immediate = QRadioButton(self.tr("For immediate release"))
        self._embargoed = QRadioButton(self.tr("Under embargo until"))
        first = tuple(dict.fromkeys(filter(None, (laptop_zone, house.zone))))
        self._place = PlaceField(clock, first)
        self._day, self._time = QDateEdit(), QTimeEdit()
        self._fold = QComboBox()
        self._zones = zone_chips(theme, clock, self.tr("Add a city"))
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(self.tr("Kept in the history, never printed"))
        self._printed = QLabel()
        self._problem = QLabel()
        buttons = QDialogButtonBox()
        self._set = QPushButton()
        self._set.setProperty("primary", True)
        self._set.setDefault(True)
        buttons.addButton(self._set, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._on_accept)
        buttons.rejected.connect(self.reject)
        self._assemble(buttons)
        self._connect()

    @classmethod
    def ask(
        cls,
        theme: Theme,
        house: House,
        language: str,
        laptop_zone: str,
        clock: Callable[[], datetime],
        shown: EmbargoView | None,
        *,
        immediate: bool,
        parent: QWidget,
    ) -> LineChoice | None:
        """Ask for the release line. None where the officer left things as they are."""
        dialog = cls(theme, house, language, laptop_zone, clock, parent)
        dialog.show_choice(shown, immediate=immediate)
        return dialog.choice() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def show_choice(self, shown: EmbargoView | None, *, immediate: bool = False) -> None:
        """Fill the dialog: an embargo there is, or 00:01 tomorrow in the house's place as a proposal.

        With neither an embargo nor `immediate` nothing is chosen, and nothing can be set before it is.
        """
        now = self._clock()
        if shown:
            local = datetime.fromisoformat(shown.local)
            self._place.show_place(shown.place or city_name("", shown.zone, "en"), shown.zone)
            self._zones.set_words(shown.show_zones)
            self._reason.setText(shown.reason)
        else:
            tomorrow = local_of(now, self._house.zone).date().toordinal() + 1
            local = datetime.combine(datetime.fromordinal(tomorrow), datetime.min.time().replace(minute=1))
            self._place.show_place(self._house.place or city_name("", self._house.zone, "en"), self._house.zone)
            self._zones.set_words(list(self._house.show_zones))
        self._day.setDate(QDate(local.year, local.month, local.day))
        self._time.setTime(QTime(local.hour, local.minute))
        # neither, where nothing has been chosen yet: what stands at the top is never a default
        self._embargoed.setChecked(shown is not None)
        self._immediate.setChecked(shown is None and immediate)
        (self._place if shown else self._immediate).setFocus()
        self._refresh()
        if shown and self._fold.isVisibleTo(self):
            self._fold.setCurrentIndex(shown.fold + 1)

    def choice(self) -> LineChoice:
        """What is chosen now."""
        return LineChoice(self._draft() if self._embargoed.isChecked() else None)

    def problem(self) -> str:
        """The sentence that stands in the way, or ""."""
        return self._problem.text() if not self._set.isEnabled() else ""

    def printed(self) -> str:
        """The line as it will be printed, or ""."""
        return self._printed.text()

    def _draft(self) -> EmbargoDraft:
        day, time = self._day.date(), self._time.time()
        return EmbargoDraft(
            local=f"{day.toString(Qt.DateFormat.ISODate)}T{time.toString('HH:mm')}",
            zone=self._place.zone(),
            place=self._place.city(),
            fold=max(0, self._fold.currentIndex() - 1),
            fold_chosen=self._fold.currentIndex() > 0,
            show_zones=self._zones.words(),
            reason=self._reason.text(),
        )

    def _refresh(self) -> None:
        on, chosen = self._embargoed.isChecked(), self._embargoed.isChecked() or self._immediate.isChecked()
        self._details.setVisible(
            on or not chosen
        )  # there from the start, so that the window does not grow off the screen
        self._details.setEnabled(on)
        self._printed.setVisible(on)
        self._fold_field.setVisible(False)
        said = self.tr("Set embargo") if on else self.tr("Release at once")
        self._set.setText(said if chosen else self.tr("Choose one"))
        problem, warnings = "", ()
        if on:
            draft = self._draft()
            self._offer_folds(draft)
            draft = self._draft()
            try:
                warnings = embargo.check(draft, now=self._clock()).warnings
            except EmbargoError as error:
                problem = error.sentence
            self._show_line(draft)
        self._problem.setText(problem or " ".join(warnings))
        self._problem.setVisible(bool(problem or warnings))
        self._problem.setProperty("wrongtext", bool(problem))
        self._problem.setProperty("quiet", not problem)
        self._problem.style().unpolish(self._problem)
        self._problem.style().polish(self._problem)
        self._set.setEnabled(chosen and not problem)

    def _offer_folds(self, draft: EmbargoDraft) -> None:
        """Ask first or second where clocks show the time twice; keep what was answered while it is the same night."""
        try:
            embargo.check(draft.model_copy(update={"fold_chosen": False}), now=self._clock())
            choices: tuple[str, ...] = ()
        except AmbiguousTimeError as error:
            choices = (self.tr("Which one?"), *error.choices)
        except DeskError:
            choices = ()
        if tuple(self._fold.itemText(i) for i in range(self._fold.count())) != choices:
            self._fold.blockSignals(True)
            self._fold.clear()
            self._fold.addItems(list(choices))
            self._fold.blockSignals(False)
        self._fold_field.setVisible(bool(choices))

    def _show_line(self, draft: EmbargoDraft) -> None:
        try:
            printed = line(draft, language=self._language, profile=self._house.profile)
        except DeskError:
            printed = ()
        self._printed.setText("\n".join(printed))

    def _on_accept(self) -> None:
        self._refresh()
        if self._set.isEnabled():
            self.accept()

    def _assemble(self, buttons: QDialogButtonBox) -> None:
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._day.setCalendarPopup(True)
        self._day.setCalendarWidget(calendar)
        self._day.setDisplayFormat("ddd d MMMM yyyy")
        self._time.setDisplayFormat("HH:mm")
        self._time.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for field in (self._place, self._time):
            field.setMinimumHeight(self._day.sizeHint().height())
        self._printed.setWordWrap(True)
        self._printed.setContentsMargins(SPACE[2], SPACE[2], SPACE[2], SPACE[2])
        self._printed.setProperty("ground", "amber")
        self._printed.setTextFormat(Qt.TextFormat.PlainText)
        self._printed.setAccessibleName(self.tr("The line as it will be printed"))
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        when = QHBoxLayout()
        when.setSpacing(SPACE[2])
        when.addWidget(Field(self.tr("&Place"), self._place), 2)
        when.addWidget(Field(self.tr("&Day"), self._day), 2)
        when.addWidget(Field(self.tr("&Time there"), self._time), 1)
        self._fold_field = Field(self.tr("Clocks show this time twice"), self._fold)
        self._details = QWidget()
        details = QVBoxLayout(self._details)
        details.setContentsMargins(SPACE[4], 0, 0, 0)
        details.setSpacing(SPACE[2])
        details.addLayout(when)
        details.addWidget(self._fold_field)
        details.addWidget(Field(self.tr("&Also print the time in"), self._zones))
        details.addWidget(Field(self.tr("&Reason"), self._reason))
        details.addWidget(self._printed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(self._immediate)
        layout.addWidget(self._embargoed)
        layout.addWidget(self._details)
        layout.addWidget(self._problem)
        layout.addStretch(1)
        layout.addSpacing(SPACE[1])
        layout.addWidget(buttons)

    def _connect(self) -> None:
        self._immediate.toggled.connect(self._refresh)
        self._embargoed.toggled.connect(self._refresh)
        self._day.dateChanged.connect(self._refresh)
        self._time.timeChanged.connect(self._refresh)
        self._fold.currentIndexChanged.connect(self._refresh)
        self._place.chosen.connect(self._refresh)
        self._zones.edited.connect(self._refresh)
