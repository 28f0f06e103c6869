"""The menu of a misspelt word: what could stand instead, what to do about it, and the commands of the field."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QTextEdit


class SpellingMenu(QMenu):
    """Opens at once; the suggestions take the place of its first line when they come."""

    chosen = Signal(str)
    """Brings the suggestion."""
    add_wanted = Signal()
    ignore_wanted = Signal()

    def __init__(self, field: QTextEdit, word: str, *, by_key: bool, can_ignore: bool = True) -> None:
        """`can_ignore`: the field belongs to a release, which may leave the word alone."""
        super().__init__(field)
        self.setAccessibleName(self.tr("“{word}” is not in the dictionary").format(word=word))
        self._by_key, self._field = by_key, field
        self._waiting = self.addAction(self.tr("Looking for suggestions…"))
        self._waiting.setEnabled(False)
        self._below = self.addSeparator()
        self.addAction(self.tr("&Add to the office's dictionary")).triggered.connect(self.add_wanted)
        if can_ignore:
            self.addAction(self.tr("&Ignore in this release")).triggered.connect(self.ignore_wanted)
        self.addSeparator()
        self._common = field.createStandardContextMenu()
        self.addActions(self._common.actions())

    def show_suggestions(self, words: Sequence[str]) -> None:
        """Put them first, the likeliest on top."""
        made: list[QAction] = []
        for word in words:
            action = QAction(word.replace("&", "&&"), self)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.setEnabled(not self._field.isReadOnly())  # a release that has left is read alone
            action.triggered.connect(lambda _checked=False, word=word: self.chosen.emit(word))
            made.append(action)
        if made:
            self.insertActions(self._below, made)
            self.removeAction(self._waiting)
        else:
            self._waiting.setText(self.tr("No suggestions"))
        if self.isVisible():
            self.adjustSize()
        if made and self._by_key and made[0].isEnabled():
            self.setActiveAction(made[0])

    def suggestions(self) -> list[QAction]:
        """The suggestions on show."""
        actions = self.actions()
        return [one for one in actions[: actions.index(self._below)] if one is not self._waiting]

    def discard(self) -> None:
        """Let it go: another is opened."""
        self._common.deleteLater()
        self.deleteLater()
