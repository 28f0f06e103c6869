"""The database driver. SQLCipher's has the interface of Python's own `sqlite3`, and no types of its own."""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import sqlite3 as dbapi2

    from sqlmodel import Session
else:
    from sqlcipher3 import dbapi2

Source: TypeAlias = "Session | dbapi2.Connection"
"""What lists and searches read: a session, or the driver's own connection (`Database.listing`)."""


def driver_of(source: Source) -> dbapi2.Connection:
    """The driver's connection under a session, in the session's own transaction."""
    if isinstance(source, dbapi2.Connection):
        return source
    found = source.connection().connection.driver_connection
    if not isinstance(found, dbapi2.Connection):
        raise TypeError("A store is read through sqlcipher3.")
    return found


__all__ = ["Source", "dbapi2", "driver_of"]
