"""Making a person inside the picker, the search still there when one comes back."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pressdesk.domain.contact import folded
from pressdesk.domain.picking import PickingIndex
from pressdesk.ui.forms.contact_form import ContactForm
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme


class NewPerson(QWidget):
    """The contact form under a line that leads back. `made`: the form is to be read and stored."""

    made = Signal()
    left = Signal()

    def __init__(self, theme: Theme, clock: Callable[[], datetime], region: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = ContactForm(theme, clock, region)
        self._begun = ""
        self._error = QLabel()
        self._error.setProperty("wrongtext", True)
        self._error.setWordWrap(True)
        self._error.hide()
        back = QPushButton(self.tr("Back to the search"))
        back.setIcon(icon("chevron-left", theme))
        back.setProperty("flat", True)
        back.setAutoDefault(False)
        back.clicked.connect(self.left)
        title = QLabel(self.tr("New contact"))
        title.setFont(theme.font("strong"))
        keys = QLabel(self.tr("Ctrl ↵ add   Esc back"))
        keys.setProperty("quiet", True)
        keys.setFont(theme.font("small"))
        self.add_button = QPushButton(self.tr("Add to the release"))
        self.add_button.setProperty("primary", True)
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self.made)
        top = QHBoxLayout()
        top.setContentsMargins(SPACE[1], SPACE[1], SPACE[3], SPACE[1])
        top.addWidget(back)
        top.addStretch(1)
        top.addWidget(title)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE[3], SPACE[1], SPACE[2], SPACE[1])
        foot.addWidget(keys)
        foot.addWidget(self._error, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addStretch(0)
        foot.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.form, 1)
        layout.addLayout(foot)

    def begin(self, name: str, known: PickingIndex) -> None:
        """Show an empty form for this name; the one begun before where it was for the same name."""
        self.show_error("")
        if name != self._begun:
            self._begun = name
            self.form.show_contact(None)
            self.form.set_organisations(sorted({c.organisation for c in known.find("") if c.organisation}, key=folded))
        self.form.begin(name if not self.form.name.text().strip() else "")

    def finish(self) -> None:
        """The person is made: the next one begins with an empty form."""
        self._begun = ""

    def show_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
