"""A list of short words (languages, topics, tags) as chips, with a line to add one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.widgets.flow_layout import FlowLayout


def _same(word: str) -> str:
    return word


class Chips(QFrame):
    """Return, comma or leaving adds what was typed; Backspace in the empty line takes the last one away.

    `read` turns what was typed into the word kept, `shown` a word kept into what is read.
    """

    edited = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        suggestions: Sequence[str] = (),
        placeholder: str = "",
        read: Callable[[str], str] = _same,
        shown: Callable[[str], str] = _same,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._read = read
        self._shown = shown
        self._placeholder = placeholder
        self._words: list[str] = []
        self._buttons: list[QToolButton] = []
        self.setProperty("chips", True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._line = QLineEdit()
        self._line.setProperty("inner", True)
        self._line.setMinimumWidth(120)
        self._line.setPlaceholderText(placeholder)
        self._line.returnPressed.connect(self._take_line)
        self._line.editingFinished.connect(self._take_line)
        self._line.textEdited.connect(self._on_typed)
        self._line.installEventFilter(self)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(4, 4, 4, 4)
        self._flow.addWidget(self._line)
        self.setFocusProxy(self._line)
        self.set_suggestions(suggestions)

    def words(self) -> list[str]:
        """The words kept, and the one just being typed."""
        typing = self._read(self._line.text().strip())
        return [*self._words, typing] if typing and typing not in self._words else list(self._words)

    def set_words(self, words: Sequence[str]) -> None:
        """Show other words without reporting an edit."""
        self._line.clear()
        if list(words) == self._words:
            return
        self._words = list(dict.fromkeys(words))
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for word in self._words:
            self._add_button(word)
        self._settle()

    def set_suggestions(self, suggestions: Sequence[str]) -> None:
        completer = QCompleter(list(suggestions), self._line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        # what was chosen becomes a chip after the completer has put it into the line
        completer.activated.connect(self._take_line, Qt.ConnectionType.QueuedConnection)
        self._line.setCompleter(completer)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Backspace and not self._line.text() and self._words:
                self._remove(self._words[-1])
                return True
            if event.text() in {",", ";", "،"} and self._line.text().strip():
                self._take_line()
                return True
        elif watched is self._line and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self.style().unpolish(self)
            self.style().polish(self)
        return super().eventFilter(watched, event)

    def _on_typed(self, text: str) -> None:
        words = text.replace(";", ",").replace("،", ",")
        if "," in words:  # pasted: several at once
            self._line.clear()
            for word in words.split(","):
                self._add(word)
        else:
            self.edited.emit()

    def _take_line(self) -> None:
        typed = self._line.text()
        if typed.strip():
            self._line.clear()
            self._add(typed)

    def _add(self, typed: str) -> None:
        word = self._read(" ".join(typed.split()))
        if word and word not in self._words:
            self._words.append(word)
            self._add_button(word)
            self._settle()
        self.edited.emit()

    def _remove(self, word: str) -> None:
        place = self._words.index(word)
        self._words.pop(place)
        button = self._buttons.pop(place)
        self._flow.removeWidget(button)
        button.deleteLater()
        self._settle()
        self._line.setFocus()
        self.edited.emit()

    def _add_button(self, word: str) -> None:
        button = QToolButton()
        button.setProperty("chip", True)
        button.setText(self._shown(word))
        button.setIcon(icon("close", self._theme, "quiet"))
        button.setIconSize(button.iconSize() * 0.7)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # the cross stands after the word
        flipped = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft if flipped else Qt.LayoutDirection.LeftToRight)
        button.setAccessibleName(self.tr("Remove %1").replace("%1", self._shown(word)))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda: self._remove(word))
        self._buttons.append(button)
        self._flow.insert_widget(len(self._buttons) - 1, button)
        self.setTabOrder(button, self._line)

    def _settle(self) -> None:
        self._line.setPlaceholderText("" if self._words else self._placeholder)
        self._flow.invalidate()
        self.updateGeometry()
