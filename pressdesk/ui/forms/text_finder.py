"""Finding and replacing in the fields of one sheet: all hits marked, one of them the present one."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLineEdit, QScrollArea, QTextEdit

from pressdesk.domain.finding import Wanted, hits_in
from pressdesk.ui.services.theme import Theme

Field = QTextEdit | QLineEdit

PAUSE = 120
"""Milliseconds after an edit until the hits are looked for again."""


class Hit(NamedTuple):
    """Where it stands: positions as Qt counts."""

    field: Field
    start: int
    end: int


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
        self._stale = True
        """The texts or what is looked for have changed since the hits were found."""
        self._marks: dict[Field, list[QTextEdit.ExtraSelection]] = {}
        self._marked: set[Field] = set()
        """Fields on which the present hit is marked."""
        self._at = -1
        self._came_from: Field | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(PAUSE)
        self._again.timeout.connect(self._look_again)
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
        start = self._here(after=False)
        self._find()
        self._go(self._first_from(start))

    def stop(self) -> None:
        """Take the marks off. What was looked for is remembered for `step`."""
        self._on = False
        self._again.stop()
        self._hits, self._at, self._stale = [], -1, True
        self._marks = {}
        self._mark(anew=True)

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
        _put(hit, new)
        self._find()
        after = (self._fields.index(hit.field), hit.start + _units(new))
        self._go(self._first_from(after))
        return True

    def replace_all(self, new: str) -> int:
        """Replace every hit, a step of undo for each field; how many."""
        self._find()
        count = 0
        for field in self._fields:
            hits = [hit for hit in self._hits if hit.field is field]
            if hits and not field.isReadOnly():
                count += len(hits)
                _put_all(field, hits, new)
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
        self._hits = [hit for field in self._fields for hit in _in_field(field, self._wanted)]
        self._at = min(self._at, len(self._hits) - 1)
        self._draw_marks()

    def _draw_marks(self) -> None:
        self._marks = {}
        look = self._look(present=False)
        for hit in self._hits:
            self._marks.setdefault(hit.field, []).append(_selection(hit, look))
        self._mark(anew=True)

    def _look_again(self) -> None:
        if self._on:
            present = self._hits[self._at] if 0 <= self._at < len(self._hits) else None
            self._find()
            self._at = self._hits.index(present) if present is not None and present in self._hits else -1
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
        for number, hit in enumerate(self._hits):
            if (self._fields.index(hit.field), hit.start) >= place:
                return number
        return 0 if self._hits else -1

    def _is_selected(self, hit: Hit) -> bool:
        if isinstance(hit.field, QLineEdit):
            return hit.field.selectionStart() == hit.start
        cursor = hit.field.textCursor()
        return (cursor.selectionStart(), cursor.selectionEnd()) == (hit.start, hit.end)

    def _go(self, number: int) -> None:
        self._at = number
        if 0 <= number < len(self._hits):
            _select(self._hits[number])
        self._mark()
        self.changed.emit(number + 1, len(self._hits))

    def _mark(self, *, anew: bool = False) -> None:
        """Mark the present hit over the others; only fields where it is or was, unless all hits are new."""
        present = self._hits[self._at] if 0 <= self._at < len(self._hits) else None
        touched = self._marked | ({present.field} if present else set[Field]())
        for field in self._fields if anew else touched:
            if isinstance(field, QTextEdit):
                over = [_selection(present, self._look(present=True))] if present and present.field is field else []
                field.setExtraSelections(self._marks.get(field, []) + over)
        self._marked = {present.field} if present else set()

    def _look(self, *, present: bool) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setBackground(self._theme.colour("accent" if present else "mark"))
        look.setForeground(self._theme.colour("on_accent" if present else "text"))
        return look


def _selection(hit: Hit, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    setattr(made, "cursor", _cursor(hit))  # noqa: B010 - the stubs do not know the fields of this class
    setattr(made, "format", look)  # noqa: B010
    return made


def _in_field(field: Field, wanted: Wanted) -> list[Hit]:
    if isinstance(field, QLineEdit):
        text = field.text()
        return [Hit(field, _units(text[:a]), _units(text[:b])) for a, b in hits_in(text, wanted)]
    made: list[Hit] = []
    block = field.document().begin()
    while block.isValid():
        text, at = block.text(), block.position()
        for start, end in hits_in(text, wanted):
            first = at + _units(text[:start])
            made.append(Hit(field, first, first + _units(text[start:end])))
        block = block.next()
    return made


def _cursor(hit: Hit) -> QTextCursor:
    if isinstance(hit.field, QLineEdit):
        return QTextCursor()
    cursor = QTextCursor(hit.field.document())
    cursor.setPosition(hit.start)
    cursor.setPosition(hit.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _select(hit: Hit) -> None:
    """Select a hit and scroll it into sight; the keyboard stays where it is."""
    if isinstance(hit.field, QLineEdit):
        hit.field.setSelection(hit.start, hit.end - hit.start)
        place = hit.field.rect()
    else:
        hit.field.setTextCursor(_cursor(hit))
        place = hit.field.cursorRect()
    page = hit.field.parentWidget()
    while page is not None and not isinstance(page, QScrollArea):
        page = page.parentWidget()
    if isinstance(page, QScrollArea) and (inner := page.widget()):
        at = hit.field.mapTo(inner, place.center())
        page.ensureVisible(at.x(), at.y(), 0, 80)


def _put(hit: Hit, new: str) -> None:
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


def _put_all(field: Field, hits: Sequence[Hit], new: str) -> None:
    if isinstance(field, QLineEdit):
        units = field.text().encode("utf-16-le", "surrogatepass")
        for hit in reversed(hits):
            units = units[: 2 * hit.start] + new.encode("utf-16-le", "surrogatepass") + units[2 * hit.end :]
        field.selectAll()
        field.insert(units.decode("utf-16-le", "replace"))
        return
    field.document().setModified(False)
    whole = QTextCursor(field.document())
    whole.beginEditBlock()
    for hit in reversed(hits):
        _insert(_cursor(hit), hit, new)
    whole.endEditBlock()
    field.document().setModified(False)


def _insert(cursor: QTextCursor, hit: Hit, new: str) -> None:
    """The new words look as the first letter of the hit does."""
    first = QTextCursor(cursor)
    first.setPosition(hit.start + 1)
    cursor.insertText(new, first.charFormat())


def _units(text: str) -> int:
    """The length as Qt counts, where rare characters are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
