"""A second window on a store that is open elsewhere: everything can be read, and nothing is said to be lost."""

import pytest
from PySide6.QtCore import Qt

from pressdesk.app import Pressdesk
from pressdesk.desk import contact_ops, release_ops
from pressdesk.domain.models.contact import ContactDraft
from pressdesk.domain.models.release import ReleaseDraft
from pressdesk.store import opening
from pressdesk.store.opening import open_store
from pressdesk.ui.widgets.message_bar import MessageBar
from tests.journeys.conftest import PASSPHRASE
from tests.journeys.hands import CTRL


@pytest.fixture
def reader(monkeypatch, office, clock, start):
    """The second window."""
    db = office.office._db
    for headline in ("One", "Two"):
        release_ops.create_release(db, ReleaseDraft(headline=headline), now=clock())
    contact_ops.create_contact(db, ContactDraft(name="Ana Example"), now=clock())
    monkeypatch.setattr(
        opening, "open_store", lambda folder, **_more: open_store(folder, passphrase=PASSPHRASE, read_only=True)
    )
    return start()


def notice(desk):
    bar = desk.window.findChild(MessageBar)
    found = bar.notice() if bar else None
    return found.text if found else ""


def test_going_from_release_to_release_is_no_alarm(reader):
    releases = reader.office.releases
    for row in (0, 1):
        releases.list.setCurrentIndex(releases.model.index(row))

    assert releases.desk.form.headline.text() == "One"
    assert notice(reader) == ""


def test_contacts_can_be_looked_at_and_not_changed(reader):
    reader.office.go("contacts")
    page = reader.office.contacts
    page.list.setCurrentIndex(page.model.index(0))

    assert page.list.isEnabled()
    assert page.form.name.text() == "Ana Example"
    assert not page.form.name.isEnabled()


def test_a_new_release_is_refused_with_a_sentence(reader, hands):
    hands.press(Qt.Key.Key_N, CTRL)

    assert not reader.office.releases.desk.is_new()
    assert notice(reader).startswith("This store is open to read only.")


def test_it_closes_without_a_question(reader: Pressdesk):
    reader.office.releases.list.setCurrentIndex(reader.office.releases.model.index(0))

    assert reader.window.close()
