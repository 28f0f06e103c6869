"""The order of a composed release, once for all formats: each exporter walks these pieces and only shapes them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pressdesk.domain.composition import (
    ComposedContact,
    ComposedPicture,
    ComposedPoint,
    Composition,
    EmailAddress,
    Section,
    Telephone,
)
from pressdesk.domain.document import (
    Block,
    Document,
    Inline,
    LineBreak,
    Paragraph,
    PictureReference,
    Span,
)
from pressdesk.domain.words import wordings

Role = Literal[
    "release line", "masthead", "headline", "subheadline", "picture", "lead", "body", "end mark", "heading", "contact",
    "notes", "passage", "credit", "link",
]  # fmt: skip

LINKED = frozenset({"https", "mailto", "tel"})
"""Schemes of links that a mail may carry."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that stands on its own. `tight`: no space between it and the piece before."""

    role: Role
    block: Block
    tight: bool = False
    picture: ComposedPicture | None = None
    """The picture above the caption that `block` holds."""


def lay_out(composition: Composition) -> Iterator[Piece]:
    """Every word of a composition, once, in the order of craft; an embargo's first line again under the headline."""
    yield Piece("release line", _lines(*composition.release_line))
    masthead = [s for s in (composition.organisation, composition.date_line, composition.reference) if s]
    if masthead:
        yield Piece("masthead", _lines(*masthead))
    if title := " | ".join(part for part in (composition.topic, composition.headline) if part):
        yield Piece("headline", _lines(title))
    if composition.subheadline:
        yield Piece("subheadline", _lines(composition.subheadline))
    if composition.embargo_line:  # again here: what is copied is often copied from the headline on
        yield Piece("release line", _lines(composition.embargo_line))
    for picture in composition.lead_pictures:
        yield _picture(picture)
    yield from _lead(composition)
    yield from _blocks("body", composition.body, {p.asset: p for p in composition.pictures})
    for section in composition.order:
        yield from _section(composition, section)


def enquiries(composition: Composition) -> Iterator[Piece]:
    """The block of those who answer enquiries, with its heading."""
    heading = composition.enquiries_heading
    if composition.enquiries_in_line:
        yield Piece("contact", _lines(" ".join(s for s in (heading, composition.enquiries_in_line) if s)))
        return
    yield from _heading(heading)
    comma = wordings(composition.language).comma
    for place, contact in enumerate(composition.enquiries):
        yield Piece("contact", Paragraph(_contact(contact, comma)), tight=bool(heading) or place > 0)


def spelled_out(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The same words with links that a mail may carry; the address of any other stands in words beside its text."""
    said: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, LineBreak) or not inline.link or scheme_of(inline.link) in LINKED:
            said.append(inline)
            continue
        said.append(Span(inline.text, inline.bold, inline.italic))
        if scheme_of(inline.link) == "http" and inline.text.strip() != inline.link:
            said.append(Span(f" <{inline.link}>"))
    return tuple(said)


def scheme_of(link: str) -> str:
    """What stands before the colon. Nothing is asked of the rest, which may be no address at all."""
    return link.partition(":")[0].lower()


def _section(composition: Composition, section: Section) -> Iterator[Piece]:
    match section:
        case "end":
            if composition.end_mark:
                yield Piece("end mark", _lines(composition.end_mark))
        case "enquiries":
            yield from enquiries(composition)
        case "notes":
            yield from _heading(composition.notes_heading if composition.notes else "")
            yield from _blocks("notes", composition.notes, {})
        case "texts":
            for passage in composition.texts:
                yield from _heading(passage.title)
                yield from _blocks("passage", passage.document, {})
        case "credits":
            for place, credit in enumerate(composition.credits):
                yield Piece("credit", _lines(credit), tight=place > 0)
        case "links":
            yield from _links(composition)


def _links(composition: Composition) -> Iterator[Piece]:
    heading = composition.links_heading if composition.links else ""
    yield from _heading(heading)
    for place, link in enumerate(composition.links):
        yield Piece("link", Paragraph(_with_link(link)), tight=bool(heading) or place > 0)


def _heading(words: str) -> Iterator[Piece]:
    if words:
        yield Piece("heading", _lines(words))


def _lead(composition: Composition) -> Iterator[Piece]:
    """The dateline, and the lead in the same paragraph."""
    paragraphs = [part for part in composition.lead.split("\n\n") if part.strip()] or [""]
    for place, part in enumerate(paragraphs):
        lines = [line for line in part.split("\n") if line.strip()]
        if place == 0 and composition.dateline:
            lines = [" ".join((composition.dateline, *lines[:1])), *lines[1:]]
        if lines:
            yield Piece("lead", _lines(*lines))


def _blocks(role: Role, document: Document, pictures: dict[str, ComposedPicture]) -> Iterator[Piece]:
    for block in document.blocks:
        if not isinstance(block, PictureReference):
            yield Piece(role, block)
        elif picture := pictures.get(block.asset):
            yield _picture(picture)


def _picture(picture: ComposedPicture) -> Piece:
    said = [line for line in (picture.caption, picture.credit, picture.rights) if line]
    return Piece("picture", _lines(*said), picture=picture)


def _contact(contact: ComposedContact, comma: str) -> tuple[Inline, ...]:
    """Name, job title, organisation – points, in the officer's order."""
    who = comma.join(part for part in (contact.name, contact.job_title, contact.organisation) if part)
    inlines: list[Inline] = [Span(who)] if who else []
    for point in contact.points:
        if inlines:
            inlines.append(Span(" – "))
        inlines.extend(_point(point))
    return tuple(inlines)


def _point(point: ComposedPoint) -> Iterator[Span]:
    if point.label:
        yield Span(f"{point.label} " if point.label.endswith((":", ".")) else f"{point.label}: ")
    if isinstance(point, Telephone):
        yield Span(point.shown, link=f"tel:{point.e164}" if point.e164.startswith("+") else "")
    elif isinstance(point, EmailAddress):
        yield Span(point.address, link=f"mailto:{point.address}")
    else:
        yield Span(point.shown, link=point.link)
    if point.note:
        yield Span(f" ({point.note})")


def _with_link(line: str) -> tuple[Inline, ...]:
    """A line of the links section: its https address is a link."""
    before, found, rest = line.partition("https://")
    if not found or (before and not before[-1].isspace() and before[-1] not in "<("):
        return (Span(line),)
    address, space, after = rest.partition(" ")
    tail = address[len(address.rstrip(">).,;")) :]
    address = found + address.rstrip(">).,;")
    return tuple(s for s in (Span(before), Span(address, link=address), Span(tail + space + after)) if s.text)


def _lines(*lines: str) -> Paragraph:
    inlines: list[Inline] = []
    for line in lines:
        if inlines:
            inlines.append(LineBreak())
        inlines.append(Span(line))
    return Paragraph(tuple(inlines))
