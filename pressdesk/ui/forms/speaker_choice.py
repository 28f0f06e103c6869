"""Choosing who speaks: a line to type in, the release's contacts first, then everybody, typing errors forgiven."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from pressdesk.domain.contact import folded
from pressdesk.domain.models.contact import ContactView
from pressdesk.domain.picking import PickingIndex
from pressdesk.ui.delegates.person_row import PersonRow
from pressdesk.ui.models.people_found import PeopleFound
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.row_list import RowList

SHOWN_ROWS = 3
MOST = 200
"""People listed; whoever is further down is typed."""


class SpeakerChoice(QWidget):
    """`chosen` whenever the speaker is another one. A name nobody has is taken as it is typed."""

    chosen = Signal()

    def __init__(
        self, theme: Theme, people: Sequence[ContactView], first: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        known = {person.id for person in people}
        self._first = [key for key in first if key in known]
        self._index = PickingIndex(people)
        self._speaker: ContactView | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name, organisation or topic"))
        self.search.setAccessibleName(self.tr("Speaker"))
        self.search.setMaxLength(200)
        self.search.setClearButtonEnabled(True)
        self.model = PeopleFound(lambda key: self._speaker is not None and key == self._speaker.id, self)
        self.list = RowList(self.tr("People"))
        delegate = PersonRow(theme, self.list)
        self.list.setItemDelegate(delegate)
        self.list.setModel(self.model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setProperty("ground", "sheet")
        self.list.setFixedHeight(SHOWN_ROWS * delegate.sizeHint(_no_option(), QModelIndex()).height() + 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        layout.addWidget(self.search)
        frame = QFrame()
        frame.setObjectName("card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.list)
        layout.addWidget(frame)
        self.setFocusProxy(self.search)
        self.search.textEdited.connect(self._on_typed)
        self.search.installEventFilter(self)
        self.list.clicked.connect(self._on_clicked)
        self.model.toggled.connect(self._choose)
        self._find("")

    def speaker(self) -> ContactView | None:
        """The contact chosen, or None for nobody, or a name alone."""
        return self._speaker

    def name(self) -> str:
        """The name to print: the contact's, else what was typed."""
        return self._speaker.name if self._speaker else " ".join(self.search.text().split())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -4, Qt.Key.Key_PageDown: 4}.get(
                Qt.Key(event.key()), 0
            )
            if step:
                self._go(self.list.current_row() + step)
                return True
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not event.modifiers() and self._speaker is None and self.list.current_row() >= 0:
                self._choose(self.list.current_row())
                return True
        return super().eventFilter(watched, event)

    def _on_typed(self, text: str) -> None:
        self._speaker = None
        self._find(text)
        same = [person for person in self._found if folded(person.name) == folded(" ".join(text.split()))]
        if len(same) == 1:  # typed in full: that is who is meant
            self._speaker = same[0]
            self.model.repaint()
        self.chosen.emit()

    def _find(self, text: str) -> None:
        self._found = self._index.find(text, self._first)[:MOST]
        if not text.strip():  # those of the release stand on top already
            first = set(self._first)
            self._found.sort(key=lambda person: person.id not in first)
        self.model.show_people(self._found, text, offers_new=False)
        self._go(0)

    def _go(self, row: int) -> None:
        count = self.model.rowCount()
        self.list.setCurrentIndex(self.model.index(max(0, min(row, count - 1))) if count else QModelIndex())

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())

    def _choose(self, row: int) -> None:
        person = self.model.person(row)
        if person is None:
            return
        self._speaker = person
        self.search.setText(person.name)
        self._find("")
        place = self.model.row_of(person.id)
        self._go(max(place, 0))
        self.model.repaint()
        self.search.setFocus()
        self.chosen.emit()


def _no_option():  # noqa: ANN202 - an option of Qt's, without anything in it
    from PySide6.QtWidgets import QStyleOptionViewItem

    return QStyleOptionViewItem()
