"""The office's dictionary."""

import pytest
from PySide6.QtCore import Qt

from pressdesk.desk import spelling_ops
from pressdesk.store import words
from pressdesk.ui.dialogs.office_words import OfficeWordsDialog


@pytest.fixture
def dialog(qtbot, db, bus, told, theme, clock, now):
    for word in ("kickback", "Fetzer", "Aarhus"):
        spelling_ops.add_word(db, word, "en-GB", now=now)
    made = OfficeWordsDialog(db, bus, told, theme, clock=clock)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(dialog):
    items = [dialog.list.topLevelItem(place) for place in range(dialog.list.topLevelItemCount())]
    return [(item.text(0), item.text(1)) for item in items if not item.isHidden()]


def kept(db):
    with db.reading() as session:
        return [one.word for one in words.office_words(session)]


def test_words_are_listed_by_the_alphabet_with_their_language(dialog):
    assert shown(dialog) == [("Aarhus", "All"), ("Fetzer", "All"), ("kickback", "English")]


def test_words_are_searched_as_one_types(qtbot, dialog):
    with qtbot.waitSignal(dialog.search.searched):
        qtbot.keyClicks(dialog.search, "FET")

    assert [word for word, _ in shown(dialog)] == ["Fetzer"]


def test_chosen_words_are_deleted_by_key_and_brought_back(qtbot, db, bus, dialog):
    dialog.list.topLevelItem(0).setSelected(True)
    dialog.list.topLevelItem(2).setSelected(True)
    dialog.list.setFocus()
    with qtbot.waitSignal(bus.changed) as signal:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)

    assert signal.args[0].words
    assert kept(db) == ["Fetzer"]
    assert dialog.bar.line() == "2 words are deleted."

    dialog.bar.undo_chosen.emit()
    assert kept(db) == ["Aarhus", "Fetzer", "kickback"]
    assert dialog.bar.line() == ""


def test_one_deleted_word_is_named(dialog):
    dialog.list.topLevelItem(1).setSelected(True)

    dialog.delete_chosen()

    assert dialog.bar.line() == "“Fetzer” is deleted."


def test_without_words_it_says_how_to_add_one(qtbot, db, bus, told, theme, clock):
    dialog = OfficeWordsDialog(db, bus, told, theme, clock=clock)
    qtbot.addWidget(dialog)
    dialog.show()

    assert not dialog.list.isVisible()
    assert dialog._empty.isVisible()
