from datetime import timedelta

import pytest

from pressdesk.desk import release_ops, replacing_ops
from pressdesk.domain.finding import Wanted
from pressdesk.domain.models.release import ReleaseDraft, ReleaseStatus
from pressdesk.store import releases, stages, versions


def view(db, release):
    with db.reading() as session:
        return releases.get_release(session, release)


@pytest.mark.parametrize(
    ("typed", "how", "hits"),
    [
        ("clean", {}, 2),
        ("lean", {}, 2),
        ("lean", {"whole_words": True}, 0),
        ("the lake", {}, 1),
        ("resume", {"whole_words": True}, 1),
        ("is **clean", {}, 0),
        ("is clean", {}, 1),
    ],
)
def test_every_field_of_every_release_is_searched_for_the_very_words(db, make_release, typed, how, hits):
    make_release(headline="Lake clean again", body="The lake is **clean**.\n")
    make_release(headline="Other", lead="A résumé.")

    found = replacing_ops.find_everywhere(db, Wanted(typed, **how))

    assert sum(len(one.lines) for one in found) == hits
    for one in found:
        for line in one.lines:
            assert line.text[line.start : line.end]


def test_the_bin_is_left_alone(db, make_release, now):
    release_ops.bin_release(db, make_release(headline="Lake"), now=now)

    assert replacing_ops.find_everywhere(db, Wanted("lake")) == []


def test_replacing_keeps_a_version_and_is_taken_back_as_a_whole(db, make_release, now):
    body = "The **lake** is clean."
    first, second, third = (make_release(headline="Lake clean", body=body) for _ in range(3))

    done = replacing_ops.replace_everywhere(db, [first, second], Wanted("lake"), "pond", now=now)

    assert done.change.releases == {first, second}
    assert done.count == 4
    assert (view(db, first).headline, view(db, first).body) == ("pond clean", "The **pond** is clean.")
    assert view(db, third).headline == "Lake clean"
    with db.reading() as session:
        kept = versions.versions_of(session, first)
        assert [version.why for version in kept] == ["wording"]
        assert versions.content(session, kept[0].id)["release"]["body"] == body

    back = replacing_ops.take_back(db, done, now=now)

    assert (back.change.releases, back.left) == ({first, second}, 0)
    assert view(db, second).body == body


def test_what_was_written_since_is_not_taken_back(db, make_release, now):
    release = make_release(headline="Lake clean")
    done = replacing_ops.replace_everywhere(db, [release], Wanted("lake"), "pond", now=now)
    release_ops.save_release(db, release, ReleaseDraft(headline="Ponds"), now=now + timedelta(minutes=1))

    assert replacing_ops.take_back(db, done, now=now).left == 1
    assert view(db, release).headline == "Ponds"


def test_a_release_without_the_words_is_not_touched(db, make_release, now):
    release = make_release(headline="Lake clean")
    before = view(db, release)

    done = replacing_ops.replace_everywhere(db, [release], Wanted("ocean"), "sea", now=now)

    assert done.count == 0
    assert view(db, release) == before


@pytest.mark.parametrize("later", [ReleaseStatus.REVIEW, ReleaseStatus.DRAFT])
def test_the_approval_comes_back_with_the_approved_words(db, make_release, now, later):
    release = make_release(headline="Lake clean")
    with db.transaction() as session:
        stages.move(session, release, ReleaseStatus.APPROVED, now)
    done = replacing_ops.replace_everywhere(db, [release], Wanted("lake"), "pond", now=now)
    assert view(db, release).status is ReleaseStatus.REVIEW
    with db.transaction() as session:
        stages.move(session, release, later, now)

    replacing_ops.take_back(db, done, now=now)

    gone_another_way = later is ReleaseStatus.DRAFT
    assert view(db, release).status is (ReleaseStatus.DRAFT if gone_another_way else ReleaseStatus.APPROVED)
