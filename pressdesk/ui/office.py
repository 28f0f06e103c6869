"""The press office once its store is open: pages into the window, places and their counts, what new and import do."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from pressdesk.desk.change import Change
from pressdesk.domain.errors import DeskError
from pressdesk.domain.models.states import ReleaseStatus
from pressdesk.store import release_list
from pressdesk.store.database import Database
from pressdesk.store.release_list import ReleaseFilter
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.office_pages import OfficePages
from pressdesk.ui.pages.page import Page
from pressdesk.ui.services import tasks
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.status import STATUS_ICONS, status_word
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.services.when import clock_time
from pressdesk.ui.widgets.places import Place

if TYPE_CHECKING:
    from pressdesk.ui.pages.contacts_page import ContactsPage

SETTLED = 200
"""Milliseconds after which the list is on the screen, and what is not seen may begin."""

log = logging.getLogger(__name__)

KEPT_DRAFTS = timedelta(days=7)
"""How long a draft given to a mail program stays in its private folder."""


class Office(QObject):
    """Made when a store has been opened; `close` closes it. Pages but the first are made when they are first wanted."""

    def __init__(
        self,
        db: Database,
        window: MainWindow,
        theme: Theme,
        messages: Messages,
        *,
        settings_path: Path,
        clock: Callable[[], datetime],
        zone: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._db, self._window, self._theme = db, window, theme
        self._messages, self._clock = messages, clock
        self.bus = ChangeBus(self)
        self.pages = OfficePages(
            db, self.bus, messages, theme, settings_path=settings_path, clock=clock, zone=zone, window=window
        )
        self.pages.selection_counted.connect(self._on_selection)
        self.pages.made.connect(self._keep)
        self.releases = self.pages.releases
        self._at: Page = self.releases
        window.add_page("releases", self.releases)
        window.show_places(self._places())
        self._connect()
        QTimer.singleShot(0, self, self._count)  # the list comes first
        self.go("releases")
        self.releases.find_here()  # the keyboard has a place to begin: letters search, Down leads into the list
        if db.read_only:
            window.set_saved(self.tr("To read only: this store is open elsewhere, or cannot be written."))
        else:
            window.set_saved(self.tr("Everything is saved on this laptop"))
            QTimer.singleShot(SETTLED, self, lambda: tasks.run(self, self._tidy, self._on_tidied))

    def go(self, key: str) -> None:
        """Show a place by its key, such as "releases/draft" or "contacts"."""
        page_key = _page_of(key)
        page = self.pages.page(page_key)
        if page is self.releases:
            self.releases.show_filter(_filter_of(key))
        self._window.show_page(page_key, self.pages.menu(page_key), page.page_actions())
        self._key = page_key
        self._window.go(key)
        self._window.set_words(self._words if page is self.releases else "")
        self._at = page

    def _on_tidied(self, change: Change) -> None:
        self.bus.post(change)
        self.releases.make_desk_ready()  # now that its modules are there, so that the first release opens at once

    @property
    def contacts(self) -> "ContactsPage":
        """The page of people, made when it is first wanted."""
        return self.pages.contacts

    def _keep(self, key: str, page: Page) -> None:
        """Take in a page that was made just now."""
        self._window.add_page(key, page)
        page.saved.connect(self._on_saved)
        page.save_failed.connect(self._on_save_failed)
        page.person_wanted.connect(self._show_person)
        page.list_wanted.connect(self._show_list)
        if self._db.read_only:
            page.only_read()

    def flush(self) -> bool:
        """Save everything that is unsaved. False where something could not be saved, for whatever reason."""
        saved = [_flushed(page) for page in self.pages.all_made()]  # each gets its turn, also after one that failed
        return all(saved)

    def leave_unsaved(self) -> bool:
        """Ask whether to close although something could not be saved."""
        return self._messages.ask(
            self._window,
            self.tr("Your last words could not be saved. If you close now, they are lost."),
            self.tr("Close without saving"),
            danger=True,
        )

    def close(self) -> None:
        self.bus.blockSignals(True)
        self.pages.close()
        self._db.close()

    def _tidy(self) -> Change:
        """What is due after a while: drafts given to mail programs go after a week, the bin's content after 30 days.

        In a worker, which also gets ready what the first release will need.
        """
        from pressdesk.delivery import drafts
        from pressdesk.desk import bin_ops

        now = self._clock()
        get_ready(now, self._db)
        drafts.remove_old_drafts(now - KEPT_DRAFTS)
        return bin_ops.empty_old(self._db, now=now)

    def import_files(self, files: list[Path]) -> None:
        """Read files, show what was found, and take it in."""
        from pressdesk.ui.dialogs.import_dialog import ImportDialog

        change = ImportDialog.ask(self._db, self._theme, self._messages, files, clock=self._clock, parent=self._window)
        if change is not None:
            self.bus.post(change)
            self.go("releases")
            if change.releases:
                self.releases.open_release(min(change.releases))

    _words = ""
    _word_count = _selected = 0
    _key = "releases"
    _failed: DeskError | None = None

    def _places(self) -> list[Place]:
        states = [
            Place(f"releases/{status.value}", status_word(status), STATUS_ICONS[status][0], under=True)
            for status in (
                ReleaseStatus.DRAFT,
                ReleaseStatus.REVIEW,
                ReleaseStatus.APPROVED,
                ReleaseStatus.RELEASED,
                ReleaseStatus.ARCHIVED,
            )
        ]
        return [
            Place("releases", self.tr("Releases"), "release"),
            *states,
            Place("embargoes", self.tr("Embargoes"), "embargo"),
            Place("contacts", self.tr("Contacts"), "contact", gap=True),
            Place("media_lists", self.tr("Media lists"), "people"),
            Place("texts", self.tr("Texts"), "text"),
            Place("outbox", self.tr("Outbox"), "outbox", gap=True),
            Place("bin", self.tr("Bin"), "bin"),
        ]

    def _connect(self) -> None:
        window = self._window
        window.place_chosen.connect(self.go)
        window.new_release_wanted.connect(self._new_release)
        window.new_contact_wanted.connect(self._new_contact)
        window.import_wanted.connect(self._ask_files)
        window.people_export_wanted.connect(self._export_people)
        window.find_wanted.connect(self._find)
        self.releases.files_dropped.connect(self.import_files)
        self.releases.saved.connect(self._on_saved)
        self.releases.save_failed.connect(self._on_save_failed)
        self.releases.words_counted.connect(self._on_words)
        self.releases.actions_changed.connect(self._on_actions)
        self.bus.changed.connect(self._count)

    def _on_actions(self) -> None:
        self._window.show_actions(self.pages.menu(self._key), self._at.page_actions())

    def _find(self) -> None:
        self._at.find_here()

    def _new_release(self) -> None:
        if self._refuses_new():
            return
        self.go("releases")
        self.releases.begin()

    def _refuses_new(self) -> bool:
        if self._db.read_only:
            self._messages.tell(self.tr("This store is open to read only. Nothing can be written in it from here."))
        return self._db.read_only

    def _new_contact(self) -> None:
        if self._refuses_new():
            return
        self.go("contacts")
        self.contacts.new_contact()

    def _export_people(self) -> None:
        """Export people from anywhere in the window; on their own page, beginning with the one shown."""
        if self._key == "contacts":
            self.contacts.export()
        elif self._at.flush():
            self.pages.export_people()

    def _show_person(self, contact_id: str) -> None:
        self.go("contacts")
        self.contacts.open_contact(contact_id)

    def _show_list(self, list_id: str) -> None:
        self.go("media_lists")
        self.pages.media_lists.open_list(list_id)

    def _ask_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import releases"), "", self.tr("Text files (*.txt *.text *.md);;All files (*)")
        )
        if chosen:
            self.import_files([Path(name) for name in chosen])

    def _on_saved(self, moment: datetime) -> None:
        if self._failed is not None:
            self._messages.withdraw(self._failed)
            self._failed = None
        self._window.set_saved(self.tr("Saved {time} on this laptop").format(time=clock_time(moment, QLocale())))

    def _on_save_failed(self, error: DeskError) -> None:
        self._failed = error
        self._messages.error(error)
        self._window.set_saved(self.tr("Not saved"), wrong=True)

    def _on_words(self, count: int) -> None:
        self._word_count = count
        self._show_words()

    def _on_selection(self, count: int) -> None:
        self._selected = count
        self._show_words()

    def _show_words(self) -> None:
        count, minutes = self._word_count, max(1, round(self._word_count / 230))
        said = self.tr("{count} words · {minutes} min")
        if self._selected:
            said = self.tr("{selected} of {count} words · {minutes} min")
        shown = QLocale().toString
        self._words = said.format(selected=shown(self._selected), count=shown(count), minutes=minutes) if count else ""
        if self._at is self.releases:
            self._window.set_words(self._words)

    def _count(self) -> None:
        with self._db.listing() as listing:
            counts = release_list.counts(listing, self._clock())
        archived = counts.by_status.get(ReleaseStatus.ARCHIVED, 0)  # out of the daily list, in a place of its own
        self._window.set_count("releases", sum(counts.by_status.values()) - archived)
        for status in ReleaseStatus:
            self._window.set_count(f"releases/{status.value}", counts.by_status.get(status, 0))
        self._window.set_count("embargoes", counts.embargoed)
        self._window.set_count("bin", counts.in_bin)


def get_ready(now: datetime, db: Database | None = None) -> None:
    """Import and work out what the first release and its line need, and what would hold the window up when asked for.

    Safe in a worker: nothing of it makes a widget. With `db` a release is read, so that the next is read quickly.
    """
    from pressdesk.domain import places
    from pressdesk.store import warming
    from pressdesk.ui.dialogs import contact_picker, release_line_dialog
    from pressdesk.ui.forms.spoken_languages import spoken_names
    from pressdesk.ui.pages import (
        bin_page,
        contacts_page,
        media_lists_page,
        outbox_page,
        people_exports,
        release_desk,
        release_exports,
        release_questions,
        texts_page,
    )

    del contact_picker, release_desk, release_exports, release_line_dialog, release_questions
    del bin_page, contacts_page, media_lists_page, outbox_page, people_exports, texts_page
    warming.build_classes()
    spoken_names()
    if db is not None:
        warming.read_once(db)
        if not db.read_only:
            warming.write_once(db, now=now)
    places.search_places("", now=now, limit=1_000)  # every zone, in every language


def _flushed(page: Page) -> bool:
    """Save a page. What is broken there neither keeps another page from saving, nor the window from closing."""
    try:
        return page.flush()
    except Exception:
        log.exception("a page could not be saved")
        return False


def _page_of(key: str) -> str:
    return "releases" if key == "embargoes" else key.split("/")[0]


def _filter_of(key: str) -> ReleaseFilter:
    if key == "embargoes":
        return ReleaseFilter(embargoed=True)
    _, _, status = key.partition("/")
    return ReleaseFilter(status=ReleaseStatus(status)) if status else ReleaseFilter()
