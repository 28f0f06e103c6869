"""The bin over the store: releases, people and texts in one list."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt
from typing_extensions import override

from pressdesk.desk.bin_ops import days_left
from pressdesk.store import bin as bin_store
from pressdesk.store.bin import BinItem, BinKind
from pressdesk.store.database import Database
from pressdesk.ui.models.record_list import RecordListModel
from pressdesk.ui.services import roles
from pressdesk.ui.services.when import days_left_words, short_when


class BinListModel(RecordListModel[BinItem]):
    """Title and when it was deleted; kind and days left. Thirty days of deleting fit into memory, so all is read."""

    def __init__(self, db: Database, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(db, parent)
        self._clock = clock
        self._found: dict[str, BinItem] = {}

    def items(self) -> list[BinItem]:
        """All that is in the bin, as of the last `refresh`."""
        return list(self._found.values())

    @override
    def _find(self) -> list[str]:
        with self._db.reading() as session:
            self._found = {item.id: item for item in bin_store.items(session)}
        return list(self._found)

    @override
    def _fetch(self, ids: list[str]) -> dict[str, BinItem]:
        return {record_id: self._found[record_id] for record_id in ids if record_id in self._found}

    @override
    def _field(self, row: BinItem, role: int) -> object:
        title = row.title or self.tr("Untitled")
        if role in (Qt.ItemDataRole.DisplayRole, roles.TITLE):
            return title
        if role == roles.SUBTITLE:
            return " · ".join(filter(None, (self._kind(row), row.about)))
        if role == roles.WHEN:
            return short_when(row.deleted_at, self._clock(), QLocale())
        if role == roles.STATE:
            return self._state(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._kind(row)}, {title}, {self._state(row).word}"
        return "" if role == roles.SNIPPET else None

    def _kind(self, row: BinItem) -> str:
        return bin_kind_word(row.kind)

    def _state(self, row: BinItem) -> roles.State:
        if row.kept:
            return roles.State(KIND_ICONS[row.kind], self.tr("Kept"), "grey")
        left = days_left(row.deleted_at, self._clock())
        return roles.State(KIND_ICONS[row.kind], days_left_words(left), "amber" if left <= SOON else "grey")


def bin_kind_word(kind: BinKind) -> str:
    """What a record in the bin is."""
    say = QCoreApplication.translate
    return {
        "release": say("bin", "Release"),
        "contact": say("bin", "Contact"),
        "text": say("bin", "Text"),
        "media_list": say("bin", "Media list"),
    }[kind]


KIND_ICONS: dict[BinKind, str] = {"release": "release", "contact": "contact", "text": "text", "media_list": "people"}

SOON = 3
"""Days from which the time left is shown in amber."""
