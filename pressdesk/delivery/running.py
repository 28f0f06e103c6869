"""Starts another program and goes on: without a shell, without its output, and without waiting for it."""

import os
import subprocess
import threading
from collections.abc import Callable, Sequence

from pressdesk.domain.errors import DeliveryError

Runner = Callable[[Sequence[str]], None]
"""Starts a command. Raises `DeliveryError` where it cannot be started."""


def run_detached(command: Sequence[str], *, failed: Callable[[DeliveryError], None] | None = None) -> None:
    """Start a command that outlives this program.

    `failed` is called from another thread where the command ends with an error: openers answer at once, so that a
    system without a mail program can be told from one where a window opened. Raises `DeliveryError`.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 - a list of arguments, no shell
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            close_fds=True,
            start_new_session=os.name == "posix",
        )
    except (OSError, ValueError) as error:
        raise DeliveryError(
            f"{command[0]} could not be started. Choose another way to open drafts in the settings.",
            details=str(error),
        ) from error

    def reap() -> None:
        code = process.wait()
        if code and failed:
            failed(
                DeliveryError(
                    "No program took the draft. Choose another way to open drafts, or save the release to a file.",
                    details=f"{command[0]} ended with {code}",
                )
            )

    threading.Thread(target=reap, name="reap", daemon=True).start()
