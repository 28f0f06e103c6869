"""Contacts: the people in the middle, searched as one types, and the one chosen on the right, saved by itself."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from pressdesk.desk import contact_ops
from pressdesk.desk.change import Change
from pressdesk.domain.errors import DeskError, NotFoundError
from pressdesk.store import contacts, settings
from pressdesk.store.contacts import ContactFilter
from pressdesk.store.database import Database
from pressdesk.ui.forms.contact_form import ContactForm
from pressdesk.ui.models.contact_list import ContactListModel
from pressdesk.ui.pages.list_and_sheet import ListAndSheet
from pressdesk.ui.pages.page import Page
from pressdesk.ui.services import roles
from pressdesk.ui.services.autosave import Autosave
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.widgets.empty_state import EmptyState
from pressdesk.ui.widgets.search_box import SearchBox


class ContactsPage(Page):
    """`saved` brings the moment, `save_failed` the error, for the line at the bottom of the window."""

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
        """The person on the right; "" for none, or one not made yet."""
        self.model = ContactListModel(db, self)
        self.search = SearchBox(self.tr("Search contacts"), theme)
        self.form = ContactForm(theme, clock)
        self._nobody_open = EmptyState(theme)
        self._autosave = Autosave(self._save, self, clock=clock)
        self._new, self._delete = QAction(self.tr("New contact"), self), QAction(self.tr("Move to the bin"), self)
        self._new.setIcon(icon("contact-add", theme))
        self._delete.setIcon(icon("bin", theme))
        self.addAction(self._new)
        self.columns = ListAndSheet(theme, self.tr("Contacts"), self.model, self.search, self.form, self._nobody_open)
        self.columns.join(self.search)
        self.list = self.columns.list
        self._delete.setEnabled(False)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.columns)
        self._connect()
        self.refresh()

    # what the window asks

    def refresh(self) -> None:
        """Ask the store again; who is chosen stays chosen."""
        with self._db.reading() as session:
            organisations = contacts.organisations(session)
            house = settings.house(session)
        self.form.points.set_region(house.region)
        self.form.set_organisations([organisation.name for organisation in organisations])
        self.model.refresh()
        self._keep_choice()

    def new_contact(self) -> None:
        """A new person: an empty form, the cursor in the name. The record is made with the first letter."""
        if self.flush():
            self._show(None)
            self.form.begin()

    def open_contact(self, contact_id: str) -> None:
        """Show a person by id, marking the row where it is in the list."""
        if contact_id == self._id or not self.flush():
            self._mark(self._id)
            return
        try:
            with self._db.reading() as session:
                contact = contacts.get_contact(session, contact_id)
        except DeskError as error:
            self._messages.error(error)
            self._close()
            return
        self._show(contact)

    def contact_id(self) -> str:
        return self._id

    @override
    def flush(self) -> bool:
        """Save what is unsaved. False where it could not be saved."""
        return self._autosave.flush()

    @override
    def find_here(self) -> None:
        self.search.take_focus()

    @override
    def page_actions(self) -> list[QAction]:
        return [self._new, self._delete]

    # saving

    def _save(self) -> None:
        draft = self.form.draft_so_far()
        if draft is None:  # nothing is typed: nothing to keep
            return
        if self._id:
            change = contact_ops.save_contact(self._db, self._id, draft, now=self._clock())
        else:
            change = contact_ops.create_contact(self._db, draft, now=self._clock())
            self._id = change.made
        with self._db.reading() as session:
            self.form.adopt(contacts.get_contact(session, self._id))
        self._delete.setEnabled(True)
        self._bus.post(change, self)

    def _on_save_failed(self, error: DeskError) -> None:
        if isinstance(error, NotFoundError):  # deleted for good meanwhile: there is nothing to save it into
            self._autosave.discard()
            self._close()
        self.save_failed.emit(error)

    # the bin

    def move_to_bin(self) -> None:
        """Move who is shown to the bin, with Undo, and show who came next."""
        contact_id, name = self._id, self.form.name.text().strip()
        if not contact_id or not self.flush():
            return
        row = self.model.row_of(contact_id)
        if not self._do(lambda: contact_ops.bin_contact(self._db, contact_id, now=self._clock())):
            return
        self._close()
        if self.model.rowCount() and row >= 0:
            self.list.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1)))
        told = self.tr("%1 is in the bin.").replace("%1", name) if name else self.tr("The contact is in the bin.")
        self._messages.tell(told, undo=lambda: self._bring_back(contact_id))

    def _bring_back(self, contact_id: str) -> None:
        if self._do(lambda: contact_ops.restore_contact(self._db, contact_id, now=self._clock())):
            self.open_contact(contact_id)

    def _do(self, work: Callable[[], Change]) -> bool:
        try:
            change = work()
        except DeskError as error:
            self._messages.error(error)
            return False
        self._bus.post(change, self)
        return True

    # the list

    def _on_searched(self, text: str) -> None:
        self.model.set_filter(ContactFilter(text=text))
        self._keep_choice()
        self.list.scrollToTop()

    def _on_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self.open_contact(str(index.data(roles.ID)))

    def _on_changed(self, change: Change, initiator: object) -> None:
        if not change.contacts:
            return
        self.model.refresh()
        if initiator is not self and self._id in change.contacts and not self._autosave.pending:
            self._reload()
        self._keep_choice()

    def _reload(self) -> None:
        with self._db.reading() as session:
            try:
                contact = contacts.get_contact(session, self._id)
            except NotFoundError:
                contact = None
        if contact is None or contact.deleted_at is not None:
            self._close()
        else:
            self._show(contact)

    def _into_form(self) -> None:
        if self._id:
            self.form.begin()

    def _keep_choice(self) -> None:
        """After the list changed: who is shown stays marked; an empty list says why."""
        self._mark(self._id)
        empty = self.model.rowCount() == 0
        if empty and self.search.text().strip():
            text = self.tr("Nobody fits these words. Try fewer, or the beginning of a name.")
            self.columns.empty.show_state("search", text)
        self.columns.show_list(shown=not empty or not self.search.text().strip())
        # one place says that there is nobody, the wider one
        text = self.tr("Choose somebody on the left, or add a person.")
        if empty and not self.search.text().strip():
            text = self.tr("Nobody here yet. Add the people who speak for you, and those who write about you.")
        self._nobody_open.show_state("contact", text, self.tr("New contact"))

    def _mark(self, contact_id: str) -> None:
        self.columns.mark(self.model.row_of(contact_id) if contact_id else -1)

    # the right

    def _show(self, contact: contacts.ContactView | None) -> None:
        self._id = contact.id if contact else ""
        self.form.show_contact(contact)
        self._delete.setEnabled(contact is not None)
        self.columns.show_sheet(shown=True)
        self._mark(self._id)

    def _close(self) -> None:
        self._id = ""
        self._delete.setEnabled(False)
        self.columns.show_sheet(shown=False)
        self._mark("")

    def _connect(self) -> None:
        self._bus.changed.connect(self._on_changed)
        self.search.searched.connect(self._on_searched)
        self.list.row_changed.connect(self._on_row)
        self.list.opened.connect(self._into_form)
        self.list.delete_pressed.connect(self.move_to_bin)
        self.form.edited.connect(self._autosave.touched)
        self._autosave.saved.connect(self.saved)
        self._autosave.failed.connect(self._on_save_failed)
        self._new.triggered.connect(self.new_contact)
        self._delete.triggered.connect(self.move_to_bin)
        self._nobody_open.acted.connect(self.new_contact)
