"""Plain text as blocks: paragraphs with their lines, lists with their items, and the gaps between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressdesk.domain.document import BulletList, Heading, LineBreak, ListItem, Paragraph, Rule, Span

_BULLET = re.compile(r"[ ]*(?:[•●▪‣◦·*–—-])[ ]+(?=\S)")
_NUMBERED = re.compile(r"[ ]*(\d{1,3})[.)][ ]+(?=\S)")
_WORDLESS = re.compile(r"[\s\-=_*~#•·.–—]*$")
_RULE = re.compile(r"([-=_*])(?: ?\1){2,}")
_WRAPPED = range(40, 101)
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$|[.!?…][\"'”’»)\]]* ?\d?$")

HEADING = 100
"""The longest line that is taken for a heading."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together. `items`: whether each line is an item of a list. `gap`: empty lines before."""

    lines: tuple[str, ...]
    gap: int = 1
    items: bool = False
    numbered: bool = False
    rows: tuple[str, ...] = ()
    """The lines as they stood, where they were joined to one paragraph: a contact block has a contact a row."""

    @property
    def single(self) -> str:
        """The line, where there is one only and it is no item of a list; else ""."""
        return self.lines[0] if len(self.lines) == 1 and not self.items else ""

    @property
    def is_decoration(self) -> bool:
        return all(_WORDLESS.match(line) for line in self.lines)

    @property
    def could_be_heading(self) -> bool:
        """A short line without a full stop at its end."""
        line = self.single
        return 0 < len(line) <= HEADING and not _SENTENCE_END.search(line) and any(c.isalpha() for c in line)


def blocks_of(lines: Sequence[str]) -> list[Block]:
    """Cut lines into blocks at empty lines, and where a list begins or ends."""
    blocks: list[Block] = []
    gap = 0
    current: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            current.append(line)
            continue
        if current:
            made = list(_cut(current, gap))
            blocks += made
            current, gap = [], 0
        gap += 1
    return blocks


def _cut(lines: list[str], gap: int) -> Iterator[Block]:
    """One run of lines without an empty one: paragraphs and lists in it."""
    place = 0
    while place < len(lines):
        end, items, numbered = _list_at(lines, place)
        if items:
            yield Block(tuple(items), gap, items=True, numbered=numbered)
        else:
            end = place + 1
            while end < len(lines) and not _list_at(lines, end)[1]:
                end += 1
            yield from _paragraphs([line.strip() for line in lines[place:end]], gap)
        gap, place = 0, end


def _list_at(lines: list[str], place: int) -> tuple[int, list[str], bool]:
    """The list that begins at a line: where it ends, its items, and whether it is numbered from one."""
    pattern, numbered = _BULLET, False
    if not pattern.match(lines[place]):
        pattern, numbered = _NUMBERED, True
        first = pattern.match(lines[place])
        if first is None or first.group(1) != "1":
            return place, [], False
    items: list[list[str]] = []
    while place < len(lines):
        match = pattern.match(lines[place])
        if match and (not numbered or match.group(1) == str(len(items) + 1)):
            items.append([lines[place][match.end() :].strip()])
        elif items and not match and lines[place].startswith("  ") and not _BULLET.match(lines[place]):
            items[-1].append(lines[place].strip())  # a wrapped item goes on, indented
        else:
            break
        place += 1
    return place, [" ".join(item) for item in items], numbered


def _paragraphs(lines: list[str], gap: int) -> Iterator[Block]:
    """Running text: wrapped lines are one paragraph, long ones a paragraph each, short ones keep their breaks."""
    if len(lines) == 1:
        yield Block((lines[0],), gap)
    elif max(map(len, lines)) >= _WRAPPED.stop:
        for line in lines:
            yield Block((line,), gap)
            gap = 0
    elif all(len(line) in _WRAPPED for line in lines[:-1]):
        yield Block((" ".join(lines),), gap, rows=tuple(lines))
    else:
        yield Block(tuple(lines), gap)


def to_body(blocks: Sequence[Block]) -> list[Paragraph | Heading | BulletList | Rule]:
    """Blocks as the body's own: a short line without a full stop between paragraphs is a heading."""
    made: list[Paragraph | Heading | BulletList | Rule] = []
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        last = made[-1] if made else None
        if block.numbered and isinstance(last, BulletList) and last.numbered:
            # it would become one list with the one before, and count on
            made += [Paragraph((Span(f"{number}. {item}"),)) for number, item in enumerate(block.lines, 1)]
        elif block.items:
            made.append(BulletList(tuple(ListItem((Span(item),)) for item in block.lines), block.numbered))
        elif block.could_be_heading and after is not None and not after.could_be_heading and not after.is_decoration:
            made.append(Heading((Span(block.single),)))
        elif block.is_decoration:
            if made and after is not None and _RULE.fullmatch(block.single):
                made.append(Rule())
        else:
            made.append(Paragraph(tuple(_inlines(block.lines))))
    return made


def _inlines(lines: Sequence[str]) -> Iterator[Span | LineBreak]:
    for place, line in enumerate(lines):
        if place:
            yield LineBreak()
        yield Span(line)
