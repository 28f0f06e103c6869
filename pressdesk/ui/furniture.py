"""What stands in the window around its pages: places, the line at the bottom, menus. Made after the first paint."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from pressdesk.ui.services.actions import Keys, make_action
from pressdesk.ui.services.theme import SPACE, Scheme, Theme
from pressdesk.ui.widgets.new_button import NewButton
from pressdesk.ui.widgets.places import Places


class Wanted:
    """What the menus ask for: each is called without arguments but `scheme`."""

    def __init__(
        self,
        *,
        release: Callable[[], object],
        contact: Callable[[], object],
        files: Callable[[], object],
        people: Callable[[], object],
        find: Callable[[], object],
        side: Callable[[], object],
        scheme: Callable[[Scheme], object],
        about: Callable[[], object],
    ) -> None:
        self.release, self.contact, self.files, self.find = release, contact, files, find
        self.people = people
        self.side, self.scheme, self.about = side, scheme, about


class Furniture:
    """Fills the frame: `side` is the widget for the places, whose room is there already."""

    def __init__(self, window: QMainWindow, side: QWidget, theme: Theme, wanted: Wanted) -> None:
        self._window, self._theme, self._wanted = window, theme, wanted
        self.places = Places(theme)
        self.new = NewButton(theme)
        self.saved, self.words, self.where = QLabel(), QLabel(), QLabel()
        self._fill_side(side)
        self._fill_status_line()
        self._fill_menus()

    def show_actions(self, menu: str, actions: list[QAction]) -> None:
        """Fill the page's own menu."""
        self.page_menu.clear()
        self.page_menu.setTitle(menu)
        self.page_menu.menuAction().setVisible(bool(actions))
        for action in actions:
            self.page_menu.addAction(action)

    def _fill_side(self, side: QWidget) -> None:
        side.setProperty("ground", "window")
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, SPACE[2], 0, SPACE[1])
        layout.setSpacing(SPACE[1])
        head = QHBoxLayout()
        head.setContentsMargins(SPACE[2], 0, SPACE[2], 0)
        head.addWidget(self.new)
        layout.addLayout(head)
        layout.addWidget(self.places)

    def _fill_status_line(self) -> None:
        for label in (self.saved, self.words, self.where):
            label.setFont(self._theme.font("small"))
            label.setProperty("quiet", True)
            label.setContentsMargins(SPACE[1], 0, SPACE[1], 0)
        self.saved.setAccessibleName(self._window.tr("Saving"))
        bar = self._window.statusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.saved)
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(spacer, 1)
        bar.addPermanentWidget(self.words)
        bar.addPermanentWidget(self.where)

    def _fill_menus(self) -> None:
        tr = self._window.tr
        bar = self._window.menuBar()
        desk = bar.addMenu(tr("&File"))
        self._action(desk, tr("&New release"), self._wanted.release, QKeySequence.StandardKey.New, "plus")
        self._action(desk, tr("New &contact"), self._wanted.contact, "Ctrl+Shift+N", "contact-add")
        desk.addSeparator()
        self._action(desk, tr("&Import releases…"), self._wanted.files, "Ctrl+Shift+O", "import")
        self._action(desk, tr("&Export contacts…"), self._wanted.people, "", "export")
        desk.addSeparator()
        self._action(desk, tr("&Quit"), self._window.close, "Ctrl+Q")  # Qt's own Quit has no keys on Windows

        edit = bar.addMenu(tr("&Edit"))
        for text, what, keys in (
            (tr("&Undo"), "undo", QKeySequence.StandardKey.Undo),
            (tr("&Redo"), "redo", QKeySequence.StandardKey.Redo),
            ("", "", None),
            (tr("Cu&t"), "cut", QKeySequence.StandardKey.Cut),
            (tr("&Copy"), "copy", QKeySequence.StandardKey.Copy),
            (tr("&Paste"), "paste", QKeySequence.StandardKey.Paste),
            (tr("Select &all"), "selectAll", QKeySequence.StandardKey.SelectAll),
        ):
            if keys is None:
                edit.addSeparator()
            else:
                self._action(edit, text, lambda what=what: _on_focused(what), keys)
        edit.addSeparator()
        self._action(edit, tr("&Find in list"), self._wanted.find, QKeySequence.StandardKey.Find, "search")

        self.page_menu = bar.addMenu("")
        self.page_menu.menuAction().setVisible(False)
        self._make_view_menu(bar.addMenu(tr("&View")))
        help_menu = bar.addMenu(tr("&Help"))
        self._action(help_menu, tr("&About Pressdesk"), self._wanted.about)

    def _make_view_menu(self, menu: QMenu) -> None:
        tr = self._window.tr
        self._action(menu, tr("&Places"), self._wanted.side, "Ctrl+Shift+P", "sidebar")
        menu.addSeparator()
        group = QActionGroup(self._window)
        for scheme, text in (
            (Scheme.SYSTEM, tr("Colours of the &system")),
            (Scheme.LIGHT, tr("&Light")),
            (Scheme.DARK, tr("&Dark")),
        ):
            action = self._action(menu, text, lambda scheme=scheme: self._wanted.scheme(scheme))
            action.setCheckable(True)
            action.setChecked(self._theme.scheme is scheme)
            group.addAction(action)
        menu.addSeparator()
        self._action(menu, tr("&Full screen"), self._toggle_full_screen, QKeySequence.StandardKey.FullScreen)

    def _action(self, menu: QMenu, text: str, act: Callable[[], object], keys: Keys = "", drawing: str = "") -> QAction:
        action = make_action(self._window, self._theme, text, act, keys, drawing)
        menu.addAction(action)
        return action

    def _toggle_full_screen(self) -> None:
        from PySide6.QtCore import Qt

        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)


def _on_focused(what: str) -> None:
    """Undo, copy and so on go to the field that has the cursor."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QLineEdit | QPlainTextEdit | QTextEdit):
        getattr(focused, what)()
