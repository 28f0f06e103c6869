"""All hits are found and replaced as the rules for one text say; only those in sight are marked."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QScrollArea, QTextEdit, QVBoxLayout, QWidget

from pressdesk.domain.finding import Wanted, hits_in, replaced
from pressdesk.ui.forms.text_finder import TextFinder
from pressdesk.ui.forms.text_hits import in_field, put_all

MANY = 400
LINE = 24
"""Pixels of a paragraph at most."""


@pytest.fixture
def edit(qtbot):
    made = QTextEdit()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(qtbot, edit):
    """A field that is as long as its text, on a page that scrolls."""
    page, inner = QScrollArea(), QWidget()
    qtbot.addWidget(page)
    edit.setPlainText("\n".join(f"lake {number}" for number in range(MANY)))
    edit.setFixedHeight(MANY * LINE)
    QVBoxLayout(inner).addWidget(edit)
    page.setWidgetResizable(True)
    page.setWidget(inner)
    page.resize(400, 300)
    page.show()
    qtbot.waitExposed(page)
    return page


def bold(edit, start, end):
    cursor, look = QTextCursor(edit.document()), QTextCharFormat()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    look.setFontWeight(QFont.Weight.Bold)
    cursor.mergeCharFormat(look)


def is_bold(edit, place):
    cursor = QTextCursor(edit.document())
    cursor.setPosition(place + 1)
    return cursor.charFormat().fontWeight() == QFont.Weight.Bold


def cursor_to(edit, place):
    cursor = edit.textCursor()
    cursor.setPosition(place)
    edit.setTextCursor(cursor)


@settings(max_examples=100)
@given(
    st.text(alphabet="ab \n😀é", min_size=1, max_size=60),
    st.text(alphabet="ab😀", min_size=1, max_size=3),
    st.text(alphabet="xy😀", max_size=3),
    st.tuples(st.integers(0, 60), st.integers(0, 60)),
)
def test_what_is_replaced_is_what_the_rules_say_and_one_undo_takes_it_back(qapp, text, wanted, new, styled):
    edit = QTextEdit()
    edit.setPlainText(text)
    most = edit.document().characterCount() - 1
    bold(edit, min(styled[0], most), min(styled[1], most))
    before = edit.toHtml()

    put_all(edit, in_field(edit, Wanted(wanted)), new)

    lines = (replaced(line, hits_in(line, Wanted(wanted)), new) for line in text.split("\n"))
    assert edit.toPlainText() == "\n".join(lines)
    if edit.document().isUndoAvailable() and edit.toHtml() != before:
        edit.undo()
    assert edit.toHtml() == before


def test_a_hit_looks_as_it_began_and_the_cursor_stays_in_its_word(edit):
    edit.setPlainText("a lake, a lake, a pond")
    bold(edit, 10, 14)
    cursor_to(edit, len("a lake, a lake, a po"))

    put_all(edit, in_field(edit, Wanted("lake")), "sea")

    assert edit.toPlainText() == "a sea, a sea, a pond"
    assert [is_bold(edit, place) for place in (2, 9, 11, 12)] == [False, True, True, False]
    assert edit.textCursor().position() == len("a sea, a sea, a po")


def test_only_hits_near_what_is_in_sight_are_marked_and_others_when_they_come_into_it(qtbot, theme, edit, page):
    finder = TextFinder([edit], theme, page)

    finder.look_for(Wanted("lake"))

    assert len(finder.hits) == MANY
    first = edit.extraSelections()
    assert 0 < len(first) < MANY / 2
    assert max(edit.cursorRect(mark.cursor).top() for mark in first) > 300
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: max(mark.cursor.position() for mark in edit.extraSelections()) == finder.hits[-1].end)
    assert len(edit.extraSelections()) < MANY / 2


def test_the_last_hit_is_led_to_and_marked(theme, edit, page):
    finder = TextFinder([edit], theme, page)
    finder.look_for(Wanted("lake"))

    last = finder.hits[-1]
    finder.step(-1)

    assert edit.textCursor().selectionStart() == last.start
    assert page.verticalScrollBar().value() > 0
    assert edit.extraSelections()[-1].cursor.position() == last.end


def test_thousands_of_hits_are_replaced_and_counted(theme, edit, page):
    finder = TextFinder([edit], theme, page)
    finder.look_for(Wanted("lake"))

    assert finder.replace_all("sea") == MANY

    assert edit.toPlainText().startswith("sea 0\nsea 1\n")
    assert finder.hits == []
    assert edit.extraSelections() == []
