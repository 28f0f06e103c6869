"""What would leave, shown as it is written: rendered in the background, only the last asked-for is shown."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from pressdesk.domain.errors import DeskError
from pressdesk.store import releases
from pressdesk.store.database import Database
from pressdesk.ui.pages.release_preview import ReleasePreview, Rendered
from pressdesk.ui.services import tasks
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.tasks import Task


class ReleaseRendering(QObject):
    """Fills the preview of a release."""

    shown = Signal()
    """The preview holds what was asked for last."""

    def __init__(
        self, db: Database, messages: Messages, preview: ReleasePreview, clock: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._db, self._messages, self._preview, self._clock = db, messages, preview, clock
        self._task: Task[Rendered] | None = None
        self._last = ""

    def render_soon(self, release_id: str) -> None:
        """Render the release as it is stored; "" renders nothing."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if release_id != self._last:
            self._last = release_id
            self._preview.forget()  # another release's words must not stand there, not even for a moment
        if release_id:
            db, now = self._db, self._clock()
            self._task = tasks.run(self, lambda: _rendered(db, release_id, now), self._on_done, self._on_failed)

    def _on_done(self, rendered: Rendered) -> None:
        self._task = None
        self._preview.show_rendered(rendered)
        self.shown.emit()

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        if not isinstance(error, DeskError):
            raise error
        self._messages.error(error)


def _rendered(db: Database, release_id: str, now: datetime) -> Rendered:
    from pressdesk.desk import export_ops  # the exporters are imported in the worker

    with db.reading() as session:
        sheet = releases.sheet(session, release_id)
    text, page = (export_ops.render(db, release_id, name, now=now, preview=True).decode() for name in ("txt", "html"))
    return Rendered(text, page, sheet.release.language)
