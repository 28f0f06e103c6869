"""What all records share: found by id, marked as changed, put into the bin and taken out."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Select, Table, inspect, update
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from pressdesk.domain.errors import NotFoundError
from pressdesk.domain.models.base import Record

R = TypeVar("R", bound=Record)

IDS_AT_ONCE = 500
"""Ids in one statement: SQLite takes more, but a page of a list never needs them."""


def one(session: Session, table: type[R], record_id: str) -> R:
    """The row. Raises NotFoundError."""
    row = session.exec(select(table).where(col(table.id) == record_id)).first()
    if row is None:
        raise missing()
    return row


def missing() -> NotFoundError:
    return NotFoundError("This record is no longer there. It may have been deleted for good; look in the bin.")


def table_of(table: type[Record]) -> "Table[Any]":
    """The table behind a record: statements on it are several times quicker than on the class."""
    return cast("Table[Any]", inspect(table).local_table)


def require(session: Session, table: type[Record], record_id: str) -> None:
    """Raises NotFoundError where there is no such record."""
    if session.exec(select(col(table.seq)).where(col(table.id) == record_id)).first() is None:
        raise missing()


def require_all(session: Session, table: type[Record], ids: Sequence[str]) -> None:
    """Raises NotFoundError where one of the records is not there."""
    bare = table_of(table)
    there: set[str] = set()
    for page in pages(list(ids)):
        statement = select_columns(bare.c.id).where(bare.c.id.in_(page))
        there.update(session.connection().execute(statement).scalars())
    if not there.issuperset(ids):
        raise missing()


def change(session: Session, table: type[Record], record_id: str, now: datetime, values: dict[str, Any]) -> None:
    """Set columns by one UPDATE, and count the revision up. Raises NotFoundError."""
    bare = table_of(table)
    statement = update(bare).where(bare.c.id == record_id).values(revision=bare.c.revision + 1)
    found = session.connection().execute(statement, {**values, "changed_at": now})
    if not found.rowcount:
        raise missing()


def set_deleted(session: Session, table: type[Record], record_id: str, at: datetime | None, now: datetime) -> None:
    """Move a record into the bin (`at` a moment) or out of it (None). Raises NotFoundError."""
    change(session, table, record_id, now, {"deleted_at": at})


def in_bin_or_not(table: type[Record], in_bin: bool) -> ColumnElement[bool]:
    deleted = col(table.deleted_at)
    return deleted.is_not(None) if in_bin else deleted.is_(None)


def pages(ids: list[str]) -> Iterator[list[str]]:
    """The ids, so many at a time as one statement takes."""
    for first in range(0, len(ids), IDS_AT_ONCE):
        yield ids[first : first + IDS_AT_ONCE]


def columns_of(session: Session, statement: "Select[Any]") -> list[Mapping[str, Any]]:
    """What a statement on bare tables finds, by name of the column: hundreds of rows at half the cost of objects."""
    session.flush()  # such a statement does not see to that by itself
    found = session.connection().execute(statement)
    names = tuple(found.keys())
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def in_order(session: Session, table: type[R], ids: Sequence[str]) -> list[R]:
    """The rows of these ids in the order of the ids; what is missing is left out."""
    found: dict[str, R] = {}
    for first in range(0, len(ids), IDS_AT_ONCE):
        page = ids[first : first + IDS_AT_ONCE]
        found |= {row.id: row for row in session.exec(select(table).where(col(table.id).in_(page)))}
    return [found[record_id] for record_id in ids if record_id in found]
