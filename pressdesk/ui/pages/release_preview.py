"""The release as it will be sent: the very words of the plain text, and the HTML."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.languages import is_right_to_left
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.segments import Segments


@dataclass(frozen=True)
class Rendered:
    """A release rendered in both forms, and its language."""

    text: str
    html: str
    language: str


class ReleasePreview(QWidget):
    """Shows what would leave. `copy_wanted` and `save_wanted(format)` hand it on from here."""

    copy_wanted = Signal()
    save_wanted = Signal(str)
    mail_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms = Segments([(self.tr("Text"), "txt"), (self.tr("HTML"), "html")])
        self._forms.setAccessibleName(self.tr("Form of the preview"))
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setFont(theme.fixed_font())
        self._text.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self._text.setAccessibleName(self.tr("Plain text as it will be sent"))
        self._text.document().setDocumentMargin(SPACE[4])
        self._html = QuietBrowser()
        self._html.setAccessibleName(self.tr("HTML as it will be sent"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._text)
        self._stack.addWidget(self._html)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE[3], SPACE[1], SPACE[3], SPACE[1])
        head.setSpacing(SPACE[1])
        head.addWidget(self._forms)
        head.addStretch(1)
        for drawing, text, signal in (
            ("copy", self.tr("Copy"), self.copy_wanted),
            ("mail", self.tr("Open in mail"), self.mail_wanted),
        ):
            button = QPushButton(text)
            button.setProperty("flat", True)
            button.setIcon(icon(drawing, theme))
            button.clicked.connect(signal)
            head.addWidget(button)
        save = QPushButton(self.tr("Save…"))
        save.setProperty("flat", True)
        save.setIcon(icon("save", theme))
        save.clicked.connect(lambda: self.save_wanted.emit(self._forms.chosen_key()))
        head.addWidget(save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        self._forms.chosen.connect(lambda key: self._stack.setCurrentWidget(self._text if key == "txt" else self._html))

    def show_rendered(self, rendered: Rendered) -> None:
        """Show it, keeping the place one has scrolled to."""
        if rendered.text != self._text.toPlainText():
            at = self._text.verticalScrollBar().value()
            option = self._text.document().defaultTextOption()
            option.setTextDirection(_direction(rendered.language))
            self._text.document().setDefaultTextOption(option)
            self._text.setPlainText(rendered.text)
            self._text.verticalScrollBar().setValue(at)
        at = self._html.verticalScrollBar().value()
        self._html.setHtml(rendered.html)
        self._html.verticalScrollBar().setValue(at)

    def text(self) -> str:
        return self._text.toPlainText()

    def html_words(self) -> str:
        return self._html.toPlainText()

    def show_form(self, key: str) -> None:
        """Show "txt" or "html"."""
        self._forms.choose(key)


class QuietBrowser(QTextBrowser):
    """Shows our HTML and loads nothing: no file, no network. Pictures come inside the page as data."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        # a mail program shows a mail on white, whatever the desk's own colours
        self.setStyleSheet("background: #ffffff; color: #1b1e23;")

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        url = QUrl(name)
        return super().loadResource(kind, url) if url.scheme() == "data" else None


def _direction(language: str) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if is_right_to_left(language) else Qt.LayoutDirection.LeftToRight
