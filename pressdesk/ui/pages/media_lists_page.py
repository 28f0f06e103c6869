"""Media lists: the lists in the middle, the one chosen on the right with who is on it and why, saved by itself."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from pressdesk.desk import media_list_ops
from pressdesk.desk.change import Change
from pressdesk.domain.models.contact import ContactView
from pressdesk.domain.models.media_list import ListKind, MediaListFields, MediaListView
from pressdesk.store import media_lists
from pressdesk.store.database import Database
from pressdesk.store.media_lists import Addresses
from pressdesk.ui.models.media_list_list import ListPeople, MediaListModel
from pressdesk.ui.pages.list_and_sheet import ListAndSheet
from pressdesk.ui.pages.media_list_members import ListLookout
from pressdesk.ui.pages.media_list_sheet import MediaListSheet
from pressdesk.ui.pages.people_for_list import everybody, pick_people
from pressdesk.ui.pages.record_page import RecordPage
from pressdesk.ui.services import tasks
from pressdesk.ui.services.actions import make_action
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.empty_state import EmptyState
from pressdesk.ui.widgets.search_box import SearchBox


class MediaListsPage(RecordPage[MediaListView]):
    """Who is on a list is found out in a worker: a rule is asked about everybody."""

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
        super().__init__(db, bus, messages, theme, clock, (self.tr("New list"), "plus"), parent)
        self._theme = theme
        self.model = self._lists = MediaListModel(db, self)
        self.search = SearchBox(self.tr("Search lists"), theme)
        self.sheet = MediaListSheet(db, theme)
        self._nothing = EmptyState(theme)
        self.columns = ListAndSheet(
            theme, self.tr("Media lists"), self.model, self._make_head(), self.sheet, self._nothing, self
        )
        self.list = self.columns.list
        self.lookout = ListLookout(db, self)
        self.lookout.of(self._on_sheet)
        self._copy = make_action(self, theme, self.tr("&Copy addresses"), self.copy_addresses, "", "copy")
        self._duplicate = make_action(self, theme, self.tr("&Duplicate"), self.duplicate, "", "duplicate")
        self._add = make_action(self, theme, self.tr("&Add people…"), self.add_people, "", "contact-add")
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.columns)
        self._open = False
        self._connect()
        self._settle()
        self.refresh()

    # what the window asks

    @override
    def page_actions(self) -> list[QAction]:
        return [self._new, self._add, self._copy, self._duplicate, self._delete]

    @override
    def refresh(self) -> None:
        super().refresh()
        self.lookout.count()

    @override
    def only_read(self) -> None:
        for action in (self._new, self._delete, self._duplicate, self._add):
            action.setVisible(False)
        self.sheet.only_read()

    def begin(self) -> None:
        """A new list: an empty sheet, the cursor in the name. The record is made with the first letter."""
        if self.flush():
            self._show(None)
            self.sheet.begin()

    def open_list(self, list_id: str) -> None:
        """Show a list by id, marking its row where it is in the list."""
        self.open_record(list_id)

    def list_id(self) -> str:
        return self._id

    # what can be done

    def add_people(self) -> None:
        """Choose people, and put them on the list by hand."""
        if self.flush() and self._id:
            list_id = self._id
            tasks.run(
                self,
                lambda: everybody(self._db),
                lambda people: self._pick(list_id, people),
                self._messages.error,
            )

    def _pick(self, list_id: str, people: Sequence[ContactView]) -> None:
        if list_id != self._id:  # another list is shown meanwhile
            return
        chosen = pick_people(self, people, self._db, self._bus, self._theme, clock=self._clock)
        if chosen:
            self._by_hand(
                chosen,
                lambda: media_list_ops.add_members(self._db, list_id, chosen, now=self._clock()),
                self.tr("One person is on the list."),
                self.tr("{count} people are on the list."),
            )

    def leave_out(self, people: Sequence[str]) -> None:
        """Take people off the list, with Undo."""
        self._by_hand(
            people,
            lambda: media_list_ops.leave_out(self._db, self._id, people, now=self._clock()),
            self.tr("One person is left out."),
            self.tr("{count} people are left out."),
        )

    def put_back(self, people: Sequence[str]) -> None:
        """Have people on the list again, with Undo."""
        self._by_hand(
            people,
            lambda: media_list_ops.put_back(self._db, self._id, people, now=self._clock()),
            self.tr("One person is on the list again."),
            self.tr("{count} people are on the list again."),
        )

    def duplicate(self) -> None:
        """Make a list like the one shown, and show it."""
        list_id = self._id
        if not list_id or not self.flush():
            return
        name = self.tr("{name}, copy").format(name=self.sheet.name.text().strip())
        made: list[str] = []

        def work() -> Change:
            change = media_list_ops.duplicate_list(self._db, list_id, name, now=self._clock())
            made.append(change.made)
            return change

        if self._do(work):
            self.open_record(made[0])
            self.sheet.begin()

    def copy_addresses(self) -> None:
        """Put the addresses of the list on the clipboard, and say who is not among them."""
        list_id = self._id
        if list_id and self.flush():
            tasks.run(self, lambda: self._addresses(list_id), self._on_addresses, self._messages.error)

    def _addresses(self, list_id: str) -> Addresses:
        with self._db.reading() as session:
            return media_lists.addresses(session, list_id)

    def _on_addresses(self, found: Addresses) -> None:
        shown = QLocale().toString
        said: list[str] = []
        if found.values:
            QGuiApplication.clipboard().setText(", ".join(found.values))
            one, many = self.tr("One address is copied."), self.tr("{count} addresses are copied. Paste them into Bcc.")
            said.append(one if len(found.values) == 1 else many.format(count=shown(len(found.values))))
        else:
            said.append(self.tr("There is no address to copy."))
        if found.without:
            one, many = self.tr("One person has no address."), self.tr("{count} people have no address.")
            said.append(one if found.without == 1 else many.format(count=shown(found.without)))
        if found.kept_out:
            one = self.tr("One person is not to be contacted, and is left out.")
            many = self.tr("{count} people are not to be contacted, and are left out.")
            said.append(one if found.kept_out == 1 else many.format(count=shown(found.kept_out)))
        self._messages.tell(" ".join(said))

    def _by_hand(self, people: Sequence[str], work: Callable[[], Change], one: str, many: str) -> None:
        if not people or not self.flush() or not self._id:  # what is begun is made before
            return
        list_id = self._id
        with self._db.reading() as session:
            before = media_lists.by_hand(session, list_id)
        if self._do(work):
            said = one if len(people) == 1 else many.format(count=QLocale().toString(len(people)))
            self._messages.tell(said, undo=lambda: self._undo(list_id, before, people))

    def _undo(self, list_id: str, before: dict[str, bool], people: Sequence[str]) -> None:
        self._do(lambda: media_list_ops.set_by_hand(self._db, list_id, before, people, now=self._clock()))

    # saving

    @override
    def _save(self) -> object:
        draft = self.sheet.draft()
        if draft is None:
            return None
        if self._id:
            change = media_list_ops.save_list(self._db, self._id, draft, now=self._clock())
        else:
            change = media_list_ops.create_list(self._db, draft, now=self._clock())
            self._id = change.made
            self.sheet.list_made()
            self._settle()
        self._bus.post(change, self)
        return None

    @override
    def _fetch(self, record_id: str) -> MediaListView:
        with self._db.reading() as session:
            return media_lists.get_list(session, record_id)

    # the bin

    @override
    def _put_in_bin(self, record_id: str) -> Change:
        return media_list_ops.bin_list(self._db, record_id, now=self._clock())

    @override
    def _take_from_bin(self, record_id: str) -> Change:
        return media_list_ops.restore_list(self._db, record_id, now=self._clock())

    @override
    def _sheet_here(self) -> QScrollArea:
        return self.sheet

    @override
    def _binned(self) -> str:
        return self.tr("The list “{name}” is in the bin.").format(name=self.sheet.name.text().strip())

    # the lists

    @override
    def _ids_in(self, change: Change) -> frozenset[str]:
        return change.lists

    @override
    def _on_changed(self, change: Change, initiator: object) -> None:
        super()._on_changed(change, initiator)
        if change.lists or change.contacts:
            self.lookout.count()
            self.lookout.look()

    def _on_searched(self, text: str) -> None:
        self._lists.set_filter(text)
        self._keep_choice()
        self.list.scrollToTop()

    @override
    def _keep_choice(self) -> None:
        """After the lists changed: the one shown stays marked; where there is none, the page says why."""
        self.columns.mark(self.model.row_of(self._id) if self._id else -1)
        empty = self.model.rowCount() == 0
        if empty and self.search.text().strip():
            self.columns.empty.show_state("search", self.tr("No list fits these words."))
        self.columns.show_list(shown=not empty or not self.search.text().strip())
        text = self.tr("Choose a list on the left, or make one.")
        if empty and not self.search.text().strip():
            text = self.tr(
                "No lists yet. Put journalists on a list one by one, or let a rule fill it: everybody who writes on "
                "climate in French."
            )
        self._nothing.show_state("people", text, self.tr("New list"))

    # the right

    def _on_sheet(self) -> tuple[str, MediaListFields] | None:
        return (self._id, self.sheet.fields()) if self._open else None

    @override
    def _show(self, record: MediaListView | None) -> None:
        before, self._id = self._id, record.id if record else ""
        self._open = True
        self.sheet.show_list(record)
        if record is None or record.id != before:
            self.sheet.people.show_people(ListPeople(), by_rule=record is not None and record.kind == ListKind.RULE)
        self._settle()
        self.columns.show_sheet(shown=True)
        self.columns.mark(self.model.row_of(self._id) if self._id else -1)
        self.lookout.look()

    @override
    def _close(self) -> None:
        self._open = False
        super()._close()
        self._settle()

    def _settle(self) -> None:
        for action in (self._delete, self._copy, self._duplicate, self._add):
            action.setEnabled(bool(self._id))

    def _on_people(self, people: ListPeople) -> None:
        self.sheet.people.show_people(people, by_rule=self.sheet.fields().kind == ListKind.RULE)

    def _on_edited(self) -> None:
        self._autosave.touched()
        self.lookout.look_soon()

    def _into_sheet(self) -> None:
        if self._id:
            self.sheet.people.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def _connect(self) -> None:
        super()._connect()
        self.search.searched.connect(self._on_searched)
        self.list.opened.connect(self._into_sheet)
        self.sheet.edited.connect(self._on_edited)
        self.sheet.copy_wanted.connect(self.copy_addresses)
        self.sheet.duplicate_wanted.connect(self.duplicate)
        self.sheet.bin_wanted.connect(self.move_to_bin)
        people = self.sheet.people
        people.add_wanted.connect(self.add_people)
        people.leave_wanted.connect(self.leave_out)
        people.back_wanted.connect(self.put_back)
        people.person_wanted.connect(self.person_wanted)
        self.lookout.people_found.connect(self._on_people)
        self.lookout.counted.connect(self._lists.show_counts)
        self.lookout.known_found.connect(self.sheet.rule.show_known)
        self.lookout.failed.connect(self._messages.error)
        self._new.triggered.connect(self.begin)
        self._nothing.acted.connect(self.begin)

    def _make_head(self) -> QWidget:
        new = QToolButton()
        new.setDefaultAction(self._new)
        new.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        new.setToolTip(self.tr("New list"))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE[0])
        row.addWidget(self.search, 1)
        row.addWidget(new)
        return head
