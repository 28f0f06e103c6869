"""Asks the process that holds the dictionaries (see `spelling_worker.py`), which is started when first asked."""

import json
import subprocess
import sys
import threading
import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from pressdesk.system import spelling_worker
from pressdesk.system.apart import finish
from pressdesk.system.dictionaries import Dictionary

AT_ONCE = 400
"""Words in one question: a suggestion that somebody waits for comes between two."""

FROZEN = "--spelling-worker"
"""What a bundle is started with to be the process of the dictionaries: there is no Python beside it."""


class SpellerError(Exception):
    """The dictionary cannot be read, or its process cannot be started. Words count as right then."""


class Speller:
    """One question at a time, from any thread. Waits for the answer: never call it from the GUI thread."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._end: weakref.finalize[..., Speller] | None = None
        self._closed = False

    def unknown(self, dictionary: Dictionary, words: Sequence[str]) -> set[str]:
        """Those of the words that the dictionary does not have. Raises `SpellerError`."""
        found: set[str] = set()
        for first in range(0, len(words), AT_ONCE):
            found |= set(self._ask("unknown", dictionary, list(words[first : first + AT_ONCE])))
        return found

    def suggest(self, dictionary: Dictionary, word: str) -> tuple[str, ...]:
        """What could stand instead, best first; at most six. Raises `SpellerError`."""
        return tuple(self._ask("suggest", dictionary, word))

    def close(self) -> None:
        """End the process. What is asked afterwards is refused."""
        self._closed = True
        if self._end is not None:
            self._end()  # a question that waits for its answer is told that there is none

    def _ask(self, act: str, dictionary: Dictionary, what: object) -> list[str]:
        line = json.dumps([act, str(dictionary.folder), dictionary.name, what]).encode() + b"\n"
        with self._turn:
            try:
                answer = json.loads(self._exchange(line))
            except (OSError, ValueError) as error:
                raise SpellerError(f"the process of the dictionaries does not answer: {error}") from error
        if isinstance(answer, dict):
            raise SpellerError(str(cast("dict[str, object]", answer).get("error", "")))
        return [str(word) for word in cast("list[object]", answer)]

    def _exchange(self, line: bytes) -> bytes:
        process = self._running()
        if process.stdin is None or process.stdout is None:
            raise OSError("no pipes")
        process.stdin.write(line)
        process.stdin.flush()
        answer = process.stdout.readline()
        if not answer:
            raise OSError("it has ended")
        return answer

    def _running(self) -> "subprocess.Popen[bytes]":
        """The process, started anew where it has ended."""
        if self._closed:
            raise OSError("closed")
        if self._process is not None and self._process.poll() is None:
            return self._process
        if self._end is not None:
            self._end()
        process = subprocess.Popen(  # noqa: S603 - a list of arguments, no shell
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._process = process
        self._end = weakref.finalize(self, finish, process)
        return process


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN]
    return [sys.executable, "-P", str(Path(spelling_worker.__file__))]
