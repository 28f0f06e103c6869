"""People as a file: who, in which format, what leaves and what stays, and only then where to."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from pressdesk.desk import card_export_ops
from pressdesk.desk.card_export_ops import SUFFIXES, Choice, Leaver, Leaving, Written
from pressdesk.domain.errors import ExportStoppedError
from pressdesk.store import media_lists, settings
from pressdesk.store.database import Database
from pressdesk.ui.delegates.two_line import TwoLineDelegate
from pressdesk.ui.forms.leaving_form import CHOSEN, EVERYBODY, LeavingForm
from pressdesk.ui.forms.private_choice import PrivateChoice, names
from pressdesk.ui.models.people_leaving import PeopleLeaving
from pressdesk.ui.services import tasks
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.field import restyle
from pressdesk.ui.widgets.row_list import RowList

Pick = Callable[[QWidget, Callable[[list[str]], None]], None]
"""Has people chosen, and hands over their ids; none where the officer left it."""


class CardExportDialog(QDialog):
    """`written()` says what was written. What is private leaves only through the second step."""

    shown = Signal()
    """What would leave of those chosen last stands in the list."""
    _told = Signal(int)

    def __init__(
        self,
        db: Database,
        theme: Theme,
        messages: Messages,
        chosen: Sequence[tuple[str, str]],
        pick: Pick,
        *,
        folder: Path,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """`chosen`: ids and names of who is marked in the window; `folder`: where the file is proposed."""
        super().__init__(parent)
        self._db, self._messages, self._clock, self._pick, self._folder = db, messages, clock, pick, folder
        self._chosen = [one[0] for one in chosen]
        self._leaving = Leaving(())
        self._people: list[Leaver] = []
        self._sums = (0, 0, 0)
        self._private = False
        self._at_risk: frozenset[str] = frozenset()
        self._asked = 0
        self._stopped = [False]
        self._running = False
        self._written: Written | None = None
        with db.reading() as session:
            language, lists = settings.house(session).language, media_lists.lists(session)
        self.setWindowTitle(self.tr("Export contacts"))
        self.setMinimumSize(540, 600)
        self.resize(620, 640)
        self.fields = LeavingForm(lists, [one[1] for one in chosen], language)
        self.second = PrivateChoice(theme)
        self._make_preview(theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._first_page())
        self._pages.addWidget(self._second_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.addWidget(self._pages)
        self.fields.source_changed.connect(self._ask)
        self.fields.format_changed.connect(self._refresh)
        self.fields.pick_wanted.connect(lambda: self._pick(self, self._on_picked))
        self.more.clicked.connect(self._on_more)
        self._told.connect(self.progress.setValue)
        self._ask()
        self.fields.setFocus()

    @classmethod
    def ask(
        cls,
        db: Database,
        theme: Theme,
        messages: Messages,
        chosen: Sequence[tuple[str, str]],
        pick: Pick,
        *,
        folder: Path,
        clock: Callable[[], datetime],
        parent: QWidget,
    ) -> Written | None:
        """Show, and write. None where nothing was written."""
        dialog = cls(db, theme, messages, chosen, pick, folder=folder, clock=clock, parent=parent)
        try:
            dialog.exec()
            return dialog.written()
        finally:
            dialog.deleteLater()

    def written(self) -> Written | None:
        return self._written

    def people(self) -> list[Leaver]:
        """Who leaves as things stand."""
        return self._people

    def write(self, path: Path) -> None:
        """Write the file in the pool; the dialog closes when it is whole."""
        db, now, choice = self._db, self._clock(), self._choice()
        ids = [one.id for one in self._leaving.people]
        stopped, tell = [False], self._told.emit
        self._stopped = stopped

        def told(done: int) -> bool:
            tell(done)
            return not stopped[0]

        self._run(running=True)
        self.progress.setRange(0, 0 if choice.format == "pdf" else len(self.people()))
        tasks.run(
            self,
            lambda: card_export_ops.write(db, path, ids, choice, now=now, told=told),
            self._on_written,
            self._on_failed,
        )

    # what is shown

    def _make_preview(self, theme: Theme) -> None:
        self.model = PeopleLeaving(self)
        self.list = RowList(self.tr("Who leaves, and with which numbers and addresses"))
        self.list.setObjectName("card")
        self.list.setLayoutMode(RowList.LayoutMode.Batched)  # fifty thousand rows are laid out in several turns
        self.list.setModel(self.model)
        self.list.setItemDelegate(TwoLineDelegate(theme, self.list))
        self.counted, self.stays = QLabel(), QLabel()
        for label in (self.counted, self.stays):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.counted.setFont(theme.font("strong"))
        self.more = QPushButton(self.tr("Let &more leave…"))
        self.more.setAutoDefault(False)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.hide()

    def _first_page(self) -> QWidget:
        page = QWidget()
        self.export = QPushButton()
        self.export.setProperty("primary", True)
        self.export.setDefault(True)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.stays, 1)
        foot.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QDialogButtonBox()
        buttons.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self._cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._ask_where)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[2])
        layout.addWidget(self.fields)
        layout.addWidget(self.counted)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        layout.addWidget(self.progress)
        layout.addWidget(buttons)
        return page

    def _second_page(self) -> QWidget:
        page = QWidget()
        self.include = QPushButton(self.tr("Let these leave"))
        self.include.setProperty("primary", True)
        self.include.setAutoDefault(False)
        back = QPushButton(self.tr("Back"))
        back.setAutoDefault(False)
        buttons = QDialogButtonBox()
        buttons.addButton(self.include, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(back, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._on_included)
        buttons.rejected.connect(partial(self._go, 0))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[2])
        layout.addWidget(self.second, 1)
        layout.addWidget(buttons)
        return page

    # who

    def _on_picked(self, ids: list[str]) -> None:
        if ids:
            self._chosen = ids
            self.fields.show_picked(len(ids))

    def _ask(self) -> None:
        """Find out what would leave of those chosen now. What was let leave before counts no longer."""
        self._private, self._at_risk = False, frozenset()
        self._take(Leaving(()))
        self._asked += 1
        db, asked, chosen = self._db, self._asked, list(self._chosen)
        kind, list_id, _ = self.fields.source()

        def work() -> Leaving:
            if kind == EVERYBODY:
                ids = card_export_ops.everybody(db)
            else:
                ids = chosen if kind == CHOSEN else card_export_ops.on_list(db, list_id)
            return card_export_ops.preview(db, ids)

        def done(found: Leaving) -> None:
            if asked == self._asked:
                self._take(found)
                self.shown.emit()

        self.counted.setText(self.tr("Looking…"))
        tasks.run(self, work, done, self._messages.error)

    # what leaves

    def _take(self, leaving: Leaving) -> None:
        """Count once what each of the lines below says of people who may be very many."""
        self._leaving = leaving
        people = self._people = [one for one in leaving.people if not one.safety or one.id in self._at_risk]
        published = sum(len(one.published) for one in people)
        self._sums = published, sum(one.journalists + one.never for one in people), sum(one.private for one in people)
        self._refresh()

    def _words(self) -> bool:
        """Whether what is private leaves: chosen, and of a kind that the format holds."""
        return self._private and self.fields.form() != "pdf"

    def _refresh(self) -> None:
        people, shown = self._people, QLocale().toString
        self.model.show_people(people, private=self._words())
        said = self.tr("1 person leaves") if len(people) == 1 else self.tr("{people} people leave")
        with_points = self.tr("published numbers and addresses: {points}")
        self.counted.setText(f"{said} · {with_points}".format(people=shown(len(people)), points=shown(self._sums[0])))
        verb = self.tr("Export 1 person…") if len(people) == 1 else self.tr("Export {people} people…")
        self.export.setText(verb.format(people=shown(len(people))))
        self.export.setEnabled(bool(people) and not self._running)
        self.stays.setText("\n".join(self._sentences()))
        warned = self._words() or bool(self._at_risk)
        restyle(self.stays, wrongtext=warned, quiet=not warned)
        holds = self._leaving.holds_private and self.fields.form() != "pdf"
        self.more.setVisible(holds or bool(self._leaving.at_risk))

    def _sentences(self) -> list[str]:
        said: list[str] = []
        _, further, private = self._sums
        if self.fields.form() != "pdf" and (private or further):
            stays = self.tr("Stays here: private words on {people}, unpublished numbers or addresses: {points}.")
            leaves = self.tr("Leaves too: private words on {people}, unpublished numbers or addresses: {points}.")
            several = self.tr("1 person") if private == 1 else self.tr("{count} people").format(count=private)
            said.append((leaves if self._words() else stays).format(people=several, points=further))
        at_risk = [one.name for one in self._leaving.at_risk if one.id in self._at_risk]
        out = [one.name for one in self._leaving.at_risk if one.id not in self._at_risk]
        if at_risk:
            said.append(self.tr("Leaves although at risk when named: {names}.").format(names=names(at_risk)))
        if out:
            said.append(self.tr("Left out, at risk when named: {names}.").format(names=names(out)))
        return said

    # the second step

    def _on_more(self) -> None:
        words = self.fields.form() != "pdf"
        self.second.begin(self._leaving, words=words, private=self._private, at_risk=self._at_risk)
        self._go(1)

    def _on_included(self) -> None:
        if self.fields.form() != "pdf":
            self._private = self.second.private()
        self._at_risk = self.second.at_risk()
        self._take(self._leaving)
        self._go(0)

    def _go(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self.export.setDefault(page == 0)
        self.include.setDefault(page == 1)
        if page == 0:
            self.more.setFocus()
        else:
            self.second.take_focus()

    # the file

    def _choice(self) -> Choice:
        return Choice(
            self.fields.form(),
            private=self._words(),
            at_risk=self._at_risk,
            mark=self.fields.mark.isChecked(),
            delimiter=";" if self.fields.semicolon.isChecked() else ",",
            language=self.fields.sheet_language(),
        )

    def _ask_where(self) -> None:
        suffix = SUFFIXES[self.fields.form()]
        path = self._folder / f"{card_export_ops.file_stem(self.fields.source()[2])}{suffix}"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export contacts"), str(path), f"{self.fields.format.currentText()} (*{suffix})"
        )
        if chosen:
            self.write(Path(chosen))

    def _run(self, *, running: bool) -> None:
        self._running = running
        self.progress.setVisible(running)
        self.progress.setValue(0)
        self._cancel.setText(self.tr("Stop") if running else self.tr("Cancel"))
        self.fields.setEnabled(not running)
        self.more.setEnabled(not running)
        self.export.setEnabled(not running and bool(self.people()))

    def _on_written(self, written: Written) -> None:
        self._written = written
        self._run(running=False)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._run(running=False)
        if not isinstance(error, ExportStoppedError):
            self._messages.error(error)

    @override
    def reject(self) -> None:
        """Stop what runs; otherwise close. In the second step go back, having let nothing more leave."""
        if self._running:
            self._stopped[0] = True
        elif self._pages.currentIndex() == 1:
            self._go(0)
        else:
            super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._stopped[0] = True
        super().closeEvent(event)
