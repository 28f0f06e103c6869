"""The bin: what was deleted in the last thirty days, to restore or to delete for good."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QLocale, QModelIndex
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from pressdesk.desk import bin_ops
from pressdesk.desk.change import Change
from pressdesk.domain import markdown
from pressdesk.domain.contact import show_number
from pressdesk.domain.document import plain_text
from pressdesk.domain.errors import DeskError
from pressdesk.domain.list_rule_text import write_rule
from pressdesk.domain.list_rules import read_rule
from pressdesk.domain.models.contact import NUMBER_KINDS, ContactView
from pressdesk.domain.models.media_list import ListKind, MediaListView
from pressdesk.domain.models.release import ReleaseView
from pressdesk.domain.models.text import TextView
from pressdesk.store import contacts, media_lists, releases, texts
from pressdesk.store.bin import BinItem
from pressdesk.store.database import Database
from pressdesk.ui.models.bin_list import BinListModel, bin_kind_word
from pressdesk.ui.pages.bin_sheet import BinSheet
from pressdesk.ui.pages.list_and_sheet import ListAndSheet
from pressdesk.ui.pages.page import Page
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.services.when import days_left_words, long_when
from pressdesk.ui.widgets.empty_state import EmptyState


class BinPage(Page):
    """Restoring has Undo; deleting for good asks first."""

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
        self._item: BinItem | None = None
        self.model = BinListModel(db, clock, self)
        self.sheet = BinSheet(theme)
        self._restore = QAction(icon("undo", theme), self.tr("Restore"), self)
        self._delete = QAction(icon("bin", theme), self.tr("Delete for good…"), self)
        self._empty = QAction(self.tr("Empty the bin…"), self)
        nothing = EmptyState(theme, "bin", self.tr("Choose on the left what you want to see again."))
        self.columns = ListAndSheet(
            theme, self.tr("Bin"), self.model, self._make_head(theme), self.sheet, nothing, self
        )
        self.list = self.columns.list
        self.setFocusProxy(self.list)
        self.columns.empty.show_state("bin", self.tr("The bin is empty. What you delete stays here for thirty days."))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.columns)
        bus.changed.connect(self._on_changed)
        self.list.row_changed.connect(self._on_row)
        self.list.delete_pressed.connect(self.delete_for_good)
        self.list.opened.connect(self.restore)
        self.sheet.restore_wanted.connect(self.restore)
        self.sheet.delete_wanted.connect(self.delete_for_good)
        self._restore.triggered.connect(self.restore)
        self._delete.triggered.connect(self.delete_for_good)
        self._empty.triggered.connect(self.empty_bin)
        self.refresh()

    # what the window asks

    def refresh(self) -> None:
        """Ask the store again; what is chosen stays chosen while it is here."""
        self.model.refresh()
        self.columns.show_list(shown=self.model.rowCount() > 0)
        self._empty.setEnabled(any(not item.kept for item in self.model.items()))
        self._empty_button.setVisible(self._empty.isEnabled())
        row = self.model.row_of(self._item.id) if self._item else -1
        if row < 0:
            self._show(None)
        self.columns.mark(row)

    @override
    def flush(self) -> bool:
        """There is nothing to save."""
        return True

    @override
    def find_here(self) -> None:
        self.list.setFocus()

    @override
    def page_actions(self) -> list[QAction]:
        return [self._restore, self._delete, self._empty]

    # what can be done

    def restore(self) -> None:
        """Take what is shown out of the bin, with Undo."""
        item = self._item
        if item is None:
            return
        if self._do(lambda: bin_ops.restore(self._db, item.kind, item.id, now=self._clock())):
            told = self.tr("“{title}” is back in its place.").format(title=self._title(item))
            self._messages.tell(told, undo=lambda: self._put_back(item))

    def delete_for_good(self) -> None:
        """Ask, then delete what is shown for good."""
        item = self._item
        if item is None or item.kept:
            return
        question = self.tr("“{title}” will be deleted for good. Nobody can bring it back.").format(
            title=self._title(item)
        )
        if self._messages.ask(self, question, self.tr("Delete for good"), danger=True):
            self._do(lambda: bin_ops.delete_for_good(self._db, item.kind, item.id))

    def empty_bin(self) -> None:
        """Ask, then delete for good all that can be."""
        going = sum(not item.kept for item in self.model.items())
        question = self._number_words(going)
        if len(self.model.items()) > going:
            question += " " + self.tr("What was sent out, or stands on a release, stays in the bin.")
        verb = self.tr("Delete {count} for good").format(count=QLocale().toString(going))
        if going and self._messages.ask(self, question, verb, danger=True):
            self._do(lambda: bin_ops.empty(self._db))

    def _number_words(self, going: int) -> str:
        if going == 1:
            return self.tr("One record will be deleted for good. Nobody can bring it back.")
        return self.tr("{count} records will be deleted for good. Nobody can bring them back.").format(
            count=QLocale().toString(going)
        )

    def _put_back(self, item: BinItem) -> None:
        self._do(lambda: bin_ops.put_back(self._db, item.kind, item.id, now=self._clock()))

    def _do(self, work: Callable[[], Change]) -> bool:
        """Do it, tell everybody, and show what came next in the list."""
        row = self.list.current_row()
        try:
            change = work()
        except DeskError as error:
            self._messages.error(error)
            return False
        self._bus.post(change, self)
        if self._item is None and self.model.rowCount() and row >= 0:
            self.list.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1)))
        return True

    # the list and what is shown of a record

    def _on_changed(self, change: Change, _initiator: object) -> None:
        if change.releases or change.contacts or change.texts or change.lists:
            self.refresh()

    def _on_row(self, index: QModelIndex) -> None:
        item = self.model.record(index)
        if item is not None:
            self._show(item)

    def _show(self, item: BinItem | None) -> None:
        self._item = item
        self._restore.setEnabled(item is not None)
        self._delete.setEnabled(item is not None and not item.kept)
        if item is not None:
            try:
                words = self._words(item)
            except DeskError as error:
                self._messages.error(error)
                item = self._item = None
            else:
                kind = bin_kind_word(item.kind)
                self.sheet.show_record(kind, self._title(item), self._stay(item), words, kept=item.kept)
        self.columns.show_sheet(shown=item is not None)

    def _title(self, item: BinItem) -> str:
        return item.title or self.tr("Untitled")

    def _stay(self, item: BinItem) -> str:
        """When it was deleted, and how long it stays."""
        deleted = self.tr("Deleted {when}.").format(when=long_when(item.deleted_at, QLocale()))
        if item.kept and item.kind == "release":
            return f"{deleted} {self.tr('It was sent out, so it stays here until it is restored.')}"
        if item.kept:
            return f"{deleted} {self.tr('It stands on a release, so it stays here until it is restored.')}"
        left = bin_ops.days_left(item.deleted_at, self._clock())
        return f"{deleted} {days_left_words(left)}."

    def _words(self, item: BinItem) -> str:
        with self._db.reading() as session:
            if item.kind == "release":
                return _words_of_release(releases.get_release(session, item.id))
            if item.kind == "contact":
                return _words_of_contact(contacts.get_contact(session, item.id))
            if item.kind == "media_list":
                return _words_of_list(media_lists.get_list(session, item.id))
            return _words_of_text(texts.get_text(session, item.id))

    def _make_head(self, theme: Theme) -> QWidget:
        title = QLabel(self.tr("Bin"))
        title.setFont(theme.font("strong"))
        self._empty_button = QPushButton(self.tr("Empty the bin…"))
        self._empty_button.setProperty("flat", True)
        self._empty_button.clicked.connect(self.empty_bin)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(title)
        row.addStretch()
        row.addWidget(self._empty_button)
        return head


def _words_of_release(release: ReleaseView) -> str:
    parts = (release.topic, release.subheadline, release.lead, _paragraphs(release.body))
    return "\n\n".join(part for part in parts if part)


def _words_of_contact(contact: ContactView) -> str:
    points = [show_number(p.value) if p.kind in NUMBER_KINDS else p.value for p in contact.points]
    return "\n".join(part for part in (contact.job_title, contact.organisation, *points) if part)


def _words_of_list(one: MediaListView) -> str:
    rule = write_rule(read_rule(one.rule)) if one.kind == ListKind.RULE else ""
    return "\n\n".join(part for part in (rule, one.notes) if part)


def _words_of_text(text: TextView) -> str:
    return _paragraphs(text.body)


def _paragraphs(body: str) -> str:
    """The words of CommonMark, a blank line between its blocks."""
    return "\n\n".join(plain_text(markdown.read(body)).splitlines())
