"""Bringing a file up to this program's schema. Alembic is imported here alone, and only when there is work."""

from pathlib import Path

from sqlalchemy import Connection

from pressdesk.domain.errors import StoreDamagedError
from pressdesk.store import fts
from pressdesk.store.engines import write_engine
from pressdesk.store.migrations import HEAD
from pressdesk.system.files import write_whole

_SCRIPTS = Path(__file__).parent


def upgrade(path: Path, key: bytes, *, to: str = "head", mode: str = "rw") -> None:
    """Run what is missing in one transaction, foreign keys off, and check them after. The caller holds the lock."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    engine = write_engine(path, key, foreign_keys=False, mode=mode)
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, to)
            _check_references(connection)
            fts.make_triggers(connection)
    finally:
        engine.dispose()


def put_aside(path: Path, key: bytes, revision: str) -> Path:
    """Copy the file as it stands before an upgrade. The caller holds the lock, so nothing writes meanwhile."""
    engine = write_engine(path, key)
    try:
        with engine.connect() as connection:
            # everything committed has to be in the file itself; a checkpoint wants no open transaction
            connection.commit()
            raw = connection.connection.driver_connection
            if raw is not None:
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()
    aside = path.with_name(f"{path.stem}-before-{HEAD}-from-{revision}{path.suffix}")
    write_whole(aside, path.read_bytes())
    return aside


def _check_references(connection: Connection) -> None:
    lost = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if lost:
        raise StoreDamagedError(
            "The store could not be brought up to date: records point to others that are missing. It was left as it "
            "is. Keep a copy and open it with the version of Pressdesk you had.",
            details=", ".join(sorted({str(row[0]) for row in lost})),
        )
