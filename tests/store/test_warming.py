"""What a worker gets ready before the first release is read."""

from pressdesk.domain.models.release import ReleaseView
from pressdesk.store import warming


def test_every_record_can_be_read_without_building_it_first():
    warming.build_classes()

    assert ReleaseView.__pydantic_complete__


def test_a_store_without_releases_is_read_too(db):
    warming.read_once(db)


def test_a_store_with_releases_is_left_as_it_is(db, make_release):
    release = make_release(headline="One")

    warming.read_once(db)

    with db.listing() as listing:
        assert listing.execute("SELECT id, revision FROM release").fetchall() == [(release, 1)]


def test_trying_a_save_leaves_nothing_behind(db, make_release, now):
    release = make_release(headline="One")

    warming.write_once(db, now=now)

    with db.listing() as listing:
        assert listing.execute("SELECT id, revision FROM release").fetchall() == [(release, 1)]
        assert listing.execute("SELECT count(*) FROM release_version").fetchone() == (0,)
