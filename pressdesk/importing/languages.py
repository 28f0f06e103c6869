"""Guessing the language of a text, and reading dates as they are written in it."""

import re
from datetime import date

_COMMON_WORDS = """
en the of and to in that for is on with by as was are this have from be will has an it not their
fr le la les des et du en une un que qui dans pour est par sur au aux ce cette pas avec leur sont ont
es el la los las de y en que un una del por con para se su al es como más no sus ha han lo
de der die das und in den von zu mit ist im für auf des dem nicht ein eine sich auch werden wird als
"""
_COMMON = {line[:2]: frozenset(line[3:].split()) for line in _COMMON_WORDS.strip().split("\n")}
_ARABIC = re.compile("[؀-ۿ]")
_SAMPLE = 20_000
_ENOUGH = 3

_MONTH_NAMES = (
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janv févr mars avr mai juin juil août sept oct nov déc",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago sept oct nov dic",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jan feb mär apr mai jun jul aug sep okt nov dez",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
)
_MONTHS = {name: number for names in _MONTH_NAMES for number, name in enumerate(names.split(), 1)}

_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|(?:mon|diens|donners|frei|sams|sonn)tag"
    r"|mittwoch)"
)
_MONTH = r"(?P<{0}>[^\W\d_]{{3,10}})\.?"
_DAY_FIRST = re.compile(
    rf"(?:{_WEEKDAY},? )?(?:le |el |den )?(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)? (?:de )?"
    rf"{_MONTH.format('month')}(?:(?:,| del?)? (?P<year>(?:19|20)\d\d))?$",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?:{_WEEKDAY},? )?{_MONTH.format('month')} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>(?:19|20)\d\d))?$",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)$")
_LONGEST_DATE = 45


def language_of(text: str, house: str) -> str:
    """BCP 47. The house's own tag where the language is the house's, or where nothing speaks for another."""
    sample = text[:_SAMPLE]
    letters = len(_ARABIC.findall(sample))
    if letters > 20 and letters * 4 > len(sample):
        return house if house.startswith("ar") else "ar"
    words = re.findall(r"[^\W\d_]+", sample.casefold())
    counts = {language: sum(word in common for word in words) for language, common in _COMMON.items()}
    best = max(counts, key=lambda language: counts[language])
    if counts[best] < _ENOUGH or house.split("-")[0] == best:
        return house
    return "en-GB" if best == "en" else best


def read_date(text: str) -> tuple[bool, date | None]:
    """Whether a text is a date and nothing else, and which one: None where the year is not written."""
    text = text.strip(" .")
    if not text or len(text) > _LONGEST_DATE:
        return False, None
    match = _DAY_FIRST.match(text) or _MONTH_FIRST.match(text) or _ISO.match(text)
    if match is None:
        return False, None
    month = match["month"].casefold()
    number = int(month) if month.isdigit() else _MONTHS.get(month, 0)
    try:
        found = date(int(match["year"] or 2000), number, int(match["day"]))
    except ValueError:
        return False, None
    return True, found if match["year"] else None
