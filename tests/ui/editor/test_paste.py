import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from pressdesk.domain.document import Document, PictureReference, clean, normal, plain_text
from pressdesk.domain.markdown import read, write
from pressdesk.importing.html_elements import LeftOut
from pressdesk.importing.html_fragment import read_html
from pressdesk.ui.editor import clipboard
from pressdesk.ui.editor.text_reading import document_of_text
from tests.domain.documents import documents


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<h1>A</h1><h3>B</h3><p>c <b>d</b> <em>e</em></p>", "## A\n\n### B\n\nc **d** *e*"),
        ("a<br>b<p>c<p>d", "a\\\nb\n\nc\n\nd"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "- a\n  - b\n- c"),
        ("<ul><li>a</li><ol><li>b</li></ol></ul>", "- a\n  1. b"),
        ("<ol><li><p>a</p><p>b</p></li></ol>", "1. a\\\n   b"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        (
            '<a href="https://example.org/?a=1&amp;b">x</a> <a href="javascript:y">z</a>',
            "[x](https://example.org/?a=1&b) z",
        ),
        ('<b style="font-weight:normal"><span style="font-weight:700">a</span> b</b>', "**a** b"),
        ('<p>a<span style="display:none">b</span><script>c</script><style>d</style></p>', "a"),
        ("<p>a\n   b\t<i> c</i></p>", "a b *c*"),
        ("<pre>a\n  b</pre>", "a\\\nb"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"),
        ("a<hr>b", "a\n\n---\n\nb"),
        ('<img src="https://example.org/track.gif" alt="x">a', "a"),
        ("<html><head><title>x</title></head><body><!--StartFragment--><p>a</p><!--EndFragment--></body></html>", "a"),
        ("<p><![if !supportLists]>·<![endif]>a</p>", "·a"),
        ("a<font color=red>b</font>&nbsp;c", "ab\u00a0c"),
        ("<p>1 &lt; 2 &amp; 3", "1 \\< 2 & 3"),
    ],
)
def test_pasted_html_is_reduced_to_the_document(html, markdown):
    assert write(read_html(html).document).rstrip("\n") == markdown


_NAMES = ("p", "b", "ul", "ol", "li", "h2", "blockquote", "table", "td", "pre", "span", "o:p")
_TAGS = [f"<{name}>" for name in _NAMES] + [f"</{name}>" for name in _NAMES]
_TAGS += ["<a href='https://a.b'>", "</a>", "<br>", "<hr>", "&nbsp;", "<![if !vml]>", "<!-- x -->", "\n"]


@given(st.lists(st.sampled_from(_TAGS)))
def test_no_word_of_pasted_html_is_lost_however_it_is_nested(tags):
    html = "".join(f"{tag}w{place}w" for place, tag in enumerate(tags))
    found = read_html(html).document

    assert normal(found) == found
    assert "".join(plain_text(found).split()) == "".join(f"w{place}w" for place in range(len(tags)))


@given(st.text() | st.text(st.sampled_from("<>!-[]/&;#ax \"'=\n")))
def test_no_html_is_too_broken_to_read(html):
    read_html(html)


@pytest.mark.parametrize(
    "html", ["<b>" * 200_000, "<p" * 50_000, "<ul>" * 50_000 + "a", "<!" * 50_000, "&" * 200_000, "<i>a</b>" * 50_000]
)
def test_hostile_html_is_read_soon(html):
    begin = time.perf_counter()
    read_html(html)

    assert time.perf_counter() - begin < 5


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("a\nb", "a\n\nb"),
        ("a\n\nb\r\nc", "a\n\nb\\\nc"),
        ("x" * 60 + "\ny\n\nz", "x" * 60 + " y\n\nz"),
        ("• a\n- b\n\nc", "- a\n- b\n\nc"),
        ("1. a\n2) b", "1. a\n2. b"),
        ("1. a\n\n2. b", "1. a\n2. b"),
        ("2018. a", "2018\\. a"),
        ("- a\n  b\n\n- c", "- a b\n- c"),
        ("  \n\n", ""),
    ],
)
def test_pasted_text_is_divided_into_paragraphs_and_lists(text, markdown):
    assert write(document_of_text(text)).rstrip("\n") == markdown


@given(st.text(st.characters(exclude_categories=())))
def test_no_letter_of_pasted_text_is_lost(text):
    assert [c for c in plain_text(document_of_text(text)) if c.isalpha()] == [c for c in clean(text) if c.isalpha()]


@given(documents)
def test_what_is_copied_can_be_pasted_again_unchanged(qapp, document):
    assert clipboard.read_mime(clipboard.mime_of(document)).document == document


def test_copy_offers_plain_text_and_html(editor, hands):
    hands.show("## a\n\n- b **c**\n  1. d\n\n[e](https://example.org)")
    editor.selectAll()
    offered = editor.createMimeDataFromSelection()

    assert offered.text() == "a\n\n• b c\n  1. d\n\ne"
    assert offered.html() == (
        "<h2>a</h2>\n<ul><li>b <strong>c</strong><ol><li>d</li></ol></li></ul>\n"
        '<p><a href="https://example.org">e</a></p>\n'
    )


def test_part_of_a_line_is_pasted_into_a_line(editor, hands):
    hands.show("- one **two** three")
    hands.select("two")
    copied = editor.createMimeDataFromSelection()
    hands.show("## a b", at="b")
    editor.insertFromMimeData(copied)

    assert hands.markdown() == "## a twob"


def test_several_blocks_are_pasted_in_the_middle_of_a_paragraph_in_one_step(editor, hands):
    hands.show("one two", at="two")
    hands.paste(html="<p>a</p><ul><li>b</li></ul>")

    assert hands.markdown() == "one a\n\n- b\n\ntwo"
    editor.undo()
    assert hands.markdown() == "one two"


def test_paste_takes_the_place_of_the_selection(hands):
    hands.show("one two three")
    hands.select("two")
    hands.paste("2")

    assert hands.markdown() == "one 2 three"


def test_the_cursor_stands_after_what_was_pasted(hands):
    hands.paste("a\nb")
    hands.type("c")

    assert hands.markdown() == "a\n\nbc"


def test_five_million_characters_are_refused_with_a_sentence(qtbot, editor, hands):
    hands.show("a")
    with qtbot.waitSignal(editor.refused) as told:
        hands.paste("word " * 1_000_000)

    sentence = told.args[0].replace("500,000", "500000")
    assert sentence.startswith("This is too long: the text of a release holds 500000 characters at most.")
    assert hands.markdown() == "a"
    assert not editor.document().isUndoAvailable()


def test_what_is_refused_counts_what_is_there_already(qtbot, editor, hands):
    hands.paste("a" * 300_000)
    with qtbot.waitSignal(editor.refused):
        hands.paste("b" * 300_000)


def test_harmful_characters_are_made_harmless(editor, hands):
    hands.paste("a\x00b\x1bc\ud800d\ufdd0e\u2028f\x0bg")

    text = write(editor.document_now())
    assert not set(text) & set("\x00\x1b\ud800\ufdd0")
    assert [c for c in text if c.isalpha()] == list("abcdefg")


def test_a_file_or_a_picture_on_the_clipboard_is_not_taken(editor):
    source = QMimeData()
    source.setData("image/png", b"x")

    assert not editor.canInsertFromMimeData(source)


def test_a_copied_picture_is_pasted_as_a_picture(editor, hands):
    editor.pictures.serve(lambda assets: assets)
    hands.show("a\n\n![b](asset:c)\n\nd")
    editor.selectAll()
    copied = editor.createMimeDataFromSelection()
    editor.show_document(read(""))
    editor.insertFromMimeData(copied)

    assert hands.markdown() == "a\n\n![b](asset:c)\n\nd"


def _without_pictures(document):
    return normal(Document(tuple(b for b in document.blocks if not isinstance(b, PictureReference))))


def _shown(document):
    """As a reader sees it: unbreakable spaces as spaces, several as one."""
    return re.sub(r"[ \u00a0]+", " ", write(document).replace("&#160;", " ").replace("&nbsp;", " "))


@given(documents.map(_without_pictures))
def test_what_is_copied_survives_another_program_that_keeps_the_html(qapp, document):
    source = QMimeData()
    source.setHtml(clipboard.mime_of(document).html())
    found = clipboard.read_mime(source)

    assert not set(found.left_out) - {LeftOut.TRACKING}
    assert plain_text(found.document).split() == plain_text(document).split()


@given(documents.map(_without_pictures))
def test_what_another_program_keeps_is_the_same_when_it_comes_a_second_time(qapp, document):
    once = read_html(clipboard.mime_of(document).html()).document

    assert _shown(read_html(clipboard.mime_of(once).html()).document) == _shown(once)


@pytest.mark.parametrize("path", sorted((Path(__file__).parent / "pastes").glob("*.html")), ids=lambda path: path.stem)
def test_what_was_pasted_can_be_copied_and_pasted_again(editor, hands, path):
    hands.paste(html=path.read_text(encoding="utf-8"))
    pasted = editor.document_now()
    editor.selectAll()
    copied = editor.createMimeDataFromSelection()
    editor.show_document(Document())
    editor.insertFromMimeData(copied)
    assert editor.document_now() == pasted

    hands.show("")
    hands.paste(html=copied.html())
    assert editor.document_now() == pasted


def test_html_alone_is_measured_by_its_words(editor, hands):
    hands.paste(html="<p style='margin:0'>a</p>" + "<span title='" + "x" * 600_000 + "'>b</span>")

    assert hands.markdown() == "a\n\nb"


def test_html_without_text_of_five_hundred_thousand_words_is_refused(qtbot, editor, hands):
    with qtbot.waitSignal(editor.refused):
        hands.paste(html="<p>" + "word " * 500_000)

    assert hands.markdown() == ""


def test_of_html_with_too_many_marks_the_words_are_kept(hands):
    hands.paste("plain words", html="<b>plain</b> words" + "<i></i>" * 50_000)

    assert hands.markdown() == "plain words"
