"""A Document as a sequence of lines, one for each paragraph, heading, item, picture or rule.

A text document of Qt knows no blocks inside blocks, and neither does HTML as people paste it: both are read into
lines, and `assembled` makes the Document of them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from pressdesk.domain.document import (
    Block,
    BlockQuote,
    BulletList,
    Document,
    Heading,
    Inline,
    ListItem,
    Paragraph,
    PictureReference,
    Rule,
    normal,
)


class Kind(IntEnum):
    """What a line is. The numbers are kept in block formats."""

    PARAGRAPH = 0
    HEADING_2 = 2
    HEADING_3 = 3
    BULLET = 4
    NUMBER = 5
    QUOTATION = 6
    RULE = 7
    PICTURE = 8

    @property
    def in_list(self) -> bool:
        return self in (Kind.BULLET, Kind.NUMBER)

    @property
    def is_heading(self) -> bool:
        return self in (Kind.HEADING_2, Kind.HEADING_3)


@dataclass(frozen=True, slots=True)
class Line:
    """`level` is that of a list item: 1 for the outermost list, else 0. `start`: the number its list begins with."""

    kind: Kind
    inlines: tuple[Inline, ...] = ()
    level: int = 0
    picture: PictureReference | None = None
    start: int = 1


def lines_of(document: Document) -> Iterator[Line]:
    for block in document.blocks:
        match block:
            case Paragraph():
                yield Line(Kind.PARAGRAPH, block.inlines)
            case Heading():
                yield Line(Kind.HEADING_2 if block.level == 2 else Kind.HEADING_3, block.inlines)
            case BulletList():
                yield from _items_of(block, 1)
            case BlockQuote():
                yield from (Line(Kind.QUOTATION, paragraph.inlines) for paragraph in block.paragraphs)
            case PictureReference():
                yield Line(Kind.PICTURE, picture=block)
            case Rule():
                yield Line(Kind.RULE)


def _items_of(found: BulletList, level: int) -> Iterator[Line]:
    kind = Kind.NUMBER if found.numbered else Kind.BULLET
    for item in found.items:
        yield Line(kind, item.inlines, level, start=found.start)
        if item.nested:
            yield from _items_of(item.nested, level + 1)


def assembled(lines: Iterable[Line]) -> Document:
    """The normal Document of the lines. Levels that nothing leads to are moved out to where they can hang."""
    blocks: list[Block] = []
    items: list[_Item] = []
    levels: list[int] = []
    for line in lines:
        if not line.kind.in_list:
            blocks.extend(_lists(items))
            blocks.append(_block(line))
            items, levels = [], []
            continue
        while levels and levels[-1] >= line.level:
            levels.pop()
        levels.append(line.level)
        items.append((len(levels), line))
    blocks.extend(_lists(items))
    return normal(Document(tuple(blocks)))


_Item = tuple[int, Line]
"""A list item and how many lists it stands in: one deeper than the item before it at most."""


def _lists(items: list[_Item]) -> Iterator[BulletList]:
    """Neighbouring lists: where the kind changes at the outermost level, another begins."""
    start = 0
    for at, (depth, line) in enumerate(items):
        if depth == 1 and line.kind is not items[start][1].kind:
            yield _list(items[start:at], 1)
            start = at
    if items:
        yield _list(items[start:], 1)


def _list(items: list[_Item], depth: int) -> BulletList:
    heads = [at for at, item in enumerate(items) if item[0] == depth]
    made: list[ListItem] = []
    for head, end in zip(heads, [*heads[1:], len(items)], strict=True):
        below = items[head + 1 : end]
        made.append(ListItem(items[head][1].inlines, _list(below, depth + 1) if below else None))
    first = items[0][1]
    return BulletList(tuple(made), first.kind is Kind.NUMBER, first.start)


def _block(line: Line) -> Block:
    match line.kind:
        case Kind.HEADING_2 | Kind.HEADING_3:
            return Heading(line.inlines, int(line.kind))
        case Kind.QUOTATION:
            return BlockQuote((Paragraph(line.inlines),))
        case Kind.RULE:
            return Rule()
        case _:
            return line.picture or Paragraph(line.inlines)
