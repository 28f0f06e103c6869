"""People of a file of contacts go into the store: looked at first, taken in as one, taken back as one."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pressdesk.desk.change import Change
from pressdesk.domain.card import CardPhoto
from pressdesk.domain.card_contact import contact_of
from pressdesk.domain.contact import folded
from pressdesk.domain.errors import InvalidFieldError, UnreadableFileError
from pressdesk.domain.models.asset import AssetDraft
from pressdesk.domain.models.contact import ContactDraft, ContactFields, ContactView, PointDraft, PointKind
from pressdesk.domain.picture import facts_of
from pressdesk.domain.picture_privacy import without_traces
from pressdesk.importing.contact_csv import SAMPLE, CsvReader, examine
from pressdesk.importing.vcard import CardFault, CardReader
from pressdesk.store import assets, contacts, settings
from pressdesk.store.database import Database

if TYPE_CHECKING:
    from pressdesk.store.database import Session

CARD_SUFFIXES = frozenset({".vcf", ".vcard", ".csv"})
MOST_PICTURES = 100_000_000
"""Bytes of pictures of one file that are kept; the further ones are said to be left out."""

_KEPT = frozenset({"kind", "name", "family_first", "photo_id", "photo_crop"})
"""What the officer's record says of these stays, whatever a file says."""
_LISTS = frozenset({"languages", "topics", "extras", "roles", "periods"})
_SHARED = 4
"""From so many people on, a number or an address belongs to the house and not to a person."""


class Standing(StrEnum):
    """What a card is to the people who are known."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    DOUBTFUL = "doubtful"


class Choice(StrEnum):
    """What is done with a card. UPDATE without a person who is surely meant does nothing."""

    UPDATE = "update"
    AS_NEW = "as new"
    LEAVE_OUT = "leave out"


@dataclass(frozen=True, slots=True)
class PlannedCard:
    """A card, who it may be (`known`: ids) and which of their fields it would change."""

    line: int
    draft: ContactDraft
    photo: CardPhoto
    standing: Standing
    known: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    def usual(self) -> Choice:
        """What is done where nobody chose: doubtful ones wait."""
        if self.standing is Standing.NEW:
            return Choice.AS_NEW
        return Choice.UPDATE if self.standing is Standing.CHANGED else Choice.LEAVE_OUT


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file would bring, and what in it could not be read as it stood."""

    cards: tuple[PlannedCard, ...] = ()
    faults: tuple[CardFault, ...] = ()
    further_faults: int = 0
    was_cancelled: bool = False


@dataclass
class Taken:
    """An import that was taken in, as `take_back` needs it. `ids` has one for each card of the plan, "" for none."""

    ids: list[str] = field(default_factory=list[str])
    made: dict[str, int] = field(default_factory=dict[str, int])
    """Revisions of those who are new, by id."""
    changed: dict[str, tuple[int, ContactDraft]] = field(default_factory=dict[str, tuple[int, ContactDraft]])
    """Revision after the import and the record before it, by id."""

    def change(self) -> Change:
        return Change(contacts=frozenset(self.made) | frozenset(self.changed))


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What an undone import touched, and the ids of those who were edited since and stay as they are."""

    change: Change
    kept: tuple[str, ...] = ()


class _TriedOnlyError(Exception):
    """Everything would have gone in: the way out of a transaction that is to be rolled back."""


# looking


def plan(
    db: Database,
    path: Path,
    *,
    mapping: Sequence[str] | None = None,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Plan:
    """Read a file of vCards, or a CSV by its columns' `mapping`, and compare with the people who are known.

    Writes nothing. `progress` and `cancelled` as in the readers. Raises UnreadableFileError where the file cannot be
    opened; what is wrong inside it stands in the plan with its line.
    """
    with db.reading() as session:
        region = settings.house(session).region
        known = _Known(contacts.all_for_picker(session))
    cards: list[PlannedCard] = []
    room = MOST_PICTURES
    try:
        with path.open("rb") as stream:
            if path.suffix.lower() == ".csv":
                layout = examine(stream.read(SAMPLE))
                stream.seek(0)
                reader = CsvReader(stream, layout, mapping, progress=progress, cancelled=cancelled)
            else:
                reader = CardReader(stream, progress=progress, cancelled=cancelled)
            for found in reader:
                made = contact_of(found.card, region=region)
                photo, said = _fitting(made.photo, room)
                room -= len(photo.data)
                cards.append(known.standing(found.line, made.draft, photo, (*made.doubts, *said)))
    except FileNotFoundError as error:
        raise UnreadableFileError(f"There is no file {path}.") from error
    except OSError as error:
        raise UnreadableFileError(f"{path.name} cannot be read: {error.strerror or error}.") from error
    return Plan(tuple(cards), tuple(reader.faults), reader.further_faults, reader.was_cancelled)


def _fitting(photo: CardPhoto, room: int) -> tuple[CardPhoto, tuple[str, ...]]:
    """The picture where it can be kept, else a card's picture without bytes and the reason."""
    if not photo.data:
        return photo, ()
    if len(photo.data) > room:
        return replace(photo, data=b""), ("The file holds more pictures than fit; this one was left out.",)
    try:
        facts_of(photo.data)
        return replace(photo, data=without_traces(photo.data)), ()
    except InvalidFieldError as error:
        return replace(photo, data=b""), (f"The picture of this card was left out. {error.sentence}",)


class _Known:
    """The people of the store and of the file so far, by what tells them."""

    def __init__(self, people: Sequence[ContactView]) -> None:
        self._people = {person.id: person for person in people}
        self._reached: defaultdict[str, list[str]] = defaultdict(list)
        self._named: defaultdict[str, list[str]] = defaultdict(list)
        self._cards: set[str] = set()
        for person in people:
            self._named[_name(person.name)].append(person.id)
            for value in _reached(person):
                self._reached[value].append(person.id)

    def standing(self, line: int, draft: ContactDraft, photo: CardPhoto, doubts: tuple[str, ...]) -> PlannedCard:
        card = draft.model_dump_json()
        if card in self._cards:
            twice = (*doubts, "This card stands in the file twice.")
            return PlannedCard(line, draft, photo, Standing.SAME, (), (), twice)
        self._cards.add(card)
        # two cards without a name are not one person
        named = self._named.get(_name(draft.name), []) if any(map(str.isalnum, draft.name)) else []
        lists = [self._reached.get(value, []) for value in _reached(draft)]
        reached = {one for ids in lists if len(ids) < _SHARED or set(ids) & set(named) for one in ids}
        sure = [one for one in named if one in reached]
        if not sure and draft.organisation:
            house = folded(draft.organisation)
            sure = [one for one in named if folded(self._people[one].organisation) == house]
        if len(sure) == 1:
            fields = tuple(_changes(self._people[sure[0]], draft))
            if photo.data and self._people[sure[0]].photo_id is None:
                fields = (*fields, "photo")
            standing = Standing.CHANGED if fields else Standing.SAME
            return PlannedCard(line, draft, photo, standing, (sure[0],), fields, doubts)
        alone = [one for one in named if not draft.organisation or not self._people[one].organisation or one in reached]
        near = [one for ids in lists if len(ids) < _SHARED for one in ids]
        perhaps = tuple(dict.fromkeys([*sure, *near, *alone]))
        standing = Standing.DOUBTFUL if perhaps else Standing.NEW
        return PlannedCard(line, draft, photo, standing, perhaps, (), doubts)


def _name(name: str) -> str:
    return " ".join(sorted(folded(name).replace(",", " ").split()))


def _reached(person: ContactView | ContactDraft) -> set[str]:
    skipped = (PointKind.WEB, PointKind.SOCIAL)
    return {point.value.casefold() for point in person.points if point.kind not in skipped}


# taking in


def take_in(
    db: Database,
    planned: Plan,
    choices: Mapping[int, Choice] | None = None,
    *,
    now: datetime,
    dry_run: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Taken:
    """Store the cards of a plan in one transaction, by choices for their places in it, else as usual.

    What a record says is never overwritten by emptiness, and usages the officer set are not touched. Raises what
    `Database.transaction` does; then nothing is stored. `dry_run` tries it and leaves the store as it was.
    """
    taken = Taken()
    try:
        with db.transaction() as session:
            for place, card in enumerate(planned.cards):
                choice = (choices or {}).get(place, card.usual())
                taken.ids.append(_take(session, card, choice, taken, now))
                if progress:
                    progress(place + 1)
            if dry_run:
                raise _TriedOnlyError  # noqa: TRY301 - the way out of the transaction
    except _TriedOnlyError:
        return Taken(ids=[""] * len(planned.cards))
    return taken


def _take(session: "Session", card: PlannedCard, choice: Choice, taken: Taken, now: datetime) -> str:
    if choice is Choice.AS_NEW:
        draft = card.draft.model_copy(update={"photo_id": _photo(session, card, now)})
        made = contacts.insert(session, draft, now)
        taken.made[made] = contacts.get_contact(session, made).revision
        return made
    if choice is Choice.LEAVE_OUT or len(card.known) != 1:
        return card.known[0] if card.standing is Standing.SAME and card.known else ""
    person = contacts.get_contact(session, card.known[0])
    before = _draft_of(person)
    changes = _changes(person, card.draft)
    if person.photo_id is None and (photo_id := _photo(session, card, now)):
        changes |= {"photo_id": photo_id, "photo_crop": card.draft.photo_crop}
    if changes:
        contacts.update(session, person.id, before.model_copy(update=changes), now)
        first = taken.changed[person.id][1] if person.id in taken.changed else before
        taken.changed[person.id] = (contacts.get_contact(session, person.id).revision, first)
    return person.id


def take_back(db: Database, taken: Taken, *, now: datetime) -> TakenBack:
    """Undo a whole import in one transaction: who was new goes into the bin, the others are as they were.

    Who was edited since stays as they are, and is named in `kept`.
    """
    kept: list[str] = []
    touched: list[str] = []
    with db.transaction() as session:
        revisions = {**taken.made, **{one: revision for one, (revision, _) in taken.changed.items()}}
        people = contacts.views_by_id(session, list(revisions))
        for contact_id, revision in revisions.items():
            if contact_id not in people or people[contact_id].revision != revision:
                kept.append(contact_id)
                continue
            touched.append(contact_id)
            if contact_id in taken.made:
                contacts.set_deleted(session, contact_id, now, now)
            else:
                contacts.update(session, contact_id, taken.changed[contact_id][1], now)
    return TakenBack(Change(contacts=frozenset(touched)), tuple(kept))


def _photo(session: "Session", card: PlannedCard, now: datetime) -> str | None:
    """The card's picture as an asset, or None where there is none that can be shown."""
    if not card.photo.data:
        return None
    facts = facts_of(card.photo.data)
    measures = (facts.width, facts.height)
    return assets.add(session, card.photo.data, AssetDraft(), media_type=facts.media_type, measures=measures, now=now)


def _draft_of(person: ContactView) -> ContactDraft:
    names = {*ContactFields.model_fields, "organisation", "points", "roles", "periods"}
    return ContactDraft.model_validate(person.model_dump(include=names))


def _changes(person: ContactView, card: ContactDraft) -> dict[str, Any]:
    """The fields of a record that a card changes, with what they then hold."""
    old = _draft_of(person)
    changes: dict[str, Any] = {}
    for name in ContactDraft.model_fields:
        was: Any = getattr(old, name)
        says: Any = getattr(card, name)
        if name in _KEPT or not says or was == says:
            continue
        if name == "points":
            has = {(point.kind, point.value.casefold()) for point in old.points}
            new = [PointDraft.model_validate(one) for one in says if (one.kind, one.value.casefold()) not in has]
            says = [*old.points, *new]
        elif name in _LISTS:
            says = _united(was, says)
        elif isinstance(was, dict):
            says = was | says
        elif name == "notes" and was:
            says = was if says in was else f"{was}\n\n{says}"
        if says != was:
            changes[name] = says
    return changes


def _united(was: list[Any], says: Sequence[Any]) -> list[Any]:
    return [*was, *(one for one in says if one not in was)]
