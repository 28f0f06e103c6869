"""Plain text as it is pasted, reduced to a Document: paragraphs, and lists where lines begin with their marks."""

import re

from pressdesk.domain.document import Document, Inline, LineBreak, Span, clean
from pressdesk.domain.lines import Kind, Line, assembled

_BULLET = re.compile(r"[ ]*[-*•◦▪‣·][ \u00a0]+(?=\S)")
_NUMBER = re.compile(r"[ ]*([0-9]{1,3})[.)][ \u00a0]+(?=\S)")
_WRAPPED = 55
"""Characters: when every line but the last of a chunk is at least so long, a mail program has wrapped it."""


def document_of_text(text: str) -> Document:
    """A normal Document with all words of the text. Blank lines divide paragraphs; without any, each line is one."""
    chunks = [[line for line in chunk.split("\n") if line.strip()] for chunk in re.split(r"\n[ ]*\n", clean(text))]
    if len(chunks) == 1:
        chunks = [[line] for line in chunks[0]]
    lines: list[Line] = []
    for chunk in chunks:
        lines.extend(_lines(chunk, lines))
    return assembled(lines)


def _lines(chunk: list[str], before: list[Line]) -> list[Line]:
    made: list[Line] = []
    rest: list[str] = []
    number = _last_number(before)
    for line in chunk:
        bullet, numbered = _BULLET.match(line), _NUMBER.match(line)
        if bullet or (numbered and int(numbered[1]) == number + 1):
            made.extend(_paragraph(rest))
            rest = []
            found = bullet or numbered
            made.append(Line(Kind.BULLET if bullet else Kind.NUMBER, (Span(line[found.end() if found else 0 :]),), 1))
            number = 0 if bullet else number + 1
        elif made and made[-1].kind.in_list and line.startswith("  ") and not rest:  # an item's next line
            made[-1] = Line(made[-1].kind, (*made[-1].inlines, Span(" " + line.strip())), 1)
        else:
            rest.append(line)
            number = 0
    return made + _paragraph(rest)


def _last_number(lines: list[Line]) -> int:
    count = 0
    for line in reversed(lines):
        if line.kind is not Kind.NUMBER:
            break
        count += 1
    return count


def _paragraph(lines: list[str]) -> list[Line]:
    if not lines:
        return []
    wrapped = all(len(line) >= _WRAPPED for line in lines[:-1])
    between: Inline = Span(" ") if wrapped else LineBreak()
    inlines = [part for line in lines for part in (between, Span(line.strip(" ")))][1:]
    return [Line(Kind.PARAGRAPH, tuple(inlines))]
