"""What the pages of people and of texts share: a list, one record on the right that saves itself, and the bin."""

from abc import abstractmethod
from collections.abc import Callable
from datetime import datetime
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from pressdesk.desk.change import Change
from pressdesk.domain.errors import DeskError, NotFoundError
from pressdesk.domain.models.base import View
from pressdesk.store.database import Database
from pressdesk.ui.models.record_list import RecordListModel
from pressdesk.ui.pages.list_and_sheet import ListAndSheet
from pressdesk.ui.pages.page import Page
from pressdesk.ui.services import roles
from pressdesk.ui.services.autosave import Autosave
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.widgets.search_box import SearchBox

Record = TypeVar("Record", bound=View)


class RecordPage(Page, Generic[Record]):
    """A page says how its record is fetched, shown, kept and binned; the rest is here."""

    model: RecordListModel[Any]
    search: SearchBox
    columns: ListAndSheet

    def __init__(
        self,
        db: Database,
        bus: ChangeBus,
        messages: Messages,
        theme: Theme,
        clock: Callable[[], datetime],
        new: tuple[str, str],
        parent: QWidget | None,
    ) -> None:
        """`new`: what the action for a new record says, and the name of its icon."""
        super().__init__(parent)
        self._db, self._bus, self._messages, self._clock = db, bus, messages, clock
        self._id = ""
        """The record on the right; "" for none, or one not made yet."""
        self._autosave = Autosave(self._save, self, clock=clock)
        self._new, self._delete = QAction(new[0], self), QAction(self.tr("Move to the bin"), self)
        self._new.setIcon(icon(new[1], theme))
        self._delete.setIcon(icon("bin", theme))
        self._delete.setEnabled(False)
        self.addAction(self._new)

    # what each page says

    @abstractmethod
    def _fetch(self, record_id: str) -> Record:
        """The record from the store. Raises NotFoundError."""

    @abstractmethod
    def _show(self, record: Record | None) -> None:
        """Show a record on the right, or an empty sheet for a new one."""

    @abstractmethod
    def _save(self) -> object:
        """Store what is typed; see `Autosave`."""

    @abstractmethod
    def _keep_choice(self) -> None:
        """After the list changed: what is shown stays marked; an empty list says why."""

    @abstractmethod
    def _ids_in(self, change: Change) -> frozenset[str]:
        """Ids of this page's records that a change touched."""

    @abstractmethod
    def _put_in_bin(self, record_id: str) -> Change:
        """Move the record to the bin."""

    @abstractmethod
    def _take_from_bin(self, record_id: str) -> Change:
        """Take the record out of the bin."""

    @abstractmethod
    def _sheet_here(self) -> QScrollArea:
        """Where the record is written."""

    @abstractmethod
    def _binned(self) -> str:
        """The sentence that says that what is shown is in the bin."""

    # what the window asks

    @override
    def flush(self) -> bool:
        return self._autosave.flush()

    @override
    def only_read(self) -> None:
        self._new.setVisible(False)
        self._delete.setVisible(False)
        if inside := self._sheet_here().widget():  # not the area itself, which shall scroll
            inside.setEnabled(False)

    @override
    def find_here(self) -> None:
        self.search.take_focus()

    @override
    def page_actions(self) -> list[QAction]:
        return [self._new, self._delete]

    def refresh(self) -> None:
        """Ask the store again; what is chosen stays chosen."""
        self.model.refresh()
        self._keep_choice()

    def open_record(self, record_id: str) -> None:
        """Show a record by id, marking its row where it is in the list."""
        if record_id == self._id or not self.flush():
            self._keep_choice()
            return
        try:
            record = self._fetch(record_id)
        except DeskError as error:
            self._messages.error(error)
            self._close()
            return
        self._show(record)

    def move_to_bin(self) -> None:
        """Move what is shown to the bin, with Undo, and show what came next."""
        record_id = self._id
        if not record_id or not self.flush():
            return
        said, row = self._binned(), self.model.row_of(record_id)
        if not self._do(lambda: self._put_in_bin(record_id)):
            return
        self._close()
        if self.model.rowCount() and row >= 0:
            self.columns.list.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1)))
        self._messages.tell(said, undo=lambda: self._bring_back(record_id))

    # within

    def _connect(self) -> None:
        self._bus.changed.connect(self._on_changed)
        self.columns.join(self.search)
        self.columns.list.row_changed.connect(self._on_row)
        self.columns.list.delete_pressed.connect(self.move_to_bin)
        self._autosave.saved.connect(self.saved)
        self._autosave.failed.connect(self._on_save_failed)
        self._delete.triggered.connect(self.move_to_bin)

    def _close(self) -> None:
        self._id = ""
        self._delete.setEnabled(False)
        self.columns.show_sheet(shown=False)
        self._keep_choice()

    def _bring_back(self, record_id: str) -> None:
        if self._do(lambda: self._take_from_bin(record_id)):
            self.open_record(record_id)

    def _do(self, work: Callable[[], Change]) -> bool:
        try:
            change = work()
        except DeskError as error:
            self._messages.error(error)
            return False
        self._bus.post(change, self)
        return True

    def _on_save_failed(self, error: DeskError) -> None:
        if isinstance(error, NotFoundError):  # deleted for good meanwhile: there is nothing to save it into
            self._autosave.discard()
            self._close()
        self.save_failed.emit(error)

    def _on_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self.open_record(str(index.data(roles.ID)))

    def _on_changed(self, change: Change, initiator: object) -> None:
        touched = self._ids_in(change)
        if not touched:
            return
        self.model.refresh()
        if initiator is not self and self._id in touched and not self._autosave.pending:
            self._reload()
        self._keep_choice()

    def _reload(self) -> None:
        try:
            record = self._fetch(self._id)
        except NotFoundError:
            record = None
        if record is None or record.deleted_at is not None:
            self._close()
        else:
            self._show(record)
