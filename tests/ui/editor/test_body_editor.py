import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QTextImageFormat, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from pressdesk.domain.lines import Kind
from pressdesk.domain.markdown import read
from pressdesk.ui.editor.body_editor import BodyEditor
from pressdesk.ui.services.theme import Scheme

Key = Qt.Key


def test_showing_a_document_is_no_edit_and_cannot_be_undone(qtbot, editor):
    with qtbot.assertNotEmitted(editor.edited):
        editor.show_document(read("# a\n\n- b"))

    assert not editor.document().isUndoAvailable()


def test_typing_is_an_edit(qtbot, editor, hands):
    with qtbot.waitSignal(editor.edited):
        hands.type("a")

    assert hands.markdown() == "a"


def test_another_colour_scheme_or_language_is_no_edit(qtbot, editor, hands, theme):
    hands.show("## a\n\n[b](https://example.org)")
    with qtbot.assertNotEmitted(editor.edited):
        theme.set_scheme(Scheme.DARK)
        editor.set_language("ar")

    assert not editor.document().isUndoAvailable()
    theme.set_scheme(Scheme.LIGHT)


@pytest.mark.parametrize(
    ("command", "argument", "made"),
    [
        ("set_heading", 2, "## one\n\ntwo"),
        ("set_heading", 3, "### one\n\ntwo"),
        ("toggle_bullets", None, "- one\n\ntwo"),
        ("toggle_numbers", None, "1. one\n\ntwo"),
        ("toggle_quotation", None, "> one\n\ntwo"),
    ],
)
def test_a_command_changes_the_block_at_the_cursor_in_one_step(editor, hands, command, argument, made):
    hands.show("one\n\ntwo", at="ne")
    getattr(editor, command)(*([argument] if argument else []))

    assert hands.markdown() == made
    editor.undo()
    assert hands.markdown() == "one\n\ntwo"
    editor.redo()
    assert hands.markdown() == made


def test_a_command_changes_all_blocks_the_selection_touches(editor, hands):
    hands.show("one\n\ntwo\n\nthree")
    hands.select("ne", "two")
    editor.toggle_numbers()

    assert hands.markdown() == "1. one\n2. two\n\nthree"
    editor.toggle_numbers()
    assert hands.markdown() == "one\n\ntwo\n\nthree"


def test_a_list_changes_its_kind(editor, hands):
    hands.show("- one\n- two")
    hands.select("one", "two")
    editor.toggle_numbers()

    assert hands.markdown() == "1. one\n2. two"


def test_a_heading_becomes_a_paragraph_that_is_not_bold(editor, hands):
    hands.show("## one")
    editor.set_paragraph()

    assert hands.markdown() == "one"


def test_text_joined_to_a_paragraph_from_a_heading_has_the_look_of_the_paragraph(editor, hands):
    hands.show("one\n\n## two", at="two")
    hands.press(Key.Key_Backspace)
    hands.press(Key.Key_Backspace)

    assert hands.markdown() == "onetwo"


def test_bold_and_italic_are_toggled_on_the_selection(editor, hands):
    hands.show("one two three")
    hands.select("two")
    editor.toggle_bold()
    editor.toggle_italic()

    assert hands.markdown() == "one ***two*** three"
    assert editor.style_now().bold
    assert editor.style_now().italic
    editor.toggle_bold()
    assert hands.markdown() == "one *two* three"


def test_bold_holds_for_what_is_typed_next(editor, hands):
    hands.type("a ")
    editor.toggle_bold()
    hands.type("b")
    editor.toggle_bold()
    hands.type(" c")

    assert hands.markdown() == "a **b** c"


def test_a_heading_is_not_made_bold_again(editor, hands):
    hands.show("## one")
    hands.select("one")
    editor.toggle_bold()

    assert not editor.document().isUndoAvailable()


def test_tab_nests_an_item_and_shift_tab_takes_it_out(editor, hands):
    hands.show("- a\n- b\n  - c\n- d", at="b")
    hands.press(Key.Key_Tab)
    assert hands.markdown() == "- a\n  - b\n    - c\n- d"
    hands.press(Key.Key_Tab)
    assert hands.markdown() == "- a\n  - b\n    - c\n- d"
    hands.press(Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert hands.markdown() == "- a\n- b\n  - c\n- d"


def test_nested_items_can_be_of_the_other_kind(editor, hands):
    hands.show("- a\n- b")
    editor.indent()
    editor.toggle_numbers()

    assert hands.markdown() == "- a\n  1. b"


def test_tab_outside_a_list_moves_the_focus(qtbot, theme):
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    editor, field = BodyEditor(theme), QLineEdit()
    layout.addWidget(editor)
    layout.addWidget(field)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    editor.setFocus()
    qtbot.keyClick(editor, Key.Key_Tab)

    assert QApplication.focusWidget() is field


def test_enter_after_a_heading_gives_a_paragraph(hands):
    hands.show("## a")
    hands.type("\nb")

    assert hands.markdown() == "## a\n\nb"


def test_enter_before_a_heading_moves_it_down(hands):
    hands.show("## a", at="a")
    hands.type("\n")
    hands.press(Key.Key_Up)
    hands.type("b")

    assert hands.markdown() == "b\n\n## a"


def test_enter_in_a_list_gives_an_item_and_on_an_empty_one_leaves_the_list(hands):
    hands.show("- a")
    hands.type("\nb\n\nc")

    assert hands.markdown() == "- a\n- b\n\nc"


def test_enter_on_an_empty_nested_item_goes_one_level_out(hands):
    hands.show("- a\n  - b")
    hands.type("\n\nc")

    assert hands.markdown() == "- a\n  - b\n- c"


def test_shift_enter_breaks_the_line_inside_the_paragraph(hands):
    hands.show("a")
    hands.press(Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    hands.type("b")

    assert hands.markdown() == "a\\\nb"


def test_backspace_at_the_start_of_an_item_leaves_the_list(hands):
    hands.show("- a\n- b", at="b")
    hands.press(Key.Key_Backspace)

    assert hands.markdown() == "- a\n\nb"


def test_backspace_after_a_rule_takes_the_rule_away(hands):
    hands.show("a\n\n---\n\nb", at="b")
    hands.press(Key.Key_Backspace)

    assert hands.markdown() == "a\n\nb"


@pytest.mark.parametrize(
    ("typed", "made", "before"),
    [("- a", "- a", "- "), ("* a", "- a", "* "), ("• a", "- a", "• "), ("1. a", "1. a", "1. ")],
)
def test_a_typed_mark_becomes_a_list_and_one_undo_gives_it_back(editor, hands, typed, made, before):
    hands.type(typed[:-1])
    assert editor.style_now().kind in (Kind.BULLET, Kind.NUMBER)
    editor.undo()
    assert editor.toPlainText() == before
    assert editor.style_now().kind is Kind.PARAGRAPH
    editor.redo()
    hands.put()
    hands.type("a")
    assert hands.markdown() == made


def test_a_number_in_running_text_makes_no_list(hands):
    hands.type("In 1. a - b 2018. c")

    assert hands.markdown() == "In 1. a - b 2018. c"


def test_a_link_is_put_on_the_selection_changed_and_taken_away(editor, hands):
    hands.show("one two three")
    hands.select("two")
    editor.edit_link("https://example.org")
    assert hands.markdown() == "one [two](https://example.org) three"

    hands.put("wo")
    assert editor.link_at_cursor() == ("two", "https://example.org")
    editor.edit_link("https://example.net", "2")
    assert hands.markdown() == "one [2](https://example.net) three"

    hands.put("2")
    editor.edit_link("")
    assert hands.markdown() == "one 2 three"


def test_a_link_without_a_selection_shows_its_words(editor, hands):
    hands.show("one")
    hands.type(" ")
    editor.edit_link("https://example.org", "two")
    hands.type(" three")

    assert hands.markdown() == "one [two](https://example.org) three"


def test_an_address_nobody_may_follow_is_no_link(editor, hands):
    hands.show("one")
    hands.select("one")
    editor.edit_link("javascript:alert(1)")

    assert hands.markdown() == "one"


def test_the_style_at_the_cursor_is_told(qtbot, editor, hands):
    hands.show("a\n\n- **b** c")
    with qtbot.waitSignal(editor.selection_style_changed) as told:
        hands.put(" c")

    assert (told.args[0].kind, told.args[0].level, told.args[0].bold) == (Kind.BULLET, 1, True)


def test_the_text_runs_from_right_to_left_in_arabic(editor, hands):
    hands.show("- الموانئ\n\nabc")
    for tag, direction in (("ar", Qt.LayoutDirection.RightToLeft), ("fr", Qt.LayoutDirection.LeftToRight)):
        editor.set_language(tag)
        assert editor.document().begin().textDirection() == direction
        assert editor.document().lastBlock().textDirection() == direction


@pytest.mark.parametrize("tag", ["ar", "he", "fa", "ur", "ar-EG"])
def test_languages_written_from_right_to_left(editor, tag):
    editor.set_language(tag)

    assert editor.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft


def test_the_editor_grows_with_its_text(editor, hands):
    editor.show()
    before = editor.sizeHint().height()
    hands.show("\n\n".join("a" * 30 for _ in range(20)))

    assert editor.sizeHint().height() > before + 300
    assert editor.height() == editor.sizeHint().height()
    assert editor.verticalScrollBar().maximum() == 0


def test_the_wheel_scrolls_the_page(editor):
    event = QWheelEvent(
        QPointF(9, 9), QPointF(9, 9), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    editor.wheelEvent(event)

    assert not event.isAccepted()


def test_the_page_follows_the_cursor(qtbot, theme):
    page = QScrollArea()
    qtbot.addWidget(page)
    editor = BodyEditor(theme)
    page.setWidgetResizable(True)
    page.setWidget(editor)
    page.resize(400, 200)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    editor.show_document(read("\n\n".join("word" for _ in range(60))))
    editor.setFocus()
    editor.moveCursor(QTextCursor.MoveOperation.End)

    assert page.verticalScrollBar().value() > 500


def test_ctrl_click_opens_a_link(qtbot, theme):
    opened = []
    editor = BodyEditor(theme, open_link=opened.append)
    qtbot.addWidget(editor)
    editor.resize(400, 100)
    editor.show_document(read("[one](https://example.org)"))
    editor.show()
    cursor = editor.textCursor()
    cursor.setPosition(2)
    at = editor.cursorRect(cursor).center()
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened == []
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)

    assert opened == ["https://example.org"]


def test_nothing_is_fetched_for_a_picture(editor, hands):
    image = QTextImageFormat()
    image.setName("https://example.org/a.png")
    editor.textCursor().insertImage(image)
    editor.grab()

    assert hands.markdown() == ""


def test_a_body_of_every_kind_is_painted_in_both_directions(editor, hands):
    hands.show("- a\n  1. b\n\n> c\n>\n> d\n\n---\n\n![e](asset:f)\n\n## [g](https://example.org)")
    left = editor.grab().toImage()
    editor.set_language("he")

    assert editor.grab().toImage() != left
