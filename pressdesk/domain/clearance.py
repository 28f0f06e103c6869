"""Whether the words that a release puts into somebody's mouth are cleared.

A clearance belongs to one wording. Spaces, punctuation and quotation marks do not count, nor does the capital that a
sentence begins with; every word does, and so do the points inside numbers. Whoever goes back to the words that were
cleared has the clearance again.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import permutations
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from pressdesk.domain.contact import folded
from pressdesk.domain.models.clearance import Answer, ClearanceView
from pressdesk.domain.models.states import ReleaseStatus
from pressdesk.domain.quotations import Quotation, find
from pressdesk.domain.release import ReleaseSheet
from pressdesk.domain.word_diff import Piece, compare

ALIKE = 0.5
"""From here on a wording counts as a changed form of another, 1 for the same words."""
_SHORTENED = 0.9
"""How much it counts that the shorter of two wordings stands in the longer, word for word."""
_FEW = 4
"""Words below which a wording inside another says nothing."""
_TOGETHER = 3
"""Quotations in a row, or clearances, that can be one another's parts."""


class State(StrEnum):
    """Where a quotation stands."""

    UNKNOWN = "unknown"
    """Nobody is said to say it."""
    NOT_ASKED = "not_asked"
    ASKED = "asked"
    CLEARED = "cleared"
    PUBLIC = "public"
    REFUSED = "refused"
    CHANGED = "changed"
    """Other words than those that were cleared."""
    CHANGED_SINCE_ASKED = "changed_since_asked"


OUT = frozenset({ReleaseStatus.RELEASED, ReleaseStatus.WITHDRAWN, ReleaseStatus.ARCHIVED})
"""States of a release in which asking comes too late."""

SETTLED = frozenset({State.CLEARED, State.PUBLIC})
"""What can go out."""


@dataclass(frozen=True)
class Standing:
    """A quotation and where it stands.

    `clearance` is what decides it; for the states of change the one for the old words, `changes` leading from those to
    the words there are now.
    """

    quotation: Quotation
    state: State
    clearance: ClearanceView | None = None
    changes: tuple[Piece, ...] = ()

    @property
    def settled(self) -> bool:
        return self.state in SETTLED


def standings(quotations: Sequence[Quotation], clearances: Sequence[ClearanceView]) -> list[Standing]:
    """Where each quotation stands, in their order. `clearances` stand in the order in which they were begun."""
    kept = [_Kept(one) for one in clearances]
    said = [words_of(quotation.text) for quotation in quotations]
    decided: dict[int, Standing] = {}
    used: set[str] = set()
    for place, quotation in enumerate(quotations):
        same = [one for one in kept if same_speaker(quotation, one.view) and same_words(said[place], one.words)]
        if same:
            decided[place] = _standing(quotation, [one.view for one in same])
            used |= {one.view.id for one in same}
    _decide_parts(quotations, said, kept, decided, used)
    open_places = [place for place in range(len(quotations)) if place not in decided]
    left = [one for one in kept if one.view.id not in used]
    for place, old in _closest(quotations, said, open_places, left).items():
        decided[place] = _changed(quotations[place], old)
    return [decided.get(place) or _untouched(quotation) for place, quotation in enumerate(quotations)]


def uncleared(sheet: ReleaseSheet) -> list[Standing]:
    """Quotations that would go out without their speaker's leave. None of what is out already, or nobody says."""
    if sheet.release.status in OUT:
        return []
    found = standings(find(sheet), sheet.clearances)
    return [one for one in found if not one.settled and one.state is not State.UNKNOWN]


def same_words(one: "Sequence[Word]", other: "Sequence[Word]") -> bool:
    """Whether two wordings are one: see the top of this module."""
    return len(one) == len(other) and all(
        a.text == b.text or ((a.begins or b.begins) and a.text.casefold() == b.text.casefold())
        for a, b in zip(one, other, strict=True)
    )


# words


class Word(NamedTuple):
    """A word of a wording, and whether a sentence may begin with it."""

    text: str
    begins: bool


_DROPPED = {
    ord(char): None for char in "\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e"
}
"""What nobody sees: soft hyphens, the Arabic stroke, joiners and marks of direction."""
_APOSTROPHES = {ord(char): "'" for char in "\u2018\u2019\u201b\u02bc\u2032\uff07"}
_LETTER = (
    r"(?:[^\W_]|[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    r"\u0670\u06d6-\u06dc\u0900-\u0963\u0966-\u0dff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])"
)
"""A letter, a digit, or a mark that stands on a letter or under it."""
_WORD = re.compile(
    r"(?P<word>(?<![^\W_])[-\u2212+](?=\d)"  # the sign of a number
    rf"|\d+(?:[.,:/\u066b\u066c]\d+)+{_LETTER}*"  # 1,000.50, 12:30, 10/12
    rf"|{_LETTER}+(?:'{_LETTER}+)*"
    r"|[%‰‱&§#@€£$¥₹°±×÷=<>~^|\\*+])"
    r"|(?P<stop>[.!?…:؟۔。]|\n)"
)


def words_of(text: str) -> tuple[Word, ...]:
    """The words that count, in order."""
    # before NFKC, which would make three points of … and a space of the narrow one that parts thousands
    plain = re.sub(r"(?<=\d)[\u00a0\u2009\u202f](?=\d)", "", text.translate(_DROPPED).translate(_APOSTROPHES))
    found: list[Word] = []
    begins = True
    for match in _WORD.finditer(unicodedata.normalize("NFKC", plain.replace("…", ". "))):
        if match["stop"]:
            begins = True
        else:
            found.append(Word(match["word"], begins))
            begins = False
    return tuple(found)


# speakers


def same_speaker(quotation: Quotation, clearance: ClearanceView) -> bool:
    """By record where both have one, else by name; a surname stands for the full name that ends with it."""
    if quotation.contact_id and clearance.contact_id:
        return quotation.contact_id == clearance.contact_id
    one, other = _folded(quotation.speaker), _folded(clearance.speaker)
    if one == other:
        return True
    return bool(one and other) and (one.endswith(f" {other}") or other.endswith(f" {one}"))


_folded = lru_cache(1024)(folded)


# states


class _Kept:
    """A clearance with its words read once."""

    def __init__(self, view: ClearanceView) -> None:
        self.view = view
        self.words = words_of(view.words)


_OF_ANSWER = {
    Answer.NONE: State.ASKED,
    Answer.CLEARED: State.CLEARED,
    Answer.REFUSED: State.REFUSED,
    Answer.PUBLIC: State.PUBLIC,
}


def _standing(quotation: Quotation, same: Sequence[ClearanceView]) -> Standing:
    """By the last word on this wording. Having asked once more takes back a refusal, but no clearance."""
    last = same[-1]
    if last.answer is Answer.NONE and (answered := [one for one in same if one.answer is not Answer.NONE]):
        last = last if answered[-1].answer is Answer.REFUSED else answered[-1]
    return Standing(quotation, _OF_ANSWER[Answer(last.answer)], last)


def _untouched(quotation: Quotation) -> Standing:
    return Standing(quotation, State.NOT_ASKED if quotation.speaker else State.UNKNOWN)


def _changed(quotation: Quotation, old: ClearanceView) -> Standing:
    if old.answer is Answer.REFUSED:
        return _untouched(quotation)
    state = State.CHANGED_SINCE_ASKED if old.answer is Answer.NONE else State.CHANGED
    return Standing(quotation, state, old, compare(old.words, quotation.text))


def _decide_parts(
    quotations: Sequence[Quotation],
    said: Sequence[tuple[Word, ...]],
    kept: Sequence[_Kept],
    decided: dict[int, Standing],
    used: set[str],
) -> None:
    """What was cleared in one piece holds where the attribution now parts it, and the other way round."""
    cleared = [one for one in kept if one.view.answer in (Answer.CLEARED, Answer.PUBLIC)]
    for first in range(len(quotations)):
        for count in range(2, _TOGETHER + 1):
            run = range(first, min(first + count, len(quotations)))
            if any(place in decided for place in run):
                break
            whole = _joined(said[place] for place in run)
            fitting = (
                one
                for one in cleared
                if all(same_speaker(quotations[place], one.view) for place in run) and same_words(whole, one.words)
            )
            if (one := next(fitting, None)) is not None:
                decided |= {place: _standing(quotations[place], [one.view]) for place in run}
                used.add(one.view.id)
    for place, quotation in enumerate(quotations):
        if place in decided:
            continue
        own = [one for one in cleared if same_speaker(quotation, one.view) and len(one.words) < len(said[place])]
        parts = _parts_of(said[place], own[-2 * _TOGETHER :])
        if parts:
            decided[place] = _standing(quotation, [parts[-1].view])
            used |= {one.view.id for one in parts}


def _joined(wordings: Iterable[tuple[Word, ...]]) -> tuple[Word, ...]:
    return tuple(word for wording in wordings for word in wording)


def _parts_of(whole: tuple[Word, ...], kept: Sequence[_Kept]) -> tuple[_Kept, ...]:
    for count in range(2, _TOGETHER + 1):
        for parts in permutations(kept, count):
            if same_words(whole, _joined(one.words for one in parts)):
                return parts
    return ()


# the closest wording


def likeness(one: Sequence[Word], other: Sequence[Word]) -> float:
    """How much of one wording is in another, 0 to 1: letter by letter, or words of the shorter in the longer."""
    left, right = _lower(tuple(one)), _lower(tuple(other))
    near = fuzz.ratio(" ".join(left), " ".join(right)) / 100
    short = min(len(left), len(right))
    held = LCSseq.similarity(left, right) / short if short >= _FEW else 0.0
    return max(near, _SHORTENED * held)


@lru_cache(512)
def _lower(words: tuple[Word, ...]) -> tuple[str, ...]:
    return tuple(word.text.casefold() for word in words)


def _closest(
    quotations: Sequence[Quotation], said: Sequence[tuple[Word, ...]], places: Sequence[int], kept: Sequence[_Kept]
) -> dict[int, ClearanceView]:
    """For each of these quotations the closest clearance of its speaker, each given away once, the best pair first.

    Of two equally close the later one. What was cleared comes before what was only asked for.
    """
    pairs: list[tuple[float, bool, int, int]] = []
    for place in places:
        for number, one in enumerate(kept):
            if same_speaker(quotations[place], one.view) and (near := likeness(said[place], one.words)) >= ALIKE:
                pairs.append((near, one.view.answer in (Answer.CLEARED, Answer.PUBLIC), number, place))
    found: dict[int, ClearanceView] = {}
    taken: set[int] = set()
    for _, _, number, place in sorted(pairs, reverse=True):
        if place not in found and number not in taken:
            found[place] = kept[number].view
            taken.add(number)
    return found
