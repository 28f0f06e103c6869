"""Making, unlocking and refusing stores."""

import json
import os
import shutil
import sqlite3
import stat

import pytest

from pressdesk.domain import errors
from pressdesk.store import opening
from pressdesk.store.connecting import connect
from pressdesk.store.header import HEADER_NAME, Cost
from pressdesk.store.opening import FILE_NAME, create_store, has_passphrase, open_store, set_passphrase
from tests.store.keyring_in_memory import MemoryKeyring

CHEAP = Cost(8, 1, 1)


def bytes_of(folder):
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.name != opening.LOCK_NAME}


def titles(db):
    with db.reading() as session:
        return [row[0] for row in session.connection().exec_driver_sql("SELECT headline FROM release")]


def test_a_store_is_unlocked_by_its_passphrase(store):
    db = open_store(store, passphrase="paper boat")
    assert titles(db) == []
    db.close()


def test_files_are_closed_to_others(store):
    store.chmod(0o755)
    (store / FILE_NAME).chmod(0o644)

    db = open_store(store, passphrase="paper boat")

    modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in store.iterdir()}
    db.close()
    assert stat.S_IMODE(store.stat().st_mode) == 0o700
    assert set(modes.values()) == {0o600}, modes


def test_a_keyring_opens_the_store_without_a_passphrase(tmp_path):
    keyring = MemoryKeyring()
    create_store(tmp_path / "s", keyring=keyring).close()

    open_store(tmp_path / "s", keyring=keyring).close()

    assert not has_passphrase(tmp_path / "s")


def test_the_passphrase_puts_a_lost_key_back_into_the_keyring(tmp_path):
    keyring = MemoryKeyring()
    create_store(tmp_path / "s", passphrase="paper boat", keyring=keyring, cost=CHEAP).close()
    kept = dict(keyring.kept)
    keyring.kept.clear()
    with pytest.raises(errors.PassphraseNeededError):
        open_store(tmp_path / "s", keyring=keyring)

    open_store(tmp_path / "s", passphrase="paper boat", keyring=keyring).close()

    assert keyring.kept == kept


def test_a_locked_keyring_is_told_where_there_is_no_passphrase(tmp_path):
    keyring = MemoryKeyring()
    create_store(tmp_path / "s", keyring=keyring).close()
    keyring.locked = True

    with pytest.raises(errors.NoKeyringError, match="Unlock the keyring"):
        open_store(tmp_path / "s", keyring=keyring)


def test_a_keyring_that_takes_nothing_leaves_nothing_behind(tmp_path):
    keyring = MemoryKeyring()
    keyring.locked = True

    with pytest.raises(errors.NoKeyringError):
        create_store(tmp_path / "s", keyring=keyring)

    assert {p.name for p in (tmp_path / "s").iterdir()} <= {opening.LOCK_NAME}


def test_another_stores_key_in_the_keyring_is_not_used(tmp_path):
    keyring = MemoryKeyring()
    create_store(tmp_path / "s", passphrase="paper boat", keyring=keyring, cost=CHEAP).close()
    keyring.kept = dict.fromkeys(keyring.kept, "00" * 32)

    with pytest.raises(errors.PassphraseNeededError):
        open_store(tmp_path / "s", keyring=keyring)


def test_no_keyring_and_no_passphrase_makes_no_store(tmp_path):
    with pytest.raises(errors.NoKeyringError, match="passphrase"):
        create_store(tmp_path / "s", use_keyring=False)

    assert not (tmp_path / "s").exists()


def test_a_store_is_never_made_over_another(store):
    before = bytes_of(store)

    with pytest.raises(errors.StoreExistsError):
        create_store(store, passphrase="x", use_keyring=False, cost=CHEAP)

    assert bytes_of(store) == before


def test_what_a_killed_first_start_left_does_not_hinder_the_next(tmp_path):
    folder = tmp_path / "s"
    folder.mkdir()
    (folder / "pressdesk.db.new").write_bytes(b"half")
    (folder / HEADER_NAME).write_text("{}")

    create_store(folder, passphrase="paper boat", use_keyring=False, cost=CHEAP).close()

    open_store(folder, passphrase="paper boat").close()


def test_no_store_is_said(tmp_path):
    with pytest.raises(errors.NoStoreError, match="Make one"):
        open_store(tmp_path, passphrase="x")


def test_a_wrong_passphrase_is_told_and_changes_nothing(store):
    before = bytes_of(store)

    with pytest.raises(errors.WrongPassphraseError, match="try again"):
        open_store(store, passphrase="paper goat")

    assert bytes_of(store) == before


def test_a_passphrase_is_the_same_however_its_accents_are_typed(tmp_path):
    create_store(tmp_path / "s", passphrase="caf\u00e9", use_keyring=False, cost=CHEAP).close()

    open_store(tmp_path / "s", passphrase="cafe\u0301").close()


def test_a_changed_passphrase_replaces_the_old_one(store):
    db = open_store(store, passphrase="paper boat")
    set_passphrase(db, "paper kite", cost=CHEAP)
    db.close()

    with pytest.raises(errors.WrongPassphraseError):
        open_store(store, passphrase="paper boat")
    open_store(store, passphrase="paper kite").close()


def test_a_second_writer_is_kept_out_and_may_read(db, store, make_release):
    make_release(headline="Open here")

    with pytest.raises(errors.StoreInUseError):
        open_store(store, passphrase="paper boat")
    reader = open_store(store, passphrase="paper boat", read_only=True)

    assert titles(reader) == ["Open here"]
    with pytest.raises(errors.StoreReadOnlyError), reader.transaction():
        pass
    reader.close()


def test_a_failed_opening_lets_go_of_the_lock(store):
    with pytest.raises(errors.WrongPassphraseError):
        open_store(store, passphrase="paper goat")

    open_store(store, passphrase="paper boat").close()


def _truncated(path):
    os.truncate(path, 3 * 4096)


def _empty(path):
    path.write_bytes(b"")


def _foreign(path):
    path.write_bytes(b"%PDF-1.7\n" * 1000)


def _plain_sqlite(path):
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (a)")
    connection.close()


def _first_page(path):
    content = bytearray(path.read_bytes())
    content[500] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("spoil", [_truncated, _empty, _foreign, _plain_sqlite, _first_page])
def test_a_damaged_file_is_told_and_left_as_it_is(store, spoil):
    spoil(store / FILE_NAME)
    before = (store / FILE_NAME).read_bytes()

    for read_only in (False, True):
        with pytest.raises(errors.StoreDamagedError, match="backup"):
            open_store(store, passphrase="paper boat", read_only=read_only)

    assert (store / FILE_NAME).read_bytes() == before


@pytest.mark.parametrize(
    "change",
    [
        {"pressdesk": 9},
        {"store": "no id"},
        {"check": ""},
        {"passphrase": {"kdf": "argon2id"}},
        {"passphrase": 7},
    ],
)
def test_a_damaged_header_is_told(store, change):
    path = store / HEADER_NAME
    path.write_text(json.dumps({**json.loads(path.read_text()), **change}))

    with pytest.raises(errors.StoreDamagedError, match=HEADER_NAME):
        open_store(store, passphrase="paper boat")


def test_a_header_cannot_make_the_laptop_run_out_of_memory(store):
    path = store / HEADER_NAME
    values = json.loads(path.read_text())
    values["passphrase"]["memory"] = 2**40
    path.write_text(json.dumps(values))

    with pytest.raises(errors.StoreDamagedError):
        open_store(store, passphrase="paper boat")


def test_a_missing_header_is_told(store):
    (store / HEADER_NAME).unlink()

    with pytest.raises(errors.StoreDamagedError, match="missing"):
        open_store(store, passphrase="paper boat")


def test_a_newer_file_is_told_and_left_as_it_is(db, store):
    key = db.key
    db.close()
    connection = connect(store / FILE_NAME, key)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = bytes_of(store)

    with pytest.raises(errors.StoreTooNewError, match="newer"):
        open_store(store, passphrase="paper boat")

    assert bytes_of(store) == before


def test_a_store_moves_with_its_folder(db, store, make_release, tmp_path):
    make_release(headline="Moved")
    db.close()
    shutil.move(store, tmp_path / "elsewhere")

    moved = open_store(tmp_path / "elsewhere", passphrase="paper boat")

    assert titles(moved) == ["Moved"]
    moved.close()
