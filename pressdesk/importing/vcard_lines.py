"""Logical lines of a file of vCards: bytes of any kind in, unfolded lines with their numbers out, in bounded memory.

Line ends may be CRLF, LF or CR; folded lines, soft breaks of quoted-printable and base64 without folds are joined.
Between cards whole blocks are skipped without cutting them into lines, so that junk costs little.
"""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

LONGEST_LINE = 16_000_000
"""Bytes of a logical line that are kept: a photograph of 12 MB. The rest is skipped and reported."""

_BLOCK = 1 << 18
_BEGIN = re.compile(rb"BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)
_END = re.compile(rb"END[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE)
_LINE_END = re.compile(rb"\r\n|\n|\r")
_REST_OF_BEGIN = re.compile(rb"[ \t]*(?:\r\n|\n|\r)")
_BREAK = re.compile(rb"\r\n?|\n")
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/]{2,}={0,2}\s*")
_ENCODING = re.compile(rb"^[^:]*;[ \t]*(?:ENCODING[ \t]*=[ \t]*)?(QUOTED-PRINTABLE|BASE64|B)[ \t]*[;:]", re.IGNORECASE)
_HEAD = 256
"""Bytes that show in which encoding a file is."""

_KEPT_OF_BEGIN = 64
_MARKS = (
    (codecs.BOM_UTF8, ""),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LONGEST_HEAD = 2_000


@dataclass(frozen=True, slots=True)
class LogicalLine:
    """An unfolded line: `number` counts the file's lines from 1, `cut` says that its end was too far away to keep.

    Soft breaks of quoted-printable are already joined. `raw` is in UTF-8 if the file was in UTF-16 or 32.
    """

    number: int
    raw: bytes
    cut: bool = False


class LineSource:
    """Reads a stream line by line. `on_bytes` is told how many bytes of the file were read so far."""

    def __init__(self, stream: BinaryIO, on_bytes: Callable[[int], None] | None = None) -> None:
        self._stream = stream
        self._on_bytes = on_bytes
        self._read = 0
        self._buffer = b""
        self._place = 0
        self._ended = False
        self._decoder: codecs.IncrementalDecoder | None = None
        self._number = 1
        """Number of the line that begins at `_place`."""
        self._started = False

    def stop(self) -> None:
        """Read no further: what is in memory is the end of the file."""
        self._ended = True

    # blocks

    def _fill(self) -> bool:
        """Read one more block behind what is left; False at the end of the file."""
        if self._ended:
            return False
        block = self._stream.read(_BLOCK)
        while block and not self._started and len(block) < _HEAD and (more := self._stream.read(_BLOCK)):
            block += more
        self._read += len(block)
        if self._on_bytes:
            self._on_bytes(self._read)
        self._ended = not block
        if not self._started:
            self._started = True
            block = self._begin(block)
        elif self._decoder:
            block = self._decoder.decode(block, final=self._ended).encode("utf-8", "replace")
        self._buffer = self._buffer[self._place :] + block
        self._place = 0
        return bool(block) or not self._ended

    def _begin(self, block: bytes) -> bytes:
        """Tell UTF-16 and 32 by their marks or zeros, and leave the mark away."""
        marked = next((found for found in _MARKS if block.startswith(found[0])), None)
        if marked:
            mark, name = marked
            block = block[len(mark) :]
        else:
            name, head = "", block[:_HEAD]
            if b"B\0E\0G\0" in head or b"b\0e\0g\0" in head:
                name = "utf-16-be" if head.startswith(b"\0") else "utf-16-le"
        if name:
            self._decoder = codecs.getincrementaldecoder(name)("replace")
            return self._decoder.decode(block).encode("utf-8", "replace")
        return block

    # between cards

    def skip_to_card(self) -> tuple[int, int]:
        """Go behind the next BEGIN:VCARD. Gives its line, 0 where there is none, and the first line of junk, or 0."""
        junk = 0
        while True:
            found = _BEGIN.search(self._buffer, self._place)
            # a BEGIN:VCARD may lie across two blocks, and so may CR and LF
            until = found.start() if found else max(self._place, len(self._buffer) - _KEPT_OF_BEGIN)
            if not found and self._buffer[until - 1 : until] == b"\r":
                until -= 1
            junk = junk or self._first_line_of_words(until)
            self._number += _breaks(self._buffer[self._place : until])
            self._place = found.end() if found else until
            if found:
                number = self._number
                self._finish_line()
                return number, junk
            if not self._fill():
                junk = junk or self._first_line_of_words(len(self._buffer))
                self._place = len(self._buffer)
                return 0, junk

    def _first_line_of_words(self, until: int) -> int:
        passed = self._buffer[self._place : until]
        if not passed.strip():
            return 0
        return self._number + _breaks(passed[: len(passed) - len(passed.lstrip())])

    def _finish_line(self) -> None:
        """Behind BEGIN:VCARD nothing is expected but spaces; more is left as a line of the card."""
        self._peek(_KEPT_OF_BEGIN)
        if found := _REST_OF_BEGIN.match(self._buffer, self._place):
            self._place = found.end()
            self._number += 1

    # inside a card

    def next_line(self) -> LogicalLine | None:
        """The next logical line, None at the end of the file. Blank lines are left out."""
        physical, cut = self._physical()
        while physical is not None and not physical.strip():
            physical, cut = self._physical()
        if physical is None:
            return None
        number = self._number - 1
        encoding = _encoding_of(physical)
        joined = bytearray(physical)
        while True:
            ahead = self._peek(1)
            if encoding == "Q" and joined.endswith(b"=") and ahead and not self._ends_here():
                del joined[-1]
                more, skipped = self._physical()
            elif ahead in (b" ", b"\t"):
                more, skipped = self._physical()
                more = (more or b"")[1:]
                if not encoding and len(joined) < _LONGEST_HEAD and b":" not in joined:
                    encoding = _encoding_of(bytes(joined) + more)
            elif encoding == "B" and ahead and self._is_base64():
                more, skipped = self._physical()
            else:
                return LogicalLine(number, bytes(joined), cut)
            cut = cut or skipped or len(joined) + len(more or b"") > LONGEST_LINE
            if not cut:
                joined += more or b""

    def _peek(self, count: int) -> bytes:
        while len(self._buffer) - self._place < count and self._fill():
            pass
        return self._buffer[self._place : self._place + count]

    def _ends_here(self) -> bool:
        """Whether END:VCARD stands next: then the soft break before it was a broken one."""
        ahead = self._peek(_KEPT_OF_BEGIN)[:_KEPT_OF_BEGIN]
        return bool(_END.match(_LINE_END.split(ahead, maxsplit=1)[0]))

    def _is_base64(self) -> bool:
        ahead = self._peek(400)[:400]
        return bool(_BASE64_LINE.fullmatch(_LINE_END.split(ahead, maxsplit=1)[0]))

    def _physical(self) -> tuple[bytes | None, bool]:
        """One line of the file without its end, and whether it was cut; None at the end of the file."""
        searched = self._place
        kept = b""
        while True:
            found = _BREAK.search(self._buffer, searched)
            # a CR at the end of a block may be half of a line end, which the next block shows
            if found and found.group() == b"\r" and found.end() == len(self._buffer) and self._fill():
                searched = 0
            elif found:
                line = self._buffer[self._place : found.start()]
                self._place = found.end()
                self._number += 1
                return (kept, True) if kept else (line, False)
            elif len(self._buffer) - self._place > LONGEST_LINE:
                # only the head of what is too long is kept
                kept = kept or self._buffer[self._place : self._place + LONGEST_LINE]
                searched = self._place = len(self._buffer)
            else:
                searched = len(self._buffer) - self._place
                if not self._fill():
                    break
        line = self._buffer[self._place :]
        self._place = len(self._buffer)
        if not line and not kept:
            return None, False
        self._number += 1
        return (kept, True) if kept else (line, False)


def _breaks(passed: bytes) -> int:
    return passed.count(b"\n") + passed.count(b"\r") - passed.count(b"\r\n")


def _encoding_of(line: bytes) -> str:
    """Tell "Q" for quoted-printable, "B" for base64, "" for neither."""
    if b";" not in line:
        return ""
    found = _ENCODING.match(line[:_LONGEST_HEAD])
    return found.group(1)[:1].upper().decode("ascii") if found else ""
