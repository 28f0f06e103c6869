"""`list`, `show` and `search`."""

from argparse import Namespace
from typing import TYPE_CHECKING, cast

from pressdesk.cli import json_shape, lists
from pressdesk.cli.json_shape import Record
from pressdesk.cli.opening import now, open_desk
from pressdesk.cli.output import put
from pressdesk.domain.errors import UseError
from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.store import contacts, ids, outbox, release_list, releases, settings, texts, translations
from pressdesk.store.search import HIT_END, HIT_START, search

if TYPE_CHECKING:
    from pressdesk.store.database import Database, Session


def run_list(options: Namespace) -> int:
    status = status_of(options.status) if options.status else None
    with open_desk(options, read_only=True) as db, db.reading() as session:
        if options.kind == "releases":
            found = _releases(session, status, options.language)
        elif options.kind == "contacts":
            found = _contacts(session, options.language)
        elif options.kind == "embargoes":
            found = _embargoes(session, options.language)
        elif options.kind == "texts":
            found = _texts(session, options.language)
        elif options.kind == "lists":
            found = lists.list_rows(session)
        else:
            kept = outbox.dispatches_by_id(session, outbox.dispatch_ids(session)).values()
            found = [json_shape.dispatch_json(one) for one in kept if options.language in ("", one.language)]
    put(found, (_line(entry) for entry in found), as_json=options.json)
    return 0


def status_of(text: str) -> ReleaseStatus:
    """The status of that name. Raises UseError."""
    try:
        return ReleaseStatus(text)
    except ValueError:
        raise UseError(f"There is no status {text!r}. Choose one of: {', '.join(ReleaseStatus)}.") from None


def _line(entry: Record) -> str:
    """One record as a line: the beginning of its id, then what tells it apart."""
    names = ("status", "language", "local", "zone", "state", "format", "at", "topic", "headline", "name", "title")
    said = [str(entry[name]) for name in (*names, "job_title", "organisation", "rule", "count") if entry.get(name)]
    return f"{str(entry['id'])[:13]}  {'  '.join(said)}"


def _releases(session: "Session", status: ReleaseStatus | None, language: str) -> list[Record]:
    wanted = release_list.ReleaseFilter(status=status, language=language)
    return [
        {
            "id": row.id,
            "language": row.language,
            "topic": row.topic,
            "headline": row.headline,
            "status": row.status,
            "release_line": row.release_line,
            "embargo": json_shape.instant(row.embargo_instant) if row.embargo_instant else None,
            "changed_at": json_shape.instant(row.changed_at),
        }
        for row in release_list.rows_by_id(session, release_list.release_ids(session, wanted)).values()
    ]


def _contacts(session: "Session", language: str) -> list[Record]:
    rows = contacts.rows_by_id(session, contacts.contact_ids(session, contacts.ContactFilter())).values()
    return [
        {
            "id": row.id,
            "kind": row.kind,
            "name": row.name,
            "job_title": row.job_title,
            "organisation": row.organisation,
            "languages": row.languages,
        }
        for row in rows
        if not language or language in row.languages
    ]


def _embargoes(session: "Session", language: str) -> list[Record]:
    house, moment = settings.house(session), now()
    return [
        {"id": row.id, "topic": row.topic, "headline": row.headline}
        | json_shape.embargo_json(embargo, house, language=row.language, now=moment)
        for row, embargo in releases.under_embargo(session, moment)
        if language in ("", row.language)
    ]


def _texts(session: "Session", language: str) -> list[Record]:
    wanted = texts.TextFilter(language=language)
    return [json_shape.text_json(text) for text in texts.rows_by_id(session, texts.text_ids(session, wanted)).values()]


def run_show(options: Namespace) -> int:
    with open_desk(options, read_only=True) as db:
        record = record_json(db, options.id)
    put(record, _lines(record), as_json=options.json)
    return 0


def record_json(db: "Database", beginning: str) -> Record:
    """The record whose id begins so, whole. Raises NotFoundError."""
    with db.reading() as session:
        kind, record_id = ids.resolve(session, beginning)
        if kind == "release":
            house = settings.house(session)
            shown = json_shape.release_json(releases.sheet(session, record_id), house, now=now())
            others = translations.relatives(session, record_id)
            return shown | {"translations": [json_shape.relative_json(other) for other in others]}
        if kind == "contact":
            return json_shape.contact_json(contacts.get_contact(session, record_id))
        if kind == "text":
            return json_shape.text_json(texts.get_text(session, record_id))
        if kind == "media_list":
            return lists.list_json(session, record_id)
        if kind == "dispatch":
            return json_shape.dispatch_json(outbox.dispatches_by_id(session, [record_id])[record_id])
    raise UseError("This is the id of a picture. Show the release it goes with.")


def _lines(record: Record) -> list[str]:
    lines: list[str] = []
    for name, value in record.items():
        if value in ("", None, [], {}):
            continue
        text = _plain(value)
        lines.append(f"{name}:\n{text}\n" if "\n" in text else f"{name}: {text}")
    return lines


def _plain(value: object) -> str:
    """A value as one reads it: one entry of a list a line, of each entry what is there."""
    if isinstance(value, list):
        return "\n".join(_plain(entry) for entry in cast("list[object]", value))
    if isinstance(value, dict):
        parts = cast("dict[str, object]", value).items()
        return "; ".join(f"{name}: {_plain(part)}" for name, part in parts if part not in ("", None, [], {}))
    return str(value)


def run_search(options: Namespace) -> int:
    with open_desk(options, read_only=True) as db, db.reading() as session:
        hits = search(session, " ".join(options.words), options.limit)
    found: list[Record] = [
        {
            "id": hit.id,
            "kind": hit.kind,
            "title": hit.title,
            "snippet": hit.snippet.replace(HIT_START, "").replace(HIT_END, ""),
            "score": hit.score,
        }
        for hit in hits
    ]
    lines = (f"{hit.id[:13]}  {hit.kind}  {hit.title}\n    {_marked(hit.snippet)}" for hit in hits)
    put(found, lines, as_json=options.json)
    return 0


def _marked(snippet: str) -> str:
    return " ".join(snippet.replace(HIT_START, "[").replace(HIT_END, "]").split())
