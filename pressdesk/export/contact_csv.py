"""Cards as CSV for Excel and LibreOffice.

The columns are those of `domain/card_cells.py`; read again by `importing/contact_csv.py`, a card is the same but for
the photograph, the date of its last change, and the properties that have no field (`card_cells.LOST`): a cell cannot
hold them in a way that survives a spreadsheet.
"""

import csv
import io
from collections.abc import Sequence

from pressdesk.domain.card import Card
from pressdesk.domain.card_cells import columns, harmless, row_of


def write_csv(cards: Sequence[Card], *, mark: bool = True, delimiter: str = ",") -> bytes:
    """A CSV in UTF-8 with CRLF.

    `mark`: with a byte order mark, by which Excel knows UTF-8. `delimiter`: "," or ";", which Excel expects where the
    comma stands in numbers.
    """
    names = columns(cards)
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=delimiter, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(names)
    for card in cards:
        row = row_of(card)
        writer.writerow([harmless(row.get(name, "")) for name in names])
    return written.getvalue().encode("utf-8-sig" if mark else "utf-8", "replace")
