"""Hits in the fields of a sheet: where they are, how they are marked, and what is put in their place.

Positions are as Qt counts, where rare characters are two.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLineEdit, QScrollArea, QTextEdit

from pressdesk.domain.finding import Wanted, hits_in
from pressdesk.ui.widgets.text_marks import first_block

Field = QTextEdit | QLineEdit


class Hit(NamedTuple):
    """Where it stands: positions as Qt counts."""

    field: Field
    start: int
    end: int


def selection(hit: Hit, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    """The mark of a hit in a text of several lines."""
    made = QTextEdit.ExtraSelection()
    setattr(made, "cursor", _cursor(hit))  # noqa: B010 - the stubs do not know the fields of this class
    setattr(made, "format", look)  # noqa: B010
    return made


def in_field(field: Field, wanted: Wanted) -> list[Hit]:
    """All hits of a field, in order."""
    if isinstance(field, QLineEdit):
        return _in_text(field, field.text(), 0, wanted)
    made: list[Hit] = []
    block = field.document().begin()
    while block.isValid():
        made += _in_text(field, block.text(), block.position(), wanted)
        block = block.next()
    return made


def _in_text(field: Field, text: str, at: int, wanted: Wanted) -> list[Hit]:
    found = hits_in(text, wanted)
    if found and max(text) > "\uffff":
        found = [(units_of(text[:start]), units_of(text[:end])) for start, end in found]
    return [Hit(field, at + start, at + end) for start, end in found]


def in_sight(field: Field, around: int) -> tuple[int, int]:
    """The first place in sight and the one behind the last, with so many pixels around; twice 0 where it is hidden."""
    if isinstance(field, QLineEdit):
        return 0, 0
    seen = field.viewport().visibleRegion().boundingRect()
    if seen.isEmpty() and not around:
        return 0, 0
    document, top = field.document(), field.verticalScrollBar().value()
    last = first_block(document, top + seen.bottom() + around)
    return first_block(document, top + seen.top() - around).position(), last.position() + last.length()


def page_of(field: Field) -> QScrollArea | None:
    """What scrolls a field that is as long as its text."""
    page = field.parentWidget()
    while page is not None and not isinstance(page, QScrollArea):
        page = page.parentWidget()
    return page


def _cursor(hit: Hit) -> QTextCursor:
    if isinstance(hit.field, QLineEdit):
        return QTextCursor()
    cursor = QTextCursor(hit.field.document())
    cursor.setPosition(hit.start)
    cursor.setPosition(hit.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def select(hit: Hit) -> None:
    """Select a hit and scroll it into sight; the keyboard stays where it is."""
    if isinstance(hit.field, QLineEdit):
        hit.field.setSelection(hit.start, hit.end - hit.start)
        place = hit.field.rect()
    else:
        hit.field.setTextCursor(_cursor(hit))
        place = hit.field.cursorRect()
    page = page_of(hit.field)
    if page is not None and (inner := page.widget()):
        at = hit.field.mapTo(inner, place.center())
        page.ensureVisible(at.x(), at.y(), 0, 80)


def put(hit: Hit, new: str) -> None:
    """Put `new` in place of a hit, as one step of undo."""
    if isinstance(hit.field, QLineEdit):
        hit.field.setSelection(hit.start, hit.end - hit.start)
        hit.field.insert(new)
        return
    hit.field.document().setModified(False)  # else Qt joins this with what was typed before it, in one step of undo
    cursor = _cursor(hit)
    cursor.beginEditBlock()
    _insert(cursor, hit, new)
    cursor.endEditBlock()
    hit.field.setTextCursor(cursor)


def put_all(field: Field, hits: Sequence[Hit], new: str) -> None:
    """Put `new` in place of hits of a field, given in order, as one step of undo. The cursor stays where it is."""
    if isinstance(field, QLineEdit):
        coded = field.text().encode("utf-16-le", "surrogatepass")
        for hit in reversed(hits):
            coded = coded[: 2 * hit.start] + new.encode("utf-16-le", "surrogatepass") + coded[2 * hit.end :]
        field.selectAll()
        field.insert(coded.decode("utf-16-le", "replace"))
        return
    field.document().setModified(False)
    document = field.document()
    cursor = field.textCursor()
    anchor, position = (_moved(place, hits, new) for place in (cursor.anchor(), cursor.position()))
    whole = QTextCursor(document)
    whole.beginEditBlock()
    for first, last in reversed(_runs(document, hits)):
        run = hits[first:last]
        whole.setPosition(run[0].start)
        whole.setPosition(run[-1].end, QTextCursor.MoveMode.KeepAnchor)
        text = new if len(run) == 1 else _replaced(whole.selectedText(), run, new)
        _insert(whole, run[0], text)
    whole.endEditBlock()
    document.setModified(False)
    cursor.setPosition(anchor)
    cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


def _runs(document: QTextDocument, hits: Sequence[Hit]) -> list[tuple[int, int]]:
    """Numbers of hits that are replaced at a stroke: those of a paragraph that has one look all through."""
    made: list[tuple[int, int]] = []
    first = 0
    while first < len(hits):
        block = document.findBlock(hits[first].start)
        last = first + 1
        if _has_one_look(block):
            last = bisect_left(hits, block.position() + block.length(), first, key=lambda hit: hit.start)
        made.append((first, last))
        first = last
    return made


def _has_one_look(block: QTextBlock) -> bool:
    fragments = block.begin()
    fragments += 1
    return fragments.atEnd()


def _replaced(text: str, hits: Sequence[Hit], new: str) -> str:
    """The text that begins with the first of the hits and ends with the last, with `new` in place of each."""
    units, put = text.encode("utf-16-le", "surrogatepass"), new.encode("utf-16-le", "surrogatepass")
    parts: list[bytes] = []
    done = at = hits[0].start
    for hit in hits:
        parts += [units[2 * (done - at) : 2 * (hit.start - at)], put]
        done = hit.end
    return b"".join(parts).decode("utf-16-le", "surrogatepass")


def _moved(place: int, hits: Sequence[Hit], new: str) -> int:
    """Where a place is once `new` stands for each of the hits; what is inside one goes behind it."""
    length, shift = units_of(new), 0
    for hit in hits:
        if hit.start >= place:
            break
        if hit.end > place:
            place = hit.end
        shift += length - (hit.end - hit.start)
    return place + shift


def _insert(cursor: QTextCursor, hit: Hit, new: str) -> None:
    """The new words look as the first letter of the hit does."""
    first = QTextCursor(cursor)
    first.setPosition(hit.start + 1)
    cursor.insertText(new, first.charFormat())


def units_of(text: str) -> int:
    """The length as Qt counts, where rare characters are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
