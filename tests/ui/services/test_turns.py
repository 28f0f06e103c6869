"""Widgets made in several turns."""

import pytest
from PySide6.QtCore import QObject

from pressdesk.ui.services.turns import Turns


@pytest.fixture
def parent(qapp):
    return QObject(qapp)


def steps(taken, count=3):
    for step in range(count):
        taken.append(step)
        yield


def test_one_step_a_turn_until_all_are_taken(qtbot, parent):
    taken = []

    turns = Turns(steps(taken), parent)

    assert taken == []
    qtbot.waitUntil(lambda: turns.over)
    assert taken == [0, 1, 2]


def test_the_rest_is_taken_at_once_for_who_cannot_wait(parent):
    taken, told = [], []
    turns = Turns(steps(taken), parent)
    turns.then(lambda: told.append("ready"))

    turns.finish()

    assert (taken, told) == ([0, 1, 2], ["ready"])


def test_who_asks_late_is_told_at_once(parent):
    told = []
    turns = Turns(steps([]), parent)
    turns.finish()

    turns.then(lambda: told.append("ready"))

    assert told == ["ready"]


def test_a_step_that_fails_ends_it_with_its_error(parent):
    def broken():
        yield
        raise ValueError("no such font")

    with pytest.raises(ValueError, match="no such font"):
        Turns(broken(), parent).finish()


def test_what_is_stopped_takes_no_further_step_and_calls_nobody(parent):
    taken, told = [], []
    turns = Turns(steps(taken), parent)
    turns.then(lambda: told.append(1))

    turns.stop()
    turns.finish()

    assert turns.over
    assert (taken, told) == ([], [])
