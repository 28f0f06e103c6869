"""The line at the bottom of the window that says what was done, and offers to take it back."""

import math

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStatusBar,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from pressdesk.domain.errors import DeskError
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.messages import Messages, Notice
from pressdesk.ui.services.theme import ICON, SPACE, Theme

SHOWN_MS = 8_000
WIDEST = 720


class MessageBar(QFrame):
    """Floats at the bottom centre of its parent and shows one notice at a time.

    A notice goes after eight seconds, but waits while the pointer or the keyboard is on it. Errors stay until they are
    closed or `Messages.withdrawn` says that they are over; one that another notice covers comes back after it.
    F6 leads to the buttons and back again, Esc closes.
    """

    closed = Signal()

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget, shown_ms: int = SHOWN_MS) -> None:
        super().__init__(parent)
        self._over = parent
        self._messages = messages
        self._theme = theme
        self._notice: Notice | None = None
        self._errors: list[Notice] = []
        self._came_from: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(shown_ms)

        self._mark = QLabel()
        self._mark.setFixedSize(ICON, ICON)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._act = QPushButton()
        self._copy = QPushButton(self.tr("Copy details"))
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setIconSize(QSize(ICON, ICON))

        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[1], SPACE[1], SPACE[1])
        layout.setSpacing(SPACE[1])
        for widget in (self._mark, self._words, self._act, self._copy, self._close):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)

        self._timer.timeout.connect(self._on_time_over)
        self._act.clicked.connect(self._on_act)
        self._copy.clicked.connect(self._on_copy)
        self._close.clicked.connect(self.close_notice)
        messages.shown.connect(self.show_notice)
        messages.withdrawn.connect(self._on_withdrawn)
        theme.changed.connect(self._paint_marks)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_F6), parent.window())
        shortcut.activated.connect(self._on_f6)
        parent.installEventFilter(self)
        self.hide()

    def notice(self) -> Notice | None:
        """What is shown, or None."""
        return self._notice

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in place of the one that stands there."""
        if notice.error:
            self._errors = [kept for kept in self._errors if kept.text != notice.text]
            self._errors.append(notice)
        self._notice = notice
        self._words.setText(notice.text)
        self._act.setText(notice.action)
        self._act.setVisible(bool(notice.action))
        self._copy.setText(self.tr("Copy details"))
        self._copy.setVisible(notice.error)
        self._mark.setVisible(notice.error)
        self.setProperty("ground", "floating-error" if notice.error else "floating")
        for widget in (self, self._words, self._act, self._copy, self._close):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self._paint_marks()
        self._place()
        self.show()
        self.raise_()
        self._announce(notice)
        if notice.error:
            self._timer.stop()
        else:
            self._timer.start()

    def close_notice(self) -> None:
        """Close what is shown; an error that waited under it comes up again."""
        if self._notice is not None and self._notice.error:
            self._errors.remove(self._notice)
        self._next()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() in (QEvent.Type.Resize, QEvent.Type.Show) and self._notice:
            self._place()
            self.raise_()
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_notice()
        else:
            super().keyPressEvent(event)

    def _next(self) -> None:
        self._timer.stop()
        had_focus = self._has_focus()
        self._notice = None
        if self._errors:
            self.show_notice(self._errors[-1])
            return
        self.hide()
        if had_focus:
            self._give_focus_back()
        self.closed.emit()

    def _place(self) -> None:
        """Take the width the words need, at most `WIDEST`, and sit above the bottom edge."""
        parent = self._over
        widest = min(WIDEST, parent.width() - 2 * SPACE[4])
        shown = [w for w in (self._mark, self._act, self._copy, self._close) if not w.isHidden()]
        rest = sum(w.sizeHint().width() + SPACE[1] for w in shown) + SPACE[3] + SPACE[1] + 2 * self.frameWidth()
        self._words.ensurePolished()
        metrics = self._words.fontMetrics()
        room = max(SPACE[5] * 4, widest - rest)
        wanted = metrics.horizontalAdvance(self._words.text()) + SPACE[0]
        if wanted > room:  # lines of about the same length, so that no single word hangs over
            room = min(room, round(wanted / math.ceil(wanted / room) * 1.1))
        self._words.setFixedWidth(min(wanted, room))
        self._words.setFixedHeight(self._words.heightForWidth(self._words.width()))
        self._row.activate()
        self.resize(self.sizeHint())
        self.move((parent.width() - self.width()) // 2, self._floor() - self.height() - SPACE[3])

    def _floor(self) -> int:
        """Where the parent's own ground ends: above its status line, if it has one."""
        line = self._over.findChild(QStatusBar)
        return line.geometry().top() if isinstance(line, QStatusBar) and line.isVisible() else self._over.height()

    def _paint_marks(self) -> None:
        error = self._notice is not None and self._notice.error
        self._close.setIcon(icon("close", self._theme, "text" if error else "sheet"))
        self._mark.setPixmap(icon("error", self._theme, "red").pixmap(QSize(ICON, ICON), self.devicePixelRatioF()))

    def _announce(self, notice: Notice) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent  # slow to load

        self.setAccessibleName(notice.text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        announcement = QAccessibleAnnouncementEvent(self, notice.text)
        if notice.error:
            announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(announcement)

    def _on_time_over(self) -> None:
        if self.underMouse() or self._has_focus():
            self._timer.start()
        else:
            self._next()

    def _on_act(self) -> None:
        notice = self._notice
        self.close_notice()
        if notice is None or notice.act is None:
            return
        try:
            notice.act()
        except DeskError as error:
            self._messages.error(error)

    def _on_copy(self) -> None:
        if self._notice is not None:
            said = [self._notice.text, self._notice.details]
            QGuiApplication.clipboard().setText("\n\n".join(part for part in said if part))
            self._copy.setText(self.tr("Copied"))
            self._place()

    def _on_withdrawn(self, text: str) -> None:
        self._errors = [kept for kept in self._errors if kept.text != text]
        if self._notice is not None and self._notice.error and self._notice.text == text:
            self._next()

    def _on_f6(self) -> None:
        if self._has_focus():
            self._give_focus_back()
        elif self._notice is not None:
            self._came_from = QApplication.focusWidget()
            first = self._act if not self._act.isHidden() else self._copy if not self._copy.isHidden() else self._close
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _has_focus(self) -> bool:
        focus: QWidget | None = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _give_focus_back(self) -> None:
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._came_from = None
