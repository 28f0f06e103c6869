"""What all lists of records share: every id up front, and only the rows that a view has asked for."""

from abc import abstractmethod
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pressdesk.store.database import Database
from pressdesk.ui.services import roles
from pressdesk.ui.services.overriding import override

PAGE = 100

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
Row = TypeVar("Row")


class RecordListModel(QAbstractListModel, Generic[Row]):
    """Filtering and sorting happen in the store. There is no proxy model."""

    def __init__(self, db: Database, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._db = db
        self._ids: list[str] = []
        self._rows: dict[str, Row] = {}

    @abstractmethod
    def _find(self) -> list[str]:
        """All ids, in display order."""

    @abstractmethod
    def _fetch(self, ids: list[str]) -> dict[str, Row]:
        """Rows of these ids."""

    @abstractmethod
    def _field(self, row: Row, role: int) -> object:
        """What a row says in a role."""

    def refresh(self) -> None:
        """Ask the store again. Rows on show keep their place where nothing moved."""
        self.show_ids(self._find())

    def show_ids(self, ids: list[str]) -> None:
        """Take ids found elsewhere, such as by a search in the background."""
        if ids == self._ids:
            self._forget()
            if ids:
                self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))
            return
        self.beginResetModel()
        self._ids = ids
        self._forget()
        self.endResetModel()

    def _forget(self) -> None:
        """Let go of the rows fetched so far."""
        self._rows.clear()

    def row_of(self, record_id: str) -> int:
        """The row of a record, or -1."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return -1

    def record(self, index: Index) -> Row | None:
        """The record at an index, None where it has gone meanwhile."""
        return self._row(index.row()) if index.isValid() and index.row() < len(self._ids) else None

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

    def _row(self, place: int) -> Row | None:
        record_id = self._ids[place]
        if record_id not in self._rows:
            first = place - place % PAGE
            self._rows |= self._fetch(self._ids[first : first + PAGE])
        return self._rows.get(record_id)
