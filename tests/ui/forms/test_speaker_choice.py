"""Choosing a speaker: the release's contacts first, then everybody, or a name alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pressdesk.ui.forms.speaker_choice import SpeakerChoice
from tests.ui.people import CIARAN, MADELEINE, PEOPLE, ZOE


@pytest.fixture
def choice(qtbot, theme):
    made = SpeakerChoice(theme, PEOPLE, [ZOE.id])
    qtbot.addWidget(made)
    made.show()
    return made


def listed(choice):
    return [choice.model.person(row).name for row in range(choice.model.rowCount())]


def test_the_contacts_of_the_release_stand_first(choice):
    assert listed(choice) == [ZOE.name, MADELEINE.name, CIARAN.name]
    assert (choice.speaker(), choice.name()) == (None, "")


def test_a_name_is_found_with_a_typing_error_and_chosen_by_enter(qtbot, choice):
    QTest.keyClicks(choice.search, "madelene")
    with qtbot.waitSignal(choice.chosen):
        QTest.keyClick(choice.search, Qt.Key.Key_Return)

    assert choice.speaker() == MADELEINE
    assert choice.search.text() == MADELEINE.name


def test_the_arrows_go_through_the_list(choice):
    QTest.keyClick(choice.search, Qt.Key.Key_Down)
    QTest.keyClick(choice.search, Qt.Key.Key_Down)
    QTest.keyClick(choice.search, Qt.Key.Key_Return)

    assert choice.speaker() == CIARAN


def test_a_name_typed_in_full_is_who_it_is(choice):
    QTest.keyClicks(choice.search, "madeleine example")

    assert choice.speaker() == MADELEINE


def test_a_name_that_nobody_has_is_taken_as_typed(choice):
    QTest.keyClicks(choice.search, "Nobody  Known")

    assert (choice.speaker(), choice.name()) == (None, "Nobody Known")


def test_typing_on_takes_the_choice_back(choice):
    choice._choose(0)
    QTest.keyClicks(choice.search, "x")

    assert choice.speaker() is None


def test_a_click_chooses(choice):
    choice.list.clicked.emit(choice.model.index(1))

    assert choice.speaker() == MADELEINE
