"""Cycles are collected in the GUI thread alone."""

import gc
import threading
import weakref

import pytest

from pressdesk.ui.services.collecting import GuiCollector


class Knot:
    """Holds itself."""

    def __init__(self):
        self.me = self


@pytest.fixture
def collector(qapp):
    made = GuiCollector()
    yield made
    made.deleteLater()
    gc.unfreeze()


def fill():
    return [[] for _ in range(20_000)]


def test_a_worker_collects_nothing(collector):
    gone = weakref.ref(Knot())
    kept = []

    worker = threading.Thread(target=lambda: kept.append(fill()))
    worker.start()
    worker.join()

    assert gone() is not None


def test_what_nobody_holds_goes_in_the_gui_thread(qtbot, collector):
    collector.start()
    gone = weakref.ref(Knot())
    kept = fill()

    collector.collect()

    assert gone() is None
    assert kept


def test_a_generation_that_is_not_due_is_left(collector):
    gc.collect()
    gone = weakref.ref(Knot())

    collector.collect()

    assert gone() is not None
