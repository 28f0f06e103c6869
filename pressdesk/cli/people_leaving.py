"""`export-contacts`: people as files."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from pressdesk.cli import lists
from pressdesk.cli.opening import now, open_desk
from pressdesk.cli.output import put, tell
from pressdesk.desk import card_export_ops
from pressdesk.desk.card_export_ops import SUFFIXES, Choice
from pressdesk.domain.errors import NotFoundError, UseError
from pressdesk.store import contacts, ids, settings

if TYPE_CHECKING:
    from pressdesk.store.database import Database


def run_export_contacts(options: Namespace) -> int:
    _check(options)
    with open_desk(options, read_only=True) as db:
        people = [one for who in options.who for one in _people(db, who)] if options.who else None
        with db.reading() as session:
            house = settings.house(session)
        choice = Choice(
            options.format,
            private=options.private,
            at_risk=frozenset(_person(db, one) for one in options.at_risk),
            mark=options.bom,
            delimiter=";" if options.semicolon else ",",
            language=options.language or house.language,
        )
        chosen = card_export_ops.everybody(db) if people is None else list(dict.fromkeys(people))
        written = card_export_ops.write(db, Path(options.out).expanduser(), chosen, choice, now=now())
    for name in written.left_out:
        tell(f"pressdesk: {name} is at risk when named, and was left out. --at-risk with their id takes them along.")
    report: dict[str, object] = {
        "format": choice.format,
        "path": str(written.path),
        "people": written.people,
        "private": choice.private,
        "left_out": list(written.left_out),
    }
    put(
        report,
        [f"{written.path}: {written.people} {'person' if written.people == 1 else 'people'}"],
        as_json=options.json,
    )
    return 0


def _check(options: Namespace) -> None:
    """Raises UseError for options that say nothing together."""
    if options.format not in SUFFIXES:
        raise UseError(f"There is no format {options.format!r}. Choose one of: {', '.join(SUFFIXES)}.")
    if options.format == "pdf" and options.private:
        raise UseError("A spokesperson sheet holds what is published and no more. Leave --private out.")
    if options.format != "csv" and (options.bom or options.semicolon):
        raise UseError("--bom and --semicolon are for csv.")
    if options.format != "pdf" and options.language:
        raise UseError("--language is for the sheets of pdf.")


def _people(db: "Database", who: str) -> list[str]:
    """Ids of who is on a list given by id or name, or of one person. Raises NotFoundError."""
    with db.reading() as session:
        list_id = lists.find_list(session, who)
    return card_export_ops.on_list(db, list_id) if list_id else [_person(db, who)]


def _person(db: "Database", who: str) -> str:
    with db.reading() as session:
        if len(who) >= ids.LEAST:
            try:
                kind, found = ids.resolve(session, who)
            except NotFoundError:
                kind, found = "", ""
            if kind == "contact":
                return found
        person = contacts.find_by_name_or_point(session, who, [who] if "@" in who else [])
    if person is None:
        raise NotFoundError(
            f"No list, and nobody or more than one person, is called {who}. `pressdesk list contacts` shows the ids."
        )
    return person.id
