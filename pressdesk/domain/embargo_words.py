"""Words with which journals, ministries and companies say when an embargo ends: months, weekdays, times, zones.

All are kept as `plain` makes them, so that accents, capitals, kinds of blanks and digits do not matter.
"""

import unicodedata
from functools import lru_cache

from babel.core import Locale

from pressdesk.domain.places import fold, names_of_cities

LOCALES = ("en", "fr", "es", "de", "ar", "ar_SY", "ar_DZ", "ar_MA", "it", "pt", "nl")

_ALIKE = str.maketrans(
    {
        "’": "'", "‘": "'", "–": "-", "−": "-", "‑": "-", "—": "-", "：": ":", "∶": ":",
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": None, "،": ",", "؛": ";",
        "\u200e": None, "\u200f": None, "\u202a": None, "\u202b": None, "\u202c": None, "\u2066": None, "\u2067": None,
        "\u2068": None, "\u2069": None, "\u200b": None, "\u00ad": None, "\ufeff": None,
    }
)  # fmt: skip


def plain(text: str) -> str:
    """Text for reading: small letters without accents, ASCII digits, one kind of blank, apostrophe and dash."""
    # first, because a hamza taken apart would otherwise be taken for an accent
    flat = unicodedata.normalize("NFKC", text).translate(_ALIKE)
    flat = unicodedata.normalize("NFKD", flat.casefold())
    kept = "".join(c for c in flat if not unicodedata.combining(c))
    digits = "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in kept)
    return " ".join(digits.translate(_ALIKE).split())


@lru_cache(maxsize=1)
def months() -> dict[str, int]:
    """The number of a month by its name, whole or short, in every language known here."""
    found: dict[str, int] = {}
    for number, name in _calendar_names("months"):
        found.setdefault(name, number)
    return found | _FURTHER_MONTHS


@lru_cache(maxsize=1)
def weekdays() -> dict[str, int]:
    """The number of a weekday, Monday being 0, by its name, whole or short."""
    found: dict[str, int] = {}
    for number, name in _calendar_names("days"):
        found.setdefault(name, number)
    # two letters are words of other languages too: "di", "do", "sa"
    return {name: number for name, number in found.items() if len(name) > 2} | _FURTHER_DAYS


def _calendar_names(kind: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for code in LOCALES:
        locale = Locale.parse(code)
        widths = (locale.months if kind == "months" else locale.days)["format"]
        for width in ("wide", "abbreviated"):
            found += [(number, plain(name).rstrip(".")) for number, name in widths[width].items()]
    return [(number, name) for number, name in found if not name.isdigit()]


_FURTHER_MONTHS = {
    "sept": 9, "janv": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7, "mrz": 3, "maerz": 3, "janner": 1, "jaenner": 1,
    "setiembre": 9, "set": 9, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "oct": 10,
    "okt": 10, "nov": 11, "dec": 12, "dez": 12, "dic": 12, "ene": 1, "abr": 4, "ago": 8,
    "كانون الثاني": 1, "شباط": 2, "اذار": 3, "نيسان": 4, "ايار": 5, "حزيران": 6, "تموز": 7, "اب": 8, "ايلول": 9,
    "تشرين الاول": 10, "تشرين الثاني": 11, "كانون الاول": 12, "جانفي": 1, "فيفري": 2, "افريل": 4, "جوان": 6,
    "جويليه": 7, "اوت": 8, "غشت": 8, "شتنبر": 9, "نونبر": 11, "دجنبر": 12, "يوليوز": 7, "ماي": 5,
}  # fmt: skip

_FURTHER_DAYS = {
    "tues": 1, "wednes": 2, "thur": 3, "thurs": 3, "الاثنين": 0, "الثلاثاء": 1, "الاربعاء": 2, "الخميس": 3,
    "الجمعه": 4, "السبت": 5, "الاحد": 6, "samstag": 5, "sonnabend": 5,
}  # fmt: skip

FORENOON = (
    "a.m.", "a.m", "am", "a. m.", "a m", "in the morning", "du matin", "de la manana", "de la madrugada", "morgens",
    "vormittags", "fruh", "del mattino", "صباحا", "ص", "فجرا",
)  # fmt: skip
AFTERNOON = (
    "p.m.", "p.m", "pm", "p. m.", "p m", "in the afternoon", "in the evening", "de l'apres-midi", "du soir",
    "de la tarde", "nachmittags", "abends", "di sera", "مساء", "م", "بعد الظهر", "ظهرا", "عصرا",
)  # fmt: skip
NIGHT = ("de la noche", "at night", "nachts", "ليلا")
"""Twelve of these is midnight, nine of these in the evening, three of these before dawn."""

NOON = ("12 noon", "noon", "midday", "12 midday", "midi", "mediodia", "mittags", "mittag", "منتصف النهار", "الظهر")
MIDNIGHT = ("12 midnight", "midnight", "minuit", "medianoche", "mitternacht", "منتصف الليل")
MINUTE_PAST = (
    "one minute past midnight", "one minute after midnight", "1 minute past midnight", "a minute past midnight",
    "00:01 midnight",
)  # fmt: skip
ASIDES = (
    "just after midnight", "just after noon", "after midnight", "after noon", "one minute past noon",
)  # fmt: skip
"""Said beside a time that is there in figures, to make it plainer."""

ARABIC_HOURS = {
    "الواحده": 1, "الثانيه": 2, "الثالثه": 3, "الرابعه": 4, "الخامسه": 5, "السادسه": 6, "السابعه": 7, "الثامنه": 8,
    "التاسعه": 9, "العاشره": 10, "الحاديه عشره": 11, "الثانيه عشره": 12, "الحاديه عشر": 11, "الثانيه عشر": 12,
}  # fmt: skip

ENGLISH = ("until", "embargoed", "strictly", "not for", "release", "embargo date", "time", "hold")
"""Words that show a line to be English, where the order of day and month is in doubt."""

_NEW_YORK, _CHICAGO, _DENVER, _LOS_ANGELES = (
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
)  # fmt: skip

LETTERS: dict[str, tuple[tuple[str, float], ...]] = {
    "gmt": (("UTC", 0),), "utc": (("UTC", 0),), "cut": (("UTC", 0),), "bst": (("Europe/London", 1),),
    "cet": (("Europe/Zurich", 1),), "cest": (("Europe/Zurich", 2),), "mez": (("Europe/Zurich", 1),),
    "mesz": (("Europe/Zurich", 2),), "hnec": (("Europe/Paris", 1),), "heec": (("Europe/Paris", 2),),
    "wet": (("Europe/Lisbon", 0),), "eet": (("Europe/Athens", 2),),
    "eest": (("Europe/Athens", 3),), "msk": (("Europe/Moscow", 3),), "edt": ((_NEW_YORK, -4),),
    "cdt": ((_CHICAGO, -5),), "mdt": ((_DENVER, -6),), "pdt": ((_LOS_ANGELES, -7),),
    "est": ((_NEW_YORK, -5), ("Australia/Sydney", 10)),
    "cst": ((_CHICAGO, -6), ("Asia/Shanghai", 8), ("America/Havana", -5)),
    "mst": ((_DENVER, -7), ("Asia/Kuala_Lumpur", 8)),
    "pst": ((_LOS_ANGELES, -8), ("Asia/Manila", 8)),
    "ist": (("Asia/Kolkata", 5.5), ("Europe/Dublin", 1), ("Asia/Jerusalem", 2)),
    "ast": (("America/Halifax", -4), ("Asia/Riyadh", 3)), "gst": (("Asia/Dubai", 4), ("Atlantic/South_Georgia", -2)),
    "sst": (("Asia/Singapore", 8), ("Pacific/Pago_Pago", -11)),
    "adt": (("America/Halifax", -3),), "nst": (("America/St_Johns", -3.5),), "ndt": (("America/St_Johns", -2.5),),
    "akst": (("America/Anchorage", -9),), "akdt": (("America/Anchorage", -8),), "hst": (("Pacific/Honolulu", -10),),
    "aest": (("Australia/Brisbane", 10),), "aedt": (("Australia/Sydney", 11),), "acst": (("Australia/Darwin", 9.5),),
    "acdt": (("Australia/Adelaide", 10.5),), "awst": (("Australia/Perth", 8),), "nzst": (("Pacific/Auckland", 12),),
    "nzdt": (("Pacific/Auckland", 13),), "jst": (("Asia/Tokyo", 9),), "kst": (("Asia/Seoul", 9),),
    "hkt": (("Asia/Hong_Kong", 8),), "sgt": (("Asia/Singapore", 8),), "pkt": (("Asia/Karachi", 5),),
    "npt": (("Asia/Kathmandu", 5.75),), "wib": (("Asia/Jakarta", 7),), "sast": (("Africa/Johannesburg", 2),),
    "eat": (("Africa/Nairobi", 3),), "wat": (("Africa/Lagos", 1),), "cat": (("Africa/Maputo", 2),),
    "brt": (("America/Sao_Paulo", -3),), "art": (("America/Argentina/Buenos_Aires", -3),),
    "idt": (("Asia/Jerusalem", 3),),
    # letters that words beside them make plain
    "edt-or-est": ((_NEW_YORK, -5),), "ist-india": (("Asia/Kolkata", 5.5),), "ist-ireland": (("Europe/Dublin", 1),),
}  # fmt: skip
"""Letters and what they may stand for: a zone, and the hours that the letters mean to the letter.

Not all that the world uses: what is missing comes back as not understood, which is safe.
"""

NAMED: dict[str, str] = {
    "et": _NEW_YORK, "ct": _CHICAGO, "mt": _DENVER, "pt": _LOS_ANGELES, "aet": "Australia/Sydney",
    "us eastern": _NEW_YORK, "u.s. eastern": _NEW_YORK, "eastern us": _NEW_YORK, "eastern": _NEW_YORK,
    "us central": _CHICAGO, "u.s. central": _CHICAGO, "us mountain": _DENVER, "u.s. mountain": _DENVER,
    "us pacific": _LOS_ANGELES, "u.s. pacific": _LOS_ANGELES, "pacific time": _LOS_ANGELES, "mountain time": _DENVER,
    "eastern time": _NEW_YORK, "central time": _CHICAGO, "us eastern time": _NEW_YORK, "us et": _NEW_YORK,
    "central european": "Europe/Zurich", "uk time": "Europe/London", "u.k. time": "Europe/London",
    "british time": "Europe/London", "irish time": "Europe/Dublin", "swiss time": "Europe/Zurich",
    "french time": "Europe/Paris", "german time": "Europe/Berlin", "indian time": "Asia/Kolkata",
    "japan time": "Asia/Tokyo", "beijing time": "Asia/Shanghai", "israel time": "Asia/Jerusalem",
    "heure suisse": "Europe/Zurich", "heure francaise": "Europe/Paris", "heure belge": "Europe/Brussels",
    "heure britannique": "Europe/London", "heure de l'est": _NEW_YORK, "heure du quebec": "America/Toronto",
    "heure d'europe centrale": "Europe/Zurich", "hora central europea": "Europe/Zurich",
    "hora peninsular": "Europe/Madrid", "hora espanola": "Europe/Madrid", "hora canaria": "Atlantic/Canary",
    "hora del este": _NEW_YORK, "deutscher zeit": "Europe/Berlin", "deutsche zeit": "Europe/Berlin",
    "schweizer zeit": "Europe/Zurich", "osterreichischer zeit": "Europe/Vienna", "britischer zeit": "Europe/London",
    "mitteleuropaischer zeit": "Europe/Zurich", "mitteleuropaische zeit": "Europe/Zurich",
    "us-ostkustenzeit": _NEW_YORK, "ostkustenzeit": _NEW_YORK, "بتوقيت غرينتش": "UTC", "بتوقيت جرينتش": "UTC",
    "غرينتش": "UTC", "جرينتش": "UTC", "بتوقيت مكه المكرمه": "Asia/Riyadh", "بتوقيت السعوديه": "Asia/Riyadh",
    "بتوقيت مصر": "Africa/Cairo", "بتوقيت سويسرا": "Europe/Zurich", "zulu": "UTC",
}  # fmt: skip
"""Zones by words: wall time there, summer or winter."""

SPELT_OUT: dict[str, str] = {
    "greenwich mean time": "gmt", "british summer time": "bst", "central european time": "cet",
    "central european summer time": "cest", "eastern daylight time": "edt", "eastern standard time": "est",
    "us eastern standard time": "edt-or-est", "us eastern daylight time": "edt", "pacific daylight time": "pdt",
    "pacific standard time": "pst", "central daylight time": "cdt", "central standard time": "cst",
    "india standard time": "ist-india", "indian standard time": "ist-india", "irish standard time": "ist-ireland",
    "coordinated universal time": "utc", "universal time": "utc", "temps universel": "utc", "tu": "utc",
    "temps universel coordonne": "utc", "tiempo universal coordinado": "utc", "weltzeit": "utc",
}  # fmt: skip


@lru_cache(maxsize=1)
def cities() -> dict[str, str]:
    """The zone by the name of a city, in every language, where the name means one zone only."""
    found: dict[str, set[str]] = {}
    for name, zone in names_of_cities():
        found.setdefault(fold(plain(name)), set()).add(zone)
    return {name: min(zones) for name, zones in found.items() if len(zones) == 1 and len(name) > 2}
