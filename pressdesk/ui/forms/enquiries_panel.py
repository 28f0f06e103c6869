"""The people on a release: who is named for enquiries, who is quoted, who signs."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from pressdesk.domain.contact import show_number
from pressdesk.domain.models.contact import NUMBER_KINDS, PointUsage, PointView
from pressdesk.domain.models.release import EnquiryDraft, EnquiryRole
from pressdesk.domain.release import Enquiry
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import ICON, SPACE, Theme

AT_ONCE = 4
"""Cards made in one turn of the event loop."""

PAGE = 30
"""Cards on show at once: each that is added, and each change of colours, costs time for all of them."""


class EnquiriesPanel(QScrollArea):
    """Cards in the order they are printed. `edited` when one was moved or taken off."""

    edited = Signal()
    pick_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._people: list[Enquiry] = []
        self._first = 0
        """The place of the first person on show."""
        self._made: list[_Card] = []
        """The cards on show, in order."""
        self._spare: dict[tuple[str, EnquiryRole], _Card] = {}
        """Cards of before that may be shown again: somebody moved up needs no new ones."""
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.timeout.connect(self._fill_some)
        self.back, self.on = self._turner(-1), self._turner(1)
        self.where = QLabel()
        self.where.setProperty("quiet", True)
        self._paging = QWidget()
        paging = QHBoxLayout(self._paging)
        paging.setContentsMargins(0, 0, 0, 0)
        for widget in (self.back, self.where, self.on):
            paging.addWidget(widget)
        paging.addStretch(1)
        self._paging.hide()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(SPACE[2])
        self._empty = QLabel(self.tr("Nobody is named yet. A journalist needs somebody to call."))
        self._empty.setWordWrap(True)
        self._empty.setProperty("quiet", True)
        self._add = QPushButton(self.tr("Add people…"))
        self._add.setIcon(icon("contact-add", theme))
        self._add.setToolTip(self.tr("Choose people from your contacts (Ctrl+Shift+K)"))
        self._add.clicked.connect(self.pick_wanted)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(self._empty)
        layout.addLayout(self._cards)
        layout.addWidget(self._paging)
        layout.addWidget(self._add)
        layout.addStretch(1)
        self.setWidget(inside)

    def show_people(self, people: Sequence[Enquiry]) -> None:
        """Fill the panel without reporting an edit."""
        order = list(EnquiryRole)
        ordered = sorted(people, key=lambda person: order.index(person.role))
        if ordered != self._people:
            same = {person.contact.id for person in ordered} & {person.contact.id for person in self._people}
            self._people = ordered
            self._first = self._first if same else 0
            self._begin()

    def _begin(self) -> None:
        """Fill the panel anew, with the cards that are there where they still hold."""
        count = len(self._people)
        self._first = min(self._first, (count - 1) // PAGE * PAGE) if count else 0
        self._keep_cards()
        while (item := self._cards.takeAt(0)) is not None:
            if isinstance(heading := item.widget(), QLabel):
                heading.hide()
                heading.deleteLater()
        self._empty.setVisible(not count)
        last = min(self._first + PAGE, count)
        said = self.tr("{first} to {last} of {count}")
        self.where.setText(said.format(first=self._first + 1, last=last, count=count))
        self.back.setEnabled(self._first > 0)
        self.on.setEnabled(last < count)
        self._paging.setVisible(count > PAGE)
        new = min(PAGE, count - self._first) - len(self._spare)
        self._fill_some(fresh=new if new <= AT_ONCE else 0)  # this turn has had a release to read

    def _on_show(self) -> list[Enquiry]:
        return self._people[self._first : self._first + PAGE]

    def _keep_cards(self) -> None:
        """Keep the cards that can be shown again, and let the others go."""
        before = [*self._made, *self._spare.values()]
        self._made, self._spare = [], {}
        wanted = {(person.contact.id, person.role): person for person in self._on_show()}
        for card in before:
            if wanted.get(card.key) == card.person and card.key not in self._spare:
                self._spare[card.key] = card
            else:
                _discard(card)
        if len(wanted) - len(self._spare) > AT_ONCE:  # it takes several turns, in which they would stand in the way
            for card in self._spare.values():
                card.hide()

    def _fill_some(self, fresh: int = AT_ONCE) -> None:
        """Show cards that are there, and so many new ones: all at once would hold up who is typing."""
        on_show = self._on_show()
        for person in on_show[len(self._made) :]:
            kept = self._spare.pop((person.contact.id, person.role), None)
            if kept is None:
                if not fresh:
                    self._more.start()
                    return
                fresh -= 1
            self._add_card(self._first + len(self._made), kept or self._card(person))
            if kept is not None:
                kept.show()

    def _add_card(self, place: int, card: "_Card") -> None:
        if not self._made or card.person.role is not self._people[place - 1].role:
            self._cards.addWidget(self._heading(card.person.role))
        card.allow(up=self._is_beside(place, -1), down=self._is_beside(place, 1))
        self._cards.addWidget(card)
        self._made.append(card)

    def _turn(self, by: int) -> None:
        """Show the people before those on show, or after them."""
        self._first += by * PAGE
        self._begin()
        self.verticalScrollBar().setValue(0)

    def _turner(self, by: int) -> QToolButton:
        button = QToolButton()
        leftwards = (by < 0) is self.isLeftToRight()
        button.setIcon(icon("chevron-left" if leftwards else "chevron-right", self._theme, "quiet"))
        button.setIconSize(QSize(ICON, ICON))
        said = self.tr("The people before these") if by < 0 else self.tr("The people after these")
        button.setToolTip(said)
        button.setAccessibleName(said)
        button.clicked.connect(lambda: self._turn(by))
        return button

    def people(self) -> list[EnquiryDraft]:
        """The people in their order, as drafts."""
        return [
            EnquiryDraft(
                contact_id=person.contact.id,
                role=person.role,
                points=None if person.points is None else list(person.points),
                name=person.name,
                job_title=person.job_title,
                organisation=person.organisation,
            )
            for person in self._people
        ]

    def _heading(self, role: EnquiryRole) -> QLabel:
        label = QLabel(
            {
                EnquiryRole.ENQUIRIES: self.tr("Enquiries"),
                EnquiryRole.QUOTED: self.tr("Quoted"),
                EnquiryRole.SIGNATORY: self.tr("Signatories"),
            }[role]
        )
        label.setFont(self._theme.font("strong"))
        return label

    def _card(self, person: Enquiry) -> "_Card":
        card = _Card(person, self._theme)
        card.remove.clicked.connect(lambda: self._remove(self._first + self._made.index(card)))
        card.up.clicked.connect(lambda: self._move(self._first + self._made.index(card), -1))
        card.down.clicked.connect(lambda: self._move(self._first + self._made.index(card), 1))
        return card

    def _is_beside(self, place: int, by: int) -> bool:
        """Whether there is somebody of the same role to change places with."""
        other = place + by
        return 0 <= other < len(self._people) and self._people[other].role is self._people[place].role

    def _move(self, place: int, by: int) -> None:
        self._people.insert(place + by, self._people.pop(place))
        self._say()

    def _remove(self, place: int) -> None:
        del self._people[place]
        self._say()

    def _say(self) -> None:
        self._begin()
        self.edited.emit()


class _Card(QFrame):
    """One person as this release prints them. Few widgets: there may be hundreds of cards."""

    def __init__(self, person: Enquiry, theme: Theme) -> None:
        super().__init__()
        self.person = person
        self.setObjectName("card")
        who = person.name or person.contact.name
        name = QLabel(who)
        name.setFont(theme.font("strong"))
        name.setWordWrap(True)
        name.setTextFormat(Qt.TextFormat.PlainText)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        title = person.contact.job_title if person.job_title is None else person.job_title
        organisation = person.contact.organisation if person.organisation is None else person.organisation
        points = printed_points(person)
        said = " · ".join(filter(None, (title, organisation)))
        if lines := [*filter(None, (said,)), *map(_shown, points)]:
            quiet = QLabel("\n".join(lines))
            quiet.setProperty("quiet", True)
            quiet.setWordWrap(True)
            quiet.setTextFormat(Qt.TextFormat.PlainText)
            quiet.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(quiet)
        if not points and person.role is EnquiryRole.ENQUIRIES:
            none = QLabel(self.tr("No number or address to print"))
            none.setProperty("wrongtext", True)
            none.setWordWrap(True)
            words.addWidget(none)
        self.remove = self._button("close", self.tr("Take {name} off this release").format(name=who), theme)
        self.up = self._button("chevron-up", self.tr("Move {name} up").format(name=who), theme)
        self.down = self._button("chevron-down", self.tr("Move {name} down").format(name=who), theme)
        buttons = QVBoxLayout()
        buttons.setSpacing(0)
        for button in (self.remove, self.up, self.down):
            buttons.addWidget(button)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE[2], SPACE[1], SPACE[0], SPACE[1])
        row.addLayout(words, 1)
        row.addLayout(buttons)

    @property
    def key(self) -> tuple[str, EnquiryRole]:
        return self.person.contact.id, self.person.role

    def allow(self, *, up: bool, down: bool) -> None:
        """Whether there is somebody to change places with."""
        self.up.setEnabled(up)
        self.down.setEnabled(down)

    def _button(self, drawing: str, text: str, theme: Theme) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(drawing, theme, "quiet"))
        button.setIconSize(QSize(ICON, ICON))
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button


def _discard(card: QWidget) -> None:
    card.hide()
    card.deleteLater()


def printed_points(person: Enquiry) -> list[PointView]:
    """The points of a person that this release prints, in its order."""
    points = {point.id: point for point in person.contact.points if point.usage is not PointUsage.NEVER}
    if person.points is None:
        return [point for point in points.values() if point.usage is PointUsage.PUBLISH]
    return [points[point_id] for point_id in person.points if point_id in points]


def _shown(point: PointView) -> str:
    return show_number(point.value) if point.kind in NUMBER_KINDS else point.value
