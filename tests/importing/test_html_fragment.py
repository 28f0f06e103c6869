"""What the marks of HTML mean, one at a time."""

import pytest

from pressdesk.domain.markdown import write
from pressdesk.importing.html_elements import LeftOut
from pressdesk.importing.html_fragment import read_html

ITEM = (
    "<p style='mso-list:l0 level{level} lfo1'>"
    "<![if !supportLists]><span style='mso-list:Ignore'>{mark}</span><![endif]>{text}</p>"
)


def markdown(html):
    return write(read_html(html).document).rstrip("\n")


def items(*rows):
    return "".join(ITEM.format(level=level, mark=mark, text=text) for level, mark, text in rows)


@pytest.mark.parametrize("mark", ["1.", "1)", "(a)", "iv.", "2.1", "B.", "10", "[3]"])
def test_numbers_and_letters_before_an_item_of_word_make_a_numbered_list(mark):
    begins = {"10": 10, "[3]": 3}.get(mark, 1)
    assert markdown(items((1, mark, "x"))) == f"{begins}. x"


@pytest.mark.parametrize("mark", ["·", "o", "§", "•", "–", "&#61623;", "Ø"])
def test_signs_before_an_item_of_word_make_a_bulleted_list(mark):
    assert markdown(items((1, mark, "x"))) == "- x"


def test_a_definition_of_the_list_outweighs_what_stands_before_the_item():
    sheet = "<style>@list l0:level1 {mso-level-number-format:bullet;} @list l0:level2 {mso-level-text:x}</style>"

    assert markdown(sheet + items((1, "a.", "x"), (2, "·", "y"))) == "- x\n  1. y"


def test_a_level_that_is_left_out_hangs_where_it_can():
    assert markdown(items((1, "·", "a"), (3, "·", "b"), (2, "·", "c"))) == "- a\n  - b\n  - c"


def test_words_in_place_of_a_bullet_are_kept():
    assert markdown(items((1, "Article the first:", "x"))) == "- Article the first: x"


def test_an_empty_item_is_none():
    assert markdown(items((1, "·", ""), (1, "·", "a"))) == "- a"


def test_items_of_two_lists_of_word_with_a_paragraph_between_stay_apart():
    assert markdown(items((1, "1.", "a")) + "<p>b</p>" + items((1, "1.", "c"))) == "1. a\n\nb\n\n1. c"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<span style='font-weight:600'>a</span>", "**a**"),
        ("<span style='font-weight: BOLD'>a</span>", "**a**"),
        ("<b style='font-weight:normal'>a</b>", "a"),
        ("<span style='font:italic bold 9pt x'>a</span>", "***a***"),
        ("<em style='font-style:normal'>a</em>", "a"),
        ("<style>.x{font-style:italic}</style><span class='y X'>a</span>", "*a*"),
        ("<style>@media print{.x{display:none}} i.x{font-style:normal}</style><i class=x>a</i>", "a"),
        ("<b><p>a</b>b</p>", "**a**b"),
        ("<p><b>a<p>b</b>c", "**a**\n\n**b**c"),
        ("<h2 style='mso-outline-level:2'>a</h2>", "## a"),
        ("<p style='mso-outline-level:3'>a</p>", "### a"),
        ("<div role=heading aria-level=2>a</div>", "## a"),
        ("10<sup>6</sup> H<sub>2</sub>O, 4<sup>th</sup>", "10⁶ H₂O, 4th"),
        ("a<span style='mso-tab-count:1'>&nbsp;&nbsp; </span>b", "a b"),
        ("<p style='white-space:pre-wrap'>a\nb</p>", "a\\\nb"),
        ("<p>a<br>&nbsp;<br>b</p>", "a\n\nb"),
        ("<p>&nbsp; a&nbsp;</p>", "a"),
        ("a <img alt='🎉' src=x> b", "a 🎉 b"),
        ("<textarea>a <b></textarea>", "a \\<b>"),
        ("<a href='/news'>a</a>", "a"),
        ("<p>a <b <p>b", "a **b**"),
        ("a < b, c<d", "a \\< b, c\\<d"),
        ("Version:0.9\r\nStartHTML:00000097\r\n<html><body>a</body></html>", "a"),
        ("<table><tr><td><p>a</p><ul><li>b</li></ul></td><td>c</td></tr></table>", "a\n\n- b\n\nc"),
        ("<p style='visibility:hidden'>a <i style='visibility:visible'>b</i></p>", "*b*"),
        ("<math><mi>x</mi><mo>=</mo><mn>2</mn></math>", "x=2"),
    ],
)
def test_a_mark_becomes_what_it_means(html, expected):
    assert markdown(html) == expected


@pytest.mark.parametrize(
    ("html", "left_out"),
    [
        ("a", {}),
        ("<del>a</del> <del>b</del>c<del>d</del>", {LeftOut.DELETIONS: 2}),
        ("<del> </del><p hidden></p>", {}),
        ("<p hidden>a</p><p hidden>b</p>", {LeftOut.HIDDEN: 1}),
        ("<script>a</script><style>b{}</style><title>c</title>", {}),
        ("<font color=red>a</font>", {LeftOut.COLOURS: 1}),
        ("<p style='color:#333;background:white'>a", {}),
        ("<span style='color:red'><span style='color:black'>a</span></span>", {}),
        ("<a href='https://example.org' style='color:blue;text-decoration:underline'>a</a>", {}),
        ("<span style='background:yellow'> </span>", {}),
        ("<font face=Arial size=2>a</font>", {LeftOut.FONTS: 1}),
        ("<u>a</u>", {LeftOut.UNDERLINED: 1}),
        ("<s>a</s>", {LeftOut.STRUCK: 1}),
        ("<a href='#top'>a</a><a name=x>b</a>", {}),
        ("<a href='javascript:x'>a</a>", {LeftOut.LINKS: 1}),
        ("<img src=a><svg><text>b</text></svg>", {LeftOut.PICTURES: 2}),
        ("<img width=1 height=1 src=a>", {LeftOut.TRACKING: 1}),
        ("<table><tr><td>a<tr><td>b</table>", {}),
        ("<table><tr><td>a<td>b<td>c<tr><td>d<td>e</table>", {LeftOut.TABLES: 1}),
        ("<!-- a --><!--[if gte mso 9]>b<![endif]-->", {}),
    ],
)
def test_what_is_left_out_is_counted_once(html, left_out):
    assert read_html(html).left_out == left_out


def test_tracked_changes_come_out_as_the_accepted_text():
    html = "<p>The <del>old</del><ins>new</ins> <span class=msoDel>pier</span><span class=msoIns>harbour</span>.</p>"

    assert markdown(html) == "The new harbour."
