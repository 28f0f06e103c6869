"""Quotations on the desk: found after each save, led to, put in, asked about and recorded."""

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor

from pressdesk.delivery.mail_programs import Choice
from pressdesk.desk import clearance_ops, release_ops
from pressdesk.domain.clearance import State
from pressdesk.domain.clearance_letter import Letter, Part
from pressdesk.domain.document import Document, Paragraph, Span
from pressdesk.domain.models.clearance import Answer, AnswerDraft, Means
from pressdesk.domain.models.release import EnquiryDraft, EnquiryRole
from pressdesk.domain.models.setting import House
from pressdesk.store import clearances, contacts, outbox, releases, settings
from pressdesk.system.settings import Settings, write_settings
from pressdesk.ui.dialogs.answer_dialog import AnswerDialog, Answered
from pressdesk.ui.dialogs.ask_dialog import AskDialog, Asking
from pressdesk.ui.dialogs.contact_picker import ContactPicker
from pressdesk.ui.dialogs.quotation_dialog import NewQuotation, QuotationDialog
from tests.ui.pages.test_release_exports import programs as programs

BODY = "It rained.\n\n“We row at dawn,” said Ada Example. “We rest at noon.”"


@pytest.fixture
def shown(qtbot, desk, add):
    """A release on the desk, its quotations in the panel."""

    def show(body=BODY, **fields):
        release_id = add(headline="Boats", body=body, **fields)
        desk.show_release(release_id)
        desk.panel.open_quotations()
        wait(qtbot, desk, body.count("“"))
        return release_id

    return show


def wait(qtbot, desk, count):
    qtbot.waitUntil(lambda: len(desk.panel.quotations.passages()) == count)


def states(desk):
    return [one.standing.state for one in desk.panel.quotations.passages()]


def until(qtbot, desk, *wanted):
    qtbot.waitUntil(lambda: states(desk) == list(wanted))


def answer(monkeypatch, dialog, what):
    """What a dialog comes back with; and what it was given."""
    given = []

    def ask(*args, **kwargs):
        given.append((args, kwargs))
        return what(*args) if callable(what) else what

    monkeypatch.setattr(dialog, "ask" if dialog is not ContactPicker else "pick", ask)
    return given


def cleared(now, passages, **fields):
    return Answered(tuple(passages), AnswerDraft(answer=Answer.CLEARED, at=now, how=Means.EMAIL, **fields))


def texts(told):
    return [notice.text for notice in told.notices]


def test_the_tab_counts_what_waits(qtbot, desk, shown):
    shown()

    assert states(desk) == [State.NOT_ASKED, State.NOT_ASKED]
    panel = desk.panel
    assert panel.tabText(panel.indexOf(panel.quotations)) == "Quotations 2"


def test_quotations_are_found_anew_after_each_save(qtbot, desk, shown):
    shown()
    desk.form.body.moveCursor(QTextCursor.MoveOperation.End)
    desk.form.body.insertPlainText(" “We never row at night,” she added.")
    desk.flush()

    wait(qtbot, desk, 3)


def test_a_blank_sheet_clears_the_panel(qtbot, desk, shown):
    shown()
    desk.begin()

    wait(qtbot, desk, 0)


def test_a_click_leads_to_the_place_and_selects_the_words(qtbot, desk, shown):
    shown()
    desk.foot.show_view("txt")

    desk.panel.quotations.cards[1].place_wanted.emit()

    assert desk.foot.view() == "write"
    assert desk.form.body.textCursor().selectedText() == "We rest at noon."


def test_words_are_found_where_they_have_moved_to(qtbot, desk, shown):
    shown()
    desk.form.body.insertPlainText("More and more rain. ")

    desk.panel.quotations.cards[0].place_wanted.emit()

    assert desk.form.body.textCursor().selectedText() == "We row at dawn,"


def test_a_quotation_of_the_lead_is_shown_in_the_lead(qtbot, desk, shown):
    shown("It rained.", lead="")
    desk.form.lead.setPlainText("“We row at dawn every day,” said Ada Example.")
    desk.flush()
    wait(qtbot, desk, 1)

    desk.panel.quotations.cards[0].place_wanted.emit()

    assert desk.form.lead.textCursor().selectedText() == "We row at dawn every day,"


# putting one in


def test_a_quotation_goes_in_at_the_cursor_and_its_speaker_onto_the_release(
    qtbot, monkeypatch, db, desk, shown, make_contact
):
    ada = make_contact(name="Ada Example", job_title="Keeper")
    release_id = shown("It rained.")
    with db.reading() as session:
        contact = contacts.get_contact(session, ada)
    made = NewQuotation(Document((Paragraph((Span("“We row at dawn every day,” said Ada Example."),)),)), contact)
    given = answer(monkeypatch, QuotationDialog, made)
    body = desk.form.body
    body.setFocus()
    body.moveCursor(QTextCursor.MoveOperation.End)
    body.insertPlainText(" ")

    desk.quotations.insert()

    wait(qtbot, desk, 1)
    with db.reading() as session:
        sheet = releases.sheet(session, release_id)
    assert sheet.release.body == "It rained. “We row at dawn every day,” said Ada Example."
    assert [(one.contact.id, one.role) for one in sheet.enquiries] == [(ada, EnquiryRole.QUOTED)]
    assert desk.panel.quotations.passages()[0].on_release
    body.undo()
    assert body.toPlainText().startswith("It rained.")
    assert "Ada Example" not in body.toPlainText()
    assert given[0][1]["words"] == ""


def test_with_the_cursor_elsewhere_it_goes_to_the_end(qtbot, monkeypatch, desk, shown):
    shown("It rained.")
    document = Document((Paragraph((Span("“We row at dawn every day,” said Ada Example."),)),))
    answer(monkeypatch, QuotationDialog, NewQuotation(document, None))
    desk.form.topic.setFocus()

    desk.quotations.insert()

    assert desk.form.body.toPlainText() == "It rained.\n“We row at dawn every day,” said Ada Example."


def test_selected_words_are_what_is_quoted(monkeypatch, desk, shown):
    shown("We row at dawn every day.")
    given = answer(monkeypatch, QuotationDialog, None)
    desk.form.body.selectAll()

    desk.quotations.insert()

    assert given[0][1]["words"] == "We row at dawn every day."


def test_nothing_goes_into_a_release_that_is_out(monkeypatch, db, desk, shown, told, now):
    release_id = shown("It rained.")
    desk.form.set_closed(True)
    given = answer(monkeypatch, QuotationDialog, None)

    desk.quotations.insert()

    assert given == []
    assert "begin a correction" in texts(told)[-1]
    assert desk.release_id() == release_id


def test_the_shortcut_is_in_the_menu(desk):
    (action,) = [one for one in desk.acts.actions if "quotation" in one.text()]

    assert action.shortcut().toString() == "Ctrl+Shift+D"


# the speaker


def test_a_known_contact_goes_onto_the_release_and_off_again(qtbot, db, desk, shown, make_contact, told):
    ada = make_contact(name="Ada Example")
    release_id = shown()

    desk.panel.quotations.cards[0].person.click()

    with db.reading() as session:
        assert [(e.contact.id, e.role) for e in releases.sheet(session, release_id).enquiries] == [
            (ada, EnquiryRole.QUOTED)
        ]
    assert texts(told) == ["Ada Example is on the release as quoted."]
    qtbot.waitUntil(lambda: not desk.panel.quotations.cards[0].person.isVisible())
    told.notices[-1].act()
    with db.reading() as session:
        assert releases.sheet(session, release_id).enquiries == ()


def test_a_stranger_is_looked_for_in_the_picker_as_quoted(monkeypatch, db, desk, shown, make_contact):
    release_id = shown()
    someone = make_contact(name="Somebody Else")
    given = answer(monkeypatch, ContactPicker, [EnquiryDraft(contact_id=someone, role=EnquiryRole.QUOTED)])

    desk.panel.quotations.cards[0].person.click()

    assert given[0][1]["begin_with"] == "Ada Example"
    assert given[0][1]["role"] is EnquiryRole.QUOTED
    with db.reading() as session:
        assert [e.contact.id for e in releases.sheet(session, release_id).enquiries] == [someone]


def test_the_picker_begins_with_the_name_and_makes_the_person_quoted(qtbot, theme):
    picker = ContactPicker(
        [], [], theme=theme, create=lambda draft: draft, begin_with="Ada Example", role=EnquiryRole.QUOTED
    )
    qtbot.addWidget(picker)

    assert picker.search.text() == "Ada Example"
    assert picker.model.is_new(0)


# asking and recording


def letter_for(*_):
    return Letter("en-GB", "ltr", "For your clearance", (Part("Dear Ada,"), Part("“We row at dawn”", "words")))


def asking(desk, how=Means.EMAIL, to="ada@example.org", count=1):
    passages = desk.panel.quotations.passages()[:count]
    return lambda *_: Asking(passages, how, to, letter_for())


def test_asked_by_e_mail_a_draft_is_handed_over_and_recorded(
    qtbot, monkeypatch, db, desk, exports, shown, programs, told
):
    write_settings(exports._settings_path, Settings(mail_program=Choice.DEFAULT))
    handed = programs("xdg-open")
    release_id = shown()
    answer(monkeypatch, AskDialog, asking(desk, count=2))

    desk.panel.quotations.cards[0].ask.click()

    qtbot.waitUntil(handed.exists)
    draft = Path(handed.read_text()).read_text()
    assert "X-Unsent: 1" in draft
    assert "To: ada@example.org" in draft
    assert "Boats" not in draft
    assert "It rained" not in draft
    until(qtbot, desk, State.ASKED, State.ASKED)
    with db.reading() as session:
        assert {one.asked_to for one in clearances.clearances_of(session, release_id)} == {"ada@example.org"}
        assert outbox.dispatch_ids(session) == []  # the release has not left
    assert texts(told)[-1].startswith("Ada Example is asked by e-mail.")


def test_where_no_mail_program_takes_it_nobody_counts_as_asked(monkeypatch, db, desk, exports, shown, programs, told):
    write_settings(exports._settings_path, Settings(mail_program=Choice.DEFAULT))
    release_id = shown()
    answer(monkeypatch, AskDialog, asking(desk))

    desk.panel.quotations.cards[0].ask.click()

    with db.reading() as session:
        assert clearances.clearances_of(session, release_id) == ()
    assert told.notices[-1].error


def test_asked_by_telephone_it_is_only_recorded(qtbot, monkeypatch, desk, shown):
    shown()
    answer(monkeypatch, AskDialog, asking(desk, Means.TELEPHONE, ""))

    desk.panel.quotations.cards[0].ask.click()

    until(qtbot, desk, State.ASKED, State.NOT_ASKED)


def test_the_letter_of_the_dialog_is_of_the_stored_words(monkeypatch, desk, shown):
    shown()
    given = answer(monkeypatch, AskDialog, None)

    desk.panel.quotations.cards[0].ask.click()

    (_, passage, others, compose), _ = given[0]
    assert [one.quotation.text for one in others] == ["We rest at noon."]
    assert any("We row at dawn" in part.text for part in compose([passage], None, "").parts)


def test_a_clearance_is_recorded_and_taken_back(qtbot, monkeypatch, db, desk, shown, told, now):
    release_id = shown()
    passages = desk.panel.quotations.passages()
    answer(monkeypatch, AnswerDialog, cleared(now, passages, taken_by="Jo"))

    desk.panel.quotations.cards[0].answer.click()

    until(qtbot, desk, State.CLEARED, State.CLEARED)
    panel = desk.panel
    assert panel.tabText(panel.indexOf(panel.quotations)) == "Quotations"
    assert texts(told)[-1] == "Recorded as cleared, for these words."
    told.notices[-1].act()
    until(qtbot, desk, State.NOT_ASKED, State.NOT_ASKED)
    with db.reading() as session:
        assert clearances.clearances_of(session, release_id) == ()


def test_who_took_the_last_answer_is_offered_again(monkeypatch, desk, shown, now):
    shown(owner="Kim")
    given = answer(monkeypatch, AnswerDialog, lambda *_: cleared(now, desk.panel.quotations.passages(), taken_by="Jo"))

    desk.panel.quotations.cards[0].answer.click()
    desk.panel.quotations.cards[0].answer.click()

    assert [kwargs["taken_by"] for _, kwargs in given] == ["Kim", "Jo"]


def test_a_word_changed_voids_the_clearance_and_the_old_word_brings_it_back(qtbot, db, desk, shown, now):
    release_id = shown()
    draft = AnswerDraft(answer=Answer.CLEARED, at=now)
    clearance_ops.record_answer(db, release_id, desk.panel.quotations.passages(), draft, now=now)
    desk.refresh()
    until(qtbot, desk, State.CLEARED, State.CLEARED)

    replace(desk.form.body, "dawn", "dusk")
    desk.flush()
    until(qtbot, desk, State.CHANGED, State.CLEARED)
    card = desk.panel.quotations.cards[0]
    assert "removed: dawn added: dusk" in card.changes.accessibleDescription()

    replace(desk.form.body, "dusk", "dawn")
    desk.flush()
    until(qtbot, desk, State.CLEARED, State.CLEARED)


def replace(body, old, new):
    cursor = body.document().find(old)
    cursor.insertText(new)


def test_an_export_says_what_left_uncleared(qtbot, db, desk, exports, shown, told, now):
    release_id = shown()
    release_ops.choose_immediate(db, release_id, now=now)
    desk.refresh()

    with qtbot.waitSignal(exports.ended, timeout=10_000):
        exports.copy()

    assert texts(told)[-1].endswith("2 quotations are not cleared: Ada Example.")


def test_an_export_is_refused_where_the_house_wants_everything_cleared(qtbot, db, desk, exports, shown, told, now):
    release_id = shown()
    release_ops.choose_immediate(db, release_id, now=now)
    with db.transaction() as session:
        settings.put_house(session, House(uncleared="refuse"), now)
    desk.refresh()

    with qtbot.waitSignal(exports.ended, timeout=10_000):
        exports.copy()

    assert told.notices[-1].error
    with db.reading() as session:
        assert outbox.dispatch_ids(session) == []
