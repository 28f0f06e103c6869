"""The spokesperson sheet: one page a person to print or to send along, as PDF.

Only what the office publishes stands on it, whatever else is asked: no private notes, no consent, no numbers or
addresses but the published ones, no reasons for being away.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pressdesk.domain.contact import show_point
from pressdesk.domain.errors import InvalidFieldError
from pressdesk.domain.models.contact import NUMBER_KINDS, ContactView, PointKind, PointUsage, PointView
from pressdesk.domain.models.setting import House
from pressdesk.domain.words import direction, join, long_date, primary
from pressdesk.domain.zones import local_of
from pressdesk.export import typesetting
from pressdesk.export.sheet_words import (
    SheetWords,
    hours_in_words,
    language_in_words,
    periods_in_words,
    sheet_words,
)
from pressdesk.export.typesetting import SetPicture

_SHAPE = 44 / 34
"""Height by width of the room for a picture."""


@dataclass(frozen=True)
class SheetPerson:
    """A person and the bytes of their picture; b"" for none."""

    contact: ContactView
    photo: bytes = b""
    alt_text: str = ""


def write_sheet(people: Sequence[SheetPerson], house: House, *, language: str, now: datetime) -> bytes:
    """The sheets of these people in their order. `language`: of all words; a biography is the nearest there is."""
    words = sheet_words(language)
    day = local_of(now, house.zone)
    data: dict[str, object] = {
        "title": people[0].contact.name if len(people) == 1 else words.title,
        "foot": " · ".join(filter(None, (house.organisation, long_date(day.date(), language)))),
        "contact_label": words.contact,
    }
    pictures = [_picture(one) for one in people]

    def typeset() -> bytes:
        shown = [_person(one, found, language, words, now) for one, found in zip(people, pictures, strict=True)]
        return typesetting.typeset(
            "person_sheet", {**data, "people": shown}, language=language, region=house.region, now=now
        )

    try:
        return typeset()
    except InvalidFieldError:  # the words leave all the same
        pictures = [found if found is not None and typesetting.can_be_drawn(found) else None for found in pictures]
        return typeset()


def biography_in(contact: ContactView, language: str) -> tuple[str, str]:
    """The language and the words of the biography to show: that language's, else one near it, else the first."""
    known = {tag: text for tag, text in contact.biographies.items() if text.strip()}
    near = (tag for tag in known if primary(tag) == primary(language))
    found = language if language in known else next(near, "" if "" in known else next(iter(known), ""))
    return (found or language, known[found]) if found in known else ("", "")


def _person(
    one: SheetPerson, picture: SetPicture | None, language: str, words: SheetWords, now: datetime
) -> dict[str, object]:
    contact = one.contact
    spoken = [language_in_words(tag, language) for tag in contact.languages]
    today = (local_of(now, contact.zone) if contact.zone else now).date()
    facts: list[tuple[str, list[str]]] = [
        (words.languages, [join(spoken, language)]),
        (words.topics, [join(contact.topics, language)]),
        (words.hours, [hours_in_words(contact.hours, contact.zone, language)]),
        (words.availability, periods_in_words(contact.periods, today, language)),
    ]
    tongue, biography = biography_in(contact, language)
    shown = [point for point in contact.points if point.usage == PointUsage.PUBLISH]
    said = words.said.format(contact.pronunciation) if contact.pronunciation else ""
    return {
        "name": " ".join(filter(None, (_missing(contact.prefix, contact.name), contact.name))),
        "said": " · ".join(filter(None, (said, contact.pronouns))),
        "roles": _roles(contact, now),
        "facts": [{"label": label, "lines": lines} for label, lines in facts if any(lines)],
        "points": [_point(point, words) for point in sorted(shown, key=lambda point: not point.preferred)],
        "biography": _paragraphs(biography),
        "biography_lang": primary(tongue) if primary(tongue).isascii() and 2 <= len(primary(tongue)) <= 3 else "en",
        "biography_right_to_left": direction(tongue) == "rtl",
        "picture": picture.svg if picture else "",
        "picture_tall": picture is not None and picture.height > _SHAPE * picture.width,
        "picture_says": one.alt_text or words.picture_of.format(contact.name),
    }


def _missing(prefix: str, name: str) -> str:
    """The title, where the name as written does not begin with it."""
    return "" if name.casefold().startswith(prefix.casefold()) else prefix


def _roles(contact: ContactView, now: datetime) -> list[str]:
    """The main role and further ones held on the day; former ones are no one's business here."""
    today = now.date()
    held = [(contact.job_title, "", contact.organisation)]
    held += [
        (one.title, one.department, one.organisation)
        for one in contact.roles
        if (one.first_on is None or one.first_on <= today) and (one.last_on is None or one.last_on >= today)
    ]
    return [said for role in held if (said := ", ".join(filter(None, role)))]


def _point(point: PointView, words: SheetWords) -> dict[str, str]:
    kind = words.kinds[point.kind]
    label = " · ".join(filter(None, (kind, point.label, words.preferred if point.preferred else "")))
    return {"shown": show_point(point.kind, point.value), "label": label, "link": _link(point)}


def _link(point: PointView) -> str:
    if point.kind in NUMBER_KINDS:
        return f"tel:{point.value}"
    if point.kind is PointKind.EMAIL:
        return f"mailto:{point.value}"
    return point.value if point.value.startswith(("https://", "http://")) else ""


def _paragraphs(text: str) -> list[list[str]]:
    """Paragraphs, each in its lines."""
    parts = (part.strip("\n") for part in text.split("\n\n"))
    return [[line for line in part.split("\n") if line.strip()] for part in parts if part.strip()]


def _picture(one: SheetPerson) -> SetPicture | None:
    try:
        return typesetting.picture(one.photo, one.contact.photo_crop) if one.photo else None
    except InvalidFieldError:
        return None  # a picture of another kind cannot be shown
