"""The pictures in a body: shown with what is said of them, chosen, taken out and moved like any passage.

A picture is one character in a paragraph of its own. What is shown for it is drawn here, at the width of the page,
and given to the text document as its resource; the store is asked by `wanted` and answers with `show_picture`.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QPoint, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QPainter, QPen, QPixmap, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QMenu, QTextEdit

from pressdesk.domain.document import Block, Document, PictureReference
from pressdesk.ui.editor.block_look import ALT
from pressdesk.ui.editor.document_in import room_for_words
from pressdesk.ui.editor.picture_drawing import Shown, draw
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import Theme

CHARACTER = "\ufffc"
SUFFIXES = frozenset((".png", ".jpg", ".jpeg", ".jfif", ".webp", ".gif", ".tif", ".tiff", ".bmp"))
"""Files that are taken for pictures."""


class BodyPictures(QObject):
    """The pictures of one editor. Without `serve` it takes none in."""

    wanted = Signal(str)
    """An asset that is in the text and not known here yet."""
    offered = Signal(object, object)
    """A Path, a QImage or bytes, and the cursor where the picture shall stand."""
    edit_wanted = Signal(str)
    served = Signal()
    """Pictures are taken in from now on."""
    file_wanted = Signal()
    """A picture shall be chosen for the place of the cursor."""

    def __init__(self, editor: QTextEdit, theme: Theme) -> None:
        super().__init__(editor)
        self._editor, self._theme = editor, theme
        self._shown: dict[str, Shown] = {}
        self._asked: set[str] = set()
        self._width = 0
        self._pressed = -1
        self._knows: Callable[[list[str]], Iterable[str]] | None = None
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(0)
        self._redraw.timeout.connect(self.draw_again)
        theme.changed.connect(self._redraw.start)

    def serve(self, knows: Callable[[list[str]], Iterable[str]]) -> None:
        """Take pictures in. `knows` gives those of some assets that this office keeps."""
        self._knows = knows
        self.served.emit()

    @property
    def taken_in(self) -> bool:
        return self._knows is not None and not self._editor.isReadOnly()

    # what is shown

    def show_picture(self, asset: str, shown: Shown) -> None:
        """Show this for an asset from now on."""
        if self._shown.get(asset) != shown:
            self._shown[asset] = shown
            self._redraw.start()

    def shown(self, asset: str) -> Shown | None:
        return self._shown.get(asset)

    def forget(self) -> None:
        """Ask for every picture anew: another text is shown."""
        self._shown.clear()
        self._asked.clear()

    def drawn(self, asset: str) -> QPixmap:
        """The picture with what is said of it, as wide as the page."""
        if asset not in self._shown and asset not in self._asked:
            self._asked.add(asset)
            QTimer.singleShot(0, self, lambda: self.wanted.emit(asset))
        self._width = self._page_width()
        alt = next((alt for _, found, alt in self.places() if found == asset), "")
        rtl = self._editor.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft
        picture = self._shown.get(asset, Shown())
        return draw(picture, alt, self._width, self._editor, self._theme, right_to_left=rtl)

    def page_resized(self) -> None:
        if self._page_width() != self._width and self._width:
            self._redraw.start()

    def draw_again(self) -> None:
        """Draw the pictures in the text anew. That is no edit."""
        document = self._editor.document()
        found = list(self.places())
        if not found:
            return
        for asset in dict.fromkeys(asset for _, asset, _ in found):
            kind = QTextDocument.ResourceType.ImageResource
            document.addResource(int(kind.value), QUrl(f"asset:{asset}"), self.drawn(asset))
        held = document.blockSignals(True)
        for position, _, _ in found:
            document.markContentsDirty(position, 1)
        document.blockSignals(held)
        self._editor.viewport().update()

    def places(self) -> Iterator[tuple[int, str, str]]:
        """Position, asset and alternative text of each picture in the text, in order."""
        block = self._editor.document().begin()
        while block.isValid():
            if CHARACTER in block.text():
                yield from _in_block(block)
            block = block.next()

    def _page_width(self) -> int:
        return max(80, self._editor.viewport().width() - 2 * round(self._editor.document().documentMargin()) - 2)

    def paint_chosen(self) -> None:
        """Frame the picture that is selected alone: the colour of a selection would hide what it shows."""
        asset = self.chosen()
        if not asset:
            return
        block = self._editor.textCursor().block()
        line = block.layout().lineAt(0)
        corner = block.layout().position() + line.position()
        picture = self.drawn(asset)
        around = QRectF(corner, picture.deviceIndependentSize())
        painter = QPainter(self._editor.viewport())
        painter.fillRect(around.adjusted(0, 0, 2, 2), self._theme.colour("sheet"))
        painter.drawPixmap(corner, picture)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.drawRect(around.adjusted(1, 1, -1, 1))
        painter.end()

    # which one is meant

    def at(self, point: QPoint) -> int:
        """Position of the picture at a point of the viewport, or -1."""
        layout = self._editor.document().documentLayout()
        near = self._editor.cursorForPosition(point).block()
        if CHARACTER not in near.text() or not layout.blockBoundingRect(near).contains(point.toPointF()):
            return -1
        return next((position for position, _, _ in _in_block(near)), -1)

    def chosen(self) -> str:
        """The asset of the picture that is selected and nothing else, or ""."""
        cursor = self._editor.textCursor()
        if cursor.selectionEnd() - cursor.selectionStart() != 1:
            return ""
        return self._asset_at(cursor.selectionStart())

    def choose(self, position: int) -> None:
        cursor = self._editor.textCursor()
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)

    def choose_asset(self, asset: str) -> bool:
        """Select the first place of a picture. False where it is not in the text."""
        place = next((position for position, found, _ in self.places() if found == asset), -1)
        if place >= 0:
            self._editor.setFocus()
            self.choose(place)
        return place >= 0

    def rect_of(self, asset: str) -> QRectF:
        """Where the picture stands in the editor; empty where it is not in the text."""
        for position, found, _ in self.places():
            if found == asset:
                block = self._editor.document().findBlock(position)
                return self._editor.document().documentLayout().blockBoundingRect(block)
        return QRectF()

    def _asset_at(self, position: int) -> str:
        block = self._editor.document().findBlock(position)
        return next((asset for place, asset, _ in _in_block(block) if place == position), "")

    # keys and mouse, before the editor sees them

    def takes_key(self, key: int) -> bool:
        """Act on Enter, Backspace and Delete at a picture. False where the key means something else."""
        cursor = self._editor.textCursor()
        if asset := self.chosen():
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.edit_wanted.emit(asset)
                return True
            if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
                self.take_out()
                return True
            return False
        if cursor.hasSelection():
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and _alone(cursor.block()):
            room_for_words(cursor)
            self._editor.setTextCursor(cursor)
            return True
        if key == Qt.Key.Key_Backspace and cursor.atBlockStart() and _alone(cursor.block().previous()):
            return self._reach(cursor, cursor.block().previous())
        if key == Qt.Key.Key_Delete and cursor.atBlockEnd() and _alone(cursor.block().next()):
            return self._reach(cursor, cursor.block().next())
        return False

    def _reach(self, cursor: QTextCursor, block: QTextBlock) -> bool:
        """Choose the picture beside the cursor: the next press takes it out. An empty paragraph goes first."""
        place = block.position()
        if cursor.block().length() == 1:
            forwards = place > cursor.position()
            cursor.beginEditBlock()
            if forwards:
                cursor.deleteChar()
            else:
                cursor.deletePreviousChar()
            cursor.endEditBlock()
            place -= 1 if forwards else 0
        self.choose(place)
        return True

    def take_out(self) -> None:
        """Take the selected picture out, with its paragraph."""
        cursor = self._editor.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if cursor.block().length() == 1 and cursor.document().blockCount() > 1:
            if cursor.block().next().isValid():
                cursor.deleteChar()
            else:
                cursor.deletePreviousChar()
        cursor.endEditBlock()
        self._editor.setTextCursor(cursor)

    def pressed(self, point: QPoint) -> None:
        """The left button went down: a picture under it is chosen, and can be dragged."""
        self._pressed = self.at(point)
        if self._pressed >= 0:
            self.choose(self._pressed)

    def released(self, point: QPoint) -> None:
        if 0 <= self._pressed == self.at(point):
            self.choose(self._pressed)
        self._pressed = -1

    def opens(self, point: QPoint) -> bool:
        """A double click: edit the picture under it."""
        position = self.at(point)
        if position >= 0:
            self.edit_wanted.emit(self._asset_at(position))
        return position >= 0

    def words_at(self, point: QPoint) -> str:
        """What the tooltip says of the picture at a point."""
        position = self.at(point)
        if position < 0:
            return ""
        known = self._shown.get(self._asset_at(position), Shown())
        own = next((alt for place, _, alt in self.places() if place == position), "")
        return known.alt or own or _tr("No alternative text yet. Double-click to write it.")

    def fill_menu(self, menu: QMenu, point: QPoint) -> None:
        """Put the commands for pictures first."""
        if not self.taken_in:
            return
        first = menu.actions()[0] if menu.actions() else None
        position = self.at(point)
        acts: list[tuple[str, str, Callable[[], None]]] = []
        if position >= 0:
            self.choose(position)
            asset = self._asset_at(position)
            acts = [
                (_tr("Caption, credit, alternative text…"), "edit", lambda: self.edit_wanted.emit(asset)),
                (_tr("Take the picture out"), "bin", self.take_out),
            ]
        acts.append((_tr("Add picture here…"), "picture", self.file_wanted.emit))
        for text, drawing, act in acts:
            action = menu.addAction(icon(drawing, self._theme, "quiet"), text)
            action.triggered.connect(partial(_without, act))
            if first is not None:
                menu.insertAction(first, action)
        if first is not None:
            menu.insertSeparator(first)

    # what comes in

    def accepts(self, source: QMimeData) -> bool:
        """Whether it holds pictures and nothing that is rather read as words."""
        return self.taken_in and (bool(picture_files(source)) or source.hasImage())

    def take(self, source: QMimeData, cursor: QTextCursor) -> bool:
        """Offer the pictures in it for the place of the cursor. False where there are none."""
        if not self.taken_in:
            return False
        if files := picture_files(source):
            for path in files:
                self.offered.emit(path, QTextCursor(cursor))
            return True
        image = source.imageData() if source.hasImage() else None
        if not isinstance(image, QImage | QPixmap) or image.isNull():
            return False
        self.offered.emit(image.toImage() if isinstance(image, QPixmap) else image, QTextCursor(cursor))
        return True

    def kept(self, document: Document) -> tuple[Document, int]:
        """The document without pictures that this office does not keep, or this text cannot hold; how many went."""
        assets = [block.asset for block in document.blocks if isinstance(block, PictureReference)]
        if not assets:
            return document, 0
        known = set(self._knows(assets)) if self._knows else set[str]()
        blocks: list[Block] = [b for b in document.blocks if not isinstance(b, PictureReference) or b.asset in known]
        return Document(tuple(blocks)), len(document.blocks) - len(blocks)


def picture_files(source: QMimeData) -> list[Path]:
    """Files of this laptop that look like pictures."""
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in SUFFIXES]


def _alone(block: QTextBlock) -> bool:
    return block.isValid() and block.text() == CHARACTER


def _in_block(block: QTextBlock) -> Iterator[tuple[int, str, str]]:
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        look = fragment.charFormat()
        if look.isImageFormat():
            alt = look.property(ALT)
            asset = look.toImageFormat().name().removeprefix("asset:")
            for offset in range(fragment.length()):
                yield fragment.position() + offset, asset, alt if isinstance(alt, str) else ""
        place += 1


def _without(act: Callable[[], None], *_: object) -> None:
    act()


def _tr(text: str) -> str:
    return QCoreApplication.translate("BodyPictures", text)
