"""What an officer does with the release on the desk beyond writing it: each act saves first, then changes the store."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction

from pressdesk.desk import embargo_ops, enquiry_ops, release_ops
from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.ui.services.actions import make_action

if TYPE_CHECKING:
    from pressdesk.ui.pages.release_desk import ReleaseDesk


class ReleaseActs(QObject):
    """The acts of the Release menu, of the header and of the panel, on the release that `desk` shows."""

    gone = Signal()
    """The release that was shown has been moved to the bin."""
    came_back = Signal(str)
    """It has been taken out again, or another language of it is wanted: show it on the desk."""

    def __init__(self, desk: "ReleaseDesk") -> None:
        super().__init__(desk)
        self._desk = desk
        self.actions = self._make_actions()

    def choose_people(self) -> None:
        """Open the picker on this release."""
        desk = self._desk
        if not desk.ready() or desk.sheet is None:
            return
        from pressdesk.ui.pages.release_questions import ask_people

        chosen = ask_people(desk, desk.db, desk.bus, desk.theme, desk.clock, desk.sheet, desk.house)
        if chosen is not None:
            release_id = desk.release_id()
            desk.do(lambda: enquiry_ops.set_enquiries(desk.db, release_id, chosen, now=desk.clock()), reload=True)
            desk.panel.open_people()

    def keep_people(self) -> None:
        """Save what the panel has for enquiries now."""
        desk = self._desk
        people = desk.panel.people.people()
        if desk.ready():
            desk.do(lambda: enquiry_ops.set_enquiries(desk.db, desk.release_id(), people, now=desk.clock()))
            QTimer.singleShot(0, desk, desk.after_quiet_change)  # reading 300 people is another turn's work

    def choose_line(self) -> None:
        """Ask what stands at the top."""
        desk = self._desk
        if not desk.ready() or desk.sheet is None or not desk.stages.line_open():
            return
        release = desk.sheet.release
        from pressdesk.ui.pages.release_questions import ask_line

        choice = ask_line(desk, desk.theme, desk.clock, desk.laptop_zone, desk.sheet, desk.house)
        if choice is None or not desk.translations.agree():
            return
        if (draft := choice.embargo) is not None:
            desk.do(lambda: embargo_ops.set_embargo(desk.db, release.id, draft, now=desk.clock()), reload=True)
        else:
            desk.do(lambda: release_ops.choose_immediate(desk.db, release.id, now=desk.clock()), reload=True)

    def choose_status(self, status: ReleaseStatus) -> None:
        self._desk.stages.choose(status)

    def move_to_bin(self) -> None:
        """Move the release to the bin; the message that says so takes it back."""
        desk = self._desk
        release_id = desk.release_id()
        if not release_id or not desk.flush():
            return
        sheet, desk.sheet = desk.sheet, None
        if not desk.do(lambda: release_ops.bin_release(desk.db, release_id, now=desk.clock())):
            desk.sheet = sheet
            return
        desk.messages.tell(self.tr("Moved to the bin."), partial(self._bring_from_bin, release_id))
        self.gone.emit()

    def _bring_from_bin(self, release_id: str) -> None:
        desk = self._desk
        back = desk.do(lambda: release_ops.restore_release(desk.db, release_id, now=desk.clock()))
        if back and not desk.is_new():
            self.came_back.emit(release_id)

    def bring_back(self, version: object) -> None:
        """Make a kept version the text again."""
        desk = self._desk
        wanted = (desk.release_id(), getattr(version, "id", ""))
        if desk.ready() and desk.do(
            lambda: release_ops.restore_version(desk.db, *wanted, now=desk.clock()), reload=True
        ):
            desk.messages.tell(self.tr("The older version is back. The one before it is kept under Versions."))

    def compare(self, before: str = "", after: str = "") -> None:
        """Compare two versions, by their ids; "" is the newest version, and then the text as it is."""
        desk = self._desk
        if not desk.ready():
            return
        from pressdesk.ui.pages.release_comparing import ask_comparison

        wanted = ask_comparison(desk, desk.db, desk.theme, desk.messages, desk.release_id(), before, after)
        if wanted is not None:
            self.bring_back(wanted)

    def translate(self) -> None:
        self._desk.translations.translate()

    def toggle_panel(self) -> None:
        """Show or hide the side panel."""
        self._desk.header.toggle_panel()

    def toggle_side(self) -> None:
        self._desk.translations.toggle_side()

    def add_picture(self) -> None:
        desk = self._desk
        if desk.ready() and (path := desk.pictures.ask(desk)):
            desk.pictures.add(desk.release_id(), path)

    def make_copy(self) -> None:
        desk = self._desk
        if desk.ready() and desk.do(lambda: release_ops.copy_release(desk.db, desk.release_id(), now=desk.clock())):
            desk.messages.tell(self.tr("Copied as a new draft, without its release line."))

    def _make_actions(self) -> list[QAction]:
        """Actions of the Release menu; the last two stand under More as well."""
        desk = self._desk
        acts: list[tuple[str, Callable[[], object], str, str]] = [
            (self.tr("Add &people…"), self.choose_people, "Ctrl+Shift+K", "contact-add"),
            (self.tr("Release &line or embargo…"), self.choose_line, "Ctrl+Shift+E", "embargo"),
            (self.tr("Add p&icture…"), self.add_picture, "Ctrl+Shift+I", "picture"),
            (self.tr("Insert a &quotation…"), desk.quotations.insert, "Ctrl+Shift+D", "quote"),
            (self.tr("&Write or preview"), desk.toggle_view, "Ctrl+Shift+V", "eye"),
            (self.tr("Show q&uotations"), desk.show_quotations, "Shift+F8", "quote"),
            (self.tr("Show &checks"), desk.show_checks, "F8", "check"),
            (self.tr("&Translate…"), self.translate, "", "translate"),
            (self.tr("Sou&rce side by side"), self.toggle_side, "Ctrl+Shift+J", "compare"),
            (self.tr("Compare &versions…"), self.compare, "Ctrl+Shift+H", "compare"),
            (self.tr("Side pa&nel"), self.toggle_panel, "F9", "panel"),
            (self.tr("Make a cop&y"), self.make_copy, "", "copy"),
            (self.tr("Move to the &bin"), self.move_to_bin, "Ctrl+Shift+Del", "bin"),
        ]
        made = [make_action(desk, desk.theme, *act) for act in acts]
        made[-2:-2] = desk.spelling.actions if desk.spelling else []
        return made
