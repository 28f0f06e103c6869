"""The style sheet, put on once; and other colours put on every widget there is, a few in each turn of the event loop.

The sheet names roles of the palette, so that it is the same text in light and dark. Qt works them out when it dresses
a widget and not again when the palette changes: each widget is dressed anew then. Setting another sheet would do all
of them in one turn, for a fifth of a second in an office with every page open.
"""

import time
from collections.abc import Generator

from PySide6.QtCore import QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from pressdesk.system.resources import resource
from pressdesk.ui.services.turns import Turns

SLICE = 0.010
"""Seconds of one turn; a widget takes less than a thousandth."""

ROLES = {
    "window": "window",
    "list": "alternate-base",
    "sheet": "base",
    "text": "text",
    "quiet": "placeholder-text",
    "line": "mid",
    "accent": "highlight",
    "on_accent": "highlighted-text",
    "hover": "midlight",
    "selected": "light",
    "amber": "tooltip-text",
    "amber_ground": "tooltip-base",
    "amber_line": "dark",
    "red": "bright-text",
    "red_ground": "shadow",
}
"""The palette's name for each colour that the sheet asks for. Those of no use under this sheet hold colours of ours."""


def style_sheet() -> str:
    """The few rules that Fusion and the palette cannot give. `property` selectors name what a widget is."""
    sheet = resource("window.qss").read_text(encoding="utf-8")
    for name in ("arrow", "box-check"):
        sheet = sheet.replace(f"@{name}@", resource(f"icons/{name}.svg").as_posix())
    for name, role in ROLES.items():
        sheet = sheet.replace(f"@{name}@", f"palette({role})")
    return sheet


def dress(app: QApplication, palette: QPalette, parent: QObject) -> Turns | None:
    """Put a palette on, and the sheet where it is not on yet. Returns the turns in which widgets change, if there are.

    Windows on show are painted again when all that is seen of them has changed.
    """
    app.setPalette(palette)
    if app.styleSheet() != style_sheet():
        app.setStyleSheet(style_sheet())
        return None
    return Turns(_again(app), parent) if app.allWidgets() else None


def _again(app: QApplication) -> Generator[None, None, None]:
    shown = [window for window in app.topLevelWidgets() if window.isVisible()]
    for window in shown:
        window.setUpdatesEnabled(False)
    widgets = app.allWidgets()
    try:
        yield from _slices(app, [widget for widget in widgets if isValid(widget) and widget.isVisible()])
    finally:
        for window in shown:
            if isValid(window):
                window.setUpdatesEnabled(True)
    yield from _slices(app, [widget for widget in widgets if isValid(widget) and not widget.isVisible()])


def _slices(app: QApplication, widgets: list[QWidget]) -> Generator[None, None, None]:
    style, begun = app.style(), time.perf_counter()
    for widget in widgets:
        if not isValid(widget):
            continue
        style.unpolish(widget)
        style.polish(widget)
        if time.perf_counter() - begun > SLICE:
            yield
            begun = time.perf_counter()
