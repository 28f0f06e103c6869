"""The bin as a whole."""

from datetime import timedelta

import pytest

from pressdesk.desk import bin_ops, export_ops, release_ops, text_ops
from pressdesk.domain.errors import NotFoundError, RuleError
from pressdesk.domain.models.dispatch import Means
from pressdesk.domain.models.release import ReleaseDraft
from pressdesk.domain.models.text import TextDraft
from pressdesk.store import release_list
from pressdesk.store.header import Cost
from pressdesk.store.opening import create_store


@pytest.fixture
def db(tmp_path):
    db = create_store(tmp_path / "store", passphrase="an office of paper", use_keyring=False, cost=Cost(8192, 1, 1))
    yield db
    db.close()


def count(db):
    with db.reading() as session:
        return release_list.counts(session).in_bin


@pytest.mark.parametrize(
    ("ago", "left"),
    [
        (timedelta(0), 30),
        (timedelta(hours=1), 30),
        (timedelta(days=1), 29),
        (timedelta(days=29, hours=23), 1),
        (timedelta(days=30), 0),
        (timedelta(days=60), 0),
    ],
)
def test_a_day_begun_counts_whole(now, ago, left):
    assert bin_ops.days_left(now - ago, now) == left


def test_what_is_not_in_the_bin_is_not_deleted(db, now):
    text = text_ops.create_text(db, TextDraft(title="About us"), now=now).made

    with pytest.raises(RuleError):
        bin_ops.delete_for_good(db, "text", text)


def test_what_is_gone_cannot_be_deleted_again(db, now):
    text = text_ops.create_text(db, TextDraft(title="About us"), now=now).made
    text_ops.bin_text(db, text, now=now)
    bin_ops.delete_for_good(db, "text", text)

    with pytest.raises(NotFoundError):
        bin_ops.delete_for_good(db, "text", text)


def test_a_release_that_was_sent_out_is_kept(db, now):
    release = release_ops.create_release(db, ReleaseDraft(headline="Fees"), now=now).made
    release_ops.choose_immediate(db, release, now=now)
    export_ops.export(db, release, "txt", means=Means.FILE, now=now)
    release_ops.bin_release(db, release, now=now)

    with pytest.raises(RuleError):
        bin_ops.delete_for_good(db, "release", release)
    bin_ops.empty(db)

    assert count(db) == 1


def test_the_old_go_and_the_rest_stays(db, now):
    for days in (31, 29):
        text = text_ops.create_text(db, TextDraft(title="About us"), now=now).made
        text_ops.bin_text(db, text, now=now - timedelta(days=days))

    bin_ops.empty_old(db, now=now)

    assert count(db) == 1


def test_emptying_takes_what_a_wrong_clock_put_into_the_future(db, now):
    text = text_ops.create_text(db, TextDraft(title="About us"), now=now).made
    text_ops.bin_text(db, text, now=now + timedelta(days=400))

    bin_ops.empty(db)

    assert count(db) == 0
