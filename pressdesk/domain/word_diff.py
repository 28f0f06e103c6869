"""What changed between two texts, word by word, as a person would mark it with a pen.

Words and marks are aligned, the white space goes with them. Longest common subsequences come from rapidfuzz (C++, bits
in parallel); for two texts of 10,000 words that is some 30 ms where difflib takes many seconds.
"""

import re
import unicodedata
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from rapidfuzz.distance import LCSseq

Kind = Literal["same", "added", "removed"]


@dataclass(frozen=True)
class Piece:
    """A stretch of text that stayed, came or went."""

    text: str
    kind: Kind


@dataclass(frozen=True)
class Count:
    """How many words came and went. In scripts without spaces each character counts."""

    added: int
    removed: int


def compare(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces that lead from one text to the other.

    Joining those that stayed and went gives `before`, those that stayed and came `after`, to the character. What went
    stands before what came; no two neighbours are of one kind, none is empty.
    """
    if before == after:
        return (Piece(after, "same"),) if after else ()
    old, new = _tokens(before), _tokens(after)
    old_ids, new_ids = _numbered(old, new)
    ends = frozenset(number for number, token in zip(old_ids, old, strict=True) if token.ends_paragraph)
    runs = _matching(old_ids, new_ids, ends)
    runs = _without_islands(runs, old, new)
    return _pieces(_at_beginnings(runs, old, new), old, new)


def count(pieces: Sequence[Piece]) -> Count:
    """How many words were added and removed."""
    return Count(
        added=sum(count_words(piece.text) for piece in pieces if piece.kind == "added"),
        removed=sum(count_words(piece.text) for piece in pieces if piece.kind == "removed"),
    )


def count_words(text: str) -> int:
    """The words of a text; punctuation is none."""
    return sum(1 for token in _tokens(text) if token.letters)


_UNSPACED = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u0f00-\u109f"  # Tibetan, Burmese
    "\u1780-\u17ff"  # Khmer
    "\u3040-\u30ff\u31f0-\u31ff"  # Japanese syllables
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese characters
)
"""Letters of scripts that put no space between words: each stands for itself, with the marks above and below it."""

_PUNCTUATION = (
    "!-/:-@\\[-`{-~"  # ASCII
    "\u00a1\u00a7\u00ab\u00b6\u00b7\u00bb\u00bf"
    "\u037e\u0387\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4"
    "\u0609-\u060d\u061b-\u061f\u066a-\u066d\u06d4\u0964\u0965"
    "\u200b\u200e\u200f\u2010-\u205e\u2060-\u206f"  # not the joiners within words (200c, 200d)
    "\u2190-\u2bff\u3001-\u3020\u3030\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
"""What stands apart from words. Whatever is neither this nor white space belongs to a word."""


@cache
def _token() -> re.Pattern[str]:
    spans = [(0x0E00, 0x0F00), (0x0F00, 0x10A0), (0x1780, 0x1800)]
    marks = "".join(
        chr(c) for first, last in spans for c in range(first, last) if unicodedata.category(chr(c))[0] == "M"
    )
    marks += "\u3099\u309a\ufe00-\ufe0f"
    letter = rf"[^\s{_PUNCTUATION}{_UNSPACED}]"
    return re.compile(
        rf"(?P<text>(?P<letters>\d+(?:[.,:]\d+)+"  # 1,000.50 and 12:30
        rf"|{letter}+(?:['\u2019]{letter}+)*"  # don't
        rf"|[{_UNSPACED}][{marks}]*)"
        rf"|[^\S\n]*\n\s*|[^\s]|)(?P<space>[^\S\n]*)"  # the end of a paragraph; a mark; nothing, at the start
    )


class _Token(NamedTuple):
    """A word, a mark or the end of a paragraph, with the white space after it."""

    text: str
    space: str
    letters: int
    """0 for what is no word."""

    @property
    def ends_paragraph(self) -> bool:
        return "\n" in self.text


def _tokens(text: str) -> list[_Token]:
    return [
        _Token(found["text"], found["space"], len(found["letters"] or ""))
        for found in _token().finditer(text)
        if found.end() > found.start()
    ]


def _numbered(old: Sequence[_Token], new: Sequence[_Token]) -> tuple[list[int], list[int]]:
    """A number for each different word: the matcher compares hashes, and numbers are their own."""
    known: dict[str, int] = {}
    return (
        [known.setdefault(token.text, len(known)) for token in old],
        [known.setdefault(token.text, len(known)) for token in new],
    )


@dataclass
class _Run:
    """Tokens `old` to `old + length` stayed, and are now tokens `new` to `new + length`."""

    old: int
    new: int
    length: int

    @property
    def old_end(self) -> int:
        return self.old + self.length

    @property
    def new_end(self) -> int:
        return self.new + self.length


_AT_ONCE = 400_000_000
"""Pairs of tokens that are aligned at once: the matcher keeps a bit for each (50 MB)."""


def _matching(old: list[int], new: list[int], ends: frozenset[int]) -> list[_Run]:
    """The runs of tokens that both have, in order. Texts too long for one go are first aligned by paragraphs."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    inner_old, inner_new = old[start : len(old) - end], new[start : len(new) - end]
    if len(inner_old) * len(inner_new) <= _AT_ONCE:
        inner = _equal(inner_old, inner_new)
    else:
        inner = _by_paragraphs(inner_old, inner_new, ends)
    moved = [_Run(run.old + start, run.new + start, run.length) for run in inner]
    return _joined([_Run(0, 0, start), *moved, _Run(len(old) - end, len(new) - end, end)])


def _common(one: list[int], other: list[int]) -> int:
    """How many tokens agree from the start."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _equal(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[_Run]:
    if len(old) * len(new) > _AT_ONCE:
        return []  # all of it is replaced
    steps = LCSseq.opcodes(old, new)
    return [
        _Run(step.src_start, step.dest_start, step.src_end - step.src_start) for step in steps if step.tag == "equal"
    ]


def _by_paragraphs(old: list[int], new: list[int], ends: frozenset[int]) -> list[_Run]:
    """Whole paragraphs that stayed, and between them the words of those that changed."""
    old_parts, new_parts = _parts(old, ends), _parts(new, ends)
    known: dict[tuple[int, ...], int] = {}
    numbers = [[known.setdefault(tuple(part), len(known)) for _, part in parts] for parts in (old_parts, new_parts)]
    old_starts = [*(at for at, _ in old_parts), len(old)]
    new_starts = [*(at for at, _ in new_parts), len(new)]
    runs: list[_Run] = []
    done_old = done_new = 0
    for run in [*_equal(*numbers), _Run(len(old_parts), len(new_parts), 0)]:
        old_at, new_at = old_starts[run.old], new_starts[run.new]
        between = _equal(old[done_old:old_at], new[done_new:new_at])
        runs += [_Run(one.old + done_old, one.new + done_new, one.length) for one in between]
        done_old, done_new = old_starts[run.old_end], new_starts[run.new_end]
        runs.append(_Run(old_at, new_at, done_old - old_at))
    return runs


def _parts(numbers: list[int], ends: frozenset[int]) -> list[tuple[int, list[int]]]:
    """The paragraphs of a text with the places where they begin."""
    places = [0, *(at + 1 for at, number in enumerate(numbers) if number in ends)]
    if places[-1] != len(numbers):
        places.append(len(numbers))
    return [(first, numbers[first:last]) for first, last in pairwise(places)]


def _joined(runs: Sequence[_Run]) -> list[_Run]:
    """Neighbours without a gap as one run; the first may be empty at the start, the last at the end."""
    made = [replace(runs[0])]
    for run in runs[1:]:
        last = made[-1]
        if (last.old_end, last.new_end) == (run.old, run.new):
            last.length += run.length
        elif run.length or run is runs[-1]:
            made.append(replace(run))
    return made


_ISLAND = 3
"""Words that stayed by chance among changed ones, at most. Four in a row are worth seeing."""


def _without_islands(runs: list[_Run], old: Sequence[_Token], new: Sequence[_Token]) -> list[_Run]:
    """Take out what stayed only by chance: no longer than what changed on either side of it, as one strikes by hand.

    The end of a paragraph always stays, so that paragraphs are compared each with its own.
    """
    changed = True
    while changed:
        kept, changed = [runs[0]], False
        for run, following in pairwise(runs[1:]):
            before, within = kept[-1], old[run.old : run.old_end]
            letters = sum(token.letters for token in within)
            words = sum(1 for token in within if token.letters)
            if (
                words <= _ISLAND
                and not any(token.ends_paragraph for token in within)
                and letters <= _changed(old[before.old_end : run.old], new[before.new_end : run.new])
                and letters <= _changed(old[run.old_end : following.old], new[run.new_end : following.new])
            ):
                changed = True
            else:
                kept.append(run)
        runs = [*kept, runs[-1]] if len(runs) > 1 else kept
    return runs


def _changed(went: Sequence[_Token], came: Sequence[_Token]) -> int:
    """Letters that changed between two runs."""
    return max(sum(token.letters for token in went), sum(token.letters for token in came))


def _at_beginnings(runs: list[_Run], old: Sequence[_Token], new: Sequence[_Token]) -> list[_Run]:
    """Slide what only came, or only went, to where a paragraph or sentence begins, if it can stand there as well.

    "The cat. [The dog. ]The end." reads better than "The cat. The [dog. The ]end.".
    """
    for before, after in pairwise(runs):
        if before.old_end == after.old:
            side, first, last = new, before.new_end, after.new
        elif before.new_end == after.new:
            side, first, last = old, before.old_end, after.old
        else:
            continue
        by = _best_slide(side, first, last, before.length - 1, after.length - 1)
        before.length += by
        after.old, after.new, after.length = after.old + by, after.new + by, after.length - by
    return [run for run in runs if run.length or run in (runs[0], runs[-1])]


def _best_slide(side: Sequence[_Token], first: int, last: int, back: int, on: int) -> int:
    """How far to move the stretch `first:last`, at most `back` tokens back and `on` tokens on."""
    best, by = _beginning(side, first), 0
    for step in range(1, back + 1):
        if side[first - step].text != side[last - step].text:
            break
        if (found := _beginning(side, first - step)) > best:
            best, by = found, -step
    for step in range(1, on + 1):
        if side[first + step - 1].text != side[last + step - 1].text:
            break
        if (found := _beginning(side, first + step)) > best:
            best, by = found, step
    return by


def _beginning(side: Sequence[_Token], at: int) -> int:
    """How well a stretch begins at a token: 3 with a paragraph, 2 with a sentence, 1 after a mark, else 0."""
    if at == 0 or side[at - 1].ends_paragraph:
        return 3
    if side[at - 1].letters:
        return 0
    return 2 if side[at - 1].text in _SENTENCE_ENDS else 1


_SENTENCE_ENDS = frozenset(".!?…。！？؟।")


class _Pieces:
    """Pieces in the making: what went and what came since the last that stayed."""

    def __init__(self) -> None:
        self._made: list[Piece] = []
        self._went = self._came = ""

    def same(self, text: str) -> None:
        if text:
            self._settle()
            self._put(text, "same")

    def changed(self, went: str, came: str) -> None:
        self._went += went
        self._came += came

    def all(self) -> tuple[Piece, ...]:
        self._settle()
        return tuple(self._made)

    def _settle(self) -> None:
        """White space that both sides begin or end with stayed."""
        went, came = self._went, self._came
        self._went = self._came = ""
        start = 0
        while start < min(len(went), len(came)) and went[start] == came[start] and went[start].isspace():
            start += 1
        end = 0
        shorter = min(len(went), len(came)) - start
        while end < shorter and went[-1 - end] == came[-1 - end] and went[-1 - end].isspace():
            end += 1
        self._put(went[:start], "same")
        self._put(went[start : len(went) - end], "removed")
        self._put(came[start : len(came) - end], "added")
        self._put(went[len(went) - end :], "same")

    def _put(self, text: str, kind: Kind) -> None:
        if not text:
            return
        if self._made and self._made[-1].kind == kind:
            self._made[-1] = Piece(self._made[-1].text + text, kind)
        else:
            self._made.append(Piece(text, kind))


def _pieces(runs: Sequence[_Run], old: Sequence[_Token], new: Sequence[_Token]) -> tuple[Piece, ...]:
    made = _Pieces()
    done_old = done_new = 0
    for run in runs:
        made.changed(_text(old[done_old : run.old]), _text(new[done_new : run.new]))
        stayed: list[str] = []
        for one, other in zip(old[run.old : run.old_end], new[run.new : run.new_end], strict=True):
            stayed.append(one.text)
            if one.space == other.space:
                stayed.append(one.space)
            else:
                made.same("".join(stayed))
                stayed.clear()
                made.changed(one.space, other.space)
        made.same("".join(stayed))
        done_old, done_new = run.old_end, run.new_end
    made.changed(_text(old[done_old:]), _text(new[done_new:]))
    return made.all()


def _text(tokens: Sequence[_Token]) -> str:
    return "".join(token.text + token.space for token in tokens)
