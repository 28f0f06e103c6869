"""The pages of the office: the releases at once, the others when they are first wanted."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from pressdesk.store.database import Database
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.pages.page import Page
from pressdesk.ui.pages.releases_page import ReleasesPage
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Theme

if TYPE_CHECKING:
    from pressdesk.system.apart import Apart
    from pressdesk.ui.pages.bin_page import BinPage
    from pressdesk.ui.pages.contacts_page import ContactsPage
    from pressdesk.ui.pages.media_lists_page import MediaListsPage
    from pressdesk.ui.pages.outbox_page import OutboxPage
    from pressdesk.ui.pages.people_exports import PeopleExports
    from pressdesk.ui.pages.release_desk import ReleaseDesk
    from pressdesk.ui.pages.texts_page import TextsPage
    from pressdesk.ui.services.spelling import Spelling

P = TypeVar("P", bound=Page)


class OfficePages(QObject):
    """Makes the pages. `made(key, page)` when one was; the page of releases is there from the beginning."""

    made = Signal(str, object)
    selection_counted = Signal(int)
    """Words selected on the desk of a release."""

    def __init__(
        self,
        db: Database,
        bus: ChangeBus,
        messages: Messages,
        theme: Theme,
        *,
        settings_path: Path,
        clock: Callable[[], datetime],
        zone: Callable[[], str],
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._db, self._bus, self._messages, self._theme = db, bus, messages, theme
        self._settings_path, self._clock, self._zone, self._window = settings_path, clock, zone, window
        self.releases = ReleasesPage(db, bus, messages, theme, make_desk=self._make_desk, clock=clock)
        self._made: dict[str, Page] = {"releases": self.releases}
        self._spellings: list[Spelling] = []
        self._room = window.room_for_pages

    _apart: "Apart | None" = None
    _people_exports: "PeopleExports | None" = None

    def page(self, key: str) -> Page:
        """The page of a place, made where it is not there yet."""
        return {
            "releases": lambda: self.releases,
            "contacts": lambda: self.contacts,
            "media_lists": lambda: self.media_lists,
            "texts": lambda: self.texts,
            "outbox": lambda: self.outbox,
            "bin": lambda: self.bin,
        }[key]()

    def menu(self, key: str) -> str:
        """The title of a page's own menu."""
        return {
            "releases": self.tr("&Release"),
            "contacts": self.tr("&Contact"),
            "media_lists": self.tr("Media &list"),
            "texts": self.tr("&Text"),
            "outbox": self.tr("&Outbox"),
            "bin": self.tr("&Bin"),
        }[key]

    def all_made(self) -> list[Page]:
        """The pages there are so far."""
        return list(self._made.values())

    def close(self) -> None:
        """End the processes that pages have had started."""
        for spelling in self._spellings:
            spelling.close()
        if self._apart:
            self._apart.close()

    @property
    def contacts(self) -> "ContactsPage":
        from pressdesk.ui.pages.contacts_page import ContactsPage

        return self._kept("contacts", lambda: self._make_contacts(ContactsPage))

    @property
    def media_lists(self) -> "MediaListsPage":
        from pressdesk.ui.pages.media_lists_page import MediaListsPage

        return self._kept(
            "media_lists",
            lambda: MediaListsPage(
                self._db, self._bus, self._messages, self._theme, clock=self._clock, parent=self._room
            ),
        )

    @property
    def texts(self) -> "TextsPage":
        from pressdesk.ui.pages.texts_page import TextsPage

        return self._kept(
            "texts",
            lambda: TextsPage(
                self._db,
                self._bus,
                self._messages,
                self._theme,
                clock=self._clock,
                spelling=self._make_spelling(),
                parent=self._room,
            ),
        )

    @property
    def outbox(self) -> "OutboxPage":
        from pressdesk.ui.pages.outbox_page import OutboxPage

        return self._kept(
            "outbox",
            lambda: OutboxPage(self._db, self._bus, self._messages, self._theme, clock=self._clock, parent=self._room),
        )

    @property
    def bin(self) -> "BinPage":
        from pressdesk.ui.pages.bin_page import BinPage

        return self._kept(
            "bin",
            lambda: BinPage(self._db, self._bus, self._messages, self._theme, clock=self._clock, parent=self._room),
        )

    def _kept(self, key: str, make: Callable[[], P]) -> P:
        if key not in self._made:
            page = make()
            self._made[key] = page
            self.made.emit(key, page)
        return cast("P", self._made[key])

    def _make_contacts(self, page: "type[ContactsPage]") -> "ContactsPage":
        made = page(self._db, self._bus, self._messages, self._theme, clock=self._clock, parent=self._room)
        made.export_wanted.connect(self.export_people)
        return made

    def export_people(self, contact_id: str = "") -> None:
        """Ask who is to leave as a file, and write it."""
        from pressdesk.ui.pages.people_exports import PeopleExports

        if self._people_exports is None:
            self._people_exports = PeopleExports(
                self._db,
                self._bus,
                self._messages,
                self._theme,
                settings_path=self._settings_path,
                clock=self._clock,
                window=self._window,
            )
        self._people_exports.begin(contact_id)

    def _make_spelling(self) -> "Spelling":
        """One for each page that is written on, in the language in hand there; all ask the same process."""
        from pressdesk.ui.services.spelling import Spelling

        speller = self._spellings[0].speller if self._spellings else None
        self._spellings.append(Spelling(self._settings_path, parent=self, speller=speller))
        return self._spellings[-1]

    def _make_desk(self) -> "ReleaseDesk":
        from pressdesk.system.apart import Apart
        from pressdesk.ui.pages.release_desk import ReleaseDesk
        from pressdesk.ui.pages.release_exports import ReleaseExports

        db, bus, messages, theme, clock = self._db, self._bus, self._messages, self._theme, self._clock
        exports = ReleaseExports(
            db, bus, messages, theme, settings_path=self._settings_path, clock=clock, window=self._window
        )
        self._apart = Apart()
        desk = ReleaseDesk(
            db,
            bus,
            messages,
            theme,
            exports,
            clock=clock,
            laptop_zone=self._zone(),
            spelling=self._make_spelling(),
            apart=self._apart,
            settings_path=self._settings_path,
            at_once=False,
            parent=self.releases.room_for_desk,
        )
        desk.selection_counted.connect(self.selection_counted)
        return desk
