"""Cards of files into contacts as the desk keeps them, and back.

What a contact has no field for stands in its `extras`, one line each, as `NAME:{json}` of the card's own parts, so that
an export gives it back. What a card says of a number that cannot be read as one stands there too.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import cache
from itertools import chain
from typing import Any, TypeVar
from zoneinfo import available_timezones

from pressdesk.domain.card import (
    Card,
    CardAddress,
    CardBiography,
    CardDate,
    CardNameParts,
    CardPeriod,
    CardPhoto,
    CardPoint,
    CardPointKind,
    CardProperty,
    CardRole,
)
from pressdesk.domain.cleaning import one_line
from pressdesk.domain.contact import read_point
from pressdesk.domain.errors import InvalidFieldError
from pressdesk.domain.models.contact import (
    ContactDraft,
    ContactKind,
    ContactView,
    PointDraft,
    PointKind,
    PointUsage,
)
from pressdesk.domain.models.engagement import PeriodDraft, PeriodKind, RoleDraft

_FIELDS = ("kind", "country", "beat", "preferred_format", "preferred_time")
_FLAGS = ("family_first", "do_not_contact")
_SHARED = ("kind", "family_first", "do_not_contact")
"""Those of them that leave without `private`: the others are what the office knows about working with somebody."""
_NO_MAIN_ROLE = "no_main_role"
_LINE = "line"
"""An own field that holds a line of the extras as it stands."""
_KINDS = {
    CardPointKind.TELEPHONE: PointKind.TELEPHONE,
    CardPointKind.MOBILE: PointKind.MOBILE,
    CardPointKind.EMAIL: PointKind.EMAIL,
    CardPointKind.WEB: PointKind.WEB,
    CardPointKind.SOCIAL: PointKind.SOCIAL,
}
_CHATS = {"signal": PointKind.SIGNAL, "whatsapp": PointKind.WHATSAPP}
_OF_CARD = {
    PointKind.SIGNAL: (CardPointKind.CHAT, "signal"),
    PointKind.WHATSAPP: (CardPointKind.CHAT, "whatsapp"),
} | {ours: (theirs, "") for theirs, ours in _KINDS.items()}
_PLACES = ("work", "home")
_NUMBER_EXTRAS = "NUMBER"
PHOTO_EXTRAS = "PHOTO"
"""Begins the line of the extras that says where a file said a picture would be."""
PROPERTY_EXTRAS = "PROPERTY"
"""Begins the lines of the extras that hold a property of a vCard for which there is no field."""
_EXTRAS = (
    _NUMBER_EXTRAS, "DEPARTMENT", "ROLE", "PERIOD", "ADDRESS", "DATE", "NICKNAME", "KIND", "UID", PHOTO_EXTRAS, "ZONE",
    "CONSENT", "FIELD", PROPERTY_EXTRAS,
)  # fmt: skip
"""Begin the lines of the extras, in their order; lines that no card made come last."""
_SINGLE = frozenset(("DEPARTMENT", "KIND", "UID", PHOTO_EXTRAS, "ZONE", "CONSENT"))
"""Of these a card holds one."""

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class CardContact:
    """A contact made of a card. `doubts` are sentences on what could not be taken over as it stood."""

    draft: ContactDraft
    photo: CardPhoto
    doubts: tuple[str, ...] = ()


def contact_of(card: Card, *, region: str, kind: ContactKind = ContactKind.MEDIA) -> CardContact:
    """A card as a contact. Numbers without + are read as of `region` (ISO 3166); points are for journalists only.

    Unless the card says otherwise (Pressdesk's own do): nobody's number is published because a file held it.
    """
    own = dict(card.own)
    extras: list[str] = []
    doubts: list[str] = []
    points = _points(card.points, region, extras, doubts)
    main = next((role for role in card.roles if not role.start and not role.end), CardRole())
    if own.get(_NO_MAIN_ROLE):
        main = CardRole()
    if main.department:
        extras.append(_extra("DEPARTMENT", main.department))
    roles = _roles([role for role in card.roles if role is not main], extras)
    periods = _periods(card.availability, extras)
    biographies: dict[str, str] = {}
    for one in card.biographies:
        old = biographies.get(one.language)
        biographies[one.language] = f"{old}\n\n{one.text}" if old else one.text
    consent_on = _day(card.consent_on)
    extras += _extras(card, consent_on=consent_on)
    draft = ContactDraft(
        kind=_kind(own.get("kind", ""), kind),
        name=one_line(card.name) or "?",
        given=card.parts.given,
        family=card.parts.family,
        middle=card.parts.additional,
        prefix=card.parts.prefix,
        suffix=card.parts.suffix,
        family_first=bool(own.get("family_first")),
        pronunciation=card.pronunciation,
        pronouns=card.pronouns,
        job_title=main.title,
        organisation=main.organisation,
        languages=list(card.languages),
        topics=list(card.topics),
        zone=card.zone if _is_zone(card.zone) else "",
        hours=card.hours,
        biographies=biographies,
        country=own.get("country", ""),
        beat=own.get("beat", ""),
        preferred_format=own.get("preferred_format", ""),
        preferred_time=own.get("preferred_time", ""),
        do_not_contact=bool(own.get("do_not_contact")),
        safety=card.safety,
        photo_crop=_crop(card.photo.crop),
        extras=sorted(extras, key=_place_of),
        notes="\n\n".join(card.notes),
        consent=card.consent,
        consent_scope=card.consent_scope,
        consent_on=consent_on,
        points=points,
        roles=roles,
        periods=periods,
    )
    if not one_line(card.name):
        doubts.append("The card names nobody; please give the contact a name.")
    return CardContact(draft, card.photo, tuple(doubts))


def card_of(contact: ContactView | ContactDraft, *, private: bool, photo: CardPhoto | None = None) -> Card:
    """A contact as a card. Without `private` the notes and all points but the published ones stay behind.

    So do then the extras, which can hold numbers and notes of the file they came from, why somebody is away, and what
    the office knows about working with them. Whether somebody at risk may leave at all is the caller's question.
    """
    kept = _kept(contact.extras) if private else {}
    photo = photo or CardPhoto()
    if contact.photo_crop and photo.data:
        photo = replace(photo, crop="&".join(map(str, contact.photo_crop)))
    if kept.get(PHOTO_EXTRAS):
        photo = replace(photo, uri=_first(kept, PHOTO_EXTRAS))
    department = _first(kept, "DEPARTMENT")
    main = CardRole(contact.job_title, contact.organisation, department)
    roles = [] if main == CardRole() else [main]
    roles += [
        CardRole(one.title, one.organisation, one.department, _text(one.first_on), _text(one.last_on))
        for one in contact.roles
    ]
    said = [name for name in (*_FIELDS, *_FLAGS) if (private or name in _SHARED) and getattr(contact, name)]
    own = [(name, "yes" if name in _FLAGS else str(getattr(contact, name))) for name in said]
    if roles and roles[0] != main and any(not role.start and not role.end for role in roles):
        own.append((_NO_MAIN_ROLE, "yes"))
    own += [(_LINE, line) for line in _left_over(contact)] if private else []
    points = [
        CardPoint(
            _OF_CARD[point.kind][0],
            point.value,
            label="" if point.label in _PLACES else point.label,
            where=point.label if point.label in _PLACES else "",
            preferred=point.preferred,
            service=_OF_CARD[point.kind][1],
            usage=point.usage,
            confirmed_on=_text(point.confirmed_on),
        )
        for point in contact.points
        if private or point.usage is PointUsage.PUBLISH
    ]
    return Card(
        name=contact.name,
        parts=CardNameParts(contact.family, contact.given, contact.middle, contact.prefix, contact.suffix),
        kind=_first(kept, "KIND"),
        nicknames=tuple(map(str, kept.get("NICKNAME", ()))),
        pronouns=contact.pronouns,
        pronunciation=contact.pronunciation,
        roles=(*roles, *_made(CardRole, kept.get("ROLE", ()))),
        points=(*points, *_made(_point, kept.get(_NUMBER_EXTRAS, ()))),
        addresses=tuple(_made(CardAddress, kept.get("ADDRESS", ()))),
        dates=tuple(_made(CardDate, kept.get("DATE", ()))),
        notes=(contact.notes,) if contact.notes and private else (),
        biographies=tuple(CardBiography(language, text) for language, text in contact.biographies.items() if text),
        photo=photo,
        languages=tuple(contact.languages),
        zone=contact.zone or _first(kept, "ZONE"),
        hours=contact.hours,
        availability=tuple(
            chain(
                (
                    CardPeriod(str(o.kind), _text(o.first_on), _text(o.last_on), o.note if private else "")
                    for o in contact.periods
                ),
                _made(CardPeriod, kept.get("PERIOD", ())),
            )
        ),
        topics=tuple(contact.topics),
        consent=contact.consent if private else "",
        consent_scope=contact.consent_scope if private else "",
        consent_on=(_text(contact.consent_on) or _first(kept, "CONSENT")) if private else "",
        safety=contact.safety,
        uid=_first(kept, "UID"),
        own=(*own, *_made(_pair, kept.get("FIELD", ()))),
        unknown=tuple(_made(_property, kept.get(PROPERTY_EXTRAS, ()))),
    )


# roles and days


def _roles(roles: Iterable[CardRole], extras: list[str]) -> list[RoleDraft]:
    """Roles as drafts; one with a day that is none stays among the extras."""
    drafts: list[RoleDraft] = []
    for role in roles:
        first, last = _day(role.start), _day(role.end)
        if _text(first) != role.start or _text(last) != role.end:
            extras.append(_extra("ROLE", asdict(role)))
        else:
            drafts.append(
                RoleDraft(
                    title=role.title,
                    organisation=role.organisation,
                    department=role.department,
                    first_on=first,
                    last_on=last,
                )
            )
    return drafts


def _periods(periods: Iterable[CardPeriod], extras: list[str]) -> list[PeriodDraft]:
    drafts: list[PeriodDraft] = []
    for one in periods:
        first, last = _day(one.start), _day(one.end)
        if one.kind not in set(PeriodKind) or _text(first) != one.start or _text(last) != one.end:
            extras.append(_extra("PERIOD", asdict(one)))
        else:
            drafts.append(PeriodDraft(kind=PeriodKind(one.kind), first_on=first, last_on=last, note=one.note))
    return drafts


# points


def _points(points: Iterable[CardPoint], region: str, extras: list[str], doubts: list[str]) -> list[PointDraft]:
    drafts: list[PointDraft] = []
    for point in points:
        kind = _CHATS.get(point.service) if point.kind is CardPointKind.CHAT else _KINDS.get(point.kind)
        if kind is None:
            extras.append(_extra(_NUMBER_EXTRAS, asdict(point)))
            continue
        try:
            value = read_point(kind, point.value, region)
        except InvalidFieldError as error:
            extras.append(_extra(_NUMBER_EXTRAS, asdict(point)))
            doubts.append(error.sentence)
            continue
        label = point.label or point.where or (point.service if kind is PointKind.SOCIAL else "")
        drafts.append(
            PointDraft(
                kind=kind,
                value=value,
                label=label,
                usage=PointUsage(point.usage) if point.usage in set(PointUsage) else PointUsage.JOURNALISTS,
                preferred=point.preferred,
                confirmed_on=_day(point.confirmed_on),
            )
        )
    return drafts


# extras


def _extra(name: str, value: object) -> str:
    return f"{name}:{json.dumps(value, ensure_ascii=False)}"


def _extras(card: Card, *, consent_on: date | None) -> list[str]:
    """The card's fields that a contact has not."""
    lines = [_extra("ADDRESS", asdict(one)) for one in card.addresses]
    lines += [_extra("DATE", asdict(one)) for one in card.dates]
    lines += [_extra("NICKNAME", one) for one in card.nicknames]
    for name, text in (("KIND", card.kind), ("UID", card.uid), (PHOTO_EXTRAS, card.photo.uri)):
        lines += [_extra(name, text)] if text else []
    if card.zone and not _is_zone(card.zone):
        lines.append(_extra("ZONE", card.zone))
    if card.consent_on and consent_on is None:
        lines.append(_extra("CONSENT", card.consent_on))
    lines += [
        one[1] if one[0] == _LINE else _extra("FIELD", {"name": one[0], "text": one[1]})
        for one in card.own
        if one[0] not in (*_FIELDS, *_FLAGS, _NO_MAIN_ROLE)
    ]
    lines += [_extra(PROPERTY_EXTRAS, asdict(one)) for one in card.unknown]
    return lines


def _kept(extras: Iterable[str]) -> dict[str, list[Any]]:
    """What extras hold, by name; lines that are none of ours are left alone."""
    kept: dict[str, list[Any]] = {}
    for line in extras:
        name, _, text = line.partition(":")
        try:
            found = json.loads(text)
        except ValueError:
            continue
        kept.setdefault(name, []).append(found)
    return kept


def _place_of(line: str) -> int:
    name = line.partition(":")[0]
    return _EXTRAS.index(name) if name in _EXTRAS else len(_EXTRAS)


def _left_over(contact: ContactView | ContactDraft) -> Iterator[str]:
    """Lines of the extras that have no place in the card: no card made them, or a field has taken theirs since."""
    taken = {name for name, value in (("ZONE", contact.zone), ("CONSENT", contact.consent_on)) if value}
    for line in contact.extras:
        name = line.partition(":")[0]
        if name not in _EXTRAS or name in taken:
            yield line
        if name in _SINGLE:
            taken.add(name)


def _made(make: Callable[..., Made], rows: Iterable[Any]) -> Iterator[Made]:
    """Parts of a card from what extras hold of them; a row of another shape is left alone."""
    for row in rows:
        try:
            yield make(**row)
        except (TypeError, ValueError):
            continue


def _point(kind: str, **row: str) -> CardPoint:
    preferred = bool(row.pop("preferred", ""))
    return CardPoint(CardPointKind(kind), preferred=preferred, **row)


def _pair(name: str, text: str) -> tuple[str, str]:
    return name, text


def _first(kept: dict[str, list[Any]], name: str) -> str:
    return str(kept[name][0]) if name in kept else ""


def _property(name: str, value: str, group: str, parameters: list[tuple[str, list[str]]]) -> CardProperty:
    return CardProperty(name, value, group, tuple((str(key), tuple(map(str, values))) for key, values in parameters))


# small fields


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _text(day: date | None) -> str:
    return day.isoformat() if day else ""


def _kind(text: str, otherwise: ContactKind) -> ContactKind:
    return ContactKind(text) if text in set(ContactKind) else otherwise


def _is_zone(text: str) -> bool:
    return bool(text) and text in _zones()


@cache
def _zones() -> frozenset[str]:
    """All names of zones; finding them walks through folders: not once for each of 10,000 cards."""
    return frozenset(available_timezones())


def _crop(text: str) -> list[int]:
    """Pressdesk's own crop, "10&20&300&300"; another program's says nothing that can be kept."""
    numbers = text.split("&")
    return list(map(int, numbers)) if len(numbers) == 4 and all(one.isdecimal() for one in numbers) else []
