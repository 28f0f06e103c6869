"""The log: what went wrong and when, and nothing private. Standard library only.

No title, name, address, number or path of a person's file belongs in a message: log ids, counts, kinds and error
classes. Tracebacks are written without the text of the exception, which may quote what was typed.
"""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from typing_extensions import override

LOG_NAME = "pressdesk.log"
_SIZE = 500_000
_KEPT = 3


class _Bare(logging.Formatter):
    """Writes the class of an exception and where it happened, never its words."""

    @override
    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        kind, _, where = ei
        if kind is None:
            return ""
        frames = "".join(traceback.format_list(traceback.extract_tb(where)))
        return f"{frames}{kind.__name__}"


def start_log(folder: Path, level: int = logging.INFO) -> logging.Handler:
    """Write `pressdesk` messages to a file in the folder, four files of half a megabyte at most.

    Returns the handler, for `stop_log`. Raises OSError.
    """
    handler = RotatingFileHandler(
        folder / LOG_NAME, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8", errors="replace", delay=True
    )
    handler.setFormatter(_Bare("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log = logging.getLogger("pressdesk")
    log.setLevel(level)
    log.addHandler(handler)
    return handler


def stop_log(handler: logging.Handler) -> None:
    """Close the file."""
    logging.getLogger("pressdesk").removeHandler(handler)
    handler.close()
