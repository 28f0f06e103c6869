"""Actions for menus and shortcuts, made in one way."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import Theme

Keys = QKeySequence.StandardKey | str


def make_action(
    owner: QObject, theme: Theme, text: str, act: Callable[[], object], keys: Keys = "", drawing: str = ""
) -> QAction:
    """An action that calls `act`. `text` has & for its key; `drawing` names its icon."""
    action = QAction(text, owner)
    # setShortcut() would have Qt's large namespace of enums made, for which the window should not wait
    if isinstance(keys, QKeySequence.StandardKey):
        action.setShortcuts(keys)
    elif keys:
        action.setShortcuts([QKeySequence.fromString(keys)])
    if drawing:
        action.setIcon(icon(drawing, theme, "quiet"))
    action.triggered.connect(lambda _checked=False: act())
    return action
