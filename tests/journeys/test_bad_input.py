"""What nobody should paste, pasted: refused with a sentence or made harmless, and the export still reads."""

import email
import email.policy
import re

import mailparser
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from pressdesk.desk import enquiry_ops
from pressdesk.domain.models.contact import ContactDraft, PointDraft, PointKind
from pressdesk.domain.models.release import EnquiryDraft
from pressdesk.store import contacts
from pressdesk.ui.dialogs.contact_picker import ContactPicker
from pressdesk.ui.dialogs.release_line_dialog import ReleaseLineDialog
from pressdesk.ui.widgets.message_bar import MessageBar
from tests.journeys.hands import CTRL, CTRL_SHIFT

KEY = Qt.Key


@pytest.fixture
def sheet(office, hands):
    """A new release with one word in it."""
    hands.press(KEY.Key_N, CTRL)
    hands.type("Reprisals")
    return office.office.releases.desk


@pytest.fixture
def paste(hands):
    def paste(text):
        QApplication.clipboard().setText(text)
        hands.press(KEY.Key_V, CTRL)

    yield paste
    QApplication.clipboard().clear()


@pytest.fixture
def export(qtbot, office, hands, tmp_path, monkeypatch):
    """Release at once, and save as a mail draft: what both parsers read."""

    def export():
        path = tmp_path / "release.eml"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

        def at_once(dialog):
            dialog._immediate.click()
            dialog._set.click()

        with hands.meanwhile(ReleaseLineDialog, at_once):
            hands.press(KEY.Key_E, CTRL_SHIFT)
        desk = office.office.releases.desk
        with qtbot.waitSignal(desk._exports.ended, timeout=20_000):
            next(a for a in desk.export_actions() if "mail draft" in a.text()).trigger()
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert message.defects == []
        assert not mailparser.parse_from_file(str(path)).has_defects
        return message

    return export


def notice(office):
    bar = office.window.findChild(MessageBar)
    found = bar.notice() if bar else None
    return found.text if found else ""


def text_of(message):
    return message.get_body(("plain",)).get_content()


def test_five_megabytes_into_the_body_are_refused_with_a_sentence(office, sheet, hands, paste, export):
    hands.tab_to(sheet.form.body)
    hands.type("Kept")

    paste("word " * 1_000_000)

    assert "500" in notice(office)
    assert notice(office).endswith(".")
    assert "Kept" in text_of(export())


def test_a_headline_of_ten_thousand_characters_leaves_whole(sheet, hands, paste, export):
    hands.tab_to(sheet.form.headline)

    paste("headline " * 1_111)

    message = export()
    assert "".join(text_of(message).split()).count("headline") == 1_111
    assert "\n" not in message["Subject"]


def test_a_headline_that_cannot_be_stored_is_told_and_the_rest_is_kept(office, sheet, hands, paste):
    hands.tab_to(sheet.form.headline)

    paste("x" * 30_000)

    assert re.fullmatch("This field holds 20.?000 characters at most[.]", notice(office))
    assert sheet.form.headline.text() == ""


@pytest.mark.parametrize(
    "bad", ["\0", "\x07\x1b[31m", "\ud800", "\u2028", "\ufffe", "\r\nBcc: victim@example.org\r\n\r\n"]
)
def test_what_cannot_be_printed_is_harmless_everywhere(sheet, hands, paste, export, bad):
    form = sheet.form
    for field in (form.topic, form.headline, form.subheadline, form.place, form.lead, form.body, form.notes):
        hands.tab_to(field)
        paste(f"before{bad}after")

    message = export()

    assert message["Subject"]
    assert message["Bcc"] is None
    said = text_of(message)
    assert not set(said) & {"\0", "\x07", "\x1b", "\u2028", "\ufffe"}
    assert said.count("before") >= 6


def test_three_hundred_contacts_leave_on_one_release(office, sheet, clock, export):
    db, now = office.office._db, clock()
    people = []
    with db.transaction() as session:
        for number in range(300):
            point = PointDraft(kind=PointKind.EMAIL, value=f"person{number}@example.org")
            made = contacts.insert(session, ContactDraft(name=f"Person {number}", points=[point]), now)
            people.append(EnquiryDraft(contact_id=made))
    office.office.bus.post(enquiry_ops.set_enquiries(db, sheet.release_id(), people, now=now))

    said = text_of(export())

    assert [number for number in range(300) if f"person{number}@example.org" not in said] == []


def test_an_address_with_a_line_break_is_not_taken(office, sheet, hands, paste):
    def fill(picker):
        hands.type("Eve")
        hands.press(KEY.Key_Return)
        form = picker.new_person.form
        hands.tab_to(form.points.rows[1].value)
        paste("eve@example.org\r\nBcc: victim@example.org")
        hands.press(KEY.Key_Return, CTRL)
        errors.append(form.points.rows[1].error())

    errors = []
    with hands.meanwhile(ContactPicker, fill):
        hands.press(KEY.Key_K, CTRL_SHIFT)

    assert errors[0].endswith(".")
    with office.office._db.reading() as session:
        assert contacts.all_for_picker(session) == []


def test_a_name_with_a_line_break_is_made_harmless(office, sheet, hands, paste, export):
    def fill(picker):
        hands.type("Eve")
        hands.press(KEY.Key_Return)
        form = picker.new_person.form
        paste(" Example\r\nBcc: victim@example.org")
        hands.tab_to(form.points.rows[1].value)
        hands.type("eve@example.org")
        hands.press(KEY.Key_Return, CTRL)
        hands.press(KEY.Key_Return, CTRL)

    with hands.meanwhile(ContactPicker, fill):
        hands.press(KEY.Key_K, CTRL_SHIFT)
    message = export()

    assert message["Bcc"] is None
    assert "Eve Example Bcc: victim@example.org" in " ".join(text_of(message).split())
