"""The house style: each rule finds what it should, points to it, leaves the rest alone, and never fails."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pressdesk.domain.house_style import RULES
from pressdesk.domain.models.contact import PointKind, PointUsage
from pressdesk.domain.models.release import EnquiryRole, ReleaseLine, ReleaseStatus
from pressdesk.domain.models.setting import House
from tests.domain.sheets import BODY, NOW, embargo, enquiry, findings, marked, mended, picture, point

_ANSWERS = enquiry(point())
AT_RISK = replace(_ANSWERS, contact=_ANSWERS.contact.model_copy(update={"safety": True}))


def test_a_good_release_has_no_findings():
    assert findings() == []


def test_there_are_at_least_sixteen_rules_each_with_a_name_of_its_own():
    assert len({rule.name for rule in RULES}) == len(RULES) >= 16


# what must be there


@pytest.mark.parametrize(
    ("rule", "severity", "field", "fields"),
    [
        ("missing-headline", "error", "headline", {"headline": " "}),
        ("missing-release-line", "error", "release_line", {"release_line": ReleaseLine.UNSET}),
        ("missing-release-line", "error", "release_line", {"release_line": ReleaseLine.EMBARGO}),
        ("missing-dateline", "warning", "place", {"place": ""}),
        ("missing-dateline", "warning", "dateline_date", {"dateline_date": None}),
        ("missing-contact", "error", "enquiries", {"enquiries": ()}),
        ("missing-contact", "error", "enquiries", {"enquiries": [enquiry(point(), role=EnquiryRole.QUOTED)]}),
        ("missing-contact", "error", "enquiries", {"enquiries": [AT_RISK]}),
        ("unreachable-contact", "error", "enquiries[0]", {"enquiries": [enquiry()]}),
        ("unreachable-contact", "error", "enquiries[0]", {"enquiries": [enquiry(point(usage=PointUsage.NEVER))]}),
        ("unreachable-contact", "error", "enquiries[0]", {"enquiries": [enquiry(point(usage=PointUsage.JOURNALISTS))]}),
        (
            "unreachable-contact",
            "error",
            "enquiries[1]",
            {"enquiries": [enquiry(point()), enquiry(point(), chosen=())]},
        ),
        ("no-number", "warning", "enquiries", {"enquiries": [enquiry(point("a@example.org", PointKind.EMAIL))]}),
        (
            "unconfirmed-number",
            "warning",
            "enquiries[0]",
            {"enquiries": [enquiry(point(confirmed_on=date(2025, 5, 31)))]},
        ),
        (
            "unconfirmed-number",
            "warning",
            "enquiries[0]",
            {"enquiries": [enquiry(point(changed_at=NOW - timedelta(days=366)))]},
        ),
        ("embargo-past", "error", "embargo", {"lift": embargo(instant=NOW), "dateline_date": date(2026, 6, 11)}),
        (
            "embargo-midnight",
            "error",
            "embargo",
            {"lift": embargo("2026-06-11T00:00"), "dateline_date": date(2026, 6, 11)},
        ),
        (
            "embargo-dateline",
            "warning",
            "dateline_date",
            {"lift": embargo(), "dateline_date": date(2026, 6, 10), "lead": "x"},
        ),
        ("missing-lead", "warning", "lead", {"lead": ""}),
        ("picture-credit", "warning", "pictures[0]", {"pictures": [picture(credit="")]}),
        ("picture-alternative", "warning", "pictures[1]", {"pictures": [picture(), picture(alt_text="")]}),
        ("release-length", "hint", "body", {"body": "Short."}),
        ("release-length", "hint", "body", {"body": BODY * 3}),
    ],
)
def test_what_is_missing_or_wrong_about_the_release_is_said(rule, severity, field, fields):
    (found,) = findings(rule, **fields)

    assert (found.severity, found.field, found.start, found.end, found.fix) == (severity, field, 0, 0, None)
    assert found.message.endswith(".")


@pytest.mark.parametrize(
    "fields",
    [
        {"enquiries": [enquiry(point(confirmed_on=date(2025, 6, 2)))]},
        {"enquiries": [enquiry(point(changed_at=NOW - timedelta(days=900), confirmed_on=date(2026, 1, 1)))]},
        {"pictures": [picture()]},
        {"lift": embargo(), "dateline_date": date(2026, 6, 11), "lead": "On Thursday 11 June 2026 they met."},
        {
            "lift": embargo(instant=NOW - timedelta(days=1)),
            "dateline_date": date(2026, 6, 11),
            "status": ReleaseStatus.RELEASED,
            "lead": "x",
        },
        {"headline": "Council meets at the U.N."},
        {"headline": "UNESCO"},
        {"headline": "Council says yes…"},
        {"body": ""},
        {"language": "zh", "lead": "字" * 500, "body": ""},
    ],
)
def test_what_is_in_order_is_left_alone(fields):
    assert findings(**fields) == []


def test_a_date_in_the_text_before_the_lift_is_pointed_out():
    lead = "The report appears on 9 June 2026, says the office, after 3 May 2026."
    fields = {"lift": embargo(), "dateline_date": date(2026, 6, 11), "lead": lead}

    assert marked("embargo-text", **fields) == ["9 June 2026"]


# words


@pytest.mark.parametrize(
    ("rule", "field", "fields", "expected"),
    [
        ("headline-length", "headline", {"headline": "w" * 100 + "too long"}, ["too long"]),
        ("headline-capitals", "headline", {"headline": "COUNCIL SHOULD ACT"}, ["COUNCIL SHOULD ACT"]),
        ("headline-stop", "headline", {"headline": "Council should act."}, ["."]),
        ("lead-length", "lead", {"lead": "word " * 35 + "more."}, ["word " * 35 + "more."]),
        ("lead-length", "lead", {"lead": "word " * 34 + "end."}, []),
        ("long-sentence", "lead", {"lead": "Short one. " + "word " * 41 + "end."}, ["word " * 41 + "end."]),
        ("long-sentence", "lead", {"lead": ("word " * 30 + "end. ") * 2}, []),
        ("placeholder", "lead", {"lead": "The minister, TK, met XX and XXX people."}, ["TK", "XX", "XXX"]),
        (
            "placeholder",
            "lead",
            {"lead": "Lorem ipsum [insert name] ??? TBC"},
            ["Lorem ipsum", "[insert name]", "???", "TBC"],
        ),
        ("placeholder", "lead", {"lead": "En el siglo XX; the XX Congress; Super Bowl XX"}, []),
        ("omission", "lead", {"lead": "They said […] and [...] too."}, ["[…]", "[...]"]),
        ("double-space", "lead", {"lead": "One  two. Three   four"}, ["  ", "   "]),
        ("national-number", "lead", {"lead": "Call 020 7946 0958 today."}, ["020 7946 0958"]),
        ("national-number", "lead", {"lead": "Call +44 20 7946 0958 today, 2018-12-10, 2019 2020."}, []),
        ("national-number", "lead", {"lead": "Call +44 (0)20 7946 0958."}, ["+44 (0)20 7946 0958"]),
        ("ordinal-date", "lead", {"lead": "On June 4th, the 5th of May, 21st century"}, ["th", "th of"]),
        ("insecure-link", "lead", {"lead": "See http://example.org, https://example.org."}, ["http"]),
        ("tracking-link", "lead", {"lead": "See https://example.org/?a=1&utm_source=x."}, ["&utm_source=x"]),
    ],
)
def test_words_are_pointed_to_where_they_stand(rule, field, fields, expected):
    assert marked(rule, field, **fields) == expected


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("en-GB", "Tuesday 10 December 2018", True),
        ("en-GB", "Monday 10 December 2018", False),
        ("en-GB", "Tue 10 Dec 2018", True),
        ("en-US", "Tuesday, December 10, 2018", True),
        ("en-US", "Monday, December 10, 2018", False),
        ("en-GB", "Thursday, 11th of June", False),
        ("en-GB", "Friday 11 June", True),
        ("en-GB", "30 February 2026", True),
        ("en-GB", "29 February", False),
        ("en-GB", "may 10 people come on Tuesday", False),
        ("fr", "mardi 10 décembre 2018", True),
        ("fr", "lundi 10 décembre 2018", False),
        ("fr", "lundi 1er juin 2026", False),
        ("fr", "Mardi 1er juin 2026", True),
        ("es", "martes 10 de diciembre de 2018", True),
        ("es", "lunes, 10 de diciembre de 2018", False),
        ("es", "el miércoles 10 de diciembre del 2018", True),
        ("de", "Dienstag, den 10. Dezember 2018", True),
        ("de", "Montag, 10. Dezember 2018", False),
        ("de", "Mo., 2. Juni 2026", True),
        ("ar", "الثلاثاء 10 ديسمبر 2018", False),
    ],
)
def test_weekday_and_date_must_agree(language, text, wrong):
    assert bool(findings("wrong-weekday", lead=text, language=language)) is wrong


def test_the_right_weekday_is_told():
    (found,) = findings("wrong-weekday", lead="Tuesday 10 December 2018")

    assert found.message == "10 December 2018 is a Monday. Correct the weekday or the date."


# quotation marks


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("en-GB", '"Yes", she said.', "“Yes”, she said."),
        ("en-GB", "She said 'yes'.", "She said ‘yes’."),
        ("en-GB", "\"He said 'yes'\"", "“He said ‘yes’”"),
        ("en-GB", "It's the workers' right, in the '90s.", "It’s the workers’ right, in the ’90s."),
        ("en-GB", "A board of 5'10\" is tall.", "A board of 5'10\" is tall."),
        ("en-GB", '("Yes") — "no"', "(“Yes”) — “no”"),
        ("fr", 'Il a dit "oui".', "Il a dit «\u202foui\u202f»."),
        ("fr", 'Il a dit " oui ".', "Il a dit «\u202foui\u202f»."),
        ("fr", "L'été, aujourd'hui", "L’été, aujourd’hui"),
        ("de", 'Er sagte "ja".', "Er sagte „ja“."),
        ("es", 'Dijo "sí".', "Dijo “sí”."),
        ("ar", 'قال "نعم".', "قال “نعم”."),
    ],
)
def test_straight_marks_become_the_languages_own(language, typed, expected):
    assert mended(typed, "straight-marks", language=language) == expected


def test_a_house_of_single_marks_gets_them():
    house = House(quotation_marks="single")

    assert mended("\"He said 'yes'\"", "straight-marks", house=house) == "‘He said “yes”’"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en-GB", "“Yes”, she said. “No”", []),
        ("en-GB", "“Yes, she said.", ["“"]),
        ("en-GB", "Yes”, she said.", ["”"]),
        ("en-GB", "“One.\n\n“Two.\n\n“Three.”", []),
        ("en-GB", "“One.\n\nTwo.", ["“"]),
        ("en-GB", "‘Yes’, she said of the workers’ right.", []),
        ("en-GB", "It is within its jurisdiction’, said Dakwar", ["’"]),
        ("en-GB", "‘It isn", ["‘"]),
        ("en-GB", '"Yes, she said.', ['"']),
        ("fr", "« Oui, dit-elle.", ["«"]),
        ("fr", "« Oui “non” » et l’été", []),
        ("de", "„Ja“, sagte sie. „Nein", ["„"]),
        ("es", "Dijo «sí» y “no", ["“"]),
        ("sv", "”Ja”, sade hon.", []),
    ],
)
def test_every_quotation_is_opened_and_closed(language, text, expected):
    assert marked("unbalanced-marks", lead=text, language=language) == expected
