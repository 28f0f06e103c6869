"""Clearances belong to a release and outlive the record of the speaker."""

from datetime import timedelta

import pytest

from pressdesk.desk import bin_ops, contact_ops, release_ops
from pressdesk.domain.errors import NotFoundError
from pressdesk.domain.models.clearance import Answer, ClearanceFields, Means
from pressdesk.store import clearances, releases, versions


def keep(db, release_id, now, **fields):
    with db.transaction() as session:
        return clearances.insert(session, release_id, ClearanceFields(**{"words": "We row.", **fields}), now)


def kept(db, release_id):
    with db.reading() as session:
        return clearances.clearances_of(session, release_id)


def test_a_clearance_comes_back_as_it_was_put(db, make_release, now):
    release = make_release()
    keep(db, release, now, speaker="Ada", asked_at=now, asked_how=Means.EMAIL, asked_to="ada@example.org")

    (one,) = kept(db, release)

    assert (one.speaker, one.words, one.asked_at, one.asked_how) == ("Ada", "We row.", now, Means.EMAIL)
    assert (one.answer, one.answered_at, one.release_id) == (Answer.NONE, None, release)


def test_they_stand_in_the_order_in_which_they_were_begun(db, make_release, now):
    release, other = make_release(), make_release()
    first = keep(db, release, now)
    keep(db, other, now)
    second = keep(db, release, now - timedelta(days=1))

    assert [one.id for one in kept(db, release)] == [first, second]


def test_a_release_brings_its_clearances_and_its_versions_do_not(db, make_release, now):
    release = make_release()
    with db.transaction() as session:
        before = versions.take(session, release, "left", now=now)
    keep(db, release, now, note="Private")

    with db.transaction() as session:
        assert [one.note for one in releases.sheet(session, release).clearances] == ["Private"]
        after = versions.take(session, release, "left", now=now)
        assert after.id == before.id
        assert "Private" not in str(versions.content(session, after.id))


def test_a_release_deleted_for_good_takes_its_clearances_along(db, make_release, now):
    release = make_release()
    keep(db, release, now)
    release_ops.bin_release(db, release, now=now)

    bin_ops.empty_old(db, now=now + timedelta(days=31))

    assert kept(db, release) == ()


def test_a_clearance_stays_when_the_speaker_is_deleted_for_good(db, make_release, make_contact, now):
    release, contact = make_release(), make_contact(name="Ada Example")
    keep(db, release, now, contact_id=contact, speaker="Ada Example")
    contact_ops.bin_contact(db, contact, now=now)

    bin_ops.empty_old(db, now=now + timedelta(days=31))

    assert [(one.contact_id, one.speaker) for one in kept(db, release)] == [(None, "Ada Example")]


def test_one_that_is_gone_cannot_be_changed(db, now):
    with pytest.raises(NotFoundError), db.transaction() as session:
        clearances.change(session, "gone", {"note": "x"}, now)
