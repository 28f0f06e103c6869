"""The sheet of a media list: its name, how it is filled, its notes, and who is on it."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from pressdesk.domain.list_rules import read_rule, rule_data
from pressdesk.domain.models.media_list import ListKind, MediaListDraft, MediaListFields, MediaListView
from pressdesk.store.database import Database
from pressdesk.ui.forms.media_list_people import MediaListPeople
from pressdesk.ui.forms.media_list_rule import RuleEditor
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.field import name_input
from pressdesk.ui.widgets.growing_edit import GrowingEdit
from pressdesk.ui.widgets.segments import Segments

COLUMN = 680
NAME_LIMIT = 500


class MediaListSheet(QScrollArea):
    """Shows a list and reads a `MediaListDraft` back. Of the store it asks only the rows of its people."""

    edited = Signal()
    copy_wanted = Signal()
    duplicate_wanted = Signal()
    bin_wanted = Signal()

    def __init__(self, db: Database, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.name.setProperty("bare", True)
        self.name.setFont(theme.font("headline"))
        self.name.setPlaceholderText(self.tr("Name of the list"))
        self.name.setMaxLength(NAME_LIMIT)
        name_input(self.name, self.tr("Name of the list"))
        self.kind = Segments([(self.tr("By hand"), ListKind.FIXED.value), (self.tr("By rule"), ListKind.RULE.value)])
        name_input(self.kind, self.tr("How the list is filled"))
        self.copy_button = QPushButton(self.tr("Copy addresses"))
        self.copy_button.setIcon(icon("copy", theme))
        self.copy_button.setToolTip(self.tr("Copy the e-mail addresses of the list, to be pasted into Bcc"))
        self.duplicate_button = self._tool(theme, "duplicate", self.tr("Duplicate this list"))
        self.bin_button = self._tool(theme, "bin", self.tr("Move to the bin"))
        self.rule = RuleEditor(theme)
        self.notes = GrowingEdit(self.tr("Notes on this list"), theme.font("body"))
        self.people = MediaListPeople(db, theme)
        self._assemble()
        self.show_list(None)
        self.name.textEdited.connect(self.edited)
        self.kind.chosen.connect(self._on_kind)
        self.rule.edited.connect(self.edited)
        self.notes.edited.connect(self.edited)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.duplicate_button.clicked.connect(self.duplicate_wanted)
        self.bin_button.clicked.connect(self.bin_wanted)

    def show_list(self, one: MediaListView | None) -> None:
        """Fill the sheet without reporting an edit; None: a list to be made."""
        shown = one or MediaListFields(name="")
        with QSignalBlocker(self):
            if self.name.text() != shown.name:
                self.name.setText(shown.name)
                self.name.setCursorPosition(0)
            self.kind.choose(shown.kind.value)
            self.rule.show_rule(read_rule(shown.rule))
            self.notes.show_text(shown.notes)
        self.rule.setVisible(shown.kind == ListKind.RULE)
        self._set_made(made=one is not None)

    def list_made(self) -> None:
        """The record exists now, and may be copied, and go to the bin."""
        self._set_made(made=True)

    def begin(self) -> None:
        """Put the cursor into the name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def fields(self) -> MediaListFields:
        """What is shown, also where it cannot be kept yet."""
        return MediaListFields(
            name=self.name.text(),
            kind=ListKind(self.kind.chosen_key()),
            rule=rule_data(self.rule.rule()),
            notes=self.notes.text(),
        )

    def draft(self) -> MediaListDraft | None:
        """What was typed, under a name in any case; None where nothing is."""
        shown = self.fields()
        named = shown.name.strip() != ""
        if not named and not shown.rule and not shown.notes.strip() and not self._made:
            return None
        values = shown.model_dump() | ({} if named else {"name": self.tr("Untitled list")})
        return MediaListDraft.model_validate(values)

    def only_read(self) -> None:
        """Let everything be looked at, and nothing be typed."""
        for widget in (self.name, self.kind, self.rule, self.notes):
            widget.setEnabled(False)
        for button in (self.duplicate_button, self.bin_button):
            button.setVisible(False)
        self.people.only_read()

    def _set_made(self, *, made: bool) -> None:
        self._made = made
        for button in (self.copy_button, self.duplicate_button, self.bin_button, self.people.add_button):
            button.setEnabled(made)

    def _on_kind(self, kind: str) -> None:
        self.rule.setVisible(kind == ListKind.RULE.value)
        self.edited.emit()

    @staticmethod
    def _tool(theme: Theme, drawing: str, what: str) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(drawing, theme, "quiet"))
        made.setToolTip(what)
        made.setAccessibleName(what)
        return made

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE[1])
        head.addWidget(self.kind)
        head.addStretch()
        for button in (self.copy_button, self.duplicate_button, self.bin_button):
            head.addWidget(button)
        column = QWidget()
        column.setMaximumWidth(COLUMN)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, SPACE[4], 0, SPACE[3])
        layout.setSpacing(SPACE[1])
        layout.addLayout(head)
        layout.addSpacing(SPACE[2])
        layout.addWidget(self.name)
        layout.addWidget(self.notes)
        layout.addSpacing(SPACE[1])
        layout.addWidget(self.rule)
        layout.addSpacing(SPACE[1])
        layout.addWidget(self.people, 1)
        ground = QWidget()
        ground.setProperty("ground", "sheet")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        across = QHBoxLayout(ground)
        across.setContentsMargins(SPACE[4], 0, SPACE[4], 0)
        across.addStretch(1)
        across.addWidget(column, 100)
        across.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(ground)
