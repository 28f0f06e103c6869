"""Standing texts through their page."""

import pytest
from PySide6.QtCore import Qt

from pressdesk.desk import enquiry_ops, release_ops, text_ops
from pressdesk.domain.errors import StoreFullError
from pressdesk.domain.models.release import ReleaseDraft, ReleaseStatus
from pressdesk.domain.models.text import TextDraft, TextKind
from pressdesk.domain.placeholders import NAMES
from pressdesk.store import texts
from pressdesk.store.texts import TextFilter
from pressdesk.ui.pages.texts_page import TextsPage
from tests.making import put_in_state


@pytest.fixture
def page(qtbot, db, bus, told, theme, clock):
    page = TextsPage(db, bus, told, theme, clock=clock)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


@pytest.fixture
def add(db, bus, now):
    def add(title, body="Some words.", **fields):
        change = text_ops.create_text(db, TextDraft(title=title, body=body, **fields), now=now)
        bus.post(change)
        return change.made

    return add


def kept(db, in_bin=False):
    with db.reading() as session:
        ids = texts.text_ids(session, TextFilter(in_bin=in_bin))
        return [texts.get_text(session, one) for one in ids]


def test_typing_makes_a_text_and_saves_it(qtbot, page, db):
    page.begin()
    qtbot.keyClicks(page.sheet.title, "About us")
    qtbot.keyClicks(page.sheet.body, "We defend defenders.")

    assert page.flush()

    assert [(text.title, text.body.strip()) for text in kept(db)] == [("About us", "We defend defenders.")]


def test_a_text_begun_and_left_blank_is_not_kept(page, db):
    page.begin()

    assert page.flush()

    assert kept(db) == []


def test_saving_tells_when(qtbot, page, now):
    page.begin()

    with qtbot.waitSignal(page.saved) as signal:
        qtbot.keyClicks(page.sheet.title, "About us")

    assert signal.args == [now]


def test_showing_a_text_is_not_an_edit(page, add):
    first = add("About us", "We **defend**.\n\n- one\n- two\n")

    page.open_text(first)

    assert not page._autosave.pending


def test_kind_and_language_are_kept(page, db, add):
    page.open_text(add("About us"))
    page.sheet.kind.setCurrentIndex(page.sheet.kind.findData(TextKind.LEGAL.value))
    page.sheet.kind.activated.emit(page.sheet.kind.currentIndex())
    page.sheet.language.setCurrentIndex(page.sheet.language.findData("ar"))
    page.sheet.language.activated.emit(page.sheet.language.currentIndex())

    page.flush()

    assert (kept(db)[0].kind, kept(db)[0].language) == (TextKind.LEGAL, "ar")


def test_an_unknown_language_stays(page, db, add):
    page.open_text(add("About us", language="tpi"))
    page.sheet.title.setText("About us all")
    page.sheet.title.textEdited.emit("About us all")

    page.flush()

    assert kept(db)[0].language == "tpi"


def test_going_to_another_text_saves_the_first(qtbot, page, db, add):
    first, second = add("About us"), add("Signature")
    page.open_text(first)
    qtbot.keyClicks(page.sheet.title, "All ")

    page.open_text(second)

    assert "All About us" in [text.title for text in kept(db)]


def test_search_finds_by_words_of_the_body(qtbot, page, add):
    add("About us", "We defend defenders.")
    add("Signature", "The press office.")

    with qtbot.waitSignal(page.search.searched):
        qtbot.keyClicks(page.search, "defend")

    assert page.model.rowCount() == 1


def test_searching_without_a_find_says_so(qtbot, page, add):
    add("About us")

    with qtbot.waitSignal(page.search.searched):
        qtbot.keyClicks(page.search, "zebra")

    assert page.columns.empty.isVisible()


def test_the_bin_has_undo(page, db, add, told):
    page.open_text(add("About us"))
    page.move_to_bin()
    assert kept(db) == []
    assert "About us" in told.notices[-1].text

    told.notices[-1].act()

    assert [text.title for text in kept(db)] == ["About us"]


def test_deleting_shows_what_came_next(page, add):
    first = add("About us")
    second = add("Signature")
    page.open_text(first)

    page.move_to_bin()

    assert page.text_id() == second


def test_delete_in_the_list_moves_to_the_bin(qtbot, page, db, add):
    page.open_text(add("About us"))

    qtbot.keyClick(page.list, Qt.Key.Key_Delete)

    assert len(kept(db, in_bin=True)) == 1


def test_a_full_disk_keeps_what_was_typed_and_saves_later(qtbot, page, db, monkeypatch):
    page.begin()
    qtbot.keyClicks(page.sheet.title, "About us")

    def refuse():
        raise StoreFullError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(db, "transaction", refuse)
        with qtbot.waitSignal(page.save_failed):
            assert not page.flush()
    assert page.sheet.title.text() == "About us"

    assert page.flush()
    assert [text.title for text in kept(db)] == ["About us"]


def test_a_change_made_elsewhere_is_shown(page, db, bus, add, now):
    first = add("About us")
    page.open_text(first)

    bus.post(text_ops.save_text(db, first, TextDraft(title="About us all", body=""), now=now))

    assert page.sheet.title.text() == "About us all"


def test_a_text_deleted_elsewhere_closes(page, db, bus, add, now):
    first = add("About us")
    page.open_text(first)

    bus.post(text_ops.bin_text(db, first, now=now))

    assert page.text_id() == ""
    assert not page.sheet.isVisible()


# placeholders


def test_a_placeholder_that_is_none_is_marked_and_told_as_one_types(qtbot, page, add):
    page.open_text(add("About us", body=""))
    qtbot.keyClicks(page.sheet.body, "By {organization} in {year}.")

    assert page.sheet.unknown() == "{organization} is no placeholder. Write {organisation}, if that is meant."
    block = page.sheet.body.document().firstBlock()
    assert [mark.text for mark in page.sheet._marks.of_block(block)] == ["{organization}"]


def test_a_placeholder_in_the_title_is_held_to_the_same(page, add):
    page.open_text(add("About {nobody}"))

    assert "{nobody} is no placeholder" in page.sheet.unknown()


def test_every_placeholder_is_offered_in_words_and_put_in_at_the_cursor(page, db, add):
    page.open_text(add("About us", body="By "))
    page.sheet.body.moveCursor(page.sheet.body.textCursor().MoveOperation.End)
    actions = page.sheet.insert.menu().actions()

    next(action for action in actions if action.text().endswith("{organisation}")).trigger()

    assert [action.text().split("\t")[1][1:-1] for action in actions] == list(NAMES)
    assert all(action.text().split("\t")[0] for action in actions)
    assert page.flush()
    assert "organisation" in kept(db)[0].body
    assert page.sheet.unknown() == ""


# where it stands


@pytest.fixture
def append(db, now):
    def append(text_id, status=None):
        made = release_ops.create_release(db, ReleaseDraft(headline="Lake"), now=now).made
        enquiry_ops.set_texts(db, made, [text_id], now=now)
        put_in_state(db, made, status, now=now)
        return made

    return append


def used(db, release_id):
    with db.reading() as session:
        return [text.body for text in texts.texts_of(session, release_id)]


def test_a_text_says_on_how_many_releases_it_stands(page, add, append):
    alone, on = add("Alone"), add("About us")
    append(on)
    append(on)

    page.open_text(alone)
    assert page.sheet.standing() == "Stands on no release."
    page.open_text(on)
    assert page.sheet.standing() == "Stands on 2 releases."
    assert page.sheet.spread.isHidden()


def test_a_changed_text_is_offered_to_drafts_and_changes_nothing_by_itself(qtbot, page, db, add, append, told):
    about = add("About us", body="We are eight.")
    draft, out = append(about), append(about, ReleaseStatus.RELEASED)
    page.open_text(about)
    page.sheet.body.moveCursor(page.sheet.body.textCursor().MoveOperation.End)
    qtbot.keyClicks(page.sheet.body, " And more.")
    assert page.flush()

    assert used(db, draft) == ["We are eight."]
    assert page.sheet.standing() == "Stands on 2 releases. All of them have an older wording."
    assert page.sheet.spread.text() == "Use this wording in the draft"
    page.sheet.spread.click()

    assert (used(db, draft), used(db, out)) == (["We are eight. And more."], ["We are eight."])
    assert page.sheet.spread.isHidden()
    told.notices[-1].act()
    assert used(db, draft) == ["We are eight."]
