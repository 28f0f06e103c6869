"""Two states of a release compared word by word: what came, what went, field by field."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.domain.comparing import Section, total
from pressdesk.domain.errors import DeskError
from pressdesk.ui.services import tasks
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.tasks import Task
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.services.version_words import count_words, part_name
from pressdesk.ui.widgets.word_changes import WordChanges

NOW = ""
"""The id of the text as it is."""


@dataclass(frozen=True)
class State:
    """A state to choose: the id of a version or `NOW`, and how it is named."""

    id: str
    words: str


@dataclass(frozen=True)
class Step:
    """What can be done about the two that are compared: a verb, and what `ask` answers when it is chosen."""

    verb: str
    answer: str


Offer = Callable[[str, str], Step | None]


class CompareDialog(QDialog):
    """`compare(before, after)` runs in the background; `offer(before, after)` says which step there is."""

    def __init__(
        self,
        theme: Theme,
        messages: Messages,
        title: str,
        states: Sequence[State],
        compare: Callable[[str, str], tuple[Section, ...]],
        offer: Offer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._messages = theme, messages
        self._work, self._offer = compare, offer
        self._task: Task[tuple[Section, ...]] | None = None
        self._sections: tuple[Section, ...] = ()
        self._shown: list[WordChanges] = []
        self._at = -1
        self._step: Step | None = None
        self.setWindowTitle(title)
        self.resize(760, 640)
        self._before, self._after = self._chooser(self.tr("Earlier"), states), self._chooser(self.tr("Later"), states)
        self._count = QLabel()
        self._count.setFont(theme.font("strong"))
        self._count.setAccessibleName(self.tr("What differs"))
        self._only = QCheckBox(self.tr("Only what changed"))
        self._only.setChecked(True)
        self._back = self._arrow("chevron-up", self.tr("Change before (Shift+F7)"), "Shift+F7", lambda: self.go(-1))
        self._on = self._arrow("chevron-down", self.tr("Next change (F7)"), "F7", lambda: self.go(1))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._act = QPushButton()
        self._copy = QPushButton(self.tr("Copy"))
        self._copy.setToolTip(self.tr("Copy what changed as text: [-removed-] {+added+}"))
        self._lay_out()
        self._only.toggled.connect(self._draw)
        self._before.currentIndexChanged.connect(self._compare)
        self._after.currentIndexChanged.connect(self._compare)
        self._copy.clicked.connect(self._on_copy)
        self._act.clicked.connect(self.accept)

    @classmethod
    def ask(
        cls,
        theme: Theme,
        messages: Messages,
        title: str,
        states: Sequence[State],
        compare: Callable[[str, str], tuple[Section, ...]],
        offer: Offer,
        *,
        before: str,
        after: str,
        parent: QWidget,
    ) -> str:
        """Show the comparison of two states. The answer of the step taken, or ""."""
        dialog = cls(theme, messages, title, states, compare, offer, parent)
        dialog.show_states(before, after)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.answer() if accepted else ""

    def show_states(self, before: str, after: str) -> None:
        """Choose both states, and compare them."""
        for chooser, wanted in ((self._before, before), (self._after, after)):
            chooser.blockSignals(True)
            chooser.setCurrentIndex(max(0, chooser.findData(wanted)))
            chooser.blockSignals(False)
        self._compare()

    def sections(self) -> tuple[Section, ...]:
        """What is compared at the moment; empty while that is being worked out."""
        return self._sections

    def answer(self) -> str:
        return self._step.answer if self._step else ""

    def go(self, step: int) -> None:
        """To the next change or the one before; from the last to the first."""
        places = [(text, change) for text in self._shown for change in range(text.changes())]
        if not places:
            return
        first = 0 if step > 0 else len(places) - 1
        self._at = first if self._at < 0 else (self._at + step) % len(places)
        text, change = places[self._at]
        text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        text.go_to(change)

    def copied(self) -> str:
        """What changed as text, for a mail."""
        parts = [f"{self._before.currentText()}\n{self._after.currentText()}\n{self._count.text()}"]
        parts += [f"{name}\n{text.marked()}" for name, text in self._named() if text.changes()]
        return "\n\n".join(parts)

    # within

    def _compare(self) -> None:
        before, after = str(self._before.currentData()), str(self._after.currentData())
        if self._task is not None:
            self._task.cancel()
        self._sections = ()
        self._count.setText(self.tr("Comparing…"))
        self._step = self._offer(before, after)
        self._act.setVisible(self._step is not None)
        self._act.setText(self._step.verb if self._step else "")
        work = self._work
        self._task = tasks.run(self, lambda: work(before, after), self._on_compared, self._on_failed)

    def _on_compared(self, sections: tuple[Section, ...]) -> None:
        self._task = None
        self._sections = sections
        self._draw()

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        if not isinstance(error, DeskError):
            raise error
        self._count.setText(self._messages.sentence(error))
        self._put([])

    def _draw(self) -> None:
        changed = [section for section in self._sections if section.changed]
        count = total(changed)
        said = count_words(count)
        if changed and not (count.added or count.removed):
            said = self.tr("No word differs; marks or formatting do")
        self._count.setText(said)
        self._put(changed if self._only.isChecked() else list(self._sections))

    def _put(self, sections: Sequence[Section]) -> None:
        self._at = -1
        self._shown = []
        inside = QWidget()
        inside.setProperty("ground", "sheet")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE[4], SPACE[3], SPACE[4], SPACE[4])
        column.setSpacing(SPACE[0])
        for section in sections:
            self._add(section, column)
        if not sections and self._task is None:
            none = QLabel(self.tr("The two are the same, word for word."))
            none.setProperty("quiet", True)
            column.addWidget(none)
        column.addStretch(1)
        self._scroll.setWidget(inside)
        moves = any(text.changes() for text in self._shown)
        for button in (self._back, self._on, self._copy):
            button.setEnabled(moves)

    def _add(self, section: Section, column: QVBoxLayout) -> None:
        name = part_name(section.part, section.title)
        heading = QLabel(name)
        heading.setFont(self._theme.font("small"))
        heading.setProperty("quiet", True)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setContentsMargins(2, SPACE[2], 0, 0)
        column.addWidget(heading)
        if section.formatting:
            only = QLabel(self.tr("Only the formatting differs."))
            only.setProperty("quiet", True)
            only.setContentsMargins(2, 0, 0, 0)
            column.addWidget(only)
        font = self._theme.font("title" if section.part == "headline" else "sheet")
        text = WordChanges(self._theme, name, font)
        text.show_pieces(section.pieces)
        text.stood_at.connect(partial(self._see, text))
        column.addWidget(text)
        self._shown.append(text)

    def _see(self, text: WordChanges, top: int) -> None:
        if inside := self._scroll.widget():
            self._scroll.ensureVisible(0, text.mapTo(inside, QPoint(0, top)).y(), 0, SPACE[5] * 2)

    def _named(self) -> list[tuple[str, WordChanges]]:
        return [(text.accessibleName(), text) for text in self._shown]

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.copied())
        self._copy.setText(self.tr("Copied"))

    def _chooser(self, name: str, states: Sequence[State]) -> QComboBox:
        chooser = QComboBox()
        chooser.setAccessibleName(name)
        chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        chooser.setMinimumContentsLength(20)
        for state in states:
            chooser.addItem(state.words, state.id)
        return chooser

    def _arrow(self, drawing: str, name: str, keys: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(drawing, self._theme))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(act)
        QShortcut(QKeySequence(keys), self).activated.connect(act)
        return button

    def _lay_out(self) -> None:
        choice = QHBoxLayout()
        choice.setSpacing(SPACE[1])
        against = QLabel(self.tr("against"))
        against.setProperty("quiet", True)
        choice.addWidget(self._before, 1)
        choice.addWidget(against)
        choice.addWidget(self._after, 1)
        second = QHBoxLayout()
        second.setSpacing(SPACE[1])
        second.addWidget(self._count, 1)
        second.addWidget(self._only)
        second.addWidget(self._back)
        second.addWidget(self._on)
        top = QVBoxLayout()
        top.setContentsMargins(SPACE[4], SPACE[3], SPACE[4], SPACE[2])
        top.setSpacing(SPACE[2])
        top.addLayout(choice)
        top.addLayout(second)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE[4], SPACE[2], SPACE[4], SPACE[3])
        foot.setSpacing(SPACE[1])
        foot.addWidget(self._copy)
        foot.addStretch(1)
        foot.addWidget(self._act)
        foot.addWidget(close)
        close.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(foot)
