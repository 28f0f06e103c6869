import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain.document import BulletList, Heading, Paragraph, inline_text, plain_text
from pressdesk.domain.models.contact import PointKind
from pressdesk.domain.models.setting import House
from pressdesk.importing.plain_text import read_text
from tests.importing.reading import texts_of, words

RELEASE = """Harbour safety | Fishing crews should get weather warnings in their own language

Crews on the northern coast hear storm warnings in a language that most of them do not speak, a survey shows.

What the survey found

The survey asked 212 people in eleven harbours. They told the authors that:

• warnings come by radio only;
• no translation exists.

"Nobody should need a dictionary in a storm", said Ada Lindqvist, Director of the Tidewater Network.

-ENDS-

For inquiries, please contact:

Ada Lindqvist, Director, Tidewater Network,, +44 20 7946 0101
Bo Nakamura, Press officer – press@example.org – 917-555-0148

The survey was made in spring. It covers members only.

Photo: Cleo Ferrand

About the Tidewater Network

The Tidewater Network speaks for people who work at sea.
"""


def read(text, **house):
    return read_text(text, path="page.txt", house=House(**house))


def only(text, **house):
    result = read(text, **house)
    assert len(result.releases) == 1
    return result.releases[0]


def test_topic_and_headline_are_split_at_the_bar():
    release = only(RELEASE)

    assert (release.topic, release.headline[:14]) == ("Harbour safety", "Fishing crews ")


def test_the_first_paragraph_is_the_lead():
    assert only(RELEASE).lead.startswith("Crews on the northern coast")


def test_body_has_heading_paragraphs_and_list():
    kinds = [type(block) for block in only(RELEASE).body.blocks]

    assert kinds == [Heading, Paragraph, BulletList, Paragraph]


def test_bullets_lose_their_marks():
    bullets = next(b for b in only(RELEASE).body.blocks if isinstance(b, BulletList))

    assert [inline_text(item.inlines) for item in bullets.items] == [
        "warnings come by radio only;",
        "no translation exists.",
    ]


def test_an_end_mark_is_kept_as_read():
    assert only(RELEASE).end_mark == "-ENDS-"


def test_without_an_end_mark_the_house_decides():
    assert only(RELEASE.replace("-ENDS-\n\n", "")).end_mark is None


def test_contacts_land_with_title_organisation_and_international_number():
    first = read(RELEASE).contacts[0]

    assert (first.name, first.job_title, first.organisation) == ("Ada Lindqvist", "Director", "Tidewater Network")
    assert [point.value for point in first.points] == ["+442079460101"]


def test_a_national_number_of_american_shape_is_read_as_one_with_a_warning():
    result = read(RELEASE)

    assert [(p.kind, p.value) for p in result.contacts[1].points] == [
        (PointKind.EMAIL, "press@example.org"),
        (PointKind.TELEPHONE, "+19175550148"),
    ]
    assert any("no country code" in warning for warning in result.warnings)


def test_the_heading_of_the_contacts_is_kept():
    assert only(RELEASE).enquiries_heading == "For inquiries, please contact:"


def test_unlabelled_text_behind_the_contacts_becomes_notes_without_a_heading():
    release = only(RELEASE)

    assert plain_text(release.notes) == "The survey was made in spring. It covers members only."
    assert "notes" in release.bare_sections


def test_credits_keep_their_label():
    assert only(RELEASE).credits == ("Photo: Cleo Ferrand",)


def test_an_about_passage_is_a_text():
    (text,) = only(RELEASE).texts

    assert text.title == "About the Tidewater Network"
    assert plain_text(text.body) == "The Tidewater Network speaks for people who work at sea."


def test_the_order_of_the_sections_is_the_sources():
    assert only(RELEASE).section_order == ("end", "enquiries", "notes", "credits", "texts")


def test_every_field_says_how_sure_and_why():
    found = only(RELEASE).confidence

    assert {"topic", "headline", "lead", "contacts", "credits", "texts", "notes"} <= found.keys()
    assert all(0 < f.confidence <= 1 and f.rule for f in found.values())


def test_names_alone_are_joined_by_and():
    text = RELEASE.split("-ENDS-")[0] + "Contacts: Ada Lindqvist, and Bo El Nakamura,\n\nPhoto Credit: TN\n"
    release = only(text)

    assert [(e.name, e.joint) for e in release.enquiries] == [("Ada Lindqvist", ""), ("Bo El Nakamura", "and")]
    assert release.enquiries_heading == "Contacts:"


def test_contacts_need_no_heading():
    text = RELEASE.split("-ENDS-")[0] + "Ada Lindqvist, director and legal counsel,, 917-555-0148\n"
    release = only(text)

    assert release.enquiries_heading == ""
    assert release.bare_sections == ("enquiries",)
    assert release.enquiries[0].job_title == "director and legal counsel"


def test_one_person_of_two_releases_is_one_record_with_both_wordings():
    second = """Harbour light | A lamp goes out

The lamp at the pier went out.

Ada Lindqvist, spokesperson,, +44 20 7946 0101
"""
    result = read(RELEASE + "\n\n" + second)

    assert [c.name for c in result.contacts] == ["Ada Lindqvist", "Bo Nakamura"]
    assert result.releases[1].enquiries[0].job_title == "spokesperson"
    assert result.releases[1].enquiries[0].organisation == ""
    assert result.contacts[0].organisation == "Tidewater Network"


def test_two_people_behind_one_switchboard_stay_two():
    text = RELEASE.replace("press@example.org – 917-555-0148", "+44 20 7946 0101")

    assert len(read(text).contacts) == 2


def test_a_dated_feed_at_the_top_is_news():
    result = read("09 Dec\n\nA first short item.\n\n10 Dec\n\nA second one.\n\n" + RELEASE)

    assert result.news == (("09 Dec", "A first short item."), ("10 Dec", "A second one."))
    assert len(result.releases) == 1


def test_what_follows_the_last_release_is_a_text_of_its_own():
    result = read(RELEASE + "\n\n\n\nBrowse our articles:\n\n\n\n\nA lamp was lit\n\n\nA pier was built\n")

    assert [t.title for t in result.texts] == ["Browse our articles:"]
    assert plain_text(result.texts[0].body) == "A lamp was lit\nA pier was built"
    assert "Browse" not in plain_text(result.releases[0].texts[0].body)


@pytest.mark.parametrize(
    ("line", "place", "date", "rest"),
    [
        ("GENEVA, 10 December 2018 – The council met.", "Geneva", "2018-12-10", "The council met."),
        ("NEW YORK, June 11, 2026 – Talks began.", "New York", "2026-06-11", "Talks began."),
        ("Genève, le 3 mars 2026 – Les travaux commencent.", "Genève", "2026-03-03", "Les travaux commencent."),
        ("GENEVA – The council met.", "Geneva", "", "The council met."),
        ("Weather, wind and tide – these decide.", "", "", "Weather, wind and tide – these decide."),
    ],
)
def test_datelines(line, place, date, rest):
    release = only(f"Sea | A headline here\n\n{line}\n\nMore text follows here.\n")

    assert (release.place, release.date, release.lead) == (place, date, rest)


def test_embargo_words_stay_in_the_text_with_a_warning():
    line = "EMBARGOED UNTIL 00:01 BST THURSDAY 11 JUNE 2026"
    release = only(f"{line}\n\n{RELEASE}")

    assert release.embargo_raw == line
    assert plain_text(release.body).startswith(line)
    assert any("embargo" in warning for warning in release.warnings)


def test_a_release_line_is_left_to_the_officers_choice():
    release = only(f"FOR IMMEDIATE RELEASE\n\n{RELEASE}")

    assert release.furniture == ("FOR IMMEDIATE RELEASE",)
    assert release.to_draft().release_line == "unset"


def test_a_headline_without_topic_is_the_first_line():
    release = only("A lamp goes out at the pier\n\nThe lamp went out. Nobody saw it.\n\nIt was lit again.\n")

    assert (release.topic, release.headline) == ("", "A lamp goes out at the pier")


def test_wrapped_lines_become_one_paragraph():
    release = only(
        "Sea | A headline here\n\n"
        "The lamp at the end of the long pier went out at nine\nand nobody who was there saw it.\n"
    )

    assert release.lead == "The lamp at the end of the long pier went out at nine and nobody who was there saw it."


def test_no_break_spaces_of_a_web_page_become_plain_ones():
    assert only("Sea | A headline here\n\nThe\xa0lamp \xa0went out.\n").lead == "The lamp went out."


def test_no_break_spaces_of_french_spelling_stay():
    release = only(
        "Mer | Un phare s’éteint\n\nLe gardien a dit\xa0: «\xa0Plus rien\xa0». Les bateaux et les équipages.\n"
    )

    assert release.lead.startswith("Le gardien a dit\xa0: «\xa0Plus rien\xa0»")


def test_the_language_is_told_by_common_words():
    text = (
        "Mer | Un phare s’éteint\n\nLe phare de la côte s’est éteint dans la nuit et les bateaux ne sont pas sortis.\n"
    )

    assert only(text).language == "fr"
    assert only(RELEASE, language="en-US").language == "en-US"


def test_a_multi_line_contact_is_one_person():
    text = RELEASE.split("For inquiries")[0] + (
        "Media contact:\n\nAda Lindqvist\nDirector\nTidewater Network\nTel: +44 20 7946 0101\nEmail: ada@example.org\n"
    )
    (enquiry,) = only(text).enquiries

    assert (enquiry.job_title, enquiry.organisation) == ("Director", "Tidewater Network")
    assert [(p.label, p.value) for p in enquiry.points] == [("Tel", "+442079460101"), ("Email", "ada@example.org")]


def test_a_sentence_with_a_number_is_no_contact():
    call = "Call the harbour office at +44 20 7946 0101 if you saw it happen that night."
    text = f"Sea | A headline here\n\nThe lamp went out.\n\n{call}\n"

    assert only(text).enquiries == ()


def test_an_empty_text_is_refused_with_a_sentence():
    result = read(" \n\n \n")

    assert (result.ok, result.error) == (False, "There is nothing to read in this file.")


LINES = st.sampled_from(
    [
        "",
        "",
        "Sea | A headline here",
        "FOR IMMEDIATE RELEASE",
        "EMBARGOED UNTIL 09:00 CET 4 MAY 2026",
        "GENEVA, 10 December 2018 – The council met.",
        "10 Dec",
        "A heading here",
        "A sentence stands here. It has a second one.",
        "- an item",
        "• another item",
        "1. first",
        "2. second",
        "* * *",
        "-ENDS-",
        "###",
        "FIN",
        "For inquiries, please contact:",
        "Contacts: Ada Lindqvist, and Bo Nakamura",
        "Contact: see our page",
        "Ada Lindqvist, Director, Tidewater Network,, +44 20 7946 0101",
        "Bo Nakamura",
        "Tel. +1 917-555-0148 ext. 12",
        "Photo: Cleo Ferrand",
        "About the Tidewater Network",
        "Notes to editors",
        "Background",
        "Browse our articles:",
        "Contacts et relations presse\xa0:",
    ]
)


@given(st.lists(LINES | st.text(max_size=40), max_size=40))
def test_every_word_of_the_source_stands_in_one_field(lines):
    source = "\n".join(lines)
    result = read(source)

    if result.ok:
        assert sorted(words("\n".join(texts_of(result)))) == sorted(words(source))
    else:
        assert not words(source)


@pytest.mark.parametrize(
    "piece",
    [
        "x",
        "word ",
        "line of some words\n",
        "paragraph\n\n",
        "\x00",
        "( ",
        "1.\n",
        "- a\n",
        "- a\n  b\n",
        "Ada Lindqvist, Director, +44 20 7946 0101\n\n",
        "Sea | A headline here\n\n",
        "Sea | A headline here\n\nA lead.\n\nAda Lindqvist, Director, +44 20 7946 0101\n\n",
        "Photo: x\n\n",
        "About x\n\ny.\n\n",
        "+1 917 555 0148 ",
        "Contacts:\n\n",
        "\xa0",
        "10 Dec\n\nA text.\n\n",
        "،" * 50 + "\n",
        "a@" * 150 + "\n",
    ],
)
def test_five_megabytes_of_anything_take_under_two_seconds(piece):
    whole = 5_000_000 // len(piece)
    for times in {whole, min(whole, 19_000 // max(1, piece.count("\n")))}:
        text = piece * times
        started = time.perf_counter()
        read(text)

        assert time.perf_counter() - started < 2
