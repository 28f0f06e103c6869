"""Saved states of a release: the whole sheet as compressed JSON."""

import hashlib
import json
import zlib
from datetime import datetime
from typing import Any

from sqlalchemy import func
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from pressdesk.domain.models.release import ReleaseVersion, VersionView
from pressdesk.domain.release import ReleaseSheet
from pressdesk.store import records, releases

_LEVEL = 6


def take(session: Session, release_id: str, why: str, who: str = "", *, now: datetime) -> VersionView:
    """Keep the release as it stands. Where nothing changed since the last version, that one. Raises NotFoundError."""
    kept = _text_of(releases.sheet(session, release_id))
    digest = hashlib.sha256(kept).hexdigest()
    last = session.exec(
        select(ReleaseVersion)
        .options(defer(col(ReleaseVersion.content)))  # type: ignore[arg-type]  # SQLModel types columns as their values
        .where(col(ReleaseVersion.release_id) == release_id)
        .order_by(col(ReleaseVersion.number).desc())
        .limit(1)
    ).first()
    if last is not None and last.sha256 == digest:
        return _view(last)
    row = ReleaseVersion(
        release_id=release_id,
        number=last.number + 1 if last else 1,
        why=why,
        who=who,
        sha256=digest,
        content=zlib.compress(kept, _LEVEL),
        created_at=now,
        changed_at=now,
    )
    session.add(row)
    session.flush()
    return _view(row)


def versions_of(session: Session, release_id: str) -> list[VersionView]:
    """All versions, newest first."""
    statement = (
        select(ReleaseVersion)
        .options(defer(col(ReleaseVersion.content)))  # type: ignore[arg-type]  # as above
        .where(col(ReleaseVersion.release_id) == release_id)
        .order_by(col(ReleaseVersion.number).desc())
    )
    return [_view(row) for row in session.exec(statement)]


def content(session: Session, version_id: str) -> dict[str, Any]:
    """The sheet as it was: {"release", "embargo", "enquiries", "texts", "pictures"}. Raises NotFoundError."""
    row = records.one(session, ReleaseVersion, version_id)
    found: dict[str, Any] = json.loads(zlib.decompress(row.content))
    return found


def release_of(session: Session, version_id: str) -> str:
    """Id of the release that a version belongs to. Raises NotFoundError."""
    return records.one(session, ReleaseVersion, version_id).release_id


def count(session: Session, release_id: str) -> int:
    statement = select(func.count()).select_from(ReleaseVersion).where(col(ReleaseVersion.release_id) == release_id)
    return session.exec(statement).one()


_BOOKKEEPING = {"changed_at", "revision", "deleted_at", "created_at"}


def _text_of(sheet: ReleaseSheet) -> bytes:
    """The same bytes for the same words: moments and counters of the records are left out."""
    kept = {
        "release": sheet.release.model_dump(mode="json", exclude=_BOOKKEEPING),
        "embargo": sheet.embargo.model_dump(mode="json", exclude=_BOOKKEEPING) if sheet.embargo else None,
        "enquiries": [
            {
                "contact": enquiry.contact.model_dump(mode="json", exclude=_NOT_OF_CONTACT),
                "role": enquiry.role.value,
                "points": None if enquiry.points is None else list(enquiry.points),
                "name": enquiry.name,
                "job_title": enquiry.job_title,
                "organisation": enquiry.organisation,
            }
            for enquiry in sheet.enquiries
        ],
        "texts": [text.model_dump(mode="json", exclude=_BOOKKEEPING) for text in sheet.texts],
        "pictures": [picture.model_dump(mode="json", exclude=_BOOKKEEPING) for picture in sheet.pictures],
    }
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


_NOT_OF_CONTACT = {
    **dict.fromkeys(_BOOKKEEPING | {"notes", "consent", "consent_on"}, True),
    "points": {"__all__": _BOOKKEEPING},
}
"""Private notes stay out of versions: taking them off the contact takes them off the laptop."""


def _view(row: ReleaseVersion) -> VersionView:
    return VersionView.model_validate({name: getattr(row, name) for name in VersionView.model_fields})
