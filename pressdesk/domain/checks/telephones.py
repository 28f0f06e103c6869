"""Telephone numbers in running text: a reader abroad must be able to dial them."""

import re
from collections.abc import Iterator

from phonenumbers import Leniency, PhoneNumberFormat, PhoneNumberMatcher, format_number

from pressdesk.domain.checks.passage import Passage
from pressdesk.domain.checks.rule import Found, Subject, at

_MAYBE = re.compile(r"\d(?:[\s()./\-‐-–]{0,3}\d){6,}")


def national_number(subject: Subject) -> Iterator[Found]:
    for passage in subject.texts:
        for begin, end in passage.paragraphs():
            if _MAYBE.search(passage.text, begin, end):
                yield from _numbers(passage, begin, end, subject.house.region)


def _numbers(passage: Passage, begin: int, end: int, region: str) -> Iterator[Found]:
    for match in PhoneNumberMatcher(passage.text[begin:end], region, leniency=Leniency.VALID):
        raw = match.raw_string
        if raw.startswith(("+", "\N{FULLWIDTH PLUS SIGN}")) and "(0" not in raw:
            continue
        shown = format_number(match.number, PhoneNumberFormat.INTERNATIONAL)
        message = f"This number cannot be dialled from abroad. Write {shown}."
        yield at(passage, begin + match.start, begin + match.end, message, shown)
