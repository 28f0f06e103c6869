"""Which words of a text a dictionary is asked about, and which are known without one.

Positions are offsets into the text in characters, as Python counts. Nothing here knows a dictionary: the callers bring
`listed`, which says whether one has a word.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

LONGEST = 64
"""Characters. What is longer is no word that anybody has written."""

_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u200c\u200d"
)
"""Signs inside a word that are no letters: soft hyphen, accents on their own, vowel points, joiners."""

_RUN = f"[\\w{_MARKS}]+"
_WORD = re.compile(rf"{_RUN}(?:['\u2019ʼ\-\u2010\u2011·׳״]{_RUN})*")
_NO_LETTER = re.compile(r"[\d_]")
_ADDRESS = re.compile(
    r"\b[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\s<>\"”»]+"
    r"|\bwww\.[^\s<>\"”»]+"
    r"|\b(?:mailto|tel):[^\s<>\"”»]+"
    r"|[\w.+%-]+@[\w-]+(?:\.[\w-]+)*"
    r"|[@#][\w.-]+"
    r"|\b(?:[\w-]+\.)+[a-z]{2,24}\b(?:/[^\s<>\"”»]*)?"
    r"|(?<!\S)~?/\S+"
)
"""Web addresses, e-mail addresses, handles, hashtags, names of sites and files, paths."""

_SIGN = re.compile(r"[@#/:]|\.\w")
_CHUNK = re.compile(r"\S+")
_CHUNK_LIMIT = 500
"""Characters without a space: what is longer is no text."""

_CAMEL = re.compile(r"[a-zà-öø-ÿа-яα-ω][A-ZÀ-ÖØ-ÞА-ЯΑ-Ω]")
_PLURAL = re.compile(r"(?<=[^\W\d_a-z])'?s$")
_TOKENS = 20_000
"""Words as written whose form for the dictionary is remembered: one types the same ones again and again."""
_APOSTROPHES = str.maketrans({"\u2019": "'", "ʼ": "'", "\u2010": "-", "\u2011": "-"})
_DROPPED = re.compile("[\u00ad\u0640\u064b-\u065f\u0670\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]")
"""Soft hyphens, the Arabic stretching sign, and vowel points: dictionaries have words without them."""

_ELISIONS = {
    "fr": re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)", re.IGNORECASE),
    "it": re.compile(r"(?:[cdlmnstv]|all|dall|dell|nell|sull|coll|un|quell|quest|sant|bell|gl)'(?=.)", re.IGNORECASE),
    "ca": re.compile(r"[dlmnst]'(?=.)", re.IGNORECASE),
}
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')$", re.IGNORECASE)

_SCRIPTS = {
    "arabic": (re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]"), "ar fa ur ps ckb ug"),
    "hebrew": (re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]"), "he yi"),
    "cyrillic": (re.compile("[\u0400-\u052f]"), "ru uk be bg mk sr kk ky mn tg"),
    "greek": (re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), "el"),
    "latin": (re.compile("[A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff\ufb00-\ufb06]"), ""),
}
WITHOUT_DICTIONARY = frozenset({"zh", "ja", "ko", "th", "lo", "km", "my"})
"""Languages that Hunspell is not used for: words are not parted by spaces, or there are no dictionaries."""


class Word(NamedTuple):
    """A word at its place. `text` is what a dictionary is asked: straight apostrophes, no vowel points, composed."""

    start: int
    end: int
    text: str


class Vocabulary:
    """Words known by themselves: names of people and organisations, and what the office has taught.

    A word known in small letters may begin with a capital, and any may stand in capitals.
    """

    def __init__(self, words: Iterable[str] = (), beside: "Vocabulary | None" = None) -> None:
        """`beside`: another whose words are known as well."""
        self._beside = beside
        self._words = {_plain(match[0]) for entry in set(words) for match in _WORD.finditer(entry)} - {""}
        joined = [word for word in self._words if "-" in word or "'" in word]
        self._words |= {half for word in joined for half in re.split("[-']", word) if len(half) > 1}

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        if word in self._words or word[:1].lower() + word[1:] in self._words:
            return True
        return self._beside is not None and word in self._beside


def words(text: str, language: str) -> list[Word]:
    """The words to look up, in reading order.

    Left alone: addresses, handles, numbers and words with digits, capitals alone (ERN, NGOs), names written together
    (YouTube), single letters, and words in another script than the language's.
    """
    skipped = list(_addresses(text))
    found: list[Word] = []
    gap = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        if end - start <= 2 * LONGEST and (wanted := _asked_for(match[0], language)):
            while gap < len(skipped) and skipped[gap][1] <= start:
                gap += 1
            if gap == len(skipped) or end <= skipped[gap][0]:
                found.append(Word(start, end, wanted))
    return found


def asked(word: str, language: str) -> Iterator[str]:
    """All that a dictionary may be asked to judge a word: itself, and the parts that `is_right` falls back on."""
    yield word
    for part in _parts(word, language):
        yield from asked(part, language)


def is_right(word: str, language: str, listed: Callable[[str], bool], known: Vocabulary) -> bool:
    """Whether a word is known, whole or by its parts: "l'ERN", "Example's", "press-office"."""
    if word in known or listed(word):
        return True
    parts = _parts(word, language)
    return bool(parts) and all(
        len(part) == 1 or part.isupper() or is_right(part, language, listed, known) for part in parts
    )


def as_written(suggestion: str, instead_of: str) -> str:
    """A suggestion with the apostrophe of the word it takes the place of; typographic where that had none."""
    return suggestion if "'" in instead_of else suggestion.replace("'", "\u2019")


def scope(word: str, language: str) -> str:
    """For which language the office learns a word: names, which begin with a capital, for all of them ("")."""
    return "" if word[:1].isupper() else primary(language)


def primary(language: str) -> str:
    """The language alone: "en" of "en-GB"."""
    return language.replace("_", "-").partition("-")[0].lower()


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Places of addresses. They are looked for between spaces, so that no text takes long."""
    if not _SIGN.search(text):
        return
    for chunk in _CHUNK.finditer(text):
        start, end = chunk.span()
        if end - start > _CHUNK_LIMIT:
            yield start, end
        elif _SIGN.search(text, start, end):
            for match in _ADDRESS.finditer(text, start, end):
                yield match.span()


def _plain(token: str) -> str:
    """A word as dictionaries have it: composed, with straight apostrophes, without vowel points."""
    if token.isascii():
        return token
    return _DROPPED.sub("", unicodedata.normalize("NFC", token)).translate(_APOSTROPHES)


@lru_cache(maxsize=_TOKENS)
def _asked_for(token: str, language: str) -> str:
    """What a dictionary is asked for a word as it is written; "" where it is left alone."""
    word = _plain(token)
    if not 1 < len(word) <= LONGEST or _NO_LETTER.search(word) or _CAMEL.search(word):
        return ""
    capitals = _PLURAL.sub("", word)
    if len(capitals) > 1 and capitals.isupper():
        return ""
    return word if _script_of(word[0]) == _script_of_language(primary(language)) else ""


def _parts(word: str, language: str) -> list[str]:
    if "-" in word:
        return [part for part in word.split("-") if part]
    elision = _ELISIONS.get(primary(language))
    if elision and (found := elision.match(word)):
        return [word[found.end() :]]
    if found := _POSSESSIVE.search(word):
        return [word[: found.start()]] if found.start() > 1 else []
    return []


def _script_of(letter: str) -> str:
    return next((name for name, (letters, _) in _SCRIPTS.items() if letters.match(letter)), "")


def _script_of_language(language: str) -> str:
    return next((name for name, (_, languages) in _SCRIPTS.items() if language in languages.split()), "latin")
