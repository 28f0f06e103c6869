"""One release on the desk: written, checked, previewed, and saved by itself."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.desk import embargo_ops, enquiry_ops, release_ops
from pressdesk.desk.change import Change
from pressdesk.domain.errors import DeskError
from pressdesk.domain.models.release import ReleaseDraft, ReleaseStatus, ReleaseView
from pressdesk.domain.models.setting import House
from pressdesk.domain.release import ReleaseSheet, blank_release
from pressdesk.store import releases, settings
from pressdesk.store.database import Database
from pressdesk.ui.forms.release_form import ReleaseForm
from pressdesk.ui.pages.release_checks import ReleaseChecks, show_place
from pressdesk.ui.pages.release_columns import ReleaseColumns
from pressdesk.ui.pages.release_exports import ReleaseExports
from pressdesk.ui.pages.release_foot import ReleaseFoot
from pressdesk.ui.pages.release_header import ReleaseHeader
from pressdesk.ui.pages.release_panel import ReleasePanel
from pressdesk.ui.pages.release_pictures import ReleasePictures
from pressdesk.ui.pages.release_preview import ReleasePreview
from pressdesk.ui.pages.release_texts import ReleaseTexts
from pressdesk.ui.pages.release_versions import ReleaseVersions
from pressdesk.ui.services.actions import make_action
from pressdesk.ui.services.autosave import Autosave
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.embargo_words import embargo_bar, release_line_button
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from pressdesk.domain.house_style import Finding


class ReleaseDesk(QWidget):
    """Shows one release by id. `made` when the first keystroke of a new one has made its row."""

    made = Signal(str)
    gone = Signal()
    """The release that was shown has been moved to the bin."""
    came_back = Signal(str)
    """It has been taken out again: it is wanted on the desk."""
    saved = Signal(object)
    save_failed = Signal(object)
    words_counted = Signal(int)

    def __init__(
        self,
        db: Database,
        bus: ChangeBus,
        messages: Messages,
        theme: Theme,
        exports: ReleaseExports,
        *,
        clock: Callable[[], datetime],
        laptop_zone: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._db, self._bus, self._messages, self._theme = db, bus, messages, theme
        self._clock, self._laptop_zone = clock, laptop_zone
        self._exports = exports
        self._sheet: ReleaseSheet | None = None
        self._new = False
        with db.reading() as session:
            self._house: House = settings.house(session)
        self.form = ReleaseForm(theme, self._house.headline_limit)
        self.panel = ReleasePanel(theme)
        self.preview = ReleasePreview(theme)
        self.banner = Banner(theme)
        self.foot = ReleaseFoot(theme)
        self.actions_here = self._make_actions()
        self.header = ReleaseHeader(theme, exports.actions(), self.actions_here[-2:])
        self._pictures = ReleasePictures(db, bus, messages, self.panel.extras, clock, self)
        self._texts = ReleaseTexts(db, bus, messages, self.panel.extras, clock, self)
        self._versions = ReleaseVersions(db, self.panel, clock())
        self._checks = ReleaseChecks(db, messages, self.panel, clock, self)
        self._autosave = Autosave(self._save, self, clock=clock)
        self._minute = QTimer(self)
        self._minute.setInterval(15_000)
        self._sheets = ReleaseColumns(self.header, self.banner, self.form, self.preview, self.foot, self.panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sheets)
        self._connect()

    def show_release(self, release_id: str) -> bool:
        """Show a stored release, after saving what was on the desk. False where that could not be saved: it stays."""
        if self.release_id() == release_id:
            return True
        if not self.leave():
            return False
        self._new = False
        self._load(release_id)
        return True

    def begin(self) -> bool:
        """A blank sheet: its row is made at the first keystroke. False where what is on the desk cannot be saved."""
        if not self.leave():
            return False
        self._new = True
        self._sheet = None
        self._show_sheet(ReleaseSheet(blank_release(self._house, now=self._clock())))
        self._sheet = None
        self.foot.show_view("write")
        self.form.begin()
        return True

    def release_id(self) -> str:
        """The id of what is shown, "" for a blank sheet."""
        return self._sheet.release.id if self._sheet else ""

    def flush(self) -> bool:
        """Save now what is unsaved. False where it could not be saved."""
        return all([self._autosave.flush(), self._pictures.flush()])  # a list: each gets its turn

    def leave(self) -> bool:
        """Save, and keep a version of what was written here."""
        if not self.flush():
            return False
        if self._sheet and not self._db.read_only:
            self._do(lambda: release_ops.take_version(self._db, self.release_id(), why="left", now=self._clock()))
        return True

    def refresh(self) -> None:
        """Something else changed the release, its people or texts: read it again, keeping what is being typed."""
        if self._sheet and self.flush():
            self._load(self.release_id())

    def is_new(self) -> bool:
        """Whether a blank sheet is on the desk, without a row yet."""
        return self._new

    def export_actions(self) -> list[QAction]:
        return self._exports.actions()

    def move_to_bin(self) -> None:
        """Move the release to the bin; the message that says so takes it back."""
        release_id = self.release_id()
        if not release_id or not self.flush():
            return
        sheet, self._sheet = self._sheet, None
        if not self._do(lambda: release_ops.bin_release(self._db, release_id, now=self._clock())):
            self._sheet = sheet
            return
        self._messages.tell(self.tr("Moved to the bin."), partial(self._bring_from_bin, release_id))
        self.gone.emit()

    def _bring_from_bin(self, release_id: str) -> None:
        back = self._do(lambda: release_ops.restore_release(self._db, release_id, now=self._clock()))
        if back and not self._new:
            self.came_back.emit(release_id)

    def _load(self, release_id: str) -> None:
        with self._db.reading() as session:
            sheet = releases.sheet(session, release_id)
            self._house = settings.house(session)
        self._show_sheet(sheet)

    def _show_sheet(self, sheet: ReleaseSheet) -> None:
        before = self._sheet
        self._sheet = sheet
        same = before is not None and before.release.id == sheet.release.id
        # what is there already stays, so that the cursor and undo do
        if not same or self._draft(sheet.release) != ReleaseDraft.model_validate(sheet.release.model_dump()):
            self.form.show_release(sheet.release)
            self.panel.extras.show_release(sheet.release)
        self.panel.people.show_people(sheet.enquiries)
        self._texts.show_texts(sheet)
        self._pictures.show_pictures(sheet)
        self._show_state()
        self._after_save()
        self._sheets.settle()

    def _show_state(self) -> None:
        if self._sheet is None:
            return
        now = self._clock()
        release, held = self._sheet.release, self._sheet.embargo
        self.header.show_state(release.status, *release_line_button(release, held, now))
        line, left = embargo_bar(release, held, now, self._house.profile)
        self.banner.show_line(line, left)

    # saving

    def _save(self) -> None:
        if self._sheet is None and self._new:
            self._make()
        elif self._sheet is not None:
            self._write(self._sheet.release.id, self._draft(self._sheet.release))

    def _draft(self, base: ReleaseView) -> ReleaseDraft:
        return self.panel.extras.draft(self.form.draft(base))

    def _make(self) -> None:
        now = self._clock()
        change = release_ops.create_release(self._db, self._draft(blank_release(self._house, now=now)), now=now)
        with self._db.reading() as session:
            self._sheet = releases.sheet(session, change.made)
        self._new = False
        self._bus.post(change, self)
        self.made.emit(change.made)
        self._show_state()

    def _write(self, release_id: str, draft: ReleaseDraft) -> None:
        change = release_ops.save_release(self._db, release_id, draft, now=self._clock())
        with self._db.reading() as session:
            self._sheet = releases.sheet(session, release_id)
        self._bus.post(change | self._versions.typed(release_id, self._clock()), self)

    def _on_edited(self) -> None:
        self._autosave.touched()
        if self._new and self._sheet is None:
            self._autosave.flush()  # the row exists from the first keystroke

    def _on_saved(self, moment: datetime) -> None:
        self.saved.emit(moment)
        self._after_save()

    def _after_save(self) -> None:
        self.words_counted.emit(self.form.word_count())
        self._versions.show(self.release_id())
        self._checks.check_soon(self.release_id())
        if self.foot.view() != "write":
            self._render()

    def _render(self) -> None:
        if self._sheet and (rendered := self._exports.rendered(self.release_id())):
            self.preview.show_rendered(rendered)

    # what the officer does

    def choose_people(self) -> None:
        """Open the picker on this release."""
        if not self._ready() or self._sheet is None:
            return
        from pressdesk.ui.pages.release_questions import ask_people

        chosen = ask_people(self, self._db, self._bus, self._theme, self._clock, self._sheet, self._house)
        if chosen is not None:
            release_id = self.release_id()
            self._do(lambda: enquiry_ops.set_enquiries(self._db, release_id, chosen, now=self._clock()), reload=True)
            self.panel.open_people()

    def choose_line(self) -> None:
        """Ask what stands at the top."""
        if not self._ready() or self._sheet is None:
            return
        release = self._sheet.release
        from pressdesk.ui.pages.release_questions import ask_line

        choice = ask_line(self, self._theme, self._clock, self._laptop_zone, self._sheet, self._house)
        if choice is None:
            return
        if (draft := choice.embargo) is not None:
            self._do(lambda: embargo_ops.set_embargo(self._db, release.id, draft, now=self._clock()), reload=True)
        else:
            self._do(lambda: release_ops.choose_immediate(self._db, release.id, now=self._clock()), reload=True)

    def choose_status(self, status: ReleaseStatus) -> None:
        if self._ready():
            release_id = self.release_id()
            self._do(lambda: release_ops.set_status(self._db, release_id, status, now=self._clock()), reload=True)

    def toggle_view(self) -> None:
        self.foot.show_view("txt" if self.foot.view() == "write" else "write")

    def _ready(self) -> bool:
        """Whether there is a saved release to act on; a blank sheet gets its row now."""
        if self._sheet is None and not self._new:  # what the form still holds is in the bin, or nothing
            self._messages.tell(self.tr("Choose a release first, or write a new one."))
            return False
        if self._sheet is None:
            self._autosave.touched()
        return self.flush() and self._sheet is not None

    def _do(self, work: Callable[[], Change], *, reload: bool = False) -> bool:
        try:
            change = work()
        except DeskError as error:
            self._messages.error(error)
            return False
        self._bus.post(change, self)
        if reload and self._sheet:
            self._load(self.release_id())
        return True

    def _bring_back(self, version: object) -> None:
        wanted = (self.release_id(), getattr(version, "id", ""))
        if self._ready() and self._do(
            lambda: release_ops.restore_version(self._db, *wanted, now=self._clock()), reload=True
        ):
            self._messages.tell(self.tr("The older version is back. The one before it is kept under Versions."))

    def _on_people_edited(self) -> None:
        people = self.panel.people.people()
        if self._ready():
            self._do(lambda: enquiry_ops.set_enquiries(self._db, self.release_id(), people, now=self._clock()))
            self._after_quiet_change()

    def _on_language(self) -> None:
        """Offer the standing passages in the language just chosen, which is saved first."""
        self._on_edited()
        if self.flush() and self._sheet is not None:
            self._texts.show_texts(self._sheet)

    def _on_texts_edited(self) -> None:
        if self._ready():
            self._texts.keep(self.release_id())

    def _show_checks(self) -> None:
        self.header.show_panel_as(True)
        self._sheets.show_panel(True)
        self.panel.open_checks()

    def _add_picture(self) -> None:
        if self._ready() and (path := self._pictures.ask(self)):
            self._pictures.add(self.release_id(), path)

    def _copy_release(self) -> None:
        if self._ready() and self._do(lambda: release_ops.copy_release(self._db, self.release_id(), now=self._clock())):
            self._messages.tell(self.tr("Copied as a new draft, without its release line."))

    def _toggle_panel(self) -> None:
        self.header.toggle_panel()

    def _on_place(self, finding: "Finding") -> None:
        self.foot.show_view("write")
        show_place(self.form, finding)

    def _fix(self, finding: "Finding") -> None:
        if self._ready():
            release_id = self.release_id()
            self._do(lambda: self._checks.mend(release_id, finding), reload=True)

    def _after_quiet_change(self) -> None:
        """People or texts changed here: the forms show it already, the rest follows."""
        with self._db.reading() as session:
            self._sheet = releases.sheet(session, self.release_id())
        self._after_save()

    def _on_view(self, key: str) -> None:
        if key != "write":
            self.preview.show_form(key)
            if self._ready():
                self._render()
        self._sheets.show_view(key)

    def _make_actions(self) -> list[QAction]:
        """Actions of the Release menu; the last two stand under More as well."""
        acts: list[tuple[str, Callable[[], object], str, str]] = [
            (self.tr("Add &people…"), self.choose_people, "Ctrl+Shift+K", "contact-add"),
            (self.tr("Release &line or embargo…"), self.choose_line, "Ctrl+Shift+E", "embargo"),
            (self.tr("Add p&icture…"), self._add_picture, "Ctrl+Shift+I", "picture"),
            (self.tr("&Write or preview"), self.toggle_view, "Ctrl+Shift+V", "eye"),
            (self.tr("Show &checks"), self._show_checks, "F8", "check"),
            (self.tr("Side pa&nel"), self._toggle_panel, "F9", "panel"),
            (self.tr("Make a cop&y"), self._copy_release, "", "copy"),
            (self.tr("Move to the &bin"), self.move_to_bin, "Ctrl+Shift+Del", "bin"),
        ]
        return [make_action(self, self._theme, *act) for act in acts]

    def _connect(self) -> None:
        self.form.edited.connect(self._on_edited)
        self.form.refused.connect(self._messages.tell)
        self.form.language_chosen.connect(self._on_language)
        extras = self.panel.extras
        extras.edited.connect(self._on_edited)
        extras.texts_edited.connect(self._on_texts_edited)
        extras.add_picture_wanted.connect(self._add_picture)
        self._pictures.changed.connect(self._after_quiet_change)
        self._pictures.saved.connect(self.saved)
        self._pictures.save_failed.connect(self.save_failed)
        self._texts.changed.connect(self._after_quiet_change)
        self.panel.people.edited.connect(self._on_people_edited)
        self.panel.people.pick_wanted.connect(self.choose_people)
        self.panel.restore_wanted.connect(self._bring_back)
        self.panel.place_wanted.connect(self._on_place)
        self.panel.fix_wanted.connect(self._fix)
        self.header.status_chosen.connect(self.choose_status)
        self.header.line_wanted.connect(self.choose_line)
        self.foot.view_chosen.connect(self._on_view)
        self.header.panel_toggled.connect(self._sheets.show_panel)
        self._sheets.panel_shown.connect(self.header.show_panel_as)
        self._autosave.saved.connect(self._on_saved)
        self._autosave.failed.connect(self.save_failed)
        self._minute.timeout.connect(self._show_state)
        self._minute.start()
        self._exports.attach(self.flush, self.release_id, self.choose_line)
        self.foot.copy_wanted.connect(self._exports.copy)
        self.foot.save_wanted.connect(self._exports.save)
        self.foot.mail_wanted.connect(self._exports.open_in_mail)
