"""Acronyms: spelt out at their first mention, and only introduced where they are used again."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pressdesk.domain.checks.passage import Passage
from pressdesk.domain.checks.rule import Found, Subject, at

_ACRONYM = re.compile(
    r"(?<![^\W_])(?<![.’'/@#&+])[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ0-9]{1,5}(?:s(?![^\W_]))?(?![^\W_]|[’'\-‐‑/@&+.]\w)"
)
_IN_BRACKETS = r"\(\s*(?:(?:the|la|le|el|los|las|die|der|das|l[’'])\s*)?[“\"«]?\s*{}\s*[”\"»]?\s*\)"
_WORDS = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_NAMES_IN_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{2,}(?:[ \u00a0][A-ZÀ-ÖØ-Þ]{2,})+")
_GIVEN_BEFORE = re.compile(
    r"(?<![^\W_])(?!(?:The|This|That|Les|Los|Las|Des|Der|Die|Das|Dem|Den|Une|Una|Our|Its|When|While|With)[ \u00a0])"
    r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{2,}(?:-[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+)?[ \u00a0]$"
)
_WELL_KNOWN = """
    UN US USA UK EU NGO NGOS NATO UNESCO UNICEF NASA AIDS HIV COVID SARS BBC CNN CEO CFO CTO TV PC IT AI DNA GPS PDF URL
    SMS USB HTML AM PM GMT UTC CET CEST BST EST EDT ET CT PT MT EET MSK AD BC BCE CE OK ID FAQ PR QA Q1 Q2 Q3 Q4 COP VIP
    MP MPS PHD MBA BA MA LLM LLB KG KM VAT GDP G7 G8 G20 LGBT LGBTI LGBTQ LGBTQI LGBTQIA COVID19
    ONU ONG UE OTAN UNICEF VIH SIDA ONGS EEUU EE UU PDG TVA PIB RDC EUA OMS RU
    USA UNO EG EWG BRD DDR PKW LKW GMBH AG SPD CDU CSU FDP ARD ZDF NGO NGOS
    ENDS END FIN ENDE TK TBC TBD XX XXX FOR TO BY THE AND OR NOT NO YES A4 A3
"""
"""Acronyms that readers know better than what they stand for, words in capitals, and marks of the craft."""
_SHOWN = 60


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(_WELL_KNOWN.split())


def unexplained_acronym(subject: Subject) -> Iterator[Found]:
    if subject.language in ("ar", "he", "fa", "zh", "ja", "ko"):
        return  # foreign letters are names there
    texts = [passage for passage in subject.texts if not passage.text.isupper()]
    seen: set[str] = set()
    names = _names_of(subject)
    for passage in texts:
        for start, end, acronym in _acronyms(passage):
            if acronym in seen or acronym in names:
                continue
            seen.add(acronym)
            if not any(_is_explained(other.text, acronym, subject.language) for other in (*subject.lines, *texts)):
                yield at(passage, start, end, _unexplained(acronym, texts), about=acronym)


def unused_acronym(subject: Subject) -> Iterator[Found]:
    """“(ASG)” that nothing refers to later: the reader need not learn it."""
    for passage in subject.texts:
        for bracket in re.finditer(r"(?<=\S)([ \u00a0])\(([A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ0-9]{1,5})\)", passage.text):
            acronym = bracket[2]
            if not _is_acronym(acronym) or not _stands_for(passage.text, bracket.start(), acronym, subject.language):
                continue
            mentioned = re.compile(rf"(?<![^\W_]){re.escape(acronym)}(?![^\W_])")
            count = sum(len(mentioned.findall(other.text)) for other in subject.everything)
            count += sum(len(mentioned.findall(text.body)) for text in subject.sheet.texts)
            if count == 1:
                message = f"“({acronym})” is introduced here and never used again. Take it out."
                yield at(passage, bracket.start(), bracket.end(), message, "", about=acronym)


def _unexplained(acronym: str, texts: list[Passage]) -> str:
    for passage in texts:
        if words := _initials_in(passage.text, acronym):
            return f"{acronym} is never spelt out. Write “{words} ({acronym})” at the first mention."
    return f"{acronym} is never spelt out. Say at the first mention what it stands for."


def _acronyms(passage: Passage) -> Iterator[tuple[int, int, str]]:
    capitals = [found.span() for found in _NAMES_IN_CAPITALS.finditer(passage.text)]
    for found in _ACRONYM.finditer(passage.text):
        if any(begin <= found.start() < end for begin, end in capitals):
            continue  # words written in capitals
        acronym = found[0].removesuffix("s")
        before = passage.text[max(0, found.start() - 30) : found.start()]
        if _is_acronym(acronym) and not (len(acronym) > 3 and _GIVEN_BEFORE.search(before) and acronym.isalpha()):
            yield found.start(), found.start() + len(acronym), acronym


def _is_acronym(text: str) -> bool:
    letters = sum(char.isalpha() for char in text)
    return letters >= 2 and text not in _known() and not _ROMAN.fullmatch(text)


def _names_of(subject: Subject) -> set[str]:
    """Words in capitals inside the names that are on the release: a family name, an organisation called so."""
    names = [
        name
        for one in subject.sheet.enquiries
        for name in (one.name, one.contact.name, one.organisation, one.contact.organisation)
    ]
    names += [subject.house.organisation, subject.release.place]
    return {word for name in names if name for word in _WORDS.findall(name) if word.isupper()}


def _is_explained(text: str, acronym: str, language: str) -> bool:
    if acronym not in text:
        return False
    for bracket in re.finditer(_IN_BRACKETS.format(re.escape(acronym)), text, re.IGNORECASE):
        if _stands_for(text, bracket.start(), acronym, language):
            return True
    # “ASG (Assistant Secretary-General)”, “ASG, the Assistant …”
    for after in re.finditer(rf"(?<![^\W_]){re.escape(acronym)}(?:\s*\(|,\s|\s[–—-]\s)", text):
        if _initials_in(text[after.end() : after.end() + 12 * len(acronym) + 40], acronym, at_start=True):
            return True
    return False


def _stands_for(text: str, place: int, acronym: str, language: str) -> bool:
    """Whether the words before a bracket can be what the acronym in it stands for.

    In English the initials have to be found in order. Elsewhere acronyms are often those of another language: there a
    name or several words before the bracket are enough.
    """
    begin = max(text.rfind(". ", 0, place), text.rfind("\n", 0, place)) + 1
    words = _WORDS.findall(text[begin:place])[-(2 * len(acronym) + 4) :]
    letters = [char for char in acronym.lower() if char.isalpha()]
    initials = [word[0].lower() for word in words]
    matched = reached = 0
    for letter in letters:
        if letter in initials[reached:]:
            reached = initials.index(letter, reached) + 1
            matched += 1
    if words and matched >= 0.75 * len(letters):
        return True
    inside = "".join(words[-4:]).lower()
    if words and letters and _in_order(letters, inside) and any(word[0].lower() == letters[0] for word in words[-4:]):
        return len(words) > 1 or len(words[0]) > len(acronym)
    return language != "en" and sum(word[0].isupper() for word in words[-8:]) >= 2


def _in_order(letters: list[str], text: str) -> bool:
    place = -1
    for letter in letters:
        place = text.find(letter, place + 1)
        if place < 0:
            return False
    return True


@lru_cache(maxsize=8)
def _small_words(text: str) -> "tuple[re.Match[str], ...]":
    """The words of a text but those in capitals. Asked for each acronym of it."""
    return tuple(found for found in _WORDS.finditer(text) if not found[0].isupper() or len(found[0]) == 1)


def _initials_in(text: str, acronym: str, *, at_start: bool = False) -> str:
    """Words whose initials make the acronym, small words between them aside; "" where there are none."""
    words = _small_words(text)
    letters = [char for char in acronym.lower() if char.isalpha()]
    for first, word in enumerate(words):
        if at_start and first > 2:
            break
        if word[0][0].lower() != letters[0] or not (word[0][0].isupper() or at_start):
            continue
        reached, missed, last = 1, 0, word.end()
        for following in words[first + 1 : first + 2 * len(letters) + 2]:
            if reached == len(letters):
                break
            if following[0][0].lower() == letters[reached] and (following[0][0].isupper() or at_start):
                reached, last, missed = reached + 1, following.end(), 0
            elif following[0].islower() and missed < 3:
                missed += 1
            else:
                break
            if reached == len(letters):
                shown = text[word.start() : last]
                if len(shown) <= _SHOWN and "\n" not in shown and "." not in shown:
                    return shown
    return ""
