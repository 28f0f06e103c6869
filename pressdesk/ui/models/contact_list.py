"""The list of people over the store."""

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from pressdesk.domain.models.contact import ContactKind, ContactRow
from pressdesk.store import contacts
from pressdesk.store.contacts import ContactFilter
from pressdesk.store.database import Database
from pressdesk.ui.models.record_list import RecordListModel
from pressdesk.ui.services import roles


class ContactListModel(RecordListModel[ContactRow]):
    """Name; job title and organisation. Filtering and searching happen in the store: call `set_filter`."""

    def __init__(self, db: Database, parent: QObject | None = None) -> None:
        super().__init__(db, parent)
        self._filter = ContactFilter()

    def set_filter(self, wanted: ContactFilter) -> None:
        self._filter = wanted
        self.refresh()

    @override
    def _find(self) -> list[str]:
        with self._db.reading() as session:
            return contacts.contact_ids(session, self._filter)

    @override
    def _fetch(self, ids: list[str]) -> dict[str, ContactRow]:
        with self._db.reading() as session:
            return contacts.rows_by_id(session, ids)

    @override
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
