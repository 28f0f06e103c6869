"""The sheet alone: whatever stands beside it in the window goes, and comes back as it was."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from pressdesk.ui.pages.release_columns import ReleaseColumns


class FocusMode(QObject):
    """Hides the columns of every splitter around `desk`. Esc, another page and closing the window leave it."""

    changed = Signal(bool)

    def __init__(self, desk: QWidget, columns: ReleaseColumns) -> None:
        super().__init__(desk)
        self._desk, self._columns = desk, columns
        self._on = False
        self._hidden: list[QWidget] = []
        self._sizes: list[tuple[QSplitter, list[int]]] = []
        self._window: QWidget | None = None
        desk.installEventFilter(self)

    @property
    def on(self) -> bool:
        return self._on

    def toggle(self) -> None:
        if self._on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        if self._on:
            return
        self._on = True
        self._columns.show_alone(alone=True)
        inner: QWidget = self._desk
        while (around := inner.parentWidget()) is not None:
            if isinstance(around, QSplitter):
                self._sizes.append((around, around.sizes()))
                for place in range(around.count()):
                    widget = around.widget(place)
                    if widget is not None and widget is not inner and not widget.isHidden():
                        self._hidden.append(widget)
            inner = around
        for widget in self._hidden:
            widget.hide()
        self._window = self._desk.window()
        self._window.installEventFilter(self)
        self.changed.emit(True)

    def leave(self) -> None:
        if not self._on:
            return
        self._on = False
        for widget in self._hidden:
            widget.show()
        for splitter, sizes in self._sizes:
            splitter.setSizes(sizes)
        self._hidden, self._sizes = [], []
        self._columns.show_alone(alone=False)
        if self._window is not None and self._window is not self._desk:
            self._window.removeEventFilter(self)
        self._window = None
        self.changed.emit(False)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._on:
            return False
        kind = event.type()
        if watched is self._desk and kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and not event.modifiers():  # nothing inside had a use for it
                self.leave()
                return True
        elif (watched is self._window and kind == QEvent.Type.Close) or (
            watched is self._desk and kind == QEvent.Type.Hide and not self._desk.isVisible()
        ):
            self.leave()  # the window remembers where its columns were
        return False
