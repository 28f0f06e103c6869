"""What stands where nothing is yet."""

import pytest
from PySide6.QtCore import Qt

from pressdesk.ui.services.theme import Scheme, Theme
from pressdesk.ui.widgets.empty_state import EmptyState


@pytest.fixture
def theme(qapp):
    return Theme(Scheme.LIGHT)


def test_the_step_offered_is_a_signal(qtbot, theme):
    state = EmptyState(theme, "text", "No texts yet.", "New text")
    qtbot.addWidget(state)

    with qtbot.waitSignal(state.acted):
        qtbot.mouseClick(state._button, Qt.MouseButton.LeftButton)


def test_without_a_step_there_is_no_button(qtbot, theme):
    state = EmptyState(theme, "outbox", "Nothing left the desk yet.")
    qtbot.addWidget(state)

    assert state._button.isHidden()


def test_it_can_say_something_else(qtbot, theme):
    state = EmptyState(theme, "text", "No texts yet.", "New text")
    qtbot.addWidget(state)

    state.show_state("search", "Nothing found.")

    assert state.sentence() == "Nothing found."
    assert state._button.isHidden()


def test_its_drawing_follows_the_theme(qtbot, theme):
    state = EmptyState(theme, "text", "No texts yet.")
    qtbot.addWidget(state)
    before = state._drawing.pixmap().toImage()

    theme.set_scheme(Scheme.DARK)

    assert state._drawing.pixmap().toImage() != before
