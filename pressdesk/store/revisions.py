"""Which schema a file has: known by two SELECTs, before anything that could change it is imported."""

from pressdesk.domain.errors import StoreDamagedError, StoreTooNewError
from pressdesk.store.driver import dbapi2
from pressdesk.store.migrations import HEAD, REVISIONS


def revision_of(connection: dbapi2.Connection) -> str:
    """The revision of the file, or "" for an empty one."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    if known is None:
        return ""
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else ""


def is_current(revision: str) -> bool:
    """Whether the file needs no upgrade. Raises StoreTooNewError, and StoreDamagedError for a file without records."""
    if not revision:
        raise StoreDamagedError("This file holds no Pressdesk store. It was left as it is. Choose another folder.")
    if revision not in REVISIONS:
        raise StoreTooNewError(
            "A newer Pressdesk wrote this store. It was left as it is. Install the newer version to open it."
        )
    return revision == HEAD
