"""A field of plain text without a box, as high as its words, so that a form reads like a page."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from pressdesk.domain.document import clean

_LINE_ENDS = dict.fromkeys(map(ord, "\u2028\u2029\ufdd0\ufdd1"), "\n")


class GrowingEdit(QTextEdit):
    """`one_line`: line ends become spaces, and Enter moves on. Tab always moves on."""

    edited = Signal()
    refused = Signal(int)
    """Text was kept out because the field would be longer than its limit (the limit, in characters)."""

    def __init__(
        self,
        placeholder: str,
        font: QFont,
        *,
        one_line: bool = False,
        limit: int = 20_000,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._one_line = one_line
        self._limit = limit
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", True)
        self.setFont(font)
        self._placeholder = placeholder  # Qt would draw it on the left of text that runs from the right
        self.setAccessibleName(placeholder)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size)
        self.textChanged.connect(self._on_text)
        self._quiet = False

    def text(self) -> str:
        """What stands there, no-break spaces and all: Qt's plain text has spaces in their place."""
        return self.document().toRawText().translate(_LINE_ENDS)

    def show_text(self, text: str) -> None:
        """Fill the field without reporting an edit; undo begins here."""
        if text == self.text():
            return
        self._quiet = True
        self.setPlainText(text)
        self._quiet = False

    def set_direction(self, direction: Qt.LayoutDirection) -> None:
        """Which way the text runs."""
        self.setLayoutDirection(direction)
        option = self.document().defaultTextOption()
        if option.textDirection() != direction:
            option.setTextDirection(direction)
            self.document().setDefaultTextOption(option)
            self.viewport().update()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        if not self.document().isEmpty():
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        margin = round(self.document().documentMargin())
        rtl = self.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
        room = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
        painter.drawText(room, int(flags | Qt.TextFlag.TextWordWrap), self._placeholder)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._one_line and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = clean(source.text(), lines=not self._one_line)
        held = self.document().characterCount() - 1  # Qt counts the end of the last paragraph
        room = self._limit - held + len(self.textCursor().selectedText())
        if len(text) > room:
            self.refused.emit(self._limit)
            return
        self.textCursor().insertText(text)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the field

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def _height(self) -> int:
        return max(round(self.document().size().height()), self.fontMetrics().height() + 4) + 6

    def _on_size(self) -> None:
        self.setFixedHeight(self._height())

    def _on_text(self) -> None:
        if self._one_line and "\n" in self.text():
            cursor = self.textCursor()
            at = cursor.position()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(clean(self.text(), lines=False))
            cursor.setPosition(at)
            self.setTextCursor(cursor)
        if not self._quiet:
            self.edited.emit()
