"""The checks on the desk: led to, mended with one undo, silenced, switched off."""

import pytest

from pressdesk.desk import check_ops
from pressdesk.store import releases, settings


@pytest.fixture
def checked(qtbot, desk):
    """Show a release, and wait for what the checks find of a rule."""

    def checked(release_id, rule, field="body"):
        desk.show_release(release_id)

        def found():
            return [one for one in desk.panel.findings() if one.rule == rule and one.field == field]

        qtbot.waitUntil(lambda: bool(found()))
        return found()

    return checked


def stored(db, release_id):
    with db.reading() as session:
        return releases.get_release(session, release_id)


def test_a_finding_in_a_list_of_the_body_leads_to_its_words(desk, add, checked):
    (one,) = checked(add(headline="Head", body="One.\n\n- first\n- then TK comes\n"), "placeholder")

    desk.panel.checks.place_wanted.emit(one)

    assert desk.form.body.textCursor().selectedText() == "TK"


def test_a_finding_in_the_notes_leads_there(desk, add, checked):
    (one,) = checked(add(headline="Head", notes="One.\n\n> Then TK."), "placeholder", "notes")

    desk.panel.checks.place_wanted.emit(one)

    assert desk.form.notes.textCursor().selectedText() == "TK"


def test_all_of_a_kind_are_mended_with_one_undo(db, desk, add, checked, told):
    body = "One  **two**  three.\n\n- four  five"
    release_id = add(headline="Head", body=body, lead="Six  seven.")
    found = checked(release_id, "double-space")
    lead = checked(release_id, "double-space", "lead")

    desk.panel.checks.fixes_wanted.emit(found + lead)

    mended = stored(db, release_id)
    assert (mended.body, mended.lead) == ("One **two** three.\n\n- four five", "Six seven.")
    told.notices[-1].act()
    desk.flush()
    after = stored(db, release_id)
    assert (after.body, after.lead) == (body, "Six  seven.")


def test_the_language_is_set_by_its_fix_and_taken_back(db, desk, add, checked, told):
    text = "Le rapport dit que personne n’a été entendu, et que ceux qui avaient demandé une audience sont repartis."
    release_id = add(headline="Le rapport", lead=text, body=text)
    (one,) = checked(release_id, "other-language", "language")

    desk.panel.checks.fixes_wanted.emit([one])
    assert stored(db, release_id).language == "fr"
    told.notices[-1].act()

    assert stored(db, release_id).language == "en-GB"


def test_a_silenced_finding_leaves_the_list(qtbot, db, desk, add, checked, now):
    release_id = add(headline="Head", body="One  two.")
    (one,) = checked(release_id, "double-space")

    desk.check_acts.silence(one, "Meant")

    qtbot.waitUntil(lambda: one not in desk.panel.findings())
    ((_, why),) = check_ops.look_over(db, release_id, now=now).silenced
    desk.panel.checks.speak_wanted.emit(why)
    qtbot.waitUntil(lambda: one in desk.panel.findings())


def test_a_check_is_switched_off_in_the_house_and_on_again(qtbot, db, desk, add, checked, told):
    (one,) = checked(add(headline="Head", body="One  two."), "double-space")

    desk.panel.checks.switch_off_wanted.emit(one)

    qtbot.waitUntil(lambda: one not in desk.panel.findings())
    with db.reading() as session:
        assert settings.house(session).checks == {"double-space": False}
    told.notices[-1].act()
    qtbot.waitUntil(lambda: one in desk.panel.findings())


def test_a_finding_in_a_line_selects_its_words(desk, add, checked):
    (one,) = checked(add(headline="Head TK", lead="Lead."), "placeholder", "headline")

    desk.panel.checks.place_wanted.emit(one)

    assert desk.form.headline.textCursor().selectedText() == "TK"
