"""How little a saved state takes: whole, or as its difference from an earlier one.

Deflate takes a dictionary: bytes that count as having been there before. With the earlier state as dictionary only what
was typed since takes room, some 200 bytes for a few words. Its window is 32 kB, so that a longer state goes in chunks,
each with that part of the earlier state which stands around its place. No library beside zlib is needed, and each
state depends on one other only: reading is two steps at most, and damage to one takes none but those made from it.
"""

import zlib

_WHOLE, _DIFFERENCE = 6, 9
"""Levels: the highest takes ten times as long on a whole state for a hundredth less, and pays on a difference."""
_BARE = -15
"""Deflate without zlib's header and checksum: the SHA-256 of the content is kept beside it."""

_CHUNK = 16_384
_BEFORE = 8_192
_AFTER = _CHUNK + 8_192
"""The dictionary of a chunk: `_BEFORE` bytes before its place in the earlier state, `_AFTER` from there on."""


def pack(content: bytes) -> bytes:
    """Compressed, to be read by itself."""
    return zlib.compress(content, _WHOLE)


def unpack(packed: bytes) -> bytes:
    """What `pack` was given. Raises zlib.error."""
    return zlib.decompress(packed)


def pack_from(content: bytes, base: bytes) -> bytes:
    """Compressed, to be read with `base` at hand."""
    parts: list[bytes] = []
    for at in range(0, len(content), _CHUNK):
        deflate = zlib.compressobj(_DIFFERENCE, zlib.DEFLATED, _BARE, 9, zdict=_around(base, at))
        parts += [deflate.compress(content[at : at + _CHUNK]), deflate.flush()]
    return b"".join(parts)


def unpack_from(packed: bytes, base: bytes) -> bytes:
    """What `pack_from` was given. Raises zlib.error."""
    content = b""
    while packed:
        inflate = zlib.decompressobj(_BARE, zdict=_around(base, len(content)))
        chunk = inflate.decompress(packed) + inflate.flush()
        if not inflate.eof or (inflate.unused_data and len(chunk) != _CHUNK):
            raise zlib.error("the state ends too early")
        content += chunk
        packed = inflate.unused_data
    return content


def _around(base: bytes, at: int) -> bytes:
    return base[max(0, at - _BEFORE) : at + _AFTER]
