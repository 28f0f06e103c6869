"""What an officer does with standing texts. Each function is one transaction."""

from datetime import datetime

from pressdesk.desk.change import Change
from pressdesk.desk.stage_ops import open_words
from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.domain.models.text import TextDraft, TextView
from pressdesk.store import texts
from pressdesk.store.database import Database
from pressdesk.store.texts import Standing


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


def use_newest(db: Database, release_id: str, text_id: str, *, now: datetime) -> Change:
    """Use the present words of a passage on a release. Raises `StageError` where the release is out, NotFoundError."""
    with db.transaction() as session:
        open_words(session, release_id, now)
        texts.take_newest(session, release_id, text_id, now)
    return Change(releases=frozenset({release_id}))


def use_newest_in_drafts(db: Database, text_id: str, *, now: datetime) -> Change:
    """Use the present words of a passage on every release that is still being written; others keep theirs.

    What is approved, or out, is left as it is: nobody's approval is undone from afar.
    """
    with db.transaction() as session:
        touched = [one.release_id for one in texts.stands_on(session, text_id) if follows(one)]
        for release_id in touched:
            texts.take_newest(session, release_id, text_id, now)
    return Change(releases=frozenset(touched))


def follows(standing: Standing) -> bool:
    """Whether a release with an older wording may take the newest without anybody's approval being undone."""
    return not standing.newest and standing.status in (ReleaseStatus.DRAFT, ReleaseStatus.REVIEW)


def use_wording(db: Database, release_id: str, wording: TextView, *, now: datetime) -> Change:
    """Put back a wording that the release had. Raises `StageError` where the release is out."""
    with db.transaction() as session:
        open_words(session, release_id, now)
        ids = [text.id for text in texts.texts_of(session, release_id)]
        texts.replace_texts(session, release_id, ids, now, {wording.id: wording})
    return Change(releases=frozenset({release_id}))


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
