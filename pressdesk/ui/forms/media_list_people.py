"""Who is on a media list and why, and who is left out of it."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from pressdesk.store.database import Database
from pressdesk.store.media_lists import Why
from pressdesk.ui.delegates.two_line import TwoLineDelegate
from pressdesk.ui.models.media_list_list import ListPeople, ListPeopleModel
from pressdesk.ui.services import roles
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.empty_state import EmptyState
from pressdesk.ui.widgets.row_list import RowList

ON, OUT = 0, 1
BATCH = 4_000
LEAST = 190
"""Height that the people keep, in logical pixels: three rows and a bit."""


class MediaListPeople(QWidget):
    """Two lists under two tabs. Delete leaves out, Return opens the person."""

    add_wanted = Signal()
    leave_wanted = Signal(list)
    """Ids of those who are to be left out."""
    back_wanted = Signal(list)
    """Ids of those who are to be on the list again."""
    person_wanted = Signal(str)

    def __init__(self, db: Database, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ListPeopleModel(db, self)
        self._people = ListPeople()
        self._by_rule = False
        self._writable = True
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("On the list, or left out"))
        self.tabs.addTab("")
        self.tabs.addTab("")
        self.add_button = QPushButton(self.tr("Add people…"))
        self.add_button.setIcon(icon("contact-add", theme))
        self.move_button = QPushButton()
        self._open = QAction(icon("contact", theme, "quiet"), self.tr("Open contact"), self)
        self._move = QAction(self)
        self.list = RowList(self.tr("People of this list"))
        self.list.setItemDelegate(TwoLineDelegate(theme, self.list))
        self.list.setModel(self.model)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setLayoutMode(RowList.LayoutMode.Batched)  # fifty thousand rows are laid out in several turns
        self.list.setBatchSize(BATCH)
        self.list.setProperty("ground", "sheet")
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.list.addActions([self._open, self._move])
        self._hint = QLabel(self.tr("Who is not to be contacted is on no list, whatever the rule or a hand says."))
        self._hint.setProperty("quiet", True)
        self._hint.setWordWrap(True)
        self._hint.setFont(theme.font("small"))
        self.empty = EmptyState(theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        self._assemble()
        self._connect()
        self.show_people(ListPeople())

    def show_people(self, people: ListPeople, *, by_rule: bool = False) -> None:
        """Show who is on the list and who is left out. `by_rule`: how an empty list is to be filled."""
        self._people, self._by_rule = people, by_rule
        shown = QLocale().toString
        self.tabs.setTabText(ON, self.tr("On the list {count}").format(count=shown(len(people.on))))
        self.tabs.setTabText(OUT, self.tr("Left out {count}").format(count=shown(len(people.out))))
        self._show_tab()

    def counts(self) -> tuple[int, int]:
        """How many are on the list, and how many are left out."""
        return len(self._people.on), len(self._people.out)

    def chosen(self) -> list[str]:
        """Ids of the people chosen in the list on show: where none is, of the one at the cursor."""
        rows = self._rows()
        return self.model.ids_at(rows if rows else [self.list.current_row()])

    def _rows(self) -> list[int]:
        """Rows that are chosen. There may be fifty thousand, so no index is made for each."""
        spans = self.list.selectionModel().selection().toList()
        return sorted(row for span in spans for row in range(span.top(), span.bottom() + 1))

    def only_read(self) -> None:
        """Let people be looked at, not moved."""
        self._writable = False
        self.add_button.setVisible(False)
        self.move_button.setVisible(False)

    def _show_tab(self) -> None:
        tab = self.tabs.currentIndex()
        current = self.list.currentIndex().data(roles.ID)
        self.model.show_people(self._people.on if tab == ON else self._people.out, self._people.why)
        if current is not None and (row := self.model.row_of(str(current))) >= 0:
            self.list.setCurrentIndex(self.model.index(row))
        self.move_button.setText(self.tr("Leave out") if tab == ON else self.tr("Put back"))
        self.add_button.setVisible(tab == ON and self._writable)
        self._pages.setCurrentWidget(self.list if self.model.rowCount() else self.empty)
        self.empty.show_state("people", self._nobody(tab))
        self._settle()

    def _nobody(self, tab: int) -> str:
        if tab == OUT:
            return self.tr("Nobody is left out.")
        if self._by_rule:
            return self.tr("Nobody fits the rule yet. Change it, or add people by hand.")
        return self.tr("Nobody is on this list yet. Add people one by one, or fill it by a rule.")

    def _settle(self) -> None:
        """What can be done with those chosen."""
        rows = self._rows()
        # on the list itself nobody is whom nothing can move
        refused = self.tabs.currentIndex() == OUT and any(
            one is not None and one.why is Why.NO_CONTACT for one in map(self.model.standing, self.model.ids_at(rows))
        )
        self.move_button.setEnabled(bool(rows) and not refused)
        self._move.setEnabled(self.move_button.isEnabled() and self._writable)
        self._move.setText(self.move_button.text())
        self._open.setEnabled(len(rows) == 1)
        self._hint.setVisible(self.tabs.currentIndex() == OUT and self._people.kept_out > 0)

    def _on_move(self) -> None:
        if self.move_button.isEnabled() and self._writable and (chosen := self.chosen()):
            (self.leave_wanted if self.tabs.currentIndex() == ON else self.back_wanted).emit(chosen)

    def _on_delete(self) -> None:
        if self.tabs.currentIndex() == ON:
            self._on_move()

    def _on_open(self) -> None:
        if chosen := self.chosen():
            self.person_wanted.emit(chosen[0])

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_tab)
        self.add_button.clicked.connect(self.add_wanted)
        self.move_button.clicked.connect(self._on_move)
        self._move.triggered.connect(self._on_move)
        self._open.triggered.connect(self._on_open)
        self.list.opened.connect(self._on_open)
        self.list.delete_pressed.connect(self._on_delete)
        self.list.left_upwards.connect(lambda: self.tabs.setFocus(Qt.FocusReason.BacktabFocusReason))
        self.list.selectionModel().selectionChanged.connect(self._settle)

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE[1])
        head.addWidget(self.tabs)
        head.addStretch()
        head.addWidget(self.move_button)
        head.addWidget(self.add_button)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._pages)
        card.setMinimumHeight(LEAST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addLayout(head)
        layout.addWidget(self._hint)
        layout.addWidget(card, 1)
