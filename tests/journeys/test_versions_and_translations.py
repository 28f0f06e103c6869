"""A release written, exported, changed, compared and brought back; then put into French, and its source changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from pressdesk.desk import release_ops
from pressdesk.store import release_list, releases, versions
from pressdesk.store.release_list import ReleaseFilter
from pressdesk.ui.dialogs.compare_dialog import CompareDialog
from pressdesk.ui.dialogs.translate_dialog import TranslateDialog
from tests.journeys.hands import CTRL, CTRL_SHIFT

KEY = Qt.Key


@pytest.fixture
def saved(tmp_path, monkeypatch):
    """Where the save dialog, which is the system's own, is told to save."""
    path = tmp_path / "release.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _parent, _title, _name, kinds: (str(path), kinds))
    return path


def write(desk, hands, **fields):
    form = desk.office.releases.desk.form
    for name, words in fields.items():
        field = getattr(form, name)
        field.setFocus()
        hands.press(KEY.Key_A, CTRL)
        hands.type(words)


def export_text(desk):
    (action,) = [act for act in desk.office.releases.desk.export_actions() if "text" in act.text().lower()][:1]
    action.trigger()


def read_comparison(qtbot, dialog, seen):
    qtbot.waitUntil(lambda: dialog._task is None)
    seen.append(dialog.copied())


def test_an_exported_text_is_changed_compared_and_brought_back(qtbot, office, hands, saved):
    here = office.office.releases.desk
    hands.press(KEY.Key_N, CTRL)
    write(office, hands, headline="Lake clean again", lead="Children swim in it.")
    assert here.flush()
    here.do(lambda: release_ops.choose_immediate(here.db, here.release_id(), now=here.clock()), reload=True)
    with qtbot.waitSignal(here._exports.ended, timeout=10_000):
        export_text(office)
    assert saved.exists()
    write(office, hands, lead="Dogs swim in it.")
    seen = []

    def bring_back(dialog):
        read_comparison(qtbot, dialog, seen)
        hands.press(KEY.Key_F7)
        assert dialog._shown[0].hasFocus()
        qtbot.mouseClick(dialog._act, Qt.MouseButton.LeftButton)

    with hands.meanwhile(CompareDialog, bring_back):
        hands.press(KEY.Key_H, CTRL_SHIFT)

    assert "[-Children-]{+Dogs+} swim in it." in seen[0]
    assert here.form.lead.text() == "Children swim in it."
    with here.db.reading() as session:
        kept = versions.versions_of(session, here.release_id())
        assert kept[0].why == "restored"
        assert versions.content(session, kept[0].id)["release"]["lead"] == "Dogs swim in it."
    assert "export" in [version.why for version in kept]


def test_a_french_text_follows_its_source(qtbot, office, hands):
    page = office.office.releases
    here = page.desk
    hands.press(KEY.Key_N, CTRL)
    write(office, hands, headline="Lake clean again", lead="Children swim in it.")
    here.flush()
    english = here.release_id()

    def into_french(dialog):
        dialog.language.setCurrentIndex(dialog.language.findData("fr"))
        hands.press(KEY.Key_Return)

    with hands.meanwhile(TranslateDialog, into_french):
        here.acts.translate()
    french = here.release_id()
    assert french != english
    write(office, hands, headline="Le lac est propre")
    here.flush()
    assert here.translations.column.isVisible()
    qtbot.waitUntil(lambda: "Lake clean again" in here.translations.column.text.toPlainText())

    here.translations.bar._buttons[0].click()
    assert here.release_id() == english
    write(office, hands, lead="Children and dogs swim in it.")
    here.translations.bar._buttons[0].click()

    assert here.release_id() == french
    assert here.translations.bar.behind_line().endswith("lead.")
    qtbot.waitUntil(lambda: any(found.rule == "translation-behind" for found in here.panel.findings()))
    seen = []

    def see(dialog):
        read_comparison(qtbot, dialog, seen)
        qtbot.mouseClick(dialog._act, Qt.MouseButton.LeftButton)

    with hands.meanwhile(CompareDialog, see):
        here.translations.bar.changes.click()

    assert "Children {+and dogs +}swim in it." in seen[0]
    assert here.translations.bar.behind_line() == ""
    with here.db.reading() as session:
        assert set(release_list.release_ids(session, ReleaseFilter())) == {english, french}
        assert releases.sheet(session, french).source.changed == ()
