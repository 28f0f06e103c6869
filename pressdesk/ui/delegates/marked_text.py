"""One line of text with its hits marked, elided where it does not fit, in its own reading direction."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

Ranges = Sequence[tuple[int, int]]
"""Start and end of each hit, in characters of the text, in order."""

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


def without_marks(text: str) -> tuple[str, list[tuple[int, int]]]:
    r"""Text with \x02 … \x03 around its hits, as the bare text and the ranges of the hits."""
    ranges: list[tuple[int, int]] = []
    bare: list[str] = []
    length = 0
    start = 0
    for place, part in enumerate(text.split("\x02")):
        hit, closed, rest = part.partition("\x03") if place else ("", "", part)
        if not closed:
            hit, rest = "", hit + rest
        if hit:
            start = length
            ranges.append((start, start + len(hit)))
        bare.extend((hit, rest))
        length += len(hit) + len(rest)
    return "".join(bare), ranges


def draw_marked(
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    font: QFont,
    colour: QColor,
    mark: QColor,
    ranges: Ranges = (),
    right_to_left: bool = False,
) -> float:
    """Draw `text` in `rect`, vertically centred, and return the width used.

    `right_to_left` says at which side the line begins; the order of the words follows the text.
    """
    metrics = QFontMetricsF(font)
    shown, hits = fitted(text, ranges, metrics, rect.width())
    layout = QTextLayout(shown, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.setFormats([_format(shown, start, end, mark) for start, end in hits])
    layout.beginLayout()
    line = layout.createLine()
    if not line.isValid():
        layout.endLayout()
        return 0.0
    line.setLineWidth(max(rect.width(), 1.0))
    layout.endLayout()
    used = min(line.naturalTextWidth(), rect.width())
    left = rect.right() - used if right_to_left else rect.left()
    # whole pixels, or text and hairlines blur at 100 %
    top = rect.top() + round((rect.height() - line.height()) / 2)
    painter.setPen(colour)
    layout.draw(painter, QPointF(round(left), top))
    return used


def fitted(text: str, ranges: Ranges, metrics: QFontMetricsF, width: float) -> tuple[str, list[tuple[int, int]]]:
    """As much of `text` as fits, begun near the first hit where that would lie beyond the edge."""
    if metrics.horizontalAdvance(text) <= width:
        return text, list(ranges)
    first = ranges[0][0] if ranges else 0
    skipped = 0
    if first and metrics.horizontalAdvance(text[: ranges[0][1]]) > width * 0.8:
        skipped = max(0, first - 12)
        skipped += len(text[skipped:first].partition(" ")[0]) + 1 if " " in text[skipped:first] else 0
    lead = ELLIPSIS if skipped else ""
    shown = metrics.elidedText(lead + text[skipped:], Qt.TextElideMode.ElideRight, max(width, 0.0))
    shift = len(lead) - skipped
    end = len(shown) - 1 if shown.endswith(ELLIPSIS) else len(shown)
    hits = [(max(start + shift, 0), min(stop + shift, end)) for start, stop in ranges]
    return shown, [(start, stop) for start, stop in hits if start < stop]


def _format(text: str, start: int, end: int, mark: QColor) -> QTextLayout.FormatRange:
    """Qt counts UTF-16 units, Python characters."""
    made = QTextLayout.FormatRange()
    made.start = _units(text[:start])
    made.length = _units(text[start:end])
    style = QTextCharFormat()
    style.setBackground(mark)
    made.format = style
    return made


def _units(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)
