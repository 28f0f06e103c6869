"""Asks why a finding may stand on a release."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.field import Field


class SilenceDialog(QDialog):
    """`reason` holds what was typed once it is accepted."""

    def __init__(self, theme: Theme, message: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = ""
        self.setWindowTitle(self.tr("Silence on this release"))
        self.setMinimumWidth(460)
        finding = QLabel(message)
        finding.setWordWrap(True)
        finding.setFont(theme.font("strong"))
        scope = (
            self.tr("It stays silent on this release, for these words. In other words it shows again.")
            if about
            else self.tr("It stays silent on this release. On others the check speaks as before.")
        )
        said = QLabel(scope)
        said.setProperty("quiet", True)
        said.setWordWrap(True)
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(self.tr("The name is spelt so on her passport"))
        self._field = Field(self.tr("&Reason, for whoever reads this next"), self._reason)
        self._reason.textEdited.connect(lambda: self._field.set_error(""))
        buttons = QDialogButtonBox()
        accept = QPushButton(self.tr("Silence"))
        accept.setProperty("primary", True)
        accept.setDefault(True)
        buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QPushButton(self.tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(finding)
        layout.addWidget(said)
        layout.addWidget(self._field)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self._reason.setFocus()

    def _on_accepted(self) -> None:
        self.reason = self._reason.text().strip()
        if self.reason:
            self.accept()
        else:
            self._field.set_error(self.tr("Give a reason in a few words: the next reader will ask."))
            self._reason.setFocus()
