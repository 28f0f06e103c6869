"""What an officer does with pictures. Each function is one transaction."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from pressdesk.desk.change import Change
from pressdesk.desk.stage_ops import open_words
from pressdesk.domain.errors import StageError
from pressdesk.domain.models.asset import Asset, AssetDraft, AssetFields
from pressdesk.domain.models.release import Release
from pressdesk.domain.picture import facts_of
from pressdesk.domain.picture_privacy import without_traces
from pressdesk.store import assets, records
from pressdesk.store.database import Database

if TYPE_CHECKING:
    from pressdesk.store.database import Session


def add_picture(db: Database, release_id: str, data: bytes, draft: AssetDraft, *, now: datetime) -> Change:
    """Add a PNG or JPEG after the release's other pictures. `made` is its id. Raises InvalidFieldError.

    Place, camera, dates and programs that are named inside are left out before it is kept.
    """
    facts = facts_of(data)
    data = without_traces(data)
    with db.transaction() as session:
        open_words(session, release_id, now)
        records.change(session, Release, release_id, now, {})
        there = [picture.id for picture in assets.pictures_of(session, release_id)]
        measures = (facts.width, facts.height)
        asset_id = assets.add(session, data, draft, media_type=facts.media_type, measures=measures, now=now)
        assets.replace_pictures(session, release_id, [*there, asset_id], now)
    return Change(releases=frozenset({release_id}), made=asset_id)


def save_picture(db: Database, asset_id: str, draft: AssetDraft, *, now: datetime) -> Change:
    """Keep what was typed about a picture. It changes on every release it goes with.

    Raises `StageError` where one of them is out: what its readers were told of the picture stays as it was.
    """
    with db.transaction() as session:
        touched = assets.releases_of(session, asset_id)
        if _says_something_else(session, asset_id, draft):
            for release_id in touched:
                _open(session, release_id, now)
        assets.update(session, asset_id, draft, now)
    return Change(releases=frozenset(touched))


def _says_something_else(session: "Session", asset_id: str, draft: AssetDraft) -> bool:
    return any(
        getattr(view, name) != getattr(draft, name)
        for view in assets.views_by_id(session, [asset_id])
        for name in AssetFields.model_fields
    )


def _open(session: "Session", release_id: str, now: datetime) -> None:
    try:
        open_words(session, release_id, now)
    except StageError as error:
        raise StageError(
            "This picture goes with a release that is out, so its caption and credit stay as they are. "
            "To word them anew here, take the picture off and add its file again.",
            need=error.need,
        ) from error


def set_pictures(db: Database, release_id: str, ids: Sequence[str], *, now: datetime) -> Change:
    """Let these pictures go with the release in this order, and no others. Raises NotFoundError, changing nothing."""
    with db.transaction() as session:
        open_words(session, release_id, now)
        records.change(session, Release, release_id, now, {})
        for asset_id in ids:
            records.require(session, Asset, asset_id)
        assets.replace_pictures(session, release_id, ids, now)
    return Change(releases=frozenset({release_id}))
