"""The standing texts at the end of a release: ticked, put in order, and offered in their newer wording."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from pressdesk.domain.models.text import TextView
from pressdesk.domain.words import primary
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.languages import language_name
from pressdesk.ui.services.theme import ICON, SPACE, Theme
from pressdesk.ui.services.when import short_day


class TextChoice(QWidget):
    """Those chosen stand first, in their order: moved by their arrows, by dragging, or with Alt+Up and Alt+Down."""

    edited = Signal()
    newer_wanted = Signal(str)
    """The officer wants to see a text's newer wording; brings its id."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[TextRow] = []
        self._offered: list[TextView] = []
        self._newer: dict[str, TextView] = {}
        self._language = ""
        self._closed = False
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE[0])
        self._none = QLabel(self.tr("No texts in this language yet. Write them under Texts."))
        self._none.setWordWrap(True)
        self._none.setProperty("quiet", True)
        self._others = QToolButton()
        self._others.setText(self.tr("Text in another language"))
        self._others.setToolTip(self.tr("Texts that are not written in the release's language"))
        self._others.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._others.setIcon(icon("plus", theme, "quiet"))
        self._others.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._menu = QMenu(self._others)
        self._others.setMenu(self._menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        layout.addLayout(self._column)
        layout.addWidget(self._none)
        layout.addWidget(self._others, 0, Qt.AlignmentFlag.AlignLeft)

    def show_texts(
        self,
        all_texts: Sequence[TextView],
        chosen: Sequence[str],
        newer: Sequence[TextView] = (),
        language: str = "",
    ) -> None:
        """Offer the texts: the chosen ones first and in their order, then those in `language`; others by a menu."""
        held = next((row.text.id for row in self._rows if row.isAncestorOf(self.focusWidget() or self)), "")
        by_id = {text.id: text for text in all_texts}
        first = [by_id[text_id] for text_id in chosen if text_id in by_id]
        rest = [text for text in all_texts if text.id not in chosen]
        self._offered, self._language = list(all_texts), language
        self._newer = {text.id: text for text in newer}
        near = [text for text in rest if not language or primary(text.language) == primary(language)]
        near.sort(key=lambda text: text.language != language if language else False)  # keeps the order within
        self._fill([(text, True) for text in first] + [(text, False) for text in near])
        self._show_others([text for text in rest if text not in near])
        for row in self._rows:
            if row.text.id == held:
                row.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def texts(self) -> list[str]:
        """Ids of the chosen texts, in their order."""
        return [row.text.id for row in self._rows if row.box.isChecked()]

    def rows(self) -> "list[TextRow]":
        return list(self._rows)

    def others(self) -> list[str]:
        """What the menu of other languages holds."""
        return [action.text() for action in self._menu.actions()]

    def set_closed(self, closed: bool) -> None:
        """Whether the texts stay as they are; what changed in them can be seen all the same."""
        self._closed = closed
        self._others.setEnabled(not closed)
        for row in self._rows:
            row.set_closed(closed)

    def show_text(self, place: int) -> None:
        """Lead to one of the chosen texts, counted from 0."""
        chosen = [row for row in self._rows if row.box.isChecked()]
        if 0 <= place < len(chosen):
            chosen[place].box.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_row(self, row: "TextRow", by: int) -> None:
        """Move a chosen text up (-1) or down (1) among the chosen."""
        place = self._rows.index(row)
        last = len(self.texts()) - 1
        if row.box.isChecked() and 0 <= place + by <= last:
            self._rows.insert(place + by, self._rows.pop(place))
            self._lay_out()
            row.box.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edited.emit()

    def drag_to(self, row: "TextRow", point: QPoint) -> bool:
        """While a row is dragged: let it take the place under the pointer. Whether it moved."""
        chosen = self._rows[: len(self.texts())]
        if row not in chosen:
            return False
        target = sum(point.y() > other.geometry().center().y() for other in chosen if other is not row)
        if target == self._rows.index(row):
            return False
        self._rows.remove(row)
        self._rows.insert(target, row)
        self._lay_out()
        return True

    def _fill(self, found: list[tuple[TextView, bool]]) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [TextRow(text, chosen, self._newer.get(text.id), self, self._theme) for text, chosen in found]
        for row, (text, _) in zip(self._rows, found, strict=True):
            if self._language and primary(text.language) != primary(self._language):
                row.say_language(language_name(text.language))
        self._lay_out()
        self._none.setVisible(not self._rows)

    def _lay_out(self) -> None:
        while self._column.takeAt(0) is not None:
            pass
        count = len(self.texts())
        for place, row in enumerate(self._rows):
            self._column.addWidget(row)
            row.show()
            row.set_place(place, count)
            row.set_closed(self._closed)

    def _show_others(self, texts: list[TextView]) -> None:
        self._menu.clear()
        for text in texts:
            action = self._menu.addAction(f"{text.title} – {language_name(text.language)}")
            action.triggered.connect(lambda _checked=False, text=text: self._append(text))
        self._others.setVisible(bool(texts))

    def _append(self, text: TextView) -> None:
        self.show_texts(self._offered, [*self.texts(), text.id], list(self._newer.values()), self._language)
        self.edited.emit()

    def on_ticked(self) -> None:
        """A text just chosen comes after those chosen before; one taken off goes below them."""
        self._rows.sort(key=lambda row: not row.box.isChecked())
        self._lay_out()
        self.edited.emit()


class TextRow(QFrame):
    """One text: a tick, its title, its arrows, and under it that it has a newer wording."""

    def __init__(self, text: TextView, chosen: bool, newer: TextView | None, choice: TextChoice, theme: Theme) -> None:
        super().__init__(choice)
        self.text = text
        self._choice = choice
        self._dragged = self._moved = False
        self._grip = QLabel()
        self._grip.setPixmap(icon("grip", theme, "quiet").pixmap(QSize(ICON, ICON), self.devicePixelRatio()))
        self._grip.setCursor(Qt.CursorShape.OpenHandCursor)
        self._grip.setToolTip(self.tr("Drag to put the texts in order"))
        self.box = QCheckBox()
        self.box.setChecked(chosen)
        self.box.setToolTip(text.title)
        self.box.setAccessibleName(text.title)
        self.box.setMinimumWidth(1)
        self.box.toggled.connect(choice.on_ticked)
        self.box.installEventFilter(self)
        self._arrows: list[QToolButton] = []
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE[0])
        line.addWidget(self._grip)
        line.addWidget(self.box, 1)
        for drawing, words, by in (
            ("chevron-up", self.tr("Move {title} up"), -1),
            ("chevron-down", self.tr("Move {title} down"), 1),
        ):
            arrow = QToolButton()
            arrow.setIcon(icon(drawing, theme, "quiet"))
            arrow.setIconSize(QSize(ICON, ICON))
            arrow.setToolTip(words.format(title=text.title))
            arrow.setAccessibleName(arrow.toolTip())
            arrow.clicked.connect(lambda _checked=False, by=by: choice.move_row(self, by))
            self._arrows.append(arrow)
            line.addWidget(arrow)
        self._language = QLabel()
        self._language.setProperty("quiet", True)
        self._language.setContentsMargins(ICON + SPACE[4], 0, 0, 0)
        self._language.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._language)
        self.newer = self._offer(newer, column, theme) if newer is not None and chosen else None

    def say_language(self, name: str) -> None:
        """Say that the text is written in another language than the release."""
        self._language.setText(self.tr("Another language: {language}").format(language=name))
        self._language.show()

    def set_closed(self, closed: bool) -> None:
        self.box.setEnabled(not closed)
        if closed:
            for part in (self._grip, *self._arrows):
                part.setVisible(False)

    def set_place(self, place: int, count: int) -> None:
        """Where the row stands among `count` chosen ones: only those have an order."""
        chosen = self.box.isChecked()
        movable = chosen and count > 1
        self._grip.setEnabled(movable)
        keeps = self._grip.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._grip.setSizePolicy(keeps)
        self._grip.setVisible(movable)
        for arrow, possible in zip(self._arrows, (place > 0, place < count - 1), strict=True):
            arrow.setVisible(movable)
            arrow.setEnabled(possible)

    def _offer(self, newer: TextView, column: QVBoxLayout, theme: Theme) -> QPushButton:
        said = QLabel(self.tr("Changed on {day}").format(day=short_day(newer.changed_at, QLocale())))
        said.setProperty("quiet", True)
        mark = QLabel()
        mark.setPixmap(icon("info", theme, "blue").pixmap(QSize(ICON, ICON), self.devicePixelRatio()))
        button = QPushButton(self.tr("Compare…"))
        button.setProperty("flat", True)
        button.setAccessibleDescription(f"{self.text.title}: {said.text()}")
        button.clicked.connect(lambda: self._choice.newer_wanted.emit(self.text.id))
        line = QHBoxLayout()
        line.setContentsMargins(ICON + SPACE[0], 0, 0, SPACE[0])
        line.setSpacing(SPACE[0])
        line.addWidget(mark)
        line.addWidget(said)
        line.addStretch(1)
        line.addWidget(button)
        column.addLayout(line)
        return button

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.box.width() - ICON - SPACE[1]
        shown = self.fontMetrics().elidedText(self.text.title, Qt.TextElideMode.ElideRight, max(room, 0))
        self.box.setText(shown.replace("&", "&&"))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Up and Alt+Down, which a tick would take for a step to its neighbour."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._choice.move_row(self, step)
                return True
        return super().eventFilter(watched, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragged = self._grip.isVisible() and self._grip.geometry().contains(event.position().toPoint())
        self._moved = False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged:
            self._moved |= self._choice.drag_to(self, self.mapToParent(event.position().toPoint()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged and self._moved:
            self._choice.edited.emit()
        self._dragged = self._moved = False
