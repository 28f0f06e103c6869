"""Spelling and typing in standing texts, in the language of each."""

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pressdesk.desk import house_ops, text_ops
from pressdesk.domain.models.setting import House
from pressdesk.domain.models.text import TextDraft
from pressdesk.store import words
from pressdesk.system.settings import Settings, read_settings, write_settings
from pressdesk.ui.dialogs.dictionary_dialog import DictionaryDialog
from pressdesk.ui.pages.texts_page import TextsPage
from pressdesk.ui.services.spelling import Spelling, State
from tests.dictionaries import write_dictionary


@pytest.fixture
def service(tmp_path):
    folder = write_dictionary(tmp_path / "dictionaries", "en_GB")
    made = Spelling(tmp_path / "settings.toml", places=lambda: [folder])
    yield made
    made.close()


@pytest.fixture
def page(qtbot, db, bus, told, theme, clock, service):
    page = TextsPage(db, bus, told, theme, clock=clock, spelling=service)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    yield page
    if (menu := page.spelling.menu()) is not None:
        menu.close()
    page._autosave.discard()
    QThreadPool.globalInstance().waitForDone(5_000)


@pytest.fixture
def show(qtbot, db, page, service, now):
    """Show a text with all that the dictionary has to say of it."""

    def show(body, language="en-GB", **fields):
        made = text_ops.create_text(db, TextDraft(title="About us", body=body, language=language, **fields), now=now)
        page.open_text(made.made)
        qtbot.waitUntil(lambda: service.state is not State.LOOKING)
        done = []
        service.look_through(page.sheet.body.toPlainText().split("\n"), lambda: done.append(True))
        qtbot.waitUntil(lambda: done == [True])
        qtbot.waitUntil(lambda: page.spelling._learning is None)

    return show


def marked(page):
    block = page.sheet.body.document().begin()
    found = []
    while block.isValid():
        found += [mark.text for mark in page.spelling.marks.of_block(block)]
        block = block.next()
    return found


def open_menu(page, word):
    body = page.sheet.body
    cursor = body.document().find(word)
    body.setTextCursor(cursor)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(body, event)
    return page.spelling.menu()


def test_misspelt_words_are_marked_and_placeholders_are_not(qtbot, page, show):
    show("The lake is claen. Call {spokesperson.telephone} or {organisation}.")

    qtbot.waitUntil(lambda: "claen" in marked(page))
    assert not [word for word in marked(page) if "spokesperson" in word or "organisation" in word]


def test_a_suggestion_is_put_in_and_undone_by_one_step(qtbot, page, show):
    show("The lake is claen.")
    qtbot.waitUntil(lambda: "claen" in marked(page))

    menu = open_menu(page, "claen")
    qtbot.waitUntil(lambda: bool(menu.suggestions()))
    first = menu.suggestions()[0]
    first.trigger()

    assert page.sheet.body.toPlainText() == f"The lake is {first.text()}."
    page.sheet.body.undo()
    assert page.sheet.body.toPlainText() == "The lake is claen."


def test_a_word_is_taught_to_the_office_and_forgotten_again(qtbot, db, page, show, told):
    show("The lake is claen.")
    qtbot.waitUntil(lambda: "claen" in marked(page))
    menu = open_menu(page, "claen")
    assert not [action for action in menu.actions() if "Ignore" in action.text()]

    next(action for action in menu.actions() if "dictionary" in action.text()).trigger()

    qtbot.waitUntil(lambda: "claen" not in marked(page))
    with db.reading() as session:
        assert [word.word for word in words.office_words(session)] == ["claen"]
    told.notices[-1].act()
    qtbot.waitUntil(lambda: "claen" in marked(page))


def test_a_language_without_a_dictionary_is_told_once(qtbot, monkeypatch, page, show, told):
    shown = []

    def show_dialog(dialog):
        shown.append(dialog.windowTitle())

    monkeypatch.setattr(DictionaryDialog, "exec", show_dialog)
    show("Le lac est propre.", "fr")

    (notice,) = told.notices
    assert notice.text == "There is no dictionary for Français here: its spelling is not checked."
    notice.act()
    assert len(shown) == 1
    show("Encore.", "fr")
    assert len(told.notices) == 1


def test_spelling_turned_off_elsewhere_is_off_here(qtbot, page, show, service, tmp_path):
    show("The lake is claen.")
    qtbot.waitUntil(lambda: "claen" in marked(page))
    kept = read_settings(tmp_path / "settings.toml")
    write_settings(tmp_path / "settings.toml", Settings.model_validate(kept.model_dump() | {"spelling": False}))

    page.begin()

    assert service.state is State.OFF
    page.sheet.body.setPlainText("The lake is claen.")
    assert marked(page) == []


@pytest.mark.parametrize(
    ("language", "typed", "kept"),
    [
        ("en-GB", 'the "lake" -- it\'s', "the “lake” – it’s"),
        ("fr", 'le "lac" !', "le «\u202flac\u202f»\u202f!"),
        ("de", 'der "See"', "der „See“"),
    ],
)
def test_marks_are_typed_as_the_language_writes_them(page, language, typed, kept):
    page.begin()
    page.sheet.language.setCurrentIndex(page.sheet.language.findData(language))
    page.sheet.language.activated.emit(page.sheet.language.currentIndex())

    QTest.keyClicks(page.sheet.title, typed)
    QTest.keyClicks(page.sheet.body, typed)

    assert page.sheet.title.text() == kept
    assert page.sheet.body.toPlainText() == kept
    page.sheet.body.undo()
    assert page.sheet.body.toPlainText() != kept


def test_single_marks_are_typed_where_the_house_wants_them(db, page, now):
    house_ops.save_house(db, House(quotation_marks="single"), now=now)
    page.begin()

    QTest.keyClicks(page.sheet.body, 'a "lake"')

    assert page.sheet.body.toPlainText() == "a ‘lake’"


def test_a_text_in_arabic_runs_from_right_to_left(page, show):
    show("هذا نص.", "ar")

    block = page.sheet.body.document().begin()
    assert block.textDirection() == Qt.LayoutDirection.RightToLeft
    assert page.sheet.title.alignment() & Qt.AlignmentFlag.AlignRight
