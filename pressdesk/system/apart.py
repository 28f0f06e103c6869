"""A second Python process for long reckoning over texts.

Checks and quotations are Python through and through: in a thread they would take the interpreter's lock from the
window, and a key would come late. Here they take nothing from it but a few milliseconds of packing.
"""

import pickle
import sys
import threading
from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

from pressdesk.system.piped import Piped

P = ParamSpec("P")
T = TypeVar("T")

FLAG = "--apart"
"""What the program is started with to be the second process (see `apart_worker.py`)."""


class Apart:
    """One call at a time, from any thread but the GUI's: it waits for the answer. Started when first wanted."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process = Piped(_command)

    def call(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `work` returns or raises: a function of a module. It and all it takes and gives can be pickled.

        Where there is no second process to be had, it is done here.
        """
        with self._turn:
            try:
                answers = self._process.send(pickle.dumps((work, args, kwargs), pickle.HIGHEST_PROTOCOL))
                failed, answer = cast("tuple[bool, object]", pickle.load(answers))  # noqa: S301 - our own process
            except (OSError, EOFError, ValueError, AttributeError, TypeError, pickle.PickleError):
                self._process.drop()
                return work(*args, **kwargs)
        if failed:
            raise cast("BaseException", answer)
        return cast("T", answer)

    def close(self) -> None:
        """End the process. What is asked afterwards is done in the asking thread."""
        self._process.close()


def _command() -> list[str]:
    return [sys.executable, FLAG] if getattr(sys, "frozen", False) else [sys.executable, "-m", "pressdesk", FLAG]
