"""Saved states of a release: who, when and why, and how little they take."""

import random
import shutil
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.desk import contact_ops, embargo_ops, enquiry_ops, house_ops, picture_ops, release_ops, text_ops
from pressdesk.domain.errors import StoreError
from pressdesk.domain.models.asset import AssetDraft
from pressdesk.domain.models.contact import ContactDraft, PointDraft, PointKind
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.release import EnquiryDraft, ReleaseDraft, ReleaseVersion
from pressdesk.domain.models.setting import House
from pressdesk.domain.models.text import TextDraft
from pressdesk.store import integrity, releases, versions
from pressdesk.store.opening import open_store
from pressdesk.system.person import person_name
from tests.making import PNG

EMBARGO = EmbargoDraft(local="2026-06-11T00:01", zone="Europe/Zurich", place="Geneva")


def keep(db, release, now, **fields):
    """Store these words and keep a version of them."""
    release_ops.save_release(db, release, ReleaseDraft(**{"headline": "Lake clean again", **fields}), now=now)
    return release_ops.take_version(db, release, why="typing", now=now).made


def kept_versions(db, release):
    with db.reading() as session:
        return versions.versions_of(session, release)


def words(chance, count):
    return [f"word{chance.randrange(4_000)}" for _ in range(count)]


def with_all_that_goes_with_it(db, release, now):
    point = PointDraft(kind=PointKind.MOBILE, value="+442079460018")
    people = [
        contact_ops.create_contact(db, ContactDraft(name=name, job_title="Legal Counsel", points=[point]), now=now).made
        for name in ("Madeleine Example", "Zoë Sample")
    ]
    enquiry_ops.set_enquiries(db, release, [EnquiryDraft(contact_id=one) for one in people], now=now)
    about = text_ops.create_text(db, TextDraft(title="About us", body="An invented network. " * 30), now=now).made
    enquiry_ops.set_texts(db, release, [about], now=now)
    picture_ops.add_picture(db, release, PNG, AssetDraft(caption="The lake.", credit="A. Example"), now=now)


def written_on(store, now, *, versions_too):
    """The size of the store after a day's work on a release of 1,000 words, a few changed each time."""
    chance = random.Random(5)
    said = words(chance, 1_000)
    db = open_store(store, passphrase="paper boat")
    release = release_ops.create_release(db, ReleaseDraft(body=" ".join(said)), now=now).made
    with_all_that_goes_with_it(db, release, now)
    for minute in range(100):
        for _ in range(4):
            said[chance.randrange(len(said))] = words(chance, 1)[0]
        draft = ReleaseDraft(headline="Lake clean again", body=" ".join(said))
        release_ops.save_release(db, release, draft, now=now)
        if versions_too:
            release_ops.take_version(db, release, why="typing", now=now + timedelta(minutes=minute))
    assert len(kept_versions(db, release)) == (100 if versions_too else 0)
    db.close()
    return sum(path.stat().st_size for path in store.rglob("*") if path.is_file())


def test_a_hundred_versions_of_a_thousand_words_take_less_than_200_kilobytes(tmp_path, empty_store, now):
    with_versions, without = (shutil.copytree(empty_store, tmp_path / name) for name in ("with", "without"))

    taken = written_on(with_versions, now, versions_too=True) - written_on(without, now, versions_too=False)

    assert 0 < taken < 200_000


def test_each_of_a_hundred_versions_can_be_read(db, make_release, now):
    chance = random.Random(6)
    said, bodies = words(chance, 300), {}
    release = make_release()
    for minute in range(100):
        said[chance.randrange(len(said))] = words(chance, 1)[0]
        version = keep(db, release, now + timedelta(minutes=minute), body=" ".join(said))
        bodies[version] = " ".join(said)

    with db.reading() as session:
        for version, body in bodies.items():
            assert versions.content(session, version)["release"]["body"] == body
    assert integrity.check(db) == []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=60).map(lambda text: text * 40), min_size=1, max_size=12))
def test_any_sequence_of_states_comes_back(db, make_release, now, bodies):
    release = make_release()
    kept = {}
    for body in bodies:
        if version := keep(db, release, now, body=body):
            with db.reading() as session:
                kept[version] = releases.get_release(session, release).body

    with db.reading() as session:
        assert {version: versions.content(session, version)["release"]["body"] for version in kept} == kept


def test_damage_to_one_version_takes_no_other(db, make_release, now):
    release = make_release(body="Clean water for all. " * 40)
    kept = [keep(db, release, now, body=f"Clean water for all. {number} " * 40) for number in range(30)]
    with db.transaction() as session:
        session.connection().exec_driver_sql("UPDATE release_version SET content = x'00' WHERE number = 5")

    with db.reading() as session:
        readable = [versions.content(session, version) for version in kept if version != kept[4]]
        with pytest.raises(StoreError, match="Version 5 is damaged"):
            versions.content(session, kept[4])
    assert len(readable) == 29
    assert len(integrity.check(db)) == 1


def test_damage_to_a_whole_state_takes_no_more_than_its_group(db, make_release, now):
    release = make_release(body="Clean water for all. " * 40)
    for number in range(45):
        keep(db, release, now, body=f"Clean water for all. {number} " * 40)
    with db.transaction() as session:
        session.connection().exec_driver_sql("UPDATE release_version SET content = x'00' WHERE number = 1")

    broken = 0
    with db.reading() as session:
        for version in versions.versions_of(session, release):
            try:
                versions.content(session, version.id)
            except StoreError:
                broken += 1
    assert 1 <= broken <= versions.GROUP + 1
    assert len(integrity.check(db)) == broken
    assert keep(db, release, now, body="After the damage. " * 40)


def test_what_was_mostly_rewritten_is_kept_whole(db, make_release, now):
    chance = random.Random(8)
    release = make_release()
    keep(db, release, now, body=" ".join(words(chance, 500)))
    keep(db, release, now, body=" ".join(words(chance, 500)))

    with db.reading() as session:
        bases = [row.base_id for row in session.connection().execute(ReleaseVersion.__table__.select())]
    assert bases == [None, None]


def test_a_version_says_who_when_and_why(db, make_release, now):
    release = make_release()
    house_ops.save_house(db, House(person="Ana Example"), now=now)

    release_ops.take_version(db, release, why="left", now=now)

    (kept,) = kept_versions(db, release)
    assert (kept.who, kept.created_at, kept.why, kept.number) == ("Ana Example", now, "left", 1)


def test_without_a_name_in_the_office_the_systems_is_taken(db, make_release, now):
    release = make_release()

    release_ops.take_version(db, release, why="left", now=now)

    assert kept_versions(db, release)[0].who == person_name()


def test_a_version_can_be_read_as_the_sheet_it_was(db, make_release, now):
    release = make_release(body="The **lake**.", tags=["water"])
    with_all_that_goes_with_it(db, release, now)
    embargo_ops.set_embargo(db, release, EMBARGO, now=now)
    with db.reading() as session:
        before = releases.sheet(session, release)
    version = release_ops.take_version(db, release, why="left", now=now).made
    release_ops.save_release(db, release, ReleaseDraft(headline="Another"), now=now)

    with db.reading() as session:
        kept = versions.sheet_of(session, version)

    assert kept.release.body == "The **lake**."
    assert kept.release.tags == ["water"]
    assert kept.embargo.instant == before.embargo.instant
    assert [one.contact.name for one in kept.enquiries] == ["Madeleine Example", "Zoë Sample"]
    assert [point.value for point in kept.enquiries[0].contact.points] == ["+442079460018"]
    assert [text.title for text in kept.texts] == ["About us"]
    assert [picture.caption for picture in kept.pictures] == ["The lake."]
