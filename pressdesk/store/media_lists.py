"""Media lists, and who is on them.

On a list are those whom its rule fits and those added by hand, without those left out by hand, those who are not to be
contacted, and the bin. A rule is asked in memory: it reads the few columns it needs of everybody once, for any number
of lists.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, cast

from sqlmodel import Session, col, delete, select

from pressdesk.domain.contact import folded
from pressdesk.domain.list_rules import Fitting, RuleField, Traits, read_rule
from pressdesk.domain.models.contact import Contact
from pressdesk.domain.models.media_list import (
    ListKind,
    MediaList,
    MediaListDraft,
    MediaListFields,
    MediaListMember,
    MediaListView,
)
from pressdesk.store import records


class Why(StrEnum):
    """Why somebody is on a list, or is not although the rule or the officer had them there."""

    RULE = "rule"
    ADDED = "added"
    LEFT_OUT = "left_out"
    NO_CONTACT = "no_contact"


IN = frozenset({Why.RULE, Why.ADDED})


@dataclass(frozen=True)
class Standing:
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
    rule = _fitting(shown)
    found: list[tuple[tuple[str, str], Standing]] = []
    for person in _people(session):
        standing = _standing(person, rule, by_hand.get(person.id))
        if standing is not None:
            found.append(((folded(person.family or person.name), folded(person.name)), standing))
    return [standing for _, standing in sorted(found, key=lambda one: (one[0], one[1].contact_id))]


def counts(session: Session) -> dict[str, int]:
    """How many are on each list, the bin apart. Slow with many people: run it in a worker."""
    every = lists(session)
    counted = dict.fromkeys((one.id for one in every), 0)
    asked = [(one.id, _fitting(one), _by_hand(session, one.id)) for one in every]
    if asked:
        for person in _people(session):
            for list_id, fitting, by_hand in asked:
                standing = _standing(person, fitting, by_hand.get(person.id))
                counted[list_id] += standing is not None and standing.why in IN
    return counted


def lists_of(session: Session, contact_id: str) -> list[tuple[MediaListView, Standing]]:
    """The lists on which somebody is or from which they are left out, by name of the list."""
    person = next(_people(session, [contact_id]), None)
    if person is None:
        return []
    statement = select(MediaListMember).where(col(MediaListMember.contact_id) == contact_id)
    by_hand = {row.list_id: row.left_out for row in session.exec(statement)}
    found = ((one, _standing(person, _fitting(one), by_hand.get(one.id))) for one in lists(session))
    return [(one, standing) for one, standing in found if standing is not None]


def known_values(session: Session) -> dict[RuleField, list[str]]:
    """What people outside the bin have in the fields that rules look at, in alphabetical order."""
    found: dict[RuleField, set[str]] = {field: set() for field in RuleField}
    for traits in {person.traits for person in _people(session)}:
        for field, values in found.items():
            values.update(traits.of(field))
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
    wanted = list(dict.fromkeys(ids))
    before = _by_hand(session, list_id)
    changed = [one for one in wanted if before.get(one) is not left_out]
    known = _known(session, changed)
    changed = [one for one in changed if one in known]
    for first in range(0, len(changed), records.IDS_AT_ONCE):
        page = changed[first : first + records.IDS_AT_ONCE]
        session.connection().execute(
            delete(MediaListMember).where(
                col(MediaListMember.list_id) == list_id, col(MediaListMember.contact_id).in_(page)
            )
        )
    if left_out is not None:
        session.add_all(
            MediaListMember(list_id=list_id, contact_id=one, left_out=left_out, created_at=now, changed_at=now)
            for one in changed
        )
    if changed:
        records.change(session, MediaList, list_id, now, {})
    session.flush()
    return changed


def fitting(session: Session, list_id: str, ids: Sequence[str]) -> set[str]:
    """Those of these people whom the rule of the list fits, whatever was done by hand. Raises NotFoundError."""
    rule = _fitting(get_list(session, list_id))
    return {person.id for person in _people(session, ids) if rule is not None and rule.fits(person.traits)}


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


@dataclass(frozen=True)
class _Person:
    id: str
    name: str
    family: str
    do_not_contact: bool
    traits: Traits


_EVERYBODY = """
SELECT contact.id, contact.name, family, do_not_contact, kind, topics, languages, country, beat, preferred_format,
    organisation.name, organisation.short_name
FROM contact LEFT JOIN organisation ON organisation.id = contact.organisation_id
WHERE contact.deleted_at IS NULL"""

_OF_THESE = _EVERYBODY + " AND contact.id IN (SELECT value FROM json_each(?))"  # noqa: S608 - our own words


def _people(session: Session, ids: Sequence[str] | None = None) -> Iterator[_Person]:
    """What lists need of everybody outside the bin, or of these."""
    some = () if ids is None else (json.dumps(list(ids)),)
    rows = session.connection().exec_driver_sql(_OF_THESE if some else _EVERYBODY, some)
    for row in rows:
        yield _Person(row[0], row[1], row[2], bool(row[3]), _traits(*row[4:]))


@lru_cache(maxsize=20_000)
def _traits(
    kind: str,
    topics: str,
    languages: str,
    country: str,
    beat: str,
    preferred_format: str,
    organisation: str | None,
    short_name: str | None,
) -> Traits:
    names = tuple(filter(None, (organisation, short_name)))
    return Traits(kind, _listed(topics), _listed(languages), country, beat, names, preferred_format)


@lru_cache(maxsize=20_000)
def _listed(stored: str) -> tuple[str, ...]:
    return tuple(cast("list[str]", json.loads(stored)))


def _standing(person: _Person, fitting: Fitting | None, left_out: bool | None) -> Standing | None:
    """None: neither the rule nor the officer has them on the list."""
    by_rule = fitting is not None and fitting.fits(person.traits)
    if not by_rule and left_out is None:
        return None
    if left_out:
        why = Why.LEFT_OUT
    elif person.do_not_contact:  # nothing overrides it
        why = Why.NO_CONTACT
    else:
        why = Why.RULE if left_out is None else Why.ADDED
    return Standing(person.id, why, by_rule)


def _fitting(one: MediaListFields) -> Fitting | None:
    return Fitting(read_rule(one.rule)) if one.kind == ListKind.RULE else None


def _by_hand(session: Session, list_id: str) -> dict[str, bool]:
    statement = select(col(MediaListMember.contact_id), col(MediaListMember.left_out)).where(
        col(MediaListMember.list_id) == list_id
    )
    return {row[0]: bool(row[1]) for row in session.connection().execute(statement)}


def _known(session: Session, ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for first in range(0, len(ids), records.IDS_AT_ONCE):
        page = ids[first : first + records.IDS_AT_ONCE]
        found.update(session.connection().execute(select(col(Contact.id)).where(col(Contact.id).in_(page))).scalars())
    return found


def _fields(draft: MediaListDraft) -> dict[str, Any]:
    return MediaListFields.model_validate(draft.model_dump()).model_dump()


def _view(row: MediaList) -> MediaListView:
    return MediaListView.model_validate(row, from_attributes=True)
