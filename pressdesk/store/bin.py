"""The bin: what was deleted, of every kind, in one list."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import ColumnElement, false, select
from sqlmodel import Session, col

from pressdesk.domain.errors import RuleError
from pressdesk.domain.models.contact import Contact
from pressdesk.domain.models.dispatch import Dispatch
from pressdesk.domain.models.media_list import MediaList
from pressdesk.domain.models.release import Release, ReleaseContact, ReleaseText
from pressdesk.domain.models.text import Text
from pressdesk.store import assets, records

LEAD = 200
"""Characters of the lead that stand in for a headline."""

BinKind = Literal["release", "contact", "text", "media_list"]

_TABLES: dict[BinKind, type[Release] | type[Contact] | type[Text] | type[MediaList]] = {
    "release": Release,
    "contact": Contact,
    "text": Text,
    "media_list": MediaList,
}


@dataclass(frozen=True)
class BinItem:
    """A deleted record. `kept`: it cannot be deleted for good, for it was sent out or stands on a release."""

    kind: BinKind
    id: str
    title: str
    about: str
    """Topic of a release, job title of a person; "" for a text and a media list."""
    deleted_at: datetime
    kept: bool


def items(session: Session) -> list[BinItem]:
    """Everything in the bin, deleted last first."""
    found = [*_releases(session), *_contacts(session), *_texts(session), *_lists(session)]
    return sorted(found, key=lambda item: item.deleted_at, reverse=True)


def delete(session: Session, kind: BinKind, record_id: str) -> None:
    """Delete one record in the bin for good. Raises NotFoundError, and RuleError where it is not in the bin or kept."""
    table = _TABLES[kind]
    row = records.one(session, table, record_id)
    if row.deleted_at is None:
        raise RuleError("This is not in the bin any more. Nothing was deleted.")
    if session.connection().execute(select(_kept(kind)).where(col(table.id) == record_id)).scalar_one():
        raise RuleError(_why_kept(kind))
    pictures = [picture.id for picture in assets.pictures_of(session, record_id)] if kind == "release" else []
    session.delete(row)
    session.flush()
    assets.purge_unused(session, pictures)


def _kept(kind: BinKind) -> ColumnElement[bool]:
    """The same rules by which `purge` and `purgeable` of the records leave things alone."""
    if kind == "release":
        return select(col(Dispatch.seq)).where(col(Dispatch.release_id) == col(Release.id)).exists()
    if kind == "contact":
        return select(col(ReleaseContact.seq)).where(col(ReleaseContact.contact_id) == col(Contact.id)).exists()
    if kind == "media_list":
        return false()
    return select(col(ReleaseText.seq)).where(col(ReleaseText.text_id) == col(Text.id)).exists()


def _why_kept(kind: BinKind) -> str:
    if kind == "release":
        return "This release was sent out, and the outbox answers for it. It stays in the bin."
    return "This stands on a release. Take it off there first, then delete it for good."


def _releases(session: Session) -> list[BinItem]:
    statement = select(
        col(Release.id),
        col(Release.headline),
        col(Release.lead),
        col(Release.topic),
        col(Release.deleted_at),
        _kept("release"),
    ).where(col(Release.deleted_at).is_not(None))
    return [
        BinItem("release", found, headline or lead[:LEAD], topic, deleted_at, kept)
        for found, headline, lead, topic, deleted_at, kept in session.connection().execute(statement)
        if deleted_at is not None
    ]


def _contacts(session: Session) -> list[BinItem]:
    statement = select(
        col(Contact.id), col(Contact.name), col(Contact.job_title), col(Contact.deleted_at), _kept("contact")
    ).where(col(Contact.deleted_at).is_not(None))
    return [
        BinItem("contact", found, name, job_title, deleted_at, kept)
        for found, name, job_title, deleted_at, kept in session.connection().execute(statement)
        if deleted_at is not None
    ]


def _texts(session: Session) -> list[BinItem]:
    statement = select(col(Text.id), col(Text.title), col(Text.deleted_at), _kept("text")).where(
        col(Text.deleted_at).is_not(None)
    )
    return [
        BinItem("text", found, title, "", deleted_at, kept)
        for found, title, deleted_at, kept in session.connection().execute(statement)
        if deleted_at is not None
    ]


def _lists(session: Session) -> list[BinItem]:
    statement = select(col(MediaList.id), col(MediaList.name), col(MediaList.deleted_at)).where(
        col(MediaList.deleted_at).is_not(None)
    )
    return [
        BinItem("media_list", found, name, "", deleted_at, kept=False)
        for found, name, deleted_at in session.connection().execute(statement)
        if deleted_at is not None
    ]
