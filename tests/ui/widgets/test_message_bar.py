"""The message at the bottom: what it shows, how long, and how the keyboard reaches it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pressdesk.domain.errors import NotFoundError, StoreFullError
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Scheme, Theme
from pressdesk.ui.widgets.message_bar import MessageBar

FULL = StoreFullError("The disk is full.", details="errno 28")


@pytest.fixture
def messages(qapp):
    return Messages()


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(900, 500)
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit())
    layout.addStretch()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def make(qtbot, messages, window):
    def make(shown_ms=3_600_000):
        return MessageBar(messages, Theme(Scheme.LIGHT), window, shown_ms)

    return make


def test_a_message_is_shown_with_undo(qtbot, make, messages):
    bar = make()

    messages.tell("The release is in the bin.", lambda: None)

    assert bar.isVisible()
    assert bar._words.text() == "The release is in the bin."
    assert bar._act.text() == "Undo"


def test_undo_takes_back_and_closes(qtbot, make, messages):
    bar = make()
    taken_back = []
    messages.tell("The release is in the bin.", lambda: taken_back.append(True))

    qtbot.mouseClick(bar._act, Qt.MouseButton.LeftButton)

    assert taken_back == [True]
    assert bar.isHidden()


def test_an_undo_that_is_refused_is_told(qtbot, make, messages):
    bar = make()

    def refuse():
        raise NotFoundError("This release is not there any more.")

    messages.tell("The release is in the bin.", refuse)
    qtbot.mouseClick(bar._act, Qt.MouseButton.LeftButton)

    assert bar._words.text() == "This release is not there any more."


def test_a_message_without_a_step_has_no_button(make, messages):
    bar = make()

    messages.tell("Copied.")

    assert bar._act.isHidden()


def test_a_message_goes_by_itself(qtbot, make, messages):
    bar = make(shown_ms=1)

    with qtbot.waitSignal(bar.closed):
        messages.tell("Copied.")

    assert bar.isHidden()


def test_a_message_waits_while_the_keyboard_is_on_it(qtbot, make, messages, window):
    bar = make()
    messages.tell("The release is in the bin.", lambda: None)
    qtbot.keyClick(window, Qt.Key.Key_F6)

    bar._timer.timeout.emit()

    assert bar.isVisible()


def test_an_error_stays_until_closed(qtbot, make, messages):
    bar = make()
    messages.error(FULL)
    assert not bar._timer.isActive()

    qtbot.mouseClick(bar._close, Qt.MouseButton.LeftButton)

    assert bar.isHidden()


def test_an_error_comes_back_after_a_message_covered_it(qtbot, make, messages):
    bar = make()
    messages.error(FULL)
    messages.tell("Copied.")

    bar._timer.timeout.emit()

    assert bar._words.text() == messages.sentence(FULL)


def test_the_same_error_twice_is_closed_once(qtbot, make, messages):
    bar = make()
    messages.error(FULL)
    messages.error(FULL)

    bar.close_notice()

    assert bar.isHidden()


def test_an_error_that_is_over_goes(make, messages):
    bar = make()
    messages.error(FULL)

    messages.withdraw(FULL)

    assert bar.isHidden()


def test_details_are_copied_with_the_sentence(qtbot, make, messages):
    bar = make()
    messages.error(FULL)

    qtbot.mouseClick(bar._copy, Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == f"{messages.sentence(FULL)}\n\nerrno 28"


def test_f6_leads_to_the_button_and_back(qtbot, make, messages, window):
    bar = make()
    field = window.findChild(QLineEdit)
    field.setFocus()
    messages.tell("The release is in the bin.", lambda: None)

    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert bar._act.hasFocus()
    qtbot.keyClick(bar._act, Qt.Key.Key_F6)

    assert field.hasFocus()


def test_escape_closes_and_gives_the_focus_back(qtbot, make, messages, window):
    bar = make()
    field = window.findChild(QLineEdit)
    field.setFocus()
    messages.tell("The release is in the bin.", lambda: None)
    qtbot.keyClick(window, Qt.Key.Key_F6)

    qtbot.keyClick(bar._act, Qt.Key.Key_Escape)

    assert bar.isHidden()
    assert field.hasFocus()


def test_a_message_takes_no_focus_by_itself(make, messages, window):
    make()
    field = window.findChild(QLineEdit)
    field.setFocus()

    messages.error(FULL)

    assert field.hasFocus()


def test_it_stays_at_the_bottom_centre_when_the_window_changes_size(qtbot, make, messages, window):
    bar = make()
    messages.tell("Copied.")

    window.resize(700, 400)

    qtbot.waitUntil(lambda: abs(bar.geometry().center().x() - 350) <= 1)
    assert 400 - bar.geometry().bottom() == 17


def test_a_long_message_is_whole_in_a_narrow_window(make, messages, window):
    bar = make()
    window.resize(420, 400)

    messages.tell("The office is closed on Thursday. " * 6)

    assert bar.width() <= 420
    assert bar._words.height() >= bar._words.heightForWidth(bar._words.width())


def test_screen_readers_hear_the_message(make, messages):
    bar = make()

    messages.tell("Copied.")

    assert bar.accessibleName() == "Copied."
    assert QAccessible.queryAccessibleInterface(bar) is not None


def test_markup_in_a_message_is_text(make, messages):
    bar = make()

    messages.tell("<b>Reprisals</b> is in the bin.")

    assert bar._words.textFormat() == Qt.TextFormat.PlainText
