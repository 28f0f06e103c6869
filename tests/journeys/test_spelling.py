"""A misspelt word, seen, led to and put right by keyboard alone; and a language whose dictionary comes later."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pressdesk.ui.dialogs.dictionary_dialog import DictionaryDialog
from pressdesk.ui.services.spelling import State
from tests.dictionaries import SYSTEM, write_dictionary
from tests.journeys.hands import CTRL

KEY = Qt.Key


@pytest.fixture
def folder(tmp_path, monkeypatch):
    made = write_dictionary(tmp_path / "dictionaries", "en_GB")
    monkeypatch.setattr("pressdesk.system.dictionaries.folders", lambda: [made])
    return made


def begin(qtbot, office, hands, state):
    hands.press(KEY.Key_N, CTRL)
    desk = office.office.releases.desk
    qtbot.waitUntil(lambda: desk.spelling._service.state is state)
    return desk


def test_a_misspelt_word_is_put_right_by_keyboard_alone(qtbot, folder, office, hands):
    desk = begin(qtbot, office, hands, State.FOUND)
    hands.tab_to(desk.form.body)
    hands.type("The offcie spoke")
    marks = desk.spelling.marks(desk.form.body)
    qtbot.waitUntil(lambda: marks.after(0) is not None)

    hands.press(KEY.Key_F7)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None and desk.spelling.menu().suggestions() != [])
    hands.press(KEY.Key_Return)

    qtbot.waitUntil(lambda: desk.form.body.toPlainText() == "The office spoke")
    hands.press(KEY.Key_Z, CTRL)
    assert desk.form.body.toPlainText() == "The offcie spoke"


def test_a_name_is_taught_by_keyboard_alone(qtbot, folder, office, hands):
    desk = begin(qtbot, office, hands, State.FOUND)
    hands.tab_to(desk.form.body)
    hands.type("Fetzer spoke")
    marks = desk.spelling.marks(desk.form.body)
    qtbot.waitUntil(lambda: marks.after(0) is not None)

    hands.press(KEY.Key_F7)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    hands.press(KEY.Key_A)  # the letter that is underlined in "Add to the office's dictionary"

    qtbot.waitUntil(lambda: marks.after(0) is None)


def test_a_dictionary_that_comes_later_is_used_at_once(qtbot, folder, office, hands):
    desk = begin(qtbot, office, hands, State.FOUND)
    desk.form.language.setCurrentIndex(desk.form.language.findData("fr"))
    desk.form.language.activated.emit(desk.form.language.currentIndex())
    qtbot.waitUntil(desk.form.dictionary.isVisible)

    def put_files(dialog):
        write_dictionary(folder, "fr", ["le", "lac"])
        dialog._spelling.look_again()
        qtbot.waitUntil(lambda: desk.spelling._service.state is State.FOUND)

    with hands.meanwhile(DictionaryDialog, put_files):
        desk.form.dictionary.click()

    assert not desk.form.dictionary.isVisible()
    hands.tab_to(desk.form.body)
    hands.type("le lca ")
    qtbot.waitUntil(lambda: desk.spelling.marks(desk.form.body).after(0) is not None)
    assert desk.spelling.marks(desk.form.body).after(0).text == "lca"


@pytest.mark.skipif(not (SYSTEM / "ar.dic").exists(), reason=f"no dictionary for ar in {SYSTEM}")
def test_the_largest_dictionary_holds_nobody_up(qtbot, monkeypatch, office, hands):
    """The one for Arabic takes over half a second to read: the guard of all journeys sees to it that nobody waits."""
    monkeypatch.setattr("pressdesk.system.dictionaries.folders", lambda: [SYSTEM])
    hands.press(KEY.Key_N, CTRL)
    desk = office.office.releases.desk
    desk.form.language.setCurrentIndex(desk.form.language.findData("ar"))
    desk.form.language.activated.emit(desk.form.language.currentIndex())
    hands.tab_to(desk.form.body)
    hands.type("قالت المتحدثة مهمممة ثم ")

    qtbot.waitUntil(lambda: desk.spelling.marks(desk.form.body).after(0) is not None, timeout=20_000)

    assert desk.spelling.marks(desk.form.body).after(0).text == "مهمممة"
