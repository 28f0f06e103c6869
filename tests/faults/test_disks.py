"""A full disk, a read-only one, and a disk that fails: a sentence each, and nothing lost."""

import errno
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pressdesk.desk import export_ops, release_ops
from pressdesk.domain.errors import DeliveryError, StoreFullError, StoreReadOnlyError
from pressdesk.domain.models.dispatch import Means
from pressdesk.domain.models.release import ReleaseDraft
from pressdesk.store import integrity, releases
from pressdesk.store.header import Cost
from pressdesk.store.opening import create_store, open_store, store_exists

ROOT = Path(__file__).parents[2]


def fill(disk):
    """Leave no byte."""
    with (disk / "ballast").open("wb", buffering=0) as ballast:
        for size in (65_536, 4_096, 1):
            while True:
                try:
                    ballast.write(b"\0" * size)
                except OSError as error:
                    assert error.errno == errno.ENOSPC  # noqa: PT017 - the loop ends here
                    break


def headline(db, release):
    with db.reading() as session:
        return releases.get_release(session, release).headline


def test_a_full_disk_is_told_and_saving_works_once_there_is_room(mount, store, now):
    disk = mount("size=6m")
    folder = Path(shutil.copytree(store, disk / "store"))
    db = open_store(folder, passphrase="paper boat")
    release = release_ops.create_release(db, ReleaseDraft(headline="0"), now=now).made
    fill(disk)

    saved = "0"
    with pytest.raises(StoreFullError, match="disk is full"):  # noqa: PT012 - some saves still find room
        for number in range(1, 2_000):
            draft = ReleaseDraft(headline=str(number), body="word " * 5_000)
            release_ops.save_release(db, release, draft, now=now)
            saved = str(number)

    assert headline(db, release) == saved
    (disk / "ballast").unlink()
    release_ops.save_release(db, release, ReleaseDraft(headline="room again"), now=now)
    assert headline(db, release) == "room again"
    assert integrity.check(db) == []
    db.close()


def test_a_disk_full_at_the_start_is_told_and_the_store_opens_later(mount, store):
    disk = mount("size=6m")
    folder = Path(shutil.copytree(store, disk / "store"))
    fill(disk)

    try:
        db = open_store(folder, passphrase="paper boat")
        with pytest.raises(StoreFullError):
            release_ops.create_release(db, ReleaseDraft(body="word " * 50_000), now=_now())
        db.close()
    except StoreFullError as error:
        assert "disk is full" in str(error)  # noqa: PT017 - either of the two may come first

    (disk / "ballast").unlink()
    open_store(folder, passphrase="paper boat").close()


def test_a_store_that_has_no_room_is_not_made(mount):
    disk = mount("size=1m")
    fill(disk)

    with pytest.raises(StoreFullError):
        create_store(disk / "store", passphrase="paper boat", use_keyring=False, cost=Cost(8, 1, 1))

    assert not store_exists(disk / "store")


def test_an_export_that_has_no_room_leaves_nothing(mount, db, make_release, now):
    release = make_release(body="word " * 50_000)
    release_ops.choose_immediate(db, release, now=now)
    exported = export_ops.export(db, release, "txt", means=Means.FILE, now=now)
    disk = mount("size=64k")

    with pytest.raises(DeliveryError, match="could not be written"):
        export_ops.write_export(disk, exported)

    assert list(disk.iterdir()) == []


def test_a_read_only_disk_opens_for_reading(mount, store):
    disk = mount("size=6m")
    folder = Path(shutil.copytree(store, disk / "store"))
    db = open_store(folder, passphrase="paper boat")
    release = release_ops.create_release(db, ReleaseDraft(headline="Kept"), now=_now()).made
    db.close()
    mount("ro", again=True)

    with pytest.raises(StoreReadOnlyError, match="reading only"):
        open_store(folder, passphrase="paper boat")
    reader = open_store(folder, passphrase="paper boat", read_only=True)

    assert headline(reader, release) == "Kept"
    with pytest.raises(StoreReadOnlyError):
        release_ops.save_release(reader, release, ReleaseDraft(), now=_now())
    reader.close()


def test_a_store_is_not_made_on_a_read_only_disk(mount):
    disk = mount("ro,size=1m")

    with pytest.raises(StoreReadOnlyError):
        create_store(disk / "store", passphrase="paper boat", use_keyring=False, cost=Cost(8, 1, 1))


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_every_reported_save_was_flushed_to_the_disk(store, make_release, db, tmp_path):
    release = make_release()
    db.close()
    trace = tmp_path / "trace"
    command = ["strace", "-f", "-e", "trace=fsync,fdatasync,write", "-o", str(trace), sys.executable]
    command += ["-m", "tests.faults.typist", str(store), release, "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as typist:
        told = [typist.stdout.readline() for _ in range(20)]
        if not all(told):
            pytest.skip("tracing is not permitted")
        typist.terminate()

    # between two reports there is a flush at least
    flushed, unflushed = False, 0
    for line in trace.read_text(errors="replace").splitlines():
        if "sync(" in line:
            flushed = True
        elif 'write(1, "saved' in line:
            unflushed += not flushed
            flushed = False
    assert unflushed == 0


def test_another_process_with_the_store_open_keeps_the_second_out(store):
    code = (
        "import sys; from pathlib import Path; from pressdesk.store.opening import open_store; "
        "db = open_store(Path(sys.argv[1]), passphrase='paper boat'); print('open', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(store)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as first:
        assert first.stdout.readline() == "open\n"
        second = subprocess.run(command, input="", capture_output=True, text=True, cwd=ROOT, check=False)
        first.stdin.close()

    assert "StoreInUseError" in second.stderr
    open_store(store, passphrase="paper boat").close()


def _now():
    from datetime import UTC, datetime

    return datetime(2026, 6, 1, 12, tzinfo=UTC)
