"""Searching releases, contacts and texts at once."""

from dataclasses import dataclass
from typing import Literal

from sqlmodel import Session, col, select

from pressdesk.domain.models.contact import Contact
from pressdesk.domain.models.release import Release
from pressdesk.domain.models.text import Text
from pressdesk.store import queries
from pressdesk.store.database import stoppable
from pressdesk.store.queries import HIT_END as HIT_END
from pressdesk.store.queries import HIT_START as HIT_START
from pressdesk.store.queries import fts_query as fts_query

Kind = Literal["release", "contact", "text"]


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
        for kind, table, title in _SEARCHED:
            hits += _hits(session, kind, table, title, query, limit)
    return sorted(hits, key=lambda hit: -hit.score)[:limit]


_SEARCHED: tuple[tuple[Kind, type[Release | Contact | Text], str], ...] = (
    ("release", Release, Release.headline),
    ("contact", Contact, Contact.name),
    ("text", Text, Text.title),
)


def _hits(
    session: Session, kind: Kind, table: type[Release | Contact | Text], title: str, query: str, limit: int
) -> list[Hit]:
    wanted = limit
    while True:
        found = queries.matches(session, kind, query, wanted)
        scores = dict(found.rows)
        rows = session.connection().execute(
            select(col(table.seq), col(table.id), col(title)).where(
                col(table.seq).in_(list(scores)), col(table.deleted_at).is_(None)
            )
        )
        there = {row[0]: (row[1], row[2]) for row in rows}
        # the bin can hide hits: look further, until enough are outside it or there are no more
        if len(there) >= min(limit, found.count) or len(scores) >= found.count or wanted >= queries.LISTED:
            break
        wanted = min(wanted * 10, queries.LISTED)
    shown = [seq for seq in scores if seq in there][:limit]
    passages = queries.snippets(session, kind, query, shown)
    return [
        Hit(id=there[seq][0], kind=kind, title=there[seq][1], snippet=passages.get(seq, ""), score=scores[seq])
        for seq in shown
    ]
