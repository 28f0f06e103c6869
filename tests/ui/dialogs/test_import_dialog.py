"""Taking in old releases."""

import pytest
from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QWidget

from pressdesk.desk import import_ops
from pressdesk.domain.errors import StoreFullError
from pressdesk.store import contacts, release_list, releases
from pressdesk.store.release_list import ReleaseFilter
from pressdesk.ui.dialogs.import_dialog import ImportDialog

RELEASE = """Reprisals | UN should act on threats

Eight organisations from four continents call for urgent action.

The court heard nine witnesses.

For inquiries, please contact:
Madeleine Example, Legal Counsel, Example Rights Network, madeleine@example.org, +44 20 7946 0018
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "news.txt"
    path.write_text(RELEASE, encoding="utf-8")
    return path


@pytest.fixture
def make(qtbot, db, theme, told, clock):
    def make(*paths):
        dialog = ImportDialog(db, theme, told, paths, clock=clock)
        qtbot.addWidget(dialog)
        with qtbot.waitSignal(dialog.read):
            dialog.show()
        return dialog

    yield make
    QThreadPool.globalInstance().waitForDone(5_000)


def stored(db):
    with db.reading() as session:
        ids = release_list.release_ids(session, ReleaseFilter())
        return [releases.sheet(session, found) for found in ids], contacts.all_for_picker(session)


def shown(dialog):
    return [label.text() for label in dialog.findChildren(QLabel) if label.text()]


def test_what_was_found_is_shown_and_nothing_is_stored_yet(db, make, file):
    dialog = make(file)

    assert dialog._summary.text() == "Found: releases 1 · people 1 · texts 0"
    assert "UN should act on threats" in shown(dialog)
    assert any(said.startswith("Madeleine Example") for said in shown(dialog))
    assert stored(db) == ([], [])


def test_taking_it_in_stores_the_release_with_its_people(qtbot, db, make, file):
    dialog = make(file)

    with qtbot.waitSignal(dialog.accepted):
        dialog.take_in()

    (sheet,), (person,) = stored(db)
    assert (sheet.release.topic, sheet.release.headline) == ("Reprisals", "UN should act on threats")
    assert sheet.enquiries[0].contact.id == person.id
    assert dialog.change().releases == {sheet.release.id}


def test_a_folder_brings_all_its_files(db, make, file):
    (file.parent / "more.txt").write_text(RELEASE.replace("threats", "words"), encoding="utf-8")

    assert make(file.parent)._summary.text().startswith("Found: releases 2")


def test_a_file_that_cannot_be_read_is_told_by_name_and_the_rest_is_offered(make, file, tmp_path):
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"\0\1\2\3" * 500)

    dialog = make(broken, file)

    assert any(said.startswith("broken.txt: ") for said in shown(dialog))
    assert dialog._take.isEnabled()


def test_with_nothing_found_there_is_nothing_to_take_in(make, tmp_path):
    dialog = make(tmp_path / "nowhere.txt")

    assert not dialog._take.isEnabled()


def test_a_full_disk_is_told_and_can_be_tried_again(qtbot, monkeypatch, db, make, file, told):
    dialog = make(file)

    def full(*_args, **_more):
        raise StoreFullError("full")

    with monkeypatch.context() as broken:
        for name in ("store_import", "store_imports"):
            broken.setattr(import_ops, name, full, raising=False)
        dialog.take_in()
        qtbot.waitUntil(lambda: bool(told.notices))

    assert told.notices[-1].text.startswith("The disk is full.")
    assert dialog._take.isEnabled()
    with qtbot.waitSignal(dialog.accepted):
        dialog.take_in()


@pytest.mark.parametrize("taken", [True, False])
def test_asking_brings_what_was_stored_or_nothing(qtbot, db, theme, told, clock, file, taken):
    page = QWidget()
    qtbot.addWidget(page)

    def act():
        dialog = QApplication.activeModalWidget()
        qtbot.waitUntil(lambda: not dialog._progress.isVisible())
        if taken:
            dialog._take.click()
        else:
            dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel).click()

    QTimer.singleShot(0, act)
    change = ImportDialog.ask(db, theme, told, [file], clock=clock, parent=page)

    assert (change is not None) is taken
    assert bool(stored(db)[0]) is taken
