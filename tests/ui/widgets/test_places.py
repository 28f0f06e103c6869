"""The list of places at the left."""

import pytest
from PySide6.QtCore import Qt

from pressdesk.ui.widgets.places import KEY, Place, Places

PLACES = [
    Place("releases", "Releases", "release"),
    Place("releases/draft", "Draft", "draft", under=True),
    Place("bin", "Bin", "bin", gap=True),
]


@pytest.fixture
def places(qtbot, theme):
    made = Places(theme)
    qtbot.addWidget(made)
    made.show_places(PLACES)
    made.resize(200, 300)
    made.show()
    return made


def test_filling_the_list_goes_to_the_first_place_without_saying_so(qtbot, theme):
    made = Places(theme)
    qtbot.addWidget(made)

    with qtbot.assertNotEmitted(made.chosen):
        made.show_places(PLACES)

    assert made.place() == "releases"


def test_a_click_chooses_a_place(qtbot, places):
    at = places.visualItemRect(places.item(2)).center()

    with qtbot.waitSignal(places.chosen) as signal:
        qtbot.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert signal.args == ["bin"]


def test_the_arrows_choose_a_place(qtbot, places):
    with qtbot.waitSignal(places.chosen) as signal:
        qtbot.keyClick(places, Qt.Key.Key_Down)

    assert signal.args == ["releases/draft"]


def test_going_quietly_marks_a_place_without_saying_so(qtbot, places):
    with qtbot.assertNotEmitted(places.chosen):
        places.go("bin", quiet=True)

    assert places.place() == "bin"


def test_an_unknown_place_leaves_one_where_one_is(places):
    places.go("nowhere")

    assert places.place() == "releases"


def test_showing_places_again_keeps_the_one_shown(places):
    places.go("bin", quiet=True)

    places.show_places(PLACES)

    assert places.place() == "bin"


def test_a_count_is_read_out_with_the_name(places):
    places.set_count("releases", 7)
    places.set_count("bin", 0)

    said = Qt.ItemDataRole.AccessibleTextRole
    assert places.item(0).data(said) == "Releases, 7"
    assert places.item(2).data(said) == "Bin"


def test_every_place_has_its_key(places):
    assert [places.item(row).data(KEY) for row in range(places.count())] == ["releases", "releases/draft", "bin"]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_counts_names_and_the_chosen_ground_are_painted(places, direction):
    empty = places.grab().toImage()
    places.setLayoutDirection(direction)
    places.set_count("releases/draft", 1_234)
    places.go("bin", quiet=True)

    assert places.grab().toImage() != empty
