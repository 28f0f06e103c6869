import pytest
from PySide6.QtCore import Qt

from pressdesk.desk import release_ops
from pressdesk.domain.finding import Wanted
from pressdesk.domain.models.release import ReleaseDraft
from pressdesk.store import releases
from pressdesk.ui.dialogs.replace_dialog import ReplaceDialog


@pytest.fixture
def add(db, now):
    return lambda **fields: release_ops.create_release(db, ReleaseDraft(**fields), now=now).made


@pytest.fixture
def dialog(qtbot, db, theme, told, clock, add):
    add(headline="Lake clean", body="The lake.\n")
    add(headline="The lake again")
    add(headline="Other")
    made = ReplaceDialog(db, theme, told, Wanted("lake"), "pond", clock=clock)
    qtbot.addWidget(made)
    qtbot.waitSignal(made.found).wait()
    return made


def test_hits_are_listed_by_release_with_the_line_around(dialog):
    assert dialog.tree.topLevelItemCount() == 2
    lines = [dialog.tree.topLevelItem(0).child(0).text(0), dialog.tree.topLevelItem(1).child(0).text(0)]
    assert sorted(lines) == ["Lake clean", "The lake again"]
    assert len(dialog.ticked()) == 2


def test_only_what_is_ticked_is_replaced(qtbot, dialog, db):
    dialog.tree.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    (ticked,) = dialog.ticked()

    with qtbot.waitSignal(dialog.accepted):
        dialog.replace()

    assert dialog.done_with().change.releases == {ticked}
    with db.reading() as session:
        assert "pond" in releases.get_release(session, ticked).headline


def test_another_wording_is_searched_for_as_it_is_typed(qtbot, dialog):
    with qtbot.waitSignal(dialog.found):
        dialog.words.setText("other")
        dialog.words.textEdited.emit("other")

    assert dialog.tree.topLevelItemCount() == 1


def test_nothing_is_replaced_while_the_wording_has_just_changed(dialog):
    dialog.words.setText("other")
    dialog.words.textEdited.emit("other")
    dialog.replace()

    assert dialog.done_with() is None
