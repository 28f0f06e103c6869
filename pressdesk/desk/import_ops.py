"""What was read from files goes into the store: all of one file, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from pressdesk.desk.change import Change
from pressdesk.domain.models.contact import ContactDraft, ContactFields, ContactView, PointDraft, PointFields
from pressdesk.domain.models.release import EnquiryDraft
from pressdesk.domain.models.text import TextDraft
from pressdesk.importing.result import ImportedContact, ImportedRelease, ImportedText, ImportResult
from pressdesk.store import contacts, enquiries, releases, texts, versions
from pressdesk.store.database import Database
from pressdesk.store.texts import TextFilter

if TYPE_CHECKING:
    from pressdesk.store.database import Session


@dataclass
class Stored:
    """Ids of what came in, in the order of the file. A contact that was there already has its old id."""

    release_ids: list[str] = field(default_factory=list[str])
    contact_ids: list[str] = field(default_factory=list[str])
    text_ids: list[str] = field(default_factory=list[str])
    change: Change = field(default_factory=Change)


class _TriedOnlyError(Exception):
    """Everything would have gone in: the way out of a transaction that is to be rolled back."""


def store_import(db: Database, result: ImportResult, *, now: datetime, dry_run: bool = False) -> Change:
    """Store what a file gave, in one transaction; `dry_run` tries it and leaves the store as it was.

    People are found again by number or address, else by name and organisation; what is missing on their record is
    added, what is there stays. News items are no record and are not stored. Raises what `Database.transaction` does.
    """
    return store_in_order(db, result, now=now, dry_run=dry_run).change


def store_in_order(db: Database, result: ImportResult, *, now: datetime, dry_run: bool = False) -> Stored:
    """As `store_import`, with the ids in the order of the file."""
    stored = Stored()
    try:
        with db.transaction() as session:
            _put(session, result, stored, now)
            if dry_run:
                raise _TriedOnlyError  # noqa: TRY301 - the way out of the transaction
    except _TriedOnlyError:
        pass
    stored.change = Change(
        releases=frozenset(stored.release_ids),
        contacts=frozenset(stored.contact_ids),
        texts=frozenset(stored.text_ids),
        made=stored.release_ids[0] if stored.release_ids else "",
    )
    return stored


def _put(session: "Session", result: ImportResult, stored: Stored, now: datetime) -> None:
    people = [_contact(session, contact, now) for contact in result.contacts]
    stored.contact_ids += [person.id for person in people]
    stored.text_ids += [_text(session, text, now) for text in result.texts]
    for release in result.releases:
        release_id = releases.insert_release(session, release.to_draft(), now)
        enquiries.replace(session, release_id, _enquiries(release, people), now)
        passages = [_text(session, text, now) for text in release.texts]
        texts.replace_texts(session, release_id, passages, now)
        versions.take(session, release_id, "imported", now=now)
        stored.release_ids.append(release_id)
        stored.text_ids += passages


def _contact(session: "Session", read: ImportedContact, now: datetime) -> ContactView:
    draft = read.to_draft()
    values = [point.value for point in draft.points]
    known = contacts.find_by_name_or_point(session, draft.name, values, draft.organisation)
    if known is None:
        return contacts.get_contact(session, contacts.insert(session, draft, now))
    completed = _completed(known, draft)
    if completed is not None:
        contacts.update(session, known.id, completed, now)
        known = contacts.get_contact(session, known.id)
    return known


def _completed(known: ContactView, read: ContactDraft) -> ContactDraft | None:
    """The record with what it lacked, or None where it lacked nothing. Usages the officer set are not touched."""
    has = {point.value for point in known.points}
    new = [point for point in read.points if point.value not in has]
    fills = {name: getattr(read, name) for name in ("job_title", "organisation") if not getattr(known, name)}
    if not new and not any(fills.values()):
        return None
    fields = {name: getattr(known, name) for name in ContactFields.model_fields}
    kept = [
        PointDraft(id=point.id, **{name: getattr(point, name) for name in PointFields.model_fields})
        for point in known.points
    ]
    return ContactDraft.model_validate({**fields, "organisation": known.organisation, **fills, "points": [*kept, *new]})


def _enquiries(release: ImportedRelease, people: Sequence[ContactView]) -> list[EnquiryDraft]:
    """The release's own wording: an empty title stays empty here, whatever the record says."""
    drafts: list[EnquiryDraft] = []
    for enquiry in release.enquiries:
        person = people[enquiry.contact]
        ids = {point.value: point.id for point in person.points}
        drafts.append(
            EnquiryDraft(
                contact_id=person.id,
                points=[ids[point.value] for point in enquiry.points if point.value in ids],
                name=enquiry.name,
                job_title=enquiry.job_title,
                organisation=enquiry.organisation,
            )
        )
    return drafts


def _text(session: "Session", read: ImportedText, now: datetime) -> str:
    """The passage of that title and language where it says the same, else a new one: no word may change."""
    draft = read.to_draft()
    for known in texts.rows_by_id(session, texts.text_ids(session, TextFilter())).values():
        if _same(draft, known.title, known.language, known.body):
            return known.id
    return texts.insert(session, draft, now)


def _same(draft: TextDraft, title: str, language: str, body: str) -> bool:
    return (
        draft.title.casefold() == title.casefold() and draft.language == language and draft.body.split() == body.split()
    )
