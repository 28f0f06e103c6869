"""A bar across the sheet: a mark, a line that must stay in sight, and what is left."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import ICON, SPACE, Theme


class Banner(QFrame):
    """Amber, with a clock. Hidden while there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._theme = theme
        self._mark, self._line, self._left = QLabel(), QLabel(), QLabel()
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setWordWrap(True)
        self._left.setFont(theme.font("strong"))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE[3], SPACE[1], SPACE[3], SPACE[1])
        row.setSpacing(SPACE[1])
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._line, 1)
        row.addWidget(self._left, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def show_line(self, line: str, left: str) -> None:
        """Show a line and what is left; "" hides the bar."""
        self._line.setText(line)
        self._left.setText(left)
        self.setVisible(bool(line))
        self.setAccessibleName(f"{line} {left}".strip())

    def line(self) -> str:
        return self._line.text()

    def left(self) -> str:
        return self._left.text()

    def _draw(self) -> None:
        self._mark.setPixmap(icon("embargo", self._theme, "amber").pixmap(QSize(ICON, ICON), self.devicePixelRatio()))
