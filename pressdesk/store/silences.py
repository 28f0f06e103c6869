"""Findings of the checks that were silenced on a release, each with its reason."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, delete, select

from pressdesk.domain.models.silence import Silence, SilenceDraft, SilenceFields, SilenceView


def of_release(session: Session, release_id: str) -> tuple[SilenceView, ...]:
    """What is silenced on a release, in the order it was."""
    statement = select(Silence).where(col(Silence.release_id) == release_id).order_by(col(Silence.seq))
    return tuple(SilenceView.model_validate(row, from_attributes=True) for row in session.exec(statement))


def add(session: Session, release_id: str, drafts: Iterable[SilenceDraft], now: datetime) -> None:
    """Silence findings. One that is silenced already gets the new reason."""
    there = {(row.rule, row.about): row for row in session.exec(_on(release_id))}
    for draft in drafts:
        values = SilenceFields.model_validate(draft.model_dump()).model_dump()
        row = there.get((draft.rule, draft.about))
        if row is None:
            row = Silence(**values, release_id=release_id, created_at=now, changed_at=now)
            there[draft.rule, draft.about] = row
        else:
            for name, value in values.items():
                setattr(row, name, value)
            row.changed_at = now
            row.revision += 1
        session.add(row)
    session.flush()


def remove(session: Session, release_id: str, silence_id: str) -> bool:
    """Take a silence back. Whether it was there."""
    statement = delete(Silence).where(col(Silence.release_id) == release_id, col(Silence.id) == silence_id)
    return bool(session.connection().execute(statement).rowcount)


def copy(session: Session, source: str, target: str, now: datetime) -> None:
    """Give a copy of a release the reasons that go with its words; those about the release as a whole stay behind."""
    kept = [SilenceDraft.model_validate(one.model_dump()) for one in of_release(session, source) if one.about]
    add(session, target, kept, now)


def _on(release_id: str):  # noqa: ANN202 - a SELECT of SQLModel
    return select(Silence).where(col(Silence.release_id) == release_id)
