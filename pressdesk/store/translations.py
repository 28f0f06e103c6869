"""Releases in several languages: which belong together, and what a translation has not followed yet."""

from dataclasses import dataclass

from sqlalchemy import or_
from sqlmodel import Session, col, select

from pressdesk.domain.comparing import WORDS, differing
from pressdesk.domain.errors import DeskError
from pressdesk.domain.models.release import Release
from pressdesk.domain.models.states import ReleaseStatus
from pressdesk.domain.release import ReleaseSheet, Source
from pressdesk.store import records, versions


@dataclass(frozen=True)
class Relative:
    """Another language of a release. `original`: the one that the others were made from."""

    id: str
    language: str
    headline: str
    status: ReleaseStatus
    original: bool


def relatives(session: Session, release_id: str) -> tuple[Relative, ...]:
    """The other languages of a release, the bin apart: the original first, then as they were made.

    Those made from an original that is gone still belong together. Raises NotFoundError.
    """
    root = _root(session, release_id)
    statement = (
        select(Release)
        .where(
            or_(col(Release.id) == root, col(Release.translation_of) == root),
            col(Release.id) != release_id,
            col(Release.deleted_at).is_(None),
        )
        .order_by(col(Release.id) != root, col(Release.seq))
    )
    return tuple(
        Relative(row.id, row.language, row.headline, ReleaseStatus(row.status), row.id == root)
        for row in session.exec(statement)
    )


def family(session: Session, release_id: str) -> tuple[str, ...]:
    """A release and its other languages, itself first. Raises NotFoundError."""
    return (release_id, *(relative.id for relative in relatives(session, release_id)))


def source_of(session: Session, sheet: ReleaseSheet, source: ReleaseSheet | None) -> Source | None:
    """What a translation was made from, and what changed there since; None where that is gone.

    `source`: the sheet of the release that it names, or None.
    """
    if source is None:
        return None
    release = source.release
    changed: tuple[str, ...] = ()
    if sheet.release.translation_version is not None:
        try:
            changed = differing(versions.sheet_of(session, sheet.release.translation_version), source, WORDS)
        except DeskError:  # gone or damaged: what it was compared with is not known any more
            changed = ()
    return Source(release.id, release.language, release.headline, changed, in_bin=release.deleted_at is not None)


def _root(session: Session, release_id: str) -> str:
    return records.one(session, Release, release_id).translation_of or release_id
