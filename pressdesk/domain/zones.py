"""Wall times in places: the instant behind one, whether it exists, and how its zone is named in print.

The officer chooses by place and never by abbreviation, since BST, IST and CST each mean several zones. The rules come
from `zoneinfo` (with the tzdata package where the system has none); the laptop's own zone plays no part.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from enum import Enum
from functools import lru_cache
from typing import cast
from zoneinfo import ZoneInfo

from babel.core import Locale, UnknownLocaleError, get_global

from pressdesk.domain.errors import EmbargoError, UnknownZoneError

# names that zoneinfo would load but that say nothing about a place, or follow the laptop
_NO_PLACES = frozenset({"Factory", "localtime", "posixrules"})

UTC_NAMES = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu"})
"""Zones that are UTC by another name."""


class WallTime(Enum):
    """What clocks in a zone make of a wall time."""

    EXISTS = "exists"
    NONEXISTENT = "nonexistent"
    AMBIGUOUS = "ambiguous"


@lru_cache(maxsize=1024)
def zone_info(zone: str) -> ZoneInfo:
    """The rules of an IANA zone. Raises `UnknownZoneError`."""
    known = None
    if zone not in _NO_PLACES and zone.isascii():
        # a folder's name, "../", NUL and the like come as one of these
        with suppress(KeyError, ValueError, OSError):
            known = ZoneInfo(zone)
    if known is None:
        shown = "".join(c for c in zone if c.isprintable())[:60]
        raise UnknownZoneError(f"There is no time zone “{shown}”. Choose a city.")
    return known


def instant_of(local: datetime, zone: str, fold: int) -> datetime:
    """The instant, in UTC, at which clocks in `zone` show the naive `local`.

    `fold` picks the first (0) or second (1) of two; a wall time that clocks skip comes out as PEP 495 has it, so ask
    `wall_time` first. Raises `UnknownZoneError`, and `EmbargoError` beyond the calendar's ends.
    """
    try:
        return local.replace(tzinfo=zone_info(zone), fold=fold).astimezone(UTC)
    except OverflowError:
        raise EmbargoError("This date is out of reach. Choose a nearer one.") from None


def local_of(instant: datetime, zone: str) -> datetime:
    """An aware instant as clocks in `zone` show it (aware). Raises as `instant_of` does."""
    try:
        return instant.astimezone(zone_info(zone))
    except OverflowError:
        raise EmbargoError("This date is out of reach. Choose a nearer one.") from None


def wall_time(local: datetime, zone: str) -> WallTime:
    """Whether the naive `local` is shown once, never or twice by clocks in `zone`.

    `zoneinfo` maps a skipped time without a word, so the way there and back is compared.
    """
    first, second = (instant_of(local, zone, fold) for fold in (0, 1))
    if local_of(first, zone).replace(tzinfo=None, fold=0) != local.replace(fold=0):
        return WallTime.NONEXISTENT
    return WallTime.EXISTS if first == second else WallTime.AMBIGUOUS


def around_gap(local: datetime, zone: str) -> tuple[datetime, datetime]:
    """The wall times that clocks show instead of a skipped one: by the old offset and by the new (naive)."""
    after, before = (local_of(instant_of(local, zone, fold), zone).replace(tzinfo=None, fold=0) for fold in (0, 1))
    return before, after


def offset_text(moment: datetime) -> str:
    """The offset of an aware moment: "UTC+1", "UTC+5:30", "UTC-4", "UTC+0"."""
    minutes = round((moment.utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")


def letters(moment: datetime) -> str:
    """The zone's own letters at an aware moment ("BST"), or "" where it has none ("+04")."""
    name = moment.tzname() or ""
    return name if name.isascii() and name.isalpha() and name != "LMT" else ""


def has_city(zone: str) -> bool:
    """Whether the zone is named after a place, and not after an offset."""
    return "/" in zone and not zone.startswith("Etc/")


def own_city(zone: str) -> str:
    """The city in an IANA name: "Argentina/Buenos_Aires" gives "Buenos Aires"."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


@lru_cache(maxsize=64)
def locale_of(language: str) -> Locale:
    """Babel's locale for a BCP 47 language; British English where it has none."""
    for name in (language, language.split("-")[0]):
        try:
            return Locale.parse(name, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return Locale("en", "GB")


@lru_cache(maxsize=1)
def _names_of_old() -> dict[str, tuple[str, ...]]:
    """For each zone the names it had before: CLDR keeps cities under them."""
    older: dict[str, list[str]] = {}
    aliases: dict[str, str] = get_global("zone_aliases")  # pyright: ignore[reportAssignmentType]  # typed as object
    for old, new in aliases.items():
        older.setdefault(new, []).append(old)
    return {new: tuple(old) for new, old in older.items()}


@lru_cache(maxsize=4096)
def city_of_zone(zone: str, language: str) -> str:
    """The city a zone is named after, in `language` where CLDR has it: "Nueva York"."""
    known = cast("Mapping[str, Mapping[str, str]]", locale_of(language).time_zones)
    for name in (zone, *_names_of_old().get(zone, ())):
        if (entry := known.get(name)) and (city := entry.get("city")):
            return city
    return own_city(zone)


def country_name(country: str, language: str) -> str:
    """A country (ISO 3166) in `language`, "" where CLDR does not know it."""
    return cast("Mapping[str, str]", locale_of(language).territories).get(country, "")
