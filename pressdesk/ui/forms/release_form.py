"""The sheet on which a release is written: set like a page, its fields without boxes."""

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pressdesk.domain import markdown
from pressdesk.domain.models.release import ReleaseDraft, ReleaseView
from pressdesk.ui.editor.body_editor import BodyEditor
from pressdesk.ui.editor.editor_bar import EditorBar
from pressdesk.ui.editor.paste_bar import PasteBar
from pressdesk.ui.editor.smart_typing import SmartTyping
from pressdesk.ui.forms.sheet_zoom import SheetZoom
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.languages import LANGUAGES, is_right_to_left, language_name
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.date_button import DateButton
from pressdesk.ui.widgets.growing_edit import GrowingEdit

SHEET_WIDTH = 680


class ReleaseForm(QWidget):
    """Shows a release and reads a `ReleaseDraft` back. Knows nothing of the store."""

    edited = Signal()
    refused = Signal(str)
    """Something could not be taken in; the sentence says why."""
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, headline_limit: int = 100, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._closed = False
        self._headline_limit = headline_limit
        self.topic = QLineEdit()
        self.topic.setPlaceholderText(self.tr("Topic"))
        self.topic.setProperty("bare", True)
        self.topic.setFont(theme.font("strong"))
        self.topic.setAccessibleName(self.tr("Topic"))
        self.headline = GrowingEdit(self.tr("Headline"), theme.font("headline"), one_line=True)
        self.subheadline = GrowingEdit(self.tr("Subheadline"), theme.font("sheet"), one_line=True)
        self.place = QLineEdit()
        self.place.setPlaceholderText(self.tr("Place"))
        self.place.setProperty("bare", True)
        self.place.setAccessibleName(self.tr("Place of the dateline"))
        self.place.setMinimumWidth(96)
        self.place.setMaximumWidth(180)
        self.date = DateButton(theme, self.tr("Date"))
        self.language = QComboBox()
        self.language.setProperty("bare", True)
        self.language.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.language.setMinimumContentsLength(10)
        self.language.setAccessibleName(self.tr("Language of the release"))
        for tag in LANGUAGES:
            self.language.addItem(language_name(tag), tag)
        lead_font = theme.font("sheet")
        lead_font.setWeight(lead_font.Weight.Medium)
        self.dictionary = QPushButton(self.tr("No dictionary"))
        self.dictionary.setProperty("flat", True)
        self.dictionary.setIcon(icon("warning", theme, "amber"))
        self.dictionary.hide()
        self.lead = GrowingEdit(self.tr("Lead: who, what, when, where, why"), lead_font, limit=100_000)
        self.body = BodyEditor(theme)
        self.bar = EditorBar(self.body, theme)
        self.notes = BodyEditor(theme, placeholder=self.tr("Sources, dates, background for the newsroom"))
        self.bar.follow(self.notes)
        self.paste_bars = (PasteBar(self.body, theme), PasteBar(self.notes, theme))
        self.typing = SmartTyping(
            (self.topic, self.headline, self.subheadline, self.lead, self.body, self.notes), parent=self
        )
        self._counter = QLabel()
        self._counter.setProperty("quiet", True)
        self._counter.setFont(theme.font("small"))
        self._counter.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._assemble()
        lines = (self.topic, self.headline, self.subheadline, self.lead, self._notes_heading)
        self.zoom = SheetZoom(self, self._column, lines, (self.body, self.notes))
        self._connect()

    def show_release(self, release: ReleaseView) -> None:
        """Fill the form without reporting an edit."""
        with QSignalBlocker(self):
            self.topic.setText(release.topic)
            self.headline.show_text(release.headline)
            self.subheadline.show_text(release.subheadline)
            self.place.setText(release.place)
            self.place.setCursorPosition(0)
            self.date.show_day(release.dateline_date)
            self._choose_language(release.language)
            self.lead.show_text(release.lead)
            self.body.show_document(markdown.read(release.body))
            self.notes.show_document(markdown.read(release.notes))
            self._set_direction(release.language)
        self._count()

    def draft(self, base: ReleaseView) -> ReleaseDraft:
        """What was typed, over what the form does not show. Raises `TooLongError`."""
        typed = {
            "topic": self.topic.text(),
            "headline": self.headline.text(),
            "subheadline": self.subheadline.text(),
            "place": self.place.text(),
            "dateline_date": self.date.day(),
            "language": self.language.currentData(),
            "lead": self.lead.text(),
            "body": markdown.write(self.body.document_now()),
            "notes": markdown.write(self.notes.document_now()),
        }
        return ReleaseDraft.model_validate(base.model_dump() | typed)

    def begin(self) -> None:
        """Put the cursor where writing begins."""
        self.topic.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_closed(self, closed: bool) -> None:
        """What is out can be read and copied here, and not written in."""
        if closed is self._closed:
            return
        self._closed = closed
        lines = (self.topic, self.place)
        texts = (self.headline, self.subheadline, self.lead, self.body, self.notes)
        for field in (*lines, *texts):
            field.setReadOnly(closed)
        for part in (self.date, self.language, self.bar):
            part.setEnabled(not closed)
        for editor in (self.body, self.notes):
            for action in editor.actions():  # their shortcuts too
                action.setEnabled(not closed)

    def word_count(self) -> int:
        return sum(
            len(text.split())
            for text in (self.lead.text(), self.body.toPlainText(), self.headline.text(), self.subheadline.text())
        )

    def _assemble(self) -> None:
        # from the outside in: what is put into place is dressed by the style sheet again, with all that it holds
        column = self._column = QWidget()
        column.setMaximumWidth(SHEET_WIDTH + 2 * SPACE[4])
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(column, 1000)
        layout.addStretch(1)
        sheet = QVBoxLayout(column)
        sheet.setSpacing(0)
        sheet.setContentsMargins(SPACE[4], SPACE[3], SPACE[4], SPACE[5])
        sheet.addWidget(self.topic)
        sheet.addSpacing(SPACE[0])
        sheet.addWidget(self.headline)
        sheet.addWidget(self.subheadline)
        sheet.addWidget(self._counter)
        sheet.addSpacing(SPACE[0])
        sheet.addLayout(self._meta_row())
        sheet.addSpacing(SPACE[2])
        sheet.addWidget(self.lead)
        sheet.addSpacing(SPACE[1])
        sheet.addWidget(self.bar)
        sheet.addWidget(_hairline(self))
        sheet.addSpacing(SPACE[1])
        sheet.addWidget(self.paste_bars[0])
        sheet.addWidget(self.body)
        sheet.addSpacing(SPACE[3])
        heading = self._notes_heading = QLabel(self.tr("Notes to editors"))
        heading.setFont(self._theme.font("strong"))
        heading.setProperty("quiet", True)
        sheet.addWidget(_hairline(self))
        sheet.addSpacing(SPACE[1])
        sheet.addWidget(heading)
        sheet.addWidget(self.paste_bars[1])
        sheet.addWidget(self.notes)
        sheet.addStretch(1)
        # Tab goes from field to field as one writes; the buttons, which have shortcuts, come after
        self.setTabOrder(self.lead, self.body)
        self.setTabOrder(self.body, self.notes)

    def _meta_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE[2])
        row.addWidget(self.place, 1)
        row.addWidget(self.date)
        row.addWidget(self.language)
        row.addWidget(self.dictionary)
        row.addStretch(2)
        return row

    def _connect(self) -> None:
        for field in (self.topic, self.place):
            field.textEdited.connect(self.edited)
        for field in (self.headline, self.subheadline, self.lead):
            field.edited.connect(self.edited)
            field.refused.connect(self._on_refused)
        for editor in (self.body, self.notes):
            editor.edited.connect(self.edited)
            editor.refused.connect(self.refused)
        self.headline.textChanged.connect(self._count)
        self.date.chosen.connect(self.edited)
        self.language.activated.connect(self._on_language)
        for field in (self.topic, self.place):
            field.returnPressed.connect(self.focusNextChild)

    def _on_language(self) -> None:
        tag = str(self.language.currentData())
        self._set_direction(tag)
        self.language_chosen.emit(tag)
        self.edited.emit()

    def _on_refused(self, limit: int) -> None:
        shown = QLocale().toString(limit)
        self.refused.emit(self.tr("This field holds {limit} characters at most.").format(limit=shown))

    def _choose_language(self, tag: str) -> None:
        if (at := self.language.findData(tag)) < 0:
            self.language.addItem(language_name(tag), tag)
            at = self.language.count() - 1
        self.language.setCurrentIndex(at)

    def _set_direction(self, tag: str) -> None:
        direction = Qt.LayoutDirection.RightToLeft if is_right_to_left(tag) else Qt.LayoutDirection.LeftToRight
        self._column.setLayoutDirection(direction)
        for tool in (self.bar, *self.paste_bars):  # these are the window's, not the text's
            tool.setLayoutDirection(QApplication.layoutDirection())
        rtl = direction == Qt.LayoutDirection.RightToLeft
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        begin, end = (right, left) if rtl else (left, right)
        # absolute, for otherwise a line and a label follow the direction of what they say
        for line in (self.topic, self.place):
            line.setLayoutDirection(direction)
            line.setAlignment(begin | Qt.AlignmentFlag.AlignAbsolute)
        self._notes_heading.setAlignment(begin | Qt.AlignmentFlag.AlignAbsolute)
        self._counter.setAlignment(end | Qt.AlignmentFlag.AlignAbsolute)
        for field in (self.headline, self.subheadline, self.lead):
            field.set_direction(direction)
        for editor in (self.body, self.notes):
            editor.set_language(tag)
        self.typing.set_language(tag)

    def _count(self) -> None:
        length = len(self.headline.text())
        over = length > self._headline_limit
        near = length > self._headline_limit * 0.8
        self._counter.setText(f"{length} / {self._headline_limit}" if near else "")
        self._counter.setVisible(near)
        self._counter.setProperty("wrongtext", over)
        self._counter.style().unpolish(self._counter)
        self._counter.style().polish(self._counter)


def _hairline(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line
