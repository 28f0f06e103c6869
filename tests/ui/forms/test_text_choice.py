"""The standing texts of a release: ticked, put in order by arrows, keys and dragging, offered in newer wordings."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QToolButton

from pressdesk.ui.forms.text_choice import TextChoice
from tests.making import make_text

ABOUT, LEGAL, SIGNED = (make_text(title, f"{title} it is.") for title in ("About us", "Legal line", "Signature"))
FRENCH = make_text("Qui nous sommes", "Nous.", language="fr")
ALL = [ABOUT, LEGAL, SIGNED, FRENCH]


@pytest.fixture
def choice(qtbot, theme):
    made = TextChoice(theme)
    qtbot.addWidget(made)
    made.resize(280, 400)
    made.show()
    made.show_texts(ALL, [ABOUT.id, LEGAL.id, SIGNED.id], language="en-GB")
    return made


def row(choice, text):
    return next(row for row in choice.rows() if row.text.id == text.id)


def arrow(choice, text, words):
    return next(b for b in row(choice, text).findChildren(QToolButton) if words in b.toolTip())


def test_an_arrow_moves_a_text(qtbot, choice):
    with qtbot.waitSignal(choice.edited):
        arrow(choice, SIGNED, "up").click()

    assert choice.texts() == [ABOUT.id, SIGNED.id, LEGAL.id]


def test_keys_move_a_text_and_keep_the_cursor_on_it(qtbot, choice):
    with qtbot.waitActive(choice):
        choice.activateWindow()
    box = row(choice, ABOUT).box
    box.setFocus()

    qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert choice.texts() == [LEGAL.id, SIGNED.id, ABOUT.id]
    assert row(choice, ABOUT).box.hasFocus()


def test_dragging_the_grip_puts_a_text_elsewhere(qtbot, choice):
    qtbot.waitUntil(lambda: row(choice, SIGNED).y() > row(choice, LEGAL).y() > 0)
    dragged = row(choice, ABOUT)
    grip = dragged._grip.geometry().center()
    end = dragged.mapFrom(choice, QPoint(grip.x(), row(choice, SIGNED).geometry().bottom()))

    qtbot.mousePress(dragged, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.mouseMove(dragged, end)
    with qtbot.waitSignal(choice.edited):
        qtbot.mouseRelease(dragged, Qt.MouseButton.LeftButton, pos=end)

    assert choice.texts() == [LEGAL.id, SIGNED.id, ABOUT.id]


def test_a_press_elsewhere_drags_nothing(qtbot, choice):
    dragged = row(choice, ABOUT)
    point = dragged.rect().center()

    with qtbot.assertNotEmitted(choice.edited):
        qtbot.mousePress(dragged, Qt.MouseButton.LeftButton, pos=point)
        qtbot.mouseMove(dragged, point + QPoint(0, 200))
        qtbot.mouseRelease(dragged, Qt.MouseButton.LeftButton, pos=point + QPoint(0, 200))

    assert choice.texts() == [ABOUT.id, LEGAL.id, SIGNED.id]


def test_a_text_just_ticked_comes_last(choice):
    choice.show_texts(ALL, [SIGNED.id], language="en-GB")

    row(choice, LEGAL).box.setChecked(True)
    row(choice, ABOUT).box.setChecked(True)

    assert choice.texts() == [SIGNED.id, LEGAL.id, ABOUT.id]


def test_one_text_alone_has_no_order(choice):
    choice.show_texts(ALL, [ABOUT.id], language="en-GB")

    assert not any(button.isVisible() for button in row(choice, ABOUT).findChildren(QToolButton))


def test_texts_in_the_language_are_offered_and_others_by_a_menu(qtbot, choice):
    choice.show_texts(ALL, [], language="fr")

    assert [row.text.title for row in choice.rows()] == ["Qui nous sommes"]
    assert [text.split(" – ")[0] for text in choice.others()] == ["About us", "Legal line", "Signature"]
    with qtbot.waitSignal(choice.edited):
        choice._menu.actions()[0].trigger()
    assert choice.texts() == [ABOUT.id]
    labels = [label.text() for label in row(choice, ABOUT).findChildren(QLabel)]
    assert "Another language: English (UK)" in labels


def test_a_regional_kind_of_the_language_is_near(choice):
    american = make_text("About", "Us.", language="en-US")
    choice.show_texts([american, ABOUT], [], language="en-GB")

    assert [row.text.id for row in choice.rows()] == [ABOUT.id, american.id]


def test_a_newer_wording_is_offered_on_its_text_alone(qtbot, choice):
    newer = ABOUT.model_copy(update={"body": "About us it was."})
    choice.show_texts(ALL, [ABOUT.id, LEGAL.id], [newer], "en-GB")

    assert row(choice, LEGAL).newer is None
    with qtbot.waitSignal(choice.newer_wanted) as signal:
        row(choice, ABOUT).newer.click()
    assert signal.args == [ABOUT.id]


def test_what_is_closed_cannot_be_moved_or_ticked_but_compared(choice):
    newer = ABOUT.model_copy(update={"body": "About us it was."})
    choice.show_texts(ALL, [ABOUT.id, LEGAL.id], [newer], "en-GB")

    choice.set_closed(True)

    assert not any(row.box.isEnabled() for row in choice.rows())
    assert not arrow(choice, ABOUT, "down").isVisible()
    assert row(choice, ABOUT).newer.isEnabled()
    choice.set_closed(False)
    assert row(choice, ABOUT).box.isEnabled()


def test_everything_has_a_name(choice):
    for found in choice.rows():
        assert found.box.accessibleName() == found.text.title
        for button in found.findChildren(QToolButton):
            assert found.text.title in button.accessibleName()


def test_a_title_with_an_ampersand_is_shown_as_it_is(choice):
    choice.show_texts([make_text("Questions & answers", "Q.")], [])
    choice.resize(400, 300)

    assert choice.rows()[0].box.text() == "Questions && answers"
