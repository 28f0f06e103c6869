"""Taking in old releases: the files are read, what was found is shown, and only then stored."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from pressdesk.desk import import_ops
from pressdesk.desk.change import Change
from pressdesk.importing import files
from pressdesk.importing.result import ImportResult
from pressdesk.store import settings
from pressdesk.store.database import Database
from pressdesk.ui.services import tasks
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.finding_list import FindingList, FindingRow


class ImportDialog(QDialog):
    """Shows a row for each release, person and text found, and for each doubt. Nothing is stored before Import."""

    read = Signal()
    """The files have been read and what was found is shown."""

    def __init__(
        self,
        db: Database,
        theme: Theme,
        messages: Messages,
        paths: Sequence[Path],
        *,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._db, self._messages, self._clock = db, messages, clock
        self._results: list[ImportResult] = []
        self._change = Change()
        self.setWindowTitle(self.tr("Import releases"))
        self.setMinimumSize(600, 480)
        self._summary = QLabel(self.tr("Reading…"))
        self._summary.setWordWrap(True)
        self._summary.setFont(theme.font("strong"))
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._rows = FindingList(theme, self.tr("Nothing to show yet."))
        buttons = QDialogButtonBox()
        self._take = QPushButton(self.tr("Import"))
        self._take.setProperty("primary", True)
        self._take.setEnabled(False)
        buttons.addButton(self._take, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._store)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(self._summary)
        layout.addWidget(self._progress)
        layout.addWidget(self._rows, 1)
        layout.addWidget(buttons)
        with db.reading() as session:
            house = settings.house(session)
        given = list(paths)
        tasks.run(
            self,
            lambda: [files.read_path(path, house=house) for path in files.sources(given)],
            self._on_read,
            self._on_failed,
        )

    @classmethod
    def ask(
        cls,
        db: Database,
        theme: Theme,
        messages: Messages,
        paths: Sequence[Path],
        *,
        clock: Callable[[], datetime],
        parent: QWidget,
    ) -> Change | None:
        """Read, show and store. None where the officer took nothing in."""
        dialog = cls(db, theme, messages, paths, clock=clock, parent=parent)
        return dialog.change() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def change(self) -> Change:
        """What was stored."""
        return self._change

    def take_in(self) -> None:
        """Store what was found, as the Import button does."""
        self._store()

    def _on_read(self, results: list[ImportResult]) -> None:
        self._results = results
        self._progress.hide()
        found = sum(len(result.releases) for result in results)
        people = sum(len(result.contacts) for result in results)
        passages = sum(len(result.texts) for result in results)
        self._summary.setText(
            self.tr("Found: releases {releases} · people {people} · texts {texts}").format(
                releases=found, people=people, texts=passages
            )
        )
        self._rows.show_rows([row for result in results for row in self._rows_of(result)])
        self._take.setEnabled(any(result.ok for result in results) and found + people + passages > 0)
        self._take.setFocus()
        self.read.emit()

    def _rows_of(self, result: ImportResult) -> list[FindingRow]:
        name = Path(result.path).name
        if not result.ok:
            return [FindingRow("error", "red", self.tr("Not read"), f"{name}: {result.error}")]
        rows = [
            FindingRow("release", "text", self.tr("Release"), release.headline or release.lead[:80])
            for release in result.releases
        ]
        rows += [
            FindingRow(
                "contact", "text", self.tr("Person"), " · ".join(filter(None, (p.name, p.job_title, p.organisation)))
            )
            for p in result.contacts
        ]
        rows += [FindingRow("text", "text", self.tr("Text"), passage.title) for passage in result.texts]
        rows += [FindingRow("warning", "amber", self.tr("Doubtful"), warning) for warning in result.warnings]
        return rows

    def _store(self) -> None:
        self._take.setEnabled(False)
        self._progress.show()
        db, now = self._db, self._clock()
        left = self._results = [result for result in self._results if result.ok]

        def work() -> Change:
            change = Change()
            while left:
                change = change | import_ops.store_import(db, left[0], now=now)
                del left[0]  # pressing Import again after a failure takes in the rest only
            return change

        tasks.run(self, work, self._on_stored, self._on_failed)

    def _on_stored(self, change: Change) -> None:
        self._change = change
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._progress.hide()
        self._take.setEnabled(bool(self._results))
        self._messages.error(error)
