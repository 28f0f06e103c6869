"""What an officer does with pictures. Each function is one transaction."""

from collections.abc import Sequence
from datetime import datetime

from pressdesk.desk.change import Change
from pressdesk.desk.stage_ops import open_words
from pressdesk.domain.models.asset import Asset, AssetDraft
from pressdesk.domain.models.release import Release
from pressdesk.domain.picture import facts_of
from pressdesk.domain.picture_privacy import without_traces
from pressdesk.store import assets, records
from pressdesk.store.database import Database


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
    """Keep what was typed about a picture. It changes on every release it goes with."""
    with db.transaction() as session:
        assets.update(session, asset_id, draft, now)
        touched = assets.releases_of(session, asset_id)
    return Change(releases=frozenset(touched))


def set_pictures(db: Database, release_id: str, ids: Sequence[str], *, now: datetime) -> Change:
    """Let these pictures go with the release in this order, and no others. Raises NotFoundError, changing nothing."""
    with db.transaction() as session:
        open_words(session, release_id, now)
        records.change(session, Release, release_id, now, {})
        for asset_id in ids:
            records.require(session, Asset, asset_id)
        assets.replace_pictures(session, release_id, ids, now)
    return Change(releases=frozenset({release_id}))
