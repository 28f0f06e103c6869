"""The database driver. SQLCipher's has the interface of Python's own `sqlite3`, and no types of its own."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3 as dbapi2
else:
    from sqlcipher3 import dbapi2

__all__ = ["dbapi2"]
