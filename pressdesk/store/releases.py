"""Releases: lists, one by one, and changes to them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, and_, func, insert, select
from sqlmodel import Session, SQLModel, col

from pressdesk.domain.models.base import new_id
from pressdesk.domain.models.embargo import Embargo, EmbargoView
from pressdesk.domain.models.release import (
    Release,
    ReleaseDraft,
    ReleaseLine,
    ReleaseRow,
    ReleaseStatus,
    ReleaseView,
)
from pressdesk.store import embargoes, queries, records
from pressdesk.store.database import stoppable

if TYPE_CHECKING:
    from pressdesk.domain.release import ReleaseSheet

LEAD_SHOWN = 300
"""Characters of the lead that a list needs."""


@dataclass(frozen=True)
class ReleaseFilter:
    """Which releases a list shows. `embargoed` counts embargoes that run on at `now`; without `now`, any not lifted."""

    text: str = ""
    status: ReleaseStatus | None = None
    language: str = ""
    embargoed: bool | None = None
    in_bin: bool = False
    now: datetime | None = None


@dataclass(frozen=True)
class ReleaseCounts:
    """How many releases there are, the bin apart."""

    by_status: dict[ReleaseStatus, int] = field(default_factory=dict[ReleaseStatus, int])
    embargoed: int = 0
    in_bin: int = 0

    @property
    def total(self) -> int:
        return sum(self.by_status.values())


_TABLES = SQLModel.metadata.tables
# columns of the tables, not of the classes: the first list need not wait until all classes are mapped
_RELEASE, _EMBARGO = _TABLES["release"].c, _TABLES["embargo"].c


def release_ids(session: Session, wanted: ReleaseFilter) -> list[str]:
    """Ids in display order: newest change first, or, where something is searched for, best first."""
    statement = _filtered(select(_RELEASE.id), wanted)
    if not wanted.text.strip():
        rows = session.connection().execute(statement.order_by(_RELEASE.changed_at.desc(), _RELEASE.seq.desc()))
        return [row[0] for row in rows]
    query = queries.fts_query(wanted.text)
    if not query:
        return []
    with stoppable(session):
        found = _found(session, query, wanted)
        if wanted.embargoed is not None:
            held = set(session.connection().execute(statement).scalars())
            found = [release_id for release_id in found if release_id in held]
    return found


def _found(session: Session, query: str, wanted: ReleaseFilter) -> list[str]:
    """Ids of what matches and passes the filter, the embargo apart, best first."""
    hits = queries.best(session, "release", query, queries.LISTED)
    conditions = ["deleted_at IS NOT NULL" if wanted.in_bin else "deleted_at IS NULL"]
    values = [json.dumps(hits)]
    if wanted.status is not None:
        conditions.append("status = ?")
        values.append(wanted.status.value)
    if wanted.language:
        conditions.append("language = ?")
        values.append(wanted.language)
    rows = session.connection().exec_driver_sql(
        # left to itself, SQLite goes to the rows, forty times slower where there are many
        "SELECT seq, id FROM release INDEXED BY release_found "  # noqa: S608 - our own conditions
        f"WHERE seq IN (SELECT value FROM json_each(?)) AND {' AND '.join(conditions)}",
        tuple(values),
    )
    ids = {int(row[0]): str(row[1]) for row in rows}
    return [ids[seq] for seq in hits if seq in ids]


def _filtered(statement: Select[Any], wanted: ReleaseFilter) -> Select[Any]:
    deleted = _RELEASE.deleted_at
    statement = statement.where(deleted.is_not(None) if wanted.in_bin else deleted.is_(None))
    if wanted.status is not None:
        statement = statement.where(_RELEASE.status == wanted.status.value)
    if wanted.language:
        statement = statement.where(_RELEASE.language == wanted.language)
    if wanted.embargoed is not None:
        held = _under_embargo(wanted.now)
        statement = statement.where(held if wanted.embargoed else ~held)
    return statement


def _under_embargo(now: datetime | None) -> ColumnElement[bool]:
    running = [_EMBARGO.release_id == _RELEASE.id, _EMBARGO.lifted_at.is_(None)]
    if now is not None:
        running.append(_EMBARGO.instant > now)
    return and_(
        _RELEASE.release_line == ReleaseLine.EMBARGO.value,
        select(_EMBARGO.seq).where(*running).exists(),
    )


_ROW: tuple[ColumnElement[Any], ...] = (
    _RELEASE.id,
    _RELEASE.language,
    _RELEASE.topic,
    _RELEASE.headline,
    func.substr(_RELEASE.lead, 1, LEAD_SHOWN).label("lead"),
    _RELEASE.status,
    _RELEASE.release_line,
    _RELEASE.changed_at,
    _RELEASE.deleted_at,
    _EMBARGO.instant.label("embargo_instant"),
    _EMBARGO.zone.label("embargo_zone"),
)


def rows_by_id(session: Session, ids: Sequence[str]) -> dict[str, ReleaseRow]:
    """Rows of a list in the order of the ids, by one query a page; ids that are not there are left out."""
    statement = (
        select(*_ROW)
        .select_from(_TABLES["release"])
        .join(_TABLES["embargo"], and_(_EMBARGO.release_id == _RELEASE.id, _EMBARGO.lifted_at.is_(None)), isouter=True)
    )
    rows: dict[str, ReleaseRow] = {}
    for first in range(0, len(ids), records.IDS_AT_ONCE):
        page = statement.where(_RELEASE.id.in_(ids[first : first + records.IDS_AT_ONCE]))
        for row in session.connection().execute(page).mappings():
            rows[row["id"]] = ReleaseRow.model_validate(dict(row))
    return {release_id: rows[release_id] for release_id in ids if release_id in rows}


def under_embargo(session: Session, now: datetime) -> list[tuple[ReleaseRow, EmbargoView]]:
    """Releases whose embargo is in force at `now`, the next to lift first; the bin apart."""
    statement = (
        select(Embargo)
        .join(Release, col(Release.id) == col(Embargo.release_id))
        .where(
            col(Embargo.instant) > now,
            col(Embargo.lifted_at).is_(None),
            col(Release.deleted_at).is_(None),
        )
        .order_by(col(Embargo.instant), col(Embargo.seq))
    )
    found = list(session.scalars(statement))
    rows = rows_by_id(session, [embargo.release_id for embargo in found])
    return [(rows[e.release_id], EmbargoView.model_validate(e, from_attributes=True)) for e in found]


def snippets(session: Session, text: str, ids: Sequence[str]) -> dict[str, str]:
    """Where the words searched for stand in each release, hits between `queries.HIT_START` and `HIT_END`."""
    query = queries.fts_query(text)
    if not query or not ids:
        return {}
    with stoppable(session):
        statement = select(col(Release.seq), col(Release.id)).where(col(Release.id).in_(ids[: records.IDS_AT_ONCE]))
        known: dict[int, str] = {row[0] or 0: row[1] for row in session.connection().execute(statement)}
        found = queries.snippets(session, "release", query, list(known))
    return {known[seq]: passage for seq, passage in found.items()}


def get_release(session: Session, release_id: str) -> ReleaseView:
    """One release, in the bin or not. Raises NotFoundError."""
    return ReleaseView.model_validate(records.one(session, Release, release_id), from_attributes=True)


def sheet(session: Session, release_id: str) -> "ReleaseSheet":
    """One release with all that goes with it. Raises NotFoundError."""
    # what a whole release needs is imported here: a list of releases, the first thing on the screen, does without
    from pressdesk.domain.release import ReleaseSheet
    from pressdesk.store import assets, clearances, enquiries, notices, texts

    return ReleaseSheet(
        release=get_release(session, release_id),
        embargo=embargoes.embargo_of(session, release_id),
        enquiries=enquiries.enquiries_of(session, release_id),
        texts=texts.texts_of(session, release_id),
        pictures=assets.pictures_of(session, release_id),
        changed_texts=texts.changed_since(session, release_id),
        notices=notices.notices_of(session, release_id),
        clearances=clearances.clearances_of(session, release_id),
    )


def counts(session: Session, now: datetime | None = None) -> ReleaseCounts:
    """Numbers for the sidebar. With `now`, embargoes that have passed do not count."""
    connection = session.connection()
    outside = col(Release.deleted_at).is_(None)
    by_status = connection.execute(
        select(col(Release.status), func.count()).where(outside).group_by(col(Release.status))
    )
    embargoed = select(func.count()).select_from(Release).where(outside, _under_embargo(now))
    in_bin = select(func.count()).select_from(Release).where(col(Release.deleted_at).is_not(None))
    return ReleaseCounts(
        by_status={ReleaseStatus(row[0]): row[1] for row in by_status},
        embargoed=connection.execute(embargoed).scalar_one(),
        in_bin=connection.execute(in_bin).scalar_one(),
    )


def insert_release(session: Session, draft: ReleaseDraft, now: datetime) -> str:
    """Store a new release and return its id."""
    release_id = new_id()
    values = _columns(draft) | {"id": release_id, "created_at": now, "changed_at": now, "revision": 1}
    session.connection().execute(insert(Release).values(values))
    return release_id


def update_release(
    session: Session, release_id: str, draft: ReleaseDraft, now: datetime, *, leave: frozenset[str] = frozenset()
) -> None:
    """Store what was typed, by one UPDATE; fields named in `leave` stay as they are. Raises NotFoundError."""
    values = {name: value for name, value in _columns(draft).items() if name not in leave}
    records.change(session, Release, release_id, now, values)


def set_line(session: Session, release_id: str, line: ReleaseLine, now: datetime) -> None:
    records.change(session, Release, release_id, now, {"release_line": line.value})


def set_status(session: Session, release_id: str, status: ReleaseStatus, now: datetime) -> None:
    records.change(session, Release, release_id, now, {"status": status.value})


def set_deleted(session: Session, release_id: str, at: datetime | None, now: datetime) -> None:
    """Into the bin at a moment, or out of it with None. Raises NotFoundError."""
    records.set_deleted(session, Release, release_id, at, now)


def purgeable(session: Session, older_than: datetime) -> list[str]:
    """Ids in the bin since before the moment. What was once sent out stays: the outbox has to answer for it."""
    from pressdesk.domain.models.dispatch import Dispatch

    sent = select(col(Dispatch.seq)).where(col(Dispatch.release_id) == col(Release.id)).exists()
    statement = select(col(Release.id)).where(col(Release.deleted_at) < older_than, ~sent)
    return [row[0] for row in session.connection().execute(statement)]


def purge(session: Session, release_id: str) -> None:
    """Delete for good, with versions, embargo, enquiries and pictures' places."""
    session.delete(records.one(session, Release, release_id))
    session.flush()


def _columns(draft: ReleaseDraft) -> dict[str, Any]:
    values: dict[str, Any] = draft.model_dump()
    from pressdesk.store import plain

    values["plain"] = plain.of_release(draft)
    return values
