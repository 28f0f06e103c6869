"""Two columns: the records in the middle, the one chosen on the right; either says it where there is nothing."""

from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSignalBlocker, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.ui.delegates.two_line import TwoLineDelegate
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.empty_state import EmptyState
from pressdesk.ui.widgets.row_list import RowList
from pressdesk.ui.widgets.search_box import SearchBox

W = TypeVar("W", bound=QWidget)


class ListAndSheet(QSplitter):
    """`head` stands above the list; `sheet` is what shows a record.

    It is put together from the outside in, and best given its page as `parent`: Qt works out the style of all that is
    inside a widget whenever it is put into another one.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        model: QAbstractItemModel,
        head: QWidget,
        sheet: QWidget,
        nothing: EmptyState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        column = _on_ground(QWidget(self), "list")
        column.setMinimumWidth(220)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(SPACE[2], SPACE[2], SPACE[2], SPACE[1])
        layout.addLayout(top)
        top.addWidget(head)  # before the list, also for the Tab key
        self._left, self._right = QStackedWidget(column), _on_ground(QStackedWidget(self), "sheet")
        layout.addWidget(self._left, 1)
        self.list = RowList(name)
        self.list.setItemDelegate(TwoLineDelegate(theme, self.list))
        self.list.setModel(model)
        self.empty = EmptyState(theme)
        self._sheet = sheet
        self._nothing = nothing
        self._left.addWidget(self.list)
        self._left.addWidget(self.empty)
        self._right.addWidget(_on_ground(nothing, "sheet"))
        self._right.addWidget(sheet)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(column)
        self.addWidget(self._right)
        self.setStretchFactor(1, 1)
        self.setSizes([288, 800])

    def show_sheet(self, *, shown: bool) -> None:
        """Show the record's sheet, or that none is chosen."""
        self._right.setCurrentWidget(self._sheet if shown else self._nothing)

    def show_list(self, *, shown: bool) -> None:
        """Show the rows, or why there are none."""
        self._left.setCurrentWidget(self.list if shown else self.empty)

    def mark(self, row: int) -> None:
        """Mark a row as the one shown, without reporting a choice; -1 for none."""
        model = self.list.model()
        index = model.index(row, 0) if row >= 0 else QModelIndex()
        # a list that takes the focus makes its first row current, but does not select it
        if index != self.list.currentIndex() or (row >= 0 and not self.list.selectionModel().isSelected(index)):
            with QSignalBlocker(self.list):
                self.list.setCurrentIndex(index)
            self.list.viewport().update()

    def join(self, search: SearchBox) -> None:
        """Let the arrow keys lead from the search line into the list and back."""
        search.left_downwards.connect(self._into_list)
        self.list.left_upwards.connect(search.take_focus)

    def _into_list(self) -> None:
        model = self.list.model()
        if model.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(model.index(0, 0))


def _on_ground(widget: W, ground: str) -> W:
    widget.setProperty("ground", ground)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget
