"""What stands where nothing is yet: a quiet drawing, one sentence, and the step that changes it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme

DRAWING = 40
WIDEST = 320


class EmptyState(QWidget):
    """Centred in the room it gets. `acted` when the officer takes the step that is offered."""

    acted = Signal()

    def __init__(
        self, theme: Theme, drawing: str = "", sentence: str = "", action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = drawing
        self._drawing = QLabel()
        self._drawing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence = QLabel()
        self._sentence.setProperty("quiet", True)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setMaximumWidth(WIDEST)
        self._button = QPushButton()
        self._button.setProperty("primary", True)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._button)
        row.addStretch()
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(self._sentence, 1000)
        middle.addStretch()

        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[3], SPACE[3], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addStretch(2)
        layout.addWidget(self._drawing)
        layout.addLayout(middle)
        layout.addSpacing(SPACE[0])
        layout.addLayout(row)
        layout.addStretch(3)

        self._button.clicked.connect(self.acted)
        theme.changed.connect(self._draw)
        self.show_state(drawing, sentence, action)

    def show_state(self, drawing: str, sentence: str, action: str = "") -> None:
        """Say something else: the name of an icon, a sentence, and a verb or ""."""
        self._name = drawing
        self._sentence.setText(sentence)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._draw()

    def sentence(self) -> str:
        return self._sentence.text()

    def _draw(self) -> None:
        self._drawing.setVisible(bool(self._name))
        if self._name:
            drawn = icon(self._name, self._theme, "quiet").pixmap(QSize(DRAWING, DRAWING), self.devicePixelRatioF())
            self._drawing.setPixmap(drawn)
