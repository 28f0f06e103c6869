"""The standing passages at the end of a release: offered by its language, chosen, kept, and brought up to date."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from pressdesk.desk import enquiry_ops, stage_ops, text_ops
from pressdesk.desk.change import Change
from pressdesk.domain import stages
from pressdesk.domain.errors import DeskError
from pressdesk.domain.models.text import TextView
from pressdesk.domain.release import ReleaseSheet
from pressdesk.store import releases, texts
from pressdesk.store.database import Database
from pressdesk.ui.forms.extras_panel import ExtrasPanel
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Theme


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
        theme: Theme | None = None,
    ) -> None:
        super().__init__(parent)
        self._db, self._bus, self._messages, self._panel, self._clock = db, bus, messages, panel, clock
        self._theme = theme
        self._sheet: ReleaseSheet | None = None
        panel.choice.newer_wanted.connect(self._on_newer)

    def show_texts(self, sheet: ReleaseSheet) -> None:
        """Offer the passages, those in the release's language first, and those it has already in their wording here."""
        self._sheet = sheet
        with self._db.reading() as session:
            found = list(texts.rows_by_id(session, texts.text_ids(session, texts.TextFilter())).values())
        used = {text.id: text for text in sheet.texts}
        offered = [*used.values(), *(text for text in found if text.id not in used)]
        self._panel.show_texts(offered, list(used), sheet.changed_texts, sheet.release.language)

    def keep(self, release_id: str) -> None:
        """Store what is ticked."""
        self._try(lambda: enquiry_ops.set_texts(self._db, release_id, self._panel.texts(), now=self._clock()))

    def _on_newer(self, text_id: str) -> None:
        sheet = self._sheet
        if sheet is None or self._theme is None:
            return
        used = next((text for text in sheet.texts if text.id == text_id), None)
        newer = next((text for text in sheet.changed_texts if text.id == text_id), None)
        if used is None or newer is None:
            return
        from pressdesk.ui.dialogs.wording_dialog import WordingDialog

        facts = stage_ops.facts_of(self._db, sheet.release.id)
        closed = "" if stages.may_be_written(facts) else stages.why_closed(facts)
        if WordingDialog.ask(self._theme, used, newer, closed=closed, parent=self._panel):
            self._use(sheet.release.id, used)

    def _use(self, release_id: str, used: TextView) -> None:
        if self._try(lambda: text_ops.use_newest(self._db, release_id, used.id, now=self._clock())):
            self._show_again(release_id)
            said = self.tr("“{title}” stands here in its new wording.").format(title=used.title)
            self._messages.tell(said, partial(self._put_back, release_id, used))

    def _put_back(self, release_id: str, used: TextView) -> None:
        if self._try(lambda: text_ops.use_wording(self._db, release_id, used, now=self._clock())):
            self._show_again(release_id)

    def _show_again(self, release_id: str) -> None:
        if self._sheet is not None and self._sheet.release.id == release_id:  # it may not be on the desk any more
            with self._db.reading() as session:
                self.show_texts(releases.sheet(session, release_id))

    def _try(self, work: Callable[[], Change]) -> bool:
        try:
            change = work()
        except DeskError as error:
            self._messages.error(error)
            return False
        self._bus.post(change, self.parent())
        self.changed.emit()
        return True
