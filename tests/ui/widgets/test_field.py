import pytest
from PySide6.QtWidgets import QLineEdit

from pressdesk.ui.widgets.chips import Chips
from pressdesk.ui.widgets.field import Field


@pytest.fixture
def field(qtbot):
    made = Field("&Name && title", QLineEdit(), hint="As the person writes it.")
    qtbot.addWidget(made)
    return made


def test_the_label_names_the_input(field):
    assert field.label.buddy() is field.editor
    assert field.editor.accessibleName() == "Name & title"
    assert field.editor.accessibleDescription() == "As the person writes it."


def test_an_error_is_shown_marked_and_read_out(field):
    field.set_error("A contact needs a name.")

    assert field.error() == "A contact needs a name."
    assert field.editor.property("wrong") is True
    assert field.editor.accessibleDescription() == "A contact needs a name."


def test_without_an_error_the_hint_is_back(field):
    field.set_error("No.")
    field.set_error("")

    assert field.error() == ""
    assert field.editor.property("wrong") is False
    assert field.editor.accessibleDescription() == "As the person writes it."


def test_what_takes_the_keys_inside_an_input_is_named_too(qtbot, theme):
    chips = Chips(theme)
    made = Field("Languages", chips)
    qtbot.addWidget(made)

    assert chips.focusProxy().accessibleName() == "Languages"
