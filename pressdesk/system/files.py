"""Writing a file whole or not at all. Standard library only."""

import contextlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


def write_whole(path: Path, content: bytes, *, mode: int = 0o600, replace: bool = True) -> None:
    """Write beside the file, flush to the disk, then put it in place: a reader sees the old file or the new one.

    With `replace=False` an existing file is left alone. Raises FileExistsError for that, OSError for the rest.
    """
    write_parts(path, (content,), mode=mode, replace=replace)


def write_parts(path: Path, parts: Iterable[bytes], *, mode: int = 0o600, replace: bool = True) -> None:
    """As `write_whole`, for what need not be in memory at once. Raises what `parts` raises, and leaves nothing then."""
    handle, temporary = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            for part in parts:
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
        if os.name == "posix":
            Path(temporary).chmod(mode)
        if replace:
            Path(temporary).replace(path)
        else:
            _place_new(Path(temporary), path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise
    flush_folder(path.parent)


def _place_new(temporary: Path, path: Path) -> None:
    try:
        os.link(temporary, path)  # refuses an existing name, which rename does not
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if path.exists():
            raise FileExistsError(path) from None
        temporary.rename(path)
    else:
        temporary.unlink()


def flush_folder(folder: Path) -> None:
    """Flush the folder's own entries, so that a rename outlives a power cut."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:  # some network folders refuse to flush; the file itself is on the disk by now
        pass
    finally:
        os.close(handle)
