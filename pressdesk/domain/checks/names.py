"""Names spelt in two ways: against the people and organisations the office knows, and within the text.

A name is a run of capitalised words. Two are taken for one name where all words but one are the same, and that one
differs as slips of the pen do. What tells other people apart is left alone: given names of the two sexes ("Mario",
"Maria"), endings of case and plural ("Lindqvists"), short words, other initials.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA

from pressdesk.domain.checks.passage import Passage
from pressdesk.domain.checks.rule import Found, Subject, at
from pressdesk.domain.contact import folded

_WORD = r"[^\W\d_][^\W\d_]*(?:[’'\-‐‑][^\W\d_]+)*"
_PARTICLE = (
    r"(?:af|al|ap|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|las|le|los|van|von|y|zu|zum|zur|of|the|des|et)"
)
_RUN = re.compile(rf"{_WORD}(?:[ \u00a0\u202f](?:{_WORD}))*")
_TOKEN = re.compile(_WORD)
_OWNER = re.compile(r"(?:[’']s|[’'])$")
_PARTICLES = frozenset(_PARTICLE[3:-1].split("|"))
_LONGEST = 6
"""Words of a name."""
_WITH_ENDINGS = frozenset(
    {"de", "ru", "uk", "pl", "cs", "sk", "fi", "hu", "tr", "ro", "el", "hr", "sr", "lt", "lv", "et"}
)
"""Languages whose names take endings: a difference in the last two letters says nothing there."""
_SEX = re.compile(r"[aeo]+$")
_LEAST = 4
"""Letters that a word must have to be compared, accents apart."""
_LEAST_ALONE = 7
"""Letters of a family name that stands alone: "Bolton" and "Boston" are too near each other."""

_COMPARED = 50
"""Names that share a word: of more than so many, such as "Human …" in a long report, the first are compared."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Mention:
    """Capitalised words that follow each other: where each stands."""

    passage: Passage
    words: Words
    places: tuple[tuple[int, int], ...]

    def part(self, first: int, last: int) -> "_Mention":
        return _Mention(self.passage, self.words[first:last], self.places[first:last])

    @property
    def text(self) -> str:
        return " ".join(self.words)


def name_spelling(subject: Subject) -> Iterator[Found]:
    if subject.language in ("ar", "fa", "he", "ur", "zh", "ja", "ko", "th", "hi"):
        return  # scripts without capitals
    mentions = [mention for passage in subject.everything for mention in _mentions(passage)]
    listed = _listed(subject)
    known = {words for words in listed if 1 < len(words) <= _LONGEST} | _office(subject.known.names)
    endings = subject.language in _WITH_ENDINGS
    reported: set[tuple[str, int]] = set()
    for found, start in _against_known(mentions, known, listed, endings=endings):
        reported.add((found.field, start))
        yield found
    for found, start in _within_text(mentions, known, endings=endings):
        if (found.field, start) not in reported:
            reported.add((found.field, start))
            yield found
    yield from _family_alone(mentions, known, listed)


def _mentions(passage: Passage) -> Iterator[_Mention]:
    for run in _RUN.finditer(passage.text):
        tokens = list(_TOKEN.finditer(passage.text, *run.span()))
        kept: list[re.Match[str]] = []
        for token in tokens:
            if _is_name(token[0]) or (kept and token[0] in _PARTICLES):
                kept.append(token)
                continue
            yield from _mention(passage, kept)
            kept = []
        yield from _mention(passage, kept)


def _mention(passage: Passage, tokens: "list[re.Match[str]]") -> Iterator[_Mention]:
    while tokens and tokens[-1][0] in _PARTICLES:
        tokens = tokens[:-1]
    if tokens:
        places = tuple((one.start(), one.end() - len(_owner(one[0]))) for one in tokens)
        yield _Mention(passage, tuple(passage.text[a:b] for a, b in places), places)


def _owner(word: str) -> str:
    """The ending of an owner ("’s")."""
    found = _OWNER.search(word)
    return found[0] if found else ""


def _is_name(word: str) -> bool:
    return word[0].isupper() and (len(word) == 1 or not word.isupper())


def _words(name: str) -> Words:
    return tuple(_TOKEN.findall(name))


@lru_cache(maxsize=2)
def _office(names: tuple[str, ...]) -> frozenset[Words]:
    """The office's names, read once for all releases."""
    return frozenset(words for name in names if 1 < len(words := _words(name)) <= _LONGEST)


@lru_cache(maxsize=2)
def _by_shape(known: frozenset[Words]) -> dict[tuple[int, int, str], list[Words]]:
    """Names by their length, and a word at its place."""
    made: defaultdict[tuple[int, int, str], list[Words]] = defaultdict(list)
    for words in known:
        for place, word in enumerate(words):
            made[len(words), place, folded(word)].append(words)
    return dict(made)


def _listed(subject: Subject) -> set[Words]:
    """Names of the people and organisations on the release, worded as there and as on their records."""
    names: set[Words] = set()
    for one in subject.sheet.enquiries:
        for name in (one.name, one.contact.name, one.organisation, one.contact.organisation):
            names |= {_words(name)} if name else set()
    return names


# full names


def _against_known(
    mentions: list[_Mention], known: set[Words], listed: set[Words], *, endings: bool
) -> Iterator[tuple[Found, int]]:
    by_shape = _by_shape(frozenset(known))
    lengths = sorted({len(words) for words in known}, reverse=True)
    for mention in mentions:
        for part in _parts(mention, lengths):
            if part.words in known:
                break
            near: set[Words] = set()
            for place, word in enumerate(part.words):
                near.update(by_shape.get((len(part.words), place, folded(word)), ()))
            right = {words for words in near if _is_slip(part.words, words, endings=endings)}
            right = right & listed or right
            if right:
                yield _found(part, sorted(right)), part.places[0][0]
                break


def _parts(mention: _Mention, lengths: list[int]) -> Iterator[_Mention]:
    """Every stretch of a mention that is as long as a name that is known, the longest first."""
    for length in lengths:
        for first in range(len(mention.words) - length + 1):
            yield mention.part(first, first + length)


def _found(mention: _Mention, right: list[Words]) -> Found:
    name = " ".join(right[0])
    message = f"“{mention.text}” is written “{name}” in the contacts. Use one spelling."
    return _mended(mention, right[0] if len(right) == 1 else None, message)


def _mended(mention: _Mention, right: Words | None, message: str) -> Found:
    start, end = mention.places[0][0], mention.places[-1][1]
    if right is None:
        return at(mention.passage, start, end, message)
    text = mention.passage.text
    new, reached = "", start
    for (first, last), word in zip(mention.places, right, strict=True):
        new += text[reached:first] + word
        reached = last
    return at(mention.passage, start, end, message, new)


def _within_text(mentions: list[_Mention], known: set[Words], *, endings: bool) -> Iterator[tuple[Found, int]]:
    """Names of two or three words that stand in the text in two spellings, neither of which the office knows."""
    places: defaultdict[Words, list[_Mention]] = defaultdict(list)
    for mention in mentions:
        for part in _parts(mention, [2, 3]):
            if not {part.words[0], part.words[-1]} & _PARTICLES:
                places[part.words].append(part)
    wrong = _misspelt(places, known, endings=endings)
    order = {words: number for number, words in enumerate(places)}
    taken: set[tuple[str, int]] = set()
    for words in sorted(wrong, key=lambda words: (len(words), order[words])):
        right = wrong[words]
        for mention in places[words] if right not in wrong else ():
            ends = {(mention.passage.field, last) for _, last in mention.places}
            if ends & taken:
                continue  # a longer stretch of words around a name that was reported
            taken |= ends
            message = f"“{mention.text}” is also written “{' '.join(right)}” here. Use one spelling."
            yield _mended(mention, right, message), mention.places[0][0]


def _misspelt(places: dict[Words, list[_Mention]], known: set[Words], *, endings: bool) -> dict[Words, Words]:
    """By each name to mend, the spelling that is known, else the one used more often, else the first."""
    counts = Counter({words: len(found) for words, found in places.items()})
    order = {words: number for number, words in enumerate(places)}
    buckets: defaultdict[tuple[int, int, str], list[Words]] = defaultdict(list)
    for words in places:
        for place, word in enumerate(words):
            buckets[len(words), place, folded(word)].append(words)
    wrong: dict[Words, Words] = {}
    for bucket in buckets.values():
        for pair in combinations(bucket[:_COMPARED], 2):
            if set(pair) <= known or not _is_slip(*pair, endings=endings):
                continue
            right, other = sorted(pair, key=lambda words: (words not in known, -counts[words], order[words]))
            if other not in known:
                wrong.setdefault(other, right)
    return wrong


def _is_slip(one: Words, other: Words, *, endings: bool) -> bool:
    """Whether two names of as many words are one name, once misspelt."""
    differ = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if not differ or (len(differ) == len(one) > 1 and any(folded(a) != folded(b) for a, b in differ)):
        return False
    unlike = [(a, b) for a, b in differ if folded(a) != folded(b)]
    if len(unlike) > 1:
        return False
    if not unlike:
        # accents and capitals inside a name; "Van" and "van" are the same name
        return any(a.lower() != b.lower() for a, b in differ)
    first = unlike[0] == differ[0] and one[0] == unlike[0][0]
    return _is_slip_of_word(*unlike[0], given=first, endings=endings)


def _is_slip_of_word(one: str, other: str, *, given: bool, endings: bool) -> bool:
    a, b = folded(one), folded(other)
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < _LEAST or "-" in a.replace(b, "") or not a.isascii() or not b.isascii():
        return False
    if longer.startswith(shorter) and longer[len(shorter) :] in ("s", "es", "n", "en", "e", "er", "in", "a", "ova"):
        return False  # a plural, a case, or the other sex
    if given and _SEX.sub("", a) == _SEX.sub("", b):
        return False
    if endings and a[: len(shorter) - 2] == b[: len(shorter) - 2]:
        return False
    return OSA.distance(a, b) <= (1 if len(shorter) < 8 else 2)


# family names alone


def _family_alone(mentions: list[_Mention], known: set[Words], listed: set[Words]) -> Iterator[Found]:
    """A family name alone, misspelt, of somebody on the release or named in full in the text."""
    written = {mention.part(a, b).words for mention in mentions for a, b in _pairs(len(mention.words))}
    people = {words for words in known if words in listed or words in written}
    families = {words[-1] for words in people if len(folded(words[-1])) >= _LEAST_ALONE}
    all_words = {word for words in known for word in words}
    for mention in mentions:
        if len(mention.words) == 2 and _begins_sentence(mention):
            mention = mention.part(1, 2)  # "Then Lindqvist left"
        word = mention.words[0]
        if len(mention.words) != 1 or word in all_words or len(word) < _LEAST_ALONE - 1:
            continue
        right = sorted(family for family in families if _is_family(word, family))
        if right:
            message = f"“{word}” is written “{right[0]}” in the contacts. Use one spelling."
            yield _mended(mention, (right[0],) if len(right) == 1 else None, message)


def _begins_sentence(mention: _Mention) -> bool:
    before = mention.passage.text[: mention.places[0][0]].rstrip(" “‘«„\u202f\u00a0")
    return not before or before[-1] in ".!?\n…"


def _is_family(word: str, family: str) -> bool:
    a, b = folded(word), folded(family)
    if a == b:
        return word.lower() != family.lower()
    shared = min(len(a), len(b)) - 2
    return a[0] == b[0] and a[:shared] != b[:shared] and a.isascii() and b.isascii() and OSA.distance(a, b) == 1


def _pairs(length: int) -> Iterator[tuple[int, int]]:
    for first in range(length):
        for last in range(first + 2, min(length, first + _LONGEST) + 1):
            yield first, last
