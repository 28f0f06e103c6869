"""Asks the process that holds the dictionaries (see `spelling_worker.py`), which is started when first asked."""

import json
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from pressdesk.system import spelling_worker
from pressdesk.system.dictionaries import Dictionary
from pressdesk.system.piped import Piped

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
        self._process = Piped(_command)

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
        self._process.close()

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
        answer = self._process.send(line).readline()
        if not answer:
            raise OSError("it has ended")
        return answer


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN]
    return [sys.executable, "-P", str(Path(spelling_worker.__file__))]
