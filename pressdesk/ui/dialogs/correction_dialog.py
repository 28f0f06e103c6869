"""What was wrong in a release that is out: asked before its text opens, and printed over the corrected one."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.domain import notice_line
from pressdesk.domain.models.notice import CorrectionDraft, Grade, NoticeKind, NoticeView
from pressdesk.domain.models.setting import House
from pressdesk.domain.release import ReleaseSheet
from pressdesk.domain.stages import Facts
from pressdesk.ui.services.languages import is_right_to_left, language_name
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.field import Field


class CorrectionDialog(QDialog):
    """The line is shown as it will be printed, with the moment at which the text opens."""

    def __init__(
        self,
        theme: Theme,
        house: House,
        sheet: ReleaseSheet,
        facts: Facts,
        clock: Callable[[], datetime],
        known: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._house, self._sheet, self._facts, self._clock = house, sheet, facts, clock
        self.setWindowTitle(self.tr("Correct the release"))
        self.setMinimumWidth(560)
        said = self.tr(
            "The text opens so that it can be mended. What is out is kept under Versions, as it was released."
        )
        self._said = QLabel(said)
        self._said.setWordWrap(True)
        self.changed = QLineEdit()
        self.changed.setMaxLength(notice_line.WORDS_LIMIT)
        self.changed.setPlaceholderText(self.tr("second paragraph, “40” should read “14”"))
        if is_right_to_left(sheet.release.language):
            self.changed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        hint = self.tr("Printed over the corrected text: write it in {language}.")
        self._field = Field(
            self.tr("&What was changed"), self.changed, hint=hint.format(language=language_name(sheet.release.language))
        )
        self.grades = QButtonGroup(self)
        self._grades = {
            Grade.MATERIAL: QRadioButton(self.tr("A &material fact: as urgent as a new release")),
            Grade.MINOR: QRadioButton(self.tr("A mi&nor fact")),
            Grade.FORM: QRadioButton(self.tr("&Form, or a contact")),
        }
        for button in self._grades.values():
            self.grades.addButton(button)
        self._grades[Grade.MATERIAL].setChecked(True)
        self._printed = QLabel()
        self._printed.setWordWrap(True)
        self._printed.setTextFormat(Qt.TextFormat.PlainText)
        self._printed.setContentsMargins(SPACE[2], SPACE[2], SPACE[2], SPACE[2])
        self._printed.setProperty("ground", "amber")
        self._printed.setAccessibleName(self.tr("The line as it will be printed"))
        self._known = QLabel(who_got_it(self, known))
        self._known.setWordWrap(True)
        self._known.setProperty("quiet", True)
        self._known.setTextFormat(Qt.TextFormat.PlainText)
        self._begin = QPushButton(self.tr("Open for correction"))
        self._begin.setProperty("primary", True)
        self._begin.setDefault(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self._begin, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._on_accept)
        buttons.rejected.connect(self.reject)
        self.changed.textChanged.connect(self._refresh)
        self._assemble(buttons, theme)
        self._refresh()

    @classmethod
    def ask(
        cls,
        theme: Theme,
        house: House,
        sheet: ReleaseSheet,
        facts: Facts,
        clock: Callable[[], datetime],
        known: Sequence[str],
        *,
        parent: QWidget,
    ) -> CorrectionDraft | None:
        """Ask what was wrong. None where the officer left things as they are."""
        dialog = cls(theme, house, sheet, facts, clock, known, parent)
        return dialog.draft() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def draft(self) -> CorrectionDraft:
        grade = next(grade for grade, button in self._grades.items() if button.isChecked())
        return CorrectionDraft(changed=self.changed.text(), grade=grade)

    def printed(self) -> str:
        """The line as it is shown."""
        return self._printed.text()

    def can_begin(self) -> bool:
        return self._begin.isEnabled()

    def _refresh(self) -> None:
        now = self._clock()
        notice = NoticeView(
            id="", created_at=now, changed_at=now, revision=1, release_id=self._sheet.release.id,
            kind=NoticeKind.CORRECTION, words=self.changed.text(), at=now,
            replaces_at=self._facts.sent_at or self._facts.released_at,
        )  # fmt: skip
        self._printed.setText(notice_line.correction(notice, self._sheet.release.language, self._house))
        if layout := self.layout():  # a dialog does not grow with its words by itself
            self.setMinimumHeight(layout.totalHeightForWidth(max(self.width(), self.minimumWidth())))
        self._begin.setEnabled(bool(self.changed.text().strip()))

    def _on_accept(self) -> None:
        if self.can_begin():
            self.accept()

    def _assemble(self, buttons: QDialogButtonBox, theme: Theme) -> None:
        title = QLabel(self._sheet.release.headline or self.tr("Untitled release"))
        title.setFont(theme.font("title"))
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        heading = QLabel(self.tr("How grave is it?"))
        heading.setProperty("quiet", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(title)
        layout.addWidget(self._said)
        layout.addWidget(self._field)
        layout.addSpacing(SPACE[1])
        grades = QVBoxLayout()
        grades.setSpacing(SPACE[0])
        grades.addWidget(heading)
        for button in self._grades.values():
            grades.addWidget(button)
        layout.addLayout(grades)
        layout.addSpacing(SPACE[1])
        layout.addWidget(self._printed)
        layout.addWidget(self._known)
        layout.addStretch(1)
        layout.addSpacing(SPACE[1])
        layout.addWidget(buttons)


NAMED = 6
"""Addresses that are named; of more, only how many they are."""


def who_got_it(dialog: QDialog, known: Sequence[str]) -> str:
    """Who has to get a correction or a withdrawal, in a sentence."""
    if not known:
        return dialog.tr(
            "The outbox does not know who got it: it was handed over without addresses. Send this to the same people."
        )
    named = QLocale().createSeparatedList(list(known[:NAMED]))
    if len(known) > NAMED:
        count = QLocale().toString(len(known) - NAMED)
        return dialog.tr("It goes to those who got it: {named} and {count} more.").format(named=named, count=count)
    return dialog.tr("It goes to those who got it: {named}.").format(named=named)
