"""Where the window and its splitters were last: kept by Qt, per screen arrangement."""

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QMainWindow, QSplitter

WANTED = QSize(1280, 800)
LEAST = QSize(1024, 700)
FRAME = 40
"""What the system's own frame takes of the height, about."""


def first_size(window: QMainWindow) -> QSize:
    """The size of a window never shown before: no part of it, the line at the bottom included, is off the screen.

    On less than the window can do with, the screen is none that a person works on: the usual size.
    """
    return size_within(window.screen().availableSize())


def size_within(room: QSize) -> QSize:
    """The usual size, or what there is room for."""
    inside = room - QSize(0, FRAME)
    return WANTED.boundedTo(inside) if inside == inside.expandedTo(LEAST) else WANTED


def restore(settings: QSettings, window: QMainWindow, splitters: dict[str, QSplitter]) -> bool:
    """Put the window back where it was. False where nothing was remembered."""
    shape = settings.value("window/geometry")
    if not isinstance(shape, QByteArray) or not window.restoreGeometry(shape):
        return False
    for name, splitter in splitters.items():
        state = settings.value(f"window/{name}")
        if isinstance(state, QByteArray):
            splitter.restoreState(state)
    return True


def remember(settings: QSettings, window: QMainWindow, splitters: dict[str, QSplitter]) -> None:
    settings.setValue("window/geometry", window.saveGeometry())
    for name, splitter in splitters.items():
        settings.setValue(f"window/{name}", splitter.saveState())
