"""What an officer does with the bin as a whole. Each function is one transaction."""

from datetime import UTC, datetime, timedelta

from pressdesk.desk import contact_ops, media_list_ops, release_ops, text_ops
from pressdesk.desk.change import Change
from pressdesk.store import bin as bin_store
from pressdesk.store.bin import BinKind
from pressdesk.store.database import Database

KEPT_FOR = timedelta(days=30)
"""How long the bin keeps what is in it."""


def days_left(deleted_at: datetime, now: datetime) -> int:
    """Days until something in the bin is deleted for good; a day begun counts whole."""
    left = deleted_at + KEPT_FOR - now
    return max(0, left.days + (1 if left % timedelta(days=1) else 0))


def restore(db: Database, kind: BinKind, record_id: str, *, now: datetime) -> Change:
    """Take a record out of the bin. Raises NotFoundError."""
    if kind == "release":
        return release_ops.restore_release(db, record_id, now=now)
    if kind == "contact":
        return contact_ops.restore_contact(db, record_id, now=now)
    if kind == "media_list":
        return media_list_ops.restore_list(db, record_id, now=now)
    return text_ops.restore_text(db, record_id, now=now)


def put_back(db: Database, kind: BinKind, record_id: str, *, now: datetime) -> Change:
    """Move a record that was restored into the bin again. Raises NotFoundError."""
    if kind == "release":
        return release_ops.bin_release(db, record_id, now=now)
    if kind == "contact":
        return contact_ops.bin_contact(db, record_id, now=now)
    if kind == "media_list":
        return media_list_ops.bin_list(db, record_id, now=now)
    return text_ops.bin_text(db, record_id, now=now)


def delete_for_good(db: Database, kind: BinKind, record_id: str) -> Change:
    """Delete one record in the bin for good. Raises NotFoundError; RuleError where the desk still answers for it."""
    with db.transaction() as session:
        bin_store.delete(session, kind, record_id)
    gone = frozenset({record_id})
    return Change(
        releases=gone if kind == "release" else frozenset(),
        contacts=gone if kind == "contact" else frozenset(),
        texts=gone if kind == "text" else frozenset(),
        lists=gone if kind == "media_list" else frozenset(),
    )


def empty(db: Database) -> Change:
    """Delete for good all that is in the bin, but for what the desk still answers for."""
    return release_ops.empty_bin(db, older_than=datetime.max.replace(tzinfo=UTC))


def empty_old(db: Database, *, now: datetime) -> Change:
    """Delete for good what has been in the bin for thirty days: at each start of the program."""
    return release_ops.empty_bin(db, older_than=now - KEPT_FOR)
