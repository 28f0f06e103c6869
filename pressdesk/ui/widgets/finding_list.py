"""Rows of a mark, a sentence and at most one button: what a check found, what an import warned of."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import ICON, RADIUS, SPACE, Theme


@dataclass(frozen=True)
class FindingRow:
    """One row. `verb` is what its button does, or ""."""

    drawing: str
    role: str
    kind: str
    """The mark in a word, for those who do not see it."""
    text: str
    verb: str = ""


class FindingList(QScrollArea):
    """`chosen(row)` when a row is clicked, `acted(row)` when its button is."""

    chosen = Signal(int)
    acted = Signal(int)

    def __init__(self, theme: Theme, all_well: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        self._rows.setSpacing(SPACE[1])
        self._all_well = all_well
        self.setWidget(inside)
        self.show_rows([])

    def show_rows(self, rows: list[FindingRow]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if not rows:
            self._rows.addWidget(self._row(FindingRow("check", "green", self.tr("Good"), self._all_well), -1))
        for place, row in enumerate(rows):
            self._rows.addWidget(self._row(row, place))
        self._rows.addStretch(1)

    def _row(self, row: FindingRow, place: int) -> QWidget:
        mark = QLabel()
        mark.setPixmap(icon(row.drawing, self._theme, row.role).pixmap(QSize(ICON, ICON), self.devicePixelRatio()))
        mark.setAccessibleName(row.kind)
        mark.setContentsMargins(0, 2, 0, 0)
        words = QLabel(row.text)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        line = QHBoxLayout()
        line.setContentsMargins(0, SPACE[0], 0, SPACE[0])
        line.setSpacing(SPACE[1])
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        if row.verb:
            button = QPushButton(row.verb)
            button.setProperty("flat", True)
            button.setAccessibleName(f"{row.verb}: {row.text}")
            button.clicked.connect(lambda: self.acted.emit(place))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        made = _Row(place, self)
        made.setLayout(line)
        made.setAccessibleName(f"{row.kind}: {row.text}")
        return made


class _Row(QWidget):
    """A row that can be clicked, or reached by Tab and chosen with Enter."""

    def __init__(self, place: int, owner: FindingList) -> None:
        super().__init__()
        self._place = place
        self._owner = owner
        if place >= 0:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._place >= 0:
            self._owner.chosen.emit(self._place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._place >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._owner.chosen.emit(self._place)
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().accent().color(), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
