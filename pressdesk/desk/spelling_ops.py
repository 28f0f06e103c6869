"""What an officer does about spelling: teach words, leave words alone, and have a stored release looked through."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from pressdesk.desk.change import Change
from pressdesk.domain import spelling
from pressdesk.domain.checks.rule import Subject, at
from pressdesk.domain.errors import InvalidFieldError
from pressdesk.domain.house_style import MOST, Finding
from pressdesk.domain.spelling import Vocabulary
from pressdesk.store import releases, settings, words
from pressdesk.store.database import Database
from pressdesk.system import dictionaries
from pressdesk.system.speller import Speller, SpellerError

log = logging.getLogger(__name__)

RULE = "spelling"
"""The name of the rule for good."""

Unknown = Callable[[str, Sequence[str]], set[str]]
"""Given a language and words, those that its dictionary does not have; none where there is no dictionary."""


def asking(speller: Speller) -> Unknown:
    """Ask the dictionaries of this laptop. Where there is none for a language, or it cannot be read, all is right."""
    known = dictionaries.available(dictionaries.folders())

    def unknown(language: str, words: Sequence[str]) -> set[str]:
        dictionary = dictionaries.find(language, known)
        try:
            return speller.unknown(dictionary, words) if dictionary and words else set()
        except SpellerError as error:
            log.warning("spelling: %s", error)
            return set()

    return unknown


def add_word(db: Database, word: str, language: str, *, now: datetime) -> Change:
    """Teach the office's dictionary a word: a name for all languages, another for the language of the release."""
    return _keep(db, word, spelling.scope(word, language), None, now)


def ignore_word(db: Database, word: str, release_id: str, *, now: datetime) -> Change:
    """Leave a word alone in one release. Raises NotFoundError."""
    return _keep(db, word, "", release_id, now)


def forget_word(db: Database, word_id: str) -> Change:
    """Take a word out of the office's dictionary, or out of what a release leaves alone. Raises NotFoundError."""
    with db.transaction() as session:
        words.remove(session, word_id)
    return Change(words=True)


def restore_word(db: Database, word: str, language: str, *, now: datetime) -> Change:
    """Put a forgotten word back for the language that it was kept for."""
    return _keep(db, word, language, None, now)


def names(db: Database) -> Vocabulary:
    """The names of all people and organisations."""
    with db.reading() as session:
        return Vocabulary(words.names(session))


def vocabulary(db: Database, language: str, release_id: str, known: Vocabulary | None = None) -> Vocabulary:
    """All that is right in a release without a dictionary's word for it. `release_id` "": in a new one.

    `known`: the names, where they have been read already.
    """
    beside = names(db) if known is None else known
    with db.reading() as session:
        return Vocabulary(words.right_in(session, spelling.primary(language), release_id), beside)


def misspelt(db: Database, release_id: str, unknown: Unknown, *, now: datetime) -> list[Finding]:
    """Each misspelt word of a stored release at the first place where it stands. Raises NotFoundError."""
    with db.reading() as session:
        sheet, house = releases.sheet(session, release_id), settings.house(session)
    subject, language = Subject(sheet, house, now), sheet.release.language
    known = vocabulary(db, language, release_id)
    places = [(passage, word) for passage in subject.everything for word in spelling.words(passage.text, language)]
    asked = dict.fromkeys(form for _, word in places for form in spelling.asked(word.text, language))
    missing = unknown(language, list(asked))
    found: dict[str, Finding] = {}
    for passage, word in places:
        if word.text in found or spelling.is_right(word.text, language, lambda form: form not in missing, known):
            continue
        said = f"“{passage.text[word.start : word.end]}” is not in the dictionary."
        place = at(passage, word.start, word.end, said)
        found[word.text] = Finding(RULE, "hint", said, place.field, place.start, place.end, about=word.text)
    return list(found.values())[:MOST]


def _keep(db: Database, word: str, language: str, release_id: str | None, now: datetime) -> Change:
    kept = " ".join(word.split())
    if not kept or len(kept) > spelling.LONGEST:
        raise InvalidFieldError("word", f"A word has 1 to {spelling.LONGEST} characters.")
    with db.transaction() as session:
        if release_id is not None:
            releases.get_release(session, release_id)
        word_id = words.add(session, kept, language, release_id, now)
    return Change(words=True, made=word_id)
