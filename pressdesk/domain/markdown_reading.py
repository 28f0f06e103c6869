"""CommonMark to Document: see `markdown.py`.

Never fails and never loses a visible word: what a Document has no place for (code, HTML, tables, reference
definitions, pictures from elsewhere) is kept as the text it is written with, or as its words.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from pressdesk.domain.document import (
    LAST_START,
    Block,
    BlockQuote,
    BulletList,
    Document,
    Heading,
    Inline,
    LineBreak,
    ListItem,
    Paragraph,
    PictureReference,
    Rule,
    Span,
    clean,
    normal,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_NESTING = 60
_LONGEST_MARKED = 20_000
"""Characters of a paragraph beyond which a great many brackets would keep the parser busy for minutes."""

_MARKED = re.compile(r"[\\`*_\[<&]|  \n")
_SOFT_BREAK = re.compile(r" *\n *")


def read(markdown: str) -> Document:
    """A normal Document with all visible words of the text. Never raises."""
    text = clean(markdown)
    if not text.strip():
        return Document()
    try:
        blocks = _Reader(text).blocks()
    except RecursionError:
        blocks = None
    if blocks is None:  # nested beyond all sense: take it as plain lines
        blocks = [Paragraph((Span(line),)) for line in text.split("\n")]
    return normal(Document(tuple(blocks)))


@cache
def _parser() -> "MarkdownIt":
    # 50 ms to import, and only needed once there is something to read
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _NESTING})
    parser.disable(["code", "reference", "html_block", "html_inline"])
    # addresses are checked by `normal`, and must come back as they were written
    parser.normalizeLink = lambda url: url
    parser.normalizeLinkText = lambda link: link
    parser.validateLink = lambda url: True  # noqa: ARG005
    return parser


class _Reader:
    """Walks the tokens of the block parser once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens: list[Token] = []
        self._place = 0

    def blocks(self) -> list[Block] | None:
        parser = _parser()
        parser.block.parse(self._text, parser, {}, self._tokens)
        if any(token.level >= _NESTING - 2 for token in self._tokens):
            return None  # the parser has dropped what lies deeper
        return list(self._until(""))

    def _next(self) -> "Token":
        self._place += 1
        return self._tokens[self._place - 1]

    def _until(self, end: str) -> Iterator[Block]:
        while self._place < len(self._tokens):
            token = self._next()
            if token.type == end:
                return
            if token.type == "paragraph_open":
                yield from _paragraphs(self._inlines())
            elif token.type == "heading_open":
                words, pictures = _apart(self._inlines())
                yield Heading(words, int(token.tag[1:]))
                yield from pictures
            elif token.type == "bullet_list_open":
                yield from self._list("bullet_list_close", numbered=False)
            elif token.type == "ordered_list_open":
                yield from self._list("ordered_list_close", numbered=True, start=_start(token))
            elif token.type == "blockquote_open":
                yield from _quotation(list(self._until("blockquote_close")))
            elif token.type == "hr":
                yield Rule()
            elif token.type in ("fence", "code_block"):
                yield Paragraph(_code_lines(token))

    def _inlines(self) -> "list[Inline | PictureReference]":
        found: list[Inline | PictureReference] = []
        while not (token := self._next()).type.endswith("_close"):
            found.extend(_inlines(token.content))
        return found

    def _list(self, end: str, *, numbered: bool, start: int = 1) -> Iterator[Block]:
        """The list, and after it the pictures that stood in it.

        A list that starts beyond `LAST_START` keeps its numbers as words.
        """
        items: list[ListItem] = []
        pictures: list[Block] = []
        number = start
        as_words = start > LAST_START
        while (token := self._next()).type != end:
            if token.type != "list_item_open":
                continue
            blocks = list(self._until("list_item_close"))
            if as_words:
                _put_first(blocks, f"{number}{token.markup} ")
                number += 1
            pictures.extend(block for block in blocks if isinstance(block, PictureReference))
            items.extend(_items(blocks))
        if as_words:
            yield from _as_paragraphs(items)
        else:
            yield BulletList(tuple(items), numbered, start)
        yield from pictures


def _start(token: "Token") -> int:
    start = token.attrGet("start")
    return 1 if start is None else int(start)


def _put_first(blocks: list[Block], number: str) -> None:
    if blocks and isinstance(blocks[0], Paragraph):
        blocks[0] = Paragraph((Span(number), *blocks[0].inlines))
    else:
        blocks.insert(0, Paragraph((Span(number),)))


def _as_paragraphs(items: list[ListItem]) -> Iterator[Block]:
    for item in items:
        yield Paragraph(item.inlines)
        if item.nested:
            yield item.nested


def _items(blocks: list[Block]) -> list[ListItem]:
    """One item; more of them where text follows a nested list."""
    items: list[ListItem] = []
    words: tuple[Inline, ...] = ()
    nested: BulletList | None = None
    for block in blocks:
        if isinstance(block, BulletList):
            nested = BulletList(nested.items + block.items, nested.numbered, nested.start) if nested else block
            continue
        for inlines in _texts(block):
            if nested:
                items.append(ListItem(words, nested))
                words, nested = (), None
            words = (*words, LineBreak(), *inlines) if words else inlines
    return [*items, ListItem(words, nested)] if words or nested else items


def _texts(block: Block) -> list[tuple[Inline, ...]]:
    """The paragraphs that a block becomes where only text can stand."""
    match block:
        case Paragraph() | Heading():
            return [block.inlines]
        case BlockQuote():
            return [paragraph.inlines for paragraph in block.paragraphs]
        case BulletList():
            below = [[item.inlines, *(_texts(item.nested) if item.nested else [])] for item in block.items]
            return [inlines for texts in below for inlines in texts]
        case _:
            return []


def _quotation(blocks: list[Block]) -> Iterator[Block]:
    yield BlockQuote(tuple(Paragraph(inlines) for block in blocks for inlines in _texts(block)))
    yield from (block for block in blocks if isinstance(block, PictureReference))


def _code_lines(token: "Token") -> tuple[Inline, ...]:
    lines = [token.info, *token.content.split("\n")]
    return tuple(part for line in lines for part in (LineBreak(), Span(line)))


def _paragraphs(inlines: "Sequence[Inline | PictureReference]") -> Iterator[Block]:
    """A paragraph, divided where a picture stands in it."""
    words: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, PictureReference):
            yield Paragraph(tuple(words))
            yield inline
            words = []
        else:
            words.append(inline)
    yield Paragraph(tuple(words))


def _apart(inlines: "Sequence[Inline | PictureReference]") -> tuple[tuple[Inline, ...], list[PictureReference]]:
    words = tuple(Span(" ") if isinstance(i, PictureReference) else i for i in inlines)
    return words, [i for i in inlines if isinstance(i, PictureReference)]


def _inlines(content: str) -> "Iterator[Inline | PictureReference]":
    if not _MARKED.search(content) or _overloaded(content):
        yield Span(_SOFT_BREAK.sub(" ", content))
        return
    parser = _parser()
    children: list[Token] = []
    parser.inline.parse(content, parser, {}, children)
    bold = italic = 0
    link = ""
    for token in children:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open" | "link_close":
                link = str(token.attrGet("href") or "") if token.nesting == 1 else ""
            case "hardbreak":
                yield LineBreak()
            case "softbreak":
                yield Span(" ", bold > 0, italic > 0, link)
            case "image":
                yield _picture(token, Span("", bold > 0, italic > 0, link))
            case _:
                yield Span(_words(token), bold > 0, italic > 0, link)


def _overloaded(content: str) -> bool:
    return len(content) > _LONGEST_MARKED and sum(map(content.count, "[*_`<")) > len(content) // 20


def _words(token: "Token") -> str:
    if token.type == "text_special" and token.markup == "&NoBreak;":
        return ""  # put there by the writer
    return token.content


def _picture(token: "Token", around: Span) -> "Inline | PictureReference":
    alt = "".join(_alternative_text(token.children or []))
    source = str(token.attrGet("src") or "")
    if source.startswith("asset:"):
        return PictureReference(source.removeprefix("asset:"), alt)
    return Span(alt, around.bold, around.italic, around.link)


def _alternative_text(children: "Sequence[Token]") -> Iterator[str]:
    for token in children:
        if token.type == "image":
            yield from _alternative_text(token.children or [])
        else:
            yield " " if token.type in ("softbreak", "hardbreak") else _words(token)
