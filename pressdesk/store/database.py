"""One open store: its transactions, its readers and its lock."""

import contextlib
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pressdesk.store import faults
from pressdesk.store.connecting import reader
from pressdesk.store.driver import Source, dbapi2, driver_of

if TYPE_CHECKING:  # slow to import: the first list is read without
    from sqlalchemy import Engine
    from sqlmodel import Session

ReadMode = Literal["ro", "immutable"]

_STOPPABLE = "stoppable"
_IDLE = 4
"""Readers kept for the next question."""


class Database:
    """One open store. Made by `opening.open_store` and `opening.create_store`.

    `mode`: how to open a store that is only read; None for one that is written too. SQLAlchemy's engines are made when
    they are first wanted.
    """

    def __init__(
        self, path: Path, key: bytes, *, mode: ReadMode | None = None, release_lock: Callable[[], None] | None = None
    ) -> None:
        self.folder = path.parent
        self.read_only = mode is not None
        self._path, self._key, self._mode = path, key, mode or "rw"
        self._engines: dict[str, Engine] = {}
        self._idle: list[dbapi2.Connection] = []
        self._closed = False
        self._release_lock = release_lock
        self._running: set[dbapi2.Connection] = set()
        self._guard = threading.Lock()

    @property
    def key(self) -> bytes:
        """The raw key, for wrapping it anew. Never log or show it."""
        return self._key

    @contextmanager
    def transaction(self) -> "Generator[Session]":
        """Commit on leaving, roll back on an exception. Store functions never commit.

        Raises StoreReadOnlyError, StoreFullError, StoreDamagedError; none of them leaves anything half done.
        """
        if self.read_only:
            raise faults.read_only(self.folder)
        from sqlmodel import Session

        with (
            faults.told(self.folder),
            Session(self._engine("write"), expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    @contextmanager
    def reading(self) -> "Generator[Session]":
        """Read one consistent state, from any thread, without waiting for a writer."""
        from sqlmodel import Session

        with faults.told(self.folder), Session(self._engine("read"), autoflush=False) as session:
            session.info[_STOPPABLE] = self._stoppable
            yield session

    @contextmanager
    def listing(self) -> Generator[dbapi2.Connection]:
        """As `reading`, through the driver alone: for lists and searches, which are there before all is imported.

        What runs inside can be stopped by `interrupt`.
        """
        with faults.told(self.folder):
            connection = self._take() or reader(self._path, self._key, mode=self._mode)
            try:
                connection.execute("BEGIN")
                with self._stoppable(connection):
                    yield connection
                connection.execute("ROLLBACK")
            except BaseException:
                connection.close()
                raise
            self._keep(connection)

    def interrupt(self) -> None:
        """Stop the searches that run now: each raises SearchStoppedError. Other reading goes on."""
        with self._guard:
            for connection in self._running:
                connection.interrupt()

    def close(self) -> None:
        """Close every connection and let go of the lock. May be called twice."""
        with self._guard:
            self._closed = True
            engines, self._engines = self._engines, {}
            idle, self._idle = self._idle, []
        for engine in engines.values():
            engine.dispose()
        for connection in idle:
            connection.close()
        if self._release_lock is not None:
            self._release_lock()
            self._release_lock = None

    def _engine(self, kind: Literal["read", "write"]) -> "Engine":
        from pressdesk.store.engines import read_engine, write_engine

        with self._guard:
            if kind not in self._engines:
                made = read_engine(self._path, self._key, mode=self._mode) if kind == "read" else None
                self._engines[kind] = made or write_engine(self._path, self._key)
            return self._engines[kind]

    def _take(self) -> dbapi2.Connection | None:
        with self._guard:
            return self._idle.pop() if self._idle else None

    def _keep(self, connection: dbapi2.Connection) -> None:
        with self._guard:
            if not self._closed and len(self._idle) < _IDLE:
                self._idle.append(connection)
                return
        connection.close()

    @contextmanager
    def _stoppable(self, source: Source) -> Generator[None]:
        connection = driver_of(source)
        with self._guard:
            self._running.add(connection)
        try:
            yield
        finally:
            with self._guard:
                self._running.discard(connection)


@contextmanager
def stoppable(session: "Session") -> Generator[None]:
    """Let `Database.interrupt` stop what runs inside. Nothing to stop in a write transaction."""
    opened = session.info.get(_STOPPABLE)
    with opened(session) if opened else contextlib.nullcontext():
        yield
