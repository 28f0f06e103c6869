"""A release as HTML for mail: one 600 px table, every style inline, nothing that is fetched from anywhere.

Outlook lays mail out with Word: padding stands on table cells only, and no margin is negative or automatic. The same
HTML, its pictures embedded, is the file and what the clipboard carries.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from pressdesk.domain.composition import ComposedPicture, Composition
from pressdesk.domain.document import (
    Block,
    BlockQuote,
    BulletList,
    Heading,
    Inline,
    LineBreak,
    PictureReference,
    Rule,
)
from pressdesk.domain.models.setting import House
from pressdesk.export.layout import LINKED, Piece, Role, enquiries, lay_out, scheme_of, spelled_out

CUT_AT = 100_000
"""Bytes after which Gmail cuts a message off (it does so at about 102 kB)."""

PICTURE_TYPES = frozenset({"image/png", "image/jpeg", "image/gif"})
"""Picture types that mail programs show."""

_WIDTH = 600
_FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;"
_TEXT = f"{_FONT}font-size:16px;line-height:24px;color:#1a1a1a;"
_SMALL = f"{_FONT}font-size:14px;line-height:20px;color:#4a4a4a;"

_STYLES: dict[Role, tuple[str, str]] = {
    "release line": ("p", f"{_TEXT}font-weight:bold;"),
    "masthead": ("p", _SMALL),
    "headline": ("h1", f"{_FONT}font-size:26px;line-height:32px;color:#1a1a1a;font-weight:bold;"),
    "subheadline": ("p", f"{_FONT}font-size:18px;line-height:26px;color:#4a4a4a;"),
    "picture": ("p", _SMALL),
    "heading": ("h2", f"{_FONT}font-size:18px;line-height:26px;color:#1a1a1a;font-weight:bold;"),
    "end mark": ("p", f"{_TEXT}text-align:center;"),
    "credit": ("p", _SMALL),
}
"""Element and style of what is not running text."""

_HEADING_SIZES = {2: 20, 3: 17}


def render(
    composition: Composition,
    house: House,  # noqa: ARG001 - every exporter is given the house
    pictures: Mapping[str, bytes],
    *,
    sources: Mapping[str, str] | None = None,
) -> str:
    """The whole page. `pictures` has bytes by asset; `sources` a "cid:" address by asset instead, for a mail.

    A picture that neither has is left out, and its caption stays.
    """
    if sources is None:
        sources = _embedded(composition.pictures, pictures)
    sources = {asset: address for asset, address in sources.items() if address.startswith(("cid:", "data:image/"))}
    lang, direction = escape(composition.language), composition.direction
    rows = "\n".join(_pieces(lay_out(composition), composition, sources))
    return f"""<!DOCTYPE html>
<html lang="{lang}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{escape(composition.subject)}</title>
</head>
<body style="margin:0;" lang="{lang}" dir="{direction}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr>
<td align="center" style="padding:16px;">
<table role="presentation" width="{_WIDTH}" cellpadding="0" cellspacing="0" border="0" \
style="width:100%;max-width:{_WIDTH}px;">
<tr>
<td align="{_start(composition)}" lang="{lang}" dir="{direction}" style="{_TEXT}">
{rows}
</td>
</tr>
</table>
</td>
</tr>
</table>
</body>
</html>
"""


def render_enquiries(composition: Composition) -> str:
    """The enquiries block alone, as a fragment for copying."""
    lines = "\n".join(_pieces(enquiries(composition), composition, {}))
    return f'<div lang="{escape(composition.language)}" dir="{composition.direction}">\n{lines}\n</div>\n'


def size_warning(html: str) -> str | None:
    """A sentence where a mail would be cut off by its reader's mail service, else None. Pictures do not count."""
    size = len(html.encode("utf-8", "replace"))
    if size <= CUT_AT:
        return None
    return (
        f"This mail's text has {size // 1000} kB. Gmail cuts a message off at about 102 kB: shorten it, or attach it."
    )


def _embedded(listed: Iterable[ComposedPicture], pictures: Mapping[str, bytes]) -> dict[str, str]:
    return {
        picture.asset: f"data:{picture.media_type};base64,{b64encode(pictures[picture.asset]).decode('ascii')}"
        for picture in listed
        if picture.asset in pictures and picture.media_type in PICTURE_TYPES
    }


def _start(composition: Composition) -> str:
    return "right" if composition.direction == "rtl" else "left"


def _pieces(pieces: Iterable[Piece], composition: Composition, sources: Mapping[str, str]) -> Iterator[str]:
    """An element each. What stands tight under something shares its space."""
    listed = list(pieces)
    for place, piece in enumerate(listed):
        tight_below = place + 1 < len(listed) and listed[place + 1].tight
        if piece.picture:
            yield from _picture(piece.picture, sources)
        yield from _block(piece.role, piece.block, below=4 if tight_below else 16, composition=composition)


def _picture(picture: ComposedPicture, sources: Mapping[str, str]) -> Iterator[str]:
    if source := sources.get(picture.asset):
        alt = escape(picture.alt)
        width = min(picture.width, _WIDTH) or _WIDTH  # a small one is not blown up
        yield (
            f'<p style="margin:0 0 4px 0;"><img src="{escape(source)}" alt="{alt}" width="{width}" border="0" '
            f'style="display:block;width:100%;max-width:{width}px;height:auto;"></p>'
        )


def _block(role: Role, block: Block, *, below: int, composition: Composition) -> Iterator[str]:
    if isinstance(block, PictureReference):
        return
    if isinstance(block, Rule):
        yield f'<hr style="border:0;border-top:1px solid #c8c8c8;margin:0 0 {below}px 0;">'
    elif isinstance(block, BulletList):
        yield _list(block, below, composition)
    elif isinstance(block, BlockQuote):
        inside = "".join(_element("p", p.inlines, f"{_TEXT}margin:0 0 8px 0;") for p in block.paragraphs)
        yield f'<blockquote style="margin:{_indented(below, composition)};">{inside}</blockquote>'
    elif isinstance(block, Heading):
        size = _HEADING_SIZES[3 if block.level > 2 else 2]
        style = f"{_FONT}font-size:{size}px;line-height:{size + 8}px;color:#1a1a1a;font-weight:bold;"
        yield _element(f"h{3 if block.level > 2 else 2}", block.inlines, f"{style}margin:8px 0 8px 0;")
    elif block.inlines:
        element, style = _STYLES.get(role, ("p", _TEXT))
        yield _element(element, block.inlines, f"{style}margin:0 0 {below}px 0;")


def _indented(below: int, composition: Composition) -> str:
    return f"0 24px {below}px 0" if composition.direction == "rtl" else f"0 0 {below}px 24px"


def _list(found: BulletList, below: int, composition: Composition) -> str:
    element = "ol" if found.numbered else "ul"
    start = f' start="{found.start}"' if found.start != 1 else ""
    items = "".join(
        f'<li style="{_TEXT}margin:0 0 4px 0;">{_words(item.inlines)}'
        f"{_list(item.nested, 0, composition) if item.nested else ''}</li>"
        for item in found.items
    )
    return f'<{element}{start} style="margin:{_indented(below, composition)};">{items}</{element}>'


def _element(name: str, inlines: tuple[Inline, ...], style: str) -> str:
    return f'<{name} style="{style}">{_words(inlines)}</{name}>'


def _words(inlines: tuple[Inline, ...]) -> str:
    parts: list[str] = []
    for inline in spelled_out(inlines):
        if isinstance(inline, LineBreak):
            parts.append("<br>")
            continue
        said = escape(inline.text)
        said = f"<em>{said}</em>" if inline.italic else said
        said = f"<strong>{said}</strong>" if inline.bold else said
        if (scheme := scheme_of(inline.link)) in LINKED:
            # numbers and addresses read from left to right in every language
            turned = "" if scheme == "https" else ' dir="ltr"'
            said = f'<a href="{escape(inline.link)}"{turned} style="color:#0b57a4;">{said}</a>'
        parts.append(said)
    return "".join(parts)
