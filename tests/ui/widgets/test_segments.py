"""Choices side by side."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from pressdesk.ui.widgets.segments import Segments


@pytest.fixture
def segments(qtbot):
    made = Segments([("Write", "write"), ("Text", "txt"), ("HTML", "html")])
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_first_choice_is_in_force(segments):
    assert segments.chosen_key() == "write"


def test_a_click_chooses(qtbot, segments):
    with qtbot.waitSignal(segments.chosen) as signal:
        qtbot.mouseClick(segments.findChildren(QToolButton)[2], Qt.MouseButton.LeftButton)

    assert signal.args == ["html"]
    assert segments.chosen_key() == "html"


def test_the_arrows_go_from_one_to_the_next_and_stop_at_the_ends(qtbot, segments):
    said = []
    segments.chosen.connect(said.append)

    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(segments, key)

    assert said == ["txt", "html", "txt"]


def test_choosing_what_is_in_force_says_nothing(qtbot, segments):
    with qtbot.assertNotEmitted(segments.chosen):
        segments.choose("write")


def test_it_is_one_stop_of_the_tab_key(segments):
    assert segments.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert all(button.focusPolicy() == Qt.FocusPolicy.NoFocus for button in segments.findChildren(QToolButton))
