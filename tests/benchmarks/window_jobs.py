"""The start of the window, in processes of their own, as somebody waits for it."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pressdesk.store.opening import set_passphrase
from tests.benchmarks.office import PASSPHRASE, office
from tests.benchmarks.timing import Figure

RUNS = 7
A_SECOND = 1_000.0
ROOT = Path(__file__).parents[2]

# each says a word when it is there and ends at once, so that only the way there is measured
EMPTY = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, told)

def told():
    print("there", flush=True)
    os._exit(0)

application = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""

PAINTED = """
import os, sys
from pressdesk import app
from pressdesk.ui.main_window import MainWindow
from PySide6.QtCore import QTimer

def told():
    print("there", flush=True)
    os._exit(0)

show = MainWindow.show

def shown(self):
    self.painted.connect(lambda: QTimer.singleShot(0, told))
    show(self)

MainWindow.show = shown
app.run(sys.argv[1])
"""

FURNISHED = """
import os, sys
from pressdesk import app
from pressdesk.ui.main_window import MainWindow

furnish = MainWindow.furnish

def furnished(self, *given):
    furnish(self, *given)
    self.repaint()
    print("there", flush=True)
    os._exit(0)

MainWindow.furnish = furnished
app.run(sys.argv[1])
"""

USABLE = """
import os, sys
from pressdesk import app

def told(desk):
    desk.window.repaint()
    assert desk.office.releases.list.isVisible() and desk.office.releases.model.rowCount() == 10_000
    print("there", flush=True)
    os._exit(0)

show = app.Pressdesk.show

def shown(self):
    self.office_opened.connect(lambda: told(self))
    show(self)

app.Pressdesk.show = shown
app.run(sys.argv[1], passphrase=sys.argv[2])
"""


def _milliseconds(program, *words):
    """From starting a process until it says that it is there."""
    with tempfile.TemporaryDirectory() as scratch:
        homes = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"), scratch)
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, **homes, "PYTHONPATH": str(ROOT)}
        began = time.perf_counter()
        with subprocess.Popen([sys.executable, "-c", program, *words], stdout=subprocess.PIPE, env=environment) as run:
            said = run.stdout.readline() if run.stdout else b""
            took = time.perf_counter() - began
            run.wait(60)
    if said != b"there\n":
        raise RuntimeError("The window did not come up.")
    return took * 1_000


def _medians(*jobs, runs=RUNS):
    """Medians of several, run in turn, after one run of each that fills the caches."""
    times = [[job() for job in jobs] for _ in range(runs + 1)][1:]
    return [statistics.median(column) for column in zip(*times, strict=True)]


def start():
    """Process start to the painted frame, and to the window with places and menus, against an empty window."""
    with tempfile.TemporaryDirectory() as folder:
        frame, furnished, floor = _medians(
            lambda: _milliseconds(PAINTED, f"{folder}/store"),
            lambda: _milliseconds(FURNISHED, f"{folder}/store"),
            lambda: _milliseconds(EMPTY),
        )
    yield Figure("start to painted frame, still empty", frame, floor, 1.5)
    yield Figure("start to painted window, places and menus in it", furnished, floor, 1.5)


def start_10_000():
    """Process start to the list of 10,000 releases on the screen, against a second."""
    db = office(10_000)
    set_passphrase(db, PASSPHRASE)  # at the cost that a person's passphrase has
    db.close()
    (ours,) = _medians(lambda: _milliseconds(USABLE, str(db.folder), PASSPHRASE))
    yield Figure("start to list of 10,000 releases (floor: a second)", ours, A_SECOND, 1.0)


JOBS = {"start": start, "start-10000": start_10_000}
