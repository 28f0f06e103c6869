"""The second process: reads pickled calls from its input and answers each with `(failed, result or exception)`.

Only the program that started it can speak to it, through pipes that nobody else holds. Ends with its input.
"""

import pickle
import sys


def main() -> None:
    """Answer until the input ends."""
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # a stray word on the pipe would be taken for an answer
    while True:
        try:
            work, args, kwargs = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the program itself
        except EOFError:
            return
        answers.write(_answer(work, args, kwargs))
        answers.flush()


def _answer(work: object, args: tuple[object, ...], kwargs: dict[str, object]) -> bytes:
    try:
        result = (False, work(*args, **kwargs))  # type: ignore[operator]  # a function, by what `Apart.call` takes
    except Exception as error:  # noqa: BLE001 - raised where it was asked
        result = (True, error)
    return pickle.dumps(result, pickle.HIGHEST_PROTOCOL)
