"""What an officer does with media lists. Each function is one transaction."""

from collections.abc import Sequence
from datetime import datetime

from pressdesk.desk.change import Change
from pressdesk.domain.models.media_list import MediaListDraft
from pressdesk.store import media_lists
from pressdesk.store.database import Database


def create_list(db: Database, draft: MediaListDraft, *, now: datetime, members: Sequence[str] = ()) -> Change:
    """Add a list, with these people on it by hand."""
    with db.transaction() as session:
        list_id = media_lists.insert(session, draft, now)
        media_lists.set_by_hand(session, list_id, members, now, left_out=False)
    return Change(lists=frozenset({list_id}), made=list_id)


def save_list(db: Database, list_id: str, draft: MediaListDraft, *, now: datetime) -> Change:
    """Keep what was typed. What was done by hand stays, also while the way of filling the list changes."""
    with db.transaction() as session:
        media_lists.update(session, list_id, draft, now)
    return Change(lists=frozenset({list_id}))


def duplicate_list(db: Database, list_id: str, name: str, *, now: datetime) -> Change:
    """Add a list like another, with what was done by hand. Raises NotFoundError."""
    with db.transaction() as session:
        source = media_lists.get_list(session, list_id)
        draft = MediaListDraft.model_validate(source.model_dump(include=set(MediaListDraft.model_fields)))
        made = media_lists.insert(session, draft.model_copy(update={"name": name or source.name}), now)
        hands = media_lists.by_hand(session, list_id)
        for left_out in (False, True):
            chosen = [contact_id for contact_id, said in hands.items() if said is left_out]
            media_lists.set_by_hand(session, made, chosen, now, left_out=left_out)
    return Change(lists=frozenset({made}), made=made)


def add_members(db: Database, list_id: str, ids: Sequence[str], *, now: datetime) -> Change:
    """Put people on a list by hand. Raises NotFoundError without the list."""
    with db.transaction() as session:
        media_lists.set_by_hand(session, list_id, ids, now, left_out=False)
    return Change(lists=frozenset({list_id}))


def leave_out(db: Database, list_id: str, ids: Sequence[str], *, now: datetime) -> Change:
    """Take people off a list: those whom the rule fits are left out by hand from then on. Raises NotFoundError."""
    with db.transaction() as session:
        by_rule = media_lists.fitting(session, list_id, ids)
        media_lists.set_by_hand(session, list_id, [one for one in ids if one in by_rule], now, left_out=True)
        media_lists.set_by_hand(session, list_id, [one for one in ids if one not in by_rule], now, left_out=None)
    return Change(lists=frozenset({list_id}))


def put_back(db: Database, list_id: str, ids: Sequence[str], *, now: datetime) -> Change:
    """Have people who were left out on the list again: by the rule where it fits, else by hand.

    Raises NotFoundError.
    """
    with db.transaction() as session:
        by_rule = media_lists.fitting(session, list_id, ids)
        media_lists.set_by_hand(session, list_id, [one for one in ids if one in by_rule], now, left_out=None)
        media_lists.set_by_hand(session, list_id, [one for one in ids if one not in by_rule], now, left_out=False)
    return Change(lists=frozenset({list_id}))


def set_by_hand(db: Database, list_id: str, before: dict[str, bool], ids: Sequence[str], *, now: datetime) -> Change:
    """Bring back what was said by hand about these people, as `media_lists.by_hand` had it: for Undo."""
    with db.transaction() as session:
        for left_out in (False, True, None):
            chosen = [contact_id for contact_id in ids if before.get(contact_id) is left_out]
            media_lists.set_by_hand(session, list_id, chosen, now, left_out=left_out)
    return Change(lists=frozenset({list_id}))


def bin_list(db: Database, list_id: str, *, now: datetime) -> Change:
    """Move a list into the bin."""
    with db.transaction() as session:
        media_lists.set_deleted(session, list_id, now, now)
    return Change(lists=frozenset({list_id}))


def restore_list(db: Database, list_id: str, *, now: datetime) -> Change:
    """Take a list out of the bin."""
    with db.transaction() as session:
        media_lists.set_deleted(session, list_id, None, now)
    return Change(lists=frozenset({list_id}))
