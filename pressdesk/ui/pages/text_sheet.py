"""The sheet on which a standing text is written: title, kind, language, body."""

from collections.abc import Sequence
from functools import partial

from pydantic import ValidationError
from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.desk.text_ops import follows
from pressdesk.domain import markdown, placeholders
from pressdesk.domain.models.text import TextDraft, TextFields, TextKind, TextView
from pressdesk.store.texts import Standing
from pressdesk.ui.editor.body_editor import BodyEditor
from pressdesk.ui.editor.editor_bar import EditorBar
from pressdesk.ui.editor.smart_typing import SmartTyping
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.languages import LANGUAGES, is_right_to_left, language_name
from pressdesk.ui.services.placeholder_words import placeholder_words
from pressdesk.ui.services.text_kinds import text_kind_word
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.field import name_input
from pressdesk.ui.widgets.text_marks import TextMarks

COLUMN = 680
TITLE_LIMIT = 500


class TextSheet(QScrollArea):
    """Shows a text and reads a `TextDraft` back. Knows nothing of the store."""

    edited = Signal()
    bin_wanted = Signal()
    refused = Signal(str)
    """Something pasted was not taken in; the sentence says what to do."""
    language_shown = Signal(str)
    """Another text is shown, or another language chosen for it (BCP 47)."""
    spread_wanted = Signal()
    """The present words are wanted in the drafts that have older ones."""

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
        self._marks = TextMarks(self.body, theme, unknown_in)
        self.typing = SmartTyping((self.title, self.body), self)
        self.insert = self._placeholder_button(theme)
        self._unknown = QLabel()
        self._unknown.setWordWrap(True)
        self._unknown.setTextFormat(Qt.TextFormat.PlainText)
        self._unknown.setProperty("wrongtext", True)
        self._stands = QLabel()
        self._stands.setWordWrap(True)
        self._stands.setProperty("quiet", True)
        self.spread = QPushButton()
        self.spread.setProperty("flat", True)
        self.spread.clicked.connect(self.spread_wanted)
        self._bin = QToolButton()
        self._bin.setIcon(icon("bin", theme, "quiet"))
        self._bin.setToolTip(self.tr("Move to the bin"))
        self._bin.setAccessibleName(self.tr("Move to the bin"))
        name_input(self.title, self.tr("Title"), self._title_hint())
        name_input(self.kind, self.tr("Kind"))
        name_input(self.language, self.tr("Language"))
        self._assemble()
        self.title.textEdited.connect(self.edited)
        self.title.returnPressed.connect(lambda: self.body.setFocus(Qt.FocusReason.TabFocusReason))
        self.kind.activated.connect(self._on_kind)
        self.language.activated.connect(self._on_language)
        self.body.edited.connect(self.edited)
        self.title.textChanged.connect(self._show_unknown)
        self.body.textChanged.connect(self._show_unknown)
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
        self.language_shown.emit(shown.language)
        self.show_standing(())
        self._show_unknown()
        self._bin.setEnabled(text is not None)
        self.verticalScrollBar().setValue(0)

    def show_standing(self, standing: Sequence[Standing]) -> None:
        """Say on how many releases the text stands, and offer its words to those that are still being written."""
        older = [one for one in standing if not one.newest]
        drafts = sum(follows(one) for one in standing)
        said = {0: self.tr("Stands on no release."), 1: self.tr("Stands on one release.")}.get(
            len(standing), self.tr("Stands on {count} releases.").format(count=QLocale().toString(len(standing)))
        )
        if older and len(older) == len(standing) > 1:
            said += " " + self.tr("All of them have an older wording.")
        elif len(older) == len(standing) == 1:
            said += " " + self.tr("It has an older wording.")
        elif older:
            one, many = self.tr("One of them has an older wording."), self.tr("{count} of them have an older wording.")
            said += " " + (one if len(older) == 1 else many).format(count=QLocale().toString(len(older)))
        self._stands.setText(said)
        one, many = self.tr("Use this wording in the draft"), self.tr("Use this wording in the {count} drafts")
        self.spread.setText((one if drafts == 1 else many).format(count=QLocale().toString(drafts)))
        self.spread.setToolTip(self.tr("Releases that are approved or out keep the wording they have."))
        self.spread.setVisible(drafts > 0)

    def standing(self) -> str:
        """What is said of where the text stands."""
        return self._stands.text()

    def unknown(self) -> str:
        """What is said of placeholders that are none."""
        return self._unknown.text()

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

    def _title_hint(self) -> str:
        return self.tr("Printed over the passage, but not over a signature or a legal line.")

    def _placeholder_button(self, theme: Theme) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("Insert"))
        button.setIcon(icon("plus", theme))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(self.tr("Put in what differs from release to release"))
        button.setAccessibleName(self.tr("Insert a placeholder"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for name, words in placeholder_words().items():
            action = menu.addAction(f"{words}\t{{{name}}}")
            action.triggered.connect(partial(self._put_in, name))
        button.setMenu(menu)
        return button

    def _put_in(self, name: str, _checked: bool = False) -> None:
        self.body.textCursor().insertText(f"{{{name}}}")
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_unknown(self) -> None:
        """Say below the text which placeholders are none, and what is most likely meant."""
        found = [*placeholders.find(self.title.text()), *placeholders.find(self.body.toPlainText())]
        said = dict.fromkeys(placeholders.why(place) for place in found if not place.known)
        self._unknown.setText("\n".join(said))
        self._unknown.setVisible(bool(said))

    def _on_kind(self) -> None:
        self.edited.emit()

    def _on_language(self) -> None:
        tag = str(self.language.currentData())
        self._turn(tag)
        self.language_shown.emit(tag)
        self.edited.emit()

    def _turn(self, tag: str) -> None:
        self.body.set_language(tag)
        self.typing.set_language(tag)
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
        head.addWidget(self.insert)
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
        layout.addWidget(self._unknown)
        layout.addSpacing(SPACE[3])
        foot = QHBoxLayout()
        foot.addWidget(self._stands, 1)
        foot.addWidget(self.spread)
        layout.addLayout(foot)
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


def unknown_in(paragraph: str) -> list[tuple[int, int]]:
    """Where a paragraph holds placeholders that are none."""
    return [(place.start, place.end) for place in placeholders.find(paragraph) if not place.known]
