"""The people a picker has found, and the step to make one who is not there."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from pressdesk.domain.models.contact import ContactView
from pressdesk.domain.picking import marks
from pressdesk.ui.services import roles

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
MIME = "application/x-pressdesk-person"


class PeopleFound(QAbstractListModel):
    """Shows what it is given. The chosen can be dragged among each other, and a check mark can be set."""

    toggled = Signal(int)
    moved = Signal(str, int)
    """The id of a person, and the row it was dropped at."""

    def __init__(self, is_chosen: Callable[[str], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_chosen = is_chosen
        self._people: list[ContactView] = []
        self._text = ""
        self._marks: dict[str, list[list[tuple[int, int]]]] = {}
        self._offers_new = False

    def show_people(self, people: Sequence[ContactView], text: str, *, offers_new: bool) -> None:
        """`text` is marked in the rows; `offers_new` adds a last row to make a person of that name."""
        self.beginResetModel()
        self._people, self._text, self._offers_new = list(people), text, offers_new
        self._marks.clear()
        self.endResetModel()

    def person(self, row: int) -> ContactView | None:
        return self._people[row] if 0 <= row < len(self._people) else None

    def row_of(self, contact_id: str) -> int:
        return next((row for row, person in enumerate(self._people) if person.id == contact_id), -1)

    def is_new(self, row: int) -> bool:
        """Whether the row is the step to make a new person."""
        return self._offers_new and row == len(self._people)

    def repaint(self) -> None:
        """Who is chosen has changed."""
        if count := self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(count - 1), [roles.CHOSEN])

    # Qt's interface

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._people) + self._offers_new

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if self.is_new(index.row()):
            return self._new_field(role)
        person = self.person(index.row())
        return None if person is None else self._field(person, role)

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != roles.CHOSEN or not index.isValid():
            return False
        self.toggled.emit(index.row())
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        person = self.person(index.row())
        return flags | Qt.ItemFlag.ItemIsDragEnabled if person and self._is_chosen(person.id) else flags

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        made = QMimeData()
        person = self.person(indexes[0].row()) if indexes else None
        made.setData(MIME, (person.id if person else "").encode())
        return made

    @override
    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        contact_id = bytes(data.data(MIME).data()).decode()
        if not contact_id or action != Qt.DropAction.MoveAction:
            return False
        self.moved.emit(contact_id, parent.row() if row < 0 and parent.isValid() else row)
        # told as "not taken", so that the view does not remove the row it came from
        return False

    def _new_field(self, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, roles.TITLE):
            return self.tr("New contact “%1”").replace("%1", " ".join(self._text.split()))
        return None

    def _field(self, person: ContactView, role: int) -> object:
        subtitle = " · ".join(filter(None, (person.job_title, person.organisation)))
        if role in (Qt.ItemDataRole.DisplayRole, roles.TITLE):
            return person.name
        if role == roles.SUBTITLE:
            return subtitle
        if role == roles.ID:
            return person.id
        if role == roles.CHOSEN:
            return self._is_chosen(person.id)
        if role in (roles.TITLE_MARKS, roles.SUBTITLE_MARKS):
            if person.id not in self._marks:
                self._marks[person.id] = marks((person.name, subtitle), self._text)
            return self._marks[person.id][role - roles.TITLE_MARKS]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            chosen = self.tr("chosen") if self._is_chosen(person.id) else ""
            return ", ".join(filter(None, (person.name, subtitle, chosen)))
        return None
