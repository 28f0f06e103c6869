"""What was typed that the program prints, dates in two styles, mixed marks, numbers against records."""

from datetime import UTC, datetime

import pytest

from pressdesk.domain.house_style import apply_all, apply_fix, check
from pressdesk.domain.models.contact import ContactView, PointKind, PointUsage
from pressdesk.domain.models.setting import House
from pressdesk.domain.release import Enquiry, ReleaseSheet
from tests.domain.sheets import NOW, STAMPS, enquiry, findings, marked, mended, point, sheet


@pytest.mark.parametrize(
    ("rule", "language", "text", "expected"),
    [
        ("typed-embargo", "en-GB", "EMBARGOED UNTIL 00:01 BST THURSDAY 11 JUNE 2026", True),
        ("typed-embargo", "en-GB", "Strictly embargoed until 9 a.m. on 11 June", True),
        ("typed-embargo", "en-GB", "**EMBARGO: 11 June 2026, 09:00**", True),
        ("typed-embargo", "fr", "Sous embargo jusqu’au 11 juin 2026 à 9 h", True),
        ("typed-embargo", "es", "EMBARGADO HASTA EL 11 DE JUNIO, 9:00", True),
        ("typed-embargo", "de", "Sperrfrist: 11. Juni 2026, 9 Uhr", True),
        ("typed-embargo", "en-GB", "Embargoes on arms were lifted in 2019.", False),
        ("typed-embargo", "en-GB", "The trade embargo of 2019 was lifted.", False),
        ("typed-release-line", "en-GB", "FOR IMMEDIATE RELEASE", True),
        ("typed-release-line", "en-GB", "They ask for immediate release of all prisoners.", False),
        ("typed-end-mark", "en-GB", "-ENDS-", True),
        ("typed-end-mark", "en-GB", "\\# # #", True),
        ("typed-end-mark", "en-GB", "\\- 30 -", True),
        ("typed-end-mark", "en-GB", "It ends.", False),
    ],
)
def test_lines_that_the_program_prints_are_found_in_the_text(rule, language, text, expected):
    body = f"One paragraph.\n\n{text}\n\nAnother paragraph."
    found = findings(rule, language=language, body=body)

    assert bool(found) is expected
    if expected and found[0].fix:
        assert not findings(rule, language=language, body=apply_fix(found[0].fix, body))


def test_a_missing_end_mark_is_pointed_out_where_the_house_prints_one():
    assert [one.field for one in findings("missing-end-mark", end_mark="")] == ["end_mark"]
    assert not findings("missing-end-mark", end_mark="", house=House(end_marks={"en": ""}))
    assert not findings("missing-end-mark")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en-GB", "On 10 December 2018 and 11 December 2018 and December 12, 2018.", ["December 12, 2018"]),
        ("en-US", "On 10 December 2018 and December 12, 2018.", ["10 December 2018"]),
        ("en-GB", "On 10 December 2018 and 11/12/2018.", ["11/12/2018"]),
        ("en-GB", "On 10 December 2018 and 2018-12-11.", ["2018-12-11"]),
        ("en-GB", "On 10 Dec 2018, 11 December 2018 and 12 December.", ["10 Dec 2018"]),
        ("en-GB", "On 10 May 2018 and 11 December 2018. Page 10/12 of 2018.", []),
        ("en-GB", "On Monday 10 December 2018 and 11 December.", []),
        ("fr", "Le 10 décembre 2018 et le 11.12.2018.", ["11.12.2018"]),
        ("de", "Am 10. Dezember 2018 und am 11.12.2018.", ["11.12.2018"]),
        ("es", "El 10 de diciembre de 2018 y el 11/12/2018.", ["11/12/2018"]),
        ("en-GB", "On 10 December 2018. “It was December 12, 2018,” she said.", []),
    ],
)
def test_dates_are_written_in_one_style(language, text, expected):
    assert marked("date-style", language=language, lead=text) == expected


def test_a_date_is_rewritten_in_the_style_of_the_others():
    text = "On 10 December 2018, 12 December 2018 and Tuesday, December 11, 2018; on June 4."

    assert mended(text, "date-style") == (
        "On 10 December 2018, 12 December 2018 and Tuesday 11 December 2018; on 4 June."
    )


@pytest.mark.parametrize(
    ("language", "text", "after"),
    [
        (
            "en-GB",
            "“One two three four five,” she said. ‘It’s two three four five,’ he said.",
            "“One two three four five,” she said. “It’s two three four five,” he said.",
        ),
        ("en-GB", "“One two three four five,” she said of the ‘so-called law’.", None),
        ("en-GB", "‘One two three four five,’ she said. ‘One two three four five,’ he said.", None),
        (
            "fr",
            "«\u202fUn deux trois quatre cinq\u202f», dit-elle. “Un deux trois quatre cinq”, dit-il.",
            "«\u202fUn deux trois quatre cinq\u202f», dit-elle. «\u202fUn deux trois quatre cinq\u202f», dit-il.",
        ),
        ("de", "„Eins zwei drei vier fünf“, sagte sie. „Eins zwei drei vier fünf“, sagte er.", None),
    ],
)
def test_quotations_have_marks_of_one_kind(language, text, after):
    assert bool(findings("mixed-marks", lead=text, language=language)) is (after is not None)
    assert mended(text, "mixed-marks", language=language) == (after or text)


# numbers


NUMBERS = (
    point("+12125550148"),
    point("+447700900177", usage=PointUsage.NEVER),
    point("secret@example.org", PointKind.EMAIL, PointUsage.JOURNALISTS),
)


@pytest.mark.parametrize(
    ("text", "rule", "expected"),
    [
        ("Call +44 7700 900177.", "private-number", ["+44 7700 900177"]),
        ("Write to secret@example.org.", "private-number", ["secret@example.org"]),
        ("Call +1 212-555-0148.", "private-number", []),
        ("Call +1 212-555-0149.", "other-number", ["+1 212-555-0149"]),
        ("Call +1 212-555-0148.", "other-number", []),
        ("Madeleine Example: +44 20 7946 0018.", "other-number", ["+44 20 7946 0018"]),
        ("The hotline: +44 20 7946 0018.", "other-number", []),
        ("In 2018, 1,408 organisers paid 12 345 678.", "other-number", []),
    ],
)
def test_numbers_in_the_text_are_held_against_the_records(text, rule, expected):
    assert marked(rule, lead=text, enquiries=[enquiry(*NUMBERS)]) == expected


def test_a_slip_in_a_number_is_mended_from_the_record():
    (one,) = findings("other-number", lead="Call +1 212-555-0149.", enquiries=[enquiry(*NUMBERS)])

    assert apply_all([one.fix], "Call +1 212-555-0149.") == "Call +1 212-555-0148."


# the block of contacts


def exported(**now):
    """A contact on a release that was exported with mobile +12125550148, as the record is now."""
    frozen = {
        "name": "Madeleine Example",
        "job_title": "Counsel",
        "organisation": "",
        "points": [{"shown": "+1 212-555-0148", "e164": "+12125550148", "label": "", "note": ""}],
    }
    about = {"name": "Madeleine Example", "job_title": "Counsel", "points": (point("+12125550148"),)} | now
    whole = sheet()
    contact = ContactView(id="c", **about, **STAMPS | {"changed_at": datetime(2026, 6, 3, tzinfo=UTC)})
    return ReleaseSheet(whole.release, None, (Enquiry(contact, whole.enquiries[0].role, frozen=frozen),))


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ({}, None),
        (
            {"points": (point("+12125550199", changed_at=datetime(2026, 6, 3, tzinfo=UTC)),)},
            "mobile changed on 3 June",
        ),
        ({"points": ()}, "+1 212-555-0148 is no longer given out"),
        ({"job_title": "Director"}, "the job title changed on 3 June"),
    ],
)
def test_what_changed_on_a_record_since_the_export_is_told(now, said):
    found = [one for one in check(exported(**now), House(), now=NOW) if one.rule == "enquiry-changed"]

    assert [said in one.message for one in found] == ([True] if said else [])
