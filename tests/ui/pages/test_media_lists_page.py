"""Media lists through their page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from pressdesk.desk import contact_ops, media_list_ops
from pressdesk.domain.list_rule_text import parse_rule, write_rule
from pressdesk.domain.list_rules import read_rule, rule_data
from pressdesk.domain.models.contact import ContactDraft, ContactKind, PointDraft, PointKind
from pressdesk.domain.models.media_list import ListKind, MediaListDraft
from pressdesk.store import media_lists
from pressdesk.store.media_lists import Why
from pressdesk.ui.pages import media_lists_page
from pressdesk.ui.pages.media_lists_page import MediaListsPage
from pressdesk.ui.services import roles


@pytest.fixture
def page(qtbot, db, bus, told, theme, clock, journalists):
    page = MediaListsPage(db, bus, told, theme, clock=clock)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    return page


@pytest.fixture
def journalists(db, now):
    """Ids of two who write on climate, and of one who writes on sport."""

    def make(name, **fields):
        point = PointDraft(kind=PointKind.EMAIL, value=f"{name[:3].lower()}@example.org")
        draft = ContactDraft(**{"name": name, "kind": ContactKind.MEDIA, "points": [point], **fields})
        return contact_ops.create_contact(db, draft, now=now).made

    return [
        make("Ann Example", topics=["climate"], languages=["fr"]),
        make("Ben Sample", topics=["climate"], languages=["en"]),
        make("Cy Specimen", topics=["sport"], languages=["fr"]),
    ]


@pytest.fixture
def add(db, bus, now):
    def add(name="Climate", rule="", members=()):
        fields = {"kind": ListKind.RULE, "rule": rule_data(parse_rule(rule))} if rule else {}
        change = media_list_ops.create_list(db, MediaListDraft(name=name, **fields), now=now, members=members)
        bus.post(change)
        return change.made

    return add


def shown(page):
    """Names and reasons in the list of people on show."""
    model = page.sheet.people.model
    rows = [model.index(row) for row in range(model.rowCount())]
    return [(row.data(roles.TITLE), row.data(roles.STATE).word) for row in rows]


def kept(db):
    with db.reading() as session:
        return media_lists.lists(session)


def why(db, list_id):
    with db.reading() as session:
        return {one.contact_id: one.why for one in media_lists.standings(session, list_id)}


def choose(page, *names):
    people = page.sheet.people
    for row in range(people.model.rowCount()):
        index = people.model.index(row)
        if index.data(roles.TITLE) in names:
            people.list.selectionModel().select(index, people.list.selectionModel().SelectionFlag.Select)


def test_typing_makes_a_list_and_saves_it(qtbot, page, db):
    page.begin()
    qtbot.keyClicks(page.sheet.name, "Geneva press corps")
    qtbot.keyClicks(page.sheet.notes, "Write before ten.")

    assert page.flush()

    assert [(one.name, one.notes, one.kind) for one in kept(db)] == [
        ("Geneva press corps", "Write before ten.", ListKind.FIXED)
    ]


def test_a_list_left_blank_is_not_kept_and_one_without_a_name_gets_one(qtbot, page, db):
    page.begin()
    assert page.flush()
    assert kept(db) == []

    qtbot.keyClicks(page.sheet.notes, "Write before ten.")
    assert page.flush()
    assert [one.name for one in kept(db)] == ["Untitled list"]


def test_who_fits_shows_while_the_rule_is_typed(qtbot, page, db):
    page.begin()
    qtbot.keyClicks(page.sheet.name, "Climate")
    page.sheet.kind.choose("rule")
    qtbot.keyClicks(page.sheet.rule.text, "topic = climate and language = fr")
    qtbot.waitUntil(lambda: shown(page) == [("Ann Example", "By rule")])

    assert page.flush()

    assert write_rule(read_rule(kept(db)[0].rule)) == "topic = climate and language = fr"
    fields = [(row.field.currentText(), row.values.words()) for row in page.sheet.rule.rows]
    assert fields == [("Topic", ["climate"]), ("Language", ["fr"])]


def test_fields_and_text_say_the_same(qtbot, page, add):
    page.open_list(add(rule="topic = climate"))
    row = page.sheet.rule.rows[0]

    qtbot.keyClicks(row.values.focusProxy(), "sport,")
    assert page.sheet.rule.text.text() == "topic = climate, sport"

    page.sheet.rule.add.click()
    second = page.sheet.rule.rows[1]
    second.field.setCurrentIndex(second.field.findData("language"))
    second.field.activated.emit(second.field.currentIndex())
    qtbot.keyClicks(second.values.focusProxy(), "French,")
    assert page.sheet.rule.text.text() == "topic = climate, sport and language = fr"

    row.remove.click()
    assert page.sheet.rule.text.text() == "language = fr"


def test_a_text_that_cannot_be_read_says_where_and_changes_nothing(qtbot, page, add, db):
    page.open_list(add(rule="topic = climate"))

    page.sheet.rule.text.clear()
    qtbot.keyClicks(page.sheet.rule.text, "topci = climate")
    assert page.sheet.rule.text_field.error().startswith("At character 1: There is no field “topci”.")

    qtbot.keyClicks(page.sheet.rule.text, " and")
    assert page.flush()
    assert page.sheet.rule.text_field.error()


def test_people_are_left_out_put_back_and_undo_takes_it_back(qtbot, page, add, db, told, journalists):
    ann, ben, _ = journalists
    one = add(rule="topic = climate")
    page.open_list(one)
    qtbot.waitUntil(lambda: len(shown(page)) == 2)

    choose(page, "Ann Example")
    page.sheet.people.move_button.click()
    qtbot.waitUntil(lambda: shown(page) == [("Ben Sample", "By rule")])
    assert why(db, one)[ann] is Why.LEFT_OUT

    page.sheet.people.tabs.setCurrentIndex(1)
    assert shown(page) == [("Ann Example", "Left out by hand")]
    choose(page, "Ann Example")
    page.sheet.people.move_button.click()
    qtbot.waitUntil(lambda: why(db, one) == {ann: Why.RULE, ben: Why.RULE})

    told.notices[-1].act()
    assert why(db, one)[ann] is Why.LEFT_OUT


def test_people_are_added_by_the_picker(qtbot, page, add, db, journalists, monkeypatch):
    one = add(rule="topic = climate")
    page.open_list(one)
    monkeypatch.setattr(media_lists_page, "pick_people", lambda *_args, **_given: [journalists[2]])

    page.sheet.people.add_button.click()

    qtbot.waitUntil(lambda: ("Cy Specimen", "By hand") in shown(page))
    assert why(db, one)[journalists[2]] is Why.ADDED


def test_who_is_not_to_be_contacted_cannot_be_put_on_a_list(qtbot, page, add, db, now):
    draft = ContactDraft(name="Dee Example", topics=["climate"], do_not_contact=True)
    dee = contact_ops.create_contact(db, draft, now=now).made
    one = add(rule="topic = climate")
    media_list_ops.add_members(db, one, [dee], now=now)
    page.open_list(one)
    page.sheet.people.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: shown(page) == [("Dee Example", "Do not contact")])

    choose(page, "Dee Example")

    assert not page.sheet.people.move_button.isEnabled()


def test_addresses_are_copied_and_who_is_missing_is_told(qtbot, page, add, db, told, now):
    contact_ops.create_contact(db, ContactDraft(name="Eve", topics=["climate"]), now=now)
    contact_ops.create_contact(db, ContactDraft(name="Dee", topics=["climate"], do_not_contact=True), now=now)
    page.open_list(add(rule="topic = climate"))

    with qtbot.waitSignal(told.shown):
        page.copy_addresses()

    assert QGuiApplication.clipboard().text() == "ann@example.org, ben@example.org"
    assert told.notices[-1].text == (
        "2 addresses are copied. Paste them into Bcc. One person has no address. "
        "One person is not to be contacted, and is left out."
    )


def test_a_list_is_duplicated_and_shown(page, add, db):
    page.open_list(add("Climate", rule="topic = climate"))

    page.duplicate()

    assert [one.name for one in kept(db)] == ["Climate", "Climate, copy"]
    assert page.list_id() == kept(db)[1].id


def test_the_bin_takes_a_list_and_gives_it_back(page, add, db, told):
    one = add()
    page.open_list(one)

    page.move_to_bin()
    assert kept(db) == []

    told.notices[-1].act()
    assert [found.id for found in kept(db)] == [one]


def test_lists_say_how_many_are_on_them(qtbot, page, add, journalists):
    add("By hand", members=journalists)
    add("By rule", rule="language = fr")

    def counted():
        return [page.model.index(row).data(roles.WHEN) for row in range(page.model.rowCount())]

    qtbot.waitUntil(lambda: counted() == ["3", "2"])


def test_a_contact_changed_elsewhere_shows(qtbot, page, add, db, bus, now):
    page.open_list(add(rule="topic = climate"))
    qtbot.waitUntil(lambda: len(shown(page)) == 2)

    bus.post(contact_ops.create_contact(db, ContactDraft(name="Eve Sample", topics=["climate"]), now=now))

    qtbot.waitUntil(lambda: len(shown(page)) == 3)


def test_return_opens_a_person(qtbot, page, add, journalists):
    page.open_list(add(rule="topic = sport"))
    qtbot.waitUntil(lambda: len(shown(page)) == 1)
    people = page.sheet.people
    people.list.setCurrentIndex(people.model.index(0))

    with qtbot.waitSignal(page.person_wanted) as signal:
        qtbot.keyClick(people.list, Qt.Key.Key_Return)

    assert signal.args == [journalists[2]]


def test_where_nothing_can_be_written_people_are_only_looked_at(qtbot, page, add):
    page.only_read()
    page.open_list(add(rule="topic = climate"))
    qtbot.waitUntil(lambda: len(shown(page)) == 2)

    assert page.sheet.people.list.isEnabled()
    assert not page.sheet.people.add_button.isVisible()
    assert not page.sheet.name.isEnabled()


def test_searching_lists_looks_into_names_and_rules(qtbot, page, add):
    add("Weekly")
    add("Sport desks", rule="topic = sport")

    page.search.setText("topic")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)

    assert page.model.index(0).data(roles.TITLE) == "Sport desks"
