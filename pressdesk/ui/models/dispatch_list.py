"""The outbox over the store."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QLocale, QObject, Qt
from typing_extensions import override

from pressdesk.domain.models.dispatch import DispatchView
from pressdesk.store import outbox
from pressdesk.store.database import Database
from pressdesk.ui.models.record_list import RecordListModel
from pressdesk.ui.services import roles
from pressdesk.ui.services.dispatch_words import format_word, means_word
from pressdesk.ui.services.when import short_when


class DispatchListModel(RecordListModel[DispatchView]):
    """Headline and when; format, means and version; what the officer said of it."""

    def __init__(self, db: Database, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(db, parent)
        self._clock = clock

    @override
    def _find(self) -> list[str]:
        with self._db.reading() as session:
            return outbox.dispatch_ids(session)

    @override
    def _fetch(self, ids: list[str]) -> dict[str, DispatchView]:
        with self._db.reading() as session:
            return outbox.dispatches_by_id(session, ids)

    @override
    def _field(self, row: DispatchView, role: int) -> object:
        title = row.headline or row.subject or row.file_name
        if role in (Qt.ItemDataRole.DisplayRole, roles.TITLE):
            return title
        if role == roles.SUBTITLE:
            return self._about(row)
        if role == roles.WHEN:
            return short_when(row.at, self._clock(), QLocale())
        if role == roles.STATE:
            return self._state(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = self._state(row)
            return ", ".join(filter(None, (title, self._about(row), state.word if state else "")))
        return "" if role == roles.SNIPPET else None

    def _about(self, row: DispatchView) -> str:
        version = self.tr("version {number}").format(number=row.version_number)
        return f"{format_word(row.format)} · {means_word(row.means)} · {version}"

    def _state(self, row: DispatchView) -> roles.State | None:
        if row.sent:
            return roles.State("check", self.tr("Sent"), "green")
        if row.sent is False:
            return roles.State("close", self.tr("Not sent"), "grey")
        return roles.State("embargo", self.tr("Embargoed"), "amber") if row.embargoed else None
