"""One release on the desk: written, checked, previewed, and saved by itself."""

from collections.abc import Callable, Generator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.desk import release_ops
from pressdesk.desk.change import Change
from pressdesk.domain.errors import DeskError, StageError
from pressdesk.domain.models.release import ReleaseDraft, ReleaseView
from pressdesk.domain.models.setting import House
from pressdesk.domain.release import ReleaseSheet, blank_release
from pressdesk.store import releases, settings
from pressdesk.store.database import Database
from pressdesk.system.apart import Apart
from pressdesk.ui.forms.release_form import ReleaseForm
from pressdesk.ui.pages.pictures_in_text import PicturesInText
from pressdesk.ui.pages.release_acts import ReleaseActs
from pressdesk.ui.pages.release_checks import CheckActs, ReleaseChecks
from pressdesk.ui.pages.release_columns import ReleaseColumns
from pressdesk.ui.pages.release_exports import ReleaseExports
from pressdesk.ui.pages.release_finding import ReleaseFinding
from pressdesk.ui.pages.release_foot import ReleaseFoot
from pressdesk.ui.pages.release_header import ReleaseHeader
from pressdesk.ui.pages.release_panel import ReleasePanel
from pressdesk.ui.pages.release_pictures import ReleasePictures
from pressdesk.ui.pages.release_preview import ReleasePreview
from pressdesk.ui.pages.release_quotations import ReleaseQuotations
from pressdesk.ui.pages.release_rendering import ReleaseRendering
from pressdesk.ui.pages.release_spelling import ReleaseSpelling
from pressdesk.ui.pages.release_stages import ReleaseStages
from pressdesk.ui.pages.release_texts import ReleaseTexts
from pressdesk.ui.pages.release_translations import ReleaseTranslations
from pressdesk.ui.pages.release_versions import ReleaseVersions
from pressdesk.ui.pages.release_writing import ReleaseWriting
from pressdesk.ui.services.autosave import Autosave
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.embargo_words import embargo_bar, release_line_button
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.spelling import Spelling
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.widgets.banner import Banner


class ReleaseDesk(QWidget):
    """Shows one release by id. `made` when the first keystroke of a new one has made its row.

    With `at_once=False` its parts are still to be made, by the steps of `making`.
    """

    made = Signal(str)
    saved = Signal(object)
    save_failed = Signal(object)
    words_counted = Signal(int)
    selection_counted = Signal(int)

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
        spelling: Spelling | None = None,
        apart: Apart | None = None,
        settings_path: Path | None = None,
        at_once: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.db, self.bus, self.messages, self.theme = db, bus, messages, theme
        self.clock, self.laptop_zone, self._exports = clock, laptop_zone, exports
        self.sheet: ReleaseSheet | None = None
        self._new = False
        self._prepared: tuple[ReleaseSheet, ReleaseDraft] | None = None
        self.making = self._make(spelling, apart, settings_path)
        if at_once:
            for _ in self.making:
                pass

    def _make(
        self, spelling: Spelling | None, apart: Apart | None, settings_path: Path | None
    ) -> Generator[None, None, None]:
        """Make the parts; between the long steps a key can be served."""
        db, messages, theme, clock, exports = self.db, self.messages, self.theme, self.clock, self._exports
        with db.reading() as session:
            self.house: House = settings.house(session)
        self.form = ReleaseForm(theme, self.house.headline_limit)
        yield
        self.panel = ReleasePanel(theme, clock)
        yield
        self.preview = ReleasePreview(theme)
        self.banner = Banner(theme)
        self.foot = ReleaseFoot(theme)
        self.spelling = ReleaseSpelling(self, spelling) if spelling else None
        self.quotations = ReleaseQuotations(self, exports, apart)
        self.acts = ReleaseActs(self)
        self.header = ReleaseHeader(theme, exports.actions(), self.acts.actions[-2:])
        self.stages = ReleaseStages(self)
        self.pictures = ReleasePictures(db, self.bus, messages, self.panel.extras, clock, self)
        self.pictures_in_text = PicturesInText(self)
        self._texts = ReleaseTexts(db, self.bus, messages, self.panel.extras, clock, self, theme)
        self.versions = ReleaseVersions(db, self.panel, self.do, clock, self)
        self.checks = ReleaseChecks(db, messages, self.panel, clock, self, apart)
        self.rendering = ReleaseRendering(db, messages, self.preview, clock, self)
        self._autosave = Autosave(self._save, self, clock=clock, prepare=self._prepare)
        yield
        self._sheets = ReleaseColumns(self.header, self.banner, self.form, self.preview, self.foot, self.panel, self)
        yield
        self.writing = ReleaseWriting(self, self._sheets, settings_path)
        self.writing.selection_counted.connect(self.selection_counted)
        self.translations = ReleaseTranslations(self, self._sheets)
        self.finding = ReleaseFinding(self)
        self._sheets.put_over_sheet(self.finding.bar)
        self.acts.actions[-2:-2] = [*self.finding.actions, self.writing.menu_action]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sheets)
        self._connect()
        if db.read_only:
            self.form.setEnabled(False)
            self.panel.setEnabled(False)

    def show_release(self, release_id: str) -> bool:
        """Show a stored release, after saving what was on the desk. False where that could not be saved: it stays."""
        if self.release_id() == release_id:
            return True
        if not self._put_aside():
            return False
        self._new = False
        self._load(release_id)
        return True

    def begin(self) -> bool:
        """A blank sheet: its row is made at the first keystroke. False where what is on the desk cannot be saved."""
        if not self._put_aside():
            return False
        self._new = True
        self.sheet = None
        self._show_sheet(ReleaseSheet(blank_release(self.house, now=self.clock())))
        self.sheet = None
        self.foot.show_view("write")
        self.form.begin()
        return True

    def release_id(self) -> str:
        """The id of what is shown, "" for a blank sheet."""
        return self.sheet.release.id if self.sheet else ""

    def flush(self) -> bool:
        """Save now what is unsaved. False where it could not be saved."""
        return all([self._autosave.flush(), self.pictures.flush()])  # a list: each gets its turn

    def leave(self) -> bool:
        """Save, and keep a version of what was written here, before anything else happens."""
        saved = self._put_aside()
        self.versions.keep_left()
        return saved

    def _put_aside(self) -> bool:
        if not self.flush():
            return False
        if self.sheet and not self.db.read_only:
            self.versions.leave(self.release_id())
        return True

    def refresh(self) -> None:
        """Something else changed the release, its people or texts: read it again, keeping what is being typed."""
        if self.sheet and self.flush():
            self._load(self.release_id())

    def is_new(self) -> bool:
        """Whether a blank sheet is on the desk, without a row yet."""
        return self._new

    def export_actions(self) -> list[QAction]:
        return self._exports.actions()

    def _load(self, release_id: str) -> None:
        with self.db.reading() as session:
            sheet = releases.sheet(session, release_id)
            self.house = settings.house(session)
        self._show_sheet(sheet)

    def _show_sheet(self, sheet: ReleaseSheet) -> None:
        before = self.sheet
        self.sheet = sheet
        same = before is not None and before.release.id == sheet.release.id
        # what is there already stays, so that the cursor and undo do
        if not same or self._draft(sheet.release) != ReleaseDraft.model_validate(sheet.release.model_dump()):
            self.form.show_release(sheet.release)
            self.panel.extras.show_release(sheet.release)
        if self.spelling:
            self.spelling.show_release(sheet.release)
        self.writing.show_house(self.house)
        self.panel.people.show_people(sheet.enquiries)
        self._texts.show_texts(sheet)
        self.pictures.show_pictures(sheet)
        self.pictures_in_text.show_sheet(sheet)
        self._show_state()
        self._after_save()
        self._sheets.settle()

    def _show_state(self) -> None:
        if self.sheet is None:
            return
        now = self.clock()
        release, held = self.sheet.release, self.sheet.embargo
        self.header.show_line(*release_line_button(release, held, now))
        line, left = embargo_bar(release, held, now, self.house.profile)
        self.banner.show_line(line, left)
        self.stages.show()

    # saving

    def _prepare(self) -> None:
        self._prepared = (self.sheet, self._draft(self.sheet.release)) if self.sheet else None

    def _save(self) -> None:
        prepared, self._prepared = self._prepared, None
        if self.sheet is None and self._new:
            self._make_row()
        elif self.sheet is not None:
            # what was prepared counts only for the very sheet it was made on
            ready = prepared[1] if prepared and prepared[0] is self.sheet else None
            self._write(self.sheet.release.id, ready or self._draft(self.sheet.release))

    def _draft(self, base: ReleaseView) -> ReleaseDraft:
        return self.panel.extras.draft(self.form.draft(base))

    def _make_row(self) -> None:
        now = self.clock()
        change = release_ops.create_release(self.db, self._draft(blank_release(self.house, now=now)), now=now)
        with self.db.reading() as session:
            self.sheet = releases.sheet(session, change.made)
        self._new = False
        self.bus.post(change, self)
        self.made.emit(change.made)
        self._show_state()

    def _write(self, release_id: str, draft: ReleaseDraft) -> None:
        try:
            change = release_ops.save_release(self.db, release_id, draft, now=self.clock())
        except StageError as error:  # it went out meanwhile: what was typed cannot be kept
            self.stages.refused(error)
            self._load(release_id)
            return
        self._read_again(release_id)
        self.bus.post(change | self.versions.typed(release_id, self.clock()), self)

    def _read_again(self, release_id: str) -> None:
        before = self.sheet
        with self.db.reading() as session:
            self.sheet = releases.sheet(session, release_id)
        if before is not None:
            self.stages.written(before.release.status)

    def _on_edited(self) -> None:
        self._prepared = None
        self._autosave.touched()
        if self._new and self.sheet is None:
            self._autosave.flush()  # the row exists from the first keystroke

    def _on_saved(self, moment: datetime) -> None:
        self.saved.emit(moment)
        self._after_save()

    def _after_save(self) -> None:
        self.words_counted.emit(self.form.word_count())
        self.versions.show(self.release_id())
        self.translations.show(self.sheet)
        self.checks.check_soon(self.release_id())
        self.quotations.find_soon(self.release_id())
        if self.foot.view() != "write":
            self.rendering.render_soon(self.release_id())

    def toggle_view(self) -> None:
        self.foot.show_view("txt" if self.foot.view() == "write" else "write")

    def ready(self) -> bool:
        """Whether there is a saved release to act on; a blank sheet gets its row now."""
        if self.sheet is None and not self._new:  # what the form still holds is in the bin, or nothing
            self.messages.tell(self.tr("Choose a release first, or write a new one."))
            return False
        if self.sheet is None:
            self._autosave.touched()
        return self.flush() and self.sheet is not None

    def do(self, work: Callable[[], Change], *, reload: bool = False) -> bool:
        try:
            change = work()
        except StageError as error:
            self.stages.refused(error)
            self._load(self.release_id())
            return False
        except DeskError as error:
            self.messages.error(error)
            return False
        self.bus.post(change, self)
        if reload and self.sheet:
            before = self.sheet.release.status
            self._load(self.release_id())
            self.stages.written(before)
        return True

    def took(self, change: Change) -> None:
        """A step was taken: tell the others, and show what became of it."""
        self.bus.post(change, self)
        if self.release_id() in change.releases:
            self._load(self.release_id())

    def took_pictures(self, change: Change) -> None:
        """Pictures came with the text, or something else is said of them: the panel shows it too."""
        if change.releases:
            self.bus.post(change, self)
        if self.sheet is not None:
            self.after_quiet_change()
            self.pictures.show_anew(self.sheet)

    def send(self) -> None:
        """Open what leaves of the release in the mail program."""
        self._exports.open_in_mail()

    def _on_language(self) -> None:
        """Offer the standing passages in the language just chosen, which is saved first."""
        self._on_edited()
        if self.flush() and self.sheet is not None:
            self._texts.show_texts(self.sheet)

    def _on_texts_edited(self) -> None:
        if self.ready():
            self._texts.keep(self.release_id())

    def show_checks(self) -> None:
        self._show_panel()
        self.panel.open_checks()

    def show_quotations(self) -> None:
        self._show_panel()
        self.panel.open_quotations()

    def _show_panel(self) -> None:
        self.header.show_panel_as(True)
        self._sheets.show_panel(True)

    def after_quiet_change(self) -> None:
        """People or texts changed here: the forms show it already, the rest follows."""
        if self.sheet is not None:
            self._read_again(self.release_id())
            self.pictures_in_text.show_sheet(self.sheet)
            self._after_save()

    def _on_view(self, key: str) -> None:
        if key != "write":
            if self.ready():
                self.rendering.render_soon(self.release_id())
            self.preview.show_form(key)
        self._sheets.show_view(key)

    def _connect(self) -> None:
        self.form.edited.connect(self._on_edited)
        self.form.refused.connect(self.messages.tell)
        self.form.language_chosen.connect(self._on_language)
        extras = self.panel.extras
        extras.edited.connect(self._on_edited)
        extras.texts_edited.connect(self._on_texts_edited)
        extras.add_picture_wanted.connect(self.acts.add_picture)
        self.pictures.changed.connect(self.after_quiet_change)
        self.pictures.saved.connect(self.saved)
        self.pictures.save_failed.connect(self.save_failed)
        self._texts.changed.connect(self.after_quiet_change)
        self.panel.people.edited.connect(self.acts.keep_people)
        self.panel.people.pick_wanted.connect(self.acts.choose_people)
        self.check_acts = CheckActs(self)
        self.panel.versions.restore_wanted.connect(self.acts.bring_back)
        self.panel.versions.compare_wanted.connect(self.acts.compare)
        self.translations.opened.connect(self.acts.came_back)
        self.header.status_chosen.connect(self.acts.choose_status)
        self.header.line_wanted.connect(self.acts.choose_line)
        self.foot.view_chosen.connect(self._on_view)
        self.header.panel_toggled.connect(self._sheets.show_panel)
        self._sheets.panel_shown.connect(self.header.show_panel_as)
        self._autosave.saved.connect(self._on_saved)
        self._autosave.failed.connect(self.save_failed)
        self._minute = QTimer(self)
        self._minute.timeout.connect(self._show_state)
        self._minute.start(15_000)
        self._exports.attach(self.flush, self.release_id, self.acts.choose_line)
        self.foot.copy_wanted.connect(self._exports.copy)
        self.foot.save_wanted.connect(self._exports.save)
        self.foot.mail_wanted.connect(self._exports.open_in_mail)
