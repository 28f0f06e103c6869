"""What the window tells the officer: notices at the bottom with Undo, errors in one sentence, and the few questions."""

import logging
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pressdesk.domain import errors
from pressdesk.domain.errors import DeskError

log = logging.getLogger(__name__)


class Notice(NamedTuple):
    """One line at the bottom of the window. `action` is a verb ("Undo") and what it does."""

    text: str
    action: str = ""
    act: Callable[[], None] | None = None
    error: bool = False
    details: str = ""


class Messages(QObject):
    """Hands notices to whoever shows them (the window's message bar), and asks the few questions there are."""

    shown = Signal(object)
    withdrawn = Signal(str)
    """The text of an error that is over."""

    def tell(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done, with Undo where it can be taken back."""
        self.shown.emit(Notice(text, self.tr("Undo") if undo else "", undo))

    def offer(self, text: str, verb: str, act: Callable[[], None]) -> None:
        """Say something and offer the next step."""
        self.shown.emit(Notice(text, verb, act))

    def error(self, error: Exception) -> None:
        """Show an expected failure as its sentence. Anything else is a bug and raised again."""
        if not isinstance(error, DeskError):
            raise error
        log.warning("refused: %s", type(error).__name__)
        self.shown.emit(Notice(self.sentence(error), error=True, details=error.details))

    def withdraw(self, error: DeskError) -> None:
        """An error shown before is over: what could not be saved was saved."""
        self.withdrawn.emit(self.sentence(error))

    def sentence(self, error: DeskError) -> str:
        """The sentence for an error in the window's language; it says what to do."""
        return self._fixed_sentences().get(type(error), "") or error.sentence

    def ask(self, parent: QWidget, question: str, verb: str, *, danger: bool = False) -> bool:
        """Ask before a step that cannot be undone. `question` says in full what will happen; `verb` does it."""
        from PySide6.QtWidgets import QMessageBox  # slow to load, and seldom needed

        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Warning if danger else QMessageBox.Icon.Question)
        from PySide6.QtCore import Qt

        box.setTextFormat(Qt.TextFormat.PlainText)  # it may name a release as somebody typed it
        box.setText(question)
        yes = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no if danger else yes)
        box.setEscapeButton(no)
        box.exec()
        return box.clickedButton() is yes

    def _fixed_sentences(self) -> dict[type[DeskError], str]:
        """Sentences that need nothing from the error. What is missing here speaks for itself."""
        return {
            errors.ReleaseLineMissingError: self.tr(
                "Choose first what stands at the top: for immediate release, or an embargo."
            ),
            errors.NoStoreError: self.tr("There is no press office in this folder yet."),
            errors.StoreExistsError: self.tr("There is a press office in this folder already. Open it instead."),
            errors.PassphraseNeededError: self.tr("The system keyring does not give the key. Enter the passphrase."),
            errors.WrongPassphraseError: self.tr("This passphrase does not fit. Check capitals and keyboard language."),
            errors.NoKeyringError: self.tr(
                "This system has no keyring that Pressdesk trusts. Choose a passphrase instead."
            ),
            errors.StoreDamagedError: self.tr(
                "The store cannot be read: it is damaged or not Pressdesk's. Nothing was changed. Restore a backup."
            ),
            errors.StoreTooNewError: self.tr("A newer Pressdesk saved this store. Update Pressdesk to open it."),
            errors.StoreInUseError: self.tr(
                "Another Pressdesk has this store open. Close it, or open it to read only."
            ),
            errors.StoreReadOnlyError: self.tr(
                "This folder cannot be written. Your text is kept in memory; make the folder writable and it is saved."
            ),
            errors.StoreFullError: self.tr(
                "The disk is full. Your text is kept in memory; free some space and it is saved by itself."
            ),
        }
