"""From the page of contacts and the menu to the file, and what is said afterwards."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from pressdesk.desk.card_export_ops import Written
from pressdesk.system.settings import read_settings
from pressdesk.ui.dialogs.card_export_dialog import CardExportDialog
from pressdesk.ui.dialogs.people_picker import PeoplePicker
from pressdesk.ui.pages.contacts_page import ContactsPage
from pressdesk.ui.pages.people_exports import PeopleExports


@pytest.fixture
def asked(monkeypatch):
    """What the dialog was asked with; it answers with `answer`."""

    class Asked:
        answer = None
        seen = None

    def ask(db, theme, messages, chosen, pick, *, folder, clock, parent):
        Asked.seen = {"chosen": chosen, "folder": folder, "pick": pick}
        return Asked.answer

    monkeypatch.setattr(CardExportDialog, "ask", ask)
    return Asked


@pytest.fixture
def exports(qtbot, db, bus, told, theme, clock, tmp_path):
    page = ContactsPage(db, bus, told, theme, clock=clock)
    qtbot.addWidget(page)
    made = PeopleExports(db, bus, told, theme, settings_path=tmp_path / "settings.toml", clock=clock, window=page)
    page.export_wanted.connect(made.begin)
    made.page = page
    return made


def test_the_page_offers_it_and_begins_with_the_person_shown(exports, asked, make_contact):
    ana = make_contact(name="Ana Example")
    exports.page.refresh()
    exports.page.open_contact(ana)
    (action,) = [one for one in exports.page.page_actions() if one.text() == "&Export…"]
    action.trigger()

    assert asked.seen["chosen"] == [(ana, "Ana Example")]


def test_what_is_typed_is_saved_first(exports, asked, make_contact):
    ana = make_contact(name="Ana Example")
    exports.page.refresh()
    exports.page.open_contact(ana)
    exports.page.form.name.setText("Ana Sample")
    exports.page.form.edited.emit()
    exports.page.export()

    assert asked.seen["chosen"] == [(ana, "Ana Sample")]


def test_what_was_written_is_said_and_its_folder_shown_and_remembered(exports, asked, told, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
    asked.answer = Written(tmp_path / "out" / "press.vcf", 3, ("Bea Example",))
    exports.begin()

    notice = told.notices[-1]
    assert notice.text == "3 people are saved in press.vcf. Left out, at risk when named: 1."
    assert notice.action == "Show in folder"
    notice.act()
    assert opened == [tmp_path / "out"]
    assert read_settings(tmp_path / "settings.toml").export_folder == str(tmp_path / "out")
    exports.begin()
    assert asked.seen["folder"] == tmp_path / "out"


def test_nothing_is_said_where_nothing_was_written(exports, asked, told):
    exports.begin("no such person")

    assert asked.seen["chosen"] == []
    assert told.notices == []


def test_people_are_picked_among_all(qtbot, exports, asked, make_contact, monkeypatch):
    ana = make_contact(name="Ana Example", do_not_contact=True)
    monkeypatch.setattr(PeoplePicker, "ask", lambda _parent, people, _title, **_: [person.id for person in people])
    exports.begin()
    found = []
    asked.seen["pick"](exports.page, found.append)
    qtbot.waitUntil(lambda: bool(found))

    assert found == [[ana]]
