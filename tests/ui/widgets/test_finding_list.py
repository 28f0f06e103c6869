"""Rows of a mark, a sentence and a button."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from pressdesk.ui.widgets.finding_list import FindingList, FindingRow, _Row

ROWS = [
    FindingRow("error", "red", "Must be mended", "There is no headline."),
    FindingRow("info", "blue", "Hint", "Two spaces stand in a row.", "Fix"),
]


@pytest.fixture
def found(qtbot, theme):
    made = FindingList(theme, "Nothing to mend.")
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    return made


@pytest.fixture
def show(qtbot, found):
    def show(given):
        found.show_rows(given)
        qtbot.waitUntil(lambda: len(rows(found)) == max(1, len(given)))

    return show


def rows(found):
    return [row for row in found.findChildren(_Row) if row.isVisible()]


def test_nothing_found_says_that_all_is_well(found):
    assert [label.text() for label in rows(found)[0].findChildren(QLabel) if label.text()] == ["Nothing to mend."]


def test_each_row_is_read_out_with_its_kind(found, show):
    show(ROWS)

    assert [row.accessibleName() for row in rows(found)] == [
        "Must be mended: There is no headline.",
        "Hint: Two spaces stand in a row.",
    ]


def test_a_click_chooses_the_row(qtbot, found, show):
    show(ROWS)

    with qtbot.waitSignal(found.chosen) as signal:
        qtbot.mousePress(rows(found)[1], Qt.MouseButton.LeftButton)

    assert signal.args == [1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_keyboard_chooses_the_row(qtbot, found, key, show):
    show(ROWS)
    row = rows(found)[0]
    assert row.focusPolicy() == Qt.FocusPolicy.StrongFocus

    with qtbot.waitSignal(found.chosen) as signal:
        qtbot.keyClick(row, key)

    assert signal.args == [0]


def test_only_a_row_with_a_verb_has_a_button(qtbot, found, show):
    show(ROWS)
    (button,) = [button for row in rows(found) for button in row.findChildren(QPushButton)]

    with qtbot.waitSignal(found.acted) as signal:
        button.click()

    assert signal.args == [1]
    assert button.accessibleName() == "Fix: Two spaces stand in a row."


def test_all_is_well_cannot_be_chosen(qtbot, found):
    with qtbot.assertNotEmitted(found.chosen):
        qtbot.mousePress(rows(found)[0], Qt.MouseButton.LeftButton)
        qtbot.keyClick(rows(found)[0], Qt.Key.Key_Return)


def test_showing_other_rows_takes_the_old_ones_away(found, show):
    show(ROWS)
    show(ROWS[:1])

    assert [row.accessibleName() for row in rows(found)] == ["Must be mended: There is no headline."]


def test_the_row_with_the_focus_is_outlined(qtbot, found, show):
    show(ROWS)
    row = rows(found)[0]
    with qtbot.waitActive(found):
        found.activateWindow()
    plain = row.grab().toImage()

    row.setFocus()

    assert row.grab().toImage() != plain
