"""Searching releases, contacts, texts and media lists at once."""

# names of tables and columns are our own words, never typed ones
# ruff: noqa: S608

from dataclasses import dataclass
from typing import Literal

from sqlmodel import Session

from pressdesk.store import queries
from pressdesk.store.database import stoppable
from pressdesk.store.queries import HIT_END as HIT_END
from pressdesk.store.queries import HIT_START as HIT_START
from pressdesk.store.queries import fts_query as fts_query

Kind = Literal["release", "contact", "text", "media_list"]


@dataclass(frozen=True)
class Hit:
    """A record that holds the words. `snippet` has the hits between HIT_START and HIT_END; a higher score is better."""

    id: str
    kind: Kind
    title: str
    snippet: str
    score: float


def search(session: Session, words: str, limit: int = 50) -> list[Hit]:
    """The best hits, the bin apart. `Database.interrupt` stops it: SearchStoppedError."""
    query = fts_query(words)
    if not query or limit < 1:
        return []
    hits: list[Hit] = []
    with stoppable(session):
        for kind, title in _TITLES.items():
            hits += _hits(session, kind, title, query, limit)
    return sorted(hits, key=lambda hit: -hit.score)[:limit]


_TITLES: dict[Kind, str] = {"release": "headline", "contact": "name", "text": "title", "media_list": "name"}


def _hits(session: Session, kind: Kind, title: str, query: str, limit: int) -> list[Hit]:
    wanted = limit
    while True:
        found = queries.matches(session, kind, query, wanted)
        there = _outside_bin(session, kind, title, [seq for seq, _ in found.rows])
        # the bin can hide hits: look further, until enough are outside it or there are no more
        if len(there) >= min(limit, found.count) or len(found.rows) >= found.count or wanted >= queries.LISTED:
            break
        wanted = min(wanted * 10, queries.LISTED)
    shown = [(seq, score) for seq, score in found.rows if seq in there][:limit]
    passages = queries.snippets(session, kind, query, [seq for seq, _ in shown])
    return [
        Hit(id=there[seq][0], kind=kind, title=there[seq][1], snippet=passages.get(seq, ""), score=score)
        for seq, score in shown
    ]


def _outside_bin(session: Session, kind: Kind, title: str, rows: list[int]) -> dict[int, tuple[str, str]]:
    """Id and title of those of the rows that are not in the bin."""
    if not rows:
        return {}
    marks = ", ".join("?" * len(rows))
    found = session.connection().exec_driver_sql(
        f"SELECT seq, id, {title} FROM {kind} WHERE seq IN ({marks}) AND deleted_at IS NULL", tuple(rows)
    )
    return {int(row[0]): (str(row[1]), str(row[2])) for row in found}
