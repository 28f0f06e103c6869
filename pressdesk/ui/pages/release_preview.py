"""The release as it will be sent: the very words of the plain text, and the HTML."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QPlainTextEdit,
    QStackedWidget,
    QTextBrowser,
    QWidget,
)
from typing_extensions import override

from pressdesk.ui.services.languages import is_right_to_left
from pressdesk.ui.services.theme import SPACE, Theme

LONG = 20_000
"""Characters of HTML beyond which a page is sure to need its scroll bar."""


@dataclass(frozen=True)
class Rendered:
    """A release rendered in both forms, and its language."""

    text: str
    html: str
    language: str


class ReleasePreview(QStackedWidget):
    """Shows what would leave, in either form."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rendered: Rendered | None = None
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setFont(theme.fixed_font())
        self._text.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self._text.setAccessibleName(self.tr("Plain text as it will be sent"))
        self._text.document().setDocumentMargin(SPACE[4])
        self._html = QuietBrowser()
        self._html.setAccessibleName(self.tr("HTML as it will be sent"))
        self.addWidget(self._text)
        self.addWidget(self._html)

    def show_rendered(self, rendered: Rendered) -> None:
        """Show it, keeping the place one has scrolled to."""
        self._rendered = rendered
        if self.currentWidget() is self._html:
            self._html.show_page(rendered.html)
            return
        if rendered.text != self._text.toPlainText():
            at = self._text.verticalScrollBar().value()
            self._text.document().setDefaultTextOption(_reading(rendered.language))
            self._text.setPlainText(rendered.text)
            self._text.verticalScrollBar().setValue(at)

    def forget(self) -> None:
        """Show nothing."""
        self._rendered = None
        self._text.clear()
        self._html.forget()

    def text(self) -> str:
        return self._text.toPlainText()

    def html_words(self) -> str:
        self._html.fill()
        return self._html.toPlainText()

    def show_form(self, key: str) -> None:
        """Show "txt" or "html"."""
        self.setCurrentWidget(self._text if key == "txt" else self._html)
        if self._rendered is not None:
            self.show_rendered(self._rendered)


class QuietBrowser(QTextBrowser):
    """Shows our HTML and loads nothing: no file, no network. Pictures come inside the page as data."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._on_soon)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        # a mail program shows a mail on white, whatever the desk's own colours
        self.setStyleSheet("background: #ffffff; color: #1b1e23;")

    def show_page(self, html: str) -> None:
        """Show HTML in the next turn of the event loop, keeping the place one has scrolled to.

        By then the browser has its size, and the bar beside a long page its place: a page is laid out once, not anew
        for each of them.
        """
        if html != self._wanted:
            self._wanted = html
            always = len(html) > LONG
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if always else Qt.ScrollBarPolicy.ScrollBarAsNeeded
            self.setVerticalScrollBarPolicy(policy)
            self._soon.start()

    def forget(self) -> None:
        """Show nothing, at once."""
        self._soon.stop()
        self._wanted = ""
        self.clear()

    def fill(self) -> None:
        """Show now what is to be shown."""
        if self._soon.isActive():
            self._soon.stop()
            self._on_soon()

    def _on_soon(self) -> None:
        at = self.verticalScrollBar().value()
        self.setHtml(self._wanted)
        self.verticalScrollBar().setValue(at)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        url = QUrl(name)
        return super().loadResource(kind, url) if url.scheme() == "data" else None


def _reading(language: str) -> QTextOption:
    """Direction and side by language: a plain-text layout does not take the side from the direction."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    if is_right_to_left(language):
        option = QTextOption(Qt.AlignmentFlag.AlignRight)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    return option
