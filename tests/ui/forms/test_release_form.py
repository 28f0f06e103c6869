"""The sheet on which a release is written."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from pressdesk.domain.errors import TooLongError
from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.ui.forms.release_form import ReleaseForm
from pressdesk.ui.services.languages import LANGUAGES
from tests.making import make_release

BODY = "The court heard **nine** witnesses.\n\n## What it means\n\n- first\n- second\n\n> Nobody should be afraid.\n"


@pytest.fixture
def form(qtbot, theme):
    made = ReleaseForm(theme, headline_limit=100)
    qtbot.addWidget(made)
    made.resize(760, 900)
    made.show()
    return made


@pytest.fixture
def release():
    return make_release(
        topic="Reprisals",
        headline="UN should act on threats",
        subheadline="Eight organisations write",
        place="Geneva",
        dateline_date=date(2026, 6, 10),
        language="en-GB",
        lead="Eight organisations call for action.\n\nToday.",
        body=BODY,
        notes="The letter is dated *3 June*.",
        tags=["letters"],
        status=ReleaseStatus.APPROVED,
    )


def paste(field, text):
    source = QMimeData()
    source.setText(text)
    field.insertFromMimeData(source)


def test_showing_a_release_is_not_an_edit(qtbot, form, release):
    with qtbot.assertNotEmitted(form.edited):
        form.show_release(release)


def test_what_is_shown_comes_back_as_it_was(form, release):
    form.show_release(release)

    draft = form.draft(release)

    shown = ("topic", "headline", "subheadline", "place", "dateline_date", "language", "lead")
    assert draft.model_dump(include=set(shown)) == release.model_dump(include=set(shown))
    assert (draft.body, draft.notes) == (BODY.strip("\n"), "The letter is dated *3 June*.")


def test_what_the_form_does_not_show_is_kept(form, release):
    form.show_release(release)

    draft = form.draft(release)

    assert (draft.tags, draft.status, draft.release_line) == (["letters"], ReleaseStatus.APPROVED, release.release_line)


@pytest.mark.parametrize("name", ["topic", "headline", "subheadline", "place", "lead", "body", "notes"])
def test_what_is_typed_in_a_field_is_an_edit_and_comes_back(qtbot, form, name):
    base = make_release()
    form.show_release(base)

    with qtbot.waitSignal(form.edited):
        qtbot.keyClicks(getattr(form, name), "Some words")

    assert getattr(form.draft(base), name) == "Some words"


def test_a_language_chosen_is_an_edit(qtbot, form):
    base = make_release()
    form.show_release(base)

    with qtbot.waitSignals([form.edited, form.language_chosen]):
        form.language.setCurrentIndex(form.language.findData("fr"))
        form.language.activated.emit(form.language.currentIndex())

    assert form.draft(base).language == "fr"


def test_a_language_the_form_does_not_offer_is_kept(form):
    assert "pt-BR" not in LANGUAGES
    base = make_release(language="pt-BR")

    form.show_release(base)

    assert form.draft(base).language == "pt-BR"


def test_writing_begins_in_the_topic(qtbot, form):
    with qtbot.waitActive(form):
        form.activateWindow()

    form.begin()

    assert form.topic.hasFocus()


def test_enter_leads_from_the_topic_to_the_headline(qtbot, form):
    with qtbot.waitActive(form):
        form.activateWindow()
    form.begin()

    qtbot.keyClick(form.topic, Qt.Key.Key_Return)

    assert form.headline.hasFocus()


@pytest.mark.parametrize(("name", "limit"), [("headline", "20,000"), ("lead", "100,000")])
def test_too_much_text_is_refused_with_a_sentence(qtbot, form, name, limit):
    form.show_release(make_release(headline="Kept", lead="Kept"))

    with qtbot.waitSignal(form.refused) as signal:
        paste(getattr(form, name), "x" * 5_000_000)

    assert signal.args[0].endswith("characters at most.")
    assert limit.replace(",", "") in signal.args[0].replace(",", "").replace("\N{NARROW NO-BREAK SPACE}", "")
    assert getattr(form, name).text() == "Kept"


def test_five_megabytes_pasted_into_the_body_are_refused_with_a_sentence(qtbot, form):
    form.show_release(make_release(body="Kept"))

    with qtbot.waitSignal(form.refused) as signal:
        paste(form.body, "word " * 1_000_000)

    assert signal.args[0].endswith(".")
    assert form.body.toPlainText() == "Kept"


def test_a_headline_of_ten_thousand_characters_is_kept_and_counted(form):
    base = make_release()
    form.show_release(base)
    paste(form.headline, "x" * 10_000)

    assert form.draft(base).headline == "x" * 10_000
    assert form._counter.property("wrongtext")


def test_a_headline_over_what_can_be_stored_is_refused_on_saving(form):
    base = make_release()
    form.show_release(base)
    form.headline.textCursor().insertText("x" * 20_001)

    with pytest.raises(TooLongError, match="characters at most"):
        form.draft(base)


@pytest.mark.parametrize("name", ["topic", "headline", "subheadline", "place"])
def test_what_cannot_be_printed_is_made_harmless_in_one_line(form, name):
    base = make_release()
    form.show_release(base)
    field = getattr(form, name)
    if hasattr(field, "insertFromMimeData"):
        paste(field, "one\0\x07\r\nBcc: two\u2028three\ud800")
    else:
        field.insert("one\0\x07\r\nBcc: two\u2028three\ud800")

    kept = getattr(form.draft(base), name)

    assert not set(kept) & set("\0\x07\r\n\u2028")
    assert kept.encode()
    assert kept.startswith("one")


@pytest.mark.parametrize("name", ["lead", "body", "notes"])
def test_what_cannot_be_printed_is_made_harmless_in_a_text(form, name):
    base = make_release()
    form.show_release(base)
    paste(getattr(form, name), "one\0\x07\r\ntwo\ud800")

    kept = getattr(form.draft(base), name)

    assert not set(kept) & set("\0\x07\r")
    assert kept.encode()
    assert "one" in kept
    assert "two" in kept


def test_the_counter_comes_up_near_the_limit_of_a_headline(form):
    form.show_release(make_release(headline="x" * 80))
    assert not form._counter.isVisibleTo(form)

    form.headline.show_text("x" * 81)

    assert form._counter.isVisibleTo(form)
    assert form._counter.text() == "81 / 100"
    assert not form._counter.property("wrongtext")


def test_the_counter_turns_red_over_the_limit(form):
    form.show_release(make_release(headline="x" * 101))

    assert form._counter.property("wrongtext")


def test_words_are_counted_in_all_that_is_read(form, release):
    form.show_release(release)

    # headline 5, subheadline 3, lead 6, body 5 + 3 + 2 + 4
    assert form.word_count() == 28


def test_a_release_from_right_to_left_is_set_so(form):
    form.show_release(make_release(language="ar", headline="على الأمم المتحدة أن تتحرك"))

    for field in (form.headline, form.subheadline, form.lead):
        assert field.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft
    assert form.topic.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_the_next_release_is_set_by_its_own_language(form):
    form.show_release(make_release(language="ar"))
    form.show_release(make_release(language="en-GB"))

    assert form.headline.document().defaultTextOption().textDirection() == Qt.LayoutDirection.LeftToRight
    assert form.topic.layoutDirection() == Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    "name", ["topic", "headline", "subheadline", "place", "date", "language", "lead", "body", "notes"]
)
def test_every_field_has_a_name_for_those_who_do_not_see_it(form, name):
    assert getattr(form, name).accessibleName()


@pytest.mark.parametrize("name", ["headline", "lead", "body", "notes"])
def test_typing_can_be_undone_and_redone(qtbot, form, name):
    form.show_release(make_release())
    field = getattr(form, name)
    qtbot.keyClicks(field, "words")

    field.undo()
    assert field.toPlainText() == ""
    field.redo()
    assert field.toPlainText() == "words"


def test_tab_goes_from_the_lead_to_the_body_and_on_to_the_notes(qtbot, form):
    with qtbot.waitActive(form):
        form.activateWindow()
    form.lead.setFocus()

    for field in (form.body, form.notes):
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
        assert form.focusWidget() is field
    qtbot.keyClick(form.notes, Qt.Key.Key_Backtab)
    assert form.focusWidget() is form.body


def test_the_buttons_of_the_body_can_be_reached_by_tab(qtbot, form):
    with qtbot.waitActive(form):
        form.activateWindow()
    form.notes.setFocus()

    qtbot.keyClick(form.notes, Qt.Key.Key_Tab)

    assert form.bar.isAncestorOf(form.focusWidget())


@pytest.mark.parametrize("place", [0, 1])
def test_what_a_paste_left_out_is_said_over_the_text_it_went_into(form, release, place):
    form.show_release(release)
    source = QMimeData()
    source.setHtml("a<del>b</del>")
    (form.body, form.notes)[place].insertFromMimeData(source)

    assert [bar.line() for bar in form.paste_bars][place] == "Left out: 1 deleted passage"
    assert form.paste_bars[1 - place].isHidden()
    form.show_release(release)
    assert form.paste_bars[place].isHidden()


def test_no_break_spaces_of_headline_and_lead_are_kept(form):
    view = make_release(language="fr", headline="« Non\u202f» à 50\u00a0%", lead="Oui\u00a0: 10\u00a0km")
    form.show_release(view)
    draft = form.draft(view)
    assert (draft.headline, draft.lead) == ("« Non\u202f» à 50\u00a0%", "Oui\u00a0: 10\u00a0km")


def test_marks_follow_the_language_of_the_release_in_every_field(form):
    form.show_release(make_release(language="de"))
    for field in (form.topic, form.headline, form.subheadline, form.lead, form.body, form.notes):
        QTest.keyClicks(field, '"so"')
    draft = form.draft(make_release())
    assert {draft.topic, draft.headline, draft.subheadline, draft.lead} == {"„so“"}
    assert {draft.body, draft.notes} == {"„so“"}


def ink(widget):
    """The part of its width, from 0 to 1, at which the middle of what is painted in it stands."""
    image = widget.grab().toImage()
    ground = image.pixel(image.width() // 2, image.height() - 1)
    columns = [
        x for x in range(2, image.width() - 2) if any(image.pixel(x, y) != ground for y in range(2, image.height() - 4))
    ]
    return (min(columns) + max(columns)) / 2 / image.width()


@pytest.mark.parametrize("language", ["ar", "he", "fa"])
def test_the_hints_of_empty_fields_stand_where_writing_begins(form, language):
    fields = {
        name: getattr(form, name) for name in ("topic", "headline", "subheadline", "place", "lead", "body", "notes")
    }
    form.setStyleSheet("* { border: none; }")
    form.show_release(make_release(language="en-GB"))
    form.language.setFocus()
    assert all(ink(field) < 0.5 for field in fields.values())
    form.show_release(make_release(language=language))
    assert {name for name, field in fields.items() if ink(field) < 0.5} == set()


@pytest.mark.parametrize("language", ["ar", "he"])
def test_what_is_typed_in_an_arabic_or_hebrew_release_begins_on_the_right(form, language):
    form.show_release(make_release(language=language))
    for field in (form.headline, form.subheadline, form.lead, form.body, form.notes):
        QTest.keyClicks(field, "abc")  # even Latin letters
        assert field.document().begin().textDirection() == Qt.LayoutDirection.RightToLeft
        assert field.cursorRect().x() > field.width() - 60
    assert form.topic.alignment() & Qt.AlignmentFlag.AlignRight


def test_the_tools_of_the_sheet_keep_the_direction_of_the_window(form):
    form.show_release(make_release(language="ar"))
    assert form._column.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert form.bar.layoutDirection() == Qt.LayoutDirection.LeftToRight
    form.show_release(make_release(language="fr"))
    assert form._column.layoutDirection() == Qt.LayoutDirection.LeftToRight
