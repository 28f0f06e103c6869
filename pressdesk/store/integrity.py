"""Looking for damage: every page, every reference, the index, every picture and dispatch."""

# names of tables and columns are our own words, never typed ones
# ruff: noqa: S608

import hashlib
import zlib
from collections.abc import Callable

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from pressdesk.domain.errors import StoreError
from pressdesk.store import version_bytes
from pressdesk.store.database import Database
from pressdesk.store.fts import INDEXED


def check(db: Database) -> list[str]:
    """What is wrong with the store, a sentence each; empty where all is well. Reads every byte: run it in a worker."""
    problems: list[str] = []
    with db.reading() as session:
        connection = session.connection()
        for what, look in _LOOKS:
            try:
                problems += look(connection)
            except DBAPIError as error:
                problems.append(f"{what} cannot be read ({type(error.orig).__name__}).")
    if not db.read_only:
        problems += _indexes(db)
    return problems


def _pages(connection: Connection) -> list[str]:
    cipher = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check(20)")]
    return [f"The file is damaged: {line}." for line in (*cipher, *found) if line != "ok"]


def _references(connection: Connection) -> list[str]:
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    return [f"A record of {row[0]} (row {row[1]}) points to one of {row[2]} that is missing." for row in rows]


def _pictures(connection: Connection) -> list[str]:
    rows = connection.exec_driver_sql("SELECT id, sha256, content FROM asset")
    return [f"Picture {row[0]} is not as it came." for row in rows if hashlib.sha256(row[2]).hexdigest() != row[1]]


def _versions(connection: Connection) -> list[str]:
    rows = connection.exec_driver_sql(
        "SELECT version.id, version.sha256, version.content, version.base_id, base.content "
        "FROM release_version version "
        "LEFT JOIN release_version base ON base.id = version.base_id"
    )
    return [f"Version {row[0]} is not as it was kept." for row in rows if not _version_holds(*row[1:])]


def _version_holds(digest: str, content: bytes, base_id: str | None, base: bytes | None) -> bool:
    """Whether a version can be read. One kept as a difference falls with the version that it differs from."""
    if base_id is None:
        return _holds(content, digest)
    try:
        kept = version_bytes.unpack_from(content, version_bytes.unpack(base or b""))
    except zlib.error:
        return False
    return hashlib.sha256(kept).hexdigest() == digest


def _dispatches(connection: Connection) -> list[str]:
    rows = connection.exec_driver_sql("SELECT id, sha256, content FROM dispatch")
    return [f"Dispatch {row[0]} is not as it left." for row in rows if not _holds(row[2], row[1])]


def _holds(compressed: bytes, digest: str) -> bool:
    try:
        return hashlib.sha256(zlib.decompress(compressed)).hexdigest() == digest
    except zlib.error:
        return False


_LOOKS: tuple[tuple[str, Callable[[Connection], list[str]]], ...] = (
    ("Pages of the file", _pages),
    ("References between records", _references),
    ("Pictures", _pictures),
    ("Versions", _versions),
    ("Dispatches", _dispatches),
)


def _indexes(db: Database) -> list[str]:
    """FTS5 checks an index by a command that counts as writing, though it changes nothing."""
    problems: list[str] = []
    for table in INDEXED:
        try:
            with db.transaction() as session:
                session.connection().exec_driver_sql(
                    f"INSERT INTO {table}_fts({table}_fts, rank) VALUES ('integrity-check', 1)"
                )
        except StoreError:
            problems.append(f"The search index of {table} does not match the records: `rebuild_index` makes it anew.")
    return problems


def rebuild_index(db: Database) -> None:
    """Make the search index anew from the records."""
    with db.transaction() as session:
        for table in INDEXED:
            session.connection().exec_driver_sql(f"INSERT INTO {table}_fts({table}_fts) VALUES ('rebuild')")
