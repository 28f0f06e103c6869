"""The window: places, pages, menus, the line at the bottom. No logic.

Its frame is painted before anything that is slow to import: the records and the store, and of Qt and of the window
itself all that an empty frame can do without. `furnish` fills it right after.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QStackedWidget, QWidget

from pressdesk.ui.services import geometry
from pressdesk.ui.services.grounds import Grounds
from pressdesk.ui.services.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent

    from pressdesk.ui.furniture import Furniture
    from pressdesk.ui.services.messages import Messages, Notice
    from pressdesk.ui.services.theme import Scheme, Theme
    from pressdesk.ui.widgets.places import Place


class MainWindow(QMainWindow):
    """Four columns, of which the first is here and the rest are the page's."""

    painted = Signal()
    """Once, when the frame is on the screen."""
    place_chosen = Signal(str)
    new_release_wanted = Signal()
    new_contact_wanted = Signal()
    import_wanted = Signal()
    people_export_wanted = Signal()
    find_wanted = Signal()

    _room: "Furniture"
    _theme: "Theme"
    _messages: "Messages"

    def __init__(self, settings: QSettings, grounds: Grounds) -> None:
        super().__init__()
        self._settings = settings
        self._was_painted = False
        self._pages: dict[str, QWidget] = {}
        self.setWindowTitle("Pressdesk")
        self.setMinimumSize(900, 560)
        # a frame draws the style sheet's ground by itself
        self._side, self._stack, self._waiting = QFrame(), QStackedWidget(), QWidget()
        self._side.setMinimumWidth(184)
        self._side.setMaximumWidth(320)
        self._stack.addWidget(self._waiting)
        for widget, colour in ((self, grounds.window), (self._side, grounds.window), (self._waiting, grounds.sheet)):
            _paint_ground(widget, colour)
        self._columns = QSplitter()
        self._columns.setHandleWidth(1)
        self._columns.setChildrenCollapsible(False)
        self._columns.addWidget(self._side)
        self._columns.addWidget(self._stack)
        self._columns.setStretchFactor(1, 1)
        self._columns.setSizes([192, 1088])
        self.setCentralWidget(self._columns)
        self.resize(geometry.first_size(self))
        geometry.restore(settings, self, {"columns": self._columns})

    # what the composition root tells it

    def furnish(self, theme: "Theme", messages: "Messages") -> None:
        """Fill the frame with places, menus and the line at the bottom, and show what the officer is told."""
        from pressdesk.ui.furniture import Furniture, Wanted
        from pressdesk.ui.services.icons import program_icon

        self._theme, self._messages = theme, messages
        self.setWindowIcon(program_icon())
        for widget in (self, self._side, self._waiting):
            widget.setPalette(QPalette())
        wanted = Wanted(
            release=self.new_release_wanted.emit,
            contact=self.new_contact_wanted.emit,
            files=self.import_wanted.emit,
            people=self.people_export_wanted.emit,
            find=self.find_wanted.emit,
            side=self._toggle_side,
            scheme=self._set_scheme,
            about=self._show_about,
        )
        self._room = Furniture(self, self._side, theme, wanted)
        self._room.places.chosen.connect(self.place_chosen)
        self._room.new.release_wanted.connect(self.new_release_wanted)
        self._room.new.contact_wanted.connect(self.new_contact_wanted)
        messages.shown.connect(self._on_first_notice)

    def _on_first_notice(self, notice: "Notice") -> None:
        """The bar for messages is made when there is something to say."""
        from pressdesk.ui.widgets.message_bar import MessageBar

        self._messages.shown.disconnect(self._on_first_notice)
        MessageBar(self._messages, self._theme, self).show_notice(notice)

    def show_places(self, places: "list[Place]") -> None:
        self._side.show()
        self._room.places.show_places(places)

    def set_count(self, key: str, count: int) -> None:
        self._room.places.set_count(key, count)

    @property
    def room_for_pages(self) -> QWidget:
        """The parent for pages: one that is made in it need not be moved into it with all that it holds."""
        return self._stack

    def add_page(self, key: str, page: QWidget) -> None:
        """Keep a page for a place; it is shown by `show_page`."""
        self._pages[key] = page
        self._stack.addWidget(page)

    def show_page(self, key: str, menu: str = "", actions: "list[QAction] | None" = None) -> None:
        """Show a kept page with its own menu between Edit and View."""
        self._stack.setCurrentWidget(self._pages[key])
        self.show_actions(menu, actions or [])

    def show_actions(self, menu: str, actions: "list[QAction]") -> None:
        """Fill the page's own menu."""
        self._room.show_actions(menu, actions)

    def show_alone(self, page: QWidget) -> None:
        """Show a page without places: first run, passphrase, trouble."""
        self._side.hide()
        self._room.show_actions("", [])
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def go(self, key: str) -> None:
        """Mark a place as the one shown, without saying so again."""
        self._room.places.go(key, quiet=True)

    def set_saved(self, text: str, *, wrong: bool = False) -> None:
        """The truth about saving, at the bottom left."""
        self._room.saved.setText(text)
        self._room.saved.setProperty("wrongtext", wrong)
        self._room.saved.style().unpolish(self._room.saved)
        self._room.saved.style().polish(self._room.saved)

    def set_words(self, text: str) -> None:
        self._room.words.setText(text)

    def set_where(self, text: str) -> None:
        self._room.where.setText(text)

    def on_close(self, may_close: Callable[[], bool]) -> None:
        """Ask `may_close` before the window goes."""
        self._may_close = may_close

    # small things of its own

    def _toggle_side(self) -> None:
        self._side.setVisible(not self._side.isVisible())

    def _set_scheme(self, scheme: "Scheme") -> None:
        self._settings.setValue("window/scheme", scheme.value)
        self._theme.set_scheme(scheme)

    def _show_about(self) -> None:
        from pressdesk.ui.dialogs.about import AboutDialog

        AboutDialog(self._theme, self).exec()

    @override
    def paintEvent(self, event: "QPaintEvent") -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    @override
    def closeEvent(self, event: "QCloseEvent") -> None:
        if not self._may_close():
            event.ignore()
            return
        geometry.remember(self._settings, self, {"columns": self._columns})
        event.accept()

    @staticmethod
    def _may_close() -> bool:
        return True


def _paint_ground(widget: QWidget, colour: str) -> None:
    """Fill a widget with a colour, in the one way that does not have Qt's large namespace of enums made first."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor.fromString(colour))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
