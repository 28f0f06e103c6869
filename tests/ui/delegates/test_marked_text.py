import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from pressdesk.ui.delegates.marked_text import draw_marked, fitted, without_marks
from pressdesk.ui.delegates.person_row import PersonRow
from pressdesk.ui.delegates.two_line import TwoLineDelegate
from pressdesk.ui.services import roles


def test_marks_are_taken_out_of_the_text():
    assert without_marks("the \x02visa\x03 and \x02ban\x03") == ("the visa and ban", [(4, 8), (13, 16)])


@given(st.text(st.sampled_from("ab \x02\x03é"), max_size=30))
def test_marks_in_any_disorder_give_ranges_inside_the_text(text):
    bare, ranges = without_marks(text)

    assert "\x02" not in bare
    assert all(0 <= start < end <= len(bare) for start, end in ranges)


def test_a_hit_beyond_the_edge_is_brought_into_sight(qapp):
    metrics = QFontMetricsF(QFont())
    text = "word " * 60 + "needle at the end"
    shown, hits = fitted(text, [(300, 306)], metrics, 300)

    assert shown.startswith("…")
    assert [shown[start:end] for start, end in hits] == ["needle"]


def test_what_fits_is_left_alone(qapp):
    assert fitted("short", [(0, 2)], QFontMetricsF(QFont()), 500) == ("short", [(0, 2)])


@pytest.mark.parametrize("text", ["", "a", "ليلى نموذج", "x" * 5_000, "👩‍👩‍👧‍👦 family"])
def test_any_text_can_be_drawn_in_any_width(qapp, text):
    for width in (0, 1, 40, 400):
        pixmap = QPixmap(400, 40)
        painter = QPainter(pixmap)
        used = draw_marked(
            painter, QRectF(0, 0, width, 20), text, font=QFont(), colour=QColor("black"), mark=QColor("yellow"),
            ranges=[(0, 1)], right_to_left=True,
        )  # fmt: skip
        painter.end()
        assert used <= width


@pytest.mark.parametrize("delegate_class", [TwoLineDelegate, PersonRow])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("width", [20, 120, 300])
def test_a_row_is_painted_with_everything_and_with_nothing(qapp, theme, delegate_class, direction, width):
    model = QStandardItemModel()
    full, bare = QStandardItem(), QStandardItem()
    for role, value in (
        (roles.TITLE, "A headline that is rather long for its row"),
        (roles.SUBTITLE, "Topic"),
        (roles.WHEN, "14:02"),
        (roles.STATE, roles.State("embargo", "Embargoed", "amber")),
        (roles.SNIPPET, "with a \x02hit\x03"),
        (roles.EMPHASIS, True),
        (roles.CHOSEN, True),
    ):
        full.setData(value, role)
    model.appendRow(full)
    model.appendRow(bare)
    delegate = delegate_class(theme)
    for row in (0, 1):
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, delegate.sizeHint(option, model.index(row, 0)).height())
        option.direction = direction
        option.state = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
        pixmap = QPixmap(max(width, 1), 80)
        pixmap.fill(QColor("white"))
        blank = pixmap.toImage()
        painter = QPainter(pixmap)
        delegate.paint(painter, option, model.index(row, 0))
        painter.end()
        assert pixmap.toImage() != blank


def test_a_row_is_about_56_pixels_high(qapp, theme):
    assert (
        54 <= TwoLineDelegate(theme).sizeHint(QStyleOptionViewItem(), QStandardItemModel().index(0, 0)).height() <= 64
    )
