"""The choice of what stands at the top of a release."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QDate, Qt, QTime, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from pressdesk.domain.models.setting import House
from pressdesk.ui.dialogs.release_line_dialog import LineChoice, ReleaseLineDialog
from tests.making import make_embargo

HOUSE = House(organisation="Example Rights Network", place="London", zone="Europe/London", show_zones=[])


@pytest.fixture
def moment():
    """What the clock says: a test may set another `now` on it."""

    class Clock:
        now = datetime(2026, 3, 1, 12, tzinfo=UTC)

        def __call__(self):
            return self.now

    return Clock()


@pytest.fixture
def make(qtbot, theme, moment):
    def make(shown=None, *, house=HOUSE, language="en-GB", immediate=False, embargoed=True):
        dialog = ReleaseLineDialog(theme, house, language, "Europe/Zurich", moment)
        qtbot.addWidget(dialog)
        dialog.show_choice(shown, immediate=immediate)
        if embargoed and not immediate:
            dialog._embargoed.click()
        dialog.show()
        return dialog

    return make


def put(dialog, day, time):
    dialog._day.setDate(QDate(*day))
    dialog._time.setTime(QTime(*time))


def choices(dialog):
    return [dialog._fold.itemText(at) for at in range(dialog._fold.count())]


def test_an_embargo_at_one_past_midnight_tomorrow_is_proposed(make):
    draft = make().choice().embargo

    assert (draft.local, draft.zone, draft.place) == ("2026-03-02T00:01", "Europe/London", "London")


def test_nothing_is_chosen_by_default(qtbot, make):
    dialog = make(embargoed=False)
    dialog.accepted.connect(lambda: pytest.fail("nothing was chosen"))

    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert not dialog._set.isEnabled()
    assert not dialog._place.isEnabled()
    assert not dialog._printed.isVisible()
    assert not dialog._fold.isVisible()
    assert not dialog._immediate.isChecked()
    assert not dialog._embargoed.isChecked()


def test_arrow_space_and_enter_choose_an_embargo(qtbot, make):
    dialog = make(embargoed=False)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    assert dialog._immediate.hasFocus()

    qtbot.keyClick(dialog._immediate, Qt.Key.Key_Down)
    qtbot.keyClick(dialog._embargoed, Qt.Key.Key_Space)

    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_immediate_release_is_a_choice(qtbot, make):
    dialog = make(embargoed=False)

    dialog._immediate.click()

    assert dialog.choice() == LineChoice(None)
    assert dialog._set.text() == "Release at once"
    assert not dialog._details.isVisible()


def test_an_immediate_release_is_shown_as_chosen(make):
    assert make(immediate=True).choice() == LineChoice(None)


def test_an_embargo_there_is_is_shown(make):
    draft = make(make_embargo()).choice().embargo

    assert (draft.local, draft.zone, draft.place) == ("2026-06-11T00:01", "Europe/London", "London")
    assert draft.show_zones == ["UTC", "America/New_York"]


def test_the_line_is_printed_as_it_will_be(make):
    dialog = make()
    put(dialog, (2026, 6, 11), (0, 1))

    assert dialog.printed().startswith("STRICTLY EMBARGOED UNTIL 00:01 BST (UTC+1) THURSDAY 11 JUNE 2026\n")


def test_the_line_is_printed_in_the_language_of_the_release(make):
    dialog = make(language="fr")
    put(dialog, (2026, 6, 11), (0, 1))

    assert dialog.printed().startswith("EMBARGO STRICT JUSQU’AU JEUDI 11 JUIN 2026 À 00")


def test_further_zones_are_printed(qtbot, make):
    dialog = make()
    put(dialog, (2026, 6, 11), (9, 0))
    line = dialog._zones.findChild(QLineEdit)

    qtbot.keyClicks(line, "New York")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert dialog.choice().embargo.show_zones == ["America/New_York"]
    assert "04:00" in dialog.printed()
    assert "New York" in dialog.printed()


def test_a_time_that_clocks_skip_is_refused_with_what_to_choose(make):
    dialog = make()

    put(dialog, (2026, 3, 29), (1, 30))

    assert "does not exist in London on 29 March 2026" in dialog.problem()
    assert "00:30" in dialog.problem()
    assert "02:30" in dialog.problem()
    assert not dialog._set.isEnabled()


def test_a_refused_time_can_be_mended(make):
    dialog = make()
    put(dialog, (2026, 3, 29), (1, 30))

    put(dialog, (2026, 3, 29), (2, 30))

    assert dialog.problem() == ""
    assert dialog._set.isEnabled()


def test_a_time_that_comes_twice_asks_which(make):
    dialog = make()

    put(dialog, (2026, 10, 25), (1, 30))

    first, second, third = choices(dialog)
    assert first == "Which one?"
    assert "BST" in second or "+1" in second
    assert "GMT" in third or "UTC" in third
    assert dialog.problem()
    assert not dialog._set.isEnabled()


@pytest.mark.parametrize(("at", "fold"), [(1, 0), (2, 1)])
def test_the_first_or_second_of_two_can_be_chosen(make, at, fold):
    dialog = make()
    put(dialog, (2026, 10, 25), (1, 30))

    dialog._fold.setCurrentIndex(at)

    assert dialog.problem() == ""
    assert dialog._fold.isVisible()
    assert (dialog.choice().embargo.fold, dialog.choice().embargo.fold_chosen) == (fold, True)


def test_another_night_asks_no_more(make):
    dialog = make()
    put(dialog, (2026, 10, 25), (1, 30))

    put(dialog, (2026, 10, 26), (1, 30))

    assert not dialog._fold.isVisible()
    assert dialog.problem() == ""


@pytest.mark.parametrize("fold", [0, 1])
def test_an_embargo_in_a_double_hour_is_shown_with_its_answer(make, fold):
    held = make_embargo(local="2026-10-25T01:30", fold=fold, instant=datetime(2026, 10, 25, fold, 30, tzinfo=UTC))

    dialog = make(held)

    assert dialog._fold.currentIndex() == fold + 1
    assert dialog.problem() == ""


def test_midnight_is_refused(make):
    dialog = make()

    put(dialog, (2026, 6, 11), (0, 0))

    assert "00:01" in dialog.problem()
    assert not dialog._set.isEnabled()


def test_the_past_is_refused(make):
    dialog = make()

    put(dialog, (2026, 2, 28), (9, 0))

    assert "has passed" in dialog.problem()


def test_enter_on_a_refused_time_sets_nothing(qtbot, make):
    dialog = make()
    put(dialog, (2026, 6, 11), (0, 0))

    with qtbot.assertNotEmitted(dialog.accepted):
        dialog._on_accept()


def test_a_moment_that_has_passed_while_the_dialog_stood_open_is_refused(qtbot, make, moment):
    dialog = make()
    put(dialog, (2026, 3, 1), (12, 5))
    assert dialog.problem() == ""
    moment.now = datetime(2026, 3, 1, 12, 6, tzinfo=UTC)

    with qtbot.assertNotEmitted(dialog.accepted):
        dialog._set.click()

    assert "has passed" in dialog.problem()


def test_a_place_is_found_by_typing(qtbot, make):
    dialog = make()
    put(dialog, (2026, 6, 11), (9, 0))
    dialog._place.selectAll()

    qtbot.keyClicks(dialog._place, "new york")
    qtbot.keyClick(dialog._place, Qt.Key.Key_Tab)
    dialog._place.editingFinished.emit()

    assert (dialog.choice().embargo.place, dialog.choice().embargo.zone) == ("New York", "America/New_York")
    assert "09:00 EDT (UTC-4)" in dialog.printed()


def test_accents_need_not_be_typed(qtbot, make):
    dialog = make()
    dialog._place.selectAll()

    qtbot.keyClicks(dialog._place, "zurich")
    dialog._place.editingFinished.emit()

    assert dialog.choice().embargo.zone == "Europe/Zurich"


def test_what_is_no_city_leaves_the_place_as_it_was(qtbot, make):
    dialog = make()
    dialog._place.selectAll()

    qtbot.keyClicks(dialog._place, "xqzw")
    dialog._place.editingFinished.emit()

    assert dialog._place.text() == "London"
    assert dialog.choice().embargo.zone == "Europe/London"


def test_the_zones_of_laptop_and_house_are_offered_first(qtbot, make):
    dialog = make()

    dialog._place._offer("")

    assert [place.zone for place in dialog._place._found[:2]] == ["Europe/Zurich", "Europe/London"]


def test_the_reason_is_kept(qtbot, make):
    dialog = make()

    qtbot.keyClicks(dialog._reason, "The court hands down at 10")

    assert dialog.choice().embargo.reason == "The court hands down at 10"


@pytest.mark.parametrize(("button", "answer"), [("Set embargo", True), ("Cancel", False)])
def test_asking_brings_the_choice_or_nothing(qtbot, theme, moment, button, answer):
    page = QWidget()
    qtbot.addWidget(page)

    def press():
        dialog = QApplication.activeModalWidget()
        dialog._embargoed.click()
        buttons = dialog.findChildren(dialog._set.__class__)
        next(b for b in buttons if b.text().replace("&", "") == button).click()

    QTimer.singleShot(0, press)
    choice = ReleaseLineDialog.ask(theme, HOUSE, "en-GB", "Europe/Zurich", moment, None, immediate=False, parent=page)

    assert (choice is not None and choice.embargo is not None) is answer


def test_every_field_has_a_name_for_those_who_do_not_see_it(make):
    dialog = make()

    for field in (dialog._place, dialog._day, dialog._time, dialog._fold, dialog._reason, dialog._printed):
        assert field.accessibleName()
