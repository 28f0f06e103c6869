"""HTML cut into tags, texts and conditional comments, as browsers cut it. Linear in time, whatever the HTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape


@dataclass(slots=True)
class Start:
    """An opening tag. Names are lower-case; of attributes given twice the first holds."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(slots=True)
class End:
    """A closing tag."""

    tag: str


@dataclass(slots=True)
class Text:
    """Text with its entities resolved."""

    text: str


@dataclass(slots=True)
class Sheet:
    """What a style element holds."""

    text: str


@dataclass(slots=True)
class Condition:
    """What Word writes around things for other readers: `if !supportlists`, `endif`, in lower case."""

    text: str


Token = Start | End | Text | Sheet | Condition

_MARK = re.compile(
    r"<(?:(?P<open>[A-Za-z][^\s/>]*)|/(?P<close>[A-Za-z][^\s/>]*)|(?P<comment>!--)|(?P<other>[!?]|/(?!\Z)))"
)
_ATTRIBUTE = re.compile(
    r"""[\s/]*+(?:(?P<end>>)|(?P<name>[^\s/>][^\s/>=]*+)"""
    r"""(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s>]*+)))?)"""
)
_COMMENT_END = re.compile(r"--!?>")
_CONDITION = re.compile(r"\[(if [^\]]*|endif)\]")
_RAW = {
    tag: re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE)
    for tag in ("script", "style", "iframe", "noembed", "noframes", "xmp", "textarea", "title")
}
"""Elements in which there are no tags."""
_MOST_ENDLESS = 20
"""Tags whose end stands in quotation marks; after so many of them quotation marks count for nothing."""


def tokens(html: str) -> Iterator[Token]:
    """Never raises. A tag or a comment that does not end is text but for `<!…`, as far as the end."""
    return _Cutter(html).tokens()


class _Cutter:
    def __init__(self, html: str) -> None:
        self._html = html
        self._last_end = html.rfind(">")
        self._endless = 0
        self._never_closed: set[str] = set()

    def tokens(self) -> Iterator[Token]:
        html, at = self._html, 0
        kept = 0  # where the text begins that was not handed out yet
        while found := _MARK.search(html, at):
            at = found.end()
            what = found.lastgroup
            is_tag = what in ("open", "close")
            if is_tag and at > self._last_end:  # no tag ends any more
                break
            yield from self._text(kept, found.start())
            if not is_tag:
                at, condition = self._comment(found)
                if condition:
                    yield Condition(condition)
            elif what == "open":
                tag = found["open"].lower()
                attributes, at = self._attributes(at)
                yield Start(tag, attributes)
                if tag in _RAW:
                    inside, at = self._raw(tag, at)
                    if inside is not None:
                        yield inside
            else:
                _, at = self._attributes(at)
                yield End(found["close"].lower())
            kept = at
        yield from self._text(kept, len(html))

    def _text(self, begin: int, end: int) -> Iterator[Text]:
        if begin < end:
            text = self._html[begin:end]
            yield Text(unescape(text) if "&" in text else text)

    def _attributes(self, at: int) -> tuple[dict[str, str], int]:
        """The attributes of the tag whose name ends here, and where the tag ends."""
        found: dict[str, str] = {}
        begin = at
        if self._html[at] == ">":
            return found, at + 1
        if self._endless < _MOST_ENDLESS:
            while match := _ATTRIBUTE.match(self._html, at):
                at = match.end()
                if match["end"]:
                    return found, at
                name = match["name"].lower()
                if name not in found:
                    value = match["double"] or match["single"] or match["bare"] or ""
                    found[name] = unescape(value) if "&" in value else value
            self._endless += 1
        return {}, self._html.index(">", begin) + 1

    def _comment(self, mark: re.Match[str]) -> tuple[int, str]:
        """Where a comment ends, and the condition in it."""
        html, begin = self._html, mark.end()
        if mark["comment"]:
            short = re.compile(r"-?>").match(html, begin)
            end = short or _COMMENT_END.search(html, begin)
            stop, after = (end.start(), end.end()) if end else (len(html), len(html))
        else:
            stop = html.find(">", begin)
            stop = len(html) if stop < 0 else stop
            after = stop + 1
        inside = _CONDITION.fullmatch(html[begin:stop].strip("-")) if stop - begin < 200 else None
        return after, inside[1].lower() if inside else ""

    def _raw(self, tag: str, at: int) -> tuple[Text | Sheet | None, int]:
        """What an element without tags holds, and where its closing tag stands."""
        end = None if tag in self._never_closed else _RAW[tag].search(self._html, at)
        if end is None:
            self._never_closed.add(tag)
            if tag in ("script", "style"):
                return None, len(self._html)
            return None, at  # it is taken as empty, so that no words are lost
        inside = self._html[at : end.start()]
        if tag == "style":
            return Sheet(inside), end.start()
        if tag in ("textarea", "title"):
            return Text(unescape(inside)), end.start()
        return (Text(inside) if tag == "xmp" else None), end.start()
