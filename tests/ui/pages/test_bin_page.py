"""The bin through its page."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from pressdesk.desk import bin_ops, contact_ops, release_ops, text_ops
from pressdesk.domain.models.contact import ContactDraft
from pressdesk.domain.models.release import EnquiryDraft, ReleaseDraft
from pressdesk.domain.models.text import TextDraft
from pressdesk.store import bin as bin_store
from pressdesk.ui.pages.bin_page import BinPage
from pressdesk.ui.services import roles


@pytest.fixture
def page(qtbot, db, bus, told, theme, clock):
    page = BinPage(db, bus, told, theme, clock=clock)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


@pytest.fixture
def throw(db, bus, now):
    """Make a record and move it to the bin some days ago."""

    def throw(kind, title, days=0):
        make = {
            "release": lambda: release_ops.create_release(db, ReleaseDraft(headline=title, body="Words."), now=now),
            "contact": lambda: contact_ops.create_contact(db, ContactDraft(name=title), now=now),
            "text": lambda: text_ops.create_text(db, TextDraft(title=title, body="Words."), now=now),
        }
        made = make[kind]().made
        bus.post(bin_ops.put_back(db, kind, made, now=now - timedelta(days=days)))
        return made

    return throw


def left_in_bin(db):
    with db.reading() as session:
        return [item.title for item in bin_store.items(session)]


def test_all_kinds_stand_in_one_list_last_deleted_first(page, throw):
    throw("contact", "Madeleine Example", days=3)
    throw("release", "Fees keep groups off squares", days=1)
    throw("text", "About us", days=2)

    titles = [page.model.index(row).data(roles.TITLE) for row in range(3)]

    assert titles == ["Fees keep groups off squares", "About us", "Madeleine Example"]


def test_the_days_left_are_said(page, throw):
    throw("text", "About us", days=28)
    throw("text", "Signature", days=29)

    words = [page.model.index(row).data(roles.STATE).word for row in range(2)]

    assert words == ["2 days left", "1 day left"]


def test_an_empty_bin_says_so_and_cannot_be_emptied(page):
    assert page.columns.empty.isVisible()
    assert not page._empty_button.isVisible()


def test_restoring_has_undo(page, throw, db, told):
    throw("release", "Fees keep groups off squares")
    page.list.setCurrentIndex(page.model.index(0))
    page.sheet._restore.click()
    assert left_in_bin(db) == []

    told.notices[-1].act()

    assert left_in_bin(db) == ["Fees keep groups off squares"]


@pytest.mark.parametrize("kind", ["release", "contact", "text"])
def test_deleting_for_good_asks_with_the_verb(page, throw, db, told, kind):
    throw(kind, "Madeleine Example")
    page.list.setCurrentIndex(page.model.index(0))

    page.sheet._delete.click()

    assert told.questions[0][1] == "Delete for good"
    assert left_in_bin(db) == []


def test_a_question_answered_with_no_deletes_nothing(page, throw, db, told):
    throw("text", "About us")
    page.list.setCurrentIndex(page.model.index(0))
    told.answer = False

    page.sheet._delete.click()

    assert left_in_bin(db) == ["About us"]


def test_the_delete_key_asks(qtbot, page, throw, told):
    throw("text", "About us")
    page.list.setCurrentIndex(page.model.index(0))

    qtbot.keyClick(page.list, Qt.Key.Key_Delete)

    assert len(told.questions) == 1


def test_emptying_asks_with_the_number(page, throw, db, told):
    throw("text", "About us")
    throw("contact", "Madeleine Example")

    page._empty_button.click()

    assert told.questions[0][0].startswith("2 records")
    assert told.questions[0][1] == "Delete 2 for good"
    assert left_in_bin(db) == []


def test_who_stands_on_a_release_is_kept(page, throw, db, told, now):
    person = throw("contact", "Madeleine Example")
    release_ops.create_release(db, ReleaseDraft(headline="Fees"), now=now)
    bus_change = release_ops.create_release(db, ReleaseDraft(headline="Squares"), now=now)
    from pressdesk.desk import enquiry_ops

    enquiry_ops.set_enquiries(db, bus_change.made, [EnquiryDraft(contact_id=person)], now=now)
    page.refresh()

    page.list.setCurrentIndex(page.model.index(0))

    assert not page.sheet._delete.isEnabled()
    assert page.model.index(0).data(roles.STATE).word == "Kept"
    assert not page._empty_button.isVisible()


def test_what_came_next_is_shown_after_restoring(page, throw):
    throw("text", "About us", days=1)
    throw("text", "Signature", days=2)
    page.list.setCurrentIndex(page.model.index(0))

    page.restore()

    assert page._item.title == "Signature"


def test_its_words_can_be_read(page, throw):
    throw("release", "Fees keep groups off squares")

    page.list.setCurrentIndex(page.model.index(0))

    assert "Words." in page.sheet._words.toPlainText()
