"""The schema and the way to it."""

import re

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

from pressdesk.domain.errors import StoreReadOnlyError
from pressdesk.store import fts, migrations, revisions, tables
from pressdesk.store.engines import write_engine
from pressdesk.store.migrations import upgrade
from pressdesk.store.opening import FILE_NAME, open_store


def schema(db):
    with db.reading() as session:
        return dict(
            session.connection()
            .exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '%fts%'")
            .fetchall()
        )


def parts(statement):
    """A CREATE TABLE as a set of its columns and constraints: their order on the disk is the store's own matter."""
    inside = statement[statement.index("(") + 1 : statement.rindex(")")]
    return {re.sub(r"\s+", " ", part).strip() for part in re.split(r",\s*\n", inside)}


def test_the_revisions_known_are_the_revisions_there():
    script = ScriptDirectory(str(upgrade._SCRIPTS))

    assert tuple(reversed([revision.revision for revision in script.walk_revisions()])) == migrations.REVISIONS
    assert script.get_current_head() == migrations.HEAD


@pytest.mark.parametrize("table", tables.TABLES, ids=lambda table: table.__name__)
def test_a_new_store_has_the_tables_of_the_records(db, table):
    wanted = table.__table__
    made = schema(db)

    assert parts(made[wanted.name]) == parts(str(CreateTable(wanted).compile(dialect=sqlite.dialect())))
    for index in wanted.indexes:
        assert made[index.name] == str(CreateIndex(index).compile(dialect=sqlite.dialect()))


def test_every_record_has_a_table():
    assert {table.__table__.name for table in tables.TABLES} == set(SQLModel.metadata.tables)


def test_a_store_has_no_table_that_no_record_uses(db):
    tables_there = {name for name, sql in schema(db).items() if sql.startswith("CREATE TABLE")}

    assert tables_there - {"alembic_version"} == set(SQLModel.metadata.tables)


def test_opening_a_current_store_does_not_import_alembic(store):
    import subprocess
    import sys

    code = (
        "import sys; from pathlib import Path; from pressdesk.store.opening import open_store; "
        "open_store(Path(sys.argv[1]), passphrase='paper boat').close(); print('alembic' in sys.modules)"
    )

    found = subprocess.run([sys.executable, "-c", code, str(store)], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "False"


def test_triggers_come_back_after_an_upgrade(db, store, make_release):
    with db.transaction() as session:
        session.connection().exec_driver_sql("DROP TRIGGER release_fts_insert")
    key = db.key
    db.close()

    upgrade.upgrade(store / FILE_NAME, key)

    reopened = open_store(store, passphrase="paper boat")
    with reopened.reading() as session:
        there = session.connection().exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars()
        assert set(there) == {f"{t}_fts_{m}" for t in fts.INDEXED for m in ("insert", "delete", "update")}
    reopened.close()


def test_a_failed_upgrade_leaves_the_file_as_it_was(db, store, monkeypatch):
    key = db.key
    db.close()
    before = (store / FILE_NAME).read_bytes()

    def broken(connection):
        connection.exec_driver_sql("CREATE TABLE half_done (a)")
        raise RuntimeError("on the way")

    monkeypatch.setattr(fts, "make_triggers", broken)
    with pytest.raises(RuntimeError):
        upgrade.upgrade(store / FILE_NAME, key)

    reopened = open_store(store, passphrase="paper boat")
    assert "half_done" not in schema(reopened)
    reopened.close()
    assert (store / FILE_NAME).read_bytes() == before


def test_the_file_is_copied_aside_with_all_that_was_saved(db, store, make_release):
    make_release(headline="Before")
    key = db.key
    db.close()

    aside = upgrade.put_aside(store / FILE_NAME, key, "0000")

    engine = write_engine(aside, key)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT headline FROM release").scalars().all() == ["Before"]
    engine.dispose()


def test_an_older_store_is_copied_aside_before_it_is_brought_up_to_date(db, store, make_release, monkeypatch):
    make_release(headline="Older")
    db.close()
    monkeypatch.setattr(revisions, "REVISIONS", (*migrations.REVISIONS, "next"))
    monkeypatch.setattr(revisions, "HEAD", "next")
    monkeypatch.setattr(upgrade, "HEAD", "next")

    open_store(store, passphrase="paper boat").close()

    assert [path.name for path in store.glob("*-before-*")] == [f"pressdesk-before-next-from-{migrations.HEAD}.db"]


def test_an_older_store_is_not_brought_up_to_date_by_a_reader(db, store, monkeypatch):
    db.close()
    monkeypatch.setattr(revisions, "REVISIONS", (*migrations.REVISIONS, "next"))
    monkeypatch.setattr(revisions, "HEAD", "next")
    monkeypatch.setattr(upgrade, "HEAD", "next")

    with pytest.raises(StoreReadOnlyError, match="older"):
        open_store(store, passphrase="paper boat", read_only=True)
