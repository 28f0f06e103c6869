"""How the kinds of lines are kept in a text document of Qt, and how they look.

The kind and the level of a line are user properties of its block format. Of character formats only weight, italic,
anchor and image mean something; size, colour and underline are laid over them by `BodyHighlighter`, so that no
edit can carry the look of a heading or a link to where there is none.
"""

from PySide6.QtGui import (
    QFont,
    QSyntaxHighlighter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)
from typing_extensions import override

from pressdesk.domain.document import DEEPEST, PictureReference, Span
from pressdesk.domain.lines import Kind
from pressdesk.ui.services.theme import SPACE, Theme

KIND = int(QTextFormat.Property.UserProperty.value) + 1
LEVEL = KIND + 1
ALT = KIND + 2
START = KIND + 3

INDENT = SPACE[4]
LEADING = 116
"""Per cent of the font's own line height: with that of common fonts, about one and a half times the size."""

_SIZES = {Kind.HEADING_2: 14.0 / 12, Kind.HEADING_3: 12.5 / 12}
"""Of headings, by that of running text."""
_MARGINS = {
    Kind.HEADING_2: (SPACE[4] - 4, SPACE[0]),
    Kind.HEADING_3: (SPACE[3], 2),
    Kind.BULLET: (2, 2),
    Kind.NUMBER: (2, 2),
    Kind.QUOTATION: (SPACE[1], SPACE[1]),
}
"""Above and below, in logical pixels. Qt takes the larger where two meet."""


def block_format(kind: Kind, level: int = 0, start: int = 1) -> QTextBlockFormat:
    """`start` is the number that a numbered list begins with; only that of its first item counts."""
    level = min(max(level, 1), DEEPEST) if kind.in_list else 0
    above, below = _MARGINS.get(kind, (SPACE[1] + 2, SPACE[1] + 2))
    made = QTextBlockFormat()
    made.setProperty(KIND, int(kind))
    made.setProperty(LEVEL, level)
    if kind is Kind.NUMBER and start != 1:
        made.setProperty(START, start)
    made.setTopMargin(above)
    made.setBottomMargin(below)
    made.setIndent(1 if kind is Kind.QUOTATION else level)
    made.setLineHeight(LEADING, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
    if kind.is_heading:
        made.setHeadingLevel(int(kind))  # for assistive technology
    return made


def picture_block() -> QTextBlockFormat:
    """Of a paragraph that holds a picture alone: leading by the height of a picture would be a gap."""
    made = block_format(Kind.PARAGRAPH)
    made.setLineHeight(0, int(QTextBlockFormat.LineHeightTypes.SingleHeight.value))
    return made


def kind_of(block: QTextBlock) -> Kind:
    value = block.blockFormat().property(KIND)
    return Kind(value) if isinstance(value, int) else Kind.PARAGRAPH


def level_of(block: QTextBlock) -> int:
    value = block.blockFormat().property(LEVEL)
    return value if isinstance(value, int) else 0


def start_of(block: QTextBlock) -> int:
    value = block.blockFormat().property(START)
    return value if isinstance(value, int) else 1


def number_of(block: QTextBlock) -> int:
    """The number of an item, counted from that with which its list begins."""
    passed, level, kind, first = 0, level_of(block), kind_of(block), block
    before = block.previous()
    while before.isValid() and kind_of(before).in_list and level_of(before) >= level:
        if level_of(before) == level:
            if kind_of(before) is not kind:
                break
            passed += 1
            first = before
        before = before.previous()
    return start_of(first) + passed


def char_format(span: Span) -> QTextCharFormat:
    made = QTextCharFormat()
    if span.bold:
        made.setFontWeight(QFont.Weight.Bold)
    if span.italic:
        made.setFontItalic(True)
    if span.link:
        made.setAnchor(True)
        made.setAnchorHref(span.link)
    return made


def picture_format(picture: PictureReference) -> QTextImageFormat:
    made = QTextImageFormat()
    made.setName(f"asset:{picture.asset}")
    made.setProperty(ALT, picture.alt)
    return made


class BodyHighlighter(QSyntaxHighlighter):
    """Lays the look of headings and links over the text; touches neither text nor undo."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme

    @override
    def highlightBlock(self, text: str) -> None:
        block = self.currentBlock()
        kind = kind_of(block)
        size = _SIZES.get(kind, 0.0) * self.document().defaultFont().pointSizeF()
        if size:
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.Bold)
            look.setFontPointSize(size)
            self.setFormat(0, block.length(), look)
        place = block.begin()
        while not place.atEnd():
            fragment = place.fragment()
            if fragment.charFormat().isAnchor():
                look = QTextCharFormat()
                look.setForeground(self._theme.colour("accent"))
                look.setFontUnderline(True)
                if size:
                    look.setFontWeight(QFont.Weight.Bold)
                    look.setFontPointSize(size)
                self.setFormat(fragment.position() - block.position(), fragment.length(), look)
            place += 1
