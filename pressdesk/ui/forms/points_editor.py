"""The numbers, addresses and pages of a contact, in the order in which they are printed."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pressdesk.domain.models.contact import PointDraft, PointFields, PointKind, PointView
from pressdesk.ui.forms.point_row import PointRow
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme


class PointsEditor(QWidget):
    """Rows to add to, remove and reorder. `edited` on each."""

    edited = Signal()

    def __init__(self, theme: Theme, region: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._region = region
        self._today = today
        self.rows: list[PointRow] = []
        self._before: QWidget | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE[1])
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE[1])
        self.add_buttons: list[QPushButton] = []
        for kind, text in (
            (PointKind.MOBILE, self.tr("Add number")),
            (PointKind.EMAIL, self.tr("Add e-mail")),
            (PointKind.WEB, self.tr("Add page")),
        ):
            button = QPushButton(text)
            button.setProperty("flat", True)
            button.setIcon(icon("plus", theme, "accent"))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, kind=kind: self.add(kind))
            self.add_buttons.append(button)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addLayout(self._column)
        layout.addLayout(buttons)

    def set_region(self, region: str) -> None:
        """The country that national numbers are read in from now on."""
        self._region = region
        for row in self.rows:
            row.region = region

    def follow(self, field: QWidget) -> None:
        """Let Tab come here from this field of the same window, whenever rows are made."""
        self._before = field
        self._settle()

    def show_points(self, points: Sequence[PointFields]) -> None:
        """Show other points without reporting an edit. Without any, an empty number and address wait."""
        while self.rows:
            self._drop(self.rows[-1])
        for point in points:
            self._make_row().show_point(point, point.id if isinstance(point, PointView) else None)
        if not points:
            for kind in (PointKind.MOBILE, PointKind.EMAIL):
                self._make_row().begin(kind)
        self._settle()

    def adopt(self, ids: Sequence[str]) -> None:
        """Take the ids that the store gave to the points as they stand."""
        for row, point_id in zip((row for row in self.rows if not row.is_empty()), ids, strict=False):
            row.adopt(point_id)

    def add(self, kind: PointKind) -> PointRow:
        """Add an empty row and put the cursor into it."""
        row = self._make_row()
        row.begin(kind)
        self._settle()
        row.value.setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def drafts(self, *, as_typed: bool = False) -> list[PointDraft] | None:
        """The points, or None after marking those that are wrong (see `PointRow.draft` for `as_typed`)."""
        if not as_typed:
            right = [row.check() for row in self.rows]  # each one, so that all that are wrong get their mark
            if not all(right):
                return None
        return [draft for row in self.rows if (draft := row.draft(as_typed=as_typed)) is not None]

    def first_wrong(self) -> PointRow | None:
        return next((row for row in self.rows if row.error()), None)

    def _make_row(self) -> PointRow:
        row = PointRow(self._theme, self._region, self._today)
        row.edited.connect(self.edited)
        row.removed.connect(lambda: self._remove(row))
        row.moved.connect(partial(self._move, row))
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _drop(self, row: PointRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _remove(self, row: PointRow) -> None:
        place = self.rows.index(row)
        self._drop(row)
        self._settle()
        after = self.rows[min(place, len(self.rows) - 1)].remove if self.rows else self.add_buttons[0]
        after.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _move(self, row: PointRow, by: int) -> None:
        place = self.rows.index(row)
        if not 0 <= place + by < len(self.rows):
            return
        self.rows.insert(place + by, self.rows.pop(place))
        self._column.removeWidget(row)
        self._column.insertWidget(place + by, row)
        self._settle()
        (row.up if by < 0 and row.up.isEnabled() else row.down).setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _settle(self) -> None:
        """First and last cannot move further; Tab goes through the rows as they stand."""
        before = self._before
        for place, row in enumerate(self.rows):
            row.up.setEnabled(place > 0)
            row.down.setEnabled(place < len(self.rows) - 1)
            for widget in (row.kind, row.value, row.label, row.usage, row.confirmed, row.up, row.down, row.remove):
                if before is not None:
                    QWidget.setTabOrder(before, widget)
                before = widget
        for button in self.add_buttons:
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button
