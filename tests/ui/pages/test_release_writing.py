"""Typography, zoom, the sheet alone, and the count of what is selected."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSplitter

from pressdesk.desk import house_ops
from pressdesk.domain.models.setting import House
from pressdesk.system.settings import Settings, read_settings, write_settings
from pressdesk.ui.pages.release_desk import ReleaseDesk


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.toml"


@pytest.fixture
def make_desk(qtbot, db, bus, told, theme, exports, clock, path):
    made = []

    def make():
        desk = ReleaseDesk(db, bus, told, theme, exports, clock=clock, laptop_zone="Europe/Zurich", settings_path=path)
        qtbot.addWidget(desk)
        desk.resize(1000, 700)
        desk.show()
        made.append(desk)
        return desk

    yield make
    for desk in made:
        desk._autosave.discard()


@pytest.fixture
def desk(make_desk, add):
    made = make_desk()
    made.show_release(add(headline="One two three", body="Four five.\n\n## Six"))
    return made


def sizes(desk):
    form = desk.form
    return [field.font().pointSizeF() for field in (form.topic, form.headline, form.lead, form.body, form.notes)]


def turn(desk, notches):
    window = desk.window().windowHandle()
    at = QPointF(desk.form.body.mapTo(desk.window(), desk.form.body.rect().center()))
    QTest.wheelEvent(window, at, QPoint(0, 120 * notches), QPoint(), Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def test_marks_are_written_as_the_house_and_the_language_have_them(db, make_desk, add, now):
    house_ops.save_house(db, House(quotation_marks="single"), now=now)
    desk = make_desk()
    desk.show_release(add(headline="x", language="en-GB"))
    QTest.keyClicks(desk.form.lead, '"so"')
    assert desk.form.lead.text() == "‘so’"


def test_smart_typography_can_be_turned_off_and_stays_so(desk, make_desk, path):
    assert desk.writing.smart.isChecked()
    desk.writing.smart.trigger()
    QTest.keyClicks(desk.form.lead, '"so"')
    assert desk.form.lead.text() == '"so"'
    assert not make_desk().writing.smart.isChecked()
    assert not read_settings(path).smart_typography


def test_zoom_enlarges_all_that_is_written_and_the_column(desk):
    before, column = sizes(desk), desk.form._column.maximumWidth()
    for _ in range(3):
        desk.form.zoom.enlarge()
    assert desk.form.zoom.percent == 150
    assert sizes(desk) == [size * 1.5 for size in before]
    assert desk.form._column.maximumWidth() == column * 150 // 100
    assert desk.foot._zoom.isVisible()
    assert "150" in desk.foot._zoom.text()
    desk.foot._zoom.click()
    assert sizes(desk) == before
    assert not desk.foot._zoom.isVisible()


def test_zoom_is_no_edit_and_ends_at_both_ends(qtbot, desk):
    with qtbot.assertNotEmitted(desk.form.edited):
        for _ in range(20):
            desk.form.zoom.enlarge()
        assert desk.form.zoom.percent == 300
        for _ in range(20):
            desk.form.zoom.reduce()
        assert desk.form.zoom.percent == 50


def test_the_wheel_with_control_zooms(desk):
    turn(desk, 2)
    assert desk.form.zoom.percent == 125
    turn(desk, -3)
    assert desk.form.zoom.percent == 90


def test_zoom_is_remembered(qtbot, desk, make_desk, path):
    desk.form.zoom.set_percent(125)
    qtbot.waitUntil(lambda: read_settings(path).zoom == 125)
    assert make_desk().form.zoom.percent == 125


def test_a_zoom_beyond_sense_in_the_file_counts_for_nothing(make_desk, path):
    write_settings(path, Settings())
    path.write_text(path.read_text().replace("zoom = 100", "zoom = 9000"))
    assert make_desk().form.zoom.percent == 100


@pytest.fixture
def window(qtbot, desk):
    """As in the office: places, then list and sheet, each in a splitter of its own."""
    outer, inner = QSplitter(), QSplitter()
    outer.places, inner.list = QLabel("places"), QLabel("list")
    inner.addWidget(inner.list)
    inner.addWidget(desk)
    outer.addWidget(outer.places)
    outer.addWidget(inner)
    qtbot.addWidget(outer)
    outer.inner, outer.desk = inner, desk
    outer.resize(1280, 800)
    outer.setSizes([200, 1080])
    inner.setSizes([260, 820])
    outer.show()
    yield outer
    desk.setParent(None)


def parts(window):
    desk = window.desk
    return [part.isVisible() for part in (window.places, window.inner.list, desk.panel, desk.header, desk.foot)]


def middle(window, part):
    return part.mapTo(window, part.rect().center()).x()


def test_focus_mode_shows_the_sheet_alone_and_escape_brings_the_rest_back(qtbot, window, told):
    desk = window.desk
    qtbot.waitUntil(lambda: all(parts(window)))
    before = [*window.sizes(), *window.inner.sizes()]
    desk.writing.focus_mode.trigger()
    qtbot.waitUntil(lambda: not any(parts(window)))
    assert desk.form.isVisible()
    assert "Esc" in told.notices[-1].text
    qtbot.waitUntil(lambda: abs(middle(window, desk.form._column) - window.width() / 2) < 12)
    QTest.keyClick(desk.form.body, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: all(parts(window)))
    assert [*window.sizes(), *window.inner.sizes()] == pytest.approx(before, abs=6)  # the handles between them
    assert not desk.writing.focus_mode.isChecked()


def test_what_was_hidden_before_focus_mode_stays_hidden_after(qtbot, window):
    window.places.hide()
    window.desk.acts.toggle_panel()
    window.desk.writing.focus_mode.trigger()
    window.desk.writing.focus_mode.trigger()
    assert parts(window) == [False, True, False, True, True]


def test_focus_mode_ends_when_the_desk_or_the_window_goes(window):
    window.desk.writing.focus_mode.trigger()
    window.desk.hide()
    assert window.places.isVisible()
    window.desk.show()
    window.desk.writing.focus_mode.trigger()
    assert not window.places.isVisible()
    window.close()
    assert not window.places.isHidden()


def test_the_panel_stays_away_in_focus_mode_when_the_window_becomes_narrow_or_wide(qtbot, window):
    window.desk.writing.focus_mode.trigger()
    for width in (700, 1280):
        window.resize(width, 800)
        QApplication.processEvents()
        assert not window.desk.panel.isVisible()


def test_words_that_are_selected_are_counted(qtbot, desk):
    with qtbot.waitSignal(desk.writing.selection_counted) as counted:
        desk.form.headline.setFocus()
        desk.form.headline.selectAll()
    assert counted.args == [3]
    with qtbot.waitSignal(desk.writing.selection_counted) as counted:
        desk.form.body.setFocus()
    assert counted.args == [0]
    with qtbot.waitSignal(desk.writing.selection_counted) as counted:
        desk.form.body.selectAll()
    assert counted.args == [3]
