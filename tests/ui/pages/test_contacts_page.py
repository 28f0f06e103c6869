import pytest
from PySide6.QtCore import Qt

from pressdesk.desk import contact_ops
from pressdesk.desk.change import Change
from pressdesk.domain.errors import StoreFullError
from pressdesk.domain.models.contact import ContactDraft, PointDraft, PointKind
from pressdesk.store import contacts
from pressdesk.store.contacts import ContactFilter
from pressdesk.ui.pages.contacts_page import ContactsPage
from pressdesk.ui.services import roles

KEY = Qt.Key
NAMES = ("Madeleine Example", "Ciarán O'Specimen", "Zoé Sampleová")


@pytest.fixture
def add(db, now):
    def add(name, **more):
        family = name.split()[-1]
        return contact_ops.create_contact(db, ContactDraft(name=name, family=family, **more), now=now).made

    return add


@pytest.fixture
def page(qtbot, db, bus, told, theme, clock):
    made = ContactsPage(db, bus, told, theme, clock=clock)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def full_page(page, add, bus):
    for name in NAMES:
        add(name)
    page.refresh()
    return page


def stored(db, contact_id):
    with db.reading() as session:
        return contacts.get_contact(session, contact_id)


def everybody(db, wanted=None):
    with db.reading() as session:
        return contacts.contact_ids(session, wanted or ContactFilter())


def rows(page):
    return [page.model.index(row).data(roles.TITLE) for row in range(page.model.rowCount())]


def choose(page, row):
    page.list.setCurrentIndex(page.model.index(row))


def test_people_are_listed_by_family_name(full_page):
    assert rows(full_page) == list(NAMES)


def test_an_empty_desk_says_what_to_do(page):
    assert page._nobody_open.sentence().startswith("Nobody here yet.")
    assert page._nobody_open.isVisibleTo(page)


def test_a_new_person_is_stored_with_what_is_typed(qtbot, page, db):
    page.new_contact()
    qtbot.keyClicks(page.form.name, "Ana Sample")
    assert page.flush()

    (contact_id,) = everybody(db)
    assert stored(db, contact_id).name == "Ana Sample"
    assert page.contact_id() == contact_id
    assert rows(page) == ["Ana Sample"]
    assert page.list.current_row() == 0


def test_a_person_of_whom_nothing_was_typed_leaves_no_record(page, db):
    page.new_contact()
    page.form.edited.emit()

    assert page.flush()
    assert everybody(db) == []


def test_what_is_typed_is_saved_by_itself(qtbot, full_page, db):
    choose(full_page, 0)
    with qtbot.waitSignal(full_page.saved, timeout=3_000):
        qtbot.keyClicks(full_page.form.job_title, "Counsel")

    assert stored(db, full_page.contact_id()).job_title == "Counsel"


def test_saving_twice_does_not_make_a_point_twice(qtbot, full_page, db):
    choose(full_page, 0)
    qtbot.keyClicks(full_page.form.points.rows[0].value, "+44 7700 900123")
    full_page.flush()
    first = stored(db, full_page.contact_id()).points
    qtbot.keyClicks(full_page.form.job_title, "Counsel")
    full_page.flush()

    assert [point.id for point in stored(db, full_page.contact_id()).points] == [point.id for point in first]
    assert len(first) == 1


def test_a_wrong_number_survives_leaving_and_coming_back(qtbot, full_page):
    choose(full_page, 0)
    qtbot.keyClicks(full_page.form.points.rows[0].value, "0123 tbc")
    choose(full_page, 1)
    choose(full_page, 0)

    assert full_page.form.points.rows[0].value.text() == "0123 tbc"
    assert full_page.form.points.rows[0].error()


def test_going_to_somebody_else_saves_first(qtbot, full_page, db):
    choose(full_page, 0)
    first = full_page.contact_id()
    qtbot.keyClicks(full_page.form.job_title, "Counsel")
    choose(full_page, 1)

    assert stored(db, first).job_title == "Counsel"
    assert full_page.form.name.text() == NAMES[1]


def test_looking_at_people_changes_nothing(full_page, db):
    before = [stored(db, key) for key in everybody(db)]
    for row in (0, 1, 2, 0):
        choose(full_page, row)
    full_page.flush()

    assert [stored(db, key) for key in everybody(db)] == before


def test_searching_narrows_the_list_and_keeps_who_is_shown(qtbot, full_page):
    choose(full_page, 1)
    qtbot.keyClicks(full_page.search, "madel")
    qtbot.keyClick(full_page.search, KEY.Key_Return)

    assert rows(full_page) == ["Madeleine Example"]
    assert full_page.form.name.text() == NAMES[1]
    full_page.search.clear()
    assert full_page.list.current_row() == 1


def test_nobody_found_is_said(qtbot, full_page):
    qtbot.keyClicks(full_page.search, "qqqq")
    qtbot.keyClick(full_page.search, KEY.Key_Return)

    assert full_page.columns.empty.isVisibleTo(full_page)
    assert full_page.columns.empty.sentence().startswith("Nobody fits")


def test_the_keyboard_leads_from_the_search_to_the_list_to_the_form(qtbot, full_page):
    full_page.find_here()
    qtbot.keyClick(full_page.search, KEY.Key_Down)
    qtbot.keyClick(full_page.list, KEY.Key_Down)
    assert full_page.form.name.text() == NAMES[1]
    qtbot.keyClick(full_page.list, KEY.Key_Return)

    assert full_page.focusWidget() is full_page.form.name
    qtbot.keyClick(full_page.list, KEY.Key_Up)
    qtbot.keyClick(full_page.list, KEY.Key_Up)
    assert full_page.focusWidget() is full_page.search


def test_delete_moves_to_the_bin_and_the_message_takes_it_back(qtbot, full_page, told, db):
    choose(full_page, 1)
    gone = full_page.contact_id()
    qtbot.keyClick(full_page.list, KEY.Key_Delete)

    assert everybody(db, ContactFilter(in_bin=True)) == [gone]
    assert full_page.form.name.text() == NAMES[2]
    notice = told.notices[-1]
    assert notice.text == "Ciarán O'Specimen is in the bin."
    notice.act()
    assert everybody(db, ContactFilter(in_bin=True)) == []
    assert full_page.contact_id() == gone


def test_the_last_person_deleted_leaves_an_empty_desk(full_page, page):
    for _ in NAMES:
        choose(full_page, 0)
        full_page.move_to_bin()

    assert page._nobody_open.sentence().startswith("Nobody here yet.")
    assert not page.page_actions()[-1].isEnabled()


def test_a_change_elsewhere_is_shown(full_page, db, bus, now):
    choose(full_page, 0)
    key = full_page.contact_id()
    bus.post(contact_ops.save_contact(db, key, ContactDraft(name="Magda Example", family="Example"), now=now), None)

    assert full_page.form.name.text() == "Magda Example"
    assert rows(full_page)[0] == "Magda Example"


def test_a_change_elsewhere_does_not_take_what_is_being_typed(qtbot, full_page, db, bus, now):
    choose(full_page, 0)
    key = full_page.contact_id()
    qtbot.keyClicks(full_page.form.job_title, "Counsel")
    bus.post(Change(contacts=frozenset({key})), None)

    assert full_page.form.job_title.text() == "Counsel"


def test_somebody_binned_elsewhere_is_closed(full_page, db, bus, now):
    choose(full_page, 0)
    bus.post(contact_ops.bin_contact(db, full_page.contact_id(), now=now), None)

    assert full_page.contact_id() == ""
    assert full_page._nobody_open.isVisibleTo(full_page)


def test_a_full_disk_keeps_what_was_typed_in_the_window(qtbot, full_page, db, monkeypatch):
    choose(full_page, 0)
    failed = []
    full_page.save_failed.connect(failed.append)

    def refuse(*args, **kwargs):
        raise StoreFullError("The disk is full.")

    monkeypatch.setattr(contact_ops, "save_contact", refuse)
    qtbot.keyClicks(full_page.form.job_title, "Counsel")
    assert not full_page.flush()
    choose(full_page, 1)

    assert [type(error) for error in failed][:1] == [StoreFullError]
    assert full_page.form.job_title.text() == "Counsel"
    assert full_page.list.current_row() == 0


def test_organisations_known_are_offered(page, add):
    add("Ana Sample", organisation="Open Hearing")
    page.refresh()

    assert page.form.organisation.completer().model().index(0, 0).data() == "Open Hearing"


def test_the_house_decides_how_national_numbers_are_read(page, db):
    from pressdesk.desk import house_ops
    from pressdesk.domain.models.setting import House

    house_ops.save_house(db, House(region="US"))
    page.refresh()
    page.form.points.rows[0].value.setText("917-555-0148")

    assert page.form.points.rows[0].draft().value == "+19175550148"


def test_the_model_keeps_to_qts_rules(full_page, qtmodeltester):
    qtmodeltester.check(full_page.model)


def test_a_row_says_job_title_and_organisation(page, add):
    add("Ana Sample", job_title="Director", organisation="Open Hearing", points=[])
    page.refresh()
    index = page.model.index(0)

    assert index.data(roles.SUBTITLE) == "Director · Open Hearing"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Ana Sample, Director, Open Hearing"


def test_a_stored_point_is_shown_in_its_usual_form(page, add):
    key = add("Ana Sample", points=[PointDraft(kind=PointKind.MOBILE, value="+447700900123")])
    page.refresh()
    page.open_contact(key)

    assert page.form.points.rows[0].value.text() == "+44 7700 900123"
