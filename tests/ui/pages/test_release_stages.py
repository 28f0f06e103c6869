"""The steps of the release on the desk: offered, refused with a reason, undone."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from pressdesk.desk import embargo_ops, enquiry_ops, export_ops, release_ops, text_ops
from pressdesk.domain.models.contact import ContactDraft, PointDraft
from pressdesk.domain.models.dispatch import Means
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.notice import CorrectionDraft, WithdrawalDraft
from pressdesk.domain.models.release import EnquiryDraft, ReleaseStatus
from pressdesk.domain.models.text import TextDraft
from pressdesk.store import outbox, releases
from pressdesk.ui.dialogs.correction_dialog import CorrectionDialog
from pressdesk.ui.dialogs.withdrawal_dialog import WithdrawalDialog
from pressdesk.ui.dialogs.wording_dialog import WordingDialog

S = ReleaseStatus


def sheet(db, release_id):
    with db.reading() as session:
        return releases.sheet(session, release_id)


def status(db, release_id):
    return sheet(db, release_id).release.status


@pytest.fixture
def ready(db, add, now):
    """A release that every check passes."""
    from pressdesk.desk import contact_ops

    made = add(headline="Lake clean again", lead="The lake is clean.", place="Geneva", dateline_date=now.date())
    person = contact_ops.create_contact(
        db, ContactDraft(name="Zoë Sample", points=[PointDraft(value="+447700900141")]), now=now
    ).made
    enquiry_ops.set_enquiries(db, made, [EnquiryDraft(contact_id=person)], now=now)
    release_ops.choose_immediate(db, made, now=now)
    return made


@pytest.fixture
def out(db, ready, now):
    release_ops.set_status(db, ready, S.APPROVED, now=now)
    release_ops.set_status(db, ready, S.RELEASED, now=now)
    return ready


def steps(desk):
    desk.header.steps_wanted.emit()
    return dict(desk.header.steps())


def typed(qtbot, desk, words):
    qtbot.keyClicks(desk.form.lead, words)
    assert desk.flush()


def test_the_chooser_says_what_each_step_waits_for(qtbot, desk, add):
    desk.show_release(add(headline=""))
    qtbot.waitUntil(lambda: bool(desk.panel.findings()))

    found = steps(desk)

    assert found["Hand in for review"]
    assert found["Archive"]
    assert not next(may for words, may in found.items() if words.startswith("Approve\t"))
    assert "checks are in the way" in next(words for words in found if words.startswith("Approve"))
    assert found["Show what stands in the way"]


def test_what_cannot_be_approved_says_why_and_leads_to_the_checks(qtbot, db, desk, add, told):
    release_id = add(headline="")
    desk.show_release(release_id)

    desk.stages.choose(S.APPROVED)
    qtbot.waitUntil(lambda: bool(told.notices))

    assert "stand in the way" in told.notices[-1].text
    told.notices[-1].act()
    assert desk.panel.currentWidget() is desk.panel.checks
    assert status(db, release_id) is S.DRAFT


def test_an_approval_is_told_and_undone(qtbot, db, desk, ready, told):
    desk.show_release(ready)

    desk.stages.choose(S.APPROVED)
    qtbot.waitUntil(lambda: status(db, ready) is S.APPROVED)
    qtbot.waitUntil(lambda: bool(told.notices))
    told.notices[-1].act()

    assert status(db, ready) is S.DRAFT


def test_words_typed_into_an_approved_release_are_told_and_can_be_taken_back(qtbot, db, desk, ready, now, told):
    release_ops.set_status(db, ready, S.APPROVED, now=now)
    desk.show_release(ready)

    typed(qtbot, desk, "No longer: ")

    assert status(db, ready) is S.REVIEW
    assert "in review again" in told.notices[-1].text
    told.notices[-1].act()
    qtbot.waitUntil(lambda: status(db, ready) is S.APPROVED)
    qtbot.waitUntil(lambda: desk.form.lead.text() == "The lake is clean.")


def test_an_approved_release_under_embargo_is_called_embargoed_until_its_lift(db, desk, ready, now):
    embargo_ops.set_embargo(db, ready, EmbargoDraft(local="2026-06-03T09:01", zone="UTC"), now=now)
    release_ops.set_status(db, ready, S.APPROVED, now=now)
    desk.show_release(ready)

    assert desk.header._status.text() == "Embargoed"
    assert any(words.startswith("Release\tthe embargo lifts in 1 d 21 h") for words in steps(desk))
    desk.clock = lambda: datetime(2026, 6, 3, 9, 1, tzinfo=UTC)
    desk._minute.timeout.emit()
    assert desk.header._status.text() == "Approved"
    assert "has lifted" in desk.header.state.words()
    desk.header.state.press()
    assert status(db, ready) is S.RELEASED


def test_what_is_out_can_be_read_and_not_written(qtbot, db, desk, out):
    desk.show_release(out)

    qtbot.keyClicks(desk.form.lead, "x")
    qtbot.keyClicks(desk.form.body, "x")
    qtbot.keyClick(desk.form.body, Qt.Key.Key_Return)
    qtbot.keyClicks(desk.form.body, "- y")
    assert desk.form.body.isReadOnly()
    assert not desk.panel.people.isEnabled()
    assert desk.panel.extras._tags.isEnabled()
    assert "only be changed as a correction" in desk.header.state.words()

    desk.flush()
    assert (sheet(db, out).release.lead, sheet(db, out).release.body) == ("The lake is clean.", "")


def test_another_release_can_be_written_after_one_that_is_out(qtbot, db, desk, out, add):
    desk.show_release(out)
    other = add(headline="Two")
    desk.show_release(other)

    typed(qtbot, desk, "Words")

    assert sheet(db, other).release.lead == "Words"
    assert desk.header.state.isHidden()


def test_tags_of_what_is_out_can_be_changed(qtbot, db, desk, out):
    desk.show_release(out)

    qtbot.keyClicks(desk.panel.extras._tags, "lake")
    assert desk.flush()

    assert sheet(db, out).release.tags == ["lake"]


def test_what_went_out_while_it_was_written_is_not_overwritten(qtbot, db, desk, ready, now, told):
    desk.show_release(ready)
    release_ops.set_status(db, ready, S.APPROVED, now=now)
    release_ops.set_status(db, ready, S.RELEASED, now=now)

    qtbot.keyClicks(desk.form.lead, "Too late: ")
    assert desk.flush()

    assert sheet(db, ready).release.lead == "The lake is clean."
    assert desk.form.lead.text() == "The lake is clean."
    assert told.notices[-1].action == "Correct…"


def test_a_correction_opens_the_text_and_can_be_taken_back(qtbot, monkeypatch, db, desk, out, told):
    desk.show_release(out)
    monkeypatch.setattr(CorrectionDialog, "ask", lambda *_args, **_more: CorrectionDraft(changed="the lead"))

    desk.header.state.press()
    typed(qtbot, desk, "Corrected: ")

    assert status(db, out) is S.CORRECTED
    assert "Being corrected: the lead." in desk.header.state.words()
    next(notice for notice in told.notices if "open for its correction" in notice.text).act()
    assert status(db, out) is S.RELEASED
    assert desk.form.lead.text() == "The lake is clean."


def test_a_correction_left_alone_changes_nothing(monkeypatch, db, desk, out):
    desk.show_release(out)
    monkeypatch.setattr(CorrectionDialog, "ask", lambda *_args, **_more: None)

    desk.stages.choose(S.CORRECTED)

    assert status(db, out) is S.RELEASED


def test_a_withdrawal_goes_to_those_who_got_the_text(qtbot, monkeypatch, db, desk, out, now, exports):
    export_ops.export(db, out, "eml", means=Means.FILE, now=now, recipients=["ana@example.org"])
    desk.show_release(out)
    handed = []
    monkeypatch.setattr(WithdrawalDialog, "ask", lambda *_args, **_more: WithdrawalDraft(reason="Wrong figures"))
    monkeypatch.setattr(exports, "_ask_mail_program", lambda: "copy")
    monkeypatch.setattr(exports, "_hand_over", lambda draft, _choice: handed.append(draft))

    desk.stages.choose(S.WITHDRAWN)

    assert status(db, out) is S.WITHDRAWN
    qtbot.waitUntil(lambda: bool(handed))
    (draft,) = handed
    assert b"To: ana@example.org" in draft.eml
    assert draft.subject == "WITHDRAWN: Lake clean again"
    qtbot.waitUntil(lambda: "WITHDRAWN – PLEASE DO NOT PUBLISH" in desk.preview.text())
    with db.reading() as session:
        newest = next(iter(outbox.dispatches_by_id(session, outbox.dispatch_ids(session, out)).values()))
    assert newest.recipients == ["ana@example.org"]
    assert desk.header.state.verb() == "Send the notice…"


def test_archived_and_back(db, desk, out, told):
    desk.show_release(out)

    desk.stages.choose(S.ARCHIVED)
    assert steps(desk) == {"Bring back": True}
    desk.header.state.press()

    assert status(db, out) is S.RELEASED
    assert "Brought back" in told.notices[-1].text


def test_the_release_line_of_what_is_out_is_closed(desk, out, told):
    desk.show_release(out)

    desk.acts.choose_line()

    assert not desk.header._line.isEnabled()
    assert "cannot be changed any more" in told.notices[-1].text


def test_a_newer_wording_is_shown_used_and_put_back(monkeypatch, db, desk, ready, now, told):
    text = text_ops.create_text(db, TextDraft(title="About us", body="We are eight."), now=now).made
    enquiry_ops.set_texts(db, ready, [text], now=now)
    text_ops.save_text(db, text, TextDraft(title="About us", body="We are nine."), now=now + timedelta(days=1))
    desk.show_release(ready)
    shown = []
    monkeypatch.setattr(WordingDialog, "ask", lambda _theme, used, newer, **_more: shown.append((used, newer)) or True)

    desk.panel.extras.choice.rows()[0].newer.click()

    ((used, newer),) = shown
    assert (used.body, newer.body) == ("We are eight.", "We are nine.")
    assert [one.body for one in sheet(db, ready).texts] == ["We are nine."]
    assert desk.panel.extras.choice.rows()[0].newer is None
    told.notices[-1].act()
    assert [one.body for one in sheet(db, ready).texts] == ["We are eight."]
    assert desk.panel.extras.choice.rows()[0].newer is not None


def test_a_finding_in_a_text_leads_to_it(qtbot, db, desk, ready, now):
    text = text_ops.create_text(db, TextDraft(title="About us", body="{nothing}"), now=now).made
    enquiry_ops.set_texts(db, ready, [text], now=now)
    desk.show_release(ready)
    with qtbot.waitActive(desk):
        desk.activateWindow()
    qtbot.waitUntil(lambda: any(found.field == "texts[0]" for found in desk.panel.findings()))

    desk.panel.checks.place_wanted.emit(next(found for found in desk.panel.findings() if found.field == "texts[0]"))

    assert desk.panel.currentWidget() is desk.panel.extras
    assert desk.panel.extras.choice.rows()[0].box.hasFocus()
