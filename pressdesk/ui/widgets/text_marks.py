"""Waves under words of a text edit. They are painted over it: neither its text nor its undo is touched."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QTextBlock, QTextCursor, QTextDocument, QTextLine
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from pressdesk.ui.services.theme import Theme

Find = Callable[[str], Sequence[tuple[int, int]]]
"""Given the text of a paragraph, the places to mark: characters as Python counts. Asked at each painting: be quick."""

_PERIOD = 4.0
_HEIGHT = 1.25
"""Of a wave: its length and half its height, in logical pixels."""


@dataclass(frozen=True)
class Mark:
    """A marked place of a document: positions as Qt counts."""

    start: int
    end: int
    text: str


class TextMarks(QWidget):
    """Lies over a text edit and marks what `find` finds in the paragraphs in sight, in the colour of a role.

    The word that is being typed is spared until the cursor leaves it.
    """

    def __init__(self, edit: QTextEdit, theme: Theme, find: Find, role: str = "red") -> None:
        super().__init__(edit.viewport())
        self._edit, self._theme, self._find, self._role = edit, theme, find, role
        self._typing = False
        self._touched = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        edit.viewport().installEventFilter(self)
        edit.document().contentsChange.connect(self._on_contents)
        edit.cursorPositionChanged.connect(self._on_cursor)
        self.setGeometry(edit.viewport().rect())
        self.show()

    def at(self, point: QPoint) -> Mark | None:
        """The mark at a point of the viewport."""
        cursor = self._edit.cursorForPosition(point)
        line = self._edit.cursorRect(cursor)
        if abs(line.center().y() - point.y()) > line.height():  # below the last line
            return None
        return self.at_position(cursor.position())

    def at_position(self, position: int) -> Mark | None:
        """The mark that a cursor at this position stands in or touches."""
        block = self._edit.document().findBlock(position)
        inside = (mark for mark in self.of_block(block) if mark.start <= position <= mark.end)
        return next(inside, None)

    def after(self, position: int) -> Mark | None:
        """The first mark that ends after the position."""
        block = self._edit.document().findBlock(position)
        while block.isValid():
            for mark in self.of_block(block):
                if mark.end > position:
                    return mark
            block = block.next()
        return None

    def of_block(self, block: QTextBlock) -> Iterator[Mark]:
        """The marks of a paragraph, in order; a word that is being typed among them."""
        if not block.isValid():
            return
        text, at = block.text(), block.position()
        for start, end in self._find(text):
            first = _units(text, start)
            yield Mark(at + first, at + first + _units(text[start:end], end - start), text[start:end])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        seen = QRectF(event.rect()).translated(self._scrolled())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(self._role), 1.1))
        painter.translate(-self._scrolled())
        spared = self._spared()
        document = self._edit.document()
        layout = document.documentLayout()
        block = first_block(document, seen.top())
        while block.isValid():
            around = layout.blockBoundingRect(block)
            if around.top() > seen.bottom():
                break
            if around.bottom() >= seen.top():
                for mark in self.of_block(block):
                    if not mark.start <= spared <= mark.end:
                        self._paint(painter, block, around.topLeft(), mark)
            block = block.next()
        painter.end()

    def _paint(self, painter: QPainter, block: QTextBlock, origin: QPointF, mark: Mark) -> None:
        """Under each line that the word stands on."""
        layout, at = block.layout(), block.position()
        rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(mark.start - at, line.textStart())
            last = min(mark.end - at, line.textStart() + line.textLength())
            if first < last:
                edges = _edges(line, first, last, against=_is_rtl(mark.text) is not rtl)
                y = origin.y() + line.y() + line.ascent() + min(2.5, max(line.descent() - _HEIGHT, 1.0))
                painter.drawPolyline(_wave(origin.x() + edges[0], origin.x() + edges[1], y))

    def _scrolled(self) -> QPointF:
        return QPointF(self._edit.horizontalScrollBar().value(), self._edit.verticalScrollBar().value())

    def _spared(self) -> int:
        """The cursor, where a word is being typed at it; else -1."""
        return self._edit.textCursor().position() if self._typing and self._edit.hasFocus() else -1

    def _on_contents(self) -> None:
        self._typing = self._touched = True

    def _on_cursor(self) -> None:
        if self._touched:  # the step that belongs to the key
            self._touched = False
        elif self._typing:
            self._typing = False
            self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):  # what was laid out while hidden tells at showing
            self.setGeometry(self._edit.viewport().rect())
        return super().eventFilter(watched, event)


def select(edit: QTextEdit, mark: Mark) -> None:
    """Select a marked word."""
    cursor = edit.textCursor()
    cursor.setPosition(mark.start)
    cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def replace(edit: QTextEdit, mark: Mark, new: str) -> None:
    """Put a word in place of a marked one, in its look, as one step of undo. Nothing where it has changed since."""
    if mark.end >= edit.document().characterCount():
        return
    cursor = QTextCursor(edit.document())
    cursor.setPosition(mark.start)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    look = cursor.charFormat()
    cursor.setPosition(mark.start)
    cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
    if cursor.selectedText() == mark.text:
        cursor.insertText(new, look)
        edit.setTextCursor(cursor)


def first_block(document: QTextDocument, top: float) -> QTextBlock:
    """The last block that begins above `top`, by bisection: a long text has many."""
    layout = document.documentLayout()
    low, high = 0, document.blockCount() - 1
    while low < high:
        middle = (low + high + 1) // 2
        if layout.blockBoundingRect(document.findBlockByNumber(middle)).top() <= top:
            low = middle
        else:
            high = middle - 1
    return document.findBlockByNumber(low)


def _edges(line: QTextLine, first: int, last: int, *, against: bool) -> tuple[float, float]:
    """Left and right of a part of a line. `against`: it runs against the line, whose ends are in two places then."""
    if not against:
        left, right = sorted((_x(line, first), _x(line, last)))  # from right to left in Arabic
        return left, right
    boxes = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    return min((box.left() for box in boxes), default=0.0), max((box.right() for box in boxes), default=0.0)


def _is_rtl(word: str) -> bool:
    return unicodedata.bidirectional(word[:1]) in ("R", "AL")


def _x(line: QTextLine, position: int) -> float:
    found: object = line.cursorToX(position)  # with the position in some versions of the binding, alone in others
    return cast("tuple[float, int]", found)[0] if isinstance(found, tuple) else cast("float", found)


def _wave(left: float, right: float, y: float) -> QPolygonF:
    points: list[QPointF] = []
    x, up = left, False
    while x < right:
        points.append(QPointF(x, y - _HEIGHT if up else y + _HEIGHT))
        x, up = x + _PERIOD / 2, not up
    return QPolygonF(points)


def _units(text: str, length: int) -> int:
    """How many units of Qt the first characters are: it counts letters beyond the first plane as two."""
    return length if text.isascii() else len(text[:length].encode("utf-16-le", "surrogatepass")) // 2
