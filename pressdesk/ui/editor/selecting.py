"""Leading to words in a text: the cursor put there, the words selected and in sight."""

import re
from collections.abc import Sequence

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

_MARK = re.compile(r"[“”„‟\"«»‘’‚‹›'][\s\u00a0\u202f]*$")
"""A quotation mark right before some words, with the space that French puts behind it."""


def select_quoted(editor: QTextEdit, fragments: Sequence[str], number: int = 0) -> bool:
    """Select what is quoted, from its first fragment to the end of its last. False where it is not there (any more).

    `number`: how many times the first fragment is quoted before this. Spaces and line ends do not count.
    """
    shown = editor.toPlainText()
    found = list(_words(fragments[0]).finditer(shown))
    quoted = [one for one in found if _MARK.search(shown, max(0, one.start() - 3), one.start())] or found
    if not quoted:
        return False
    first = quoted[min(number, len(quoted) - 1)]
    end = first.end()
    for fragment in fragments[1:]:
        following = _words(fragment).search(shown, end)
        if following is None:
            break
        end = following.end()
    select_range(editor, shown, first.start(), end)
    return True


def select_range(editor: QTextEdit, shown: str, start: int, end: int) -> None:
    """Select a range of the editor's own text, and give it the keyboard."""
    cursor = editor.textCursor()
    cursor.setPosition(_units(shown[:start]))
    cursor.setPosition(_units(shown[:end]), QTextCursor.MoveMode.KeepAnchor)
    editor.setFocus()
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()


def _words(text: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(map(re.escape, text.split())) or r"(?!)")


def _units(text: str) -> int:
    """The length in the editor's counting, where rare characters are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
