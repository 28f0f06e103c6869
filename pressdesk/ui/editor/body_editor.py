"""The body of a release, written as on a page: rich text that can hold nothing but what a Document can."""

from collections.abc import Callable, Generator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QLocale, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QDropEvent,
    QFont,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from pressdesk.domain.document import Document, PictureReference, plain_text
from pressdesk.domain.lines import Kind
from pressdesk.importing.html_elements import LeftOut
from pressdesk.ui.editor import clipboard, commands
from pressdesk.ui.editor.block_look import kind_of
from pressdesk.ui.editor.body_page import BodyPage
from pressdesk.ui.editor.body_pictures import CHARACTER, BodyPictures, picture_files
from pressdesk.ui.editor.commands import SelectionStyle
from pressdesk.ui.editor.document_in import fill, insert, room_for_words
from pressdesk.ui.editor.document_out import document_of, selected
from pressdesk.ui.services.theme import Theme

LIMIT = 500_000
"""Characters a body can hold."""

_NO_WRITING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


class BodyEditor(BodyPage):
    """Rich text on a page, turned into a Document and back."""

    edited = Signal()
    selection_style_changed = Signal(object)
    """A `SelectionStyle`."""
    refused = Signal(str)
    """Something was not taken in; the sentence says what to do."""
    shown = Signal()
    """Another document was shown in place of what was there."""
    pasted = Signal(object)
    """What was left out of a paste, a Mapping[LeftOut, int]; empty where it came whole."""

    def __init__(
        self,
        theme: Theme,
        *,
        placeholder: str | None = None,
        open_link: Callable[[str], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, placeholder=placeholder, parent=parent)
        self._open_link = open_link or _open_in_browser
        self._paste: tuple[int, int] | None = None
        """The steps that could be undone before the last paste and after it."""
        self._style = SelectionStyle()
        self.pictures = BodyPictures(self, theme)
        self.document().contentsChanged.connect(self._on_contents)
        self.cursorPositionChanged.connect(self._on_cursor)
        self.currentCharFormatChanged.connect(self._report_style)
        self.show_document(Document())

    # the document

    def show_document(self, document: Document) -> None:
        """Fill the editor without reporting an edit; undo begins here."""
        self._showing = True
        self.pictures.forget()
        fill(self.document(), document)
        self._showing = False
        self._paste = None
        self.moveCursor(self.textCursor().MoveOperation.Start)
        self._report_style()
        self._on_size()
        self.shown.emit()

    def document_now(self) -> Document:
        return document_of(self.document())

    # commands

    def toggle_bold(self) -> None:
        if self._style.kind.is_heading:
            return  # a heading is bold as a whole
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Normal if self._style.bold else QFont.Weight.Bold)
        self._merge_look(look)

    def toggle_italic(self) -> None:
        look = QTextCharFormat()
        look.setFontItalic(not self._style.italic)
        self._merge_look(look)

    def set_paragraph(self) -> None:
        self._set_kind(Kind.PARAGRAPH)

    def set_heading(self, level: int) -> None:
        self._set_kind(Kind.HEADING_2 if level <= 2 else Kind.HEADING_3)

    def toggle_bullets(self) -> None:
        self._toggle_kind(Kind.BULLET)

    def toggle_numbers(self) -> None:
        self._toggle_kind(Kind.NUMBER)

    def toggle_quotation(self) -> None:
        self._toggle_kind(Kind.QUOTATION)

    def indent(self) -> bool:
        """Move the list items one level in. False outside lists, and where there is nothing to hang under."""
        return self._shift(1)

    def outdent(self) -> bool:
        return self._shift(-1)

    def link_at_cursor(self) -> tuple[str, str]:
        """The words that a link would be put on, and the address they have now, or ""."""
        words = commands.link_range(self.textCursor())
        inside = self.textCursor()
        inside.setPosition(min(words.selectionStart() + 1, words.selectionEnd()))
        return words.selectedText().replace("\u2029", " "), inside.charFormat().anchorHref()

    def edit_link(self, address: str, words: str | None = None) -> None:
        """Link the selection or the link at the cursor; "" unlinks. `words` take the place of those shown."""
        cursor = self.textCursor()
        commands.set_link(cursor, address, words)
        self._report_style()

    # what comes in and goes out

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if self.pictures.accepts(source):
            return True
        if any(url.isLocalFile() for url in source.urls()):
            return False  # other files are for whoever takes files in
        return source.hasText() or source.hasHtml() or source.hasFormat(clipboard.OWN_TYPE)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        if picture_files(source) and self.pictures.take(source, cursor):
            return
        held = self.document().characterCount() - (cursor.selectionEnd() - cursor.selectionStart())
        if held + clipboard.length_of(source) > LIMIT:
            self._refuse()
            return
        found = clipboard.read_mime(source)
        if not plain_text(found.document).strip() and source.hasImage() and self.pictures.take(source, cursor):
            return  # a screenshot, or a picture copied from a page
        left_out = dict(found.left_out)
        document, gone = self.pictures.kept(found.document)
        if gone:
            left_out[LeftOut.PICTURES] = left_out.get(LeftOut.PICTURES, 0) + gone
        if held + len(plain_text(found.document)) > LIMIT:
            self._refuse()
            return
        before = self.document().availableUndoSteps()
        insert(cursor, document)
        self._paste = (before, self.document().availableUndoSteps())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.pasted.emit(left_out)

    def _refuse(self) -> None:
        self.refused.emit(
            self.tr(
                "This is too long: the text of a release holds {limit} characters at most. "
                "Copy only the passage you need."
            ).format(limit=QLocale().toString(LIMIT))
        )

    def can_undo_paste(self) -> bool:
        """Whether the last paste is the last thing that was done."""
        return self._paste is not None and self._paste[1] == self.document().availableUndoSteps()

    def has_paste(self) -> bool:
        """Whether the last paste has not been taken back."""
        return self._paste is not None and self._paste[0] < self.document().availableUndoSteps()

    def undo_paste(self) -> None:
        """Take the last paste back as a whole. Nothing where something was written since."""
        if self.can_undo_paste():
            self.undo()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        return clipboard.mime_of(selected(self.textCursor()))

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Pictures are drawn from the store; nothing is ever fetched."""
        address = QUrl(name).toString()
        return self.pictures.drawn(address.removeprefix("asset:")) if address.startswith("asset:") else QPixmap()

    def place_picture(self, cursor: QTextCursor, picture: PictureReference) -> None:
        """Put a picture at a cursor as one step of undo."""
        cursor.clearSelection()
        insert(cursor, Document((picture,)))
        self.setTextCursor(cursor)

    @override
    def dropEvent(self, e: QDropEvent) -> None:
        """A picture that is dragged away takes its paragraph along."""
        moved = QTextCursor(self.textCursor().block()) if e.source() is self and self.pictures.chosen() else None
        step = QTextCursor(self.document())
        step.beginEditBlock()
        super().dropEvent(e)
        if moved is not None and moved.block().length() == 1 and self.document().blockCount() > 1:
            moved.deleteChar()
        step.endEditBlock()

    # keys and mouse

    @override
    def event(self, e: QEvent) -> bool:
        if isinstance(e, QKeyEvent):
            if e.type() == QEvent.Type.KeyPress and self._tab_in_list(e):
                return True
            if e.type() == QEvent.Type.ShortcutOverride and _is_palette_key(e):
                return False
        if isinstance(e, QHelpEvent) and (words := self.pictures.words_at(e.pos())):
            QToolTip.showText(e.globalPos(), words, self)
            return True
        return super().event(e)

    def _tab_in_list(self, event: QKeyEvent) -> bool:
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) or event.modifiers() & _NO_WRITING:
            return False
        if not kind_of(self.textCursor().block()).in_list or self.isReadOnly():
            return False
        self._shift(1 if event.key() == Qt.Key.Key_Tab else -1)
        event.accept()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and self.pictures.takes_key(event.key()):
            return
        cursor = self.textCursor()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            commands.break_block(cursor)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            return
        if event.key() == Qt.Key.Key_Backspace and plain and commands.leave_kind(cursor):
            return
        with self._beside_pictures(event.text().isprintable() and event.text() and not event.modifiers() & _NO_WRITING):
            super().keyPressEvent(event)
        if event.text() == " ":
            commands.make_list_of_mark(self.textCursor())

    @override
    def inputMethodEvent(self, e: QInputMethodEvent) -> None:
        with self._beside_pictures(e.commitString()):
            super().inputMethodEvent(e)

    @contextmanager
    def _beside_pictures(self, typed: object) -> Generator[None]:
        """What is typed beside a picture begins a paragraph of its own, in the same step of undo."""
        cursor = self.textCursor()
        if not typed or cursor.hasSelection() or cursor.block().text() != CHARACTER or self.isReadOnly():
            yield
            return
        with commands.one_step(cursor):
            room_for_words(cursor)
            self.setTextCursor(cursor)
            yield

    @override
    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(e.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pictures.fill_menu(menu, e.pos())
        menu.popup(e.globalPos())

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        if e.button() == Qt.MouseButton.LeftButton and not e.modifiers():
            self.pictures.pressed(e.position().toPoint())
        super().mousePressEvent(e)

    @override
    def mouseDoubleClickEvent(self, e: QMouseEvent) -> None:
        if not self.pictures.opens(e.position().toPoint()):
            super().mouseDoubleClickEvent(e)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        self.pictures.paint_chosen()

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self.pictures.page_resized()

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        self.pictures.released(e.position().toPoint())
        address = self.anchorAt(e.position().toPoint())
        if address and e.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._open_link(address)

    # reporting

    def _on_contents(self) -> None:
        if not self._showing:
            self.edited.emit()
            self._report_style()

    def _on_cursor(self) -> None:
        cursor = self.textCursor()
        look = cursor.charFormat()
        if look.isAnchor() and not cursor.hasSelection() and self._at_end_of_link(look):
            look.setAnchor(False)
            look.setAnchorHref("")
            self.setCurrentCharFormat(look)  # what is typed after a link is not part of it
        self._report_style()
        self._keep_in_sight()

    def _at_end_of_link(self, look: QTextCharFormat) -> bool:
        ahead = self.textCursor()
        if ahead.atBlockEnd():
            return True
        ahead.movePosition(ahead.MoveOperation.NextCharacter)
        return ahead.charFormat().anchorHref() != look.anchorHref()

    def _report_style(self) -> None:
        style = commands.style_at(self.textCursor(), self.currentCharFormat())
        if style != self._style:
            self._style = style
            self.viewport().update()
            self.selection_style_changed.emit(style)

    def style_now(self) -> SelectionStyle:
        return self._style

    def _merge_look(self, look: QTextCharFormat) -> None:
        if self.textCursor().hasSelection():
            commands.toggle_look(self.textCursor(), look)
        else:
            self.mergeCurrentCharFormat(look)
        self._report_style()

    def _set_kind(self, kind: Kind) -> None:
        commands.set_kind(self.textCursor(), kind)
        self._report_style()

    def _toggle_kind(self, kind: Kind) -> None:
        commands.toggle_kind(self.textCursor(), kind)
        self._report_style()

    def _shift(self, by: int) -> bool:
        moved = commands.shift_level(self.textCursor(), by)
        self._report_style()
        return moved


def _is_palette_key(event: QKeyEvent) -> bool:
    """Ctrl+K, which a text edit would take for itself to delete the rest of the line."""
    return event.key() == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _open_in_browser(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))
