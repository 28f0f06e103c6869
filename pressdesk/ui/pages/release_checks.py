"""The house-style checks on the release in hand: run in the background after each save, mended and silenced here."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from pressdesk.desk.change import Change
from pressdesk.domain.errors import DeskError
from pressdesk.store.database import Database
from pressdesk.system.apart import Apart
from pressdesk.ui.pages.release_panel import ReleasePanel
from pressdesk.ui.services import tasks
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.tasks import Task

if TYPE_CHECKING:
    from pressdesk.desk.check_ops import Checked
    from pressdesk.domain.house_style import Finding, Fix
    from pressdesk.domain.models.silence import SilenceView
    from pressdesk.ui.pages.release_desk import ReleaseDesk


class ReleaseChecks(QObject):
    """Only the last asked-for check is shown."""

    def __init__(
        self,
        db: Database,
        messages: Messages,
        panel: ReleasePanel,
        clock: Callable[[], datetime],
        parent: QObject,
        apart: Apart | None = None,
    ) -> None:
        super().__init__(parent)
        self._apart = apart
        self._db, self._messages, self._panel, self._clock = db, messages, panel, clock
        self._task: Task[Checked] | None = None

    def check_soon(self, release_id: str) -> None:
        """Check the release as it is stored; "" clears the list."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if not release_id:
            self._panel.show_findings([])
            return
        db, now, apart = self._db, self._clock(), self._apart

        def work() -> "Checked":
            from pressdesk.desk import check_ops  # the rules are imported in the worker, after the list is there

            return check_ops.look_over(db, release_id, now=now, apart=apart)

        self._task = tasks.run(self, work, self._on_done, self._on_failed)

    def _on_done(self, found: "Checked") -> None:
        self._task = None
        self._panel.show_findings(found.findings, found.silenced)

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        if not isinstance(error, DeskError):  # a release deleted meanwhile is no news here
            raise error


class CheckActs(QObject):
    """What an officer does about findings on the release that `desk` shows."""

    def __init__(self, desk: "ReleaseDesk") -> None:
        super().__init__(desk)
        self._desk = desk
        panel = desk.panel.checks
        panel.place_wanted.connect(self.show_place)
        panel.fixes_wanted.connect(self.fix)
        panel.silence_wanted.connect(self.ask_to_silence)
        panel.speak_wanted.connect(self.speak_again)
        panel.switch_off_wanted.connect(self.switch_off)
        panel.checks_wanted.connect(self.choose_checks)
        panel.words_wanted.connect(self.edit_words)

    def show_place(self, finding: "Finding") -> None:
        """Lead to the place that a check speaks of."""
        desk = self._desk
        part = finding.field.partition("[")[0]
        if part == "texts":
            desk.panel.open_text(int(finding.field[6:-1]))
        elif part == "enquiries":
            desk.panel.open_people()
        elif part == "pictures":
            desk.foot.show_view("write")
            if not desk.pictures_in_text.show_finding(finding.field):
                desk.panel.open_extras()
        elif part in ("links", "end_mark"):
            desk.panel.open_extras()
        elif part in ("release_line", "embargo"):
            desk.acts.choose_line()
        else:
            desk.foot.show_view("write")
            from pressdesk.ui.forms.mending import show_place

            show_place(desk.form, finding)

    def fix(self, findings: "Sequence[Finding]") -> None:
        """Mend findings where they stand: one message takes all of it back, and so does Ctrl+Z in each field."""
        desk = self._desk
        fixes = [finding.fix for finding in findings if finding.fix]
        if not fixes or not desk.ready():
            return
        from pressdesk.ui.forms import mending

        desk.foot.show_view("write")
        in_form = [fix for fix in fixes if mending.is_in_form(fix)]
        undos = mending.mend(desk.form, in_form)
        desk.flush()
        if others := [fix for fix in fixes if not mending.is_in_form(fix)]:
            self._mend_stored(others)
            undos.append(lambda: self._mend_stored([_reversed(fix) for fix in others]))
        count = len(fixes)
        said = self.tr("1 place mended.") if count == 1 else self.tr("{count} places mended.").format(count=count)

        def undo() -> None:
            taken_back = [one() for one in undos]  # each gets its turn
            if not all(taken_back):
                desk.messages.tell(self.tr("Something was written since. Ctrl+Z takes it back, and then the mend."))

        desk.messages.tell(said, undo)

    def ask_to_silence(self, finding: "Finding") -> None:
        """Ask for a reason, and let the finding stand on this release."""
        from pressdesk.ui.dialogs.silence_dialog import SilenceDialog

        desk = self._desk
        if not desk.ready():
            return
        dialog = SilenceDialog(desk.theme, finding.message, finding.about, desk)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.silence(finding, dialog.reason)
        dialog.deleteLater()

    def silence(self, finding: "Finding", reason: str) -> None:
        from pressdesk.desk import check_ops

        desk, release_id = self._desk, self._desk.release_id()
        if self._do(lambda: check_ops.silence(desk.db, release_id, finding, reason, now=desk.clock())):
            desk.messages.tell(self.tr("Silenced on this release. It stands at the end of the checks."))

    def speak_again(self, silence: "SilenceView") -> None:
        from pressdesk.desk import check_ops

        desk, release_id = self._desk, self._desk.release_id()
        self._do(lambda: check_ops.speak_again(desk.db, release_id, silence.id))

    def switch_off(self, finding: "Finding") -> None:
        """Switch the check off in the house; the message takes that back."""
        before = dict(self._checks_now())
        self._switch(before | {finding.rule: False})
        self._desk.messages.tell(
            self.tr("This check is off on all releases. Checks… switches it on again."), lambda: self._switch(before)
        )

    def choose_checks(self) -> None:
        """Show all checks, each on or off."""
        from pressdesk.domain.house_style import RULES
        from pressdesk.ui.dialogs.checks_dialog import ChecksDialog

        desk = self._desk
        dialog = ChecksDialog(desk.theme, RULES, self._checks_now(), desk)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._switch(self._checks_now() | dialog.wanted())
        dialog.deleteLater()

    def edit_words(self) -> None:
        """Edit the house's list of words."""
        from pressdesk.desk import words_ops
        from pressdesk.ui.dialogs.house_words_dialog import HouseWordsDialog

        desk = self._desk
        dialog = HouseWordsDialog(desk.theme, words_ops.words_text(desk.house), words_ops.shipped_words(), desk)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            toml = dialog.text()
            self._do(lambda: words_ops.save_words(desk.db, toml, now=desk.clock()))
        dialog.deleteLater()

    def _checks_now(self) -> dict[str, bool]:
        from pressdesk.store import settings

        with self._desk.db.reading() as session:
            return dict(settings.house(session).checks)

    def _switch(self, wanted: dict[str, bool]) -> None:
        from pressdesk.desk import check_ops

        desk = self._desk
        self._do(lambda: check_ops.switch(desk.db, wanted, now=desk.clock()))

    def _mend_stored(self, fixes: "Sequence[Fix]") -> bool:
        from pressdesk.desk import check_ops

        desk = self._desk
        release_id = desk.release_id()
        return desk.do(lambda: check_ops.mend(desk.db, release_id, fixes, now=desk.clock()), reload=True)

    def _do(self, work: Callable[[], Change]) -> bool:
        """Change the store and check again; what is being typed stays."""
        done = self._desk.do(work)
        if done:
            self._desk.checks.check_soon(self._desk.release_id())
        return done


def _reversed(fix: "Fix") -> "Fix":
    """The fix that takes a fix back, where it stood alone in its field."""
    return type(fix)(fix.field, fix.start, fix.start + len(fix.new), fix.new, fix.old)
