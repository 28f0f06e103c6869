"""The house-style checks on the release in hand: run in the background after each save."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit

from pressdesk.desk.change import Change
from pressdesk.domain.errors import DeskError
from pressdesk.store.database import Database
from pressdesk.ui.forms.release_form import ReleaseForm
from pressdesk.ui.pages.release_panel import ReleasePanel
from pressdesk.ui.services import tasks
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.tasks import Task

if TYPE_CHECKING:
    from pressdesk.domain.house_style import Finding


class ReleaseChecks(QObject):
    """Only the last asked-for check is shown."""

    def __init__(
        self, db: Database, messages: Messages, panel: ReleasePanel, clock: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._db, self._messages, self._panel, self._clock = db, messages, panel, clock
        self._task: Task[list[Finding]] | None = None

    def check_soon(self, release_id: str) -> None:
        """Check the release as it is stored; "" clears the list."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if not release_id:
            self._panel.show_findings([])
            return
        db, now = self._db, self._clock()

        def work() -> "list[Finding]":
            from pressdesk.desk import check_ops  # the rules are imported in the worker, after the list is there

            return check_ops.check_release(db, release_id, now=now)

        self._task = tasks.run(self, work, self._on_done, self._on_failed)

    def mend(self, release_id: str, finding: "Finding") -> Change:
        """Apply a finding's fix."""
        from pressdesk.desk import check_ops

        fixes = [finding.fix] if finding.fix else []
        return check_ops.mend(self._db, release_id, fixes, now=self._clock())

    def _on_done(self, found: "list[Finding]") -> None:
        self._task = None
        self._panel.show_findings(found)

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        if not isinstance(error, DeskError):  # a release deleted meanwhile is no news here
            raise error


def show_place(form: ReleaseForm, finding: "Finding") -> None:
    """Put the cursor where a check points, and select the words where they can be told."""
    fields = {
        "topic": form.topic,
        "headline": form.headline,
        "subheadline": form.subheadline,
        "place": form.place,
        "dateline_date": form.date,
        "lead": form.lead,
        "body": form.body,
        "notes": form.notes,
        "language": form.language,
    }
    field = fields.get(finding.field)
    if field is None:
        return
    field.setFocus()
    if isinstance(field, QLineEdit):
        field.setSelection(finding.start, finding.end - finding.start)
    elif isinstance(field, QTextEdit) and finding.field in ("headline", "subheadline", "lead"):
        cursor = field.textCursor()
        length = field.document().characterCount() - 1
        cursor.setPosition(min(finding.start, length))
        cursor.setPosition(min(finding.end, length), QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
