"""What an officer does with people. Each function is one transaction."""

from datetime import datetime

from pressdesk.desk.change import Change
from pressdesk.domain.models.contact import ContactDraft
from pressdesk.store import contacts
from pressdesk.store.database import Database


def create_contact(db: Database, draft: ContactDraft, *, now: datetime) -> Change:
    """Add a person; an organisation not known yet is made from its name."""
    with db.transaction() as session:
        contact_id = contacts.insert(session, draft, now)
    return Change(contacts=frozenset({contact_id}), made=contact_id)


def save_contact(db: Database, contact_id: str, draft: ContactDraft, *, now: datetime) -> Change:
    """Keep what was typed about a person."""
    with db.transaction() as session:
        contacts.update(session, contact_id, draft, now)
    return Change(contacts=frozenset({contact_id}))


def bin_contact(db: Database, contact_id: str, *, now: datetime) -> Change:
    """Move a person into the bin. Releases they stand on keep them."""
    with db.transaction() as session:
        contacts.set_deleted(session, contact_id, now, now)
    return Change(contacts=frozenset({contact_id}))


def restore_contact(db: Database, contact_id: str, *, now: datetime) -> Change:
    """Take a person out of the bin."""
    with db.transaction() as session:
        contacts.set_deleted(session, contact_id, None, now)
    return Change(contacts=frozenset({contact_id}))
