"""How one writes on the desk: typography as one types, the size of the sheet, the sheet alone, words selected."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QTextEdit, QWidget
from typing_extensions import override

from pressdesk.domain.models.setting import House
from pressdesk.system.settings import Settings, read_settings, write_settings
from pressdesk.ui.pages.focus_mode import FocusMode
from pressdesk.ui.pages.release_columns import ReleaseColumns
from pressdesk.ui.services.actions import make_action

if TYPE_CHECKING:
    from pressdesk.ui.pages.release_desk import ReleaseDesk

TURN = 0.00005
"""Seconds after which a worker lets the keyboard have its turn. Python's own 5 ms, several times a key, are felt."""

SETTLING = 60
"""Milliseconds that a selection stays as it is before its words are counted."""

REMEMBERING = 600
"""Milliseconds after the last step of zoom until it is written down."""


class ReleaseWriting(QObject):
    """Remembers its choices in the laptop's settings; without a file for them they last as long as the desk."""

    selection_counted = Signal(int)
    """Words in what is selected in the field with the cursor, 0 for none."""

    def __init__(self, desk: "ReleaseDesk", columns: ReleaseColumns, settings_path: Path | None) -> None:
        super().__init__(desk)
        self._desk, self._path = desk, settings_path
        self._field: QWidget | None = None
        self._selected = 0
        self.focus = FocusMode(desk, columns)
        sys.setswitchinterval(TURN)
        self._settling = self._timer(SETTLING, self._count)
        self._remembering = self._timer(REMEMBERING, self._remember_zoom)
        self._make_actions()
        self._watch_fields()
        self._read()
        desk.form.zoom.changed.connect(self._on_zoom)
        desk.foot.zoom_left.connect(desk.form.zoom.reset)
        self.focus.changed.connect(self._on_focus_mode)

    def show_house(self, house: House) -> None:
        """The house's own quotation marks for English."""
        self._desk.form.typing.set_quotation_marks(house.quotation_marks)

    def _make_actions(self) -> None:
        theme, tr, zoom = self._desk.theme, self.tr, self._desk.form.zoom
        self.smart = make_action(self, theme, tr("Smart &typography"), self._toggle_smart)
        self.smart.setCheckable(True)
        self.focus_mode = make_action(self, theme, tr("&Focus mode"), self._toggle_focus, "Shift+F11", "focus")
        self.focus_mode.setCheckable(True)
        larger = make_action(self, theme, tr("Zoom &in"), partial(self._size, zoom.enlarge), "Ctrl++", "zoom-in")
        larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])  # + needs Shift on many keyboards
        smaller = make_action(self, theme, tr("Zoom &out"), partial(self._size, zoom.reduce), "Ctrl+-", "zoom-out")
        usual = make_action(self, theme, tr("&Actual size"), partial(self._size, zoom.reset), "Ctrl+0")
        self._menu = QMenu(self._desk)
        self.menu_action = QAction(tr("Writin&g"), self)  # not the menu's own, which goes when its place is cleared
        self.menu_action.setMenu(self._menu)
        self._menu.addActions([self.smart, larger, smaller, usual, self.focus_mode])

    # remembered

    def _read(self) -> None:
        known = read_settings(self._path) if self._path else Settings()
        self.smart.setChecked(known.smart_typography)
        self._desk.form.typing.enabled = known.smart_typography
        self._desk.form.zoom.set_percent(known.zoom)
        self._desk.foot.show_zoom(self._desk.form.zoom.percent)

    def _remember(self, **values: object) -> None:
        if self._path is not None:
            write_settings(self._path, read_settings(self._path).model_copy(update=values))

    def _toggle_smart(self) -> None:
        on = self.smart.isChecked()
        self._desk.form.typing.enabled = on
        self._remember(smart_typography=on)

    # the size of the sheet

    def _size(self, act: Callable[[], None]) -> None:
        self._desk.foot.show_view("write")  # it is the sheet that changes
        act()

    def _on_zoom(self, percent: int) -> None:
        self._desk.foot.show_zoom(percent)
        self._remembering.start()

    def _remember_zoom(self) -> None:
        self._remember(zoom=self._desk.form.zoom.percent)

    # the sheet alone

    def _toggle_focus(self) -> None:
        self._desk.foot.show_view("write")
        self.focus.toggle()

    def _on_focus_mode(self, on: bool) -> None:
        self.focus_mode.setChecked(on)
        if on:
            self._desk.messages.tell(self.tr("Only the sheet is shown. Esc brings the rest back."))

    # words selected

    def _watch_fields(self) -> None:
        form = self._desk.form
        for field in (form.topic, form.headline, form.subheadline, form.lead, form.body, form.notes):
            field.selectionChanged.connect(self._settling.start)
            field.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._field = watched
            self._settling.start()
        return False

    def _count(self) -> None:
        field = self._field
        text = ""
        if isinstance(field, QTextEdit):
            text = field.textCursor().selectedText()
        elif isinstance(field, QLineEdit):
            text = field.selectedText()
        count = len(text.split())
        if count != self._selected:
            self._selected = count
            self.selection_counted.emit(count)

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer
