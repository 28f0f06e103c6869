"""A text with what came and what went marked in it."""

import pytest
from PySide6.QtGui import QTextCursor

from pressdesk.domain.word_diff import compare
from pressdesk.ui.services.theme import Scheme
from pressdesk.ui.widgets.word_changes import WordChanges


@pytest.fixture
def changes(qtbot, theme):
    made = WordChanges(theme, "Headline")
    qtbot.addWidget(made)
    made.resize(400, 100)
    made.show()
    made.show_pieces(compare("The dirty lake.\n\nIt is open.", "The clean lake.\n\nIt is open again."))
    return made


def look_at(changes, word):
    found = changes.document().find(word)
    return found.charFormat()


def test_what_came_is_underlined_and_what_went_is_struck_through(changes):
    assert look_at(changes, "clean").fontUnderline()
    assert not look_at(changes, "clean").fontStrikeOut()
    assert look_at(changes, "dirty").fontStrikeOut()
    assert not look_at(changes, "dirty").fontUnderline()
    assert not look_at(changes, "open").fontUnderline()


def test_colours_follow_the_theme(changes, theme):
    theme.set_scheme(Scheme.DARK)

    assert look_at(changes, "clean").foreground().color() == theme.colour("green")
    assert look_at(changes, "dirty").background().color() == theme.colour("red_ground")


def test_the_changes_are_said_in_words(changes):
    assert changes.accessibleDescription() == ("The removed: dirty added: clean lake. It is open added: again .")


def test_the_changes_can_be_written_without_colours(changes):
    assert changes.marked() == "The [-dirty-]{+clean+} lake.\n\nIt is open{+ again+}."


def test_what_came_for_what_went_is_one_change(changes):
    assert changes.changes() == 2


def test_going_to_a_change_selects_it(qtbot, changes):
    with qtbot.waitSignal(changes.stood_at):
        changes.go_to(1)

    assert changes.textCursor().selectedText() == " again"


def test_a_paragraph_end_that_went_is_seen(changes):
    changes.show_pieces(compare("One.\n\nTwo.", "One. Two."))

    assert "\u00b6\u00b6" in changes.toPlainText()


def test_copying_takes_the_words_alone(changes):
    changes.selectAll()

    copied = changes.createMimeDataFromSelection()

    assert not copied.hasHtml()
    assert "clean lake." in copied.text()


def test_nothing_can_be_typed(qtbot, changes):
    before = changes.toPlainText()
    changes.moveCursor(QTextCursor.MoveOperation.End)

    qtbot.keyClicks(changes, "x")

    assert changes.toPlainText() == before
