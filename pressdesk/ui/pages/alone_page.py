"""A page that stands in the window without places: one column in the middle."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from pressdesk.ui.services.icons import icon, program_icon
from pressdesk.ui.services.theme import SPACE, Theme


class AlonePage(QScrollArea):
    """Gives a column of a set width, a little above the middle, and scrolls where the window is low."""

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawings: list[tuple[QLabel, str, str, int]] = []
        theme.changed.connect(self._draw)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setProperty("ground", "sheet")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        middle = QWidget()
        middle.setMaximumWidth(width)
        middle.setMinimumWidth(min(width, 320))
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, SPACE[5], 0, SPACE[5])
        self.column.setSpacing(SPACE[2])
        across = QHBoxLayout()
        across.addStretch()
        across.addWidget(middle, 100)
        across.addStretch()
        down = QVBoxLayout(ground)
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)
        self.setWidget(ground)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(True)  # outside a dialog Enter presses no other

    def add_title(self, title: str, sentence: str = "") -> tuple[QLabel, QLabel]:
        """Add a heading and the quiet sentence under it; both may be changed later."""
        heading, words = QLabel(title), QLabel(sentence)
        heading.setFont(self._theme.font("title"))
        words.setProperty("quiet", True)
        for label in (heading, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.column.addWidget(heading)
        self.column.addWidget(words)
        return heading, words

    def add_drawing(self, name: str, role: str = "quiet", size: int = 40) -> QLabel:
        """Add an icon in the colour of `role`; "pressdesk" is the program's own."""
        label = QLabel()
        self.column.addWidget(label)
        self._drawings.append((label, name, role, size))
        self._draw()
        return label

    def _draw(self) -> None:
        for label, name, role, size in self._drawings:
            found = program_icon() if name == "pressdesk" else icon(name, self._theme, role)
            label.setPixmap(found.pixmap(QSize(size, size), self.devicePixelRatioF()))


class Progress(QWidget):
    """What is being done, in words over a line that moves; hidden when nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel()
        self._words.setProperty("quiet", True)
        line = QProgressBar()
        line.setRange(0, 0)
        line.setTextVisible(False)
        line.setFixedHeight(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addWidget(line)
        layout.addWidget(self._words)
        self.hide()

    def show_words(self, words: str) -> None:
        """Show what is being done; "" hides it."""
        self._words.setText(words)
        self.setVisible(bool(words))


class ErrorLine(QLabel):
    """The sentence that says what went wrong, in red, where the officer looks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("wrongtext", True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWordWrap(True)
        self.hide()

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence; "" hides it."""
        self.setText(sentence)
        self.setVisible(bool(sentence))
