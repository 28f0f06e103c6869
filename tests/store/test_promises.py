"""Embargoes kept and broken."""

from datetime import date

import pytest

from pressdesk.desk import promise_ops, release_ops
from pressdesk.domain.errors import NotFoundError
from pressdesk.domain.models.promise import PromiseDraft
from pressdesk.store import promises
from pressdesk.store.promises import Promises


def test_kept_and_broken_are_counted_with_the_last_day(db, make_contact, now):
    ann, ben = make_contact(name="Ann Example"), make_contact(name="Ben Sample")
    for day, kept in ((date(2026, 5, 3), True), (date(2026, 4, 1), False), (date(2026, 3, 1), True)):
        promise_ops.note_promise(db, ann, PromiseDraft(about="Lake", day=day, kept=kept), now=now)

    with db.reading() as session:
        assert promises.promises_by_contact(session, [ann, ben]) == {ann: Promises(2, 1, date(2026, 5, 3))}
        assert [one.day.month for one in promises.of_contact(session, ann)] == [5, 4, 3]


def test_an_agreement_is_noted_otherwise_and_taken_away(db, make_contact, now):
    ann = make_contact()
    made = promise_ops.note_promise(db, ann, PromiseDraft(day=date(2026, 5, 3)), now=now).made

    change = promise_ops.change_promise(
        db, made, PromiseDraft(day=date(2026, 5, 3), kept=False, note="Ran it at 06:00"), now=now
    )
    assert change.contacts == {ann}
    with db.reading() as session:
        assert promises.of_contact(session, ann)[0].note == "Ran it at 06:00"

    promise_ops.remove_promise(db, made)
    with db.reading() as session:
        assert promises.of_contact(session, ann) == []
    with pytest.raises(NotFoundError):
        promise_ops.remove_promise(db, made)


def test_the_record_outlives_the_release(db, make_contact, make_release, now):
    ann, release = make_contact(), make_release()
    draft = PromiseDraft(about="Lake clean again", day=date(2026, 5, 3), release_id=release)
    promise_ops.note_promise(db, ann, draft, now=now)

    release_ops.bin_release(db, release, now=now)
    from pressdesk.desk import bin_ops

    bin_ops.empty(db)

    with db.reading() as session:
        kept = promises.of_contact(session, ann)[0]
    assert (kept.about, kept.release_id) == ("Lake clean again", None)
