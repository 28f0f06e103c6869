"""The quiet bar under a header."""

import pytest

from pressdesk.ui.widgets.state_bar import StateBar


@pytest.fixture
def bar(qtbot, theme):
    made = StateBar(theme)
    qtbot.addWidget(made)
    made.resize(400, 40)
    return made


def test_it_says_what_it_is_told_and_hides_for_nothing(bar):
    bar.show_state("Released.", "released", "green")
    assert (bar.words(), bar.isHidden(), bar.accessibleName()) == ("Released.", False, "Released.")

    bar.show_state("", "", "")
    assert bar.isHidden()


def test_its_button_takes_the_step(bar):
    taken = []
    bar.show_state("Released.", "released", "green", "Correct…", lambda: taken.append(1))

    bar.press()

    assert (bar.verb(), taken) == ("Correct…", [1])
    assert bar._button.accessibleDescription() == "Released."


def test_without_a_step_there_is_no_button(bar):
    bar.show_state("Released.", "released", "green")

    assert bar._button.isHidden()


def test_no_line_is_cut_and_no_room_is_left_after_shorter_words(qtbot, bar):
    bar.show()
    bar.show_state("Many words that go over several lines. " * 6, "released", "green", "Correct…")
    qtbot.waitUntil(lambda: bar._words.height() >= bar._words.heightForWidth(bar._words.width()) > 40)

    bar.show_state("Short.", "released", "green")

    qtbot.waitUntil(lambda: bar._words.minimumHeight() < 40)


def test_its_mark_follows_the_colours(bar, theme):
    bar.show_state("Released.", "released", "green")

    theme.changed.emit()

    assert not bar._mark.pixmap().isNull()
