"""Saving by itself: soon after a pause, never later than a set time, and again until it works."""

import contextlib
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from pressdesk.domain.errors import DeskError

RETRY_MS = 5_000

BETWEEN = 10
"""Milliseconds between preparing and saving: room for a key."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Autosave(QObject):
    """Calls `save` after a pause in typing and at the latest `longest_ms` after the first unsaved touch.

    `save` raises a DeskError where the store refuses: what was typed stays unsaved and is tried again every five
    seconds and after the next touch. It answers False (and nothing else) where the fields as they stand cannot be
    saved, such as half an e-mail address: they stay unsaved, and only the next touch tries again.

    `prepare`, where given, is called by itself one turn of the event loop before `save` that was not asked for by
    `flush`: what takes long is halved so, and a key that comes between the halves is not late.

    `saved` brings the moment, aware, in UTC. `failed` comes once for each kind of failure in a row, not with each
    further try, so that it can be shown as it comes; a `flush` always says it.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        save: Callable[[], object],
        parent: QObject | None = None,
        pause_ms: int = 800,
        longest_ms: int = 10_000,
        retry_ms: int = RETRY_MS,
        clock: Callable[[], datetime] = _utc_now,
        prepare: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._save, self._prepare = save, prepare
        self._clock = clock
        self._pending = False
        self._saving = False
        self._error: DeskError | None = None
        self._pause = self._timer(pause_ms)
        self._longest = self._timer(longest_ms)
        self._retry = self._timer(retry_ms)

    @property
    def pending(self) -> bool:
        """Whether anything is not saved yet."""
        return self._pending

    @property
    def error(self) -> DeskError | None:
        """Why the last try failed; None once it worked."""
        return self._error

    def touched(self) -> None:
        """Something was typed. The pause begins anew; the longest wait runs from the first unsaved touch."""
        self._pending = True
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def flush(self) -> bool:
        """Save now if anything is unsaved: on leaving, on quitting. Whether all is saved."""
        self._try(aloud=True)
        return not self._pending

    def discard(self) -> None:
        """Forget what is unsaved: the record has gone."""
        self._pending = False
        self._error = None
        self._stop()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._on_time)
        return timer

    def _on_time(self) -> None:
        if not self._pending or self._saving:
            return
        if self._prepare is None:
            self._try()
            return
        with contextlib.suppress(DeskError):  # saving will meet it again, and tell
            self._prepare()
        QTimer.singleShot(BETWEEN, self, self._try)

    def _stop(self) -> None:
        for timer in (self._pause, self._longest, self._retry):
            timer.stop()

    def _try(self, *, aloud: bool = False) -> None:
        if not self._pending or self._saving:
            return
        self._stop()
        # a touch while saving is unsaved again, so the flag goes down before and comes back up only on failure
        self._pending = False
        self._saving = True
        try:
            answer = self._save()
        except DeskError as error:
            self._on_failed(error, aloud=aloud)
            return
        except BaseException:
            self._pending = True
            raise
        finally:
            self._saving = False
        if answer is False:
            self._pending = True
            return
        self._error = None
        self.saved.emit(self._clock())

    def _on_failed(self, error: DeskError, *, aloud: bool) -> None:
        known = type(self._error) is type(error)
        self._pending = True
        self._error = error
        self._retry.start()
        if aloud or not known:
            self.failed.emit(error)
