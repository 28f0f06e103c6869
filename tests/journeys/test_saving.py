"""Nothing typed is lost: saved by itself, on leaving and on quitting; and what was deleted comes back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from pressdesk.desk import release_ops
from pressdesk.domain.errors import StoreFullError
from pressdesk.domain.models.release import ReleaseDraft
from pressdesk.store import contacts, release_list, releases, versions
from pressdesk.store.release_list import ReleaseFilter
from pressdesk.ui.services import roles
from pressdesk.ui.widgets.message_bar import MessageBar
from tests.journeys.hands import CTRL

KEY = Qt.Key


def stored(desk):
    """All releases out of the bin, as the store holds them."""
    with desk.office._db.reading() as session:
        ids = release_list.release_ids(session, ReleaseFilter())
        return [releases.get_release(session, release_id) for release_id in ids]


def said(desk):
    """What stands at the bottom left."""
    return next(label for label in desk.window.findChildren(QLabel) if label.accessibleName() == "Saving").text()


def notice(desk):
    bar = desk.window.findChild(MessageBar)
    found = bar.notice() if bar else None
    return found.text if found else ""


def autosave(desk):
    return desk.office.releases.desk._autosave


@pytest.fixture
def two(office, clock):
    """Two releases in the list."""
    for headline in ("Élections à Genève", "Witnesses speak"):
        change = release_ops.create_release(office.office._db, ReleaseDraft(headline=headline), now=clock())
        office.office.bus.post(change)
    return office


def test_the_row_exists_from_the_first_keystroke(office, hands):
    hands.press(KEY.Key_N, CTRL)
    assert stored(office) == []

    hands.type("R")

    assert [release.topic for release in stored(office)] == ["R"]


def test_what_is_typed_is_saved_within_a_second_of_a_pause(qtbot, office, hands):
    hands.press(KEY.Key_N, CTRL)
    hands.type("R")

    with qtbot.waitSignal(office.office.releases.desk.saved, timeout=3_000):
        hands.type("eprisals")

    assert [release.topic for release in stored(office)] == ["Reprisals"]
    assert autosave(office)._pause.interval() < 1_000


def test_who_never_pauses_is_saved_all_the_same(qtbot, office, hands):
    hands.press(KEY.Key_N, CTRL)
    hands.type("R")
    assert autosave(office)._longest.interval() == 10_000
    autosave(office)._pause.setInterval(3_600_000)
    autosave(office)._longest.setInterval(50)

    with qtbot.waitSignal(office.office.releases.desk.saved):
        hands.type("eprisals")

    assert [release.topic for release in stored(office)] == ["Reprisals"]


def test_the_window_says_when_it_saved(office, hands, clock):
    hands.press(KEY.Key_N, CTRL)

    hands.type("R")

    assert said(office) == f"Saved {clock().astimezone():%H:%M:%S} on this laptop"


def test_quitting_saves_what_was_typed_a_moment_ago(office, hands, start):
    hands.press(KEY.Key_N, CTRL)
    hands.type("Reprisals\nUN should act")

    hands.press(KEY.Key_Q, CTRL)

    assert not office.window.isVisible()
    assert [(r.topic, r.headline) for r in stored(start())] == [("Reprisals", "UN should act")]


def test_leaving_a_release_saves_it_and_keeps_a_version(qtbot, two, hands):
    desk = two.office.releases
    desk.list.setFocus()
    hands.press(KEY.Key_Down)
    first = desk.desk.release_id()
    desk.desk.form.topic.setFocus()
    hands.type("Courts")

    desk.list.setFocus()
    hands.press(KEY.Key_Up)
    hands.press(KEY.Key_Down)

    with two.office._db.reading() as session:
        assert releases.get_release(session, first).topic == "Courts"

    def kept():
        with two.office._db.reading() as session:
            return [version.why for version in versions.versions_of(session, first)]

    qtbot.waitUntil(lambda: kept() == ["left"])


def test_a_full_disk_is_told_and_what_was_typed_is_saved_by_itself_later(qtbot, monkeypatch, office, hands):
    hands.press(KEY.Key_N, CTRL)
    hands.type("R")
    autosave(office)._pause.setInterval(20)
    autosave(office)._retry.setInterval(50)

    def full(*_args, **_more):
        raise StoreFullError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(release_ops, "save_release", full)
        with qtbot.waitSignal(office.office.releases.desk.save_failed):
            hands.type("eprisals")
        assert said(office) == "Not saved"
        assert notice(office).startswith("The disk is full. Your text is kept in memory")
        assert office.office.releases.desk.form.topic.text() == "Reprisals"

    qtbot.waitUntil(lambda: [release.topic for release in stored(office)] == ["Reprisals"])
    assert said(office).startswith("Saved ")


def test_undo_in_the_message_brings_a_deleted_release_back(qtbot, two, hands):
    page = two.office.releases
    page.list.setFocus()
    hands.press(KEY.Key_Down)
    headline = page.desk.form.headline.text()
    hands.press(KEY.Key_Backspace, CTRL)
    assert notice(two) == "Moved to the bin."
    assert headline not in [release.headline for release in stored(two)]

    hands.press(KEY.Key_F6)
    hands.press(KEY.Key_Space)

    assert headline in [release.headline for release in stored(two)]
    assert page.model.rowCount() == 2


def test_a_search_folds_accents_and_its_hit_opens_by_keyboard(qtbot, two, hands):
    page = two.office.releases
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    hands.press(KEY.Key_F, CTRL)

    hands.type("geneve")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    hands.press(KEY.Key_Down)

    assert page.list.hasFocus()
    assert page.list.currentIndex().data(roles.TITLE) == "Élections à Genève"
    qtbot.waitUntil(lambda: page.desk.form.headline.text() == "Élections à Genève")


def test_a_search_for_nothing_there_is_says_so(qtbot, two, hands):
    hands.press(KEY.Key_F, CTRL)

    hands.type("xqzw")

    qtbot.waitUntil(two.office.releases.columns.empty.isVisible)


def test_undo_and_redo_go_to_the_field_with_the_cursor(office, hands):
    form = office.office.releases.desk.form
    hands.press(KEY.Key_N, CTRL)
    hands.type("\n")
    hands.type("Words")

    hands.press(KEY.Key_Z, CTRL)
    assert form.headline.text() == ""
    hands.press(KEY.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)

    assert form.headline.text() == "Words"


def test_the_keys_that_take_a_word_back_leave_the_release_where_it_is(office, hands):
    hands.press(KEY.Key_N, CTRL)
    hands.type("Two words")

    hands.press(KEY.Key_Backspace, CTRL)
    assert office.office.releases.desk.flush()

    assert [release.topic for release in stored(office)] == ["Two"]


def test_what_is_broken_in_one_page_keeps_no_other_from_saving(qtbot, monkeypatch, office, hands):
    hands.press(KEY.Key_N, CTRL)
    hands.type("R")
    office.office.go("contacts")
    office.office.contacts.new_contact()
    hands.type("Ana Example")

    def broken(*_args, **_more):
        raise RuntimeError("broken")

    with monkeypatch.context() as while_broken, qtbot.capture_exceptions():
        while_broken.setattr(release_ops, "save_release", broken)
        autosave(office).touched()
        assert not office.office.flush()

    with office.office._db.reading() as session:
        assert [row.name for row in contacts.all_for_picker(session)] == ["Ana Example"]
    assert office.office.flush()
