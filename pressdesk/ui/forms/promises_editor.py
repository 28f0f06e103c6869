"""The embargo record of a journalist: agreements kept and broken, and the way to note another."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.domain.models.promise import PromiseDraft, PromiseView
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import ICON, SPACE, Theme
from pressdesk.ui.widgets.date_button import DateButton
from pressdesk.ui.widgets.field import Field, name_input
from pressdesk.ui.widgets.segments import Segments

LINE_LIMIT = 500


class PromisesEditor(QWidget):
    """Knows nothing of the store."""

    noted = Signal(object)
    """A `PromiseDraft` is to be kept."""
    remove_wanted = Signal(object)
    """A `PromiseView` is to go."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._releases: Mapping[str, str] = {}
        self._today = date(1970, 1, 1)
        self._only_read = False
        self._sum = QLabel()
        self._sum.setProperty("quiet", True)
        self._sum.setWordWrap(True)
        self.begin = QPushButton(self.tr("Note an embargo kept or broken"))
        self.begin.setIcon(icon("plus", theme))
        self.kept = Segments([(self.tr("Kept"), "kept"), (self.tr("Broken"), "broken")])
        name_input(self.kept, self.tr("Whether the embargo was kept"))
        self.about, self.note = QLineEdit(), QLineEdit()
        for line in (self.about, self.note):
            line.setMaxLength(LINE_LIMIT)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.about.setCompleter(completer)
        self.day = DateButton(theme, self.tr("Day"))
        self.keep = QPushButton(self.tr("Note it"))
        self.keep.setProperty("primary", True)
        self.leave = QPushButton(self.tr("Cancel"))
        self.rows: list[QWidget] = []
        self._marks: list[tuple[QLabel, bool]] = []
        theme.changed.connect(self._draw)
        self._form = self._make_form()
        self._assemble()
        self._form.setVisible(False)
        self.begin.clicked.connect(self._on_begin)
        self.leave.clicked.connect(self._end)
        self.keep.clicked.connect(self._on_keep)
        for line in (self.about, self.note):
            line.returnPressed.connect(self._on_keep)

    def show_promises(
        self,
        found: Sequence[PromiseView],
        releases: Mapping[str, str],
        today: date,
        *,
        only_read: bool = False,
    ) -> None:
        """Show an embargo record, newest first. `releases`: headlines to choose from, with the id of each."""
        self._releases, self._today = releases, today
        self._names.setStringList(list(releases))
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._marks = []
        self.rows = [self._row(one, only_read=only_read) for one in found]
        self._draw()
        for row in self.rows:
            self._rows.addWidget(row)
        self._sum.setText(self._said(found))
        self._only_read = only_read
        self.begin.setVisible(not only_read and self._form.isHidden())

    def leave_form(self) -> None:
        """Close what is being noted: somebody else is shown."""
        self._end()

    def said(self) -> str:
        """The record in a sentence."""
        return self._sum.text()

    def _said(self, found: Sequence[PromiseView]) -> str:
        if not found:
            return self.tr("No embargo noted yet.")
        kept = sum(one.kept for one in found)
        shown = QLocale().toString
        said = self.tr("{kept} kept, {broken} broken; the last on {day}.")
        return said.format(kept=shown(kept), broken=shown(len(found) - kept), day=_day_words(found[0].day))

    def _row(self, one: PromiseView, *, only_read: bool) -> QWidget:
        mark = QLabel()
        self._marks.append((mark, one.kept))
        word = self.tr("Kept") if one.kept else self.tr("Broken")
        text = QLabel(" · ".join(filter(None, (word, _day_words(one.day), one.about, one.note))))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        remove = QToolButton()
        remove.setIcon(icon("close", self._theme, "quiet"))
        remove.setAccessibleName(self.tr("Remove: {entry}").format(entry=text.text()))
        remove.setToolTip(self.tr("Take this off the record"))
        remove.clicked.connect(lambda: self.remove_wanted.emit(one))
        remove.setVisible(not only_read)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE[1])
        row.addWidget(mark)
        row.addWidget(text, 1)
        row.addWidget(remove)
        return made

    def _draw(self) -> None:
        """Draw the marks in the colours in force."""
        for mark, kept in self._marks:
            drawn = icon("check" if kept else "warning", self._theme, "green" if kept else "red")
            mark.setPixmap(drawn.pixmap(QSize(ICON, ICON), self.devicePixelRatioF()))

    def _on_begin(self) -> None:
        for line in (self.about, self.note):
            line.clear()
        self.kept.choose("kept")
        self.day.show_day(self._today)
        self.begin.setVisible(False)
        self._form.setVisible(True)
        self.kept.setFocus(Qt.FocusReason.TabFocusReason)

    def _end(self) -> None:
        had_focus = self._form.isAncestorOf(focused) if (focused := self.focusWidget()) else False
        self._form.setVisible(False)
        self.begin.setVisible(not self._only_read)
        if had_focus:
            self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_keep(self) -> None:
        about = self.about.text().strip()
        draft = PromiseDraft(
            about=about,
            day=self.day.day() or self._today,
            kept=self.kept.chosen_key() == "kept",
            note=self.note.text(),
            release_id=self._releases.get(about),
        )
        self._end()
        self.noted.emit(draft)

    def _make_form(self) -> QWidget:
        made = QFrame()
        made.setObjectName("card")
        top = QHBoxLayout()
        top.setSpacing(SPACE[1])
        top.addWidget(self.kept)
        top.addWidget(self.day)
        top.addStretch()
        foot = QHBoxLayout()
        foot.setSpacing(SPACE[1])
        foot.addStretch()
        foot.addWidget(self.leave)
        foot.addWidget(self.keep)
        layout = QVBoxLayout(made)
        layout.setContentsMargins(SPACE[2], SPACE[2], SPACE[2], SPACE[2])
        layout.setSpacing(SPACE[1])
        layout.addLayout(top)
        layout.addWidget(Field(self.tr("Release"), self.about))
        layout.addWidget(Field(self.tr("What happened"), self.note))
        layout.addLayout(foot)
        return made

    def _assemble(self) -> None:
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE[0])
        foot = QHBoxLayout()
        foot.addWidget(self.begin)
        foot.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addWidget(self._sum)
        layout.addLayout(self._rows)
        layout.addWidget(self._form)
        layout.addLayout(foot)


def _day_words(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
