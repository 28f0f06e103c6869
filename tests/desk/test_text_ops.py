"""Standing texts on releases: each release keeps the wording it has, and is offered the newer."""

from datetime import timedelta

import pytest

from pressdesk.desk import enquiry_ops, export_ops, release_ops, text_ops
from pressdesk.domain import house_style
from pressdesk.domain.errors import NotFoundError, PlaceholderError, StageError
from pressdesk.domain.models.dispatch import Means
from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.domain.models.setting import House
from pressdesk.domain.models.text import TextDraft, TextKind
from pressdesk.store import releases, texts, versions
from tests.making import put_in_state


@pytest.fixture
def about(db, now):
    return text_ops.create_text(db, TextDraft(title="About us", body="We are eight."), now=now).made


def rewrite(db, text_id, now, body="We are nine."):
    return text_ops.save_text(db, text_id, TextDraft(title="About us", body=body), now=now)


def sheet(db, release_id):
    with db.reading() as session:
        return releases.sheet(session, release_id)


def words(db, release_id):
    return [text.body for text in sheet(db, release_id).texts]


@pytest.fixture
def on(db, make_release, about, now):
    """A release with the text appended, in any state."""

    def on(status=None, *texts):
        made = make_release()
        enquiry_ops.set_texts(db, made, texts or [about], now=now)
        release_ops.choose_immediate(db, made, now=now)
        put_in_state(db, made, status, now=now)
        return made

    return on


@pytest.mark.parametrize("status", [None, *ReleaseStatus])
def test_a_text_changed_later_changes_no_release(db, about, on, now, status):
    release = on(status)
    later = now + timedelta(days=2)

    rewrite(db, about, later)

    assert words(db, release) == ["We are eight."]
    (newer,) = sheet(db, release).changed_texts
    assert (newer.body, newer.changed_at) == ("We are nine.", later)
    if status is not ReleaseStatus.WITHDRAWN:
        assert "We are eight." in export_ops.render(db, release, "txt", now=later).decode()


def test_the_newer_wording_is_taken_where_it_is_wanted(db, about, on, now):
    release, other = on(), on()
    rewrite(db, about, now)

    text_ops.use_newest(db, release, about, now=now)

    assert (words(db, release), words(db, other)) == (["We are nine."], ["We are eight."])
    assert sheet(db, release).changed_texts == ()


def test_it_can_be_put_back(db, about, on, now):
    release = on()
    rewrite(db, about, now)
    (before,) = sheet(db, release).texts
    text_ops.use_newest(db, release, about, now=now)

    text_ops.use_wording(db, release, before, now=now)

    assert words(db, release) == ["We are eight."]
    assert len(sheet(db, release).changed_texts) == 1


def test_words_that_came_back_are_no_news(db, about, on, now):
    release = on()
    rewrite(db, about, now)
    rewrite(db, about, now, "We are eight.")

    assert sheet(db, release).changed_texts == ()


def test_drafts_take_the_newest_at_once_and_nothing_else_does(db, about, on, now):
    made = {status: on(status) for status in ReleaseStatus}
    rewrite(db, about, now)

    change = text_ops.use_newest_in_drafts(db, about, now=now)

    assert change.releases == {made[ReleaseStatus.DRAFT], made[ReleaseStatus.REVIEW]}
    for status, release in made.items():
        newest = status in (ReleaseStatus.DRAFT, ReleaseStatus.REVIEW)
        assert words(db, release) == ["We are nine." if newest else "We are eight."]


def test_taking_it_on_an_approved_release_is_a_change_of_words(db, about, on, now):
    release = on(ReleaseStatus.APPROVED)
    rewrite(db, about, now)

    text_ops.use_newest(db, release, about, now=now)

    assert sheet(db, release).release.status is ReleaseStatus.REVIEW


def test_what_is_out_does_not_take_it(db, about, on, now):
    release = on(ReleaseStatus.RELEASED)
    rewrite(db, about, now)

    with pytest.raises(StageError):
        text_ops.use_newest(db, release, about, now=now)


def test_a_text_that_does_not_stand_there_is_not_taken(db, on, now):
    other = text_ops.create_text(db, TextDraft(title="Other"), now=now).made

    with pytest.raises(NotFoundError):
        text_ops.use_newest(db, on(), other, now=now)


def test_reordering_keeps_the_wordings(db, about, on, now):
    other = text_ops.create_text(db, TextDraft(title="Other", body="Words."), now=now).made
    release = on(None, about, other)
    rewrite(db, about, now)

    enquiry_ops.set_texts(db, release, [other, about], now=now)

    assert words(db, release) == ["Words.", "We are eight."]


def test_a_text_taken_off_and_appended_again_comes_with_its_present_words(db, about, on, now):
    release = on()
    rewrite(db, about, now)

    enquiry_ops.set_texts(db, release, [], now=now)
    enquiry_ops.set_texts(db, release, [about], now=now)

    assert words(db, release) == ["We are nine."]


def test_a_copy_and_an_older_version_keep_the_wording_they_had(db, about, on, now):
    release = on()
    version = release_ops.take_version(db, release, why="left", now=now)
    rewrite(db, about, now)
    text_ops.use_newest(db, release, about, now=now)
    copy = release_ops.copy_release(db, release, now=now).made
    rewrite(db, about, now, "We are ten.")

    assert words(db, copy) == ["We are nine."]
    release_ops.restore_version(db, release, version.made, now=now)
    assert words(db, release) == ["We are eight."]
    with db.reading() as session:
        newest = versions.versions_of(session, release)[0]
        assert versions.content(session, newest.id)["texts"][0]["body"] == "We are nine."


def test_the_desk_knows_where_a_text_stands(db, about, on, now):
    draft, out = on(), on(ReleaseStatus.RELEASED)
    binned = on()
    release_ops.bin_release(db, binned, now=now)
    rewrite(db, about, now)
    text_ops.use_newest(db, draft, about, now=now)

    with db.reading() as session:
        found = {one.release_id: (one.status, one.newest) for one in texts.stands_on(session, about)}

    assert found == {draft: (ReleaseStatus.DRAFT, True), out: (ReleaseStatus.RELEASED, False)}


def test_a_gap_keeps_a_release_from_leaving_and_the_preview_shows_it(db, on, now):
    text = text_ops.create_text(db, TextDraft(title="Call", kind=TextKind.LEGAL, body="{spokesperson.name}"), now=now)
    release = on(None, text.made)

    with pytest.raises(PlaceholderError, match="nobody is named for enquiries"):
        export_ops.export(db, release, "txt", means=Means.FILE, now=now)

    assert "[spokesperson.name?]" in export_ops.render(db, release, "txt", now=now, preview=True).decode()


def test_a_newer_wording_is_told_by_the_checks(db, about, on, now):
    release = on()
    rewrite(db, about, now + timedelta(days=2))

    (found,) = [f for f in house_style.check(sheet(db, release), House(), now=now) if f.rule == "text-changed"]

    assert found.message.startswith("“About us” has been changed on 3 June 2026.")
    assert (found.severity, found.field) == ("hint", "texts[0]")
