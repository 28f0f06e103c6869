"""Spelling in the release on the desk: waves under words, their menu, the way from one to the next."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QTextEdit
from typing_extensions import override

from pressdesk.desk import spelling_ops
from pressdesk.desk.change import Change
from pressdesk.domain import spelling
from pressdesk.domain.errors import DeskError
from pressdesk.domain.models.release import ReleaseView
from pressdesk.domain.spelling import Vocabulary
from pressdesk.system.dictionaries import stands_in
from pressdesk.ui.pages.spelling_menu import SpellingMenu
from pressdesk.ui.services import tasks
from pressdesk.ui.services.actions import make_action
from pressdesk.ui.services.languages import language_name
from pressdesk.ui.services.spelling import Spelling, State
from pressdesk.ui.services.tasks import Task
from pressdesk.ui.widgets.text_marks import Mark, TextMarks, replace, select

if TYPE_CHECKING:
    from pressdesk.ui.pages.release_desk import ReleaseDesk


class ReleaseSpelling(QObject):
    """Marks the fields of the release's form. The desk tells it which release is shown."""

    def __init__(self, desk: "ReleaseDesk", service: Spelling) -> None:
        super().__init__(desk)
        self._desk, self._service = desk, service
        self._release_id: str | None = None
        self._menu: SpellingMenu | None = None
        self._next_wanted = False
        self._learning: Task[tuple[Vocabulary, Vocabulary]] | None = None
        self._names: Vocabulary | None = None
        form = desk.form
        self._fields: tuple[QTextEdit, ...] = (form.headline, form.subheadline, form.lead, form.body, form.notes)
        self._marks: dict[QTextEdit, TextMarks] = {
            field: TextMarks(field, desk.theme, service.misspelt) for field in self._fields
        }
        for field in self._fields:
            field.installEventFilter(self)
            field.viewport().installEventFilter(self)
        self._check = make_action(self, desk.theme, self.tr("Check &spelling"), self._toggle)
        self._check.setCheckable(True)
        self._check.setChecked(service.on)
        self.actions: list[QAction] = [
            make_action(self, desk.theme, self.tr("Next &misspelling"), self.go_to_next, "F7", "spelling"),
            self._check,
            make_action(self, desk.theme, self.tr("Words of the o&ffice…"), self.show_words),
        ]
        form.dictionary.clicked.connect(self.explain)
        form.language_chosen.connect(self._on_language)
        service.changed.connect(self._repaint)
        service.state_changed.connect(self._show_state)
        desk.bus.changed.connect(self._on_changed)

    def show_release(self, release: ReleaseView) -> None:
        """Another release is on the desk, or the same one as it is now."""
        if self._desk.db.read_only:
            return  # nothing could be mended
        self._service.use(release.language)
        release_id = self._desk.release_id()
        if release_id != self._release_id:
            self._release_id = release_id
            self._learn()
        self._show_state()

    def marks(self, field: QTextEdit) -> TextMarks:
        """The marks of a field of the form."""
        return self._marks[field]

    def menu(self) -> SpellingMenu | None:
        """The menu that was opened last."""
        return self._menu

    # from one to the next

    def go_to_next(self) -> None:
        """Select the next misspelt word after the cursor, field after field and round again, and open its menu."""
        if self._desk.db.read_only:
            self._desk.messages.tell(self.tr("This store is open to read only: its spelling is not checked."))
            return
        if not self._service.on:
            self._toggle()
        state = self._service.state
        self._next_wanted = state is State.LOOKING
        if state in (State.MISSING, State.BROKEN):
            self.explain()
            return
        if state is State.NEEDLESS:
            language = language_name(self._service.language)
            self._desk.messages.tell(self.tr("Spelling is not checked in {language}.").format(language=language))
        if state is not State.FOUND:
            return
        self._desk.foot.show_view("write")
        texts = [block for field in self._fields for block in field.toPlainText().split("\n")]
        self._service.look_through(texts, self._on_looked_through)

    def _on_looked_through(self) -> None:
        found = next(self._ahead(), None)
        if found is None:
            self._desk.messages.tell(self.tr("No misspelt word was found."))
            return
        field, mark = found
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        select(field, mark)
        self._open_menu(field, mark, by_key=True)

    def _ahead(self) -> Iterator[tuple[QTextEdit, Mark]]:
        """Marks from the cursor on; then from the beginning."""
        here = next((place for place, field in enumerate(self._fields) if field.hasFocus()), 0)
        position = self._fields[here].textCursor().selectionEnd() if self._fields[here].hasFocus() else 0
        for step in range(len(self._fields) + 1):
            field = self._fields[(here + step) % len(self._fields)]
            mark = self._marks[field].after(0 if step else position)
            if mark is not None:
                yield field, mark

    # the menu of a word

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            field = next((one for one in self._fields if watched in (one, one.viewport())), None)
            if field is not None and (mark := self._mark_of(field, watched, event)) is not None:
                self._open_menu(field, mark, by_key=event.reason() == QContextMenuEvent.Reason.Keyboard)
                return True
        return super().eventFilter(watched, event)

    def _mark_of(self, field: QTextEdit, watched: QObject, event: QContextMenuEvent) -> Mark | None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            return self._marks[field].at_position(field.textCursor().selectionStart())
        return self._marks[field].at(event.pos()) if watched is field.viewport() else None

    def _open_menu(self, field: QTextEdit, mark: Mark, *, by_key: bool) -> None:
        """Under the word. Qt's own commands of the field follow."""
        cursor = field.textCursor()
        cursor.setPosition(mark.start)
        corner = field.cursorRect(cursor).bottomLeft() + QPoint(0, 4)
        asked_for = self._asked_for(mark)
        menu = SpellingMenu(field, mark.text, by_key=by_key)
        menu.chosen.connect(partial(_put, field, mark))
        menu.add_wanted.connect(lambda: self.add(asked_for))
        menu.ignore_wanted.connect(lambda: self.ignore(asked_for))
        if self._menu is not None:
            self._menu.discard()
        self._menu = menu
        menu.popup(field.viewport().mapToGlobal(corner))
        self._service.suggest(asked_for, partial(self._on_suggested, menu))

    def _on_suggested(self, menu: SpellingMenu, words: Sequence[str]) -> None:
        if menu is self._menu:  # none has been opened since
            menu.show_suggestions(words)

    def _asked_for(self, mark: Mark) -> str:
        return next((word.text for word in spelling.words(mark.text, self._service.language)), mark.text)

    def add(self, word: str) -> None:
        """Teach the office's dictionary the word."""
        desk = self._desk
        said = self.tr("“{word}” is in the office's dictionary now.").format(word=word)
        self._keep(lambda: spelling_ops.add_word(desk.db, word, self._service.language, now=desk.clock()), said)

    def ignore(self, word: str) -> None:
        """Leave the word alone in this release."""
        desk = self._desk
        if desk.ready():
            release_id = desk.release_id()
            said = self.tr("“{word}” is left alone in this release.").format(word=word)
            self._keep(lambda: spelling_ops.ignore_word(desk.db, word, release_id, now=desk.clock()), said)

    def _keep(self, work: Callable[[], Change], said: str) -> None:
        desk = self._desk
        try:
            change = work()
        except DeskError as error:
            desk.messages.error(error)
            return
        desk.bus.post(change, desk)
        desk.messages.tell(said, lambda: self._forget(change.made))

    def _forget(self, word_id: str) -> None:
        desk = self._desk
        desk.do(lambda: spelling_ops.forget_word(desk.db, word_id))

    # what is known

    def _on_changed(self, change: Change, _initiator: object) -> None:
        if change.contacts:
            self._names = None
        if change.words or change.contacts:
            self._learn()

    def _on_language(self, tag: str) -> None:
        self._service.use(tag)
        self._learn()
        self._show_state()

    def _learn(self) -> None:
        """Read names and the office's words in the background."""
        db, language, release_id, names = self._desk.db, self._service.language, self._desk.release_id(), self._names

        def read() -> tuple[Vocabulary, Vocabulary]:
            known = spelling_ops.names(db) if names is None else names
            return known, spelling_ops.vocabulary(db, language, release_id, known)

        if self._learning is not None:
            self._learning.cancel()  # what it brings is older than what is asked for now
        self._learning = tasks.run(self, read, self._on_learnt, self._on_not_learnt)

    def _on_learnt(self, learnt: tuple[Vocabulary, Vocabulary]) -> None:
        self._learning = None
        self._names, known = learnt
        self._service.know(known)

    def _on_not_learnt(self, error: Exception) -> None:
        self._learning = None
        if not isinstance(error, DeskError):  # a store that is being closed is no news here
            raise error

    # what is said

    def show_words(self) -> None:
        """Open the office's dictionary."""
        from pressdesk.ui.dialogs.office_words import OfficeWordsDialog

        desk = self._desk
        dialog = OfficeWordsDialog(desk.db, desk.bus, desk.messages, desk.theme, clock=desk.clock, parent=desk)
        dialog.exec()
        dialog.deleteLater()

    def explain(self) -> None:
        """Say what is missing for the language in hand, and how to get it."""
        from pressdesk.ui.dialogs.dictionary_dialog import DictionaryDialog

        dialog = DictionaryDialog(self._service, self._desk.messages, self._desk.theme, self._desk)
        dialog.exec()
        dialog.deleteLater()

    def _toggle(self) -> None:
        try:
            self._service.set_on(not self._service.on)
        except OSError:
            self._desk.messages.tell(
                self.tr("Whether to check spelling could not be remembered: the settings cannot be written.")
            )
        self._check.setChecked(self._service.on)

    def _show_state(self) -> None:
        state, language = self._service.state, self._service.language
        if self._next_wanted and state is not State.LOOKING:
            self._next_wanted = False
            self.go_to_next()
        button = self._desk.form.dictionary
        dictionary = self._service.dictionary
        other = state is State.FOUND and dictionary is not None and stands_in(dictionary, language)
        wanting = other or state in (State.MISSING, State.BROKEN)
        button.setVisible(wanting)
        if not wanting:
            return
        name = language_name(language)
        button.setText(self.tr("Another dictionary") if other else self.tr("No dictionary"))
        if other:
            said = self.tr("There is no dictionary for {language} here: another English stands in for it.")
        elif state is State.MISSING:
            said = self.tr("There is no dictionary for {language} here: its spelling is not checked.")
        else:
            said = self.tr("The dictionary for {language} cannot be read: its spelling is not checked.")
        said = said.format(language=name)
        button.setToolTip(said)
        button.setAccessibleName(said)
        if self._told_first(language):
            self._desk.messages.offer(said, self.tr("How to get it"), self.explain)

    def _told_first(self, language: str) -> bool:
        try:
            return self._service.tell_once(language)
        except OSError:
            return False

    def _repaint(self) -> None:
        for marks in self._marks.values():
            marks.refresh()


def _put(field: QTextEdit, mark: Mark, suggestion: str) -> None:
    replace(field, mark, spelling.as_written(suggestion, mark.text))
