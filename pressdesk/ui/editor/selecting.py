"""Leading to a place in a text: the cursor put there, the words selected and in sight."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

_UNSEEN = "\ufffc\u2028\u2029"
"""What stands in an editor for a picture or a line end, and is no word of the text."""


def select_words(editor: QTextEdit, text: str, start: int, end: int) -> None:
    """Select what stands at `start` to `end` of `text`: the plain text of what the editor shows.

    The two part paragraphs in their own ways, so that the characters that are seen are counted.
    """
    shown = editor.toPlainText()
    first = _behind(shown, _seen(text[:start]))
    last = _behind(shown, _seen(text[:end]) - 1) + 1
    cursor = editor.textCursor()
    cursor.setPosition(_units(shown[:first]))
    cursor.setPosition(_units(shown[: max(first, last)]), QTextCursor.MoveMode.KeepAnchor)
    editor.setFocus()
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()


def _seen(text: str) -> int:
    return sum(not char.isspace() and char not in _UNSEEN for char in text)


def _behind(text: str, count: int) -> int:
    """Where the character stands that has this many seen ones before it."""
    seen = 0
    for place, char in enumerate(text):
        if char.isspace() or char in _UNSEEN:
            continue
        if seen >= count:
            return place
        seen += 1
    return len(text)


def _units(text: str) -> int:
    """The length in the editor's counting, where rare characters are two."""
    return len(text) + sum(char > "\uffff" for char in text)
