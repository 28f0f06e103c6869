"""Finding words in a text, and putting others in their place: the rules, for one field as for a whole office.

What was typed without accents finds accented letters too ("resume" finds "résumé"), a plain space any space, a
straight quotation mark or apostrophe any of them, and a soft hyphen in a word is passed over. Accents that were typed
are asked for, then all through.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pressdesk.domain.cleaning import clean
from pressdesk.domain.document import (
    Block,
    BlockQuote,
    BulletList,
    Document,
    Heading,
    Inline,
    LineBreak,
    ListItem,
    Paragraph,
    Span,
    inline_text,
    normal,
)

LONGEST = 1_000
"""Characters that are looked for at most."""

Hits = Sequence[tuple[int, int]]
"""Start and end of each hit, in order, none within another."""

_MARKS = (
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u0640\u20d0-\u20ff]"
)
"""Combining marks, points of Hebrew and Arabic, and the stretch of Arabic writing."""

_UNSEEN = "[\u00ad\u200b-\u200f\u2060]"
_SPACES = "[ \u00a0\u2000-\u200a\u202f\u205f\u3000\n\u2028]"
_ALIKE = {
    '"': '["“”„‟«»]',
    "'": "['‘’‚‛ʼ‹›]",
    "-": "[-\u2010\u2011]",
}


@dataclass(frozen=True)
class Wanted:
    """What to look for. `whole_words`: not inside a longer word."""

    text: str
    match_case: bool = False
    whole_words: bool = False


def hits_in(text: str, wanted: Wanted) -> list[tuple[int, int]]:
    """Where it stands in a text. Nothing is found for nothing."""
    pattern = _pattern(wanted)
    return [found.span() for found in pattern.finditer(text)] if pattern else []


def replaced(text: str, hits: Hits, new: str) -> str:
    """The text with `new` in place of each hit."""
    parts: list[str] = []
    done = 0
    for start, end in hits:
        parts += [text[done:start], new]
        done = end
    return "".join([*parts, text[done:]])


def replaced_inlines(inlines: Sequence[Inline], hits: Hits, new: str) -> tuple[Inline, ...]:
    """The same for styled text: `new` looks as the hit began; what stands around keeps its style."""
    made: list[Inline] = []
    at = 0
    rest = list(hits)
    for inline in inlines:
        length = len(inline.text) if isinstance(inline, Span) else 1
        end, done = at + length, at
        while rest and rest[0][0] < end:
            first, last = rest[0]
            made += _cut(inline, done - at, max(first, done) - at)
            if first >= at and new:
                made.append(
                    Span(new, inline.bold, inline.italic, inline.link) if isinstance(inline, Span) else Span(new)
                )
            done = min(last, end)
            if last > end:
                break
            del rest[0]
        made += _cut(inline, done - at, length)
        at = end
    return tuple(made)


def replaced_document(document: Document, wanted: Wanted, new: str) -> tuple[Document, int]:
    """The normal Document with `new` in place of every hit, and how many there were. Pictures stay as they are."""
    worker = _Replacing(wanted, clean(new, lines=False))
    blocks = tuple(worker.block(block) for block in document.blocks)
    return (normal(Document(blocks)), worker.count) if worker.count else (document, 0)


class _Replacing:
    """Counts on the way."""

    def __init__(self, wanted: Wanted, new: str) -> None:
        self._wanted, self._new = wanted, new
        self.count = 0

    def block(self, block: Block) -> Block:
        match block:
            case Paragraph():
                return Paragraph(self._inlines(block.inlines))
            case Heading():
                return Heading(self._inlines(block.inlines), block.level)
            case BulletList():
                return self._list(block)
            case BlockQuote():
                return BlockQuote(tuple(Paragraph(self._inlines(p.inlines)) for p in block.paragraphs))
            case _:
                return block

    def _list(self, found: BulletList) -> BulletList:
        items = tuple(
            ListItem(self._inlines(i.inlines), self._list(i.nested) if i.nested else None) for i in found.items
        )
        return BulletList(items, found.numbered, found.start)

    def _inlines(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        hits = hits_in(inline_text(inlines), self._wanted)
        self.count += len(hits)
        return replaced_inlines(inlines, hits, self._new) if hits else inlines


def _cut(inline: Inline, start: int, end: int) -> list[Inline]:
    if start >= end:
        return []
    if isinstance(inline, LineBreak):
        return [inline]
    return [Span(inline.text[start:end], inline.bold, inline.italic, inline.link)]


@lru_cache(maxsize=64)
def _pattern(wanted: Wanted) -> re.Pattern[str] | None:
    typed = unicodedata.normalize("NFC", clean(wanted.text[:LONGEST], lines=False))
    strict = any(_bare(char) != char or re.match(_MARKS, char) for char in typed)
    parts: list[str] = []
    for char in typed:
        if not strict and re.match(_MARKS, char):
            continue
        if re.match(_UNSEEN, char):
            continue
        parts.append(_one(char, strict=strict))
    if not parts:
        return None
    between = f"{_UNSEEN}*" if strict else f"(?:{_UNSEEN}|{_MARKS})*"
    body = between.join(parts)
    body += f"(?!{_MARKS})" if strict else f"{_MARKS}*"
    if wanted.whole_words:
        letter = rf"(?:\w|{_MARKS})"
        body = rf"(?<!\w)(?<!{_MARKS}){body}(?!{letter})"
    return re.compile(body, re.NOFLAG if wanted.match_case else re.IGNORECASE)


def _one(char: str, *, strict: bool) -> str:
    if char.isspace():
        return _SPACES
    if char in _ALIKE:
        return _ALIKE[char]
    if strict:
        whole = re.escape(char)
        apart = unicodedata.normalize("NFD", char)
        return whole if apart == char else f"(?:{whole}|{re.escape(apart)})"
    return "[" + "".join(re.escape(one) for one in sorted(_accented().get(char, "") + char)) + "]"


def _bare(char: str) -> str:
    """The letter without its accents, where it has any; the letter itself where nothing would be left."""
    apart = unicodedata.normalize("NFD", char)
    return apart[0] if len(apart) > 1 and all(unicodedata.combining(mark) for mark in apart[1:]) else char


@lru_cache(maxsize=1)
def _accented() -> dict[str, str]:
    """The letters with accents of each letter: of Latin, Greek, Cyrillic, Hebrew and Arabic writing."""
    made: dict[str, str] = {}
    for first, last in ((0xC0, 0x590), (0x620, 0x6D4), (0x1E00, 0x2000)):
        for number in range(first, last):
            char = chr(number)
            if (bare := _bare(char)) != char:
                made[bare] = made.get(bare, "") + char
    return made
