import pytest
from PySide6.QtCore import QModelIndex, QStringListModel, Qt

from pressdesk.ui.widgets.row_list import RowList
from pressdesk.ui.widgets.search_box import SearchBox

KEY = Qt.Key


@pytest.fixture
def rows(qtbot):
    made = RowList("People")
    qtbot.addWidget(made)
    model = QStringListModel(["a", "b"], made)
    made.setModel(model)
    made.show()
    return made


@pytest.fixture
def box(qtbot, theme):
    made = SearchBox("Search people", theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_list_reports_its_current_row(qtbot, rows):
    with qtbot.waitSignal(rows.row_changed) as told:
        rows.setCurrentIndex(rows.model().index(1, 0))

    assert told.args[0].row() == rows.current_row() == 1


@pytest.mark.parametrize(("key", "signal"), [(KEY.Key_Return, "opened"), (KEY.Key_Delete, "delete_pressed")])
def test_a_key_acts_on_the_current_row_and_on_none(qtbot, rows, key, signal):
    rows.setCurrentIndex(QModelIndex())
    with qtbot.assertNotEmitted(getattr(rows, signal)):
        qtbot.keyClick(rows, key)
    rows.setCurrentIndex(rows.model().index(1, 0))
    with qtbot.waitSignal(getattr(rows, signal)) as told:
        qtbot.keyClick(rows, key)

    assert told.args[0].row() == 1


def test_up_in_the_first_row_leads_out(qtbot, rows):
    rows.setCurrentIndex(rows.model().index(0, 0))
    with qtbot.waitSignal(rows.left_upwards):
        qtbot.keyClick(rows, KEY.Key_Up)


def test_words_are_reported_once_after_a_pause(qtbot, box):
    told = []
    box.searched.connect(told.append)
    qtbot.keyClicks(box, "ana")
    qtbot.waitUntil(lambda: bool(told))

    assert told == ["ana"]


def test_down_reports_at_once_and_leads_into_the_list(qtbot, box):
    with qtbot.waitSignals([box.searched, box.left_downwards]):
        qtbot.keyClicks(box, "ana")
        qtbot.keyClick(box, KEY.Key_Down)


def test_escape_clears_the_search(qtbot, box):
    box.setText("ana")
    qtbot.keyClick(box, KEY.Key_Return)
    with qtbot.waitSignal(box.searched) as told:
        qtbot.keyClick(box, KEY.Key_Escape)

    assert told.args == [""]
    assert box.text() == ""


def test_the_cross_is_there_only_while_there_is_something_to_clear(box):
    cross = box.actions()[-1]
    assert not cross.isVisible()
    box.setText("ana")
    assert cross.isVisible()
