"""Widgets made in several turns of the event loop, so that no key and no painting waits for all of them."""

from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Takes the steps of a generator one a turn; `finish` takes the rest at once, for who cannot wait.

    What `then` was given is called after the last step, or at once where that has been taken.
    """

    def __init__(self, steps: Generator[object, None, None], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._waiting: list[Callable[[], object]] = []
        self._over = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(0)

    @property
    def over(self) -> bool:
        """Whether the last step has been taken."""
        return self._over

    def then(self, call: Callable[[], object]) -> None:
        if self._over:
            call()
        else:
            self._waiting.append(call)

    def finish(self) -> None:
        while not self._over:
            self._step()

    def stop(self) -> None:
        """Take no further step; who waits is not called."""
        self._timer.stop()
        self._steps.close()
        self._over = True

    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._end()
        except BaseException:
            self._timer.stop()
            raise

    def _end(self) -> None:
        self._over = True
        self._timer.stop()
        waiting, self._waiting = self._waiting, []
        for call in waiting:
            call()
