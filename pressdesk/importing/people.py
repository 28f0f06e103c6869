"""Telling names, job titles and organisations apart by simple cues."""

import re

from pressdesk.domain.contact import folded

_TITLE_WORDS = """
    director directors counsel secretary manager officer president chair chairperson chairwoman chairman adviser
    advisor head coordinator co-ordinator spokesperson spokeswoman spokesman lawyer attorney fellow researcher
    professor representative analyst editor founder co-founder executive chief consultant specialist lead deputy
    assistant ambassador commissioner rapporteur expert campaigner strategist associate press communications
    programme program directeur directrice conseiller conseillère secrétaire responsable chargé chargée président
    présidente porte-parole coordinateur coordinatrice avocat avocate chef cheffe juriste rédacteur rédactrice
    attaché attachée déléguée délégué directora consejero consejera secretario secretaria presidente presidenta
    portavoz coordinador coordinadora abogado abogada jefe jefa encargado encargada asesor asesora investigador
    investigadora direktor direktorin leiter leiterin sprecher sprecherin pressesprecher pressesprecherin
    geschäftsführer geschäftsführerin referent referentin vorsitzender vorsitzende generalsekretär generalsekretärin
    anwalt anwältin مدير مديرة المدير المديرة مسؤول مسؤولة المسؤول المسؤولة رئيس رئيسة الرئيس الرئيسة أمين أمينة
    الأمين الأمينة متحدث متحدثة المتحدث المتحدثة الناطق الناطقة ناطق ناطقة مستشار مستشارة المستشار المستشارة منسق
    منسقة المنسق المنسقة محام محامية المحامي المحامية باحث باحثة
"""
_TITLES = frozenset(_TITLE_WORDS.split())

_ORGANISATION_WORDS = """
    international service commission network council committee union association foundation institute university
    organisation organization society federation coalition centre center ministry department office agency group
    watch rights fund trust alliance movement forum bureau house court league campaign initiative project programme
    nations ngo ltd inc gmbh ag sa sarl plc party media news press team college school library museum hospital
    church company réseau conseil comité fondation institut université société fédération ministère ligue mouvement
    maison observatoire droits red consejo asociación fundación instituto universidad organización sociedad
    federación centro ministerio liga movimiento casa observatorio comisión servicio oficina derechos verband verein
    stiftung universität netzwerk rat ausschuss gesellschaft bund ministerium amt büro rechte شبكة الشبكة منظمة
    المنظمة مجلس لجنة اللجنة جمعية مؤسسة المؤسسة مركز المركز اتحاد معهد جامعة وزارة دار هيئة
"""
_ORGANISATIONS = frozenset(_ORGANISATION_WORDS.split())

_PARTICLE_WORDS = """
    de da do dos das del della di du des la le los las el al bin bint ibn abu ben von van der den zu zur y e i san
    st d’ d'
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())

_HONORIFIC_WORDS = """
    mr mrs ms mx miss dr prof professor sir dame mme mlle m me sr sra srta d dña herr frau
"""
_HONORIFICS = frozenset(_HONORIFIC_WORDS.split())

_TOKEN = re.compile(r"[\w’'.\-]+$")
_FOREIGN = re.compile("[؀-ۿ܀-ݏऀ-෿฀-๿一-鿿぀-ヿ가-힣֐-׿]")
_SENTENCE = re.compile(r"[.!?…]$|[.!?] ")

_OFFICES = re.compile(
    r"(?:(?:the )?(?:press|media|news|communications?) (?:office|desk|team|department|unit)|service (?:de )?presse"
    r"|bureau de presse|(?:oficina|gabinete) de prensa|pressestelle|المكتب الصحفي)$",
    re.IGNORECASE,
)


def comparable(name: str) -> str:
    """A name's letters and digits alone, accents, case and honorifics aside: how people are told to be the same."""
    kept = "".join(c if c.isalnum() else " " for c in folded(name))
    return " ".join(word for word in kept.split() if word not in _HONORIFICS)


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[^\w'’\-]+", text.casefold()) if word]


def is_title(text: str) -> bool:
    """Whether a part of a contact line reads as a job title."""
    words = _words(text)
    return bool(words) and len(words) <= 14 and not _SENTENCE.search(text) and any(w in _TITLES for w in words)


def is_organisation(text: str) -> bool:
    """Whether a part reads as the name of an organisation."""
    words = _words(text)
    if not words or len(words) > 14 or _SENTENCE.search(text):
        return False
    return any(w in _ORGANISATIONS for w in words) or (text.isupper() and 2 <= len(text) <= 8 and len(words) == 1)


def is_person(text: str) -> bool:
    """Whether a part reads as the name of a person: two to six capitalised words, none a title or an organisation's."""
    tokens = text.split()
    while tokens and tokens[0].casefold().rstrip(".") in _HONORIFICS:
        tokens = tokens[1:]
    if not 2 <= len(tokens) <= 6 or len(text) > 80 or not all(_TOKEN.match(t) for t in tokens):
        return False
    if any(any(c.isdigit() or c == "_" for c in t) for t in tokens):
        return False
    words = set(_words(text))
    if words & (_TITLES | _ORGANISATIONS):
        return False
    if all(_FOREIGN.search(t) for t in tokens):
        return True
    if tokens[0].casefold() in _PARTICLES and tokens[0].islower():
        return False
    if not tokens[-1][0].isupper():
        return False
    return all(t[0].isupper() or t.casefold() in _PARTICLES or t[:2] in ("d'", "d’") for t in tokens)


def is_office(text: str) -> bool:
    """Whether a part names a desk rather than a person: "Press office"."""
    return bool(_OFFICES.match(text))


def title_and_organisation(parts: list[str]) -> tuple[str, str, float]:
    """What stands behind a name, told apart: job title, organisation, and how sure that is.

    A part that is no clear title counts as an organisation: printing a title as an organisation misleads nobody,
    while the record of an organisation can be found again.
    """
    titles: list[str] = []
    organisations: list[str] = []
    sure = 1.0
    for place, part in enumerate(parts):
        title, organisation = is_title(part), is_organisation(part)
        if title and organisation:
            # "Press officer" against "Office of the Director": the last word, or the first before "of", decides
            title = not organisations and place == 0
            sure = min(sure, 0.7)
        elif not title and not organisation:
            sure = min(sure, 0.6)
        (titles if title else organisations).append(part)
    return ", ".join(titles), ", ".join(organisations), sure
