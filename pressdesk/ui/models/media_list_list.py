"""The media lists over the store, and the people of one of them."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject, Qt
from typing_extensions import override

from pressdesk.domain.contact import folded
from pressdesk.domain.list_rule_text import write_rule
from pressdesk.domain.list_rules import read_rule
from pressdesk.domain.models.contact import ContactRow
from pressdesk.domain.models.media_list import ListKind, MediaListView
from pressdesk.store import contacts, media_lists
from pressdesk.store.database import Database
from pressdesk.store.media_lists import IN, Standing, Why
from pressdesk.ui.models.record_list import RecordListModel
from pressdesk.ui.services import roles
from pressdesk.ui.services.list_words import why_word


class MediaListModel(RecordListModel[MediaListView]):
    """Name and how many are on it; the rule. The numbers come later: call `show_counts`."""

    def __init__(self, db: Database, parent: QObject | None = None) -> None:
        super().__init__(db, parent)
        self._wanted = ""
        self._counts: Mapping[str, int] = {}
        self._found: dict[str, MediaListView] = {}

    def set_filter(self, text: str) -> None:
        """Show the lists in whose name or rule these words stand."""
        self._wanted = text
        self.refresh()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many are on each list."""
        self._counts = dict(counts)
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    @override
    def _find(self) -> list[str]:
        with self._db.reading() as session:
            found = media_lists.lists(session)
        words = folded(self._wanted).split()
        self._found = {one.id: one for one in found if all(word in folded(_said(one)) for word in words)}
        return list(self._found)

    @override
    def _fetch(self, ids: list[str]) -> dict[str, MediaListView]:
        return {record_id: self._found[record_id] for record_id in ids if record_id in self._found}

    @override
    def _field(self, row: MediaListView, role: int) -> object:
        count = self._counts.get(row.id)
        number = "" if count is None else QLocale().toString(count)
        if role in (Qt.ItemDataRole.DisplayRole, roles.TITLE):
            return row.name
        if role == roles.SUBTITLE:
            return self._filled(row)
        if role == roles.WHEN:
            return number
        if role == Qt.ItemDataRole.AccessibleTextRole:
            people = self.tr("{count} people").format(count=number) if number else ""
            return ", ".join(filter(None, (row.name, people, self._filled(row))))
        return "" if role == roles.SNIPPET else None

    def _filled(self, row: MediaListView) -> str:
        if row.kind == ListKind.FIXED:
            return self.tr("By hand")
        return write_rule(read_rule(row.rule)) or self.tr("By a rule without conditions")


def _said(one: MediaListView) -> str:
    rule = write_rule(read_rule(one.rule)) if one.kind == ListKind.RULE else ""
    return f"{one.name} {rule}"


class ListPeople(NamedTuple):
    """Who is on a list and who is left out of it, in order. Made in a worker: there may be fifty thousand."""

    on: Sequence[str] = ()
    out: Sequence[str] = ()
    why: Mapping[str, Standing] = MappingProxyType({})
    kept_out: int = 0
    """How many of those left out are not to be contacted."""

    @classmethod
    def of(cls, standings: Sequence[Standing]) -> "ListPeople":
        return cls(
            on=[one.contact_id for one in standings if one.why in IN],
            out=[one.contact_id for one in standings if one.why not in IN],
            why={one.contact_id: one for one in standings},
            kept_out=sum(one.why is Why.NO_CONTACT for one in standings),
        )


class ListPeopleModel(RecordListModel[ContactRow]):
    """People and why they are on a list, or are not."""

    def __init__(self, db: Database, parent: QObject | None = None) -> None:
        super().__init__(db, parent)
        self._why: Mapping[str, Standing] = {}

    def show_people(self, ids: Sequence[str], why: Mapping[str, Standing]) -> None:
        """Show these people, in this order, with why they are there."""
        self._why = why
        self.show_ids(list(ids))

    def ids_at(self, rows: Sequence[int]) -> list[str]:
        """Ids of these rows; what is no row is left out."""
        return [self._ids[row] for row in rows if 0 <= row < len(self._ids)]

    def standing(self, contact_id: str) -> Standing | None:
        return self._why.get(contact_id)

    @override
    def _find(self) -> list[str]:
        return self._ids

    @override
    def _fetch(self, ids: list[str]) -> dict[str, ContactRow]:
        with self._db.reading() as session:
            return contacts.rows_by_id(session, ids)

    @override
    def _field(self, row: ContactRow, role: int) -> object:
        standing = self._why.get(row.id)
        if role in (Qt.ItemDataRole.DisplayRole, roles.TITLE):
            return row.name
        if role == roles.SUBTITLE:
            return " · ".join(filter(None, (row.job_title, row.organisation)))
        if role == roles.STATE and standing is not None:
            look = {Why.LEFT_OUT: ("eye-off", "grey"), Why.NO_CONTACT: ("warning", "red")}
            drawing, colour = look.get(standing.why, ("", "quiet"))
            return roles.State(drawing, why_word(standing.why), colour)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            why = why_word(standing.why) if standing else ""
            return ", ".join(filter(None, (row.name, row.job_title, row.organisation, why)))
        return "" if role in (roles.WHEN, roles.SNIPPET) else None
