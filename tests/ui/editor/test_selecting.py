"""Quoted words found again in the editor, whatever stands between and wherever they have moved."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QTextEdit

from pressdesk.domain.markdown import read
from pressdesk.ui.editor.body_editor import BodyEditor
from pressdesk.ui.editor.selecting import select_quoted
from pressdesk.ui.services.theme import Scheme, Theme

BODY = (
    "## We row\n\n- One\n- **Two**\n\n***\n\nA 🚣 line\\\nand “we *row*,” she said, “at dawn.” Then “we row” again. "
    "« Nous ramons », dit-elle.\n\n> We rest at noon."
)


@pytest.fixture
def editor(qtbot):
    made = BodyEditor(Theme(Scheme.LIGHT))
    qtbot.addWidget(made)
    made.show_document(read(BODY))
    return made


@pytest.mark.parametrize(
    ("fragments", "number", "selected"),
    [
        (["we row,", "at dawn."], 0, "we row,” she said, “at dawn."),
        (["we row"], 0, "we row"),
        (["Nous ramons"], 0, "Nous ramons"),
        (["We rest\nat noon."], 0, "We rest at noon."),
    ],
)
def test_the_words_are_selected(editor, fragments, number, selected):
    assert select_quoted(editor, fragments, number)
    assert editor.textCursor().selectedText() == selected


def test_of_the_same_words_the_one_that_is_meant(editor):
    select_quoted(editor, ["we row"], 0)
    first = editor.textCursor().selectionStart()
    select_quoted(editor, ["we row"], 1)

    assert editor.textCursor().selectionStart() > first
    assert editor.toPlainText().index("We row") < first  # the heading quotes nobody


def test_words_that_are_gone_select_nothing(editor):
    assert not select_quoted(editor, ["They row"])
    assert not select_quoted(editor, [" "])
    assert not editor.textCursor().hasSelection()


TEXTS = st.text(st.sampled_from("ab 🚣é\n\u00a0“”"), max_size=40)


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.data())
def test_any_stretch_of_any_text_is_found(qapp, text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = text[start:end].strip()
    edit = QTextEdit()
    edit.setPlainText(text)

    if select_quoted(edit, [words]):
        assert edit.textCursor().selectedText().replace("\u2029", "\n").split() == words.split()
    else:
        assert not words
    edit.deleteLater()
