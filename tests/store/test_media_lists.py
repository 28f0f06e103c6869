"""Media lists and who is on them."""

import pytest

from pressdesk.desk import bin_ops, contact_ops, media_list_ops
from pressdesk.domain.errors import NotFoundError
from pressdesk.domain.list_rule_text import parse_rule
from pressdesk.domain.list_rules import RuleField, rule_data
from pressdesk.domain.models.contact import ContactKind, PointDraft, PointKind, PointUsage
from pressdesk.domain.models.media_list import ListKind, MediaListDraft
from pressdesk.store import contacts, media_lists
from pressdesk.store.media_lists import Why
from pressdesk.store.search import search


@pytest.fixture
def make_list(db, now):
    def make(name="Climate", rule="", **fields):
        if rule:
            fields |= {"kind": ListKind.RULE, "rule": rule_data(parse_rule(rule))}
        return media_list_ops.create_list(db, MediaListDraft(name=name, **fields), now=now).made

    return make


@pytest.fixture
def journalist(make_contact):
    def make(name, **fields):
        return make_contact(**{"name": name, "kind": ContactKind.MEDIA, "topics": ["climate"], **fields})

    return make


def members(db, list_id):
    with db.reading() as session:
        return media_lists.members(session, list_id)


def why(db, list_id):
    with db.reading() as session:
        return {one.contact_id: one.why for one in media_lists.standings(session, list_id)}


def test_a_fixed_list_holds_whom_it_was_given(db, make_list, journalist, now):
    zoe, ann = journalist("Zoë Sample"), journalist("Ann Example")
    journalist("Somebody Else")
    one = make_list()

    media_list_ops.add_members(db, one, [zoe, ann, "nobody"], now=now)
    assert members(db, one) == [ann, zoe]

    media_list_ops.leave_out(db, one, [ann], now=now)
    assert why(db, one) == {zoe: Why.ADDED}


def test_a_rule_fills_a_list_and_hands_correct_it(db, make_list, journalist, now):
    ann, ben = journalist("Ann Example"), journalist("Ben Sample")
    cy = journalist("Cy Specimen", topics=["sport"])
    one = make_list(rule="topic = climate and kind = media")
    assert members(db, one) == [ann, ben]

    media_list_ops.add_members(db, one, [cy], now=now)
    media_list_ops.leave_out(db, one, [ann], now=now)
    assert why(db, one) == {ann: Why.LEFT_OUT, ben: Why.RULE, cy: Why.ADDED}
    assert members(db, one) == [ben, cy]

    media_list_ops.put_back(db, one, [ann], now=now)
    media_list_ops.leave_out(db, one, [cy], now=now)
    assert why(db, one) == {ann: Why.RULE, ben: Why.RULE}


def test_who_was_left_out_of_a_rule_comes_back_by_hand_where_it_fits_no_more(db, make_list, journalist, now):
    ann = journalist("Ann Example")
    one = make_list(rule="topic = climate")
    media_list_ops.leave_out(db, one, [ann], now=now)
    media_list_ops.save_list(db, one, MediaListDraft(name="Climate"), now=now)
    assert why(db, one) == {ann: Why.LEFT_OUT}

    media_list_ops.put_back(db, one, [ann], now=now)

    assert why(db, one) == {ann: Why.ADDED}


def test_addresses_are_of_those_who_may_be_written_to_each_once(db, make_list, journalist):
    def email(value, **fields):
        return PointDraft(kind=PointKind.EMAIL, value=value, **fields)

    journalist("Ann Example", points=[email("ann@example.org"), email("desk@example.org", preferred=True)])
    journalist("Ben Sample", points=[email("Desk@example.org")])
    journalist("Cy Specimen", points=[email("cy@example.org", usage=PointUsage.NEVER)])
    journalist("Dee Example", points=[email("dee@example.org")], do_not_contact=True)
    journalist("Eve Sample", points=[email("eve@example.org")])

    with db.reading() as session:
        found = media_lists.addresses(session, make_list(rule="topic = climate"))

    assert [value.lower() for value in found.values] == ["desk@example.org", "eve@example.org"]
    assert (found.without, found.kept_out) == (1, 1)


def test_values_that_people_have_are_offered(db, journalist):
    journalist("Ann Example", topics=["Climate", "energy"], country="FR")

    with db.reading() as session:
        known = media_lists.known_values(session)

    assert known[RuleField.TOPIC] == ["Climate", "energy"]
    assert known[RuleField.COUNTRY] == ["FR"]


def test_nothing_overrides_do_not_contact(db, make_list, journalist, now):
    ann = journalist("Ann Example", do_not_contact=True)
    ben = journalist("Ben Sample", do_not_contact=True)
    one = make_list(rule="topic = climate")
    media_list_ops.add_members(db, one, [ann], now=now)

    assert members(db, one) == []
    assert why(db, one) == {ann: Why.NO_CONTACT, ben: Why.NO_CONTACT}
    with db.reading() as session:
        assert media_lists.counts(session) == {one: 0}


def test_the_bin_is_on_no_list_and_comes_back_with_its_place(db, make_list, journalist, now):
    ann = journalist("Ann Example")
    one = make_list()
    media_list_ops.add_members(db, one, [ann], now=now)

    contact_ops.bin_contact(db, ann, now=now)
    assert members(db, one) == []

    contact_ops.restore_contact(db, ann, now=now)
    assert members(db, one) == [ann]


def test_a_contact_changed_moves_between_lists(db, make_list, journalist, now):
    ann = journalist("Ann Example", languages=["fr"])
    one = make_list(rule="language = fr")
    assert members(db, one) == [ann]

    with db.reading() as session:
        view = contacts.get_contact(session, ann)
    draft = contacts.ContactDraft.model_validate(view.model_dump(exclude={"points", "roles", "periods"}))
    contact_ops.save_contact(db, ann, draft.model_copy(update={"languages": ["de"]}), now=now)

    assert members(db, one) == []


def test_the_short_name_of_an_outlet_counts(db, make_list, journalist):
    ann = journalist("Ann Example", organisation="Example Times")
    with db.transaction() as session:
        session.connection().exec_driver_sql("UPDATE organisation SET short_name = 'ET'")

    assert members(db, make_list(rule="organisation = et")) == [ann]


def test_a_preview_leaves_the_list_as_it_is(db, make_list, journalist):
    ann = journalist("Ann Example")
    one = make_list()
    draft = MediaListDraft(name="x", kind=ListKind.RULE, rule=rule_data(parse_rule("topic = climate")))

    with db.reading() as session:
        assert [s.contact_id for s in media_lists.standings(session, one, draft)] == [ann]
        assert [s.contact_id for s in media_lists.standings(session, "", draft)] == [ann]
    assert members(db, one) == []


def test_lists_of_a_person_say_why(db, make_list, journalist, now):
    ann = journalist("Ann Example")
    fixed, by_rule = make_list("Weekly"), make_list("Climate", rule="topic = climate")
    make_list("Sport", rule="topic = sport")
    media_list_ops.add_members(db, fixed, [ann], now=now)

    with db.reading() as session:
        found = media_lists.lists_of(session, ann)

    assert [(one.id, standing.why) for one, standing in found] == [(by_rule, Why.RULE), (fixed, Why.ADDED)]


def test_a_list_is_duplicated_with_what_was_done_by_hand(db, make_list, journalist, now):
    ann, ben = journalist("Ann Example"), journalist("Ben Sample", topics=[])
    one = make_list(rule="topic = climate")
    media_list_ops.leave_out(db, one, [ann], now=now)
    media_list_ops.add_members(db, one, [ben], now=now)

    other = media_list_ops.duplicate_list(db, one, "Climate, copy", now=now).made

    assert why(db, other) == why(db, one) == {ann: Why.LEFT_OUT, ben: Why.ADDED}
    media_list_ops.bin_list(db, one, now=now)
    assert members(db, other) == [ben]


def test_what_was_done_by_hand_is_taken_back(db, make_list, journalist, now):
    ann, ben = journalist("Ann Example"), journalist("Ben Sample")
    one = make_list(rule="topic = climate")
    media_list_ops.leave_out(db, one, [ann], now=now)
    with db.reading() as session:
        before = media_lists.by_hand(session, one)

    media_list_ops.add_members(db, one, [ann, ben], now=now)
    media_list_ops.set_by_hand(db, one, before, [ann, ben], now=now)

    assert why(db, one) == {ann: Why.LEFT_OUT, ben: Why.RULE}


def test_a_list_goes_through_the_bin(db, make_list, journalist, now):
    ann = journalist("Ann Example")
    one = make_list("Weekly")
    media_list_ops.add_members(db, one, [ann], now=now)

    media_list_ops.bin_list(db, one, now=now)
    with db.reading() as session:
        assert media_lists.lists(session) == []
        assert media_lists.lists_of(session, ann) == []

    bin_ops.restore(db, "media_list", one, now=now)
    assert members(db, one) == [ann]

    bin_ops.put_back(db, "media_list", one, now=now)
    bin_ops.delete_for_good(db, "media_list", one)
    with pytest.raises(NotFoundError):
        members(db, one)
    with db.reading() as session:
        assert contacts.get_contact(session, ann)


def test_the_bin_is_emptied_of_lists(db, make_list, now):
    one = make_list()
    media_list_ops.bin_list(db, one, now=now)

    assert bin_ops.empty(db).lists == {one}


def test_lists_are_found_by_name(db, make_list):
    one = make_list("Weekly climate letter")

    with db.reading() as session:
        assert [(hit.id, hit.kind) for hit in search(session, "letter")] == [(one, "media_list")]


def test_a_list_that_is_gone_is_said_to_be(db, now):
    with pytest.raises(NotFoundError):
        media_list_ops.add_members(db, "nothing", [], now=now)
    with pytest.raises(NotFoundError):
        media_list_ops.leave_out(db, "nothing", [], now=now)
    with pytest.raises(NotFoundError):
        members(db, "nothing")
