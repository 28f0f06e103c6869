"""Document to QTextDocument."""

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from pressdesk.domain.document import Document, Inline, Span
from pressdesk.domain.lines import Kind, Line, lines_of
from pressdesk.ui.editor.block_look import block_format, char_format, kind_of, picture_block, picture_format

LINE_SEPARATOR = "\u2028"
PICTURE_CHARACTER = "\ufffc"


def fill(target: QTextDocument, document: Document) -> None:
    """Replace all text by the document. Undo begins here."""
    target.setUndoRedoEnabled(False)
    target.clear()
    cursor = QTextCursor(target)
    cursor.beginEditBlock()
    cursor.setBlockFormat(block_format(Kind.PARAGRAPH))
    cursor.setBlockCharFormat(QTextCharFormat())
    _insert_lines(cursor, list(lines_of(document)), use_block=True)
    cursor.endEditBlock()
    target.setUndoRedoEnabled(True)
    target.setModified(False)


def insert(cursor: QTextCursor, document: Document) -> None:
    """Put the document in place of the selection, as one step of undo.

    A single paragraph joins the line it is put into; of several blocks a first paragraph does.
    """
    lines = list(lines_of(document))
    cursor.document().setModified(False)  # else Qt joins what is put in with what was typed before it, in one step
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    if lines:
        room_for_words(cursor)
        block = cursor.block()
        around = block.blockFormat()
        empty = block.length() == 1
        tail = not cursor.atBlockEnd()
        if empty and kind_of(block) is Kind.PARAGRAPH and (len(lines) > 1 or lines[0].kind is not Kind.PARAGRAPH):
            _insert_lines(cursor, lines, use_block=True)
        else:
            if lines[0].kind is Kind.PARAGRAPH:
                _insert_inlines(cursor, lines.pop(0).inlines)
            elif cursor.atBlockStart() and tail:  # before the line, not in an empty one above what is put in
                _insert_before(cursor, lines)
                lines = []
            _insert_lines(cursor, lines, use_block=False)
        if tail and lines and lines[-1].kind is not Kind.PARAGRAPH:
            cursor.insertBlock(around, QTextCharFormat())
    cursor.endEditBlock()
    cursor.document().setModified(False)


def room_for_words(cursor: QTextCursor) -> None:
    """Beside a picture, which has a paragraph of its own, go to a new paragraph before or after it."""
    block = cursor.block()
    if block.text() != PICTURE_CHARACTER:
        return
    if cursor.atBlockStart():
        cursor.insertBlock()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        cursor.setBlockFormat(block_format(Kind.PARAGRAPH))
    else:
        cursor.insertBlock(block_format(Kind.PARAGRAPH), QTextCharFormat())


def _insert_before(cursor: QTextCursor, lines: list[Line]) -> None:
    around = cursor.blockFormat()
    cursor.insertBlock(around, QTextCharFormat())
    cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
    _insert_lines(cursor, lines, use_block=True)
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock)


def _insert_lines(cursor: QTextCursor, lines: Iterable[Line], *, use_block: bool) -> None:
    """`use_block`: the first line takes the block the cursor is in."""
    for line in lines:
        # a picture is a character of its own in a paragraph
        made = picture_block() if line.picture else block_format(line.kind, line.level, line.start)
        if use_block:
            cursor.setBlockFormat(made)
            use_block = False
        else:
            cursor.insertBlock(made, QTextCharFormat())
        if line.picture:
            cursor.insertImage(picture_format(line.picture))
        _insert_inlines(cursor, line.inlines)


def _insert_inlines(cursor: QTextCursor, inlines: Iterable[Inline]) -> None:
    look = QTextCharFormat()
    for inline in inlines:
        if isinstance(inline, Span):
            look = char_format(inline)
            cursor.insertText(inline.text, look)
        else:
            cursor.insertText(LINE_SEPARATOR, QTextCharFormat())
