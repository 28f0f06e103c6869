"""Connections to the encrypted file: the key and the pragmas."""

from pathlib import Path
from urllib.parse import quote

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


def reader(path: Path, key: bytes, *, mode: str = "rw") -> dbapi2.Connection:
    """A connection that can only read."""
    connection = connect(path, key, mode=mode)
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA cache_size = -16000")
    return connection
