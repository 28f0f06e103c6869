"""The words a reader sees, each tied to its place in the field it came from.

A plain field is its own text. A Markdown field (body, notes) is read for its visible words: marks, link addresses and
pictures are left out, escapes and entities decoded, and each visible character remembers where it stands in the stored
string, so that a finding points there and a fix changes only that.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_PREFIX = re.compile(r"(?:[ ]{0,9}>[ ]?)*[ ]*(?P<mark>#{1,6}[ ]+|[-+*][ ]+|\d{1,9}[.)][ ]+)?")
_TOKEN = re.compile(
    r"(?P<picture>!\[[^\]\n]{0,1000}\]\([^()\s]{0,2000}\))"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<auto><(?:https?|mailto|tel):[^\s<>]{1,2000}>)"
    r"|(?P<link>\]\((?:<[^<>\n]{0,2000}>|[^\s()<][^\s()]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200}){0,5})?"
    r"(?:[ ]+\"[^\"\n]{0,500}\")?\))"
    r"|(?P<open>\[)"
    r"|(?P<marks>\*+|_+)",
)
_SIGN = re.compile(r"[!\\&<\[\]*_]")
"""What each of them begins with: looked for by itself, it is found many times as fast."""
_INSIDE = re.compile(r"(?P<escape>\\[!-/:-@\[-`{-~])|(?P<entity>&(?:\#\w{1,8}|[A-Za-z][A-Za-z0-9]{1,31});)")
_RULE = re.compile(r"[ ]{0,3}([*_-])(?:[ ]?\1){2,}[ ]*")
_PARAGRAPH = re.compile(r"\n{2,}")


@dataclass(frozen=True)
class Passage:
    """Visible text of one field. Character i came from `source[starts[i]:ends[i]]`."""

    field: str
    source: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    links: "tuple[Passage, ...]" = ()
    """Addresses that links in the text lead to."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the visible range stands in the field."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else len(self.source)
            return at, at
        return self.starts[start], self.ends[end - 1]

    def is_whole(self, start: int, end: int) -> bool:
        """Whether nothing unseen, such as the mark of a bold run, stands inside the visible range."""
        return all(self.ends[i] == self.starts[i + 1] for i in range(start, end - 1))

    def paragraphs(self) -> Iterator[tuple[int, int]]:
        """Visible ranges of paragraphs, headings and list items."""
        begin = 0
        for gap in _PARAGRAPH.finditer(self.text):
            if gap.start() > begin:
                yield begin, gap.start()
            begin = gap.end()
        if begin < len(self.text):
            yield begin, len(self.text)


def plain(name: str, text: str) -> Passage:
    """A field of plain text."""
    return Passage(name, text, text, range(len(text)), range(1, len(text) + 1))


def prose(name: str, markdown: str) -> Passage:
    """The visible words of a Markdown field. Never raises, whatever the text."""
    reader = _Reader(name, markdown)
    reader.read()
    return reader.passage()


class _Reader:
    """Collects visible characters with their places. Blocks are parted by an empty line, lines by a line end."""

    def __init__(self, name: str, source: str) -> None:
        self._name = name
        self._source = source
        self._text: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._brackets: list[int] = []
        self._dropped: set[int] = set()
        self._links: list[Passage] = []

    def read(self) -> None:
        at, apart = 0, True
        for line in self._source.split("\n"):
            prefix = _PREFIX.match(line)
            begin = prefix.end() if prefix else 0
            if not line[begin:].strip() or _RULE.fullmatch(line):
                apart = True
            else:
                if self._text:
                    self._put("\n\n" if apart or (prefix and prefix["mark"]) else "\n", at, at)
                if apart:
                    self._brackets.clear()
                end = len(line) - 1 if line.endswith("\\") else len(line.rstrip(" "))
                self._read_line(at + begin, at + end)
                apart = bool(prefix and prefix["mark"] and prefix["mark"].startswith("#"))
            at += len(line) + 1

    def _read_line(self, begin: int, end: int) -> None:
        at = begin
        while token := self._next_token(at, end):
            self._run(at, token.start())
            self._take(token)
            at = token.end()
        self._run(at, end)

    def _next_token(self, at: int, end: int) -> "re.Match[str] | None":
        while sign := _SIGN.search(self._source, at, end):
            if token := _TOKEN.match(self._source, sign.start(), end):
                return token
            at = sign.end()
        return None

    def _take(self, token: "re.Match[str]") -> None:
        start, end = token.span()
        match token.lastgroup:
            case "escape":
                self._put(self._source[start + 1], start, end)
            case "entity":
                self._put("" if token[0] == "&NoBreak;" else html.unescape(token[0]), start, end)
            case "auto":
                self._run(start + 1, end - 1)
            case "link" if self._brackets:
                self._dropped.add(self._brackets.pop())
                self._links.append(self._address(start + 2, end - 1))
            case "open":
                self._brackets.append(len(self._text))
                self._put("[", start, end)
            case "marks":
                if self._is_literal(start, end):
                    self._run(start, end)
            case "picture":
                pass
            case _:
                self._run(start, end)

    def _is_literal(self, start: int, end: int) -> bool:
        """Asterisks between spaces and underscores inside a word stand for themselves."""
        before = self._source[start - 1 : start] or " "
        after = self._source[end : end + 1] or " "
        if before.isspace() and after.isspace():
            return True
        return self._source[start] == "_" and before.isalnum() and after.isalnum()

    def _address(self, start: int, end: int) -> Passage:
        """The address inside the parentheses of a link, without angle brackets and title."""
        raw = self._source[start:end]
        if raw.startswith("<"):
            start, end = start + 1, start + max(raw.find(">"), 1)
        elif title := re.search(r'[ ]+"', raw):
            end = start + title.start()
        part = _Reader(self._name, self._source)
        at = start
        while token := _INSIDE.search(self._source, at, end):
            part._run(at, token.start())
            found = token[0][1:] if token.lastgroup == "escape" else html.unescape(token[0])
            part._put(found, *token.span())
            at = token.end()
        part._run(at, end)
        return part.passage()

    def _run(self, start: int, end: int) -> None:
        self._text.extend(self._source[start:end])
        self._starts.extend(range(start, end))
        self._ends.extend(range(start + 1, end + 1))

    def _put(self, text: str, start: int, end: int) -> None:
        for char in text:
            self._text.append(char)
            self._starts.append(start)
            self._ends.append(end)

    def passage(self) -> Passage:
        if self._dropped:
            kept = [i for i in range(len(self._text)) if i not in self._dropped]
            self._text = [self._text[i] for i in kept]
            self._starts = [self._starts[i] for i in kept]
            self._ends = [self._ends[i] for i in kept]
        return Passage(self._name, self._source, "".join(self._text), self._starts, self._ends, tuple(self._links))
