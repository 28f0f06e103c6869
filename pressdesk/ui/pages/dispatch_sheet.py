"""What the outbox knows of one dispatch: the facts, and the exact bytes to read."""

from collections.abc import Callable
from datetime import UTC

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.domain.models.dispatch import DispatchView
from pressdesk.ui.pages.release_preview import QuietBrowser
from pressdesk.ui.services.dispatch_words import format_word, means_word
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.services.when import long_when
from pressdesk.ui.widgets.field import restyle

SHOWN = 400_000
"""Characters shown of a dispatch; what is saved is always whole."""


class DispatchSheet(QWidget):
    """Shows a dispatch. What the officer wants done comes as a signal."""

    save_wanted = Signal()
    marked = Signal(object)
    """True: sent, False: not sent, None: not said."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sent: bool | None = None
        self._subject = _selectable(QLabel())
        self._subject.setFont(theme.font("title"))
        self._subject.setWordWrap(True)
        self._about = QLabel()
        self._about.setProperty("quiet", True)
        self._facts: dict[str, QLabel] = {}
        self._copy = QToolButton()
        self._copy.setIcon(icon("copy", theme, "quiet"))
        self._copy.setToolTip(self.tr("Copy the SHA-256"))
        self._copy.setAccessibleName(self._copy.toolTip())
        self._save = QPushButton(self.tr("Save a copy…"))
        self._save.setIcon(icon("save", theme))
        self._yes, self._no = QPushButton(self.tr("Mark as sent")), QPushButton(self.tr("Not sent"))
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setFont(theme.fixed_font())
        self._text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._text.document().setDocumentMargin(SPACE[4])
        self._text.setAccessibleName(self.tr("The text as it left"))
        self._html = QuietBrowser()
        self._html.setAccessibleName(self.tr("The page as it left"))
        self._content = QStackedWidget()
        self._content.addWidget(self._text)
        self._content.addWidget(self._html)
        self._assemble()
        self._save.clicked.connect(self.save_wanted)
        self._yes.clicked.connect(lambda: self.marked.emit(None if self._sent else True))
        self._no.clicked.connect(lambda: self.marked.emit(None if self._sent is False else False))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._facts["sha256"].text()))

    def show_dispatch(self, dispatch: DispatchView, content: bytes) -> None:
        """Show the facts and the bytes."""
        version = self.tr("version {number}").format(number=dispatch.version_number)
        self._subject.setText(dispatch.subject or dispatch.headline or dispatch.file_name)
        about = f"{format_word(dispatch.format)} · {means_word(dispatch.means)} · {version}"
        self._about.setText(f"{about} · {self.tr('under embargo')}" if dispatch.embargoed else about)
        self._facts["left"].setText(long_when(dispatch.at, QLocale()))
        self._facts["utc"].setText(f"{dispatch.at.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC")
        self._facts["to"].setText(", ".join(dispatch.recipients) or self.tr("Nobody named"))
        self._facts["file"].setText(dispatch.file_name)
        self._facts["size"].setText(self._size_words(dispatch.size))
        self._facts["sha256"].setText(dispatch.sha256)
        self._show_marks(dispatch.sent)
        self._show_content(dispatch.format, content)

    def _size_words(self, size: int) -> str:
        exact = self.tr("{count} bytes").format(count=QLocale().toString(size))
        if size < 1000:
            return exact
        return f"{QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)} ({exact})"

    def _show_marks(self, sent: bool | None) -> None:
        """What the officer said stands checked; pressing it once more takes the word back."""
        self._sent = sent
        self._yes.setText(self.tr("Sent") if sent else self.tr("Mark as sent"))
        self._yes.setIcon(icon("check", self._theme, "green" if sent else "quiet"))
        for button, on in ((self._yes, sent is True), (self._no, sent is False)):
            button.setToolTip(self.tr("Press again to take it back") if on else "")
            restyle(button, chosen=on)

    def _show_content(self, name: str, content: bytes) -> None:
        text = content.decode("utf-8", errors="replace")
        if name == "html":
            self._html.show_page(text)
            self._content.setCurrentWidget(self._html)
            return
        if len(text) > SHOWN:
            cut = self.tr("This is the beginning. Save a copy to read the rest.")
            text = f"{text[:SHOWN]}\n\n[{cut}]"
        self._text.setPlainText(text.replace("\r\n", "\n"))
        self._content.setCurrentWidget(self._text)

    def _assemble(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        head.setSpacing(SPACE[0])
        head.addWidget(self._subject)
        head.addWidget(self._about)
        head.addSpacing(SPACE[2])
        head.addLayout(self._make_facts())
        head.addSpacing(SPACE[2])
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE[1])
        for button in (self._yes, self._no):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self._save)
        head.addLayout(buttons)
        line = QFrame()
        line.setObjectName("hairline")
        line.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(line)
        layout.addWidget(self._content, 1)

    def _make_facts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE[3])
        grid.setVerticalSpacing(SPACE[0])
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, str, Callable[[QLabel], QLabel]], ...] = (
            ("left", self.tr("Left the desk"), _plain),
            ("utc", "", _quiet),
            ("to", self.tr("To"), _wrapped),
            ("file", self.tr("File"), _wrapped),
            ("size", self.tr("Size"), _plain),
            ("sha256", self.tr("SHA-256"), _plain),
        )
        for row, (key, name, dress) in enumerate(rows):
            label = QLabel(name)
            label.setProperty("quiet", True)
            across = Qt.AlignmentFlag.AlignVCenter if key == "sha256" else Qt.AlignmentFlag.AlignTop
            label.setAlignment(across | Qt.AlignmentFlag.AlignLeading)
            value = dress(_selectable(QLabel()))
            value.setAccessibleName(name or "UTC")
            self._facts[key] = value
            grid.addWidget(label, row, 0)
            grid.addWidget(value, row, 1)
        sha256 = self._facts["sha256"]
        fixed = self._theme.fixed_font()
        fixed.setPointSizeF(9)
        sha256.setFont(fixed)
        sha256.setMinimumWidth(1)
        with_copy = QHBoxLayout()
        with_copy.setSpacing(SPACE[0])
        with_copy.addWidget(sha256)
        with_copy.addWidget(self._copy)
        with_copy.addStretch()
        grid.addLayout(with_copy, len(rows) - 1, 1)
        return grid


def _selectable(label: QLabel) -> QLabel:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _plain(label: QLabel) -> QLabel:
    return label


def _quiet(label: QLabel) -> QLabel:
    label.setProperty("quiet", True)
    return label


def _wrapped(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    return label
