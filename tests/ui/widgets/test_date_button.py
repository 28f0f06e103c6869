"""A day chosen from a calendar."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QPushButton, QTableView

from pressdesk.ui.widgets.date_button import DateButton


@pytest.fixture
def button(qtbot, theme):
    made = DateButton(theme, "Date")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def opened(qtbot, button):
    def opened():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        return QApplication.activePopupWidget()

    yield opened
    if (sheet := QApplication.activePopupWidget()) is not None:
        sheet.close()


def verb(sheet, text):
    return next(button for button in sheet.findChildren(QPushButton) if button.text() == text)


def test_no_day_is_chosen_at_first(button):
    assert button.day() is None
    assert button.text() == "Date"


def test_showing_a_day_is_not_choosing_it(qtbot, button):
    with qtbot.assertNotEmitted(button.chosen):
        button.show_day(date(2026, 6, 10))

    assert button.day() == date(2026, 6, 10)
    assert "2026" in button.text()


def test_the_calendar_opens_on_the_day_and_takes_another(qtbot, button, opened):
    button.show_day(date(2026, 6, 10))
    calendar = opened().findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 6, 10)

    with qtbot.waitSignal(button.chosen):
        calendar.clicked.emit(QDate(2026, 6, 11))

    assert button.day() == date(2026, 6, 11)


def test_enter_in_the_calendar_takes_its_day_once(qtbot, button, opened):
    button.show_day(date(2026, 6, 10))
    said = []
    button.chosen.connect(lambda: said.append(button.day()))
    view = opened().findChild(QCalendarWidget).findChild(QTableView)

    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Return)

    assert said == [date(2026, 6, 11)]


def test_today_is_one_press_away(qtbot, button, opened):
    with qtbot.waitSignal(button.chosen):
        verb(opened(), "Today").click()

    assert button.day() is not None


def test_a_day_can_be_taken_back(qtbot, button, opened):
    button.show_day(date(2026, 6, 10))

    with qtbot.waitSignal(button.chosen):
        verb(opened(), "No date").click()

    assert button.day() is None
