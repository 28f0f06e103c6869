"""What leaves, in which words and in which order; and what never does."""

from datetime import UTC, date, datetime, timedelta

import pytest

from pressdesk.domain.composing import STEM_LIMIT, SUBJECT_LIMIT, compose
from pressdesk.domain.composition import SECTIONS
from pressdesk.domain.document import BulletList, Paragraph
from pressdesk.domain.errors import ReleaseLineMissingError
from pressdesk.domain.models.release import ReleaseLine, ReleaseStatus
from pressdesk.domain.models.setting import House, Profile
from pressdesk.domain.models.text import TextKind
from tests.making import (
    SHEETS,
    make_embargo,
    make_picture,
    make_sheet,
    make_text,
)

HOUSE = House()
BEFORE = datetime(2026, 6, 10, 23, 0, 59, tzinfo=UTC)
AFTER = datetime(2026, 6, 10, 23, 1, tzinfo=UTC)


def composed(now, house=HOUSE, **sheet):
    return compose(make_sheet(**sheet), house, now=now)


# the release line


def test_an_unset_release_line_is_refused(now):
    with pytest.raises(ReleaseLineMissingError):
        composed(now, release_line=ReleaseLine.UNSET)


def test_an_embargo_without_a_time_is_refused(now):
    with pytest.raises(ReleaseLineMissingError):
        composed(now, release_line=ReleaseLine.EMBARGO)


@pytest.mark.parametrize("line", [ReleaseLine.UNSET, ReleaseLine.EMBARGO])
def test_a_preview_shows_that_the_release_line_is_still_to_be_chosen(now, line):
    shown = compose(make_sheet(release_line=line), HOUSE, now=now, preview=True)
    assert shown.release_line == ("[Choose: for immediate release, or embargo]",)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en-GB", "FOR IMMEDIATE RELEASE"),
        ("en-US", "FOR IMMEDIATE RELEASE"),
        ("fr", "POUR DIFFUSION IMMÉDIATE"),
        ("es", "PARA PUBLICACIÓN INMEDIATA"),
        ("de", "ZUR SOFORTIGEN VERÖFFENTLICHUNG"),
        ("ar", "للنشر الفوري"),
        ("ja", "FOR IMMEDIATE RELEASE"),
    ],
)
def test_the_release_line_is_in_the_language_of_the_release(now, language, line):
    assert composed(now, language=language).release_line == (line,)


def test_an_embargo_in_force_stands_in_line_subject_and_file_name():
    made = composed(BEFORE, embargo=make_embargo(), topic="Reprisals", headline="UN should act")

    assert made.release_line[0] == "STRICTLY EMBARGOED UNTIL 00:01 BST (UTC+1) THURSDAY 11 JUNE 2026"
    assert "FOR IMMEDIATE RELEASE" not in made.release_line
    assert made.embargo_line == made.release_line[0]
    assert made.subject == "EMBARGO 00:01 BST Thu 11 June: Reprisals | UN should act"
    assert made.file_stem == "2026-06-11_0001BST_EMBARGOED_un-should-act"
    assert (made.embargoed, made.embargo_instant) == (True, AFTER)


def test_after_the_lift_the_release_line_takes_over_by_itself():
    made = composed(AFTER, embargo=make_embargo(), headline="UN should act")

    assert made.release_line == ("FOR IMMEDIATE RELEASE",)
    assert (made.embargoed, made.embargo_instant, made.embargo_line) == (False, None, "")
    assert made.subject == "UN should act"
    assert "EMBARGOED" not in made.file_stem


def test_an_embargo_lifted_by_hand_is_over():
    made = composed(BEFORE, embargo=make_embargo(lifted_at=BEFORE - timedelta(hours=1)))
    assert made.release_line == ("FOR IMMEDIATE RELEASE",)


def test_a_corrected_release_says_so_before_its_embargo():
    made = composed(BEFORE, embargo=make_embargo(), headline="H", status=ReleaseStatus.CORRECTED)

    assert made.release_line[0] == "CORRECTED VERSION"
    assert made.release_line[1] == made.embargo_line
    assert made.subject == "EMBARGO 00:01 BST Thu 11 June: CORRECTED: H"


def test_a_withdrawn_release_does_not_ask_to_be_published(now):
    made = composed(now, headline="H", status=ReleaseStatus.WITHDRAWN)

    assert made.release_line == ("WITHDRAWN – PLEASE DO NOT PUBLISH",)
    assert made.subject == "WITHDRAWN: H"


# dateline, subject, file name


@pytest.mark.parametrize(
    ("language", "place", "dateline"),
    [
        ("en-GB", "Geneva", "GENEVA, 10 December 2018 –"),
        ("en-US", "New York", "NEW YORK, December 10, 2018 –"),
        ("fr", "Genève", "GENÈVE, le 10 décembre 2018 –"),
        ("es", "Ginebra", "GINEBRA, 10 de diciembre de 2018 –"),
        ("de", "Genf", "GENF, 10. Dezember 2018 –"),
        ("ar", "جنيف", "جنيف، 10 ديسمبر 2018 –"),
    ],
)
def test_the_dateline_follows_the_language(now, language, place, dateline):
    made = composed(now, language=language, place=place, dateline_date=date(2018, 12, 10))
    assert made.dateline == dateline


def test_the_first_of_a_month_is_premier_in_french(now):
    made = composed(now, language="fr", place="Paris", dateline_date=date(2018, 12, 1))
    assert made.dateline == "PARIS, le 1er décembre 2018 –"


@pytest.mark.parametrize(
    ("given", "dateline"),
    [
        ({"place": "Geneva"}, "GENEVA –"),
        ({"dateline_date": date(2018, 12, 10)}, "10 December 2018 –"),
        ({}, ""),
    ],
)
def test_a_dateline_does_without_what_is_missing(now, given, dateline):
    assert composed(now, **given).dateline == dateline


@pytest.mark.parametrize(
    ("headline", "stem"),
    [
        ("Médecins & “Ärzte”: 3 of 4", "medecins-arzte-3-of-4"),
        ("Права человека", "prava-cheloveka"),
        ("حقوق الإنسان", "hqwq-alansan"),
        ("Ανθρώπινα δικαιώματα", "anthropina-dikaiomata"),
        ("人権", "press-release"),
        ("", "press-release"),
        ("CON", "con-release"),
    ],
)
def test_a_file_name_is_ascii_in_every_script_and_never_empty(now, headline, stem):
    assert composed(now, headline=headline).file_stem == stem


@pytest.mark.parametrize("headline", ["word " * 500, "x" * 10_000, "人" * 10_000])
def test_a_long_headline_makes_a_bounded_file_name_and_subject(headline):
    made = composed(BEFORE, embargo=make_embargo(), headline=headline)

    assert len(made.file_stem) <= STEM_LIMIT
    assert len(made.subject) <= SUBJECT_LIMIT + len("EMBARGO 00:01 BST Thu 11 June: ")
    assert made.headline == headline.strip()


def test_a_release_without_a_title_still_has_a_subject(now):
    assert composed(now, House(organisation="ERN")).subject == "Press release – ERN"


# order and end mark


def test_the_british_order_ends_before_the_enquiries(now):
    assert composed(now).order == ("end", *SECTIONS)


def test_the_american_order_ends_after_the_boilerplate(now):
    order = composed(now, House(profile=Profile.AMERICAN)).order
    assert order[:3] == ("texts", "end", "enquiries")


def test_the_order_of_the_release_comes_before_the_houses(now):
    made = composed(now, section_order=["credits", "texts", "nonsense", "credits"])
    assert made.order == ("end", "credits", "texts", "enquiries", "notes", "links")


def test_a_release_may_say_where_its_end_mark_stands(now):
    assert composed(now, section_order=["notes", "end"]).order[:2] == ("notes", "end")


@pytest.mark.parametrize("profile", Profile)
def test_every_section_stands_once_in_every_order(now, profile):
    assert sorted(composed(now, House(profile=profile)).order) == sorted(("end", *SECTIONS))


@pytest.mark.parametrize(
    ("house", "release", "mark"),
    [
        (House(), {}, "-ENDS-"),
        (House(profile=Profile.AMERICAN), {"language": "en-US"}, "###"),
        (House(), {"language": "fr"}, "FIN"),
        (House(), {"language": "de"}, "ENDE"),
        (House(), {"language": "ar"}, "-انتهى-"),
        (House(end_marks={"en": "-30-"}), {}, "-30-"),
        (House(end_marks={"en": "-30-", "en-GB": "ENDS"}), {}, "ENDS"),
        (House(end_marks={"en": "-30-"}), {"end_mark": "***"}, "***"),
        (House(), {"end_mark": ""}, ""),
    ],
)
def test_the_end_mark_is_the_releases_else_the_houses_else_the_languages(now, house, release, mark):
    assert composed(now, house, **release).end_mark == mark


# notes, texts, credits, pictures


def test_several_notes_are_numbered_and_one_is_not(now):
    several, one = composed(now, notes="One.\n\nTwo."), composed(now, notes="One.")
    assert [type(block) for block in several.notes.blocks] == [BulletList]
    assert [type(block) for block in one.notes.blocks] == [Paragraph]


def test_notes_that_stood_without_a_heading_stay_as_they_were(now):
    made = composed(now, notes="One.\n\nTwo.", bare_sections=["notes"])
    assert [type(block) for block in made.notes.blocks] == [Paragraph, Paragraph]
    assert made.notes_heading == ""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (make_text("About ERN", "ERN is a network."), "About ERN"),
        (make_text("About ERN", "About ERN: it is a network."), ""),
        (make_text("Short signature", "Yours", kind=TextKind.SIGNATURE), ""),
        (make_text("Legal, 2026", "No rights.", kind=TextKind.LEGAL), ""),
    ],
)
def test_a_title_is_printed_where_it_is_meant_for_readers(now, text, title):
    assert [passage.title for passage in composed(now, texts=[text]).texts] == [title]


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Ana Example / ERN", "Photo: Ana Example / ERN"),
        ("Photo: Ana Example", "Photo: Ana Example"),
        ("Photo Credit: ISHR", "Photo Credit: ISHR"),
        ("photos by Ana Example", "photos by Ana Example"),
        ("© Ana Example", "© Ana Example"),
        ("Crédit photo : Ana", "Crédit photo : Ana"),
        ("Photographers of Geneva", "Photo: Photographers of Geneva"),
    ],
)
def test_a_credit_gets_a_label_unless_it_has_one(now, line, credit):
    made = composed(now, credits=[line], pictures=[make_picture(credit=line)])
    assert made.credits == (credit,)
    assert made.pictures[0].credit == credit


def test_a_picture_in_the_body_does_not_stand_above_it_too(now):
    made = composed(now, body="![](asset:a)", pictures=[make_picture("a"), make_picture("b")])
    assert [picture.asset for picture in made.lead_pictures] == ["b"]


def test_a_picture_that_is_gone_leaves_no_gap(now):
    assert not composed(now, body="![](asset:gone)").body


@pytest.mark.parametrize("name", SHEETS)
def test_composing_twice_gives_the_same(now, name):
    sheet, house = SHEETS[name]()
    assert compose(sheet, house, now=now) == compose(sheet, house, now=now)
