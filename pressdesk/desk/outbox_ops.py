"""What an officer says of what left. Each function is one transaction."""

from datetime import datetime

from pressdesk.desk.change import Change
from pressdesk.store import outbox
from pressdesk.store.database import Database


def mark_sent(db: Database, dispatch_id: str, sent: bool | None, *, now: datetime) -> Change:
    """Say whether it was sent after all; None takes the word back. Raises NotFoundError."""
    with db.transaction() as session:
        outbox.set_sent(session, dispatch_id, sent, now)
    return Change(dispatches=frozenset({dispatch_id}))
