"""Finding people as one types: by name, organisation, job title, topic or language, typing errors forgiven.

Every word has to fit somewhere. A word fits as a whole word, as a word's beginning, inside one, or, where that finds
few people, with a typing error (two in long words). Accents and case play no part. Names count most.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from babel.core import Locale, UnknownLocaleError
from rapidfuzz import process
from rapidfuzz.distance import OSA

from pressdesk.domain.contact import folded, sort_key
from pressdesk.domain.models.contact import ContactView

ENOUGH = 20
"""People found without typing errors, above which none are looked for."""
MOST_WORDS = 8
LONGEST_WORD = 40
_SCORED_ONE_BY_ONE = 2_000
_REMEMBERED = 64
_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"\w+(?:['’.-]\w+)+")

_People = frozenset[int]
_Tier = tuple[int, _People]
"""A score, and the people (by place in the index) who have it for one word."""


def words_of(text: str) -> list[str]:
    """What is searched for, word by word, folded."""
    return [word[:LONGEST_WORD] for word in _WORD.findall(folded(text[:400]))[:MOST_WORDS]]


def forgiven(word: str) -> int:
    """How many typing errors a word of this length may have."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


class _Vocabulary:
    """The words of one field, or several, and who has them."""

    def __init__(self, words_by_place: Iterable[Iterable[str]]) -> None:
        people: dict[str, list[int]] = {}
        for place, words in enumerate(words_by_place):
            for word in set(words):
                people.setdefault(word, []).append(place)
        self.words = sorted(people)
        # sets that are never changed: a common word is handed on as it is, not copied
        self._people = [frozenset(people[word]) for word in self.words]
        # one string of all words is searched much faster than each by itself
        self._joined = "\n".join(self.words)
        self._starts: list[int] = []
        start = 0
        for word in self.words:
            self._starts.append(start)
            start += len(word) + 1
        self._beginnings: dict[int, list[str]] = {}

    def whole(self, word: str) -> _People:
        place = bisect_left(self.words, word)
        return self._people[place] if place < len(self.words) and self.words[place] == word else _People()

    def beginning(self, word: str) -> _People:
        first, last = bisect_left(self.words, word), bisect_left(self.words, word + "\U0010ffff")
        return _union(self._people[first:last])

    def inside(self, word: str) -> _People:
        found: list[_People] = []
        at = self._joined.find(word)
        while at >= 0:
            place = bisect_left(self._starts, at + 1) - 1
            found.append(self._people[place])
            at = self._joined.find(word, self._starts[place] + len(self.words[place]))
        return _union(found)

    def alike(self, word: str) -> _People:
        """Who has a word, or a word's beginning, that differs from `word` by no more than the errors forgiven."""
        errors = forgiven(word)
        found: list[_People] = []
        for length in range(len(word) - errors, len(word) + errors + 1):
            choices = self._beginnings_of(length)
            hits = process.extract(word, choices, scorer=OSA.distance, score_cutoff=errors, limit=None)
            for beginning, _distance, _place in hits:
                # of a short word a beginning with an error says too little
                found.append(self.beginning(beginning) if len(word) > 4 else self.whole(beginning))
        return _union(found)

    def _beginnings_of(self, length: int) -> list[str]:
        if length not in self._beginnings:
            cut = (word[:length] for word in self.words if len(word) >= length)
            self._beginnings[length] = list(dict.fromkeys(cut))
        return self._beginnings[length]


class _Fit:
    """Who fits one word, and how well."""

    def __init__(self, tiers: list[_Tier]) -> None:
        self.tiers = tiers
        self.people = _union([people for _, people in tiers])


class PickingIndex:
    """Built once from the people there are; `with_contact` adds one."""

    def __init__(self, contacts: Iterable[ContactView]) -> None:
        self._contacts = sorted(contacts, key=lambda c: sort_key(c.name, c.family))
        self._places = {contact.id: place for place, contact in enumerate(self._contacts)}
        self._names = _Vocabulary(_name_words(c) for c in self._contacts)
        self._organisations = _Vocabulary(_split(c.organisation) for c in self._contacts)
        self._others = _Vocabulary(_other_words(c) for c in self._contacts)
        # a key pressed changes one word: what the others fit is known already
        self._known: dict[tuple[str, bool], _Fit] = {}

    def __len__(self) -> int:
        return len(self._contacts)

    def contact(self, contact_id: str) -> ContactView | None:
        place = self._places.get(contact_id)
        return None if place is None else self._contacts[place]

    def with_contact(self, contact: ContactView) -> "PickingIndex":
        """The same index with one more (or one changed)."""
        return PickingIndex([*(c for c in self._contacts if c.id != contact.id), contact])

    def find(self, text: str, chosen: Sequence[str] = ()) -> list[ContactView]:
        """Who fits, best first, those with a typing error last. The `chosen` (ids) come on top, in their order."""
        words = words_of(text)
        if not words:
            # nothing but marks finds nobody, nothing at all everybody
            places = [] if text.strip() else list(range(len(self._contacts)))
            return [self._contacts[place] for place in self._chosen_first(places, chosen)]
        right = self._ranked(words, fuzzy=False)
        near: list[int] = []
        if len(right) < ENOUGH and any(forgiven(word) for word in words):
            strict = set(right)
            near = [place for place in self._ranked(words, fuzzy=True) if place not in strict]
        ranked = self._chosen_first(right, chosen) + self._chosen_first(near, chosen)
        return [self._contacts[place] for place in ranked]

    def _chosen_first(self, places: list[int], chosen: Sequence[str]) -> list[int]:
        if not chosen:
            return places
        found = set(places)
        on_top = [place for key in dict.fromkeys(chosen) if (place := self._places.get(key, -1)) in found]
        first = set(on_top)
        return on_top + [place for place in places if place not in first]

    def _ranked(self, words: list[str], *, fuzzy: bool) -> list[int]:
        fits = [self._fit(word, fuzzy=fuzzy) for word in dict.fromkeys(words)]
        # the rarest first, so that what is intersected is small from the start
        common = min((fit.people for fit in fits), key=len)
        for fit in fits:
            common = common if fit.people is common else common & fit.people
        if len(common) > _SCORED_ONE_BY_ONE or len(fits) == 1:
            return _by_tier(fits[0].tiers, common)
        scores = dict.fromkeys(common, 0)
        for fit in fits:
            left = set(common)
            for score, people in fit.tiers:
                for place in left & people:
                    scores[place] += score
                left -= people
        return sorted(scores, key=lambda place: (-scores[place], place))

    def _fit(self, word: str, *, fuzzy: bool) -> _Fit:
        key = (word, fuzzy)
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            strict = self._fit(word, fuzzy=False).tiers if fuzzy else self._tiers(word)
            self._known[key] = _Fit([*strict, *self._tiers_alike(word)] if fuzzy else strict)
        return self._known[key]

    def _tiers(self, word: str) -> list[_Tier]:
        """Best first."""
        names, organisations, others = self._names, self._organisations, self._others
        tiers = [
            (100, names.whole(word)),
            (90, names.beginning(word)),
            (60, organisations.whole(word)),
            (55, organisations.beginning(word)),
            (50, others.whole(word)),
            (45, others.beginning(word)),
        ]
        if len(word) > 1:
            tiers += [(40, names.inside(word)), (30, organisations.inside(word)), (25, others.inside(word))]
        return tiers

    def _tiers_alike(self, word: str) -> list[_Tier]:
        if not forgiven(word):
            return []
        return [(20, self._names.alike(word)), (10, self._organisations.alike(word)), (5, self._others.alike(word))]


def _union(sets: list[_People]) -> _People:
    """All of them in one; the largest as it is where it holds the rest, which is how tiers lie within each other."""
    if not sets:
        return _People()
    largest = max(sets, key=len)
    rest = [people for people in sets if people is not largest and not people <= largest]
    return largest.union(*rest) if rest else largest


def _by_tier(tiers: list[_Tier], fits: _People) -> list[int]:
    ranked: list[int] = []
    left = fits
    for _, people in tiers:
        if here := people & left:
            ranked += sorted(here)
            left -= here
        if not left:
            break
    return ranked


@lru_cache(maxsize=4096)
def _split(text: str) -> tuple[str, ...]:
    """The words of a field; those joined by an apostrophe or a hyphen also as one ("obrien")."""
    flat = folded(text)
    return (*_WORD.findall(flat), *(re.sub(r"\W", "", w) for w in _JOINED.findall(flat)))


def _name_words(contact: ContactView) -> tuple[str, ...]:
    return _split(f"{contact.name} {contact.given} {contact.family}")


def _other_words(contact: ContactView) -> tuple[str, ...]:
    spoken = [name for language in contact.languages for name in _language_names(language)]
    return _split(" ".join((contact.job_title, *contact.topics, *spoken)))


@lru_cache(maxsize=512)
def _language_names(language: str) -> tuple[str, ...]:
    """A language as it is kept, and where that is a BCP 47 tag, its name in English and in the language itself."""
    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return (language,)
    return (language, locale.get_language_name("en") or "", locale.get_language_name() or "")


# what to mark


def marks(texts: Sequence[str], text: str) -> list[list[tuple[int, int]]]:
    """For each of `texts` (a row's lines) the ranges of characters that fit what is searched for.

    Words typed right are marked as far as they go; one with a typing error marks the whole word it stands for.
    """
    lines = [_folded_words(line) for line in texts]
    found: list[set[tuple[int, int]]] = [set() for _ in texts]
    for word in words_of(text):
        exact = [
            (n, at) for n, line in enumerate(lines) for token, places in line if (at := _place_in(word, token, places))
        ]
        near = exact or [
            (n, (places[0], places[-1] + 1))
            for n, line in enumerate(lines)
            for token, places in line
            if _is_alike(word, token)
        ]
        for n, at in near:
            found[n].add(at)
    return [_merged(line) for line in found]


def _place_in(word: str, token: str, places: list[int]) -> tuple[int, int] | None:
    at = token.find(word)
    if at < 0 or (at and len(word) < 2):
        return None
    return places[at], places[at + len(word) - 1] + 1


def _is_alike(word: str, token: str) -> bool:
    errors = forgiven(word)
    if not errors:
        return False
    lengths = range(len(word) - errors, len(word) + errors + 1) if len(word) > 4 else (len(token),)
    return any(OSA.distance(word, token[:n], score_cutoff=errors) <= errors for n in lengths if n <= len(token))


def _folded_words(text: str) -> list[tuple[str, list[int]]]:
    """The folded words of a line, and for each of their letters its place in the line."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text[:1_000]):
        for letter in folded(char):
            letters.append(letter)
            places.append(place)
    flat = "".join(letters)
    return [(found.group(), places[found.start() : found.end()]) for found in _WORD.finditer(flat)]


def _merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
