"""The list of people over the store: every id, and only the rows that a view has asked for."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from pressdesk.domain.models.contact import ContactKind, ContactRow
from pressdesk.store import contacts
from pressdesk.store.contacts import ContactFilter
from pressdesk.store.database import Database
from pressdesk.ui.services import roles

PAGE = 100

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class ContactListModel(QAbstractListModel):
    """Filtering, sorting and searching happen in the store: call `set_filter`. There is no proxy model."""

    def __init__(self, db: Database, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._db = db
        self._filter = ContactFilter()
        self._ids: list[str] = []
        self._rows: dict[str, ContactRow] = {}

    def set_filter(self, wanted: ContactFilter) -> None:
        self._filter = wanted
        self.refresh()

    def refresh(self) -> None:
        """Ask the store again. Rows on show keep their place where nobody moved."""
        with self._db.reading() as session:
            ids = contacts.contact_ids(session, self._filter)
        if ids == self._ids:
            self._rows.clear()
            if ids:
                self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))
            return
        self.beginResetModel()
        self._ids = ids
        self._rows.clear()
        self.endResetModel()

    def row_of(self, contact_id: str) -> int:
        """The row of a person, or -1."""
        try:
            return self._ids.index(contact_id)
        except ValueError:
            return -1

    # Qt's interface

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == roles.ID:
            return self._ids[index.row()]
        row = self._row(index.row())
        return None if row is None else self._field(row, role)

    def _field(self, row: ContactRow, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, roles.TITLE):
            return row.name
        if role == roles.SUBTITLE:
            return " · ".join(filter(None, (row.job_title, row.organisation)))
        if role == roles.STATE:
            return roles.State("", self.tr("Journalist"), "quiet") if row.kind is ContactKind.MEDIA else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (row.name, row.job_title, row.organisation)))
        return "" if role in (roles.WHEN, roles.SNIPPET) else None

    def _row(self, place: int) -> ContactRow | None:
        contact_id = self._ids[place]
        if contact_id not in self._rows:
            first = place - place % PAGE
            with self._db.reading() as session:
                self._rows |= contacts.rows_by_id(session, self._ids[first : first + PAGE])
        return self._rows.get(contact_id)
