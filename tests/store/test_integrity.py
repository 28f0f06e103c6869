"""Looking for damage, and what can be read from outside."""

import pytest

from pressdesk.desk import contact_ops, picture_ops, release_ops
from pressdesk.domain.models.asset import AssetDraft
from pressdesk.domain.models.contact import ContactDraft
from pressdesk.domain.models.release import ReleaseDraft
from pressdesk.store import integrity, release_list
from tests.making import PNG


def test_a_sound_store_has_nothing_to_report(db, make_release, make_contact, now):
    make_contact()
    picture_ops.add_picture(db, make_release(), PNG, AssetDraft(), now=now)

    assert integrity.check(db) == []


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        ("UPDATE asset SET content = x'00'", "Picture"),
        ("UPDATE release_version SET content = x'00'", "Version"),
        ("DELETE FROM release_fts_data WHERE id > 10", "index"),
    ],
)
def test_what_was_changed_behind_the_desk_is_found(db, make_release, now, spoil, told):
    release = make_release()
    picture_ops.add_picture(db, release, PNG, AssetDraft(), now=now)
    release_ops.take_version(db, release, why="left", now=now)
    with db.transaction() as session:
        session.connection().exec_driver_sql(spoil)

    assert any(told in problem for problem in integrity.check(db))


def test_the_index_can_be_made_anew(db, make_release):
    release = make_release(headline="Lake")
    with db.transaction() as session:
        session.connection().exec_driver_sql("DELETE FROM release_fts_data WHERE id > 10")

    integrity.rebuild_index(db)

    assert integrity.check(db) == []
    with db.reading() as session:
        assert release_list.release_ids(session, release_list.ReleaseFilter(text="lake")) == [release]


def test_no_word_can_be_read_in_any_file_of_the_store(db, store, now):
    canaries = [f"canary{number}word" for number in range(40)]
    for canary in canaries[:20]:
        draft = ReleaseDraft(headline=canary, body=f"{canary} in the body", lead=canary)
        release = release_ops.create_release(db, draft, now=now).made
        release_ops.take_version(db, release, why="left", now=now)
    for canary in canaries[20:]:
        contact_ops.create_contact(db, ContactDraft(name=canary, notes=canary, organisation=canary), now=now)
    with db.reading() as session:
        release_list.release_ids(session, release_list.ReleaseFilter(text="canary"))

    files = [path for path in store.rglob("*") if path.is_file()]
    written = b"".join(path.read_bytes() for path in files)
    db.close()
    written += b"".join(path.read_bytes() for path in store.rglob("*") if path.is_file())

    assert any(path.name.endswith("-wal") for path in files)
    assert [canary for canary in canaries if canary.encode() in written] == []
    assert db.key.hex().encode() not in written
    assert db.key not in written
