"""The list of releases and the release beside it."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel

from pressdesk.desk import contact_ops, enquiry_ops, release_ops
from pressdesk.desk.change import Change
from pressdesk.domain.models.contact import ContactDraft, PointDraft, PointKind
from pressdesk.domain.models.release import EnquiryDraft, ReleaseDraft, ReleaseStatus
from pressdesk.store.release_list import ReleaseFilter
from pressdesk.ui.pages.releases_page import ReleasesPage
from pressdesk.ui.services import roles


@pytest.fixture
def new_page(qtbot, db, bus, told, theme, clock, desk):
    made = ReleasesPage(db, bus, told, theme, make_desk=lambda: desk, clock=clock)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def page(qtbot, new_page):
    making = new_page.make_desk_ready()
    qtbot.waitUntil(lambda: making.over)
    return new_page


@pytest.fixture
def three(add, page):
    made = [add(headline=f"Release {number}") for number in range(3)]
    page.show_filter(ReleaseFilter())
    return made


def titles(page):
    return [page.model.index(row).data(roles.TITLE) for row in range(page.model.rowCount())]


def reason(page):
    return [label.text() for label in page.columns.empty.findChildren(QLabel) if label.text()]


def test_an_empty_office_says_how_to_begin(page):
    page.show_filter(ReleaseFilter())

    assert page.columns.empty.isVisible()
    assert "Nothing here yet. Write a release, or drop a text file." in reason(page)


def test_a_state_without_releases_says_so(page, three):
    page.show_filter(ReleaseFilter(status=ReleaseStatus.APPROVED))

    assert "No release is in this state." in reason(page)


def test_a_release_asked_for_before_the_desk_is_there_comes_with_it(qtbot, add, new_page):
    release_id = add(headline="Wanted at once")

    new_page.open_release(release_id)

    making = new_page.make_desk_ready()
    assert not making.over
    qtbot.waitUntil(lambda: making.over)
    assert new_page.desk.release_id() == release_id


def test_a_new_release_may_be_begun_before_the_desk_is_there(qtbot, new_page):
    new_page.begin()

    making = new_page.make_desk_ready()
    qtbot.waitUntil(lambda: making.over)
    assert new_page.desk.is_new()
    assert new_page.desk.form.topic.hasFocus()


def test_a_row_chosen_is_shown(page, three):
    page.list.setCurrentIndex(page.model.index(1))

    assert page.desk.form.headline.text() == titles(page)[1]


def test_a_new_release_appears_in_the_list_and_is_marked(qtbot, page):
    page.begin()
    assert page.desk.form.topic.hasFocus()

    qtbot.keyClicks(page.desk.form.topic, "Reprisals")

    assert page.model.rowCount() == 1
    assert page.list.currentIndex().row() == 0


def test_a_release_made_elsewhere_appears(db, bus, now, page, three):
    bus.post(release_ops.create_release(db, ReleaseDraft(headline="Imported"), now=now))

    assert "Imported" in titles(page)


def test_the_one_on_the_desk_stays_marked_when_the_list_changes(db, bus, now, page, three):
    page.open_release(three[0])

    bus.post(release_ops.create_release(db, ReleaseDraft(headline="Imported"), now=now))

    assert page.list.currentIndex().data(roles.ID) == three[0]


def test_typing_keeps_the_release_marked(qtbot, page, three):
    page.open_release(three[0])

    qtbot.keyClicks(page.desk.form.lead, "Words")
    page.desk.flush()

    assert page.list.currentIndex().data(roles.ID) == three[0]


def test_a_search_shows_the_best_and_clearing_it_shows_all(qtbot, add, page, three):
    add(headline="Élections à Genève")

    page.search.setText("geneve")
    qtbot.waitUntil(lambda: titles(page) == ["Élections à Genève"])
    page.search.clear()

    assert page.model.rowCount() == 4


def test_a_search_without_a_hit_says_what_to_try(qtbot, page, three):
    page.search.setText("xqzw")

    qtbot.waitUntil(page.columns.empty.isVisible)
    assert any(said.startswith("No release holds these words.") for said in reason(page))


def test_only_the_last_search_counts(qtbot, add, page, three):
    add(headline="Witnesses")

    for words in ("r", "re", "rel", "wit"):
        page.search.setText(words)
        page.search.returnPressed.emit()

    qtbot.waitUntil(lambda: titles(page) == ["Witnesses"])


def test_a_search_keeps_to_the_place_one_is_at(qtbot, add, page, three):
    add(headline="Release approved", status=ReleaseStatus.APPROVED)
    page.show_filter(ReleaseFilter(status=ReleaseStatus.APPROVED))

    page.search.setText("release")

    qtbot.waitUntil(lambda: titles(page) == ["Release approved"])


def test_delete_on_a_row_moves_it_to_the_bin(qtbot, page, three, told):
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(0))
    gone = titles(page)[0]

    qtbot.keyClick(page.list, Qt.Key.Key_Delete)

    assert gone not in titles(page)
    assert told.notices[-1].action == "Undo"


def test_a_release_that_has_gone_is_told(page, told):
    page.open_release("nobody")

    assert told.notices[-1].error


def test_enter_on_a_row_leads_into_the_sheet(qtbot, page, three):
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(0))

    qtbot.keyClick(page.list, Qt.Key.Key_Return)

    assert page.desk.form.headline.hasFocus()


def test_a_change_of_people_alone_leaves_the_list_alone(qtbot, bus, page, three):
    with qtbot.assertNotEmitted(page.model.modelReset), qtbot.assertNotEmitted(page.model.dataChanged):
        bus.post(Change(contacts=frozenset({"somebody"})))


def test_files_dropped_are_handed_on(qtbot, page, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "news.txt")), QUrl("https://example.org/")])
    left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, nothing)
    page.dragEnterEvent(entering)
    assert entering.isAccepted()

    with qtbot.waitSignal(page.files_dropped) as signal:
        page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, nothing))

    assert signal.args == [[tmp_path / "news.txt"]]


def test_words_dropped_are_not_files(page):
    data = QMimeData()
    data.setText("words")
    entering = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    entering.ignore()

    page.dragEnterEvent(entering)

    assert not entering.isAccepted()


def test_a_release_taken_back_out_of_the_bin_is_on_the_desk_again(qtbot, page, three, told):
    page.open_release(three[0])
    page.desk.acts.move_to_bin()

    told.notices[-1].act()

    assert page.desk.release_id() == three[0]
    qtbot.waitUntil(page.desk.isVisible)


def test_a_row_that_the_list_chose_on_taking_the_focus_is_marked(page, three):
    page.list.setFocus()

    current = page.list.currentIndex()
    assert page.desk.release_id() == current.data(roles.ID)
    assert page.list.selectionModel().isSelected(current)


def test_a_number_changed_among_the_contacts_is_shown_on_the_release(db, bus, now, page, three):
    person = contact_ops.create_contact(db, ContactDraft(name="Ana Example"), now=now).made
    enquiry_ops.set_enquiries(db, three[0], [EnquiryDraft(contact_id=person)], now=now)
    page.open_release(three[0])
    point = PointDraft(kind=PointKind.EMAIL, value="ana@example.org")

    bus.post(contact_ops.save_contact(db, person, ContactDraft(name="Ana Example", points=[point]), now=now))

    assert any("ana@example.org" in label.text() for label in page.desk.panel.people.findChildren(QLabel))
