"""What a picture is, read from its first bytes: PNG and JPEG are taken, as they can go into every format.

PNG: chunk IHDR (W3C PNG, 11.2.2). JPEG: the frame header SOF (ITU-T T.81, B.2.2).
"""

from dataclasses import dataclass

from pressdesk.domain.errors import InvalidFieldError, TooLongError

LIMIT = 25_000_000
"""Bytes of the largest picture: more does not pass by mail."""

_PNG = b"\x89PNG\r\n\x1a\n"
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
"""JPEG markers without a length after them."""


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """Media type, and width and height in pixels."""

    media_type: str
    width: int
    height: int


def facts_of(data: bytes) -> PictureFacts:
    """What the bytes are. Raises InvalidFieldError, and TooLongError for more than `LIMIT`."""
    if len(data) > LIMIT:
        raise TooLongError(
            "picture", f"A picture holds {LIMIT // 1_000_000} MB at most. Save a smaller copy, then add it."
        )
    found = _png(data) if data.startswith(_PNG) else _jpeg(data)
    if found is None or not (found.width and found.height):
        raise InvalidFieldError("picture", "This is no PNG or JPEG picture. Save it as one of them, then add it.")
    return found


def _png(data: bytes) -> PictureFacts | None:
    if len(data) < 33 or data[12:16] != b"IHDR":
        return None
    return PictureFacts("image/png", int.from_bytes(data[16:20]), int.from_bytes(data[20:24]))


def _jpeg(data: bytes) -> PictureFacts | None:
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    place = 2
    while place + 9 <= len(data):
        if data[place] != 0xFF:
            return None
        marker = data[place + 1]
        if marker in _FRAMES:
            height, width = int.from_bytes(data[place + 5 : place + 7]), int.from_bytes(data[place + 7 : place + 9])
            return PictureFacts("image/jpeg", width, height)
        if marker == 0xFF:  # padding before a marker
            place += 1
        elif marker in _BARE:
            place += 2
        else:
            place += 2 + max(2, int.from_bytes(data[place + 2 : place + 4]))
    return None
