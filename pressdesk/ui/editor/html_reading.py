"""HTML as it is pasted, reduced to a Document: headings, lists, quotations, bold, italic, links, line breaks, rules.

All other marks are dropped and their words kept, but for what a browser would not show.
"""

import re
from html.parser import HTMLParser

from typing_extensions import override

from pressdesk.domain.document import Document, Inline, LineBreak, Span
from pressdesk.domain.lines import Kind, Line, assembled

_UNSEEN = frozenset(
    ("head", "style", "script", "title", "template", "noscript", "svg", "math", "object", "select", "iframe")
)
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
_HEADINGS = {"h1": Kind.HEADING_2, "h2": Kind.HEADING_2} | {f"h{n}": Kind.HEADING_3 for n in range(3, 7)}
_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "header", "html", "li", "main", "menu", "nav", "ol", "p",
        "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", *_HEADINGS,
    )
)  # fmt: skip
_LISTS = {"ul": Kind.BULLET, "menu": Kind.BULLET, "ol": Kind.NUMBER}
_WHITE = re.compile(r"[ \t\n\r\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_WEIGHT = re.compile(r"font-weight\s*:\s*(\w+)", re.IGNORECASE)
_SLANT = re.compile(r"font-style\s*:\s*(\w+)", re.IGNORECASE)


_MARKED_SECTION = re.compile(r"<!\[(?:CDATA\[)?[^>\[]*(?:\]>|>)?")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ENDLESS = re.compile(r"<(?=[^<>]*(?:<|\Z))")
_MOST_OPEN = 200
"""Elements open at once; further ones are not followed, so that hostile nesting costs no time."""


class _Element:
    """An open element and what holds inside it."""

    __slots__ = ("bold", "italic", "kind", "level", "link", "pre", "tag", "unseen")

    def __init__(self, tag: str, around: "_Element | None") -> None:
        self.tag = tag
        self.bold = around.bold if around else False
        self.italic = around.italic if around else False
        self.link = around.link if around else ""
        self.kind = around.kind if around else Kind.PARAGRAPH
        self.level = around.level if around else 0
        self.pre = around.pre if around else False
        self.unseen = around.unseen if around else False


def _set_look(made: _Element, style: str) -> None:
    if made.tag in ("b", "strong"):
        made.bold = True
    elif made.tag in ("i", "em", "cite", "var", "dfn"):
        made.italic = True
    if weight := _WEIGHT.search(style):
        made.bold = weight[1] in ("bold", "bolder") or (weight[1].isdecimal() and int(weight[1]) >= 600)
    if slant := _SLANT.search(style):
        made.italic = slant[1] in ("italic", "oblique")


def _set_kind(made: _Element) -> None:
    if made.tag in _LISTS:
        made.kind, made.level = _LISTS[made.tag], made.level + 1
    elif made.kind.in_list:
        return  # whatever stands in an item is of the item
    elif made.tag in _HEADINGS:
        made.kind = _HEADINGS[made.tag]
    elif made.tag == "blockquote":
        made.kind = Kind.QUOTATION
    elif made.tag == "li":
        made.kind, made.level = Kind.BULLET, 1


def document_of_html(html: str) -> Document:
    """A normal Document with the visible words of the HTML. Never raises."""
    reader = _Reader()
    # the parser gives up on marked sections that it does not know, and takes hours over tags that never end
    html = _MARKED_SECTION.sub("", _COMMENT.sub("", html))
    reader.feed(_ENDLESS.sub("&lt;", html))
    reader.close()
    return assembled(reader.lines())


class _Reader(HTMLParser):
    """Collects lines while it walks the tags; unclosed and wrongly nested ones are borne."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[Line] = []
        self._inlines: list[Inline] = []
        self._open: list[_Element] = [_Element("", None)]
        self._fresh_item = False
        """Whether the item that is open has no line yet: its first paragraph is the item, others join it."""

    def lines(self) -> list[Line]:
        self._end_line()
        return self._lines

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._break()
            return
        if tag == "hr":
            self._end_line()
            if not self._here.unseen and not self._here.kind.in_list:
                self._lines.append(Line(Kind.RULE))
            return
        if tag in _VOID:
            return
        if tag in _BLOCKS:
            self._end_line()
        if tag in ("td", "th"):
            self._text(" ")
        if tag in ("p", "li") and self._here.tag == tag:  # their end tags may be left out
            self._open.pop()
        if len(self._open) < _MOST_OPEN:
            self._open.append(self._element(tag, {name: value or "" for name, value in attrs}))
        if tag == "li":
            self._fresh_item = True

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag == "br":
            self._break()
        if tag in _BLOCKS:
            self._end_line()
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return

    @override
    def handle_data(self, data: str) -> None:
        self._text(data)

    @override
    def unknown_decl(self, data: str) -> None:
        """Word's `<![if …]>` and the like are no text."""

    @property
    def _here(self) -> _Element:
        return self._open[-1]

    def _element(self, tag: str, attributes: dict[str, str]) -> _Element:
        made = _Element(tag, self._here)
        style = attributes.get("style", "")
        if tag in _UNSEEN or "hidden" in attributes or _HIDDEN.search(style):
            made.unseen = True
        if tag == "a":
            made.link = attributes.get("href", "")
        made.pre = made.pre or tag == "pre"
        _set_look(made, style)
        _set_kind(made)
        return made

    def _text(self, data: str) -> None:
        here = self._here
        if here.unseen:
            return
        if here.pre:
            for place, part in enumerate(data.splitlines()):
                if place:
                    self._break()
                self._inlines.append(Span(part, here.bold, here.italic, here.link))
            return
        text = _WHITE.sub(" ", data)
        last = self._inlines[-1] if self._inlines else LineBreak()
        if isinstance(last, LineBreak) or last.text.endswith(" "):
            text = text.lstrip(" ")
        if text:
            self._inlines.append(Span(text, here.bold, here.italic, here.link))

    def _break(self) -> None:
        if not self._here.unseen:
            self._inlines.append(LineBreak())

    def _end_line(self) -> None:
        here = self._here
        inlines, self._inlines = tuple(self._inlines), []
        if not any(isinstance(i, Span) and i.text.strip() for i in inlines):
            return
        if here.kind.in_list and not self._fresh_item and self._lines and self._lines[-1].level == here.level:
            last = self._lines[-1]
            self._lines[-1] = Line(last.kind, (*last.inlines, LineBreak(), *inlines), last.level)
            return
        self._fresh_item = False
        self._lines.append(Line(here.kind, inlines, here.level))
