"""What an officer puts on a release: contacts and standing texts. Each function is one transaction."""

from collections.abc import Sequence
from datetime import datetime

from pressdesk.desk.change import NOTHING, Change
from pressdesk.desk.stage_ops import is_closed, open_words
from pressdesk.domain.models.contact import Contact, PointUsage
from pressdesk.domain.models.release import EnquiryDraft, Release
from pressdesk.domain.models.text import Text
from pressdesk.domain.release import Enquiry
from pressdesk.store import enquiries, records, texts
from pressdesk.store.database import Database


def set_enquiries(db: Database, release_id: str, drafts: Sequence[EnquiryDraft], *, now: datetime) -> Change:
    """Put these contacts on the release in this order, and no others. Raises NotFoundError, changing nothing."""
    with db.transaction() as session:
        same = enquiries.who(session, release_id) == [(draft.contact_id, draft.role) for draft in drafts]
        if not same or not _printed_as(enquiries.enquiries_of(session, release_id), drafts):
            open_words(session, release_id, now)
        elif is_closed(session, release_id):
            return NOTHING
        records.change(session, Release, release_id, now, {})
        records.require_all(session, Contact, [draft.contact_id for draft in drafts])
        enquiries.replace(session, release_id, drafts, now)
    return Change(releases=frozenset({release_id}))


def set_texts(db: Database, release_id: str, ids: Sequence[str], *, now: datetime) -> Change:
    """Append these texts to the release in this order, and no others. Raises NotFoundError, changing nothing."""
    with db.transaction() as session:
        if [text.id for text in texts.texts_of(session, release_id)] == list(dict.fromkeys(ids)):
            records.require(session, Release, release_id)
            return NOTHING
        open_words(session, release_id, now)
        records.change(session, Release, release_id, now, {})
        records.require_all(session, Text, ids)
        texts.replace_texts(session, release_id, ids, now)
    return Change(releases=frozenset({release_id}))


def _printed_as(there: Sequence[Enquiry], drafts: Sequence[EnquiryDraft]) -> bool:
    """Whether the contacts stand on the release already as the drafts would have them printed."""
    return len(there) == len(drafts) and all(map(_is_same, there, drafts))


def _is_same(there: Enquiry, draft: EnquiryDraft) -> bool:
    record = there.contact
    if (record.id, there.role) != (draft.contact_id, draft.role):
        return False
    published = [point.id for point in record.points if point.usage is PointUsage.PUBLISH]
    points = published if there.points is None else list(there.points)
    if points != (published if draft.points is None else draft.points):
        return False
    worded = ((there.name, draft.name, record.name), (there.job_title, draft.job_title, record.job_title))
    worded += ((there.organisation, draft.organisation, record.organisation),)
    return all((own if own is not None else of) == (new if new is not None else of) for own, new, of in worded)
