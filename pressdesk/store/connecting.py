"""Connections to the encrypted file: the key, the pragmas, and who sends BEGIN."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from pressdesk.store.driver import dbapi2

BUSY_MILLISECONDS = 5_000


def connect(path: Path, key: bytes, *, mode: str = "rw") -> dbapi2.Connection:
    """Open the file with its raw key of 32 bytes. It is not read yet, so a wrong key shows at the first query.

    `mode`: "rw", "rwc" (make it), "ro", or "immutable" for a folder that nothing can write.
    """
    options = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    connection = dbapi2.connect(
        f"file:{quote(str(path))}?{options}",
        uri=True,
        isolation_level=None,  # the driver would leave DDL outside the transaction: BEGIN is sent by the listeners
        check_same_thread=False,
        timeout=BUSY_MILLISECONDS / 1_000,
        cached_statements=256,
    )
    connection.execute("PRAGMA cipher_log_level = NONE")  # a wrong key is no news for standard error
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA temp_store = MEMORY")  # nothing readable in a temporary file
    return connection


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

    def creator() -> dbapi2.Connection:
        connection = connect(path, key, mode=mode)
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA cache_size = -16000")
        return connection

    return _engine(creator, _begin_reading, size=4)


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
