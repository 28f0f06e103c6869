"""The list of releases over the store: every id, and only the rows that a view has asked for."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from pressdesk.domain.models.release import ReleaseLine, ReleaseRow, ReleaseStatus
from pressdesk.store import releases
from pressdesk.store.database import Database
from pressdesk.store.releases import ReleaseFilter
from pressdesk.ui.services import roles
from pressdesk.ui.services.status import STATUS_ICONS, status_word
from pressdesk.ui.services.when import short_when

PAGE = 100

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class ReleaseListModel(QAbstractListModel):
    """Filtering, sorting and searching happen in SQL: call `set_filter`. There is no proxy model."""

    def __init__(self, db: Database, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._db = db
        self._clock = clock
        self._filter = ReleaseFilter()
        self._ids: list[str] = []
        self._rows: dict[str, ReleaseRow] = {}
        self._snippets: dict[str, str] = {}

    def wanted(self) -> ReleaseFilter:
        return self._filter

    def set_filter(self, wanted: ReleaseFilter) -> None:
        self._filter = wanted
        self.refresh()

    def show_ids(self, wanted: ReleaseFilter, ids: list[str]) -> None:
        """Take what a search in the background has found."""
        self._filter = wanted
        self._reset(ids)

    def refresh(self) -> None:
        """Ask the store again. Rows on show keep their place where nothing moved."""
        with self._db.reading() as session:
            ids = releases.release_ids(session, self._filter)
        if ids == self._ids:
            self._rows.clear()
            self._snippets.clear()
            if ids:
                self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))
            return
        self._reset(ids)

    def row_of(self, release_id: str) -> int:
        """The row of a release, or -1."""
        try:
            return self._ids.index(release_id)
        except ValueError:
            return -1

    def _reset(self, ids: list[str]) -> None:
        self.beginResetModel()
        self._ids = ids
        self._rows.clear()
        self._snippets.clear()
        self.endResetModel()

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

    def _field(self, row: ReleaseRow, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, roles.TITLE):
            return row.headline or row.lead or self.tr("Untitled release")
        if role == roles.SUBTITLE:
            return row.topic or (row.lead if row.headline else "")
        if role == roles.WHEN:
            return self._when(row)
        if role == roles.STATE:
            return self._state(row)
        if role == roles.SNIPPET:
            return self._snippets.get(row.id, "")
        if role == roles.EMPHASIS:
            return row.status in (ReleaseStatus.REVIEW, ReleaseStatus.APPROVED)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = self._state(row).word
            return ", ".join(filter(None, (row.headline or self.tr("Untitled release"), row.topic, state)))
        return None

    def _when(self, row: ReleaseRow) -> str:
        now = self._clock()
        if self._under_embargo(row, now) and row.embargo_instant:
            return short_when(row.embargo_instant, now, QLocale())
        return short_when(row.changed_at, now, QLocale())

    def _state(self, row: ReleaseRow) -> roles.State:
        if self._under_embargo(row, self._clock()) and row.status is not ReleaseStatus.WITHDRAWN:
            return roles.State("embargo", self.tr("Embargoed"), "amber")
        drawing, role = STATUS_ICONS[row.status]
        return roles.State(drawing, status_word(row.status), role)

    @staticmethod
    def _under_embargo(row: ReleaseRow, now: datetime) -> bool:
        instant = row.embargo_instant
        return row.release_line is ReleaseLine.EMBARGO and instant is not None and now < instant

    def _row(self, place: int) -> ReleaseRow | None:
        release_id = self._ids[place]
        if release_id not in self._rows:
            first = place - place % PAGE
            page = self._ids[first : first + PAGE]
            with self._db.reading() as session:
                self._rows |= releases.rows_by_id(session, page)
                if self._filter.text.strip():
                    self._snippets |= releases.snippets(session, self._filter.text, page)
        return self._rows.get(release_id)
