import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from pressdesk.domain.markdown import read, write
from pressdesk.ui.editor.body_editor import BodyEditor
from pressdesk.ui.services.theme import Scheme, Theme


def between_letters(document, position):
    """The position, moved out of a letter that Qt counts as two: nobody can put a cursor there."""
    units = document.toRawText().encode("utf-16-le", "surrogatepass")[2 * position : 2 * position + 2]
    return position - 1 if len(units) == 2 and 0xDC <= units[1] <= 0xDF else position


class Hands:
    """Types, presses and pastes as a person does."""

    def __init__(self, editor):
        self.editor = editor

    def type(self, text):
        for char in text:
            if char == "\n":
                self.press(Qt.Key.Key_Return)
            elif char.isascii():
                self._send(Qt.Key.Key_Space if char == " " else Qt.Key(ord(char.upper())), text=char)
            else:
                event = QInputMethodEvent()
                event.setCommitString(char)
                QApplication.sendEvent(self.editor, event)

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self._send(key, modifiers, "\r" if key == Qt.Key.Key_Return else "")

    def _send(self, key, modifiers=Qt.KeyboardModifier.NoModifier, text=""):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.editor, QKeyEvent(kind, key, modifiers, text))

    def paste(self, text=None, html=None):
        source = QMimeData()
        if text is not None:
            source.setText(text)
        if html is not None:
            source.setHtml(html)
        self.editor.insertFromMimeData(source)

    def show(self, markdown, at=None):
        """Show a body and put the cursor before the first occurrence of `at`, or at the end."""
        self.editor.show_document(read(markdown))
        self.put(at)

    def put(self, at=None, selecting=False):
        cursor = self.editor.textCursor()
        if at is None:
            cursor.movePosition(cursor.MoveOperation.End)
        else:
            cursor = self.editor.document().find(at)
            assert not cursor.isNull()
            if not selecting:
                cursor.setPosition(cursor.selectionStart())
        self.editor.setTextCursor(cursor)

    def select(self, first, last=None):
        begin = self.editor.document().find(first)
        end = self.editor.document().find(last or first)
        begin.setPosition(begin.selectionStart())
        begin.setPosition(end.selectionEnd(), begin.MoveMode.KeepAnchor)
        self.editor.setTextCursor(begin)

    def markdown(self):
        return write(self.editor.document_now()).rstrip("\n")


@pytest.fixture
def theme(qapp):
    return Theme(Scheme.LIGHT)


@pytest.fixture
def editor(qtbot, theme):
    made = BodyEditor(theme)
    qtbot.addWidget(made)
    made.resize(600, 200)
    return made


@pytest.fixture
def hands(editor):
    return Hands(editor)
