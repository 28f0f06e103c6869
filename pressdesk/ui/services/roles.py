"""What a model answers for a two-line row, and `TwoLineDelegate` paints. Here because neither may import the other."""

from typing import NamedTuple

from PySide6.QtCore import Qt

ID = int(Qt.ItemDataRole.UserRole)
"""The record's id."""
TITLE = ID + 1
"""First line."""
SUBTITLE = ID + 2
"""Second line."""
WHEN = ID + 3
"""Small, at the end of the first line: "Tue", "14:02", "2 d 4 h"."""
STATE = ID + 4
"""A `State`, at the end of the second line, or None."""
SNIPPET = ID + 5
"""Text found, shown in place of the second line, with \\x02 before and \\x03 after each hit; "" for none."""
EMPHASIS = ID + 6
"""Whether the title is bold: this row needs the officer."""

TITLE_MARKS = ID + 7
"""What to mark in the title: ranges of characters."""
SUBTITLE_MARKS = ID + 8
CHOSEN = ID + 9
"""Whether the row is chosen (a picker's check mark); None where it cannot be."""


class State(NamedTuple):
    """A state as a row shows it: an icon, a word and a colour, never a colour alone."""

    icon: str
    word: str
    role: str
    """Role of the colour, such as "amber"."""
