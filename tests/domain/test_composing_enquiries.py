"""Who answers enquiries, with which numbers; and that nothing internal leaves, here or anywhere."""

import re
from dataclasses import fields, is_dataclass

import pytest

from pressdesk.domain.composing import compose
from pressdesk.domain.models.contact import PointKind, PointUsage
from pressdesk.domain.models.release import EnquiryRole
from pressdesk.domain.models.setting import House, Profile
from pressdesk.domain.models.text import TextKind
from pressdesk.export.registry import FORMATS
from tests.making import (
    make_contact,
    make_email,
    make_embargo,
    make_enquiry,
    make_picture,
    make_point,
    make_sheet,
    make_text,
)

HOUSE = House()


def composed(now, house=HOUSE, **sheet):
    return compose(make_sheet(**sheet), house, now=now)


def block(now, *enquiries, **kwargs):
    return compose(make_sheet(enquiries=enquiries), HOUSE, now=now, **kwargs).enquiries


def test_a_number_is_printed_in_international_form_with_its_extension(now):
    [contact] = block(now, make_enquiry(make_contact("A", make_point("+19175550148;ext=12"))))
    assert [(t.shown, t.e164) for t in contact.telephones] == [("+1 917-555-0148 ext. 12", "+19175550148;ext=12")]


def test_points_stand_in_the_order_chosen_on_the_release(now):
    mail, number = make_email("a@example.org"), make_point("+19175550148")
    [contact] = block(now, make_enquiry(make_contact("A", mail, number), points=(number.id, mail.id)))
    assert contact.points[0] == contact.telephones[0]
    assert contact.emails == ("a@example.org",)


def test_a_wording_of_the_release_replaces_the_records_and_may_be_empty(now):
    record = make_contact("Ana Example", job_title="Counsel", organisation="ERN")
    [contact] = block(now, make_enquiry(record, name="Dr Ana Example", job_title=""))
    assert (contact.name, contact.job_title, contact.organisation) == ("Dr Ana Example", "", "ERN")


@pytest.mark.parametrize("chosen", [True, False])
@pytest.mark.parametrize(
    ("usage", "for_journalists", "notes"),
    [
        (PointUsage.PUBLISH, False, [""]),
        (PointUsage.PUBLISH, True, [""]),
        (PointUsage.JOURNALISTS, False, []),
        (PointUsage.JOURNALISTS, True, ["not for publication"]),
        (PointUsage.NEVER, False, []),
        (PointUsage.NEVER, True, []),
    ],
)
@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (PointKind.MOBILE, "+19175550148"),
        (PointKind.SIGNAL, "+19175550148"),
        (PointKind.EMAIL, "a@example.org"),
        (PointKind.WEB, "https://example.org"),
        (PointKind.SOCIAL, "@a@social.example"),
    ],
)
def test_a_point_leaves_only_as_its_usage_allows(now, kind, value, usage, for_journalists, notes, chosen):
    point = make_point(value, kind, usage)
    enquiry = make_enquiry(make_contact("A", point), points=(point.id,) if chosen else None)
    [contact] = block(now, enquiry, for_journalists=for_journalists)
    assert [found.note for found in contact.points] == notes


def test_only_those_who_answer_enquiries_are_in_the_block(now):
    roles = [make_enquiry(make_contact(role.value), role=role) for role in EnquiryRole]
    assert [contact.name for contact in block(now, *roles)] == ["enquiries"]


def test_who_is_in_the_bin_is_not_named(now):
    assert block(now, make_enquiry(make_contact("A", deleted_at=now))) == ()


@pytest.mark.parametrize(
    ("language", "names", "line"),
    [
        ("en-GB", ["Tess Example", "Salma Sample"], "Tess Example and Salma Sample"),
        ("en-GB", ["A", "B", "C"], "A, B and C"),
        ("fr", ["A", "B"], "A et B"),
        ("es", ["Juan", "Inés"], "Juan e Inés"),
        ("es", ["Inés", "Juan"], "Inés y Juan"),
        ("de", ["A"], "A"),
        ("ar", ["ليلى", "سامي"], "ليلى وسامي"),
    ],
)
def test_names_alone_are_joined_on_one_line(now, language, names, line):
    made = composed(now, language=language, enquiries=[make_enquiry(make_contact(name)) for name in names])
    assert made.enquiries_in_line == line


def test_a_name_with_a_number_is_not_joined(now):
    contacts = make_contact("A"), make_contact("B", make_point("+19175550148"))
    assert composed(now, enquiries=[make_enquiry(contact) for contact in contacts]).enquiries_in_line == ""


@pytest.mark.parametrize(
    ("house", "release", "heading"),
    [
        (House(), {}, "For enquiries, please contact:"),
        (House(), {"language": "en-US"}, "For inquiries, please contact:"),
        (House(profile=Profile.AMERICAN), {"language": "en-US"}, "Media contact:"),
        (House(), {"enquiries_heading": "Contacts:"}, "Contacts:"),
        (House(), {"bare_sections": ["enquiries"]}, ""),
    ],
)
def test_the_heading_of_the_enquiries_is_the_releases_else_the_customary(now, house, release, heading):
    made = composed(now, house, enquiries=[make_enquiry(make_contact("A"))], **release)
    assert made.enquiries_heading == heading


def test_nobody_named_prints_no_heading(now):
    assert composed(now).enquiries_heading == ""


# what is internal


def canary_sheet():
    """A release with a canary in every field that must not leave."""
    hidden = make_point("+442079460999", usage=PointUsage.NEVER, label="CANARY point")
    journalists = make_point("+442079460998", usage=PointUsage.JOURNALISTS, label="CANARY journalists")
    person = make_contact(
        "Ana Example",
        hidden,
        journalists,
        make_email("ana@example.org"),
        notes="CANARY notes",
        consent="CANARY consent",
        topics=["CANARY topic"],
        pronouns="CANARY",
        given="CANARY given",
        family="CANARY family",
    )
    quoted = make_contact("CANARY quoted", make_point("+442079460997"))
    return make_sheet(
        headline="Headline",
        tags=["CANARY tag"],
        owner="CANARY owner",
        translation_of="CANARY translation",
        correction_of="CANARY correction",
        enquiries=[
            make_enquiry(person, frozen={"name": "CANARY frozen"}),
            make_enquiry(quoted, role=EnquiryRole.QUOTED),
        ],
        texts=[make_text("CANARY title", "Yours", kind=TextKind.SIGNATURE)],
        pictures=[make_picture(name="CANARY.jpg", sha256="CANARY")],
        embargo=make_embargo(reason="CANARY reason", raw="CANARY raw", history=[{"why": "CANARY history"}]),
    )


def everything(value):
    if is_dataclass(value):
        return " ".join(everything(getattr(value, f.name)) for f in fields(value))
    return " ".join(everything(v) for v in value) if isinstance(value, tuple) else str(value)


def test_nothing_internal_is_in_a_composition(now):
    said = everything(compose(canary_sheet(), HOUSE, now=now))
    assert "CANARY" not in said
    assert "7946099" not in re.sub(r"\D", "", said)


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_internal_is_in_an_export(now, name):
    made = FORMATS[name].render(compose(canary_sheet(), HOUSE, now=now), HOUSE, {"picture-1": b"x"})
    for canary in (b"CANARY", b"946 099", b"946099"):
        assert canary not in made


@pytest.mark.parametrize("for_journalists", [False, True])
@pytest.mark.parametrize("name", FORMATS)
def test_no_format_prints_the_name_or_number_of_somebody_at_risk(now, name, for_journalists):
    person = make_contact("Zenobia Example", make_point(value="+12125550177"), safety=True)
    text = make_text("About", "Ask {spokesperson.name}, {spokesperson.telephone}.")
    sheet = make_sheet(enquiries=(make_enquiry(person, name="Zenobia of Example"),), texts=(text,))

    made = compose(sheet, HOUSE, now=now, preview=True, for_journalists=for_journalists)
    printed = FORMATS[name].render(made, HOUSE, {})

    assert b"Zenobia" not in printed
    assert b"0177" not in printed
