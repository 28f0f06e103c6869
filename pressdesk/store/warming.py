"""What the first reading of a release would otherwise wait for: classes mapped, statements compiled."""

import contextlib

from sqlalchemy.orm import configure_mappers

from pressdesk.domain.errors import DeskError
from pressdesk.store import release_list, releases, settings, tables
from pressdesk.store.database import Database
from pressdesk.store.release_list import ReleaseFilter

_ALL = tables.TABLES
"""Imported, so that none is mapped later."""


def map_tables() -> None:
    """Have every class mapped to its table. Safe in a worker."""
    configure_mappers()


def read_once(db: Database) -> None:
    """Read the newest release and the house. Safe in a worker."""
    with db.listing() as listing:
        first = release_list.release_ids(listing, ReleaseFilter())[:1]
    with db.reading() as session, contextlib.suppress(DeskError):  # it may go meanwhile
        settings.house(session)
        for release_id in first:
            releases.sheet(session, release_id)
