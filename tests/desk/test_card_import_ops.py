from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.desk.card_import_ops import Choice, Plan, Standing, plan, take_back, take_in
from pressdesk.domain.errors import UnreadableFileError
from pressdesk.domain.models.contact import ContactDraft, PointDraft, PointUsage
from pressdesk.store import contacts
from pressdesk.store.contacts import ContactFilter
from tests.desk.stores import small_store

CARDS = Path(__file__).parent.parent / "importing" / "cards"
ANA = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Example\nORG:Example Network\nTITLE:Counsel\nTEL:+44 7700 900141\n{}END:VCARD\n"


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    with small_store(tmp_path_factory.mktemp("cards") / "store") as opened:
        yield opened


@pytest.fixture
def store(tmp_path):
    with small_store(tmp_path / "store") as opened:
        yield opened


@pytest.fixture
def read(store, tmp_path):
    def read(text, name="people.vcf"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return plan(store, tmp_path / name)

    return read


def people(db):
    with db.reading() as session:
        return list(contacts.views_by_id(session, contacts.contact_ids(session, ContactFilter())).values())


def known(db, now, **fields):
    with db.transaction() as session:
        return contacts.insert(session, ContactDraft(**fields), now)


def standings(planned):
    return [card.standing for card in planned.cards]


def test_a_stranger_is_new_and_the_same_file_again_is_the_same(store, read, now):
    first = read(ANA.format("X-SKYPE-USER:ana\nNOTE:Calls back.\n"))
    assert people(store) == []
    take_in(store, first, now=now)

    assert standings(first) == [Standing.NEW]
    assert standings(read(ANA.format("X-SKYPE-USER:ana\nNOTE:Calls back.\n"))) == [Standing.SAME]
    assert any("ana" in line for line in people(store)[0].extras) or "ana" in str(people(store)[0].points)


def test_a_known_number_and_name_is_changed_where_the_card_says_more(store, read, now):
    point = PointDraft(kind="mobile", value="+447700900141", usage=PointUsage.NEVER)
    known(store, now, name="Ana Example", beat="courts", points=[point])
    planned = read(ANA.format("EMAIL:ana@example.org\n"))
    take_in(store, planned, now=now)
    (ana,) = people(store)

    assert standings(planned) == [Standing.CHANGED]
    assert {"organisation", "job_title", "points"} <= set(planned.cards[0].fields)
    assert (ana.job_title, ana.beat) == ("Counsel", "courts")
    assert PointUsage.NEVER in {one.usage for one in ana.points if one.value == "+447700900141"}
    assert "ana@example.org" in {one.value for one in ana.points}


def test_a_name_alone_is_doubtful_and_waits(store, read, now):
    known(store, now, name="Ana Example")
    planned = read(ANA.format(""))
    take_in(store, planned, now=now)

    assert standings(planned) == [Standing.DOUBTFUL]
    assert len(people(store)) == 1
    take_in(store, planned, {0: Choice.AS_NEW}, now=now)
    assert len(people(store)) == 2


def test_one_number_under_another_name_is_doubtful(store, read, now):
    point = PointDraft(kind="mobile", value="+447700900141")
    known(store, now, name="Bea Sample", points=[point])

    assert standings(read(ANA.format(""))) == [Standing.DOUBTFUL]


def test_a_switchboard_makes_nobody_doubtful(store, read, now):
    for number in range(4):
        known(store, now, name=f"Nobody{number}", points=[PointDraft(kind="telephone", value="+447700900141")])

    assert standings(read(ANA.format(""))) == [Standing.NEW]


def test_an_import_is_taken_back_whole_but_for_who_was_edited_since(store, read, now):
    known(store, now, name="Ana Example", organisation="Example Network")
    before = people(store)[0]
    other = ANA.replace("Ana", "Bea").replace("141", "142").format("")
    third = ANA.replace("Ana", "Cleo").replace("141", "143").format("")
    taken = take_in(store, read(ANA.format("") + other + third), now=now)
    assert len(people(store)) == 3
    cleo = next(one.id for one in people(store) if one.name.startswith("Cleo"))
    with store.transaction() as session:
        contacts.update(session, cleo, ContactDraft(name="Cleo Example", beat="courts"), now)
    back = take_back(store, taken, now=now)

    assert back.kept == (cleo,)
    assert {one.name for one in people(store)} == {"Ana Example", "Cleo Example"}
    ana = next(one for one in people(store) if one.id == before.id)
    assert (ana.job_title, ana.points) == (before.job_title, before.points)


def test_a_dry_run_leaves_the_store_as_it_is(store, read, now):
    assert take_in(store, read(ANA.format("")), now=now, dry_run=True).ids == [""]
    assert people(store) == []


def test_what_cannot_be_read_is_said_with_its_line_and_the_rest_comes_in(store, read, now):
    planned = read(ANA.format("PHOTO;ENCODING=b;TYPE=GIF:R0lGODlhAQABAAAAACw=\n") + "junk\n" + ANA.format(""))

    assert [fault.line for fault in planned.faults] == [9]
    assert any("picture" in doubt for doubt in planned.cards[0].doubts)


def test_a_spreadsheet_comes_in_by_its_own_columns(store, read, now):
    planned = read("Name,E-mail Address\nAna Example,ana@example.org\n", "people.csv")
    take_in(store, planned, now=now)

    assert [one.name for one in people(store)] == ["Ana Example"]


def test_a_file_that_is_not_there_is_named(store, tmp_path):
    with pytest.raises(UnreadableFileError, match="There is no file"):
        plan(store, tmp_path / "none.vcf")


@pytest.mark.parametrize("card", sorted(CARDS.glob("*.vcf")), ids=lambda path: path.stem)
def test_files_of_other_programs_come_in_and_are_the_same_again(store, card, now):
    taken = take_in(store, plan(store, card), now=now)

    assert taken.made
    again = plan(store, card)
    assert Standing.NEW not in standings(again)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_mutated_or_cut_file_gives_a_plan_that_can_be_tried(shared, tmp_path, now, data):
    content = bytearray(data.draw(st.sampled_from(sorted(CARDS.glob("*.vcf")))).read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=20)):
        content[place] = data.draw(st.integers(0, 255))
    path = tmp_path / data.draw(st.sampled_from(["a.vcf", "a.csv"]))
    path.write_bytes(bytes(content[: data.draw(st.integers(0, len(content)))]))
    planned = plan(shared, path)

    assert isinstance(planned, Plan)
    take_in(shared, planned, now=now, dry_run=True)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=400), suffix=st.sampled_from([".vcf", ".csv"]))
def test_any_bytes_give_a_plan_that_can_be_tried(shared, tmp_path, now, content, suffix):
    path = tmp_path / f"any{suffix}"
    path.write_bytes(content)
    take_in(shared, plan(shared, path), now=now, dry_run=True)
