"""What is asked before a correction, a withdrawal, and a newer wording."""

from datetime import UTC, datetime

import pytest

from pressdesk.domain.models.notice import Grade
from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.domain.models.setting import House
from pressdesk.domain.stages import Facts
from pressdesk.ui.dialogs.correction_dialog import CorrectionDialog
from pressdesk.ui.dialogs.withdrawal_dialog import WithdrawalDialog
from pressdesk.ui.dialogs.wording_dialog import WordingDialog
from tests.making import make_contact, make_enquiry, make_point, make_sheet, make_text

SENT = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
FACTS = Facts(ReleaseStatus.RELEASED, sent_at=SENT)
HOUSE = House(organisation="Lake Watch", zone="UTC")


@pytest.fixture
def sheet():
    person = make_contact("Zoë Sample", make_point("+447700900141"))
    return make_sheet(
        headline="Lake clean again",
        lead="Wrong words.",
        status=ReleaseStatus.RELEASED,
        enquiries=[make_enquiry(person)],
    )


@pytest.fixture
def correction(qtbot, theme, clock, sheet):
    made = CorrectionDialog(theme, HOUSE, sheet, FACTS, clock, ["ana@example.org"])
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def withdrawal(qtbot, theme, clock, sheet):
    made = WithdrawalDialog(theme, HOUSE, sheet, FACTS, clock, ["ana@example.org", "ben@example.org"])
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_correction_is_shown_as_it_will_be_printed_and_needs_words(qtbot, correction):
    assert not correction.can_begin()

    qtbot.keyClicks(correction.changed, "a name")

    assert correction.can_begin()
    assert correction.printed() == (
        "CORRECTED VERSION, issued 12:00 UTC 1 June 2026, replaces the version sent at 09:00. Changed: a name."
    )
    assert correction.draft().changed == "a name"


def test_the_gravest_is_proposed_and_another_can_be_chosen(correction):
    assert correction.draft().grade is Grade.MATERIAL

    correction._grades[Grade.FORM].click()

    assert correction.draft().grade is Grade.FORM


def test_those_who_got_it_are_named(correction, withdrawal):
    assert correction._known.text() == "It goes to those who got it: ana@example.org."
    assert withdrawal.verb() == "Withdraw, and write to 2 people"


def test_an_outbox_that_knows_nobody_says_so(qtbot, theme, clock, sheet):
    made = WithdrawalDialog(theme, HOUSE, sheet, FACTS, clock, [])
    qtbot.addWidget(made)

    assert "does not know who got it" in made._known.text()
    assert made.verb() == "Withdraw, and open the notice"


def test_the_notice_is_shown_without_the_wrong_words(qtbot, withdrawal):
    assert not withdrawal.can_withdraw()

    qtbot.keyClicks(withdrawal.reason, "the figures are wrong")

    said = withdrawal.notice.toPlainText()
    assert withdrawal.can_withdraw()
    assert said.startswith("WITHDRAWN – PLEASE DO NOT PUBLISH")
    assert "Reason: the figures are wrong." in said
    assert "+44 7700 900141" in said
    assert "Wrong words" not in said


def test_a_wrong_headline_need_not_be_repeated(withdrawal):
    assert "Lake clean again" in withdrawal.notice.toPlainText()

    withdrawal.by_headline.setChecked(False)

    assert "Lake clean again" not in withdrawal.notice.toPlainText()
    assert not withdrawal.draft().by_headline


@pytest.mark.parametrize("closed", ["", "This release is out."])
def test_a_newer_wording_is_compared_word_by_word(qtbot, theme, closed):
    used, newer = make_text("About us", "We are eight."), make_text("About us", "We are nine now.")
    made = WordingDialog(theme, used, newer, closed=closed)
    qtbot.addWidget(made)

    kinds = {piece.text.strip(" ."): piece.kind for piece in made.changes.pieces() if piece.kind != "same"}
    assert kinds["eight"] == "removed"
    assert made.may_use() is not bool(closed)


def test_every_field_has_a_name(correction, withdrawal):
    for field in (correction.changed, withdrawal.reason, withdrawal.notice):
        assert field.accessibleName()
