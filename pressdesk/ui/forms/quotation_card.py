"""One quotation in the panel: where it stands, who says it, its first words, and what can be done next."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from pressdesk.desk.clearance_ops import QuotedPassage
from pressdesk.domain.clearance import State
from pressdesk.ui.services.clearance_words import STATE_ICONS, details, state_word
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.languages import is_right_to_left
from pressdesk.ui.services.theme import ICON, SPACE, Theme
from pressdesk.ui.widgets.field import restyle
from pressdesk.ui.widgets.flow_layout import FlowLayout
from pressdesk.ui.widgets.word_changes import WordChanges

SHOWN = 110
"""Characters of a quotation that a card shows."""


class QuotationCard(QFrame):
    """Reached by Tab; Enter, or a click, leads to the place in the text."""

    place_wanted = Signal()
    ask_wanted = Signal()
    answer_wanted = Signal()
    person_wanted = Signal()
    """The speaker is to become a contact of the release."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setProperty("reachable", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme = theme
        self._passage: QuotedPassage | None = None
        self._mark, self._state = QLabel(), QLabel()
        self._words, self._speaker, self._details = QLabel(), QLabel(), QLabel()
        for label in (self._state, self._words, self._speaker, self._details):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._speaker, self._details):
            label.setProperty("quiet", True)
        self._state.setFont(theme.font("strong"))
        self._details.setFont(theme.font("small"))
        self.changes: WordChanges | None = None
        self.ask, self.answer, self.person = QPushButton(), QPushButton(), QPushButton()
        self.person.setIcon(icon("contact-add", theme))
        self.person.setMinimumWidth(1)  # a long name is cut to the panel's width, it does not widen the panel
        self._offer = ""
        for button in (self.ask, self.answer, self.person):
            button.setProperty("compact", True)
            button.setFont(theme.font("small"))
        self._assemble()
        self.ask.clicked.connect(self.ask_wanted)
        self.answer.clicked.connect(self.answer_wanted)
        self.person.clicked.connect(self.person_wanted)
        theme.changed.connect(self._draw)

    def show_passage(self, passage: QuotedPassage, language: str) -> None:
        """`language`: BCP 47, of the release: the words stand in its direction."""
        self._passage = passage
        standing, quotation = passage.standing, passage.quotation
        rtl = is_right_to_left(language)
        said = state_word(standing)
        words = shortened(quotation.text)
        self._state.setText(said)
        self._words.setText(f"“{words}”" if not rtl else f"«{words}»")
        self._words.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self._speaker.setText(self._who(passage))
        known = details(standing)
        self._details.setText(known)
        self._details.setVisible(bool(known))
        self._show_changes(passage, rtl=rtl)
        self._show_buttons(passage)
        self._draw()
        who = quotation.speaker or self.tr("Nobody named")
        self.setAccessibleName(f"{said}: {who}, “{words}”")
        self.setAccessibleDescription(known)

    def passage(self) -> QuotedPassage | None:
        return self._passage

    def _who(self, passage: QuotedPassage) -> str:
        contact = passage.contact if passage.on_release else None
        name = contact.name if contact else passage.quotation.speaker
        title = contact.job_title if contact else ""
        return " · ".join(filter(None, (name, title))) or self.tr("Nobody named: name the speaker in the text.")

    def _show_changes(self, passage: QuotedPassage, *, rtl: bool) -> None:
        pieces = passage.standing.changes
        if not pieces:
            if self.changes is not None:
                self.changes.hide()
            return
        if self.changes is None:
            self.changes = WordChanges(self._theme, self.tr("What changed"), self._theme.font("body"))
            self._column.insertWidget(self._column.indexOf(self._words) + 1, self.changes)
        option = self.changes.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.changes.document().setDefaultTextOption(option)
        self.changes.show_pieces(pieces)
        self.changes.show()

    def _show_buttons(self, passage: QuotedPassage) -> None:
        state, speaker = passage.standing.state, passage.quotation.speaker
        self._words.setVisible(not passage.standing.changes)
        asked = state in (State.ASKED, State.CHANGED, State.CHANGED_SINCE_ASKED, State.REFUSED)
        self.ask.setText(self.tr("Ask again…") if asked else self.tr("Ask…"))
        self.ask.setVisible(bool(speaker) and not passage.standing.settled)
        self.answer.setText(self.tr("Record the answer…") if state is State.ASKED else self.tr("Record…"))
        self.ask.setAccessibleName(self.tr("Ask {name} for clearance").format(name=speaker))
        self.answer.setAccessibleName(self.tr("Record what {name} answered").format(name=speaker))
        restyle(self.answer, flat=passage.standing.settled)
        self._offer = ""
        if passage.contact is not None and not passage.on_release:
            self._offer = self.tr("Put {name} on the release")
        elif passage.contact is None and passage.named:
            self._offer = self.tr("Add {name} as a contact…")
        self.person.setVisible(bool(self._offer))
        self._fit_offer()

    def _fit_offer(self) -> None:
        """The offer in full, or with as much of the name as the card is wide."""
        if not self._offer or self._passage is None:
            return
        name = self._passage.contact.name if self._passage.contact else self._passage.quotation.speaker
        metrics = self.person.fontMetrics()
        around = metrics.horizontalAdvance(self._offer.format(name="")) + 2 * SPACE[3] + ICON + SPACE[1]
        room = self.width() - 2 * SPACE[2] - around
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room, 40))
        self.person.setText(self._offer.format(name=shown))
        self.person.setAccessibleName(self._offer.format(name=name))
        self.person.setToolTip(self._offer.format(name=name) if shown != name else "")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_offer()

    def _draw(self) -> None:
        if self._passage is None:
            return
        drawing, role = STATE_ICONS[self._passage.standing.state]
        size = QSize(ICON, ICON)
        self._mark.setPixmap(icon(drawing, self._theme, role).pixmap(size, self.devicePixelRatioF()))
        palette = self._state.palette()
        palette.setColor(self._state.foregroundRole(), self._theme.colour(role))
        self._state.setPalette(palette)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.place_wanted.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.place_wanted.emit()
            return
        super().keyPressEvent(event)

    def _assemble(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE[1])
        self._mark.setContentsMargins(0, 2, 0, 0)
        top.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._state, 1)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=SPACE[1])
        self.person.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for button in (self.ask, self.answer):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[2])
        self._column.setSpacing(SPACE[0])
        self._column.addLayout(top)
        self._column.addWidget(self._words)
        self._column.addWidget(self._speaker)
        self._column.addWidget(self._details)
        self._column.addSpacing(SPACE[0])
        self._column.addWidget(self.person)
        self._column.addWidget(buttons)


def shortened(text: str) -> str:
    """The first words of a quotation on one line."""
    line = " ".join(text.split()).rstrip(",،;")
    return line if len(line) <= SHOWN else line[:SHOWN].rsplit(" ", 1)[0].rstrip(",;:–—") + " …"
