"""Standing passages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, delete, select

from pressdesk.domain.contact import folded
from pressdesk.domain.models.release import Release, ReleaseStatus, ReleaseText
from pressdesk.domain.models.text import Text, TextDraft, TextFields, TextKind, TextView
from pressdesk.store import plain, queries, records
from pressdesk.store.database import stoppable


@dataclass(frozen=True)
class TextFilter:
    """Which passages a list shows."""

    text: str = ""
    kind: TextKind | None = None
    language: str = ""
    in_bin: bool = False


def text_ids(session: Session, wanted: TextFilter) -> list[str]:
    """Ids in display order: by title, or, where something is searched for, best first."""
    statement = select(col(Text.id), col(Text.seq), col(Text.title)).where(records.in_bin_or_not(Text, wanted.in_bin))
    if wanted.kind is not None:
        statement = statement.where(col(Text.kind) == wanted.kind.value)
    if wanted.language:
        statement = statement.where(col(Text.language) == wanted.language)
    rows = session.connection().execute(statement).fetchall()
    if not wanted.text.strip():
        return [row[0] for row in sorted(rows, key=lambda row: (folded(row[2]), row[1]))]
    query = queries.fts_query(wanted.text)
    if not query:
        return []
    with stoppable(session):
        found = queries.matches(session, "text", query, queries.LISTED)
    known = {row[1]: row[0] for row in rows}
    return [known[seq] for seq, _ in found.rows if seq in known]


def rows_by_id(session: Session, ids: Sequence[str]) -> dict[str, TextView]:
    return {row.id: _view(row) for row in records.in_order(session, Text, ids)}


def get_text(session: Session, text_id: str) -> TextView:
    """One passage, in the bin or not. Raises NotFoundError."""
    return _view(records.one(session, Text, text_id))


def texts_of(session: Session, release_id: str) -> tuple[TextView, ...]:
    """The passages appended to a release in the officer's order, in the wordings that the release uses.

    `revision` and `changed_at` are of the passage when those words were taken.
    """
    return tuple(_as_used(used, text) for used, text in _appended(session, release_id))


def changed_since(session: Session, release_id: str) -> tuple[TextView, ...]:
    """Those of a release's passages that have other words by now, as their records have them."""
    found = _appended(session, release_id)
    return tuple(_view(text) for used, text in found if _words(used) != _words(text))


def replace_texts(
    session: Session,
    release_id: str,
    ids: Sequence[str],
    now: datetime | None = None,
    wordings: Mapping[str, TextView] | None = None,
) -> None:
    """Append these passages to the release in this order, and no others.

    A passage that is there already keeps its wording; one that is new comes with its present words, or with those of
    `wordings`, by id. Ids without a record are left out.
    """
    given = wordings or {}
    kept = {text.id: text for text in texts_of(session, release_id)} | dict(given)
    present = rows_by_id(session, list(dict.fromkeys(ids)))
    session.connection().execute(delete(ReleaseText).where(col(ReleaseText.release_id) == release_id))
    session.expunge_all()
    moment: dict[str, Any] = {} if now is None else {"created_at": now, "changed_at": now}
    for position, (text_id, text) in enumerate(present.items()):
        used = kept.get(text_id, text)
        session.add(
            ReleaseText(
                **{name: getattr(used, name) for name in TextFields.model_fields},
                release_id=release_id,
                text_id=text_id,
                position=position,
                text_revision=used.revision,
                text_changed_at=used.changed_at,
                **moment,
            )
        )
    session.flush()


def take_newest(session: Session, release_id: str, text_id: str, now: datetime) -> None:
    """Use the passage's present words on the release. Raises NotFoundError."""
    text = get_text(session, text_id)
    ids = [used.id for used in texts_of(session, release_id)]
    if text_id not in ids:
        raise records.missing()
    replace_texts(session, release_id, ids, now, {text_id: text})


@dataclass(frozen=True)
class Standing:
    """A release on which a passage stands. `newest`: whether in its present words."""

    release_id: str
    status: ReleaseStatus
    newest: bool


def stands_on(session: Session, text_id: str) -> list[Standing]:
    """The releases on which a passage stands, the bin apart; newest release first."""
    statement = (
        select(ReleaseText, Release.status, Text)
        .join(Release, col(Release.id) == col(ReleaseText.release_id))
        .join(Text, col(Text.id) == col(ReleaseText.text_id))
        .where(col(ReleaseText.text_id) == text_id, col(Release.deleted_at).is_(None))
        .order_by(col(Release.changed_at).desc(), col(Release.seq).desc())
    )
    return [
        Standing(used.release_id, ReleaseStatus(status), _words(used) == _words(text))
        for used, status, text in session.exec(statement)
    ]


def insert(session: Session, draft: TextDraft, now: datetime) -> str:
    """Store a new passage and return its id."""
    row = Text(**_fields(draft), plain=plain.of_text(draft), created_at=now, changed_at=now)
    session.add(row)
    session.flush()
    return row.id


def update(session: Session, text_id: str, draft: TextDraft, now: datetime) -> None:
    """Store what was typed. Raises NotFoundError."""
    records.change(session, Text, text_id, now, _fields(draft) | {"plain": plain.of_text(draft)})


def set_deleted(session: Session, text_id: str, at: datetime | None, now: datetime) -> None:
    """Into the bin at a moment, or out of it with None. Raises NotFoundError."""
    records.set_deleted(session, Text, text_id, at, now)


def purge(session: Session, older_than: datetime) -> list[str]:
    """Delete for good what has been in the bin since before the moment and hangs on no release."""
    used = select(col(ReleaseText.seq)).where(col(ReleaseText.text_id) == col(Text.id)).exists()
    rows = list(session.exec(select(Text).where(col(Text.deleted_at) < older_than, ~used)))
    for row in rows:
        session.delete(row)
    session.flush()
    return [row.id for row in rows]


def _fields(draft: TextDraft) -> dict[str, Any]:
    return TextFields.model_validate(draft.model_dump()).model_dump()


def _appended(session: Session, release_id: str) -> list[tuple[ReleaseText, Text]]:
    statement = (
        select(ReleaseText, Text)
        .join(Text, col(ReleaseText.text_id) == col(Text.id))
        .where(col(ReleaseText.release_id) == release_id)
        .order_by(col(ReleaseText.position), col(ReleaseText.seq))
    )
    return list(session.exec(statement))


def _as_used(used: ReleaseText, text: Text) -> TextView:
    words = {name: getattr(used, name) for name in TextFields.model_fields}
    taken = {"revision": used.text_revision, "changed_at": used.text_changed_at}
    return TextView.model_validate(
        {"id": text.id, "created_at": text.created_at, "deleted_at": text.deleted_at} | words | taken
    )


def _words(text: TextFields) -> tuple[object, ...]:
    """What of a passage is printed."""
    return tuple(getattr(text, name) for name in TextFields.model_fields)


def _view(row: Text) -> TextView:
    return TextView.model_validate(row, from_attributes=True)
