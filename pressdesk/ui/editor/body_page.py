"""The page that a body is written on: how it looks, which way it runs, and that it grows with its text."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from pressdesk.domain.lines import Kind
from pressdesk.ui.editor.block_look import INDENT, BodyHighlighter, kind_of
from pressdesk.ui.editor.block_marks import paint_marks
from pressdesk.ui.services.languages import is_right_to_left
from pressdesk.ui.services.theme import Theme


class BodyPage(QTextEdit):
    """Grows with its text and never scrolls: the page around it does."""

    focused = Signal()

    def __init__(self, theme: Theme, *, placeholder: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._showing = False
        """What changes now is no edit."""
        self._placeholder = self.tr("Body") if placeholder is None else placeholder
        self.setAccessibleName(self._placeholder)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.setFont(theme.font("sheet"))
        self.document().setDocumentMargin(2)
        self.document().setIndentWidth(INDENT)
        self._highlighter = BodyHighlighter(self.document(), theme)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size)
        theme.changed.connect(self._on_theme)

    def set_language(self, tag: str) -> None:
        """Of the text, BCP 47: paragraphs run from right to left in Arabic, Hebrew, Persian and Urdu."""
        rtl = is_right_to_left(tag)
        option = self.document().defaultTextOption()
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        if option.textDirection() != direction:
            option.setTextDirection(direction)
            self.document().setDefaultTextOption(option)
            self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Show the text larger or smaller than it is set."""
        font = self._theme.font("sheet")
        font.setPointSizeF(font.pointSizeF() * percent / 100)
        self.setFont(font)
        self.document().setIndentWidth(INDENT * percent / 100)
        self._on_theme()
        self._on_size()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height())

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self._on_size()

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()  # the page scrolls

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self.focused.emit()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(e.rect())
        if self.document().isEmpty() and kind_of(self.textCursor().block()) is Kind.PARAGRAPH:
            painter.setPen(self._theme.colour("quiet"))
            line = self.cursorRect()
            line.setLeft(round(self.document().documentMargin()))
            line.setRight(self.viewport().width() - line.left() - 1)
            rtl = self.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, int(flags), self._placeholder)
        paint_marks(painter, self.document(), QRectF(e.rect()), self._theme)
        painter.end()

    def _height(self) -> int:
        return max(round(self.document().size().height()), self.fontMetrics().height() * 2)

    def _on_size(self) -> None:
        height = self._height()
        if height != self.height():
            self.setFixedHeight(height)

    def _on_theme(self) -> None:
        self._showing = True  # other colours are no edit
        self._highlighter.rehighlight()
        self._showing = False

    def _keep_in_sight(self) -> None:
        if not self.hasFocus():
            return
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if isinstance(page, QScrollArea) and (inner := page.widget()):
            caret = self.cursorRect()
            at = self.viewport().mapTo(inner, caret.center())
            page.ensureVisible(at.x(), at.y(), 0, caret.height() * 2)
