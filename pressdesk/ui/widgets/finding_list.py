"""Rows of a mark, a sentence and at most one button: what a check found, what an import warned of."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import ICON, RADIUS, SPACE, Theme

AT_ONCE = 12
"""Rows made in one turn of the event loop."""


@dataclass(frozen=True)
class FindingRow:
    """One row. `verb` is what its button does, or "". A row without a drawing is a heading, or only a button."""

    drawing: str
    role: str
    kind: str
    """The mark in a word, for those who do not see it."""
    text: str
    verb: str = ""
    menu: bool = False
    """Whether there is more to be done about it, behind three dots and the menu key."""


class FindingList(QScrollArea):
    """`chosen(row)` when a row is clicked, `acted(row)` when its button is, `menu_wanted(row, where)` for more."""

    chosen = Signal(int)
    acted = Signal(int)
    menu_wanted = Signal(int, QPoint)
    """The point on the screen where the menu is to open."""

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
        # it lies on the ground of what it stands in
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.show_rows([])

    def show_rows(self, rows: list[FindingRow]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if not rows:
            self._rows.addWidget(self._row(FindingRow("check", "green", self.tr("Good"), self._all_well), -1))
            self._rows.addStretch(1)
        self._coming = list(enumerate(rows))
        self._add_rows()

    def _add_rows(self) -> None:
        """Some at a time: a long list of rows, each of several widgets, would hold up who is typing."""
        if not self._coming:
            return
        now, self._coming = self._coming[:AT_ONCE], self._coming[AT_ONCE:]
        for place, row in now:
            self._rows.addWidget(self._row(row, place))
        if self._coming:
            QTimer.singleShot(0, self, self._add_rows)
        else:
            self._rows.addStretch(1)

    def _row(self, row: FindingRow, place: int) -> QWidget:
        line = QHBoxLayout()
        line.setContentsMargins(0, SPACE[0], 0, SPACE[0])
        line.setSpacing(SPACE[1])
        if row.drawing:
            mark = QLabel()
            mark.setPixmap(icon(row.drawing, self._theme, row.role).pixmap(QSize(ICON, ICON), self.devicePixelRatio()))
            mark.setAccessibleName(row.kind)
            mark.setContentsMargins(0, 2, 0, 0)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QLabel(row.text)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        if not row.drawing and not row.text:  # a button for the rows above it, under their words
            line.setContentsMargins(ICON - SPACE[1] + SPACE[0], 0, 0, 0)
        elif not row.drawing:
            words.setFont(self._theme.font("strong"))
            words.setProperty("quiet", True)
            line.setContentsMargins(0, SPACE[2], 0, 0)
        if row.text:
            line.addWidget(words, 1)
        if row.verb:
            button = QPushButton(row.verb)
            button.setProperty("flat", True)
            button.setAccessibleName(f"{row.verb}: {row.text}" if row.text else row.verb)
            button.clicked.connect(lambda: self.acted.emit(place))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        if not row.text:
            line.addStretch(1)
        made = _Row(place if row.drawing else -1, self)
        if row.menu:
            line.addWidget(self._menu_button(row, place, made), 0, Qt.AlignmentFlag.AlignTop)
        made.setLayout(line)
        made.setAccessibleName(f"{row.kind}: {row.text}" if row.kind else row.text)
        return made

    def _menu_button(self, row: FindingRow, place: int, owner: "_Row") -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("more", self._theme, "quiet"))
        button.setAutoRaise(True)
        button.setAccessibleName(self.tr("More: {text}").format(text=row.text))
        button.setToolTip(self.tr("Silence this finding, or the check"))
        button.clicked.connect(lambda: self.menu_wanted.emit(place, button.mapToGlobal(button.rect().bottomLeft())))
        owner.menu_wanted.connect(partial(self.menu_wanted.emit, place))
        return button


class _Row(QWidget):
    """A row that can be clicked, or reached by Tab and chosen with Enter."""

    menu_wanted = Signal(QPoint)

    def __init__(self, place: int, owner: FindingList) -> None:
        super().__init__()
        self._place = place
        self._owner = owner
        if place >= 0:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._place >= 0 and event.button() is Qt.MouseButton.LeftButton:
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
