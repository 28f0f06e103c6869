"""The full-text index: triggers that keep it in step with the records.

Dropping or re-creating a table takes its triggers along without a word, so every upgrade makes them anew.
"""

# names of tables and columns are our own words, never typed ones
# ruff: noqa: S608

from sqlalchemy import Connection

INDEXED: dict[str, tuple[str, ...]] = {
    "release": ("topic", "headline", "subheadline", "plain"),
    "contact": ("name", "plain"),
    "text": ("title", "plain"),
    "media_list": ("name", "notes"),
}
"""Columns of each record that search reads. The index of `release` is `release_fts`, joined by `seq`."""


def make_triggers(connection: Connection) -> None:
    """Make all triggers, replacing those there are."""
    for table, columns in INDEXED.items():
        names = ", ".join(columns)
        old = ", ".join(f"old.{column}" for column in columns)
        new = ", ".join(f"new.{column}" for column in columns)
        forget = f"INSERT INTO {table}_fts({table}_fts, rowid, {names}) VALUES ('delete', old.seq, {old});"
        learn = f"INSERT INTO {table}_fts(rowid, {names}) VALUES (new.seq, {new});"
        for name, moment, work in (
            ("insert", "INSERT", learn),
            ("delete", "DELETE", forget),
            ("update", f"UPDATE OF {names}, seq", f"{forget} {learn}"),
        ):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {table}_fts_{name}")
            connection.exec_driver_sql(f"CREATE TRIGGER {table}_fts_{name} AFTER {moment} ON {table} BEGIN {work} END")
