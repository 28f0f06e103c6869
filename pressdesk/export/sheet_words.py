"""What a spokesperson sheet says by itself, in the language it is read in: labels, working hours, days away."""

from dataclasses import dataclass
from datetime import date, time
from itertools import groupby
from typing import cast

from babel.core import Locale
from babel.dates import format_date, format_time

from pressdesk.domain import places
from pressdesk.domain.availability import Span, read_hours
from pressdesk.domain.models.contact import PointKind
from pressdesk.domain.models.engagement import PeriodKind, PeriodView
from pressdesk.domain.words import primary, wordings
from pressdesk.domain.zones import locale_of


@dataclass(frozen=True, slots=True)
class SheetWords:
    """Labels and small phrases. `{}` stands for what they speak of."""

    said: str
    """How the name is said: what the officer spelled out follows."""
    languages: str
    topics: str
    contact: str
    hours: str
    availability: str
    away: str
    on_call: str
    from_to: str
    """Two days, both included: `{0}` and `{1}`."""
    from_on: str
    until: str
    time_in: str
    """Hours count in the zone of a city."""
    picture_of: str
    title: str
    preferred: str
    kinds: dict[PointKind, str]


def _kinds(telephone: str, mobile: str, email: str, web: str, social: str) -> dict[PointKind, str]:
    return {
        PointKind.TELEPHONE: telephone,
        PointKind.MOBILE: mobile,
        PointKind.EMAIL: email,
        PointKind.SIGNAL: "Signal",
        PointKind.WHATSAPP: "WhatsApp",
        PointKind.WEB: web,
        PointKind.SOCIAL: social,
    }


_WORDS = {
    "en": SheetWords(
        said="Said: {}",
        languages="Speaks",
        topics="Speaks on",
        contact="Contact",
        hours="Hours",
        availability="Availability",
        away="Away {}",
        on_call="On call {}",
        from_to="{0} to {1}",
        from_on="from {}",
        until="until {}",
        time_in="{} time",
        picture_of="Portrait of {}",
        title="Spokespersons",
        preferred="preferred",
        kinds=_kinds("telephone", "mobile", "e-mail", "web", "social media"),
    ),
    "fr": SheetWords(
        said="Se prononce : {}",
        languages="Langues",
        topics="S’exprime sur",
        contact="Contact",
        hours="Horaires",
        availability="Disponibilité",
        away="En absence {}",
        on_call="De permanence {}",
        from_to="du {0} au {1}",
        from_on="à partir du {}",
        until="jusqu’au {}",
        time_in="heure de {}",
        picture_of="Portrait de {}",
        title="Porte-parole",
        preferred="de préférence",
        kinds=_kinds("téléphone", "mobile", "courriel", "site", "réseau social"),
    ),
    "es": SheetWords(
        said="Se pronuncia: {}",
        languages="Idiomas",
        topics="Habla sobre",
        contact="Contacto",
        hours="Horario",
        availability="Disponibilidad",
        away="Ausente {}",
        on_call="De guardia {}",
        from_to="del {0} al {1}",
        from_on="desde el {}",
        until="hasta el {}",
        time_in="hora de {}",
        picture_of="Retrato de {}",
        title="Portavoces",
        preferred="preferido",
        kinds=_kinds("teléfono", "móvil", "correo", "web", "red social"),
    ),
    "de": SheetWords(
        said="Aussprache: {}",
        languages="Sprachen",
        topics="Spricht über",
        contact="Kontakt",
        hours="Zeiten",
        availability="Erreichbarkeit",
        away="Abwesend {}",
        on_call="In Bereitschaft {}",
        from_to="vom {0} bis {1}",
        from_on="ab {}",
        until="bis {}",
        time_in="Ortszeit {}",
        picture_of="Porträt von {}",
        title="Sprecherinnen und Sprecher",
        preferred="bevorzugt",
        kinds=_kinds("Telefon", "mobil", "E-Mail", "Web", "soziales Netz"),
    ),
    "ar": SheetWords(
        said="يُلفظ: {}",
        languages="اللغات",
        topics="يتحدث عن",
        contact="للتواصل",
        hours="أوقات العمل",
        availability="التوافر",
        away="في غياب {}",
        on_call="مناوب {}",
        from_to="من {0} إلى {1}",
        from_on="ابتداءً من {}",
        until="حتى {}",
        time_in="بتوقيت {}",
        picture_of="صورة {}",
        title="المتحدثون باسم المنظمة",
        preferred="مفضّل",
        kinds=_kinds("هاتف", "هاتف جوّال", "بريد إلكتروني", "موقع", "وسائل التواصل"),
    ),
}


def sheet_words(language: str) -> SheetWords:
    """The words of a language, English where there are none."""
    return _WORDS.get(primary(language), _WORDS["en"])


def locale_for(language: str) -> Locale:
    """Plain English counts as British: day before month, 24 hours."""
    return locale_of("en-GB" if language.lower() == "en" else language)


def hours_in_words(hours: str, zone: str, language: str) -> str:
    """Working hours as people read them: "Mon–Fri 09:00–17:00 (Zurich time)". As typed where not understood."""
    spans = read_hours(hours)
    comma = wordings(language).comma
    said = comma.join(_span(span, locale_for(language), comma) for span in spans) if spans else hours
    city = places.city_name("", zone, language) if zone and said else ""
    return f"{said} ({sheet_words(language).time_in.format(city)})" if city else said


def periods_in_words(periods: tuple[PeriodView, ...], today: date, language: str) -> list[str]:
    """Days away and on call that are not over, without the officer's notes on why."""
    words, locale = sheet_words(language), locale_for(language)
    said: list[str] = []
    for one in sorted(periods, key=lambda one: (one.first_on or date.min, one.last_on or date.max)):
        if one.last_on is not None and one.last_on < today:
            continue
        first = format_date(one.first_on, "long", locale=locale) if one.first_on else ""
        last = format_date(one.last_on, "long", locale=locale) if one.last_on else ""
        begun = not first or (one.first_on or date.min) <= today
        if first == last and first:
            days = first
        elif begun:
            days = words.until.format(last) if last else ""
        else:
            days = words.from_to.format(first, last) if last else words.from_on.format(first)
        said.append((words.away if one.kind == PeriodKind.AWAY else words.on_call).format(days).strip())
    return said


def language_in_words(tag: str, language: str) -> str:
    """The name of a language in `language`: "French" for "fr"; as it stands where it is none."""
    names = cast("dict[str, str]", locale_for(language).languages)
    return names.get(tag.replace("-", "_")) or names.get(primary(tag)) or tag


def _span(span: Span, locale: Locale, comma: str) -> str:
    names = locale.days["format"]["abbreviated" if len(span.days) > 1 else "wide"]
    runs: list[str] = []
    for _, found in groupby(enumerate(sorted(span.days)), key=lambda one: one[1] - one[0]):
        run = [day for _, day in found]
        first, last = names[run[0]], names[run[-1]]
        runs.append(first if len(run) == 1 else f"{first}{'–' if len(run) > 2 else comma}{last}")
    clocks = (format_time(span.first, "short", locale=locale), _end(span.last, locale))
    days = comma.join(runs) if len(span.days) < 7 else ""
    return f"{days} {clocks[0]}–{clocks[1]}".strip()


def _end(last: time | None, locale: Locale) -> str:
    return "24:00" if last is None else format_time(last, "short", locale=locale)
