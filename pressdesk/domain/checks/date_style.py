"""Dates in one style: the one most dates of the release are written in."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import cast

from babel.dates import format_date, get_month_names

from pressdesk.domain.checks.dates import dates_in
from pressdesk.domain.checks.passage import Passage
from pressdesk.domain.checks.rule import Found, Subject, at, is_quoted
from pressdesk.domain.models.setting import Profile
from pressdesk.domain.zones import locale_of

_NUMERIC = re.compile(r"(?<![\w/.+-])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\w/]|[.]\d)")
_ISO = re.compile(r"(?<![\w/.+-])(\d{4})-(\d{2})-(\d{2})(?![\w-])")
_NAMES = {
    "day first": "“10 December”",
    "month first": "“December 10”",
    "day first, short": "“10 Dec”",
    "month first, short": "“Dec 10”",
    "numbers": "numbers",
    "year first": "numbers, year first",
}
_PATTERNS = {
    ("en", "day first"): ("EEEE d MMMM y", "d MMMM y"),
    ("en", "month first"): ("EEEE, MMMM d, y", "MMMM d, y"),
    ("fr", "day first"): ("EEEE d MMMM y", "d MMMM y"),
    ("es", "day first"): ("EEEE d 'de' MMMM 'de' y", "d 'de' MMMM 'de' y"),
    ("de", "day first"): ("EEEE, d. MMMM y", "d. MMMM y"),
}
_YEAR_OF_PATTERN = re.compile(r"(?:,| 'de')? y$")


@dataclass(frozen=True, slots=True)
class _Written:
    passage: Passage
    start: int
    end: int
    style: str
    day: date | None
    """None where it is written in numbers: nobody can tell which of them is the month."""
    weekday: bool
    year: bool


def date_style(subject: Subject) -> Iterator[Found]:
    found = [one for passage in subject.everything for one in _written(passage, subject)]
    styles = Counter(one.style for one in found if one.style)
    if len(styles) < 2:
        return
    own = "month first" if _american(subject) else "day first"
    ruling = max(styles, key=lambda style: (styles[style], style == own, -list(styles).index(style)))
    for one in found:
        if one.style and one.style != ruling:
            message = (
                f"Other dates here are written as {_NAMES[ruling]}, this one as {_NAMES[one.style]}. Use one style."
            )
            yield at(one.passage, one.start, one.end, message, _rewritten(one, ruling, subject.language))


def _written(passage: Passage, subject: Subject) -> Iterator[_Written]:
    near = subject.now.date()
    found = [
        _Written(
            passage,
            one.start,
            one.end,
            _style(one.text, subject.language),
            one.day,
            one.weekday is not None,
            one.sure,
        )
        for one in dates_in(passage, subject.language, near)
    ]
    for pattern, style in ((_NUMERIC, "numbers"), (_ISO, "year first")):
        found += [
            _Written(passage, *one.span(), style, None, weekday=False, year=True)
            for one in pattern.finditer(passage.text)
        ]
    for one in sorted(found, key=lambda one: one.start):
        if not is_quoted(subject, passage, one.start):
            yield one


def _style(text: str, language: str) -> str:
    """The style of a date with a month's name, "" where it cannot be told."""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", text)]
    long, short = _months(language)
    month = next((word for word in words if word in long or word in short), "")
    if not month:
        return ""
    place = text.lower().index(month)
    order = "day first" if re.search(r"\d", text[:place]) else "month first"
    if month in long and month in short:
        return ""  # May is long and short
    return order if month in long else f"{order}, short"


@lru_cache(maxsize=8)
def _months(language: str) -> tuple[frozenset[str], frozenset[str]]:
    wide, short = (
        frozenset(
            name.rstrip(".").lower()
            for name in cast("dict[int, str]", get_month_names(width, locale=locale_of(language))).values()
        )
        for width in ("wide", "abbreviated")
    )
    return wide, short | {"sept"}


def _rewritten(one: _Written, style: str, language: str) -> str | None:
    """The same day in the other style; None where nobody can tell which day it is."""
    patterns = _PATTERNS.get((language, style))
    if one.day is None or patterns is None:
        return None
    pattern = patterns[0 if one.weekday else 1]
    if not one.year:
        pattern = _YEAR_OF_PATTERN.sub("", pattern)
    return format_date(one.day, pattern, locale=locale_of(language))


def _american(subject: Subject) -> bool:
    _, _, region = subject.release.language.partition("-")
    return region.upper() == "US" or (not region and subject.house.profile is Profile.AMERICAN)
