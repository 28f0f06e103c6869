import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from pressdesk.ui.widgets.chips import Chips
from pressdesk.ui.widgets.flow_layout import FlowLayout

KEY = Qt.Key


@pytest.fixture
def chips(qtbot, theme):
    made = Chips(theme, placeholder="Add a topic")
    qtbot.addWidget(made)
    made.resize(300, 60)
    made.show()
    return made


def test_showing_words_is_not_an_edit(qtbot, chips):
    with qtbot.assertNotEmitted(chips.edited):
        chips.set_words(["Visas", "Climate", "Visas"])

    assert chips.words() == ["Visas", "Climate"]


@pytest.mark.parametrize("end", [",", ";", "\r"])
def test_return_and_comma_add_a_word(qtbot, chips, end):
    qtbot.keyClicks(chips.focusProxy(), f" Visa  denials {end}")

    assert chips.words() == ["Visa denials"]
    assert chips.focusProxy().text() == ""


def test_a_word_still_being_typed_counts(qtbot, chips):
    chips.set_words(["Visas"])
    qtbot.keyClicks(chips.focusProxy(), "Clim")

    assert chips.words() == ["Visas", "Clim"]


def test_a_list_that_is_pasted_becomes_several_words(chips):
    chips.focusProxy().insert("Visas, Climate; Visas")
    chips.focusProxy().textEdited.emit(chips.focusProxy().text())

    assert chips.words() == ["Visas", "Climate"]


def test_backspace_in_the_empty_line_takes_the_last_word(qtbot, chips):
    chips.set_words(["Visas", "Climate"])
    with qtbot.waitSignal(chips.edited):
        qtbot.keyClick(chips.focusProxy(), KEY.Key_Backspace)

    assert chips.words() == ["Visas"]


def test_a_click_takes_a_word_away(qtbot, chips):
    chips.set_words(["Visas", "Climate"])
    button = next(b for b in chips.findChildren(QToolButton) if b.text() == "Visas")
    assert button.accessibleName() == "Remove Visas"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert chips.words() == ["Climate"]


def test_words_are_read_and_shown_by_their_own_rules(qtbot, theme):
    chips = Chips(theme, read=str.lower, shown=str.upper)
    qtbot.addWidget(chips)
    qtbot.keyClicks(chips.focusProxy(), "Fr")
    qtbot.keyClick(chips.focusProxy(), KEY.Key_Return)

    assert chips.words() == ["fr"]
    assert chips.findChildren(QToolButton)[0].text() == "FR"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_items_flow_onto_the_next_line_and_follow_the_reading_direction(qtbot, direction):
    area = QWidget()
    qtbot.addWidget(area)
    area.setLayoutDirection(direction)
    flow = FlowLayout(area, spacing=4)
    labels = [QLabel(str(n)) for n in range(5)]
    for label in labels:
        label.setFixedSize(40, 20)
        flow.addWidget(label)
    area.resize(100, 100)
    flow.setGeometry(QRect(0, 0, 100, 100))

    assert flow.heightForWidth(100) == 3 * 20 + 2 * 4
    assert [label.y() for label in labels] == [0, 0, 24, 24, 48]
    first, second = labels[0].x(), labels[1].x()
    assert (first < second) == (direction == Qt.LayoutDirection.LeftToRight)
