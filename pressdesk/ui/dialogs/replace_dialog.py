"""Replacing words in all releases: what is found is shown, release by release, before anything is changed."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from pressdesk.desk import replacing_ops
from pressdesk.desk.replacing_ops import Found, Replaced
from pressdesk.domain.finding import Wanted
from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.store.database import Database
from pressdesk.ui.delegates.marked_text import draw_marked
from pressdesk.ui.services import tasks
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.status import status_word
from pressdesk.ui.services.tasks import Task
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.field import Field

PAUSE = 300
"""Milliseconds after the last key until the releases are searched."""

MOST_LINES = 20
"""Hits of one release that are listed; more are counted."""


class _HitLine(QStyledItemDelegate):
    """A line with its hit on the ground of a search hit, which stays in sight where the line is cut."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._tree = theme, parent

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        hit = index.data(_HIT)
        if hit is None:
            super().paint(painter, option, index)
            return
        rect: QRect = option.rect  # type: ignore[attr-defined]  # the stubs leave the fields of an option out
        draw_marked(
            painter,
            QRectF(rect),
            str(index.data()),
            font=self._theme.font(),
            colour=self._theme.colour("text"),
            mark=self._theme.colour("mark"),
            ranges=[(int(hit[0]), int(hit[1]))],
            right_to_left=self._tree.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )


class ReplaceDialog(QDialog):
    """Only ticked releases are changed. What has left the house is not ticked; what may not change cannot be."""

    found = Signal()
    """What was searched for last is listed."""

    def __init__(
        self,
        db: Database,
        theme: Theme,
        messages: Messages,
        wanted: Wanted,
        new: str,
        *,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._db, self._theme, self._messages, self._clock = db, theme, messages, clock
        self._task: Task[list[Found]] | None = None
        self._stopped: list[bool] = [False]
        self._shown: Wanted | None = None
        self._done: Replaced | None = None
        self.setWindowTitle(self.tr("Replace in all releases"))
        self.resize(720, 560)
        self.words, self.instead = QLineEdit(wanted.text), QLineEdit(new)
        self.case, self.whole = QCheckBox(self.tr("Match &case")), QCheckBox(self.tr("&Whole words only"))
        self.case.setChecked(wanted.match_case)
        self.whole.setChecked(wanted.whole_words)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(1)
        self.tree.setAccessibleName(self.tr("Releases and the lines found in them"))
        self.tree.setUniformRowHeights(True)
        self.tree.setItemDelegate(_HitLine(theme, self.tree))
        self._replace = QPushButton(self.tr("Replace"))
        self._replace.setProperty("primary", True)
        self._replace.setEnabled(False)
        buttons = QDialogButtonBox()
        buttons.addButton(self._replace, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QPushButton(self.tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.search)
        self.words.textEdited.connect(self._on_typed)
        self.case.toggled.connect(self._on_typed)
        self.whole.toggled.connect(self._on_typed)
        self.tree.itemChanged.connect(self._count)
        buttons.accepted.connect(self.replace)
        buttons.rejected.connect(self.reject)
        self._assemble(buttons)
        self.finished.connect(self._stop)
        self.search()

    @classmethod
    def ask(
        cls,
        db: Database,
        theme: Theme,
        messages: Messages,
        wanted: Wanted,
        new: str,
        *,
        clock: Callable[[], datetime],
        parent: QWidget,
    ) -> Replaced | None:
        """Show, and replace. None where nothing was replaced."""
        dialog = cls(db, theme, messages, wanted, new, clock=clock, parent=parent)
        dialog.exec()
        dialog.deleteLater()
        return dialog.done_with()

    def done_with(self) -> Replaced | None:
        """What was replaced."""
        return self._done

    def wanted(self) -> Wanted:
        return Wanted(self.words.text(), self.case.isChecked(), self.whole.isChecked())

    def ticked(self) -> list[str]:
        """Ids of the releases that are ticked."""
        return [
            str(item.data(0, Qt.ItemDataRole.UserRole))
            for item in self._releases()
            if item.checkState(0) is Qt.CheckState.Checked
        ]

    def search(self) -> None:
        """Search all releases for what is typed now."""
        self._pause.stop()
        self._stop()
        wanted, db = self.wanted(), self._db
        if not wanted.text.strip():
            self._show(wanted, [])
            return
        stopped = self._stopped = [False]
        self._said.setText(self.tr("Searching…"))
        self._task = tasks.run(
            self,
            lambda: replacing_ops.find_everywhere(db, wanted, stop=lambda: stopped[0]),
            lambda found: self._show(wanted, found),
            self._messages.error,
        )

    def replace(self) -> None:
        """Replace in the ticked releases."""
        wanted, new, ids, db, now = self._shown, self.instead.text(), self.ticked(), self._db, self._clock()
        if wanted is None or wanted != self.wanted() or not ids:
            return
        self._replace.setEnabled(False)
        self._task = None
        tasks.run(
            self,
            lambda: replacing_ops.replace_everywhere(db, ids, wanted, new, now=now),
            self._on_replaced,
            self._on_failed,
        )

    @override
    def closeEvent(self, arg__1: QCloseEvent) -> None:
        self._stop()
        super().closeEvent(arg__1)

    def _stop(self) -> None:
        self._stopped[0] = True
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _on_typed(self) -> None:
        self._replace.setEnabled(False)
        self._pause.start()

    def _on_replaced(self, done: Replaced) -> None:
        self._done = done
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._count()
        self._messages.error(error)

    def _show(self, wanted: Wanted, found: list[Found]) -> None:
        self._task = None
        self._shown = wanted
        held = self.tree.blockSignals(True)
        self.tree.clear()
        for one in found:
            self.tree.addTopLevelItem(self._item(one))
        self.tree.blockSignals(held)
        self.tree.expandAll()
        self._count()
        self.found.emit()

    def _item(self, one: Found) -> QTreeWidgetItem:
        state = [status_word(one.status)]
        if one.closed:
            state.append(self.tr("its words may not change"))
        elif one.sent:
            state.append(self.tr("was sent"))
        title = one.headline or self.tr("Without a headline")
        item = QTreeWidgetItem([f"{title}  ·  {' · '.join(state)}"])
        item.setData(0, Qt.ItemDataRole.UserRole, one.release_id)
        font = self._theme.font("strong")
        item.setFont(0, font)
        out = one.closed or one.sent or one.status not in _OPEN
        item.setCheckState(0, Qt.CheckState.Unchecked if out else Qt.CheckState.Checked)
        if one.closed:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            item.setForeground(0, self._theme.colour("quiet"))
        if out:
            item.setIcon(0, icon("warning", self._theme, "amber"))
        for line in one.lines[:MOST_LINES]:
            shown = QTreeWidgetItem([line.text])
            shown.setData(0, _HIT, (line.start, line.end))
            shown.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            shown.setToolTip(0, line.text)
            item.addChild(shown)
        if (more := len(one.lines) - MOST_LINES) > 0:
            item.addChild(QTreeWidgetItem([self.tr("and {count} more").format(count=QLocale().toString(more))]))
        item.setData(0, _COUNT, len(one.lines))
        return item

    def _releases(self) -> list[QTreeWidgetItem]:
        found = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _count(self) -> None:
        listed = self._releases()
        ticked = [item for item in listed if item.checkState(0) is Qt.CheckState.Checked]
        hits = sum(int(item.data(0, _COUNT)) for item in listed)
        number = QLocale().toString
        if not self.words.text().strip():
            self._said.setText(self.tr("Type what to look for."))
        elif not listed:
            self._said.setText(self.tr("No release holds these words."))
        else:
            self._said.setText(
                self.tr("Hits: {hits} · releases: {releases}. A version of each is kept before it changes.").format(
                    hits=number(hits), releases=number(len(listed))
                )
            )
        self._replace.setEnabled(bool(ticked) and not self._db.read_only)
        verb = self.tr("Replace in {count} releases") if len(ticked) != 1 else self.tr("Replace in 1 release")
        self._replace.setText(verb.format(count=number(len(ticked))) if ticked else self.tr("Replace"))

    def _assemble(self, buttons: QDialogButtonBox) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        row = QHBoxLayout()
        row.setSpacing(SPACE[2])
        row.addWidget(Field(self.tr("&Find"), self.words))
        row.addWidget(Field(self.tr("&Replace by"), self.instead))
        layout.addLayout(row)
        ways = QHBoxLayout()
        ways.addWidget(self.case)
        ways.addWidget(self.whole)
        ways.addStretch(1)
        layout.addLayout(ways)
        layout.addWidget(self._said)
        layout.addWidget(self.tree, 1)
        layout.addWidget(buttons)


_COUNT = int(Qt.ItemDataRole.UserRole.value) + 1
_HIT = _COUNT + 1
_OPEN = frozenset((ReleaseStatus.DRAFT, ReleaseStatus.REVIEW, ReleaseStatus.APPROVED))
"""States in which the words are still being worked on."""
