"""What can be done to the text at a cursor. Each command is one step of undo."""

import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor

from pressdesk.domain.document import DEEPEST, normal_link
from pressdesk.domain.lines import Kind
from pressdesk.ui.editor.block_look import block_format, kind_of, level_of, number_of

_BULLETS = ("-", "*", "•")
_NUMBER = re.compile(r"([1-9][0-9]{0,2})[.)]")


@dataclass(frozen=True)
class SelectionStyle:
    """What holds at the cursor, for the buttons and menus that follow it."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    bold: bool = False
    italic: bool = False
    link: str = ""


def style_at(cursor: QTextCursor, look: QTextCharFormat) -> SelectionStyle:
    """`look` is the editor's current character format."""
    kind = kind_of(cursor.block())
    bold = look.fontWeight() >= QFont.Weight.DemiBold and not kind.is_heading
    return SelectionStyle(
        kind, level_of(cursor.block()), bold, look.fontItalic(), look.anchorHref() if look.isAnchor() else ""
    )


@contextmanager
def one_step(cursor: QTextCursor) -> Generator[None]:
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def blocks_at(cursor: QTextCursor) -> list[QTextBlock]:
    """The blocks that the selection touches. One that it ends before is not touched."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    end = cursor.selectionEnd()
    found = [block]
    while (block := block.next()).isValid() and block.position() < end:
        found.append(block)
    return found


def set_kind(cursor: QTextCursor, kind: Kind) -> None:
    """Make all touched blocks of this kind; list items keep their level."""
    with one_step(cursor):
        for block in blocks_at(cursor):
            level = (level_of(block) or 1) if kind.in_list else 0
            _format(block, kind, level)


def toggle_kind(cursor: QTextCursor, kind: Kind) -> None:
    """Back to paragraphs where all touched blocks are of this kind already."""
    already = all(kind_of(block) is kind for block in blocks_at(cursor))
    set_kind(cursor, Kind.PARAGRAPH if already else kind)


def shift_level(cursor: QTextCursor, by: int) -> bool:
    """Move the touched list items in or out, with what hangs under the last. False if none can move."""
    blocks = [block for block in blocks_at(cursor) if kind_of(block).in_list]
    if not blocks:
        return False
    top = min(level_of(block) for block in blocks)
    if by > 0 and (level_of(blocks[0]) > _level_before(blocks[0]) or max(map(level_of, blocks)) >= DEEPEST):
        return False
    if by < 0 and top <= 1:
        return False
    below = blocks[-1].next()
    while below.isValid() and kind_of(below).in_list and level_of(below) > level_of(blocks[-1]):
        if by < 0 or level_of(below) < DEEPEST:
            blocks.append(below)
        below = below.next()
    with one_step(cursor):
        for block in blocks:
            _format(block, kind_of(block), level_of(block) + by)
    return True


def _level_before(block: QTextBlock) -> int:
    before = block.previous()
    return level_of(before) if before.isValid() and kind_of(before).in_list else 0


def _format(block: QTextBlock, kind: Kind, level: int = 0) -> None:
    QTextCursor(block).setBlockFormat(block_format(kind, level))


def toggle_look(cursor: QTextCursor, look: QTextCharFormat) -> None:
    with one_step(cursor):
        cursor.mergeCharFormat(look)


def link_range(cursor: QTextCursor) -> QTextCursor:
    """A cursor over the selection or, without one, over the link that the cursor stands in or at the end of."""
    made = QTextCursor(cursor)
    if made.hasSelection():
        return made
    for fragment_start, length, look in _fragments(made.block()):
        touches = fragment_start <= made.position() <= fragment_start + length
        if touches and look.isAnchor():
            return _widened(made, look.anchorHref())
    return made


def _widened(cursor: QTextCursor, href: str) -> QTextCursor:
    """Over all neighbouring runs of one link, whatever else their style is."""
    runs = list(_fragments(cursor.block()))
    inside = [
        at
        for at, (start, length, look) in enumerate(runs)
        if start <= cursor.position() <= start + length and look.anchorHref() == href
    ]
    first = last = inside[0]
    while first > 0 and runs[first - 1][2].anchorHref() == href:
        first -= 1
    while last < len(runs) - 1 and runs[last + 1][2].anchorHref() == href:
        last += 1
    made = QTextCursor(cursor)
    made.setPosition(runs[first][0])
    made.setPosition(runs[last][0] + runs[last][1], QTextCursor.MoveMode.KeepAnchor)
    return made


def _fragments(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        yield fragment.position(), fragment.length(), fragment.charFormat()
        place += 1


def set_link(cursor: QTextCursor, address: str, words: str | None = None) -> None:
    """Link what `link_range` finds, or unlink it with an empty address. `words` take the place of what was shown."""
    target = link_range(cursor)
    address = normal_link(address)
    look = QTextCharFormat()
    look.setAnchor(bool(address))
    look.setAnchorHref(address)
    with one_step(target):
        shown = target.selectedText()
        if words is None and not shown:
            words = address
        if words is not None and words != shown:
            kept = target.charFormat()
            kept.merge(look)
            target.insertText(words, kept)
        else:
            target.mergeCharFormat(look)


def make_list_of_mark(cursor: QTextCursor) -> bool:
    """After a space was typed: a paragraph that begins with a list's mark becomes an item of that list.

    A number other than 1 is a mark only where it continues a list above: "10. Dezember" is none. Undo gives back
    the mark as it was typed.
    """
    block = cursor.block()
    before = block.text()[: cursor.positionInBlock()]
    if not before.endswith(" ") or kind_of(block) is not Kind.PARAGRAPH:
        return False
    mark = before[:-1]
    number = _NUMBER.fullmatch(mark)
    start = int(number[1]) if number else 1
    if mark not in _BULLETS and (not number or start not in (1, _last_number(block) + 1)):
        return False
    cursor.document().setModified(False)  # else Qt joins this with the typing of the mark, in one step of undo
    with one_step(cursor):
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(block_format(Kind.NUMBER if number else Kind.BULLET, 1, start))
    cursor.document().setModified(False)
    return True


def _last_number(block: QTextBlock) -> int:
    """The number of the last outermost item of a numbered list above, whatever stands between; 0 for none."""
    before = block.previous()
    while before.isValid():
        if kind_of(before) is Kind.NUMBER and level_of(before) == 1:
            return number_of(before)
        before = before.previous()
    return 0


def break_block(cursor: QTextCursor) -> None:
    """Enter: a new line of the kind that follows this one."""
    block = cursor.block()
    kind, level = kind_of(block), level_of(block)
    empty = block.length() == 1
    with one_step(cursor):
        cursor.removeSelectedText()
        if empty and kind.in_list and level > 1:
            cursor.setBlockFormat(block_format(kind, level - 1))
        elif empty and kind in (Kind.BULLET, Kind.NUMBER, Kind.QUOTATION, Kind.HEADING_2, Kind.HEADING_3):
            cursor.setBlockFormat(block_format(Kind.PARAGRAPH))
        elif kind.is_heading and cursor.atBlockStart():
            cursor.insertBlock()
            _format(cursor.block().previous(), Kind.PARAGRAPH)
        elif (kind.is_heading and cursor.atBlockEnd()) or kind is Kind.RULE:
            cursor.insertBlock(block_format(Kind.PARAGRAPH), QTextCharFormat())
        else:
            cursor.insertBlock()


def leave_kind(cursor: QTextCursor) -> bool:
    """Backspace at the start of an item, a heading or a quotation makes it a paragraph. False elsewhere."""
    if cursor.hasSelection() or not cursor.atBlockStart():
        return False
    if kind_of(cursor.block()) in (Kind.PARAGRAPH, Kind.RULE):
        return False
    with one_step(cursor):
        cursor.setBlockFormat(block_format(Kind.PARAGRAPH))
    return True
