"""Media lists, and who is on them.

On a list are those whom its rule fits and those added by hand, without those left out by hand, those who are not to be
contacted, and the bin. A rule is asked in memory: it reads the few columns it needs of everybody once, for any number
of lists.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple, cast

from sqlalchemy import insert as insert_into
from sqlmodel import Session, col, select

from pressdesk.domain.contact import folded
from pressdesk.domain.list_rules import Match, RuleField, comparison, read_rule
from pressdesk.domain.models.base import new_id
from pressdesk.domain.models.media_list import (
    ListKind,
    MediaList,
    MediaListDraft,
    MediaListFields,
    MediaListMember,
    MediaListView,
)
from pressdesk.store import records
from pressdesk.store.driver import driver_of


class Why(StrEnum):
    """Why somebody is on a list, or is not although the rule or the officer had them there."""

    RULE = "rule"
    ADDED = "added"
    LEFT_OUT = "left_out"
    NO_CONTACT = "no_contact"


IN = frozenset({Why.RULE, Why.ADDED})


class Standing(NamedTuple):
    """How one person stands to a list. `by_rule`: the rule fits, whatever was done by hand."""

    contact_id: str
    why: Why
    by_rule: bool


def lists(session: Session) -> list[MediaListView]:
    """All lists but the bin, by name."""
    rows = session.exec(select(MediaList).where(col(MediaList.deleted_at).is_(None)))
    return sorted((_view(row) for row in rows), key=lambda one: (folded(one.name), one.id))


def get_list(session: Session, list_id: str) -> MediaListView:
    """One list, in the bin or not. Raises NotFoundError."""
    return _view(records.one(session, MediaList, list_id))


def lists_by_id(session: Session, ids: Sequence[str]) -> dict[str, MediaListView]:
    """The lists of these ids in their order; what is missing is left out."""
    return {row.id: _view(row) for row in records.in_order(session, MediaList, ids)}


def members(session: Session, list_id: str) -> list[str]:
    """Ids of who is on a list, by family name. Raises NotFoundError."""
    return [one.contact_id for one in standings(session, list_id) if one.why in IN]


def standings(session: Session, list_id: str, fields: MediaListFields | None = None) -> list[Standing]:
    """Who is on a list and why, and who is left out of it, by family name. Slow with many people: run it in a worker.

    `fields`: as if the list were so, for a preview of what is being typed. `list_id` "" for a list not made yet.
    """
    shown = fields or get_list(session, list_id)
    by_hand = _by_hand(session, list_id)
    rule = _asked(shown)
    found: list[tuple[str, str, str, Standing]] = []
    for row in _people(session):
        standing = _standing(row, rule, by_hand.get(row[_ID]))
        if standing is not None:
            found.append((folded(row[_FAMILY] or row[_NAME]), folded(row[_NAME]), row[_ID], standing))
    return [one[3] for one in sorted(found)]


def counts(session: Session) -> dict[str, int]:
    """How many are on each list, the bin apart. Slow with many people: run it in a worker."""
    every = lists(session)
    counted = dict.fromkeys((one.id for one in every), 0)
    asked = [(one.id, _asked(one), _by_hand(session, one.id)) for one in every]
    if asked:
        for row in _people(session):
            if row[_NO_CONTACT]:
                continue
            for list_id, rule, by_hand in asked:
                left_out = by_hand.get(row[_ID])
                if left_out is None:
                    counted[list_id] += rule is not None and rule(row)
                else:
                    counted[list_id] += not left_out
    return counted


def lists_of(session: Session, contact_id: str) -> list[tuple[MediaListView, Standing]]:
    """The lists on which somebody is or from which they are left out, by name of the list."""
    person = next(iter(_people(session, [contact_id])), None)
    if person is None:
        return []
    statement = select(MediaListMember).where(col(MediaListMember.contact_id) == contact_id)
    by_hand = {row.list_id: row.left_out for row in session.exec(statement)}
    found = ((one, _standing(person, _asked(one), by_hand.get(one.id))) for one in lists(session))
    return [(one, standing) for one, standing in found if standing is not None]


def known_values(session: Session) -> dict[RuleField, list[str]]:
    """What people outside the bin have in the fields that rules look at, in alphabetical order."""
    rows = _people(session)
    held = {field: {row[column] for row in rows} for field, column in _COLUMNS.items()}
    found = {field: {value for raw in raws for value in _values(field, raw)} for field, raws in held.items()}
    return {field: sorted(values, key=folded) for field, values in found.items()}


@dataclass(frozen=True)
class Addresses:
    """E-mail addresses of a list, each once. `without`: who has none that may be used; `kept_out`: do not contact."""

    values: tuple[str, ...]
    without: int
    kept_out: int


def addresses(session: Session, list_id: str) -> Addresses:
    """Where to write to who is on a list: the preferred address of each, or the first. Raises NotFoundError."""
    found = standings(session, list_id)
    wanted = {one.contact_id for one in found if one.why in IN}
    rows = session.connection().exec_driver_sql(
        "SELECT contact_id, value FROM contact_point WHERE kind = 'email' AND usage <> 'never' AND value <> '' "
        "ORDER BY preferred DESC, position, seq"
    )
    first: dict[str, str] = {}
    for contact_id, value in rows:
        if contact_id in wanted:
            first.setdefault(contact_id, value)
    values = {first[one.contact_id].casefold(): first[one.contact_id] for one in found if one.contact_id in first}
    return Addresses(
        tuple(values.values()),
        without=len(wanted) - len(first),
        kept_out=sum(one.why is Why.NO_CONTACT for one in found),
    )


def insert(session: Session, draft: MediaListDraft, now: datetime) -> str:
    """Store a new list and return its id."""
    row = MediaList(**_fields(draft), created_at=now, changed_at=now)
    session.add(row)
    session.flush()
    return row.id


def update(session: Session, list_id: str, draft: MediaListDraft, now: datetime) -> None:
    """Store what was typed. Raises NotFoundError."""
    records.change(session, MediaList, list_id, now, _fields(draft))


def set_by_hand(
    session: Session, list_id: str, ids: Iterable[str], now: datetime, *, left_out: bool | None
) -> list[str]:
    """Add people by hand (False), leave them out (True), or forget what was said by hand (None).

    Returns who stood otherwise before. Ids without a record are passed over. Raises NotFoundError without the list.
    """
    records.require(session, MediaList, list_id)
    before = _by_hand(session, list_id)
    changed = [one for one in dict.fromkeys(ids) if before.get(one) is not left_out]
    connection = session.connection()
    there = connection.exec_driver_sql(
        "SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(changed),)
    )
    known = set(there.scalars())
    changed = [one for one in changed if one in known]
    if not changed:
        return []
    connection.exec_driver_sql(
        "DELETE FROM media_list_member WHERE list_id = ? AND contact_id IN (SELECT value FROM json_each(?))",
        (list_id, json.dumps(changed)),
    )
    if left_out is not None:
        shared = {"list_id": list_id, "left_out": left_out, "created_at": now, "changed_at": now, "revision": 1}
        rows = [{"id": new_id(), "contact_id": one, **shared} for one in changed]
        connection.execute(insert_into(records.table_of(MediaListMember)), rows)
    records.change(session, MediaList, list_id, now, {})
    session.expire_all()
    return changed


def fitting(session: Session, list_id: str, ids: Sequence[str]) -> set[str]:
    """Those of these people whom the rule of the list fits, whatever was done by hand. Raises NotFoundError."""
    rule = _asked(get_list(session, list_id))
    return {row[_ID] for row in _people(session, ids) if rule is not None and rule(row)}


def by_hand(session: Session, list_id: str) -> dict[str, bool]:
    """What was said by hand about people on a list: False for added, True for left out."""
    return _by_hand(session, list_id)


def set_deleted(session: Session, list_id: str, at: datetime | None, now: datetime) -> None:
    """Into the bin at a moment, or out of it with None. Raises NotFoundError."""
    records.set_deleted(session, MediaList, list_id, at, now)


def purge(session: Session, older_than: datetime) -> list[str]:
    """Delete for good what has been in the bin since before the moment."""
    rows = list(session.exec(select(MediaList).where(col(MediaList.deleted_at) < older_than)))
    for row in rows:
        session.delete(row)
    session.flush()
    return [row.id for row in rows]


_Row = tuple[Any, ...]

_COLUMNS_READ = """
SELECT id, name, family, do_not_contact, kind, topics, languages, country, beat, preferred_format, organisation_id
FROM contact WHERE """

# the index `contact_traits` answers the first; the plus keeps SQLite from it where ids are quicker
_EVERYBODY = _COLUMNS_READ + "deleted_at IS NULL"
_OF_THESE = _COLUMNS_READ + "+deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))"  # noqa: S608 - our own words

_ID, _NAME, _FAMILY, _NO_CONTACT = range(4)

_COLUMNS = {
    RuleField.KIND: 4,
    RuleField.TOPIC: 5,
    RuleField.LANGUAGE: 6,
    RuleField.COUNTRY: 7,
    RuleField.BEAT: 8,
    RuleField.FORMAT: 9,
    RuleField.ORGANISATION: 10,
}
"""Where in a row of `_EVERYBODY` a rule finds what it looks at."""


def _people(session: Session, ids: Sequence[str] | None = None) -> list[_Row]:
    """What lists need of everybody outside the bin, or of these. Plain rows: there may be very many."""
    some = () if ids is None else (json.dumps(list(ids)),)
    driver = driver_of(session)
    outlets: list[tuple[str, str, str]] = driver.execute("SELECT id, name, short_name FROM organisation").fetchall()
    names = {found: tuple(filter(None, (name, short))) for found, name, short in outlets}
    rows = driver.execute(_OF_THESE if some else _EVERYBODY, some).fetchall()
    return [(*row[:10], names.get(row[10], ())) for row in rows]


def _values(field: RuleField, raw: Any) -> tuple[str, ...]:  # noqa: ANN401 - what the driver gives
    """The values of a field as it stands in a row."""
    if field in (RuleField.TOPIC, RuleField.LANGUAGE):
        return tuple(cast("list[str]", json.loads(raw)))
    return raw if field is RuleField.ORGANISATION else tuple(filter(None, (raw,)))


def _standing(row: _Row, rule: Callable[[_Row], bool] | None, left_out: bool | None) -> Standing | None:
    """None: neither the rule nor the officer has them on the list."""
    by_rule = rule is not None and rule(row)
    if not by_rule and left_out is None:
        return None
    if left_out:
        why = Why.LEFT_OUT
    elif row[_NO_CONTACT]:  # nothing overrides it
        why = Why.NO_CONTACT
    else:
        why = Why.RULE if left_out is None else Why.ADDED
    return Standing(row[_ID], why, by_rule)


def _asked(one: MediaListFields) -> Callable[[_Row], bool] | None:
    """Whether the rule of a list fits a row; None for a list filled by hand, or by a rule that nobody fits.

    What many people share is compared once, as it stands in the row.
    """
    rule = read_rule(one.rule)
    if one.kind != ListKind.RULE or not rule.conditions:
        return None
    wanted = rule.match is Match.ANY
    asks = [(_COLUMNS[each.field], each.field, comparison(each), dict[Any, bool]()) for each in rule.conditions]

    def fits(row: _Row) -> bool:
        for column, field, ask, known in asks:
            raw = row[column]
            answer = known.get(raw)
            if answer is None:
                answer = known[raw] = ask(_values(field, raw))
            if answer is wanted:
                return wanted
        return not wanted

    return fits


def _by_hand(session: Session, list_id: str) -> dict[str, bool]:
    statement = select(col(MediaListMember.contact_id), col(MediaListMember.left_out)).where(
        col(MediaListMember.list_id) == list_id
    )
    return {row[0]: bool(row[1]) for row in session.connection().execute(statement)}


def _fields(draft: MediaListDraft) -> dict[str, Any]:
    return MediaListFields.model_validate(draft.model_dump()).model_dump()


def _view(row: MediaList) -> MediaListView:
    return MediaListView.model_validate(row, from_attributes=True)
