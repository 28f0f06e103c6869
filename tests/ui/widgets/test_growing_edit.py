"""A field of plain text as high as its words."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pressdesk.ui.widgets.growing_edit import GrowingEdit


@pytest.fixture
def make(qtbot, theme):
    def make(**options):
        made = GrowingEdit("Headline", theme.font("headline"), **options)
        qtbot.addWidget(made)
        made.resize(300, 40)
        made.show()
        return made

    return make


def paste(field, text):
    source = QMimeData()
    source.setText(text)
    field.insertFromMimeData(source)


def test_showing_is_not_editing(qtbot, make):
    field = make()

    with qtbot.assertNotEmitted(field.edited):
        field.show_text("Old words")

    assert field.text() == "Old words"


def test_showing_the_same_words_keeps_the_undo(qtbot, make):
    field = make()
    qtbot.keyClicks(field, "words")

    field.show_text("words")

    assert field.document().isUndoAvailable()


def test_typing_is_editing(qtbot, make):
    field = make()

    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field, "a")


def test_what_was_typed_can_be_undone_and_redone(qtbot, make):
    field = make()
    qtbot.keyClicks(field, "words")

    field.undo()
    assert field.text() == ""
    field.redo()
    assert field.text() == "words"


def test_it_grows_with_its_words(qtbot, make):
    field = make()
    before = field.height()

    paste(field, "many words " * 30)

    qtbot.waitUntil(lambda: field.height() > before * 2)


def test_line_ends_pasted_into_one_line_become_spaces(make):
    field = make(one_line=True)

    paste(field, "first\r\nsecond\u2028third")

    assert field.text() == "first second third"


def test_line_ends_that_come_another_way_become_spaces(make):
    field = make(one_line=True)

    field.textCursor().insertText("first\nsecond")

    assert field.text() == "first second"


def test_several_lines_keep_their_line_ends(make):
    field = make()

    paste(field, "first\nsecond")

    assert field.text() == "first\nsecond"


def test_a_paste_over_the_limit_is_kept_out_whole(qtbot, make):
    field = make(limit=100)
    field.show_text("kept")

    with qtbot.waitSignal(field.refused) as signal:
        paste(field, "x" * 101)

    assert signal.args == [100]
    assert field.text() == "kept"


def test_a_paste_that_fills_the_limit_is_taken(make):
    field = make(limit=100)

    paste(field, "x" * 100)

    assert len(field.text()) == 100


def test_a_paste_over_a_selection_may_use_its_room(make):
    field = make(limit=100)
    field.show_text("y" * 100)
    field.selectAll()

    paste(field, "x" * 100)

    assert field.text() == "x" * 100


@pytest.mark.parametrize("bad", ["\0", "\x07", "\x1b", "\ud800"])
def test_what_cannot_be_printed_is_left_out(make, bad):
    field = make(one_line=True)

    paste(field, f"be{bad}fore")

    assert field.text().replace("\N{REPLACEMENT CHARACTER}", "") in ("before", "be fore")


def test_formatting_is_not_taken(make):
    field = make()
    source = QMimeData()
    source.setText("plain")
    source.setHtml("<i>plain</i>")

    field.insertFromMimeData(source)

    assert field.text() == "plain"
    assert "italic" not in field.toHtml()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_enter_and_tab_move_on_from_one_line(qtbot, theme, key):
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    field, following = GrowingEdit("Headline", theme.font("headline"), one_line=True), QLineEdit()
    layout.addWidget(field)
    layout.addWidget(following)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    field.setFocus()

    qtbot.keyClick(field, key)

    assert following.hasFocus()
    assert field.text() == ""
