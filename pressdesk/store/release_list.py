"""Lists of releases: which ones, in which order, and what a row says.

Plain SQL on the driver's connection, because a list is the first thing on the screen: it is read before the records
and SQLAlchemy have been imported.
"""

# conditions and columns are our own words, never typed ones
# ruff: noqa: S608

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from pressdesk.domain.models.states import ReleaseLine, ReleaseStatus
from pressdesk.store import queries
from pressdesk.store.driver import Source, driver_of

LEAD_SHOWN = 300
"""Characters of the lead that a list needs."""

_AT_ONCE = 500
"""Ids in one statement: SQLite takes more, but a page of a list never needs them."""


@dataclass(frozen=True)
class ReleaseFilter:
    """Which releases a list shows. `embargoed` counts embargoes that run on at `now`; without `now`, any not lifted."""

    text: str = ""
    status: ReleaseStatus | None = None
    language: str = ""
    embargoed: bool | None = None
    in_bin: bool = False
    now: datetime | None = None
    daily: bool = False
    """Without what is archived, unless that is the state asked for."""


@dataclass(frozen=True)
class ReleaseRow:
    """A release as a list shows it."""

    id: str
    language: str
    topic: str
    headline: str
    lead: str
    status: ReleaseStatus
    release_line: ReleaseLine
    changed_at: datetime
    deleted_at: datetime | None
    embargo_instant: datetime | None
    embargo_zone: str | None
    translation_of: str | None


@dataclass(frozen=True)
class PlaceCounts:
    """How many releases there are, the bin apart, and how much of any kind is in the bin."""

    by_status: dict[ReleaseStatus, int] = field(default_factory=dict[ReleaseStatus, int])
    embargoed: int = 0
    in_bin: int = 0

    @property
    def total(self) -> int:
        return sum(self.by_status.values())


_IN_BIN = ("release", "contact", "text", "media_list")

_HELD = (
    "(release_line = 'embargo' AND EXISTS (SELECT 1 FROM embargo WHERE embargo.release_id = release.id "
    "AND embargo.lifted_at IS NULL{running}))"
)


def release_ids(source: Source, wanted: ReleaseFilter) -> list[str]:
    """Ids in display order: newest change first, or, where something is searched for, best first.

    `Database.interrupt` stops a search inside `Database.listing`: SearchStoppedError.
    """
    if not wanted.text.strip():
        where, values = _filtered(wanted)
        rows = driver_of(source).execute(
            f"SELECT id FROM release WHERE {where} ORDER BY changed_at DESC, seq DESC", values
        )
        return [str(row[0]) for row in rows]
    query = queries.fts_query(wanted.text)
    return _found(source, query, wanted) if query else []


def _found(source: Source, query: str, wanted: ReleaseFilter) -> list[str]:
    """Ids of what matches and passes the filter, best first."""
    hits = queries.best(source, "release", query, queries.LISTED)
    where, values = _filtered(wanted)
    rows = driver_of(source).execute(
        # left to itself, SQLite goes to the rows, forty times slower where there are many
        f"SELECT seq, id FROM release {'' if wanted.embargoed is not None else 'INDEXED BY release_found '}"
        f"WHERE seq IN (SELECT value FROM json_each(?)) AND {where}",
        (json.dumps(hits), *values),
    )
    ids = {int(row[0]): str(row[1]) for row in rows}
    return [ids[seq] for seq in hits if seq in ids]


def _filtered(wanted: ReleaseFilter) -> tuple[str, tuple[str, ...]]:
    """The condition of a filter, its words apart, and its values."""
    conditions = ["deleted_at IS NOT NULL" if wanted.in_bin else "deleted_at IS NULL"]
    values: list[str] = []
    if wanted.status is not None:
        conditions.append("status = ?")
        values.append(wanted.status.value)
    elif wanted.daily and not wanted.in_bin:
        conditions.append("status <> 'archived'")
    if wanted.language:
        conditions.append("language = ?")
        values.append(wanted.language)
    if wanted.embargoed is not None:
        held, moment = _under_embargo(wanted.now)
        conditions.append(held if wanted.embargoed else f"NOT {held}")
        values += moment
    return " AND ".join(conditions), tuple(values)


def _under_embargo(now: datetime | None) -> tuple[str, tuple[str, ...]]:
    if now is None:
        return _HELD.format(running=""), ()
    return _HELD.format(running=" AND embargo.instant > ?"), (_stored(now),)


def rows_by_id(source: Source, ids: Sequence[str]) -> dict[str, ReleaseRow]:
    """Rows of a list in the order of the ids, by one query a page; ids that are not there are left out."""
    rows: dict[str, ReleaseRow] = {}
    for first in range(0, len(ids), _AT_ONCE):
        found = driver_of(source).execute(
            f"SELECT release.id, language, topic, headline, substr(lead, 1, {LEAD_SHOWN}), status, release_line, "
            "release.changed_at, release.deleted_at, embargo.instant, embargo.zone, translation_of FROM release "
            "LEFT JOIN embargo ON embargo.release_id = release.id AND embargo.lifted_at IS NULL "
            "WHERE release.id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids[first : first + _AT_ONCE])),),
        )
        rows |= {row[0]: _row(*row) for row in found}
    return {release_id: rows[release_id] for release_id in ids if release_id in rows}


def _row(
    release_id: str,
    language: str,
    topic: str,
    headline: str,
    lead: str,
    status: str,
    line: str,
    changed: str,
    deleted: str | None,
    instant: str | None,
    zone: str | None,
    translation_of: str | None,
) -> ReleaseRow:
    return ReleaseRow(
        release_id,
        language,
        topic,
        headline,
        lead,
        ReleaseStatus(status),
        ReleaseLine(line),
        _moment(changed),
        _moment(deleted) if deleted else None,
        _moment(instant) if instant else None,
        zone,
        translation_of,
    )


def snippets(source: Source, text: str, ids: Sequence[str]) -> dict[str, str]:
    """Where the words searched for stand in each release, hits between `queries.HIT_START` and `HIT_END`."""
    query = queries.fts_query(text)
    if not query or not ids:
        return {}
    rows = driver_of(source).execute(
        "SELECT seq, id FROM release WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids[:_AT_ONCE]),)
    )
    known = {int(row[0]): str(row[1]) for row in rows}
    return {known[seq]: passage for seq, passage in queries.snippets(source, "release", query, list(known)).items()}


def counts(source: Source, now: datetime | None = None) -> PlaceCounts:
    """Numbers for the sidebar. With `now`, embargoes that have passed do not count."""
    connection = driver_of(source)
    by_status = connection.execute("SELECT status, count(*) FROM release WHERE deleted_at IS NULL GROUP BY status")
    held, moment = _under_embargo(now)
    embargoed = connection.execute(f"SELECT count(*) FROM release WHERE deleted_at IS NULL AND {held}", moment)
    binned = " + ".join(f"(SELECT count(*) FROM {table} WHERE deleted_at IS NOT NULL)" for table in _IN_BIN)
    return PlaceCounts(
        by_status={ReleaseStatus(row[0]): int(row[1]) for row in by_status},
        embargoed=int(embargoed.fetchone()[0]),
        in_bin=int(connection.execute(f"SELECT {binned}").fetchone()[0]),
    )


def _moment(stored: str) -> datetime:
    """A moment as SQLAlchemy keeps it: in UTC, without saying so."""
    return datetime.fromisoformat(stored).replace(tzinfo=UTC)


def _stored(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
