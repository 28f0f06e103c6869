"""Cards into contacts and back: what the desk has no field for comes back as it was."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings

from pressdesk.domain.card import (
    Card,
    CardAddress,
    CardBiography,
    CardDate,
    CardNameParts,
    CardPeriod,
    CardPhoto,
    CardPoint,
    CardPointKind,
    CardProperty,
    CardRole,
)
from pressdesk.domain.card_contact import card_of, contact_of
from pressdesk.domain.models.contact import ContactDraft, ContactKind, PointDraft, PointKind, PointUsage
from tests.export.cards import cards

WHOLE = Card(
    name="Ana de la Cruz",
    parts=CardNameParts("de la Cruz", "Ana", "María", "Dra.", ""),
    kind="individual",
    nicknames=("Anita",),
    pronouns="she/her",
    pronunciation="AH-na",
    roles=(
        CardRole("Legal Counsel", "Example Rights Network", "Media"),
        CardRole("Fellow", "Example House", "", "2019-01-01", "2020-12-31"),
        CardRole("Editor", "Example Daily", "", "about 2010", ""),
    ),
    points=(
        CardPoint(CardPointKind.MOBILE, "+19175550148", "on call", "", True, "", "publish", "2026-01-02"),
        CardPoint(CardPointKind.CHAT, "+442079460018", "", "", False, "signal", "never"),
        CardPoint(CardPointKind.EMAIL, "ana@example.org", "", "work", False, "", "journalists"),
        CardPoint(CardPointKind.FAX, "+442079460019"),
    ),
    addresses=(CardAddress("1 Example Street\nFloor 3", locality="Geneva"),),
    dates=(CardDate("birthday", "--05-06"),),
    notes=("Met at the hearing.",),
    biographies=(CardBiography("en-GB", "A lawyer."), CardBiography("fr", "Avocate.")),
    photo=CardPhoto(uri="https://example.org/ana.jpg"),
    languages=("es", "fr"),
    zone="Europe/Zurich",
    hours="Mo-Fr 09:00-17:00",
    availability=(CardPeriod("away", "2026-07-01", "2026-07-14", "leave"), CardPeriod("on_call", "soon")),
    topics=("reprisals",),
    consent="May be quoted",
    consent_scope="this campaign",
    consent_on="2026-02-03",
    safety=True,
    uid="urn:uuid:1",
    own=(("kind", "spokesperson"), ("beat", "courts"), ("family_first", "yes"), ("other", "x")),
    unknown=(CardProperty("X-FOO", "a\\,b", "g", (("TYPE", ("c",)),)),),
)


def test_a_card_comes_back_whole():
    made = contact_of(WHOLE, region="GB")

    assert made.doubts == ()
    assert card_of(made.draft, private=True) == WHOLE


def test_a_card_s_fields_stand_in_the_contact_s():
    draft = contact_of(WHOLE, region="GB").draft

    assert (draft.given, draft.family, draft.middle, draft.prefix) == ("Ana", "de la Cruz", "María", "Dra.")
    assert (draft.job_title, draft.organisation) == ("Legal Counsel", "Example Rights Network")
    assert [(role.title, role.first_on) for role in draft.roles] == [("Fellow", date(2019, 1, 1))]
    assert [(point.kind, point.usage) for point in draft.points] == [
        (PointKind.MOBILE, PointUsage.PUBLISH),
        (PointKind.SIGNAL, PointUsage.NEVER),
        (PointKind.EMAIL, PointUsage.JOURNALISTS),
    ]
    assert (draft.kind, draft.beat, draft.safety, draft.consent_on) == (
        ContactKind.SPOKESPERSON, "courts", True, date(2026, 2, 3),
    )  # fmt: skip


def test_a_number_of_a_foreign_file_is_not_published_unasked():
    (point,) = contact_of(
        Card("Ana", points=(CardPoint(CardPointKind.MOBILE, "07700 900123"),)), region="GB"
    ).draft.points

    assert (point.value, point.usage) == ("+447700900123", PointUsage.JOURNALISTS)


def test_a_number_that_is_none_is_kept_and_told():
    card = Card("Ana", points=(CardPoint(CardPointKind.MOBILE, "ask Mei"),))
    made = contact_of(card, region="GB")

    assert made.draft.points == []
    assert made.doubts == (
        "ask Mei is not a telephone number. Write it with + and the country, like +44 20 7946 0018.",
    )
    assert card_of(made.draft, private=True).points == card.points


def test_what_is_private_stays_behind():
    card = card_of(contact_of(WHOLE, region="GB").draft, private=False)

    assert [point.value for point in card.points] == ["+19175550148"]
    assert (card.notes, card.consent, card.addresses, card.unknown, card.dates) == ((), "", (), (), ())


def test_extras_of_another_shape_are_left_alone():
    draft = ContactDraft(
        name="Ana",
        extras=["DATE:3", "ADDRESS:[1]", 'DATE:{"kind": "x"}', "PROPERTY:{}", "NUMBER:{}", "FIELD:7", "x", "KIND:"],
    )

    # a line that no card made comes along as it stands
    assert card_of(draft, private=True) == Card("Ana", own=(("kind", "spokesperson"), ("line", "x")))


def test_a_point_draft_is_written_with_its_usage():
    draft = ContactDraft(name="Ana", points=[PointDraft(kind=PointKind.WHATSAPP, value="+447700900123")])

    (point,) = card_of(draft, private=False).points
    assert (point.kind, point.service, point.usage) == (CardPointKind.CHAT, "whatsapp", "publish")


@settings(max_examples=150, deadline=None)
@given(card=cards())
def test_any_card_becomes_a_contact_and_comes_back_the_same_from_then_on(card):
    once = card_of(contact_of(card, region="GB").draft, private=True)
    twice = card_of(contact_of(once, region="GB").draft, private=True)

    assert replace(twice, points=()) == replace(once, points=())
    assert len(twice.points) == len(once.points) == len(card.points)
    assert (once.unknown, once.dates, once.addresses) == (card.unknown, card.dates, card.addresses)
