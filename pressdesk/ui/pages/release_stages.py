"""How far the release on the desk has come: its steps, what they ask for, and what may still be written."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer

from pressdesk.desk import stage_ops
from pressdesk.desk.change import Change
from pressdesk.domain import stages
from pressdesk.domain.errors import DeskError, StageError
from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.domain.stages import Facts, Need
from pressdesk.ui.pages.release_header import StepRow
from pressdesk.ui.services import tasks
from pressdesk.ui.services.stage_words import lack_words, stage_look, step_words
from pressdesk.ui.services.status import STATUS_ICONS, status_word
from pressdesk.ui.services.when import long_when

if TYPE_CHECKING:
    from collections.abc import Callable

    from pressdesk.ui.pages.release_desk import ReleaseDesk
    from pressdesk.ui.services.tasks import Task

SAID = 240
"""Characters of what checks have to say that a message has room for; all of it stands under Checks."""


class ReleaseStages(QObject):
    """Acts on the release that `desk` shows. What is checked before an approval is checked in the background."""

    def __init__(self, desk: "ReleaseDesk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._task: Task[Change] | None = None
        self._facts = Facts(ReleaseStatus.DRAFT)
        desk.header.steps_wanted.connect(self._show_steps)

    def show(self) -> None:
        """Show the state, what it means for writing, and the next step."""
        desk = self._desk
        release_id = desk.release_id()
        self._facts = stage_ops.facts_of(desk.db, release_id) if release_id else Facts(ReleaseStatus.DRAFT)
        desk.header.show_stage(*stage_look(self._facts, desk.clock()))
        desk.header.state.show_state(*self._bar())
        desk.header.set_line_open(stages.may_change_line(self._facts, desk.clock()))
        if not desk.db.read_only:
            closed = not stages.may_be_written(self._facts)
            desk.form.set_closed(closed)
            desk.panel.extras.set_closed(closed)
            desk.panel.people.setEnabled(not closed)

    def line_open(self) -> bool:
        """Whether what stands at the top can still be changed; says so where it cannot."""
        may = stages.may_change_line(self._facts, self._desk.clock())
        if not may:
            self._desk.messages.tell(self.tr("The text is out: what stands at its top cannot be changed any more."))
        return may

    def choose(self, to: ReleaseStatus) -> None:
        """Take a step, after asking for what it needs."""
        desk = self._desk
        if not desk.ready():
            return
        if to is ReleaseStatus.CORRECTED:
            self.correct()
        elif to is ReleaseStatus.WITHDRAWN:
            self.withdraw()
        else:
            self._step(to)

    def correct(self) -> None:
        """Ask what was wrong, and open the text for it."""
        desk = self._desk
        if not desk.ready() or desk.sheet is None or self._refused(ReleaseStatus.CORRECTED):
            return
        from pressdesk.ui.dialogs.correction_dialog import CorrectionDialog

        known = stage_ops.recipients_of(desk.db, desk.release_id())
        draft = CorrectionDialog.ask(desk.theme, desk.house, desk.sheet, self._facts, desk.clock, known, parent=desk)
        if draft is None:
            return
        release_id = desk.release_id()
        if self._take(lambda: stage_ops.correct(desk.db, release_id, draft, now=desk.clock())):
            desk.foot.show_view("write")
            desk.messages.tell(
                self.tr("The text is open for its correction. What was released is kept under Versions."),
                partial(self.take_correction_back, release_id),
            )

    def take_correction_back(self, release_id: str) -> None:
        """The text as it was released, and the state it had."""
        desk = self._desk
        if desk.release_id() == release_id and desk.ready():
            self._take(lambda: stage_ops.take_back_correction(desk.db, release_id, now=desk.clock()))

    def withdraw(self) -> None:
        """Ask why, withdraw, and open the notice for those who got the text."""
        desk = self._desk
        if not desk.ready() or desk.sheet is None or self._refused(ReleaseStatus.WITHDRAWN):
            return
        from pressdesk.ui.dialogs.withdrawal_dialog import WithdrawalDialog

        known = stage_ops.recipients_of(desk.db, desk.release_id())
        draft = WithdrawalDialog.ask(desk.theme, desk.house, desk.sheet, self._facts, desk.clock, known, parent=desk)
        if draft is None:
            return
        release_id = desk.release_id()
        if self._take(lambda: stage_ops.withdraw(desk.db, release_id, draft, now=desk.clock())):
            desk.foot.show_view("txt")
            QTimer.singleShot(0, desk, desk.send)  # first what became of it is seen

    def written(self, before: ReleaseStatus) -> None:
        """After words were kept: an approved release that is in review again says so, and can be as it was."""
        desk = self._desk
        if desk.sheet is None or before is desk.sheet.release.status:
            return
        self.show()
        if before is ReleaseStatus.APPROVED and desk.sheet.release.status is ReleaseStatus.REVIEW:
            desk.messages.tell(
                self.tr("The approved text was changed: the release is in review again."),
                partial(self._take_back_edit, desk.release_id()),
            )

    def refused(self, error: StageError) -> None:
        """What was typed may not be kept: say why, offer the way, and show the release as it is."""
        desk = self._desk
        self._facts = stage_ops.facts_of(desk.db, desk.release_id())
        may = {step.to for step in stages.steps(self._facts)}
        if ReleaseStatus.CORRECTED in may:
            desk.messages.offer(error.sentence, self.tr("Correct…"), self.correct)
        else:
            desk.messages.error(error)

    # within

    def _step(self, to: ReleaseStatus) -> None:
        desk, release_id = self._desk, self._desk.release_id()
        before = stage_ops.facts_of(desk.db, release_id).status
        now = desk.clock()
        work = partial(stage_ops.set_status, desk.db, release_id, to, now=now)
        if to is ReleaseStatus.APPROVED:  # all checks are run once more: not while the window waits
            self._task = tasks.run(self, work, lambda change: self._on_done(change, before, to), self._on_failed)
        elif self._take(work):
            self._tell(before, to, release_id)

    def _take(self, work: "Callable[[], Change]") -> bool:
        try:
            change = work()
        except DeskError as error:
            self._on_failed(error)
            return False
        self._desk.took(change)
        return True

    def _on_done(self, change: Change, before: ReleaseStatus, to: ReleaseStatus) -> None:
        self._task = None
        self._desk.took(change)
        self._tell(before, to, next(iter(change.releases)))

    def _tell(self, before: ReleaseStatus, to: ReleaseStatus, release_id: str) -> None:
        facts = stage_ops.facts_of(self._desk.db, release_id)
        back = any(step.to is before and step.harmless for step in stages.steps(facts))
        said = self._said(to)
        if before is ReleaseStatus.ARCHIVED:
            said = self.tr("Brought back: {state}.").format(state=status_word(to).lower())
        self._desk.messages.tell(said, partial(self._undo, release_id, before) if back else None)

    def _said(self, to: ReleaseStatus) -> str:
        if to is ReleaseStatus.APPROVED and self._desk.banner.line():
            return self.tr("Approved. It is embargoed until its lift.")
        return {
            ReleaseStatus.DRAFT: self.tr("A draft again."),
            ReleaseStatus.REVIEW: self.tr("Handed in for review."),
            ReleaseStatus.APPROVED: self.tr("Approved."),
            ReleaseStatus.RELEASED: self.tr("Released. From now on it changes only by a correction."),
            ReleaseStatus.ARCHIVED: self.tr("Archived: out of the lists, found by search."),
        }.get(to, status_word(to))

    def _undo(self, release_id: str, before: ReleaseStatus) -> None:
        desk = self._desk
        work = partial(stage_ops.set_status, desk.db, release_id, before, now=desk.clock())
        if before is ReleaseStatus.APPROVED:
            self._task = tasks.run(self, work, desk.took, self._on_failed)
        else:
            self._take(work)

    def _take_back_edit(self, release_id: str) -> None:
        desk = self._desk
        if desk.release_id() == release_id and desk.ready():
            work = partial(stage_ops.take_back_edit, desk.db, release_id, now=desk.clock())
            self._task = tasks.run(self, work, desk.took, self._on_failed)

    def _refused(self, to: ReleaseStatus) -> bool:
        """Whether more than words stands in the way of a step; says what."""
        self._facts = stage_ops.facts_of(self._desk.db, self._desk.release_id())
        step = next((step for step in stages.steps(self._facts) if step.to is to), None)
        lacks = stages.lacks(step, self._facts, self._desk.clock()) if step else ()
        wanting = next((lack for lack in lacks if lack.need is not Need.WORDS), None)
        if step is not None and wanting is None:
            return False
        try:
            stages.require(to, self._facts, self._desk.clock())
        except StageError as error:
            self._on_failed(error)
        return True

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        desk = self._desk
        if isinstance(error, StageError) and error.need == Need.CHECKS:
            said = error.sentence if len(error.sentence) <= SAID else error.sentence[: SAID - 1].rstrip() + "…"
            desk.messages.offer(said, self.tr("Show checks"), desk.show_checks)
        elif isinstance(error, StageError) and error.need == Need.LIFT:
            desk.messages.offer(error.sentence, self.tr("Release line…"), desk.acts.choose_line)
        else:
            desk.messages.error(error)

    def _show_steps(self) -> None:
        """Fill the chooser with what holds now: what the checks found last counts."""
        from pressdesk.domain.house_style import keeps_from_approval  # the rules are not there from the start

        desk = self._desk
        failing = tuple(one.message for one in desk.panel.findings() if keeps_from_approval(one))
        release_id = desk.release_id()
        now = desk.clock()
        found = stage_ops.facts_of(desk.db, release_id, failing) if release_id else self._facts
        rows: list[StepRow] = []
        for step in stages.steps(found):
            lacks = [lack for lack in stages.lacks(step, found, now) if lack.need is not Need.WORDS]
            why = lack_words(lacks[0], found, now) if lacks else ""
            rows.append(StepRow(step.to, step_words(found, step.to), *STATUS_ICONS[step.to], why))
        more: list[tuple[str, Callable[[], None]]] = []
        if failing and any(Need.CHECKS in step.needs for step in stages.steps(found)):
            more.append((self.tr("Show what stands in the way"), desk.show_checks))
        if found.status is ReleaseStatus.WITHDRAWN:
            more.append((self.tr("Send the notice…"), desk.send))
        desk.header.show_steps(rows, more)

    def _bar(self) -> "tuple[str, str, str, str, Callable[[], None] | None]":
        """The sentence under the header, its mark, and the step that lies nearest."""
        found, now = self._facts, self._desk.clock()
        match found.status:
            case ReleaseStatus.APPROVED if found.embargo is not None and not found.embargo.in_force(now):
                said = self.tr("The embargo has lifted. Once the text has gone out, call it released.")
                return said, "released", "green", self.tr("Release"), partial(self.choose, ReleaseStatus.RELEASED)
            case ReleaseStatus.RELEASED:
                said = self.tr("Released. It can only be changed as a correction.")
                return said, "released", "green", self.tr("Correct…"), self.correct
            case ReleaseStatus.CORRECTED if stages.may_be_written(found):
                said = self.tr("Being corrected: {what} Mend the text, then send it to those who got it.")
                what = self._words()
                mail = self._desk.send
                return said.format(what=what), "corrected", "red", self.tr("Send the correction…"), mail
            case ReleaseStatus.CORRECTED:
                said = self.tr("The corrected text has left the desk. Correct it again to change it.")
                return said, "corrected", "red", self.tr("Correct again…"), self.correct
            case ReleaseStatus.WITHDRAWN:
                said = self.tr("Withdrawn {when}. Only the notice leaves now.")
                when = self._issued()
                return said.format(when=when), "withdrawn", "red", self.tr("Send the notice…"), self._desk.send
            case ReleaseStatus.ARCHIVED:
                before = found.archived_from or ReleaseStatus.DRAFT
                said = self.tr("Archived. It was: {state}.").format(state=status_word(before).lower())
                return said, "archived", "grey", self.tr("Bring back"), partial(self.choose, before)
            case _:
                return "", "", "", "", None

    def _words(self) -> str:
        issued = self._desk.sheet.notices if self._desk.sheet else ()
        words = issued[-1].words if issued else ""
        return words if not words or words.endswith((".", "!", "?", "…")) else f"{words}."

    def _issued(self) -> str:
        issued = self._desk.sheet.notices if self._desk.sheet else ()
        return long_when(issued[-1].at, QLocale()) if issued else ""
