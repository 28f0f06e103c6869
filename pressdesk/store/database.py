"""One open store: its transactions, its readers and its lock."""

import contextlib
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from pressdesk.store import faults
from pressdesk.store.driver import dbapi2

_STOPPABLE = "stoppable"


class Database:
    """One open store. Made by `opening.open_store` and `opening.create_store`."""

    def __init__(
        self,
        folder: Path,
        *,
        key: bytes,
        reader: Engine,
        writer: Engine | None,
        release_lock: Callable[[], None] | None = None,
    ) -> None:
        self.folder = folder
        self.read_only = writer is None
        self._key = key
        self._reader = reader
        self._writer = writer
        self._release_lock = release_lock
        self._running: set[dbapi2.Connection] = set()
        self._guard = threading.Lock()

    @property
    def key(self) -> bytes:
        """The raw key, for wrapping it anew. Never log or show it."""
        return self._key

    @contextmanager
    def transaction(self) -> Generator[Session]:
        """Commit on leaving, roll back on an exception. Store functions never commit.

        Raises StoreReadOnlyError, StoreFullError, StoreDamagedError; none of them leaves anything half done.
        """
        if self._writer is None:
            raise faults.read_only(self.folder)
        with (
            faults.told(self.folder),
            Session(self._writer, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    @contextmanager
    def reading(self) -> Generator[Session]:
        """Read one consistent state, from any thread, without waiting for a writer."""
        with faults.told(self.folder), Session(self._reader, autoflush=False) as session:
            session.info[_STOPPABLE] = self._stoppable
            yield session

    def interrupt(self) -> None:
        """Stop the searches that run now: each raises SearchStoppedError. Other reading goes on."""
        with self._guard:
            for connection in self._running:
                connection.interrupt()

    def close(self) -> None:
        """Close every connection and let go of the lock. May be called twice."""
        self._reader.dispose()
        if self._writer is not None:
            self._writer.dispose()
        if self._release_lock is not None:
            self._release_lock()
            self._release_lock = None

    @contextmanager
    def _stoppable(self, session: Session) -> Generator[None]:
        connection = session.connection().connection.driver_connection
        if not isinstance(connection, dbapi2.Connection):
            raise TypeError("A store is read through sqlcipher3.")
        with self._guard:
            self._running.add(connection)
        try:
            yield
        finally:
            with self._guard:
                self._running.discard(connection)


@contextmanager
def stoppable(session: Session) -> Generator[None]:
    """Let `Database.interrupt` stop what runs inside. Nothing to stop in a write transaction."""
    opened = session.info.get(_STOPPABLE)
    with opened(session) if opened else contextlib.nullcontext():
        yield
