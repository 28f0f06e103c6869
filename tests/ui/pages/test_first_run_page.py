"""Starting one's own press office, or looking at the sample."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from pressdesk.ui.pages.first_run_page import FirstRun, FirstRunPage
from pressdesk.ui.services.theme import Scheme, Theme
from pressdesk.ui.widgets.choice_card import ChoiceCard

GOOD = "lantern harbour violet seven"


@pytest.fixture
def make(qtbot):
    def make(*, keyring=True):
        page = FirstRunPage(
            Theme(Scheme.LIGHT),
            folder=Path.home() / "desk",
            keyring=keyring,
            zone="Europe/Zurich",
            clock=lambda: datetime(2026, 6, 1, 12, tzinfo=UTC),
        )
        qtbot.addWidget(page)
        page.resize(1280, 800)
        page.show()
        qtbot.waitUntil(lambda: page.findChild(ChoiceCard).height() > 0)
        return page

    return make


def _card(page, title):
    return next(card for card in page.findChildren(ChoiceCard) if card.accessibleName() == title)


def _choices(page):
    made = []
    page.chosen.connect(made.append)
    return made


def _own(qtbot, page):
    _card(page, "Start my own").click()


def test_with_a_keyring_the_sample_opens_at_once(qtbot, make):
    page = make()
    chosen = _choices(page)

    _card(page, "Open the sample office").click()

    assert chosen == [FirstRun(sample=True, zone="Europe/Zurich")]


def test_without_a_keyring_the_sample_asks_for_a_passphrase_alone(qtbot, make):
    page = make(keyring=False)
    chosen = _choices(page)

    _card(page, "Open the sample office").click()
    assert page._fields["organisation"].isHidden()
    page._passphrase.setText(GOOD)
    page._again.setText(GOOD)
    qtbot.keyClick(page._again, Qt.Key.Key_Return)

    assert chosen == [FirstRun(sample=True, zone="Europe/Zurich", passphrase=GOOD)]


def test_ones_own_office_by_keyboard(qtbot, make):
    page = make()
    chosen = _choices(page)
    _card(page, "Start my own").setFocus()

    qtbot.keyClick(_card(page, "Start my own"), Qt.Key.Key_Space)
    assert page._organisation.hasFocus()
    qtbot.keyClicks(page._organisation, "Eastern Rights Network")
    qtbot.keyClick(page._organisation, Qt.Key.Key_Return)

    assert chosen == [FirstRun(sample=False, organisation="Eastern Rights Network", zone="Europe/Zurich")]


def test_a_place_brings_its_zone(qtbot, make):
    page = make()
    chosen = _choices(page)
    _own(qtbot, page)
    page._organisation.setText("Eastern Rights Network")
    page._place.show_place("Nairobi", "Africa/Nairobi")

    page._make.click()

    assert (chosen[0].place, chosen[0].zone) == ("Nairobi", "Africa/Nairobi")


def test_without_a_name_nothing_starts(qtbot, make):
    page = make()
    chosen = _choices(page)
    _own(qtbot, page)

    page._make.click()

    assert chosen == []
    assert page._fields["organisation"].error()


def test_without_a_keyring_a_passphrase_is_needed(qtbot, make):
    page = make(keyring=False)
    chosen = _choices(page)
    _own(qtbot, page)
    page._organisation.setText("Eastern Rights Network")

    page._make.click()

    assert chosen == []
    assert page._fields["passphrase"].error()


def test_two_different_passphrases_are_told(qtbot, make):
    page = make()
    chosen = _choices(page)
    _own(qtbot, page)
    page._organisation.setText("Eastern Rights Network")
    page._passphrase.setText(GOOD)
    page._again.setText(GOOD + "s")

    page._make.click()

    assert chosen == []
    assert page._fields["again"].error()


def test_a_short_passphrase_is_refused(qtbot, make):
    page = make()
    chosen = _choices(page)
    _own(qtbot, page)
    page._organisation.setText("Eastern Rights Network")
    for line in (page._passphrase, page._again):
        line.setText("violet")

    page._make.click()

    assert chosen == []
    assert page._fields["passphrase"].error().startswith("Too short")


def test_the_strength_is_said_in_words_while_typing(qtbot, make):
    page = make()
    _own(qtbot, page)

    qtbot.keyClicks(page._passphrase, GOOD)

    assert page._fields["passphrase"].hint() == "Strong."


def test_while_the_store_is_made_nothing_can_be_pressed(qtbot, make):
    page = make()
    _own(qtbot, page)

    page.show_progress("Making the store…")

    assert not page._make.isEnabled()


def test_a_failure_keeps_what_was_typed(qtbot, make):
    page = make()
    _own(qtbot, page)
    page._organisation.setText("Eastern Rights Network")
    page.show_progress("Making the store…")

    page.show_error("The disk is full.")

    assert page._error.isVisible()
    assert page._make.isEnabled()
    assert page._organisation.text() == "Eastern Rights Network"


def test_a_keyring_that_fails_later_asks_for_a_passphrase(qtbot, make):
    page = make()
    _own(qtbot, page)

    page.needs_passphrase()

    assert page._fields["passphrase"].label.text() == "Passphrase"


def test_going_back_forgets_the_passphrase(qtbot, make):
    page = make()
    _own(qtbot, page)
    page._passphrase.setText(GOOD)

    page._on_back()

    assert page._passphrase.text() == ""
    assert page._start.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_card_is_pressed_by_enter_and_by_space(qtbot, make, key):
    card = _card(make(), "Start my own")

    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, key)
