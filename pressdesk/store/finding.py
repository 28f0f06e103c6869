"""What searching for an exact wording reads: releases that may hold it, with their words."""

# names of columns are our own words, never typed ones
# ruff: noqa: S608

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from pressdesk.domain.finding import Wanted
from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.store.database import stoppable

FIELDS = ("topic", "headline", "subheadline", "place", "lead", "body", "notes")
"""What an officer writes as running words."""

AT_ONCE = 100

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Words:
    """A release's words. `plain` is all of them without marks; `sent`: it has left the house at least once."""

    release_id: str
    status: ReleaseStatus
    sent: bool
    plain: str
    fields: dict[str, str]


def releases_with(session: Session, wanted: Wanted) -> list[str]:
    """Ids of the releases outside the bin that may hold the wording, the last changed first.

    The index knows whole words and their beginnings: where the wording has any, only what holds them is named.
    """
    query = _query(wanted)
    within = "AND seq IN (SELECT rowid FROM release_fts WHERE release_fts MATCH ?)" if query else ""
    with stoppable(session):
        rows = session.connection().exec_driver_sql(
            f"SELECT id FROM release WHERE deleted_at IS NULL {within} ORDER BY changed_at DESC, seq DESC",
            (query,) if query else (),
        )
        return [str(row[0]) for row in rows]


def words_of(session: Session, ids: Sequence[str]) -> Iterator[Words]:
    """The words of these releases, a hundred read at once."""
    columns = ", ".join(FIELDS)
    for first in range(0, len(ids), AT_ONCE):
        rows = session.connection().exec_driver_sql(
            "SELECT id, status, EXISTS(SELECT 1 FROM dispatch WHERE dispatch.release_id = release.id), plain, "
            f"{columns} FROM release WHERE id IN (SELECT value FROM json_each(?)) "
            "ORDER BY changed_at DESC, seq DESC",
            (json.dumps(list(ids[first : first + AT_ONCE])),),
        )
        for row in rows:
            fields = {name: str(row[place + 4]) for place, name in enumerate(FIELDS)}
            yield Words(str(row[0]), ReleaseStatus(row[1]), bool(row[2]), str(row[3]), fields)


def _query(wanted: Wanted) -> str:
    """Words that stand whole in whatever is found, for the index; "" where there are none."""
    text = wanted.text
    parts: list[str] = []
    for found in _WORD.finditer(text):
        begins = wanted.whole_words or found.start() > 0
        ends = wanted.whole_words or found.end() < len(text)
        if begins:
            parts.append(f'"{found[0]}"' if ends else f'"{found[0]}" *')
    return " ".join(parts[:20])
