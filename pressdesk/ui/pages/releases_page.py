"""Releases: the list in the middle, searched as one types, and the release on the right."""

from collections.abc import Callable, Generator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.desk.change import Change
from pressdesk.domain.errors import DeskError
from pressdesk.store import release_list
from pressdesk.store.database import Database
from pressdesk.store.release_list import ReleaseFilter
from pressdesk.ui.models.release_list import ReleaseListModel
from pressdesk.ui.pages.list_and_sheet import ListAndSheet
from pressdesk.ui.pages.page import Page
from pressdesk.ui.services import roles, tasks
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.overriding import override
from pressdesk.ui.services.tasks import Task
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.services.turns import Turns
from pressdesk.ui.widgets.empty_state import EmptyState
from pressdesk.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:  # slow to import: only once a release is wanted
    from pressdesk.ui.pages.release_desk import ReleaseDesk


class ReleasesPage(Page):
    """`files_dropped` brings files to import. The desk is made when it is first wanted, after the list is there."""

    files_dropped = Signal(list)
    words_counted = Signal(int)

    def __init__(
        self,
        db: Database,
        bus: ChangeBus,
        messages: Messages,
        theme: Theme,
        *,
        make_desk: "Callable[[], ReleaseDesk]",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._db, self._bus, self._messages, self._clock = db, bus, messages, clock
        self._search: Task[list[str]] | None = None
        self._base = ReleaseFilter()
        self.setAcceptDrops(True)
        self.model = ReleaseListModel(db, clock, self)
        self.search = SearchBox(self.tr("Search releases"), theme)
        self._make_desk = make_desk
        self._desk: ReleaseDesk | None = None
        self._making: Turns | None = None
        self._wanted = ""
        self._room = QWidget()
        QVBoxLayout(self._room).setContentsMargins(0, 0, 0, 0)
        self._nothing_open = EmptyState(
            theme, "release", self.tr("Choose a release on the left, or write a new one."), self.tr("New release")
        )
        self.columns = ListAndSheet(
            theme, self.tr("Releases"), self.model, self.search, self._room, self._nothing_open, self
        )
        self.columns.setSizes([256, 832])
        self.list = self.columns.list
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.columns)
        bus.changed.connect(self._on_changed)
        self.search.searched.connect(self._on_searched)
        self.columns.join(self.search)
        self.list.row_changed.connect(self._on_row)
        self.list.opened.connect(self._into_sheet)
        self.list.delete_pressed.connect(self._on_delete)
        self._nothing_open.acted.connect(self.begin)
        self.columns.empty.acted.connect(self.begin)

    @property
    def room_for_desk(self) -> QWidget:
        """The parent for the desk: one that is made in it need not be moved into it with all that it holds."""
        return self._room

    @property
    def desk(self) -> "ReleaseDesk":
        """The release on the right, made now where it is not there yet."""
        if self._desk is None:
            self.make_desk_ready().finish()
        if self._desk is None:
            raise RuntimeError("the desk could not be made")
        return self._desk

    def make_desk_ready(self) -> Turns:
        """Make the desk in several turns of the event loop, so that it is there when it is wanted."""
        if self._making is None:
            self._making = Turns(self._desk_steps(), self)
        return self._making

    def _desk_steps(self) -> Generator[None, None, None]:
        desk = self._make_desk()
        yield
        yield from desk.making
        if layout := self._room.layout():
            layout.addWidget(desk)
        yield
        desk.made.connect(self._on_made)
        desk.acts.gone.connect(self._on_gone)
        desk.acts.came_back.connect(self.open_release)
        desk.saved.connect(self.saved)
        desk.save_failed.connect(self.save_failed)
        desk.words_counted.connect(self.words_counted)
        self._desk = desk
        self.actions_changed.emit()

    # what the window asks

    def show_filter(self, wanted: ReleaseFilter) -> None:
        """Show the releases of a place, the one on the desk still chosen where it is among them."""
        self._base = wanted
        self._on_searched(self.search.text())
        self.list.scrollToTop()

    def begin(self) -> None:
        """A blank sheet, the cursor in it, as soon as the desk is there."""
        self._wanted = ""
        self.make_desk_ready().then(self._begin)

    def _begin(self) -> None:
        if self.desk.begin():
            self._mark("")
            self.columns.show_sheet(shown=True)
            self.desk.form.begin()

    def open_release(self, release_id: str) -> None:
        """Show a release by id as soon as the desk is there, marking it in the list where it is there."""
        self._wanted = release_id
        self.make_desk_ready().then(self._show_wanted)

    def _show(self, release_id: str) -> None:
        self._wanted = ""
        self.columns.show_sheet(shown=True)
        try:
            self.desk.show_release(release_id)
        except DeskError as error:
            self._messages.error(error)
            self.columns.show_sheet(shown=bool(self.desk.release_id()))
        self._mark(self.desk.release_id())

    @override
    def flush(self) -> bool:
        return self._desk is None or self._desk.leave()

    @override
    def find_here(self) -> None:
        self.search.take_focus()

    @override
    def page_actions(self) -> list[QAction]:
        return [*self._desk.acts.actions, *self._desk.export_actions()] if self._desk else []

    # the list

    def _on_searched(self, text: str) -> None:
        wanted = replace(self._base, text=text)
        if not text.strip():
            self._cancel_search()
            self.model.set_filter(wanted)
            self._keep_choice()
            return
        self._cancel_search()
        db = self._db

        def work() -> list[str]:
            with db.listing() as listing:
                return release_list.release_ids(listing, wanted)

        self._search = tasks.run(self, work, lambda ids: self._on_found(wanted, ids), self._on_search_failed)

    def _cancel_search(self) -> None:
        if self._search is not None:
            self._search.cancel()
            self._search = None
            self._db.interrupt()

    def _on_found(self, wanted: ReleaseFilter, ids: list[str]) -> None:
        self._search = None
        self.model.show_found(wanted, ids)
        self._keep_choice()

    def _on_search_failed(self, error: Exception) -> None:
        self._search = None
        self._messages.error(error)

    def _on_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self._wanted = str(index.data(roles.ID))
            self.make_desk_ready().then(self._show_wanted)

    def _show_wanted(self) -> None:
        """The row chosen last: others may have been passed while the desk was being made."""
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self._show(wanted)

    def _on_changed(self, change: Change, initiator: object) -> None:
        touched = change.releases | change.embargoes
        if touched:
            self.model.refresh()
            self._keep_choice()
        # people and texts too: a release shows them as their own records have them
        concerned = self._shown() in touched or change.contacts or change.texts
        if self._desk is not None and initiator is not self._desk and concerned:
            self._desk.refresh()

    def _shown(self) -> str:
        return self._desk.release_id() if self._desk else ""

    def _on_delete(self) -> None:
        self.desk.acts.move_to_bin()

    def _on_gone(self) -> None:
        self.columns.show_sheet(shown=False)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_made(self, release_id: str) -> None:
        if self.model.row_of(release_id) < 0:
            self.model.refresh()
        self._mark(release_id)

    def _keep_choice(self) -> None:
        """After the list changed: the release on the desk stays marked; an empty list says why."""
        self._mark(self._shown())
        empty = self.model.rowCount() == 0
        if empty:
            self._say_why_empty()
        self.columns.show_list(shown=not empty)
        if empty and not self._shown() and not (self._desk and self._desk.is_new()):
            self.columns.show_sheet(shown=False)

    def _say_why_empty(self) -> None:
        if self.search.text().strip():
            text = self.tr("No release holds these words. Try fewer, or the beginning of a word.")
            self.columns.empty.show_state("search", text)
        elif self._base == ReleaseFilter():
            text = self.tr("Nothing here yet. Write a release, or drop a text file.")
            self.columns.empty.show_state("release", text, self.tr("New release"))
        else:
            self.columns.empty.show_state("release", self.tr("No release is in this state."))

    def _mark(self, release_id: str) -> None:
        self.columns.mark(self.model.row_of(release_id) if release_id else -1)

    def _into_sheet(self) -> None:
        self.desk.form.headline.setFocus(Qt.FocusReason.OtherFocusReason)

    # files

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.files_dropped.emit([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
