"""The other languages of the release in hand: made, opened, read beside it, brought up to their source."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from pressdesk.desk import translation_ops
from pressdesk.desk.change import Change
from pressdesk.domain.errors import DeskError
from pressdesk.domain.models.release import ReleaseView
from pressdesk.domain.release import ReleaseSheet
from pressdesk.domain.translating import Pair
from pressdesk.store import releases, translations
from pressdesk.store.translations import Relative
from pressdesk.ui.forms.languages_bar import LanguagesBar
from pressdesk.ui.services import tasks
from pressdesk.ui.services.languages import language_name
from pressdesk.ui.services.tasks import Task

if TYPE_CHECKING:
    from pressdesk.ui.forms.source_column import Line, SourceColumn
    from pressdesk.ui.pages.release_columns import ReleaseColumns
    from pressdesk.ui.pages.release_desk import ReleaseDesk

PAIRED_AFTER = 600
"""Milliseconds after the last save before quotations are looked for again."""


class ReleaseTranslations(QObject):
    """Fills the bar under the header and the column beside the sheet."""

    opened = Signal(str)
    """Another language of the release is wanted on the desk."""

    def __init__(self, desk: "ReleaseDesk", columns: "ReleaseColumns") -> None:
        super().__init__(desk)
        self._desk, self._columns = desk, columns
        self.bar = LanguagesBar(desk.theme)
        self.column: SourceColumn | None = None
        self._relatives: tuple[Relative, ...] = ()
        self._wanted = False
        self._read = ("", 0)
        self._task: Task[tuple[Pair, ...]] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAIRED_AFTER)
        self._soon.timeout.connect(self._pair)
        columns.add_bar(self.bar)
        self.bar.opened.connect(self.opened)
        self.bar.side_toggled.connect(self.show_side)
        self.bar.changes_wanted.connect(self.show_changes)
        self.bar.brought_up.connect(self.bring_up)

    def show(self, sheet: ReleaseSheet | None) -> None:
        """Show what belongs to this release."""
        if sheet is None or not sheet.release.id:
            self._relatives = ()
            self.bar.show_languages((), None)
        else:
            with self._desk.db.reading() as session:
                self._relatives = translations.relatives(session, sheet.release.id)
            self.bar.show_languages(self._relatives, sheet.source)
        self._show_column()

    def others(self) -> str:
        """The other languages in a line, "" where there are none."""
        return ", ".join(language_name(one.language) for one in self._relatives)

    def translate(self) -> None:
        """Ask for a language, make the translation and open it."""
        desk = self._desk
        if not desk.ready() or desk.sheet is None:
            return
        from pressdesk.ui.dialogs.translate_dialog import TranslateDialog

        release = desk.sheet.release
        there = {release.language, *(one.language for one in self._relatives)}
        original = next((one.language for one in self._relatives if one.original), release.language)
        choice = TranslateDialog.ask(desk.theme, original, there, parent=desk)
        if choice is None:
            return
        made: list[Change] = []

        def work() -> Change:
            made.append(
                translation_ops.translate(
                    desk.db, release.id, choice.language, prefilled=choice.prefilled, now=desk.clock()
                )
            )
            return made[0]

        if desk.do(work):
            self._wanted = True
            self.opened.emit(made[0].made)
            said = self.tr("Made a text in {language}.").format(language=language_name(choice.language))
            desk.messages.tell(said)

    def show_changes(self) -> None:
        """Show what the source changed since the translation was last brought up to it."""
        desk = self._desk
        if not desk.ready() or desk.sheet is None or desk.sheet.source is None:
            return
        from pressdesk.ui.pages.release_comparing import ask_source_changes

        if ask_source_changes(desk, desk.db, desk.theme, desk.messages, desk.sheet):
            self.bring_up()

    def bring_up(self) -> None:
        """Say that the translation follows its source as it stands."""
        desk = self._desk
        if desk.ready():
            release_id = desk.release_id()
            desk.do(lambda: translation_ops.align(desk.db, release_id, now=desk.clock()), reload=True)

    def toggle_side(self) -> None:
        """Show or hide the source beside the translation."""
        if self.bar.side.isVisible():
            self.bar.side.toggle()
        else:
            self._desk.messages.tell(self.tr("This release is no translation: there is no source to show beside it."))

    def show_side(self, shown: bool) -> None:
        self._wanted = shown
        self._show_column()

    def agree(self) -> bool:
        """Whether what stands at the top may change in all languages, where there are several."""
        desk = self._desk
        if not (others := self.others()):
            return True
        return desk.messages.ask(
            desk,
            self.tr("All languages have the same release line and embargo. It changes here and in: {others}.").format(
                others=others
            ),
            self.tr("Change it in all"),
        )

    def _show_column(self) -> None:
        sheet = self._desk.sheet
        source = sheet.source if sheet else None
        shown = self._wanted and source is not None and not source.in_bin
        self.bar.show_side_as(shown)
        if not shown or source is None:
            self._columns.show_beside(None)
            return
        if self.column is None:
            from pressdesk.ui.forms.source_column import SourceColumn

            self.column = SourceColumn(self._desk.theme)
        with self._desk.db.reading() as session:
            release = releases.get_release(session, source.id)
        if self._read != (release.id, release.revision):
            self._read = (release.id, release.revision)
            tasks.run(self, lambda: self._lines(release), self._on_read)
        self._columns.show_beside(self.column)
        self._soon.start()

    @staticmethod
    def _lines(release: ReleaseView) -> "tuple[ReleaseView, list[Line]]":
        from pressdesk.ui.forms.source_column import lines_of

        return release, lines_of(release)

    def _on_read(self, read: "tuple[ReleaseView, list[Line]]") -> None:
        release, lines = read
        if self.column is not None and self._read == (release.id, release.revision):
            self.column.show_source(release.language, lines)

    def _pair(self) -> None:
        db, release_id = self._desk.db, self._desk.release_id()
        if self._task is not None:
            self._task.cancel()
        if release_id:
            self._task = tasks.run(
                self, lambda: translation_ops.quotation_pairs(db, release_id), self._on_paired, self._on_failed
            )

    def _on_paired(self, pairs: tuple[Pair, ...]) -> None:
        self._task = None
        if self.column is not None and pairs != self.column.pairs():
            self.column.show_pairs(pairs)

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        if not isinstance(error, DeskError):  # a release deleted meanwhile is no news here
            raise error
