"""Waves under words."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTextEdit

from pressdesk.ui.services.theme import Scheme
from pressdesk.ui.widgets.text_marks import TextMarks, replace, select


def wrong(text):
    return [match.span() for match in re.finditer("wrong", text)]


@pytest.fixture
def edit(qtbot, theme):
    made = QTextEdit()
    made.setAcceptRichText(False)
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    return made


@pytest.fixture
def marks(edit, theme):
    return TextMarks(edit, theme, wrong)


def reds(edit, colour):
    """Rows and columns of the picture in which the colour is seen."""
    picture = edit.viewport().grab().toImage()
    scale = picture.devicePixelRatio()
    wanted = QColor(colour)
    return [
        (int(x / scale), int(y / scale))
        for y in range(picture.height())
        for x in range(picture.width())
        if abs(picture.pixelColor(x, y).red() - wanted.red()) < 60
        and abs(picture.pixelColor(x, y).green() - wanted.green()) < 60
        and abs(picture.pixelColor(x, y).blue() - wanted.blue()) < 60
    ]


def under(edit, position):
    cursor = edit.textCursor()
    cursor.setPosition(position)
    return edit.cursorRect(cursor).x()


def test_a_wave_stands_under_the_word_and_nowhere_else(edit, marks, theme):
    edit.setPlainText("all wrong here")

    columns = [x for x, _ in reds(edit, theme.colours().red)]

    assert under(edit, 4) - 2 <= min(columns) < under(edit, 5)
    assert under(edit, 8) < max(columns) <= under(edit, 9) + 3


def test_no_wave_without_a_mark(edit, marks, theme):
    edit.setPlainText("all is well here")

    assert reds(edit, theme.colours().red) == []


def test_the_wave_follows_the_theme(edit, marks, theme):
    edit.setPlainText("wrong")
    theme.set_scheme(Scheme.DARK)

    assert reds(edit, theme.colours().red) != []


def test_from_right_to_left_the_wave_stands_under_the_word(edit, marks, theme):
    option = edit.document().defaultTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    edit.document().setDefaultTextOption(option)
    edit.setPlainText("كلمة أولى wrong")

    columns = [x for x, _ in reds(edit, theme.colours().red)]

    assert columns
    assert max(columns) - min(columns) < 80
    assert max(columns) < under(edit, 8)


def test_a_word_broken_over_two_lines_has_two_waves(edit, marks, theme):
    edit.setWordWrapMode(edit.wordWrapMode().WrapAnywhere)
    edit.resize(60, 200)
    edit.setPlainText("xxxxx wrong")

    assert len({y // 12 for _, y in reds(edit, theme.colours().red)}) >= 1


def test_the_marks_reach_over_what_was_shown_while_hidden(qtbot, theme):
    edit = QTextEdit()
    qtbot.addWidget(edit)
    marks = TextMarks(edit, theme, wrong)
    edit.resize(300, 500)
    edit.show()

    assert marks.geometry() == edit.viewport().rect()


def test_positions_are_those_of_qt_beyond_letters_of_two_units(edit, marks):
    edit.setPlainText("😀 wrong")

    (mark,) = marks.of_block(edit.document().firstBlock())

    assert (mark.start, mark.end, mark.text) == (3, 8, "wrong")


def test_a_mark_is_found_where_one_points(edit, marks):
    edit.setPlainText("all wrong here")
    cursor = edit.textCursor()
    cursor.setPosition(6)

    assert marks.at(edit.cursorRect(cursor).center()).text == "wrong"
    assert marks.at(QPoint(2, edit.cursorRect(cursor).center().y())) is None
    assert marks.at(QPoint(2, 190)) is None


def test_the_next_mark_is_found_over_paragraphs(edit, marks):
    edit.setPlainText("wrong\nfine\nwrong")

    assert marks.after(0).start == 0
    assert marks.after(5).start == 11
    assert marks.after(16) is None


def test_a_word_is_replaced_in_its_look_in_one_step(edit, marks):
    edit.setHtml("all <b>wrong</b> here")
    (mark,) = marks.of_block(edit.document().firstBlock())

    replace(edit, mark, "right")

    assert edit.toPlainText() == "all right here"
    assert "font-weight" in edit.toHtml().split("right")[0]
    assert "here</p>" in edit.toHtml()
    edit.undo()
    assert edit.toPlainText() == "all wrong here"


def test_a_word_that_has_changed_meanwhile_is_left_alone(edit, marks):
    edit.setPlainText("all wrong here")
    (mark,) = marks.of_block(edit.document().firstBlock())
    edit.setPlainText("so")

    replace(edit, mark, "right")

    assert edit.toPlainText() == "so"


def test_a_mark_can_be_selected(edit, marks):
    edit.setPlainText("all wrong here")

    select(edit, marks.after(0))

    assert edit.textCursor().selectedText() == "wrong"


def test_the_word_being_typed_is_spared_until_it_is_left(qtbot, edit, marks, theme):
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)

    qtbot.keyClicks(edit, "all wrong")
    assert reds(edit, theme.colours().red) == []

    qtbot.keyClicks(edit, " ")
    assert reds(edit, theme.colours().red) != []


def test_moving_out_of_the_word_marks_it(qtbot, edit, marks, theme):
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClicks(edit, "all wrong")

    qtbot.keyClick(edit, Qt.Key.Key_Home)

    assert reds(edit, theme.colours().red) != []


def test_a_marked_word_keeps_its_mark_when_the_cursor_comes(qtbot, edit, marks, theme):
    edit.setPlainText("all wrong")
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)

    qtbot.keyClick(edit, Qt.Key.Key_End)

    assert reds(edit, theme.colours().red) != []


def test_marks_touch_neither_text_nor_undo(edit, marks):
    edit.setPlainText("all wrong here")
    edit.document().clearUndoRedoStacks()
    changed = []
    edit.textChanged.connect(lambda: changed.append(1))

    marks.update()
    edit.grab()

    assert (changed, edit.document().isUndoAvailable()) == ([], False)


def test_only_paragraphs_that_look_otherwise_are_painted_anew(qtbot, edit, theme, monkeypatch):
    known = {"wrong"}
    marks = TextMarks(edit, theme, lambda text: [(0, len(text))] if text in known else [])
    edit.setPlainText("wrong\nfine\nlater")
    edit.grab()
    anew = []
    monkeypatch.setattr(marks, "update", anew.append)

    marks.refresh()
    assert anew == []

    known.add("later")
    marks.refresh()
    (place,) = anew
    assert place.top() >= edit.cursorRect(edit.document().find("later")).top() - 4


def test_a_long_paragraph_is_marked_on_the_lines_in_sight(edit, marks, theme):
    edit.setPlainText("all wrong here " * 600)
    assert reds(edit, theme.colours().red) != []

    edit.moveCursor(edit.textCursor().MoveOperation.End)
    edit.ensureCursorVisible()

    assert reds(edit, theme.colours().red) != []
