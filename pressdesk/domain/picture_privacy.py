"""Takes out of a picture what its maker did not mean to tell: where it was taken, by which camera, when, with what.

Nothing is encoded anew: the parts that hold the picture itself are kept as they came, all others are left out, known
or not. PNG: chunks (W3C PNG, 5.3 and 11). JPEG: segments (ITU-T T.81, annex B); orientation as in Exif 2.32, 4.6.4.
What stands after the picture's end goes too: some programs leave the uncropped picture there.
"""

from collections.abc import Iterator

from pressdesk.domain.errors import InvalidFieldError

_PNG = b"\x89PNG\r\n\x1a\n"
_CHUNKS = frozenset(
    (
        b"IHDR",
        b"PLTE",
        b"IDAT",
        b"IEND",
        b"tRNS",
        b"gAMA",
        b"cHRM",
        b"sRGB",
        b"iCCP",
        b"cICP",
        b"sBIT",
        b"bKGD",
        b"pHYs",
    )
)
"""What a PNG is drawn from. Words (tEXt, zTXt, iTXt), Exif, time and further frames are not among them."""

_SOI, _EOI, _SOS, _APP0, _APP1, _APP2, _APP14, _COM = 0xD8, 0xD9, 0xDA, 0xE0, 0xE1, 0xE2, 0xEE, 0xFE
_APPS = range(_APP0, 0xF0)
_KEPT_APPS = {_APP0: b"JFIF\0", _APP2: b"ICC_PROFILE\0", _APP14: b"Adobe"}
"""Colours and density. Everything else that programs put into a JPEG says something about people, not the picture."""

_ORIENTATION = 0x0112


def without_traces(data: bytes) -> bytes:
    """The same picture without metadata; PNG or JPEG, as `facts_of` took it. A JPEG keeps which way up it is.

    Raises InvalidFieldError where the file ends before the picture does.
    """
    try:
        return b"".join(_png(data) if data.startswith(_PNG) else _jpeg(data))
    except IndexError as error:
        raise _broken() from error


def orientation(data: bytes) -> int:
    """How a JPEG is to be turned, 1 to 8 as Exif counts; 1, as it stands, for everything else."""
    try:
        for marker, content, _ in _segments(data):
            if marker == _APP1 and content.startswith(b"Exif\0\0"):
                return _exif_orientation(content[6:])
    except IndexError:
        pass
    return 1


def _broken() -> InvalidFieldError:
    return InvalidFieldError("picture", "This picture ends in the middle. Open it, save it again, then add it.")


def _png(data: bytes) -> Iterator[bytes]:
    yield _PNG
    place = len(_PNG)
    while True:
        length = int.from_bytes(_slice(data, place, 4))
        kind = _slice(data, place + 4, 4)
        whole = _slice(data, place, length + 12)
        if kind in _CHUNKS:
            yield whole
        if kind == b"IEND":
            return
        place += len(whole)


def _jpeg(data: bytes) -> Iterator[bytes]:
    turned = orientation(data)
    yield b"\xff\xd8"
    begun = False
    for marker, content, whole in _segments(data):
        if not begun and marker != _APP0:
            begun = True
            if turned != 1:
                yield _only_orientation(turned)
        if marker == _COM or (marker in _APPS and not content.startswith(_KEPT_APPS.get(marker, b"\0\0no such"))):
            continue
        yield _without_thumbnail(content) if marker == _APP0 else whole


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Marker, content and the bytes of each segment after the first marker; scans hold their coded data."""
    if not data.startswith(b"\xff\xd8"):
        raise IndexError
    place = 2
    while True:
        if data[place] != 0xFF:
            raise IndexError
        marker = data[place + 1]
        if marker == 0xFF:  # padding
            place += 1
            continue
        if marker == _EOI:
            yield marker, b"", b"\xff\xd9"
            return
        if marker == 0x01 or 0xD0 <= marker <= _SOI:
            yield marker, b"", data[place : place + 2]
            place += 2
            continue
        end = place + 2 + max(2, int.from_bytes(_slice(data, place + 2, 2)))
        if marker == _SOS:
            end = _end_of_scan(data, end)
        whole = _slice(data, place, end - place)
        yield marker, whole[4:], whole
        place = end


def _end_of_scan(data: bytes, place: int) -> int:
    """Where the coded data of a scan ends: at the next marker that is no restart and no escaped 0xFF."""
    while True:
        place = data.find(b"\xff", place)
        if place < 0 or place + 1 >= len(data):
            raise IndexError
        after = data[place + 1]
        if after == 0x00 or 0xD0 <= after <= 0xD7:
            place += 2
        elif after == 0xFF:
            place += 1
        else:
            return place


def _slice(data: bytes, start: int, length: int) -> bytes:
    if start + length > len(data):
        raise IndexError
    return data[start : start + length]


def _without_thumbnail(content: bytes) -> bytes:
    """A JFIF header whose small picture, which may show what was cropped away, has no pixels."""
    kept = content[:12] + b"\0\0"
    return b"\xff\xe0" + (len(kept) + 2).to_bytes(2) + kept


def _exif_orientation(tiff: bytes) -> int:
    order = "little" if tiff[:2] == b"II" else "big"
    directory = int.from_bytes(_slice(tiff, 4, 4), order)
    for number in range(int.from_bytes(_slice(tiff, directory, 2), order)):
        entry = _slice(tiff, directory + 2 + 12 * number, 12)
        if int.from_bytes(entry[:2], order) == _ORIENTATION:
            value = int.from_bytes(entry[8:10], order)
            return value if 1 <= value <= 8 else 1
    return 1


def _only_orientation(turned: int) -> bytes:
    entry = _ORIENTATION.to_bytes(2) + (3).to_bytes(2) + (1).to_bytes(4) + turned.to_bytes(2) + b"\0\0"
    tiff = b"MM\0*" + (8).to_bytes(4) + (1).to_bytes(2) + entry + bytes(4)
    content = b"Exif\0\0" + tiff
    return b"\xff\xe1" + (len(content) + 2).to_bytes(2) + content
