"""From an empty store to a mail draft on disk: with the mouse where one is handy, and by keyboard alone."""

import email
import email.policy
import hashlib

import mailparser
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from pressdesk.domain.models.dispatch import Means
from pressdesk.store import contacts, outbox, release_list, releases
from pressdesk.store.release_list import ReleaseFilter
from pressdesk.ui.dialogs.contact_picker import ContactPicker
from pressdesk.ui.dialogs.release_line_dialog import ReleaseLineDialog
from pressdesk.ui.pages.first_run_page import FirstRunPage
from pressdesk.ui.widgets.choice_card import ChoiceCard
from tests.journeys.conftest import PASSPHRASE
from tests.journeys.hands import CTRL, CTRL_SHIFT

KEY = Qt.Key

TOPIC = "Reprisals"
HEADLINE = "UN should act on “threats” against those who speak to it"
LEAD = "Eight organisations from four continents call on the Human Rights Council to act."
FIRST = "The court heard nine witnesses in Genève."
HEADING = "What it means"
BULLETS = ("States must investigate", "States must report")
QUOTATION = "Nobody should be afraid to speak to the United Nations"
NOTES = "The letter is dated 3 December 2026."
WORDS = (TOPIC, LEAD, FIRST, HEADING, *BULLETS, QUOTATION, NOTES)


@pytest.fixture
def target(tmp_path, monkeypatch):
    """Where the save dialog, which is the system's own, is told to save."""
    path = tmp_path / "release.eml"
    offered = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda _parent, _title, name, kinds: offered.append(name) or (str(path), kinds)
    )
    path_offered = offered
    return path, path_offered


def begin_own_office(qtbot, desk, hands):
    """The first-run page by keyboard; afterwards the office is open."""
    page = desk.window.findChild(FirstRunPage)
    card = next(card for card in page.findChildren(ChoiceCard) if card.accessibleName() == "Start my own")
    hands.tab_to(card)
    hands.press(KEY.Key_Space)
    hands.type("Example Rights Network")
    hands.tab_to(page._passphrase)
    hands.type(PASSPHRASE)
    hands.tab_to(page._again)
    hands.type(PASSPHRASE)
    with qtbot.waitSignal(desk.office_opened, timeout=30_000):
        hands.press(KEY.Key_Return)
    desk_is_ready(qtbot, desk)


def desk_is_ready(qtbot, desk):
    """The next turns of the event loop make it, quicker than a person comes."""
    making = desk.office.releases.make_desk_ready()
    qtbot.waitUntil(lambda: making.over)


def write_body(hands):
    """A paragraph with a bold word, a heading, a list and a quotation, by the editor's own keys."""
    before, _, after = FIRST.partition("nine")
    hands.type(before)
    hands.press(KEY.Key_B, CTRL)
    hands.type("nine")
    hands.press(KEY.Key_B, CTRL)
    hands.type(after + "\n")
    hands.press(KEY.Key_2, CTRL | Qt.KeyboardModifier.AltModifier)
    hands.type(HEADING + "\n")
    hands.type("- " + "\n".join(BULLETS) + "\n\n")
    hands.type("> " + QUOTATION)


def write_release(desk, hands):
    """Topic, headline, lead, body and notes, from the field in which the cursor is."""
    form = desk.office.releases.desk.form
    assert form.topic.hasFocus()
    hands.type(TOPIC + "\n")
    assert form.headline.hasFocus()
    hands.type(HEADLINE)
    hands.tab_to(form.lead)
    hands.type(LEAD)
    hands.tab_to(form.body)
    write_body(hands)
    hands.tab_to(form.notes)
    hands.type(NOTES)


def make_person(hands, picker):
    """A person who is not there yet, made in the picker without losing the search."""
    hands.type("Madeleine Exámple")
    hands.press(KEY.Key_Return)
    form = picker.new_person.form
    assert form.name.text() == "Madeleine Exámple"
    hands.tab_to(form.job_title)
    hands.type("Legal Counsel")
    hands.tab_to(form.points.rows[0].value)
    hands.type("+44 20 7946 0018")
    hands.tab_to(form.points.rows[1].value)
    hands.type("madeleine@example.org")
    hands.press(KEY.Key_Return, CTRL)
    assert picker.search.hasFocus()
    hands.press(KEY.Key_Return, CTRL)


def embargo_in_geneva(hands, dialog):
    """Nothing is chosen at first. One past midnight tomorrow is proposed; the place is typed."""
    assert not dialog._set.isEnabled()
    hands.press(KEY.Key_Down)
    hands.press(KEY.Key_Space)
    hands.tab_to(dialog._place)
    hands.type("Geneva")
    hands.press(KEY.Key_Return)
    assert (dialog._place.city(), dialog._place.zone()) == ("Geneva", "Europe/Zurich")
    assert dialog.printed().startswith("STRICTLY EMBARGOED UNTIL 00:01 CET (UTC+1) WEDNESDAY 9 DECEMBER 2026")
    hands.tab_to(dialog._set)
    hands.press(KEY.Key_Space)


def parts(message):
    text = message.get_body(("plain",))
    page = message.get_body(("html",))
    return text.get_content(), page.get_content()


def hold_the_draft_to_what_was_written(path):
    raw = path.read_bytes()
    message = email.message_from_bytes(raw, policy=email.policy.default)
    text, page = parts(message)

    assert message.defects == []
    assert message["Subject"].startswith("EMBARGO")
    assert HEADLINE in message["Subject"]
    assert message["X-Unsent"] == "1"
    joined = " ".join(text.split())
    for words in WORDS:
        assert words in joined, words
        assert words.replace("nine", "<strong>nine</strong>") in page or words in page, words
    assert joined.startswith("STRICTLY EMBARGOED UNTIL 00:01 CET (UTC+1) WEDNESDAY 9 DECEMBER 2026")
    assert "<strong>nine</strong>" in page or "<b>nine</b>" in page
    for form in (text, page):
        assert "Madeleine Exámple" in form
        assert "+44 20 7946 0018" in form
        assert "madeleine@example.org" in form
    second = mailparser.parse_from_bytes(raw)
    assert second.subject == message["Subject"]
    assert " ".join("".join(second.text_plain).split()) == joined
    assert HEADING in "".join(second.text_html)
    assert not second.has_defects


def hold_the_outbox_to_the_file(db, path):
    with db.reading() as session:
        (sent,) = outbox.dispatches_by_id(session, outbox.dispatch_ids(session)).values()
        kept = outbox.content(session, sent.id)
    assert sent.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert kept == path.read_bytes()
    assert (sent.format, sent.means, sent.embargoed, sent.version_number) == ("eml", Means.FILE, True, 1)


def leaves(qtbot, desk):
    """Wait until what is asked for inside has left."""
    return qtbot.waitSignal(desk.office.releases.desk._exports.ended, timeout=10_000)


def export_eml(qtbot, desk):
    (action,) = [a for a in desk.office.releases.desk.export_actions() if "mail draft" in a.text()]
    with leaves(qtbot, desk):
        action.trigger()


def test_from_an_empty_store_to_a_draft_on_disk(qtbot, start, hands, target):
    path, offered = target
    desk = start(asks=True)
    page = desk.window.findChild(FirstRunPage)
    next(card for card in page.findChildren(ChoiceCard) if card.accessibleName() == "Start my own").click()
    page._organisation.setText("Example Rights Network")
    page._passphrase.setText(PASSPHRASE)
    page._again.setText(PASSPHRASE)
    with qtbot.waitSignal(desk.office_opened, timeout=30_000):
        qtbot.mouseClick(page._make, Qt.MouseButton.LeftButton)
    releases_page = desk.office.releases
    qtbot.waitUntil(releases_page._nothing_open.isVisible)
    releases_page._nothing_open.acted.emit()
    desk_is_ready(qtbot, desk)

    write_release(desk, hands)
    with hands.meanwhile(ContactPicker, lambda picker: make_person(hands, picker)):
        releases_page.desk.panel.people.pick_wanted.emit()
    with hands.meanwhile(ReleaseLineDialog, lambda dialog: embargo_in_geneva(hands, dialog)):
        qtbot.mouseClick(releases_page.desk.header._line, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(releases_page.desk.rendering.shown):
        releases_page.desk.foot.show_view("txt")
    previewed = releases_page.desk.preview.text()
    export_eml(qtbot, desk)

    assert all(words in " ".join(previewed.split()) for words in WORDS)
    assert offered[0].endswith(".eml")
    hold_the_draft_to_what_was_written(path)
    hold_the_outbox_to_the_file(desk.office._db, path)


def test_the_same_by_keyboard_alone(qtbot, start, hands, target):
    path, _ = target
    desk = start(asks=True)
    begin_own_office(qtbot, desk, hands)
    here = desk.office.releases.desk

    hands.press(KEY.Key_N, CTRL)
    write_release(desk, hands)
    with hands.meanwhile(ContactPicker, lambda picker: make_person(hands, picker)):
        hands.press(KEY.Key_K, CTRL_SHIFT)
    with hands.meanwhile(ReleaseLineDialog, lambda dialog: embargo_in_geneva(hands, dialog)):
        hands.press(KEY.Key_E, CTRL_SHIFT)
    hands.press(KEY.Key_V, CTRL_SHIFT)
    assert here.foot.view() == "txt"
    hands.press(KEY.Key_V, CTRL_SHIFT)
    with leaves(qtbot, desk):
        menu_by_keys(qtbot, desk, hands, "mail draft")

    hold_the_draft_to_what_was_written(path)
    hold_the_outbox_to_the_file(desk.office._db, path)


def menu_by_keys(qtbot, desk, hands, words):
    """Open the Release menu by its letter, and go down to the entry that holds these words."""
    hands.press(KEY.Key_R, Qt.KeyboardModifier.AltModifier)
    menu = desk.window._room.page_menu
    qtbot.waitUntil(menu.isVisible)
    for _ in menu.actions():
        hands.press(KEY.Key_Down)
        if menu.activeAction() and words in menu.activeAction().text():
            break
    hands.press(KEY.Key_Return)


def test_what_was_made_is_there_when_the_office_is_opened_again(qtbot, office, hands, start):
    office.office.releases.begin()
    write_release(office, hands)
    with hands.meanwhile(ContactPicker, lambda picker: make_person(hands, picker)):
        hands.press(KEY.Key_K, CTRL_SHIFT)
    office.close()

    again = start()

    with again.office._db.reading() as session:
        (release_id,) = release_list.release_ids(session, ReleaseFilter())
        sheet = releases.sheet(session, release_id)
        (person,) = contacts.all_for_picker(session)
    assert (sheet.release.topic, sheet.release.headline, sheet.release.lead) == (TOPIC, HEADLINE, LEAD)
    assert "**nine**" in sheet.release.body
    assert [enquiry.contact.id for enquiry in sheet.enquiries] == [person.id]
    assert [point.value for point in person.points] == ["+442079460018", "madeleine@example.org"]
