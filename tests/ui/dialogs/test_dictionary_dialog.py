"""How to get a dictionary."""

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from pressdesk.system import dictionaries
from pressdesk.ui.dialogs.dictionary_dialog import DictionaryDialog
from pressdesk.ui.services.spelling import Spelling, State
from tests.dictionaries import write_dictionary


@pytest.fixture
def own(tmp_path, monkeypatch):
    folder = tmp_path / "data" / "dictionaries"
    monkeypatch.setattr(dictionaries, "own_folder", lambda: folder)
    return folder


@pytest.fixture
def spelling(qtbot, tmp_path, own):
    made = Spelling(tmp_path / "settings.toml", places=lambda: [own])
    made.use("fr")
    qtbot.waitUntil(lambda: made.state is State.MISSING)
    yield made
    made.close()


@pytest.fixture
def dialog(qtbot, spelling, told, theme, own, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    made = DictionaryDialog(spelling, told, theme)
    qtbot.addWidget(made)
    made.show()
    return made


def says(dialog):
    return [label.text() for label in dialog.findChildren(QLabel)]


def press(dialog, text):
    next(button for button in dialog.findChildren(QPushButton) if button.text() == text).click()


def test_it_says_what_is_missing_and_three_ways_to_get_it(dialog):
    said = says(dialog)

    assert "There is no dictionary for Français here." in said
    assert "sudo apt install hunspell-fr" in said
    assert "With LibreOffice" in said
    assert any("fr.dic and fr.aff" in words for words in said)


def test_the_command_is_copied(dialog):
    press(dialog, "Copy the command")

    assert QGuiApplication.clipboard().text() == "sudo apt install hunspell-fr"


def test_elsewhere_no_package_is_named(qtbot, spelling, told, theme, monkeypatch):
    monkeypatch.setattr("sys.platform", "win32")
    dialog = DictionaryDialog(spelling, told, theme)
    qtbot.addWidget(dialog)

    assert not any("apt" in words for words in says(dialog))


def test_files_put_into_the_folder_are_picked_up_at_once(qtbot, dialog, spelling, own, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    press(dialog, "Open the folder")
    assert [url.toLocalFile() for url in opened] == [str(own)]

    write_dictionary(own, "fr_FR", ["le", "lac"])

    qtbot.waitUntil(lambda: spelling.state is State.FOUND)
    assert f"Spelling is checked with fr_FR from {own}." in says(dialog)


def test_chosen_files_are_copied_into_the_folder(qtbot, dialog, spelling, own, tmp_path, monkeypatch):
    source = write_dictionary(tmp_path / "downloads", "fr", ["le", "lac"])
    chosen = [str(source / "fr.dic"), str(source / "fr.aff")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))

    press(dialog, "Choose files…")

    qtbot.waitUntil(lambda: spelling.state is State.FOUND)
    assert sorted(path.name for path in own.iterdir()) == ["fr.aff", "fr.dic"]


def test_a_folder_that_cannot_be_made_is_told(dialog, told, monkeypatch):
    def refuse():
        raise OSError

    monkeypatch.setattr(dictionaries, "make_own_folder", refuse)

    press(dialog, "Open the folder")

    assert "cannot be written" in told.notices[-1].text


def test_files_without_a_dictionary_are_told(dialog, own, told, tmp_path, monkeypatch):
    (tmp_path / "notes.oxt").write_text("nothing")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(tmp_path / "notes.oxt")], ""))

    press(dialog, "Choose files…")

    assert told.notices[-1].text.startswith("These files hold no dictionary.")
