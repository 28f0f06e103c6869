"""Releases one by one, those under embargo, and changes to them. Lists are in `release_list`."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select
from sqlmodel import Session, col

from pressdesk.domain.models.base import new_id
from pressdesk.domain.models.embargo import Embargo, EmbargoView
from pressdesk.domain.models.release import (
    Release,
    ReleaseDraft,
    ReleaseLine,
    ReleaseStatus,
    ReleaseView,
)
from pressdesk.store import embargoes, records
from pressdesk.store.release_list import ReleaseRow, rows_by_id

if TYPE_CHECKING:
    from pressdesk.domain.release import ReleaseSheet


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


def get_release(session: Session, release_id: str) -> ReleaseView:
    """One release, in the bin or not. Raises NotFoundError."""
    return ReleaseView.model_validate(records.one(session, Release, release_id), from_attributes=True)


def sheet(session: Session, release_id: str) -> "ReleaseSheet":
    """One release with all that goes with it. Raises NotFoundError."""
    found = _sheet(session, release_id)
    if found.release.translation_of is None:
        return found
    from pressdesk.store import translations

    original = session.scalars(select(Release).where(col(Release.id) == found.release.translation_of)).first()
    source = None if original is None else _sheet(session, original.id)  # without its own: two may name each other
    return replace(found, source=translations.source_of(session, found, source))


def _sheet(session: Session, release_id: str) -> "ReleaseSheet":
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


def set_translation_version(session: Session, release_id: str, version_id: str, now: datetime) -> None:
    """The version of its source that a translation was brought up to."""
    records.change(session, Release, release_id, now, {"translation_version": version_id})


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
