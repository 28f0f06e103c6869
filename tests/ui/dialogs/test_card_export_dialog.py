"""Exporting people: what is shown before anything leaves, the second step, and the file."""

import io

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QFileDialog

from pressdesk.desk import card_export_ops, media_list_ops
from pressdesk.domain.card_losses import lost_in
from pressdesk.domain.errors import DeliveryError
from pressdesk.domain.models.media_list import MediaListDraft
from pressdesk.importing.vcard import read_cards
from pressdesk.ui.dialogs.card_export_dialog import CardExportDialog
from pressdesk.ui.services import roles

POINTS = [
    {"kind": "mobile", "value": "+447700900141", "usage": "publish"},
    {"kind": "mobile", "value": "+447700900142", "usage": "never"},
]
FORMATS = ("vcf", "vcf3", "csv", "pdf")


@pytest.fixture
def ana(make_contact):
    return make_contact(name="Ana Example", family="A", points=POINTS, notes="CANARY", job_title="Counsel")


@pytest.fixture
def bea(make_contact):
    return make_contact(name="Bea Example", family="B", safety=True)


@pytest.fixture
def picked():
    return []


@pytest.fixture
def make(qtbot, db, theme, told, clock, tmp_path, picked):
    def make(*chosen):
        dialog = CardExportDialog(db, theme, told, chosen, lambda _, done: done(picked), folder=tmp_path, clock=clock)
        qtbot.addWidget(dialog)
        with qtbot.waitSignal(dialog.shown):
            dialog.show()
        return dialog

    yield make
    QThreadPool.globalInstance().waitForDone(5_000)


def choose(dialog, form):
    dialog.fields.format.setCurrentIndex(FORMATS.index(form))


def names(dialog):
    return [dialog.model.index(row, 0).data(roles.TITLE) for row in range(dialog.model.rowCount())]


def written(qtbot, dialog, path):
    with qtbot.waitSignal(dialog.accepted):
        dialog.write(path)
    return path.read_bytes()


def test_who_leaves_is_shown_with_which_numbers(make, ana, bea):
    dialog = make()

    assert names(dialog) == ["Ana Example"]
    assert dialog.model.index(0, 0).data(roles.SUBTITLE) == "+44 7700 900141"
    assert dialog.model.index(0, 0).data(roles.WHEN) == "Counsel"
    assert dialog.counted.text() == "1 person leaves · published numbers and addresses: 1"
    assert dialog.export.text() == "Export 1 person…"


def test_what_stays_is_said(make, ana, bea):
    said = make().stays.text()

    assert "private words on 1 person, unpublished numbers or addresses: 1." in said
    assert "Left out, at risk when named: Bea Example." in said


def test_only_what_is_published_leaves_unasked(qtbot, make, ana, bea, tmp_path):
    content = written(qtbot, make(), tmp_path / "a.vcf")

    assert b"900141" in content
    assert not any(word in content for word in (b"CANARY", b"900142", b"Bea"))


def test_the_rest_leaves_after_the_second_step(qtbot, make, ana, bea, tmp_path):
    dialog = make()
    dialog.more.click()
    assert not dialog.second.words.isChecked()
    assert "Ana Example" in dialog.second.words.accessibleDescription()
    assert "never given: 1" in dialog.second.words.accessibleDescription()
    dialog.second.words.setChecked(True)
    dialog.include.click()

    assert "Leaves too" in dialog.stays.text()
    assert dialog.stays.property("wrongtext")
    content = written(qtbot, dialog, tmp_path / "a.vcf")
    assert all(word in content for word in (b"CANARY", b"900142"))
    assert b"Bea" not in content


def test_going_back_lets_nothing_more_leave(make, ana, bea):
    dialog = make()
    dialog.more.click()
    dialog.second.words.setChecked(True)
    dialog.second.people[bea].setChecked(True)
    dialog.reject()

    assert dialog.isVisible()
    assert names(dialog) == ["Ana Example"]
    dialog.more.click()
    assert not dialog.second.words.isChecked()
    assert not dialog.second.people[bea].isChecked()


def test_who_is_at_risk_leaves_when_ticked_alone(qtbot, make, ana, bea, make_contact, tmp_path):
    make_contact(name="Cyd Example", family="C", safety=True)
    dialog = make()
    dialog.more.click()
    dialog.second.people[bea].setChecked(True)
    dialog.include.click()

    assert names(dialog) == ["Ana Example", "Bea Example"]
    assert dialog.model.index(1, 0).data(roles.STATE).word == "At risk"
    assert "Leaves although at risk when named: Bea Example." in dialog.stays.text()
    content = written(qtbot, dialog, tmp_path / "a.vcf")
    assert [one.card.name for one in read_cards(io.BytesIO(content))] == ["Ana Example", "Bea Example"]
    assert dialog.written().left_out == ("Cyd Example",)


def test_what_was_let_leave_counts_for_those_people_only(qtbot, db, make, ana, bea, now):
    media_list_ops.create_list(db, MediaListDraft(name="Press"), now=now, members=[ana])
    dialog = make()
    dialog.more.click()
    dialog.second.words.setChecked(True)
    dialog.include.click()
    with qtbot.waitSignal(dialog.shown):
        dialog.fields.who.setCurrentIndex(1)
        dialog.fields.who.activated.emit(1)

    assert "Stays here" in dialog.stays.text()
    assert dialog.fields.source()[2] == "Press"


def test_a_sheet_never_holds_what_is_private(qtbot, make, ana, bea, tmp_path):
    dialog = make()
    dialog.more.click()
    dialog.second.words.setChecked(True)
    dialog.include.click()
    choose(dialog, "pdf")

    assert "private" not in dialog.stays.text()
    dialog.more.click()
    assert dialog.second.words.isHidden()
    dialog.include.click()
    assert written(qtbot, dialog, tmp_path / "a.pdf").startswith(b"%PDF-")
    choose(dialog, "vcf")
    assert "Leaves too" in dialog.stays.text()


@pytest.mark.parametrize("form", FORMATS)
def test_what_a_format_cannot_hold_is_said_in_a_line(make, ana, form):
    dialog = make()
    choose(dialog, form)

    hint = dialog.fields.format.accessibleDescription()
    assert hint
    assert ("Cannot hold" in hint) == bool(form != "pdf" and lost_in(form))


def test_each_format_asks_only_what_it_wants_to_know(make, ana):
    dialog = make()
    asked = {
        form: (choose(dialog, form), dialog.fields.mark.isVisible(), dialog.fields.language.isVisible())[1:]
        for form in FORMATS
    }

    assert asked == {"vcf": (False, False), "vcf3": (False, False), "csv": (True, False), "pdf": (False, True)}


def test_the_marked_person_comes_first_and_names_the_file(qtbot, make, ana, make_contact, monkeypatch, tmp_path):
    make_contact(name="Zoe Example", family="Z")
    proposed = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda _parent, _title, path, *_: proposed.append(path) or ("", "")
    )
    dialog = make((ana, "Ana Example"))

    assert names(dialog) == ["Ana Example"]
    dialog.export.click()
    assert proposed == [str(tmp_path / "Ana Example.vcf")]
    assert dialog.isVisible()


def test_people_can_be_chosen_one_by_one(qtbot, make, ana, make_contact, picked):
    zoe = make_contact(name="Zoe Example", family="Z")
    picked.append(zoe)
    dialog = make()
    last = dialog.fields.who.count() - 1
    with qtbot.waitSignal(dialog.shown):
        dialog.fields.who.setCurrentIndex(last)
        dialog.fields.who.activated.emit(last)

    assert names(dialog) == ["Zoe Example"]
    assert dialog.fields.who.currentText() == "1 chosen person"


def test_nobody_is_no_export(make):
    dialog = make()

    assert not dialog.export.isEnabled()
    assert dialog.more.isHidden()


def test_a_file_that_cannot_be_written_is_told_and_the_dialog_stays(qtbot, make, ana, told, tmp_path):
    dialog = make()
    with qtbot.waitSignal(told.shown):
        dialog.write(tmp_path / "nowhere" / "a.vcf")

    assert "could not be written" in told.notices[-1].text
    assert dialog.isVisible()
    assert dialog.export.isEnabled()
    assert dialog.written() is None


def test_stopping_leaves_no_file(qtbot, make, make_contact, monkeypatch, tmp_path):
    monkeypatch.setattr(card_export_ops, "_AT_ONCE", 1)
    for number in range(3):
        make_contact(name=f"Person {number}")
    dialog = make()
    real = card_export_ops.write

    def slow(*args, told, **more):
        return real(*args, told=lambda done: (dialog.reject(), told(done))[1] if done == 1 else told(done), **more)

    monkeypatch.setattr(card_export_ops, "write", slow)
    dialog.write(tmp_path / "a.vcf")
    qtbot.waitUntil(lambda: not dialog._running)

    assert dialog.isVisible()
    assert not (tmp_path / "a.vcf").exists()
    assert dialog.export.isEnabled()


def test_all_can_be_done_by_keys(qtbot, make, ana, bea, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.vcf"), ""))
    dialog = make()
    dialog.more.setFocus()
    qtbot.keyClick(dialog.more, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.second.words, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.second.people[bea], Qt.Key.Key_Space)
    qtbot.keyClick(dialog.second.people[bea], Qt.Key.Key_Return)
    assert "Leaves although" in dialog.stays.text()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.fields.who, Qt.Key.Key_Return)

    assert b"CANARY" in (tmp_path / "a.vcf").read_bytes()


def test_an_expected_failure_while_looking_is_told(qtbot, db, theme, told, clock, tmp_path, monkeypatch):
    def broken(db, ids):
        raise DeliveryError("It did not work. Try again.")

    monkeypatch.setattr(card_export_ops, "preview", broken)
    with qtbot.waitSignal(told.shown):
        dialog = CardExportDialog(db, theme, told, [], lambda *_: None, folder=tmp_path, clock=clock)
        qtbot.addWidget(dialog)
    assert told.notices[-1].text == "It did not work. Try again."
