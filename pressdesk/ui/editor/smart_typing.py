"""Marks, dashes and spaces as the language writes them, put in place of what was typed, while it is being typed.

A character is first inserted as it was typed, then replaced in a step of its own: one Undo gives it back, and it is
left alone after that. What is pasted, and what stands in a link, is never touched.
"""

from collections.abc import Iterable
from functools import partial
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit
from typing_extensions import override

from pressdesk.domain.typography import Replacement, as_typed, customs_of

Field = QTextEdit | QLineEdit

LINE_SEPARATOR = "\u2028"


class SmartTyping(QObject):
    """Watches the fields of one text. `enabled` turns it off and on."""

    def __init__(self, fields: Iterable[Field], parent: QObject) -> None:
        super().__init__(parent)
        self.enabled = True
        self._language = ""
        self._quotation_marks: Literal["double", "single"] = "double"
        self._customs = customs_of("")
        self._lines: dict[QLineEdit, str] = {}
        """What stood in a line before the last replacement: Undo leads back to it."""
        for field in fields:
            field.installEventFilter(self)
            if isinstance(field, QLineEdit):
                field.textChanged.connect(partial(self._on_line_changed, field))

    def set_language(self, tag: str) -> None:
        """Of the text, BCP 47."""
        self._language = tag
        self._customs = customs_of(tag, self._quotation_marks)

    def set_quotation_marks(self, marks: Literal["double", "single"]) -> None:
        """The house's own for English."""
        self._quotation_marks = marks
        self._customs = customs_of(self._language, marks)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.enabled or not isinstance(event, QKeyEvent | QInputMethodEvent):
            return False
        char = _character(event)
        if not char or not isinstance(watched, QTextEdit | QLineEdit) or watched.isReadOnly():
            return False
        watched.event(event)  # first it is typed as on any other day
        if isinstance(watched, QTextEdit):
            self._replace_in_text(watched, char)
        else:
            self._replace_in_line(watched, char)
        return True

    # rich and plain text of several lines

    def _replace_in_text(self, field: QTextEdit, char: str) -> None:
        cursor = field.textCursor()
        if cursor.hasSelection() or cursor.charFormat().isAnchor():
            return
        units = cursor.block().text().encode("utf-16-le", "surrogatepass")[: 2 * cursor.positionInBlock()]
        line = units.decode("utf-16-le", "replace").rpartition(LINE_SEPARATOR)[2]
        made = self._made(line, char)
        if made is None:
            return
        old, text = _least(line, made)
        document = field.document()
        document.setModified(False)  # else Qt joins this with what was typed before it, in one step of undo
        cursor.beginEditBlock()
        look = cursor.charFormat()
        if _has_one_look(cursor, _units(old)):  # up to the cursor, so that Undo leaves the cursor there
            cursor.setPosition(cursor.position() - _units(old), QTextCursor.MoveMode.KeepAnchor)
        else:
            while old and text and old[-1] == text[-1]:
                cursor.setPosition(cursor.position() - _units(old[-1]))
                old, text = old[:-1], text[:-1]
            cursor.setPosition(cursor.position() - _units(old), QTextCursor.MoveMode.KeepAnchor)
            look = cursor.charFormat()
        cursor.insertText(text, look)
        cursor.endEditBlock()
        document.setModified(False)  # and with what comes

    # one line

    def _replace_in_line(self, field: QLineEdit, char: str) -> None:
        if field.hasSelectedText():
            return
        before = field.text()
        at = field.cursorPosition()
        line = before.encode("utf-16-le", "surrogatepass")[: 2 * at].decode("utf-16-le", "replace")
        made = self._made(line, char)
        if made is None:
            return
        old, text = _least(line, made)
        back = _units(old)
        field.setSelection(at - back, back)
        field.insert(text)
        self._lines[field] = before
        at = field.cursorPosition()
        for place in (max(at - 1, 0), at):  # a cursor that moves ends a step of undo
            field.setCursorPosition(place)

    def _on_line_changed(self, line: QLineEdit, text: str) -> None:
        """Undo selects what it puts back, and the next key would take it away."""
        if self._lines.get(line) == text and line.hasSelectedText():
            at = line.selectionEnd()
            line.deselect()
            line.setCursorPosition(at)

    def _made(self, line: str, char: str) -> Replacement | None:
        return as_typed(line, self._customs) if line.endswith(char) else None


def _character(event: QKeyEvent | QInputMethodEvent) -> str:
    """The last character that a key or an input method puts in, "" where it puts in none."""
    if isinstance(event, QInputMethodEvent):
        return event.commitString()[-1:] if event.type() == QEvent.Type.InputMethod else ""
    if event.type() != QEvent.Type.KeyPress:
        return ""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    if held not in (
        Qt.KeyboardModifier.NoModifier,
        # AltGr, which Windows gives as both
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    ):
        return ""
    text = event.text()
    return text[-1:] if text.isprintable() else ""


def _least(line: str, made: Replacement) -> tuple[str, str]:
    """What is left to replace where the new text begins as the old one, and by what."""
    old, text = line[len(line) - made.back :], made.text
    while old and text and old[0] == text[0]:
        old, text = old[1:], text[1:]
    return old, text


def _units(text: str) -> int:
    """Its length as Qt counts, in units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _has_one_look(cursor: QTextCursor, back: int) -> bool:
    """Whether the units before the cursor are all bold, or all plain, and so on."""
    probe = QTextCursor(cursor)
    look = cursor.charFormat()
    for _ in range(back - 1):
        probe.setPosition(probe.position() - 1)
        if probe.charFormat() != look:
            return False
    return True
