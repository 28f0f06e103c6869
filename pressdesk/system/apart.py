"""A second Python process for long reckoning over texts.

Checks and quotations are Python through and through: in a thread they would take the interpreter's lock from the
window, and a key would come late. Here they take nothing from it but a few milliseconds of packing.
"""

import pickle
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")

FLAG = "--apart"
"""What the program is started with to be the second process (see `apart_worker.py`)."""


class Apart:
    """One call at a time, from any thread but the GUI's: it waits for the answer. Started when first wanted."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._end: weakref.finalize[..., Apart] | None = None
        self._closed = False

    def call(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `work` returns or raises: a function of a module. It and all it takes and gives can be pickled.

        Where there is no second process to be had, it is done here.
        """
        with self._turn:
            try:
                process = self._running()
                failed, answer = _exchange(process, pickle.dumps((work, args, kwargs), pickle.HIGHEST_PROTOCOL))
            except (OSError, EOFError, ValueError, AttributeError, TypeError, pickle.PickleError):
                return work(*args, **kwargs)
        if failed:
            raise cast("BaseException", answer)
        return cast("T", answer)

    def close(self) -> None:
        """End the process. What is asked afterwards is done in the asking thread."""
        self._closed = True
        if self._end is not None:
            self._end()

    def _running(self) -> "subprocess.Popen[bytes]":
        """The process, started anew where it has ended."""
        if self._closed:
            raise OSError("closed")
        if self._process is not None and self._process.poll() is None:
            return self._process
        if self._end is not None:
            self._end()
        process = subprocess.Popen(  # noqa: S603 - a list of arguments, no shell
            [sys.executable, FLAG] if getattr(sys, "frozen", False) else [sys.executable, "-m", "pressdesk", FLAG],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._process = process
        self._end = weakref.finalize(self, finish, process)
        return process


def _exchange(process: "subprocess.Popen[bytes]", call: bytes) -> tuple[bool, object]:
    if process.stdin is None or process.stdout is None:
        raise OSError("no pipes")
    process.stdin.write(call)
    process.stdin.flush()
    return cast("tuple[bool, object]", pickle.load(process.stdout))  # noqa: S301 - from our own process


def finish(process: "subprocess.Popen[bytes]") -> None:
    """Kill a process that is talked to through pipes, and close them."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except (OSError, ValueError):  # what was not sent any more
                continue
