"""The dialogs about checks: which speak, why one finding may stand, and the house's words."""

import pytest

from pressdesk.domain.house_style import RULES
from pressdesk.ui.dialogs.checks_dialog import ChecksDialog
from pressdesk.ui.dialogs.house_words_dialog import HouseWordsDialog
from pressdesk.ui.dialogs.silence_dialog import SilenceDialog


def test_every_check_is_listed_as_it_is_in_the_house(qtbot, theme):
    dialog = ChecksDialog(theme, RULES, {"passive": True, "double-space": False})
    qtbot.addWidget(dialog)

    wanted = dialog.wanted()
    assert set(wanted) == {rule.name for rule in RULES}
    assert (wanted["passive"], wanted["double-space"], wanted["jargon"]) == (True, False, False)
    dialog._as_they_came()
    assert dialog.wanted() == {rule.name: rule.on for rule in RULES}


def test_silencing_asks_for_a_reason(qtbot, theme):
    dialog = SilenceDialog(theme, "Two spaces stand here.", "x")
    qtbot.addWidget(dialog)
    dialog.show()

    dialog._on_accepted()
    assert dialog.isVisible()
    dialog._reason.setText(" Meant ")
    dialog._on_accepted()

    assert not dialog.isVisible()
    assert dialog.reason == "Meant"


@pytest.fixture
def words(qtbot, theme):
    dialog = HouseWordsDialog(theme, '[en.words]\nx = "y"', '[en.words]\na = "b"')
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_list_that_cannot_be_read_is_told_by_line_and_the_cursor_put_there(words):
    words.edit.setPlainText('[en.words]\nx = "y"\nz')

    words._on_accepted()

    assert words.isVisible()
    assert words._error.text().startswith("Line 3 ")
    assert words.edit.textCursor().blockNumber() == 2


def test_a_good_list_is_accepted(words):
    words._on_accepted()

    assert not words.isVisible()


def test_a_file_takes_the_place_of_the_list_and_undo_brings_it_back(words, tmp_path):
    path = tmp_path / "words.toml"
    path.write_text('[fr.words]\na = "é"', encoding="utf-8")

    words.take_in(path)

    assert words.text() == '[fr.words]\na = "é"'
    words.edit.undo()
    assert words.text() == '[en.words]\nx = "y"'


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"[en.words]\nx"])
def test_a_file_that_cannot_be_read_is_not_taken(words, tmp_path, content):
    path = tmp_path / "words.toml"
    path.write_bytes(content)

    words.take_in(path)

    assert words.text() == '[en.words]\nx = "y"'
    assert "words.toml" in words._error.text()
