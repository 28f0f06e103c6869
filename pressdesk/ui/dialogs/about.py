"""What this program is, its version, and details to copy into a report."""

import platform
import sys

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pressdesk import __version__
from pressdesk.ui.services.icons import program_icon
from pressdesk.ui.services.theme import SPACE, Theme


class AboutDialog(QDialog):
    """Name, version, what it stands for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Pressdesk"))
        mark = QLabel()
        mark.setPixmap(program_icon().pixmap(QSize(64, 64)))
        name = QLabel("Pressdesk")
        name.setFont(theme.font("headline"))
        said = QLabel(
            self.tr(
                "The press officer's desk. Releases, spokespersons and embargoes in one encrypted file on this laptop."
            )
        )
        said.setWordWrap(True)
        details = "\n".join(
            (
                f"Pressdesk {__version__}",
                f"Python {sys.version.split()[0]}",
                f"Qt {qVersion()}",
                f"{platform.system()} {platform.release()}",
            )
        )
        versions = QLabel(details)
        versions.setProperty("quiet", True)
        versions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        copy, close = QPushButton(self.tr("Copy details")), QPushButton(self.tr("Close"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        head = QHBoxLayout()
        head.setSpacing(SPACE[3])
        head.addWidget(mark)
        head.addWidget(name, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[3])
        layout.addLayout(head)
        layout.addWidget(said)
        layout.addWidget(versions)
        layout.addLayout(row)
        self.setMinimumWidth(400)
