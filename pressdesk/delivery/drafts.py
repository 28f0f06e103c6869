"""Drafts on their way to a mail program: files in a private folder, under ASCII names, removed later."""

import contextlib
from datetime import datetime
from pathlib import Path

from pressdesk.domain.errors import DeliveryError
from pressdesk.domain.file_names import ascii_name
from pressdesk.system.files import write_whole
from pressdesk.system.paths import drafts_folder, private_folder

SUFFIXES = frozenset({".eml", ".html"})

_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")


def write_draft(content: bytes, stem: str, suffix: str = ".eml", *, folder: Path | None = None) -> Path:
    """Write a draft as a file of its own, readable by this person only. Raises `DeliveryError`.

    A draft that a mail program may still have open is never written over: the next one gets a number.
    """
    if suffix not in SUFFIXES:
        raise ValueError(suffix)
    name = stem if stem and set(stem) <= _SAFE and not stem.startswith(".") else ascii_name(stem, 100) or "draft"
    try:
        folder = private_folder(folder) if folder else drafts_folder()
        for number in range(1, 1000):
            path = folder / f"{name}{f'-{number}' if number > 1 else ''}{suffix}"
            with contextlib.suppress(FileExistsError):
                write_whole(path, content, mode=0o600, replace=False)
                return path
    except OSError as error:
        raise DeliveryError(
            "The draft could not be written. Free some space on the disk, or save the release to a file instead.",
            details=str(error.strerror),
        ) from error
    raise DeliveryError("There are too many drafts of this release. Quit the mail program and try again.")


def remove_old_drafts(older_than: datetime, *, folder: Path | None = None) -> int:
    """Remove drafts last written before a moment (aware), and say how many. One that is still in use stays."""
    folder = folder or drafts_folder()
    removed = 0
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.suffix not in SUFFIXES:
            continue
        with contextlib.suppress(OSError):
            if path.lstat().st_mtime < older_than.timestamp():
                path.unlink()
                removed += 1
    return removed
