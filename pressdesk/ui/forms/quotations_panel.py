"""The quotations of a release in the side panel: how many are cleared, and a card for each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from pressdesk.desk.clearance_ops import QuotedPassage
from pressdesk.ui.forms.quotation_card import QuotationCard
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme

AT_ONCE = 2
"""Cards made or filled in one go, so that a long release never holds up typing."""
MOST = 60
"""Cards shown until the officer asks for the rest."""


class QuotationsPanel(QScrollArea):
    """Reports what the officer wants done with which `QuotedPassage`; the page does it."""

    place_wanted = Signal(object)
    ask_wanted = Signal(object)
    answer_wanted = Signal(object)
    person_wanted = Signal(object)
    insert_wanted = Signal()
    counted = Signal(int)
    """How many are not settled."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._passages: tuple[QuotedPassage, ...] = ()
        self._language = ""
        self._filled = 0
        self._most = MOST
        self.cards: list[QuotationCard] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.summary = QLabel()
        self.summary.setProperty("quiet", True)
        self.summary.setWordWrap(True)
        self.insert_button = QPushButton(self.tr("Insert…"))
        self.insert_button.setIcon(icon("quote", theme))
        self.insert_button.setToolTip(self.tr("Put a quotation into the text (Ctrl+Shift+D)"))
        self.insert_button.setAccessibleName(self.tr("Insert a quotation"))
        self.insert_button.clicked.connect(self.insert_wanted)
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._fill_some)
        self.rest = QPushButton()
        self.rest.clicked.connect(self._show_rest)
        top = QHBoxLayout()
        top.setSpacing(SPACE[1])
        top.addWidget(self.summary, 1)
        top.addWidget(self.insert_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE[1])
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addLayout(top)
        layout.addLayout(self._column)
        layout.addWidget(self.rest)
        layout.addStretch(1)
        self.setWidget(inside)
        self.show_passages((), "")

    def show_passages(self, passages: Sequence[QuotedPassage], language: str) -> None:
        """Show these. Cards that say the same as before stay as they are, and so does the focus."""
        passages = tuple(passages)
        same = passages == self._passages and language == self._language
        if not same or not passages:
            kept = 0
            if language == self._language:
                pairs = zip(passages, self._passages, strict=False)
                kept = next(
                    (n for n, (one, other) in enumerate(pairs) if one != other), min(len(passages), len(self._passages))
                )
            self._filled = min(self._filled, kept)
            if language != self._language or not passages:
                self._most = MOST
            self._passages, self._language = passages, language
        settled = sum(one.standing.settled for one in passages)
        self.summary.setText(self._said(settled))
        self.counted.emit(len(passages) - settled)
        if self.isVisible():
            self._fill_some()

    def passages(self) -> tuple[QuotedPassage, ...]:
        return self._passages

    def go_to_first(self) -> None:
        """Give the keyboard to the first quotation that waits, else to the first there is."""
        if self.isVisible():
            self._fill_some()
        waiting = (n for n, one in enumerate(self._passages) if not one.standing.settled)
        place = next(waiting, 0)
        target = self.cards[place] if place < len(self.cards) else self.insert_button
        target.setFocus()
        self.ensureWidgetVisible(target)

    def _said(self, settled: int) -> str:
        count = len(self._passages)
        if not count:
            return self.tr("No quotations yet. Put one in, or write it: “…,” said Ada Example.")
        if settled == count:
            return self.tr("All {count} cleared").format(count=count) if count > 1 else self.tr("Cleared")
        return self.tr("{settled} of {count} cleared").format(settled=settled, count=count)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_some()

    def _fill_some(self) -> None:
        """Make or fill the next few cards; the rest when the window has drawn itself."""
        wanted = min(len(self._passages), self._most)
        while len(self.cards) > wanted:
            card = self.cards.pop()
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for _ in range(AT_ONCE):
            if self._filled >= wanted:
                break
            if self._filled >= len(self.cards):
                self.cards.append(self._card(len(self.cards)))
            self.cards[self._filled].show_passage(self._passages[self._filled], self._language)
            self.cards[self._filled].show()
            self._filled += 1
        self._filled = min(self._filled, wanted)
        left = len(self._passages) - wanted
        self.rest.setText(self.tr("Show {count} more").format(count=left))
        self.rest.setVisible(left > 0)
        if self._filled < wanted:
            self._more.start()
        else:
            self._more.stop()

    def _show_rest(self) -> None:
        self._most += MOST
        self._fill_some()

    def _card(self, place: int) -> QuotationCard:
        card = QuotationCard(self._theme)
        for told, report in (
            (card.place_wanted, self.place_wanted),
            (card.ask_wanted, self.ask_wanted),
            (card.answer_wanted, self.answer_wanted),
            (card.person_wanted, self.person_wanted),
        ):
            told.connect(lambda report=report: report.emit(self._passages[place]))
        self._column.addWidget(card)
        return card
