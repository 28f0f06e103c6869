"""The bullets, numbers, hairlines and rules beside the text. They are painted, not text."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextBlock, QTextDocument

from pressdesk.domain.lines import Kind
from pressdesk.ui.editor.block_look import INDENT, kind_of, level_of, number_of
from pressdesk.ui.services.theme import SPACE, Theme


def paint_marks(painter: QPainter, document: QTextDocument, seen: QRectF, theme: Theme) -> None:
    """Paint the marks of the blocks within `seen`, in the document's coordinates."""
    layout = document.documentLayout()
    block = _first_in(document, seen.top())
    while block.isValid():
        around = layout.blockBoundingRect(block)
        if around.top() > seen.bottom():
            return
        match kind_of(block):
            case Kind.BULLET | Kind.NUMBER:
                _paint_item(painter, block, around, theme)
            case Kind.QUOTATION:
                _paint_quotation(painter, block, around, theme)
            case Kind.RULE if block.length() == 1:
                middle = around.center().y()
                painter.fillRect(QRectF(around.left(), middle, around.width(), 1), theme.colour("line"))
            case _:
                pass
        block = block.next()


def _first_in(document: QTextDocument, top: float) -> QTextBlock:
    """The last block that begins above `top`, by bisection: a long body has many."""
    layout = document.documentLayout()
    low, high = 0, document.blockCount() - 1
    while low < high:
        middle = (low + high + 1) // 2
        if layout.blockBoundingRect(document.findBlockByNumber(middle)).top() <= top:
            low = middle
        else:
            high = middle - 1
    return document.findBlockByNumber(max(low - 1, 0))


def _paint_item(painter: QPainter, block: QTextBlock, around: QRectF, theme: Theme) -> None:
    line = block.layout().lineAt(0)
    if not line.isValid():
        return
    font = block.document().defaultFont()
    baseline = around.top() + line.y() + line.ascent()
    rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
    gap = INDENT / 3
    if kind_of(block) is Kind.BULLET:
        radius = 2.5 if level_of(block) % 2 else 2.0
        middle = baseline - QFontMetricsF(font).xHeight() / 2
        edge = around.left() + line.x() + (line.width() + gap + radius if rtl else -gap - radius)
        painter.setPen(theme.colour("text"))
        painter.setBrush(theme.colour("text") if level_of(block) % 2 else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(edge, middle), radius, radius)
        return
    text = f"{number_of(block)}."
    width = QFontMetricsF(font).horizontalAdvance(text)
    x = around.left() + line.x() + (line.width() + 6 if rtl else -6 - width)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    painter.drawText(QPointF(x, baseline), text)


def _paint_quotation(painter: QPainter, block: QTextBlock, around: QRectF, theme: Theme) -> None:
    top, bottom = around.top(), around.bottom()
    below = block.next()
    if below.isValid() and kind_of(below) is Kind.QUOTATION:  # one line for all its paragraphs
        bottom = block.document().documentLayout().blockBoundingRect(below).top()
    layout = block.layout()
    rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
    line = layout.lineAt(0)
    left = around.left() + line.x() if line.isValid() else around.left() + INDENT
    x = left + line.width() + INDENT - SPACE[1] if rtl and line.isValid() else left - INDENT + SPACE[0]
    painter.fillRect(QRectF(x, top, 2, bottom - top), theme.colour("line"))
