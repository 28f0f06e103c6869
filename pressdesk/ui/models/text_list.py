"""The list of standing texts over the store."""

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from pressdesk.domain.models.text import TextView
from pressdesk.store import texts
from pressdesk.store.database import Database
from pressdesk.store.texts import TextFilter
from pressdesk.ui.models.record_list import RecordListModel
from pressdesk.ui.services import roles
from pressdesk.ui.services.languages import language_name
from pressdesk.ui.services.text_kinds import text_kind_word


class TextListModel(RecordListModel[TextView]):
    """Title; kind and language."""

    def __init__(self, db: Database, parent: QObject | None = None) -> None:
        super().__init__(db, parent)
        self._filter = TextFilter()

    def set_filter(self, wanted: TextFilter) -> None:
        self._filter = wanted
        self.refresh()

    @override
    def _find(self) -> list[str]:
        with self._db.reading() as session:
            return texts.text_ids(session, self._filter)

    @override
    def _fetch(self, ids: list[str]) -> dict[str, TextView]:
        with self._db.reading() as session:
            return texts.rows_by_id(session, ids)

    @override
    def _field(self, row: TextView, role: int) -> object:
        title = row.title or self.tr("Untitled text")
        about = f"{text_kind_word(row.kind)} · {language_name(row.language)}"
        if role in (Qt.ItemDataRole.DisplayRole, roles.TITLE):
            return title
        if role == roles.SUBTITLE:
            return about
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title}, {about}"
        return "" if role in (roles.WHEN, roles.SNIPPET) else None
