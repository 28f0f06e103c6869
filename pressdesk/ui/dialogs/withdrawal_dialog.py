"""Why a release is withdrawn: asked, shown as the notice that those who got it will read, and then sent to them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.domain import notice_line
from pressdesk.domain.composing import compose
from pressdesk.domain.models.notice import NoticeKind, NoticeView, WithdrawalDraft
from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.domain.models.setting import House
from pressdesk.domain.release import ReleaseSheet
from pressdesk.domain.stages import Facts
from pressdesk.export import plain_text
from pressdesk.ui.dialogs.correction_dialog import who_got_it
from pressdesk.ui.services.languages import is_right_to_left, language_name
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.field import Field, name_input


class WithdrawalDialog(QDialog):
    """The button says what will happen, and to how many."""

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
        self.setWindowTitle(self.tr("Withdraw the release"))
        self.setMinimumSize(600, 400)
        self.resize(640, 680)
        right_to_left = is_right_to_left(sheet.release.language)
        self.reason = QLineEdit()
        self.reason.setMaxLength(notice_line.WORDS_LIMIT)
        self.reason.setPlaceholderText(self.tr("the figures in it are wrong"))
        hint = self.tr("Printed in the notice: write it in {language}, without repeating what was wrong.")
        self._field = Field(
            self.tr("&Reason"), self.reason, hint=hint.format(language=language_name(sheet.release.language))
        )
        self.by_headline = QCheckBox(self.tr("&Name the release by its headline"))
        self.by_headline.setChecked(True)
        self.by_headline.setToolTip(self.tr("Not where the headline itself is what was wrong."))
        self.by_headline.setEnabled(bool(sheet.release.headline.strip()))
        self.notice = QPlainTextEdit()
        self.notice.setReadOnly(True)
        self.notice.setProperty("boxed", True)
        self.notice.setTabChangesFocus(True)
        name_input(self.notice, self.tr("The notice as it will be sent"))
        for field in (self.reason, self.notice):
            if right_to_left:
                field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._known = QLabel(who_got_it(self, known))
        self._known.setWordWrap(True)
        self._known.setProperty("quiet", True)
        self._known.setTextFormat(Qt.TextFormat.PlainText)
        self._withdraw = QPushButton(self._verb(len(known)))
        self._withdraw.setProperty("primary", True)
        self._withdraw.setAutoDefault(False)
        buttons = QDialogButtonBox()
        buttons.addButton(self._withdraw, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._on_accept)
        buttons.rejected.connect(self.reject)
        self.reason.textChanged.connect(self._refresh)
        self.by_headline.toggled.connect(self._refresh)
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
    ) -> WithdrawalDraft | None:
        """Ask why. None where the officer left things as they are."""
        dialog = cls(theme, house, sheet, facts, clock, known, parent)
        return dialog.draft() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def draft(self) -> WithdrawalDraft:
        return WithdrawalDraft(reason=self.reason.text(), by_headline=self.by_headline.isChecked())

    def can_withdraw(self) -> bool:
        return self._withdraw.isEnabled()

    def verb(self) -> str:
        return self._withdraw.text()

    def _verb(self, known: int) -> str:
        if not known:
            return self.tr("Withdraw, and open the notice")
        if known == 1:
            return self.tr("Withdraw, and write to the one who got it")
        return self.tr("Withdraw, and write to {count} people").format(count=QLocale().toString(known))

    def _refresh(self) -> None:
        now = self._clock()
        release = self._sheet.release
        notice = NoticeView(
            id="", created_at=now, changed_at=now, revision=1, release_id=release.id, kind=NoticeKind.WITHDRAWAL,
            words=self.reason.text(), by_headline=self.by_headline.isChecked(), at=now,
            replaces_at=self._facts.sent_at or self._facts.released_at,
        )  # fmt: skip
        withdrawn = release.model_copy(update={"status": ReleaseStatus.WITHDRAWN})
        sheet = replace(self._sheet, release=withdrawn, notices=(*self._sheet.notices, notice))
        said = plain_text.render(compose(sheet, self._house, now=now), self._house.model_copy(update={"wrap": 0}))
        self.notice.setPlainText(said)
        self._withdraw.setEnabled(bool(self.reason.text().strip()))

    def _on_accept(self) -> None:
        if self.can_withdraw():
            self.accept()

    def _assemble(self, buttons: QDialogButtonBox, theme: Theme) -> None:
        title = QLabel(self._sheet.release.headline or self.tr("Untitled release"))
        title.setFont(theme.font("title"))
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        said = QLabel(
            self.tr(
                "A withdrawal cannot be taken back. From then on what leaves of this release is the notice alone; its "
                "text stays here."
            )
        )
        said.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(title)
        layout.addWidget(said)
        layout.addWidget(self._field)
        layout.addWidget(self.by_headline)
        layout.addWidget(self.notice, 1)
        layout.addWidget(self._known)
        layout.addSpacing(SPACE[1])
        layout.addWidget(buttons)
