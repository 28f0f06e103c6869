"""Standing texts: the passages in the middle, the one chosen on the right, saved by itself."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from pressdesk.desk import text_ops
from pressdesk.desk.change import Change
from pressdesk.domain.errors import DeskError, NotFoundError, RuleError
from pressdesk.domain.models.text import TextView
from pressdesk.store import settings, texts
from pressdesk.store.database import Database
from pressdesk.store.texts import TextFilter
from pressdesk.ui.models.text_list import TextListModel
from pressdesk.ui.pages.list_and_sheet import ListAndSheet
from pressdesk.ui.pages.page import Page
from pressdesk.ui.pages.text_sheet import TextSheet
from pressdesk.ui.services import roles
from pressdesk.ui.services.autosave import Autosave
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.empty_state import EmptyState
from pressdesk.ui.widgets.search_box import SearchBox


class TextsPage(Page):
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
        """The text on the right; "" for none, or one not made yet."""
        self._failure: DeskError | None = None
        self.model = TextListModel(db, self)
        self.search = SearchBox(self.tr("Search texts"), theme)
        self.sheet = TextSheet(theme)
        self._new, self._delete = QAction(self.tr("New text"), self), QAction(self.tr("Move to the bin"), self)
        self._new.setIcon(icon("plus", theme))
        self._delete.setIcon(icon("bin", theme))
        self.addAction(self._new)
        self._nothing = EmptyState(
            theme, "text", self.tr("Choose a text on the left, or write one."), self.tr("New text")
        )
        self.columns = ListAndSheet(theme, self.tr("Texts"), self.model, self._make_head(), self.sheet, self._nothing)
        self.list = self.columns.list
        self._autosave = Autosave(self._save, self, clock=clock)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.columns)
        self._connect()
        self.refresh()
        self._delete.setEnabled(False)

    # what the window asks

    def refresh(self) -> None:
        """Ask the store again; what is chosen stays chosen."""
        self.model.refresh()
        self._keep_choice()

    def begin(self) -> None:
        """A new text: an empty sheet, the cursor in the title. The record is made with the first letter."""
        if self.flush():
            with self._db.reading() as session:
                language = settings.house(session).language
            self._show(None, language)
            self.sheet.begin()

    def open_text(self, text_id: str) -> None:
        """Show a text by id, marking its row where it is in the list."""
        if text_id == self._id or not self.flush():
            self._keep_choice()
            return
        try:
            with self._db.reading() as session:
                text = texts.get_text(session, text_id)
        except DeskError as error:
            self._messages.error(error)
            self._close()
            return
        self._show(text)

    def text_id(self) -> str:
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

    def _save(self) -> object:
        draft = self.sheet.draft()
        if draft is None:
            return False
        if self._id:
            change = text_ops.save_text(self._db, self._id, draft, now=self._clock())
        elif self.sheet.is_blank():  # nothing is typed: nothing to keep
            return None
        else:
            change = text_ops.create_text(self._db, draft, now=self._clock())
            self._id = change.made
            self._delete.setEnabled(True)
            self.sheet.text_made()
        self._bus.post(change, self)
        return None

    def _on_saved(self, moment: datetime) -> None:
        if self._failure is not None:
            self._messages.withdraw(self._failure)
            self._failure = None
        self.saved.emit(moment)

    def _on_save_failed(self, error: DeskError) -> None:
        if isinstance(error, NotFoundError):  # deleted for good meanwhile: there is nothing to save it into
            self._autosave.discard()
            self._close()
        self._failure = error
        self.save_failed.emit(error)

    # the bin

    def move_to_bin(self) -> None:
        """Move what is shown to the bin, with Undo, and show what came next."""
        text_id, title = self._id, self.sheet.title.text().strip()
        if not text_id or not self.flush():
            return
        row = self.model.row_of(text_id)
        if not self._do(lambda: text_ops.bin_text(self._db, text_id, now=self._clock())):
            return
        self._close()
        if self.model.rowCount() and row >= 0:
            self.list.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1)))
        told = self.tr("“{title}” is in the bin.").format(title=title) if title else self.tr("The text is in the bin.")
        self._messages.tell(told, undo=lambda: self._bring_back(text_id))

    def _bring_back(self, text_id: str) -> None:
        if self._do(lambda: text_ops.restore_text(self._db, text_id, now=self._clock())):
            self.open_text(text_id)

    def _do(self, work: Callable[[], Change]) -> bool:
        try:
            change = work()
        except DeskError as error:
            self._messages.error(error)
            return False
        self._bus.post(change, self)
        return True

    def _on_refused(self, sentence: str) -> None:
        self._messages.error(RuleError(sentence))

    # the list

    def _on_searched(self, text: str) -> None:
        self.model.set_filter(TextFilter(text=text))
        self._keep_choice()
        self.list.scrollToTop()

    def _on_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self.open_text(str(index.data(roles.ID)))

    def _on_changed(self, change: Change, initiator: object) -> None:
        if not change.texts:
            return
        self.model.refresh()
        if initiator is not self and self._id in change.texts and not self._autosave.pending:
            self._reload()
        self._keep_choice()

    def _reload(self) -> None:
        with self._db.reading() as session:
            try:
                text = texts.get_text(session, self._id)
            except NotFoundError:
                text = None
        if text is None or text.deleted_at is not None:
            self._close()
        else:
            self._show(text)

    def _keep_choice(self) -> None:
        """After the list changed: what is shown stays marked; an empty list says why."""
        self.columns.mark(self.model.row_of(self._id) if self._id else -1)
        empty = self.model.rowCount() == 0
        if empty and self.search.text().strip():
            sentence = self.tr("No text has these words. Try fewer, or the beginning of a word.")
            self.columns.empty.show_state("search", sentence)
        elif empty:
            sentence = self.tr("No texts yet. Write About us once, and append it to any release.")
            self.columns.empty.show_state("text", sentence)
        self.columns.show_list(shown=not empty)

    # the right

    def _show(self, text: TextView | None, language: str = "") -> None:
        self._id = text.id if text else ""
        self.sheet.show_text(text, language or "en-GB")
        self._delete.setEnabled(text is not None)
        self.columns.show_sheet(shown=True)
        self._keep_choice()

    def _close(self) -> None:
        self._id = ""
        self._delete.setEnabled(False)
        self.columns.show_sheet(shown=False)
        self._keep_choice()

    def _connect(self) -> None:
        self._bus.changed.connect(self._on_changed)
        self.search.searched.connect(self._on_searched)
        self.columns.join(self.search)
        self.list.row_changed.connect(self._on_row)
        self.list.opened.connect(lambda: self.sheet.body.setFocus(Qt.FocusReason.OtherFocusReason))
        self.list.delete_pressed.connect(self.move_to_bin)
        self.sheet.edited.connect(self._autosave.touched)
        self.sheet.bin_wanted.connect(self.move_to_bin)
        self.sheet.refused.connect(self._on_refused)
        self._autosave.saved.connect(self._on_saved)
        self._autosave.failed.connect(self._on_save_failed)
        self._new.triggered.connect(self.begin)
        self._delete.triggered.connect(self.move_to_bin)
        self._nothing.acted.connect(self.begin)

    def _make_head(self) -> QWidget:
        new = QToolButton()
        new.setDefaultAction(self._new)
        new.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        new.setToolTip(self.tr("New text (Ctrl+N)"))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE[0])
        row.addWidget(self.search, 1)
        row.addWidget(new)
        return head
