"""Standing texts: the passages in the middle, the one chosen on the right, saved by itself."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from pressdesk.desk import text_ops
from pressdesk.desk.change import Change
from pressdesk.domain.errors import RuleError
from pressdesk.domain.models.text import TextView
from pressdesk.store import settings, texts
from pressdesk.store.database import Database
from pressdesk.store.texts import TextFilter
from pressdesk.ui.models.text_list import TextListModel
from pressdesk.ui.pages.list_and_sheet import ListAndSheet
from pressdesk.ui.pages.record_page import RecordPage
from pressdesk.ui.pages.text_sheet import TextSheet
from pressdesk.ui.pages.text_spelling import TextSpelling
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.spelling import Spelling
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.empty_state import EmptyState
from pressdesk.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from pressdesk.store.database import Session


class TextsPage(RecordPage[TextView]):
    """`saved` brings the moment, `save_failed` the error, for the line at the bottom of the window."""

    def __init__(
        self,
        db: Database,
        bus: ChangeBus,
        messages: Messages,
        theme: Theme,
        *,
        clock: Callable[[], datetime],
        spelling: Spelling | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(db, bus, messages, theme, clock, (self.tr("New text"), "plus"), parent)
        self.model = self._passages = TextListModel(db, self)
        self.search = SearchBox(self.tr("Search texts"), theme)
        self.sheet = TextSheet(theme)
        self.spelling: TextSpelling | None = None
        if spelling is not None and not db.read_only:  # else nothing could be mended
            self.spelling = TextSpelling(self.sheet.body, spelling, db, bus, messages, theme, clock=clock)
            self.sheet.language_shown.connect(self.spelling.use)
        self._nothing = EmptyState(
            theme, "text", self.tr("Choose a text on the left, or write one."), self.tr("New text")
        )
        self.columns = ListAndSheet(
            theme, self.tr("Texts"), self.model, self._make_head(), self.sheet, self._nothing, self
        )
        self.list = self.columns.list
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.columns)
        self._connect()
        self.refresh()

    # what the window asks

    def begin(self) -> None:
        """A new text: an empty sheet, the cursor in the title. The record is made with the first letter."""
        if self.flush():
            self._show(None)
            self.sheet.begin()

    def open_text(self, text_id: str) -> None:
        """Show a text by id, marking its row where it is in the list."""
        self.open_record(text_id)

    def text_id(self) -> str:
        return self._id

    # saving

    @override
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
        self._show_standing()
        return None

    # where the text stands

    def spread(self) -> None:
        """Use the text's present words on every release that is still being written."""
        text_id = self._id
        if not text_id or not self.flush():
            return
        with self._db.reading() as session:
            drafts = [one.release_id for one in texts.stands_on(session, text_id) if text_ops.follows(one)]
            before = {draft: _used(session, draft, text_id) for draft in drafts}
        if not self._do(lambda: text_ops.use_newest_in_drafts(self._db, text_id, now=self._clock())):
            return
        self._show_standing()
        one, many = self.tr("One draft has the new wording."), self.tr("{count} drafts have the new wording.")
        said = (one if len(before) == 1 else many).format(count=QLocale().toString(len(before)))
        self._messages.tell(said, partial(self._put_back, before))

    def _put_back(self, before: dict[str, TextView]) -> None:
        for release_id, wording in before.items():
            self._do(partial(text_ops.use_wording, self._db, release_id, wording, now=self._clock()))
        self._show_standing()

    def _show_standing(self) -> None:
        if not self._id:
            self.sheet.show_standing(())
            return
        with self._db.reading() as session:
            standing = texts.stands_on(session, self._id)
        self.sheet.show_standing(standing)

    @override
    def _fetch(self, record_id: str) -> TextView:
        with self._db.reading() as session:
            return texts.get_text(session, record_id)

    # the bin

    @override
    def _put_in_bin(self, record_id: str) -> Change:
        return text_ops.bin_text(self._db, record_id, now=self._clock())

    @override
    def _take_from_bin(self, record_id: str) -> Change:
        return text_ops.restore_text(self._db, record_id, now=self._clock())

    @override
    def _sheet_here(self) -> QScrollArea:
        return self.sheet

    @override
    def _binned(self) -> str:
        title = self.sheet.title.text().strip()
        return self.tr("“{title}” is in the bin.").format(title=title) if title else self.tr("The text is in the bin.")

    def _on_refused(self, sentence: str) -> None:
        self._messages.error(RuleError(sentence))

    # the list

    def _on_searched(self, text: str) -> None:
        self._passages.set_filter(TextFilter(text=text))
        self._keep_choice()
        self.list.scrollToTop()

    @override
    def _ids_in(self, change: Change) -> frozenset[str]:
        return change.texts

    @override
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

    @override
    def _show(self, record: TextView | None) -> None:
        self._id = record.id if record else ""
        with self._db.reading() as session:
            house = settings.house(session)
        self.sheet.typing.set_quotation_marks(house.quotation_marks)
        self.sheet.show_text(record, record.language if record else house.language)
        self._show_standing()
        self._delete.setEnabled(record is not None)
        self.columns.show_sheet(shown=True)
        self._keep_choice()

    @override
    def _connect(self) -> None:
        super()._connect()
        self.search.searched.connect(self._on_searched)
        self.list.opened.connect(lambda: self.sheet.body.setFocus(Qt.FocusReason.OtherFocusReason))
        self.sheet.edited.connect(self._autosave.touched)
        self.sheet.bin_wanted.connect(self.move_to_bin)
        self.sheet.spread_wanted.connect(self.spread)
        self.sheet.refused.connect(self._on_refused)
        self._new.triggered.connect(self.begin)
        self._nothing.acted.connect(self.begin)

    def _make_head(self) -> QWidget:
        new = QToolButton()
        new.setDefaultAction(self._new)
        new.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        new.setToolTip(self.tr("New text"))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE[0])
        row.addWidget(self.search, 1)
        row.addWidget(new)
        return head


def _used(session: "Session", release_id: str, text_id: str) -> TextView:
    """The text in the wording that a release has."""
    return next(text for text in texts.texts_of(session, release_id) if text.id == text_id)
