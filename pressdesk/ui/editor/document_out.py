"""QTextDocument to Document."""

from collections.abc import Iterator

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFragment

from pressdesk.domain.document import Document, Inline, LineBreak, PictureReference, Span
from pressdesk.domain.lines import Kind, Line, assembled
from pressdesk.ui.editor.block_look import ALT, kind_of, level_of

PICTURE_CHARACTER = "\ufffc"


def document_of(source: QTextDocument) -> Document:
    """The normal Document of the text. Never fails, whatever was done to the text."""
    return assembled(line for block in _blocks(source.begin()) for line in _lines(block, None))


def selected(cursor: QTextCursor) -> Document:
    """The normal Document of what is selected. Part of one block is a paragraph, without the block's kind."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    document = cursor.document()
    first, last = document.findBlock(start), document.findBlock(end)
    lines: list[Line] = []
    for block in _blocks(first):
        lines.extend(_lines(block, (start, end)))
        if block == last:
            break
    if first == last:
        lines = [
            Line(Kind.PICTURE if line.picture else Kind.PARAGRAPH, line.inlines, 0, line.picture) for line in lines
        ]
    return assembled(lines)


def _blocks(block: QTextBlock) -> Iterator[QTextBlock]:
    while block.isValid():
        yield block
        block = block.next()


def _lines(block: QTextBlock, within: tuple[int, int] | None) -> Iterator[Line]:
    """The line of a block; further ones where pictures stand in it."""
    kind, level = kind_of(block), level_of(block)
    inlines: list[Inline] = []
    pictures: list[Line] = []
    for fragment in _fragments(block):
        text = _text(fragment, within)
        look = fragment.charFormat()
        if look.isImageFormat():
            # Qt keeps neighbouring images of one name in one fragment
            found = [_picture(look)] * text.count(PICTURE_CHARACTER)
            if kind is Kind.PARAGRAPH and found:  # divides it
                yield Line(kind, tuple(inlines))
                yield from found
                inlines = []
            else:
                pictures.extend(found)
        else:
            inlines.extend(_inlines(text, look))
    if kind is Kind.RULE:
        yield Line(Kind.PARAGRAPH, tuple(inlines)) if inlines else Line(Kind.RULE)
    else:
        yield Line(kind, tuple(inlines), level)
    yield from pictures


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def _text(fragment: QTextFragment, within: tuple[int, int] | None) -> str:
    text = fragment.text()
    if within is None:
        return text
    start = max(within[0] - fragment.position(), 0)
    end = max(within[1] - fragment.position(), 0)
    # Qt counts in units of UTF-16
    units = text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end]
    return units.decode("utf-16-le", "surrogatepass")


def _picture(look: QTextCharFormat) -> Line:
    picture = look.toImageFormat()
    alt = picture.property(ALT)
    reference = PictureReference(picture.name().removeprefix("asset:"), alt if isinstance(alt, str) else "")
    return Line(Kind.PICTURE, picture=reference)


def _inlines(text: str, look: QTextCharFormat) -> Iterator[Inline]:
    bold = look.fontWeight() >= QFont.Weight.DemiBold
    italic = look.fontItalic()
    link = look.anchorHref() if look.isAnchor() else ""
    # a lone line end cannot stand in a block of Qt, but costs nothing here
    for place, part in enumerate(text.replace("\n", "\u2028").split("\u2028")):
        if place:
            yield LineBreak()
        if part:
            yield Span(part, bold, italic, link)
