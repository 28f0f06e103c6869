"""Waves under words of a text edit. They are painted over it: neither its text nor its undo is touched."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from pressdesk.ui.services.theme import Theme

Find = Callable[[str], Sequence[tuple[int, int]]]
"""Given the text of a paragraph, the places to mark: characters as Python counts. Asked at each painting: be quick."""

_PERIOD = 4.0
_HEIGHT = 4.0
"""Of a wave: its length and its height, in logical pixels."""


class Mark(NamedTuple):
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
        self._drawn: dict[int, tuple[Mark, ...]] = {}
        """By number of the paragraph, what was painted when last the whole of it was."""
        self._tile: tuple[object, QPixmap] = (None, QPixmap())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        edit.viewport().installEventFilter(self)
        edit.document().contentsChange.connect(self._on_contents)
        edit.cursorPositionChanged.connect(self._on_cursor)
        for bar in (edit.verticalScrollBar(), edit.horizontalScrollBar()):
            bar.valueChanged.connect(self._on_scrolled)
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

    def refresh(self) -> None:
        """Paint anew the paragraphs in sight in which something else is found by now."""
        seen = self.visibleRegion().boundingRect()
        if seen.isEmpty():
            return
        spared = self._spared()
        for block, around in self._blocks(QRectF(seen).translated(self._scrolled())):
            if self._drawn.get(block.blockNumber()) != self._to_paint(block, spared):
                self.update(around.translated(-self._scrolled()).toAlignedRect())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        seen = QRectF(event.rect()).translated(self._scrolled())
        whole = QRectF(self.visibleRegion().boundingRect()).translated(self._scrolled())
        painter = QPainter(self)
        painter.translate(-self._scrolled())
        spared = self._spared()
        for block, around in self._blocks(seen):
            marks = self._to_paint(block, spared)
            if marks:
                self._paint(painter, block, around.topLeft(), marks, seen)
            if seen.contains(around & whole):
                self._drawn[block.blockNumber()] = marks
            else:  # a part alone, such as the place of the cursor
                self._drawn.pop(block.blockNumber(), None)
        painter.end()

    def _blocks(self, seen: QRectF) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Paragraphs in sight, in the document's coordinates."""
        document = self._edit.document()
        layout = document.documentLayout()
        block = first_block(document, seen.top())
        while block.isValid():
            around = layout.blockBoundingRect(block)
            if around.top() > seen.bottom():
                return
            if around.bottom() >= seen.top():
                yield block, around
            block = block.next()

    def _to_paint(self, block: QTextBlock, spared: int) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.of_block(block) if not mark.start <= spared <= mark.end)

    def _paint(
        self, painter: QPainter, block: QTextBlock, origin: QPointF, marks: Sequence[Mark], seen: QRectF
    ) -> None:
        """Line by line of those in sight: a word can stand on two."""
        layout, at = block.layout(), block.position()
        rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
        wave, left = self._wave(), origin.x()
        following = 0
        for number in range(_line_at(layout, seen.top() - origin.y()), layout.lineCount()):
            line = layout.lineAt(number)
            y = origin.y() + line.y() + line.ascent() + min(1.0, line.descent() - _HEIGHT)
            if y > seen.bottom():
                return
            begin = at + line.textStart()
            end = begin + line.textLength()
            while following < len(marks) and marks[following].end <= begin:
                following += 1
            for mark in islice(marks, following, None):
                if mark.start >= end:
                    break
                against = _is_rtl(mark.text) is not rtl
                first, last = _edges(line, max(mark.start, begin) - at, min(mark.end, end) - at, against=against)
                painter.drawTiledPixmap(QRectF(left + first, y, last - first, _HEIGHT), wave)

    def _wave(self) -> QPixmap:
        """One turn of a wave, in today's colour and the screen's density."""
        colour, ratio = self._theme.colour(self._role), self.devicePixelRatio()
        key = (colour.name(), ratio)
        if self._tile[0] != key:
            made = QPixmap(round(_PERIOD * ratio), round(_HEIGHT * ratio))
            made.setDevicePixelRatio(ratio)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, 1.1))
            low, high = _HEIGHT - 0.9, 0.9
            turns = [QPointF(x * _PERIOD / 2, low if x % 2 else high) for x in range(-1, 4)]
            painter.drawPolyline(QPolygonF(turns))
            painter.end()
            self._tile = (key, made)
        return self._tile[1]

    def _scrolled(self) -> QPointF:
        return QPointF(self._edit.horizontalScrollBar().value(), self._edit.verticalScrollBar().value())

    def _on_scrolled(self) -> None:
        self.setGeometry(self._edit.viewport().rect())  # scrolling takes what lies over the text along
        self.update()

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


def _line_at(layout: QTextLayout, y: float) -> int:
    """The number of the last line that begins above `y`, by bisection."""
    low, high = 0, max(layout.lineCount() - 1, 0)
    while low < high:
        middle = (low + high + 1) // 2
        if layout.lineAt(middle).y() <= y:
            low = middle
        else:
            high = middle - 1
    return low


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


def _units(text: str, length: int) -> int:
    """How many units of Qt the first characters are: it counts letters beyond the first plane as two."""
    return length if text.isascii() else len(text[:length].encode("utf-16-le", "surrogatepass")) // 2
