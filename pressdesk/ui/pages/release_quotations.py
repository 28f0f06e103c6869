"""The quotations of the release on the desk: found after each save, put in, asked about, and recorded as cleared."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from pressdesk.desk import clearance_ops, enquiry_ops
from pressdesk.desk.clearance_ops import QuotedPassage
from pressdesk.domain.clearance_letter import Letter
from pressdesk.domain.document import plain_text
from pressdesk.domain.errors import DeskError
from pressdesk.domain.file_names import ascii_name
from pressdesk.domain.models.clearance import Answer, Means
from pressdesk.domain.models.release import EnquiryRole
from pressdesk.export import letter as letters
from pressdesk.store import contacts
from pressdesk.system.apart import Apart
from pressdesk.ui.editor.document_in import insert
from pressdesk.ui.editor.selecting import select_quoted
from pressdesk.ui.services import tasks
from pressdesk.ui.services.clearance_words import how_word
from pressdesk.ui.services.tasks import Task

if TYPE_CHECKING:
    from pressdesk.ui.pages.release_desk import ReleaseDesk
    from pressdesk.ui.pages.release_exports import ReleaseExports


class ReleaseQuotations(QObject):
    """Reads off the GUI thread; only the last asked-for reading is shown."""

    def __init__(self, desk: "ReleaseDesk", exports: "ReleaseExports", apart: Apart | None = None) -> None:
        super().__init__(desk)
        self._apart = apart
        self._desk, self._exports = desk, exports
        self._panel = desk.panel.quotations
        self._task: Task[list[QuotedPassage]] | None = None
        self._taken_by = ""
        self._panel.place_wanted.connect(self.show_place)
        self._panel.ask_wanted.connect(self.ask)
        self._panel.answer_wanted.connect(self.record)
        self._panel.person_wanted.connect(self.add_person)
        self._panel.insert_wanted.connect(self.insert)

    def find_soon(self, release_id: str) -> None:
        """Find the quotations of the release as it is stored; "" clears the panel."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if not release_id:
            self._panel.show_passages((), "")
            return
        db, apart = self._desk.db, self._apart
        self._task = tasks.run(
            self, lambda: clearance_ops.quoted_passages(db, release_id, apart=apart), self._on_found, self._on_failed
        )

    def _on_found(self, passages: list[QuotedPassage]) -> None:
        self._task = None
        sheet = self._desk.sheet
        self._panel.show_passages(passages, sheet.release.language if sheet else "")

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        if not isinstance(error, DeskError):  # a release deleted meanwhile is no news here
            raise error

    # to the place, and into the text

    def show_place(self, passage: QuotedPassage) -> None:
        """Lead to a quotation, and select its words."""
        desk = self._desk
        desk.foot.show_view("write")
        quotation = passage.quotation
        words = [fragment.text for fragment in quotation.fragments]
        before = [
            one
            for one in self._panel.passages()
            if one.quotation.field == quotation.field
            and one.quotation.start < quotation.start
            and one.quotation.fragments[0].text == words[0]
        ]
        select_quoted(desk.form.lead if quotation.field == "lead" else desk.form.body, words, len(before))

    def insert(self) -> None:
        """Ask for a quotation and put it into the body where the cursor is; the speaker goes onto the release."""
        desk = self._desk
        if desk.db.read_only or not desk.ready() or desk.sheet is None:
            return
        body = desk.form.body
        if body.isReadOnly():
            desk.messages.tell(
                self.tr("The words of this release stay as they are. To change them, begin a correction.")
            )
            return
        from pressdesk.ui.dialogs.quotation_dialog import QuotationDialog

        with desk.db.reading() as session:
            people = contacts.all_for_picker(session)
        first = [enquiry.contact.id for enquiry in desk.sheet.enquiries]
        known = f"{desk.form.lead.text()}\n{plain_text(body.document_now())}"
        selected = body.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
        made = QuotationDialog.ask(
            desk.theme, desk.house, desk.sheet.release.language, people, first, words=selected, known=known, parent=desk
        )
        if made is None:
            return
        desk.foot.show_view("write")
        cursor = body.textCursor()
        if not body.hasFocus() and cursor.position() == 0 and not cursor.hasSelection():
            cursor = _at_end(cursor)  # nobody has been in the text yet
        insert(cursor, made.document)
        body.setTextCursor(cursor)
        body.ensureCursorVisible()
        body.setFocus()
        if made.speaker is not None and made.speaker.id not in first and desk.ready():
            self._put_on_release(made.speaker.id)

    # who speaks

    def add_person(self, passage: QuotedPassage) -> None:
        """Put a known contact on the release as quoted; where nobody is known, ask the picker."""
        desk = self._desk
        if not desk.ready() or desk.sheet is None:
            return
        if passage.contact is not None:
            if self._put_on_release(passage.contact.id):
                said = self.tr("{name} is on the release as quoted.").format(name=passage.contact.name)
                desk.messages.tell(said, partial(self._take_off_release, desk.release_id(), passage.contact.id))
            return
        from pressdesk.ui.pages.release_questions import ask_people

        chosen = ask_people(
            desk,
            desk.db,
            desk.bus,
            desk.theme,
            desk.clock,
            desk.sheet,
            desk.house,
            begin_with=passage.quotation.speaker,
            role=EnquiryRole.QUOTED,
        )
        if chosen is not None:
            release_id = desk.release_id()
            desk.do(lambda: enquiry_ops.set_enquiries(desk.db, release_id, chosen, now=desk.clock()), reload=True)

    def _put_on_release(self, contact_id: str) -> bool:
        desk, release_id = self._desk, self._desk.release_id()
        return desk.do(
            lambda: clearance_ops.put_on_release(desk.db, release_id, contact_id, now=desk.clock()), reload=True
        )

    def _take_off_release(self, release_id: str, contact_id: str) -> None:
        desk = self._desk
        desk.do(lambda: clearance_ops.take_off_release(desk.db, release_id, contact_id, now=desk.clock()), reload=True)

    # clearance

    def ask(self, passage: QuotedPassage) -> None:
        """Ask the speaker: a draft in the mail program, or the word that it was done otherwise."""
        desk, release_id = self._desk, self._desk.release_id()
        if not desk.ready():
            return
        from pressdesk.ui.dialogs.ask_dialog import AskDialog

        def compose(passages: Sequence[QuotedPassage], by: date | None, note: str) -> Letter:
            return clearance_ops.letter_to(desk.db, release_id, passages, by=by, note=note)

        asking = AskDialog.ask(desk.theme, passage, self._others(passage), compose, parent=desk)
        if asking is None:
            return
        if asking.how is Means.EMAIL and not self._hand_over(asking.letter, asking.to, passage.quotation.speaker):
            return
        recorded = desk.do(
            lambda: clearance_ops.record_asked(
                desk.db, release_id, asking.passages, asking.how, asking.to, now=desk.clock()
            ),
            reload=True,
        )
        if recorded:
            name = passage.contact.name if passage.contact else passage.quotation.speaker
            said = self.tr("{name} is asked {how}. The answer is recorded under Quotations.")
            desk.messages.tell(said.format(name=name, how=how_word(asking.how)))

    def _hand_over(self, letter: Letter, to: str, speaker: str) -> bool:
        try:
            draft = letters.draft_of(letter, to, self._desk.house.identity)
            stem = f"clearance-{ascii_name(speaker, 40) or 'speaker'}"
            return self._exports.hand_over(
                draft, stem, letter.subject, letters.text_of(letter), letters.page_of(letter), (to,) if to else ()
            )
        except DeskError as error:
            self._desk.messages.error(error)
            return False

    def record(self, passage: QuotedPassage) -> None:
        """Record what was answered; the message that says so takes it back."""
        desk, release_id = self._desk, self._desk.release_id()
        if not desk.ready():
            return
        from pressdesk.ui.dialogs.answer_dialog import AnswerDialog

        answered = AnswerDialog.ask(
            desk.theme, passage, self._others(passage), desk.clock, taken_by=self._who_takes(), parent=desk
        )
        if answered is None:
            return
        self._taken_by = answered.draft.taken_by
        try:
            change, ids = clearance_ops.record_answer(
                desk.db, release_id, answered.passages, answered.draft, now=desk.clock()
            )
        except DeskError as error:
            desk.messages.error(error)
            return
        desk.do(lambda: change, reload=True)
        said = {
            Answer.CLEARED: self.tr("Recorded as cleared, for these words."),
            Answer.REFUSED: self.tr("Recorded as not cleared."),
            Answer.PUBLIC: self.tr("Recorded as public already."),
        }[Answer(answered.draft.answer)]
        desk.messages.tell(said, partial(self._take_back, ids))

    def _take_back(self, ids: tuple[str, ...]) -> None:
        desk = self._desk
        desk.do(lambda: clearance_ops.take_back(desk.db, ids, now=desk.clock()), reload=True)

    def _others(self, passage: QuotedPassage) -> list[QuotedPassage]:
        """The further passages of a speaker that wait."""
        return [
            one
            for one in self._panel.passages()
            if one != passage and not one.standing.settled and passage.quotation.speaker and _same(one, passage)
        ]

    def _who_takes(self) -> str:
        """Who took the last answer here, else whoever the release belongs to."""
        sheet = self._desk.sheet
        if self._taken_by or sheet is None:
            return self._taken_by
        last = next((one.taken_by for one in reversed(sheet.clearances) if one.taken_by), "")
        return last or sheet.release.owner


def _same(one: QuotedPassage, other: QuotedPassage) -> bool:
    if one.contact and other.contact:
        return one.contact.id == other.contact.id
    return one.quotation.speaker == other.quotation.speaker


def _at_end(cursor: QTextCursor) -> QTextCursor:
    """A new paragraph at the end of the text."""
    cursor.movePosition(QTextCursor.MoveOperation.End)
    if cursor.block().length() > 1:
        cursor.insertBlock()
    return cursor
