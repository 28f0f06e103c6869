"""What an officer puts on a release: contacts and standing texts. Each function is one transaction."""

from collections.abc import Sequence
from datetime import datetime

from pressdesk.desk.change import Change
from pressdesk.desk.stage_ops import open_words
from pressdesk.domain.models.contact import Contact
from pressdesk.domain.models.release import EnquiryDraft, Release
from pressdesk.domain.models.text import Text
from pressdesk.store import enquiries, records, texts
from pressdesk.store.database import Database


def set_enquiries(db: Database, release_id: str, drafts: Sequence[EnquiryDraft], *, now: datetime) -> Change:
    """Put these contacts on the release in this order, and no others. Raises NotFoundError, changing nothing."""
    with db.transaction() as session:
        open_words(session, release_id, now)
        records.change(session, Release, release_id, now, {})
        for draft in drafts:
            records.require(session, Contact, draft.contact_id)
        enquiries.replace(session, release_id, drafts, now)
    return Change(releases=frozenset({release_id}))


def set_texts(db: Database, release_id: str, ids: Sequence[str], *, now: datetime) -> Change:
    """Append these texts to the release in this order, and no others. Raises NotFoundError, changing nothing."""
    with db.transaction() as session:
        open_words(session, release_id, now)
        records.change(session, Release, release_id, now, {})
        for text_id in ids:
            records.require(session, Text, text_id)
        texts.replace_texts(session, release_id, ids, now)
    return Change(releases=frozenset({release_id}))
