"""The pictures in the body of the release on the desk: fetched, taken in, described."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog

from pressdesk.desk import picture_ops
from pressdesk.desk.change import Change
from pressdesk.domain.document import PictureReference
from pressdesk.domain.models.asset import AssetDraft, AssetView
from pressdesk.domain.release import ReleaseSheet
from pressdesk.store import assets
from pressdesk.ui.editor.picture_drawing import HIGHEST, Shown
from pressdesk.ui.editor.picture_intake import shown_image, taken_in
from pressdesk.ui.forms.picture_card import PictureNote
from pressdesk.ui.services import tasks

if TYPE_CHECKING:
    from pressdesk.ui.pages.release_desk import ReleaseDesk

MOST = QSize(2 * 1000, 2 * HIGHEST)
"""Pixels that are kept of a picture for the page: enough for a dense screen and a zoomed sheet."""

REMEMBERED = 40
"""Pictures kept at hand, so that going to and fro between releases reads none twice."""


class PicturesInText(QObject):
    """Pictures are read, decoded and stored in the pool; only what is ready is put into the text."""

    def __init__(self, desk: "ReleaseDesk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._body = desk.form.body
        self._images: dict[str, QImage] = {}
        self._views: dict[str, AssetView] = {}
        self.card = PictureNote(desk.theme, desk.form)
        pictures = self._body.pictures
        if not desk.db.read_only:
            pictures.serve(self._known)
        pictures.wanted.connect(self._fetch)
        pictures.offered.connect(self._take)
        pictures.edit_wanted.connect(self.describe)
        pictures.file_wanted.connect(self.choose_files)
        self.card.left.connect(self._on_described)

    def show_sheet(self, sheet: ReleaseSheet) -> None:
        """What is said of the release's pictures may have changed beside the text."""
        for view in sheet.pictures:
            self._views[view.id] = view
            if self._body.pictures.shown(view.id) is not None:
                self._show(view.id)

    def choose_files(self) -> None:
        """Ask for pictures and put them where the cursor stands."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._desk,
            self.tr("Add pictures here"),
            "",
            self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif *.tif *.tiff *.bmp)"),
        )
        for name in chosen:
            self._take(Path(name), self._body.textCursor())

    def describe(self, asset: str) -> None:
        """Open the card of a picture in the text."""
        view = self._views.get(asset)
        if view is None or self._desk.db.read_only or self._body.isReadOnly():
            return
        own = next((alt for _, found, alt in self._body.pictures.places() if found == asset), "")
        around = self._body.pictures.rect_of(asset).toRect()
        corner = self._body.viewport().mapTo(self._desk.form, around.topLeft())
        rtl = self._body.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft
        self.card.open_for(view, own, QRect(QPoint(corner), around.size()), at_left=rtl)

    def show_finding(self, field: str) -> bool:
        """Lead to the picture that a check speaks of ("pictures[1]"). False where it is not in the text."""
        number = field.removeprefix("pictures[").removesuffix("]")
        listed = self._desk.sheet.pictures if self._desk.sheet else ()
        if not number.isdigit() or int(number) >= len(listed):
            return False
        asset = listed[int(number)].id
        found = self._body.pictures.choose_asset(asset)
        if found:
            self.describe(asset)
        return found

    # shown

    def _known(self, wanted: list[str]) -> Iterable[str]:
        with self._desk.db.reading() as session:
            return assets.known(session, wanted)

    def _fetch(self, asset: str) -> None:
        if asset in self._images and asset in self._views:
            self._show(asset)
            return
        db = self._desk.db

        def work() -> tuple[AssetView | None, QImage]:
            with db.reading() as session:
                found = assets.views_by_id(session, [asset])
                content = assets.content(session, asset) if found else b""
            return (found[0], _as_large(found[0], shown_image(content, MOST))) if found else (None, QImage())

        tasks.run(self, work, partial(self._on_fetched, asset), self._desk.messages.error)

    def _on_fetched(self, asset: str, found: tuple[AssetView | None, QImage]) -> None:
        view, image = found
        if view is None:
            self._body.pictures.show_picture(asset, Shown(state="gone"))
            return
        self._views[asset] = view
        self._images[asset] = image
        while len(self._images) > REMEMBERED:
            del self._images[next(iter(self._images))]
        self._show(asset)

    def _show(self, asset: str) -> None:
        view, image = self._views[asset], self._images.get(asset)
        if image is None:  # no longer at hand, but still on the page
            before = self._body.pictures.shown(asset)
            image = before.image if before and before.image else QImage()
        broken = image.isNull()
        self._body.pictures.show_picture(
            asset,
            Shown(
                view.caption,
                view.credit,
                view.alt_text,
                None if broken else image,
                "broken" if broken else "there",
            ),
        )

    # taken in

    def _take(self, source: object, cursor: QTextCursor) -> None:
        if not isinstance(source, Path | QImage):
            return
        desk = self._desk
        if not desk.ready():
            return
        release_id = desk.release_id()
        name = source.name if isinstance(source, Path) else self.tr("Pasted picture")
        db, now = desk.db, desk.clock()

        def work() -> tuple[Change, AssetView, QImage]:
            data = taken_in(source)
            change = picture_ops.add_picture(db, release_id, data, AssetDraft(name=name), now=now)
            with db.reading() as session:
                view = assets.views_by_id(session, [change.made])[0]
            return change, view, _as_large(view, shown_image(data, MOST))

        tasks.run(self, work, partial(self._on_taken, release_id, cursor), desk.messages.error)

    def _on_taken(self, release_id: str, cursor: QTextCursor, found: tuple[Change, AssetView, QImage]) -> None:
        change, view, image = found
        self._views[view.id], self._images[view.id] = view, image
        desk = self._desk
        if desk.release_id() == release_id:
            self._show(view.id)
            self._body.place_picture(cursor, PictureReference(view.id))
            desk.flush()
        desk.took_pictures(change)
        if desk.release_id() == release_id:
            self._body.setFocus(Qt.FocusReason.OtherFocusReason)
            self._body.pictures.choose_asset(view.id)
            self.describe(view.id)

    # described

    def _on_described(self, asset: str, draft: AssetDraft | None) -> None:
        if QApplication.focusWidget() is None:  # it was in the card, which is hidden now
            self._body.setFocus(Qt.FocusReason.OtherFocusReason)
        if draft is None:
            return
        desk = self._desk
        if desk.do(lambda: picture_ops.save_picture(desk.db, asset, draft, now=desk.clock())):
            self._views[asset] = self._views[asset].model_copy(update=draft.model_dump())
            self._show(asset)
            desk.took_pictures(Change())


def _as_large(view: AssetView, image: QImage) -> QImage:
    """The image, though it has fewer pixels, as large as the picture itself."""
    if not image.isNull():
        image.setDevicePixelRatio(min(image.width() / max(view.width, 1), 1.0))
    return image
