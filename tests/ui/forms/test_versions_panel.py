"""The kept versions of a release in the panel."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from pressdesk.domain.models.base import new_id
from pressdesk.domain.models.release import VersionView
from pressdesk.ui.forms.versions_panel import VersionsPanel
from pressdesk.ui.services import roles


@pytest.fixture
def make(now):
    def make(number, why="left", who="Ana Example"):
        moment = now + timedelta(hours=number)
        return VersionView(
            id=new_id(),
            created_at=moment,
            changed_at=moment,
            revision=1,
            release_id="r",
            number=number,
            why=why,
            who=who,
        )

    return make


@pytest.fixture
def panel(qtbot, theme, clock):
    made = VersionsPanel(theme, clock)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    return made


def choose(panel, *rows):
    for row in rows:
        panel.list.selectionModel().select(panel.model.index(row), QItemSelectionModel.SelectionFlag.Select)


def test_versions_say_which_why_and_whose_the_newest_first(panel, make):
    panel.show_versions([make(1), make(2, "export")])

    said = [panel.model.index(row).data(roles.TITLE) for row in range(2)]
    assert said == ["Version 2", "Version 1"]
    assert panel.model.index(0).data(roles.SUBTITLE) == "exported · Ana Example"
    assert (
        panel.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Version 1, kept on leaving, Monday")
    )


def test_without_versions_it_says_when_the_first_is_kept(panel):
    panel.show_versions([])

    assert panel._none.isVisible()
    assert not panel.list.isVisible()


def test_one_version_is_compared_with_the_text_as_it_is(qtbot, panel, make):
    first, second = make(1), make(2)
    panel.show_versions([first, second])
    assert not panel._compare.isEnabled()
    choose(panel, 1)

    with qtbot.waitSignal(panel.compare_wanted) as signal:
        qtbot.mouseClick(panel._compare, Qt.MouseButton.LeftButton)

    assert signal.args == [first.id, ""]


def test_two_versions_are_compared_with_each_other_the_earlier_first(qtbot, panel, make):
    kept = [make(number) for number in (1, 2, 3)]
    panel.show_versions(kept)
    choose(panel, 0, 2)

    with qtbot.waitSignal(panel.compare_wanted) as signal:
        qtbot.keyClick(panel._compare, Qt.Key.Key_Space)

    assert signal.args == [kept[0].id, kept[2].id]
    assert not panel._restore.isEnabled()


def test_return_compares_the_row(qtbot, panel, make):
    panel.show_versions([make(1)])
    panel.list.setCurrentIndex(panel.model.index(0))

    with qtbot.waitSignal(panel.compare_wanted):
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)


def test_a_version_is_brought_back(qtbot, panel, make):
    version = make(1)
    panel.show_versions([version])
    choose(panel, 0)

    with qtbot.waitSignal(panel.restore_wanted) as signal:
        qtbot.mouseClick(panel._restore, Qt.MouseButton.LeftButton)

    assert signal.args == [version]


def test_what_is_chosen_stays_chosen_when_a_version_comes(panel, make):
    first = make(1)
    panel.show_versions([first])
    choose(panel, 0)

    panel.show_versions([first, make(2)])

    assert panel.chosen() == [first]
