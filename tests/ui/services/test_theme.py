"""The colours, fonts and the style sheet."""

import re

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from pressdesk.ui.services.dressing import ROLES, style_sheet
from pressdesk.ui.services.theme import DARK, LIGHT, Scheme, Theme, palette

NAMES = {"highlighted-text": "HighlightedText", "tooltip-text": "ToolTipText", "tooltip-base": "ToolTipBase"}
"""Roles whose name in a style sheet is not that of Qt's enum in other letters."""

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def luminance(name):
    """Relative luminance by the web's rules for contrast."""
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in QColor(name).getRgbF()[:3]
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@BOTH
@pytest.mark.parametrize("ground", ["window", "list", "sheet", "hover", "selected"])
@pytest.mark.parametrize("role", ["text", "quiet"])
def test_words_stand_out_from_every_ground(colours, ground, role):
    assert contrast(getattr(colours, role), getattr(colours, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("role", ["accent", "amber", "red", "green", "teal", "blue", "grey"])
@pytest.mark.parametrize("ground", ["window", "list", "sheet"])
def test_coloured_words_stand_out_from_the_grounds_they_stand_on(colours, role, ground):
    assert contrast(getattr(colours, role), getattr(colours, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize(
    ("role", "ground"),
    [
        ("amber", "amber_ground"),
        ("red", "red_ground"),
        ("green", "green_ground"),
        ("on_accent", "accent"),
        ("text", "mark"),
        ("text", "amber_ground"),
    ],
)
def test_words_on_a_coloured_ground_stand_out(colours, role, ground):
    assert contrast(getattr(colours, role), getattr(colours, ground)) >= 4.5


@BOTH
def test_every_role_is_a_colour(colours):
    assert all(re.fullmatch("#[0-9a-f]{6}", value) for value in colours)


def test_no_role_is_left_open_in_the_style_sheet(qapp):
    assert re.findall(r"@[\w-]+@", style_sheet()) == []


@BOTH
def test_the_palette_has_the_colour_of_every_role_of_the_style_sheet(qapp, colours):
    made = palette(colours)

    for name, role in ROLES.items():
        found = getattr(QPalette.ColorRole, NAMES.get(role, role.title().replace("-", "")))
        assert made.color(found).name() == getattr(colours, name), role


def test_the_palette_is_made_of_the_roles(qapp):
    assert palette(DARK).color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert palette(DARK).color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == QColor(DARK.quiet)


def test_another_scheme_changes_the_colours_and_says_so(qtbot, qapp):
    theme = Theme(Scheme.LIGHT)

    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.DARK)

    assert theme.dark
    assert theme.colour("text") == QColor(DARK.text)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)


def test_the_scheme_in_force_is_no_change(qtbot):
    theme = Theme(Scheme.LIGHT)

    with qtbot.assertNotEmitted(theme.changed):
        theme.set_scheme(Scheme.LIGHT)


@pytest.mark.parametrize(("scheme", "follows"), [(Scheme.SYSTEM, True), (Scheme.DARK, False)])
def test_only_the_systems_scheme_follows_the_system(qtbot, scheme, follows):
    theme = Theme(scheme)
    said = []
    theme.changed.connect(lambda: said.append(1))

    theme._on_system_changed()

    assert bool(said) is follows


def test_the_type_scale(qapp):
    theme = Theme(Scheme.LIGHT)

    sizes = [theme.font(kind).pointSizeF() for kind in ("small", "body", "strong", "sheet", "title", "headline")]

    assert sizes == [9.0, 10.5, 10.5, 12.0, 15.0, 20.0]
    assert theme.font("strong").weight() == QFont.Weight.DemiBold
    assert theme.fixed_font().styleHint() == QFont.StyleHint.Monospace


@BOTH
@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
@pytest.mark.parametrize("state", ["under the mouse", "pressed", "disabled"])
def test_the_chief_button_is_readable_in_every_state(qtbot, colours, kind, state):
    Theme(Scheme.DARK if colours is DARK else Scheme.LIGHT)
    button = kind()
    qtbot.addWidget(button)
    button.setProperty("primary", True)
    button.setProperty("button", True)
    button.setFixedSize(120, 40)
    button.setDown(state == "pressed")
    button.setEnabled(state != "disabled")
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state == "under the mouse")

    ground = button.grab().toImage().pixelColor(20, 12).name()

    words = colours.quiet if state == "disabled" else colours.on_accent
    assert contrast(words, ground) >= 4.5


def test_a_style_sheet_that_is_in_force_is_not_set_again(qapp, monkeypatch):
    Theme(Scheme.LIGHT)
    set_to = []
    monkeypatch.setattr(type(qapp), "setStyleSheet", lambda _app, sheet: set_to.append(sheet))

    Theme(Scheme.LIGHT)

    assert set_to == []


def test_other_colours_are_put_on_in_the_next_turns(qtbot, qapp):
    theme = Theme(Scheme.LIGHT)
    shown, hidden = QLabel("words"), QLabel("words")
    for label in (shown, hidden):
        label.setProperty("quiet", True)
        qtbot.addWidget(label)
        label.ensurePolished()
    shown.show()

    theme.set_scheme(Scheme.DARK)

    assert not theme.settled
    qtbot.waitUntil(lambda: theme.settled)
    for label in (shown, hidden):
        assert label.palette().color(label.foregroundRole()).name() == DARK.quiet
    assert shown.updatesEnabled()
    assert qapp.palette().window().color().name() == DARK.window


def test_a_second_change_of_colours_does_not_wait_for_the_first(qtbot, qapp):
    theme = Theme(Scheme.LIGHT)
    label = QLabel("words")
    label.setProperty("quiet", True)
    qtbot.addWidget(label)
    label.show()

    theme.set_scheme(Scheme.DARK)
    theme.set_scheme(Scheme.LIGHT)

    qtbot.waitUntil(lambda: theme.settled)
    assert label.palette().color(label.foregroundRole()).name() == LIGHT.quiet
    assert label.updatesEnabled()


def test_what_is_closed_while_the_colours_change_is_left_alone(qtbot, qapp):
    theme = Theme(Scheme.LIGHT)
    labels = [QLabel("words") for _ in range(30)]
    labels[0].show()

    theme.set_scheme(Scheme.DARK)
    for label in labels:
        shiboken6.delete(label)

    qtbot.waitUntil(lambda: theme.settled)
