"""Spelling in a standing text: waves under words, and their menu. What is a placeholder is no word."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QTextEdit
from typing_extensions import override

from pressdesk.desk import spelling_ops
from pressdesk.desk.change import Change
from pressdesk.domain import placeholders, spelling
from pressdesk.domain.errors import DeskError
from pressdesk.domain.spelling import Vocabulary
from pressdesk.store.database import Database
from pressdesk.system.dictionaries import stands_in
from pressdesk.ui.pages.spelling_menu import SpellingMenu
from pressdesk.ui.services import tasks
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.languages import language_name
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.spelling import Place, Spelling, State
from pressdesk.ui.services.tasks import Task
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.widgets.text_marks import Mark, TextMarks, replace


class TextSpelling(QObject):
    """Marks one field. Its page tells it the language, whenever another text is shown or another language chosen."""

    def __init__(
        self,
        field: QTextEdit,
        service: Spelling,
        db: Database,
        bus: ChangeBus,
        messages: Messages,
        theme: Theme,
        *,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(field)
        self._field, self._service, self._theme = field, service, theme
        self._db, self._bus, self._messages, self._clock = db, bus, messages, clock
        self._menu: SpellingMenu | None = None
        self._learning: Task[Vocabulary] | None = None
        self.marks = TextMarks(field, theme, self._misspelt)
        field.installEventFilter(self)
        field.viewport().installEventFilter(self)
        service.changed.connect(self.marks.refresh)
        service.state_changed.connect(self._tell_state)
        bus.changed.connect(self._on_changed)

    def use(self, language: str) -> None:
        """The text that is shown is in this language (BCP 47)."""
        self._service.follow_settings()
        if language != self._service.language:
            self._service.use(language)
            self._learn()
        self._tell_state()

    def menu(self) -> SpellingMenu | None:
        """The menu that was opened last."""
        return self._menu

    def _misspelt(self, paragraph: str) -> Sequence[Place]:
        found = self._service.misspelt(paragraph)
        if not found or "{" not in paragraph:
            return found
        inside = [(place.start, place.end) for place in placeholders.find(paragraph)]
        return [(start, end) for start, end in found if not any(a <= start and end <= b for a, b in inside)]

    # the menu of a word

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent) and (mark := self._mark_of(watched, event)) is not None:
            self._open_menu(mark, by_key=event.reason() == QContextMenuEvent.Reason.Keyboard)
            return True
        return super().eventFilter(watched, event)

    def _mark_of(self, watched: QObject, event: QContextMenuEvent) -> Mark | None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            return self.marks.at_position(self._field.textCursor().selectionStart())
        return self.marks.at(event.pos()) if watched is self._field.viewport() else None

    def _open_menu(self, mark: Mark, *, by_key: bool) -> None:
        cursor = self._field.textCursor()
        cursor.setPosition(mark.start)
        corner = self._field.cursorRect(cursor).bottomLeft() + QPoint(0, 4)
        word = next((word.text for word in spelling.words(mark.text, self._service.language)), mark.text)
        menu = SpellingMenu(self._field, mark.text, by_key=by_key, can_ignore=False)
        menu.chosen.connect(partial(self._put, mark))
        menu.add_wanted.connect(lambda: self.add(word))
        if self._menu is not None:
            self._menu.discard()
        self._menu = menu
        menu.popup(self._field.viewport().mapToGlobal(corner))
        self._service.suggest(word, partial(self._on_suggested, menu))

    def _put(self, mark: Mark, suggestion: str) -> None:
        replace(self._field, mark, spelling.as_written(suggestion, mark.text))

    def _on_suggested(self, menu: SpellingMenu, words: Sequence[str]) -> None:
        if menu is self._menu:  # none has been opened since
            menu.show_suggestions(words)

    def add(self, word: str) -> None:
        """Teach the office's dictionary the word."""
        try:
            change = spelling_ops.add_word(self._db, word, self._service.language, now=self._clock())
        except DeskError as error:
            self._messages.error(error)
            return
        self._bus.post(change, self)
        said = self.tr("“{word}” is in the office's dictionary now.").format(word=word)
        self._messages.tell(said, lambda: self._forget(change.made))

    def _forget(self, word_id: str) -> None:
        try:
            self._bus.post(spelling_ops.forget_word(self._db, word_id), self)
        except DeskError as error:
            self._messages.error(error)

    # what is known

    def _on_changed(self, change: Change, _initiator: object) -> None:
        if (change.words or change.contacts) and self._service.language:
            self._learn()

    def _learn(self) -> None:
        """Read names and the office's words in the background."""
        if self._learning is not None:
            self._learning.cancel()  # what it brings is older than what is asked for now
        read = partial(spelling_ops.vocabulary, self._db, self._service.language, "")
        self._learning = tasks.run(self, read, self._on_learnt, self._on_not_learnt)

    def _on_learnt(self, known: Vocabulary) -> None:
        self._learning = None
        self._service.know(known)

    def _on_not_learnt(self, error: Exception) -> None:
        self._learning = None
        if not isinstance(error, DeskError):  # a store that is being closed is no news here
            raise error

    # what is said

    def _tell_state(self) -> None:
        """Say once for each language that there is no dictionary, or another one."""
        state, dictionary, language = self._service.state, self._service.dictionary, self._service.language
        other = state is State.FOUND and dictionary is not None and stands_in(dictionary, language)
        if not (other or state is State.MISSING) or not self._field.isVisible():
            return
        try:
            first = self._service.tell_once(language)
        except OSError:  # it cannot be remembered, and would be said again and again
            return
        if first:
            said = self.tr("There is no dictionary for {language} here: its spelling is not checked.")
            if other:
                said = self.tr("There is no dictionary for {language} here: another English stands in for it.")
            self._messages.offer(said.format(language=language_name(language)), self.tr("How to get it"), self.explain)

    def explain(self) -> None:
        """Say what is missing for the language in hand, and how to get it."""
        from pressdesk.ui.dialogs.dictionary_dialog import DictionaryDialog

        dialog = DictionaryDialog(self._service, self._messages, self._theme, self._field)
        dialog.exec()
        dialog.deleteLater()
