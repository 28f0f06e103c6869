"""The standing passages at the end of a release: offered by its language, chosen, kept."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from pressdesk.desk import enquiry_ops
from pressdesk.domain.errors import DeskError
from pressdesk.domain.release import ReleaseSheet
from pressdesk.store import texts
from pressdesk.store.database import Database
from pressdesk.ui.forms.extras_panel import ExtrasPanel
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.messages import Messages


class ReleaseTexts(QObject):
    """Connects the extras panel's texts with the store. `changed` after each change."""

    changed = Signal()

    def __init__(
        self,
        db: Database,
        bus: ChangeBus,
        messages: Messages,
        panel: ExtrasPanel,
        clock: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._db, self._bus, self._messages, self._panel, self._clock = db, bus, messages, panel, clock

    def show_texts(self, sheet: ReleaseSheet) -> None:
        """Offer the passages in the release's language, and those it has already."""
        with self._db.reading() as session:
            wanted = texts.TextFilter(language=sheet.release.language)
            found = list(texts.rows_by_id(session, texts.text_ids(session, wanted)).values())
        known = {text.id for text in found}
        offered = [*found, *(text for text in sheet.texts if text.id not in known)]
        self._panel.show_texts(offered, [text.id for text in sheet.texts])

    def keep(self, release_id: str) -> None:
        """Store what is ticked."""
        try:
            change = enquiry_ops.set_texts(self._db, release_id, self._panel.texts(), now=self._clock())
        except DeskError as error:
            self._messages.error(error)
            return
        self._bus.post(change, self.parent())
        self.changed.emit()
