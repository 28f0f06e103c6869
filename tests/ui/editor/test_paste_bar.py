"""The bar over the body that says what a paste left out."""

import pytest
from PySide6.QtCore import Qt

from pressdesk.domain.markdown import read
from pressdesk.importing.html_elements import LeftOut
from pressdesk.ui.editor.paste_bar import PasteBar, sentence

REVIEWED = (
    "<p>a<span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[X1]</a></span>"
    "<del>b</del> <span style='color:red'>c</span></p><p>d</p>"
)


@pytest.fixture
def bar(qtbot, editor, theme):
    made = PasteBar(editor, theme)
    qtbot.addWidget(made)
    return made


def test_it_names_what_was_left_out_in_one_line(bar, hands):
    hands.paste(html=REVIEWED)

    assert bar.line() == "Left out: 1 comment, 1 deleted passage, colours"
    assert not bar.isHidden()
    assert bar.offers_undo()


def test_every_kind_has_words_for_one_and_for_several():
    for kind in LeftOut:
        for count in (1, 2):
            words = sentence({kind: count}).removeprefix("Left out: ")
            assert words
            assert "{" not in words


@pytest.mark.parametrize("html", ["<p>a", "<p style='font-family:Arial'>a"])
def test_it_stays_away_where_nothing_of_weight_was_left_out(bar, hands, html):
    hands.paste(html=html)

    assert bar.isHidden()


def test_a_paste_that_came_whole_takes_the_line_of_the_one_before_away(bar, hands):
    hands.paste(html=REVIEWED)
    hands.paste("plain")

    assert bar.isHidden()


@pytest.mark.parametrize("before", ["", "typed ", "- one\n- two", "## a"])
@pytest.mark.parametrize("html", [REVIEWED, "<b>x</b><del>y</del>", "x<del>y</del>"])
def test_undo_takes_the_whole_paste_back_and_nothing_else(bar, editor, hands, before, html):
    hands.type(before.replace("- one", "one"))
    kept = hands.markdown()
    hands.paste(html=html)
    assert hands.markdown() != kept
    bar._undo.click()

    assert hands.markdown() == kept
    assert bar.isHidden()


def test_what_was_typed_since_stays_and_undo_is_offered_no_more(bar, editor, hands):
    hands.paste(html="x<del>y</del>")
    hands.type("z")

    assert bar.line() == "Left out: 1 deleted passage"
    assert not bar.offers_undo()
    editor.undo()
    assert hands.markdown() == "x"
    editor.undo()
    assert hands.markdown() == ""
    assert bar.isHidden()


def test_a_paste_over_a_selection_gives_the_selection_back(bar, hands):
    hands.show("one two three")
    hands.select("two")
    hands.paste(html=REVIEWED)
    bar._undo.click()

    assert hands.markdown() == "one two three"


def test_another_text_takes_the_bar_away(bar, editor, hands):
    hands.paste(html=REVIEWED)
    editor.show_document(read("other"))

    assert bar.isHidden()


def test_it_is_closed_by_its_button_and_by_escape(qtbot, bar, editor, hands):
    hands.paste(html=REVIEWED)
    bar._close.click()
    assert bar.isHidden()

    hands.paste(html=REVIEWED)
    qtbot.keyClick(bar._close, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert hands.markdown().count("d") == 2


def test_what_was_put_away_is_no_edit_of_its_own(qtbot, bar, editor, hands):
    hands.paste(html=REVIEWED)
    with qtbot.assertNotEmitted(editor.edited):
        bar._close.click()


def test_a_long_line_is_cut_at_the_edge_and_whole_in_the_tooltip(bar, editor):
    bar.resize(220, 32)
    editor.pasted.emit(dict.fromkeys(LeftOut, 3))
    bar.resize(221, 32)

    assert bar._words.text().endswith("…")
    assert bar._words.toolTip() == bar.line() == bar.accessibleName()
