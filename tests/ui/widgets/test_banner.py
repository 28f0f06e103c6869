"""The bar that keeps a line in sight."""

import pytest

from pressdesk.ui.services.theme import Scheme
from pressdesk.ui.widgets.banner import Banner


@pytest.fixture
def banner(qtbot, theme):
    made = Banner(theme)
    qtbot.addWidget(made)
    return made


def test_it_is_hidden_while_there_is_nothing_to_say(banner):
    assert banner.isHidden()


def test_it_shows_the_line_and_what_is_left(banner):
    banner.show_line("EMBARGOED UNTIL 00:01", "lifts in 2 d 4 h")

    assert not banner.isHidden()
    assert (banner.line(), banner.left()) == ("EMBARGOED UNTIL 00:01", "lifts in 2 d 4 h")
    assert banner.accessibleName() == "EMBARGOED UNTIL 00:01 lifts in 2 d 4 h"


def test_an_empty_line_hides_it(banner):
    banner.show_line("EMBARGOED", "1 min")

    banner.show_line("", "")

    assert banner.isHidden()


def test_words_that_look_like_markup_are_shown_as_they_are(banner):
    banner.show_line("<b>until</b>", "")

    assert banner.line() == "<b>until</b>"
    assert banner._line.textFormat().name == "PlainText"


def test_its_mark_follows_the_colours(banner, theme):
    before = banner._mark.pixmap().toImage()

    theme.set_scheme(Scheme.DARK)

    assert banner._mark.pixmap().toImage() != before
