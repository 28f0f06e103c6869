"""Where the window and its splitters were last: kept by Qt, per screen arrangement."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter


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
