"""The list of releases over the store."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QLocale, QObject, Qt

from pressdesk.domain.models.states import ReleaseLine, ReleaseStatus
from pressdesk.store import release_list
from pressdesk.store.database import Database
from pressdesk.store.release_list import ReleaseFilter, ReleaseRow
from pressdesk.ui.models.record_list import RecordListModel
from pressdesk.ui.services import roles
from pressdesk.ui.services.overriding import override
from pressdesk.ui.services.status import STATUS_ICONS, status_word
from pressdesk.ui.services.when import short_when, time_left


class ReleaseListModel(RecordListModel[ReleaseRow]):
    """Headline and when; topic or the text found, and state. Searching happens in SQL: call `set_filter`."""

    def __init__(self, db: Database, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(db, parent)
        self._clock = clock
        self._filter = ReleaseFilter()
        self._snippets: dict[str, str] = {}

    def wanted(self) -> ReleaseFilter:
        return self._filter

    def set_filter(self, wanted: ReleaseFilter) -> None:
        self._filter = wanted
        self.refresh()

    def show_found(self, wanted: ReleaseFilter, ids: list[str]) -> None:
        """Take what a search in the background has found."""
        self._filter = wanted
        self.show_ids(ids)

    @override
    def _find(self) -> list[str]:
        # what is archived is out of the daily lists: it has a place of its own, and is found by search
        with self._db.listing() as listing:
            return release_list.release_ids(listing, replace(self._filter, daily=not self._filter.text.strip()))

    @override
    def _fetch(self, ids: list[str]) -> dict[str, ReleaseRow]:
        with self._db.listing() as listing:
            if self._filter.text.strip():
                self._snippets |= release_list.snippets(listing, self._filter.text, ids)
            return release_list.rows_by_id(listing, ids)

    @override
    def _forget(self) -> None:
        super()._forget()
        self._snippets.clear()

    @override
    def _field(self, row: ReleaseRow, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, roles.TITLE):
            return row.headline or row.lead or self.tr("Untitled release")
        if role == roles.SUBTITLE:
            about = row.topic or (row.lead if row.headline else "")
            # lists of a language's versions would otherwise hold the same topic twice without a word
            return " · ".join(filter(None, (row.language.upper(), about))) if row.translation_of else about
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
            return time_left(row.embargo_instant, now)
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
