"""An exception that nobody expected: what is typed is saved, and one report is shown."""

from PySide6.QtCore import Qt

from pressdesk.desk import release_ops
from pressdesk.store import release_list, releases
from pressdesk.store.release_list import ReleaseFilter
from pressdesk.ui.dialogs.crash_dialog import CrashDialog
from tests.journeys.hands import CTRL


def type_a_topic(hands):
    hands.press(Qt.Key.Key_N, CTRL)
    hands.type("Reprisals")


def test_what_is_typed_is_saved_before_the_report(monkeypatch, office, hands):
    type_a_topic(hands)
    monkeypatch.setattr(CrashDialog, "exec", lambda _dialog: 0)

    office.on_fault(RuntimeError, RuntimeError("broken"), None)

    with office.office._db.reading() as session:
        (release_id,) = release_list.release_ids(session, ReleaseFilter())
        assert releases.get_release(session, release_id).topic == "Reprisals"


def test_a_fault_within_the_report_shows_no_second_one(monkeypatch, office, hands):
    type_a_topic(hands)
    shown = []

    def exec_(dialog):
        shown.append(dialog)
        office.on_fault(RuntimeError, RuntimeError("broken again"), None)
        return 0

    monkeypatch.setattr(CrashDialog, "exec", exec_)

    for _ in range(2):
        office.on_fault(RuntimeError, RuntimeError("broken"), None)

    assert len(shown) == 2


def test_a_fault_in_saving_is_reported_too(qtbot, monkeypatch, office, hands):
    type_a_topic(hands)
    shown = []
    monkeypatch.setattr(CrashDialog, "exec", lambda dialog: shown.append(dialog) or 0)

    def broken(*_args, **_more):
        raise RuntimeError("broken")

    with monkeypatch.context() as while_broken, qtbot.capture_exceptions():
        while_broken.setattr(release_ops, "save_release", broken)
        office.on_fault(RuntimeError, RuntimeError("broken"), None)

    assert len(shown) == 1
    assert office.office.flush()
