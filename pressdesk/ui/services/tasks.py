"""Slow work off the GUI thread. The only place that starts threads."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

T = TypeVar("T")


class Task(QObject, Generic[T]):
    """One call on the thread pool. `done` or `failed` arrives on the thread that made the task."""

    done = Signal(object)
    failed = Signal(object)
    _finished = Signal(object, object)

    def __init__(self, work: Callable[[], T], parent: QObject) -> None:
        super().__init__(parent)
        self._work: Callable[[], T] | None = work
        self._cancelled = False
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        QThreadPool.globalInstance().start(QRunnable.create(self._run))

    def cancel(self) -> None:
        """Whatever the work comes to, nobody is told any more."""
        self._cancelled = True

    def _run(self) -> None:
        work = self._work
        if work is None:
            return
        try:
            result, error = work(), None
        except Exception as caught:  # noqa: BLE001 - handed to the GUI thread, which shows or raises it
            result, error = None, caught
        del work
        try:
            self._finished.emit(result, error)
        except RuntimeError:
            return  # the window that asked has gone meanwhile

    @Slot(object, object)
    def _on_finished(self, result: T, error: Exception | None) -> None:
        self._work = None  # let go of here: the last to hold a widget must not be the worker, which would delete it
        if not self._cancelled:
            if error is None:
                self.done.emit(result)
            else:
                self.failed.emit(error)
        self.deleteLater()


def run(
    parent: QObject,
    work: Callable[[], T],
    done: Callable[[T], None],
    failed: Callable[[Exception], None] | None = None,
) -> Task[T]:
    """Run `work` in the pool and come back with its result; errors nobody takes are raised on the GUI thread."""
    task = Task(work, parent)
    task.done.connect(done)
    task.failed.connect(failed or _raise)
    task.start()
    return task


def _raise(error: Exception) -> None:
    raise error
