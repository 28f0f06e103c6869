"""One release on the desk."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QFileDialog

from pressdesk.desk import contact_ops, embargo_ops, picture_ops, release_ops, text_ops
from pressdesk.domain.errors import StoreFullError
from pressdesk.domain.models.asset import AssetDraft
from pressdesk.domain.models.contact import ContactDraft, PointDraft, PointKind
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.release import EnquiryDraft, ReleaseDraft, ReleaseLine, ReleaseStatus
from pressdesk.domain.models.text import TextDraft
from pressdesk.store import release_list, releases, versions
from pressdesk.store.release_list import ReleaseFilter
from pressdesk.system.resources import resource
from pressdesk.ui.dialogs.contact_picker import ContactPicker
from pressdesk.ui.dialogs.release_line_dialog import LineChoice, ReleaseLineDialog
from tests.making import PNG


def stored(db, release_id):
    with db.reading() as session:
        return releases.sheet(session, release_id)


def everything(db):
    with db.reading() as session:
        return release_list.release_ids(session, ReleaseFilter())


def type_into(qtbot, field, text):
    qtbot.keyClicks(field, text)


def test_a_blank_sheet_has_no_row(db, desk):
    desk.begin()

    assert desk.is_new()
    assert everything(db) == []


def test_the_first_keystroke_makes_the_row(qtbot, db, desk):
    desk.begin()

    with qtbot.waitSignal(desk.made) as signal:
        type_into(qtbot, desk.form.topic, "R")

    assert everything(db) == signal.args == [desk.release_id()]
    assert not desk.is_new()


def test_showing_a_release_changes_nothing(qtbot, db, desk, add):
    release_id = add(headline="UN should act", body="Words **here**.")
    before = stored(db, release_id).release

    desk.show_release(release_id)
    desk.flush()

    assert stored(db, release_id).release == before


def test_what_is_typed_is_stored_on_leaving_and_kept_as_a_version(qtbot, db, desk, add):
    first, second = add(headline="One"), add(headline="Two")
    desk.show_release(first)
    type_into(qtbot, desk.form.lead, "Words")

    desk.show_release(second)

    assert stored(db, first).release.lead == "Words"
    qtbot.waitUntil(lambda: kept(db, first) == ["left"])


def test_a_version_that_is_still_to_be_taken_is_taken_on_closing(qtbot, db, desk, add):
    first, second = add(headline="One"), add(headline="Two")
    desk.show_release(first)
    type_into(qtbot, desk.form.lead, "Words")
    desk.show_release(second)

    assert desk.leave()

    assert kept(db, first) == ["left"]


def kept(db, release_id):
    with db.reading() as session:
        return [version.why for version in versions.versions_of(session, release_id)]


def test_what_cannot_be_saved_stays_on_the_desk(qtbot, monkeypatch, desk, add):
    first, second = add(headline="One"), add(headline="Two")
    desk.show_release(first)
    type_into(qtbot, desk.form.lead, "Words")

    def full(*_args, **_more):
        raise StoreFullError("full")

    with monkeypatch.context() as broken:
        broken.setattr(release_ops, "save_release", full)
        assert not desk.show_release(second)

    assert desk.release_id() == first
    assert desk.form.lead.text() == "Words"


def test_typing_does_not_put_back_what_was_chosen_meanwhile(qtbot, db, now, desk, add):
    release_id = add(headline="One")
    desk.show_release(release_id)
    type_into(qtbot, desk.form.lead, "Words")
    release_ops.choose_immediate(db, release_id, now=now)

    desk.flush()

    assert stored(db, release_id).release.release_line is ReleaseLine.IMMEDIATE
    assert stored(db, release_id).release.lead == "Words"


def test_a_version_is_kept_for_every_five_minutes_of_typing(qtbot, db, now, desk, add):
    release_id = add(headline="One")
    desk.show_release(release_id)
    for minutes in (1, 4, 6, 7):
        desk.clock = lambda minutes=minutes: now + timedelta(minutes=minutes)
        type_into(qtbot, desk.form.lead, "x")
        desk.flush()

    with db.reading() as session:
        assert [version.why for version in versions.versions_of(session, release_id)] == ["typing"]


def test_an_older_version_can_be_brought_back(qtbot, db, now, desk, add, told):
    release_id = add(headline="Old")
    release_ops.take_version(db, release_id, why="left", now=now)
    desk.show_release(release_id)
    desk.form.headline.show_text("")
    type_into(qtbot, desk.form.headline, "New")
    desk.flush()
    (kept,) = desk.panel.versions.model.versions()

    desk.panel.versions.restore_wanted.emit(kept)

    assert desk.form.headline.text() == "Old"
    assert stored(db, release_id).release.headline == "Old"
    assert told.notices[-1].text.startswith("The older version is back.")


def test_people_picked_stand_on_the_release(monkeypatch, db, now, desk, add):
    release_id = add(headline="One")
    point = PointDraft(kind=PointKind.EMAIL, value="a@example.org")
    person = contact_ops.create_contact(db, ContactDraft(name="Ana Example", points=[point]), now=now).made
    desk.show_release(release_id)
    monkeypatch.setattr(ContactPicker, "pick", lambda *_args, **_more: [EnquiryDraft(contact_id=person)])

    desk.acts.choose_people()

    assert [enquiry.contact.id for enquiry in stored(db, release_id).enquiries] == [person]
    assert [draft.contact_id for draft in desk.panel.people.people()] == [person]


def test_a_picker_left_as_it_was_changes_nothing(monkeypatch, db, desk, add):
    release_id = add(headline="One")
    desk.show_release(release_id)
    monkeypatch.setattr(ContactPicker, "pick", lambda *_args, **_more: None)

    desk.acts.choose_people()

    assert stored(db, release_id).enquiries == ()


def test_an_embargo_chosen_is_shown_in_the_bar_with_the_time_left(monkeypatch, db, now, desk, add):
    release_id = add(headline="One")
    desk.show_release(release_id)
    draft = EmbargoDraft(local="2026-06-03T09:00", zone="Europe/Zurich", place="Geneva")
    monkeypatch.setattr(ReleaseLineDialog, "ask", lambda *_args, **_more: LineChoice(draft))

    desk.acts.choose_line()

    assert stored(db, release_id).embargo is not None
    assert desk.banner.line().startswith("STRICTLY EMBARGOED UNTIL 09:00 CEST (UTC+2)")
    assert desk.banner.left() == "lifts in 1 d 19 h"
    assert desk.header.line_text() == "Embargo · 1 d 19 h"


def test_immediate_release_takes_the_bar_away(monkeypatch, db, now, desk, add):
    release_id = add(headline="One")
    embargo_ops.set_embargo(db, release_id, EmbargoDraft(local="2026-06-03T09:00", zone="Europe/Zurich"), now=now)
    desk.show_release(release_id)
    monkeypatch.setattr(ReleaseLineDialog, "ask", lambda *_args, **_more: LineChoice(None))

    desk.acts.choose_line()

    assert desk.banner.line() == ""
    assert desk.header.line_text() == "For immediate release"


def test_no_release_line_is_said_on_its_button(desk, add):
    desk.show_release(add(headline="One"))

    assert desk.header.line_text() == "Choose release line…"


def test_after_its_moment_the_bar_goes_by_itself(db, now, desk, add):
    release_id = add(headline="One")
    embargo_ops.set_embargo(db, release_id, EmbargoDraft(local="2026-06-03T09:00", zone="Europe/Zurich"), now=now)
    desk.show_release(release_id)
    desk.clock = lambda: now + timedelta(days=3)

    desk._minute.timeout.emit()

    assert desk.banner.line() == ""
    assert desk.header.line_text() == "Embargo lifted"


def test_a_state_chosen_is_stored(db, desk, add):
    release_id = add(headline="One")
    desk.show_release(release_id)

    desk.header.status_chosen.emit(ReleaseStatus.REVIEW)

    assert stored(db, release_id).release.status is ReleaseStatus.REVIEW


@pytest.mark.parametrize("key", ["txt", "html"])
def test_the_preview_shows_what_would_be_sent(qtbot, desk, add, key):
    desk.show_release(add(headline="UN should act", lead="Eight organisations call."))

    with qtbot.waitSignal(desk.rendering.shown):
        desk.foot.show_view(key)

    said = desk.preview.text() if key == "txt" else desk.preview.html_words()
    assert "UN should act" in " ".join(said.split())
    assert "Eight organisations call." in said


def test_the_preview_follows_what_is_typed(qtbot, desk, add):
    desk.show_release(add(headline="UN should act"))
    desk.foot.show_view("txt")

    type_into(qtbot, desk.form.lead, "New words.")
    desk.flush()

    qtbot.waitUntil(lambda: "New words." in desk.preview.text())


def test_another_release_is_not_shown_in_the_preview_of_the_last(qtbot, desk, add):
    desk.show_release(add(headline="Lake clean again"))
    with qtbot.waitSignal(desk.rendering.shown):
        desk.foot.show_view("txt")

    desk.show_release(add(headline="Pier reopens"))

    assert "Lake" not in desk.preview.text()
    qtbot.waitUntil(lambda: "Pier reopens" in desk.preview.text())


def test_checks_are_shown_after_a_save(qtbot, desk, add):
    desk.show_release(add(headline="One"))

    qtbot.waitUntil(lambda: bool(desk.panel.findings()))


def test_a_finding_leads_to_its_place(qtbot, desk, add):
    desk.show_release(add(headline="One  two", lead="Words."))
    with qtbot.waitActive(desk):
        desk.activateWindow()
    qtbot.waitUntil(lambda: any(found.field == "headline" for found in desk.panel.findings()))
    finding = next(found for found in desk.panel.findings() if found.field == "headline")

    desk.panel.checks.place_wanted.emit(finding)

    assert desk.form.headline.hasFocus()


def test_a_finding_can_be_fixed_by_its_button(qtbot, db, desk, add):
    release_id = add(headline="One  two", lead="Words.")
    desk.show_release(release_id)
    qtbot.waitUntil(lambda: any(found.fix and found.field == "headline" for found in desk.panel.findings()))
    finding = next(found for found in desk.panel.findings() if found.fix and found.field == "headline")

    desk.panel.checks.fixes_wanted.emit([finding])

    assert stored(db, release_id).release.headline == "One two"
    assert desk.form.headline.text() == "One two"


def test_moved_to_the_bin_and_back_by_undo(qtbot, db, desk, add, told):
    release_id = add(headline="One")
    desk.show_release(release_id)

    with qtbot.waitSignal(desk.acts.gone):
        desk.acts.move_to_bin()
    assert everything(db) == []
    told.notices[-1].act()

    assert everything(db) == [release_id]


def test_a_copy_is_a_draft_without_a_release_line(db, now, desk, add, told):
    release_id = add(headline="One", status=ReleaseStatus.APPROVED)
    release_ops.choose_immediate(db, release_id, now=now)
    desk.show_release(release_id)

    next(action for action in desk.acts.actions if "cop" in action.text()).trigger()

    (copy,) = [stored(db, found).release for found in everything(db) if found != release_id]
    assert (copy.headline, copy.release_line, copy.status) == ("One", ReleaseLine.UNSET, ReleaseStatus.DRAFT)


def test_words_are_counted(qtbot, desk, add):
    release_id = add(headline="UN should act", lead="Eight organisations call.")

    with qtbot.waitSignal(desk.words_counted) as signal:
        desk.show_release(release_id)

    assert signal.args == [6]


def test_a_picture_from_a_file_stands_on_the_release(monkeypatch, db, desk, add, tmp_path):
    release_id = add(headline="One")
    path = tmp_path / "registrar.png"
    path.write_bytes(resource("samples/lake-skyline.png").read_bytes())
    desk.show_release(release_id)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))

    desk.panel.extras.add_picture_wanted.emit()

    (picture,) = stored(db, release_id).pictures
    assert picture.name == "registrar.png"
    assert desk.panel.extras.pictures() == [picture.id]


def test_a_file_that_is_no_picture_is_told(monkeypatch, db, desk, add, tmp_path, told):
    release_id = add(headline="One")
    path = tmp_path / "words.png"
    path.write_bytes(b"words")
    desk.show_release(release_id)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))

    desk.panel.extras.add_picture_wanted.emit()

    assert told.notices[-1].error
    assert stored(db, release_id).pictures == ()


def test_a_picture_damaged_inside_stands_there_without_being_shown(monkeypatch, db, desk, add, tmp_path):
    release_id = add(headline="One")
    path = tmp_path / "registrar.png"
    path.write_bytes(PNG[:-20] + bytes(20))
    desk.show_release(release_id)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))

    desk.panel.extras.add_picture_wanted.emit()

    assert desk.panel.extras.pictures() == [picture.id for picture in stored(db, release_id).pictures]


def test_a_caption_typed_is_stored(qtbot, db, now, monkeypatch, desk, add, tmp_path):
    release_id = add(headline="One")
    path = tmp_path / "registrar.png"
    path.write_bytes(resource("samples/lake-skyline.png").read_bytes())
    desk.show_release(release_id)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    desk.panel.extras.add_picture_wanted.emit()
    (card,) = desk.panel.extras._cards.values()

    type_into(qtbot, card._caption, "The registrar.")
    assert desk.flush()

    assert stored(db, release_id).pictures[0].caption == "The registrar."


def test_a_change_made_elsewhere_is_shown_and_what_is_typed_is_kept(qtbot, db, now, desk, add):
    release_id = add(headline="One")
    desk.show_release(release_id)
    type_into(qtbot, desk.form.lead, "Typed")
    desk.flush()
    release_ops.save_release(
        db, release_id, ReleaseDraft(headline="Elsewhere", lead="Typed"), now=now + timedelta(minutes=1)
    )

    desk.refresh()

    assert desk.form.headline.text() == "Elsewhere"
    assert desk.form.lead.text() == "Typed"


def refusing(*_args, **_more):
    raise StoreFullError("full")


def test_a_release_that_cannot_go_to_the_bin_stays_on_the_desk(qtbot, monkeypatch, db, desk, add, told):
    release_id = add(headline="One")
    desk.show_release(release_id)

    with monkeypatch.context() as broken, qtbot.assertNotEmitted(desk.acts.gone):
        broken.setattr(release_ops, "bin_release", refusing)
        desk.acts.move_to_bin()
    type_into(qtbot, desk.form.lead, "Words")
    desk.flush()

    assert [notice.error for notice in told.notices] == [True]
    assert stored(db, release_id).release.lead == "Words"
    assert everything(db) == [release_id]


@pytest.mark.parametrize("what", ["people", "line", "state", "preview", "copy"])
def test_what_is_done_after_a_release_went_to_the_bin_makes_no_copy_of_it(monkeypatch, db, desk, add, what):
    desk.show_release(add(headline="One"))
    desk.acts.move_to_bin()
    monkeypatch.setattr(ContactPicker, "pick", lambda *_args, **_more: [])
    monkeypatch.setattr(ReleaseLineDialog, "ask", lambda *_args, **_more: LineChoice(None))

    {
        "people": desk.acts.choose_people,
        "line": desk.acts.choose_line,
        "state": lambda: desk.acts.choose_status(ReleaseStatus.APPROVED),
        "preview": desk.toggle_view,
        "copy": desk.acts.make_copy,
    }[what]()

    assert everything(db) == []


@pytest.mark.parametrize("name", ["restore_version", "copy_release"])
def test_what_did_not_happen_is_not_told_as_done(monkeypatch, db, now, desk, add, told, name):
    release_id = add(headline="One")
    release_ops.take_version(db, release_id, why="left", now=now)
    desk.show_release(release_id)

    with monkeypatch.context() as broken:
        broken.setattr(release_ops, name, refusing)
        desk.acts.bring_back(
            desk.panel.versions.model.version(0)
        ) if name == "restore_version" else desk.acts.make_copy()

    assert [notice.error for notice in told.notices] == [True]


def test_texts_are_offered_in_the_language_just_chosen(db, now, desk, add):
    text_ops.create_text(db, TextDraft(title="Qui nous sommes", body="Words.", language="fr"), now=now)
    desk.show_release(add(headline="One", language="en-GB"))

    desk.form.language.setCurrentIndex(desk.form.language.findData("fr"))
    desk.form.language.activated.emit(desk.form.language.currentIndex())

    assert [row.text.title for row in desk.panel.extras.choice.rows()] == ["Qui nous sommes"]


def test_saving_a_caption_is_told_as_any_saving_is(qtbot, monkeypatch, db, now, desk, add):
    release_id = add(headline="One")
    picture_ops.add_picture(db, release_id, PNG, AssetDraft(name="quay.png"), now=now)
    desk.show_release(release_id)
    (card,) = desk.panel.extras._cards.values()

    with qtbot.waitSignal(desk.saved):
        type_into(qtbot, card._caption, "The quay.")
    with monkeypatch.context() as broken, qtbot.waitSignal(desk.save_failed):
        broken.setattr(picture_ops, "save_picture", refusing)
        type_into(qtbot, card._caption, " Today.")
    assert desk.flush()


def test_what_was_prepared_for_one_release_is_never_saved_on_another(qtbot, db, desk, add):
    first, second = add(headline="One"), add(headline="Two")
    desk.show_release(first)
    type_into(qtbot, desk.form.lead, "Words of the first.")
    desk._prepare()

    desk.show_release(second)
    type_into(qtbot, desk.form.topic, "Water")
    desk.flush()

    assert stored(db, first).release.lead == "Words of the first."
    assert stored(db, second).release.headline == "Two"
    assert stored(db, second).release.lead == ""


def test_what_is_typed_after_preparing_is_saved_too(qtbot, db, desk, add):
    release_id = add(headline="One")
    desk.show_release(release_id)
    type_into(qtbot, desk.form.lead, "First")
    desk._prepare()

    type_into(qtbot, desk.form.lead, ", second")
    desk.flush()

    assert stored(db, release_id).release.lead == "First, second"
