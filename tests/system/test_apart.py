"""A second process for long reckoning: answers, failures, and what happens without it."""

import os
import threading

import pytest

from pressdesk.domain.errors import NotFoundError
from pressdesk.system import apart
from pressdesk.system.apart import Apart


@pytest.fixture
def second():
    made = Apart()
    yield made
    made.close()


def refuse(sentence):
    raise NotFoundError(sentence)


def talk(word):
    print("a stray word")  # would be taken for an answer
    return word


def stop_at_once(mine):
    if os.getpid() != mine:
        os._exit(3)
    return "done here"


def test_work_is_done_in_another_process(second):
    assert second.call(os.getpid) != os.getpid()


def test_one_process_serves_every_call(second):
    assert second.call(os.getpid) == second.call(os.getpid)


def test_arguments_and_results_come_whole(second):
    assert second.call(sorted, ["b", "ä", "a"], reverse=True) == ["ä", "b", "a"]


def test_an_error_is_raised_where_it_was_asked(second):
    with pytest.raises(NotFoundError, match="gone"):
        second.call(refuse, "gone")


def test_what_is_printed_there_is_not_taken_for_an_answer(second):
    assert second.call(talk, "word") == "word"


def test_where_the_process_ends_the_work_is_done_here_and_the_next_elsewhere_again(second):
    first = second.call(os.getpid)

    assert second.call(stop_at_once, os.getpid()) == "done here"

    assert second.call(os.getpid) not in (first, os.getpid())


def test_where_none_can_be_started_the_work_is_done_here(second, monkeypatch):
    monkeypatch.setattr(apart.sys, "executable", "/nowhere/python")

    assert second.call(os.getpid) == os.getpid()


def test_after_closing_the_work_is_done_here(second):
    second.call(os.getpid)
    second.close()

    assert second.call(os.getpid) == os.getpid()


def test_what_cannot_be_packed_is_done_here(second):
    assert second.call(lambda: 5) == 5


def test_threads_take_turns(second):
    answers = []
    threads = [threading.Thread(target=lambda n=n: answers.append(second.call(abs, -n))) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(answers) == list(range(8))
