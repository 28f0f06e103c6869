"""QTextDocument to Document."""

from collections.abc import Iterator

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFragment

from pressdesk.domain.document import Document, Inline, LineBreak, PictureReference, Span
from pressdesk.domain.lines import Kind, Line, assembled
from pressdesk.ui.editor.block_look import ALT, kind_of, level_of, start_of

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
    units = block.text().encode("utf-16-le", "surrogatepass")
    for fragment in _fragments(block):
        text = _text(units, block.position(), fragment, within)
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
        yield Line(kind, tuple(inlines), level, start=start_of(block))
    yield from pictures


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def _text(units: bytes, at: int, fragment: QTextFragment, within: tuple[int, int] | None) -> str:
    """The text of a fragment, cut from that of its block in UTF-16, which begins at `at`.

    Qt counts in units of UTF-16, and a style can end in the middle of a pair: the pair goes with its first half.
    """
    start, end = fragment.position(), fragment.position() + fragment.length()
    if within is not None:
        start, end = max(start, within[0]), min(end, within[1])
    if end <= start:
        return ""
    start, end = 2 * (start - at), 2 * (end - at)
    start += 2 if start and _is_half(units, start, 0xDC) else 0
    end += 2 if _is_half(units, end - 2, 0xD8) else 0
    return units[start:end].decode("utf-16-le", "replace")


def _is_half(units: bytes, place: int, first: int) -> bool:
    """Whether a unit is a half of a pair: 0xD8 for the first half, 0xDC for the second."""
    return place + 1 < len(units) and units[place + 1] & 0xFC == first


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
