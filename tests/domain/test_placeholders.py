"""Placeholders of standing texts: found, filled in, and never printed raw."""

import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pressdesk.domain import house_style, markdown, placeholders
from pressdesk.domain.composing import compose
from pressdesk.domain.document import Document, Paragraph, Span, plain_text
from pressdesk.domain.errors import PlaceholderError
from pressdesk.domain.models.contact import PointKind, PointUsage
from pressdesk.domain.models.setting import House
from pressdesk.domain.models.text import TextKind
from pressdesk.export.registry import FORMATS
from tests.domain.documents import documents
from tests.export.strategies import texts
from tests.making import make_contact, make_email, make_enquiry, make_point, make_sheet, make_text

NOW = datetime(2026, 6, 10, 9, 0, tzinfo=UTC)
HOUSE = House(organisation="Lake Watch")
RAW = re.compile(r"\{[^{}\n]{0,60}\}")


def whole_sheet(*texts, **fields):
    person = make_contact(
        "Zoë Sample",
        make_point("+442079460018;ext=12", PointKind.TELEPHONE),
        make_email("zoe@example.org"),
        job_title="Head of Press",
        organisation="Lake Watch",
    )
    known = {
        "headline": "Lake clean again",
        "topic": "Water",
        "place": "Geneva",
        "dateline_date": date(2026, 6, 11),
        "enquiries": [make_enquiry(person)],
    }
    return make_sheet(texts=texts, **{**known, **fields})


def printed(body, language="en-GB", *, house=HOUSE, preview=False, **fields):
    text = make_text("Standing", body, language=language, kind=TextKind.SIGNATURE)
    (passage,) = compose(whole_sheet(text, **fields), house, now=NOW, preview=preview).texts
    return plain_text(passage.document)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("{organisation}", "Lake Watch"),
        ("{ Organisation }", "Lake Watch"),
        ("{date}", "11 June 2026"),
        ("{year}", "2026"),
        ("{place}", "Geneva"),
        ("{topic}", "Water"),
        ("{headline}", "Lake clean again"),
        ("{spokesperson.name}", "Zoë Sample"),
        ("{spokesperson.job_title}", "Head of Press"),
        ("{spokesperson.organisation}", "Lake Watch"),
        ("{spokesperson.telephone}", "+44 20 7946 0018 ext. 12"),
        ("{spokesperson.email}", "zoe@example.org"),
    ],
)
def test_each_placeholder_is_filled_in(asked, said):
    assert printed(f"Here: {asked}.") == f"Here: {said}."


def test_every_name_on_the_list_can_be_filled_in_and_has_a_reason_where_it_cannot():
    known = placeholders.values(whole_sheet(), HOUSE, "en-GB")
    nothing = placeholders.values(make_sheet(), House(), "en-GB")

    assert set(known) == set(placeholders.NAMES)
    assert nothing == {}
    for name in placeholders.NAMES:
        assert "nothing to print" in placeholders.why(next(placeholders.find(f"{{{name}}}")))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en-US", "June 11, 2026, +44 20 7946 0018 ext. 12"),
        ("fr", "11 juin 2026, +44 20 7946 0018 poste 12"),
        ("de", "11. Juni 2026, +44 20 7946 0018 Durchwahl 12"),
        ("ar", "11 يونيو 2026, +44 20 7946 0018 تحويلة 12"),
    ],
)
def test_dates_and_numbers_are_written_in_the_language_of_the_text(language, said):
    assert printed("{date}, {spokesperson.telephone}", language) == said


def test_a_placeholder_survives_the_marks_of_markdown_and_runs_of_several_styles():
    document = Document((Paragraph((Span("By {"), Span("organi", bold=True), Span("sation}, "), Span("{year}"))),))

    assert printed(markdown.write(document)) == "By Lake Watch, 2026"


def test_a_number_can_be_called_and_an_address_written_to():
    text = make_text("Call", "{spokesperson.telephone} or {spokesperson.email}", kind=TextKind.SIGNATURE)
    page = FORMATS["html"].render(compose(whole_sheet(text), HOUSE, now=NOW), HOUSE, {}).decode()

    assert 'href="tel:+442079460018;ext=12"' in page
    assert 'href="mailto:zoe@example.org"' in page


def test_a_placeholder_in_an_address_is_filled_in_too():
    text = make_text("Archive", "[All of it](https://example.org/{year}/{place})")
    page = FORMATS["html"].render(compose(whole_sheet(text, place="Den Haag"), HOUSE, now=NOW), HOUSE, {}).decode()

    assert 'href="https://example.org/2026/Den%20Haag"' in page


def test_a_title_is_filled_in():
    (passage,) = compose(whole_sheet(make_text("About {organisation}", "Words.")), HOUSE, now=NOW).texts

    assert passage.title == "About Lake Watch"


def test_only_numbers_that_may_be_published_are_ever_filled_in():
    person = make_contact(
        "Ana",
        make_point("+447700900141", usage=PointUsage.NEVER),
        make_point("+447700900142", usage=PointUsage.JOURNALISTS),
        make_point("+447700900143", PointKind.SIGNAL),
        make_point("+447700900144"),
    )
    text = make_text("Call", "{spokesperson.telephone}")
    sheet = whole_sheet(text, enquiries=[make_enquiry(person)])

    for journalists in (False, True):
        (passage,) = compose(sheet, HOUSE, now=NOW, for_journalists=journalists).texts
        assert plain_text(passage.document) == "+44 7700 900144"


def test_a_headline_with_braces_does_not_look_like_a_forgotten_placeholder():
    assert printed("On {headline}", headline="The {date} of it") == "On The (date) of it"


# what is missing


@pytest.mark.parametrize("body", ["{organization}", "{telephone}", "{}", "{spokesperson telephone}", "Dear {name}"])
def test_what_is_unknown_does_not_leave(body):
    with pytest.raises(PlaceholderError):
        printed(body)


def test_what_the_release_does_not_say_does_not_leave_and_the_sentence_says_what_to_do():
    with pytest.raises(
        PlaceholderError, match=r"\{date\} has nothing to print: the release has no date\. Choose one\."
    ):
        printed("On {date}", dateline_date=None)


def test_the_preview_shows_the_gap():
    assert printed("On {date}, {nonsense}", dateline_date=None, preview=True) == "On [date?], [nonsense?]"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("organization", "organisation"),
        ("spokesperson telephone", "spokesperson.telephone"),
        ("telephone", "spokesperson.telephone"),
        ("email", "spokesperson.email"),
        ("dates", "date"),
        ("zebra", ""),
    ],
)
def test_the_nearest_placeholder_is_offered(typed, meant):
    assert placeholders.nearest(typed) == meant


def test_a_finding_points_to_the_place_in_the_text():
    text = make_text("About us", r"By **\{organization\}** in \{year\}.")
    sheet = whole_sheet(make_text("Other", "No."), text, dateline_date=None)

    found = [f for f in house_style.check(sheet, HOUSE, now=NOW) if f.rule == "text-placeholder"]

    assert [(f.field, text.body[f.start : f.end]) for f in found] == [
        ("texts[1]", r"\{organization\}"),
        ("texts[1]", r"\{year\}"),
    ]
    assert "Write {organisation}, if that is meant." in found[0].message
    assert {f.severity for f in found} == {"error"}


def test_a_text_that_is_whole_has_no_finding():
    text = make_text("About us", r"By \{organisation\}, [more](https://example.org/\{year\}).")

    assert [f for f in house_style.check(whole_sheet(text), HOUSE, now=NOW) if f.field.startswith("texts")] == []


def test_a_text_in_another_language_is_told():
    found = house_style.check(whole_sheet(make_text("À propos", "Nous.", language="fr")), HOUSE, now=NOW)

    assert [f.rule for f in found if f.field == "texts[0]"] == ["text-language"]


def test_a_regional_kind_of_the_language_is_no_other_language():
    found = house_style.check(whole_sheet(make_text("About", "We.", language="en-US")), HOUSE, now=NOW)

    assert [f.rule for f in found if f.field == "texts[0]"] == []


# whatever is written

written = st.lists(
    st.one_of(
        st.sampled_from([f"{{{name}}}" for name in (*placeholders.NAMES, "nonsense", "", "date ", "DATE")]),
        st.text("ab {}[]()*_\\\n.", max_size=8),
    ),
    max_size=8,
).map("".join)


@settings(max_examples=150)
@given(bodies=st.lists(written, max_size=3), headline=written, date_known=st.booleans())
@example(bodies=["{organisation}[]( {)}"], headline="", date_known=False)
def test_no_export_ever_holds_a_placeholder(bodies, headline, date_known):
    day = date(2026, 6, 11) if date_known else None
    found = [make_text(body[:20], body) for body in bodies]
    sheet = whole_sheet(*found, headline=headline, dateline_date=day)
    asked = {f.field for f in house_style.check(sheet, HOUSE, now=NOW) if f.rule == "text-placeholder"}
    try:
        made = compose(sheet, HOUSE, now=NOW)
    except PlaceholderError:
        assert asked
        made = compose(sheet, HOUSE, now=NOW, preview=True)
    else:
        assert not asked
    for passage in made.texts:
        assert not RAW.search(passage.title)
        assert not RAW.search(plain_text(passage.document))
    for name in ("txt", "html", "eml"):
        FORMATS[name].render(made, HOUSE, {})


@settings(max_examples=100)
@given(document=documents, known=texts)
def test_filling_in_leaves_the_other_words_alone(document, known):
    filled = placeholders.fill(document, {"date": placeholders.Value(known)}, lambda name: f"[{name}]")

    if not list(placeholders.names_in(document)):
        assert filled == document
