"""What the window asks of every page."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """A place of the window. `saved` brings the moment, `save_failed` the error, for the line at the bottom."""

    saved = Signal(object)
    save_failed = Signal(object)
    actions_changed = Signal()
    person_wanted = Signal(str)
    """Somebody named on the page is to be shown among the contacts."""
    list_wanted = Signal(str)
    """A media list named on the page is to be shown in its place."""

    def flush(self) -> bool:
        """Save what is unsaved. False where it could not be saved."""
        return True

    def only_read(self) -> None:
        """Let everything be looked at, and nothing be typed: the store cannot be written."""

    def find_here(self) -> None:
        """Go to where one searches, if there is such a place."""

    def page_actions(self) -> list[QAction]:
        """Actions for the page's menu, in order."""
        return []
