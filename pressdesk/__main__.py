"""`python -m pressdesk`: the window, or a command when one is given."""

import os
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or open the window where none is given. Returns the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words == ["--spelling-worker"]:  # a bundle has no Python of its own to run that file with
        from pressdesk.system.spelling_worker import main as work

        work()
        return 0
    if words == ["--apart"]:
        from pressdesk.system.apart_worker import main as reckon

        reckon()
        return 0
    if _names_command(words):
        from pressdesk.cli.main import main as run_command

        return run_command(words)
    return _open_window(words)


def window() -> int:
    """Open the window: what the entry in the system's menu starts."""
    return main(sys.argv[1:])


def _names_command(words: Sequence[str]) -> bool:
    """Whether anything but the store's own options is given: a command, --help, or something wrong to be told of."""
    place = 0
    while place < len(words):
        name, _, value = words[place].partition("=")
        if name not in ("--store", "--passphrase-file"):
            return True
        place += 1 if value else 2
    return False


def _open_window(words: Sequence[str]) -> int:
    from argparse import ArgumentParser

    from pressdesk import app

    parser = ArgumentParser(prog="pressdesk")
    parser.add_argument("--store")
    parser.add_argument("--passphrase-file")
    options = parser.parse_args(words)
    passphrase = os.environ.get("PRESSDESK_PASSPHRASE")
    if options.passphrase_file:
        from pressdesk.cli.opening import passphrase_of
        from pressdesk.domain.errors import DeskError

        try:
            passphrase = passphrase_of(options)
        except DeskError as error:
            print(f"pressdesk: {error.sentence}", file=sys.stderr)  # noqa: T201 - there is no window yet
            return error.exit_code
    return app.run(options.store, passphrase=passphrase)


if __name__ == "__main__":
    sys.exit(main())
