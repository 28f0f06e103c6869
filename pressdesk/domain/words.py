"""The fixed wordings of a composed release, by language and by whose customs the house follows.

What a house may set for itself (end marks, the heading of one release's enquiries) is laid over these by
`composing.py`. A language that has no wordings here gets the English ones.
"""

from dataclasses import dataclass, replace
from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from pressdesk.domain.composition import Direction
from pressdesk.domain.models.setting import House, Profile

CHOOSE_RELEASE_LINE = "[Choose: for immediate release, or embargo]"
"""Stands in the preview, and nowhere else, while the officer has not chosen."""


def gap(name: str) -> str:
    """What the preview, and nothing else, shows for a placeholder without anything to print."""
    return f"[{name or '?'}?]"


_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})


@dataclass(frozen=True, slots=True)
class Wordings:
    """Every word that a release gets from its language and not from its officer."""

    immediate: str
    enquiries: str
    notes: str
    photo: str
    """Label of a picture credit, with its colon."""
    links: str
    not_for_publication: str
    extension: str
    comma: str
    last: str
    """Joins the last of several names to those before it, with its spaces."""
    colon: str
    end_mark: str
    corrected: str
    withdrawn: str
    corrected_subject: str
    withdrawn_subject: str
    press_release: str
    """Subject of a release that has neither topic nor headline yet."""


_BRITISH = Wordings(
    immediate="FOR IMMEDIATE RELEASE",
    enquiries="For enquiries, please contact:",
    notes="Notes to editors",
    photo="Photo:",
    links="Links",
    not_for_publication="not for publication",
    extension="ext.",
    comma=", ",
    last=" and ",
    colon=":",
    end_mark="-ENDS-",
    corrected="CORRECTED VERSION",
    withdrawn="WITHDRAWN – PLEASE DO NOT PUBLISH",
    corrected_subject="CORRECTED: ",
    withdrawn_subject="WITHDRAWN: ",
    press_release="Press release",
)

_FRENCH = Wordings(
    immediate="POUR DIFFUSION IMMÉDIATE",
    enquiries="Contacts presse\u00a0:",
    notes="Notes aux rédactions",
    photo="Photo\u00a0:",
    links="Liens",
    not_for_publication="ne pas publier",
    extension="poste",
    comma=", ",
    last=" et ",
    colon="\u00a0:",
    end_mark="FIN",
    corrected="VERSION CORRIGÉE",
    withdrawn="COMMUNIQUÉ RETIRÉ – MERCI DE NE PAS PUBLIER",
    corrected_subject="RECTIFICATIF\u00a0: ",
    withdrawn_subject="RETIRÉ\u00a0: ",
    press_release="Communiqué de presse",
)

_SPANISH = Wordings(
    immediate="PARA PUBLICACIÓN INMEDIATA",
    enquiries="Contacto de prensa:",
    notes="Notas para la redacción",
    photo="Foto:",
    links="Enlaces",
    not_for_publication="no publicar",
    extension="ext.",
    comma=", ",
    last=" y ",
    colon=":",
    end_mark="FIN",
    corrected="VERSIÓN CORREGIDA",
    withdrawn="COMUNICADO RETIRADO – NO PUBLICAR",
    corrected_subject="CORRECCIÓN: ",
    withdrawn_subject="RETIRADO: ",
    press_release="Comunicado de prensa",
)

_GERMAN = Wordings(
    immediate="ZUR SOFORTIGEN VERÖFFENTLICHUNG",
    enquiries="Pressekontakt:",
    notes="Hinweise für die Redaktion",
    photo="Foto:",
    links="Links",
    not_for_publication="nicht zur Veröffentlichung",
    extension="Durchwahl",
    comma=", ",
    last=" und ",
    colon=":",
    end_mark="ENDE",
    corrected="KORRIGIERTE FASSUNG",
    withdrawn="ZURÜCKGEZOGEN – BITTE NICHT VERÖFFENTLICHEN",
    corrected_subject="KORREKTUR: ",
    withdrawn_subject="ZURÜCKGEZOGEN: ",
    press_release="Pressemitteilung",
)

_ARABIC = Wordings(
    immediate="للنشر الفوري",
    enquiries="للاستفسارات، يرجى الاتصال بـ:",
    notes="ملاحظات للمحررين",
    photo="الصورة:",
    links="روابط",
    not_for_publication="ليس للنشر",
    extension="تحويلة",
    comma="، ",
    last=" و",
    colon=":",
    end_mark="-انتهى-",
    corrected="نسخة مصححة",
    withdrawn="بيان مسحوب – يرجى عدم النشر",
    corrected_subject="تصحيح: ",
    withdrawn_subject="سحب: ",
    press_release="بيان صحفي",
)

_BY_LANGUAGE = {"en": _BRITISH, "fr": _FRENCH, "es": _SPANISH, "de": _GERMAN, "ar": _ARABIC}


def wordings(language: str, profile: Profile = Profile.BRITISH) -> Wordings:
    """The wordings for a BCP 47 language under a house's customs.

    American spelling goes with the language ("inquiries" in en-US), American custom with the profile
    ("Media contact:", ###).
    """
    found = _BY_LANGUAGE.get(primary(language), _BRITISH)
    if primary(language) != "en":
        return found
    if profile is Profile.AMERICAN:
        return replace(found, enquiries="Media contact:", end_mark="###")
    if is_american(language):
        return replace(found, enquiries="For inquiries, please contact:")
    return found


def end_mark(language: str, house: House) -> str:
    """The house's mark for "en-US", else for "en", else the custom of the language and profile. "" prints none."""
    for tag in (language, primary(language)):
        if tag in house.end_marks:
            return house.end_marks[tag]
    return wordings(language, house.profile).end_mark


def primary(language: str) -> str:
    """The language alone: "en" of "en-GB"."""
    return language.replace("_", "-").split("-")[0].lower()


def is_american(language: str) -> bool:
    return language.replace("_", "-").lower() in {"en-us", "en-us-posix"}


def direction(language: str) -> Direction:
    return "rtl" if primary(language) in _RIGHT_TO_LEFT else "ltr"


def join(names: list[str], language: str, profile: Profile = Profile.BRITISH) -> str:
    """Names as the language lists them: "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    words = wordings(language, profile)
    last = words.last
    if primary(language) == "es" and _sounds_like_i(names[-1]):
        last = " e "  # y becomes e before the same sound: Juan e Inés
    return words.comma.join(names[:-1]) + last + names[-1]


def _sounds_like_i(name: str) -> bool:
    lower = name.lower()
    return lower.startswith(("i", "í", "hi", "hí")) and not lower.startswith(("hie", "hia", "ia", "ie", "io"))


def long_date(day: date, language: str) -> str:
    """A date in words, in Latin digits: "10 December 2018", "June 11, 2026", "1er décembre 2018"."""
    written = format_date(day, "long", locale=_locale(language))
    if primary(language) == "fr" and day.day == 1:
        written = "1er" + written.removeprefix("1")
    return written


def date_in_dateline(day: date, language: str) -> str:
    """A date as it follows the place: French says "le"."""
    written = long_date(day, language)
    return f"le {written}" if primary(language) == "fr" else written


def _locale(language: str) -> Locale:
    """The nearest locale Babel knows. Plain English is British here."""
    if language.lower() == "en":
        return Locale("en", "GB")
    try:
        return Locale.parse(language.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError):
        pass
    try:
        return Locale.parse(primary(language))
    except (UnknownLocaleError, ValueError):
        return Locale("en", "GB")
