"""Which mail program takes the drafts."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QWidget

from pressdesk.delivery.mail_programs import Choice
from pressdesk.domain.errors import DeliveryError
from pressdesk.ui.dialogs import mail_dialog
from pressdesk.ui.dialogs.mail_dialog import MailDialog


@pytest.fixture(autouse=True)
def everything_there(monkeypatch):
    monkeypatch.setattr(mail_dialog, "available", lambda: list(Choice))


@pytest.fixture
def tried():
    return []


@pytest.fixture
def make(qtbot, theme, told, tried):
    def make(chosen="", try_out=None):
        dialog = MailDialog(theme, told, chosen, try_out or tried.append)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def press(dialog, text):
    next(b for b in dialog.findChildren(QAbstractButton) if b.text().replace("&", "") == text).click()


def test_the_first_that_is_there_is_proposed(make):
    assert make().choice() is Choice.DEFAULT


def test_what_was_chosen_before_is_chosen(make):
    assert make("copy").choice() is Choice.COPY


def test_a_choice_that_is_there_no_more_falls_back(make):
    assert make("pigeon").choice() is Choice.DEFAULT


def test_each_choice_says_what_it_does_to_those_who_do_not_see_it(make):
    dialog = make()

    assert all(button.accessibleDescription() for button in dialog.findChildren(QRadioButton))


def test_trying_opens_a_draft_and_asks_whether_one_can_type(make, tried):
    dialog = make()
    assert not dialog._question.isVisible()

    press(dialog, "Try it")

    assert tried == [Choice.DEFAULT]
    assert dialog._question.isVisible()


def test_yes_takes_it(qtbot, make):
    dialog = make()
    press(dialog, "Try it")

    with qtbot.waitSignal(dialog.accepted):
        press(dialog, "Yes, use this")


def test_no_goes_on_to_the_next_and_stops_at_the_last(make):
    dialog = make()
    seen = []
    for _ in range(len(Choice) + 1):
        press(dialog, "Try it")
        press(dialog, "No")
        seen.append(dialog.choice())

    assert seen == [Choice.THUNDERBIRD, Choice.COPY, Choice.FILE, Choice.FILE, Choice.FILE]
    assert not dialog._question.isVisible()


def test_a_program_that_cannot_be_started_is_told(make, told):
    def fail(_choice):
        raise DeliveryError("Thunderbird was not found.")

    dialog = make(try_out=fail)

    press(dialog, "Try it")

    assert told.notices[-1].error
    assert not dialog._question.isVisible()


@pytest.mark.parametrize(("text", "answer"), [("Use this", Choice.DEFAULT), ("Cancel", None)])
def test_asking_brings_the_choice_or_nothing(qtbot, theme, told, tried, text, answer):
    page = QWidget()
    qtbot.addWidget(page)
    QTimer.singleShot(0, lambda: press(QApplication.activeModalWidget(), text))

    assert MailDialog.ask(theme, told, "", tried.append, parent=page) is answer
