"""The bar over the sheet that finds words in it, and replaces them."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from typing_extensions import override

from pressdesk.domain.cleaning import clean
from pressdesk.domain.finding import Wanted
from pressdesk.ui.forms.text_finder import TextFinder
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import ICON, SPACE, Theme
from pressdesk.ui.widgets.field import restyle


class FindBar(QFrame):
    """Enter goes to the next hit, Shift+Enter to the one before, Esc back to the text."""

    replaced = Signal(int)
    """So many hits were replaced at once."""
    everywhere_wanted = Signal(object, str)
    """A `Wanted`, and what shall stand instead, in all releases."""

    def __init__(self, finder: TextFinder, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder, self._theme = finder, theme
        self.setObjectName("undobar")
        self.setAccessibleName(self.tr("Find in this release"))
        self.words, self.instead = QLineEdit(), QLineEdit()
        self.words.setPlaceholderText(self.tr("Find in this release"))
        self.instead.setPlaceholderText(self.tr("Replace by"))
        self.words.setAccessibleName(self.words.placeholderText())
        self.instead.setAccessibleName(self.instead.placeholderText())
        self.words.addAction(icon("search", theme, "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.count.setMinimumWidth(self.count.fontMetrics().horizontalAdvance("000 of 000 "))
        self.case = self._toggle("Aa", self.tr("Match case"))
        self.whole = self._toggle(self.tr("Word"), self.tr("Whole words only"))
        before = self._button("chevron-up", self.tr("The one before (Shift+F3)"), lambda: finder.step(-1))
        after = self._button("chevron-down", self.tr("The next one (F3)"), lambda: finder.step(1))
        close = self._button("close", self.tr("Close (Esc)"), self.leave)
        self._one, self._all = QPushButton(self.tr("Replace")), QPushButton(self.tr("Replace all"))
        self._everywhere = QPushButton(self.tr("In all releases…"))
        self._one.clicked.connect(self._replace)
        self._all.clicked.connect(self._replace_all)
        self._everywhere.clicked.connect(self._on_everywhere)
        self._under = QWidget()
        self._assemble((before, after, close))
        self.words.textEdited.connect(self._look)
        self.case.toggled.connect(self._look)
        self.whole.toggled.connect(self._look)
        finder.changed.connect(self._on_changed)
        self.hide()

    def open(self, selected: str = "", *, replacing: bool = False) -> None:
        """Show the bar, with what is selected as what to look for."""
        self._under.setVisible(replacing or (self.isVisible() and not self._under.isHidden()))
        self.instead.setVisible(not self._under.isHidden())
        self._finder.begin_here()
        self.show()
        if selected and "\n" not in selected and "\u2029" not in selected and "\ufffc" not in selected:
            self.words.setText(selected)
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._look()

    def leave(self) -> None:
        """Close, the cursor at the hit."""
        self._finder.focus_hit()
        self._finder.stop()
        self.hide()

    def wanted(self) -> Wanted:
        return Wanted(self.words.text(), self.case.isChecked(), self.whole.isChecked())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.focusWidget() is self.instead:
                self._replace()
            else:
                self._finder.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        self._finder.look_for(self.wanted())

    def _replace(self) -> None:
        self._finder.replace(self._new())

    def _replace_all(self) -> None:
        if count := self._finder.replace_all(self._new()):
            self.replaced.emit(count)

    def _on_everywhere(self) -> None:
        self.everywhere_wanted.emit(self.wanted(), self._new())

    def _new(self) -> str:
        return clean(self.instead.text(), lines=False)

    def _on_changed(self, at: int, count: int) -> None:
        number = QLocale().toString
        if not self.words.text():
            said = ""
        elif not count:
            said = self.tr("Nothing found")
        elif not at:
            said = self.tr("{count} found").format(count=number(count))
        else:
            said = self.tr("{at} of {count}").format(at=number(at), count=number(count))
        self.count.setText(said)
        restyle(self.count, wrongtext=bool(self.words.text()) and not count, quiet=bool(count))
        self._one.setEnabled(bool(at))
        self._all.setEnabled(bool(count))
        self._everywhere.setEnabled(bool(self.words.text().strip()))

    def _assemble(self, buttons: tuple[QToolButton, QToolButton, QToolButton]) -> None:
        before, after, close = buttons
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE[4], SPACE[0], SPACE[2], SPACE[0])
        grid.setHorizontalSpacing(SPACE[1])
        grid.setVerticalSpacing(SPACE[0])
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.words, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(SPACE[0])
        for widget in (self.count, before, after, self.case, self.whole, close):
            row.addWidget(widget)
        grid.addLayout(row, 0, 1)
        grid.addWidget(self.instead, 1, 0)
        under = QHBoxLayout(self._under)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(SPACE[0])
        for widget in (self._one, self._all, self._everywhere):
            widget.setAutoDefault(False)
            under.addWidget(widget)
        under.addStretch(1)
        grid.addWidget(self._under, 1, 1)
        self._under.hide()
        self.instead.hide()

    def _toggle(self, text: str, name: str) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setCheckable(True)
        made.setToolTip(name)
        made.setAccessibleName(name)
        return made

    def _button(self, drawing: str, name: str, act: Callable[[], object]) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(drawing, self._theme))
        made.setIconSize(QSize(ICON, ICON))
        made.setToolTip(name)
        made.setAccessibleName(name)
        made.clicked.connect(lambda: act())  # noqa: PLW0108 - a click brings whether it is checked
        return made
