"""How each language words an embargo, as data: sentences, clocks, names of zones.

A wording with capitals is put into them after it is composed. Dates are CLDR patterns.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from pressdesk.domain.zones import letters, local_of

Clock = Callable[[datetime], str]

NBSP = "\N{NO-BREAK SPACE}"
NARROW = "\N{NARROW NO-BREAK SPACE}"


def _clock_24(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def _further_24(moment: datetime, _zone: str) -> str:
    return _clock_24(moment)


def _as_it_is(text: str, _day: date) -> str:
    return text


@dataclass(frozen=True)
class Wording:
    """One language's embargo."""

    base: str
    """The language, for names of days, months and cities."""
    main: str
    """The first line: {time}, {zone}, {date}."""
    closing: str
    """What is asked of the reader."""
    subject: str
    """How a subject begins: {time}, {zone}, {date}."""
    long_date: str
    short_date: str
    subject_date: str
    city_time: Callable[[str], str]
    """A zone without letters, by its city: "Dubai time"."""
    clock: Clock = _clock_24
    """The main time."""
    further_clock: Callable[[datetime, str], str] = _further_24
    """The time of a further zone, given how that zone is named."""
    subject_clock: Clock = _clock_24
    letters: Callable[[datetime], str] = letters
    between: str = "; "
    """Stands between further zones."""
    before_date: str = " "
    """Stands between a further time and its date."""
    capitals: bool = True
    mend_date: Callable[[str, date], str] = _as_it_is
    """What CLDR's pattern cannot say."""


# English

_BARE = "Not for publication, broadcast or online use before this time."

BRITISH = Wording(
    base="en-GB",
    main="STRICTLY EMBARGOED UNTIL {time} {zone} {date}",
    closing=_BARE,
    subject="EMBARGO {time} {zone} {date}: ",
    long_date="EEEE d MMMM y",
    short_date="EEEE d MMMM",
    subject_date="EEE d MMMM",
    city_time=lambda city: f"{city} time",
)

_AMERICAN_ZONES = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}


def _american_letters(moment: datetime) -> str:
    """ET, CT, MT and PT, since EST and EDT are so often mistaken for each other; other zones keep their letters.

    Only where clocks follow that zone at the time: Cancún's EST in June is not ET, Manila's PST never PT.
    """
    name = letters(moment)
    for short, zone in _AMERICAN_ZONES.items():
        there = local_of(moment, zone)
        if there.tzname() == name and there.utcoffset() == moment.utcoffset():
            return short
    return name


def _clock_12(moment: datetime) -> str:
    """The clock of American papers, its two traps spelled out: 12:01 a.m. and 12:01 p.m."""
    hour = moment.hour % 12 or 12
    half = "a.m." if moment.hour < 12 else "p.m."
    if (moment.hour, moment.minute) == (12, 0):
        return "12 noon"
    if (moment.hour, moment.minute) == (0, 0):
        return "12 midnight (start of day)"
    text = f"{hour}:{moment:%M} {half}" if moment.minute else f"{hour} {half}"
    if hour != 12:
        return text
    just = "just " if moment.minute <= 5 else ""
    return f"{text} ({just}after {'midnight' if moment.hour == 0 else 'noon'})"


def _subject_clock_12(moment: datetime) -> str:
    return re.sub(r" \(.*\)", "", _clock_12(moment))


def _american_further(moment: datetime, zone: str) -> str:
    """UTC is read on a 24-hour clock even in America."""
    return _clock_24(moment) if zone == "UTC" else _clock_12(moment)


AMERICAN = Wording(
    base="en-US",
    main="EMBARGOED UNTIL {time} {zone}, {date}",
    closing=_BARE,
    subject="EMBARGO {time} {zone} {date}: ",
    long_date="EEEE, MMMM d, y",
    short_date="EEEE, MMMM d",
    subject_date="EEE, MMMM d",
    city_time=lambda city: f"{city} time",
    clock=_clock_12,
    further_clock=_american_further,
    subject_clock=_subject_clock_12,
    letters=_american_letters,
    before_date=", ",
)


# French


def _french_clock(moment: datetime) -> str:
    return f"{moment:%H}{NBSP}h{NBSP}{moment:%M}" if moment.minute else f"{moment:%H}{NBSP}h"


def _french_city(city: str) -> str:
    """As in "heure de Dubaï", "heure d’Alger", "heure du Caire", "heure des Bermudes"."""
    if city.startswith("Le "):
        return f"heure du {city[3:]}"
    if city.startswith("Les "):
        return f"heure des {city[4:]}"
    return f"heure d’{city}" if city[:1] in "AEÉÈIÎOUY" else f"heure de {city}"


def _french_first(text: str, day: date) -> str:
    return re.sub(r"\b1 ", "1er ", text, count=1) if day.day == 1 else text


_FRENCH = Wording(
    base="fr",
    main="EMBARGO STRICT JUSQU’AU {date} À {time}, {zone}",
    closing="Ne pas publier, diffuser ni mettre en ligne avant cette heure.",
    subject="EMBARGO {date} {time} {zone} : ",
    long_date="EEEE d MMMM y",
    short_date="EEEE d MMMM",
    subject_date="EEE d MMMM",
    city_time=_french_city,
    clock=_french_clock,
    further_clock=lambda moment, _zone: _french_clock(moment),
    subject_clock=lambda moment: f"{moment:%H}h{moment:%M}",
    between=f"{NARROW}; ",
    before_date=", ",
    mend_date=_french_first,
)


# Spanish


def _spanish_clock(moment: datetime) -> str:
    return f"a la{'' if moment.hour == 1 else 's'} {moment:%H:%M}"


_SPANISH = Wording(
    base="es",
    main="EMBARGO ESTRICTO HASTA EL {date} {time}, {zone}",
    closing="Prohibida su publicación, emisión o difusión en línea antes de esa hora.",
    subject="EMBARGO {date} {time} {zone}: ",
    long_date="EEEE d 'de' MMMM 'de' y",
    short_date="EEEE d 'de' MMMM",
    subject_date="EEE d 'de' MMMM",
    city_time=lambda city: f"hora de {city}",
    clock=_spanish_clock,
    before_date=", ",
)


# German

_GERMAN_LETTERS = {"CET": "MEZ", "CEST": "MESZ"}


def _german_letters(moment: datetime) -> str:
    """MEZ and MESZ for Central European time; other letters as they are."""
    name = letters(moment)
    offset = moment.utcoffset()
    central = offset in (timedelta(hours=1), timedelta(hours=2))
    return _GERMAN_LETTERS.get(name, name) if central else name


_GERMAN = Wording(
    base="de",
    main="STRENGE SPERRFRIST BIS {date}, {time} UHR {zone}",
    closing="Vor diesem Zeitpunkt nicht veröffentlichen, senden oder online stellen.",
    subject="SPERRFRIST {date} {time} {zone}: ",
    long_date="EEEE, d. MMMM y",
    short_date="EEEE, d. MMMM",
    subject_date="EEE d. MMMM",
    city_time=lambda city: f"Ortszeit {city}",
    further_clock=lambda moment, _zone: f"{moment:%H:%M} Uhr",
    letters=_german_letters,
    before_date=", ",
)


# Arabic: Latin digits and letters keep their order in a right-to-left line without control characters

_ARABIC = Wording(
    base="ar",
    main="حظر نشر صارم حتى الساعة {time} بتوقيت {zone}، {date}",
    closing="يُحظر النشر أو البث أو الاستخدام على الإنترنت قبل هذا الموعد.",
    subject="حظر نشر {time} {zone} {date}: ",
    long_date="EEEE d MMMM y",
    short_date="EEEE d MMMM",
    subject_date="EEEE d MMMM",
    city_time=lambda city: city,
    further_clock=lambda moment, _zone: f"{moment:%H:%M} بتوقيت",
    between="؛ ",
    before_date="، ",
    capitals=False,
)

WORDINGS = {"fr": _FRENCH, "es": _SPANISH, "de": _GERMAN, "ar": _ARABIC}
"""By language. English has two: `BRITISH` and `AMERICAN`."""
