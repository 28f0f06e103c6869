"""People leave as files, from the page of contacts and from the menu: what is asked, and what is said afterwards."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from pressdesk.desk import contact_ops
from pressdesk.desk.card_export_ops import Written
from pressdesk.domain.models.contact import ContactDraft, ContactView
from pressdesk.store import contacts, settings
from pressdesk.store.database import Database
from pressdesk.system.settings import read_settings, write_settings
from pressdesk.ui.dialogs.card_export_dialog import CardExportDialog
from pressdesk.ui.dialogs.people_picker import PeoplePicker
from pressdesk.ui.services import tasks
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Theme


class PeopleExports(QObject):
    """`begin` asks and writes; the folder is remembered, and shown on wish."""

    def __init__(
        self,
        db: Database,
        bus: ChangeBus,
        messages: Messages,
        theme: Theme,
        *,
        settings_path: Path,
        clock: Callable[[], datetime],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._db, self._bus, self._messages, self._theme = db, bus, messages, theme
        self._settings_path, self._clock, self._window = settings_path, clock, window

    def begin(self, contact_id: str = "") -> None:
        """Ask who is to leave, beginning with the person shown."""
        chosen: list[tuple[str, str]] = []
        if contact_id:
            with self._db.reading() as session:
                shown = contacts.views_by_id(session, [contact_id])
            chosen = [(one.id, one.name) for one in shown.values() if one.deleted_at is None]
        kept = read_settings(self._settings_path)
        written = CardExportDialog.ask(
            self._db,
            self._theme,
            self._messages,
            chosen,
            self._pick,
            folder=Path(kept.export_folder) if kept.export_folder else Path.home(),
            clock=self._clock,
            parent=self._window,
        )
        if written is not None:
            self._on_written(written)

    def _on_written(self, written: Written) -> None:
        path, kept = written.path, read_settings(self._settings_path)
        if kept.export_folder != str(path.parent):
            write_settings(self._settings_path, kept.model_copy(update={"export_folder": str(path.parent)}))
        one, many = self.tr("One person is saved in {file}."), self.tr("{count} people are saved in {file}.")
        said = (one if written.people == 1 else many).format(count=written.people, file=path.name)
        if written.left_out:
            out = self.tr("Left out, at risk when named: {count}.").format(count=len(written.left_out))
            said = f"{said} {out}"
        self._messages.offer(said, self.tr("Show in folder"), lambda: _show_folder(path.parent))

    def _pick(self, parent: QWidget, done: Callable[[list[str]], None]) -> None:
        """Have people chosen among all, read in a worker."""

        def everybody() -> Sequence[ContactView]:
            with self._db.reading() as session:
                return contacts.all_for_picker(session)

        def ask(people: Sequence[ContactView]) -> None:
            with self._db.reading() as session:
                region = settings.house(session).region
            title = self.tr("Choose who is to leave")
            done(PeoplePicker.ask(parent, people, title, theme=self._theme, create=self._create, region=region))

        tasks.run(parent, everybody, ask, self._messages.error)

    def _create(self, draft: ContactDraft) -> ContactView:
        change = contact_ops.create_contact(self._db, draft, now=self._clock())
        self._bus.post(change)
        with self._db.reading() as session:
            return contacts.get_contact(session, change.made)


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
