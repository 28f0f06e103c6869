"""A text with what came and what went marked in it: by line, by colour and by ground, and said in words."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent, QTextCharFormat, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from pressdesk.domain.word_diff import Kind, Piece
from pressdesk.ui.services.theme import Theme

_PARAGRAPH_MARK = "\u00b6"


class WordChanges(QTextEdit):
    """As high as its words, read only. What came is underlined on green, what went is struck through on red.

    `stood_at(place)` when the officer goes to a change, in pixels from the top of the text.
    """

    stood_at = Signal(int)

    def __init__(self, theme: Theme, name: str, font: QFont | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pieces: tuple[Piece, ...] = ()
        self._places: list[tuple[int, int]] = []
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", True)
        self.setFont(font or theme.font("body"))
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size)
        theme.changed.connect(self._draw)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        self._pieces = tuple(pieces)
        self.setAccessibleDescription(self.spoken())
        self._draw()

    def pieces(self) -> tuple[Piece, ...]:
        return self._pieces

    def changes(self) -> int:
        """How many places changed: what came instead of what went is one."""
        return len(self._places)

    def go_to(self, change: int) -> None:
        """Stand at a change, counted from 0, and select it."""
        start, end = self._places[change]
        cursor = self.textCursor()
        cursor.setPosition(end)
        cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.stood_at.emit(self.cursorRect().top())

    def spoken(self) -> str:
        """The text for those who hear it: "The lake is removed: dirty added: clean."."""
        said = {"same": "%s", "added": self.tr("added: %s"), "removed": self.tr("removed: %s")}
        words = (said[piece.kind].replace("%s", " ".join(piece.text.split())) for piece in self._pieces)
        return " ".join(part for part in words if part.strip())

    def marked(self) -> str:
        """The text for a mail without colours: "The lake is [-dirty-] {+clean+}."."""
        signs = {"same": ("", ""), "added": ("{+", "+}"), "removed": ("[-", "-]")}
        return "".join(signs[piece.kind][0] + piece.text + signs[piece.kind][1] for piece in self._pieces)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the text

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

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        made = QMimeData()
        made.setText(self.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n"))
        return made  # words alone: colours of a comparison have no place in a mail

    def _draw(self) -> None:
        self.clear()
        self._places = []
        looks = {kind: self._look(kind) for kind in ("same", "added", "removed")}
        cursor = self.textCursor()
        cursor.beginEditBlock()
        joined = False
        for piece in self._pieces:
            start = cursor.position()
            cursor.insertText(_seen(piece), looks[piece.kind])
            if piece.kind == "same":
                joined = False
            elif joined:
                self._places[-1] = (self._places[-1][0], cursor.position())
            else:
                self._places.append((start, cursor.position()))
                joined = True
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._on_size()

    def _look(self, kind: Kind) -> QTextCharFormat:
        look = QTextCharFormat()
        if kind == "same":
            look.setForeground(self._theme.colour("text"))
        elif kind == "added":
            look.setForeground(self._theme.colour("green"))
            look.setBackground(self._theme.colour("green_ground"))
            look.setFontUnderline(True)
        else:
            look.setForeground(self._theme.colour("red"))
            look.setBackground(self._theme.colour("red_ground"))
            look.setFontStrikeOut(True)
        return look

    def _height(self) -> int:
        return max(round(self.document().size().height()), self.fontMetrics().height() + 4) + 6

    def _on_size(self) -> None:
        self.setFixedHeight(self._height())


def _seen(piece: Piece) -> str:
    """Line ends that came or went get a mark, or nothing would be seen of them."""
    if piece.kind == "same":
        return piece.text
    if piece.kind == "removed":
        return piece.text.replace("\n", _PARAGRAPH_MARK)
    return piece.text.replace("\n", _PARAGRAPH_MARK + "\n")
