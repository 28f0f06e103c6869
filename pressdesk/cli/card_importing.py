"""`import` of vCards and spreadsheets of people. Nobody can be asked here: who is in doubt comes in as a new person."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from pressdesk.cli.json_shape import Record
from pressdesk.cli.output import tell
from pressdesk.desk.card_import_ops import Choice, Plan, PlannedCard, Standing, plan, take_in
from pressdesk.domain.contact import show_number
from pressdesk.domain.errors import UnreadableFileError
from pressdesk.domain.models.contact import NUMBER_KINDS, PointDraft, PointKind
from pressdesk.store.database import Database


def import_cards(db: Database, path: Path, *, now: datetime, dry_run: bool) -> Record:
    """Take one file in and report it as other files are reported; people as the file has them, with their ids."""
    try:
        planned = plan(db, path)
    except UnreadableFileError as error:
        return _report(path, error.sentence)
    if not planned.cards:
        warnings = [*_warnings(planned)]
        return _report(path, f"{path.name} holds no contacts that can be read.", warnings)
    doubtful = [place for place, card in enumerate(planned.cards) if card.standing is Standing.DOUBTFUL]
    taken = take_in(db, planned, dict.fromkeys(doubtful, Choice.AS_NEW), now=now, dry_run=dry_run)
    people = [_contact(card, found) for card, found in zip(planned.cards, taken.ids, strict=True)]
    return _report(path, "", [*_warnings(planned)], people)


def _report(path: Path, error: str, warnings: list[str] | None = None, people: list[Record] | None = None) -> Record:
    for sentence in [*(warnings or []), *([error] if error else [])]:
        tell(f"pressdesk: {path}: {sentence}")
    return {
        "path": str(path),
        "ok": not error,
        "error": error or None,
        "releases": [],
        "contacts": people or [],
        "texts": [],
        "news": [],
        "warnings": warnings or [],
    }


def _warnings(planned: Plan) -> Iterator[str]:
    for fault in planned.faults:
        yield f"Line {fault.line}: {fault.sentence}"
    if planned.further_faults:
        yield f"{planned.further_faults} more faults are not told one by one."
    for card in planned.cards:
        for doubt in card.doubts:
            yield f"Line {card.line}: {doubt}"
        if card.standing is Standing.DOUBTFUL:
            yield f"Line {card.line}: {card.draft.name} may be somebody you have; taken in as a new person."


def _contact(card: PlannedCard, contact_id: str) -> Record:
    draft = card.draft
    return {
        "id": contact_id or None,
        "kind": draft.kind,
        "name": draft.name,
        "given": draft.given,
        "family": draft.family,
        "pronouns": draft.pronouns,
        "job_title": draft.job_title,
        "organisation": draft.organisation,
        "languages": draft.languages,
        "zone": draft.zone,
        "phones": [_phone(point) for point in draft.points if point.kind in NUMBER_KINDS],
        "emails": [
            {"label": point.label, "address": point.value, "publish": point.usage}
            for point in draft.points
            if point.kind is PointKind.EMAIL
        ],
        "urls": [
            {"label": point.label, "url": point.value, "publish": point.usage}
            for point in draft.points
            if point.kind in (PointKind.WEB, PointKind.SOCIAL)
        ],
        "notes": draft.notes,
        "consent": draft.consent,
        "topics": draft.topics,
        "line": card.line,
        "standing": card.standing,
        "changes": list(card.fields),
    }


def _phone(point: PointDraft) -> Record:
    return {
        "kind": point.kind,
        "label": point.label,
        "e164": point.value,
        "shown": show_number(point.value),
        "publish": point.usage,
    }
