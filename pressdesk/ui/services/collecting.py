"""Python's collector of cycles, kept to the GUI thread.

Left to itself it runs in whichever thread makes an object. In a worker it would delete widgets that nobody holds any
more from the wrong thread, which Qt answers with a crash.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1_000
"""Milliseconds between two looks."""


class GuiCollector(QObject):
    """Collects by the same thresholds as Python, but only between two events of the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """From now on. What the program is made of is left out: it stays as long as the program."""
        gc.freeze()
        self._timer.start()

    def collect(self) -> None:
        """Look whether a generation is due, the oldest first."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
                gc.collect(generation)
                return
