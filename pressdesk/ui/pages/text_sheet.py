"""The sheet on which a standing text is written: title, kind, language, body."""

from pydantic import ValidationError
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QToolButton, QVBoxLayout, QWidget

from pressdesk.domain import markdown
from pressdesk.domain.models.text import TextDraft, TextFields, TextKind, TextView
from pressdesk.ui.editor.body_editor import BodyEditor
from pressdesk.ui.editor.editor_bar import EditorBar
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.languages import LANGUAGES, is_right_to_left, language_name
from pressdesk.ui.services.text_kinds import text_kind_word
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.field import name_input

COLUMN = 680
TITLE_LIMIT = 500


class TextSheet(QScrollArea):
    """Shows a text and reads a `TextDraft` back. Knows nothing of the store."""

    edited = Signal()
    bin_wanted = Signal()
    refused = Signal(str)
    """Something pasted was not taken in; the sentence says what to do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLineEdit()
        self.title.setProperty("bare", True)
        self.title.setFont(theme.font("headline"))
        self.title.setPlaceholderText(self.tr("Title"))
        self.title.setMaxLength(TITLE_LIMIT)
        self.kind = self._choice([(text_kind_word(kind), kind.value) for kind in TextKind])
        self.language = self._choice([(language_name(tag), tag) for tag in LANGUAGES])
        self.body = BodyEditor(theme, placeholder=self.tr("The passage as it stands on releases"))
        self._bar = EditorBar(self.body, theme)
        self._bin = QToolButton()
        self._bin.setIcon(icon("bin", theme, "quiet"))
        self._bin.setToolTip(self.tr("Move to the bin"))
        self._bin.setAccessibleName(self.tr("Move to the bin"))
        name_input(self.title, self.tr("Title"), self.tr("For your list: it is not printed."))
        name_input(self.kind, self.tr("Kind"))
        name_input(self.language, self.tr("Language"))
        self._assemble()
        self.title.textEdited.connect(self.edited)
        self.title.returnPressed.connect(lambda: self.body.setFocus(Qt.FocusReason.TabFocusReason))
        self.kind.activated.connect(self._on_kind)
        self.language.activated.connect(self._on_language)
        self.body.edited.connect(self.edited)
        self.body.refused.connect(self.refused)
        self._bin.clicked.connect(self.bin_wanted)

    def show_text(self, text: TextView | None, language: str = "en-GB") -> None:
        """Fill the sheet without reporting an edit; None: a text to be made, in `language`."""
        shown = text or TextFields(title="", language=language)
        with QSignalBlocker(self):
            self.title.setText(shown.title)
            self.title.setCursorPosition(0)
            self.kind.setCurrentIndex(self.kind.findData(shown.kind.value))
            if self.language.findData(shown.language) < 0:
                self.language.addItem(language_name(shown.language), shown.language)
            self.language.setCurrentIndex(self.language.findData(shown.language))
            self.body.show_document(markdown.read(shown.body))
            self._turn(shown.language)
        self._bin.setEnabled(text is not None)
        self.verticalScrollBar().setValue(0)

    def text_made(self) -> None:
        """The record exists now, and may go to the bin."""
        self._bin.setEnabled(True)

    def begin(self) -> None:
        """Put the cursor into the title."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_blank(self) -> bool:
        """Whether nothing is typed at all."""
        return not self.title.text().strip() and self.body.document().isEmpty()

    def draft(self) -> TextDraft | None:
        """What was typed; None where it cannot be kept."""
        try:
            return TextDraft(
                title=self.title.text(),
                language=str(self.language.currentData()),
                kind=TextKind(self.kind.currentData()),
                body=markdown.write(self.body.document_now()),
            )
        except ValidationError:
            return None

    def _on_kind(self) -> None:
        self.edited.emit()

    def _on_language(self) -> None:
        self._turn(str(self.language.currentData()))
        self.edited.emit()

    def _turn(self, tag: str) -> None:
        self.body.set_language(tag)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        self.title.setAlignment(right if is_right_to_left(tag) else Qt.AlignmentFlag.AlignLeft)

    @staticmethod
    def _choice(items: list[tuple[str, str]]) -> QComboBox:
        made = QComboBox()
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for text, data in items:
            made.addItem(text, data)
        return made

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE[1])
        head.addWidget(self.kind)
        head.addWidget(self.language)
        head.addStretch()
        head.addWidget(self._bin)
        column = QWidget()
        column.setMaximumWidth(COLUMN)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, SPACE[4], 0, SPACE[5])
        layout.setSpacing(SPACE[1])
        layout.addLayout(head)
        layout.addSpacing(SPACE[2])
        layout.addWidget(self.title)
        layout.addSpacing(SPACE[1])
        layout.addWidget(self._bar)
        layout.addWidget(self.body)
        layout.addStretch(1)
        ground = QWidget()
        ground.setProperty("ground", "sheet")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        across = QHBoxLayout(ground)
        across.setContentsMargins(SPACE[5], 0, SPACE[5], 0)
        across.addStretch(1)
        across.addWidget(column, 100)
        across.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(ground)
