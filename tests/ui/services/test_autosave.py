"""Saving by itself: when it happens, and what a failing save leaves."""

from datetime import UTC, datetime

import pytest

from pressdesk.domain.errors import StoreFullError, StoreReadOnlyError
from pressdesk.ui.services.autosave import Autosave

MOMENT = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
NEVER = 3_600_000


class Desk:
    """Keeps what it is told to save, unless it is made to refuse."""

    def __init__(self):
        self.typed = ""
        self.kept = []
        self.refusal = None
        self.answer = None

    def save(self):
        if self.refusal is not None:
            raise self.refusal
        if self.answer is not False:
            self.kept.append(self.typed)
        return self.answer


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def make(qtbot, desk):
    made = []

    def make(**waits):
        autosave = Autosave(
            desk.save, **{"pause_ms": NEVER, "longest_ms": NEVER, "retry_ms": NEVER, **waits}, clock=lambda: MOMENT
        )
        made.append(autosave)
        return autosave

    yield make
    for autosave in made:
        autosave.discard()


def test_a_pause_saves(qtbot, desk, make):
    autosave = make(pause_ms=1)
    desk.typed = "Reprisals"

    with qtbot.waitSignal(autosave.saved) as signal:
        autosave.touched()

    assert desk.kept == ["Reprisals"]
    assert signal.args == [MOMENT]
    assert not autosave.pending


def test_a_touch_begins_the_pause_anew(make):
    autosave = make()
    autosave.touched()
    autosave._pause.stop()

    autosave.touched()

    assert autosave._pause.isActive()


def test_the_longest_wait_runs_from_the_first_unsaved_touch(qtbot, desk, make):
    autosave = make(longest_ms=20)
    desk.typed = "typed without a pause"

    with qtbot.waitSignal(autosave.saved):
        autosave.touched()
        first = autosave._longest.remainingTime()
        autosave.touched()
        assert autosave._longest.remainingTime() <= first

    assert desk.kept == ["typed without a pause"]


def test_nothing_touched_is_nothing_saved(desk, make):
    autosave = make()

    assert autosave.flush()
    assert desk.kept == []


def test_flush_saves_now(desk, make):
    autosave = make()
    autosave.touched()

    assert autosave.flush()
    assert len(desk.kept) == 1


def test_flush_saves_once(desk, make):
    autosave = make()
    autosave.touched()

    autosave.flush()
    autosave.flush()

    assert len(desk.kept) == 1


def test_a_failing_save_keeps_the_text_and_succeeds_later(qtbot, desk, make):
    autosave = make(pause_ms=1, retry_ms=1)
    desk.typed = "typed on a full disk"
    desk.refusal = StoreFullError("The disk is full.")
    with qtbot.waitSignal(autosave.failed) as signal:
        autosave.touched()
    assert signal.args == [desk.refusal]
    assert autosave.pending

    with qtbot.waitSignal(autosave.saved):
        desk.refusal = None

    assert desk.kept == ["typed on a full disk"]
    assert not autosave.pending
    assert autosave.error is None


def test_a_touch_after_a_failure_tries_again(qtbot, desk, make):
    autosave = make(pause_ms=1)
    desk.refusal = StoreFullError("The disk is full.")
    with qtbot.waitSignal(autosave.failed):
        autosave.touched()
    desk.refusal = None

    with qtbot.waitSignal(autosave.saved):
        autosave.touched()

    assert len(desk.kept) == 1


def test_flush_says_that_not_all_is_saved(qtbot, desk, make):
    autosave = make()
    desk.refusal = StoreFullError("The disk is full.")
    autosave.touched()

    with qtbot.waitSignal(autosave.failed):
        assert not autosave.flush()


def test_the_same_failure_is_told_once_by_the_timers(qtbot, desk, make):
    autosave = make()
    told = []
    autosave.failed.connect(told.append)
    desk.refusal = StoreFullError("The disk is full.")
    autosave.touched()

    autosave._pause.timeout.emit()
    autosave._retry.timeout.emit()
    autosave._retry.timeout.emit()

    assert len(told) == 1


def test_another_kind_of_failure_is_told(qtbot, desk, make):
    autosave = make()
    told = []
    autosave.failed.connect(told.append)
    autosave.touched()
    desk.refusal = StoreFullError("The disk is full.")
    autosave._pause.timeout.emit()
    desk.refusal = StoreReadOnlyError("The folder cannot be written.")

    autosave._retry.timeout.emit()

    assert [type(error) for error in told] == [StoreFullError, StoreReadOnlyError]


def test_fields_that_cannot_be_saved_wait_for_the_next_touch(desk, make):
    autosave = make()
    desk.answer = False
    autosave.touched()

    assert not autosave.flush()
    assert not autosave._retry.isActive()
    assert autosave.error is None


def test_what_is_typed_while_saving_is_unsaved(desk, make):
    autosave = make()

    def save():
        if not desk.kept:
            autosave.touched()
        return desk.save()

    autosave._save = save
    autosave.touched()

    assert not autosave.flush()
    assert autosave.flush()
    assert len(desk.kept) == 2


def test_a_bug_in_saving_keeps_the_text_and_is_raised(desk, make):
    autosave = make()
    desk.refusal = ZeroDivisionError()
    autosave.touched()

    with pytest.raises(ZeroDivisionError):
        autosave.flush()
    assert autosave.pending


def test_a_discarded_record_is_not_saved(desk, make):
    autosave = make()
    autosave.touched()

    autosave.discard()

    assert autosave.flush()
    assert desk.kept == []


def test_what_is_prepared_is_saved_a_turn_later(qtbot, desk, make):
    order = []
    autosave = make(pause_ms=1, prepare=lambda: order.append("prepared"))
    autosave.saved.connect(lambda _moment: order.append("saved"))
    desk.typed = "Reprisals"

    with qtbot.waitSignal(autosave.saved):
        autosave.touched()

    assert order == ["prepared", "saved"]
    assert desk.kept == ["Reprisals"]


def test_a_flush_saves_at_once_without_preparing(desk, make):
    order = []
    autosave = make(prepare=lambda: order.append("prepared"))
    desk.typed = "Reprisals"
    autosave.touched()

    autosave.flush()

    assert desk.kept == ["Reprisals"]
    assert order == []


def test_what_cannot_be_prepared_fails_in_saving(qtbot, desk, make):
    def refuse():
        raise StoreFullError("The disk is full.")

    desk.refusal = StoreFullError("The disk is full.")
    autosave = make(pause_ms=1, prepare=refuse)

    with qtbot.waitSignal(autosave.failed):
        autosave.touched()
