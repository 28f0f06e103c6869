"""Making a store, opening it, and unlocking it by the keyring or the passphrase.

Three files in a folder of 0700: the encrypted records (SQLCipher, a random key of 256 bits), the header with the key
under the recovery passphrase (`header.py`), and the lock that keeps a second writer out.
"""

import contextlib
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from pressdesk.domain.errors import (
    NoKeyringError,
    NoStoreError,
    PassphraseNeededError,
    StoreExistsError,
    StoreReadOnlyError,
)
from pressdesk.store import faults, keyrings, revisions
from pressdesk.store.connecting import connect
from pressdesk.store.database import Database, ReadMode
from pressdesk.store.driver import dbapi2
from pressdesk.store.header import (
    KEY_BYTES,
    ORDINARY,
    Cost,
    Header,
    new_header,
    read_header,
    unwrap,
    with_passphrase,
    write_header,
)
from pressdesk.system.files import flush_folder
from pressdesk.system.paths import private_folder, store_folder

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

FILE_NAME = "pressdesk.db"
LOCK_NAME = "pressdesk.lock"
_NEW_NAME = "pressdesk.db.new"
_BESIDE = ("", "-wal", "-shm", "-journal")
_LEAST = 4096
"""Bytes of the smallest store there is: one page."""


def store_exists(folder: Path) -> bool:
    """Whether there is a store in the folder."""
    return (folder / FILE_NAME).is_file()


def create_store(
    folder: Path,
    *,
    passphrase: str | None = None,
    use_keyring: bool = True,
    keyring: "KeyringBackend | None" = None,
    cost: Cost = ORDINARY,
) -> Database:
    """Make an empty store and open it.

    The key goes into the system keyring unless `use_keyring` is False; a passphrase wraps it as well, and is required
    without a keyring. `keyring` stands in for the system's. Raises StoreExistsError, NoKeyringError and what
    `Database.transaction` raises; nothing is left behind then.
    """
    from pressdesk.domain.models.base import new_id

    if store_exists(folder):
        raise StoreExistsError(f"There is a store in {folder} already. Open it, or choose another folder.")
    backend = (keyring or keyrings.find_keyring()) if use_keyring else None
    if backend is None and not passphrase:
        raise NoKeyringError(
            "This system has no keyring that can be trusted with the key. Choose a passphrase: Pressdesk will ask for "
            "it at every start."
        )
    with faults.told(folder):
        private_folder(folder)
        lock = _lock(folder)
        try:
            key = secrets.token_bytes(KEY_BYTES)
            header = new_header(new_id(), key, in_keyring=backend is not None)
            if passphrase:
                header = with_passphrase(header, key, passphrase, cost)
            _make_files(folder, key, header, backend)
            return _opened(folder, key, lock)
        except BaseException:
            lock.release()
            raise


def open_store(
    folder: Path,
    *,
    passphrase: str | None = None,
    read_only: bool = False,
    keyring: "KeyringBackend | None" = None,
) -> Database:
    """Open the store, by the passphrase where one is given, else by the keyring.

    `read_only` opens what another Pressdesk has open, or what lies in a folder that cannot be written. Raises
    NoStoreError, PassphraseNeededError, WrongPassphraseError, NoKeyringError, StoreInUseError, StoreDamagedError,
    StoreTooNewError, StoreReadOnlyError, StoreFullError. The files are as they were then.
    """
    if not store_exists(folder):
        raise NoStoreError(f"There is no store in {folder}. Make one, or choose another folder.")
    with faults.told(folder):
        header = read_header(folder)
        if (folder / FILE_NAME).stat().st_size < _LEAST:
            raise faults.damaged(folder, "too short")
        if read_only:
            return _opened_to_read(folder, _unlock(header, passphrase, keyring))
        lock = _lock(folder)
        try:
            key = _unlock(header, passphrase, keyring)
            _check_file(folder, key)
            _close_to_others(folder)
            return _opened(folder, key, lock)
        except BaseException:
            lock.release()
            raise


def has_passphrase(folder: Path) -> bool:
    """Whether a recovery passphrase was set. Raises StoreDamagedError."""
    with faults.told(folder):
        return read_header(folder).wrapped is not None


def set_passphrase(db: Database, passphrase: str, *, cost: Cost = ORDINARY) -> None:
    """Set or change the recovery passphrase. Copies of the folder made before keep the old one."""
    if db.read_only:
        raise faults.read_only(db.folder)
    if not passphrase:
        raise PassphraseNeededError("A passphrase cannot be empty. Type one that nobody will guess.")
    with faults.told(db.folder):
        write_header(db.folder, with_passphrase(read_header(db.folder), db.key, passphrase, cost))


def _make_files(folder: Path, key: bytes, header: Header, backend: "KeyringBackend | None") -> None:
    """The records under a passing name first, the header, then the real name: a store is there whole or not at all."""
    from pressdesk.store.migrations import upgrade  # SQLAlchemy and Alembic, which opening does without

    made = folder / _NEW_NAME
    _remove(made)
    try:
        # SQLite gives its side files the modes of the main one
        made.touch(mode=0o600)
        upgrade.upgrade(made, key, mode="rwc")
        with _raw(made, key) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
        if backend is not None:
            keyrings.keep_key(backend, header.store_id, key)
        write_header(folder, header)
        made.rename(folder / FILE_NAME)
        flush_folder(folder)
    except BaseException:
        with contextlib.suppress(OSError):
            _remove(made)
        if backend is not None:
            keyrings.forget_key(backend, header.store_id)
        raise


def _remove(path: Path) -> None:
    for suffix in _BESIDE:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


@contextmanager
def _raw(path: Path, key: bytes, *, mode: str = "rw") -> Generator[dbapi2.Connection]:
    connection = connect(path, key, mode=mode)
    try:
        yield connection
    finally:
        connection.close()


def _lock(folder: Path) -> FileLock:
    lock = FileLock(folder / LOCK_NAME, timeout=0, mode=0o600, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        raise faults.in_use() from None
    return lock


def _unlock(header: Header, passphrase: str | None, keyring: "KeyringBackend | None") -> bytes:
    """The key. A key that only the passphrase gave goes back into the keyring it was lost from."""
    backend = (keyring or keyrings.find_keyring()) if header.in_keyring else None
    if passphrase is not None and header.wrapped is not None:
        key = unwrap(header, passphrase)
        if backend is not None and keyrings.read_key(backend, header.store_id) != key:
            with contextlib.suppress(NoKeyringError):
                keyrings.keep_key(backend, header.store_id, key)
        return key
    key = keyrings.read_key(backend, header.store_id) if backend is not None else None
    if key is not None and header.fits(key):
        return key
    if header.wrapped is not None:
        raise PassphraseNeededError(
            "The system's keyring does not give the key of this store. Type the passphrase of the store."
            if header.in_keyring
            else "This store is opened by its passphrase. Type it."
        )
    raise NoKeyringError(
        "The key of this store is in the keyring of the system it was made on, and that keyring does not answer. "
        "Unlock the keyring (log in again), then start Pressdesk again."
    )


def _check_file(folder: Path, key: bytes) -> None:
    """Read before anything is written: a file that is not this store, or a newer one, stays as it is."""
    path = folder / FILE_NAME
    with _raw(path, key) as connection:
        connection.execute("PRAGMA query_only = ON")
        revision = revisions.revision_of(connection)
    if not revisions.is_current(revision):
        from pressdesk.store.migrations import upgrade

        upgrade.put_aside(path, key, revision)
        upgrade.upgrade(path, key)


def _opened(folder: Path, key: bytes, lock: FileLock) -> Database:
    return Database(folder / FILE_NAME, key, release_lock=lock.release)


def _opened_to_read(folder: Path, key: bytes) -> Database:
    mode = _mode_to_read(folder / FILE_NAME, key, folder)
    with _raw(folder / FILE_NAME, key, mode=mode) as connection:
        current = revisions.is_current(revisions.revision_of(connection))
    if not current:
        raise StoreReadOnlyError(
            "An older Pressdesk wrote this store, and it cannot be brought up to date here. Copy it to a folder that "
            "you may write in, and open it there."
        )
    return Database(folder / FILE_NAME, key, mode=mode)


def _mode_to_read(path: Path, key: bytes, folder: Path) -> ReadMode:
    """How to read in a folder that may be closed to writing: SQLite then wants to hear that nothing will change."""
    try:
        with _raw(path, key, mode="ro") as connection:
            connection.execute("SELECT count(*) FROM sqlite_master")
    except dbapi2.OperationalError as error:
        told = faults.sentence_for(error, folder)
        if not isinstance(told, StoreReadOnlyError) or path.with_name(path.name + "-wal").exists():
            raise
        return "immutable"
    return "ro"


def _close_to_others(folder: Path) -> None:
    """Set the modes again where somebody copied or unpacked the folder."""
    private_folder(folder)
    for path in (folder / FILE_NAME, folder / (FILE_NAME + "-wal"), folder / (FILE_NAME + "-shm")):
        with contextlib.suppress(FileNotFoundError):
            if path.stat().st_mode & 0o077:
                path.chmod(0o600)


__all__ = [
    "FILE_NAME",
    "create_store",
    "has_passphrase",
    "open_store",
    "set_passphrase",
    "store_exists",
    "store_folder",
]
