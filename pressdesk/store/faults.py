"""What SQLite and the system refuse, told as sentences. The one place where their codes are known."""

import errno
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from pressdesk.domain.errors import (
    DeskError,
    SearchStoppedError,
    StoreDamagedError,
    StoreFullError,
    StoreInUseError,
    StoreReadOnlyError,
)
from pressdesk.store.driver import dbapi2

_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_LITTLE = 256 * 1024
"""Bytes left at which an I/O error is taken for a full disk: SQLite cannot grow its shared memory then."""


def full(folder: Path) -> StoreFullError:
    return StoreFullError(
        f"The disk is full: nothing more can be saved in {folder}. Delete something or empty the system's bin, "
        "then go on; what you typed is still in the window."
    )


def read_only(folder: Path) -> StoreReadOnlyError:
    return StoreReadOnlyError(
        f"Pressdesk may not write in {folder}. Give yourself write permission there, or open the store for reading "
        "only."
    )


def in_use() -> StoreInUseError:
    return StoreInUseError(
        "This store is open in another Pressdesk. Go on in that window, close it, or open the store here for reading "
        "only."
    )


def damaged(folder: Path, details: str = "") -> StoreDamagedError:
    return StoreDamagedError(
        f"The store in {folder} is damaged or is not a Pressdesk store. It was left as it is. "
        "Put back a copy from a backup, or choose another folder.",
        details=details,
    )


@contextmanager
def told(folder: Path) -> Generator[None]:
    """Turn failures of the store's surroundings into DeskErrors. Everything else passes: it is a bug."""
    try:
        yield
    except Exception as error:
        # SQLAlchemy wraps the driver's exception; it is not imported here, see `engines`
        cause = getattr(error, "orig", None) or error
        if found := sentence_for(cause, folder):
            raise found from error
        raise


def sentence_for(error: BaseException | None, folder: Path) -> DeskError | None:
    """The failure that a driver's or system's exception stands for, or None where it is a bug."""
    if isinstance(error, OSError):
        return _of_system(error, folder)
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return None
    return _of_sqlite(code & 0xFF, str(getattr(error, "sqlite_errorname", "")), folder)


def _of_system(error: OSError, folder: Path) -> DeskError | None:
    if error.errno in _FULL:
        return full(folder)
    if error.errno in _READ_ONLY:
        return read_only(folder)
    if error.errno == errno.EIO:
        return _unreliable(folder, "EIO")
    return None


def _of_sqlite(primary: int, name: str, folder: Path) -> DeskError | None:
    if primary == dbapi2.SQLITE_INTERRUPT:
        return SearchStoppedError("The search was stopped because another one took its place.")
    if primary in (dbapi2.SQLITE_BUSY, dbapi2.SQLITE_LOCKED):
        return in_use()
    if primary in (dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB):
        return damaged(folder, name)
    if primary == dbapi2.SQLITE_FULL or (primary in (dbapi2.SQLITE_IOERR, dbapi2.SQLITE_CANTOPEN) and _no_room(folder)):
        return full(folder)
    if primary in (dbapi2.SQLITE_READONLY, dbapi2.SQLITE_PERM, dbapi2.SQLITE_CANTOPEN):
        return read_only(folder)
    if primary == dbapi2.SQLITE_IOERR:
        return _unreliable(folder, name)
    return None


def _unreliable(folder: Path, details: str) -> StoreDamagedError:
    return StoreDamagedError(
        f"The disk with {folder} does not answer as it should. What was saved before is kept. Check the disk or its "
        "cable, make a copy of the folder, then open it again.",
        details=details,
    )


def _no_room(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _LITTLE
    except OSError:
        return False
