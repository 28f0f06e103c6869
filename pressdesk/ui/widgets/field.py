"""A labelled input: the label above, the input, a line for what is wrong. Accessibility is done here, once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pressdesk.ui.services.theme import SPACE


class Field(QWidget):
    """Puts `label` (with & for its key) over `editor`. The error line is the input's accessible description too."""

    def __init__(self, label: str, editor: QWidget, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.label = QLabel(label)
        self.label.setProperty("quiet", True)
        self.label.setBuddy(editor)
        self._hint = hint
        self._note = QLabel(hint)
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setVisible(bool(hint))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        layout.addWidget(self.label)
        layout.addWidget(editor)
        layout.addWidget(self._note)
        self.setFocusProxy(editor)
        name_input(editor, label, hint)
        self._show("")

    def error(self) -> str:
        """The sentence shown, or ""."""
        return self._note.text() if self._note.property("wrongtext") else ""

    def set_error(self, sentence: str) -> None:
        """Mark the input as wrong and say why; "" takes the mark away."""
        if sentence != self.error():
            self._show(sentence)

    def hint(self) -> str:
        """What is said where no error stands."""
        return self._hint

    def set_hint(self, hint: str) -> None:
        """Say something else where no error stands."""
        if hint != self._hint:
            self._hint = hint
            self._show(self.error())

    def _show(self, sentence: str) -> None:
        self._note.setText(sentence or self._hint)
        self._note.setVisible(bool(sentence or self._hint))
        restyle(self._note, wrongtext=bool(sentence), quiet=not sentence)
        mark_wrong(self.editor, bool(sentence))
        describe_input(self.editor, sentence or self._hint)


def name_input(editor: QWidget, label: str, description: str = "") -> None:
    """Give an input, and what really takes the keys inside it, its accessible name."""
    name = label.replace("&&", "\0").replace("&", "").replace("\0", "&")
    for widget in (editor, editor.focusProxy()):
        if widget is not None:
            widget.setAccessibleName(name)
    describe_input(editor, description)


def describe_input(editor: QWidget, description: str) -> None:
    for widget in (editor, editor.focusProxy()):
        if widget is not None:
            widget.setAccessibleDescription(description)


def mark_wrong(editor: QWidget, wrong: bool) -> None:
    """Draw the input's border as wrong, or as usual."""
    if bool(editor.property("wrong")) != wrong:
        restyle(editor, wrong=wrong)


def restyle(widget: QWidget, **properties: bool) -> None:
    """Set properties that the style sheet looks at, and have it look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
