"""A day, chosen from a calendar that opens below its button; "" until one is chosen."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme


class DateButton(QToolButton):
    """Shows the day in words; `chosen` when the officer picks or clears it."""

    chosen = Signal()

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._placeholder = placeholder
        self.setAccessibleName(placeholder)
        self.setIcon(icon("calendar", theme, "quiet"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._open)
        self.show_day(None)

    def day(self) -> date | None:
        return self._day

    def show_day(self, day: date | None) -> None:
        """Show a day without reporting a choice."""
        self._day = day
        text = QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy") if day else self._placeholder
        self.setText(text)
        self.setProperty("quiet", day is None)
        self.setAccessibleDescription(text)
        self.style().unpolish(self)
        self.style().polish(self)

    def _open(self) -> None:
        sheet = QFrame(self, Qt.WindowType.Popup)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.setFrameShape(QFrame.Shape.StyledPanel)
        calendar = QCalendarWidget()
        calendar.setGridVisible(False)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        if self._day:
            calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        today, none = QPushButton(self.tr("Today")), QPushButton(self.tr("No date"))
        row = QHBoxLayout()
        row.addWidget(today)
        row.addStretch()
        row.addWidget(none)
        layout = QVBoxLayout(sheet)
        layout.setContentsMargins(SPACE[1], SPACE[1], SPACE[1], SPACE[1])
        layout.addWidget(calendar)
        layout.addLayout(row)

        def choose(picked: QDate | None) -> None:
            sheet.close()
            self.show_day(date(picked.year(), picked.month(), picked.day()) if picked else None)
            self.chosen.emit()

        calendar.clicked.connect(choose)
        calendar.activated.connect(choose)
        today.clicked.connect(lambda: choose(QDate.currentDate()))
        none.clicked.connect(lambda: choose(None))
        sheet.adjustSize()
        sheet.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        sheet.show()
        calendar.setFocus()
