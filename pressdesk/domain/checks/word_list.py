"""The house's list of words: which it avoids, what it writes instead, and why. Kept as TOML that an officer edits.

    [en.words]                      # a language, and "words" (always looked for) or "jargon" (where switched on)
    chairman = "chair"              # instead of this, that
    "the disabled" = { use = "disabled people", why = "People first." }
    "war-torn" = { why = "A phrase that says nothing." }     # no suggestion: only pointed out

A word in small letters is found in any case, one with a capital ("Ghandi") only as it is written.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal, cast

from pressdesk.domain.errors import WordListError

Kind = Literal["words", "jargon"]
KINDS: tuple[Kind, ...] = ("words", "jargon")
LIMIT = 200_000
"""Characters a list can hold."""

_AT_LINE = re.compile(r"\s*\(at (?:line (?P<line>\d+), column \d+|end of document)\)")
_EDGE = r"(?<![^\W_])(?:{})(?![^\W_])"
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class HouseWord:
    """A word or phrase the house avoids. `use` is what it writes instead, "" for no suggestion."""

    word: str
    use: str = ""
    why: str = ""


@dataclass(frozen=True)
class WordList:
    """Words by base language ("en") and kind."""

    entries: dict[tuple[str, Kind], tuple[HouseWord, ...]] = field(
        default_factory=dict[tuple[str, Kind], tuple[HouseWord, ...]]
    )

    def of(self, language: str, kind: Kind) -> tuple[HouseWord, ...]:
        return self.entries.get((language, kind), ())

    def found(self, text: str, language: str, kind: Kind) -> Iterator[tuple[int, int, HouseWord]]:
        """The words of the list in a text, the longest at each place."""
        words = self.of(language, kind)
        if not words:
            return
        known = {one.word: one for one in words}
        for hit in _pattern(words).finditer(text):
            spoken = _SPACE.sub(" ", hit[0])
            one = known.get(spoken) or known.get(spoken.lower())
            if one is not None:
                yield hit.start(), hit.end(), one


NO_WORDS = WordList()


def read_words(toml: str) -> WordList:
    """The list that a TOML text holds. Raises `WordListError`, which tells the line."""
    if len(toml) > LIMIT:
        raise WordListError(0, f"A list of words holds {LIMIT:,} characters at most. Take out what nobody needs.")
    try:
        tables = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        place = _AT_LINE.search(str(error))
        line = int(place["line"]) if place and place["line"] else toml.rstrip().count("\n") + 1
        reason = _AT_LINE.sub("", str(error))
        hint = " A word with a space or an accent stands in quotation marks." if "after a key" in reason else ""
        raise WordListError(line, f"Line {line} cannot be read: {reason[:1].lower()}{reason[1:]}.{hint}") from None
    except RecursionError:
        raise WordListError(1, "Line 1 cannot be read: brackets are nested too deeply.") from None
    entries: dict[tuple[str, Kind], tuple[HouseWord, ...]] = {}
    for language, kinds in tables.items():
        for kind, words in _table(toml, kinds, language).items():
            if kind not in KINDS:
                raise _wrong(toml, kind, f"“{language}.{kind}” is no list. Call it “{language}.words” or “…jargon”.")
            listed = _table(toml, words, kind)
            entries[language.lower(), kind] = tuple(_word(toml, *one) for one in listed.items())
    return WordList(entries)


def _word(toml: str, word: str, said: object) -> HouseWord:
    if isinstance(said, str):
        said = {"use": said}
    if not isinstance(said, dict):
        raise _wrong(toml, word, f"“{word}” needs a word to write instead, in quotation marks.")
    parts = cast("dict[str, object]", said)
    if unknown := set(parts) - {"use", "why"}:
        raise _wrong(toml, word, f"“{word}” has “{min(unknown)}”, which is not known. Write “use” and “why”.")
    use, why = parts.get("use", ""), parts.get("why", "")
    if not isinstance(use, str) or not isinstance(why, str):
        raise _wrong(toml, word, f"“use” and “why” of “{word}” are words in quotation marks.")
    spoken = " ".join(word.split())
    if not re.search(r"\w", spoken):
        raise _wrong(toml, word, "There is an entry without a word.")
    if re.search(_EDGE.format(re.escape(spoken)), use, re.IGNORECASE):
        raise _wrong(toml, word, f"What stands in place of “{word}” has that word in it.")
    return HouseWord(spoken, " ".join(use.split()), " ".join(why.split()))


def _table(toml: str, value: object, name: str) -> dict[str, Any]:
    if isinstance(value, dict):
        return cast("dict[str, Any]", value)
    raise _wrong(toml, name, f"“{name}” stands outside of a list. Put it under a line such as [en.words].")


def _wrong(toml: str, key: str, sentence: str) -> WordListError:
    """An error at the line that defines a key."""
    quoted = re.escape(key)
    place = re.search(rf"(?m)^[ \t]*(?:\[[^\]\n]*)?[\"']?{quoted}[\"']?[ \t]*[=\].]", toml)
    line = toml.count("\n", 0, place.start()) + 1 if place else 1
    return WordListError(line, f"Line {line}: {sentence}")


@lru_cache(maxsize=16)
def _pattern(words: tuple[HouseWord, ...]) -> "re.Pattern[str]":
    longest_first = sorted(words, key=lambda one: -len(one.word))
    return re.compile(_EDGE.format("|".join(_alternative(one.word) for one in longest_first)))


def _alternative(word: str) -> str:
    spoken = r"\s+".join(map(re.escape, word.split()))
    return spoken if word != word.lower() else f"(?i:{spoken})"
