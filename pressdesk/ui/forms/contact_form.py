"""The form in which a person is kept."""

from collections.abc import Callable, Sequence
from datetime import datetime

from pydantic import ValidationError
from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pressdesk.domain.availability import Reach, availability
from pressdesk.domain.contact import split_name
from pressdesk.domain.models.contact import ContactDraft, ContactKind, ContactView, PointDraft
from pressdesk.ui.forms.points_editor import PointsEditor
from pressdesk.ui.forms.spoken_languages import spoken_name, spoken_names, spoken_tag
from pressdesk.ui.forms.zone_field import ZoneField
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.chips import Chips
from pressdesk.ui.widgets.date_button import DateButton
from pressdesk.ui.widgets.field import Field

COLUMN = 560
LINE_LIMIT = 500
NOTES_LIMIT = 100_000
_TYPED = frozenset(
    {
        *("kind", "name", "given", "family", "pronouns", "job_title", "organisation", "points"),
        *("languages", "topics", "zone", "hours", "safety", "notes", "consent", "consent_on"),
    }
)
"""What the form reads; the rest of a person stays as it is stored."""


class ContactForm(QScrollArea):
    """Shows a person and reads a `ContactDraft` back. Knows nothing of the store."""

    edited = Signal()

    def __init__(
        self, theme: Theme, clock: Callable[[], datetime], region: str = "GB", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._shown: ContactView | None = None
        self.name = self._line()
        self.pronouns = self._line(self.tr("she/her, they/them …"))
        self.family = self._line()
        self.kind = QComboBox()
        for kind, text in (
            (ContactKind.SPOKESPERSON, self.tr("Spokesperson")),
            (ContactKind.MEDIA, self.tr("Journalist")),
            (ContactKind.COLLEAGUE, self.tr("Colleague")),
        ):
            self.kind.addItem(text, kind)
        self.job_title = self._line()
        self.organisation = self._line()
        self._organisations = QStringListModel(self)
        completer = QCompleter(self._organisations, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.organisation.setCompleter(completer)
        self.points = PointsEditor(theme, region, clock().astimezone().date())
        self.languages = Chips(
            theme,
            suggestions=spoken_names(),
            placeholder=self.tr("Add a language"),
            read=spoken_tag,
            shown=spoken_name,
        )
        self.topics = Chips(theme, placeholder=self.tr("Add a topic"))
        self.zone = ZoneField(clock)
        self.hours = self._line("Mo-Fr 09:00-17:00")
        self.safety = QCheckBox(self.tr("At risk when named: leave out of every release"))
        self.notes = QPlainTextEdit()
        self.notes.setProperty("boxed", True)
        self.notes.setTabChangesFocus(True)
        self.notes.setMinimumHeight(96)
        self.consent = self._line(self.tr("What this person agreed to, and how"))
        self.consent_on = DateButton(theme, self.tr("Date of consent"))
        self.fields = self._make_fields()
        self._assemble()
        self._connect()
        self.show_contact(None)

    def show_contact(self, contact: ContactView | None) -> None:
        """Fill the form without reporting an edit; None: a person to be made."""
        self._shown = contact
        shown = contact or ContactDraft(name=" ")
        with QSignalBlocker(self):
            for field in self.fields.values():
                field.set_error("")
            for line, text in (
                (self.name, contact.name if contact else ""),
                (self.pronouns, shown.pronouns),
                (self.family, shown.family),
                (self.job_title, shown.job_title),
                (self.organisation, shown.organisation),
                (self.consent, shown.consent),
                (self.hours, shown.hours),
            ):
                if line.text() != text:
                    line.setText(text)
                    line.setCursorPosition(0)
            self.kind.setCurrentIndex(self.kind.findData(shown.kind))
            self.points.show_points(contact.points if contact else ())
            self.languages.set_words(shown.languages)
            self.topics.set_words(shown.topics)
            self.zone.show_zone(shown.zone)
            self.safety.setChecked(shown.safety)
            self._say_hour_there()
            if self.notes.toPlainText() != shown.notes:
                self.notes.setPlainText(shown.notes)
            self.consent_on.show_day(shown.consent_on)
            self._guess_family()
        self.verticalScrollBar().setValue(0)

    def adopt(self, contact: ContactView) -> None:
        """Take over what saving has made of the draft: ids, so that a point saved is not made a second time."""
        self._shown = contact
        self.points.adopt([point.id for point in contact.points])

    def set_organisations(self, names: Sequence[str]) -> None:
        """What is offered as an organisation is typed."""
        self._organisations.setStringList(list(names))

    def set_topics(self, topics: Sequence[str]) -> None:
        """What is offered as a topic is typed."""
        self.topics.set_suggestions(topics)

    def begin(self, name: str = "") -> None:
        """Put the cursor into the name; for a new person with what was searched for."""
        if name:
            self.name.setText(name)
            self._guess_family()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.end(False)

    def draft(self) -> ContactDraft | None:
        """What was typed, or None after marking what is wrong and putting the cursor there."""
        self.fields["name"].set_error("" if self.name.text().strip() else self.tr("A contact needs a name."))
        points = self.points.drafts()
        made = self._read(self.name.text(), points) if points is not None and self.name.text().strip() else None
        if made is None:
            self._go_to_first_wrong()
        return made

    def draft_so_far(self) -> ContactDraft | None:
        """What was typed, as far as it goes, marking nothing: for saving while somebody types.

        A number that cannot be read is kept as it was typed, never to be shown on a release. Without a name the last
        one stays, or the organisation or first address stands in. None: nothing is typed at all.
        """
        points = self.points.drafts(as_typed=True) or []
        name = self.name.text().strip()
        if not name and self._shown:
            name = self._shown.name
        if not name:
            typed = (self.job_title.text(), self.notes.toPlainText(), *self.languages.words(), *self.topics.words())
            stand_in = self.organisation.text().strip() or next((point.value for point in points), "")
            name = stand_in or (self.tr("No name yet") if any(text.strip() for text in typed) else "")
        return self._read(name, points) if name else None

    def _read(self, name: str, points: list[PointDraft] | None) -> ContactDraft | None:
        given, family = split_name(name)
        if self._shown and self._shown.name == name:
            given = self._shown.given or given
        kept = self._shown.model_dump(include=set(ContactDraft.model_fields) - _TYPED) if self._shown else {}
        try:
            return ContactDraft(
                **kept,
                kind=ContactKind(self.kind.currentData()),
                name=name,
                given=given,
                family=self.family.text().strip() or family,
                pronouns=self.pronouns.text(),
                job_title=self.job_title.text(),
                organisation=self.organisation.text(),
                languages=self.languages.words(),
                topics=self.topics.words(),
                zone=self.zone.zone(),
                hours=self.hours.text(),
                safety=self.safety.isChecked(),
                notes=self.notes.toPlainText(),
                consent=self.consent.text(),
                consent_on=self.consent_on.day(),
                points=points or [],
            )
        except ValidationError as error:
            for problem in error.errors():
                if field := self.fields.get(str(problem["loc"][0])):
                    field.set_error(self.tr("This field cannot hold what was typed."))
            return None

    def _go_to_first_wrong(self) -> None:
        wrong = next((field.editor for field in self.fields.values() if field.error()), None)
        if wrong is None and (row := self.points.first_wrong()):
            wrong = row.value
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(wrong)

    def _line(self, placeholder: str = "") -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(LINE_LIMIT)
        line.setPlaceholderText(placeholder)
        return line

    def _make_fields(self) -> dict[str, Field]:
        return {
            "name": Field(self.tr("Name"), self.name),
            "pronouns": Field(self.tr("Pronouns"), self.pronouns),
            "family": Field(self.tr("Sorted under"), self.family),
            "kind": Field(self.tr("Is a"), self.kind),
            "job_title": Field(self.tr("Job title"), self.job_title),
            "organisation": Field(self.tr("Organisation"), self.organisation),
            "languages": Field(self.tr("Languages"), self.languages),
            "topics": Field(self.tr("Topics"), self.topics),
            "zone": Field(self.tr("Where this person is"), self.zone),
            "hours": Field(self.tr("Working hours there"), self.hours),
            "notes": Field(
                self.tr("Notes"), self.notes, hint=self.tr("For this desk alone. Never exported, in any format.")
            ),
            "consent": Field(self.tr("Consent"), self.consent),
            "consent_on": Field(self.tr("Given on"), self.consent_on),
        }

    def _assemble(self) -> None:
        fields = self.fields
        column = QVBoxLayout()
        column.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[5])
        column.setSpacing(SPACE[2])
        column.addWidget(fields["name"])
        column.addLayout(_side_by_side(fields["kind"], fields["pronouns"], fields["family"]))
        self._add_heading(column, self.tr("Role"))
        column.addWidget(fields["job_title"])
        column.addWidget(fields["organisation"])
        self._add_heading(column, self.tr("Numbers and addresses"))
        column.addWidget(self.points)
        self._add_heading(column, self.tr("Languages and topics"))
        for key in ("languages", "topics", "zone", "hours"):
            column.addWidget(fields[key])
        self._add_heading(column, self.tr("Private"))
        column.addWidget(self.safety)
        column.addWidget(fields["notes"])
        column.addLayout(_side_by_side(fields["consent"], fields["consent_on"], first=1))
        self._sections = QVBoxLayout()
        self._sections.setSpacing(SPACE[2])
        column.addLayout(self._sections)
        column.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(COLUMN + 2 * SPACE[4])
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        middle.setLayout(column)
        ground = QFrame()
        ground.setProperty("ground", "sheet")
        across = QHBoxLayout(ground)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(middle, 1000)
        across.addStretch(1)
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.name)
        self.points.follow(self.organisation)

    def add_section(self, title: str, content: QWidget) -> QWidget:
        """Put something that is not typed into the person's own fields below them; returns what can be hidden."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE[2])
        self._add_heading(column, title)
        column.addWidget(content)
        self._sections.addWidget(made)
        return made

    def _add_heading(self, column: QVBoxLayout, text: str) -> None:
        heading = QLabel(text)
        heading.setFont(self._theme.font("strong"))
        column.addSpacing(SPACE[2])
        column.addWidget(heading)

    def _connect(self) -> None:
        for line in (
            self.name,
            self.pronouns,
            self.family,
            self.job_title,
            self.organisation,
            self.consent,
            self.hours,
        ):
            line.textEdited.connect(self.edited)
        self.name.textEdited.connect(self._on_name_edited)
        # a choice from the list of organisations is an edit that textEdited does not report
        self.organisation.completer().activated.connect(self.edited)
        self.kind.activated.connect(self.edited)
        self.points.edited.connect(self.edited)
        self.languages.edited.connect(self.edited)
        self.topics.edited.connect(self.edited)
        self.zone.chosen.connect(self.edited)
        self.zone.chosen.connect(self._say_hour_there)
        self.hours.textEdited.connect(self._say_hour_there)
        self.safety.clicked.connect(self.edited)
        self.notes.textChanged.connect(self._on_notes_changed)
        self.consent_on.chosen.connect(self.edited)

    def _on_name_edited(self) -> None:
        self.fields["name"].set_error("")
        self._guess_family()

    def _guess_family(self) -> None:
        self.family.setPlaceholderText(split_name(self.name.text())[1])

    def _say_hour_there(self) -> None:
        """Under the hours: the time where the person is, and whether it suits."""
        periods = self._shown.periods if self._shown else ()
        found = availability(self.zone.zone(), self.hours.text(), periods, self._clock())
        words = {
            Reach.IN_HOURS: self.tr("in working hours"),
            Reach.OUT_OF_HOURS: self.tr("out of hours"),
            Reach.ON_CALL: self.tr("on call"),
            Reach.AWAY: self.tr("away"),
            Reach.UNKNOWN: "",
        }[found.reach]
        clock = self.tr("now there: %1").replace("%1", f"{found.there:%H:%M}") if found.there else ""
        self.fields["hours"].set_hint(", ".join(part for part in (clock, words) if part))

    def _on_notes_changed(self) -> None:
        if len(text := self.notes.toPlainText()) > NOTES_LIMIT:
            self.notes.setPlainText(text[:NOTES_LIMIT])
            self.fields["notes"].set_error(self.tr("Notes hold 100,000 characters. The rest was left out."))
        self.edited.emit()


def _side_by_side(*fields: Field, first: int = 0) -> QHBoxLayout:
    """Fields in one row; `first` is the stretch of the first where it takes more room than the rest."""
    row = QHBoxLayout()
    row.setSpacing(SPACE[2])
    for place, field in enumerate(fields):
        row.addWidget(field, (first if place == 0 else 0) if first else 1, Qt.AlignmentFlag.AlignTop)
    return row
