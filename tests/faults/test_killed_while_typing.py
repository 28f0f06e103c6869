"""kill -9 at random moments of typing: the store opens, is sound, and holds all that was reported saved."""

import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from pressdesk.store import integrity, release_list, releases
from pressdesk.store.opening import open_store
from tests.faults.typist import text_of

ROOT = Path(__file__).parents[2]


def type_and_kill(store, release, seed, seconds):
    """How many bursts the typist reported as saved before it was killed, `seconds` after its first."""
    command = [sys.executable, "-m", "tests.faults.typist", str(store), release, str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as typist:
        first = typist.stdout.readline()
        assert first, "the typist did not start"
        killer = threading.Timer(seconds, typist.send_signal, (signal.SIGKILL,))
        killer.start()
        told = [first, *typist.stdout]
        killer.join()
    # a line cut in the middle was not a report
    return max(int(line.split()[1]) for line in told if line.endswith("\n"))


def rounds(store, release, count, seed):
    chance = random.Random(seed)
    acknowledged = 0
    for number in range(count):
        told = type_and_kill(store, release, number, chance.uniform(0.0, 0.25))
        acknowledged += told
        db = open_store(store, passphrase="paper boat")
        assert integrity.check(db) == []
        with db.reading() as session:
            kept = releases.get_release(session, release)
            found = release_list.release_ids(session, release_list.ReleaseFilter(text=f'"{kept.headline}"'))
        db.close()
        held = int(kept.headline.split()[1])
        # the burst on its way when the kill came may be there too, but whole
        assert told <= held <= told + 1
        assert kept.body == text_of(held, number)
        assert found == [release]
    return acknowledged


@pytest.mark.timeout(600)
def test_nothing_reported_saved_is_lost(db, store, make_release, request, capsys):
    release = make_release()
    db.close()

    acknowledged = rounds(store, release, 25, seed=1)

    with capsys.disabled():
        print(f"\n25 kills while typing: {acknowledged} saves reported, none lost, every store sound")


@pytest.mark.slow
@pytest.mark.timeout(3_600)
def test_nothing_reported_saved_is_lost_in_200_kills(db, store, make_release, capsys):
    release = make_release()
    db.close()

    acknowledged = rounds(store, release, 200, seed=2)

    with capsys.disabled():
        print(f"\n200 kills while typing: {acknowledged} saves reported, none lost, every store sound")
