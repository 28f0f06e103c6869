"""Document to CommonMark and back. `read(write(document)) == document` for every normal Document.

What the writer does so that nothing is taken for a mark that is not one:

- ASCII marks are escaped where they could mean something, at the start of a line the marks of blocks too;
- white space other than the plain space is written as a numeric entity where a parser would strip it;
- where a styled run touches something that would keep its asterisks from opening or closing, `&NoBreak;` stands
  between. The reader drops exactly that spelling of U+2060; the character itself is written as `&#8288;`.

A line break is a backslash at the end of the line, a picture `![alternative text](asset:ID)` in a paragraph of its own.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from pressdesk.domain.document import (
    Block,
    BlockQuote,
    BulletList,
    Document,
    Heading,
    Inline,
    LineBreak,
    Paragraph,
    PictureReference,
    Rule,
    Span,
)
from pressdesk.domain.markdown_reading import read

__all__ = ["placed_pictures", "read", "write"]

SEPARATOR = "&NoBreak;"

_MARKS = re.compile(r"[\\`*_\[\]<\u2060]|&(?=#?[A-Za-z0-9]+;)")
_LINE_START = re.compile(r"[-+#>=~]|[0-9]{1,9}(?=[.)](?: |$))")
_PLAIN_ADDRESS = re.compile(r"[A-Za-z0-9:/?#@!$&',;=%._~+-]+")
_PICTURE = re.compile(r"^!\[(?:[^\\\]]|\\.)*\]\(asset:([A-Za-z0-9._-]+)\)$", re.MULTILINE)
_ADDRESS_MARKS = re.compile(r"[\\<>]|&(?=#?[A-Za-z0-9]+;)")


def write(document: Document) -> str:
    """CommonMark, with one line end at its end; "" for an empty document. The document must be normal."""
    if not document.blocks:
        return ""
    return "\n\n".join(_block(block) for block in document.blocks) + "\n"


def placed_pictures(source: str) -> frozenset[str]:
    """Ids of the pictures that a body as written by `write` places, without reading all of it."""
    return frozenset(_PICTURE.findall(source)) if "](asset:" in source else frozenset()


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _lines(block.inlines)
        case Heading():
            return _heading(block)
        case BulletList():
            return "\n".join(_list(block))
        case BlockQuote():
            paragraphs = "\n\n".join(_lines(paragraph.inlines) for paragraph in block.paragraphs)
            return "\n".join(f"> {line}".rstrip(" ") for line in paragraphs.split("\n"))
        case PictureReference():
            return f"![{_escaped(block.alt)}](asset:{block.asset})"
        case Rule():
            return "---"


def _heading(heading: Heading) -> str:
    text = _line([i for i in heading.inlines if isinstance(i, Span)], begins_block=False)
    if text.endswith("#"):  # else it would close the heading, and vanish
        text = text[:-1] + r"\#"
    return f"{'#' * heading.level} {text}"


def _list(found: BulletList) -> Iterator[str]:
    for number, item in enumerate(found.items, found.start):
        marker = f"{number}. " if found.numbered else "- "
        indent = " " * len(marker)
        first, *rest = _lines(item.inlines).split("\n")
        yield marker + first
        yield from (indent + line for line in rest)
        if item.nested:
            if item.nested.start != 1:  # else it would go on the item's text
                yield ""
            yield from ((indent + line).rstrip(" ") for line in _list(item.nested))


@lru_cache(maxsize=4_096)  # of a long body that is written at each save, one paragraph is another
def _lines(inlines: tuple[Inline, ...]) -> str:
    lines: list[list[Span]] = [[]]
    for inline in inlines:
        if isinstance(inline, LineBreak):
            lines.append([])
        else:
            lines[-1].append(inline)
    return "\\\n".join(_line(line) for line in lines)


def _line(spans: list[Span], *, begins_block: bool = True) -> str:
    """One line of text, which a parser may strip at both ends and search for the marks of blocks."""
    out = ""
    for link, group in groupby(spans, lambda span: span.link):
        inner = _runs(list(group), begins_block and not out and not link)
        if link:
            if out.endswith("!"):  # else the link would be a picture
                out = out[:-1] + r"\!"
            out += f"[{inner}]({_address(link)})"
        else:
            out += inner
    return _edge_spaces_as_entities(out)


def _runs(spans: list[Span], at_start: bool) -> str:
    """Spans of one link, or without one. What stands around them is white space or a bracket."""
    out = ""
    after_mark = awkward = False
    for span in spans:
        text = _escaped(span.text)
        mark = "**" * span.bold + "*" * span.italic
        if at_start and not mark and not out:
            text = _start_escaped(text)
        if mark:
            text = _edge_spaces_as_entities(text)
            if after_mark or (out and _unlike_letter(text[0]) and not _lets_marks_touch(out[-1])):
                out += SEPARATOR
            awkward = _unlike_letter(text[-1])
            out += mark + text + mark
        else:
            if after_mark and awkward and not _lets_marks_touch(text[0]):
                out += SEPARATOR
            out += text
        after_mark = bool(mark)
    return out


def _unlike_letter(char: str) -> bool:
    """Whether some parser may take the character for punctuation (versions differ on symbols)."""
    return unicodedata.category(char)[0] in "PS"


def _lets_marks_touch(char: str) -> bool:
    """Whether every parser takes the character for white space or punctuation."""
    return char == " " or (char.isascii() and not char.isalnum()) or unicodedata.category(char)[0] == "P"


def _escaped(text: str) -> str:
    return _MARKS.sub(lambda found: "&#8288;" if found[0] == "\u2060" else "\\" + found[0], text)


def _start_escaped(text: str) -> str:
    found = _LINE_START.match(text)
    if not found:
        return text
    return rf"{found[0]}\{text[found.end() :]}" if found[0].isdigit() else "\\" + text


def _edge_spaces_as_entities(text: str) -> str:
    if text and text[-1].isspace():
        text = f"{text[:-1]}&#{ord(text[-1])};"
    if text and text[0].isspace():
        text = f"&#{ord(text[0])};{text[1:]}"
    return text


def _address(link: str) -> str:
    if _PLAIN_ADDRESS.fullmatch(link) and not _ADDRESS_MARKS.search(link):
        return link
    return "<" + _ADDRESS_MARKS.sub(lambda found: "\\" + found[0], link) + ">"
