"""A release as plain text, to paste into a mail: one line a paragraph, a blank line between.

Hard-wrapped lines paste broken and many mail programs ignore format=flowed, so wrapping is the house's choice.
Headings keep the case they were written in and have no rule: they stand alone between blank lines, so that the
words in the text are the very words of the release, and a name in a heading reads right in every script.
"""

from dataclasses import dataclass, field

from pressdesk.domain.composition import Composition
from pressdesk.domain.document import (
    BlockQuote,
    BulletList,
    Inline,
    LineBreak,
    PictureReference,
    Rule,
    Span,
    inline_text,
)
from pressdesk.domain.models.setting import House
from pressdesk.export.layout import Piece, enquiries, lay_out, scheme_of, spelled_out
from pressdesk.export.wrapping import centred, wrapped

QUOTATION_INDENT = "    "
RULE = "* * *"

_LEFT_TO_RIGHT = "\u200e"


def render(composition: Composition, house: House) -> str:
    """The whole text, LF at each line's end and at its own."""
    writer = _Writer(house, right_to_left=composition.direction == "rtl")
    for piece in lay_out(composition):
        writer.add(piece)
    return writer.text()


def render_enquiries(composition: Composition, house: House) -> str:
    """The enquiries block alone, for copying. "" where nobody is named."""
    writer = _Writer(house, right_to_left=composition.direction == "rtl")
    for piece in enquiries(composition):
        writer.add(piece)
    return writer.text()


@dataclass
class _Writer:
    """Collects lines. Addresses of links are numbered across the whole text where the house wants that."""

    house: House
    right_to_left: bool
    lines: list[str] = field(default_factory=list[str])
    addresses: list[str] = field(default_factory=list[str])

    def add(self, piece: Piece) -> None:
        made = self._piece(piece)
        if not any(made):  # a picture without a caption, for one
            return
        if self.lines and not piece.tight:
            self.lines.append("")
        self.lines.extend(made)

    def text(self) -> str:
        lines = list(self.lines)
        if self.addresses:
            lines += ["", *(f"[{number}] {address}" for number, address in enumerate(self.addresses, 1))]
        return "".join(f"{line}\n" for line in lines)

    def _piece(self, piece: Piece) -> list[str]:
        block = piece.block
        if isinstance(block, BulletList):
            return self._list(block, "")
        if isinstance(block, BlockQuote):
            lines: list[str] = []
            for paragraph in block.paragraphs:
                lines += [""] if lines else []
                lines += self._paragraph(paragraph.inlines, QUOTATION_INDENT, QUOTATION_INDENT)
            return lines
        if isinstance(block, Rule):
            return [RULE]
        if isinstance(block, PictureReference):
            return []
        lines = self._paragraph(block.inlines, "", "")
        if piece.role == "end mark" and self.house.wrap:
            return [centred(line, self.house.wrap) for line in lines]
        return lines

    def _list(self, found: BulletList, indent: str) -> list[str]:
        lines: list[str] = []
        for number, item in enumerate(found.items, found.start):
            mark = f"{number}. " if found.numbered else f"{self.house.bullet} "
            hanging = indent + " " * len(mark)
            lines += self._paragraph(item.inlines, indent + mark, hanging)
            if item.nested:
                lines += self._list(item.nested, hanging)
        return lines

    def _paragraph(self, inlines: tuple[Inline, ...], first: str, rest: str) -> list[str]:
        lines: list[str] = []
        for line in self._said(spelled_out(inlines)).split("\n"):
            start = rest if lines else first
            lines += wrapped(line, self.house.wrap, start, rest) if self.house.wrap else [(start + line).rstrip(" ")]
        return lines

    def _said(self, inlines: tuple[Inline, ...]) -> str:
        parts: list[str] = []
        for place, inline in enumerate(inlines):
            if isinstance(inline, LineBreak):
                parts.append("\n")
                continue
            parts.append(self._words(inline))
            if inline.link and _link_at(inlines, place + 1) != inline.link:
                parts.append(self._address(inline.link, _linked_text(inlines, place)))
        return "".join(parts)

    def _words(self, span: Span) -> str:
        # without the mark a reader's program turns the groups of a number around in right-to-left text
        if self.right_to_left and span.link.startswith("tel:"):
            return _LEFT_TO_RIGHT + span.text
        return span.text

    def _address(self, address: str, said: str) -> str:
        scheme, rest = scheme_of(address), address.partition(":")[2]
        bare = rest if scheme == "mailto" else address
        if scheme == "tel":
            bare = rest
            if any(char.isdigit() for char in said):  # the number is said already, grouped as people read it
                return ""
        elif said.strip() in (address, bare, address.removeprefix("https://")):
            return ""
        if not self.house.numbered_links:
            return f" <{bare}>"
        if bare not in self.addresses:
            self.addresses.append(bare)
        return f" [{self.addresses.index(bare) + 1}]"


def _link_at(inlines: tuple[Inline, ...], place: int) -> str:
    inline = inlines[place] if 0 <= place < len(inlines) else None
    return inline.link if isinstance(inline, Span) else ""


def _linked_text(inlines: tuple[Inline, ...], last: int) -> str:
    """The words of a link whose last span is at `last`: one of several styles is several spans."""
    first = last
    while first and _link_at(inlines, first - 1) == _link_at(inlines, last):
        first -= 1
    return inline_text(inlines[first : last + 1])
