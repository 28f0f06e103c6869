"""From a place in the Markdown of a field to the words in its editor, and mends made there as one step of undo."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from pressdesk.domain.checks.passage import Passage, prose
from pressdesk.ui.editor import commands

if TYPE_CHECKING:
    from pressdesk.domain.house_style import Fix

_PICTURE = "\ufffc"

_STRETCH = 256
"""Characters that are counted together."""


class FieldPlaces:
    """The visible words of a Markdown field, and where each stands in the document that shows it."""

    def __init__(self, document: QTextDocument, markdown: str) -> None:
        self.passage = prose("", markdown)
        self._raw = document.toRawText()
        self._rare = _has_rare(self._raw)
        self._shown, self._seen = _Letters(self._raw), _Letters(self.passage.text)

    def visible(self, start: int, end: int) -> tuple[int, int]:
        """The visible range of a range of the Markdown; empty inside the address of a link."""
        first = bisect_right(self.passage.ends, start)
        return first, max(first, bisect_left(self.passage.starts, end))

    def range(self, start: int, end: int) -> tuple[int, int]:
        """Where a visible range stands, in the document's own counting."""
        first = self._place(start)
        last = self._place(end - 1) + 1 if end > start else first
        return (_units(self._raw[:first]), _units(self._raw[:last])) if self._rare else (first, last)

    def _place(self, at: int) -> int:
        """Where a visible character stands in the raw text. What parts paragraphs differs, the letters do not."""
        count = self._seen.before(at)
        if self._seen.is_letter(at) and count < self._shown.count:
            return self._shown.place(count)
        if not count:
            return min(at, len(self._raw))
        before = min(count, self._shown.count) - 1
        if before < 0:
            return 0
        return min(self._shown.place(before) + at - self._seen.place(count - 1), len(self._raw))


class _Letters:
    """The characters of a text that are neither space nor picture, counted by stretches: a long text has many."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._counts = [0]
        """How many there are before each stretch, and in all."""
        self._places: dict[int, list[int]] = {}
        """Where they are in a stretch that has been asked for."""
        for begin in range(0, len(text), _STRETCH):
            self._counts.append(self._counts[-1] + _count(text[begin : begin + _STRETCH]))

    @property
    def count(self) -> int:
        return self._counts[-1]

    def is_letter(self, place: int) -> bool:
        return place < len(self._text) and not self._text[place].isspace() and self._text[place] != _PICTURE

    def before(self, place: int) -> int:
        """How many stand before a place."""
        stretch = min(place, len(self._text)) // _STRETCH
        return self._counts[stretch] + _count(self._text[stretch * _STRETCH : place])

    def place(self, number: int) -> int:
        """Where the one of this number stands, from 0. There is one."""
        stretch = bisect_right(self._counts, number) - 1
        if stretch not in self._places:
            begin = stretch * _STRETCH
            inside = self._text[begin : begin + _STRETCH]
            self._places[stretch] = [
                at for at, char in enumerate(inside, begin) if not char.isspace() and char != _PICTURE
            ]
        return self._places[stretch][number - self._counts[stretch]]


def _count(text: str) -> int:
    return len("".join(text.split())) - text.count(_PICTURE)


def select_finding(editor: QTextEdit, markdown: str, start: int, end: int) -> None:
    """Select the words that stand at a range of the Markdown shown; of a link's address, the words of the link."""
    places = FieldPlaces(editor.document(), markdown)
    first, last = places.visible(start, end)
    cursor = editor.textCursor()
    if first == last and end > start and first:  # in an address
        cursor.setPosition(places.range(first - 1, first)[0])
        cursor = commands.link_range(cursor)
    else:
        begin, behind = places.range(first, last)
        cursor.setPosition(begin)
        cursor.setPosition(behind, QTextCursor.MoveMode.KeepAnchor)
    editor.setFocus()
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()


def mend_document(document: QTextDocument, markdown: str, fixes: "Sequence[Fix]") -> None:
    """Make mends of the Markdown shown in the document, as one step of undo. Looks stay as they are around them."""
    from pressdesk.domain.house_style import apply_all

    places = FieldPlaces(document, markdown)
    after = prose("", apply_all(fixes, markdown))
    edits: list[tuple[int, int, str]] = []
    links: list[tuple[int, str]] = []
    shift = 0
    for fix in _apart(fixes, markdown):
        first, last = places.visible(fix.start, fix.end)
        old = places.passage.text[first:last]
        begin, behind = fix.start + shift, fix.start + shift + len(fix.new)
        new = after.text[bisect_right(after.ends, begin) : bisect_left(after.starts, behind)] if fix.new else ""
        shift += len(fix.new) - len(fix.old)
        if (number := _link(places.passage, fix.start)) is not None:
            if number < len(after.links) and first:
                links.append((places.range(first - 1, first)[0], after.links[number].text))
            continue
        edits.extend((*places.range(first + a, first + b), text) for a, b, text in _changes(old, new))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for place, address in links:
        _set_address(document, place, address)
    for begin, behind, text in sorted(edits, reverse=True):
        cursor.setPosition(begin)
        look = _look(document, begin)
        cursor.setPosition(behind, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text, look)
    cursor.endEditBlock()


def _apart(fixes: "Sequence[Fix]", text: str) -> "list[Fix]":
    """Those that still hold, in order; of two that overlap, the earlier (as `apply_all` does)."""
    kept: list[Fix] = []
    for fix in sorted(set(fixes), key=lambda fix: (fix.start, fix.end)):
        if (not kept or fix.start >= kept[-1].end) and text[fix.start : fix.end] == fix.old:
            kept.append(fix)
    return kept


def _link(passage: Passage, place: int) -> int | None:
    """Which link's address the place stands in, by number."""
    for number, link in enumerate(passage.links):
        if link.starts and link.starts[0] <= place < link.ends[-1]:
            return number
    return None


def _changes(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield a, b, new[c:d]


def _look(document: QTextDocument, place: int) -> QTextCharFormat:
    """The look of the character at a place, else of the one before it."""
    cursor = QTextCursor(document)
    cursor.setPosition(min(place + 1, document.characterCount() - 1))
    return cursor.charFormat()


def _set_address(document: QTextDocument, place: int, address: str) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(place)
    words = commands.link_range(cursor)
    commands.set_link(words, address)


def _has_rare(text: str) -> bool:
    """Whether there are characters that are two in Qt's counting."""
    return not text.isascii() and max(text) > "\uffff"


def _units(text: str) -> int:
    """The length in Qt's counting, where rare characters are two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
