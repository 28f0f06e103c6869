"""Quotation marks and apostrophes: the language's own instead of straight ones, and every opened one closed."""

import re
from collections.abc import Iterator

from pressdesk.domain.checks.passage import Passage
from pressdesk.domain.checks.rule import Found, Subject, at
from pressdesk.domain.models.setting import House
from pressdesk.domain.typography_customs import Marks, customs_of

_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_BEFORE_OPENING = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\n\t([{–—-/«“‘„‚¿¡\"'"
_ELISIONS = re.compile(r"(?:tis|twas|til|em|cause|n|round|bout)\b", re.IGNORECASE)
_STRAIGHT = re.compile("[\"']")
_AFTER_CLOSING = re.compile(r"[,.;:!?)\]]|\s|$")

_SINGLE: Marks = ("‘", "’")
_OPEN_AND_CLOSE = {
    "en": (("“", "”"),),
    "fr": (("«", "»"), ("“", "”")),
    "es": (("«", "»"), ("“", "”")),
    "ar": (("«", "»"), ("“", "”")),
    "de": (("„", "“"),),
}
"""Marks that must balance. ’ is an apostrophe too, so single ones are looked at apart; »…« is good German."""


def marks_of(language: str, house: House) -> tuple[Marks, Marks]:
    """Outer and inner quotation marks of a base language ("en"), English ones as the house sets them."""
    customs = customs_of(language, house.quotation_marks)
    return customs.outer, customs.inner


def straight_marks(subject: Subject) -> Iterator[Found]:
    outer, inner = marks_of(subject.language, subject.house)
    for passage in subject.everything:
        if _STRAIGHT.search(passage.text):
            for begin, end in passage.paragraphs():
                yield from _Straight(passage, begin, end, outer, inner).findings()


_LONGEST_WORD = 24
"""Characters of a word that are quoted on either side of a mark."""


class _Straight:
    """Goes through one paragraph, knowing which quotation is open."""

    def __init__(self, passage: Passage, begin: int, end: int, outer: Marks, inner: Marks) -> None:
        self._passage = passage
        self._begin, self._end = begin, end
        self._outer, self._inner = outer, inner
        self._double = False
        self._single = False
        self._last_closing = self._find_last_closing()

    def findings(self) -> Iterator[Found]:
        for found in _STRAIGHT.finditer(self._passage.text, self._begin, self._end):
            place = found.start()
            new = self._double_mark(place) if found[0] == '"' else self._single_mark(place)
            if new is None:
                continue
            start, end = self._with_space(place, new)
            message = f"A straight mark stands in {self._word(place)}. Write {new.strip(_SPACES)}."
            yield at(self._passage, start, end, message, new)

    def _word(self, place: int) -> str:
        """The word around a mark, so that a list of findings can be told apart."""
        text = self._passage.text
        begin = max(text.rfind(" ", self._begin, place) + 1, place - _LONGEST_WORD, self._begin)
        end = text.find(" ", place, self._end)
        end = min(self._end if end < 0 else end, place + _LONGEST_WORD)
        return text[begin:end].strip()

    def _double_mark(self, place: int) -> str | None:
        before, after = self._around(place)
        if before.isdigit() and not self._double:
            return None  # inches, or seconds of arc
        if self._double and not after.isalnum():
            opens = False
        else:
            opens = not self._double if self._leans_nowhere(before, after) else self._opens(before)
        self._double = opens
        nested = self._single and self._outer == _SINGLE
        return (self._inner if nested else self._outer)[0 if opens else 1]

    def _single_mark(self, place: int) -> str | None:
        before, after = self._around(place)
        if before.isalnum():
            if before.isdigit() and not self._single and not after.isalpha():
                return None  # feet, or minutes of arc
            if after.isalnum() or not self._single:
                return "’"
        elif not self._single:
            text = self._passage.text
            apostrophe = after.isdigit() or _ELISIONS.match(text, place + 1) or place >= self._last_closing
            if apostrophe:
                return "’"
            if self._opens(before):
                self._single = True
                return self._single_marks()[0]
            return "’"
        self._single = False
        return self._single_marks()[1]

    def _single_marks(self) -> Marks:
        """Single ones stay single, but inside the double ones of a house whose outer marks are single."""
        return self._outer if self._outer == _SINGLE and not self._double else self._inner

    def _around(self, place: int) -> tuple[str, str]:
        text = self._passage.text
        before = text[place - 1] if place > self._begin else " "
        after = text[place + 1] if place + 1 < self._end else " "
        return before, after

    @staticmethod
    def _opens(before: str) -> bool:
        return before in _BEFORE_OPENING

    @staticmethod
    def _leans_nowhere(before: str, after: str) -> bool:
        return before in _BEFORE_OPENING and (after in _SPACES or after == "\n")

    def _find_last_closing(self) -> int:
        """The last straight single mark that could close a quotation, -1 for none."""
        text = self._passage.text
        place = text.rfind("'", self._begin, self._end)
        while place > self._begin:
            if not text[place - 1].isspace() and not (place + 1 < self._end and text[place + 1].isalnum()):
                return place
            place = text.rfind("'", self._begin, place)
        return -1

    def _with_space(self, place: int, new: str) -> tuple[int, int]:
        """The range to replace: a mark that brings its own space takes the place of one typed inside the quotation."""
        text = self._passage.text
        if new[-1] in _SPACES and place + 1 < self._end and text[place + 1] in _SPACES:
            return place, place + 2
        if new[0] in _SPACES and place > self._begin and text[place - 1] in _SPACES:
            return place - 1, place + 1
        return place, place + 1


def unbalanced_marks(subject: Subject) -> Iterator[Found]:
    pairs = _OPEN_AND_CLOSE.get(subject.language, (("«", "»"),) if subject.language in ("it", "pt", "ca") else ())
    for passage in (*subject.lines, *subject.texts):
        paragraphs = list(passage.paragraphs())
        for pair in pairs:
            yield from _unbalanced(passage, paragraphs, pair)
        yield from _odd_straight(passage, paragraphs)
        if subject.language == "en":
            yield from _lone_single(passage, paragraphs)


def _unbalanced(passage: Passage, paragraphs: list[tuple[int, int]], marks: Marks) -> Iterator[Found]:
    """A quotation over several paragraphs opens each and closes once."""
    text = passage.text
    opening, closing = marks
    pattern = re.compile(f"[{opening}{closing}]")
    carried = False
    for number, (begin, end) in enumerate(paragraphs):
        open_at: list[int] = []
        for found in pattern.finditer(text, begin, end):
            if found[0] == opening:
                open_at.append(found.start())
            elif open_at:
                open_at.pop()
            elif carried:  # a quotation goes on here without a mark of its own
                carried = False
            else:
                yield at(passage, *found.span(), f"{closing} closes a quotation that nothing opens.")
        follows = number + 1 < len(paragraphs) and text.startswith(opening, paragraphs[number + 1][0])
        carried = bool(open_at) and follows
        for place in open_at if not carried else open_at[:-1]:
            yield at(passage, place, place + 1, f"{opening} opens a quotation that nothing closes.")


def _odd_straight(passage: Passage, paragraphs: list[tuple[int, int]]) -> Iterator[Found]:
    text = passage.text
    for number, (begin, end) in enumerate(paragraphs):
        places = [found.start() for found in re.finditer(r'(?<!\d)"', text[begin:end])]
        follows = number + 1 < len(paragraphs) and text.startswith('"', paragraphs[number + 1][0])
        if len(places) % 2 and text.count('"', begin, end) % 2 and not follows:
            place = begin + places[-1]
            yield at(passage, place, place + 1, "One of the quotation marks in this paragraph has no partner.")


def _lone_single(passage: Passage, paragraphs: list[tuple[int, int]]) -> Iterator[Found]:
    """‘ without any ’ after it; ’ after a word or stop, with no ‘ before it, where it cannot be an apostrophe."""
    text = passage.text
    for number, (begin, end) in enumerate(paragraphs):
        open_at = -1
        for found in re.finditer("[‘’]", text[begin:end]):
            place = begin + found.start()
            if found[0] == "‘":
                open_at = place
            elif _could_close(text, begin, place):
                if open_at < 0 and not _is_apostrophe(text, begin, place):
                    yield at(passage, place, place + 1, "’ closes a quotation that nothing opens.")
                open_at = -1
        follows = number + 1 < len(paragraphs) and text.startswith("‘", paragraphs[number + 1][0])
        if open_at >= 0 and not follows:
            yield at(passage, open_at, open_at + 1, "‘ opens a quotation that nothing closes.")


def _could_close(text: str, begin: int, place: int) -> bool:
    return place > begin and not text[place - 1].isspace() and bool(_AFTER_CLOSING.match(text, place + 1))


def _is_apostrophe(text: str, begin: int, place: int) -> bool:
    """Owners in the plural ("workers’ rights"), "o’ ", "fishin’ "."""
    before = text[max(begin, place - 2) : place].lower()
    return before.endswith(("s", "in", "z", "x")) or len(before.strip()) < 2 or before[-1:].isdigit()
