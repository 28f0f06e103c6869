"""HTML for mail: valid, closed to the outside, and with the same words as the text."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from pressdesk.domain.composing import compose
from pressdesk.domain.document import Document, Heading, Paragraph, plain_paragraphs
from pressdesk.domain.markdown import write
from pressdesk.domain.models.setting import House
from pressdesk.export import html, plain_text
from pressdesk.export.html import render, render_enquiries, size_warning
from pressdesk.export.layout import lay_out, spelled_out
from tests.export.reading import body_words, elements, strict_tree, words
from tests.export.strategies import documents, sheets
from tests.making import PICTURES, SHEETS, make_contact, make_email, make_enquiry, make_point, make_sheet
from tests.references.__main__ import NOW

HOUSE = House()
ALLOWED = set(
    "html head meta title body table tbody tr td p h1 h2 h3 blockquote ul ol li a hr br img strong em".split()  # noqa: SIM905
)


def page(pictures=PICTURES, house=HOUSE, sources=None, **fields):
    return render(compose(make_sheet(**fields), house, now=NOW), house, pictures, sources=sources)


def whole(name):
    sheet, house = SHEETS[name]()
    return render(compose(sheet, house, now=NOW), house, PICTURES)


@pytest.mark.parametrize("name", SHEETS)
def test_a_page_is_valid_html(name):
    strict_tree(whole(name))


@pytest.mark.parametrize("name", SHEETS)
def test_a_page_has_the_same_words_in_the_same_order_as_the_text(name):
    sheet, house = SHEETS[name]()
    composition = compose(sheet, house, now=NOW)
    text = plain_text.render(composition, House())
    text = re.sub(r"(?m)^ *(•|\d+\.|\* \* \*) ?", "", text).replace(" <https://example.org/court>", "")

    assert body_words(render(composition, house, PICTURES)) == words(text)


def test_a_page_says_its_language_and_direction():
    root = strict_tree(whole("arabic"))
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    assert root.find("body").find(".//td[@lang]").get("dir") == "rtl"


def test_a_number_reads_from_left_to_right_in_every_language():
    [link] = [e for e in elements(whole("arabic")) if e.get("href", "").startswith("tel:")]
    assert (link.get("dir"), link.get("href")) == ("ltr", "tel:+442079460018")


def test_a_list_begins_with_its_number():
    assert '<ol start="5" style=' in page(body="5. five\n6. six")
    assert "<ol style=" in page(body="1. one")


def test_pictures_are_embedded_in_a_file():
    sources = [e.get("src") for e in elements(whole("british")) if e.tag == "img"]
    assert len(sources) == 2
    assert all(source.startswith("data:image/png;base64,") for source in sources)


def test_a_picture_never_comes_from_elsewhere():
    made = SHEETS["british"]()
    composition = compose(made[0], HOUSE, now=NOW)
    sources = {"picture-1": "https://example.org/x.png", "picture-2": "cid:a@picture.invalid"}
    found = [e.get("src") for e in elements(render(composition, HOUSE, {}, sources=sources)) if e.tag == "img"]
    assert found == ["cid:a@picture.invalid"]


def test_a_release_is_no_wider_than_600_pixels():
    widths = [e.get("width") for e in elements(whole("british")) if e.tag == "table"]
    assert widths == ["100%", "600"]


@pytest.mark.parametrize("name", SHEETS)
def test_outlook_gets_nothing_it_cannot_lay_out(name):
    for element in elements(whole(name)):
        style = element.get("style", "")
        assert "padding" not in style or element.tag == "td"
        assert not re.search(r"margin:[^;]*(-|auto)", style)
        assert element.tag in ALLOWED


@settings(max_examples=settings.default.max_examples // 2)
@given(sheets())
def test_any_text_makes_a_valid_closed_page(sheet):
    composition = compose(sheet, HOUSE, now=NOW)
    made = render(composition, HOUSE, PICTURES)
    check(made)

    assert body_words(made) == laid_out_words(composition)


@given(documents)
def test_any_body_makes_a_valid_closed_page(document):
    check(page(body=write(document)))


def laid_out_words(composition):
    """The words that every format prints, in order."""
    said = []
    for piece in lay_out(composition):
        block = piece.block
        if isinstance(block, Paragraph | Heading):
            block = replace(block, inlines=spelled_out(block.inlines))
        said += plain_paragraphs(Document((block,)))
    return words(" ".join(said))


def check(made):
    """Valid, and nothing in it that runs or is fetched."""
    strict_tree(made)
    for element in elements(made):
        assert element.tag in ALLOWED
        assert not [name for name in element.attrib if name.startswith("on")]
        assert element.get("src", "data:image/").startswith("data:image/")
        assert element.get("href", "https://").lower().startswith(("https://", "https:", "mailto:", "tel:"))
        assert not re.search(r"url\(|expression|@import", element.get("style", ""))


def test_the_enquiries_block_can_be_copied_alone():
    contact = make_contact("Ana <Example>", make_email("ana@example.org"), make_point("+19175550148;ext=12"))
    made = render_enquiries(compose(make_sheet(enquiries=[make_enquiry(contact)]), HOUSE, now=NOW))

    assert "Ana &lt;Example&gt;" in made
    assert 'href="mailto:ana@example.org"' in made
    assert 'href="tel:+19175550148;ext=12"' in made


def test_a_page_that_would_be_cut_off_is_flagged():
    assert size_warning(page(lead="word " * 30_000)) is not None
    assert size_warning(page(lead="word")) is None


def test_an_ordinary_release_is_far_from_the_limit():
    assert len(page(body="\n\n".join(["word " * 60] * 15)).encode()) < html.CUT_AT / 5
