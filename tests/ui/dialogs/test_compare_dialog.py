"""Two states of a release compared."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from pressdesk.domain.comparing import Section, compare_sheets
from pressdesk.domain.errors import StoreError
from pressdesk.domain.models.setting import Profile
from pressdesk.domain.word_diff import compare
from pressdesk.ui.dialogs.compare_dialog import NOW, CompareDialog, State, Step
from pressdesk.ui.widgets.word_changes import WordChanges
from tests.making import make_sheet

TEXTS = {
    "one": {"headline": "Lake clean", "lead": "Two swam.", "body": "The **lake** is open."},
    "two": {"headline": "Lake clean", "lead": "Two swam.", "body": "The lake is open."},
    NOW: {"headline": "Lake clean again", "lead": "Two swam.", "body": "The lake is closed."},
}
STATES = [State(NOW, "Now"), State("two", "Version 2"), State("one", "Version 1")]


def compare_texts(before, after):
    return compare_sheets(make_sheet(**TEXTS[before]), make_sheet(**TEXTS[after]), Profile.BRITISH)


def offer(before, _after):
    return None if before == NOW else Step(f"Bring back {before}", before)


@pytest.fixture
def dialog(qtbot, theme, told):
    made = CompareDialog(theme, told, "Compare", STATES, compare_texts, offer)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def show(qtbot, dialog):
    def show(before, after):
        dialog.show_states(before, after)
        qtbot.waitUntil(lambda: dialog._task is None)
        return dialog

    return show


def fields(dialog):
    return [text.accessibleName() for text in dialog._shown]


def test_only_what_changed_is_shown_at_first(show):
    dialog = show("two", NOW)

    assert fields(dialog) == ["Headline", "Body"]
    assert dialog._count.text() == "2 words added, 1 removed"


def test_the_rest_can_be_shown_too(show):
    dialog = show("two", NOW)

    dialog._only.setChecked(False)

    assert fields(dialog) == ["Release line", "Headline", "Lead", "Body", "Language"]


def test_other_states_can_be_chosen(qtbot, show):
    dialog = show("two", NOW)

    dialog._before.setCurrentIndex(2)
    dialog._after.setCurrentIndex(1)
    qtbot.waitUntil(lambda: bool(dialog.sections()) and dialog._task is None)

    assert dialog._count.text() == "No word differs; marks or formatting do"
    assert any("formatting" in label.text() for label in dialog.findChildren(QLabel))


def test_the_same_state_twice_has_no_difference(show):
    dialog = show("one", "one")

    assert fields(dialog) == []
    assert not dialog._on.isEnabled()


def test_f7_goes_from_change_to_change_and_round(qtbot, show):
    dialog = show("two", NOW)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()

    seen = []
    for _ in range(3):
        qtbot.keyClick(dialog, Qt.Key.Key_F7)
        seen.append(next(text.textCursor().selectedText() for text in dialog._shown if text.hasFocus()))
    qtbot.keyClick(dialog, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)

    assert seen == [" again", "openclosed", " again"]
    assert dialog._shown[1].hasFocus()


def test_the_step_follows_the_earlier_state(show):
    dialog = show("two", NOW)
    assert (dialog._act.text(), dialog.answer()) == ("Bring back two", "two")

    show(NOW, "two")

    assert not dialog._act.isVisible()
    assert dialog.answer() == ""


def test_what_changed_is_copied_as_text(qtbot, show):
    dialog = show("two", NOW)

    qtbot.mouseClick(dialog._copy, Qt.MouseButton.LeftButton)

    copied = QGuiApplication.clipboard().text()
    assert "Version 2" in copied
    assert "Lake clean{+ again+}" in copied
    assert "[-open-]{+closed+}" in copied


def test_a_damaged_version_is_said_to_be_so(qtbot, theme, told):
    def broken(_before, _after):
        raise StoreError("Version 1 is damaged.")

    dialog = CompareDialog(theme, told, "Compare", STATES, broken, offer)
    qtbot.addWidget(dialog)
    dialog.show_states("one", NOW)
    qtbot.waitUntil(lambda: dialog._task is None)

    assert dialog._count.text() == "Version 1 is damaged."


def test_a_long_text_is_shown_without_the_window_waiting_long(qtbot, theme, told):
    long = " ".join(f"word{number % 900}" for number in range(10_000))
    pieces = compare(long, long.replace("word77 ", "word78 "))
    dialog = CompareDialog(theme, told, "Compare", STATES, lambda *_: (Section("body", "", pieces),), offer)
    qtbot.addWidget(dialog)
    dialog.show_states("one", NOW)

    qtbot.waitUntil(lambda: dialog._task is None)

    assert dialog.findChildren(WordChanges)
