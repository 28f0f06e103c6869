import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from pressdesk.domain.document import PictureReference
from pressdesk.domain.markdown import read
from pressdesk.ui.editor.body_editor import BodyEditor
from pressdesk.ui.editor.picture_drawing import HIGHEST, Shown
from tests.domain.documents import documents

BODY = "First.\n\n![](asset:a)\n\nLast."


@pytest.fixture
def shown(editor, hands):
    editor.pictures.serve(lambda assets: assets)
    hands.show(BODY)
    return editor


def beside(editor, offset):
    """Put the cursor before the picture with 0, behind it with 1."""
    (position,) = [place for place, _, _ in editor.pictures.places()]
    cursor = editor.textCursor()
    cursor.setPosition(position + offset)
    editor.setTextCursor(cursor)


@pytest.mark.parametrize(
    ("offset", "typed", "made"),
    [
        (0, "x", "First.\n\nx\n\n![](asset:a)\n\nLast."),
        (1, "x", "First.\n\n![](asset:a)\n\nx\n\nLast."),
        (1, "é", "First.\n\n![](asset:a)\n\né\n\nLast."),
    ],
)
def test_what_is_typed_beside_a_picture_has_its_own_paragraph_and_one_undo(shown, hands, offset, typed, made):
    beside(shown, offset)
    hands.type(typed)
    assert hands.markdown() == made

    shown.undo()
    assert hands.markdown() == BODY


def test_enter_behind_a_picture_begins_an_ordinary_paragraph(shown, hands):
    beside(shown, 1)
    hands.type("\nnew")

    assert hands.markdown() == "First.\n\n![](asset:a)\n\nnew\n\nLast."


def test_backspace_behind_a_picture_chooses_it_first_and_then_takes_it_out(shown, hands):
    hands.put("Last.")
    hands.press(Qt.Key.Key_Backspace)
    assert shown.pictures.chosen() == "a"
    assert hands.markdown() == BODY

    hands.press(Qt.Key.Key_Backspace)
    assert hands.markdown() == "First.\n\nLast."
    assert shown.document().blockCount() == 2

    shown.undo()
    assert hands.markdown() == BODY


def test_delete_before_a_picture_chooses_it(shown, hands):
    hands.put("First.", selecting=True)
    cursor = shown.textCursor()
    cursor.setPosition(cursor.selectionEnd())
    shown.setTextCursor(cursor)
    hands.press(Qt.Key.Key_Delete)

    assert shown.pictures.chosen() == "a"


def test_enter_and_a_double_click_on_a_picture_ask_for_what_is_said_of_it(shown, hands, qtbot):
    shown.show()
    wanted = []
    shown.pictures.edit_wanted.connect(wanted.append)
    shown.pictures.choose_asset("a")
    hands.press(Qt.Key.Key_Return)
    middle = shown.pictures.rect_of("a").center().toPoint()
    QTest.mouseDClick(shown.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)

    assert wanted == ["a", "a"]
    assert hands.markdown() == BODY


def test_a_click_chooses_a_picture(shown):
    shown.show()
    middle = shown.pictures.rect_of("a").center().toPoint()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)

    assert shown.pictures.chosen() == "a"
    assert shown.pictures.at(QPoint(5, 5)) == -1


def test_a_picture_is_asked_for_once_and_showing_it_is_no_edit(shown, qtbot):
    shown.show()
    qtbot.waitUntil(lambda: "a" in shown.pictures._asked)
    image = QImage(4000, 3000, QImage.Format.Format_RGB32)
    image.fill(QColor("steelblue"))
    steps = shown.document().availableUndoSteps()

    with qtbot.assertNotEmitted(shown.edited, wait=50):
        shown.pictures.show_picture("a", Shown("The lake.", "A. Example", "A lake", image, "there"))

    around = shown.pictures.rect_of("a")
    assert HIGHEST < around.height() < HIGHEST + 90
    assert shown.document().availableUndoSteps() == steps
    assert shown.pictures.words_at(around.center().toPoint()) == "A lake"


def test_a_picture_grows_and_shrinks_with_the_page(shown, qtbot):
    shown.show()
    image = QImage(1600, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("steelblue"))
    shown.pictures.show_picture("a", Shown(image=image, state="there"))
    heights = []
    for width in (600, 300):
        shown.resize(width, shown.height())
        qtbot.waitUntil(lambda width=width: shown.pictures.drawn("a").deviceIndependentSize().width() < width)
        qtbot.waitUntil(lambda: not shown.pictures._redraw.isActive())
        heights.append(shown.pictures.rect_of("a").height())

    assert heights[1] < heights[0]


def test_the_notes_take_no_picture(editor, hands):
    hands.show("Words.")
    source = hands.editor.createMimeDataFromSelection()
    source.setData("application/x-pressdesk-body", b"a\n\n![](asset:x)\n")
    told = []
    editor.pasted.connect(told.append)
    editor.insertFromMimeData(source)

    assert "asset:" not in hands.markdown()
    assert sum(told[0].values()) == 1


@settings(max_examples=60)
@given(documents, st.data())
def test_a_picture_can_be_put_anywhere_and_undo_takes_it_out(qapp, theme_for_all, document, data):
    editor = theme_for_all
    editor.show_document(document)
    before = editor.document_now()
    cursor = editor.textCursor()
    cursor.setPosition(data.draw(st.integers(0, editor.document().characterCount() - 1)))

    editor.place_picture(cursor, PictureReference("new"))
    assert PictureReference("new") in editor.document_now().blocks

    editor.undo()
    assert editor.document_now() == before == document


@pytest.fixture(scope="module")
def theme_for_all(qapp):
    from pressdesk.ui.services.theme import Scheme, Theme

    editor = BodyEditor(Theme(Scheme.LIGHT))
    editor.resize(600, 200)
    yield editor
    editor.deleteLater()


def test_a_body_with_pictures_reads_back_as_it_was(shown):
    assert shown.document_now() == read(BODY)
