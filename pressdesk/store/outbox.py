"""What left the desk."""

import hashlib
import zlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from pressdesk.domain.models.dispatch import Dispatch, DispatchFields, DispatchView
from pressdesk.store import records


def record(session: Session, dispatch: DispatchFields, content: bytes) -> DispatchView:
    """Keep a dispatch with its exact bytes. Its SHA-256 and size are taken from them."""
    values: dict[str, Any] = dispatch.model_dump() | {
        "sha256": hashlib.sha256(content).hexdigest(),
        "size": len(content),
    }
    row = Dispatch(**values, content=zlib.compress(content), created_at=dispatch.at, changed_at=dispatch.at)
    session.add(row)
    session.flush()
    return _view(row)


def dispatch_ids(session: Session, release_id: str = "") -> list[str]:
    """Ids, newest first; of one release, or of all."""
    statement = select(col(Dispatch.id)).order_by(col(Dispatch.at).desc(), col(Dispatch.seq).desc())
    if release_id:
        statement = statement.where(col(Dispatch.release_id) == release_id)
    return list(session.exec(statement))


def dispatches_by_id(session: Session, ids: Sequence[str]) -> dict[str, DispatchView]:
    """Dispatches of these ids, without their bytes."""
    found: dict[str, DispatchView] = {}
    for first in range(0, len(ids), records.IDS_AT_ONCE):
        statement = (
            select(Dispatch)
            .options(defer(col(Dispatch.content)))  # type: ignore[arg-type]  # SQLModel types columns as their values
            .where(col(Dispatch.id).in_(ids[first : first + records.IDS_AT_ONCE]))
        )
        found |= {row.id: _view(row) for row in session.exec(statement)}
    return {dispatch_id: found[dispatch_id] for dispatch_id in ids if dispatch_id in found}


def content(session: Session, dispatch_id: str) -> bytes:
    """The exact bytes that left. Raises NotFoundError."""
    row = session.exec(select(col(Dispatch.content)).where(col(Dispatch.id) == dispatch_id)).first()
    if row is None:
        raise records.missing()
    return zlib.decompress(row)


def set_sent(session: Session, dispatch_id: str, sent: bool | None, now: datetime) -> None:
    """The officer's own word for whether it was sent; None: not said. Raises NotFoundError."""
    records.change(session, Dispatch, dispatch_id, now, {"sent": sent})


def last_sent(session: Session, release_id: str) -> datetime | None:
    """When something of a release last left the desk. What the officer marked as not sent does not count."""
    statement = (
        select(col(Dispatch.at))
        .where(col(Dispatch.release_id) == release_id, col(Dispatch.sent).is_not(False))
        .order_by(col(Dispatch.at).desc())
        .limit(1)
    )
    return session.exec(statement).first()


def recipients_of(session: Session, release_id: str) -> list[str]:
    """Everybody that a release is known to have gone to, in the order of the first dispatch to each."""
    statement = (
        select(col(Dispatch.recipients))
        .where(col(Dispatch.release_id) == release_id, col(Dispatch.sent).is_not(False))
        .order_by(col(Dispatch.at), col(Dispatch.seq))
    )
    found: list[Any] = list(session.exec(statement))
    return list(dict.fromkeys(str(address) for addresses in found for address in addresses or ()))


def _view(row: Dispatch) -> DispatchView:
    return DispatchView.model_validate({name: getattr(row, name) for name in DispatchView.model_fields})
