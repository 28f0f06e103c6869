"""Spelling in the release on the desk."""

import pytest
from PySide6.QtCore import QPoint, QThreadPool
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from pressdesk.desk import spelling_ops
from pressdesk.store import words
from pressdesk.ui.dialogs.dictionary_dialog import DictionaryDialog
from pressdesk.ui.pages.release_desk import ReleaseDesk
from pressdesk.ui.services.spelling import Spelling, State
from tests.dictionaries import write_dictionary

NOTICE = "There is no dictionary for Français here: its spelling is not checked."


@pytest.fixture
def service(qtbot, tmp_path):
    folder = write_dictionary(tmp_path / "dictionaries", "en_GB")
    made = Spelling(tmp_path / "settings.toml", places=lambda: [folder])
    yield made
    made.close()


@pytest.fixture
def desk(qtbot, db, bus, told, theme, exports, clock, service):
    made = ReleaseDesk(db, bus, told, theme, exports, clock=clock, laptop_zone="Europe/Zurich", spelling=service)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    yield made
    if (menu := made.spelling.menu()) is not None:
        menu.close()
    made._autosave.discard()
    QThreadPool.globalInstance().waitForDone(5_000)


@pytest.fixture
def show(qtbot, desk, add, service):
    """Show a release of these fields, with all that the dictionary has to say of it."""

    def show(**fields):
        release_id = add(**fields)
        desk.show_release(release_id)
        qtbot.waitUntil(lambda: service.state is not State.LOOKING)
        settle()
        return release_id

    def settle():
        fields = desk.spelling._fields
        texts = [block for field in fields for block in field.toPlainText().split("\n")]
        done = []
        service.look_through(texts, lambda: done.append(True))
        qtbot.waitUntil(lambda: done == [True])

    return show


def marked(desk, field):
    marks, found, block = desk.spelling.marks(field), [], field.document().firstBlock()
    while block.isValid():
        found += [mark.text for mark in marks.of_block(block)]
        block = block.next()
    return found


def menu_of(qtbot, desk, field, word):
    """Open the menu of a word with the mouse, and wait for its suggestions."""
    cursor = field.document().find(word)
    cursor.setPosition(cursor.selectionStart() + 2)
    point = field.cursorRect(cursor).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, field.viewport().mapToGlobal(point))
    QApplication.sendEvent(field.viewport(), event)
    menu = desk.spelling.menu()
    qtbot.waitUntil(lambda: "…" not in menu.actions()[0].text())
    return menu


def choose(menu, text):
    next(action for action in menu.actions() if action.text().replace("&", "") == text).trigger()
    menu.close()


def test_misspelt_words_are_marked_in_every_field_of_prose(desk, show):
    show(headline="A clena lake", subheadline="Witneses spoke", lead="The wrnog office.", body="Reprots\n\n- of lkae",
         notes="On Tusday")  # fmt: skip

    form = desk.form
    assert [marked(desk, field) for field in (form.headline, form.subheadline, form.lead, form.body, form.notes)] == [
        ["clena"],
        ["Witneses"],
        ["wrnog"],
        ["Reprots", "lkae"],
        ["Tusday"],
    ]


def test_showing_marks_changes_nothing(db, desk, show):
    edits = []
    desk.form.edited.connect(lambda: edits.append(1))
    release_id = show(body="The wrnog office.")
    desk.grab()

    assert edits == []
    assert not desk.form.body.document().isUndoAvailable()
    assert desk.release_id() == release_id


def test_the_menu_of_a_word_begins_with_suggestions_and_ends_with_the_fields_own(qtbot, desk, show):
    show(body="The offcie spoke.")

    menu = menu_of(qtbot, desk, desk.form.body, "offcie")

    texts = [action.text().replace("&", "").partition("\t")[0] for action in menu.actions()]
    assert texts[0] == "office"
    assert 1 <= len(menu.suggestions()) <= 6
    assert "Add to the office's dictionary" in texts
    assert "Ignore in this release" in texts
    assert "Select All" in texts


def test_a_word_without_a_likeness_says_so(qtbot, desk, show):
    show(body="The xqzxqzxqzj spoke.")

    menu = menu_of(qtbot, desk, desk.form.body, "xqzxqzxqzj")

    assert menu.suggestions() == []
    assert (menu.actions()[0].text(), menu.actions()[0].isEnabled()) == ("No suggestions", False)


def test_a_suggestion_takes_the_place_of_the_word_with_one_undo(qtbot, desk, show):
    show(body="The **offcie** spoke.")
    body = desk.form.body

    choose(menu_of(qtbot, desk, body, "offcie"), "office")

    assert desk.form.draft(desk.sheet.release).body == "The **office** spoke."
    assert marked(desk, body) == []
    body.undo()
    assert body.toPlainText() == "The offcie spoke."


def test_a_right_word_has_the_fields_own_menu(desk, show):
    show(body="The office spoke.")
    body = desk.form.body
    point = body.cursorRect().center() + QPoint(4, 0)
    handled = desk.spelling.eventFilter(
        body.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, body.viewport().mapToGlobal(point))
    )

    assert not handled
    assert desk.spelling.menu() is None


def test_a_word_is_taught_from_its_menu_and_the_message_takes_it_back(qtbot, db, desk, show, told, service):
    show(headline="A wrnog lake", body="The wrnog.")

    choose(menu_of(qtbot, desk, desk.form.body, "wrnog"), "Add to the office's dictionary")
    qtbot.waitUntil(lambda: marked(desk, desk.form.body) == [])

    assert marked(desk, desk.form.headline) == []
    assert told.notices[-1].text == "“wrnog” is in the office's dictionary now."
    with db.reading() as session:
        assert [(one.word, one.language) for one in words.office_words(session)] == [("wrnog", "en")]

    told.notices[-1].act()
    qtbot.waitUntil(lambda: marked(desk, desk.form.body) == ["wrnog"])


def test_a_word_is_left_alone_in_one_release(qtbot, desk, show, told):
    show(body="A wrnog lake.")
    other = show(body="A wrnog office.")

    choose(menu_of(qtbot, desk, desk.form.body, "wrnog"), "Ignore in this release")
    qtbot.waitUntil(lambda: marked(desk, desk.form.body) == [])
    assert told.notices[-1].text == "“wrnog” is left alone in this release."

    show(body="The wrnog.")
    qtbot.waitUntil(lambda: marked(desk, desk.form.body) == ["wrnog"])
    desk.show_release(other)
    qtbot.waitUntil(lambda: marked(desk, desk.form.body) == [])


def test_names_of_contacts_are_known_as_soon_as_they_are_there(qtbot, db, bus, desk, show, make_contact):
    from pressdesk.desk.change import Change

    show(body="Oyelaran spoke.")
    assert marked(desk, desk.form.body) == ["Oyelaran"]

    made = make_contact(name="Madeleine Oyelaran")
    bus.post(Change(contacts=frozenset({made})))

    qtbot.waitUntil(lambda: marked(desk, desk.form.body) == [])


def press_next(qtbot, desk):
    before = desk.spelling.menu()
    desk.spelling.go_to_next()
    qtbot.waitUntil(lambda: desk.spelling.menu() is not before)
    menu = desk.spelling.menu()
    qtbot.waitUntil(lambda: "…" not in menu.actions()[0].text())
    menu.close()
    field = next(field for field in desk.spelling._fields if field.textCursor().hasSelection() and field.hasFocus())
    return field, field.textCursor().selectedText()


def test_the_next_misspelling_is_gone_to_field_after_field_and_round_again(qtbot, desk, show):
    show(headline="A clena lake", body="Reprots of a wrnog lake", notes="Tusday")
    form = desk.form

    seen = [press_next(qtbot, desk) for _ in range(5)]

    assert seen == [
        (form.headline, "clena"),
        (form.body, "Reprots"),
        (form.body, "wrnog"),
        (form.notes, "Tusday"),
        (form.headline, "clena"),
    ]


def test_the_menu_opened_by_key_has_its_first_suggestion_at_hand(qtbot, desk, show):
    show(body="The offcie spoke.")

    desk.spelling.go_to_next()
    qtbot.waitUntil(lambda: desk.spelling.menu() is not None and desk.spelling.menu().suggestions() != [])

    assert desk.spelling.menu().activeAction().text() == "office"


def test_where_nothing_is_misspelt_it_is_said(qtbot, desk, show, told):
    show(body="The office spoke.")

    desk.spelling.go_to_next()
    qtbot.waitUntil(lambda: told.notices != [])

    assert told.notices[-1].text == "No misspelt word was found."


def test_the_preview_is_left_for_the_next_misspelling(qtbot, desk, show):
    show(body="The offcie spoke.")
    desk.foot.show_view("txt")

    press_next(qtbot, desk)

    assert desk.foot.view() == "write"


def test_a_missing_dictionary_is_said_once_and_stays_beside_the_language(qtbot, desk, show, told, monkeypatch):
    show(language="fr", body="Un wrnog.")
    assert [notice.text for notice in told.notices] == [NOTICE]
    assert told.notices[0].action == "How to get it"
    assert desk.form.dictionary.isVisible()
    assert desk.form.dictionary.accessibleName() == NOTICE

    show(language="en-GB", body="The office.")
    assert not desk.form.dictionary.isVisible()
    show(language="fr", body="Un autre wrnog.")
    assert desk.form.dictionary.isVisible()
    assert len(told.notices) == 1

    opened = []
    monkeypatch.setattr(DictionaryDialog, "exec", lambda self: opened.append(self.windowTitle()))
    desk.form.dictionary.click()
    desk.spelling.go_to_next()
    assert opened == ["Dictionary for Français"] * 2


def test_spelling_is_turned_off_and_on_from_the_menu(qtbot, desk, show, service):
    show(body="The wrnog office.")
    check = next(action for action in desk.acts.actions if action.text() == "Check &spelling")
    assert check.isCheckable()
    assert check.isChecked()

    check.trigger()
    assert (check.isChecked(), marked(desk, desk.form.body)) == (False, [])

    check.trigger()
    qtbot.waitUntil(lambda: marked(desk, desk.form.body) == ["wrnog"])
    assert check.isChecked()


def test_another_language_is_followed_at_once(qtbot, desk, show, service):
    show(body="The office spoke.")

    desk.form.language.setCurrentIndex(desk.form.language.findData("fr"))
    desk.form.language.activated.emit(desk.form.language.currentIndex())

    qtbot.waitUntil(desk.form.dictionary.isVisible)
    assert service.language == "fr"


def test_a_word_added_elsewhere_is_known_here(qtbot, db, bus, desk, show, now):
    show(body="The wrnog office.")

    bus.post(spelling_ops.add_word(db, "wrnog", "en-GB", now=now))

    qtbot.waitUntil(lambda: marked(desk, desk.form.body) == [])


def test_an_american_dictionary_under_british_text_is_named(desk, show, told, tmp_path):
    for path in (tmp_path / "dictionaries").iterdir():
        path.rename(path.with_stem("en_US"))

    show(language="en-GB", body="The office spoke.")

    assert desk.form.dictionary.isVisible()
    assert desk.form.dictionary.text() == "Another dictionary"
    said = "There is no dictionary for English (UK) here: another English stands in for it."
    assert [notice.text for notice in told.notices] == [said]


def test_in_a_field_that_is_closed_suggestions_are_shown_and_change_nothing(qtbot, desk, show):
    show(body="The offcie spoke.")
    desk.form.body.setReadOnly(True)

    menu = menu_of(qtbot, desk, desk.form.body, "offcie")

    assert [action.isEnabled() for action in menu.suggestions()] == [False] * len(menu.suggestions())


def test_in_a_store_to_read_only_nothing_is_checked(qtbot, db, desk, add, told, service, monkeypatch):
    release_id = add(body="The offcie spoke.")
    monkeypatch.setattr(db, "read_only", True)

    desk.show_release(release_id)
    desk.spelling.go_to_next()

    assert (service.language, marked(desk, desk.form.body)) == ("", [])
    assert told.notices[-1].text == "This store is open to read only: its spelling is not checked."
