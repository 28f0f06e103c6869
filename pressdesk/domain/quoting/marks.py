"""Quoted spans: what stands between quotation marks, in the customs of five languages and with their usual slips.

A mark is read by its shape where that is clear («, „), and by the side it leans to where it is not (", ’, German “).
Apostrophes are told from closing marks. What stands inside an outer pair belongs to it, marks and all.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "heading", "item", "block"]
Way = Literal["open", "close", "either"]
Family = Literal["double", "single", "angle"]

MOST_MARKS = 60_000
"""Marks of a text that are looked at, apostrophes aside; what follows is left alone. The longest body holds fewer."""
_DEEPEST = 6
"""Levels of marks of one family inside each other."""
_AHEAD = 64
"""Marks within which an opened quotation closes."""

_MARK = re.compile(r"[“”„‟\"＂«»‹›‚]|``|''|(?<![^\W_])[‘’']|[‘’'](?![^\W_])")
_OPENS_AFTER = frozenset(" \n\t\u00a0\u202f\u2009([{–—―-/“‘„‚«»‹\"'¿¡:,;،؛")
_STOPS = frozenset(".,;:!?…)]}–—―،؛؟。")
_CLOSES_BEFORE = _STOPS | frozenset(" \n\t\u00a0\u202f\u2009”’»«›\"'“-/")
_SPACE = frozenset(" \n\t\u00a0\u202f\u2009")
_ELISION = re.compile(r"(?:\d0?s?\d*s?\b|(?:tis|twas|til|em|cause|n|round|bout|Tis|Twas)\b)")
_SPOKEN_NEXT = re.compile(r"\s+(?:said|says|stated|states|added|adds|explained|told|noted|warned|argued|wrote)\b")
_AND_SHORT = ("’n’", "'n'")
_ENDED = re.compile(r"[.,!?…]$")
_FAMILY: dict[str, Family] = {
    **dict.fromkeys('“”„‟"＂', "double"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‘’'‚‹›", "single"),
    "``": "double",
    "''": "double",
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, heading, list item, or paragraph of a block quotation: a range of a field's text."""

    start: int
    end: int
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark at `start` to `end`, and the way it can lean."""

    start: int
    end: int
    char: str
    family: Family
    way: Way


@dataclass(frozen=True, slots=True)
class Span:
    """Words between marks, within one paragraph. `outer_*` take in the marks.

    `closed` is False where the closing mark is lost or the quotation goes on in the next paragraph; `opened` is False
    where the opening mark is lost.
    """

    paragraph: int
    start: int
    end: int
    outer_start: int
    outer_end: int
    opened: bool = True
    closed: bool = True
    clear: bool = True
    """Whether the mark that opens it can be nothing else: no apostrophe, no inches."""


def marks_in(text: str, language: str) -> list[Mark]:
    """The marks of a text in order, apostrophes inside words left out."""
    found: list[Mark] = []
    counted = 0
    for match in _MARK.finditer(text):
        if counted >= MOST_MARKS or len(found) >= 5 * MOST_MARKS:
            break
        start, end = match.span()
        way = _way(text, start, end, match[0], language)
        if way is not None:
            counted += not (way == "close" and match[0] in "’'")
            found.append(Mark(start, end, match[0], _FAMILY[match[0]], way))
    return found


def _way(text: str, start: int, end: int, char: str, language: str) -> Way | None:
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    opens = before in _OPENS_AFTER and after not in _SPACE
    closes = after in _CLOSES_BEFORE and before not in _SPACE
    leaning: Way = "either" if opens == closes else "open" if opens else "close"
    if char in "„‟``‹" and char != "`":
        return "open"
    if char in "«»›":
        return _angle(char, leaning, language, first=before == "\n")
    if char == "‚":
        return "open" if opens else None
    if char in "‘’'":
        return _single(text, start, end, char, opens, closes)
    if char == "“":
        return (
            leaning if language in ("de", "cs", "sk", "sl", "bg", "lt") else "close" if leaning == "close" else "open"
        )
    if char == "”":
        return "open" if leaning == "open" else "close"
    return leaning


def _angle(char: str, leaning: Way, language: str, *, first: bool) -> Way:
    """French, Spanish, Arabic and Swiss «…»; German »…«. Spanish, and old French, go on in a new paragraph with »."""
    if leaning == "open" and first and language in ("es", "fr"):
        return "open"
    if language == "de" and leaning != "either":
        return leaning
    return "open" if char == "«" else "close"


def _single(text: str, start: int, end: int, char: str, opens: bool, closes: bool) -> Way | None:
    if text[start : start + 3] in _AND_SHORT or text[start - 2 : end] in _AND_SHORT:
        return None
    if char == "‘":
        return "open" if opens and not _ELISION.match(text, end) else "close" if closes else None
    if opens and not closes:
        return None if char == "’" or _ELISION.match(text, end) else "open"
    return "close" if closes else None


class Reader:
    """Reads one field's text for its quoted spans."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], language: str) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._marks = marks_in(text, language)
        self._starts = [mark.start for mark in self._marks]
        self._said: list[int] | None = None

    def spans(self) -> list[Span]:
        """All spans in reading order, none inside another."""
        found: list[Span] = []
        for number, paragraph in enumerate(self._paragraphs):
            first = bisect_left(self._starts, paragraph.start)
            last = bisect_left(self._starts, paragraph.end)
            if first < last:
                self._read(number, self._marks[first:last], found)
        return found

    def _read(self, number: int, marks: list[Mark], found: list[Span]) -> None:
        paragraph = self._paragraphs[number]
        at, free_from = 0, paragraph.start
        while at < len(marks):
            mark = marks[at]
            if mark.way == "open" or (mark.way == "either" and mark.family != "single" and mark.char not in "”»"):
                closing = self._closing(marks, at)
                if closing is not None:
                    found.append(self._span(number, mark.end, marks[closing].start, mark.start, marks[closing].end))
                    at, free_from = closing + 1, marks[closing].end
                    continue
                if mark.family != "single" or (mark.char in "‘'" and mark.start == paragraph.start):
                    end = marks[at + 1].start if at + 1 < len(marks) and marks[at + 1].way == "open" else paragraph.end
                    clear = mark.char not in "\"＂'‘`"
                    found.append(
                        Span(number, *self._trimmed(mark.end, end), mark.start, end, closed=False, clear=clear)
                    )
                    free_from = end
                    at += 1
                    while at < len(marks) and marks[at].start < end:
                        at += 1
                    continue
            elif mark.way == "close" and self._could_end_lost(mark):
                start, end = self._trimmed(free_from, mark.start)
                found.append(Span(number, start, end, start, mark.end, opened=False, clear=mark.char in "”»"))
                free_from = mark.end
            at += 1

    def _could_end_lost(self, mark: Mark) -> bool:
        """Whether a closing mark that nothing opens is more than an apostrophe."""
        before, after = self._text[mark.start - 1 : mark.start], self._text[mark.end : mark.end + 1]
        if mark.family != "single":
            return not (mark.char in '"＂' and before.isdigit())  # inches
        return before in _STOPS or after in ",،" or bool(_SPOKEN_NEXT.match(self._text, mark.end))

    def _span(self, number: int, start: int, end: int, outer_start: int, outer_end: int) -> Span:
        return Span(number, *self._trimmed(start, end), outer_start, outer_end)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        text = self._text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end

    def _closing(self, marks: list[Mark], at: int) -> int | None:
        """The mark that closes the one at `at`: of its own family, else any that leans that way."""
        family = marks[at].family
        ahead = range(at + 1, min(len(marks), at + 1 + _AHEAD))
        own = self._closing_single(marks, at, ahead) if family == "single" else self._closing_pair(marks, at, ahead)
        if own is not None:
            return own
        return self._closing_other(marks, at, ahead)

    def _closing_pair(self, marks: list[Mark], at: int, ahead: range) -> int | None:
        opening = marks[at]
        depth = 1
        for n in ahead:
            mark = marks[n]
            if mark.family != opening.family:
                continue
            if mark.way == "open" and not (
                opening.char in '"＂' and mark.char in '"＂' and depth == 1 and n == at + 1 and False
            ):
                if self._said_between(opening.end, mark.start):
                    return None
                depth += 1
                if depth > _DEEPEST:
                    return None
            elif mark.way == "close" or depth:
                depth -= 1
                if depth == 0:
                    return n
        # one closing mark for two opened ones: the inner one lost its own
        return next((n for n in reversed(ahead) if marks[n].family == opening.family and marks[n].way == "close"), None)

    def _said_between(self, start: int, end: int) -> bool:
        """Whether the words between two opening marks hold an attribution: then the first lost its closing mark."""
        if self._said is None:
            self._said = [found.start() for found in LOST.finditer(self._text)]
        at = bisect_left(self._said, start)
        return at < len(self._said) and self._said[at] < end

    def _closing_single(self, marks: list[Mark], at: int, ahead: range) -> int | None:
        opening = marks[at]
        weak: int | None = None
        doubles = 0
        for n in ahead:
            mark = marks[n]
            if mark.family == "double":
                doubles += 1 if mark.way == "open" else -1
            if mark.family != "single":
                continue
            if mark.way == "open" and mark.char == opening.char:
                break
            if mark.way != "close" or (opening.char == "‘" and mark.char == "‘") or doubles > 0:
                continue
            if self._closes_strongly(mark):
                return n
            weak = n if weak is None else weak
        return weak

    def _closes_strongly(self, mark: Mark) -> bool:
        """Whether ’ closes, and does not stand for an owner in the plural ("workers’ rights") or a letter left out."""
        text = self._text
        before = text[max(0, mark.start - 2) : mark.start]
        after = text[mark.end : mark.end + 1]
        if _ENDED.search(before) or after in _STOPS or after in ("", "\n"):
            return True
        if before[-1:] in "sxz" or before == "in":
            return bool(_SPOKEN_NEXT.match(text, mark.end))
        return True

    def _closing_other(self, marks: list[Mark], at: int, ahead: range) -> int | None:
        """A mark of another family that closes what its own family leaves open: “…", «…”, ‘…"."""
        family = marks[at].family
        other: dict[Family, int] = {"double": 0, "single": 0, "angle": 0}
        for n in ahead:
            mark = marks[n]
            if mark.way == "open":
                if mark.family == family:
                    return None
                other[mark.family] += 1
            elif mark.family != family:
                if other[mark.family] > 0:
                    other[mark.family] -= 1
                elif mark.family != "single" or _ENDED.search(self._text[mark.start - 1 : mark.start]):
                    return n
        return None


LOST = re.compile(
    r"[,،]\s+(?:said|says|stated|added|explained|a déclaré|a dit|a ajouté|a expliqué|explique|ajoute"
    r"|dijo|declaró|señaló|añadió|afirmó|sagte|sagt|erklärte|erklärt|betonte|so|قال|قالت|أضاف|أضافت|أكد|أكدت)\b"
    r"|[,،]\s+(?:he|she|they|[^\W\d_][\w’'-]+)\s+(?:said|says|stated|added|explained)\b"
)
