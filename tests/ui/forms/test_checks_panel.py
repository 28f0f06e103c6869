"""What the checks found, grouped, folded, mended and silenced."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from pressdesk.domain.house_style import Finding, Fix
from pressdesk.domain.models.silence import SilenceView
from pressdesk.ui.forms.checks_panel import ChecksPanel

FIX = Fix("lead", 0, 2, "  ", " ")
NOW = datetime(2026, 6, 3, 9, tzinfo=UTC)


def finding(rule="double-space", severity="warning", message="Two spaces.", fix=None, start=0, end=2):
    return Finding(rule, severity, message, "lead", start, end, fix, "x")


@pytest.fixture
def panel(qtbot, theme):
    made = ChecksPanel(theme)
    qtbot.addWidget(made)
    made.resize(330, 600)
    made.show()
    return made


def said(panel):
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [label.text() for label in panel.list.findChildren(QLabel) if label.text()]


def press(panel, verb):
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    next(one for one in panel.list.findChildren(QPushButton) if one.text() == verb).click()


def test_the_gravest_come_first_each_group_with_its_count(panel):
    panel.show_findings([finding(severity="hint", message="H."), finding(message="W."), finding("a", "error", "E.")])

    assert said(panel) == ["Must be mended  1", "E.", "Look at these  1", "W.", "Hints  1", "H."]


def test_the_tab_counts_what_is_more_than_a_hint(qtbot, panel):
    with qtbot.waitSignal(panel.counted) as signal:
        panel.show_findings([finding(severity="hint"), finding(), finding("a", "error")])

    assert signal.args == [2]


def test_many_of_one_rule_are_folded_and_unfold(panel):
    panel.show_findings([finding(message=f"{n}.") for n in range(9)])
    assert len(said(panel)) == 4

    press(panel, "6 more of these")

    assert len(said(panel)) == 10


def test_all_of_a_rule_are_mended_at_once(qtbot, panel):
    found = [finding(fix=FIX, start=n) for n in range(5)] + [finding("other", fix=FIX)]
    panel.show_findings(found)

    with qtbot.waitSignal(panel.fixes_wanted) as signal:
        press(panel, "Fix all 5 of these")

    assert signal.args == [found[:5]]


def test_a_row_offers_to_silence_and_to_switch_off(qtbot, panel):
    one = finding(fix=FIX)
    menu = panel.menu_for(one)
    acts = {act.text().replace("&", ""): act for act in menu.actions()}

    with qtbot.waitSignal(panel.silence_wanted) as signal:
        acts["Silence on this release…"].trigger()
    assert signal.args == [one]
    with qtbot.waitSignal(panel.switch_off_wanted):
        acts["Switch this check off in the house"].trigger()


def test_what_is_silenced_is_looked_at_and_shows_again(qtbot, panel):
    silence = SilenceView(
        id="s", created_at=NOW, changed_at=NOW, revision=1, release_id="r", rule="a", reason="Meant", who="Ada Example"
    )
    panel.show_findings([], [(finding(message="Silent."), silence)])
    assert said(panel) == ["Nothing to mend.", "1 silenced"]

    press(panel, "Look")
    assert "Reason: Meant\nAda Example, " in said(panel)[-1]
    with qtbot.waitSignal(panel.speak_wanted) as signal:
        press(panel, "Show again")

    assert signal.args == [silence]


def test_every_button_has_a_name(panel):
    panel.show_findings([finding(fix=FIX) for _ in range(6)])

    assert all(one.accessibleName() or one.text() for one in panel.findChildren(QPushButton))
    assert all(one.accessibleName() for one in panel.findChildren(QToolButton))
