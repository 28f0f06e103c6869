"""Numbers in the text against the records of those on the release: none that must stay inside, none that is another."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from pressdesk.domain.checks.passage import Passage
from pressdesk.domain.checks.rule import Found, Subject, at
from pressdesk.domain.contact import read_number, show_number
from pressdesk.domain.errors import InvalidFieldError
from pressdesk.domain.models.contact import NUMBER_KINDS, ContactView, PointKind, PointUsage

_NUMBER = re.compile(r"(?<![\w+])(?:\+|\(?0|\d)\(?\d(?:[ \u00a0\u202f()./\-‐-–]{0,3}\d){5,16}(?![\w])")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_SLIPS = 2
"""Digits by which a number may differ from that of a record and still be meant for it."""


def private_number(subject: Subject) -> Iterator[Found]:
    """A number or address in the text that its record keeps from the public: every copy would print it."""
    kept, shown = _kept(subject)
    if not kept:
        return
    for passage in subject.texts:
        for start, end, number in _numbers(passage, subject.house.region):
            if number in kept and number not in shown:
                yield at(passage, start, end, _private(kept[number], "number"))
        for found in _ADDRESS.finditer(passage.text):
            address = found[0].rstrip(".").casefold()
            if address in kept and address not in shown:
                yield at(passage, found.start(), found.start() + len(address), _private(kept[address], "address"))


def other_number(subject: Subject) -> Iterator[Found]:
    """A number almost that of a record, or one beside a name whose record has another."""
    people = [one.contact for one in subject.sheet.enquiries]
    owners = {number: contact for contact in people for number in _of(contact)}
    if not owners:
        return
    for passage in subject.texts:
        numbers = list(_numbers(passage, subject.house.region))
        for begin, end in passage.paragraphs():
            inside = [one for one in numbers if begin <= one[0] < end]
            named = [one for one in people if one.name and one.name in passage.text[begin:end]] if inside else []
            for start, last, number in inside:
                if number not in owners:
                    yield from _differs(passage, (start, last), number, owners, named)


def _differs(
    passage: Passage, place: tuple[int, int], number: str, owners: dict[str, ContactView], named: list[ContactView]
) -> Iterator[Found]:
    near = [one for one in owners if 0 < OSA.distance(one, number, score_cutoff=_SLIPS) <= _SLIPS]
    public = [one for one in near if any(p.value == one and p.usage is PointUsage.PUBLISH for p in owners[one].points)]
    if len(public) == 1:
        right = show_number(public[0])
        message = f"The record of {owners[public[0]].name} has {right}. Correct one of the two."
        yield at(passage, *place, message, right)
    elif len(named) == 1 and (numbers := _of(named[0], PointUsage.PUBLISH)):
        shown = ", ".join(show_number(one) for one in numbers)
        message = f"This number is not on the record of {named[0].name}, which has {shown}. Correct one of the two."
        yield at(passage, *place, message)


def _private(contact: ContactView, what: str) -> str:
    return f"This {what} of {contact.name} is not for publication. Take it out of the text."


def _kept(subject: Subject) -> tuple[dict[str, ContactView], set[str]]:
    """Values that records keep back, with their owners, and all that some record gives out."""
    kept: dict[str, ContactView] = {}
    shown: set[str] = set()
    for one in subject.sheet.enquiries:
        for point in one.contact.points:
            value = point.value.casefold() if point.kind is PointKind.EMAIL else point.value.partition(";")[0]
            if point.kind not in NUMBER_KINDS and point.kind is not PointKind.EMAIL:
                continue
            if point.usage is PointUsage.PUBLISH:
                shown.add(value)
            else:
                kept[value] = one.contact
    return kept, shown


def _of(contact: ContactView, usage: PointUsage | None = None) -> list[str]:
    return [
        point.value.partition(";")[0]
        for point in contact.points
        if point.kind in NUMBER_KINDS and (usage is None or point.usage is usage)
    ]


def _numbers(passage: Passage, region: str) -> Iterator[tuple[int, int, str]]:
    """Telephone numbers of a passage with their places, in E.164 without an extension."""
    for found in _NUMBER.finditer(passage.text):
        try:
            yield *found.span(), read_number(found[0], region).partition(";")[0]
        except InvalidFieldError:
            continue
