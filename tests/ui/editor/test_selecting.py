"""Words of the plain text found again in the editor, whatever stands between."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QTextEdit

from pressdesk.domain.document import plain_text
from pressdesk.domain.markdown import read
from pressdesk.ui.editor.body_editor import BodyEditor
from pressdesk.ui.editor.selecting import select_words
from pressdesk.ui.services.theme import Scheme, Theme

BODY = "## Why\n\n- One\n- **Two**\n\n***\n\nA line\\\nand a *second* 🚣 one.\n\n> “We row.”"


@pytest.fixture
def editor(qtbot):
    made = BodyEditor(Theme(Scheme.LIGHT))
    qtbot.addWidget(made)
    made.show_document(read(BODY))
    return made


@pytest.mark.parametrize("words", ["Why", "Two", "and a second", "one", "We row."])
def test_the_words_are_selected(editor, words):
    text = plain_text(read(BODY))
    start = text.index(words)

    select_words(editor, text, start, start + len(words))

    assert editor.textCursor().selectedText() == words


TEXTS = st.text(st.sampled_from("ab 🚣é\n\u00a0"), max_size=40)


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.data())
def test_any_place_of_any_text_can_be_selected(qapp, text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    edit = QTextEdit()
    edit.setPlainText(text)

    select_words(edit, text, start, end)

    seen = "".join(edit.textCursor().selectedText().replace("\u2029", "").split())
    assert seen == "".join(text[start:end].split()) or not text[start:end].strip()
    edit.deleteLater()
