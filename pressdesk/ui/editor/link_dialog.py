"""Asks for a link: its address and the words that carry it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pressdesk.domain.errors import InvalidFieldError
from pressdesk.ui.editor.addresses import checked_address
from pressdesk.ui.services.theme import SPACE
from pressdesk.ui.widgets.field import Field


class LinkDialog(QDialog):
    """`address` and `words` hold what was chosen once it is accepted; an empty address takes the link away."""

    def __init__(self, words: str, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = address
        self.words = words
        self.setWindowTitle(self.tr("Edit link") if address else self.tr("Add a link"))
        self.setMinimumWidth(420)
        self._address = QLineEdit(address)
        self._address.setPlaceholderText("https://example.org")
        self._words = QLineEdit(words)
        self._words.setPlaceholderText(self.tr("The address itself"))
        self._address_field = Field(self.tr("&Address"), self._address)
        self._buttons = QDialogButtonBox()
        self._accept = QPushButton(self.tr("Save link") if address else self.tr("Add link"))
        self._accept.setProperty("primary", True)
        self._accept.setDefault(True)
        self._buttons.addButton(self._accept, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(QPushButton(self.tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        self._remove = QPushButton(self.tr("Remove link"))
        self._remove.setProperty("danger", True)
        self._remove.setAutoDefault(False)
        if address:
            self._buttons.addButton(self._remove, QDialogButtonBox.ButtonRole.ResetRole)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._remove.clicked.connect(self._on_remove)
        self._address.textEdited.connect(lambda: self._address_field.set_error(""))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(self._address_field)
        layout.addWidget(Field(self.tr("&Words shown"), self._words))
        layout.addStretch(1)
        layout.addWidget(self._buttons)
        self._address.setFocus(Qt.FocusReason.OtherFocusReason)
        self._address.selectAll()

    def _on_accepted(self) -> None:
        try:
            self.address = checked_address(self._address.text())
        except InvalidFieldError as error:
            self._address_field.set_error(error.sentence)
            self._address.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.words = self._words.text().strip() or self._address.text().strip()
        self.accept()

    def _on_remove(self) -> None:
        self.address = ""
        self.words = self._words.text().strip()
        self.accept()
