"""The list view that all lists of records use: uniform rows, hover, Return, Delete."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from pressdesk.ui.services.overriding import override

Index = QModelIndex | QPersistentModelIndex


class RowList(QListView):
    """Reports which row is current, and the keys that act on it."""

    row_changed = Signal(QModelIndex)
    """Another row is current (or none: an invalid index)."""
    opened = Signal(QModelIndex)
    """Return, or a double click: the record is wanted."""
    delete_pressed = Signal(QModelIndex)
    left_upwards = Signal()
    """Up was pressed in the first row: the search line is wanted."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.doubleClicked.connect(self.opened)

    def current_row(self) -> int:
        """The current row, or -1."""
        return self.currentIndex().row()

    @override
    def setModel(self, model: QAbstractItemModel | None, /) -> None:
        super().setModel(model)
        self.verticalScrollBar().setSingleStep(24)

    @override
    def currentChanged(self, current: Index, previous: Index, /) -> None:
        super().currentChanged(current, previous)
        self.row_changed.emit(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        current = self.currentIndex()
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid() and not event.modifiers():
            self.opened.emit(current)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and current.isValid():
            self.delete_pressed.emit(current)
        elif key == Qt.Key.Key_Up and current.row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)
