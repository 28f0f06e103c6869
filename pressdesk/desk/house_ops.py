"""What an officer does with the house style."""

from datetime import datetime

from pressdesk.desk.change import NOTHING, Change
from pressdesk.domain.models.setting import House
from pressdesk.store import settings
from pressdesk.store.database import Database


def save_house(db: Database, house: House, *, now: datetime | None = None) -> Change:
    """Keep the house style."""
    with db.transaction() as session:
        changed = settings.put_house(session, house, now)
    return Change(house=True) if changed else NOTHING
