"""Writes the reference exports anew: `python -m tests.references`. Read the difference before committing it."""

from datetime import UTC, datetime
from pathlib import Path

from pressdesk.domain.composing import compose
from pressdesk.export.registry import FORMATS
from tests.making import PICTURES, SHEETS

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
FOLDER = Path(__file__).parent


def reference(sheet_name, format_name):
    """The bytes as they are made today, and the file that holds them as they were."""
    sheet, house = SHEETS[sheet_name]()
    found = FORMATS[format_name]
    composition = compose(sheet, house, now=NOW)
    content = found.render(composition, house, PICTURES, recipients=("Désirée Example <desiree@example.org>",))
    return content, FOLDER / f"{sheet_name}{found.suffix}"


if __name__ == "__main__":
    for sheet_name in SHEETS:
        for format_name in FORMATS:
            content, path = reference(sheet_name, format_name)
            path.write_bytes(content)
