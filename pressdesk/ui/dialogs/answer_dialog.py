"""Recording what a speaker answered: cleared or not, when, how, and who in the office took it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QDateTimeEdit,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.desk.clearance_ops import QuotedPassage
from pressdesk.domain.models.clearance import Answer, AnswerDraft, Means
from pressdesk.ui.services.clearance_words import means_choices
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.field import Field
from pressdesk.ui.widgets.segments import Segments


@dataclass(frozen=True)
class Answered:
    """An answer, and the passages it is for."""

    passages: tuple[QuotedPassage, ...]
    draft: AnswerDraft


class AnswerDialog(QDialog):
    """`others` are the further passages of the same speaker that wait for an answer."""

    def __init__(
        self,
        theme: Theme,
        passage: QuotedPassage,
        others: Sequence[QuotedPassage],
        clock: Callable[[], datetime],
        taken_by: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._passage, self._others, self._clock = passage, tuple(others), clock
        self._speaker = passage.contact.name if passage.contact else passage.quotation.speaker
        self.setWindowTitle(self.tr("Record the answer"))
        self.setMinimumWidth(520)
        title = self.tr("What did {name} answer?").format(name=self._speaker)
        self._title = QLabel(title if self._speaker else self.tr("Record a clearance"))
        self._title.setFont(theme.font("title"))
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._words = QPlainTextEdit(passage.quotation.text.rstrip(",،; "))
        self._words.setReadOnly(True)
        self._words.setProperty("boxed", True)
        self._words.setTabChangesFocus(True)
        self._words.setMaximumHeight(96)
        self._words.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._words.setAccessibleName(self.tr("The words"))
        more = self.tr("The same for the other passage") if len(others) == 1 else self.tr("The same for {count} others")
        self.all = QCheckBox(more.format(count=len(others)))
        self.all.setVisible(bool(others))
        self.answer = Segments(
            [
                (self.tr("Cleared"), Answer.CLEARED.value),
                (self.tr("Not cleared"), Answer.REFUSED.value),
                (self.tr("Public already"), Answer.PUBLIC.value),
            ]
        )
        self.answer.setAccessibleName(self.tr("Answer"))
        self.how = Segments(means_choices())
        self.how.setAccessibleName(self.tr("How it was given"))
        self.at = _moment_edit(clock())
        self.by, self.taken_by, self.note = QLineEdit(), QLineEdit(taken_by), QLineEdit()
        self.by.setPlaceholderText(self._speaker)
        self.note.setPlaceholderText(self.tr("For example where the message is kept"))
        buttons = QDialogButtonBox()
        self.go = QPushButton()
        self.go.setProperty("primary", True)
        self.go.setDefault(True)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._assemble(buttons)
        self.answer.chosen.connect(self._refresh)
        kept = passage.standing.clearance
        if kept is not None and kept.asked_how is not None:
            self.how.choose(Means(kept.asked_how).value)
        self._refresh()
        self.answer.setFocus()

    @classmethod
    def ask(
        cls,
        theme: Theme,
        passage: QuotedPassage,
        others: Sequence[QuotedPassage],
        clock: Callable[[], datetime],
        *,
        taken_by: str = "",
        parent: QWidget,
    ) -> Answered | None:
        """Ask what was answered. None where the officer left it."""
        dialog = cls(theme, passage, others, clock, taken_by, parent)
        try:
            return dialog.answered() if dialog.exec() == QDialog.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    def answered(self) -> Answered:
        """What is typed now."""
        answer = Answer(self.answer.chosen_key())
        public = answer is Answer.PUBLIC
        draft = AnswerDraft(
            answer=answer,
            at=datetime.fromtimestamp(self.at.dateTime().toSecsSinceEpoch(), UTC),
            how=None if public else Means(self.how.chosen_key()),
            by="" if public else self.by.text(),
            taken_by=self.taken_by.text(),
            note=self.note.text(),
        )
        return Answered((self._passage, *(self._others if self.all.isChecked() else ())), draft)

    def _refresh(self) -> None:
        answer = Answer(self.answer.chosen_key())
        public = answer is Answer.PUBLIC
        self._how_field.setVisible(not public)
        self._by_field.setVisible(not public)
        self._by_field.label.setText(self.tr("Cleared b&y") if answer is Answer.CLEARED else self.tr("Answered b&y"))
        self.note.setPlaceholderText(
            self.tr("Where they were published") if public else self.tr("For example where the message is kept")
        )
        self.go.setText(
            {
                Answer.CLEARED: self.tr("Record as cleared"),
                Answer.REFUSED: self.tr("Record as not cleared"),
                Answer.PUBLIC: self.tr("Record as public"),
            }[answer]
        )

    def _assemble(self, buttons: QDialogButtonBox) -> None:
        said = QLabel(self.tr("This holds for these words alone. Whoever changes one has to ask again."))
        said.setProperty("quiet", True)
        said.setWordWrap(True)
        self._how_field = Field(self.tr("&How"), _left(self.how))
        self._by_field = Field(self.tr("Cleared b&y"), self.by)
        who = QHBoxLayout()
        who.setSpacing(SPACE[2])
        who.addWidget(self._by_field, 1)
        who.addWidget(Field(self.tr("&Taken by"), self.taken_by), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(self._title)
        layout.addWidget(self._words)
        layout.addWidget(self.all)
        layout.addWidget(_left(self.answer))
        layout.addWidget(self._how_field)
        layout.addWidget(Field(self.tr("&When"), self.at))
        layout.addLayout(who)
        layout.addWidget(Field(self.tr("&Note"), self.note))
        layout.addWidget(said)
        layout.addStretch(1)
        layout.addSpacing(SPACE[1])
        layout.addWidget(buttons)


def _moment_edit(now: datetime) -> QDateTimeEdit:
    """A day and a time that lie in the past, now to begin with."""
    edit = QDateTimeEdit()
    edit.setDisplayFormat("ddd d MMMM yyyy, HH:mm")
    edit.setCalendarPopup(True)
    calendar = QCalendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    edit.setCalendarWidget(calendar)
    moment = QDateTime.fromSecsSinceEpoch(int(now.timestamp()))
    edit.setDateTime(moment)
    edit.setMaximumDateTime(moment)
    return edit


def _left(segments: Segments) -> QWidget:
    """Segments as wide as their words, at the start of the line."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(segments)
    row.addStretch(1)
    box.setFocusProxy(segments)
    return box
