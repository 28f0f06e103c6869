"""The body of a release: paragraphs, headings, lists, quotations, pictures. Nothing else can enter.

Everything that comes in (editor, paste, import) is reduced to a Document; everything that goes out is made
from one. Kept in the store as CommonMark, see `markdown.py`.

A Document is *normal* when its spans are merged (no two neighbours of the same style, none empty), its
paragraphs have text, its lists have items, and no text holds control characters or line ends:
`normal(document)` makes it so. All converters take and give normal Documents.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field


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
    """A bulleted list, or a numbered one (from 1)."""

    items: tuple[ListItem, ...]
    numbered: bool = False


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


def normal(document: Document) -> Document:
    """The same document with spans merged and what is empty left out. Idempotent."""
    return Document(tuple(made for block in document.blocks if (made := _normal_block(block)) is not None))


def _normal_block(block: Block) -> Block | None:
    if isinstance(block, Paragraph):
        inlines = normal_inlines(block.inlines)
        return Paragraph(inlines) if inlines else None
    if isinstance(block, Heading):
        inlines = normal_inlines(tuple(i for i in block.inlines if isinstance(i, Span)))
        return Heading(inlines, 2 if block.level <= 2 else 3) if inlines else None
    if isinstance(block, BulletList):
        return _normal_list(block)
    if isinstance(block, BlockQuote):
        paragraphs = tuple(Paragraph(i) for p in block.paragraphs if (i := normal_inlines(p.inlines)))
        return BlockQuote(paragraphs) if paragraphs else None
    return block


def _normal_list(found: BulletList) -> BulletList | None:
    items: list[ListItem] = []
    for item in found.items:
        inlines = normal_inlines(item.inlines)
        nested = _normal_list(item.nested) if item.nested else None
        if inlines:
            items.append(ListItem(inlines, nested))
        elif nested:  # an item without words of its own gives its place to what hangs under it
            items.extend(nested.items)
    return BulletList(tuple(items), found.numbered) if items else None


def normal_inlines(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Merge neighbours of one style, drop what is empty, and trim white space and breaks at both ends."""
    merged: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Span):
            text = clean(inline.text, lines=False)
            if not text:
                continue
            last = merged[-1] if merged else None
            if isinstance(last, Span) and _style(last) == _style(inline):
                merged[-1] = Span(last.text + text, inline.bold, inline.italic, inline.link)
                continue
            inline = Span(text, inline.bold, inline.italic, inline.link)
        merged.append(inline)
    return _trimmed(merged)


def _trimmed(inlines: list[Inline]) -> tuple[Inline, ...]:
    while inlines and (isinstance(inlines[-1], LineBreak) or not inlines[-1].text.rstrip(" ")):
        inlines.pop()
    while inlines and (isinstance(inlines[0], LineBreak) or not inlines[0].text.lstrip(" ")):
        inlines.pop(0)
    kept: list[Inline] = []
    for place, inline in enumerate(inlines):
        if isinstance(inline, Span):
            text = inline.text
            if place == 0 or isinstance(inlines[place - 1], LineBreak):
                text = text.lstrip(" ")
            if place == len(inlines) - 1 or isinstance(inlines[place + 1], LineBreak):
                text = text.rstrip(" ")
            if text:
                kept.append(Span(text, inline.bold, inline.italic, inline.link))
        else:
            kept.append(inline)
    # trimming can leave a break at an end, or make one's neighbour trimmable: settle
    return tuple(kept) if kept == inlines else _trimmed(kept)


def _style(span: Span) -> tuple[bool, bool, str]:
    return span.bold, span.italic, span.link


def clean(text: str, *, lines: bool = True) -> str:
    """Make text harmless: no NUL, control characters, lone surrogates or private line separators.

    `lines=False` also folds line ends and tabs to single spaces, for fields of one line.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = text.replace("\x85", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    if not lines:
        text = text.replace("\n", " ")
    text = text.replace("\t", " ")
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text if not _is_control(c))


def _is_control(char: str) -> bool:
    code = ord(char)
    return (code < 0x20 and char != "\n") or 0x7F <= code < 0xA0 or code in (0xFFFE, 0xFFFF, 0xFFFC)


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
