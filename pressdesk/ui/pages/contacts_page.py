"""Contacts: the people in the middle, searched as one types, and the one chosen on the right, saved by itself."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from pressdesk.desk import contact_ops
from pressdesk.desk.change import Change
from pressdesk.domain.models.contact import ContactView
from pressdesk.store import contacts, settings
from pressdesk.store.contacts import ContactFilter
from pressdesk.store.database import Database
from pressdesk.ui.forms.contact_form import ContactForm
from pressdesk.ui.models.contact_list import ContactListModel
from pressdesk.ui.pages.list_and_sheet import ListAndSheet
from pressdesk.ui.pages.person_lists import PersonLists
from pressdesk.ui.pages.record_page import RecordPage
from pressdesk.ui.services.actions import make_action
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.widgets.empty_state import EmptyState
from pressdesk.ui.widgets.search_box import SearchBox


class ContactsPage(RecordPage[ContactView]):
    """The people of the office, saved as one types."""

    export_wanted = Signal(str)
    """People are to leave as a file, beginning with the one of this id, or "" for nobody chosen."""

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
        super().__init__(db, bus, messages, theme, clock, (self.tr("New contact"), "contact-add"), parent)
        self.model = self._people = ContactListModel(db, self)
        self.search = SearchBox(self.tr("Search contacts"), theme)
        self._nobody_open = EmptyState(theme)
        self._export = make_action(self, theme, self.tr("&Export…"), self.export, "", "export")
        room = QWidget()  # the form is made in its place: one that is put there is dressed a second time
        self.columns = ListAndSheet(theme, self.tr("Contacts"), self.model, self.search, room, self._nobody_open, self)
        self.form = ContactForm(theme, clock, parent=room)
        within = QVBoxLayout(room)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(self.form)
        self.others = PersonLists(db, bus, messages, theme, clock=clock, parent=self)
        self._lists = self.form.add_section(self.tr("Media lists"), self.others.lists)
        self._promises = self.form.add_section(self.tr("Embargoes"), self.others.promises)
        self.list = self.columns.list
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.columns)
        self._connect()
        self.refresh()

    # what the window asks

    @override
    def page_actions(self) -> list[QAction]:
        return [self._new, self._export, self._delete]

    def export(self) -> None:
        """Ask for an export, once what is typed is saved."""
        if self.flush():
            self.export_wanted.emit(self._id)

    @override
    def refresh(self) -> None:
        with self._db.reading() as session:
            organisations = contacts.organisations(session)
            house = settings.house(session)
        self.form.points.set_region(house.region)
        self.form.set_organisations([organisation.name for organisation in organisations])
        super().refresh()

    def new_contact(self) -> None:
        """A new person: an empty form, the cursor in the name. The record is made with the first letter."""
        if self.flush():
            self._show(None)
            self.form.begin()

    def open_contact(self, contact_id: str) -> None:
        """Show a person by id, marking the row where it is in the list."""
        self.open_record(contact_id)

    def contact_id(self) -> str:
        return self._id

    # saving

    @override
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
            kept = contacts.get_contact(session, self._id)
        self.form.adopt(kept)
        self.others.show_person(kept)
        self._delete.setEnabled(True)
        self._bus.post(change, self)

    @override
    def _fetch(self, record_id: str) -> ContactView:
        with self._db.reading() as session:
            return contacts.get_contact(session, record_id)

    # the bin

    @override
    def _put_in_bin(self, record_id: str) -> Change:
        return contact_ops.bin_contact(self._db, record_id, now=self._clock())

    @override
    def _take_from_bin(self, record_id: str) -> Change:
        return contact_ops.restore_contact(self._db, record_id, now=self._clock())

    @override
    def _sheet_here(self) -> QScrollArea:
        return self.form

    @override
    def _binned(self) -> str:
        name = self.form.name.text().strip()
        return self.tr("%1 is in the bin.").replace("%1", name) if name else self.tr("The contact is in the bin.")

    # the list

    def _on_searched(self, text: str) -> None:
        self._people.set_filter(ContactFilter(text=text))
        self._keep_choice()
        self.list.scrollToTop()

    @override
    def _ids_in(self, change: Change) -> frozenset[str]:
        return change.contacts

    def _into_form(self) -> None:
        if self._id:
            self.form.begin()

    @override
    def _keep_choice(self) -> None:
        """After the list changed: who is shown stays marked; an empty list says why."""
        self.columns.mark(self.model.row_of(self._id) if self._id else -1)
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

    # the right

    @override
    def _show(self, record: ContactView | None) -> None:
        self._id = record.id if record else ""
        self.form.show_contact(record)
        self.others.show_person(record)
        self._delete.setEnabled(record is not None)
        self.columns.show_sheet(shown=True)
        self.columns.mark(self.model.row_of(self._id) if self._id else -1)

    def _on_others(self, lists: bool, promises: bool) -> None:
        self._lists.setVisible(lists)
        self._promises.setVisible(promises)

    @override
    def _connect(self) -> None:
        super()._connect()
        self.others.list_wanted.connect(self.list_wanted)
        self.others.shown.connect(self._on_others)
        self.search.searched.connect(self._on_searched)
        self.list.opened.connect(self._into_form)
        self.form.edited.connect(self._autosave.touched)
        self._new.triggered.connect(self.new_contact)
        self._nobody_open.acted.connect(self.new_contact)
