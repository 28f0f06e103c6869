"""The body of a release: paragraphs, headings, lists, quotations, pictures. Nothing else can enter.

Everything that comes in (editor, paste, import) is reduced to a Document; everything that goes out is made
from one. Kept in the store as CommonMark, see `markdown.py`.

A Document is *normal* when

- spans are merged (no two neighbours of the same style, none empty), and spaces at the edges of a styled run are plain;
- links are https, http, mailto or tel addresses, headings carry no bold of their own;
- paragraphs have visible text, lists have items and are at most `DEEPEST` deep, no two neighbours are lists of one
  kind or quotations, only numbered lists have a start other than 1, and a picture names an asset;
- no text holds control characters, noncharacters or line ends.

`normal(document)` makes it so. All converters take and give normal Documents.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import quote

from pressdesk.domain.cleaning import clean as clean


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style. `link` is an https, mailto or tel address, or ""."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line break inside a paragraph."""


Inline = Span | LineBreak


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    inlines: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in the body: level 2 or 3 (level 1 is the headline)."""

    inlines: tuple[Inline, ...]
    level: int = 2


@dataclass(frozen=True, slots=True)
class ListItem:
    """A line of a list, with the list nested under it, if any."""

    inlines: tuple[Inline, ...]
    nested: "BulletList | None" = None


@dataclass(frozen=True, slots=True)
class BulletList:
    """A bulleted list, or a numbered one."""

    items: tuple[ListItem, ...]
    numbered: bool = False
    start: int = 1
    """The first number."""


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """A quotation set off as one or more paragraphs."""

    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class PictureReference:
    """A picture placed in the body. `asset` is the id of an asset; caption and credit live there."""

    asset: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule."""


Block = Paragraph | Heading | BulletList | BlockQuote | PictureReference | Rule


@dataclass(frozen=True, slots=True)
class Document:
    """The body as a sequence of blocks."""

    blocks: tuple[Block, ...] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.blocks)


DEEPEST = 6
"""Levels of lists, the outermost counted. What hangs deeper is kept at this level."""

LAST_START = 999
"""The highest number that a list begins with: beyond it a number is more likely a year."""

_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^/?#]", re.IGNORECASE)
_ASSET = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")


def normal(document: Document) -> Document:
    """The same words and pictures as a normal Document. Idempotent."""
    blocks: list[Block] = []
    for block in document.blocks:
        made = _normal_block(block)
        if made is None:
            continue
        last = blocks[-1] if blocks else None
        if isinstance(made, BulletList) and isinstance(last, BulletList) and made.numbered == last.numbered:
            blocks[-1] = BulletList(last.items + made.items, last.numbered, last.start)
        elif isinstance(made, BlockQuote) and isinstance(last, BlockQuote):
            blocks[-1] = BlockQuote(last.paragraphs + made.paragraphs)
        else:
            blocks.append(made)
    return Document(tuple(blocks))


def _normal_block(block: Block) -> Block | None:
    if isinstance(block, Paragraph):
        inlines = normal_inlines(block.inlines)
        return Paragraph(inlines) if inlines else None
    if isinstance(block, Heading):
        return _normal_heading(block)
    if isinstance(block, BulletList):
        return _normal_list(block)
    if isinstance(block, BlockQuote):
        paragraphs = tuple(Paragraph(i) for p in block.paragraphs if (i := normal_inlines(p.inlines)))
        return BlockQuote(paragraphs) if paragraphs else None
    if isinstance(block, PictureReference):
        return _normal_picture(block)
    return block


def _normal_heading(heading: Heading) -> Heading | None:
    one_line = (
        Span(" ") if isinstance(i, LineBreak) else Span(i.text, False, i.italic, i.link) for i in heading.inlines
    )
    inlines = normal_inlines(one_line)
    return Heading(inlines, 2 if heading.level <= 2 else 3) if inlines else None


def _normal_picture(picture: PictureReference) -> Block | None:
    alt = clean(picture.alt, lines=False).strip()
    if _ASSET.fullmatch(picture.asset):
        return PictureReference(picture.asset, alt)
    return Paragraph((Span(alt),)) if alt else None


def _normal_list(found: BulletList, depth: int = 1) -> BulletList | None:
    items: list[ListItem] = []
    for item in found.items:
        inlines = normal_inlines(item.inlines)
        nested = _normal_list(item.nested, depth + 1) if item.nested else None
        if inlines and (nested is None or depth < DEEPEST):
            items.append(ListItem(inlines, nested))
        else:  # an item without words of its own gives its place to what hangs under it
            items.extend([ListItem(inlines)] if inlines else [])
            items.extend(nested.items if nested else [])
    start = found.start if found.numbered and 0 <= found.start <= LAST_START else 1
    return BulletList(tuple(items), found.numbered, start) if items else None


def normal_inlines(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Merge neighbours of one style, drop what is empty, and trim white space and breaks at both ends.

    Empty when there is nothing but white space.
    """
    return _normal_inlines(tuple(inlines))


@lru_cache(maxsize=4_096)  # of a long body that is read at each save, one paragraph is another
def _normal_inlines(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    merged = _merged(
        Span(clean(i.text, lines=False), i.bold, i.italic, normal_link(i.link)) if isinstance(i, Span) else i
        for i in inlines
    )
    if any(isinstance(i, Span) and _style(i) != _PLAIN for i in merged):
        merged = _merged(part for inline in merged for part in _edges_plain(inline))
    trimmed = _trimmed(merged)
    return trimmed if any(isinstance(i, Span) and not i.text.isspace() for i in trimmed) else ()


def normal_link(address: str) -> str:
    """The address if a reader may follow it, with nothing in it that hides or breaks it; else ""."""
    if not address:
        return ""
    kept = "".join(c for c in clean(address, lines=False).strip() if not "\u200e" <= c <= "\u200f" and c not in _BIDI)
    kept = "".join(quote(c) if c.isspace() else c for c in kept)
    return kept if _LINK.match(kept) else ""


_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_PLAIN = (False, False, "")


def _merged(inlines: Iterable[Inline]) -> list[Inline]:
    merged: list[Inline] = []
    for inline in inlines:
        last = merged[-1] if merged else None
        if isinstance(inline, LineBreak):
            merged.append(inline)
        elif isinstance(last, Span) and inline.text and _style(last) == _style(inline):
            merged[-1] = Span(last.text + inline.text, inline.bold, inline.italic, inline.link)
        elif inline.text:
            merged.append(inline)
    return merged


def _edges_plain(inline: Inline) -> Iterator[Inline]:
    """Nobody sees whether a space is bold, so at the edge of a run it is not."""
    if isinstance(inline, LineBreak) or _style(inline) == _PLAIN:
        yield inline
        return
    rest = inline.text.lstrip(" ")
    words = rest.rstrip(" ")
    yield Span(" " * (len(inline.text) - len(rest)))
    yield Span(words, inline.bold, inline.italic, inline.link)
    yield Span(" " * (len(rest) - len(words)))


def _trimmed(inlines: list[Inline]) -> tuple[Inline, ...]:
    """Without breaks at both ends and without spaces around breaks."""
    lines: list[list[Span]] = [[]]
    for inline in inlines:
        if isinstance(inline, LineBreak):
            lines.append([])
        else:
            lines[-1].append(inline)
    lines = [_trimmed_line(line) for line in lines]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return tuple(inline for line in lines for inline in (LineBreak(), *line))[1:]


def _trimmed_line(line: list[Span]) -> list[Span]:
    # only plain runs can have spaces at their edges here, and no two plain runs are neighbours
    if line and _style(line[0]) == _PLAIN:
        line[0] = Span(line[0].text.lstrip(" "))
    if line and _style(line[-1]) == _PLAIN:
        line[-1] = Span(line[-1].text.rstrip(" "))
    return [span for span in line if span.text]


def _style(span: Span) -> tuple[bool, bool, str]:
    return span.bold, span.italic, span.link


def inline_text(inlines: tuple[Inline, ...]) -> str:
    """The words of a paragraph, a line break as a line end."""
    return "".join(i.text if isinstance(i, Span) else "\n" for i in inlines)


def plain_paragraphs(document: Document) -> Iterator[str]:
    """The words of a document in reading order, a paragraph, heading or list item each."""
    for block in document.blocks:
        if isinstance(block, Paragraph | Heading):
            yield inline_text(block.inlines)
        elif isinstance(block, BulletList):
            yield from _list_text(block)
        elif isinstance(block, BlockQuote):
            for paragraph in block.paragraphs:
                yield inline_text(paragraph.inlines)


def _list_text(found: BulletList) -> Iterator[str]:
    for item in found.items:
        yield inline_text(item.inlines)
        if item.nested:
            yield from _list_text(item.nested)


def plain_text(document: Document) -> str:
    """All words, a line each paragraph: what search and counting read."""
    return "\n".join(plain_paragraphs(document))
