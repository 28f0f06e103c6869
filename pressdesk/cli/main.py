"""The command line: `pressdesk COMMAND`. Importing this module imports neither sqlmodel nor Qt."""

import importlib
import io
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import cast

from pressdesk.cli.output import tell
from pressdesk.cli.parser import build
from pressdesk.domain.errors import DeskError, UseError

_MODULES = {
    "init": "store_commands",
    "doctor": "store_commands",
    "demo": "demo",
    "import": "importing",
    "new": "records",
    "edit": "records",
    "list": "listing",
    "show": "listing",
    "search": "listing",
    "check": "leaving",
    "quotations": "quotations",
    "export": "leaving",
    "export-contacts": "people_leaving",
    "embargo": "embargo",
    "parse-embargo": "embargo_reading",
}
INTERRUPTED = 130
"""What shells expect of a program stopped by Ctrl+C."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code; never raises for what a person can cause."""
    _speak_utf_8()
    try:
        options = build().parse_args(argv)
    except SystemExit as leaving:  # argparse has said what is wrong, or printed the help
        return leaving.code if isinstance(leaving.code, int) else UseError.exit_code
    try:
        code = _command(options.command)(options)
        sys.stdout.flush()
    except DeskError as error:
        tell(f"pressdesk: {error.sentence}")
        return error.exit_code
    except BrokenPipeError:
        # the reader (head, less) has seen enough; nothing must be written at the end of the process either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        tell("pressdesk: stopped")
        return INTERRUPTED
    return code


def _command(name: str) -> Callable[[Namespace], int]:
    module = importlib.import_module(f"pressdesk.cli.{_MODULES[name]}")
    return cast("Callable[[Namespace], int]", getattr(module, f"run_{name.replace('-', '_')}"))


def _speak_utf_8() -> None:
    """Names and headlines are in every script, whatever the terminal's encoding says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
