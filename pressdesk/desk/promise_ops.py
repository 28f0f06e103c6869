"""What an officer notes of embargoes kept and broken. Each function is one transaction."""

from datetime import datetime

from pressdesk.desk.change import Change
from pressdesk.domain.models.promise import PromiseDraft
from pressdesk.store import promises
from pressdesk.store.database import Database


def note_promise(db: Database, contact_id: str, draft: PromiseDraft, *, now: datetime) -> Change:
    """Note an agreement that was kept or broken. Raises NotFoundError without the person."""
    with db.transaction() as session:
        made = promises.insert(session, contact_id, draft, now)
    return Change(contacts=frozenset({contact_id}), made=made)


def change_promise(db: Database, promise_id: str, draft: PromiseDraft, *, now: datetime) -> Change:
    """Note it otherwise. Raises NotFoundError."""
    with db.transaction() as session:
        contact_id = promises.update(session, promise_id, draft, now)
    return Change(contacts=frozenset({contact_id}))


def remove_promise(db: Database, promise_id: str) -> Change:
    """Take an agreement off the record. Raises NotFoundError."""
    with db.transaction() as session:
        gone = promises.remove(session, promise_id)
    return Change(contacts=frozenset({gone.contact_id}))
