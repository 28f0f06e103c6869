"""An embargo line as journals, ministries and companies write it, read back to the instant it means.

What can mean two things is never guessed: all that it can mean comes back. So do bare letters that several countries
use (EST, CST, IST), midnight without a word on which, 4/7/2023 in English, a weekday that is not that date's.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import available_timezones

from pressdesk.domain import embargo_words as words
from pressdesk.domain.embargo_scan import DayFound, Scan, TimeFound, ZoneFound, scan
from pressdesk.domain.errors import EmbargoError, UnknownZoneError
from pressdesk.domain.zones import WallTime, around_gap, instant_of, local_of, wall_time, zone_info

LONGEST = 2_000
"""Characters that are read: a line is shorter by far, and a file may hold anything."""
_GERMAN = {"mez": "cet", "mesz": "cest"}
NEAR = timedelta(days=60)
"""How far from the day of its text a date without a year may lie and still be that year's."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing a line may mean: the instant (aware, UTC), the wall time (naive) and its zone.

    `zone` is IANA, or "" where an offset is written that no zone is named after.
    """

    instant: datetime
    local: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line means. Either one candidate for sure, or several in doubt, or none and why.

    `doubt` and `error` are plain sentences, "" where there is none. A single candidate can be in doubt as well: a time
    without a zone is that of the office only perhaps.
    """

    raw: str
    candidates: tuple[Candidate, ...] = ()
    doubt: str = ""
    error: str = ""

    @property
    def ambiguous(self) -> bool:
        return bool(self.doubt)

    @property
    def instant(self) -> datetime | None:
        """The instant, aware, in UTC; None where it is in doubt."""
        return self.candidates[0].instant if len(self.candidates) == 1 and not self.doubt else None

    @property
    def local(self) -> datetime | None:
        """The wall time, naive; None where it is in doubt."""
        return self.candidates[0].local if self.instant else None

    @property
    def zone(self) -> str:
        """The zone, "" where it is in doubt."""
        return self.candidates[0].zone if self.instant else ""


def parse_line(line: str, *, near: date | None = None, home_zone: str = "", language: str = "") -> Reading:
    """Read an embargo line in English, French, Spanish, German or Arabic, or in figures. Never raises.

    `near` is the day of the text it stands over: it tells the year where none is written, and only where it is close.
    `home_zone` (IANA) is offered, in doubt, for a time without a zone. `language` (BCP 47) tells whether 4/7 may be
    April 7; without it the words of the line do.
    """
    raw = line[:LONGEST]
    english = language.lower().startswith("en") if language else None
    main, bracketed = _outside_brackets(raw)
    found = scan(main, english=english)
    if problem := _nothing(found):
        return Reading(line, error=problem)
    if not found.times:
        return Reading(line, error="The line gives a date without a time. Set the time.")
    first, doubt = _candidates(found, found.times[0], near, home_zone)
    if not first and not doubt:
        return Reading(line, error="This time and date are not in the calendar. Set the embargo by hand.")
    further = [*_others(found, near), *_others(scan(bracketed, english=english), near, days=first)]
    return _agreed(line, first, doubt, further)


def _outside_brackets(raw: str) -> tuple[str, str]:
    """The line without, and with only, what stands in square brackets: the further zones of our own lines."""
    inside = " ".join(re.findall(r"\[([^\[\]]*)\]", raw))
    return re.sub(r"\[[^\[\]]*\]", " ", raw), inside


def _nothing(found: Scan) -> str:
    if not found.times and not found.days:
        return "There is no date and no time in this line. Set the embargo by hand."
    return ""


def _agreed(line: str, first: tuple[Candidate, ...], doubt: str, further: list[tuple[Candidate, ...]]) -> Reading:
    """The main reading, held against the same moment given in other zones."""
    for other in further:
        instants = {candidate.instant for candidate in other}
        both = tuple(candidate for candidate in first if candidate.instant in instants)
        if len(both) == 1:
            return Reading(line, both)
        if not both and not doubt and len(first) == 1:
            everything = _distinct([*first, *other])
            return Reading(line, everything, "The times in this line are not the same moment. Choose which is meant.")
    return Reading(line, first, doubt)


# what one time means


def _candidates(found: Scan, moment: TimeFound, near: date | None, home_zone: str) -> tuple[tuple[Candidate, ...], str]:
    """All that one time can mean, and why there are several."""
    zones = _zones_of(found, moment)
    days, day_doubt = _days_of(found, moment, near)
    if not days:
        return (), day_doubt
    choices = moment.choices
    if moment.sure_with_offset and any(zone.minutes is not None for zone in zones):
        choices = choices[:1]  # who writes an offset writes a 24-hour clock
    time_doubt = _doubt_of_time(choices) if len(choices) > 1 else ""
    wanted = [
        datetime.combine(day + timedelta(days=more), wall) for day, (wall, more) in itertools.product(days, choices)
    ]
    if not zones:
        if not home_zone:
            return (), "The line gives no time zone. Choose the place."
        read = [one for local in wanted for one in _in_zone(local, home_zone)]
        return _distinct(read), "The line gives no time zone. It may be the time of your office."
    read = [one for local in wanted for one in _in_zones(local, zones)]
    zone_doubt = ""
    if len(_distinct(read)) > len({one.local for one in read}):
        zone_doubt = "These letters, or this time there, mean more than one moment. Choose the place."
    return _distinct(read), day_doubt or time_doubt or zone_doubt or ("" if len(_distinct(read)) <= 1 else "Choose.")


def _doubt_of_time(choices: tuple[tuple[time, int], ...]) -> str:
    if any(more for _, more in choices):
        return "Midnight is the beginning of a day or its end. Choose which is meant."
    return "The line does not say which half of the day is meant. Choose one."


def _distinct(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple({candidate.instant: candidate for candidate in reversed(list(candidates))}.values())[::-1]


# its date


def _days_of(found: Scan, moment: TimeFound, near: date | None) -> tuple[list[date], str]:
    """The dates meant, and what is in doubt about them."""
    written = _nearest(found.days, moment)
    weekday = _weekday_beside(found, written or moment)
    if written is None:
        return _day_by_weekday(weekday, near)
    days: list[date] = []
    doubt = ""
    for year, month, day in written.choices:
        more, why = _in_year(year, month, day, near, weekday)
        days += more
        doubt = doubt or why
    fitting = [day for day in days if weekday is None or day.weekday() == weekday]
    if weekday is not None and days and not fitting:
        return _mended(days, weekday), "The weekday and the date do not agree. Choose which is meant."
    if len(fitting) > 1:
        return fitting, doubt or "The figures may mean two dates. Choose which is meant."
    if weekday is not None and len(written.choices) > 1:
        return fitting, ""  # the weekday says which of the two figures is the month
    return fitting, doubt


def _in_year(year: int, month: int, day: int, near: date | None, weekday: int | None) -> tuple[list[date], str]:
    if year:
        return [date(year, month, day)] if _is_date(year, month, day) else [], ""
    if near is None:
        return [], "The line gives no year. Set the date."
    around = [date(y, month, day) for y in (near.year - 1, near.year, near.year + 1) if _is_date(y, month, day)]
    if weekday is not None and (fitting := [one for one in around if one.weekday() == weekday]):
        around = fitting
    close = [one for one in around if abs(one - near) <= NEAR]
    if len(close) == 1:
        return close, ""
    return around, "The line gives no year. Choose the date."


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _mended(days: list[date], weekday: int) -> list[date]:
    """The dates as written, and the nearest day that bears the weekday written."""
    found = list(days)
    for day in days:
        shift = (weekday - day.weekday() + 3) % 7 - 3
        if abs(day.toordinal() + shift - 1) and 1 < day.toordinal() + shift < date.max.toordinal():
            found.append(day + timedelta(days=shift))
    return list(dict.fromkeys(found))


def _day_by_weekday(weekday: int | None, near: date | None) -> tuple[list[date], str]:
    if near is None:
        return [], "The line gives no date. Set it."
    if weekday is None:
        return [near, near + timedelta(days=1)], "The line gives no date. Choose it."
    ahead = (weekday - near.weekday()) % 7
    return [near + timedelta(days=ahead), near + timedelta(days=ahead + 7)], "The line gives no date. Choose it."


def _nearest(days: tuple[DayFound, ...], moment: TimeFound) -> DayFound | None:
    """The date that belongs to a time: the nearest, one that follows before one that is as near in front."""
    return min(days, key=lambda day: _distance(day.start, day.end, moment), default=None)


def _weekday_beside(found: Scan, place: DayFound | TimeFound) -> int | None:
    beside = [one for one in found.weekdays if _gap(one.start, one.end, place.start, place.end) <= 12]
    chosen = min(beside, key=lambda one: _gap(one.start, one.end, place.start, place.end), default=None)
    return None if chosen is None else chosen.weekday


def _distance(start: int, end: int, moment: TimeFound) -> float:
    gap = _gap(start, end, moment.start, moment.end)
    return gap if start >= moment.end else gap + 0.5


def _gap(start: int, end: int, other_start: int, other_end: int) -> int:
    return max(start - other_end, other_start - end, 0)


# its zone


def _zones_of(found: Scan, moment: TimeFound) -> tuple[ZoneFound, ...]:
    """The zone of a time: what stands after it and before the next, else the only one of the line."""
    later = [other.start for other in found.times if other.start > moment.start]
    end = min(later, default=len(found.text))
    beside = [zone for zone in found.zones if moment.end <= zone.start < end]
    if not beside and len(found.times) == 1:
        beside = list(found.zones)
    return _together(beside)


def _together(zones: list[ZoneFound]) -> tuple[ZoneFound, ...]:
    """The first zone with what explains it: its letters, its offset, its city, close by."""
    chosen: list[ZoneFound] = []
    for zone in zones:
        if not chosen or zone.start - chosen[-1].end <= 8:
            chosen.append(zone)
    return tuple(chosen)


def _in_zones(local: datetime, zones: tuple[ZoneFound, ...]) -> Iterator[Candidate]:
    """What a wall time means in a zone that letters, an offset and a city may all describe."""
    offset = next((zone.minutes for zone in zones if zone.minutes is not None), None)
    city = next((zone.zone for zone in zones if zone.zone), "")
    letters = next((zone.letters for zone in zones if zone.letters), "")
    if offset is not None:
        yield from _by_offset(local, offset, city, letters)
    elif letters and city:
        meant = [
            one for one in _by_letters(local, letters) if one.instant in {two.instant for two in _in_zone(local, city)}
        ]
        yield from meant[:1] or [*_by_letters(local, letters), *_in_zone(local, city)]
    elif letters:
        yield from _by_letters(local, letters)
    else:
        yield from _in_zone(local, city)


def _by_offset(local: datetime, minutes: int, city: str, letters: str) -> Iterator[Candidate]:
    shifted = _shifted(local, minutes)
    if shifted is None:
        return
    zone = _zone_with(shifted, minutes, city, letters)
    yield Candidate(shifted, local, zone)
    if zone or (not city and not letters):
        return
    if letters and _someone_says(letters, minutes, shifted):
        return
    if city:
        yield from _in_zone(local, city)
    if letters:
        yield from _by_letters(local, letters)


def _shifted(local: datetime, minutes: int) -> datetime | None:
    try:
        return (local - timedelta(minutes=minutes)).replace(tzinfo=UTC)
    except OverflowError:
        return None


def _zone_with(instant: datetime, minutes: int, city: str, letters: str) -> str:
    """The zone among those named whose clocks have this offset then."""
    named = [city] if city else []
    named += [zone for zone, _ in words.LETTERS.get(letters, ())]
    for zone in named:
        if _offset_at(instant, zone) == minutes:
            return zone
    if not named and minutes % 60 == 0 and -12 * 60 <= minutes <= 14 * 60:
        return f"Etc/GMT{-minutes // 60:+d}" if minutes else "UTC"
    return ""


def _offset_at(instant: datetime, zone: str) -> int | None:
    try:
        offset = local_of(instant, zone).utcoffset()
    except (EmbargoError, UnknownZoneError):
        return None
    return None if offset is None else round(offset.total_seconds() / 60)


def _someone_says(letters: str, minutes: int, instant: datetime) -> bool:
    """Whether clocks anywhere in the world have these letters with this offset then."""
    letters = _GERMAN.get(letters, letters)
    for zone in available_timezones():
        if _offset_at(instant, zone) == minutes and (local_of(instant, zone).tzname() or "").casefold() == letters:
            return True
    return False


def _by_letters(local: datetime, letters: str) -> Iterator[Candidate]:
    """Each zone the letters may stand for: to the letter and, where that differs, by the clocks there."""
    for zone, hours in words.LETTERS[letters]:
        literal = _shifted(local, round(hours * 60))
        if literal is None:
            continue
        by_clock = {one.instant: one for one in _in_zone(local, zone)}
        if literal in by_clock:
            yield by_clock[literal]
            continue
        yield Candidate(literal, local, zone)
        yield from by_clock.values()


def _in_zone(local: datetime, zone: str) -> Iterator[Candidate]:
    """The moment that clocks in a zone show this; both where they show it twice, those around where never."""
    try:
        zone_info(zone)
        kind = wall_time(local, zone)
        if kind is WallTime.NONEXISTENT:
            for shown in around_gap(local, zone):
                yield Candidate(instant_of(shown, zone, 0), shown, zone)
            return
        for fold in (0, 1) if kind is WallTime.AMBIGUOUS else (0,):
            yield Candidate(instant_of(local, zone, fold), local, zone)
    except (EmbargoError, UnknownZoneError):
        return


def _others(found: Scan, near: date | None, days: tuple[Candidate, ...] = ()) -> list[tuple[Candidate, ...]]:
    """The same moment as other zones have it: each further time of the line with a zone of its own."""
    read: list[tuple[Candidate, ...]] = []
    for moment in found.times if days else found.times[1:]:
        zones = _zones_of(found, moment)
        if not zones or (not days and zones == _zones_of(found, found.times[0])):
            continue
        dates, _ = _days_of(found, moment, near)
        around = [one.local.date() for one in days] if days and not found.days else dates
        if not around:
            continue
        wider = [day + timedelta(days=shift) for day in around for shift in (-1, 0, 1) if _can_shift(day, shift)]
        locals_ = [datetime.combine(day, wall) for day in wider for wall, _ in moment.choices]
        read.append(_distinct(one for local in locals_ for one in _in_zones(local, zones)))
    return read


def _can_shift(day: date, shift: int) -> bool:
    return 1 <= day.toordinal() + shift <= date.max.toordinal()
