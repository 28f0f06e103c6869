"""A media list made with the keyboard alone, from an empty page to people on it."""

import pytest
from PySide6.QtCore import Qt

from pressdesk.desk import contact_ops
from pressdesk.domain.models.contact import ContactDraft, ContactKind
from pressdesk.store import media_lists


@pytest.fixture
def journalists(office, clock):
    """Two who write on climate, one of them in French."""
    for name, language in (("Ann Example", "fr"), ("Ben Sample", "en")):
        draft = ContactDraft(name=name, kind=ContactKind.MEDIA, topics=["climate"], languages=[language])
        office.office.bus.post(contact_ops.create_contact(office.office._db, draft, now=clock()))


def test_a_rule_is_written_and_somebody_left_out(qtbot, office, journalists, hands):
    office.office.go("media_lists")
    page = office.office.pages.media_lists
    page.find_here()
    hands.tab_to(page._nothing._button)
    hands.press(Qt.Key.Key_Space)
    hands.type("Climate")
    hands.tab_to(page.sheet.notes)
    for _ in range(8):
        if page.sheet.kind.hasFocus():
            break
        hands.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    hands.press(Qt.Key.Key_Right)
    hands.tab_to(page.sheet.rule.text)
    hands.type("topic = climate")
    people = page.sheet.people
    qtbot.waitUntil(lambda: people.counts() == (2, 0))
    hands.tab_to(people.list)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: people.counts() == (1, 1))

    assert office.office.flush()
    with office.office._db.reading() as session:
        [made] = media_lists.lists(session)
        assert len(media_lists.members(session, made.id)) == 1
    assert (made.name, made.kind) == ("Climate", "rule")


def test_a_person_on_a_list_is_opened_among_the_contacts(qtbot, office, journalists, hands):
    office.office.go("media_lists")
    page = office.office.pages.media_lists
    page.begin()
    page.sheet.kind.choose("rule")
    page.sheet.begin()
    hands.type("French")
    hands.tab_to(page.sheet.rule.text)
    hands.type("language = fr")
    people = page.sheet.people
    qtbot.waitUntil(lambda: people.counts() == (1, 0))
    hands.tab_to(people.list)
    hands.press(Qt.Key.Key_Return)

    assert office.office.contacts.form.name.text() == "Ann Example"
