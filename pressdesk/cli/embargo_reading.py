"""`parse-embargo`: what an embargo line means. Needs no store."""

import sys
from argparse import Namespace
from datetime import date

from pressdesk.cli.json_shape import Record, instant
from pressdesk.cli.output import put
from pressdesk.domain.embargo_reading import LONGEST, Reading, parse_line
from pressdesk.domain.errors import UseError


def run_parse_embargo(options: Namespace) -> int:
    """Exit code 0 for what was understood for sure, 1 for what is in doubt or no embargo."""
    line = " ".join(options.line)
    if line == "-":
        line = sys.stdin.read(LONGEST + 1)
    read = parse_line(line, near=day_of(options.near))
    put(reading_json(read), _words(read), as_json=options.json)
    return 0 if read.instant or options.json else 1


def reading_json(read: Reading) -> Record:
    """A reading as JSON: instants in UTC, the wall time and zone only where they are sure."""
    return {
        "local": read.local.isoformat(timespec="minutes") if read.local else None,
        "zone": read.zone or None,
        "instant": instant(read.instant) if read.instant else None,
        "ambiguous": read.ambiguous,
        "candidates": [instant(one.instant) for one in read.candidates],
        "error": read.error or read.doubt or None,
    }


def day_of(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UseError("Write the date as 2026-06-11.") from None


def _words(read: Reading) -> list[str]:
    if read.instant and read.local:
        return [f"{instant(read.instant)} ({read.local:%Y-%m-%d %H:%M} {read.zone or 'by its offset'})"]
    meant = [f"  {instant(one.instant)} ({one.local:%Y-%m-%d %H:%M} {one.zone})" for one in read.candidates]
    return [read.error or read.doubt, *meant]
