"""The direction of a text that is of another language than the window's."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit


def set_direction(edit: QPlainTextEdit, *, right_to_left: bool) -> None:
    """Have all paragraphs run and lean one way; by itself such a field leans to the left whatever its direction."""
    direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    edit.setLayoutDirection(direction)
    option = edit.document().defaultTextOption()
    option.setTextDirection(direction)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft)
    edit.document().setDefaultTextOption(option)
