"""A quiet bar under a header: a mark, a sentence about the state of what is shown, and the next step."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import ICON, SPACE, Theme


class StateBar(QFrame):
    """Hidden while there is nothing to say. Enter on its button takes the step."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statebar")
        self._theme = theme
        self._drawing: tuple[str, str] = ("", "")
        self._act: Callable[[], None] | None = None
        self._mark, self._words, self._button = QLabel(), QLabel(), QPushButton()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.installEventFilter(self)  # it may get narrower while the bar does not
        self._button.setAutoDefault(True)
        self._button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE[3], SPACE[0], SPACE[2], SPACE[0])
        row.setSpacing(SPACE[1])
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        theme.changed.connect(self._draw)
        self.hide()

    def show_state(
        self, words: str, drawing: str, role: str, verb: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Say a sentence beside a mark, and offer the next step; "" hides the bar."""
        self._words.setText(words)
        self._drawing = (drawing, role)
        self._act = act
        self._button.setText(verb)
        self._button.setVisible(bool(verb))
        self._button.setAccessibleDescription(words)
        self.setAccessibleName(words)
        self._draw()
        self._make_room()
        self.setVisible(bool(words))

    def words(self) -> str:
        """What is said, "" while it is hidden."""
        return self._words.text()

    def verb(self) -> str:
        return self._button.text()

    def press(self) -> None:
        """Take the step."""
        self._button.click()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._make_room()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        """As high as the words need at this width: none of their lines is cut."""
        self._words.setMinimumHeight(0)  # it would count as wanted by the words
        self._words.setMinimumHeight(max(self._words.heightForWidth(max(self._words.width(), SPACE[5])), 0))

    def _on_clicked(self) -> None:
        if self._act is not None:
            self._act()

    def _draw(self) -> None:
        if self._drawing[0]:
            self._mark.setPixmap(icon(*self._icon()).pixmap(QSize(ICON, ICON), self.devicePixelRatio()))

    def _icon(self) -> tuple[str, Theme, str]:
        return self._drawing[0], self._theme, self._drawing[1]
