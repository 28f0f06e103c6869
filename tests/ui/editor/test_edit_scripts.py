from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from pressdesk.domain.document import clean, normal, plain_text
from pressdesk.domain.markdown import read, write
from pressdesk.ui.editor.body_editor import BodyEditor
from pressdesk.ui.services.theme import Scheme, Theme
from tests.domain.documents import texts
from tests.ui.editor.conftest import Hands, between_letters

_COMMANDS = (
    "toggle_bold",
    "toggle_italic",
    "set_paragraph",
    "toggle_bullets",
    "toggle_numbers",
    "toggle_quotation",
    "indent",
    "outdent",
    "undo",
    "redo",
    "cut",
    "selectAll",
)
_KEYS = (
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Return,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Home,
    Qt.Key.Key_Up,
    Qt.Key.Key_Left,
)

steps = st.one_of(
    st.tuples(st.just("type"), st.sampled_from(("- ", "1. ", "ab c", "é“\u00a0”", "x\n", "\n", "😀"))),
    st.tuples(st.just("command"), st.sampled_from(_COMMANDS)),
    st.tuples(st.just("heading"), st.integers(2, 3)),
    st.tuples(st.just("press"), st.sampled_from(_KEYS)),
    st.tuples(st.just("paste"), texts),
    st.tuples(st.just("html"), st.sampled_from(("<h2>a</h2>b", "<ul><li>c<ol><li>d</ol></ul>", "<hr>", "<b>e</b>"))),
    st.tuples(st.just("link"), st.sampled_from(("https://example.org", ""))),
    st.tuples(st.just("select"), st.tuples(st.floats(0, 1), st.floats(0, 1))),
)


def do(hands, what, value):
    editor = hands.editor
    match what:
        case "type":
            hands.type(value)
        case "command":
            getattr(editor, value)()
        case "heading":
            editor.set_heading(value)
        case "press":
            hands.press(value)
        case "paste":
            hands.paste(value)
        case "html":
            hands.paste(html=value)
        case "link":
            editor.edit_link(value)
        case "select":
            cursor = editor.textCursor()
            last = editor.document().characterCount() - 1
            first, end = (between_letters(editor.document(), int(part * last)) for part in value)
            cursor.setPosition(first)
            cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
            editor.setTextCursor(cursor)


def words(text):
    return clean(text).split()


@settings(max_examples=100)
@given(st.lists(steps, max_size=12))
def test_whatever_is_done_the_document_has_the_words_of_the_text(qapp, script):
    editor = BodyEditor(Theme(Scheme.LIGHT))
    hands = Hands(editor)
    for what, value in script:
        do(hands, what, value)

        document = editor.document_now()
        assert normal(document) == document
        assert words(plain_text(document)) == words(editor.toPlainText())
    assert read(write(document := editor.document_now())) == document
    editor.deleteLater()


@settings(max_examples=50)
@given(st.lists(steps, max_size=8))
def test_undoing_everything_gives_back_what_was_shown(qapp, script):
    editor = BodyEditor(Theme(Scheme.LIGHT))
    shown = read("## a\n\nb **c**\n\n- d\n  1. e\n\n> f\n\n---\n\n[g](https://example.org)")
    editor.show_document(shown)
    hands = Hands(editor)
    for what, value in script:
        do(hands, what, value)
    while editor.document().isUndoAvailable():
        editor.undo()

    assert editor.document_now() == shown
    editor.deleteLater()
