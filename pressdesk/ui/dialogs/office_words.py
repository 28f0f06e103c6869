"""The office's dictionary: words it has learnt, to look through and to delete."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from pressdesk.desk import spelling_ops
from pressdesk.desk.change import Change
from pressdesk.domain.contact import folded
from pressdesk.domain.errors import DeskError
from pressdesk.domain.models.word import OfficeWordView
from pressdesk.store import words
from pressdesk.store.database import Database
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.languages import language_name
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.empty_state import EmptyState
from pressdesk.ui.widgets.search_box import SearchBox
from pressdesk.ui.widgets.undo_bar import UndoBar

ROW = 32
"""Height of a row, in logical pixels."""


class OfficeWordsDialog(QDialog):
    """A list, searched as one types; Delete takes the chosen words out, and the line above takes that back."""

    def __init__(
        self,
        db: Database,
        bus: ChangeBus,
        messages: Messages,
        theme: Theme,
        *,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._db, self._bus, self._messages, self._clock = db, bus, messages, clock
        self._theme = theme
        self._gone: list[OfficeWordView] = []
        self.setWindowTitle(self.tr("Words of the office"))
        self.resize(480, 520)
        said = QLabel(
            self.tr(
                "These words count as right in every release. Names of contacts do so by themselves and are not here."
            )
        )
        said.setProperty("quiet", True)
        said.setWordWrap(True)
        self.search = SearchBox(self.tr("Search words"), theme)
        self.search.searched.connect(self._filter)
        self.bar = UndoBar(theme)
        self.bar.undo_chosen.connect(self._bring_back)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Words of the office"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setHeaderLabels([self.tr("Word"), self.tr("Language")])
        self.list.setHeaderHidden(True)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemSelectionChanged.connect(self._on_selection)
        self._empty = EmptyState(
            theme,
            "spelling",
            self.tr("No words yet. Open the menu of a marked word in a release, and add it."),
        )
        self._delete = QPushButton(self.tr("Delete"))
        self._delete.setAutoDefault(False)
        self._delete.clicked.connect(self.delete_chosen)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.search.left_downwards.connect(self.list.setFocus)
        foot = QHBoxLayout()
        foot.addWidget(self._delete)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(said)
        layout.addWidget(self.search)
        layout.addWidget(self.bar)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._empty, 1)
        layout.addLayout(foot)
        self._fill()

    def delete_chosen(self) -> None:
        """Take the chosen words out of the dictionary."""
        chosen = [item.data(0, Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]
        views = [view for view in chosen if isinstance(view, OfficeWordView)]
        if not views or not self._do(lambda: [spelling_ops.forget_word(self._db, view.id) for view in views]):
            return
        self._gone = views
        if len(views) == 1:
            self.bar.show_line(self.tr("“{word}” is deleted.").format(word=views[0].word))
        else:
            self.bar.show_line(self.tr("{count} words are deleted.").format(count=len(views)))

    def _bring_back(self) -> None:
        now = self._clock()
        gone, self._gone = self._gone, []
        if self._do(lambda: [spelling_ops.restore_word(self._db, one.word, one.language, now=now) for one in gone]):
            self.bar.show_line("")

    def _do(self, work: Callable[[], list[Change]]) -> bool:
        try:
            changes = work()
        except DeskError as error:
            self._messages.error(error)
            return False
        finally:
            self._fill()
        for change in changes[:1]:
            self._bus.post(change, self)
        return True

    def _fill(self) -> None:
        with self._db.reading() as session:
            known = words.office_words(session)
        self.list.clear()
        for view in known:
            item = QTreeWidgetItem([view.word, language_name(view.language) if view.language else self.tr("All")])
            item.setData(0, Qt.ItemDataRole.UserRole, view)
            item.setSizeHint(0, QSize(0, ROW))
            item.setForeground(1, self._theme.colour("quiet"))
            self.list.addTopLevelItem(item)
        for widget in (self.search, self.list, self._delete):
            widget.setVisible(bool(known))
        self._empty.setVisible(not known)
        self._filter(self.search.text())
        self._on_selection()

    def _filter(self, text: str) -> None:
        wanted = folded(text.strip())
        for place in range(self.list.topLevelItemCount()):
            if item := self.list.topLevelItem(place):
                item.setHidden(wanted not in folded(item.text(0)))

    def _on_selection(self) -> None:
        self._delete.setEnabled(bool(self.list.selectedItems()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.list.hasFocus():
            self.delete_chosen()
        else:
            super().keyPressEvent(event)
