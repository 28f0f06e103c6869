"""What the window tells the officer."""

import inspect

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from pressdesk.domain import errors
from pressdesk.domain.errors import DeskError, StoreFullError
from pressdesk.ui.services.messages import Messages

CLASSES = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, DeskError) and kind is not DeskError
]
MORE = {
    errors.InvalidFieldError: {"field": "headline"},
    errors.TooLongError: {"field": "headline"},
    errors.ListRuleError: {"field": 0},  # the place in the rule, which comes first as a field does
    errors.WordListError: {"field": 3},  # the line of the list, which comes first as a field does
    errors.NonexistentTimeError: {"before": "00:30", "after": "02:30"},
    errors.AmbiguousTimeError: {"choices": ("first", "second")},
}


def make(kind, sentence):
    more = dict(MORE.get(kind, {}))
    field = more.pop("field", None)
    return kind(field, sentence) if field is not None else kind(sentence, **more)


@pytest.fixture
def messages(qapp):
    return Messages()


@pytest.fixture
def notices(messages):
    notices = []
    messages.shown.connect(notices.append)
    return notices


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_failure_has_a_sentence(messages, kind):
    said = messages.sentence(make(kind, "What happened, and what to do."))

    assert said[0].isupper()
    assert said.endswith(".")
    assert "!" not in said


def test_a_failure_is_shown_as_its_sentence_with_what_can_be_reported(messages, notices):
    messages.error(StoreFullError("full", details="errno 28"))

    (notice,) = notices
    assert notice.error
    assert notice.text.startswith("The disk is full.")
    assert notice.details == "errno 28"


def test_a_sentence_of_its_own_is_kept(messages):
    assert messages.sentence(errors.DeliveryError("Nothing opens files.")) == "Nothing opens files."


def test_a_bug_is_not_shown_but_raised(messages, notices):
    with pytest.raises(KeyError):
        messages.error(KeyError("bug"))

    assert notices == []


def test_what_can_be_taken_back_offers_undo(messages, notices):
    messages.tell("Moved to the bin.", lambda: None)
    messages.tell("Copied.")

    assert [notice.action for notice in notices] == ["Undo", ""]


def test_a_next_step_is_offered_by_its_verb(messages, notices):
    messages.offer("Saved.", "Show file", lambda: None)

    assert notices[0].action == "Show file"


def test_an_error_that_is_over_is_withdrawn(qtbot, messages):
    error = StoreFullError("full")

    with qtbot.waitSignal(messages.withdrawn) as signal:
        messages.withdraw(error)

    assert signal.args == [messages.sentence(error)]


def answering(press):
    """Press a button of the question that comes up."""

    def act():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append((box.text(), box.defaultButton().text()))
        next(button for button in box.buttons() if button.text() == press).click()

    seen = []
    QTimer.singleShot(0, act)
    return seen


@pytest.mark.parametrize(("press", "answer"), [("Close without saving", True), ("Cancel", False)])
def test_a_question_is_answered_by_its_verb(qtbot, messages, press, answer):
    page = QWidget()
    qtbot.addWidget(page)
    answering(press)

    assert messages.ask(page, "Your last words are lost.", "Close without saving") is answer


def test_a_dangerous_step_is_not_what_enter_does(qtbot, messages):
    page = QWidget()
    qtbot.addWidget(page)
    seen = answering("Cancel")

    messages.ask(page, "Your last words are lost.", "Close without saving", danger=True)

    assert seen == [("Your last words are lost.", "Cancel")]
