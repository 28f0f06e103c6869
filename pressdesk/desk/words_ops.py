"""The house's list of words: read, checked and kept."""

from datetime import datetime
from functools import lru_cache

from pressdesk.desk.change import Change
from pressdesk.desk.house_ops import save_house
from pressdesk.domain.checks.word_list import WordList, read_words
from pressdesk.domain.errors import WordListError
from pressdesk.domain.models.setting import House
from pressdesk.store import settings
from pressdesk.store.database import Database
from pressdesk.system.resources import resource


def shipped_words() -> str:
    """The list that comes with the program, as TOML."""
    return resource("house_words.toml").read_text(encoding="utf-8")


def words_text(house: House) -> str:
    """The list of a house as it is edited: its own, or the one that comes with the program."""
    return house.house_words or shipped_words()


def words_of(house: House) -> WordList:
    """The list of a house, ready to look for. One that cannot be read any more counts as none."""
    return _read(house.house_words)


def save_words(db: Database, toml: str, *, now: datetime) -> Change:
    """Keep the list; the one that came with the program, or an empty one, is kept as none of the house's own.

    Raises WordListError, which tells the line; nothing is kept then.
    """
    read_words(toml)
    own = "" if not toml.strip() or toml.strip() == shipped_words().strip() else toml
    with db.reading() as session:
        house = settings.house(session)
    return save_house(db, house.model_copy(update={"house_words": own}), now=now)


@lru_cache(maxsize=4)
def _read(own: str) -> WordList:
    try:
        return read_words(own or shipped_words())
    except WordListError:
        return WordList()
