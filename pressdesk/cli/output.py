"""What the command line prints: one JSON value, or lines for people."""

import json
import sys
from collections.abc import Iterable

Json = dict[str, object] | list[dict[str, object]]


def tell(sentence: str) -> None:
    """A message, on standard error, so that standard output holds results alone."""
    print(sentence, file=sys.stderr)


def put_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def put(value: Json, lines: Iterable[str], *, as_json: bool) -> None:
    """The result in the form that was asked for."""
    if as_json:
        put_json(value)
        return
    for line in lines:
        print(line)
