"""HTML as it is pasted or kept in a file, reduced to a Document: headings, lists, quotations, bold, italic, links.

Read as a browser would show it, with all tracked changes accepted. All other marks are dropped and their words kept,
but for what was not meant to be read: comments, deletions, what is hidden. What was left out is told by kind.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from pressdesk.domain.document import LAST_START, Document, Inline, LineBreak, Span, normal_link
from pressdesk.domain.lines import Kind, Line, assembled
from pressdesk.domain.tracking import without_tracking
from pressdesk.importing.html_elements import BLOCKS, Element, LeftOut, element
from pressdesk.importing.html_nesting import Nesting
from pressdesk.importing.html_styles import StyleSheet
from pressdesk.importing.html_tokens import Condition, End, Sheet, Start, Text, tokens

_VOID = frozenset(
    ("area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
     "meta", "param", "source", "track", "wbr")
)  # fmt: skip
_PAGE = frozenset(("html", "head", "body"))
"""They only say where a page begins, whatever they claim to hide."""
_WHITE = re.compile(r"[ \t\n\r\f]+")
_MARKER = re.compile(r"[(\[]?(?:\d+(?:[.-]\d+)*|[a-z]{1,2}|[ivxlcdm]+)[.):\]]*|.{1,2}|\W{3}", re.IGNORECASE)
_NUMBERED = re.compile(r"[(\[]?(?:\d|[a-z]+[.)\]])", re.IGNORECASE)
_WIDE = " \u00a0"
_RAISED = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_LOWERED = str.maketrans("0123456789+-−–", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋")
_SHIFTED = re.compile(r"[0-9+\-−–]+")
_LONGEST_EMOJI = 12


@dataclass(frozen=True, slots=True)
class HtmlReading:
    """A normal Document, and how many of what it has no place for were left out."""

    document: Document
    left_out: Mapping[LeftOut, int] = field(default_factory=lambda: MappingProxyType({}))


def read_html(html: str) -> HtmlReading:
    """The visible words of the HTML. Asks no network and never raises."""
    return _Reader().read(html)


class _Reader:
    """Collects lines while it walks the tags; unclosed and wrongly nested ones are borne."""

    def __init__(self) -> None:
        self._sheet = StyleSheet()
        self._nesting = Nesting(self._sheet)
        self._lines: list[tuple[Kind, list[Inline], int, int]] = []
        self._inlines: list[Inline] = []
        self._parts: list[str] = []
        self._style: tuple[bool, bool, str] = (False, False, "")
        self._after_space = True
        self._fresh_item = False
        """Whether the item that is open has no line yet: its first paragraph is the item, others join it."""
        self._in_marker = False
        self._marker: list[str] = []
        self._cells: list[int] = []
        """Cells in the row that is open, a table each; negative once the table was counted."""
        self._left_out: Counter[LeftOut] = Counter()
        self._comments: set[str] = set()
        self._leaving: str = ""
        """What was left out last, while no word that is kept has come after it."""

    def read(self, html: str) -> HtmlReading:
        if html.startswith("Version:"):  # Windows writes a header of its own
            html = html[max(html.find("<"), 0) :]
        for token in tokens(html):
            match token:
                case Text():
                    self._text(token.text)
                case Start():
                    self._start(token.tag, token.attributes)
                case End():
                    self._end(token.tag)
                case Sheet():
                    self._sheet.read(token.text)
                case Condition():
                    self._in_marker = token.text.startswith("if !supportlists")
        self._end_line()
        if self._comments:
            self._left_out[LeftOut.COMMENTS] = len(self._comments)
        document = assembled(Line(kind, tuple(words), level, start=start) for kind, words, level, start in self._lines)
        told = {kind: self._left_out[kind] for kind in LeftOut if self._left_out[kind]}
        return HtmlReading(document, MappingProxyType(told))

    # tags

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in _VOID:
            self._void(tag, attributes)
            return
        if tag in BLOCKS:
            self._end_line()
        if tag in ("td", "th"):
            self._text(" ")
        if tag in _PAGE or not self._nesting.make_room(tag):
            return
        self._table(tag)
        if not self._nesting.full:
            self._open(tag, attributes)

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        around = self._nesting.home(tag)
        made = self._nesting.open(element(tag, attributes, around, self._sheet))
        if made.link != around.link:
            made.link = self._address(made)
        if made.begins_item:
            self._fresh_item = True
        for name in made.comments:
            self._comments.add(name or f"unnamed {len(self._comments)}")
        if made.unseen is LeftOut.PICTURES and not around.unseen:
            self._left_out[LeftOut.PICTURES] += 1
        if tag == "a" and attributes.get("id", "").startswith("cmnt") and not made.unseen:
            self._nesting.hide_around(LeftOut.COMMENTS)  # what follows it in its paragraph is the comment's text

    def _void(self, tag: str, attributes: dict[str, str]) -> None:
        here = self._nesting.here
        if tag == "br":
            self._break()
        elif tag == "hr":
            self._end_line()
            self._nesting.make_room(tag)
            here = self._nesting.here
            if not here.unseen and not here.kind.in_list:
                self._lines.append((Kind.RULE, [], 0, 1))
        elif tag == "img" and not here.unseen and not here.marker and not self._in_marker:
            self._picture(attributes)
        elif tag in ("input", "keygen"):
            self._nesting.make_room(tag)

    def _end(self, tag: str) -> None:
        if tag == "br":
            self._break()
            return
        if tag in BLOCKS:
            self._end_line()
            self._in_marker = False
        if tag == "table" and self._cells:
            self._cells.pop()
        self._nesting.close(tag)

    def _table(self, tag: str) -> None:
        if tag == "table":
            self._cells.append(0)
        elif tag == "tr" and self._cells:
            self._cells[-1] = min(self._cells[-1], 0)
        elif tag in ("td", "th"):
            self._count_cell()

    def _count_cell(self) -> None:
        if not self._cells or self._cells[-1] < 0 or self._nesting.here.unseen:
            return
        self._cells[-1] += 1
        if self._cells[-1] == 2:  # of one column, it only served to arrange a page
            self._left_out[LeftOut.TABLES] += 1
            self._cells[-1] = -1

    def _picture(self, attributes: dict[str, str]) -> None:
        alt = attributes.get("alt", "").strip()
        if {attributes.get("width"), attributes.get("height")} & {"0", "1"}:
            self._left_out[LeftOut.TRACKING] += 1
        elif alt and len(alt) <= _LONGEST_EMOJI and not alt.isascii() and not any(c.isalnum() or c == " " for c in alt):
            self._text(alt)  # mail programs and sites put small pictures for emoji
        else:
            self._left_out[LeftOut.PICTURES] += 1

    def _address(self, made: Element) -> str:
        """Where a link leads, without detours."""
        given = normal_link(made.link)
        address = normal_link(without_tracking(given))
        if not made.unseen:
            if address != given:
                self._left_out[LeftOut.TRACKING] += 1
            elif not given and not made.link.startswith("#"):
                self._left_out[LeftOut.LINKS] += 1
        return address

    # text

    def _text(self, text: str) -> None:
        here = self._nesting.home()
        if here.unseen:
            self._leave(here.unseen, text)
        elif here.marker or (self._in_marker and here.word_list):
            self._marker.append(text)
        else:
            self._keep(text, here)

    def _leave(self, why: str, text: str) -> None:
        if not isinstance(why, LeftOut) or why is LeftOut.PICTURES or not text.strip():
            return
        if self._leaving != why:  # passages that only a tag divides are one
            self._left_out[why] += 1
            self._leaving = why

    def _keep(self, text: str, here: Element) -> None:
        if here.space and not text.strip():
            text = " "
        if here.shift and _SHIFTED.fullmatch(text):
            text = text.translate(_RAISED if here.shift == "super" else _LOWERED)
        if here.pre:
            for place, part in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
                if place:
                    self._break()
                self._put(part, here)
        else:
            text = _WHITE.sub(" ", text)
            self._put(text.removeprefix(" ") if self._after_space else text, here)
        if text.strip():
            self._leaving = ""
            if here.fonts or here.coloured or here.struck or here.underlined:
                self._tell_looks(here)

    def _tell_looks(self, here: Element) -> None:
        for kind, holds in (
            (LeftOut.STRUCK, here.struck),
            (LeftOut.UNDERLINED, here.underlined),
            (LeftOut.COLOURS, here.coloured),
            (LeftOut.FONTS, here.fonts),
        ):
            if holds:
                self._left_out[kind] += 1

    def _put(self, text: str, here: Element) -> None:
        if not text:
            return
        style = (here.bold, here.italic, here.link)
        if style != self._style:
            self._flush()
            self._style = style
        self._parts.append(text)
        self._after_space = text[-1] == " "

    def _flush(self) -> None:
        if self._parts:
            self._inlines.append(Span("".join(self._parts), *self._style))
            self._parts = []

    def _break(self) -> None:
        if not self._nesting.here.unseen:
            self._flush()
            self._inlines.append(LineBreak())
            self._after_space = True

    # lines

    def _end_line(self) -> None:
        self._flush()
        self._after_space = True
        if not self._inlines and not self._marker:
            return
        here = self._nesting.here
        inlines, self._inlines = self._inlines, []
        kind, start = here.kind, here.start
        if self._marker:
            marker, self._marker = "".join(self._marker).strip(), []
            start = _number_in(marker)
            if here.word_list:
                kind = self._kind_in_word(here, marker)
            if not _MARKER.fullmatch(marker):
                inlines.insert(0, Span(f"{marker} "))
        elif here.word_list and self._sheet.bulleted(here.word_list, str(here.level)) is False:
            kind = Kind.NUMBER
        pieces = [inlines] if kind.in_list else _divided(inlines)
        for piece in filter(_has_words, map(_trimmed, pieces)):
            self._add(kind, piece, here, start)

    def _add(self, kind: Kind, inlines: list[Inline], here: Element, start: int) -> None:
        last = self._lines[-1] if self._lines else None
        if last and last[0].in_list:
            same_item = kind.in_list and not self._fresh_item and last[2] == here.level
            if same_item or (here.goes_on and kind is Kind.PARAGRAPH):
                last[1].extend((LineBreak(), *inlines))
                return
        self._fresh_item = False
        self._lines.append((kind, inlines, here.level if kind.in_list else 0, start))

    def _kind_in_word(self, here: Element, marker: str) -> Kind:
        """By the definition of the list if it came along, else by what stands before the item."""
        bulleted = self._sheet.bulleted(here.word_list, str(here.level))
        if bulleted is None:
            bulleted = not _NUMBERED.match(marker)
        return Kind.BULLET if bulleted else Kind.NUMBER


def _number_in(marker: str) -> int:
    """The number that Word wrote before an item, 1 where it is none."""
    number = marker.strip("()[]. \u00a0")
    return int(number) if number.isdecimal() and len(number) <= len(str(LAST_START)) else 1


def _divided(inlines: Iterable[Inline]) -> Iterator[list[Inline]]:
    """Paragraphs: an empty line between two line breaks divides them."""
    piece: list[Inline] = []
    breaks = 0
    for inline in inlines:
        if isinstance(inline, LineBreak):
            breaks += 1
        elif inline.text.strip():
            if breaks > 1:
                yield piece
                piece = []
            elif breaks:
                piece.append(LineBreak())
            breaks = 0
            piece.append(inline)
        elif not breaks:
            piece.append(inline)
    yield piece


def _trimmed(inlines: list[Inline]) -> list[Inline]:
    """Without white space at both ends, be it unbreakable: it is what programs put into empty lines."""
    begin, end = 0, len(inlines)
    while begin < end and _is_blank(inlines[begin]):
        begin += 1
    while end > begin and _is_blank(inlines[end - 1]):
        end -= 1
    kept = inlines[begin:end]
    if kept and isinstance(first := kept[0], Span):
        kept[0] = Span(first.text.lstrip(_WIDE), first.bold, first.italic, first.link)
    if kept and isinstance(last := kept[-1], Span):
        kept[-1] = Span(last.text.rstrip(_WIDE), last.bold, last.italic, last.link)
    return kept


def _is_blank(inline: Inline) -> bool:
    return isinstance(inline, LineBreak) or not inline.text.strip()


def _has_words(inlines: list[Inline]) -> bool:
    return any(not _is_blank(inline) for inline in inlines)
