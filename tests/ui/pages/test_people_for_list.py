"""Choosing people for a media list in the picker."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from pressdesk.desk import contact_ops
from pressdesk.domain.models.contact import ContactDraft
from pressdesk.ui.dialogs.people_picker import PeoplePicker
from pressdesk.ui.pages.people_for_list import everybody, pick_people


@pytest.fixture
def parent(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


@pytest.fixture
def people(db, now):
    def make(name, **fields):
        return contact_ops.create_contact(db, ContactDraft(name=name, **fields), now=now).made

    return [make("Ann Example"), make("Ben Sample"), make("Dee Example", do_not_contact=True)]


def test_the_chosen_come_back_by_id_and_nothing_is_asked_about_a_release(qtbot, parent, db, bus, theme, clock, people):
    asked = []

    def act():
        sheet = next(found for found in QApplication.topLevelWidgets() if isinstance(found, PeoplePicker))
        asked.append((sheet.options.isVisible(), sheet.model.rowCount()))
        qtbot.keyClicks(sheet.search, "ben")
        qtbot.keyClick(sheet.search, Qt.Key.Key_Return)
        qtbot.keyClick(sheet.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    QTimer.singleShot(0, act)
    chosen = pick_people(parent, everybody(db), db, bus, theme, clock=clock)

    assert chosen == [people[1]]
    assert asked == [(False, 2)]
