"""Which mail program takes the drafts: chosen once, tried with an empty draft, remembered."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.delivery.mail_programs import Choice, available
from pressdesk.domain.errors import DeskError
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import SPACE, Theme


class MailDialog(QDialog):
    """Offers what this system has. `try_out` opens a test draft; the officer says whether it can be typed in."""

    def __init__(
        self,
        theme: Theme,
        messages: Messages,
        chosen: str,
        try_out: Callable[[Choice], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._try_out = try_out
        self.setWindowTitle(self.tr("Mail program"))
        self.setMinimumWidth(520)
        title = QLabel(self.tr("How do you write mail?"))
        title.setFont(theme.font("title"))
        said = QLabel(self.tr("Pressdesk hands your mail program a draft. You check it there and send it yourself."))
        said.setProperty("quiet", True)
        said.setWordWrap(True)
        self._choices = available()
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[1])
        layout.addWidget(title)
        layout.addWidget(said)
        layout.addSpacing(SPACE[2])
        for place, choice in enumerate(self._choices):
            name, description = self._words(choice)
            button = QRadioButton(name)
            button.setAccessibleDescription(description)
            below = QLabel(description)
            below.setProperty("quiet", True)
            below.setWordWrap(True)
            below.setContentsMargins(SPACE[4], 0, 0, SPACE[1])
            self._group.addButton(button, place)
            layout.addWidget(button)
            layout.addWidget(below)
        at = self._choices.index(Choice(chosen)) if chosen in list(self._choices) else 0
        self._group.button(at).setChecked(True)
        self._question = self._make_question(theme)
        layout.addWidget(self._question)
        layout.addSpacing(SPACE[2])
        buttons = QDialogButtonBox()
        use = QPushButton(self.tr("Use this"))
        use.setProperty("primary", True)
        use.setDefault(True)
        test = QPushButton(self.tr("Try it"))
        test.clicked.connect(self._on_test)
        buttons.addButton(use, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(test, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    @classmethod
    def ask(
        cls, theme: Theme, messages: Messages, chosen: str, try_out: Callable[[Choice], None], *, parent: QWidget
    ) -> Choice | None:
        """Ask which. None where the officer left it open."""
        dialog = cls(theme, messages, chosen, try_out, parent)
        return dialog.choice() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def choice(self) -> Choice:
        return self._choices[self._group.checkedId()]

    def _words(self, choice: Choice) -> tuple[str, str]:
        return {
            Choice.DEFAULT: (
                self.tr("The mail program of this system"),
                self.tr("Opens the draft to write in, in classic Outlook, Thunderbird and others."),
            ),
            Choice.THUNDERBIRD: (
                self.tr("Thunderbird"),
                self.tr("Opens a new message with subject and text. Pictures go along inside it."),
            ),
            Choice.COPY: (
                self.tr("New Outlook, Apple Mail, or mail in the browser"),
                self.tr("Opens an empty message with the subject; the text is copied, you paste it."),
            ),
            Choice.FILE: (self.tr("Show me the file"), self.tr("Opens the folder with the draft, for any other way.")),
        }[choice]

    def _make_question(self, theme: Theme) -> QWidget:
        box = QWidget()
        words = QLabel(self.tr("Did a window open in which you can type?"))
        words.setFont(theme.font("strong"))
        yes, no = QPushButton(self.tr("Yes, use this")), QPushButton(self.tr("No"))
        yes.clicked.connect(self.accept)
        no.clicked.connect(self._on_no)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, SPACE[1], 0, 0)
        row.addWidget(words, 1)
        row.addWidget(yes)
        row.addWidget(no)
        box.hide()
        return box

    def _on_test(self) -> None:
        try:
            self._try_out(self.choice())
        except DeskError as error:
            self._messages.error(error)
            return
        self._question.show()

    def _on_no(self) -> None:
        """Go to the next way that is offered here."""
        self._question.hide()
        following = self._group.checkedId() + 1
        if following < len(self._choices):
            self._group.button(following).setChecked(True)
