"""A release in several languages on the desk."""

import pytest
from PySide6.QtCore import Qt

from pressdesk.desk import release_ops, translation_ops
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.release import ReleaseDraft
from pressdesk.domain.translating import Trouble
from pressdesk.store import releases, versions
from pressdesk.ui.dialogs.compare_dialog import CompareDialog
from pressdesk.ui.dialogs.release_line_dialog import LineChoice, ReleaseLineDialog
from pressdesk.ui.dialogs.translate_dialog import TranslateDialog, TranslationChoice

EMBARGO = EmbargoDraft(local="2026-06-11T00:01", zone="Europe/Zurich", place="Geneva")
ENGLISH = "“The lake is clean again and everybody may swim,” said Ana Example."
FRENCH = "« Le lac est de nouveau propre et chacun peut se baigner », a déclaré Ana Example."


def stored(db, release_id):
    with db.reading() as session:
        return releases.sheet(session, release_id)


def save(db, release_id, now, **fields):
    words = stored(db, release_id).release.model_dump() | fields
    release_ops.save_release(db, release_id, ReleaseDraft.model_validate(words), now=now)


@pytest.fixture
def english(add):
    return add(headline="Lake clean again", lead="Children swim.", body=ENGLISH)


@pytest.fixture
def french(db, english, now):
    made = translation_ops.translate(db, english, "fr", prefilled=True, now=now).made
    save(db, made, now, headline="Le lac est propre", body=FRENCH)
    return made


@pytest.fixture
def bar(desk):
    return desk.translations.bar


def test_a_release_in_one_language_has_no_bar(desk, bar, english):
    desk.show_release(english)

    assert not bar.isVisible()


def test_the_languages_show_each_other(desk, bar, english, french):
    desk.show_release(english)
    assert bar.isVisible()
    assert bar.languages() == ["Français · Draft"]
    assert not bar.side.isVisible()

    desk.show_release(french)
    assert bar.languages() == ["English (UK) · Draft"]
    assert bar._buttons[0].accessibleName() == "Open the original: English (UK) · Draft"


def test_a_click_opens_the_other_language(qtbot, desk, bar, english, french):
    desk.show_release(english)

    with qtbot.waitSignal(desk.acts.came_back) as signal:
        qtbot.mouseClick(bar._buttons[0], Qt.MouseButton.LeftButton)

    assert signal.args == [french]


def test_a_translation_is_made_from_the_menu(qtbot, monkeypatch, db, desk, english, told):
    desk.show_release(english)
    asked = []
    monkeypatch.setattr(
        TranslateDialog,
        "ask",
        lambda _theme, source, there, **_: asked.append((source, there)) or TranslationChoice("fr", prefilled=False),
    )

    with qtbot.waitSignal(desk.acts.came_back) as signal:
        desk.acts.translate()

    made = stored(db, signal.args[0]).release
    assert asked == [("en-GB", {"en-GB"})]
    assert (made.language, made.headline, made.translation_of) == ("fr", "", english)
    assert told.notices[-1].text == "Made a text in Français."


def test_a_changed_source_is_said_until_the_translation_follows(db, desk, bar, english, french, now):
    save(db, english, now, lead="Children and dogs swim.")
    desk.show_release(french)
    assert bar.behind_line() == "The text in English (UK) has changed since: lead."

    bar.up.click()

    assert bar.behind_line() == ""
    assert stored(db, french).source.changed == ()


def test_what_changed_is_shown_and_can_be_taken_as_followed(qtbot, monkeypatch, db, desk, bar, english, french, now):
    save(db, english, now, lead="Children and dogs swim.")
    desk.show_release(french)
    seen = []

    def run(dialog):
        qtbot.waitUntil(lambda: dialog._task is None)
        seen.append(dialog.copied())
        return dialog.DialogCode.Accepted

    monkeypatch.setattr(CompareDialog, "exec", run)
    bar.changes.click()

    assert "Children {+and dogs +}swim." in seen[0]
    assert stored(db, french).source.changed == ()


def test_the_source_stands_beside_the_translation(qtbot, desk, bar, english, french):
    desk.resize(1_200, 800)
    desk.show_release(french)

    desk.acts.toggle_side()

    column = desk.translations.column
    assert column.isVisible()
    assert column.x() < desk.form.mapTo(desk, desk.form.rect().topLeft()).x()
    qtbot.waitUntil(lambda: "Lake clean again" in column.text.toPlainText())
    qtbot.waitUntil(lambda: len(column.pairs()) == 1)
    assert column.pairs()[0].trouble is None

    desk.acts.toggle_side()
    assert not column.isVisible()


def test_where_there_is_little_room_the_panel_makes_way_meanwhile(desk, english, french):
    desk.show_release(french)
    assert desk.panel.isVisible()

    desk.acts.toggle_side()
    assert not desk.panel.isVisible()
    assert not desk.header._panel.isChecked()

    desk.acts.toggle_side()
    assert desk.panel.isVisible()
    assert desk.header._panel.isChecked()


def test_the_sheet_alone_is_alone(desk, bar, english, french):
    desk.show_release(french)
    desk.acts.toggle_side()

    desk._sheets.show_alone(alone=True)
    assert not bar.isVisible()
    assert not desk.translations.column.isVisible()

    desk._sheets.show_alone(alone=False)
    assert bar.isVisible()
    assert desk.translations.column.isVisible()


def test_quotations_that_do_not_match_are_counted(qtbot, db, desk, english, french, now):
    save(db, french, now, body="Personne n’a rien dit.")
    desk.show_release(french)
    desk.acts.toggle_side()

    column = desk.translations.column
    qtbot.waitUntil(lambda: bool(column.pairs()))

    assert column.pairs()[0].trouble is Trouble.MISSING
    assert column.tabText(1) == "Quotations 1"


def test_beside_another_release_there_is_no_source(desk, english, french):
    desk.show_release(french)
    desk.acts.toggle_side()

    desk.show_release(english)

    assert not desk.translations.column.isVisible()


def test_a_changed_embargo_asks_for_all_languages(monkeypatch, db, desk, english, french, told):
    monkeypatch.setattr(ReleaseLineDialog, "ask", lambda *_args, **_more: LineChoice(EMBARGO))
    desk.show_release(french)

    told.answer = False
    desk.acts.choose_line()
    assert stored(db, english).embargo is None
    told.answer = True
    desk.acts.choose_line()

    assert told.questions[-1][0].endswith("English (UK).")
    assert stored(db, english).embargo.local == EMBARGO.local
    assert stored(db, french).embargo.local == EMBARGO.local


def test_without_its_source_the_translation_is_written_on(qtbot, db, desk, bar, english, french, now):
    release_ops.bin_release(db, english, now=now)

    desk.show_release(french)
    qtbot.keyClicks(desk.form.lead, "x")
    desk.flush()

    assert not bar.isVisible()
    assert stored(db, french).release.lead.endswith("x") or "x" in stored(db, french).release.lead


def test_the_compare_act_brings_an_older_version_back(qtbot, monkeypatch, db, desk, english, now):
    release_ops.take_version(db, english, why="left", now=now)
    save(db, english, now, headline="Another")
    desk.show_release(english)

    def run(dialog):
        qtbot.waitUntil(lambda: dialog._task is None)
        return dialog.DialogCode.Accepted

    monkeypatch.setattr(CompareDialog, "exec", run)
    desk.acts.compare()

    assert desk.form.headline.text() == "Lake clean again"
    with db.reading() as session:
        assert versions.versions_of(session, english)[0].why == "restored"
