"""The composition root: paths, log, settings, store, window. The only place that wires them.

The frame is painted first; the records and the store are imported and opened in a worker meanwhile.
"""

import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication

from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.services.collecting import GuiCollector
from pressdesk.ui.services.grounds import grounds, system_is_dark

log = logging.getLogger(__name__)

TYPE_CHECKING = False
if TYPE_CHECKING:  # these are slow to import: only after the first paint
    from datetime import datetime

    from pressdesk.store.database import Database
    from pressdesk.ui.doors import Doors
    from pressdesk.ui.office import Office
    from pressdesk.ui.services.messages import Messages
    from pressdesk.ui.services.theme import Theme


def _now() -> "datetime":
    from pressdesk.system import clock

    return clock.now()


FRAME = 1
"""Milliseconds until what was painted has been handed to the screen."""


AFTER_THE_LIST = 100
"""Milliseconds after which the list is on the screen."""


class Pressdesk(QObject):
    """One window over one store."""

    office_opened = Signal()
    """The store is open and the pages are there."""
    asked = Signal()
    """A page that asks something is shown instead: first run, passphrase, trouble."""

    theme: "Theme"
    messages: "Messages"

    def __init__(
        self,
        folder: Path | str | None,
        *,
        settings: QSettings,
        settings_path: Path | None = None,
        clock: "Callable[[], datetime]" = _now,
        zone: str | None = None,
        passphrase: str | None = None,
    ) -> None:
        super().__init__()
        self._given_folder, self._given_settings = folder, settings_path
        self._prepared = False
        self._clock = clock
        self._zone = zone
        self._passphrase = passphrase
        self._settings = settings
        self._system_dark = system_is_dark()
        self.window = MainWindow(settings, grounds(str(settings.value("window/scheme", ""))))
        self.window.on_close(self._may_close)
        self.window.painted.connect(self._on_painted)
        self.office: Office | None = None
        self._doors: Doors | None = None
        self._reporting = False

    def show(self) -> None:
        self.window.show()

    def close(self) -> None:
        """Close window and store, saving first."""
        self.window.close()
        if self.office:
            self.office.close()
            self.office = None

    # opening

    def _on_painted(self) -> None:
        QTimer.singleShot(FRAME, self._begin)  # all of the window is on the screen before the worker takes its turns

    def _begin(self) -> None:
        self._prepare()
        from pressdesk.system import paths  # after the window has been filled, which needs no places on the disk
        from pressdesk.ui.services import tasks

        folder, passphrase = paths.store_folder(self._given_folder), self._passphrase
        self._folder = folder
        # the key is derived outside Python's lock, so that importing the office costs no time of its own
        self._open(lambda: _opened(folder, passphrase))
        tasks.run(self, _import_office, lambda _: None)

    def _prepare(self) -> None:
        """What the first paint does not wait for: the theme, and what stands in the window."""
        if self._prepared:
            return
        from pressdesk.ui.services.messages import Messages
        from pressdesk.ui.services.theme import Scheme, Theme

        self._prepared = True
        self.theme = Theme(
            Scheme(str(self._settings.value("window/scheme", Scheme.SYSTEM.value))), self, system_dark=self._system_dark
        )
        self.messages = Messages(self)
        self.window.furnish(self.theme, self.messages)

    def _open(self, work: "Callable[[], Database]") -> None:
        from pressdesk.ui.services import tasks

        tasks.run(self, work, self.open_office, self._on_refused)

    def open_office(self, db: "Database") -> None:
        """Put the pages of an open store into the window."""
        from pressdesk.system import paths
        from pressdesk.ui.office import Office

        self._prepare()
        self._passphrase = None
        self.office = Office(
            db,
            self.window,
            self.theme,
            self.messages,
            settings_path=self._given_settings or paths.settings_file(),
            clock=self._clock,
            zone=self._laptop_zone,
        )
        self._doors = None
        self.office_opened.emit()

    def _on_refused(self, error: Exception) -> None:
        from pressdesk.ui.doors import Doors

        if self._doors is None:
            self._doors = Doors(
                self.window,
                self.theme,
                self.messages,
                folder=self._folder,
                zone=self._laptop_zone(),
                clock=self._clock,
                parent=self,
            )
            self._doors.open_wanted.connect(self._on_door)
        self._doors.show_for(error)
        self.asked.emit()

    def _on_door(self, folder: Path, work: "Callable[[], Database]") -> None:
        self._folder = folder
        self._open(work)

    def _laptop_zone(self) -> str:
        from pressdesk.system.clock import laptop_zone

        return laptop_zone() if self._zone is None else self._zone

    # leaving

    def _may_close(self) -> bool:
        if self.office is None:
            return True
        if self.office.flush() or self.office.leave_unsaved():
            self.office.close()
            self.office = None
            return True
        return False

    def on_fault(self, kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
        """An exception that nobody expected: save first, then show what to report. One report at a time.

        What fails at each painting, or in the saving here, would otherwise bury the window under reports.
        """
        from pressdesk.ui.dialogs.crash_dialog import CrashDialog, report_of

        report = report_of(kind, trace)
        log.error("fault: %s", report)
        if self._reporting:
            return
        self._reporting = True
        try:
            saved = self.office.flush() if self.office else True
            CrashDialog(report, saved=saved, parent=self.window).exec()
        finally:
            self._reporting = False


def _opened(folder: Path, passphrase: str | None) -> "Database":
    from pressdesk.store import opening

    return opening.open_store(folder, passphrase=passphrase)


def _import_office() -> None:
    """In a worker, so that the window goes on painting."""
    from pressdesk.ui import office

    del office


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """The one QApplication, named so that settings and the system know it."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setApplicationName("Pressdesk")
    QApplication.setOrganizationName("Pressdesk")
    QApplication.setDesktopFileName("pressdesk")
    # the style by argument: setStyle() would load Qt's class of styles before the first paint
    return QApplication([sys.argv[0], "-style", "Fusion", *arguments])


def run(folder: Path | str | None = None, *, passphrase: str | None = None) -> int:
    """Open the window and stay until it is closed. Returns the exit code."""
    application = make_application()
    collector = GuiCollector(application)  # importing makes hardly any waste: it begins when the program is there
    desk = Pressdesk(folder, settings=QSettings(), passphrase=passphrase)
    desk.office_opened.connect(collector.start)
    desk.asked.connect(collector.start)
    sys.excepthook = desk.on_fault
    # the log's modules are slow to import: the list comes first
    desk.office_opened.connect(lambda: QTimer.singleShot(AFTER_THE_LIST, _start_log))
    desk.asked.connect(_start_log)
    desk.show()
    code = application.exec()
    desk.close()
    return code


def _start_log() -> None:
    from pressdesk.system import paths
    from pressdesk.system.logs import start_log

    if not logging.getLogger("pressdesk").handlers:  # not twice, where a page asked before the office opened
        start_log(paths.log_folder())


def picture_windows(folder: Path, out: Path, *, passphrase: str | None = None) -> list[Path]:
    """Open the window over a store, picture its main views into `out`, and close it. Returns the files.

    Raises what opening the store raises. Without a screen Qt draws offscreen.
    """
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_application()
    import tempfile

    from pressdesk.store import opening
    from pressdesk.ui.pictures import take_pictures

    with tempfile.TemporaryDirectory() as scratch:
        settings = QSettings(str(Path(scratch) / "window.ini"), QSettings.Format.IniFormat)
        desk = Pressdesk(folder, settings=settings, settings_path=Path(scratch) / "settings.toml", zone="Europe/Zurich")
        desk.window.painted.disconnect()
        desk.show()
        db = opening.open_store(folder, passphrase=passphrase)
        desk.open_office(db)
        try:
            return take_pictures(db, desk.window, desk.office, desk.theme, out) if desk.office else []
        finally:
            desk.close()
