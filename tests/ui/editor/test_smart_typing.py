import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from pressdesk.ui.editor.smart_typing import SmartTyping
from pressdesk.ui.widgets.growing_edit import GrowingEdit

NB, NN = "\u00a0", "\u202f"


@pytest.fixture
def line(qtbot):
    made = QLineEdit()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def plain(qtbot, theme):
    made = GrowingEdit("Headline", theme.font("headline"), one_line=True)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def typing(editor, line, plain):
    made = SmartTyping((editor, line, plain), parent=editor)
    made.set_language("en-GB")
    return made


def text(field):
    if isinstance(field, QTextEdit):
        return field.document().toRawText().replace("\u2028", "\n")
    return field.text()


def cursor_of(field):
    return field.cursorPosition() if isinstance(field, QLineEdit) else field.textCursor().position()


@pytest.fixture(params=["editor", "line", "plain"])
def field(request, typing):
    return request.getfixturevalue(request.param)


def test_marks_become_those_of_the_language_as_one_types(field, typing):
    QTest.keyClicks(field, '"It\'s here," she said... 10 km away -- so')
    assert text(field).replace("\xa0", " ") == "“It’s here,” she said… 10 km away – so"


def test_one_undo_gives_back_what_was_typed_and_it_is_left_alone(field, typing):
    QTest.keyClicks(field, 'a "')
    assert text(field) == "a “"
    field.undo()
    assert text(field) == 'a "'
    assert cursor_of(field) == 3
    QTest.keyClicks(field, 'b" c')
    assert text(field) == 'a "b" c'


def test_what_is_typed_after_it_is_a_step_of_its_own(field, typing):
    QTest.keyClicks(field, "it'")
    QTest.keyClicks(field, "s so")
    field.undo()
    assert text(field) == "it’"
    field.undo()
    assert text(field) == "it'"
    field.redo()
    field.redo()
    assert text(field) == "it’s so"


def test_undo_of_a_unit_leaves_the_cursor_after_it(field, typing):
    QTest.keyClicks(field, "10 km ")
    assert text(field).replace("\xa0", "_") == "10_km "
    field.undo()
    assert (text(field), cursor_of(field)) == ("10 km ", 6)
    QTest.keyClicks(field, "on")
    assert text(field) == "10 km on"


def test_french_has_spaces_of_its_own(editor, hands, typing):
    typing.set_language("fr")
    hands.type("Elle dit: \"c'est l'heure!\"")
    assert editor.document_now().blocks[0].inlines[0].text == f"Elle dit{NB}: «{NN}c’est l’heure{NN}!{NN}»"


def test_a_house_with_single_marks_gets_them(plain, typing):
    typing.set_quotation_marks("single")
    QTest.keyClicks(plain, '"so"')
    assert text(plain) == "‘so’"


def test_turned_off_it_leaves_everything_as_typed(field, typing):
    typing.enabled = False
    QTest.keyClicks(field, '"It\'s" --')
    assert text(field) == '"It\'s" --'


def test_what_is_pasted_is_left_alone(editor, hands, plain, line, typing):
    hands.paste('"it\'s"')
    QApplication.clipboard().setText('"it\'s"')
    plain.paste()
    line.paste()
    assert text(editor) == text(plain) == text(line) == '"it\'s"'


def test_a_link_is_left_alone(editor, hands, typing):
    hands.show("[see here](https://example.org)", at="here")
    hands.type("it's--")
    assert text(editor) == "see it's--here"


def test_keys_with_control_are_no_typing(editor, hands, typing):
    hands.show('a"')
    hands.put()
    hands._send(Qt.Key.Key_QuoteDbl, Qt.KeyboardModifier.ControlModifier, '"')
    assert text(editor).startswith('a"')


def test_an_input_method_types_too(editor, typing):
    for char in 'é"':
        event = QInputMethodEvent()
        event.setCommitString(char)
        QApplication.sendEvent(editor, event)
    assert text(editor) == "é”"


def test_what_is_bold_stays_bold_where_a_space_before_it_changes(editor, hands, typing):
    hands.type("10 ")
    editor.toggle_bold()
    hands.type("km")
    editor.toggle_bold()
    hands.type(" on")
    assert hands.markdown() == f"10{NB}**km** on"


def test_the_mark_is_as_bold_as_what_was_typed(editor, hands, typing):
    editor.toggle_bold()
    hands.type('"so"')
    assert hands.markdown() == "**“so”**"


def test_letters_of_two_units_do_not_move_the_marks(field, typing):
    for char in "😀":
        event = QInputMethodEvent()
        event.setCommitString(char)
        QApplication.sendEvent(field, event)
    QTest.keyClicks(field, ' "it\'s"')
    assert text(field) == "😀 “it’s”"


def test_a_selection_is_replaced_by_the_mark(field, typing):
    QTest.keyClicks(field, "a b")
    field.selectAll()
    QTest.keyClicks(field, '"')
    assert text(field) == "“"
    field.undo()
    assert text(field) == '"'


def test_each_line_of_a_paragraph_begins_anew(editor, hands, typing):
    hands.type('"open')
    QApplication.sendEvent(
        editor, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, "\r")
    )
    hands.type('"next"')
    assert text(editor) == "“open\n“next”"


def test_the_keys_for_undo_give_it_back_in_a_line_with_nothing_selected(qtbot, line, typing):
    line.show()
    QTest.keyClicks(line, 'a "')
    QTest.keySequence(line, QKeySequence(QKeySequence.StandardKey.Undo))
    QTest.keyClicks(line, "b")
    assert text(line) == 'a "b'
