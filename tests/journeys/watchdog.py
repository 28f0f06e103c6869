"""Watches the GUI thread: says when its event loop has been kept from answering, and what kept it.

Time is the thread's own on the processor, so that a busy machine blocks nobody. What the test itself does on that
thread (making stores, comparing) does not count, nor does the collecting of garbage, which a test process has more
of than the program.
"""

import gc
import sys
import threading
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject

LIMIT = 0.100
"""Seconds."""
STEP = 0.004
"""Seconds between two looks."""

ROOT = Path(__file__).parents[2]
WORK = 0.0088
"""Seconds that `_time_of_work` takes on a quiet machine."""

PROGRAM = tuple(str(ROOT / "pressdesk" / part) for part in ("ui", "app.py"))
HANDS = (str(ROOT / "tests" / "journeys" / "hands.py"), "pytestqt")
"""Where Qt is given its turn: with nothing of the program above it, Qt itself is at work."""

PING = QEvent.Type(QEvent.registerEventType())


@dataclass(frozen=True)
class Blocked:
    """The event loop was kept for `seconds`; `where` is the stack when the limit was passed."""

    seconds: float
    where: str

    def __str__(self):
        return f"{self.seconds * 1_000:.0f} ms at\n{self.where}"


class Watchdog(QObject):
    """Made and stopped on the GUI thread. `available` only where a thread's clock can be read from another."""

    available = hasattr(time, "pthread_getcpuclockid")

    def __init__(self):
        super().__init__()
        self.blocked = []
        self.patience = 1
        """Times of the limit that this journey may take."""
        self._lock = threading.Lock()
        self._gui = threading.get_ident()
        self._clock = time.pthread_getcpuclockid(self._gui)
        self._since = self._seen = time.clock_gettime(self._clock)
        self._elsewhere = self._collecting = self._collection = 0.0
        self._where = ""
        self._asked = False
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def start(self):
        gc.callbacks.append(self._on_collection)
        self._thread.start()

    def stop(self):
        self.answered()
        self._over.set()
        self._thread.join()
        gc.callbacks.remove(self._on_collection)

    def answered(self):
        """The event loop is here, or a person would get a word in: between two keys."""
        now = time.clock_gettime(self._clock)
        with self._lock:
            spent = now - self._since - self._elsewhere - self._collecting
            if spent > LIMIT:
                self.blocked.append(Blocked(spent, self._where or "Qt, or a call that held the interpreter"))
            self._since = self._seen = now
            self._elsewhere = self._collecting = 0.0
            self._where = ""
            self._asked = False

    def event(self, event):
        if event.type() == PING:
            self.answered()
            return True
        return super().event(event)

    def _watch(self):
        while not self._over.wait(STEP):
            with self._lock:
                frame = sys._current_frames().get(self._gui)
                now = time.clock_gettime(self._clock)
                if not _is_program(frame):
                    self._elsewhere += now - self._seen
                elif not self._where and now - self._since - self._elsewhere - self._collecting > LIMIT:
                    self._where = "".join(traceback.format_stack(frame)[-14:])
                self._seen = now
                ask, self._asked = not self._asked, True
                del frame
            if ask:
                QCoreApplication.postEvent(self, QEvent(PING))

    def _on_collection(self, phase, _info):
        if threading.get_ident() != self._gui:
            return
        now = time.clock_gettime(self._clock)
        if phase == "start":
            self._collection = now
        else:
            self._collecting += now - self._collection


def slowness():
    """How many times longer a piece of work takes now than on a quiet machine of the kind the limit is set for.

    At least 1: a processor that is shared gives each thread less work for its time.
    """
    return max(1.0, sorted(_time_of_work() for _ in range(5))[3] / WORK)


def _time_of_work():
    begin = time.thread_time()
    sorted((str(number) for number in range(20_000)), key=lambda text: text[::-1])
    return time.thread_time() - begin


def _is_program(frame):
    """Whether the program or Qt has the thread, and not the test."""
    innermost = True
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(PROGRAM) or (innermost and any(part in name for part in HANDS)):
            return True
        innermost = False
        frame = frame.f_back
    return False
