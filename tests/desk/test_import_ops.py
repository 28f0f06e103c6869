import pytest

from pressdesk.desk.import_ops import store_import, store_in_order
from pressdesk.domain.composing import compose
from pressdesk.domain.models.contact import ContactDraft, PointDraft, PointUsage
from pressdesk.domain.models.release import ReleaseLine
from pressdesk.domain.models.setting import House
from pressdesk.export.plain_text import render
from pressdesk.importing.files import read_path
from pressdesk.importing.plain_text import read_text
from pressdesk.store import contacts, release_list, releases, texts, versions
from pressdesk.store.contacts import ContactFilter
from pressdesk.store.release_list import ReleaseFilter
from pressdesk.store.texts import TextFilter
from tests.desk.stores import small_store
from tests.importing.reading import words
from tests.importing.test_plain_text import RELEASE
from tests.importing.test_seed import SEED, international, pieces


@pytest.fixture
def store(tmp_path):
    with small_store(tmp_path / "store") as opened:
        yield opened


def read(text=RELEASE):
    return read_text(text, path="page.txt")


def people(db):
    with db.reading() as session:
        return list(contacts.views_by_id(session, contacts.contact_ids(session, ContactFilter())).values())


def exported(db, release_id, now):
    house = House(end_marks={"en": ""})
    with db.transaction() as session:
        releases.set_line(session, release_id, ReleaseLine.IMMEDIATE, now)
        sheet = releases.sheet(session, release_id)
    return render(compose(sheet, house, now=now), house)


def test_an_import_makes_releases_contacts_and_texts(store, now):
    change = store_import(store, read(), now=now)

    assert (len(change.releases), len(change.contacts), len(change.texts)) == (1, 2, 1)
    assert change.made in change.releases


def test_an_imported_release_comes_out_with_its_own_words(store, now):
    stored = store_in_order(store, read(), now=now)
    _line, rest = exported(store, stored.release_ids[0], now).split("\n", 1)

    assert words(rest) == words(RELEASE.replace("917-555-0148", "+1 917-555-0148"))


def test_a_dry_run_leaves_the_store_as_it_is(store, now):
    store_import(store, read(), now=now, dry_run=True)

    with store.reading() as session:
        assert release_list.release_ids(session, ReleaseFilter()) == []
    assert people(store) == []


def test_importing_again_finds_the_same_people_and_texts(store, now):
    store_import(store, read(), now=now)
    store_import(store, read(), now=now)

    assert len(people(store)) == 2
    with store.reading() as session:
        assert len(texts.text_ids(session, TextFilter())) == 1
        assert len(release_list.release_ids(session, ReleaseFilter())) == 2


def test_a_known_person_keeps_what_the_officer_set(store, now):
    point = PointDraft(kind="telephone", value="+442079460101", usage=PointUsage.NEVER)
    with store.transaction() as session:
        draft = ContactDraft(name="Ada Lindqvist", job_title="Founder", points=[point])
        contacts.insert(session, draft, now)
    stored = store_in_order(store, read(), now=now)
    ada = next(person for person in people(store) if person.name == "Ada Lindqvist")

    assert (ada.job_title, ada.organisation) == ("Founder", "Tidewater Network")
    assert [p.usage for p in ada.points] == [PointUsage.NEVER]
    assert "7946" not in exported(store, stored.release_ids[0], now)


def test_a_version_is_kept_of_what_was_imported(store, now):
    stored = store_in_order(store, read(), now=now)

    with store.reading() as session:
        assert [v.why for v in versions.versions_of(session, stored.release_ids[0])] == ["imported"]


@pytest.mark.skipif(not SEED.exists(), reason="the news page is not at hand")
def test_a_real_page_comes_out_of_the_store_word_for_word(store, now):
    stored = store_in_order(store, read_path(SEED, house=House(region="CH")), now=now)

    assert len(people(store)) == 4
    for release_id, piece in zip(stored.release_ids, pieces(), strict=True):
        line, rest = exported(store, release_id, now).split("\n", 1)
        assert line == "FOR IMMEDIATE RELEASE"
        assert words(rest) == words(international(piece))
