"""Saved states of a release: the whole sheet as JSON, kept as the difference from an earlier state where that is small.

A state is kept whole every `GROUP` versions, and where little of the last whole one is left. Thus no state needs more
than one other to be read, and damage to one whole state takes no more than its group.
"""

import hashlib
import json
import zlib
from datetime import datetime
from typing import Any

from sqlalchemy import func
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from pressdesk.domain.errors import StoreError
from pressdesk.domain.models.release import EnquiryRole, ReleaseVersion, ReleaseView, VersionView
from pressdesk.domain.models.setting import Setting
from pressdesk.domain.release import Enquiry, ReleaseSheet
from pressdesk.store import records, releases, version_bytes
from pressdesk.system.person import person_name

GROUP = 20
"""Versions that are kept as differences from one whole state, at most."""

_MOST_OF_WHOLE = 0.5
"""A difference that takes more than this share of the state it hangs on is not worth depending on it."""


def take(
    session: Session, release_id: str, why: str, who: str = "", *, now: datetime, sheet: ReleaseSheet | None = None
) -> VersionView:
    """Keep the release as it stands. Where nothing changed since the last version, that one. Raises NotFoundError.

    `who` made it so; "": the office's person (see `House.person`). `sheet`: the release, where it was read just now.
    """
    kept = _text_of(sheet or releases.sheet(session, release_id))
    digest = hashlib.sha256(kept).hexdigest()
    last = _last(session, release_id)
    if last is not None and last.sha256 == digest:
        return _view(last)
    number = last.number + 1 if last else 1
    base_id, content = _packed(session, release_id, number, kept)
    row = ReleaseVersion(
        release_id=release_id,
        number=number,
        why=why,
        who=who or person(session),
        base_id=base_id,
        sha256=digest,
        content=content,
        created_at=now,
        changed_at=now,
    )
    session.add(row)
    session.flush()
    return _view(row)


def person(session: Session) -> str:
    """Who works here: as the office has it, else as the system knows them."""
    named = session.exec(select(col(Setting.value)).where(col(Setting.name) == "person")).first()
    return str(named).strip() if named and str(named).strip() else person_name()


def versions_of(session: Session, release_id: str) -> list[VersionView]:
    """All versions, newest first."""
    statement = (
        select(ReleaseVersion)
        .options(defer(col(ReleaseVersion.content)))  # type: ignore[arg-type]  # SQLModel types columns as their values
        .where(col(ReleaseVersion.release_id) == release_id)
        .order_by(col(ReleaseVersion.number).desc())
    )
    return [_view(row) for row in session.exec(statement)]


def version(session: Session, version_id: str) -> VersionView:
    """One version in a list. Raises NotFoundError."""
    return _view(records.one(session, ReleaseVersion, version_id))


def content(session: Session, version_id: str) -> dict[str, Any]:
    """The sheet as it was: {"release", "embargo", "enquiries", "texts", "pictures"}.

    Raises NotFoundError, and StoreError for one that is damaged.
    """
    found: dict[str, Any] = json.loads(_bytes_of(session, records.one(session, ReleaseVersion, version_id)))
    return found


def sheet_of(session: Session, version_id: str) -> ReleaseSheet:
    """The sheet as it was, its moments those of the version. Raises as `content`."""
    kept = content(session, version_id)
    taken = records.one(session, ReleaseVersion, version_id).created_at
    return sheet_from(kept, taken)


def sheet_from(kept: dict[str, Any], taken: datetime) -> ReleaseSheet:
    """A sheet from what `content` gives."""
    from pressdesk.domain.models.asset import AssetView
    from pressdesk.domain.models.contact import ContactView
    from pressdesk.domain.models.embargo import EmbargoView
    from pressdesk.domain.models.text import TextView

    stamp = {"created_at": taken, "changed_at": taken, "revision": 0}

    def contact(values: dict[str, Any]) -> ContactView:
        points = [stamp | point for point in values["points"]]
        return ContactView.model_validate(stamp | values | {"points": points})

    return ReleaseSheet(
        release=ReleaseView.model_validate(stamp | kept["release"]),
        embargo=EmbargoView.model_validate(stamp | kept["embargo"]) if kept["embargo"] else None,
        enquiries=tuple(
            Enquiry(
                contact=contact(one["contact"]),
                role=EnquiryRole(one["role"]),
                points=None if one["points"] is None else tuple(one["points"]),
                name=one["name"],
                job_title=one["job_title"],
                organisation=one["organisation"],
            )
            for one in kept["enquiries"]
        ),
        texts=tuple(TextView.model_validate(stamp | text) for text in kept["texts"]),
        pictures=tuple(AssetView.model_validate(stamp | picture) for picture in kept["pictures"]),
    )


def release_of(session: Session, version_id: str) -> str:
    """Id of the release that a version belongs to. Raises NotFoundError."""
    return records.one(session, ReleaseVersion, version_id).release_id


def count(session: Session, release_id: str) -> int:
    statement = select(func.count()).select_from(ReleaseVersion).where(col(ReleaseVersion.release_id) == release_id)
    return session.exec(statement).one()


def _last(session: Session, release_id: str, *, whole: bool = False) -> ReleaseVersion | None:
    """The newest version, or the newest that is kept whole."""
    statement = (
        select(ReleaseVersion)
        .options(defer(col(ReleaseVersion.content)))  # type: ignore[arg-type]  # as above
        .where(col(ReleaseVersion.release_id) == release_id)
        .order_by(col(ReleaseVersion.number).desc())
        .limit(1)
    )
    if whole:
        statement = statement.where(col(ReleaseVersion.base_id).is_(None))
    return session.exec(statement).first()


def _packed(session: Session, release_id: str, number: int, kept: bytes) -> tuple[str | None, bytes]:
    """The id of the version that it hangs on, or None, and the bytes to keep."""
    base = _last(session, release_id, whole=True)
    if base is not None and number - base.number <= GROUP:
        try:
            difference = version_bytes.pack_from(kept, _bytes_of(session, base))
        except StoreError:  # nothing new hangs on what is damaged
            difference = b""
        if difference and len(difference) < len(base.content) * _MOST_OF_WHOLE:
            return base.id, difference
    return None, version_bytes.pack(kept)


def _bytes_of(session: Session, row: ReleaseVersion) -> bytes:
    """The state as it was kept. Raises StoreError where it is damaged."""
    try:
        if row.base_id is None:
            kept = version_bytes.unpack(row.content)
        else:
            base = records.one(session, ReleaseVersion, row.base_id)
            kept = version_bytes.unpack_from(row.content, version_bytes.unpack(base.content))
    except zlib.error as error:
        raise _damaged(row) from error
    if hashlib.sha256(kept).hexdigest() != row.sha256:
        raise _damaged(row)
    return kept


def _damaged(row: ReleaseVersion) -> StoreError:
    return StoreError(
        f"Version {row.number} is damaged and cannot be read. The text itself is not; nor are later ones."
    )


_BOOKKEEPING = {"changed_at", "revision", "deleted_at", "created_at"}
_NOT_OF_RELEASE = _BOOKKEEPING | {"translation_version"}


def _text_of(sheet: ReleaseSheet) -> bytes:
    """The same bytes for the same words: moments and counters of the records are left out."""
    kept = {
        "release": sheet.release.model_dump(mode="json", exclude=_NOT_OF_RELEASE),
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
