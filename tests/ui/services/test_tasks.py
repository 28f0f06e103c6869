"""Slow work off the GUI thread."""

import threading

import pytest
from PySide6.QtCore import QObject, QThreadPool

from pressdesk.domain.errors import StoreFullError
from pressdesk.ui.services import tasks


@pytest.fixture
def owner(qapp):
    owner = QObject()
    yield owner
    QThreadPool.globalInstance().waitForDone(5_000)


def test_work_runs_on_another_thread_and_comes_back_on_this_one(qtbot, owner):
    came = []

    tasks.run(owner, threading.get_ident, lambda where: came.append((where, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(came))

    ((worked, told),) = came
    assert worked != told
    assert told == threading.get_ident()


def test_a_failure_comes_back_as_it_was_raised(qtbot, owner):
    failed = []
    refusal = StoreFullError("The disk is full.")

    def work():
        raise refusal

    tasks.run(owner, work, lambda _: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed))

    assert failed == [refusal]


def test_a_failure_nobody_takes_is_raised_on_the_gui_thread(qtbot, owner):
    with qtbot.captureExceptions() as raised:
        task = tasks.run(owner, lambda: 1 / 0, lambda _: None)
        qtbot.waitSignal(task.failed).wait()

    assert raised[0][0] is ZeroDivisionError


def test_of_a_cancelled_task_nobody_is_told(qtbot, owner):
    told = []
    go = threading.Event()
    task = tasks.run(owner, lambda: go.wait(5), told.append, told.append)

    task.cancel()
    with qtbot.waitSignal(task.destroyed):
        go.set()

    assert told == []


def test_a_task_goes_when_it_is_done(qtbot, owner):
    task = tasks.run(owner, lambda: 1, lambda _: None)

    qtbot.waitSignal(task.destroyed).wait()

    assert owner.children() == []


def test_a_result_for_a_window_that_has_gone_is_dropped(qtbot):
    owner = QObject()
    go, ended, told = threading.Event(), threading.Event(), []

    def work():
        go.wait(5)
        ended.set()

    tasks.run(owner, work, told.append)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    go.set()
    assert QThreadPool.globalInstance().waitForDone(5_000)

    assert ended.is_set()
    assert told == []
