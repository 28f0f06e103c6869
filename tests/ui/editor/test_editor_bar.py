import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QToolButton, QVBoxLayout, QWidget

from pressdesk.domain.errors import InvalidFieldError
from pressdesk.ui.editor.addresses import checked_address
from pressdesk.ui.editor.body_editor import BodyEditor
from pressdesk.ui.editor.editor_bar import EditorBar
from pressdesk.ui.editor.link_dialog import LinkDialog

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def bar(qtbot, editor, theme):
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    made = EditorBar(editor, theme)
    layout.addWidget(made)
    layout.addWidget(editor)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    editor.setFocus()
    yield made
    page.close()


def button(bar, name):
    return next(b for b in bar.findChildren(QToolButton) if b.accessibleName() == name)


def test_the_buttons_follow_the_cursor(bar, hands):
    hands.show("## a\n\n- **b** c", at="a")
    assert button(bar, "Paragraph style: Heading")
    assert not button(bar, "Bold").isEnabled()
    hands.put(" c")
    assert button(bar, "Paragraph style: Paragraph")
    assert button(bar, "Bold").isChecked()
    assert button(bar, "Bulleted list").isChecked()
    assert not button(bar, "Italic").isChecked()


def test_a_click_formats_and_leaves_the_focus_in_the_text(qtbot, bar, editor, hands):
    hands.show("one")
    hands.select("one")
    qtbot.mouseClick(button(bar, "Italic"), Qt.MouseButton.LeftButton)

    assert hands.markdown() == "*one*"
    assert QApplication.focusWidget() is editor


@pytest.mark.parametrize(
    ("key", "modifiers", "made"),
    [
        (Qt.Key.Key_B, CTRL, "**one**"),
        (Qt.Key.Key_I, CTRL, "*one*"),
        (Qt.Key.Key_1, CTRL | ALT, "## one"),
        (Qt.Key.Key_2, CTRL | ALT, "### one"),
        (Qt.Key.Key_8, CTRL | SHIFT, "- one"),
        (Qt.Key.Key_7, CTRL | SHIFT, "1. one"),
        (Qt.Key.Key_9, CTRL | SHIFT, "> one"),
    ],
)
def test_shortcuts_format(qtbot, bar, editor, hands, key, modifiers, made):
    hands.show("one")
    hands.select("one")
    qtbot.keyClick(editor, key, modifiers)

    assert hands.markdown() == made


def test_every_button_has_a_name_and_a_tooltip_with_its_shortcut(bar):
    for found in bar.findChildren(QToolButton):
        assert found.accessibleName()
        assert found.toolTip()
    assert button(bar, "Link").toolTip() == "Link (Ctrl+Shift+L)"


def test_the_bar_serves_the_editor_that_has_the_focus(qtbot, bar, editor, theme, hands):
    notes = BodyEditor(theme, placeholder="Notes")
    bar.parentWidget().layout().addWidget(notes)
    bar.follow(notes)
    notes.show()
    notes.setFocus()
    qtbot.mouseClick(button(bar, "Numbered list"), Qt.MouseButton.LeftButton)

    assert notes.style_now().kind.in_list
    assert not editor.style_now().kind.in_list


def test_ctrl_k_is_left_to_the_window(qtbot, bar, editor, hands):
    hands.show("one", at="ne")
    qtbot.keyClick(editor, Qt.Key.Key_K, CTRL)

    assert hands.markdown() == "one"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("example.org/a", "https://example.org/a"),
        (" http://example.org ", "http://example.org"),
        ("press@example.org", "mailto:press@example.org"),
        ("mailto:press@example.org?subject=a", "mailto:press@example.org?subject=a"),
        ("tel:+44 20 7946 0123", "tel:+442079460123"),
        ("+44 20 7946 0123", "tel:+442079460123"),
    ],
)
def test_an_address_is_completed(typed, address):
    assert checked_address(typed) == address


@pytest.mark.parametrize(
    "typed", ["", "javascript:alert(1)", "file:///etc", "a b", "press@", "https://", "tel:abc", "word"]
)
def test_an_address_nobody_could_follow_is_refused_with_a_sentence(typed):
    with pytest.raises(InvalidFieldError) as error:
        checked_address(typed)
    assert error.value.sentence.endswith(".")


def test_the_dialog_says_what_is_wrong_and_stays_open(qtbot, qapp, theme):
    dialog = LinkDialog("words", "")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog._address.setText("javascript:x")
    dialog._accept.click()

    assert dialog.isVisible()
    assert dialog._address_field.error() == "A link begins with https://, http://, mailto: or tel:."


def test_the_dialog_puts_the_link_on_the_words(qtbot, bar, editor, hands):
    hands.show("one two")
    hands.select("two")

    def answer():
        dialog = QApplication.activeModalWidget()
        assert dialog._words.text() == "two"
        dialog._address.setText("example.org")
        dialog._accept.click()

    QTimer.singleShot(0, answer)
    button(bar, "Link").click()

    assert hands.markdown() == "one [two](https://example.org)"


def test_the_styles_drop_from_their_button_in_the_direction_of_the_window(qtbot, bar):
    qtbot.mouseClick(bar._style, Qt.MouseButton.LeftButton)

    assert bar._menu.isVisible()
    assert bar._menu.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert bar._menu.x() == bar._style.mapToGlobal(bar._style.rect().bottomLeft()).x()
    bar._menu.close()
