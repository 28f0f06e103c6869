"""Opening the store from the command line. What is heavy is imported when a command needs it."""

import os
from argparse import Namespace
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pressdesk.domain.errors import UseError
from pressdesk.system.paths import store_folder

if TYPE_CHECKING:
    from pressdesk.store.database import Database

PASSPHRASE_VARIABLE = "PRESSDESK_PASSPHRASE"  # noqa: S105 - the name of a variable


def folder_of(options: Namespace) -> Path:
    return store_folder(options.store)


def passphrase_of(options: Namespace) -> str | None:
    """The passphrase given, or None. Raises UseError for a file that cannot be read or is empty."""
    if options.passphrase_file:
        path = Path(options.passphrase_file).expanduser()
        try:
            lines = path.read_text("utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError):
            raise UseError(f"The passphrase file {path} cannot be read. Check its name and its rights.") from None
        if not lines or not lines[0]:
            raise UseError(f"The passphrase file {path} is empty. Its first line must be the passphrase.")
        return lines[0]
    return os.environ.get(PASSPHRASE_VARIABLE) or None


@contextmanager
def open_desk(options: Namespace, *, read_only: bool = False) -> Generator["Database"]:
    """The store, closed on leaving. To read, one that another Pressdesk has open will do too."""
    from pressdesk.store.opening import open_store

    db = open_store(folder_of(options), passphrase=passphrase_of(options), read_only=read_only)
    try:
        yield db
    finally:
        db.close()


def now() -> datetime:
    return datetime.now(UTC)
