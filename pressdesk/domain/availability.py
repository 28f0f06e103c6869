"""Whether somebody can be reached now: the hour where they are, their working hours, days away and on call."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from pressdesk.domain.errors import UnknownZoneError
from pressdesk.domain.models.engagement import PeriodKind, PeriodView
from pressdesk.domain.zones import local_of

_DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
_SPAN = re.compile(r"(?:(?P<days>[a-z ,-]+?)\s+)?(?P<first>\d{1,2}:\d{2})\s*[-–]\s*(?P<last>\d{1,2}:\d{2})")
_DAY_END = 24 * 60


class Reach(StrEnum):
    """How well a moment suits somebody."""

    UNKNOWN = "unknown"
    """No working hours are recorded, or they cannot be read."""
    IN_HOURS = "in_hours"
    OUT_OF_HOURS = "out_of_hours"
    ON_CALL = "on_call"
    AWAY = "away"


@dataclass(frozen=True)
class Availability:
    """`there`: the wall time where the person is, None where no zone is known. `until`: last day away or on call."""

    reach: Reach
    there: datetime | None = None
    until: date | None = None
    note: str = ""


def availability(zone: str, hours: str, periods: tuple[PeriodView, ...], now: datetime) -> Availability:
    """What the moment `now` (aware) is for a person. On call wins over away, and both over working hours.

    Days and hours count in the person's zone; where none is known, days count in the zone of `now` and hours say
    nothing. A zone that this laptop does not know counts as none.
    """
    there = _there(zone, now)
    today = (there or now).date()
    for kind, reach in ((PeriodKind.ON_CALL, Reach.ON_CALL), (PeriodKind.AWAY, Reach.AWAY)):
        if (period := _period(periods, kind, today)) is not None:
            return Availability(reach, there, period.last_on, period.note)
    spans = read_hours(hours)
    if there is None or not spans:
        return Availability(Reach.UNKNOWN, there)
    within = any(_within(span, there) for span in spans)
    return Availability(Reach.IN_HOURS if within else Reach.OUT_OF_HOURS, there)


@dataclass(frozen=True)
class Span:
    """Hours on some days of the week (Monday is 0), `last` apart. Before or at `first` it is on the day after."""

    days: frozenset[int]
    first: time
    last: time | None
    """None: the end of the day, written 24:00."""


def read_hours(text: str) -> tuple[Span, ...]:
    """Reads "Mo-Fr 09:00-17:00; Sa 10:00-12:00"; without days, every day. () where a part cannot be read.

    The days are those of OpenStreetMap's `opening_hours`, two letters each.
    """
    spans: list[Span] = []
    for part in text.casefold().split(";"):
        if not part.strip():
            continue
        found = _SPAN.fullmatch(part.strip())
        days = _days(found["days"]) if found else None
        first, last = (_minutes(found[name]) for name in ("first", "last")) if found else (None, None)
        if not days or first is None or last is None or first == _DAY_END:
            return ()
        spans.append(Span(days, _clock(first), None if last == _DAY_END else _clock(last)))
    return tuple(spans)


def _there(zone: str, now: datetime) -> datetime | None:
    try:
        return local_of(now, zone) if zone else None
    except UnknownZoneError:
        return None


def _period(periods: tuple[PeriodView, ...], kind: PeriodKind, today: date) -> PeriodView | None:
    """The period that lasts longest of those that hold today."""
    holding = [
        one for one in periods if one.kind == kind and (one.first_on or date.min) <= today <= (one.last_on or date.max)
    ]
    return max(holding, key=lambda one: one.last_on or date.max, default=None)


def _days(text: str | None) -> frozenset[int] | None:
    """Days of "mo-fr, su"; all of them where none is named, None where one is not known."""
    if text is None:
        return frozenset(range(7))
    found: set[int] = set()
    for part in text.replace(" ", "").split(","):
        ends = part.split("-")
        if len(ends) > 2 or any(end not in _DAYS for end in ends):
            return None
        first, last = _DAYS.index(ends[0]), _DAYS.index(ends[-1])
        # "fr-mo" goes over the end of the week
        found |= {(first + step) % 7 for step in range((last - first) % 7 + 1)}
    return frozenset(found)


def _minutes(text: str) -> int | None:
    hours, minutes = (int(part) for part in text.split(":"))
    total = hours * 60 + minutes
    return total if minutes < 60 and total <= _DAY_END else None


def _clock(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)


def _within(span: Span, there: datetime) -> bool:
    at, day = there.time(), there.weekday()
    if span.last is None or span.first < span.last:
        return day in span.days and span.first <= at and (span.last is None or at < span.last)
    yesterday = (there - timedelta(days=1)).weekday()
    return (day in span.days and at >= span.first) or (yesterday in span.days and at < span.last)
