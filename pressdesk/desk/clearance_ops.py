"""What an officer does to have quotations cleared. Each writing function is one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pressdesk.desk.change import NOTHING, Change
from pressdesk.domain import clearance
from pressdesk.domain.clearance import Standing, same_speaker, same_words, words_of
from pressdesk.domain.clearance_letter import Letter, letter, passages_of
from pressdesk.domain.errors import NotFoundError
from pressdesk.domain.markdown import read
from pressdesk.domain.models.clearance import Answer, AnswerDraft, ClearanceFields, ClearanceView, Means
from pressdesk.domain.models.contact import Contact, ContactView, PointKind
from pressdesk.domain.models.release import EnquiryDraft, EnquiryRole, Release
from pressdesk.domain.quotations import Quotation, field_texts, find
from pressdesk.domain.quoting.languages import sayings
from pressdesk.domain.quoting.names import is_full_name
from pressdesk.domain.release import Enquiry, ReleaseSheet
from pressdesk.domain.words import primary
from pressdesk.store import clearances, contacts, enquiries, records, releases, settings
from pressdesk.store.database import Database
from pressdesk.system.apart import Apart


@dataclass(frozen=True)
class QuotedPassage:
    """A quotation of a release with where it stands and who says it."""

    standing: Standing
    contact: ContactView | None = None
    """The speaker's record: of the release's contacts, else the one of that very name."""
    on_release: bool = False
    named: bool = False
    """Whether the speaker is a person by full name, who could become a contact."""

    @property
    def quotation(self) -> Quotation:
        return self.standing.quotation


def quoted_passages(db: Database, release_id: str, *, apart: Apart | None = None) -> list[QuotedPassage]:
    """The quotations of a release in reading order. Slow work: it reads the whole text, `apart` where that is given.

    Raises NotFoundError.
    """
    with db.reading() as session:
        sheet = releases.sheet(session, release_id)
    found = apart.call(_standings, sheet) if apart else _standings(sheet)
    with db.reading() as session:
        on_release = {enquiry.contact.id: enquiry.contact for enquiry in sheet.enquiries}
        names = {one.quotation.speaker for one in found if one.quotation.contact_id not in on_release}
        known = {name: contacts.find_by_name_or_point(session, name) for name in names if name.strip()}
    words = sayings(primary(sheet.release.language))
    passages: list[QuotedPassage] = []
    for one in found:
        speaker = one.quotation.speaker
        contact = on_release.get(one.quotation.contact_id or "") or known.get(speaker)
        there = contact is not None and contact.id in on_release
        passages.append(QuotedPassage(one, contact, on_release=there, named=is_full_name(speaker, words)))
    return passages


def _standings(sheet: ReleaseSheet) -> list[Standing]:
    return list(clearance.standings(find(sheet), sheet.clearances))


def letter_to(
    db: Database,
    release_id: str,
    passages: Sequence[QuotedPassage],
    *,
    by: date | None = None,
    note: str = "",
) -> Letter:
    """The letter that asks one speaker to clear passages of a release. Raises NotFoundError."""
    with db.reading() as session:
        sheet, house = releases.sheet(session, release_id), settings.house(session)
    release = sheet.release
    fields = field_texts(release.lead, read(release.body))
    quoted = [one.quotation for one in passages]
    name = next((one.contact.name for one in passages if one.contact), passages[0].quotation.speaker)
    return letter(name, passages_of(quoted, fields), release.language, house, by=by, note=note)


def record_asked(
    db: Database,
    release_id: str,
    passages: Sequence[QuotedPassage],
    how: Means,
    to: str = "",
    *,
    now: datetime,
) -> Change:
    """Keep that a speaker was asked for these passages, for the words that they have now. Raises NotFoundError."""
    with db.transaction() as session:
        records.require(session, Release, release_id)
        kept = clearances.clearances_of(session, release_id)
        for one in passages:
            asked = {"asked_at": now, "asked_how": how.value, "asked_to": to}
            last = _last_of(kept, one)
            if last is not None and last.answer is Answer.NONE:
                clearances.change(session, last.id, asked, now)
            else:
                fields = ClearanceFields.model_validate(_of(one) | asked)
                clearances.insert(session, release_id, fields, now)
    return Change(releases=frozenset({release_id}))


def record_answer(
    db: Database, release_id: str, passages: Sequence[QuotedPassage], draft: AnswerDraft, *, now: datetime
) -> tuple[Change, tuple[str, ...]]:
    """Keep an answer for these passages, for the words that they have now; and the ids, to take it back.

    Raises NotFoundError.
    """
    made: list[str] = []
    answer = {
        "answer": draft.answer.value,
        "answered_at": draft.at,
        "answered_how": draft.how.value if draft.how else None,
        "answered_by": draft.by,
        "taken_by": draft.taken_by,
        "note": draft.note,
    }
    with db.transaction() as session:
        records.require(session, Release, release_id)
        kept = clearances.clearances_of(session, release_id)
        for one in passages:
            last = _last_of(kept, one)
            if last is not None and last.answer is Answer.NONE:
                clearances.change(session, last.id, answer, now)
                made.append(last.id)
            else:  # another answer to the same words does not wipe out the first
                fields = ClearanceFields.model_validate(_of(one) | answer)
                made.append(clearances.insert(session, release_id, fields, now))
    return Change(releases=frozenset({release_id})), tuple(made)


def take_back(db: Database, ids: Sequence[str], *, now: datetime) -> Change:
    """Undo the answers just recorded: what was asked stays asked."""
    touched: set[str] = set()
    with db.transaction() as session:
        for clearance_id in ids:
            try:
                kept = clearances.get(session, clearance_id)
            except NotFoundError:
                continue
            touched.add(kept.release_id)
            if kept.asked_at is None:
                clearances.remove(session, clearance_id)
            else:
                clearances.change(session, clearance_id, _NO_ANSWER, now)
    return Change(releases=frozenset(touched)) if touched else NOTHING


_NO_ANSWER = {
    "answer": Answer.NONE.value,
    "answered_at": None,
    "answered_how": None,
    "answered_by": "",
    "taken_by": "",
    "note": "",
}


def put_on_release(db: Database, release_id: str, contact_id: str, *, now: datetime) -> Change:
    """Name a speaker among those quoted. Who stands on the release already stays as they are. Raises NotFoundError."""
    with db.transaction() as session:
        records.require(session, Contact, contact_id)
        there = enquiries.enquiries_of(session, release_id)
        if any(one.contact.id == contact_id for one in there):
            return NOTHING
        records.change(session, Release, release_id, now, {})
        quoted = EnquiryDraft(contact_id=contact_id, role=EnquiryRole.QUOTED)
        enquiries.replace(session, release_id, [*map(_draft, there), quoted], now)
    return Change(releases=frozenset({release_id}))


def take_off_release(db: Database, release_id: str, contact_id: str, *, now: datetime) -> Change:
    """Take a speaker from among those quoted. Raises NotFoundError."""
    with db.transaction() as session:
        records.change(session, Release, release_id, now, {})
        there = enquiries.enquiries_of(session, release_id)
        left = [one for one in there if (one.contact.id, one.role) != (contact_id, EnquiryRole.QUOTED)]
        enquiries.replace(session, release_id, [_draft(one) for one in left], now)
    return Change(releases=frozenset({release_id}))


def _draft(enquiry: Enquiry) -> EnquiryDraft:
    return EnquiryDraft(
        contact_id=enquiry.contact.id,
        role=enquiry.role,
        points=None if enquiry.points is None else list(enquiry.points),
        name=enquiry.name,
        job_title=enquiry.job_title,
        organisation=enquiry.organisation,
    )


def addresses_of(contact: ContactView | None) -> list[str]:
    """E-mail addresses of a speaker, the preferred first: also those that are never printed, for this is to them."""
    if contact is None:
        return []
    found = [point for point in contact.points if point.kind is PointKind.EMAIL and point.deleted_at is None]
    return [point.value for point in sorted(found, key=lambda point: not point.preferred)]


def _of(passage: QuotedPassage) -> dict[str, object]:
    quotation = passage.quotation
    contact_id = quotation.contact_id or (passage.contact.id if passage.contact else None)
    return {"contact_id": contact_id, "speaker": quotation.speaker, "words": quotation.text}


def _last_of(kept: Sequence[ClearanceView], passage: QuotedPassage) -> ClearanceView | None:
    """The last that is kept of this wording and speaker."""
    words = words_of(passage.quotation.text)
    found = (one for one in reversed(kept) if same_speaker(passage.quotation, one))
    return next((one for one in found if same_words(words, words_of(one.words))), None)
