"""A large quiet button that says in a sentence what it leads to."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme

DRAWING = 24


class ChoiceCard(QPushButton):
    """An icon, a title and a sentence. Works like any button."""

    def __init__(self, theme: Theme, drawing: str, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = drawing
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._drawing = QLabel()
        self._drawing.setFixedSize(DRAWING, DRAWING)
        heading = QLabel(title)
        heading.setFont(theme.font("strong"))
        words = QLabel(sentence)
        words.setProperty("quiet", True)
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[3], SPACE[3], SPACE[3])
        layout.setSpacing(SPACE[0])
        layout.addWidget(self._drawing)
        layout.addSpacing(SPACE[1])
        layout.addWidget(heading)
        layout.addWidget(words, 1)
        for label in (self._drawing, heading, words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._draw)
        self._draw()

    @override
    def sizeHint(self) -> QSize:
        return self._whole()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._whole()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout else super().heightForWidth(width)

    def _whole(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout else super().sizeHint()

    def _draw(self) -> None:
        drawn = icon(self._name, self._theme, "accent").pixmap(QSize(DRAWING, DRAWING), self.devicePixelRatioF())
        self._drawing.setPixmap(drawn)
