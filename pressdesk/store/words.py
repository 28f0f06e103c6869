"""Words that are right without a dictionary: names, the office's own, and what one release leaves alone."""

from datetime import datetime

from sqlmodel import Session, col, delete, or_, select

from pressdesk.domain.contact import folded
from pressdesk.domain.models.contact import Contact, Organisation
from pressdesk.domain.models.word import OfficeWord, OfficeWordView
from pressdesk.store import records


def names(session: Session) -> list[str]:
    """Names of all people and organisations that are not in the bin, as they are written."""
    people = select(col(Contact.name), col(Contact.given), col(Contact.family)).where(col(Contact.deleted_at).is_(None))
    bodies = select(col(Organisation.name), col(Organisation.short_name)).where(col(Organisation.deleted_at).is_(None))
    run = session.connection().execute
    return [name for statement in (people, bodies) for row in run(statement) for name in row if name]


def right_in(session: Session, language: str, release_id: str) -> list[str]:
    """The office's words for a language ("en"), and those left alone in the release."""
    statement = select(col(OfficeWord.word)).where(
        or_(
            col(OfficeWord.release_id).is_(None) & col(OfficeWord.language).in_(("", language)),
            col(OfficeWord.release_id) == release_id,
        )
    )
    return list(session.exec(statement))


def office_words(session: Session) -> list[OfficeWordView]:
    """The office's dictionary, by the alphabet."""
    rows = session.exec(select(OfficeWord).where(col(OfficeWord.release_id).is_(None)))
    views = [OfficeWordView.model_validate(row, from_attributes=True) for row in rows]
    return sorted(views, key=lambda view: (folded(view.word), view.word, view.language))


def add(session: Session, word: str, language: str, release_id: str | None, now: datetime) -> str:
    """Keep a word and return its id; that of the same word where it is kept already."""
    same = select(col(OfficeWord.id)).where(
        col(OfficeWord.word) == word,
        col(OfficeWord.language) == language,
        col(OfficeWord.release_id).is_(None) if release_id is None else col(OfficeWord.release_id) == release_id,
    )
    if (known := session.exec(same).first()) is not None:
        return known
    row = OfficeWord(word=word, language=language, release_id=release_id, created_at=now, changed_at=now)
    session.add(row)
    session.flush()
    return row.id


def remove(session: Session, word_id: str) -> OfficeWordView:
    """Forget a word, and return it as it was. Raises NotFoundError."""
    view = OfficeWordView.model_validate(records.one(session, OfficeWord, word_id), from_attributes=True)
    session.connection().execute(delete(OfficeWord).where(col(OfficeWord.id) == word_id))
    return view
