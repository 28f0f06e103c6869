"""What an officer does with a release as a whole. Each function is one transaction."""

from datetime import datetime
from typing import Any

from pressdesk.desk.change import NOTHING, Change
from pressdesk.desk.stage_ops import open_line, open_words
from pressdesk.desk.stage_ops import set_status as set_status
from pressdesk.domain import markdown, stages
from pressdesk.domain.errors import NotFoundError
from pressdesk.domain.models.release import EnquiryDraft, ReleaseDraft, ReleaseFields, ReleaseLine, ReleaseStatus
from pressdesk.store import (
    assets,
    contacts,
    embargoes,
    enquiries,
    media_lists,
    releases,
    silences,
    texts,
    translations,
    versions,
)
from pressdesk.store.database import Database

OWN_OPERATIONS = frozenset({"translation_version", "release_line", "status", "archived_from"})
"""Fields that typing never changes: a form that is a second behind must not take an embargo off."""


def create_release(db: Database, draft: ReleaseDraft, *, now: datetime) -> Change:
    """Make a draft. Its release line counts only as "for immediate release": an embargo needs its time."""
    line = ReleaseLine.UNSET if draft.release_line is ReleaseLine.EMBARGO else draft.release_line
    draft = draft.model_copy(update={"release_line": line, "status": ReleaseStatus.DRAFT, "archived_from": None})
    with db.transaction() as session:
        release_id = releases.insert_release(session, draft, now)
    return Change(releases=frozenset({release_id}), made=release_id)


def save_release(db: Database, release_id: str, draft: ReleaseDraft, *, now: datetime) -> Change:
    """Keep what was typed. `release_line` and `status` stay as they are: they have operations of their own.

    A picture put into the body goes with the release from then on; one taken out of the body goes with it no more.
    An approved release whose words change is in review again. Raises `StageError` where the text is out.
    """
    with db.transaction() as session:
        if stages.changed_words(releases.get_release(session, release_id), draft):
            open_words(session, release_id, now)
        before = assets.placed_by(session, release_id)
        releases.update_release(session, release_id, draft, now, leave=OWN_OPERATIONS)
        if (after := markdown.placed_pictures(draft.body)) != before:
            assets.follow_body(session, release_id, before, after, now)
    return Change(releases=frozenset({release_id}))


def copy_release(db: Database, release_id: str, *, now: datetime) -> Change:
    """Make a new draft with the words, people, texts and pictures of a release; its release line is to be chosen."""
    with db.transaction() as session:
        sheet = releases.sheet(session, release_id)
        fresh = {"release_line": ReleaseLine.UNSET, "status": ReleaseStatus.DRAFT, "archived_from": None}
        fresh |= {"correction_of": None, "translation_of": None, "translation_version": None}
        fields = {name: getattr(sheet.release, name) for name in ReleaseFields.model_fields} | fresh
        made = releases.insert_release(session, ReleaseDraft.model_validate(fields), now)
        people = [
            EnquiryDraft(
                contact_id=person.contact.id,
                role=person.role,
                points=None if person.points is None else list(person.points),
                name=person.name,
                job_title=person.job_title,
                organisation=person.organisation,
            )
            for person in sheet.enquiries
        ]
        enquiries.replace(session, made, people, now)
        passages = {text.id: text for text in sheet.texts}
        texts.replace_texts(session, made, list(passages), now, passages)
        assets.replace_pictures(session, made, [picture.id for picture in sheet.pictures], now)
        silences.copy(session, release_id, made, now)
    return Change(releases=frozenset({made}), made=made)


def bin_release(db: Database, release_id: str, *, now: datetime) -> Change:
    """Move a release into the bin, its last state kept as a version."""
    with db.transaction() as session:
        versions.take(session, release_id, "left", now=now)
        releases.set_deleted(session, release_id, now, now)
    return Change(releases=frozenset({release_id}), embargoes=frozenset({release_id}))


def restore_release(db: Database, release_id: str, *, now: datetime) -> Change:
    """Take a release out of the bin."""
    with db.transaction() as session:
        releases.set_deleted(session, release_id, None, now)
    return Change(releases=frozenset({release_id}), embargoes=frozenset({release_id}))


def empty_bin(db: Database, *, older_than: datetime) -> Change:
    """Delete for good what has been in the bin since before the moment.

    What the desk still answers for stays there: releases that were sent out, and people and texts on a release.
    """
    with db.transaction() as session:
        gone = releases.purgeable(session, older_than)
        pictures = [picture.id for release_id in gone for picture in assets.pictures_of(session, release_id)]
        for release_id in gone:
            releases.purge(session, release_id)
        assets.purge_unused(session, pictures)
        people = contacts.purge(session, older_than)
        passages = texts.purge(session, older_than)
        lists = media_lists.purge(session, older_than)
    return Change(
        releases=frozenset(gone), contacts=frozenset(people), texts=frozenset(passages), lists=frozenset(lists)
    )


def take_version(db: Database, release_id: str, *, why: str, now: datetime, who: str = "") -> Change:
    """Keep the release as it stands, unless nothing changed since the last version.

    `why`: left, status, export, typing, restored or imported.
    """
    with db.transaction() as session:
        before = versions.count(session, release_id)
        taken = versions.take(session, release_id, why, who, now=now)
        if versions.count(session, release_id) == before:
            return NOTHING
    return Change(releases=frozenset({release_id}), made=taken.id)


def restore_version(db: Database, release_id: str, version_id: str, *, now: datetime) -> Change:
    """Bring back the words, contacts, texts and pictures of a version, the present state kept as one.

    Release line, embargo and status stay as they are now. People, texts and pictures deleted for good since cannot
    come back.
    """
    with db.transaction() as session:
        if versions.release_of(session, version_id) != release_id:
            raise NotFoundError("This version belongs to another release. Open that one to go back to it.")
        kept = versions.content(session, version_id)
        versions.take(session, release_id, "restored", now=now)
        open_words(session, release_id, now)
        fields = {name: value for name, value in kept["release"].items() if name in ReleaseFields.model_fields}
        releases.update_release(session, release_id, ReleaseDraft.model_validate(fields), now, leave=OWN_OPERATIONS)
        people = contacts.views_by_id(session, [str(item["contact"]["id"]) for item in kept["enquiries"]])
        drafts = [_enquiry(item) for item in kept["enquiries"] if item["contact"]["id"] in people]
        enquiries.replace(session, release_id, drafts, now)
        known = texts.rows_by_id(session, [item["id"] for item in kept["texts"]])
        passages = {
            item["id"]: known[item["id"]].model_copy(update=item) for item in kept["texts"] if item["id"] in known
        }
        texts.replace_texts(session, release_id, list(passages), now, passages)
        pictures = assets.known(session, [item["id"] for item in kept["pictures"]])
        assets.replace_pictures(session, release_id, pictures, now)
    return Change(releases=frozenset({release_id}))


def choose_immediate(db: Database, release_id: str, *, now: datetime) -> Change:
    """Choose "for immediate release", in all languages. An embargo that stood is kept in a version, and taken off."""
    with db.transaction() as session:
        family = translations.family(session, release_id)
        had: set[str] = set()
        for each in family:
            open_line(session, each, now)
            versions.take(session, each, "status", now=now)
            had |= {each} if embargoes.remove(session, each) else set()
            releases.set_line(session, each, ReleaseLine.IMMEDIATE, now)
    return Change(releases=frozenset(family), embargoes=frozenset(had))


def _enquiry(kept: dict[str, Any]) -> EnquiryDraft:
    return EnquiryDraft(
        contact_id=kept["contact"]["id"],
        role=kept["role"],
        points=kept["points"],
        name=kept["name"],
        job_title=kept["job_title"],
        organisation=kept["organisation"],
    )
