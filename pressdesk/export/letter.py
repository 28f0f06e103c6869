"""A letter of the house as plain text, as a page, and as a mail draft."""

from html import escape

from pressdesk.domain.clearance_letter import Letter, Part
from pressdesk.export import eml

_QUOTED = ("words", "context")
_STYLES = {
    "text": "margin:0 0 16px 0;",
    "words": "margin:0 0 16px 0;padding:0 0 0 16px;border-left:3px solid #3557c7;font-weight:600;",
    "context": "margin:0 0 16px 0;padding:0 0 0 16px;border-left:3px solid #dfe2e7;color:#565d69;",
}
_FONT = "font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:22px;color:#1b1e23;"


def text_of(letter: Letter) -> str:
    """One line a paragraph, a blank line between; what is quoted stands behind `> `."""
    return "\n\n".join(_text_part(part) for part in letter.parts) + "\n"


def page_of(letter: Letter) -> str:
    """A page for mail programs: every style inline, nothing fetched."""
    side = "right" if letter.direction == "rtl" else "left"
    parts = "\n".join(_page_part(part, side) for part in letter.parts)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(letter.language)}" dir="{letter.direction}">\n'
        f'<head><meta charset="utf-8"><title>{escape(letter.subject)}</title></head>\n'
        f'<body style="margin:0;padding:16px;{_FONT}text-align:{side};">\n{parts}\n</body>\n</html>\n'
    )


def draft_of(letter: Letter, to: str, identity: str = "") -> bytes:
    """A mail draft to one address ("" for none yet). Raises InvalidFieldError."""
    envelope = eml.envelope_for((to,) if to else (), identity)
    return eml.message(letter.subject, text_of(letter), page_of(letter), envelope)


def _text_part(part: Part) -> str:
    if part.kind not in _QUOTED:
        return part.text
    return "\n".join(f"> {line}" for line in part.text.split("\n"))


def _page_part(part: Part, side: str) -> str:
    words = escape(part.text).replace("\n", "<br>\n")
    tag = "blockquote" if part.kind in _QUOTED else "p"
    return f'<{tag} style="{_STYLES[part.kind].replace("left", side)}">{words}</{tag}>'
