"""Plain text as it is pasted, reduced to a Document: paragraphs, and lists where lines begin with their marks."""

import re
from dataclasses import replace

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
    for place, chunk in enumerate(chunks):
        after = chunks[place + 1] if place + 1 < len(chunks) else []
        lines.extend(_lines(chunk, lines, after))
    return assembled(lines)


def _lines(chunk: list[str], before: list[Line], after: list[str]) -> list[Line]:
    made: list[Line] = []
    rest: list[str] = []
    number = _last_number(before)
    for place, line in enumerate(chunk):
        bullet, numbered = _BULLET.match(line), _NUMBER.match(line)
        if numbered and not number and _goes_on([*chunk[place + 1 :], *after], int(numbered[1])):
            number = int(numbered[1]) - 1
        if bullet or (numbered and int(numbered[1]) == number + 1):
            made.extend(_paragraph(rest))
            rest = []
            found = bullet or numbered
            number = 0 if bullet else number + 1
            inlines = (Span(line[found.end() if found else 0 :]),)
            made.append(Line(Kind.BULLET if bullet else Kind.NUMBER, inlines, 1, start=number or 1))
        elif made and made[-1].kind.in_list and line.startswith("  ") and not rest:  # an item's next line
            made[-1] = replace(made[-1], inlines=(*made[-1].inlines, Span(" " + line.strip())))
        else:
            rest.append(line)
            number = 0
    return made + _paragraph(rest)


def _goes_on(below: list[str], number: int) -> bool:
    """Whether the next number begins a line below, an item's further lines aside: one number alone can be a date."""
    for line in below:
        if found := _NUMBER.match(line):
            return int(found[1]) == number + 1
        if not line.startswith("  "):
            return False
    return False


def _last_number(lines: list[Line]) -> int:
    return lines[-1].start if lines and lines[-1].kind is Kind.NUMBER else 0


def _paragraph(lines: list[str]) -> list[Line]:
    if not lines:
        return []
    wrapped = all(len(line) >= _WRAPPED for line in lines[:-1])
    between: Inline = Span(" ") if wrapped else LineBreak()
    inlines = [part for line in lines for part in (between, Span(line.strip(" ")))][1:]
    return [Line(Kind.PARAGRAPH, tuple(inlines))]
