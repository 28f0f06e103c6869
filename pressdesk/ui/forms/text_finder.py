"""Finding and replacing in the fields of one sheet: all hits in sight marked, one of them the present one.

A mark holds a cursor of the document, and each edit moves every cursor there is. Marks of hits out of sight would make
replacing thousands of them a matter of seconds.
"""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QLineEdit, QScrollArea, QTextEdit

from pressdesk.domain.finding import Wanted
from pressdesk.ui.forms.text_hits import (
    Field,
    Hit,
    in_field,
    in_sight,
    page_of,
    put,
    put_all,
    select,
    selection,
    units_of,
)
from pressdesk.ui.services.theme import Theme

PAUSE = 120
"""Milliseconds after an edit until the hits are looked for again."""

AROUND = 600
"""Pixels above and below what is in sight in which hits are marked, so that scrolling a little finds them marked."""


class TextFinder(QObject):
    """Looks through the fields in their order, and round again."""

    changed = Signal(int, int)
    """Which hit is the present one, from 1 (0 for none), and how many there are."""

    def __init__(self, fields: Sequence[Field], theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._fields, self._theme = tuple(fields), theme
        self._wanted = Wanted("")
        self._on = False
        self._hits: list[Hit] = []
        self._begin: dict[Field, int] = {}
        """The number of the first hit in a field, or behind it."""
        self._stale = True
        """The texts or what is looked for have changed since the hits were found."""
        self._marks: dict[Field, list[QTextEdit.ExtraSelection]] = {}
        self._sight: dict[Field, tuple[int, int]] = {}
        """From where to where the hits of a field are marked."""
        self._pages: set[QScrollArea] = set()
        self._marked: set[Field] = set()
        """Fields on which the present hit is marked."""
        self._at = -1
        self._came_from: Field | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(PAUSE)
        self._again.timeout.connect(self._look_again)
        self._scrolled = QTimer(self)
        self._scrolled.setSingleShot(True)
        self._scrolled.timeout.connect(self._on_scrolled)
        for field in self._fields:
            field.textChanged.connect(self._on_text)
        theme.changed.connect(self._draw_marks)

    @property
    def hits(self) -> list[Hit]:
        return list(self._hits)

    def begin_here(self) -> None:
        """The search that follows begins at the cursor of the field that has the keyboard now."""
        self._came_from = next((one for one in self._fields if one.hasFocus()), self._came_from)

    def look_for(self, wanted: Wanted) -> None:
        """Mark all hits, and go to the first at or after the cursor."""
        self._on, self._wanted, self._stale = True, wanted, True
        self._watch_scrolling()
        start = self._here(after=False)
        self._find()
        self._go(self._first_from(start))

    def stop(self) -> None:
        """Take the marks off. What was looked for is remembered for `step`."""
        self._on = False
        self._again.stop()
        self._hits, self._at, self._stale = [], -1, True
        self._begin = {}
        self._take_marks_off()

    def step(self, by: int) -> None:
        """Go to the next hit after the cursor, or with -1 to the one before it."""
        if not self._on:
            self._on = True
        self._find()
        if not self._hits:
            self._go(-1)
            return
        if self._at >= 0 and self._is_selected(self._hits[self._at]):
            self._go((self._at + by) % len(self._hits))
            return
        following = self._first_from(self._here(after=by > 0))
        self._go(following if by > 0 else (following - 1) % len(self._hits))

    def replace(self, new: str) -> bool:
        """Put `new` in place of the present hit, and go to the next. False where there is none to replace."""
        self._find()
        hit = self._hits[self._at] if 0 <= self._at < len(self._hits) else None
        if hit is None or hit.field.isReadOnly():
            return False
        put(hit, new)
        self._find()
        after = (self._fields.index(hit.field), hit.start + units_of(new))
        self._go(self._first_from(after))
        return True

    def replace_all(self, new: str) -> int:
        """Replace every hit, a step of undo for each field; how many."""
        self._find()
        self._take_marks_off()
        count = 0
        for field in self._fields:
            hits = self._hits_of(field)
            if hits and not field.isReadOnly():
                count += len(hits)
                put_all(field, hits, new)
        self._find()
        self._go(-1 if not self._hits else self._first_from(self._here(after=True)))
        return count

    def focus_hit(self) -> None:
        """Give the keyboard to the field of the present hit, or of the cursor."""
        field = self._hits[self._at].field if 0 <= self._at < len(self._hits) else None
        if field is not None:
            field.setFocus()

    # within

    def _find(self) -> None:
        if not self._stale:
            return
        self._stale = False
        self._hits, self._begin = [], {}
        for field in self._fields:
            self._begin[field] = len(self._hits)
            self._hits += in_field(field, self._wanted)
        self._at = min(self._at, len(self._hits) - 1)
        self._draw_marks()

    def _hits_of(self, field: Field) -> list[Hit]:
        begin = self._begin.get(field, 0)
        return self._hits[begin : self._number(field, None)]

    def _number(self, field: Field, start: int | None) -> int:
        """The number of the first hit of a field at or after a place, or of what follows; None: behind the field."""
        place = self._fields.index(field)
        begin = self._begin.get(field, 0)
        end = self._begin.get(self._fields[place + 1], 0) if place + 1 < len(self._fields) else len(self._hits)
        return end if start is None else bisect_left(self._hits, start, begin, end, key=lambda hit: hit.start)

    def _draw_marks(self) -> None:
        self._marks, self._sight = {}, {}
        look = self._look(present=False)
        for field in self._fields:
            if isinstance(field, QTextEdit) and self._number(field, None) > self._begin.get(field, 0):
                first, last = self._sight[field] = in_sight(field, AROUND)
                inside = self._hits[self._number(field, first) : self._number(field, last)]
                self._marks[field] = [selection(hit, look) for hit in inside]
        self._mark(anew=True)

    def _take_marks_off(self) -> None:
        self._marks, self._sight, self._marked = {}, {}, set()
        for field in self._fields:
            if isinstance(field, QTextEdit):
                field.setExtraSelections([])

    def _watch_scrolling(self) -> None:
        for field in self._fields:
            page = page_of(field)
            if page is not None and page not in self._pages:
                self._pages.add(page)
                for change in (page.verticalScrollBar().valueChanged, page.verticalScrollBar().rangeChanged):
                    change.connect(self._scroll)

    def _scroll(self) -> None:
        if self._hits and not self._scrolled.isActive():
            self._scrolled.start()

    def _on_scrolled(self) -> None:
        """Mark anew where something has come into sight that is not marked."""
        if self._on and not self._stale:
            for field, (first, last) in self._sight.items():
                begin, end = in_sight(field, 0)
                if begin < end and not first <= begin <= end <= last:
                    self._draw_marks()
                    return

    def _look_again(self) -> None:
        if self._on:
            present = self._hits[self._at] if 0 <= self._at < len(self._hits) else None
            self._find()
            self._at = -1
            if present is not None:
                number = self._number(present.field, present.start)
                self._at = number if self._hits[number : number + 1] == [present] else -1
            self._mark()
            self.changed.emit(self._at + 1, len(self._hits))

    def _on_text(self) -> None:
        self._stale = True
        if self._on:
            self._again.start()

    def _here(self, *, after: bool) -> tuple[int, int]:
        """The field with the cursor and the place in it; the first where none has had it."""
        at = self._hits[self._at] if 0 <= self._at < len(self._hits) else None
        field = next((one for one in self._fields if one.hasFocus()), at.field if at else self._came_from)
        if field is None:
            return 0, 0
        if isinstance(field, QLineEdit):
            start = field.selectionStart() if field.hasSelectedText() else field.cursorPosition()
            end = start + len(field.selectedText())
        else:
            start, end = field.textCursor().selectionStart(), field.textCursor().selectionEnd()
        return self._fields.index(field), end if after else start

    def _first_from(self, place: tuple[int, int]) -> int:
        number = self._number(self._fields[place[0]], place[1])
        return number if number < len(self._hits) else 0 if self._hits else -1

    def _is_selected(self, hit: Hit) -> bool:
        if isinstance(hit.field, QLineEdit):
            return hit.field.selectionStart() == hit.start
        cursor = hit.field.textCursor()
        return (cursor.selectionStart(), cursor.selectionEnd()) == (hit.start, hit.end)

    def _go(self, number: int) -> None:
        self._at = number
        if 0 <= number < len(self._hits):
            select(self._hits[number])
        self._mark()
        self.changed.emit(number + 1, len(self._hits))

    def _mark(self, *, anew: bool = False) -> None:
        """Mark the present hit over the others; only fields where it is or was, unless all hits are new."""
        present = self._hits[self._at] if 0 <= self._at < len(self._hits) else None
        touched = self._marked | ({present.field} if present else set[Field]())
        for field in self._fields if anew else touched:
            if isinstance(field, QTextEdit):
                over = [selection(present, self._look(present=True))] if present and present.field is field else []
                field.setExtraSelections(self._marks.get(field, []) + over)
        self._marked = {present.field} if present else set()

    def _look(self, *, present: bool) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setBackground(self._theme.colour("accent" if present else "mark"))
        look.setForeground(self._theme.colour("on_accent" if present else "text"))
        return look
