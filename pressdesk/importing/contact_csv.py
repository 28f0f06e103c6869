"""CSV of address books: its encoding and delimiter told, its columns proposed for, one card after the other out.

Pressdesk's own files come back as they were (`domain/card_cells.py`). Of others, a column that nobody knows is kept as
a line of the note, so that nothing is lost. Bounded as `vcard.py` is: a row and the list of faults have their limits.
"""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from typing import BinaryIO

from pressdesk.domain.card import Card
from pressdesk.domain.card_cells import as_it_was, card_of_row, is_own
from pressdesk.domain.cleaning import clean
from pressdesk.importing.card_of_cells import card_of_cells
from pressdesk.importing.contact_columns import propose
from pressdesk.importing.files import decode
from pressdesk.importing.vcard import MOST_FAULTS, CardFault, FoundCard

SAMPLE = 60_000
"""Bytes by which `examine` tells what a file is."""

LONGEST_ROW = 1_000_000
"""Characters of a line of the file that are read at once; a longer one is cut there."""

_DELIMITERS = ",;\t|"
_SAID = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')
_MOST_COLUMNS = 2_000


@dataclass(frozen=True, slots=True)
class CsvLayout:
    """What a file seems to be. `proposal` has a target for each header, see `contact_columns.py`."""

    encoding: str
    delimiter: str
    headers: tuple[str, ...]
    proposal: tuple[str, ...]
    own: bool = False
    """Written by Pressdesk: no mapping is needed."""
    guessed: bool = False
    """The encoding is a guess; the officer should look at the accents."""
    first_row: int = 1
    """Line of the headers, from 1."""


def examine(sample: bytes) -> CsvLayout:
    """Tell the encoding, delimiter and columns from the first bytes of a file."""
    encoding, text, guessed = _encoding(sample[:SAMPLE])
    lines = text.splitlines()
    first_row = 1
    said = _SAID.fullmatch(lines[0]) if lines else None
    if said:
        first_row = 2
    while first_row <= len(lines) and not lines[first_row - 1].strip():
        first_row += 1
    head = "\n".join(lines[first_row - 1 : first_row + 20])
    delimiter = said.group(1) if said else _delimiter(head)
    rows = csv.reader(head.splitlines(keepends=True), delimiter=delimiter)
    try:
        headers = [clean(cell, lines=False).strip() for cell in next(rows)][:_MOST_COLUMNS]
    except (csv.Error, StopIteration):
        headers = []
    own = is_own(headers)
    return CsvLayout(encoding, delimiter, tuple(headers), tuple(propose(headers)), own, guessed, first_row)


def _encoding(sample: bytes) -> tuple[str, str, bool]:
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16", sample.decode("utf-16", "replace"), False
    if sample[1:2] == b"\0" or sample[:1] == b"\0":
        name = "utf-16-le" if sample[1:2] == b"\0" else "utf-16-be"
        return name, sample.decode(name, "replace"), False
    for cut in range(4):
        # the sample may end inside a letter
        try:
            text = sample[: len(sample) - cut].decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
        return "utf-8-sig", text, False
    text, guessed = decode(sample)
    return guessed or "cp1252", text, True


def _delimiter(head: str) -> str:
    line = _QUOTED.sub("", head).split("\n", 1)[0]
    return max(_DELIMITERS, key=line.count)


class CsvReader:
    """Iterates over the rows of a stream as cards. Never raises for what it holds; errors of the stream pass.

    `mapping` has a target for each header, `layout.proposal` unless given. `progress` is told the bytes read so far,
    `cancelled` is asked before each row.
    """

    def __init__(
        self,
        stream: BinaryIO,
        layout: CsvLayout,
        mapping: Sequence[str] | None = None,
        *,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._stream = stream
        self._layout = layout
        self._mapping = tuple(layout.proposal if mapping is None else mapping)
        self._progress = progress
        self._cancelled = cancelled
        self._read = 0
        self._line = 0
        self.faults: list[CardFault] = []
        self.further_faults = 0
        self.cards = 0
        self.was_cancelled = False

    def _fault(self, line: int, sentence: str) -> CardFault:
        fault = CardFault(line, sentence)
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(fault)
        else:
            self.further_faults += 1
        return fault

    def _lines(self, text: TextIOWrapper) -> Iterator[str]:
        while line := text.readline(LONGEST_ROW):
            self._line += 1
            self._read += len(line)
            if self._progress and self._line % 500 == 0:
                self._progress(self._read)
            if self._line >= self._layout.first_row:
                yield line.replace("\0", "")

    def __iter__(self) -> Iterator[FoundCard]:
        layout = self._layout
        text = TextIOWrapper(self._stream, layout.encoding, errors="replace", newline="")
        rows = csv.reader(self._lines(text), delimiter=layout.delimiter)
        begun = False
        try:
            while not self._ask():
                line = self._line + 1
                try:
                    row = next(rows)
                except StopIteration:
                    return
                except csv.Error:
                    self._fault(line, "This row cannot be read; it was left out. Perhaps a quotation mark is missing.")
                    begun = True
                    continue
                if not begun:
                    begun = True
                elif any(cell.strip() for cell in row):
                    self.cards += 1
                    yield self._found(row, line)
        finally:
            text.detach()

    def _ask(self) -> bool:
        self.was_cancelled = self.was_cancelled or bool(self._cancelled and self._cancelled())
        return self.was_cancelled

    def _found(self, row: list[str], line: int) -> FoundCard:
        cells = [as_it_was(clean(cell).strip()) for cell in row[:_MOST_COLUMNS]]
        faults: list[CardFault] = []
        headers = self._layout.headers
        if len(row) > _MOST_COLUMNS or (self._layout.own and any(cells[len(headers) :])):
            faults.append(self._fault(line, "This row has too many cells; the last ones were left out."))
        elif any(cells[len(headers) :]):
            faults.append(
                self._fault(line, "This row has more cells than there are columns; they were kept as a note.")
            )
        if self._layout.own:
            card = card_of_row(dict(zip(headers, cells, strict=False)))
        else:
            card = card_of_cells(self._mapping, headers, cells)
        if card == Card():
            faults.append(self._fault(line, "This row holds nothing that belongs to a contact."))
        return FoundCard(card, line, tuple(faults))
