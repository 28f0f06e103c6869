"""The window: menus, places, pages, the line at the bottom. No logic.

Painted before anything that is slow to import: nothing here imports the store or the records.
"""

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from pressdesk.ui.services import geometry
from pressdesk.ui.services.actions import Keys, make_action
from pressdesk.ui.services.icons import program_icon
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import SPACE, Scheme, Theme
from pressdesk.ui.widgets.message_bar import MessageBar
from pressdesk.ui.widgets.new_button import NewButton
from pressdesk.ui.widgets.places import Place, Places


class MainWindow(QMainWindow):
    """Four columns, of which the first is here and the rest are the page's."""

    painted = Signal()
    """Once, when the frame is on the screen."""
    place_chosen = Signal(str)
    new_release_wanted = Signal()
    new_contact_wanted = Signal()
    import_wanted = Signal()
    find_wanted = Signal()

    def __init__(self, theme: Theme, messages: Messages, settings: QSettings) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._was_painted = False
        self._pages: dict[str, QWidget] = {}
        self.setWindowTitle("Pressdesk")
        self.setWindowIcon(program_icon())
        self.setMinimumSize(900, 560)

        self._places = Places(theme)
        self._places.chosen.connect(self.place_chosen)
        self._new = NewButton(theme)
        self._new.release_wanted.connect(self.new_release_wanted)
        self._new.contact_wanted.connect(self.new_contact_wanted)
        self._side = self._make_side()
        self._stack = QStackedWidget()
        self._waiting = QWidget()
        self._waiting.setProperty("ground", "sheet")
        self._waiting.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stack.addWidget(self._waiting)

        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._columns.setHandleWidth(1)
        self._columns.setChildrenCollapsible(False)
        self._columns.addWidget(self._side)
        self._columns.addWidget(self._stack)
        self._columns.setStretchFactor(1, 1)
        self._columns.setSizes([192, 1088])
        self.setCentralWidget(self._columns)

        self._make_status_line()
        self._make_menus()
        self._bar = MessageBar(messages, theme, self)
        self.resize(geometry.first_size(self))
        geometry.restore(settings, self, {"columns": self._columns})

    # what the composition root tells it

    def show_places(self, places: list[Place]) -> None:
        self._side.show()
        self._places.show_places(places)

    def set_count(self, key: str, count: int) -> None:
        self._places.set_count(key, count)

    def add_page(self, key: str, page: QWidget) -> None:
        """Keep a page for a place; it is shown by `show_page`."""
        self._pages[key] = page
        self._stack.addWidget(page)

    def show_page(self, key: str, menu: str = "", actions: list[QAction] | None = None) -> None:
        """Show a kept page with its own menu between Edit and View."""
        self._stack.setCurrentWidget(self._pages[key])
        self.show_actions(menu, actions or [])

    def show_actions(self, menu: str, actions: list[QAction]) -> None:
        """Fill the page's own menu."""
        self._page_menu.clear()
        self._page_menu.setTitle(menu)
        self._page_menu.menuAction().setVisible(bool(actions))
        for action in actions:
            self._page_menu.addAction(action)

    def show_alone(self, page: QWidget) -> None:
        """Show a page without places: first run, passphrase, trouble."""
        self._side.hide()
        self._page_menu.menuAction().setVisible(False)
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def go(self, key: str) -> None:
        """Mark a place as the one shown, without saying so again."""
        self._places.go(key, quiet=True)

    def set_saved(self, text: str, *, wrong: bool = False) -> None:
        """The truth about saving, at the bottom left."""
        self._saved.setText(text)
        self._saved.setProperty("wrongtext", wrong)
        self._saved.style().unpolish(self._saved)
        self._saved.style().polish(self._saved)

    def set_words(self, text: str) -> None:
        self._words.setText(text)

    def set_where(self, text: str) -> None:
        self._where.setText(text)

    def on_close(self, may_close: Callable[[], bool]) -> None:
        """Ask `may_close` before the window goes."""
        self._may_close = may_close

    # making

    def _make_side(self) -> QWidget:
        side = QWidget()
        side.setProperty("ground", "window")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setMinimumWidth(184)
        side.setMaximumWidth(320)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, SPACE[2], 0, SPACE[1])
        layout.setSpacing(SPACE[1])
        head = QHBoxLayout()
        head.setContentsMargins(SPACE[2], 0, SPACE[2], 0)
        head.addWidget(self._new)
        layout.addLayout(head)
        layout.addWidget(self._places)
        return side

    def _make_status_line(self) -> None:
        self._saved, self._words, self._where = QLabel(), QLabel(), QLabel()
        for label in (self._saved, self._words, self._where):
            label.setFont(self._theme.font("small"))
            label.setProperty("quiet", True)
            label.setContentsMargins(SPACE[1], 0, SPACE[1], 0)
        self._saved.setAccessibleName(self.tr("Saving"))
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._saved)
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(spacer, 1)
        bar.addPermanentWidget(self._words)
        bar.addPermanentWidget(self._where)

    def _make_menus(self) -> None:
        bar = self.menuBar()
        desk = bar.addMenu(self.tr("&File"))
        self._action(desk, self.tr("&New release"), self.new_release_wanted.emit, QKeySequence.StandardKey.New, "plus")
        self._action(desk, self.tr("New &contact"), self.new_contact_wanted.emit, "Ctrl+Shift+N", "contact-add")
        desk.addSeparator()
        self._action(desk, self.tr("&Import releases…"), self.import_wanted.emit, "Ctrl+Shift+O", "import")
        desk.addSeparator()
        self._action(desk, self.tr("&Quit"), self.close, "Ctrl+Q")  # Qt's own Quit has no keys on Windows

        edit = bar.addMenu(self.tr("&Edit"))
        for text, what, keys in (
            (self.tr("&Undo"), "undo", QKeySequence.StandardKey.Undo),
            (self.tr("&Redo"), "redo", QKeySequence.StandardKey.Redo),
            ("", "", None),
            (self.tr("Cu&t"), "cut", QKeySequence.StandardKey.Cut),
            (self.tr("&Copy"), "copy", QKeySequence.StandardKey.Copy),
            (self.tr("&Paste"), "paste", QKeySequence.StandardKey.Paste),
            (self.tr("Select &all"), "selectAll", QKeySequence.StandardKey.SelectAll),
        ):
            if keys is None:
                edit.addSeparator()
            else:
                self._action(edit, text, lambda what=what: _on_focused(what), keys)
        edit.addSeparator()
        self._action(edit, self.tr("&Find in list"), self.find_wanted.emit, QKeySequence.StandardKey.Find, "search")

        self._page_menu = bar.addMenu("")
        self._page_menu.menuAction().setVisible(False)
        self._make_view_menu(bar.addMenu(self.tr("&View")))
        help_menu = bar.addMenu(self.tr("&Help"))
        self._action(help_menu, self.tr("&About Pressdesk"), self._show_about)

    def _make_view_menu(self, menu: QMenu) -> None:
        self._side_action = self._action(menu, self.tr("&Places"), self._toggle_side, "Ctrl+Shift+P", "sidebar")
        menu.addSeparator()
        for scheme, text in (
            (Scheme.SYSTEM, self.tr("Colours of the &system")),
            (Scheme.LIGHT, self.tr("&Light")),
            (Scheme.DARK, self.tr("&Dark")),
        ):
            self._action(menu, text, lambda scheme=scheme: self._set_scheme(scheme))
        menu.addSeparator()
        self._action(menu, self.tr("&Full screen"), self._toggle_full_screen, QKeySequence.StandardKey.FullScreen)

    def _action(self, menu: QMenu, text: str, act: Callable[[], object], keys: Keys = "", drawing: str = "") -> QAction:
        action = make_action(self, self._theme, text, act, keys, drawing)
        menu.addAction(action)
        return action

    # small things of its own

    def _toggle_side(self) -> None:
        self._side.setVisible(not self._side.isVisible())

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _set_scheme(self, scheme: Scheme) -> None:
        self._settings.setValue("window/scheme", scheme.value)
        self._theme.set_scheme(scheme)

    def _show_about(self) -> None:
        from pressdesk.ui.dialogs.about import AboutDialog

        AboutDialog(self._theme, self).exec()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        geometry.remember(self._settings, self, {"columns": self._columns})
        event.accept()

    @staticmethod
    def _may_close() -> bool:
        return True


def _on_focused(what: str) -> None:
    """Undo, copy and so on go to the field that has the cursor."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QLineEdit | QPlainTextEdit | QTextEdit):
        getattr(focused, what)()
