"""The outbox: everything that left the desk, with its exact bytes."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from pressdesk.desk import outbox_ops
from pressdesk.desk.change import Change
from pressdesk.domain.errors import DeliveryError, DeskError
from pressdesk.store import outbox
from pressdesk.store.database import Database
from pressdesk.system.files import write_whole
from pressdesk.ui.models.dispatch_list import DispatchListModel
from pressdesk.ui.pages.dispatch_sheet import DispatchSheet
from pressdesk.ui.pages.list_and_sheet import ListAndSheet
from pressdesk.ui.pages.page import Page
from pressdesk.ui.services import roles
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.widgets.empty_state import EmptyState


class OutboxPage(Page):
    """Nothing here can be changed but the officer's own word for whether it was sent."""

    def __init__(
        self,
        db: Database,
        bus: ChangeBus,
        messages: Messages,
        theme: Theme,
        *,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._db, self._bus, self._messages, self._clock = db, bus, messages, clock
        self._id = ""
        self.model = DispatchListModel(db, clock, self)
        self.sheet = DispatchSheet(theme)
        nothing = EmptyState(theme, "outbox", self.tr("Choose on the left what you want to see again."))
        title = QLabel(self.tr("Outbox"))
        title.setFont(theme.font("strong"))
        self.columns = ListAndSheet(theme, self.tr("Outbox"), self.model, title, self.sheet, nothing, self)
        self.list = self.columns.list
        self.setFocusProxy(self.list)
        self.columns.empty.show_state(
            "outbox", self.tr("Nothing left the desk yet. What you export or copy is kept here, byte for byte.")
        )
        self._save = QAction(icon("save", theme), self.tr("Save a copy…"), self)
        self._sent = QAction(icon("check", theme), self.tr("Mark as sent"), self)
        self._not_sent = QAction(self.tr("Not sent"), self)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.columns)
        bus.changed.connect(self._on_changed)
        self.list.row_changed.connect(self._on_row)
        self.sheet.save_wanted.connect(self.save_copy)
        self.sheet.marked.connect(self.mark_sent)
        self._save.triggered.connect(self.save_copy)
        self._sent.triggered.connect(lambda: self.mark_sent(True))
        self._not_sent.triggered.connect(lambda: self.mark_sent(False))
        self.refresh()
        self._close()

    # what the window asks

    def refresh(self) -> None:
        """Ask the store again; what is chosen stays chosen."""
        self.model.refresh()
        self.columns.show_list(shown=self.model.rowCount() > 0)
        self.columns.mark(self.model.row_of(self._id) if self._id else -1)

    def open_dispatch(self, dispatch_id: str) -> None:
        """Show a dispatch by id."""
        try:
            with self._db.reading() as session:
                found = outbox.dispatches_by_id(session, [dispatch_id])
                content = outbox.content(session, dispatch_id)
        except DeskError as error:
            self._messages.error(error)
            self._close()
            return
        self._id = dispatch_id
        self.sheet.show_dispatch(found[dispatch_id], content)
        self.columns.show_sheet(shown=True)
        self.columns.mark(self.model.row_of(dispatch_id))
        for action in self.page_actions():
            action.setEnabled(True)

    def dispatch_id(self) -> str:
        return self._id

    @override
    def flush(self) -> bool:
        """There is nothing to save."""
        return True

    @override
    def find_here(self) -> None:
        self.list.setFocus()

    @override
    def page_actions(self) -> list[QAction]:
        return [self._save, self._sent, self._not_sent]

    # what can be done

    def mark_sent(self, sent: bool | None) -> None:
        """Keep the officer's word for it."""
        try:
            change = outbox_ops.mark_sent(self._db, self._id, sent, now=self._clock())
        except DeskError as error:
            self._messages.error(error)
            return
        self._bus.post(change, self)
        self.open_dispatch(self._id)

    def save_copy(self) -> None:
        """Ask where, and write the very bytes that left."""
        with self._db.reading() as session:
            name = outbox.dispatches_by_id(session, [self._id])[self._id].file_name
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), str(Path.home() / Path(name).name))
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the very bytes that left into a file."""
        try:
            with self._db.reading() as session:
                content = outbox.content(session, self._id)
            write_whole(path, content, mode=0o644, replace=True)
        except OSError as error:
            sentence = self.tr("{name} could not be written. Choose another folder, or free some space.")
            self._messages.error(DeliveryError(sentence.format(name=path.name), details=type(error).__name__))
        except DeskError as error:
            self._messages.error(error)
        else:
            self._messages.tell(self.tr("Saved as {name}.").format(name=path.name))

    # the list

    def _on_row(self, index: QModelIndex) -> None:
        if index.isValid() and str(index.data(roles.ID)) != self._id:
            self.open_dispatch(str(index.data(roles.ID)))

    def _on_changed(self, change: Change, initiator: object) -> None:
        if change.dispatches:
            self.refresh()
            if initiator is not self and self._id in change.dispatches:
                self.open_dispatch(self._id)

    def _close(self) -> None:
        self._id = ""
        self.columns.show_sheet(shown=False)
        self.columns.mark(-1)
        for action in self.page_actions():
            action.setEnabled(False)
