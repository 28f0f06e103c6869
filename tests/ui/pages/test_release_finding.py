import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pressdesk.domain.finding import Wanted

BODY = "The **lake** is clean.\n\n- A lake\n- Lakeside\n\nNo more."


@pytest.fixture
def release(desk, add):
    release = add(headline="Lake clean again", lead="The lâke.", body=BODY, notes="lake", topic="A lake")
    desk.show_release(release)
    return release


@pytest.fixture
def bar(desk, release):
    desk.finding.find_and_replace()
    return desk.finding.bar


def look(bar, text):
    bar.words.setText(text)
    bar.words.textEdited.emit(text)


def test_all_fields_are_searched_and_all_hits_marked(desk, bar):
    look(bar, "lake")

    assert bar.count.text() == "1 of 7"
    assert len(desk.form.body.extraSelections()) == 3
    assert len(desk.form.headline.extraSelections()) == 1


def test_enter_goes_on_and_round_and_shift_enter_back(desk, bar):
    look(bar, "lake")
    for count in (2, 3):
        QTest.keyClick(bar.words, Qt.Key.Key_Return)
        assert bar.count.text() == f"{count} of 7"
    QTest.keyClick(bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "2 of 7"
    for _ in range(6):
        QTest.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 7"


def test_case_and_whole_words_are_buttons(bar):
    look(bar, "lake")
    bar.whole.setChecked(True)
    assert bar.count.text().endswith("of 6")
    bar.case.setChecked(True)
    assert bar.count.text().endswith("of 5")


def test_nothing_found_is_said(bar):
    look(bar, "ocean")

    assert bar.count.text() == "Nothing found"


def test_replacing_goes_hit_by_hit_and_keeps_the_style(desk, bar):
    look(bar, "the lake is")
    bar.instead.setText("this water is")
    bar.instead.setFocus()
    QTest.keyClick(bar.instead, Qt.Key.Key_Return)

    assert desk.form.body.toPlainText().startswith("this water is clean.")
    desk.form.body.undo()
    assert desk.form.draft(desk.sheet.release).body == BODY


def test_replace_all_is_one_step_of_undo_in_each_field(desk, bar):
    look(bar, "lake")
    bar.instead.setText("pond")
    bar._all.click()

    draft = desk.form.draft(desk.sheet.release)
    assert draft.body == "The **pond** is clean.\n\n- A pond\n- pondside\n\nNo more."
    assert (draft.headline, draft.topic, draft.lead, draft.notes) == (
        "pond clean again",
        "A pond",
        "The pond.",
        "pond",
    )
    desk.form.body.undo()
    desk.form.headline.undo()
    desk.form.topic.undo()
    draft = desk.form.draft(desk.sheet.release)
    assert (draft.body, draft.headline, draft.topic) == (BODY, "Lake clean again", "A lake")


def test_marking_is_no_edit(desk, bar, qtbot):
    with qtbot.assertNotEmitted(desk.form.edited):
        look(bar, "lake")
        QTest.keyClick(bar.words, Qt.Key.Key_Escape)

    assert not bar.isVisible()
    assert not desk.form.body.extraSelections()


def test_the_key_for_finding_means_the_sheet_while_the_cursor_is_in_it(desk, release):
    QTest.keyClick(desk.form.body, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert desk.finding.bar.isVisible()
    assert desk.finding.bar.instead.isHidden()


def test_what_is_written_meanwhile_is_found_too(desk, bar, qtbot):
    look(bar, "lake")
    desk.form.body.textCursor().insertText("Lake ")

    qtbot.waitUntil(
        lambda: bar.count.text().startswith("8") or bar.count.text().endswith("8") or "8 " in bar.count.text()
    )


def test_hits_count_letters_beyond_the_basic_plane_as_qt_does(desk, bar):
    desk.form.body.selectAll()
    desk.form.body.textCursor().insertText("😀 zebra 😀 zebra")
    look(bar, "zebra")
    bar.instead.setText("horse")
    bar._all.click()

    assert desk.form.body.toPlainText() == "😀 horse 😀 horse"


def test_the_finder_finds_nothing_for_nothing(desk, bar):
    desk.finding.finder.look_for(Wanted(""))

    assert desk.finding.finder.hits == []
