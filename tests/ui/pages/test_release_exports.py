"""The ways out: a file, the clipboard, the mail program; each leaves a record in the outbox."""

import hashlib
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from pressdesk.delivery.mail_programs import Choice
from pressdesk.desk import release_ops
from pressdesk.domain.models.dispatch import Means
from pressdesk.store import outbox
from pressdesk.system.settings import Settings, read_settings, write_settings
from pressdesk.ui.dialogs.mail_dialog import MailDialog


@pytest.fixture
def release(db, exports, add, now):
    """A release for immediate release, attached as the one on the desk."""
    made = add(topic="Reprisals", headline="UN should act", lead="Eight organisations call.")
    release_ops.choose_immediate(db, made, now=now)
    exports.attach(lambda: True, lambda: made)
    return made


@pytest.fixture
def save_as(monkeypatch):
    """Answer the system's save dialog; what it was offered."""
    offered = []

    def save_as(path):
        def answer(_parent, _title, name, kinds):
            offered.append((name, kinds))
            return str(path or ""), kinds

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        return offered

    return save_as


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """An otherwise empty PATH; makes programs that write down what they were given."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def make(name, code=0):
        given = tmp_path / f"{name}.txt"
        script = folder / name
        script.write_text(
            f"#!{sys.executable}\nimport os, sys\n"
            f"open({str(given) + '.part'!r}, 'w').write('\\n'.join(sys.argv[1:]))\n"
            f"os.rename({str(given) + '.part'!r}, {str(given)!r})\nsys.exit({code})\n"
        )
        script.chmod(0o755)
        return given

    return make


@pytest.fixture
def ended(qtbot, exports):
    """Wait until what is begun inside has left, or has been refused."""
    return lambda: qtbot.waitSignal(exports.ended, timeout=10_000)


def sent(db):
    with db.reading() as session:
        return list(outbox.dispatches_by_id(session, outbox.dispatch_ids(session)).values())


def texts(told):
    return [notice.text for notice in told.notices]


@pytest.mark.parametrize(("name", "suffix"), [("txt", ".txt"), ("html", ".html"), ("eml", ".eml")])
def test_a_file_is_saved_where_the_officer_says_and_recorded(
    db, exports, release, save_as, tmp_path, name, suffix, ended
):
    path = tmp_path / f"mine{suffix}"
    offered = save_as(path)

    with ended():
        exports.save(name)

    (record,) = sent(db)
    assert offered[0][0].endswith(suffix)
    assert suffix in offered[0][1]
    assert record.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (record.format, record.means) == (name, Means.FILE)


def test_the_folder_is_remembered_and_offered_again(exports, release, save_as, tmp_path, ended):
    folder = tmp_path / "press"
    folder.mkdir()
    save_as(folder / "one.txt")
    with ended():
        exports.save("txt")
    offered = save_as(folder / "two.txt")

    with ended():
        exports.save("txt")

    assert offered[-1][0].startswith(str(folder))


def test_a_save_given_up_leaves_nothing(db, exports, release, save_as, told, ended):
    save_as(None)

    with ended():
        exports.save("txt")

    assert sent(db) == []
    assert told.notices == []


def test_a_folder_that_cannot_be_written_is_told(exports, release, save_as, tmp_path, told, ended):
    save_as(tmp_path / "nowhere" / "release.txt")

    with ended():
        exports.save("txt")

    assert told.notices[-1].error
    assert "Choose another folder" in told.notices[-1].text


def test_copying_puts_text_and_html_on_the_clipboard_at_once(db, exports, release, ended):
    with ended():
        exports.copy()

    held = QApplication.clipboard().mimeData()
    assert "Eight organisations call." in held.text()
    assert "<" not in held.text()
    assert "Eight organisations call." in held.html()
    assert "<html" in held.html()
    assert [record.means for record in sent(db)] == [Means.CLIPBOARD]


def test_one_leaves_at_a_time(db, exports, release, ended):
    with ended():
        exports.copy()
        assert exports.busy
        assert not any(action.isEnabled() for action in exports.actions()[:-1])
        exports.copy()
        exports.open_in_mail()

    assert [record.means for record in sent(db)] == [Means.CLIPBOARD]
    assert all(action.isEnabled() for action in exports.actions())


def test_what_was_asked_for_leaves_though_another_release_is_on_the_desk_by_then(db, exports, release, add, ended):
    with ended():
        exports.copy()
        exports.attach(lambda: True, lambda: add(headline="Another"))

    assert [record.release_id for record in sent(db)] == [release]


def test_without_a_release_line_nothing_leaves(db, exports, add, told, ended):
    made = add(headline="UN should act")
    exports.attach(lambda: True, lambda: made)

    with ended():
        exports.copy()

    assert texts(told) == ["Choose first what stands at the top: for immediate release, or an embargo."]
    assert sent(db) == []


def test_what_could_not_be_saved_does_not_leave(db, exports, release):
    exports.attach(lambda: False, lambda: release)

    exports.copy()

    assert not exports.busy
    assert sent(db) == []


def test_a_blank_sheet_has_nothing_to_export(exports, told):
    exports.attach(lambda: True, lambda: "")

    exports.copy()

    assert texts(told) == ["Write something first: an empty release cannot be exported."]


@pytest.mark.skipif(os.name != "posix", reason="the recording program is a script")
class TestMail:
    def remember(self, tmp_path, choice):
        write_settings(tmp_path / "settings.toml", Settings(mail_program=choice.value))

    def test_the_first_time_it_is_asked_which_and_remembered(
        self, qtbot, monkeypatch, exports, release, programs, tmp_path, ended
    ):
        given = programs("xdg-open")
        asked = []
        monkeypatch.setattr(MailDialog, "ask", lambda *args, **_more: asked.append(args[2]) or Choice.DEFAULT)

        with ended():
            exports.open_in_mail()
        qtbot.waitUntil(given.exists)
        with ended():
            exports.open_in_mail()

        assert asked == [""]
        assert read_settings(tmp_path / "settings.toml").mail_program == "default"

    def test_the_draft_is_handed_over_and_recorded(self, qtbot, db, exports, release, programs, tmp_path, told, ended):
        given = programs("xdg-open")
        self.remember(tmp_path, Choice.DEFAULT)

        with ended():
            exports.open_in_mail()
        qtbot.waitUntil(given.exists)

        draft = given.read_text()
        assert draft.endswith(".eml")
        (record,) = sent(db)
        assert record.sha256 == hashlib.sha256(Path(draft).read_bytes()).hexdigest()
        assert record.means == Means.MAIL_PROGRAM
        assert "Bcc" in told.notices[-1].text
        assert told.notices[-1].action == "Other program…"

    def test_copying_for_pasting_opens_an_empty_mail(self, qtbot, exports, release, programs, tmp_path, ended):
        given = programs("xdg-open")
        self.remember(tmp_path, Choice.COPY)

        with ended():
            exports.open_in_mail()
        qtbot.waitUntil(given.exists)

        assert given.read_text().startswith("mailto:?subject=")
        assert "Eight organisations call." in QApplication.clipboard().mimeData().html()

    def test_a_question_left_open_sends_nothing(self, monkeypatch, db, exports, release, programs):
        monkeypatch.setattr(MailDialog, "ask", lambda *_args, **_more: None)

        exports.open_in_mail()

        assert sent(db) == []

    @pytest.mark.parametrize("choice", [Choice.DEFAULT, Choice.COPY])
    def test_a_system_without_a_mail_program_is_told(
        self, db, exports, release, programs, tmp_path, told, ended, choice
    ):
        self.remember(tmp_path, choice)

        with ended():
            exports.open_in_mail()

        assert told.notices[-1].error
        assert "xdg-open" in told.notices[-1].text
        assert len(sent(db)) == 1

    def test_a_program_that_takes_no_draft_is_told(self, qtbot, exports, release, programs, tmp_path, told):
        programs("xdg-open", code=3)
        self.remember(tmp_path, Choice.DEFAULT)

        exports.open_in_mail()

        qtbot.waitUntil(lambda: any(notice.error for notice in told.notices))
        assert texts(told)[-1].startswith("No program took the draft.")
