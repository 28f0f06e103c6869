"""Making text harmless, on every way in."""

import re
from functools import lru_cache


def clean(text: str, *, lines: bool = True) -> str:
    """Make text harmless: no NUL, control characters, lone surrogates or private line separators.

    `lines=False` also folds line ends and tabs to single spaces, for fields of one line.
    """
    if text.isascii() and text.isprintable():
        return text
    return _cleaned(text, lines) if len(text) in _KEPT else _cleaned.__wrapped__(text, lines)


_KEPT = range(2_000, 500_000)
"""Characters of a text that is worth remembering."""


@lru_cache(maxsize=16)
def _cleaned(text: str, lines: bool) -> str:
    """Kept, because a body is made harmless at each of several steps while it is saved, and is long."""
    text = _LINE_ENDS.sub("\n" if lines else " ", text).replace("\t", " ")
    return _SURROGATES.sub("\ufffd", _UNWANTED.sub("", text))


def one_line(text: str) -> str:
    """One harmless line without spaces at its ends, whatever a record holds."""
    return " ".join(clean(text, lines=False).split(" ")).strip()


_LINE_ENDS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_UNWANTED = re.compile(
    # control characters, the object mark and the noncharacters (Qt marks frames with some of them), the byte order mark
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\ufeff\ufffc\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)
