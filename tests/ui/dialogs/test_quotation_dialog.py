"""Putting a quotation together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pressdesk.domain.document import BlockQuote, plain_text
from pressdesk.domain.models.setting import House
from pressdesk.ui.dialogs.quotation_dialog import QuotationDialog
from tests.ui.people import MADELEINE, PEOPLE


@pytest.fixture
def make(qtbot, theme):
    def make(language="en-GB", words="", known="", house=None):
        made = QuotationDialog(theme, house or House(), language, PEOPLE, [], words=words, known=known)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def by_madeleine(dialog, words="We row at dawn."):
    dialog.words.setPlainText(words)
    dialog.speaker._on_typed("madeleine example")
    return dialog


def test_without_words_or_speaker_nothing_can_be_put_in(make):
    dialog = make()
    assert not dialog.insert.isEnabled()

    dialog.words.setPlainText("We row.")
    assert not dialog.insert.isEnabled()
    dialog.speaker.search.setText("Bo")
    dialog.speaker._on_typed("Bo")
    assert dialog.insert.isEnabled()


def test_it_is_shown_as_it_will_stand(make):
    dialog = by_madeleine(make())
    dialog.speaker._choose(0)

    assert dialog.preview.toPlainText() == (
        "“We row at dawn,” said Madeleine Example, Legal Counsel, Example Rights Network."
    )
    assert dialog.made().speaker == MADELEINE
    assert plain_text(dialog.made().document) == dialog.preview.toPlainText()


def test_who_is_named_already_is_not_introduced_again(make):
    dialog = by_madeleine(make(known="It rained, said Madeleine Example."))
    dialog.speaker._choose(0)

    assert dialog.preview.toPlainText() == "“We row at dawn,” said Madeleine Example."


def test_form_and_verb_change_the_wording(make):
    dialog = by_madeleine(make("fr", known="Madeleine Example"))
    dialog.speaker._choose(0)
    dialog.verb.setCurrentText("a ajouté")
    assert dialog.preview.toPlainText() == "«\u202fWe row at dawn\u202f», a ajouté Madeleine Example."

    dialog.form.choose("before")
    assert dialog.preview.toPlainText().startswith("Madeleine Example a ajouté")
    dialog.form.choose("block")
    assert isinstance(dialog.made().document.blocks[0], BlockQuote)
    assert not dialog.verb.isVisibleTo(dialog)


def test_a_verb_of_ones_own_can_be_typed(make):
    dialog = by_madeleine(make(known="Madeleine Example"))
    dialog.speaker._choose(0)
    dialog.verb.setEditText("shouted")

    assert dialog.preview.toPlainText().endswith("shouted Madeleine Example.")


def test_arabic_takes_the_womans_verb_and_stands_right_to_left(make):
    dialog = make("ar")
    dialog.words.setPlainText("نجدف عند الفجر")
    dialog.speaker.search.setText(MADELEINE.name)
    dialog.speaker._on_typed(MADELEINE.name)

    assert "قالت" in dialog.preview.toPlainText()
    assert dialog.words.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft


def test_a_name_that_nobody_has_is_said_to_be_none_of_the_contacts(make):
    dialog = make(words="We row.")
    QTest.keyClicks(dialog.speaker.search, "Bo Sample")

    assert dialog._speaker_field.hint().startswith("Not among your contacts")
    assert dialog.made().speaker is None
    assert dialog.preview.toPlainText() == "“We row,” said Bo Sample."


def test_words_that_were_selected_are_there_and_the_speaker_is_next(qtbot, make):
    dialog = make(words="“We row.”")
    with qtbot.waitActive(dialog):
        dialog.activateWindow()

    assert dialog.words.toPlainText() == "“We row.”"
    assert dialog.speaker.search.hasFocus()


def test_control_and_enter_puts_it_in_from_the_words(qtbot, make):
    dialog = by_madeleine(make())
    dialog.speaker._choose(0)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    dialog.words.setFocus()
    QTest.keyClick(dialog.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert dialog.result() == QuotationDialog.DialogCode.Accepted
