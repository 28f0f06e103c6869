"""The kept versions of a release: compared with the text as it is, or two with each other, and brought back."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.domain.models.release import VersionView
from pressdesk.ui.delegates.two_line import TwoLineDelegate
from pressdesk.ui.models.version_list import VersionListModel
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.empty_state import EmptyState
from pressdesk.ui.widgets.row_list import RowList


class VersionsPanel(QWidget):
    """Rows; the two buttons act on those chosen. Return or a double click compares."""

    compare_wanted = Signal(str, str)
    """Ids of the versions to compare, the earlier first; "" for the text as it is."""
    restore_wanted = Signal(object)
    """A VersionView to bring back."""

    def __init__(self, theme: Theme, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = VersionListModel(clock, self)
        self.list = RowList(self.tr("Versions"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(TwoLineDelegate(theme, self.list))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._compare = QPushButton(self.tr("Compare"))
        self._compare.setIcon(icon("compare", theme))
        self._restore = QPushButton(self.tr("Bring back"))
        self._restore.setIcon(icon("undo", theme))
        self._hint = QLabel()
        self._hint.setProperty("quiet", True)
        self._hint.setWordWrap(True)
        self._none = EmptyState(
            theme, "history", self.tr("No versions yet: the first is kept when you export or leave.")
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE[1])
        row.addWidget(self._compare)
        row.addWidget(self._restore)
        row.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE[3], SPACE[1], SPACE[3], SPACE[2])
        foot.setSpacing(SPACE[1])
        foot.addWidget(self._hint)
        foot.addLayout(row)
        some = QWidget()
        column = QVBoxLayout(some)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._none)
        self._stack.addWidget(some)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.list.opened.connect(self._on_compare)
        self.list.selectionModel().selectionChanged.connect(self._show_choice)
        self._compare.clicked.connect(self._on_compare)
        self._restore.clicked.connect(self._on_restore)
        self._show_choice()

    def show_versions(self, versions: Sequence[VersionView]) -> None:
        """Show the kept versions; those chosen stay chosen."""
        chosen = {version.id for version in self.chosen()}
        if self.model.show_versions(versions):
            self._choose(chosen)
        self._stack.setCurrentIndex(1 if versions else 0)
        self._show_choice()

    def chosen(self) -> list[VersionView]:
        """Those chosen, the earliest first."""
        rows = sorted((index.row() for index in self.list.selectionModel().selectedRows()), reverse=True)
        return [self.model.version(row) for row in rows]

    def _choose(self, ids: set[str]) -> None:
        selection = self.list.selectionModel()
        for row, version in enumerate(self.model.versions()):
            if version.id in ids:
                selection.select(self.model.index(row), selection.SelectionFlag.Select)

    def _show_choice(self) -> None:
        count = len(self.chosen())
        self._compare.setEnabled(count > 0)
        self._restore.setEnabled(count == 1)
        self._hint.setText(
            self.tr("The earliest and the latest of those chosen are compared.")
            if count > 1
            else self.tr("Compared with the text as it is. Choose two to compare them with each other.")
        )

    def _on_compare(self) -> None:
        if chosen := self.chosen():
            self.compare_wanted.emit(chosen[0].id, chosen[-1].id if len(chosen) > 1 else "")

    def _on_restore(self) -> None:
        if len(chosen := self.chosen()) == 1:
            self.restore_wanted.emit(chosen[0])
