"""How people leave as files: for another address book, for a spreadsheet, or as spokesperson sheets to print.

What is published leaves. Notes, what the office keeps to itself and numbers that are not published leave where that is
asked for by itself; who is at risk when named leaves where each of them is named by id. The store stays as it is.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pressdesk.domain.card import Card, CardPhoto
from pressdesk.domain.card_contact import card_of
from pressdesk.domain.errors import DeliveryError, ExportStoppedError, InvalidFieldError, NotFoundError, TooLongError
from pressdesk.domain.models.contact import ContactView, PointUsage
from pressdesk.store import assets, contacts, media_lists, settings
from pressdesk.store.contacts import ContactFilter
from pressdesk.store.database import Database
from pressdesk.system.files import write_parts

if TYPE_CHECKING:
    from pressdesk.store.database import Session

SUFFIXES: Final = {"vcf": ".vcf", "vcf3": ".vcf", "csv": ".csv", "pdf": ".pdf"}
"""The formats, as the command line names them, and what their files end in."""

MOST_SHEETS = 500
"""People of one PDF: more is no sheet that anybody prints."""

_AT_ONCE = 200

Told = Callable[[int], bool]
"""Told how many are done; False stops."""


@dataclass(frozen=True, slots=True)
class Leaver:
    """Somebody who is to leave, and what of theirs. `published`, `journalists`, `never`: their points, by use."""

    id: str
    name: str
    role: str
    published: tuple[str, ...]
    journalists: int
    never: int
    private: bool
    """Has notes, a consent or other fields that stay behind unless asked for."""
    safety: bool


@dataclass(frozen=True)
class Leaving:
    """Who is to leave, in their order. What is worked out of it is kept: there may be very many."""

    people: tuple[Leaver, ...]

    @cached_property
    def at_risk(self) -> tuple[Leaver, ...]:
        """Who stays behind unless named one by one."""
        return tuple(one for one in self.people if one.safety)

    @cached_property
    def holds_private(self) -> bool:
        return any(one.private or one.journalists or one.never for one in self.people)


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen to leave, and how."""

    format: str
    private: bool = False
    at_risk: AbstractSet[str] = frozenset()
    """Ids of people with the safety flag who leave all the same."""
    mark: bool = True
    """CSV: with a byte order mark."""
    delimiter: str = ","
    language: str = "en-GB"
    """Of a sheet."""


@dataclass(frozen=True, slots=True)
class Written:
    """`left_out`: names of those at risk who stayed behind."""

    path: Path
    people: int
    left_out: tuple[str, ...]


def everybody(db: Database) -> list[str]:
    """Ids of all people outside the bin."""
    with db.reading() as session:
        return contacts.contact_ids(session, ContactFilter())


def on_list(db: Database, list_id: str) -> list[str]:
    """Ids of who is on a media list. Raises NotFoundError."""
    with db.reading() as session:
        return media_lists.members(session, list_id)


def preview(db: Database, ids: Sequence[str]) -> Leaving:
    """What would leave of these people; the bin stays. Slow with many: run it in a worker."""
    with db.reading() as session:
        return Leaving(tuple(_leaver(one) for page in _pages(session, ids) for one in page))


def write(
    db: Database, path: Path, ids: Sequence[str], choice: Choice, *, now: datetime, told: Told | None = None
) -> Written:
    """Write the file whole or not at all, over one of that name. Slow with many: run it in a worker.

    Raises InvalidFieldError for an unknown format, NotFoundError where nobody is left to write, TooLongError for too
    many sheets, ExportStoppedError where `told` says so, and DeliveryError where the file cannot be written.
    """
    if choice.format not in SUFFIXES:
        raise InvalidFieldError(
            "format", f"There is no format {choice.format!r}. Choose one of: {', '.join(SUFFIXES)}."
        )
    found = preview(db, ids)
    leaving = [one for one in found.people if not one.safety or one.id in choice.at_risk]
    left_out = tuple(one.name for one in found.people if one.safety and one.id not in choice.at_risk)
    if not leaving:
        raise NotFoundError(
            "All of these people are at risk when named, so nothing was written. Choose those who may leave."
            if left_out
            else "There is nobody to export. Choose people first."
        )
    if choice.format == "pdf" and len(leaving) > MOST_SHEETS:
        raise TooLongError("people", f"One file holds {MOST_SHEETS} sheets at most. Choose fewer people.")
    parts = _parts(db, [one.id for one in leaving], choice, now, told or (lambda _: True))
    try:
        write_parts(path, parts, mode=0o600 if choice.private or choice.at_risk else 0o644)
    except OSError as error:
        raise DeliveryError(
            f"The file could not be written in {path.parent}: {error.strerror or 'no reason given'}. What was there is "
            "as it was. Choose another folder, or make room.",
            details=type(error).__name__,
        ) from error
    return Written(path, len(leaving), left_out)


def file_stem(name: str) -> str:
    """The beginning of a file's name made of a person's or a list's: "Geneva press corps"."""
    bare = " ".join(re.sub(r'[\x00-\x1f<>:"/\\|?*]', " ", name).split())
    return bare.strip(" .")[:80].strip(" .") or "contacts"


def _parts(db: Database, ids: Sequence[str], choice: Choice, now: datetime, told: Told) -> Iterator[bytes]:
    if choice.format == "pdf":
        yield _sheets(db, ids, choice, now)
    elif choice.format == "csv":
        from pressdesk.export.contact_csv import write_csv

        yield write_csv(list(_cards(db, ids, choice, told)), mark=choice.mark, delimiter=choice.delimiter)
    else:
        from pressdesk.export.vcard import write_card

        version = "3.0" if choice.format == "vcf3" else "4.0"
        for card in _cards(db, ids, choice, told):
            yield write_card(card, version)


def _cards(db: Database, ids: Sequence[str], choice: Choice, told: Told) -> Iterator[Card]:
    done = 0
    with db.reading() as session:
        for page in _pages(session, ids):
            for one in page:
                photo = _photo(session, one) if choice.format != "csv" else None
                yield card_of(one, private=choice.private, photo=photo)
            done += len(page)
            if not told(done):
                raise ExportStoppedError("The export was stopped, and no file was written.")


def _sheets(db: Database, ids: Sequence[str], choice: Choice, now: datetime) -> bytes:
    from pressdesk.export.person_sheet import SheetPerson, write_sheet

    with db.reading() as session:
        house = settings.house(session)
        people = [one for page in _pages(session, ids) for one in page]
        pictures = assets.contents(session, [one.photo_id for one in people if one.photo_id])
        said = {one.id: one.alt_text for one in assets.views_by_id(session, list(pictures))}
    return write_sheet(
        [SheetPerson(one, pictures.get(one.photo_id or "", b""), said.get(one.photo_id or "", "")) for one in people],
        house,
        language=choice.language,
        now=now,
    )


def _photo(session: "Session", contact: ContactView) -> CardPhoto | None:
    if not contact.photo_id:
        return None
    found = assets.views_by_id(session, [contact.photo_id])
    return CardPhoto(assets.content(session, found[0].id), found[0].media_type) if found else None


def _pages(session: "Session", ids: Sequence[str]) -> Iterator[list[ContactView]]:
    """The people of these ids in their order, some at a time; the bin apart."""
    for start in range(0, len(ids), _AT_ONCE):
        page = contacts.views_by_id(session, ids[start : start + _AT_ONCE])
        yield [one for one in page.values() if one.deleted_at is None]


def _leaver(one: ContactView) -> Leaver:
    uses = [point.usage for point in one.points]
    kept = (
        one.notes, one.consent, one.consent_scope, one.consent_on, one.extras, one.country, one.beat,
        one.preferred_format, one.preferred_time, *(period.note for period in one.periods),
    )  # fmt: skip
    return Leaver(
        id=one.id,
        name=one.name,
        role=", ".join(filter(None, (one.job_title, one.organisation))),
        published=tuple(point.value for point in one.points if point.usage == PointUsage.PUBLISH),
        journalists=uses.count(PointUsage.JOURNALISTS),
        never=uses.count(PointUsage.NEVER),
        private=any(kept),
        safety=one.safety,
    )
