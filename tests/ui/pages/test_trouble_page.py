"""What can be done where the store does not open."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from pressdesk.domain.errors import StoreDamagedError, StoreInUseError
from pressdesk.ui.pages.trouble_page import TroublePage
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Scheme, Theme


@pytest.fixture
def page(qtbot):
    page = TroublePage(Theme(Scheme.LIGHT), Messages(), Path("/somewhere/desk"))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    return page


def test_it_says_what_is_wrong(page):
    page.show_error(StoreDamagedError("x"))

    assert "damaged" in page._sentence.text()


def test_a_store_in_use_can_be_read(qtbot, page):
    page.show_error(StoreInUseError("x"))

    with qtbot.waitSignal(page.read_only_wanted):
        qtbot.mouseClick(page._read_only, Qt.MouseButton.LeftButton)


def test_a_damaged_store_is_not_offered_to_read(page):
    page.show_error(StoreDamagedError("x"))

    assert page._read_only.isHidden()


def test_it_can_be_tried_again_by_keyboard(qtbot, page):
    page.show_error(StoreInUseError("x"))

    with qtbot.waitSignal(page.again_wanted):
        qtbot.keyClick(page._again, Qt.Key.Key_Space)


def test_details_can_be_copied(qtbot, page):
    page.show_error(StoreDamagedError("x", details="page 7"))

    qtbot.mouseClick(page._copy, Qt.MouseButton.LeftButton)

    copied = QGuiApplication.clipboard().text()
    assert "StoreDamagedError" in copied
    assert "page 7" in copied


def test_while_it_opens_nothing_can_be_pressed(page):
    page.show_error(StoreInUseError("x"))

    page.show_progress("Opening…")

    assert not page._again.isEnabled()


def test_enter_presses_the_button_with_the_focus(qtbot, page):
    page.show_error(StoreInUseError("x"))

    with qtbot.waitSignal(page.again_wanted):
        qtbot.keyClick(page.focusProxy(), Qt.Key.Key_Return)
