"""The watchdog of the GUI thread sees what it is there for, and nothing else."""

import threading
import time

import pytest
from PySide6.QtCore import QTimer

from tests.journeys import watchdog
from tests.journeys.watchdog import Watchdog

pytestmark = pytest.mark.skipif(not Watchdog.available, reason="no clock of another thread here")


def work(seconds):
    """Keep the processor busy for so long."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        sum(range(200))


@pytest.fixture
def guard():
    """Of the journeys: not here, where blocking is the test."""


@pytest.fixture
def own(qapp, monkeypatch):
    """A watchdog of this test's own, which takes this file for the program."""
    monkeypatch.setattr(watchdog, "PROGRAM", (__file__,))
    made = Watchdog()
    made.start()
    yield made
    made.stop()


def test_a_block_is_seen_with_its_place(qtbot, own):
    QTimer.singleShot(0, lambda: work(0.2))
    qtbot.waitUntil(lambda: bool(own.blocked))
    assert own.blocked[0].seconds > 0.1
    assert "in work" in own.blocked[0].where


def test_many_short_turns_are_no_block(qtbot, own):
    done = []
    for turn in range(8):
        QTimer.singleShot(60 * turn, lambda: done.append(work(0.02)))
    qtbot.waitUntil(lambda: len(done) == 8)
    own.answered()
    assert own.blocked == []


def test_waiting_is_no_block(qtbot, own):
    done = []
    QTimer.singleShot(0, lambda: done.append(threading.Event().wait(0.25)))
    qtbot.waitUntil(lambda: bool(done))
    own.answered()
    assert own.blocked == []


def test_what_the_test_does_itself_is_no_block(own, monkeypatch):
    monkeypatch.setattr(watchdog, "PROGRAM", ("/nowhere/",))
    work(0.25)
    own.answered()
    assert own.blocked == []
