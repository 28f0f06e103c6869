"""The whole life of a release in the real window: refused, mended, embargoed, released, corrected, withdrawn."""

import pytest
from PySide6.QtCore import Qt

from pressdesk.delivery.mail_programs import Choice
from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.store import outbox, releases, versions
from pressdesk.ui.dialogs.contact_picker import ContactPicker
from pressdesk.ui.dialogs.correction_dialog import CorrectionDialog
from pressdesk.ui.dialogs.release_line_dialog import ReleaseLineDialog
from pressdesk.ui.dialogs.withdrawal_dialog import WithdrawalDialog
from tests.journeys.hands import CTRL, CTRL_SHIFT
from tests.journeys.test_first_release import embargo_in_geneva, make_person

KEY = Qt.Key
S = ReleaseStatus


@pytest.fixture
def handed(office):
    """Drafts that would have been opened in a mail program."""
    drafts = []
    exports = office.office.releases.desk._exports
    exports._ask_mail_program = lambda: Choice.DEFAULT
    exports._hand_over = lambda draft, _choice: drafts.append(draft)
    return drafts


class Life:
    """One release, what the store knows of it, and its chooser of states."""

    def __init__(self, qtbot, office):
        self.qtbot, self.office = qtbot, office
        self.desk = office.office.releases.desk
        self.db = office.office._db

    def sheet(self):
        with self.db.reading() as session:
            return releases.sheet(session, self.desk.release_id())

    def comes_to(self, status):
        self.qtbot.waitUntil(lambda: self.sheet().release.status is status, timeout=10_000)
        self.qtbot.waitUntil(lambda: self.desk.sheet.release.status is status, timeout=10_000)

    def choose(self, words):
        self.desk.header.steps_wanted.emit()
        action = next(a for a in self.desk.header._steps.actions() if a.text().partition("\t")[0] == words)
        if action.isEnabled():
            action.trigger()
        return action.isEnabled()

    def checked(self):
        """Wait until the checks have spoken of the text as it is now."""
        self.qtbot.waitUntil(lambda: self.desk.checks._task is None, timeout=10_000)


def write(hands, desk):
    hands.press(KEY.Key_N, CTRL)
    form = desk.form
    hands.type("Lake\n")
    hands.tab_to(form.place)
    hands.type("Geneva")
    hands.tab_to(form.lead)
    hands.type("The lake is 40 degrees cold.")
    hands.tab_to(form.body)
    hands.type("Nobody swims in it any more.")


def what_was_wrong(hands, dialog):
    assert dialog.changed.hasFocus() or hands.tab_to(dialog.changed) is None
    hands.type("the lead, 40 should read 14")
    assert "replaces the version" in dialog.printed()
    hands.press(KEY.Key_Return)


def why(hands, dialog):
    hands.tab_to(dialog.reason)
    hands.type("the lake is not cold at all")
    hands.tab_to(dialog._withdraw)
    hands.press(KEY.Key_Space)


def test_a_release_from_draft_to_its_withdrawal(qtbot, office, hands, clock, handed):
    life = Life(qtbot, office)
    desk = life.desk
    write(hands, desk)
    with hands.meanwhile(ContactPicker, lambda picker: make_person(hands, picker)):
        hands.press(KEY.Key_K, CTRL_SHIFT)
    with hands.meanwhile(ReleaseLineDialog, lambda dialog: embargo_in_geneva(hands, dialog)):
        hands.press(KEY.Key_E, CTRL_SHIFT)

    # refused by a failing check, and mended
    life.checked()
    assert not life.choose("Approve")
    assert life.choose("Show what stands in the way")
    assert desk.panel.currentWidget() is desk.panel.checks
    assert any("no headline" in finding.message for finding in desk.panel.findings())
    desk.form.headline.setFocus()
    hands.type("Lake too cold to swim")
    assert desk.flush()
    life.checked()
    assert life.choose("Approve")
    life.comes_to(S.APPROVED)
    assert desk.header._status.text() == "Embargoed"

    # released once the embargo has passed, and not before
    assert not life.choose("Release")
    clock.move(days=1)
    desk._minute.timeout.emit()
    assert "has lifted" in desk.header.state.words()
    desk.header.state.press()
    life.comes_to(S.RELEASED)
    with qtbot.waitSignal(desk._exports.ended, timeout=10_000):
        desk.send()

    # what is out changes by a correction alone
    desk.form.lead.setFocus()
    hands.type("No: ")
    assert desk.flush()
    assert life.sheet().release.lead == "The lake is 40 degrees cold."
    clock.move(hours=3)
    with hands.meanwhile(CorrectionDialog, lambda dialog: what_was_wrong(hands, dialog)):
        desk.header.state.press()
    life.comes_to(S.CORRECTED)
    desk.form.lead.show_text("")
    desk.form.lead.setFocus()
    hands.type("The lake is 14 degrees cold.")
    assert desk.flush()
    clock.move(minutes=20)
    with qtbot.waitSignal(desk._exports.ended, timeout=10_000):
        desk.header.state.press()
    assert len(handed) == 2
    with life.db.reading() as session:
        kept = [version for version in versions.versions_of(session, desk.release_id()) if version.why == "released"]
        was = versions.content(session, kept[0].id)["release"]["lead"]
    assert was == "The lake is 40 degrees cold."

    # withdrawn: the notice is in the outbox, and says nothing that was wrong
    clock.move(hours=1)
    with hands.meanwhile(WithdrawalDialog, lambda dialog: why(hands, dialog)):
        assert life.choose("Withdraw…")
    life.comes_to(S.WITHDRAWN)
    qtbot.waitUntil(lambda: len(handed) == 3, timeout=10_000)
    with life.db.reading() as session:
        ids = outbox.dispatch_ids(session, desk.release_id())
        subjects = [outbox.dispatches_by_id(session, [one])[one].subject for one in ids]
        notice = outbox.content(session, ids[0])
    assert subjects == [
        "WITHDRAWN: Lake too cold to swim",
        "CORRECTED: Lake | Lake too cold to swim",
        "Lake | Lake too cold to swim",
    ]
    assert b"degrees" not in notice
    assert b"the lake is not cold at all" in notice
    assert handed[-1].subject == "WITHDRAWN: Lake too cold to swim"
