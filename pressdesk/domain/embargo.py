"""The embargo: whether one can be set, how it stands now, and the line that tells the world.

An embargo is one instant, derived from a wall time in a place. It is never typed as text: `line`, `subject_prefix` and
`file_prefix` (from `embargo_line.py`) write it wherever it must be seen, and `parse_line` (from `embargo_reading.py`)
reads what others wrote.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from pressdesk.domain.embargo_line import file_prefix as file_prefix
from pressdesk.domain.embargo_line import line as line
from pressdesk.domain.embargo_line import subject_prefix as subject_prefix
from pressdesk.domain.embargo_line import zone_choice
from pressdesk.domain.embargo_reading import Candidate as Candidate
from pressdesk.domain.embargo_reading import Reading as Reading
from pressdesk.domain.embargo_reading import parse_line as parse_line
from pressdesk.domain.errors import (
    AmbiguousTimeError,
    EmbargoError,
    MidnightError,
    NonexistentTimeError,
    PastEmbargoError,
)
from pressdesk.domain.models.embargo import EmbargoDraft, EmbargoFields, EmbargoView
from pressdesk.domain.places import city_name
from pressdesk.domain.zones import WallTime, around_gap, instant_of, local_of, wall_time, zone_info

PROPOSED = time(0, 1)
"""The time to propose: nobody can take it for another day's."""

SOON = timedelta(hours=2)
FAR = timedelta(days=14)

State = Literal["in force", "lifted", "lifted early"]

_TYPED = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Checked:
    """An embargo that can be set: its instant (aware, UTC), and what to think over, a sentence each."""

    instant: datetime
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """What is left until the lift, in whole minutes rounded down. All zero and `over` once it has passed."""

    days: int
    hours: int
    minutes: int
    over: bool = False

    @property
    def text(self) -> str:
        """The two greatest parts: "2 d 4 h", "4 h 10 min", "10 min", "under 1 min"; "" once it has passed."""
        if self.over:
            return ""
        if self.days:
            return f"{self.days} d {self.hours} h" if self.hours else f"{self.days} d"
        if self.hours:
            return f"{self.hours} h {self.minutes} min" if self.minutes else f"{self.hours} h"
        return f"{self.minutes} min" if self.minutes else "under 1 min"


def check(draft: EmbargoDraft, *, now: datetime, event_date: date | None = None) -> Checked:
    """Whether this embargo can be set at `now` (aware). `event_date` is the day of the event the text announces.

    A wall time that clocks show twice passes once `draft.fold_chosen` says that `draft.fold` was picked on purpose.
    Raises an `EmbargoError` or one of its children, each with a sentence that says what to choose instead.
    """
    zone_info(draft.zone)
    for zone in draft.show_zones:
        zone_info(zone)
    local = read_wall_time(draft.local)
    if local.time() == time(0, 0):
        raise MidnightError(_midnight(local.date()))
    _refuse_unclear(draft, local)
    instant = instant_of(local, draft.zone, draft.fold)
    if instant <= now:
        raise PastEmbargoError(
            f"{_clock(local)} on {_day(local.date())} in {_city(draft)} has passed. Choose a later time, or "
            "release the text at once."
        )
    return Checked(instant, tuple(_warnings(instant - now, local.date(), event_date)))


def read_wall_time(text: str) -> datetime:
    """The naive wall time in "2026-06-11T00:01" or "2026-06-11 00:01".

    Stricter than `datetime.fromisoformat`, which takes a date alone for midnight, and reads 24:00 on some Pythons.
    """
    found = _TYPED.fullmatch(text.strip())
    if found is None:
        raise EmbargoError("Write the date and time as 2026-06-11 09:00, without an offset.")
    year, month, day, hour, minute, second = found.groups()
    try:
        wanted = date(int(year), int(month), int(day))
    except ValueError:
        raise EmbargoError(f"{year}-{month}-{day} is not in the calendar. Choose another date.") from None
    if hour is None:
        raise EmbargoError("A date alone is no embargo. Give the time as well; 00:01 is a good one.")
    if (hour, minute) == ("24", "00"):
        raise MidnightError(_midnight(wanted, at_its_end=True))
    if int(second or 0):
        raise EmbargoError("An embargo is set to the minute. Leave the seconds out.")
    try:
        return datetime.combine(wanted, time(int(hour), int(minute)))
    except ValueError:
        raise EmbargoError(f"{hour}:{minute} is not a time. Write it as 09:00 or 17:30.") from None


def state(embargo: EmbargoView, now: datetime) -> State:
    """How the embargo stands at `now` (aware)."""
    if embargo.lifted_at is not None and embargo.lifted_at < embargo.instant:
        return "lifted early"
    return "in force" if embargo.in_force(now) else "lifted"


def time_left(instant: datetime, now: datetime) -> TimeLeft:
    """What is left from `now` to `instant`, both aware."""
    left = instant - now
    if left <= timedelta():
        return TimeLeft(0, 0, 0, over=True)
    minutes = left // timedelta(minutes=1)
    return TimeLeft(minutes // 1440, minutes // 60 % 24, minutes % 60)


def local_day(embargo: EmbargoFields) -> date | None:
    """The date in the embargo's own place, or None where the stored text is not a date."""
    try:
        return date.fromisoformat(embargo.local[:10])
    except ValueError:
        return None


def _refuse_unclear(draft: EmbargoDraft, local: datetime) -> None:
    kind = wall_time(local, draft.zone)
    if kind is WallTime.NONEXISTENT:
        before, after = around_gap(local, draft.zone)
        raise NonexistentTimeError(
            f"{_clock(local)} does not exist in {_city(draft)} on {_day(local.date())}: clocks go forward. "
            f"Choose {_named(before, local)} or {_named(after, local)}.",
            before=_clock(before),
            after=_clock(after),
            before_local=before.isoformat(timespec="minutes"),
            after_local=after.isoformat(timespec="minutes"),
        )
    if kind is WallTime.AMBIGUOUS and not draft.fold_chosen:
        first, second = (zone_choice(local_of(instant_of(local, draft.zone, fold), draft.zone)) for fold in (0, 1))
        raise AmbiguousTimeError(
            f"{_clock(local)} happens twice in {_city(draft)} on {_day(local.date())}: clocks go back. "
            f"Choose the first, {first}, or the second, {second}.",
            choices=(first, second),
        )


def _warnings(ahead: timedelta, lift: date, event_date: date | None) -> list[str]:
    found: list[str] = []
    if ahead < SOON:
        found.append("The embargo lifts in less than 2 hours. Few newsrooms can use it.")
    if ahead > FAR:
        found.append("The embargo lifts in more than 14 days. Check the month.")
    if event_date is not None and lift > event_date:
        found.append(f"The embargo lifts on {_day(lift)}, after the event on {_day(event_date)}.")
    return found


def _midnight(day: date, *, at_its_end: bool = False) -> str:
    shown = "24:00" if at_its_end else "00:00"
    if at_its_end and day < date.max:
        next_day = day + timedelta(days=1)
        return (
            f"{shown} leaves the day in doubt. Choose 23:59 for the end of {_day(day)} or 00:01 for the start of "
            f"{_day(next_day)}."
        )
    return f"{shown} leaves the day in doubt. Choose 00:01 for the start of {_day(day)} or 23:59 for its end."


def _city(fields: EmbargoFields) -> str:
    return city_name(fields.place, fields.zone, "en-GB")


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def _named(moment: datetime, beside: datetime) -> str:
    """A time, with its day where that is not the day of `beside`."""
    same = moment.date() == beside.date()
    return _clock(moment) if same else f"{_clock(moment)} on {_day(moment.date())}"


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _day(day: date) -> str:
    """An English date for a message; the window writes its own."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
