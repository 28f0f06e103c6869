"""What an officer does with standing texts. Each function is one transaction."""

from datetime import datetime

from pressdesk.desk.change import Change
from pressdesk.domain.models.text import TextDraft
from pressdesk.store import texts
from pressdesk.store.database import Database


def create_text(db: Database, draft: TextDraft, *, now: datetime) -> Change:
    """Add a passage."""
    with db.transaction() as session:
        text_id = texts.insert(session, draft, now)
    return Change(texts=frozenset({text_id}), made=text_id)


def save_text(db: Database, text_id: str, draft: TextDraft, *, now: datetime) -> Change:
    """Keep what was typed in a passage."""
    with db.transaction() as session:
        texts.update(session, text_id, draft, now)
    return Change(texts=frozenset({text_id}))


def bin_text(db: Database, text_id: str, *, now: datetime) -> Change:
    """Move a passage into the bin. Releases it hangs on keep it."""
    with db.transaction() as session:
        texts.set_deleted(session, text_id, now, now)
    return Change(texts=frozenset({text_id}))


def restore_text(db: Database, text_id: str, *, now: datetime) -> Change:
    """Take a passage out of the bin."""
    with db.transaction() as session:
        texts.set_deleted(session, text_id, None, now)
    return Change(texts=frozenset({text_id}))
