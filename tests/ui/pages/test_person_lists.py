"""Media lists and embargoes of a person, on their sheet."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton

from pressdesk.desk import contact_ops, media_list_ops, promise_ops, release_ops
from pressdesk.domain.list_rule_text import parse_rule
from pressdesk.domain.list_rules import rule_data
from pressdesk.domain.models.contact import ContactDraft, ContactKind
from pressdesk.domain.models.media_list import ListKind, MediaListDraft
from pressdesk.domain.models.promise import PromiseDraft
from pressdesk.domain.models.release import ReleaseDraft
from pressdesk.store import media_lists, promises
from pressdesk.ui.pages.contacts_page import ContactsPage


@pytest.fixture
def page(qtbot, db, bus, told, theme, clock):
    page = ContactsPage(db, bus, told, theme, clock=clock)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


@pytest.fixture
def add(db, bus, now):
    def add(name="Ann Example", **fields):
        draft = ContactDraft(**{"name": name, "kind": ContactKind.MEDIA, "topics": ["climate"], **fields})
        change = contact_ops.create_contact(db, draft, now=now)
        bus.post(change)
        return change.made

    return add


@pytest.fixture
def lists(db, bus, now):
    """A list by rule on climate, and a fixed one."""
    by_rule = MediaListDraft(name="Climate", kind=ListKind.RULE, rule=rule_data(parse_rule("topic = climate")))
    return [media_list_ops.create_list(db, draft, now=now).made for draft in (by_rule, MediaListDraft(name="Weekly"))]


def members(db, list_id):
    with db.reading() as session:
        return media_lists.members(session, list_id)


def buttons(page):
    """Names of the lists shown, and what each button says that it does."""
    rows = page.others.lists.rows
    return [(row.findChild(QPushButton).text(), row.findChild(QToolButton).accessibleName()) for row in rows]


def test_lists_show_and_somebody_is_put_on_another_and_left_out(page, db, add, lists, told):
    ann = add()
    page.open_contact(ann)
    assert buttons(page) == [("Climate", "Leave out of Climate")]

    page.others.lists.menu.actions()[0].trigger()
    assert members(db, lists[1]) == [ann]
    assert [name for name, _ in buttons(page)] == ["Climate", "Weekly"]

    page.others.lists.rows[0].findChild(QToolButton).click()
    assert members(db, lists[0]) == []
    assert buttons(page)[0] == ("Climate", "Put back on Climate")

    told.notices[-1].act()
    assert members(db, lists[0]) == [ann]


def test_a_name_leads_to_the_list(qtbot, page, add, lists):
    page.open_contact(add())

    with qtbot.waitSignal(page.list_wanted) as signal:
        page.others.lists.rows[0].findChild(QPushButton).click()

    assert signal.args == [lists[0]]


def test_who_is_not_to_be_contacted_is_put_on_no_list(page, add, lists):
    page.open_contact(add(do_not_contact=True))

    assert page.others.lists.add.isHidden()
    assert page.others.lists.rows[0].findChild(QToolButton).isHidden()


def test_a_rule_is_asked_again_when_the_person_is_saved(qtbot, page, add, lists):
    page.open_contact(add(topics=["sport"]))
    assert buttons(page) == []

    page.form.topics.set_words(["climate"])
    page.form.topics.edited.emit()
    assert page.flush()

    assert [name for name, _ in buttons(page)] == ["Climate"]


def test_an_embargo_broken_is_noted_with_its_release_and_taken_off_with_undo(qtbot, page, db, add, told, now):
    release = release_ops.create_release(db, ReleaseDraft(headline="Lake clean again"), now=now).made
    ann = add()
    page.open_contact(ann)
    editor = page.others.promises
    assert editor.said() == "No embargo noted yet."

    editor.begin.click()
    editor.kept.choose("broken")
    qtbot.keyClicks(editor.about, "Lake clean again")
    qtbot.keyClicks(editor.note, "ran it at 06:00")
    editor.day.show_day(date(2026, 5, 3))
    editor.keep.click()

    with db.reading() as session:
        [noted] = promises.of_contact(session, ann)
    assert (noted.kept, noted.day, noted.note, noted.release_id) == (
        False,
        date(2026, 5, 3),
        "ran it at 06:00",
        release,
    )
    assert editor.said() == "0 kept, 1 broken; the last on 3 May 2026."

    editor.rows[0].findChild(QToolButton).click()
    assert editor.said() == "No embargo noted yet."
    told.notices[-1].act()
    assert editor.said() == "0 kept, 1 broken; the last on 3 May 2026."


def test_what_is_being_noted_stays_while_the_person_is_saved_and_goes_with_them(qtbot, page, add):
    ann, ben = add(), add("Ben Sample")
    page.open_contact(ann)
    page.others.promises.begin.click()
    qtbot.keyClicks(page.others.promises.about, "Lake")
    qtbot.keyClicks(page.form.job_title, "Editor")

    assert page.flush()
    assert page.others.promises.about.isVisibleTo(page)

    page.open_contact(ben)
    assert not page.others.promises.about.isVisibleTo(page)


def test_a_spokesperson_has_no_embargo_record_unless_one_is_noted(page, db, add, now):
    ann = add(kind=ContactKind.SPOKESPERSON)
    page.open_contact(ann)
    assert not page.others.promises.isVisibleTo(page)

    promise_ops.note_promise(db, ann, PromiseDraft(day=date(2026, 5, 3)), now=now)
    page.open_contact(add("Ben Sample"))
    page.open_contact(ann)
    assert page.others.promises.isVisibleTo(page)
