"""Wrapping text by the columns it takes on a screen: wide characters take two, combining marks none."""

import re
from collections.abc import Iterator

from wcwidth import wcwidth

# A run of wide characters has no spaces: it may be broken between any two of them, and never before a mark that
# combines, nor before a closing mark or after an opening one.
_NEVER_FIRST = "、。，．・：；？！）］｝〕〉》」』】〙〗〟’”»ー々ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ%,.:;?!)]}"
_NEVER_LAST = "（［｛〔〈《「『【〘〖〝‘“«([{"


def width(text: str) -> int:
    """Columns that a text takes. Characters without a width of their own take none."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(max(wcwidth(char), 0) for char in text)


def centred(line: str, columns: int) -> str:
    return " " * max((columns - width(line)) // 2, 0) + line


def wrapped(line: str, columns: int, first: str = "", rest: str = "") -> list[str]:
    """Lines of at most `columns`, the first indented by `first`, the others by `rest`.

    What cannot be broken, an address or a long word, stays whole on a line of its own. No-break spaces do not break.
    """
    lines: list[str] = []
    current, taken, empty = first, width(first), True
    for space, piece in _pieces(line):
        gap = "" if empty else space
        needed = width(gap) + width(piece)
        if not empty and taken + needed > columns:
            lines.append(current.rstrip(" "))
            current, gap, taken, needed = rest, "", width(rest), width(piece)
        current += gap + piece
        taken += needed
        empty = False
    return [*lines, current.rstrip(" ")]


def _pieces(line: str) -> Iterator[tuple[str, str]]:
    """What may stand at a line's start, with the spaces before it."""
    for found in re.finditer(r"( *)([^ ]+)", line):
        space, word = found.groups()
        for piece in _breakable(word):
            yield space, piece
            space = ""


def _breakable(word: str) -> Iterator[str]:
    if word.isascii():
        yield word
        return
    piece = ""
    for char in word:
        if piece and _may_break(piece[-1], char):
            yield piece
            piece = ""
        piece += char
    yield piece


def _may_break(before: str, after: str) -> bool:
    wide = wcwidth(before) == 2 or wcwidth(after) == 2
    joined = wcwidth(after) <= 0 or before == "\u200d" or before in _NEVER_LAST or after in _NEVER_FIRST
    return wide and not joined and before != "\xa0" and after != "\xa0"
