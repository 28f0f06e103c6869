"""Two states of a release side by side."""

from dataclasses import replace

import pytest

from pressdesk.domain.comparing import WORDS, compare_sheets, differing, readable, total
from pressdesk.domain.markdown import read
from pressdesk.domain.models.contact import PointKind
from pressdesk.domain.models.release import ReleaseLine
from pressdesk.domain.models.setting import Profile
from pressdesk.domain.word_diff import Count
from tests.making import (
    british,
    make_contact,
    make_embargo,
    make_enquiry,
    make_picture,
    make_point,
    make_release,
    make_sheet,
    make_text,
)


def changed(before, after):
    sections = compare_sheets(before, after, Profile.BRITISH)
    return {(one.part, one.title): one for one in sections if one.changed}


def marked(section):
    signs = {"same": "%s", "removed": "[%s]", "added": "{%s}"}
    return "".join(signs[piece.kind] % piece.text for piece in section.pieces)


def test_a_state_does_not_differ_from_itself():
    sheet, _ = british()

    assert changed(sheet, sheet) == {}
    assert differing(sheet, sheet) == ()


def test_fields_stand_in_the_order_of_the_page():
    sheet, _ = british()

    parts = [one.part for one in compare_sheets(sheet, sheet, Profile.BRITISH)]

    assert parts[:4] == ["release_line", "topic", "headline", "subheadline"]
    assert parts.index("lead") < parts.index("body") < parts.index("enquiries") < parts.index("text")


@pytest.mark.parametrize(
    ("field", "before", "after", "part", "expected"),
    [
        ("headline", "Lake clean", "Lake clean again", "headline", "Lake clean{ again}"),
        ("lead", "Two die.", "Three die.", "lead", "[Two]{Three} die."),
        ("body", "The **lake**.", "The *big* **lake**.", "body", "The {big }lake."),
        ("notes", "- one\n- two", "- one\n- three", "notes", "• one\n• [two]{three}"),
        ("place", "Geneva", "Bern", "dateline", "[Geneva]{Bern}"),
        ("tags", ["a"], ["a", "b"], "tags", "a{, b}"),
        ("credits", ["A. Example"], ["B. Example"], "credits", "[A]{B}. Example"),
    ],
)
def test_each_field_is_compared_word_by_word(field, before, after, part, expected):
    before, after = make_sheet(**{field: before}), make_sheet(**{field: after})

    found = changed(before, after)

    assert [marked(section) for section in found.values()] == [expected]
    assert [section.part for section in found.values()] == [part]
    assert differing(before, after) == (part,)


def test_bold_alone_is_a_change_of_formatting():
    before, after = make_sheet(body="The lake."), make_sheet(body="The **lake**.")

    (section,) = changed(before, after).values()

    assert section.formatting
    assert section.count == Count(0, 0)


def test_a_link_that_leads_elsewhere_is_a_change():
    before = make_sheet(body="See [the report](https://example.org/a).")
    after = make_sheet(body="See [the report](https://example.org/b).")

    (section,) = changed(before, after).values()

    assert not section.formatting
    assert marked(section).startswith("See the report <https")


def test_the_embargo_is_compared_as_it_is_printed():
    before, after = make_sheet(embargo=make_embargo()), make_sheet(embargo=make_embargo(local="2026-06-12T00:01"))

    (section,) = changed(before, after).values()

    assert section.part == "release_line"
    assert "00:01 BST" in marked(section)


def test_taking_the_embargo_off_is_seen():
    before, after = make_sheet(embargo=make_embargo()), make_sheet(release_line=ReleaseLine.IMMEDIATE)

    assert "FOR IMMEDIATE RELEASE" in marked(changed(before, after)["release_line", ""])


def test_contacts_are_compared_with_what_is_printed_of_them():
    number = make_point("+442079460018", PointKind.TELEPHONE)
    other = make_point("+442079460019", PointKind.TELEPHONE)
    before = make_sheet(enquiries=[make_enquiry(make_contact("Ana Example", number))])
    after = make_sheet(enquiries=[make_enquiry(make_contact("Ana Example", other))])

    assert marked(changed(before, after)["enquiries", ""]) == "Ana Example – +44 20 7946 [0018]{0019}"


def test_texts_and_pictures_are_told_apart_by_their_names():
    about = make_text("About us", "A network.")
    lake = make_picture("lake", name="lake.jpg", caption="The lake.")
    before = make_sheet(texts=[about], pictures=[lake])
    after = make_sheet(
        texts=[about.model_copy(update={"body": "A large network."})],
        pictures=[lake.model_copy(update={"caption": "The blue lake."}), make_picture("pier", name="pier.jpg")],
    )

    found = changed(before, after)

    assert marked(found["text", "About us"]) == "A {large }network."
    assert marked(found["picture", "lake.jpg"]) == "The {blue }lake."
    assert ("picture", "pier.jpg") in found


def test_only_the_words_can_be_asked_for():
    before = make_sheet(headline="Old", tags=["a"])
    after = make_sheet(headline="New", tags=["b"], texts=[make_text("About us", "A network.")])

    assert differing(before, after, WORDS) == ("headline",)


def test_words_of_all_sections_are_counted_together():
    before, after = make_sheet(headline="Old lake", lead="One."), make_sheet(headline="New big lake", lead="Two.")

    assert total(compare_sheets(before, after, Profile.BRITISH)) == Count(added=3, removed=2)


def test_a_document_is_read_with_its_lists_and_quotations():
    source = "A\n\n1. one\n    - deep\n2. two\n\n> said\n\n***\n\n![The pier](asset:x)"

    assert readable(read(source)) == "A\n\n1. one\n    • deep\n2. two\n\n> said\n\n* * *\n\n[The pier]"


def test_a_release_without_words_has_nothing_to_compare():
    bare = make_sheet(language="", release_line=ReleaseLine.UNSET)

    assert (
        compare_sheets(
            bare, replace(bare, release=make_release(language="", release_line=ReleaseLine.UNSET)), Profile.BRITISH
        )
        == ()
    )
