"""Cities and their time zones: found as they are typed, named as each language names them.

Known are the cities of the IANA names and those of `cities.py`. Case and accents do not matter, a typing error or two
is forgiven, and a country's name finds its cities.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from babel.core import get_global
from rapidfuzz import fuzz, process

from pressdesk.domain.cities import CITIES, LANGUAGES, City
from pressdesk.domain.errors import UnknownZoneError
from pressdesk.domain.zones import (
    UTC_NAMES,
    city_of_zone,
    country_name,
    has_city,
    letters,
    local_of,
    offset_text,
    own_city,
)

LIMIT = 50
_FORGIVEN = 78
"""Least likeness, of 100, at which a mistyped name still counts."""


@dataclass(frozen=True, slots=True)
class Place:
    """A city to choose: its English name, its zone, its country, and the offset there now."""

    city: str
    zone: str
    """IANA."""
    country: str
    """In English, or ""."""
    offset_now: str
    """"CEST (UTC+2)", or "UTC+4" where the zone has no letters."""


@dataclass(frozen=True, slots=True)
class _Entry:
    city: str
    zone: str
    country: str
    names: tuple[str, ...]
    """Folded: the city in every language, and the last part of the IANA name."""
    wider: tuple[str, ...]
    """Folded: the country in every language, the whole IANA name."""
    zone_name: str
    """Folded: the IANA name, where this is the city it is named after, else ""."""
    weight: int
    """0 for a city chosen by hand, 1 for one that is only in the IANA names."""


def search_places(text: str, *, first: Sequence[str] = (), now: datetime, limit: int = LIMIT) -> list[Place]:
    """Places that fit what was typed, best first; for an empty text the zones in `first`, then the rest by name.

    `first` are IANA names, the laptop's and the organisation's; what is unknown among them is left out. `now` (aware)
    decides the offset shown.
    """
    wanted = fold(text)
    leading = [entry for zone in dict.fromkeys(first) if (entry := _entry_of_zone(zone)) is not None]
    if not wanted:
        rest = sorted((e for e in _entries() if e not in leading), key=lambda e: (e.weight, fold(e.city)))
        return [_place(entry, now) for entry in (leading + rest)[:limit]]
    ahead = {entry.zone for entry in leading}
    ranked = [(rank, entry) for entry in _entries() if (rank := _rank(entry, wanted)) is not None]
    ranked.sort(key=lambda found: (found[0], found[1].zone not in ahead, found[1].weight, fold(found[1].city)))
    entries = [entry for _, entry in ranked]
    if len(entries) < 5:
        entries += [entry for entry in _alike(wanted) if entry not in entries]
    return [_place(entry, now) for entry in entries[:limit]]


def city_name(place: str, zone: str, language: str) -> str:
    """The city as `language` writes it: the officer's own `place` where there is one, else the zone's.

    A place that is in no table stays as it was typed.
    """
    base = language.split("-")[0].lower()
    if place:
        city = _cities_by_name().get(fold(place))
        if city is None or city.zone != zone:
            return place
        return city.name_in(base) or (city_of_zone(zone, language) if _is_zones_own(city) else place)
    return _zone_title(zone, language)


def fold(text: str) -> str:
    """Text for comparing: no accents, no case, marks as spaces."""
    flat = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss").replace("ø", "o").replace("ł", "l"))
    kept = "".join(c if c.isalnum() else " " for c in flat if not unicodedata.combining(c))
    return " ".join(kept.split())


def _zone_title(zone: str, language: str) -> str:
    if zone in UTC_NAMES:
        return "UTC"
    if not has_city(zone):
        return zone
    known = _cities_by_name().get(fold(own_city(zone)))  # CLDR leaves out what it takes for obvious, such as São
    spelt = known.name_in(language.split("-")[0].lower()) if known and known.zone == zone else ""
    return spelt or city_of_zone(zone, language)


def _is_zones_own(city: City) -> bool:
    return fold(city.name) == fold(city_of_zone(city.zone, "en"))


def _rank(entry: _Entry, wanted: str) -> int | None:
    """0 for the whole name, then its beginning, a word's beginning, the country, any part of the name."""
    if wanted in entry.names or wanted == entry.zone_name:
        return 0
    if any(name.startswith(wanted) for name in entry.names):
        return 1
    if any(f" {wanted}" in name for name in entry.names):
        return 2
    if wanted in entry.wider or (len(wanted) > 3 and any(name.startswith(wanted) for name in entry.wider)):
        return 3
    if len(wanted) > 2 and any(wanted in name for name in entry.names):
        return 4
    return None


def _alike(wanted: str) -> Iterable[_Entry]:
    if len(wanted) < 4:
        return
    names = [name for name, _ in _all_names()]
    found = process.extract(wanted, names, scorer=fuzz.ratio, score_cutoff=_FORGIVEN, limit=20)
    given: set[_Entry] = set()
    for _name, _score, place in found:
        entry = _all_names()[place][1]
        if entry not in given:
            given.add(entry)
            yield entry


def _place(entry: _Entry, now: datetime) -> Place:
    there = local_of(now, entry.zone)
    name = letters(there)
    offset = offset_text(there)
    shown = offset if not name or name == "UTC" else f"{name} ({offset})"
    return Place(entry.city, entry.zone, entry.country, "UTC" if name == "UTC" else shown)


def _entry_of_zone(zone: str) -> _Entry | None:
    """The zone under its own city, though it be an older name that the tables leave out."""
    try:
        local_of(datetime.fromisoformat("2000-01-01T00:00+00:00"), zone)
    except UnknownZoneError:
        return None
    own = [e for e in _entries() if e.zone == zone]
    named = [e for e in own if fold(city_of_zone(zone, "en")) == fold(e.city)]
    if named or own:
        return (named or own)[0]
    return _entry(_zone_title(zone, "en"), zone, "", (), 1)


@lru_cache(maxsize=1)
def _entries() -> tuple[_Entry, ...]:
    found = [_entry("UTC", "UTC", "", ("utc", "gmt", "zulu", "universal"), 1)]
    by_hand: set[tuple[str, str]] = set()
    for city in CITIES:
        names = (*city.all_names(), *(city_of_zone(city.zone, lang) for lang in LANGUAGES if _is_zones_own(city)))
        found.append(_entry(city.name, city.zone, city.country, names, 0))
        by_hand.add((fold(city.name), city.zone))
    territories: dict[str, str] = get_global("zone_territories")  # pyright: ignore[reportAssignmentType]
    for zone, country in territories.items():
        name = city_of_zone(zone, "en")
        if has_city(zone) and (fold(name), zone) not in by_hand and _entry_is_known(zone):
            names = tuple(city_of_zone(zone, language) for language in LANGUAGES)
            found.append(_entry(name, zone, country, names, 1))
    return tuple(found)


def _entry_is_known(zone: str) -> bool:
    try:
        local_of(datetime.fromisoformat("2000-01-01T00:00+00:00"), zone)
    except UnknownZoneError:
        return False
    return True


def _entry(city: str, zone: str, country: str, names: Iterable[str], weight: int) -> _Entry:
    own = fold(city) == fold(city_of_zone(zone, "en"))
    words = (city, *names, *([own_city(zone)] if own else []))
    folded = tuple(dict.fromkeys(name for word in words if (name := fold(word))))
    territories = [country_name(country, lang) for lang in LANGUAGES] if country else []
    english = territories[0] if territories else ""
    wider = tuple(dict.fromkeys(f for text in (*territories, zone) if (f := fold(text))))
    return _Entry(city, zone, english, folded, wider, fold(zone) if own else "", weight)


@lru_cache(maxsize=1)
def _all_names() -> tuple[tuple[str, _Entry], ...]:
    return tuple((name, entry) for entry in _entries() for name in entry.names)


def names_of_cities() -> list[tuple[str, str]]:
    """Every known name of a city, folded, with its zone (IANA)."""
    return [(name, entry.zone) for name, entry in _all_names()]


@lru_cache(maxsize=1)
def _cities_by_name() -> dict[str, City]:
    found: dict[str, City] = {}
    for city in CITIES:
        for name in (city.name, *city.all_names()):
            found.setdefault(fold(name), city)
    return found
