"""The pictures of a release: added from files, described, taken off."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdesk.desk import picture_ops
from pressdesk.desk.change import Change
from pressdesk.domain.errors import DeskError, StageError, UnreadableFileError
from pressdesk.domain.models.asset import AssetDraft
from pressdesk.domain.release import ReleaseSheet
from pressdesk.store import assets, releases
from pressdesk.store.database import Database
from pressdesk.ui.forms.extras_panel import THUMB, ExtrasPanel
from pressdesk.ui.services.autosave import Autosave
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.messages import Messages


class ReleasePictures(QObject):
    """Connects the extras panel's pictures with the store. `changed` after each change."""

    changed = Signal()
    saved = Signal(object)
    save_failed = Signal(object)

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
        self._release_id = ""
        self._thumbs: dict[str, QPixmap] = {}
        self._shown: tuple[str, ...] = ()
        self._touched: set[str] = set()
        self._autosave = Autosave(self._save, self, clock=clock)
        self._autosave.saved.connect(self.saved)
        self._autosave.failed.connect(self.save_failed)
        panel.picture_edited.connect(self._on_edited)
        panel.pictures_moved.connect(self._on_moved)

    def show_pictures(self, sheet: ReleaseSheet) -> None:
        """Show a release's pictures; what is being typed about them stays where the pictures are the same."""
        ids = tuple(picture.id for picture in sheet.pictures)
        if sheet.release.id == self._release_id and ids == self._shown:
            return
        self.flush()
        self._release_id, self._shown = sheet.release.id, ids
        for picture in sheet.pictures:
            if picture.id not in self._thumbs:
                self._thumbs[picture.id] = self._thumb(picture.id)
        self._panel.show_pictures(sheet.pictures, self._thumbs)

    def show_anew(self, sheet: ReleaseSheet) -> None:
        """As `show_pictures`, where something else is said of them than is shown."""
        self.flush()
        self._shown = ()
        self._release_id = ""
        self.show_pictures(sheet)

    def flush(self) -> bool:
        return self._autosave.flush()

    def ask(self, parent: QWidget) -> Path | None:
        """Ask for a picture's file."""
        chosen, _ = QFileDialog.getOpenFileName(
            parent, self.tr("Add a picture"), "", self.tr("Pictures (*.jpg *.jpeg *.png)")
        )
        return Path(chosen) if chosen else None

    def add(self, release_id: str, path: Path) -> None:
        """Add a picture from its file."""
        try:
            data = path.read_bytes()
            draft = AssetDraft(name=path.name)
            change = picture_ops.add_picture(self._db, release_id, data, draft, now=self._clock())
        except OSError:
            sentence = self.tr("This picture cannot be read. Copy it to this laptop and try again.")
            self._messages.error(UnreadableFileError(sentence))
            return
        except DeskError as error:
            self._messages.error(error)
            return
        with self._db.reading() as session:
            sheet = releases.sheet(session, release_id)
        self.show_pictures(sheet)
        self._say(change)

    def _on_edited(self, asset_id: str) -> None:
        self._touched.add(asset_id)
        self._autosave.touched()

    def _save(self) -> None:
        change = Change()
        for asset_id in sorted(self._touched & set(self._panel.pictures())):
            draft = self._panel.picture_draft(asset_id)
            try:
                change = change | picture_ops.save_picture(self._db, asset_id, draft, now=self._clock())
            except StageError as error:  # trying again would not help: what is kept is shown again
                self._messages.error(error)
                self._shown = ()
        self._touched.clear()
        self._say(change)

    def _on_moved(self) -> None:
        try:
            change = picture_ops.set_pictures(self._db, self._release_id, self._panel.pictures(), now=self._clock())
        except DeskError as error:
            self._messages.error(error)
            return
        self._shown = tuple(self._panel.pictures())
        self._say(change)

    def _say(self, change: Change) -> None:
        self._bus.post(change, self.parent())
        self.changed.emit()

    def _thumb(self, asset_id: str) -> QPixmap:
        with self._db.reading() as session:
            image = QImage.fromData(assets.content(session, asset_id))
        if image.isNull():  # damaged inside, which its head does not show
            return QPixmap()
        size = QSize(THUMB.width() * 2, THUMB.height() * 2)
        image = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        made = QPixmap.fromImage(image)
        made.setDevicePixelRatio(2)
        return made
