"""The embargo in print: the line at the top of a text, the beginning of a subject, the beginning of a file name.

Each language has wordings of its own. Every date is printed with its weekday and its month spelled out, every main time
with zone and offset, so that what is printed can be read back to the same instant.
"""

from datetime import datetime

from babel.dates import format_date

from pressdesk.domain.embargo_wordings import AMERICAN, BRITISH, WORDINGS, Wording
from pressdesk.domain.models.embargo import EmbargoFields
from pressdesk.domain.models.setting import Profile
from pressdesk.domain.places import city_name
from pressdesk.domain.zones import has_city, instant_of, letters, local_of, locale_of, offset_text


def line(fields: EmbargoFields, *, language: str, profile: Profile) -> tuple[str, ...]:
    """The embargo line as printed: the lift, the further zones in brackets if any, and what is asked of the reader.

    `language` is BCP 47; one without wordings of its own gets the British. Whether English is written the American way
    is said by its region, and where it has none by the house's `profile`. Raises `UnknownZoneError`, `EmbargoError`.
    """
    wording = wording_for(language, profile)
    locale_name = _locale_name(language, wording)
    lift = _lift(fields)
    main = wording.main.format(
        time=wording.clock(lift),
        zone=_zone(lift, fields, wording, locale_name),
        date=_date(lift, wording.long_date, wording, locale_name),
    )
    main = main.upper() if wording.capitals else main
    further = _further(fields, lift, wording, locale_name)
    return (main, further, wording.closing) if further else (main, wording.closing)


def subject_prefix(fields: EmbargoFields, *, language: str, profile: Profile) -> str:
    """How the subject of a mail begins: "EMBARGO 00:01 BST Thu 11 June: ". Raises as `line` does."""
    wording = wording_for(language, profile)
    lift = _lift(fields)
    zone = wording.letters(lift) or offset_text(lift)
    day = _date(lift, wording.subject_date, wording, _locale_name(language, wording))
    return wording.subject.format(time=wording.subject_clock(lift), zone=zone, date=day)


def file_prefix(fields: EmbargoFields) -> str:
    """How a file name begins: "2026-06-11_0001BST_EMBARGOED", the same in every language.

    ASCII letters, digits, "-" and "_" only: a zone without letters shows its offset as "UTCplus4" or "UTCminus0330".
    Raises as `line` does.
    """
    lift = _lift(fields)
    return f"{lift:%Y-%m-%d_%H%M}{letters(lift) or _offset_in_file(lift)}_EMBARGOED"


def zone_choice(moment: datetime) -> str:
    """A zone as a choice is worded, at an aware moment: "BST (UTC+1)", or "UTC-3" where it has no letters."""
    name = letters(moment)
    return f"{name} ({offset_text(moment)})" if name else offset_text(moment)


def wording_for(language: str, profile: Profile) -> Wording:
    """The wordings of a language: see `line` for what decides about English."""
    base, _, region = language.partition("-")
    if base.lower() in WORDINGS:
        return WORDINGS[base.lower()]
    if base.lower() == "en" and region.upper() == "US":
        return AMERICAN
    if base.lower() == "en" and region.upper() in ("", "CA"):
        return AMERICAN if profile is Profile.AMERICAN else BRITISH
    return BRITISH


def _lift(fields: EmbargoFields) -> datetime:
    """The lift as clocks in its own place show it (aware)."""
    local = datetime.fromisoformat(fields.local).replace(tzinfo=None)
    return local_of(instant_of(local, fields.zone, fields.fold), fields.zone)


def _locale_name(language: str, wording: Wording) -> str:
    """The language to take names from: that of the wording where the two differ ("pt" printed in English)."""
    return language if language.lower().startswith(wording.base) else wording.base


def _further(fields: EmbargoFields, lift: datetime, wording: Wording, language: str) -> str:
    printed: list[str] = []
    for zone in fields.show_zones:
        if zone == fields.zone:
            continue
        text = _one_further(local_of(lift, zone), zone, lift, wording, language)
        if text not in printed:
            printed.append(text)
    return f"[{wording.between.join(printed)}]" if printed else ""


def _one_further(there: datetime, zone: str, lift: datetime, wording: Wording, language: str) -> str:
    """One further zone, with its own weekday and date where they differ, or where 00:00 leaves the day in doubt."""
    name = _further_zone(there, zone, wording, language)
    text = f"{wording.further_clock(there, name)} {name}"
    if there.date() == lift.date() and (there.hour or there.minute):
        return text
    pattern = wording.short_date if there.year == lift.year else wording.long_date
    return f"{text}{wording.before_date}{_date(there, pattern, wording, language)}"


def _further_zone(there: datetime, zone: str, wording: Wording, language: str) -> str:
    name = wording.letters(there)
    if name in ("UTC", "GMT") and not has_city(zone):
        return name
    if name:
        return f"{name} ({city_name('', zone, language)})" if has_city(zone) else f"{name} ({offset_text(there)})"
    return _city_time(there, city_name("", zone, language), zone, wording)


def _zone(lift: datetime, fields: EmbargoFields, wording: Wording, language: str) -> str:
    """The main zone with its offset: "BST (UTC+1)", "Dubai time (UTC+4)", "UTC"."""
    name = wording.letters(lift)
    if name:
        return name if name == "UTC" else f"{name} ({offset_text(lift)})"
    return _city_time(lift, city_name(fields.place, fields.zone, language), fields.zone, wording)


def _city_time(moment: datetime, city: str, zone: str, wording: Wording) -> str:
    if not has_city(zone):
        return offset_text(moment)
    return f"{wording.city_time(city)} ({offset_text(moment)})"


def _date(moment: datetime, pattern: str, wording: Wording, language: str) -> str:
    text = format_date(moment.date(), pattern, locale=locale_of(language))
    return wording.mend_date(text, moment.date())


def _offset_in_file(moment: datetime) -> str:
    sign, text = offset_text(moment)[3], offset_text(moment)[4:]
    hours, _, minutes = text.partition(":")
    digits = f"{int(hours):02}{minutes}" if minutes else hours
    return f"UTC{'minus' if sign == '-' else 'plus'}{digits}"
