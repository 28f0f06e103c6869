"""A few choices side by side, one of them in force."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget
from typing_extensions import override


class Segments(QFrame):
    """`chosen(key)`. One tab stop; Left and Right go from one to the next."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("segments", True)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._keys = [key for _, key in choices]
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for place, (text, _) in enumerate(choices):
            button = QToolButton()
            button.setText(text)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, place)
            row.addWidget(button)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._on_clicked)

    def chosen_key(self) -> str:
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Choose, and say so where it is another."""
        place = self._keys.index(key)
        if place != self._group.checkedId():
            self._group.button(place).setChecked(True)
            self.chosen.emit(key)

    def _on_clicked(self, place: int) -> None:
        self.chosen.emit(self._keys[place])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        place = self._group.checkedId() + step
        if 0 <= place < len(self._keys):
            self.choose(self._keys[place])
