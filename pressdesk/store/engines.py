"""Engines over the encrypted file: who sends BEGIN, and which pragmas hold.

Apart from `connecting`, because SQLAlchemy takes longer to import than the first list takes to show.
"""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from pressdesk.store.connecting import connect, reader
from pressdesk.store.driver import dbapi2


def write_engine(path: Path, key: bytes, *, foreign_keys: bool = True, mode: str = "rw") -> Engine:
    """An engine whose transactions take the write lock at once, so that none fails half way for want of it."""

    def creator() -> dbapi2.Connection:
        connection = connect(path, key, mode=mode)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        return connection

    return _engine(creator, _begin_writing, size=2)


def read_engine(path: Path, key: bytes, *, mode: str = "rw") -> Engine:
    """An engine for reading: sees the state at the first query of a transaction, and blocks nobody."""
    return _engine(lambda: reader(path, key, mode=mode), _begin_reading, size=4)


def _engine(creator: Callable[[], dbapi2.Connection], begin: Callable[[Connection], None], *, size: int) -> Engine:
    engine = create_engine(
        "sqlite://", creator=creator, module=dbapi2, poolclass=QueuePool, pool_size=size, max_overflow=8
    )
    event.listen(engine, "begin", begin)
    return engine


def _begin_writing(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
