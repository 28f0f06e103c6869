"""The tab of quotations: a card each, its state in a drawing and a word, and what can be done."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pressdesk.desk.clearance_ops import QuotedPassage
from pressdesk.domain.clearance import Standing, State
from pressdesk.domain.models.clearance import Answer, ClearanceView, Means
from pressdesk.domain.quotations import Fragment, Quotation
from pressdesk.domain.word_diff import compare
from pressdesk.ui.forms import quotations_panel
from pressdesk.ui.forms.quotation_card import SHOWN, QuotationCard, shortened
from pressdesk.ui.forms.quotations_panel import AT_ONCE, QuotationsPanel
from pressdesk.ui.services.clearance_words import STATE_ICONS, state_word
from tests.ui.people import MADELEINE

THEN = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)


def quotation(text="We row at dawn,", speaker="Ada Example", start=0):
    return Quotation(
        text, (Fragment(text, start, start + len(text)),), speaker, None, "body", start, start + len(text), ""
    )


def kept(words="We row at dawn", answer=Answer.CLEARED, **fields):
    stamps = {"created_at": THEN, "changed_at": THEN, "revision": 1}
    return ClearanceView(id="q", release_id="r", words=words, speaker="Ada Example", answer=answer, **stamps, **fields)


def passage(state=State.NOT_ASKED, clearance=None, contact=None, changes=(), on_release=False, named=True, **about):
    return QuotedPassage(Standing(quotation(**about), state, clearance, changes), contact, on_release, named)


@pytest.fixture
def panel(qtbot, theme):
    made = QuotationsPanel(theme)
    qtbot.addWidget(made)
    made.resize(330, 600)
    made.show()
    return made


@pytest.fixture
def card(qtbot, theme):
    made = QuotationCard(theme)
    qtbot.addWidget(made)
    made.resize(300, 200)
    return made


def shown(card, *args, **fields):
    card.show_passage(passage(*args, **fields), "en-GB")
    card.show()
    return card


# a card


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_a_drawing_a_colour_and_a_word(state, theme):
    drawing, role = STATE_ICONS[state]

    assert theme.colour(role).isValid()
    assert drawing
    assert state_word(Standing(quotation(), state, kept()))


@pytest.mark.parametrize(
    ("state", "word"),
    [
        (State.NOT_ASKED, "Not asked"),
        (State.ASKED, "Asked"),
        (State.CLEARED, "Cleared by Ada Example"),
        (State.CHANGED, "Changed since it was cleared"),
        (State.UNKNOWN, "Speaker unknown"),
    ],
)
def test_a_card_says_where_it_stands_to_the_eye_and_to_the_ear(card, state, word):
    shown(card, state, kept())

    assert card._state.text() == word
    assert card.accessibleName().startswith(f"{word}: Ada Example, “We row at dawn”")


def test_who_cleared_when_and_how_stands_below(card):
    shown(
        card,
        State.CLEARED,
        kept(
            answered_at=THEN,
            answered_how=Means.TELEPHONE,
            answered_by="Ana, her assistant",
            taken_by="Jo",
            note="Twice.",
        ),
    )

    assert card._state.text() == "Cleared by Ana, her assistant"
    assert "by telephone" in card._details.text()
    assert "taken by Jo" in card._details.text()
    assert card._details.text().endswith("Twice.")


def test_what_changed_is_marked_and_said(card):
    changes = compare("We row at dawn", "We row at dusk,")
    shown(card, State.CHANGED, kept(), changes=changes)

    assert card.changes.isVisibleTo(card)
    assert not card._words.isVisibleTo(card)
    assert "removed: dawn" in card.changes.accessibleDescription()
    assert "added: dusk," in card.changes.accessibleDescription()

    shown(card, State.CLEARED, kept())
    assert not card.changes.isVisibleTo(card)
    assert card._words.isVisibleTo(card)


def test_a_settled_quotation_is_not_asked_about(card):
    assert not shown(card, State.CLEARED, kept()).ask.isVisibleTo(card)
    assert shown(card, State.NOT_ASKED).ask.isVisibleTo(card)
    assert not shown(card, State.UNKNOWN, speaker="").ask.isVisibleTo(card)


def test_a_stranger_is_offered_to_the_contacts(card):
    assert shown(card).person.text() == "Add Ada Example as a contact…"
    assert not shown(card, named=False).person.isVisibleTo(card)
    assert not shown(card, contact=MADELEINE, on_release=True).person.isVisibleTo(card)


def test_a_known_contact_is_offered_to_the_release(qtbot, card):
    shown(card, contact=MADELEINE, speaker="Madeleine Example")
    assert card.person.text() == "Put Madeleine Example on the release"

    with qtbot.waitSignal(card.person_wanted):
        card.person.click()


def test_a_long_name_is_cut_to_the_card_and_told_in_full(card):
    name = "Wilhelmina Oyelaran-Castellanos de la Fontaine"
    shown(card, speaker=name)

    assert "…" in card.person.text().removesuffix("…")
    assert name in card.person.toolTip()
    assert name in card.person.accessibleName()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_card_leads_to_its_place_by_mouse_and_by_keyboard(qtbot, card, key):
    shown(card)

    with qtbot.waitSignal(card.place_wanted):
        QTest.keyClick(card, key)
    with qtbot.waitSignal(card.place_wanted):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)


def test_right_to_left_words_stand_in_their_direction(card):
    card.show_passage(passage(text="نجدف عند الفجر", changes=compare("نجدف", "نجدف عند")), "ar")

    assert card._words.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert card.changes.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft


def test_a_long_quotation_is_cut_at_a_word():
    words = shortened("word " * 100)

    assert len(words) <= SHOWN + 2
    assert words.endswith("word …")
    assert shortened("We row,\nand rest,") == "We row, and rest"


# the panel


def test_the_panel_counts_what_waits(qtbot, panel):
    with qtbot.waitSignal(panel.counted) as waiting:
        panel.show_passages([passage(State.CLEARED, kept()), passage(start=50)], "en-GB")

    assert waiting.args == [1]
    assert panel.summary.text() == "1 of 2 cleared"
    panel.show_passages([passage(State.CLEARED, kept()), passage(State.PUBLIC, kept(), start=50)], "en-GB")
    assert panel.summary.text() == "All 2 cleared"
    panel.show_passages([], "")
    assert panel.summary.text().startswith("No quotations yet.")
    assert panel.cards == []


def test_a_panel_that_is_not_seen_makes_no_cards(qtbot, theme):
    panel = QuotationsPanel(theme)
    qtbot.addWidget(panel)
    panel.show_passages([passage()], "en-GB")
    assert panel.cards == []

    panel.show()
    assert len(panel.cards) == 1


def test_many_cards_come_a_few_at_a_time(qtbot, panel):
    panel.show_passages([passage(start=n * 50) for n in range(3 * AT_ONCE)], "en-GB")

    assert len(panel.cards) == AT_ONCE
    qtbot.waitUntil(lambda: len(panel.cards) == 3 * AT_ONCE)


def test_cards_that_say_the_same_keep_the_focus(qtbot, panel):
    first, second = passage(), passage(start=50, text="We rest at noon.")
    panel.show_passages([first, second], "en-GB")
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.cards[0].setFocus()

    panel.show_passages([first, passage(State.CLEARED, kept(), start=50, text="We rest at noon.")], "en-GB")

    assert panel.cards[0].hasFocus()
    assert panel.cards[1]._state.text() == "Cleared by Ada Example"


def test_the_panel_says_which_passage_is_meant(qtbot, panel):
    wanted = passage(start=50)
    panel.show_passages([passage(), wanted], "en-GB")

    for button, signal in (("ask", panel.ask_wanted), ("answer", panel.answer_wanted), ("person", panel.person_wanted)):
        with qtbot.waitSignal(signal) as told:
            getattr(panel.cards[1], button).click()
        assert told.args == [wanted]


def test_the_panel_is_as_narrow_as_it_is_given(panel):
    names = ("Wilhelmina Oyelaran-Castellanos de la Fontaine", "Bo")
    panel.show_passages([passage(speaker=name, start=n * 50) for n, name in enumerate(names)], "en-GB")

    assert panel.widget().minimumSizeHint().width() <= 300


def test_every_button_has_a_name_of_its_own(panel):
    panel.show_passages([passage(), passage(start=50, speaker="Bo Sample")], "en-GB")
    names = [button.accessibleName() for card in panel.cards for button in (card.ask, card.answer, card.person)]

    assert len(set(names)) == len(names)


def test_a_very_long_list_is_shown_in_parts(qtbot, monkeypatch, panel):
    monkeypatch.setattr(quotations_panel, "MOST", 4)
    panel.show_passages([], "")
    panel.show_passages([passage(start=n * 50) for n in range(7)], "en-GB")
    qtbot.waitUntil(lambda: len(panel.cards) == 4, timeout=20_000)
    assert panel.rest.text() == "Show 3 more"

    panel.rest.click()
    qtbot.waitUntil(lambda: len(panel.cards) == 7, timeout=20_000)
    assert not panel.rest.isVisibleTo(panel)
