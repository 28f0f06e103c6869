"""A process that is talked to through pipes: started when it is wanted, again where it has ended, killed at the end."""

import subprocess
import weakref
from collections.abc import Callable
from typing import IO


class Piped:
    """`command` is asked at each start. Not safe for two threads at once: its owner takes turns."""

    def __init__(self, command: Callable[[], list[str]]) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._end: weakref.finalize[..., Piped] | None = None
        self._closed = False

    def send(self, question: bytes) -> IO[bytes]:
        """Send a question, and give back what its answer is read from. Raises OSError."""
        process = self._running()
        if process.stdin is None or process.stdout is None:
            raise OSError("no pipes")
        process.stdin.write(question)
        process.stdin.flush()
        return process.stdout

    def drop(self) -> None:
        """End a process that did not answer: the next question goes to a new one."""
        if self._end is not None:
            self._end()

    def close(self) -> None:
        """End the process; a question that waits for its answer is told that there is none. No other is started."""
        self._closed = True
        self.drop()

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._closed:
            raise OSError("closed")
        if self._process is not None and self._process.poll() is None:
            return self._process
        if self._end is not None:
            self._end()
        process = subprocess.Popen(  # noqa: S603 - a list of arguments, no shell
            self._command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._process = process
        self._end = weakref.finalize(self, _finish, process)
        return process


def _finish(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except (OSError, ValueError):  # what was not sent any more
                continue
