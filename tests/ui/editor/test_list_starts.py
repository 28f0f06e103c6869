import pytest
from PySide6.QtCore import Qt

from pressdesk.domain.document import BulletList, Document
from pressdesk.domain.markdown import read
from pressdesk.ui.editor.block_look import number_of


def numbers(editor):
    block, found = editor.document().begin(), []
    while block.isValid():
        found.append(number_of(block))
        block = block.next()
    return found


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "1. ", "1) "])
def test_one_undo_gives_back_the_mark_of_a_list_as_it_was_typed(editor, hands, mark):
    hands.type(f"before\n{mark}")
    assert editor.toPlainText() == "before\n"
    editor.undo()
    assert editor.toPlainText() == f"before\n{mark}"
    hands.type("on")
    assert editor.toPlainText() == f"before\n{mark}on"


def test_what_is_typed_in_the_item_is_a_step_of_its_own(editor, hands):
    hands.type("- item")
    editor.undo()
    assert editor.toPlainText() == ""
    editor.undo()
    assert editor.toPlainText() == "- "


def test_a_list_keeps_the_number_it_begins_with(editor):
    shown = read("5. a\n6. b\n\n   3. c\n   4. d\n")
    editor.show_document(shown)
    assert editor.document_now() == shown
    assert numbers(editor) == [5, 6, 3, 4]


def test_a_number_that_goes_on_from_a_list_above_continues_it(editor, hands):
    hands.show("1. a\n2. b\n\nbetween\n\nx")
    hands.put("x", selecting=True)
    hands.type("3. c")
    assert hands.markdown() == "1. a\n2. b\n\nbetween\n\n3. c"


@pytest.mark.parametrize("typed", ["10. Dezember", "2. b", "2018. a"])
def test_another_number_is_no_mark_of_a_list(editor, hands, typed):
    hands.type(typed)
    assert editor.toPlainText() == typed


def test_enter_goes_on_and_the_new_first_item_keeps_the_start(editor, hands):
    hands.show("5. a")
    hands.press(Qt.Key.Key_Return)
    hands.type("b")
    assert hands.markdown() == "5. a\n6. b"
    hands.select("a")
    for _ in range(2):
        hands.press(Qt.Key.Key_Delete)
    assert hands.markdown() == "5. b"


def test_a_nested_list_begins_with_one(editor, hands):
    hands.show("5. a\n6. b")
    editor.indent()
    assert hands.markdown() == "5. a\n   1. b"


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ('<ol start="4"><li>a</li><li>b<ol><li>c</li></ol></li></ol>', "4. a\n5. b\n   1. c"),
        ('<ol start="2018"><li>a</li></ol>', "1. a"),
        (
            (
                "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
                "<span style='mso-list:Ignore'>7.<span>&nbsp; </span></span><![endif]>a</p>"
                "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
                "<span style='mso-list:Ignore'>8.<span>&nbsp; </span></span><![endif]>b</p>"
            ),
            "7. a\n8. b",
        ),
    ],
)
def test_a_list_is_pasted_with_the_number_it_begins_with(editor, hands, html, markdown):
    hands.paste(html=html)
    assert hands.markdown() == markdown


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("3. a\n4. b\n5. c", "3. a\n4. b\n5. c"),
        ("x\n\n3. a\n   on\n4. b", "x\n\n3. a on\n4. b"),
        ("10. Dezember", r"10\. Dezember"),
        ("10. a\n12. b", "10\\. a\n\n12\\. b"),
        ("1. a\n\n2. b", "1. a\n2. b"),
    ],
)
def test_plain_text_with_numbers_one_after_the_other_is_a_list(editor, hands, text, markdown):
    hands.paste(text)
    assert hands.markdown() == markdown


def test_what_is_copied_keeps_its_number(editor, hands, qapp):
    hands.show("5. a\n6. b")
    editor.selectAll()
    source = editor.createMimeDataFromSelection()
    editor.show_document(Document())
    editor.insertFromMimeData(source)
    assert hands.markdown() == "5. a\n6. b"
    assert isinstance(editor.document_now().blocks[0], BulletList)
