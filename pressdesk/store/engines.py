"""Engines over the encrypted file: who sends BEGIN, and which pragmas hold.

Apart from `connecting`, because SQLAlchemy takes longer to import than the first list takes to show.
"""

import functools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Dialect, Engine, create_engine, event, make_url
from sqlalchemy.pool import QueuePool

from pressdesk.store.connecting import connect, reader
from pressdesk.store.driver import dbapi2

_URL = make_url("sqlite://")


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


def _engine(creator: Callable[[], Any], begin: Callable[[Connection], None], *, size: int) -> Engine:
    dialect, compiled = _dialect()
    pool = QueuePool(creator, dialect=dialect, pool_size=size, max_overflow=8)
    engine = Engine(pool, dialect, _URL)
    engine.update_execution_options(compiled_cache=compiled)
    event.listen(engine, "begin", begin)
    return engine


@functools.cache
def _dialect() -> tuple[Dialect, dict[Any, Any]]:
    """What SQLAlchemy knows of SQLite, and the statements it has compiled for it: worked out once for all engines.

    A statement takes longer to compile than to run, a whole release some 60 ms, and what has been read once need not
    be compiled again to be read where one writes. The statements are those in the code, so their number has an end.
    """
    template = create_engine(
        _URL, creator=lambda: dbapi2.connect(":memory:"), module=dbapi2, json_deserializer=_from_json
    )
    with template.connect():
        pass  # the dialect asks its first connection what this SQLite can do
    template.dispose()
    return template.dialect, {}


def _from_json(text: str) -> object:
    """Most of the lists and tables in the store are empty: hundreds of people have thousands of them."""
    return [] if text == "[]" else {} if text == "{}" else json.loads(text)


def _begin_writing(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
