"""A finding of a check leads to its words in the body, and mends there change just those."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.domain import markdown
from pressdesk.domain.house_style import Fix, apply_all
from pressdesk.ui.editor.body_editor import BodyEditor
from pressdesk.ui.editor.finding_places import mend_document, select_finding
from tests.domain.sheets import findings

TEXT = """Opening **bold words** here 😀 and [a link](https://example.org/?utm_source=x).

## A heading with  two spaces

- first item
- second *item*
    - nested "item" of it

> A quotation, said somebody,\\
> on two lines.

1. numbered one

***

Last   paragraph with TK and straight "marks" and it's **"bold"**."""


@pytest.fixture
def editor(qtbot, theme):
    made = BodyEditor(theme)
    qtbot.addWidget(made)
    return made


def show(editor, text):
    editor.show_document(markdown.read(text))
    return markdown.write(editor.document_now())


@pytest.mark.parametrize(
    "words", ["bold words", "here", "heading", "second", "nested", "A quotation", "on two lines", "numbered one", "TK"]
)
def test_words_are_selected_wherever_they_stand(editor, words):
    stored = show(editor, TEXT)
    start = stored.index(words)

    select_finding(editor, stored, start, start + len(words))

    assert editor.textCursor().selectedText() == words


def test_a_finding_in_an_address_selects_the_words_of_the_link(editor):
    stored = show(editor, TEXT)
    start = stored.index("utm")

    select_finding(editor, stored, start, start + 3)

    assert editor.textCursor().selectedText() == "a link"


def fixes_of(stored, *rules):
    found = [one for one in findings(body=stored) if one.fix and one.field == "body"]
    return [one.fix for one in found if not rules or one.rule in rules]


def test_all_mends_are_one_step_of_undo_and_say_what_the_store_would(editor):
    stored = show(editor, TEXT)
    fixes = fixes_of(stored)
    assert len(fixes) >= 6

    mend_document(editor.document(), stored, fixes)

    assert editor.document_now() == markdown.read(apply_all(fixes, stored))
    editor.undo()
    assert markdown.write(editor.document_now()) == stored


def test_a_mend_whose_words_have_changed_does_nothing(editor):
    stored = show(editor, "One word.")

    mend_document(editor.document(), stored, [Fix("body", 0, 3, "Two", "Three")])

    assert markdown.write(editor.document_now()) == stored


PARTS = [
    '"said"', "it's ", "  ", " ", "**bold** ", "*it* ", "word ", "\n\n", "\n\n- item ", "\n\n> said ", "😀", "\u00a0 ",
    "[a link](http://example.org/?utm_a=1&b=2) ", "June 4th ", "http://example.com ", "\n\n## Head ", "é ", "***b*** ",
]  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_mending_in_the_editor_comes_to_what_the_store_would_have(editor, text):
    stored = show(editor, text)
    fixes = fixes_of(stored)

    mend_document(editor.document(), stored, fixes)

    assert editor.document_now() == markdown.read(apply_all(fixes, stored))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_what_is_selected_are_the_words_a_finding_speaks_of(editor, text):
    stored = show(editor, text)
    for one in findings(body=stored):
        if one.field == "body" and one.end > one.start and "link" not in one.rule and one.about:
            select_finding(editor, stored, one.start, one.end)
            selected = editor.textCursor().selectedText()

            assert " ".join(selected.split()) == one.about
