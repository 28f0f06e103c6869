"""Full-text queries: what was typed as FTS5 understands it, and the rows of the index that match.

Measured on 100,000 releases of 500 words: bm25 over common words takes a second, and snippet() or a join inside the
query that sorts takes longer still. So hits are counted first; a word in more than `COMMON` records is answered with
the newest; and rank is taken in a materialized step of its own that reads the index alone.
"""

# names of tables and columns are our own words, never typed ones
# ruff: noqa: S608

import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from pressdesk.domain.cleaning import clean
from pressdesk.store.driver import Source, driver_of

COMMON = 20_000
"""Hits from which ranking them costs more than it tells."""

LISTED = 1_000
"""Hits a list shows at most: nobody scrolls further."""

HIT_START, HIT_END = "\x02", "\x03"
"""Mark the hit in a snippet. No stored text holds them: `clean` takes them out."""

_LONGEST = 1_000
_MOST_WORDS = 32
_PARTS = re.compile(r'"([^"]*)("?)|([^\s"]+)')


@dataclass(frozen=True)
class Found:
    """Rows of an index, best first, as (seq, score); a higher score is better. `count` is of all that match."""

    rows: list[tuple[int, float]]
    count: int


def fts_query(typed: str) -> str:
    """What was typed as an FTS5 query, or "" where there is no word in it.

    All words must occur, in any field; the last one may be the beginning of a word; quotation marks hold a phrase.
    Nothing a person types is an operator or an error.
    """
    typed = clean(typed[:_LONGEST], lines=False).translate(_QUOTES)
    parts: list[str] = []
    for phrase, closing, word in _PARTS.findall(typed):
        text = word or phrase
        if not _has_word(text):
            continue
        # inside quotation marks FTS5 sees plain text, split into words as the index was
        parts.append(f'"{text}"' if closing else f'"{text}" *')
    parts = parts[:_MOST_WORDS]
    whole = [part.removesuffix(" *") for part in parts[:-1]]
    return " ".join([*whole, *parts[-1:]])


_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))


def _has_word(text: str) -> bool:
    """Whether the index would find a word in it: letters, digits and private characters make words there."""
    return any(unicodedata.category(char)[0] in "LN" or unicodedata.category(char) == "Co" for char in text)


def matches(source: Source, table: str, query: str, limit: int) -> Found:
    """Rows of the index of a record that match a query from `fts_query`. `table` is our own word, never typed."""
    connection = driver_of(source)
    counted = connection.execute(f"SELECT count(*) FROM {table}_fts WHERE {table}_fts MATCH ?", (query,))
    count = int(counted.fetchone()[0])
    if count > COMMON:
        statement = f"SELECT rowid, 0.0 FROM {table}_fts WHERE {table}_fts MATCH ? ORDER BY rowid DESC LIMIT ?"
    else:
        statement = (
            f"SELECT rowid, -rank FROM {table}_fts WHERE {table}_fts MATCH ? "
            f"AND rank MATCH 'bm25({_WEIGHTS[table]})' ORDER BY rank LIMIT ?"
        )
    if not count:
        return Found([], 0)
    rows = connection.execute(statement, (query, limit))
    return Found([(int(row[0]), float(row[1])) for row in rows], count)


def best(source: Source, table: str, query: str, limit: int) -> list[int]:
    """As `matches`, but only the rows: without their scores the index answers in two thirds of the time."""
    connection = driver_of(source)
    counted = connection.execute(f"SELECT count(*) FROM {table}_fts WHERE {table}_fts MATCH ?", (query,))
    if int(counted.fetchone()[0]) > COMMON:
        order = "ORDER BY rowid DESC"
    else:
        order = f"AND rank MATCH 'bm25({_WEIGHTS[table]})' ORDER BY rank"
    statement = f"SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ? {order} LIMIT ?"
    return [int(row[0]) for row in connection.execute(statement, (query, limit))]


_WEIGHTS = {"release": "4.0, 6.0, 3.0, 1.0", "contact": "8.0, 1.0", "text": "6.0, 1.0", "media_list": "6.0, 1.0"}
"""A word in a headline says more than one in the body."""


def snippets(source: Source, table: str, query: str, rows: Sequence[int]) -> dict[int, str]:
    """A passage of a dozen words of each row, its hits between HIT_START and HIT_END."""
    if not rows:
        return {}
    # one row at a time by rowid: the index then looks at these alone, and twice as fast as for a list of numbers
    found = driver_of(source).execute(
        "WITH wanted(number) AS MATERIALIZED (SELECT value FROM json_each(?)) "
        f"SELECT number, snippet({table}_fts, -1, ?, ?, '…', 14) "
        f"FROM wanted JOIN {table}_fts ON {table}_fts.rowid = number WHERE {table}_fts MATCH ?",
        (json.dumps(list(rows)), HIT_START, HIT_END, query),
    )
    return {int(row[0]): str(row[1]).replace("\n", " ") for row in found}
