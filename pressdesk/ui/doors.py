"""The ways into a press office: first run, passphrase, trouble. Each asks, and hands on how to open the store."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdesk.desk import house_ops, sample_ops
from pressdesk.domain.errors import (
    NoKeyringError,
    NoStoreError,
    PassphraseNeededError,
    StoreError,
    StoreInUseError,
    WrongPassphraseError,
)
from pressdesk.domain.models.setting import House, Profile
from pressdesk.store import keyrings, opening
from pressdesk.store.database import Database
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.pages.first_run_page import FirstRun, FirstRunPage
from pressdesk.ui.pages.trouble_page import TroublePage
from pressdesk.ui.pages.unlock_page import UnlockPage
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Theme


class Doors(QObject):
    """`open_wanted(folder, work)`: the composition root runs `work` and either opens the office or asks again."""

    open_wanted = Signal(object, object)

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        messages: Messages,
        *,
        folder: Path,
        zone: str,
        clock: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._theme, self._messages = window, theme, messages
        self._folder, self._zone, self._clock = folder, zone, clock
        self._page: QWidget | None = None

    def show_for(self, error: Exception) -> None:
        """Show the page that helps with this failure. What is no store's failure is raised."""
        if not isinstance(error, StoreError):
            raise error
        if isinstance(self._page, FirstRunPage) and not isinstance(error, NoStoreError):
            self._page.show_error(self._messages.sentence(error))
            if isinstance(error, NoKeyringError):
                self._page.needs_passphrase()
        elif isinstance(error, NoStoreError):
            self._show_first_run()
        elif isinstance(error, PassphraseNeededError):
            self._show_unlock()
        elif isinstance(error, WrongPassphraseError):
            self._show_unlock().show_error(self._messages.sentence(error))
        else:
            self._show_trouble(error)

    def _show_first_run(self) -> None:
        page = FirstRunPage(
            self._theme,
            folder=self._folder,
            keyring=keyrings.find_keyring() is not None,
            zone=self._zone,
            clock=self._clock,
        )
        page.chosen.connect(self._on_first_run)
        page.other_folder_wanted.connect(self._other_folder)
        self._show(page)

    def _show_unlock(self) -> UnlockPage:
        if isinstance(self._page, UnlockPage):
            return self._page
        page = UnlockPage(self._theme, self._folder)
        page.passphrase_given.connect(self._on_passphrase)
        page.other_folder_wanted.connect(self._other_folder)
        self._show(page)
        return page

    def _show_trouble(self, error: StoreError) -> None:
        page = TroublePage(self._theme, self._messages, self._folder)
        page.show_error(error)
        page.again_wanted.connect(lambda: self._open(lambda: opening.open_store(self._folder)))
        page.read_only_wanted.connect(lambda: self._open(lambda: opening.open_store(self._folder, read_only=True)))
        page.other_folder_wanted.connect(self._other_folder)
        self._show(page)

    def _show(self, page: QWidget) -> None:
        self._page = page
        self._window.show_alone(page)

    def _on_passphrase(self, passphrase: str) -> None:
        folder = self._folder
        if isinstance(self._page, UnlockPage):
            self._page.show_progress(self.tr("Opening…"))

        def work() -> Database:
            try:
                return opening.open_store(folder, passphrase=passphrase)
            except StoreInUseError:
                return opening.open_store(folder, passphrase=passphrase, read_only=True)

        self._open(work)

    def _on_first_run(self, wanted: FirstRun) -> None:
        folder, now = self._folder, self._clock()
        if isinstance(self._page, FirstRunPage):
            self._page.show_progress(
                self.tr("Filling the sample office…") if wanted.sample else self.tr("Making your press office…")
            )

        def work() -> Database:
            db = opening.create_store(folder, passphrase=wanted.passphrase)
            try:
                if wanted.sample:
                    sample_ops.fill_with_sample_office(db, now=now)
                else:
                    house_ops.save_house(db, house_of(wanted))
            except BaseException:
                db.close()  # lets go of the lock, so that it can be opened or tried again
                raise
            return db

        self._open(work)

    def _other_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Folder of the press office"))
        if chosen:
            self._folder = Path(chosen)
            self._page = None
            folder = self._folder
            self._open(lambda: opening.open_store(folder))

    def _open(self, work: Callable[[], Database]) -> None:
        self.open_wanted.emit(self._folder, work)


def house_of(wanted: FirstRun) -> House:
    """The house style proposed for an office: by the zone it works in."""
    american = wanted.zone.startswith("America/")
    return House(
        organisation=wanted.organisation,
        place=wanted.place,
        zone=wanted.zone or "UTC",
        profile=Profile.AMERICAN if american else Profile.BRITISH,
        language="en-US" if american else "en-GB",
    )
