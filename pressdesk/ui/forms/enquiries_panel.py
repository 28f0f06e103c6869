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

AT_ONCE = 6
"""Cards made in one turn of the event loop."""

MOST = 60
"""Cards before one asks for more."""


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
        self._shown, self._wanted = 0, MOST
        self._rest = QPushButton()
        self._rest.setVisible(False)
        self._rest.clicked.connect(self._show_rest)
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
        layout.addWidget(self._rest)
        layout.addWidget(self._add)
        layout.addStretch(1)
        self.setWidget(inside)

    def show_people(self, people: Sequence[Enquiry]) -> None:
        """Fill the panel without reporting an edit."""
        order = list(EnquiryRole)
        ordered = sorted(people, key=lambda person: order.index(person.role))
        if ordered != self._people:
            self._people = ordered
            self._begin()

    def _begin(self) -> None:
        """Make the cards anew."""
        self._shown, self._wanted = 0, MOST
        while (item := self._cards.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._empty.setVisible(not self._people)
        self._fill_some()

    def _fill_some(self) -> None:
        """Some at a time: hundreds of cards at once would hold up who is typing."""
        wanted = min(self._wanted, len(self._people))
        for place in range(self._shown, min(self._shown + AT_ONCE, wanted)):
            person = self._people[place]
            if place == 0 or person.role is not self._people[place - 1].role:
                self._cards.addWidget(self._heading(person.role))
            self._cards.addWidget(self._card(place, person))
            self._shown = place + 1
        left = len(self._people) - wanted
        self._rest.setText(self.tr("Show {count} more").format(count=left))
        self._rest.setVisible(left > 0 and self._shown >= wanted)
        if self._shown < wanted:
            QTimer.singleShot(0, self, self._fill_some)

    def _show_rest(self) -> None:
        self._wanted += MOST
        self._fill_some()

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

    def _card(self, place: int, person: Enquiry) -> QWidget:
        name = QLabel(person.name or person.contact.name)
        name.setFont(self._theme.font("strong"))
        name.setWordWrap(True)
        name.setTextFormat(Qt.TextFormat.PlainText)
        lines = [name]
        title = person.contact.job_title if person.job_title is None else person.job_title
        organisation = person.contact.organisation if person.organisation is None else person.organisation
        if said := " · ".join(filter(None, (title, organisation))):
            lines.append(self._quiet(said))
        points = printed_points(person)
        lines += [self._quiet(_shown(point)) for point in points]
        if not points and person.role is EnquiryRole.ENQUIRIES:
            none = QLabel(self.tr("No number or address to print"))
            none.setProperty("wrongtext", True)
            none.setWordWrap(True)
            lines.append(none)
        words = QVBoxLayout()
        words.setSpacing(2)
        for line in lines:
            words.addWidget(line)
        buttons = QVBoxLayout()
        buttons.setSpacing(0)
        who = person.name or person.contact.name
        for drawing, text, act, possible in (
            ("close", self.tr("Take {name} off this release"), lambda: self._remove(place), True),
            ("chevron-up", self.tr("Move {name} up"), lambda: self._move(place, -1), self._is_beside(place, -1)),
            ("chevron-down", self.tr("Move {name} down"), lambda: self._move(place, 1), self._is_beside(place, 1)),
        ):
            button = QToolButton()
            button.setIcon(icon(drawing, self._theme, "quiet"))
            button.setIconSize(QSize(ICON, ICON))
            button.setToolTip(text.format(name=who))
            button.setAccessibleName(text.format(name=who))
            button.setEnabled(possible)
            button.clicked.connect(act)
            buttons.addWidget(button)
        buttons.addStretch(1)
        card = QFrame()
        card.setObjectName("card")
        row = QHBoxLayout(card)
        row.setContentsMargins(SPACE[2], SPACE[1], SPACE[0], SPACE[1])
        row.addLayout(words, 1)
        row.addLayout(buttons)
        return card

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("quiet", True)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

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


def printed_points(person: Enquiry) -> list[PointView]:
    """The points of a person that this release prints, in its order."""
    points = {point.id: point for point in person.contact.points if point.usage is not PointUsage.NEVER}
    if person.points is None:
        return [point for point in points.values() if point.usage is PointUsage.PUBLISH]
    return [points[point_id] for point_id in person.points if point_id in points]


def _shown(point: PointView) -> str:
    return show_number(point.value) if point.kind in NUMBER_KINDS else point.value
