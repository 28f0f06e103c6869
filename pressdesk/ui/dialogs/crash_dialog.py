"""What an unexpected failure shows: that the text is safe, and the report to copy."""

import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from pressdesk import __version__
from pressdesk.ui.services.theme import SPACE


class CrashDialog(QDialog):
    """Says what happened in two sentences. `saved` tells whether everything typed is in the store."""

    def __init__(self, report: str, *, saved: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumSize(560, 360)
        words = QLabel(
            self.tr("Pressdesk met a fault of its own. What you typed is saved; you can go on working.")
            if saved
            else self.tr("Pressdesk met a fault of its own. Copy what you typed into another program before closing.")
        )
        words.setWordWrap(True)
        details = QPlainTextEdit(report)
        details.setReadOnly(True)
        details.setProperty("boxed", True)
        details.setAccessibleName(self.tr("Report"))
        copy, close = QPushButton(self.tr("Copy report")), QPushButton(self.tr("Go on"))
        close.setProperty("primary", True)
        close.setDefault(True)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(words)
        layout.addWidget(details, 1)
        layout.addLayout(row)


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Versions and the places in the program, without the error's own words, which may quote what was typed."""
    frames = "".join(traceback.format_tb(trace))
    system = f"{platform.system()} {platform.release()}"
    return (
        f"Pressdesk {__version__}, Python {sys.version.split()[0]}, Qt {qVersion()}, {system}\n"
        f"{kind.__module__}.{kind.__qualname__}\n{frames}"
    )
