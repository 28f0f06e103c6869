"""The process that holds Hunspell's dictionaries. Run by its file; imports nothing of Pressdesk.

Hunspell keeps Python's lock while it reads a dictionary (0.1-0.6 s) and while it looks for suggestions (0.1-0.4 s):
in a thread it would stop the window as well. Here it stops nobody, and a broken dictionary takes only this along.

Reads one JSON array a line, `["unknown", folder, name, [word…]]` or `["suggest", folder, name, word]`, and answers
each with one line: the words that the dictionary does not have, the suggestions, or `{"error": sentence}`. Ends with
its input.
"""

import json
import sys
from collections import OrderedDict
from pathlib import Path
from typing import Protocol, cast

KEPT = 3
"""Dictionaries held at once: 10 to 40 MB each."""

SUGGESTIONS = 6


class _Speller(Protocol):
    """What is used of Hunspell."""

    def spell(self, word: str) -> bool: ...
    def suggest(self, word: str) -> tuple[str, ...]: ...


_held: OrderedDict[tuple[str | int, ...], _Speller] = OrderedDict()


def main() -> None:
    """Answer until the input ends."""
    for line in sys.stdin.buffer:
        try:
            answer: object = _answer(json.loads(line))
        except Exception as error:  # noqa: BLE001 - told to the program that asked
            answer = {"error": f"{type(error).__name__}: {error}"}
        sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
        sys.stdout.buffer.flush()


def _answer(request: list[str | list[str]]) -> list[str]:
    act, folder, name = cast("list[str]", request[:3])
    dictionary = _dictionary(folder, name)
    asked = [request[3]] if isinstance(request[3], str) else request[3]
    unknown = [word for word in asked if not _has(dictionary, word)]
    if act == "suggest" and unknown:
        return list(dict.fromkeys(dictionary.suggest(unknown[0])))[:SUGGESTIONS]
    return unknown if act == "unknown" else []


def _dictionary(folder: str, name: str) -> _Speller:
    from hunspell import Hunspell  # pyright: ignore[reportUnknownVariableType] - it has no types

    files = Path(folder, f"{name}.dic"), Path(folder, f"{name}.aff")
    key = (folder, name, *(file.stat().st_mtime_ns for file in files if file.exists()))  # a file may be a newer one
    if key not in _held:
        _held[key] = Hunspell(name, hunspell_data_dir=folder)
        while len(_held) > KEPT:
            _held.popitem(last=False)
    _held.move_to_end(key)
    return _held[key]


def _has(dictionary: _Speller, word: str) -> bool:
    """Whether the dictionary has a word. What its encoding cannot hold is not held against the word."""
    try:
        return "\0" in word or dictionary.spell(word)
    except UnicodeEncodeError:
        return True


if __name__ == "__main__":
    main()
