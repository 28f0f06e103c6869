"""Asks for the passphrase where the keyring does not give the key."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from pressdesk.ui.pages.alone_page import AlonePage, Progress
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.field import Field
from pressdesk.ui.widgets.passphrase_edit import PassphraseEdit

WIDTH = 400


class UnlockPage(AlonePage):
    """Asks; the composition root opens the store and says how it goes."""

    passphrase_given = Signal(str)
    other_folder_wanted = Signal()

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(theme, WIDTH, parent)
        self._edit = PassphraseEdit(theme)
        self._field = Field(self.tr("Passphrase"), self._edit)
        self._progress = Progress()
        self._open = QPushButton(self.tr("Open"))
        self._open.setProperty("primary", True)
        self._open.setEnabled(False)
        self._other = QPushButton(self.tr("Use another folder…"))
        self._other.setProperty("words", True)
        self._other.setToolTip(str(folder))

        self.add_drawing("lock", "accent")
        self.column.addSpacing(SPACE[0])
        self.add_title(
            self.tr("Open your desk"),
            self.tr("This laptop's keyring does not give the key. Type the passphrase instead."),
        )
        self.column.addSpacing(SPACE[1])
        self.column.addWidget(self._field)
        self.column.addWidget(self._progress)
        row = QHBoxLayout()
        row.addWidget(self._other)
        row.addStretch()
        row.addWidget(self._open)
        self.column.addSpacing(SPACE[0])
        self.column.addLayout(row)

        self._edit.textEdited.connect(self._on_typed)
        self._edit.returnPressed.connect(self._on_open)
        self._edit.caps_lock_noticed.connect(self._on_caps_lock)
        self._open.clicked.connect(self._on_open)
        self._other.clicked.connect(self.other_folder_wanted)
        self.setFocusProxy(self._edit)

    def show_progress(self, words: str) -> None:
        """Say what is being done; nothing can be pressed meanwhile. "" ends it."""
        self._progress.show_words(words)
        self._edit.setEnabled(not words)
        self._other.setEnabled(not words)
        self._open.setEnabled(not words and bool(self._edit.text()))

    def show_error(self, sentence: str) -> None:
        """Say under the field why it did not open; the next key replaces what was typed."""
        self.show_progress("")
        self._field.set_error(sentence)
        self._edit.setFocus()
        self._edit.selectAll()

    def _on_typed(self, text: str) -> None:
        self._field.set_error("")
        self._open.setEnabled(bool(text))

    def _on_caps_lock(self, on: bool) -> None:
        self._field.set_hint(self.tr("Caps Lock is on.") if on else "")

    def _on_open(self) -> None:
        if self._edit.text() and self._edit.isEnabled():
            self._edit.hide_again()
            self.passphrase_given.emit(self._edit.text())
