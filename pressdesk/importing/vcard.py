"""vCard 2.1, 3.0 and 4.0: a stream of bytes in, one card after the other out, with what went wrong and where.

Read as iPhone, Android, Google, Outlook, Thunderbird, Nextcloud and KAddressBook write them. A broken card between good
ones costs itself alone, and mostly not even that: what can be read of it is given. Nothing of a file is fetched, and
nothing it holds can fill the memory: a line, a card and the list of faults have their limits, which are reported.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from pressdesk.domain.card import Card
from pressdesk.domain.cleaning import clean
from pressdesk.importing.vcard_fields import CardFields
from pressdesk.importing.vcard_lines import LineSource, LogicalLine
from pressdesk.importing.vcard_values import ReadProperty, decode, read_property

MOST_PROPERTIES = 5_000
"""Properties of one card that are kept."""

LARGEST_CARD = 32_000_000
"""Bytes of one card that are kept."""

MOST_FAULTS = 1_000
"""Faults of a file that are told one by one; `CardReader.further_faults` counts the rest."""

_FAULTS_OF_CARD = 20
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class CardFault:
    """Something that could not be read as it stood: the line, from 1, what is wrong and what was kept."""

    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class FoundCard:
    """A card, and the line of its BEGIN:VCARD."""

    card: Card
    line: int
    faults: tuple[CardFault, ...] = ()


@dataclass(slots=True)
class _Open:
    """A card while it is read."""

    line: int
    version: str = "3.0"
    properties: list[ReadProperty] = field(default_factory=list[ReadProperty])
    loose: list[str] = field(default_factory=list[str])
    faults: list[CardFault] = field(default_factory=list[CardFault])
    size: int = 0
    skipped: int = 0
    agents: int = 0
    agent: list[str] = field(default_factory=list[str])

    def fault(self, line: int, sentence: str) -> None:
        if len(self.faults) < _FAULTS_OF_CARD:
            self.faults.append(CardFault(line, sentence))


class CardReader:
    """Iterates over the cards of a stream. Never raises for what the stream holds; its own errors (OSError) pass.

    `progress` is told the bytes read so far, at each block of a quarter megabyte. `cancelled` is asked before each card
    and at each block; once it says True, the iteration ends and `was_cancelled` is set.
    """

    def __init__(
        self,
        stream: BinaryIO,
        *,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._source = LineSource(stream, self._on_bytes)
        self.faults: list[CardFault] = []
        """All faults so far, in the order of the file, those of the cards among them."""
        self.further_faults = 0
        self.cards = 0
        self.was_cancelled = False

    def _on_bytes(self, count: int) -> None:
        if self._progress:
            self._progress(count)
        self._ask()

    def _ask(self) -> bool:
        if not self.was_cancelled and self._cancelled and self._cancelled():
            self.was_cancelled = True
            self._source.stop()
        return self.was_cancelled

    def _keep(self, faults: list[CardFault]) -> None:
        room = max(0, MOST_FAULTS - len(self.faults))
        self.faults += faults[:room]
        self.further_faults += max(0, len(faults) - room)

    def __iter__(self) -> Iterator[FoundCard]:
        again = 0
        while not self._ask():
            begun, junk = (again, 0) if again else self._source.skip_to_card()
            if junk:
                self._keep([CardFault(junk, "This is no vCard; it was skipped up to the next one.")])
            if not begun:
                return
            opened = _Open(begun)
            again = self._read(opened)
            if self.was_cancelled:
                return
            found = _finished(opened)
            self._keep(opened.faults)
            if found:
                self.cards += 1
                yield found

    def _read(self, opened: _Open) -> int:
        """Read up to the end of a card. Gives the line of a BEGIN:VCARD that came first, or 0."""
        while line := self._source.next_line():
            raw = line.raw.strip() if len(line.raw) < _SHOWN else b""
            word = raw.upper().replace(b" ", b"") if raw[:1] in b"bBeE" else b""
            if opened.agents:
                _take_agent(opened, line, word)
            elif word == b"END:VCARD":
                return 0
            elif word == b"BEGIN:VCARD":
                if not _begins_agent(opened):
                    opened.fault(line.number, "A new card begins before the last one ended; both were kept.")
                    return line.number
                opened.agents = 1
                opened.agent = ["BEGIN:VCARD"]
            else:
                _take(opened, line)
        opened.fault(opened.line, "The card that begins here does not end; what was there was kept.")
        return 0


def _take(opened: _Open, line: LogicalLine) -> None:
    opened.size += len(line.raw)
    if len(opened.properties) + len(opened.loose) >= MOST_PROPERTIES or opened.size > LARGEST_CARD:
        if not opened.skipped:
            opened.fault(line.number, "This card is too large; from here on it was left out.")
        opened.skipped += 1
        return
    if line.cut:
        opened.fault(line.number, "This line is too long; it was left out.")
        return
    found = read_property(line.raw, line.number, opened.version)
    if found is None:
        text = clean(decode(line.raw, ""), lines=False).strip()
        if text:
            opened.loose.append(text)
            shown = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
            opened.fault(line.number, f"“{shown}” is no property of a vCard; it was kept as a note.")
    elif found.name == "VERSION":
        opened.version = found.value.strip()
    else:
        opened.properties.append(found)
        if found.data is None and found.said("ENCODING") == "b":
            opened.fault(line.number, f"The {found.name} of this card is damaged; it was kept as it is.")


def _begins_agent(opened: _Open) -> bool:
    """Whether a card inside the card is the one that AGENT announced."""
    last = opened.properties[-1] if opened.properties else None
    return last is not None and last.name == "AGENT" and not last.value.strip()


def _take_agent(opened: _Open, line: LogicalLine, word: bytes) -> None:
    """Keep the lines of a card inside a card as the text of its AGENT, as vCard 3.0 has it."""
    opened.agents += {b"BEGIN:VCARD": 1, b"END:VCARD": -1}.get(word, 0)
    opened.size += len(line.raw)
    if opened.size <= LARGEST_CARD:
        opened.agent.append(clean(decode(line.raw, "")).rstrip("\n"))
    if not opened.agents:
        _close_agent(opened)


def _close_agent(opened: _Open) -> None:
    opened.properties[-1] = replace(opened.properties[-1], value="\n".join(opened.agent), literal=True)
    opened.agent = []


def _finished(opened: _Open) -> FoundCard | None:
    if opened.agents:
        _close_agent(opened)
    fields = CardFields(opened.properties)
    for text in opened.loose:
        fields.note(text)
    card = fields.card()
    if opened.skipped > 1:
        opened.fault(opened.line, f"{opened.skipped} lines of the card that begins here were left out.")
    if not card.name and card == Card(uid=card.uid, revised=card.revised):
        opened.fault(opened.line, "The card that begins here is empty; it was left out.")
        return None
    if not card.name:
        opened.fault(opened.line, "The card that begins here names nobody; it was kept without a name.")
    return FoundCard(card, opened.line, tuple(opened.faults))


def read_cards(
    stream: BinaryIO,
    *,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> CardReader:
    """The cards of a stream, read while one iterates. See `CardReader`."""
    return CardReader(stream, progress=progress, cancelled=cancelled)
