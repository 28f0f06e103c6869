"""What stands in an embargo line: dates, times and zones, each with its place and everything it may mean."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from pressdesk.domain import embargo_words as words
from pressdesk.domain.places import fold

BLANK = "\x00"
"""Stands for what has been read, so that nothing is read twice and every place stays the same."""

SMALL = 3
"""Letters of a word that may follow a city without being part of its name: "am", "del", "on"."""


@dataclass(frozen=True)
class DayFound:
    """A date as written: each (year, month, day) it may mean; year 0 where none is written."""

    start: int
    end: int
    choices: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True)
class WeekdayFound:
    """A weekday, Monday being 0."""

    start: int
    end: int
    weekday: int


@dataclass(frozen=True)
class TimeFound:
    """A time: each wall time it may mean, with the days to add to the date that stands beside it.

    `sure_with_offset`: the doubt is about halves of the day only, and who writes an offset writes a 24-hour clock.
    """

    start: int
    end: int
    choices: tuple[tuple[time, int], ...]
    sure_with_offset: bool = False


@dataclass(frozen=True)
class ZoneFound:
    """A zone: letters ("est") or a name with rules (IANA), or an offset in minutes; several for one place in the text.

    `letters` is "" where a name was written, `zone` where only letters or an offset were.
    """

    start: int
    end: int
    letters: str = ""
    zone: str = ""
    minutes: int | None = None


@dataclass(frozen=True)
class Scan:
    """All that was found, each kind in the order of the line."""

    text: str
    days: tuple[DayFound, ...]
    weekdays: tuple[WeekdayFound, ...]
    times: tuple[TimeFound, ...]
    zones: tuple[ZoneFound, ...]


def scan(line: str, *, english: bool | None = None) -> Scan:
    """Find everything. `english`: whether 4/7 may be April 7; None lets the words of the line decide."""
    text = words.plain(line)
    if english is None:
        english = any(word in text for word in words.ENGLISH) or not re.search(r"[^\W\d_]{4}", text)
    work = text
    days, work = _days(work, english=english)
    weekdays, work = _weekdays(work)
    offsets, work = _offsets(work)
    times, work = _times(work, english=english)
    zones, _ = _zones(work)
    return Scan(text, tuple(days), tuple(weekdays), tuple(times), tuple(_sorted([*offsets, *zones])))


def _sorted(zones: Iterable[ZoneFound]) -> list[ZoneFound]:
    return sorted(zones, key=lambda zone: zone.start)


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + BLANK * (end - start) + text[end:]


def _any_of(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


# dates


@lru_cache(maxsize=1)
def _day_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    month = rf"(?P<month>{_any_of(words.months())})\b\.?"
    year = r"(?P<year>\d{4}\b|'\d\d\b|(?<=[-/])\d\d\b)"
    # a second name of the month may follow: "كانون الأول/ديسمبر"
    named = (
        r"(?<!\d)(?<!\d[:.])(?P<day>\d{1,2})(?:st|nd|rd|th|er|re|o|a|\.)?(?:\s+of)?[\s-]*(?:/|de\s+|من\s+)?"
        rf"{month}(?:\s*/\s*[^\W\d_]+)?(?:[\s,/-]*(?:de\s+|del\s+)?{year})?"
    )
    month_first = rf"\b{month}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?!\s*[ap]\.?\s?m\b)(?:[\s,]+{year})?"
    figures = r"(?<![\d.:+-])(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![\d:])"
    return (
        ("iso", re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})(?!\d)")),
        ("iso", re.compile(r"(?<!\d)(?P<year>\d{4})/(?P<number>\d{1,2})/(?P<day>\d{1,2})(?!\d)")),
        ("named", re.compile(named)),
        ("named", re.compile(month_first)),
        ("figures", re.compile(figures)),
    )


def _days(text: str, *, english: bool) -> tuple[list[DayFound], str]:
    found: list[DayFound] = []
    for kind, pattern in _day_patterns():
        for match in pattern.finditer(text):
            choices = _in_figures(match, english=english) if kind == "figures" else _day_of(match)
            if choices:
                found.append(DayFound(match.start(), match.end(), choices))
                text = _blanked(text, match.start(), match.end())
    return sorted(found, key=lambda day: day.start), text


def _day_of(match: re.Match[str]) -> tuple[tuple[int, int, int], ...]:
    groups = match.groupdict()
    month = int(groups["number"]) if groups.get("number") else words.months()[groups["month"]]
    return _possible([(_year(groups["year"] or ""), month, int(groups["day"]))])


def _in_figures(match: re.Match[str], *, english: bool) -> tuple[tuple[int, int, int], ...]:
    first, second, year = int(match["first"]), int(match["second"]), _year(match["year"])
    wanted = [(year, second, first)]
    if english and match["mark"] != ".":
        wanted.append((year, first, second))
    return _possible(wanted)


def _year(text: str) -> int:
    digits = text.lstrip("'")
    if not digits:
        return 0
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _possible(wanted: list[tuple[int, int, int]]) -> tuple[tuple[int, int, int], ...]:
    found: list[tuple[int, int, int]] = []
    for year, month, day in wanted:
        try:
            date(year or 2000, month, day)
        except ValueError:
            continue
        if (year, month, day) not in found:
            found.append((year, month, day))
    return tuple(found)


@lru_cache(maxsize=1)
def _weekday_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:ال)?({_any_of(words.weekdays())})\b\.?")


def _weekdays(text: str) -> tuple[list[WeekdayFound], str]:
    found: list[WeekdayFound] = []
    for match in _weekday_pattern().finditer(text):
        found.append(WeekdayFound(match.start(), match.end(), words.weekdays()[match[1]]))
        text = _blanked(text, match.start(), match.end())
    return found, text


# offsets

_NAMED_OFFSET = re.compile(
    r"(?<![^\W\d_])(?:utc|gmt)\s?(?P<sign>[+-])\s?(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?(?![\d])"
)
_ATTACHED = re.compile(r"(?<=\d:\d\d)\s?(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2})(?!\d)")
_ZULU = re.compile(r"(?<=\d)z\b")


def _offsets(text: str) -> tuple[list[ZoneFound], str]:
    found: list[ZoneFound] = []
    for pattern in (_NAMED_OFFSET, _ATTACHED):
        for match in pattern.finditer(text):
            minutes = int(match["hours"]) * 60 + int(match["minutes"] or 0)
            if minutes > 15 * 60:
                continue
            signed = -minutes if match["sign"] == "-" else minutes
            found.append(ZoneFound(match.start(), match.end(), minutes=signed))
            text = _blanked(text, match.start(), match.end())
    for match in _ZULU.finditer(text):
        found.append(ZoneFound(match.start(), match.end(), minutes=0))
        text = _blanked(text, match.start(), match.end())
    return found, text


# times


@lru_cache(maxsize=1)
def _time_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    half = rf"(?P<half>{_any_of((*words.FORENOON, *words.AFTERNOON, *words.NIGHT))})(?![^\W_])"
    lead, end = r"(?<![\d.,:])", r"(?![^\W_])"
    hour = rf"{lead}(?P<hour>\d{{1,2}})\s?"
    figures = (
        rf"{hour}(?P<mark>[:.]|h(?:eures?)?|uhr)\s?(?P<minute>\d{{2}})(?::\d{{2}})?(?!\d)"
        rf"(?:\s?(?:noon|hrs|hours|h|uhr|horas)\b)?(?:\s?{half})?"
    )
    letters = rf"\(?(?:{_any_of(words.LETTERS)})\b"
    military = (
        rf"{lead}(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)"
        rf"(?=\s?(?:hours|hrs|h\b|uhr|horas|{BLANK}|{letters}))(?:\s?(?:hours|hrs|h|uhr|horas)\b)?"
    )
    edge = rf"(?:{_any_of(words.MIDNIGHT)})\s?\((?P<edge>start|end) of (?:the )?day\)"
    led = rf"(?:الساعه|(?<![^\W_])(?:at|until|till|a las|a la|um))\s+(?P<hour>\d{{1,2}})(?![\d:.])(?:\s?{half})?"
    return (
        ("past", re.compile(rf"\b(?:{_any_of(words.MINUTE_PAST)})\b")),
        ("aside", re.compile(rf"\(?(?:{_any_of(words.ASIDES)})\b\)?")),
        ("edge", re.compile(edge)),
        ("clock", re.compile(figures)),
        ("clock", re.compile(rf"{hour}{half}")),
        ("clock", re.compile(rf"{hour}(?P<mark>h|heures?|uhr|horas|o'clock){end}(?:\s?{half})?")),
        ("military", re.compile(military)),
        ("arabic", re.compile(rf"(?:الساعه\s+)(?P<word>{_any_of(words.ARABIC_HOURS)}){end}(?:\s?{half})?")),
        ("noon", re.compile(rf"(?<![^\W_])(?:{_any_of(words.NOON)}){end}")),
        ("midnight", re.compile(rf"(?<![^\W_])(?:{_any_of(words.MIDNIGHT)}){end}")),
        ("clock", re.compile(led)),
    )


def _times(text: str, *, english: bool) -> tuple[list[TimeFound], str]:
    found: list[TimeFound] = []
    for kind, pattern in _time_patterns():
        for match in pattern.finditer(text):
            read = _time_of(kind, match, english=english)
            if read is None:
                continue
            choices, sure_with_offset = read
            if choices:
                found.append(TimeFound(match.start(), match.end(), choices, sure_with_offset))
            text = _blanked(text, match.start(), match.end())
    return sorted(found, key=lambda moment: moment.start), text


Choices = tuple[tuple[time, int], ...]


def _time_of(kind: str, match: re.Match[str], *, english: bool) -> tuple[Choices, bool] | None:
    """The wall times a match may mean. () for words that only explain; None where it is no time after all."""
    if kind == "past":
        return ((time(0, 1), 0),), False
    if kind == "aside":
        return (), False
    if kind == "edge":
        return ((time(0, 0), 1 if match["edge"] == "end" else 0),), False
    if kind == "noon":
        return ((time(12, 0), 0),), False
    if kind == "midnight":
        return ((time(0, 0), 0), (time(0, 0), 1)), False
    if kind == "arabic":
        return _on_the_clock(words.ARABIC_HOURS[match["word"]], 0, match["half"] or "", spoken=True, english=english)
    groups = match.groupdict()
    hour, minute, half = int(groups["hour"]), int(groups.get("minute") or 0), groups.get("half") or ""
    spoken = kind == "clock" and (
        groups.get("minute") is None and groups.get("mark") in (None, "o'clock") and len(groups["hour"]) < 2
    )
    doubtful = english and groups.get("mark") in (":", ".")
    return _on_the_clock(hour, minute, half, spoken=spoken, english=doubtful)


def _on_the_clock(hour: int, minute: int, half: str, *, spoken: bool, english: bool) -> tuple[Choices, bool] | None:
    """`spoken`: an hour alone, which people say of both halves of the day. `english`: 12:01 may be either as well."""
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    if hour == 24:
        return ((time(0, 0), 1),), False
    if half and hour <= 12:
        return _in_a_half(hour, minute, half)
    both = 0 < hour <= 12 and (spoken or (english and hour == 12))
    if both and not half:
        other = (hour + 12) % 24
        return ((time(hour, minute), 0), (time(other, minute), 0)), not spoken
    return ((time(hour, minute), 0),), False


def _in_a_half(hour: int, minute: int, half: str) -> tuple[Choices, bool]:
    if half in words.FORENOON:
        return ((time(hour % 12, minute), 0),), False
    if half in words.AFTERNOON:
        return ((time(hour % 12 + 12, minute), 0),), False
    if hour == 12:  # twelve at night: which night?
        return ((time(0, minute), 0), (time(0, minute), 1)), False
    return ((time(hour if hour < 5 else hour + 12, minute), 0),), False


# zones by letters and names


@lru_cache(maxsize=1)
def _zone_pattern() -> re.Pattern[str]:
    known = {*words.LETTERS, *words.NAMED, *words.SPELT_OUT}
    return re.compile(rf"(?<![^\W_])(?P<name>{_any_of(known)})(?![^\W_])")


_BEFORE_CITY = re.compile(
    r"(?:heure (?:de la |de l'|du |des |de |d')|hora (?:local )?de |ortszeit |بتوقيت |"
    r"(?<![^\W_])(?:in|at|a|en)\s|\((?!heure|hora|ortszeit|بتوقيت))(?P<rest>[^\d\x00()\[\],;:/]{3,60})"
)
_AFTER_CITY = re.compile(r"(?P<rest>(?:[^\W\d_][\w.'-]*\s){1,4})(?:local )?(?:time|zeit|ortszeit)\b")


def _zones(text: str) -> tuple[list[ZoneFound], str]:
    found: list[ZoneFound] = []
    for match in _zone_pattern().finditer(text):
        name = match["name"]
        letters = name if name in words.LETTERS else words.SPELT_OUT.get(name, "")
        zone = "" if letters else words.NAMED[name]
        found.append(ZoneFound(match.start(), match.end(), letters, zone))
        text = _blanked(text, match.start(), match.end())
    for match in _AFTER_CITY.finditer(text):
        if read := _longest_end(match["rest"].split()):
            found.append(ZoneFound(match.start("rest"), match.end(), zone=read))
            text = _blanked(text, match.start("rest"), match.end())
    for match in _BEFORE_CITY.finditer(text):
        if read := _longest_beginning(match["rest"].split()):
            found.append(ZoneFound(match.start("rest"), match.end(), zone=read))
            text = _blanked(text, match.start("rest"), match.end())
    return found, text


def _longest_end(parts: list[str]) -> str:
    for first in range(len(parts)):
        if zone := words.cities().get(fold(" ".join(parts[first:]))):
            return zone
    return ""


def _longest_beginning(parts: list[str]) -> str:
    """The city that the words begin with; small words may follow it, and no others: Porto Acre is not Porto."""
    for last in range(min(len(parts), 5), 0, -1):
        if any(len(part) > SMALL for part in parts[last:]):
            continue
        if zone := words.cities().get(fold(" ".join(parts[:last]))):
            return zone
    return ""
