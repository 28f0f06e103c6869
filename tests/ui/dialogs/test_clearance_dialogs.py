"""Asking for clearance, and recording the answer."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtGui import QGuiApplication

from pressdesk.desk.clearance_ops import QuotedPassage
from pressdesk.domain.clearance import Standing, State
from pressdesk.domain.clearance_letter import Letter, Part
from pressdesk.domain.models.clearance import Answer, ClearanceView, Means
from pressdesk.domain.quotations import Fragment, Quotation
from pressdesk.ui.dialogs.answer_dialog import AnswerDialog
from pressdesk.ui.dialogs.ask_dialog import AskDialog
from tests.ui.people import MADELEINE

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


def passage(text, start, contact=MADELEINE, speaker="Madeleine Example", clearance=None):
    quotation = Quotation(
        text, (Fragment(text, start, start + len(text)),), speaker, None, "body", start, start + 9, ""
    )
    return QuotedPassage(Standing(quotation, State.NOT_ASKED, clearance), contact, on_release=True)


FIRST, SECOND = passage("We row at dawn,", 0), passage("We rest at noon.", 40)


def compose(passages, by, note):
    words = " / ".join(one.quotation.text for one in passages)
    return Letter("en-GB", "ltr", "For your clearance", (Part(f"{words} {by} {note}"),))


@pytest.fixture
def ask(qtbot, theme):
    def make(one=SECOND, others=(FIRST,), write=compose):
        made = AskDialog(theme, one, others, write)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


@pytest.fixture
def answer(qtbot, theme):
    def make(one=FIRST, others=(), taken_by=""):
        made = AnswerDialog(theme, one, others, lambda: NOW, taken_by)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


# asking


def test_one_passage_is_asked_for_by_e_mail_to_the_speakers_own_address(ask):
    asking = ask().asking()

    assert asking.passages == (SECOND,)
    assert (asking.how, asking.to) == (Means.EMAIL, "madeleine@example.org")


def test_all_passages_of_the_speaker_come_in_reading_order(ask):
    dialog = ask()
    dialog.all.setChecked(True)

    assert dialog.asking().passages == (FIRST, SECOND)
    assert dialog.preview.toPlainText().startswith("We row at dawn, / We rest at noon.")


def test_the_letter_follows_the_day_and_the_line(ask):
    dialog = ask()
    dialog.by.show_day(date(2026, 6, 3))
    dialog.note.setText("On the harbour.")

    assert dialog.preview.toPlainText().strip() == "We rest at noon. 2026-06-03 On the harbour."


def test_asked_by_telephone_no_address_is_wanted(ask):
    dialog = ask()
    dialog.how.choose("telephone")

    assert not dialog.to.isVisibleTo(dialog)
    assert dialog.go.text() == "Record as asked"
    assert (dialog.asking().how, dialog.asking().to) == (Means.TELEPHONE, "")


def test_what_is_no_address_is_said_at_its_field(ask):
    dialog = ask()
    dialog.to.setCurrentText("madeleine at example")
    dialog.go.click()

    assert dialog.isVisible()
    assert "is not an e-mail address" in dialog._to_field.error()
    dialog.to.setCurrentText("")
    dialog.go.click()
    assert dialog.result() == AskDialog.DialogCode.Accepted


def test_somebody_without_a_record_has_no_address_yet(ask):
    dialog = ask(passage("We row.", 0, contact=None, speaker="Bo Sample"), ())

    assert dialog.asking().to == ""
    assert "Bo Sample" in dialog._title.text()
    assert not dialog.all.isVisibleTo(dialog)


def test_the_letter_can_be_copied(ask):
    dialog = ask()
    dialog.copy.click()

    assert QGuiApplication.clipboard().text() == dialog.preview.toPlainText()


# recording


def test_cleared_now_by_e_mail_is_what_is_offered(answer):
    recorded = answer(taken_by="Jo").answered()

    assert recorded.passages == (FIRST,)
    assert recorded.draft.answer is Answer.CLEARED
    assert (recorded.draft.at, recorded.draft.how, recorded.draft.taken_by) == (NOW, Means.EMAIL, "Jo")


def test_the_way_of_asking_is_the_way_of_answering_until_another_is_chosen(answer):
    stamps = {"created_at": NOW, "changed_at": NOW, "revision": 1}
    kept = ClearanceView(id="q", release_id="r", words="x", asked_at=NOW, asked_how=Means.IN_PERSON, **stamps)

    assert answer(passage("We row.", 0, clearance=kept)).answered().draft.how is Means.IN_PERSON


def test_a_refusal_is_recorded_with_who_and_why(answer):
    dialog = answer()
    dialog.answer.choose("refused")
    dialog.how.choose("telephone")
    dialog.by.setText("Ana, her assistant")
    dialog.note.setText("Too early.")
    draft = dialog.answered().draft

    assert dialog.go.text() == "Record as not cleared"
    assert (draft.answer, draft.how, draft.by, draft.note) == (
        Answer.REFUSED,
        Means.TELEPHONE,
        "Ana, her assistant",
        "Too early.",
    )


def test_public_words_need_nobody_to_clear_them(answer):
    dialog = answer(passage("freedom to seek", 0, contact=None, speaker=""))
    dialog.answer.choose("public")
    draft = dialog.answered().draft

    assert not dialog.by.isVisibleTo(dialog)
    assert dialog._title.text() == "Record a clearance"
    assert (draft.answer, draft.how) == (Answer.PUBLIC, None)


def test_an_answer_lies_in_the_past(answer):
    dialog = answer()
    dialog.at.setDateTime(QDateTime.fromSecsSinceEpoch(int(NOW.timestamp()) + 3_600))

    assert dialog.answered().draft.at == NOW


def test_one_answer_can_be_for_all(answer):
    dialog = answer(FIRST, (SECOND,))
    dialog.all.setChecked(True)

    assert dialog.answered().passages == (FIRST, SECOND)
