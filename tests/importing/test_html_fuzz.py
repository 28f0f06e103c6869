"""Any HTML is read, and no word of it that a browser shows is lost."""

from collections import Counter

from hypothesis import example, given
from hypothesis import strategies as st

from pressdesk.domain.document import normal, plain_text
from pressdesk.importing.html_fragment import read_html
from tests.importing.visible_text import visible_words, words_of

_NAMES = (
    "a", "b", "blockquote", "body", "center", "dd", "div", "dl", "dt", "em", "font", "h1", "h3", "head", "html", "i",
    "ins", "li", "o:p", "ol", "p", "pre", "s", "section", "span", "strong", "sup", "table", "tbody", "td", "th",
    "title", "tr", "u", "ul",
)  # fmt: skip
_STYLES = (
    "", " style='font-weight:bold'", " style='mso-list:l0 level1 lfo1'", ' style="mso-list:l1 level3 lfo2"',
    " class=MsoListParagraph", " style='mso-list:Ignore'", " aria-level=2", " role=heading aria-level=1",
    " style='color:red;font:bold 9pt x'", " href='https://example.org'",
    " title='a > b'", ' x="<p>"', "/",
)  # fmt: skip
_HIDING = (" hidden", " style='display:none'", ' style="color:red; DISPLAY: none"', " style=mso-hide:all")
_BLOCKS = ("blockquote", "div", "h1", "li", "p", "section", "table", "td", "tr", "ul")
_OTHERS = (
    # whole: browsers move blocks out of what hides them where tags are crossed, after the fact
    "<del>gone </del>", "<span hidden>gone </span>", "<i style='mso-hide:all'>gone </i>",
    "<br>", "<hr>", "<img src=x>", "&nbsp;", "&lt;b&gt;", "<!-- c -->", "<![if !supportLists]>", "<![endif]>",
    "<!--[if !supportLists]-->", "<!--[endif]-->", "<!--[if mso]>x<![endif]-->", "<?xml:namespace prefix=o />", "\n",
    "<style>p.x{color:red}</style>", "<script>if (1<2) {}</script>",
    "<textarea>typed </textarea>", "<input>", "<select><option>x</select>",
)  # fmt: skip
_STARTS = st.builds("<{}{}>".format, st.sampled_from(_NAMES), st.sampled_from(_STYLES))
_HIDDEN = st.builds("<{}{}>".format, st.sampled_from(_BLOCKS), st.sampled_from(_HIDING))
_ENDS = st.builds("</{}>".format, st.sampled_from(_NAMES))
_PIECES = st.lists(st.one_of(_STARTS, _STARTS, _HIDDEN, _ENDS, _ENDS, st.sampled_from(_OTHERS)), max_size=25)


def joined(pieces):
    """With a word of its own after each piece, so that none can hide behind another."""
    return "".join(f"{piece} word{place} " for place, piece in enumerate(pieces))


@given(_PIECES)
@example(["<p hidden>", "<span>", "<p>"])
@example(["<table>", "<tr hidden>", "<td>", "<tr>", "<td>"])
@example(["<p style='mso-list:l0 level1 lfo1'>", "<span style='mso-list:Ignore'>", "</p>"])
def test_no_word_that_a_browser_shows_is_lost(pieces):
    html = joined(pieces)
    found = read_html(html).document

    assert normal(found) == found
    assert not Counter(visible_words(html)) - Counter(words_of(plain_text(found)))


@given(st.text() | st.text(st.sampled_from("<>!-[]/&;#ax \"'=\n?")) | st.lists(_STARTS | _ENDS).map("".join))
def test_no_html_is_too_broken_to_read(html):
    found = read_html(html)

    assert normal(found.document) == found.document
    assert all(count > 0 for count in found.left_out.values())


@given(st.text(st.sampled_from("<>!-/&;ab \"'=\n?"), max_size=40))
def test_tags_are_cut_as_browsers_cut_them(html):
    missing = Counter("".join(visible_words(html))) - Counter("".join(words_of(plain_text(read_html(html).document))))

    assert not {c for c in missing if c.isalnum()}
