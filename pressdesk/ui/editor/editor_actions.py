"""The commands of a body editor as actions with shortcuts, for its bar and for menus."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from pressdesk.domain.lines import Kind
from pressdesk.ui.editor.body_editor import BodyEditor
from pressdesk.ui.editor.commands import SelectionStyle
from pressdesk.ui.editor.link_dialog import LinkDialog
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import Theme


class EditorActions(QObject):
    """Each action is checked while what it does holds at the cursor. Shortcuts work while the editor has the focus."""

    def __init__(self, editor: BodyEditor, theme: Theme) -> None:
        super().__init__(editor)
        self._editor = editor
        self._theme = theme
        make = self._make
        self.paragraph = make("text", self.tr("Paragraph"), "Ctrl+Alt+0", editor.set_paragraph)
        self.heading_2 = make("heading", self.tr("Heading"), "Ctrl+Alt+1", lambda: editor.set_heading(2))
        self.heading_3 = make("heading", self.tr("Small heading"), "Ctrl+Alt+2", lambda: editor.set_heading(3))
        self.bold = make("bold", self.tr("Bold"), "Ctrl+B", editor.toggle_bold)
        self.italic = make("italic", self.tr("Italic"), "Ctrl+I", editor.toggle_italic)
        self.bullets = make("list-bullet", self.tr("Bulleted list"), "Ctrl+Shift+8", editor.toggle_bullets)
        self.numbers = make("list-number", self.tr("Numbered list"), "Ctrl+Shift+7", editor.toggle_numbers)
        self.quotation = make("quote", self.tr("Quotation"), "Ctrl+Shift+9", editor.toggle_quotation)
        self.link = make("link", self.tr("Link…"), "Ctrl+Shift+L", self.ask_for_link)
        self.picture = make("picture", self.tr("Add picture here…"), "Ctrl+Alt+P", editor.pictures.file_wanted.emit)
        self.picture.setCheckable(False)
        self.picture.setEnabled(editor.pictures.taken_in)
        editor.pictures.served.connect(lambda: self.picture.setEnabled(True))
        editor.selection_style_changed.connect(self._on_style)
        self._on_style(editor.style_now())

    def ask_for_link(self) -> None:
        words, address = self._editor.link_at_cursor()
        dialog = LinkDialog(words, address, self._editor)
        if dialog.exec():
            self._editor.edit_link(dialog.address, dialog.words)
        dialog.deleteLater()

    def _make(self, drawing: str, text: str, keys: str, do: Callable[[], object]) -> QAction:
        action = QAction(icon(drawing, self._theme), text, self._editor)
        action.setCheckable(True)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text.rstrip('…')} ({shown})")
        action.triggered.connect(lambda: self._run(do))
        self._editor.addAction(action)
        return action

    def _run(self, do: Callable[[], object]) -> None:
        do()
        self._on_style(self._editor.style_now())  # Qt has toggled the action whether or not anything was done

    def _on_style(self, style: SelectionStyle) -> None:
        for action, holds in (
            (self.paragraph, style.kind is Kind.PARAGRAPH),
            (self.heading_2, style.kind is Kind.HEADING_2),
            (self.heading_3, style.kind is Kind.HEADING_3),
            (self.bold, style.bold),
            (self.italic, style.italic),
            (self.bullets, style.kind is Kind.BULLET),
            (self.numbers, style.kind is Kind.NUMBER),
            (self.quotation, style.kind is Kind.QUOTATION),
            (self.link, bool(style.link)),
        ):
            action.setChecked(holds)
        self.bold.setEnabled(not style.kind.is_heading)
