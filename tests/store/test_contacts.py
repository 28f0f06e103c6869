"""People, organisations and standing texts."""

from datetime import date

import pytest

from pressdesk.desk import contact_ops, text_ops
from pressdesk.domain.errors import NotFoundError
from pressdesk.domain.models.contact import ContactDraft, ContactKind, PointDraft, PointKind, PointUsage
from pressdesk.domain.models.engagement import PeriodDraft, PeriodKind, RoleDraft
from pressdesk.domain.models.setting import House, Profile, Setting
from pressdesk.domain.models.text import TextDraft, TextKind
from pressdesk.store import contacts, settings, texts
from pressdesk.store.contacts import ContactFilter
from pressdesk.store.texts import TextFilter

NUMBER = PointDraft(value="+12125550123")
ADDRESS = PointDraft(kind=PointKind.EMAIL, value="m@example.org")


def read(db, contact_id):
    with db.reading() as session:
        return contacts.get_contact(session, contact_id)


def test_an_organisation_is_found_again_whatever_its_accents_and_case(db, make_contact):
    first = read(db, make_contact(organisation="Réseau Exemple"))
    second = read(db, make_contact(organisation="reseau exemple"))

    assert first.organisation_id == second.organisation_id
    with db.reading() as session:
        assert [o.name for o in contacts.organisations(session)] == ["Réseau Exemple"]


def test_points_keep_their_order_and_their_ids(db, make_contact, now):
    person = make_contact(points=[NUMBER, ADDRESS])
    number, address = read(db, person).points
    drafts = [
        PointDraft(id=address.id, kind=PointKind.EMAIL, value="new@example.org"),
        PointDraft(value="+12125550124"),
    ]

    contact_ops.save_contact(db, person, ContactDraft(name="M", points=drafts), now=now)

    kept = read(db, person).points
    assert [(point.value, point.position) for point in kept] == [("new@example.org", 0), ("+12125550124", 1)]
    assert kept[0].id == address.id
    assert kept[1].id not in {number.id, address.id}


def test_a_point_of_somebody_else_is_not_taken_over(db, make_contact, now):
    other = read(db, make_contact(points=[NUMBER])).points[0]
    person = make_contact()

    draft = ContactDraft(name="M", points=[PointDraft(id=other.id, value="+12125550199")])
    contact_ops.save_contact(db, person, draft, now=now)

    assert read(db, person).points[0].id != other.id
    assert read(db, other.contact_id).points[0].value == NUMBER.value


def test_people_are_listed_by_family_name(db, make_contact):
    ids = [make_contact(name=n, family=f) for n, f in (("Zoé Abel", "Abel"), ("Ana Žižek", "Žižek"), ("Émile", ""))]

    with db.reading() as session:
        assert contacts.contact_ids(session, ContactFilter()) == [ids[0], ids[2], ids[1]]
        assert [view.id for view in contacts.all_for_picker(session)] == [ids[0], ids[2], ids[1]]


def test_people_are_found_by_organisation_number_and_notes(db, make_contact):
    person = make_contact(organisation="Lake Watch", points=[NUMBER], notes="likes boats", kind=ContactKind.MEDIA)

    with db.reading() as session:
        for text in ("lake watch", "+1212555", "boats", "exam"):
            assert contacts.contact_ids(session, ContactFilter(text=text)) == [person], text
        assert contacts.contact_ids(session, ContactFilter(text="exam", kind=ContactKind.COLLEAGUE)) == []


def test_a_number_never_to_be_shown_is_not_in_a_row(db, make_contact):
    person = make_contact(points=[PointDraft(value="+12125550100", usage=PointUsage.NEVER, preferred=True), ADDRESS])

    with db.reading() as session:
        assert contacts.rows_by_id(session, [person])[person].preferred_point == "m@example.org"


def test_a_person_is_found_again_by_point_or_name(db, make_contact, now):
    ana = make_contact(name="Ana Example", points=[NUMBER], organisation="One")
    zoe = make_contact(name="Zoé Example", points=[NUMBER])
    twin = make_contact(name="ana example", organisation="Two")

    def found(*args):
        with db.reading() as session:
            view = contacts.find_by_name_or_point(session, *args)
            return view.id if view else None

    assert found("Ana Example", [NUMBER.value]) == ana
    assert found("zoe example") == zoe
    assert found("Ana Example") is None
    assert found("Ana Example", [], "Two") == twin
    assert found("Nobody", [NUMBER.value]) is None
    contact_ops.bin_contact(db, zoe, now=now)
    assert found("zoe example") is None


def test_a_person_comes_back_from_the_bin(db, make_contact, now):
    person = make_contact()
    contact_ops.bin_contact(db, person, now=now)
    with db.reading() as session:
        assert contacts.contact_ids(session, ContactFilter(in_bin=True)) == [person]

    contact_ops.restore_contact(db, person, now=now)

    with db.reading() as session:
        assert contacts.contact_ids(session, ContactFilter()) == [person]


def test_a_person_who_is_not_there_is_told(db, now):
    with pytest.raises(NotFoundError):
        contact_ops.save_contact(db, "none", ContactDraft(name="M"), now=now)


def test_texts_are_listed_filtered_found_and_binned(db, now):
    about = text_ops.create_text(db, TextDraft(title="Über uns", language="de", body="Ein **See**"), now=now).made
    legal = text_ops.create_text(db, TextDraft(title="Legal", kind=TextKind.LEGAL), now=now).made

    def listed(**wanted):
        with db.reading() as session:
            return texts.text_ids(session, TextFilter(**wanted))

    assert listed() == [legal, about]
    assert listed(kind=TextKind.LEGAL) == [legal]
    assert listed(language="de") == [about]
    assert listed(text="see") == [about]
    text_ops.save_text(db, about, TextDraft(title="Uns", body="Fluss"), now=now)
    assert listed(text="see") == []
    text_ops.bin_text(db, legal, now=now)
    assert listed() == [about]
    text_ops.restore_text(db, legal, now=now)
    assert listed() == [legal, about]


def test_the_house_is_read_as_it_was_saved(db, now):
    house = House(organisation="Example", profile=Profile.FRENCH, end_marks={"fr": "###"}, show_zones=("UTC",))
    with db.transaction() as session:
        assert settings.put_house(session, house, now)
    with db.transaction() as session:
        assert not settings.put_house(session, house, now)

    with db.reading() as session:
        assert settings.house(session) == house


def test_a_setting_of_another_version_falls_back(db):
    with db.transaction() as session:
        session.add(Setting(name="profile", value="martian"))
        session.add(Setting(name="place", value="Geneva"))

    with db.reading() as session:
        assert settings.house(session) == House(place="Geneva")


def test_everything_known_of_a_person_comes_back_as_it_was_kept(db, make_contact, now):
    person = make_contact()
    draft = ContactDraft(
        name="Example Ana",
        family_first=True,
        prefix="Dr",
        pronunciation="AH-nah",
        hours="Mo-Fr 09:00-17:00",
        biographies={"en": "Writes.", "fr": "Écrit."},
        beat="rivers",
        do_not_contact=True,
        safety=True,
        consent_scope="photographs",
        photo_crop=[0, 0, 40, 40],
        extras=["X-OTHER:kept"],
        roles=[RoleDraft(title="Chair", organisation="Example Trust", first_on=date(2020, 1, 1))],
        periods=[PeriodDraft(kind=PeriodKind.ON_CALL, first_on=date(2026, 5, 2), last_on=date(2026, 5, 3))],
    )

    contact_ops.save_contact(db, person, draft, now=now)
    contact_ops.save_contact(db, person, draft, now=now)

    kept = read(db, person).model_dump()
    assert draft.model_dump(exclude={"roles", "periods", "points"}).items() <= kept.items()
    assert [(role["title"], role["first_on"]) for role in kept["roles"]] == [("Chair", date(2020, 1, 1))]
    assert [(period["kind"], period["last_on"]) for period in kept["periods"]] == [("on_call", date(2026, 5, 3))]
