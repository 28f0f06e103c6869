"""The way of a release through its states, over a store."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from pressdesk.desk import (
    contact_ops,
    embargo_ops,
    enquiry_ops,
    export_ops,
    outbox_ops,
    release_ops,
    stage_ops,
    text_ops,
)
from pressdesk.domain.errors import StageError
from pressdesk.domain.models.contact import ContactDraft, PointDraft, PointKind
from pressdesk.domain.models.dispatch import Means
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.notice import CorrectionDraft, Grade, WithdrawalDraft
from pressdesk.domain.models.release import EnquiryDraft, ReleaseDraft, ReleaseFields, ReleaseStatus
from pressdesk.domain.models.text import TextDraft
from pressdesk.store import outbox, releases, versions
from pressdesk.store.opening import open_store

S = ReleaseStatus
LIFT = datetime(2026, 6, 10, 22, 1, tzinfo=UTC)
EMBARGO = EmbargoDraft(local="2026-06-11T00:01", zone="Europe/Zurich", place="Geneva")


def sheet(db, release_id):
    with db.reading() as session:
        return releases.sheet(session, release_id)


def status(db, release_id):
    return sheet(db, release_id).release.status


def whys(db, release_id):
    with db.reading() as session:
        return [version.why for version in versions.versions_of(session, release_id)]


def write(db, release_id, now, **fields):
    known = {name: getattr(sheet(db, release_id).release, name) for name in ReleaseFields.model_fields}
    return release_ops.save_release(db, release_id, ReleaseDraft.model_validate(known | fields), now=now)


def send(db, release_id, now, *recipients, name="txt"):
    return export_ops.export(db, release_id, name, means=Means.FILE, now=now, recipients=recipients)


@pytest.fixture
def ready(db, now):
    """A release that every check passes, for immediate release."""
    person = contact_ops.create_contact(
        db,
        ContactDraft(name="Zoë Sample", points=[PointDraft(kind=PointKind.MOBILE, value="+447700900141")]),
        now=now,
    ).made
    made = release_ops.create_release(
        db,
        ReleaseDraft(
            headline="Lake clean again", lead="The lake is clean.", place="Geneva", dateline_date="2026-06-11"
        ),
        now=now,
    ).made
    enquiry_ops.set_enquiries(db, made, [EnquiryDraft(contact_id=person)], now=now)
    release_ops.choose_immediate(db, made, now=now)
    return made


def approve(db, release_id, now):
    release_ops.set_status(db, release_id, S.APPROVED, now=now)


def release(db, release_id, now):
    approve(db, release_id, now)
    release_ops.set_status(db, release_id, S.RELEASED, now=now)


def test_a_failing_check_keeps_a_release_from_approval(db, ready, now):
    write(db, ready, now, headline="")
    with pytest.raises(StageError, match="no headline"):
        approve(db, ready, now)
    assert status(db, ready) is S.DRAFT

    write(db, ready, now, headline="Lake clean again")
    approve(db, ready, now)

    assert status(db, ready) is S.APPROVED


def test_a_new_release_is_a_draft_whatever_it_is_said_to_be(db, now):
    made = release_ops.create_release(db, ReleaseDraft(headline="H", status=S.RELEASED), now=now).made

    assert status(db, made) is S.DRAFT


def test_a_release_waits_for_its_lift(db, ready, now):
    embargo_ops.set_embargo(db, ready, EMBARGO, now=now)
    approve(db, ready, now)

    with pytest.raises(StageError, match="has not lifted yet"):
        release_ops.set_status(db, ready, S.RELEASED, now=LIFT - timedelta(seconds=1))
    release_ops.set_status(db, ready, S.RELEASED, now=LIFT)

    assert status(db, ready) is S.RELEASED
    assert whys(db, ready)[0] == "released"


def test_words_changed_after_approval_are_in_review_again(db, ready, now):
    approve(db, ready, now)
    write(db, ready, now, tags=["lake"])
    assert status(db, ready) is S.APPROVED

    write(db, ready, now, lead="The lake is very clean.")

    assert status(db, ready) is S.REVIEW


@pytest.mark.parametrize("what", ["people", "texts", "release line"])
def test_whatever_is_printed_counts_as_words(db, ready, now, what):
    text = text_ops.create_text(db, TextDraft(title="About us", body="We."), now=now).made
    approve(db, ready, now)

    {
        "people": lambda: enquiry_ops.set_enquiries(db, ready, [], now=now),
        "texts": lambda: enquiry_ops.set_texts(db, ready, [text], now=now),
        "release line": lambda: (
            embargo_ops.set_embargo(db, ready, EMBARGO, now=now),
            embargo_ops.remove_embargo(db, ready, now=now),
        ),
    }[what]()

    assert status(db, ready) is S.REVIEW


def test_the_change_can_be_taken_back_and_the_release_is_approved_as_it_was(db, ready, now):
    approve(db, ready, now)
    write(db, ready, now, lead="A slip.")
    write(db, ready, now, lead="A slip of the pen.")

    stage_ops.take_back_edit(db, ready, now=now)

    assert (status(db, ready), sheet(db, ready).release.lead) == (S.APPROVED, "The lake is clean.")
    assert "restored" in whys(db, ready)


def test_what_is_out_does_not_change_behind_anybodys_back(db, ready, now):
    release(db, ready, now)
    text = text_ops.create_text(db, TextDraft(title="About us", body="We."), now=now).made
    with db.reading() as session:
        (version, *_) = versions.versions_of(session, ready)

    for attempt in (
        lambda: write(db, ready, now, lead="Other words."),
        lambda: enquiry_ops.set_enquiries(db, ready, [], now=now),
        lambda: enquiry_ops.set_texts(db, ready, [text], now=now),
        lambda: release_ops.restore_version(db, ready, version.id, now=now),
        lambda: embargo_ops.set_embargo(db, ready, EMBARGO, now=now),
        lambda: release_ops.choose_immediate(db, ready, now=now),
    ):
        with pytest.raises(StageError):
            attempt()

    write(db, ready, now, tags=["lake"])
    assert sheet(db, ready).release.tags == ["lake"]


def test_a_correction_keeps_what_was_released_and_says_what_was_wrong(db, ready, now):
    release(db, ready, now)
    send(db, ready, now, "ana@example.org")
    later = now + timedelta(hours=5)

    with pytest.raises(StageError, match="Say what was changed"):
        stage_ops.correct(db, ready, CorrectionDraft(changed="  "), now=later)
    draft = CorrectionDraft(changed="the lead: “clean” should read “cleaner”", grade=Grade.MINOR)
    stage_ops.correct(db, ready, draft, now=later)
    write(db, ready, later, lead="The lake is cleaner.")

    assert status(db, ready) is S.CORRECTED
    (notice,) = sheet(db, ready).notices
    assert (notice.at, notice.replaces_at, notice.grade, notice.state_before) == (later, now, "minor", S.RELEASED)
    with db.reading() as session:
        assert versions.content(session, notice.version_id)["release"]["lead"] == "The lake is clean."
    assert "released" in whys(db, ready)
    said = export_ops.render(db, ready, "txt", now=later).decode()
    assert said.startswith(
        "CORRECTED VERSION, issued 17:00 UTC 1 June 2026, replaces the version sent at 12:00. Changed:"
    )
    assert "The lake is cleaner." in said
    assert stage_ops.recipients_of(db, ready) == ["ana@example.org"]


def test_a_correction_that_has_left_is_closed_and_can_be_corrected_again(db, ready, now):
    release(db, ready, now)
    stage_ops.correct(db, ready, CorrectionDraft(changed="a name"), now=now + timedelta(hours=1))
    sent = send(db, ready, now + timedelta(hours=2))

    with pytest.raises(StageError, match="Correct it again"):
        write(db, ready, now + timedelta(hours=3), lead="Other words.")
    stage_ops.correct(db, ready, CorrectionDraft(changed="another name"), now=now + timedelta(hours=3))
    write(db, ready, now + timedelta(hours=4), lead="Other words.")

    assert [notice.words for notice in sheet(db, ready).notices] == ["a name", "another name"]
    assert sheet(db, ready).notices[-1].replaces_at == sent.dispatch.at


def test_what_was_marked_as_not_sent_closes_nothing(db, ready, now):
    release(db, ready, now)
    stage_ops.correct(db, ready, CorrectionDraft(changed="a name"), now=now)
    sent = send(db, ready, now + timedelta(hours=2), "ana@example.org")
    outbox_ops.mark_sent(db, sent.dispatch.id, False, now=now)

    write(db, ready, now, lead="Other words.")

    assert sheet(db, ready).release.lead == "Other words."
    assert stage_ops.recipients_of(db, ready) == []


def test_a_correction_begun_by_mistake_can_be_taken_back(db, ready, now):
    release(db, ready, now)
    stage_ops.correct(db, ready, CorrectionDraft(changed="a name"), now=now)
    write(db, ready, now, lead="Other words.")

    stage_ops.take_back_correction(db, ready, now=now)

    found = sheet(db, ready)
    assert (found.release.status, found.release.lead, found.notices) == (S.RELEASED, "The lake is clean.", ())


def test_a_text_sent_under_embargo_can_be_corrected_before_the_lift(db, ready, now):
    embargo_ops.set_embargo(db, ready, EMBARGO, now=now)
    approve(db, ready, now)
    with pytest.raises(StageError, match="Nothing of it has left"):
        stage_ops.correct(db, ready, CorrectionDraft(changed="a name"), now=now)
    send(db, ready, now, "ana@example.org")

    stage_ops.correct(db, ready, CorrectionDraft(changed="a name"), now=now + timedelta(hours=1))

    lines = export_ops.compose_release(db, ready, now=now + timedelta(hours=1)).release_line
    assert lines[0].startswith("CORRECTED VERSION")
    assert lines[1].startswith("STRICTLY EMBARGOED")


def test_a_withdrawal_reaches_those_who_got_it_without_the_wrong_words(db, ready, now):
    release(db, ready, now)
    send(db, ready, now, "ana@example.org")
    send(db, ready, now, "ben@example.com", "ana@example.org", name="eml")
    later = now + timedelta(days=1)

    with pytest.raises(StageError, match="Say why"):
        stage_ops.withdraw(db, ready, WithdrawalDraft(reason=""), now=later)
    stage_ops.withdraw(db, ready, WithdrawalDraft(reason="the figures are wrong"), now=later)
    asked = stage_ops.recipients_of(db, ready)
    exported = send(db, ready, later, *asked, name="eml")

    assert asked == ["ana@example.org", "ben@example.com"]
    assert status(db, ready) is S.WITHDRAWN
    assert b"Bcc: ana@example.org,\r\n ben@example.com\r\n" in exported.content
    assert b"The lake is clean." not in exported.content
    with db.reading() as session:
        kept = outbox.dispatches_by_id(session, outbox.dispatch_ids(session, ready))
    assert kept[exported.dispatch.id].subject == "WITHDRAWN: Lake clean again"
    assert kept[exported.dispatch.id].recipients == asked


def test_what_never_left_is_not_withdrawn(db, ready, now):
    with pytest.raises(StageError, match="move it to the bin"):
        stage_ops.withdraw(db, ready, WithdrawalDraft(reason="Wrong."), now=now)


def test_an_archived_release_comes_back_as_what_it_was(db, ready, now):
    release(db, ready, now)
    release_ops.set_status(db, ready, S.ARCHIVED, now=now)
    with pytest.raises(StageError, match="Bring it back"):
        write(db, ready, now, lead="Other words.")
    with pytest.raises(StageError):
        release_ops.set_status(db, ready, S.DRAFT, now=now)

    release_ops.set_status(db, ready, S.RELEASED, now=now)

    assert status(db, ready) is S.RELEASED


def test_a_copy_of_what_was_withdrawn_is_a_plain_draft(db, ready, now):
    release(db, ready, now)
    send(db, ready, now)
    stage_ops.withdraw(db, ready, WithdrawalDraft(reason="Wrong."), now=now)
    release_ops.set_status(db, ready, S.ARCHIVED, now=now)

    copy = release_ops.copy_release(db, ready, now=now).made

    made = sheet(db, copy)
    assert (made.release.status, made.release.archived_from, made.notices) == (S.DRAFT, None, ())


# whatever is done in whatever order


class Desk(RuleBasedStateMachine):
    """Any acts on one release: no way leads to released before the lift or past a failing check."""

    store = None

    @initialize()
    def begin(self):
        self.db = self.store.db
        self.now = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
        self.id = release_ops.create_release(self.db, ReleaseDraft(headline="Lake clean again"), now=self.now).made
        self.person = self.store.person
        self.known = S.DRAFT
        self.words = None

    def attempt(self, act):
        self.now += timedelta(minutes=1)
        before = status(self.db, self.id)
        failing = stage_ops.failing_checks(self.db, self.id, now=self.now)
        held = sheet(self.db, self.id).embargo
        try:
            act()
        except StageError:
            assert status(self.db, self.id) is before
            return
        after = status(self.db, self.id)
        if after is not before and before is not S.ARCHIVED:
            if after is S.APPROVED and before is not S.RELEASED:
                assert not failing
            if after is S.RELEASED and before is not S.CORRECTED:
                assert before is S.APPROVED
                line = sheet(self.db, self.id).release.release_line
                assert line == "immediate" or not held.in_force(self.now)

    @rule(to=st.sampled_from(list(S)))
    def step(self, to):
        self.attempt(lambda: release_ops.set_status(self.db, self.id, to, now=self.now))

    @rule(headline=st.sampled_from(["", "Lake clean again", "Lake cleaner"]))
    def type(self, headline):
        self.attempt(lambda: write(self.db, self.id, self.now, headline=headline))

    @rule(named=st.booleans())
    def name(self, named):
        people = [EnquiryDraft(contact_id=self.person)] if named else []
        self.attempt(lambda: enquiry_ops.set_enquiries(self.db, self.id, people, now=self.now))

    @rule()
    def make_ready(self):
        def act():
            write(self.db, self.id, self.now, headline="Lake clean again")
            enquiry_ops.set_enquiries(self.db, self.id, [EnquiryDraft(contact_id=self.person)], now=self.now)
            release_ops.choose_immediate(self.db, self.id, now=self.now)
            release_ops.set_status(self.db, self.id, S.APPROVED, now=self.now)

        before = status(self.db, self.id)
        try:
            act()
        except StageError:
            assert before not in (S.DRAFT, S.REVIEW)

    @rule(hours=st.sampled_from([1, 48]))
    def set_embargo(self, hours):
        local = (self.now + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:31")
        draft = EmbargoDraft(local=local, zone="UTC")
        self.attempt(lambda: embargo_ops.set_embargo(self.db, self.id, draft, now=self.now))

    @rule()
    def immediate(self):
        self.attempt(lambda: release_ops.choose_immediate(self.db, self.id, now=self.now))

    @rule()
    def take_embargo_off(self):
        self.attempt(lambda: embargo_ops.remove_embargo(self.db, self.id, now=self.now))

    @rule(hours=st.sampled_from([2, 72]))
    def wait(self, hours):
        self.now += timedelta(hours=hours)

    @rule()
    def export(self):
        if sheet(self.db, self.id).release.release_line != "unset":
            self.attempt(lambda: send(self.db, self.id, self.now, "ana@example.org"))

    @rule(words=st.sampled_from(["", "a name"]))
    def correct(self, words):
        self.attempt(lambda: stage_ops.correct(self.db, self.id, CorrectionDraft(changed=words), now=self.now))

    @rule()
    def take_correction_back(self):
        self.attempt(lambda: stage_ops.take_back_correction(self.db, self.id, now=self.now))

    @rule()
    def withdraw(self):
        self.attempt(lambda: stage_ops.withdraw(self.db, self.id, WithdrawalDraft(reason="Wrong."), now=self.now))

    @invariant()
    def what_is_out_keeps_its_words(self):
        if not hasattr(self, "id"):
            return
        release = sheet(self.db, self.id).release
        same = self.known is release.status and release.status in (S.RELEASED, S.WITHDRAWN, S.ARCHIVED)
        if same:
            assert release.headline == self.words
        self.known, self.words = release.status, release.headline


def test_no_sequence_of_acts_releases_too_early_or_unchecked(store, now):
    class Store:
        db = open_store(store, passphrase="paper boat")
        person = contact_ops.create_contact(
            db,
            ContactDraft(name="Zoë", points=[PointDraft(kind=PointKind.MOBILE, value="+447700900141")]),
            now=now,
        ).made

    class Over(Desk):
        store = Store

    run_state_machine_as_test(
        Over,
        settings=settings(
            max_examples=15, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
    Store.db.close()
