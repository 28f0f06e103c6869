"""Typing the passphrase where the keyring does not give the key."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from pressdesk.ui.pages.unlock_page import UnlockPage
from pressdesk.ui.services.theme import Scheme, Theme

CAPITAL_WITHOUT_SHIFT = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "A")


@pytest.fixture
def page(qtbot):
    page = UnlockPage(Theme(Scheme.LIGHT), Path("/somewhere/desk"))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    return page


def test_return_gives_the_passphrase(qtbot, page):
    qtbot.keyClicks(page._edit, "lantern")

    with qtbot.waitSignal(page.passphrase_given) as signal:
        qtbot.keyClick(page._edit, Qt.Key.Key_Return)

    assert signal.args == ["lantern"]


def test_an_empty_passphrase_cannot_be_given(qtbot, page):
    with qtbot.assertNotEmitted(page.passphrase_given):
        qtbot.keyClick(page._edit, Qt.Key.Key_Return)

    assert not page._open.isEnabled()


def test_a_wrong_passphrase_is_told_under_the_field_and_marked_to_be_replaced(qtbot, page):
    qtbot.keyClicks(page._edit, "lantern")
    page.show_progress("Opening…")

    page.show_error("This passphrase does not fit.")

    assert page._field.error() == "This passphrase does not fit."
    assert page._edit.selectedText()
    assert page._edit.hasFocus()


def test_typing_takes_the_error_away(qtbot, page):
    page.show_error("This passphrase does not fit.")

    qtbot.keyClicks(page._edit, "x")

    assert page._field.error() == ""


def test_while_it_opens_nothing_can_be_given_twice(qtbot, page):
    qtbot.keyClicks(page._edit, "lantern")

    page.show_progress("Opening…")

    assert not page._edit.isEnabled()
    assert not page._open.isEnabled()


def test_caps_lock_is_noticed(qtbot, page):
    page._edit.keyPressEvent(CAPITAL_WITHOUT_SHIFT)

    assert page._field.hint() == "Caps Lock is on."


def test_what_was_shown_is_hidden_on_opening(qtbot, page):
    qtbot.keyClicks(page._edit, "lantern")
    page._edit._look.trigger()
    assert page._edit.echoMode() == QLineEdit.EchoMode.Normal

    qtbot.keyClick(page._edit, Qt.Key.Key_Return)

    assert page._edit.echoMode() == QLineEdit.EchoMode.Password


def test_another_folder_can_be_chosen(qtbot, page):
    with qtbot.waitSignal(page.other_folder_wanted):
        qtbot.mouseClick(page._other, Qt.MouseButton.LeftButton)
