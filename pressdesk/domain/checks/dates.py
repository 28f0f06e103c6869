"""Dates in running text: read in four languages, their weekday compared, their form mended."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import cast

from babel.dates import format_date, get_day_names, get_month_names

from pressdesk.domain.checks.passage import Passage
from pressdesk.domain.checks.rule import Found, Subject, at
from pressdesk.domain.zones import locale_of

_FORMS = {
    "en": (
        r"(?:W\.?,?\s+(?:the\s+)?)?D(?:st|nd|rd|th)?\s+(?:of\s+)?M\b\.?(?:,?\s+Y)?",
        r"(?:W\.?,?\s+)?\bM\.?\s+(?:the\s+)?D(?:st|nd|rd|th)?\b(?![:.]\d)(?:,?\s+Y)?",
    ),
    "fr": (r"(?:W\.?,?\s+(?:le\s+)?)?D(?:er)?\s+M\b\.?(?:\s+Y)?",),
    "es": (r"(?:W\.?,?\s+(?:el\s+)?(?:día\s+)?)?D\.?º?\s+de\s+M\b\.?(?:,?\s+(?:del?\s+)?Y)?",),
    "de": (r"(?:W\.?,?\s+(?:de[nm]\s+)?)?D\.\s*M\b\.?(?:\s+Y)?",),
}
"""How each language writes dates: W, D, M and Y stand for weekday, day, month and year."""
_DAY = r"(?<![\d/.-])(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4})\b"
_PART = re.compile("[WDMY]")
_ORDINAL = re.compile(r"\d{1,2}(?P<suffix>(?:st|nd|rd|th)(?:\s+of\b)?)")
_CAPITALISED = frozenset({"en", "de"})
"""Languages whose months and days begin with a capital: "may 10 of them" is no date."""


@dataclass(frozen=True, slots=True)
class DateInText:
    """A date as it is written. `day` is None where the calendar has no such day; `sure` where the year is written."""

    start: int
    end: int
    text: str
    weekday: int | None
    """0 for Monday, as `date.weekday`."""
    day: date | None
    sure: bool


@dataclass(frozen=True)
class _Names:
    months: dict[str, int]
    weekdays: dict[str, int]
    patterns: tuple["re.Pattern[str]", ...]


def dates_in(passage: Passage, language: str, near: date) -> Iterator[DateInText]:
    """The dates of a passage in a base language. A year that is not written is the one that comes nearest to `near`."""
    if language not in _FORMS:
        return
    names = _names(language)
    for found in _written(passage.text, language):
        weekday = names.weekdays[_key(found["weekday"])] if found["weekday"] else None
        month, number = names.months[_key(found["month"])], int(found["day"])
        day = _date(int(found["year"]), month, number) if found["year"] else _nearest(month, number, near)
        yield DateInText(found.start(), found.end(), found[0], weekday, day, bool(found["year"]))


@lru_cache(maxsize=16)
def _written(text: str, language: str) -> tuple["re.Match[str]", ...]:
    """Where dates stand in a text, the longest at each place. Several rules ask after the same texts."""
    hits = [found for pattern in _names(language).patterns for found in pattern.finditer(text)]
    kept: list[re.Match[str]] = []
    for found in sorted(hits, key=lambda found: (found.start(), -found.end())):
        if not kept or found.start() >= kept[-1].end():
            kept.append(found)
    return tuple(kept)


def wrong_weekday(subject: Subject) -> Iterator[Found]:
    near = subject.release.dateline_date or subject.now.date()
    for passage in subject.everything:
        for written in dates_in(passage, subject.language, near):
            if written.day is None:
                message = f"“{written.text}” is not in the calendar. Check the day."
                yield at(passage, written.start, written.end, message)
            elif written.weekday is not None and written.day.weekday() != written.weekday:
                yield at(passage, written.start, written.end, _disagrees(written.day))


def ordinal_date(subject: Subject) -> Iterator[Found]:
    if subject.language != "en":
        return
    near = subject.now.date()
    for passage in subject.everything:
        for written in dates_in(passage, "en", near):
            if found := _ORDINAL.search(passage.text, written.start, written.end):
                message = "A date is written without “st”, “nd”, “rd” and “th”."
                yield at(passage, found.start("suffix"), found.end("suffix"), message, "")


def english_date(day: date) -> str:
    """A date in a message: "10 December 2018"."""
    return format_date(day, "d MMMM y", locale=locale_of("en-GB"))


def _disagrees(day: date) -> str:
    weekday = format_date(day, "EEEE", locale=locale_of("en-GB"))
    return f"{english_date(day)} is a {weekday}. Correct the weekday or the date."


@lru_cache(maxsize=8)
def _names(language: str) -> _Names:
    locale = locale_of(language)
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        for number, name in cast("dict[int, str]", get_month_names(width, locale=locale)).items():
            months.setdefault(_key(name), number)
        for number, name in cast("dict[int, str]", get_day_names(width, locale=locale)).items():
            weekdays.setdefault(_key(name), number)
    if language == "en":
        months["sept"] = 9
        weekdays |= {"tues": 1, "wednes": 2, "thur": 3, "thurs": 3}
    parts = {
        "W": f"(?P<weekday>{_alternatives(weekdays, language)})",
        "M": f"(?P<month>{_alternatives(months, language)})",
        "D": _DAY,
        "Y": _YEAR,
    }
    flags = 0 if language in _CAPITALISED else re.IGNORECASE
    compiled = tuple(re.compile(_PART.sub(lambda found: parts[found[0]], form), flags) for form in _FORMS[language])
    return _Names(months, weekdays, compiled)


def _alternatives(names: dict[str, int], language: str) -> str:
    forms = list(names)
    if language in _CAPITALISED:
        forms = [form for name in names for form in (name.capitalize(), name.upper())]
    return rf"\b(?:{'|'.join(re.escape(form) for form in sorted(forms, key=len, reverse=True))})"


def _key(name: str) -> str:
    return name.rstrip(".").lower()


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(month: int, day: int, near: date) -> date | None:
    """The day in the year that brings it nearest; 29 February in the nearest year that has one."""
    years = range(max(near.year - 4, 1), min(near.year + 5, 10_000))
    candidates = [found for year in years if (found := _date(year, month, day))]
    return min(candidates, key=lambda found: abs(found - near), default=None)


def dates_before(subject: Subject, lift: date) -> Iterator[tuple[Passage, DateInText]]:
    """Dates in headline, lead and body that lie ahead of now and before the day of the lift."""
    today = subject.now.date()
    for passage in (*subject.lines, subject.lead, subject.body):
        for written in dates_in(passage, subject.language, today):
            dated = written.sure or written.weekday is not None
            if dated and written.day is not None and today <= written.day < lift:
                yield passage, written
