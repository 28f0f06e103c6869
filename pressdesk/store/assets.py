"""Pictures: their bytes, what is said of them, and the releases they go with."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import defer
from sqlmodel import Session, col, delete, select

from pressdesk.domain import markdown
from pressdesk.domain.models.asset import Asset, AssetDraft, AssetFields, AssetView
from pressdesk.domain.models.release import Release, ReleaseAsset
from pressdesk.store import records


def pictures_of(session: Session, release_id: str) -> tuple[AssetView, ...]:
    """The pictures of a release in the officer's order, without their bytes."""
    statement = (
        select(Asset)
        .options(defer(col(Asset.content)))  # type: ignore[arg-type]  # SQLModel types columns as their values
        .join(ReleaseAsset, col(ReleaseAsset.asset_id) == col(Asset.id))
        .where(col(ReleaseAsset.release_id) == release_id)
        .order_by(col(ReleaseAsset.position), col(ReleaseAsset.seq))
    )
    return tuple(_view(row) for row in session.exec(statement))


def views_by_id(session: Session, ids: Sequence[str]) -> list[AssetView]:
    """Those of these pictures that are kept here, without their bytes, in the order of the ids."""
    statement = (
        select(Asset)
        .options(defer(col(Asset.content)))  # type: ignore[arg-type]  # as above
        .where(col(Asset.id).in_(list(ids)))
    )
    found = {row.id: _view(row) for row in session.exec(statement)}
    return [found[asset_id] for asset_id in dict.fromkeys(ids) if asset_id in found]


def contents(session: Session, ids: Sequence[str]) -> dict[str, bytes]:
    """The bytes of those of these pictures that are kept here, by id."""
    return {asset_id: content(session, asset_id) for asset_id in known(session, ids)}


def content(session: Session, asset_id: str) -> bytes:
    """The bytes as they came. Raises NotFoundError."""
    row = session.exec(select(col(Asset.content)).where(col(Asset.id) == asset_id)).first()
    if row is None:
        raise records.missing()
    return row


def known(session: Session, ids: Sequence[str]) -> list[str]:
    """Those of the ids that are there, in their order."""
    found = set(session.exec(select(col(Asset.id)).where(col(Asset.id).in_(list(ids)))))
    return [asset_id for asset_id in ids if asset_id in found]


def add(
    session: Session, data: bytes, draft: AssetDraft, *, media_type: str, measures: tuple[int, int], now: datetime
) -> str:
    """Store a picture and return its id. `measures`: width and height in pixels."""
    row = Asset(
        **AssetFields.model_validate(draft.model_dump()).model_dump(),
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type,
        width=measures[0],
        height=measures[1],
        size=len(data),
        content=data,
        created_at=now,
        changed_at=now,
    )
    session.add(row)
    session.flush()
    return row.id


def update(session: Session, asset_id: str, draft: AssetDraft, now: datetime) -> None:
    """Store what was typed about a picture. Raises NotFoundError."""
    records.change(session, Asset, asset_id, now, AssetFields.model_validate(draft.model_dump()).model_dump())


def replace_pictures(session: Session, release_id: str, ids: Sequence[str], now: datetime | None = None) -> None:
    """Let these pictures go with the release in this order, and no others. Their bytes are kept for older versions."""
    session.connection().execute(delete(ReleaseAsset).where(col(ReleaseAsset.release_id) == release_id))
    moment: dict[str, Any] = {} if now is None else {"created_at": now, "changed_at": now}
    for position, asset_id in enumerate(dict.fromkeys(ids)):
        session.add(ReleaseAsset(release_id=release_id, asset_id=asset_id, position=position, **moment))
    session.flush()


def placed_by(session: Session, release_id: str) -> frozenset[str]:
    """Ids of the pictures that the body of a release places. Empty where there is no such release."""
    body = session.exec(select(col(Release.body)).where(col(Release.id) == release_id)).first()
    return markdown.placed_pictures(body or "")


def follow_body(
    session: Session, release_id: str, before: frozenset[str], after: frozenset[str], now: datetime
) -> None:
    """Let what the body shows go with the release, and take off what it has ceased to show.

    `before` and `after`: the pictures that the body places. One that is not kept here cannot go with anything.
    """
    listed = [picture.id for picture in pictures_of(session, release_id)]
    kept = [asset_id for asset_id in listed if asset_id not in before - after]
    come = [asset_id for asset_id in known(session, sorted(after)) if asset_id not in kept]
    if kept + come != listed:
        replace_pictures(session, release_id, kept + come, now)


def releases_of(session: Session, asset_id: str) -> list[str]:
    """Ids of the releases that a picture goes with."""
    return list(session.exec(select(col(ReleaseAsset.release_id)).where(col(ReleaseAsset.asset_id) == asset_id)))


def purge_unused(session: Session, ids: Sequence[str]) -> None:
    """Delete those of the pictures that go with no release any more."""
    used = select(col(ReleaseAsset.asset_id))
    session.connection().execute(delete(Asset).where(col(Asset.id).in_(list(ids)), col(Asset.id).not_in(used)))


def _view(row: Asset) -> AssetView:
    return AssetView.model_validate({name: getattr(row, name) for name in AssetView.model_fields})
