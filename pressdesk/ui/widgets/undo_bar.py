"""A line over a text that says what was done to it, with a button to take that back and one to close it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import ICON, SPACE, Theme


class UndoBar(QFrame):
    """Quiet, one line high; words that do not fit are in its tooltip. Hidden while there is nothing to say."""

    undo_chosen = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("undobar")
        self._theme = theme
        self._line = ""
        self._mark, self._words = QLabel(), QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._undo = QPushButton(self.tr("Undo"))
        self._close = QToolButton()
        self._close.setIcon(icon("close", theme, "quiet"))
        self._close.setIconSize(QSize(ICON, ICON))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE[2], SPACE[0], SPACE[0], SPACE[0])
        row.setSpacing(SPACE[1])
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self._undo.clicked.connect(self.undo_chosen)
        self._close.clicked.connect(self._on_close)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def show_line(self, line: str) -> None:
        """Show a line, with Undo; "" hides the bar."""
        self._line = line
        self._undo.show()
        self.setAccessibleName(line)
        self._words.setToolTip(line)
        self.setVisible(bool(line))
        self._elide()
        if line:
            self._announce()

    def withdraw_undo(self) -> None:
        """Keep the line, but offer Undo no more."""
        self._undo.hide()
        self._elide()

    def line(self) -> str:
        return self._line

    def offers_undo(self) -> bool:
        return bool(self._line) and not self._undo.isHidden()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_close()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
        metrics = self._words.fontMetrics()
        self._words.setText(metrics.elidedText(self._line, Qt.TextElideMode.ElideRight, self._words.width()))

    def _announce(self) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # slow to load

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _on_close(self) -> None:
        self.show_line("")
        self.closed.emit()

    def _draw(self) -> None:
        self._mark.setPixmap(icon("info", self._theme, "quiet").pixmap(QSize(ICON, ICON), self.devicePixelRatio()))
