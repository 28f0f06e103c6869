"""The source of a translation beside it, to read from: its text, and the quotations of both in order."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QTabWidget, QTextEdit, QWidget

from pressdesk.domain import markdown
from pressdesk.domain.comparing import readable
from pressdesk.domain.document import Document, Heading
from pressdesk.domain.models.release import ReleaseView
from pressdesk.domain.quotations import Quotation
from pressdesk.domain.translating import Pair, Trouble
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.languages import is_right_to_left, language_name
from pressdesk.ui.services.theme import ICON, SPACE, Theme


@dataclass(frozen=True)
class Line:
    """A paragraph to read: its words, its font (see `Theme.font`) and the role of its colour."""

    text: str
    font: str
    role: str = "text"


def lines_of(release: ReleaseView) -> list[Line]:
    """A text as paragraphs to read. Reading a long body takes a while: call it in a worker."""
    lines = [
        Line(release.topic, "small", "quiet"),
        Line(release.headline, "title"),
        Line(release.subheadline, "strong"),
        Line(release.lead, "sheet"),
    ]
    for source in (release.body, release.notes):
        lines += [
            Line(readable(Document((block,))), "strong" if isinstance(block, Heading) else "sheet")
            for block in markdown.read(source).blocks
        ]
    return [line for line in lines if line.text.strip()]


class SourceColumn(QTabWidget):
    """To read only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setDocumentMode(True)
        self.setObjectName("sidepanel")
        self.setProperty("ground", "list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.setMinimumWidth(260)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.document().setDocumentMargin(SPACE[3])
        self._quotations = QScrollArea()
        self._quotations.setWidgetResizable(True)
        self._quotations.setFrameShape(QFrame.Shape.NoFrame)
        self._quotations.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.addTab(self.text, self.tr("Source"))
        self.addTab(self._quotations, self.tr("Quotations"))
        self._pairs: tuple[Pair, ...] = ()

    def show_source(self, language: str, lines: Sequence[Line]) -> None:
        """Show a text in its language's direction."""
        name = language_name(language)
        self.setTabText(0, name)
        self.text.setAccessibleName(self.tr("Source in {language}").format(language=name))
        at = self.text.verticalScrollBar().value()
        self.text.clear()
        cursor = self.text.textCursor()
        cursor.beginEditBlock()
        right = is_right_to_left(language)
        for line in lines:
            self._put(cursor, line, right_to_left=right)
        cursor.endEditBlock()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.verticalScrollBar().setValue(at)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show the quotations of source and translation side by side."""
        self._pairs = tuple(pairs)
        wrong = sum(pair.trouble is not None for pair in pairs)
        title = self.tr("Quotations {count}").format(count=wrong) if wrong else self.tr("Quotations")
        self.setTabText(1, title)
        inside = QWidget()
        inside.setMinimumWidth(1)
        grid = QGridLayout(inside)
        grid.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        grid.setHorizontalSpacing(SPACE[2])
        grid.setVerticalSpacing(SPACE[0])
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        row = 0
        for pair in pairs:
            row = self._add(grid, row, pair)
        if not pairs:
            none = QLabel(self.tr("Neither text quotes anybody."))
            none.setProperty("quiet", True)
            none.setWordWrap(True)
            grid.addWidget(none, 0, 0, 1, 2)
        grid.setRowStretch(row + 1, 1)
        self._quotations.setWidget(inside)

    def pairs(self) -> tuple[Pair, ...]:
        return self._pairs

    def _add(self, grid: QGridLayout, row: int, pair: Pair) -> int:
        for column, quotation in enumerate((pair.source, pair.translation)):
            grid.addWidget(self._speaker(quotation), row, column)
            grid.addWidget(self._words(quotation), row + 1, column, Qt.AlignmentFlag.AlignTop)
        if pair.trouble is not None:
            grid.addWidget(self._trouble(pair.trouble), row + 2, 0, 1, 2)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        colours = line.palette()
        colours.setColor(QPalette.ColorRole.WindowText, self._theme.colour("line"))
        line.setPalette(colours)
        grid.addWidget(line, row + 3, 0, 1, 2)
        grid.setRowMinimumHeight(row + 3, SPACE[2])
        return row + 4

    def _speaker(self, quotation: Quotation | None) -> QLabel:
        label = QLabel((quotation.speaker or self.tr("Nobody named")) if quotation else "")
        label.setFont(self._theme.font("strong"))
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _words(self, quotation: Quotation | None) -> QLabel:
        label = QLabel(quotation.text if quotation else "–")
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("quiet", quotation is None)
        return label

    def _trouble(self, trouble: Trouble) -> QWidget:
        said = {
            Trouble.MISSING: self.tr("The translation lacks this quotation."),
            Trouble.EXTRA: self.tr("The source has no such quotation."),
            Trouble.SPEAKER: self.tr("The two name different speakers."),
        }[trouble]
        box = QWidget()
        mark = QLabel()
        mark.setPixmap(icon("warning", self._theme, "amber").pixmap(QSize(ICON, ICON), self.devicePixelRatio()))
        words = QLabel(said)
        words.setWordWrap(True)
        row = QGridLayout(box)
        row.setContentsMargins(0, 0, 0, SPACE[0])
        row.setSpacing(SPACE[1])
        row.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 0, 1)
        row.setColumnStretch(1, 1)
        box.setAccessibleName(said)
        return box

    def _put(self, cursor: QTextCursor, line: Line, *, right_to_left: bool) -> None:
        block = QTextBlockFormat()
        block.setBottomMargin(SPACE[2])
        block.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        look = QTextCharFormat()
        look.setFont(self._theme.font(line.font))
        look.setForeground(self._theme.colour(line.role))
        if cursor.position() == 0:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        cursor.insertText(line.text.replace("\n", "\u2028"), look)
