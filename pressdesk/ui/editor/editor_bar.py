"""The small toolbar of the body."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from pressdesk.ui.editor.body_editor import BodyEditor
from pressdesk.ui.editor.editor_actions import EditorActions
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import ICON, SPACE, Theme


class EditorBar(QWidget):
    """Its buttons show what holds at the cursor. It serves several editors: the one that had the focus last."""

    def __init__(self, editor: BodyEditor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._editor = editor
        self._actions: dict[BodyEditor, EditorActions] = {}
        self._style = QToolButton()
        self._style.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._style.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron follows the word
        self._style.setIcon(icon("chevron-down", theme, "quiet"))
        self._style.setToolTip(self.tr("Paragraph style"))
        self._style.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        # not the button's own menu: that would take the button's direction, its marks on the wrong side
        self._menu = QMenu(self)
        self._style.clicked.connect(self._open_menu)
        self._buttons = [self._button() for _ in range(7)]
        self.setAccessibleName(self.tr("Text style"))
        self._assemble()
        self.follow(editor)
        self._serve(editor)

    def follow(self, editor: BodyEditor) -> EditorActions:
        """Serve this editor too, whenever it takes the focus."""
        if editor not in self._actions:
            actions = EditorActions(editor, self._theme)
            self._actions[editor] = actions
            editor.focused.connect(lambda: self._serve(editor))
            for action in (actions.paragraph, actions.heading_2, actions.heading_3):
                action.toggled.connect(self._show_style)
        return self._actions[editor]

    def _serve(self, editor: BodyEditor) -> None:
        self._editor = editor
        actions = self._actions[editor]
        self._menu.clear()
        self._menu.addActions([actions.paragraph, actions.heading_2, actions.heading_3])
        served = (
            actions.bold,
            actions.italic,
            actions.bullets,
            actions.numbers,
            actions.quotation,
            actions.link,
            actions.picture,
        )
        for button, action in zip(self._buttons, served, strict=True):
            _set_action(button, action)
        self._show_style()

    def _open_menu(self) -> None:
        corner = self._style.rect().bottomLeft() if self.isLeftToRight() else self._style.rect().bottomRight()
        self._menu.popup(self._style.mapToGlobal(corner))

    def _show_style(self) -> None:
        actions = self._actions[self._editor]
        chosen = [a for a in (actions.heading_2, actions.heading_3) if a.isChecked()] or [actions.paragraph]
        self._style.setText(chosen[0].text())
        self._style.setAccessibleName(self.tr("Paragraph style: {name}").format(name=chosen[0].text()))

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(ICON, ICON))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor in the text
        return button

    def _assemble(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        names = (actions_text for actions_text in (self.tr("Paragraph"), self.tr("Heading"), self.tr("Small heading")))
        width = max(self._style.fontMetrics().horizontalAdvance(name) for name in names)
        self._style.setMinimumWidth(width + ICON + SPACE[4])
        self._style.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self._style)
        for place, button in enumerate(self._buttons):
            if place in (0, 2, 5):
                row.addSpacing(SPACE[1])
            row.addWidget(button)
        row.addStretch(1)


def _set_action(button: QToolButton, action: QAction) -> None:
    for old in button.actions():
        button.removeAction(old)
    button.setDefaultAction(action)
    name = action.text().rstrip("…")
    button.setAccessibleName(name)
    button.setAccessibleDescription(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
