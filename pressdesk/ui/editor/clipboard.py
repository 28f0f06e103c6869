"""What the editor puts on the clipboard and takes from it."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from PySide6.QtCore import QByteArray, QMimeData

from pressdesk.domain import markdown
from pressdesk.domain.document import (
    BlockQuote,
    BulletList,
    Document,
    Heading,
    Inline,
    Paragraph,
    PictureReference,
    Span,
    inline_text,
)
from pressdesk.domain.lines import Kind, lines_of
from pressdesk.importing.html_fragment import HtmlReading, read_html
from pressdesk.ui.editor.text_reading import document_of_text

OWN_TYPE = "application/x-pressdesk-body"
"""The body's CommonMark, so that pictures survive from one body to another."""

_MOST_TAGS = 60_000
"""Beyond it the marks of HTML are given up, so that the window does not stand still; the words are kept."""


def mime_of(document: Document) -> QMimeData:
    """Plain text, HTML and the body's own form at once."""
    made = QMimeData()
    made.setText(plain(document))
    made.setHtml("".join(_html(document)))
    made.setData(OWN_TYPE, QByteArray(markdown.write(document).encode()))
    return made


def length_of(source: QMimeData) -> int:
    """Characters of text in it, as far as they can be told without reading it."""
    if source.hasFormat(OWN_TYPE):
        return source.data(OWN_TYPE).size()
    if source.hasText():
        return len(source.text())
    html = source.html()
    return len(html) if html.count("<") > _MOST_TAGS else 0


def read_mime(source: QMimeData) -> HtmlReading:
    """The richest form that is offered, reduced to a normal Document, and what was left out of it."""
    if source.hasFormat(OWN_TYPE):
        return HtmlReading(markdown.read(bytes(source.data(OWN_TYPE).data()).decode(errors="replace")))
    if source.hasHtml():
        html = source.html()
        if html.count("<") <= _MOST_TAGS or not source.hasText():
            found = read_html(html)
            if found.document or not source.hasText():
                return found
    return HtmlReading(document_of_text(source.text()))


def plain(document: Document) -> str:
    """The words, a blank line between paragraphs, lists with their marks."""
    chunks: list[str] = []
    counts: dict[int, int] = {}
    for in_list, lines in groupby(lines_of(document), lambda line: line.kind.in_list):
        if not in_list:
            chunks.extend(
                "—" if line.kind is Kind.RULE else inline_text(line.inlines) for line in lines if not line.picture
            )
            continue
        rows: list[str] = []
        for line in lines:
            counts = {level: count for level, count in counts.items() if level <= line.level}
            counts[line.level] = counts.get(line.level, 0) + 1
            mark = f"{counts[line.level]}. " if line.kind is Kind.NUMBER else "• "
            rows.append("  " * (line.level - 1) + mark + inline_text(line.inlines))
        counts = {}
        chunks.append("\n".join(rows))
    return "\n\n".join(chunks)


def _html(document: Document) -> Iterator[str]:
    for block in document.blocks:
        match block:
            case Paragraph():
                yield f"<p>{_inlines(block.inlines)}</p>\n"
            case Heading():
                yield f"<h{block.level}>{_inlines(block.inlines)}</h{block.level}>\n"
            case BulletList():
                yield _list(block) + "\n"
            case BlockQuote():
                inner = "".join(f"<p>{_inlines(paragraph.inlines)}</p>" for paragraph in block.paragraphs)
                yield f"<blockquote>{inner}</blockquote>\n"
            case PictureReference():
                yield ""
            case _:
                yield "<hr>\n"


def _list(found: BulletList) -> str:
    tag = "ol" if found.numbered else "ul"
    items = (f"<li>{_inlines(i.inlines)}{_list(i.nested) if i.nested else ''}</li>" for i in found.items)
    return f"<{tag}>{''.join(items)}</{tag}>"


def _inlines(inlines: tuple[Inline, ...]) -> str:
    return "".join(_span(i) if isinstance(i, Span) else "<br>" for i in inlines)


def _span(span: Span) -> str:
    text = escape(span.text).replace("  ", " &nbsp;")
    for tag, wanted in (("em", span.italic), ("strong", span.bold)):
        if wanted:
            text = f"<{tag}>{text}</{tag}>"
    return f'<a href="{escape(span.link)}">{text}</a>' if span.link else text
