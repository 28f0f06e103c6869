"""The line over a text that can be taken back or closed."""

import pytest

from pressdesk.ui.services.theme import Scheme
from pressdesk.ui.widgets.undo_bar import UndoBar


@pytest.fixture
def bar(qtbot, theme):
    made = UndoBar(theme)
    qtbot.addWidget(made)
    made.resize(500, 32)
    return made


def test_it_is_hidden_while_there_is_nothing_to_say(bar):
    assert bar.isHidden()
    assert not bar.offers_undo()


def test_it_shows_a_line_and_offers_undo(bar):
    bar.show_line("Left out: colours")

    assert not bar.isHidden()
    assert bar._words.text() == bar.line() == "Left out: colours"
    assert bar.offers_undo()


def test_undo_is_told_and_leaves_the_rest_to_who_listens(qtbot, bar):
    bar.show_line("a")
    with qtbot.waitSignal(bar.undo_chosen):
        bar._undo.click()

    assert bar.line() == "a"


def test_a_new_line_offers_undo_again(bar):
    bar.show_line("a")
    bar.withdraw_undo()
    assert not bar.offers_undo()
    bar.show_line("b")

    assert bar.offers_undo()


def test_closing_is_told_and_hides_it(qtbot, bar):
    bar.show_line("a")
    with qtbot.waitSignal(bar.closed):
        bar._close.click()

    assert bar.isHidden()


def test_it_is_one_line_high_whatever_it_says(bar):
    bar.show_line("a")
    height = bar.sizeHint().height()
    bar.show_line("a long line " * 40)

    assert bar.sizeHint().height() == height


def test_words_that_look_like_markup_are_shown_as_they_are(bar):
    bar.show_line("<b>a</b>")

    assert bar._words.text() == "<b>a</b>"


def test_its_mark_follows_the_colours(bar, theme):
    before = bar._mark.pixmap().toImage()
    theme.set_scheme(Scheme.DARK)

    assert bar._mark.pixmap().toImage() != before
