"""Which words on the desk are misspelt. Dictionaries are found and asked in the background, and answers are kept.

On the GUI thread only texts in sight are split into words and looked up among the answers: what is not known yet is
asked for, and counts as right until the answer comes.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from pressdesk.domain import spelling
from pressdesk.domain.spelling import Vocabulary, Word
from pressdesk.system import dictionaries
from pressdesk.system.dictionaries import Dictionary
from pressdesk.system.settings import Settings, read_settings, write_settings
from pressdesk.system.speller import Speller, SpellerError
from pressdesk.ui.services import tasks

log = logging.getLogger(__name__)

GATHERING = 120
"""Milliseconds in which words are gathered before they are asked for together."""

KEPT_TEXTS = 400
"""Paragraphs whose misspelt places are remembered: several windows full."""

KEPT_WORDS = 200_000

Place = tuple[int, int]
"""First character and the one after the last, as Python counts."""


class State(Enum):
    """What there is for the language in hand."""

    OFF = "off"
    LOOKING = "looking"
    FOUND = "found"
    MISSING = "missing"
    BROKEN = "broken"
    NEEDLESS = "needless"
    """A language for which there are no such dictionaries."""


class Spelling(QObject):
    """Spelling in one language at a time, with one process that holds the dictionaries."""

    changed = Signal()
    """More is known: what is in sight may look otherwise."""
    state_changed = Signal()

    def __init__(
        self,
        settings_path: Path,
        *,
        places: Callable[[], Sequence[Path]] | None = None,
        parent: QObject | None = None,
        speller: Speller | None = None,
    ) -> None:
        """`speller`: the one that another page asks already."""
        super().__init__(parent)
        self._settings_path, self._places = settings_path, places or _everywhere
        self._speller = speller or Speller()
        self._on: bool | None = None
        self._language = ""
        self._state = State.LOOKING
        self._known: list[Dictionary] | None = None
        self._dictionary: Dictionary | None = None
        self._listed: dict[Dictionary, dict[str, bool]] = {}
        self._vocabulary = Vocabulary()
        self._right: dict[str, bool] = {}
        self._misspelt: dict[str, tuple[Place, ...]] = {}
        self._in_hand: tuple[str, list[Word]] = ("", [])
        self._suggested: dict[tuple[str, str], tuple[str, ...]] = {}
        self._wanted: dict[str, None] = {}
        self._asked: frozenset[str] = frozenset()
        """What the dictionary is being asked at this moment."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(GATHERING)
        self._soon.timeout.connect(self._ask)

    @property
    def speller(self) -> Speller:
        """Whom it asks: one process for all pages."""
        return self._speller

    # what the officer wants

    @property
    def on(self) -> bool:
        """Whether spelling is checked at all; this laptop remembers it."""
        if self._on is None:
            self._on = read_settings(self._settings_path).spelling
        return self._on

    def set_on(self, on: bool) -> None:
        """Check spelling or not, from now on. Raises OSError where it cannot be remembered."""
        self._on = on
        self.state_changed.emit()
        self.changed.emit()
        if on and self._language:
            self._look()
        self._keep({"spelling": on})

    def follow_settings(self) -> None:
        """It may have been turned on or off elsewhere in the window."""
        before, self._on = self._on, None
        if before is not None and self.on is not before:
            self.state_changed.emit()
            self.changed.emit()
            if self.on and self._language:
                self._look()

    def tell_once(self, language: str) -> bool:
        """Whether the officer has not been told yet that this language has no dictionary. Remembers it."""
        told = read_settings(self._settings_path).dictionaries_missed
        if language in told:
            return False
        self._keep({"dictionaries_missed": [*told, language]})
        return True

    def _keep(self, values: dict[str, object]) -> None:
        kept = read_settings(self._settings_path).model_dump() | values
        write_settings(self._settings_path, Settings.model_validate(kept))

    # the language in hand

    @property
    def language(self) -> str:
        return self._language

    @property
    def state(self) -> State:
        return self._state if self.on else State.OFF

    @property
    def dictionary(self) -> Dictionary | None:
        return self._dictionary

    def use(self, language: str) -> None:
        """Check in this language (BCP 47) from now on."""
        if language != self._language:
            self._language = language
            self._forget()
            self._dictionary = None
            if self.on:
                self._look()

    def look_again(self) -> None:
        """Look for dictionaries anew: files may have come, or gone."""
        self._known = None
        self._listed.clear()
        self._suggested.clear()
        if self._language and self.on:
            self._look()

    def know(self, vocabulary: Vocabulary) -> None:
        """Names and the office's words, which are right."""
        self._vocabulary = vocabulary
        self._forget()
        self.changed.emit()

    def _look(self) -> None:
        if spelling.primary(self._language) in spelling.WITHOUT_DICTIONARY:
            self._settle(State.NEEDLESS)
            return
        if self._known is not None:
            self._on_places(self._known)
            return
        self._settle(State.LOOKING)
        places = self._places
        tasks.run(self, lambda: dictionaries.available(places()), self._on_places)

    def _on_places(self, known: list[Dictionary]) -> None:
        self._known = known
        self._dictionary = dictionaries.find(self._language, known)
        self._forget()
        self._settle(State.FOUND if self._dictionary else State.MISSING)

    def _settle(self, state: State) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit()
        self.changed.emit()

    def _forget(self) -> None:
        self._in_hand = ("", [])
        self._right.clear()
        self._misspelt.clear()

    # misspelt places

    def misspelt(self, text: str) -> tuple[Place, ...]:
        """The misspelt words of a paragraph as far as they are known; the rest is asked for, and `changed` tells."""
        if self._dictionary is None or self.state is not State.FOUND:
            return ()
        kept = self._misspelt.get(text)
        if kept is not None:
            return kept
        found: list[Place] = []
        pending = False
        for word in self._parted(text):
            right = self._right.get(word.text)
            if right is None:
                right = self._judge(word.text)
            if right is None:
                pending = True
            elif not right:
                found.append((word.start, word.end))
        if not pending:
            self._remember(text, tuple(found))
        elif self._wanted and not self._asked and not self._soon.isActive():
            self._soon.start()
        return tuple(found)

    def _parted(self, text: str) -> list[Word]:
        """The words of a paragraph; those of the one in hand, in which somebody types, are kept."""
        if self._in_hand[0] != text:
            self._in_hand = (text, spelling.words(text, self._language))
        return self._in_hand[1]

    def _remember(self, text: str, found: tuple[Place, ...]) -> None:
        while len(self._misspelt) >= KEPT_TEXTS:
            del self._misspelt[next(iter(self._misspelt))]
        self._misspelt[text] = found

    def _judge(self, word: str) -> bool | None:
        """None: not known yet, and asked for."""
        if word in self._vocabulary:
            self._right[word] = True
            return True
        listed = self._listed.setdefault(self._dictionary, {}) if self._dictionary else {}
        missing = [form for form in spelling.asked(word, self._language) if form not in listed]
        if missing:
            self._wanted.update((form, None) for form in missing if form not in self._asked)
            return None
        verdict = spelling.is_right(word, self._language, lambda form: listed.get(form, False), self._vocabulary)
        self._right[word] = verdict
        return verdict

    def _ask(self) -> None:
        dictionary = self._dictionary
        if self._asked or dictionary is None or not self._wanted:
            return
        words = list(self._wanted)
        self._wanted.clear()
        self._asked = frozenset(words)
        ask = partial(self._speller.unknown, dictionary, words)
        tasks.run(self, ask, partial(self._on_answer, dictionary, words), self._on_failed)

    def _on_answer(self, dictionary: Dictionary, words: Sequence[str], unknown: set[str]) -> None:
        self._asked = frozenset()
        self._take(dictionary, words, unknown)
        self.changed.emit()
        if self._wanted:
            self._soon.start()

    def _take(self, dictionary: Dictionary, words: Iterable[str], unknown: set[str]) -> None:
        listed = self._listed.setdefault(dictionary, {})
        if len(listed) > KEPT_WORDS:
            listed.clear()
            self._right.clear()
        listed.update((word, word not in unknown) for word in words)

    def _on_failed(self, error: Exception) -> None:
        self._asked = frozenset()
        self._wanted.clear()
        if not isinstance(error, SpellerError):
            raise error
        log.warning("spelling: %s", error)
        self._settle(State.BROKEN)

    # for those who ask

    def look_through(self, texts: Sequence[str], done: Callable[[], None]) -> None:
        """Ask for every word of the texts that is not known yet; `done` when `misspelt` can tell of all of them."""
        dictionary, language = self._dictionary, self._language
        if dictionary is None or self.state is not State.FOUND:
            done()
            return
        listed = dict(self._listed.get(dictionary, {}))
        speller = self._speller

        def work() -> tuple[list[str], set[str]]:
            forms = {
                form: None
                for text in texts
                for word in spelling.words(text, language)
                for form in spelling.asked(word.text, language)
                if form not in listed
            }
            return list(forms), speller.unknown(dictionary, list(forms))

        def finish(answer: tuple[list[str], set[str]]) -> None:
            self._take(dictionary, *answer)
            self.changed.emit()
            done()

        tasks.run(self, work, finish, self._on_failed)

    def suggest(self, word: str, done: Callable[[tuple[str, ...]], None]) -> None:
        """What could stand instead of a word as the dictionary is asked; none where it cannot tell."""
        dictionary = self._dictionary
        key = (dictionary.name if dictionary else "", word)
        if dictionary is None or key in self._suggested:
            done(self._suggested.get(key, ()))
            return

        def finish(found: tuple[str, ...]) -> None:
            self._suggested[key] = found
            done(found)

        def fail(error: Exception) -> None:
            self._on_failed(error)
            done(())

        # not through `self`: the last to hold a QObject must not be the worker, which would delete it
        tasks.run(self, partial(self._speller.suggest, dictionary, word), finish, fail)

    def close(self) -> None:
        """End the process of the dictionaries."""
        self._soon.stop()
        self._speller.close()


def _everywhere() -> list[Path]:
    return dictionaries.folders()
