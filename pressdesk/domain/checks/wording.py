"""Words: the house's list, jargon, the passive voice, and the language as a whole."""

import re
from collections.abc import Iterator

from babel import Locale, UnknownLocaleError

from pressdesk.domain.checks.passage import Passage
from pressdesk.domain.checks.rule import Fix, Found, Subject, at, is_quoted
from pressdesk.domain.checks.word_list import HouseWord, Kind
from pressdesk.domain.language import is_another, is_known, language_of

_ADVERB = {
    "en": r"(?:(?:not|never|also|being|been|\w+ly)\s+){0,2}",
    "fr": r"(?:(?:pas|plus|aussi|\w+ment)\s+){0,2}",
    "es": r"(?:(?:también|\w+mente)\s+){0,2}",
    "de": r"(?:[^\W\d_]+\s+){0,4}?",
}
_PASSIVE = {
    "en": re.compile(
        rf"\b(?:is|are|was|were|be|been|being)\s+{_ADVERB['en']}(?:[a-z]{{2,}}(?<!ne)ed|made|given|taken|held|found|told|"
        r"known|written|seen|shown|sent|built|brought|kept|left|paid|put|read|set|sold|thought|won|done|chosen|driven|"
        r"forgotten|hidden|spoken|stolen|thrown|torn|worn|drawn|beaten|broken)\b(?:\s+by\b)?",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"\b(?:est|sont|était|étaient|fut|furent|sera|seront|été)\s+{_ADVERB['fr']}[^\W\d_]{{2,}}"
        r"(?:é|ée|és|ées|ie|ies|is|ite|ites|ue|ues)\s+par\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        rf"\b(?:es|son|fue|fueron|era|eran|será|serán|sido)\s+{_ADVERB['es']}[^\W\d_]{{2,}}[aei]d[oa]s?\b(?:\s+por\b)?",
        re.IGNORECASE,
    ),
    "de": re.compile(
        rf"\b(?:wird|werden|wurde|wurden|worden)\s+{_ADVERB['de']}(?:ge[^\W\d_]{{2,}}(?:t|en)|[^\W\d_]{{3,}}iert)\b",
        re.IGNORECASE,
    ),
}
_ENOUGH_WORDS = 15
_ENOUGH_LETTERS = 80
"""Words, or characters where words are not parted, that a text must have before its language is judged."""


def house_word(subject: Subject) -> Iterator[Found]:
    yield from _listed(subject, "words")


def jargon(subject: Subject) -> Iterator[Found]:
    yield from _listed(subject, "jargon")


def passive(subject: Subject) -> Iterator[Found]:
    pattern = _PASSIVE.get(subject.language)
    for passage in subject.texts if pattern else ():
        for found in pattern.finditer(passage.text) if pattern else ():
            if not is_quoted(subject, passage, found.start()):
                yield at(passage, *found.span(), f"“{found[0]}” hides who did it. Say who, if it is known.")


def other_language(subject: Subject) -> Iterator[Found]:
    """The text speaks another language than the release is said to be in."""
    chosen = subject.language
    text = "\n\n".join(passage.text for passage in (*subject.lines, subject.lead, subject.body))
    if not is_known(chosen) or (len(text.split()) < _ENOUGH_WORDS and len(text) < _ENOUGH_LETTERS):
        return
    found = language_of(text)
    if is_another(found, chosen):
        field = subject.release.language
        message = f"This text reads as {_name(found)}; the release is set to {_name(chosen)}. Set the language."
        yield Found(message, "language", fix=Fix("language", 0, len(field), field, _tag(found)), about=found)


def _tag(language: str) -> str:
    return "en-GB" if language == "en" else language


def _name(language: str) -> str:
    try:
        return Locale(language).get_display_name("en") or language
    except (UnknownLocaleError, ValueError):
        return language


def _listed(subject: Subject, kind: Kind) -> Iterator[Found]:
    for passage in subject.everything:
        for start, end, word in subject.known.words.found(passage.text, subject.language, kind):
            if not is_quoted(subject, passage, start):
                yield _found(passage, start, end, word)


def _found(passage: Passage, start: int, end: int, word: HouseWord) -> Found:
    said = passage.text[start:end]
    new = _in_case(word.use, said, word.word)
    what = f"Write “{new}” instead of “{said}”." if new else f"The house does not use “{said}”."
    return at(passage, start, end, f"{what} {word.why}".strip(), new or None)


def _in_case(use: str, said: str, word: str) -> str:
    """The suggestion with the capital, or the capitals, of what it replaces."""
    if not use or word != word.lower():
        return use
    if said.isupper() and len(said) > 1 and any(char.isalpha() for char in said):
        return use.upper()
    return use[0].upper() + use[1:] if said[0].isupper() else use
