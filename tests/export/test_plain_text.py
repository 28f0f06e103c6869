"""Plain text, to paste into a mail."""

import re
import unicodedata

import pytest
from hypothesis import given, settings

from pressdesk.domain.composing import compose
from pressdesk.domain.document import Document, plain_paragraphs
from pressdesk.domain.markdown import write
from pressdesk.domain.models.setting import House
from pressdesk.export.layout import lay_out
from pressdesk.export.plain_text import render, render_enquiries
from tests.export.strategies import documents, sheets
from tests.making import SHEETS, make_contact, make_enquiry, make_point, make_sheet, make_text
from tests.references.__main__ import NOW

HOUSE = House()


def text(house=HOUSE, **fields):
    return render(compose(make_sheet(**fields), house, now=NOW), house)


def body(markdown, house=HOUSE):
    return text(house, body=markdown, end_mark="").removeprefix("FOR IMMEDIATE RELEASE\n\n")


def test_a_paragraph_is_one_line_with_a_blank_line_between():
    assert body("word " * 100 + "\n\nNext.") == "word " * 99 + "word\n\nNext.\n"


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        ("[here](https://example.org/a)", "here <https://example.org/a>"),
        ("[**he**re](https://example.org/a)", "here <https://example.org/a>"),
        ("[https://example.org/a](https://example.org/a)", "https://example.org/a"),
        ("[example.org](https://example.org)", "example.org"),
        ("[old](http://example.org/a)", "old <http://example.org/a>"),
        ("[Ana](mailto:ana@example.org)", "Ana <ana@example.org>"),
        ("[ana@example.org](mailto:ana@example.org)", "ana@example.org"),
        ("[+44 20 7946 0018](tel:+442079460018)", "+44 20 7946 0018"),
        ("[call us](tel:+442079460018)", "call us <+442079460018>"),
    ],
)
def test_a_link_shows_where_it_leads_unless_its_text_says_so(markdown, said):
    assert body(markdown) == f"{said}\n"


def test_links_are_numbered_at_the_end_where_the_house_wants_it():
    house = House(numbered_links=True)
    markdown = "[a](https://example.org/a) [b](https://example.org/b) [a again](https://example.org/a)"
    assert body(markdown, house) == "a [1] b [2] a again [1]\n\n[1] https://example.org/a\n[2] https://example.org/b\n"


def test_lists_have_bullets_and_numbers_and_nested_ones_are_indented():
    markdown = "- one\n    - two\n        1. three\n        2. four\n- five\n"
    assert body(markdown) == "• one\n  • two\n    1. three\n    2. four\n• five\n"


def test_a_list_begins_with_its_number():
    assert body("5. five\n6. six\n\n   3. three\n") == "5. five\n6. six\n   3. three\n"


def test_the_house_chooses_its_bullet():
    assert body("- one", House(bullet="-")) == "- one\n"


def test_a_heading_keeps_its_case_and_stands_between_blank_lines():
    assert body("Before.\n\n## What it Means\n\nAfter.") == "Before.\n\nWhat it Means\n\nAfter.\n"


def test_the_end_mark_is_centred_where_lines_are_wrapped_and_plain_otherwise():
    assert text(lead="L.").splitlines()[-1] == "-ENDS-"
    assert text(House(wrap=72), lead="L.").splitlines()[-1] == " " * 33 + "-ENDS-"


def test_the_american_end_mark_follows_the_boilerplate():
    lines = text(House(profile="american"), texts=[make_text("About", "We are.")]).splitlines()
    assert [line for line in lines if line][-3:] == ["About", "We are.", "###"]


def test_the_dateline_and_the_lead_are_one_paragraph():
    assert "\nGENEVA – Lead one.\nLead two.\n" in text(place="Geneva", lead="Lead one.\nLead two.")


def test_names_alone_stand_on_the_line_of_their_heading():
    enquiries = [make_enquiry(make_contact(name)) for name in ("Tess Example", "Salma Sample")]
    assert text(enquiries=enquiries, enquiries_heading="Contacts:").endswith(
        "\n\nContacts: Tess Example and Salma Sample\n"
    )


def test_the_enquiries_block_can_be_copied_alone():
    contact = make_contact("Ana Example", make_point("+19175550148"), job_title="Counsel", organisation="ERN")
    composition = compose(make_sheet(enquiries=[make_enquiry(contact)]), HOUSE, now=NOW)

    assert render_enquiries(composition, HOUSE) == (
        "For enquiries, please contact:\nAna Example, Counsel, ERN – +1 917-555-0148\n"
    )


def test_nobody_named_makes_no_block():
    assert render_enquiries(compose(make_sheet(), HOUSE, now=NOW), HOUSE) == ""


def test_a_number_in_right_to_left_text_keeps_the_order_of_its_groups():
    sheet, house = SHEETS["arabic"]()
    assert "\u200e+44 20 7946 0018" in render(compose(sheet, house, now=NOW), house)


@settings(max_examples=settings.default.max_examples // 2)
@given(sheets())
def test_any_text_leaves_no_control_characters_and_ends_in_one_line_end(sheet):
    made = render(compose(sheet, HOUSE, now=NOW), HOUSE)

    assert not [char for char in made if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") and char != "\n"]
    assert made.endswith("\n")
    assert not made.endswith("\n\n")
    assert "\n\n\n" not in made


@pytest.mark.parametrize("columns", [0, 40, 72])
@pytest.mark.parametrize("name", SHEETS)
def test_every_word_of_the_composition_stands_once_and_in_order(name, columns):
    sheet, own = SHEETS[name]()
    composition = compose(sheet, own, now=NOW)
    text = render(composition, House(wrap=columns))
    text = re.sub(r"(?m)^ *(• |\d\. |\* \* \*$)", "", text).replace("\u200e", "")
    text = re.sub(r"\s<https://example.org/court>", "", text)

    said = [" ".join(plain_paragraphs(Document((piece.block,)))) for piece in lay_out(composition)]
    # where lines are wrapped, a run of wide characters may be broken
    assert "".join(text.split()) == "".join("".join(said).split())


@given(documents)
def test_every_letter_of_any_body_is_in_the_text_in_order(document):
    made = iter(body(write(document)))
    assert all(letter in made for letter in "".join("".join(plain_paragraphs(document)).split()))
