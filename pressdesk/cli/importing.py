"""`import`: files, folders and standard input."""

import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from pressdesk.cli.card_importing import import_cards
from pressdesk.cli.embargo_reading import day_of, reading_json
from pressdesk.cli.json_shape import Record, quotation_json
from pressdesk.cli.opening import now, open_desk
from pressdesk.cli.output import put, tell
from pressdesk.desk.card_import_ops import CARD_SUFFIXES
from pressdesk.desk.import_ops import Stored, store_in_order
from pressdesk.domain.clearance import standings
from pressdesk.domain.contact import show_number
from pressdesk.domain.embargo_reading import parse_line
from pressdesk.domain.errors import RuleError
from pressdesk.domain.markdown import write
from pressdesk.domain.models.contact import NUMBER_KINDS, PointKind, PointUsage
from pressdesk.domain.quotations import Person, field_texts, find_in
from pressdesk.importing.files import read_bytes, read_path, sources
from pressdesk.importing.result import (
    ImportedContact,
    ImportedEnquiry,
    ImportedRelease,
    ImportedText,
    ImportResult,
    ReadPoint,
)
from pressdesk.store import settings

SOME_FAILED = 4


def run_import(options: Namespace) -> int:
    report: list[Record] = []
    with open_desk(options) as db:
        with db.reading() as session:
            house = settings.house(session)
        for path in _expanded(options.paths):
            if Path(path).suffix.lower() in CARD_SUFFIXES:
                report.append(import_cards(db, Path(path), now=now(), dry_run=options.dry_run))
                continue
            result = (
                read_bytes(sys.stdin.buffer.read(), path="-", house=house)
                if path == "-"
                else read_path(Path(path), house=house)
            )
            stored = Stored()
            if result.ok:
                try:
                    stored = store_in_order(db, result, now=now(), dry_run=options.dry_run)
                except RuleError as error:
                    result = ImportResult(result.path, ok=False, error=error.sentence)
            for warning in result.warnings:
                tell(f"pressdesk: {result.path}: {warning}")
            if not result.ok:
                tell(f"pressdesk: {result.path}: {result.error}")
            report.append(result_json(result, Stored() if options.dry_run else stored))
    put(report, (_line(entry, dry_run=options.dry_run) for entry in report), as_json=options.json)
    if all(entry["ok"] for entry in report):
        return 0
    return SOME_FAILED if len(report) > 1 else RuleError.exit_code


def _expanded(paths: list[str]) -> list[str]:
    found: list[str] = []
    for path in paths:
        found += [path] if path == "-" else [str(one) for one in sources([Path(path)])]
    return found


def _line(entry: Record, *, dry_run: bool) -> str:
    if not entry["ok"]:
        return f"{entry['path']}: {entry['error']}"
    counted: list[str] = []
    for name, one, several in (
        ("releases", "release", "releases"),
        ("contacts", "contact", "contacts"),
        ("texts", "text", "texts"),
        ("news", "news item", "news items"),
    ):
        found = entry[name]
        number = len(found) if isinstance(found, list) else 0  # pyright: ignore[reportUnknownArgumentType]
        if number:
            counted.append(f"{number} {one if number == 1 else several}")
    return f"{entry['path']}: {', '.join(counted) or 'nothing'}{' (nothing stored)' if dry_run else ''}"


def result_json(result: ImportResult, stored: Stored) -> Record:
    """What one source gave; with ids where it was stored."""
    contact_ids: list[str | None] = [*stored.contact_ids] or [None] * len(result.contacts)
    release_ids: list[str | None] = [*stored.release_ids] or [None] * len(result.releases)
    return {
        "path": result.path,
        "ok": result.ok,
        "error": result.error or None,
        "releases": [
            _release(release, result, release_id, contact_ids)
            for release, release_id in zip(result.releases, release_ids, strict=True)
        ],
        "contacts": [
            _contact(contact, contact_id) for contact, contact_id in zip(result.contacts, contact_ids, strict=True)
        ],
        "texts": [_text(text) for text in result.texts],
        "news": [{"date": date, "text": text} for date, text in result.news],
        "warnings": list(result.warnings),
    }


def _release(
    release: ImportedRelease, result: ImportResult, release_id: str | None, contact_ids: list[str | None]
) -> Record:
    draft = release.to_draft()
    return {
        "id": release_id,
        "language": release.language,
        "translation_of": None,
        "topic": draft.topic,
        "headline": draft.headline,
        "subheadline": draft.subheadline,
        "place": draft.place,
        "date": release.date or None,
        "lead": draft.lead,
        "body": draft.body,
        "notes": draft.notes,
        "end_mark": draft.end_mark,
        "release_line": draft.release_line,
        "status": draft.status,
        "tags": [],
        "embargo": _embargo(release.embargo_raw, release.date) if release.embargo_raw else None,
        "contacts": [_enquiry(enquiry, contact_ids[enquiry.contact]) for enquiry in release.enquiries],
        "enquiries_heading": draft.enquiries_heading,
        "quotations": _quotations(release, draft.lead, contact_ids),
        "texts": [_text(text) for text in release.texts],
        "credits": draft.credits,
        "links": [],
        "section_order": draft.section_order,
        "bare_sections": draft.bare_sections,
        "confidence": {name: found.confidence for name, found in release.confidence.items()},
        "rules": {name: found.rule for name, found in release.confidence.items()},
        "path": result.path,
    }


def _quotations(release: ImportedRelease, lead: str, contact_ids: list[str | None]) -> list[Record]:
    """Speakers are matched with the release's own contact block; where nothing was stored they have no ids."""
    people = [
        Person(str(one.contact), (one.name,), job_title=one.job_title, organisation=one.organisation)
        for one in release.enquiries
    ]
    found = [
        replace(one, contact_id=contact_ids[int(one.contact_id)] if one.contact_id else None)
        for one in find_in(field_texts(lead, release.body), release.language, people)
    ]
    return [quotation_json(one) for one in standings(found, ())]


def _embargo(raw: str, day: str) -> Record:
    """A line that speaks of an embargo, and what it means; the officer sets it."""
    return {"raw": raw, **reading_json(parse_line(raw, near=day_of(day))), "state": None}


def _enquiry(enquiry: ImportedEnquiry, contact_id: str | None) -> Record:
    return {
        "contact_id": contact_id,
        "name": enquiry.name,
        "role": "enquiries",
        "job_title": enquiry.job_title,
        "organisation": enquiry.organisation,
        "phones": [point.value for point in enquiry.points if point.kind in NUMBER_KINDS],
        "emails": [point.value for point in enquiry.points if point.kind is PointKind.EMAIL],
    }


def _contact(contact: ImportedContact, contact_id: str | None) -> Record:
    return {
        "id": contact_id,
        "kind": "spokesperson",
        "name": contact.name,
        "given": "",
        "family": "",
        "pronouns": "",
        "job_title": contact.job_title,
        "organisation": contact.organisation,
        "languages": [],
        "zone": "",
        "phones": [_phone(point) for point in contact.points if point.kind in NUMBER_KINDS],
        "emails": [
            {"label": point.label, "address": point.value, "publish": PointUsage.PUBLISH}
            for point in contact.points
            if point.kind is PointKind.EMAIL
        ],
        "urls": [
            {"label": point.label, "url": point.value, "publish": PointUsage.PUBLISH}
            for point in contact.points
            if point.kind is PointKind.WEB
        ],
        "notes": "",
        "consent": "",
        "topics": [],
        "confidence": {name: found.confidence for name, found in contact.found.items()},
    }


def _phone(point: ReadPoint) -> Record:
    shown = show_number(point.value)
    return {
        "kind": point.kind,
        "label": point.label,
        "e164": point.value,
        "shown": shown,
        "publish": PointUsage.PUBLISH,
    }


def _text(text: ImportedText) -> Record:
    return {"title": text.title, "body": write(text.body), "language": text.language, "kind": text.kind}
