"""Media lists on the command line: shown, made, changed, and resolved to the addresses on them."""

from datetime import datetime
from typing import TYPE_CHECKING, cast

from pressdesk.cli.json_reading import Table
from pressdesk.cli.json_shape import Record
from pressdesk.desk import media_list_ops
from pressdesk.domain.contact import folded
from pressdesk.domain.errors import NotFoundError, UseError
from pressdesk.domain.list_rule_text import parse_rule, write_rule
from pressdesk.domain.list_rules import read_rule, rule_data
from pressdesk.domain.models.media_list import ListKind, MediaListDraft, MediaListView
from pressdesk.store import contacts, ids, media_lists
from pressdesk.store.media_lists import IN, Addresses

if TYPE_CHECKING:
    from pressdesk.store.database import Database, Session

_GIVEN = frozenset({"name", "kind", "rule", "notes", "members", "left_out"})
_ONLY_SHOWN = frozenset({"id", "count", "not_contacted", "in_bin"})


def list_rows(session: "Session") -> list[Record]:
    """All lists, each with how many are on it."""
    counts = media_lists.counts(session)
    return [
        {"id": one.id, "kind": one.kind, "name": one.name, "rule": _rule(one), "count": counts[one.id]}
        for one in media_lists.lists(session)
    ]


def list_json(session: "Session", list_id: str) -> Record:
    """One list whole. `left_out`: by hand; `not_contacted`: on it by rule or hand, but for "do not contact"."""
    one = media_lists.get_list(session, list_id)
    found = media_lists.standings(session, list_id)
    names = {row.id: row.name for row in contacts.rows_by_id(session, [each.contact_id for each in found]).values()}

    def people(*why: str) -> list[Record]:
        return [
            {"contact_id": each.contact_id, "name": names[each.contact_id], "why": each.why}
            for each in found
            if each.why in why
        ]

    members = people(*IN)
    return {
        "id": one.id,
        "kind": one.kind,
        "name": one.name,
        "rule": _rule(one),
        "notes": one.notes,
        "count": len(members),
        "members": members,
        "left_out": people(media_lists.Why.LEFT_OUT),
        "not_contacted": people(media_lists.Why.NO_CONTACT),
        "in_bin": one.deleted_at is not None,
    }


def make_list(db: "Database", table: Table, moment: datetime) -> str:
    """A list from JSON; returns its id. Raises DeskError, and nothing is stored."""
    draft = _draft(table, None)
    added, left_out = _people(db, table, "members"), _people(db, table, "left_out")
    made = media_list_ops.create_list(db, draft, now=moment, members=added or ()).made
    media_list_ops.leave_out(db, made, left_out or (), now=moment)
    return made


def edit_list(db: "Database", list_id: str, table: Table, moment: datetime) -> None:
    """Set the fields given. "members" and "left_out" name everybody who is added or left out by hand from then on."""
    with db.reading() as session:
        one = media_lists.get_list(session, list_id)
        before = media_lists.by_hand(session, list_id)
    draft = _draft(table, one)
    added, left_out = _people(db, table, "members"), _people(db, table, "left_out")
    media_list_ops.save_list(db, list_id, draft, now=moment)
    hands = {contact_id: said for contact_id, said in before.items() if (left_out if said else added) is None}
    hands |= dict.fromkeys(added or (), False) | dict.fromkeys(left_out or (), True)
    media_list_ops.set_by_hand(db, list_id, hands, [*before, *hands], now=moment)


def find_list(session: "Session", who: str) -> str | None:
    """The id of the list of that name, or whose id begins so; None for none. Raises NotFoundError for several."""
    found = [
        one.id
        for one in media_lists.lists(session)
        if folded(one.name) == folded(who) or (len(who) >= ids.LEAST and one.id.startswith(who.casefold()))
    ]
    if len(found) > 1:
        raise NotFoundError(f"More than one list is called {who}. Give its id: `pressdesk list lists` shows it.")
    return found[0] if found else None


def addresses_of(db: "Database", who: str) -> Addresses | None:
    """The addresses on a list; None where there is no such list. Raises NotFoundError where nobody on it has one."""
    with db.reading() as session:
        list_id = find_list(session, who)
        found = media_lists.addresses(session, list_id) if list_id else None
    if found is not None and not found.values:
        raise NotFoundError(f"Nobody on the list {who} has an e-mail address that may be used.")
    return found


def _draft(table: Table, base: MediaListView | None) -> MediaListDraft:
    if unknown := sorted(set(table) - _GIVEN - _ONLY_SHOWN):
        raise UseError(f"A media list has no field called {unknown[0]}.")
    name = table.get("name", base.name if base else "")
    if not isinstance(name, str) or not name.strip():
        raise UseError('A media list needs a "name".')
    notes = table.get("notes", base.notes if base else "")
    rule: object = table.get("rule", write_rule(read_rule(base.rule)) if base else "")
    if not isinstance(notes, str) or not isinstance(rule, str):
        raise UseError('"notes" is text, and "rule" is text such as "topic = climate and language = fr".')
    usual = base.kind if base and "rule" not in table else (ListKind.RULE if rule.strip() else ListKind.FIXED)
    kind = table.get("kind", usual)
    if kind not in set(ListKind):
        raise UseError(f'"kind" is one of: {", ".join(ListKind)}.')
    return MediaListDraft(name=name, kind=ListKind(kind), rule=rule_data(parse_rule(rule)), notes=notes)


def _people(db: "Database", table: Table, name: str) -> list[str] | None:
    """Ids of the people named by id, by name, or as `show` prints them, by rule apart. None: there is no such key."""
    if name not in table:
        return None
    given: object = table[name]
    if not isinstance(given, list):
        raise UseError(f'"{name}" is an array of ids, of names, or of what `show --json` prints.')
    found: list[str] = []
    with db.reading() as session:
        for entry in cast("list[object]", given):
            said = cast("Table", entry) if isinstance(entry, dict) else {"contact_id": entry, "name": entry}
            if said.get("why") == media_lists.Why.RULE:
                continue
            found.append(_person(session, str(said.get("contact_id") or ""), str(said.get("name") or "")))
    return found


def _person(session: "Session", contact_id: str, name: str) -> str:
    if len(contact_id) >= ids.LEAST:
        try:
            kind, found = ids.resolve(session, contact_id)
        except NotFoundError:
            kind, found = "", ""
        if kind == "contact":
            return found
    person = contacts.find_by_name_or_point(session, name, [contact_id] if "@" in contact_id else [])
    if person is None:
        raise NotFoundError(f"Nobody, or more than one person, is called {name or contact_id}. Give an id.")
    return person.id


def _rule(one: MediaListView) -> str:
    return write_rule(read_rule(one.rule))
