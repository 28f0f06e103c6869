"""Placeholders of standing texts: `{organisation}`, `{spokesperson.telephone}` and the few others there are.

A text is written once and appended to many releases; what differs between them stands in braces and is filled in when
a release is composed. The list is closed: whatever else stands in braces is unknown, and a check says so with its
place. What a text asks for and the release does not say is never printed raw and never left out in silence: the
preview shows the gap in brackets, and nothing leaves until it is closed (see `composing.py`).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from urllib.parse import quote

from pressdesk.domain import words
from pressdesk.domain.cleaning import one_line
from pressdesk.domain.contact import show_number
from pressdesk.domain.document import (
    Block,
    BlockQuote,
    BulletList,
    Document,
    Heading,
    Inline,
    ListItem,
    Paragraph,
    Span,
    inline_text,
    normal,
    plain_paragraphs,
)
from pressdesk.domain.models.contact import NUMBER_KINDS, PointKind, PointUsage, PointView
from pressdesk.domain.models.release import EnquiryRole
from pressdesk.domain.models.setting import House
from pressdesk.domain.release import Enquiry, ReleaseSheet

NAMES: tuple[str, ...] = (
    "organisation",
    "date",
    "year",
    "place",
    "topic",
    "headline",
    "spokesperson.name",
    "spokesperson.job_title",
    "spokesperson.organisation",
    "spokesperson.telephone",
    "spokesperson.email",
)
"""All that a text may ask for, in the order that they are offered."""

LONGEST = 60
"""Characters between braces that can be meant as a placeholder; more is prose that happens to stand in braces."""

_PLACEHOLDER = re.compile(rf"\{{+((?:[^{{}}\n]|\n(?!\n)){{0,{LONGEST}}})\}}+")
# a line may end inside: Markdown makes a space of it


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder found in a text. `name` is what stands in the braces, trimmed and in small letters."""

    name: str
    start: int
    end: int

    @property
    def known(self) -> bool:
        return self.name in NAMES

    @property
    def written(self) -> str:
        """As it is typed: "{organisation}"."""
        return f"{{{self.name}}}"


@dataclass(frozen=True, slots=True)
class Value:
    """What is printed for a placeholder. `link`: "tel:…" or "mailto:…" of what can be called or written to, or ""."""

    text: str
    link: str = ""


def find(text: str) -> Iterator[Place]:
    """Every placeholder in a text, known or not, in reading order. Offsets count characters."""
    for found in _PLACEHOLDER.finditer(text):
        yield Place(" ".join(found[1].split()).lower(), found.start(), found.end())


def nearest(name: str) -> str:
    """The placeholder most likely meant by an unknown one, or ""."""
    plain = name.replace(" ", ".").replace("-", "_")
    alike = get_close_matches(plain, NAMES, n=1, cutoff=0.6)
    if alike:
        return alike[0]
    ends = [known for known in NAMES if "." in known and known.partition(".")[2] == plain]
    return ends[0] if ends else ""


def names_in(document: Document) -> Iterator[Place]:
    """Every placeholder in a document, those in addresses of links too. Offsets are into where each was found."""
    for paragraph in plain_paragraphs(document):
        yield from find(paragraph)
    for inlines in _runs(document):
        for inline in inlines:
            if isinstance(inline, Span) and inline.link:
                yield from find(inline.link)


def values(sheet: ReleaseSheet, house: House, language: str) -> dict[str, Value]:
    """What this release has for each placeholder, worded in `language` (BCP 47). A missing name has nothing to print.

    The spokesperson is the first who is named for enquiries. Only what may be published is ever filled in: a text
    has no room for "not for publication".
    """
    release = sheet.release
    found = {
        "organisation": Value(one_line(house.organisation)),
        "place": Value(one_line(release.place)),
        "topic": Value(one_line(release.topic)),
        "headline": Value(one_line(release.headline)),
    }
    if release.dateline_date is not None:
        found["date"] = Value(words.long_date(release.dateline_date, language))
        found["year"] = Value(str(release.dateline_date.year))
    if (person := _spokesperson(sheet.enquiries)) is not None:
        found |= _of_person(person, language, house)
    return {name: value for name, value in found.items() if value.text}


def fill(document: Document, known: Mapping[str, Value], gap: Callable[[str], str]) -> Document:
    """The document with every placeholder filled in; where there is nothing to print, `gap(name)` stands.

    A placeholder takes the style of its opening brace, and keeps a link it stands in.
    """
    return normal(Document(tuple(_block(block, known, gap) for block in document.blocks)))


def fill_line(text: str, known: Mapping[str, Value], gap: Callable[[str], str]) -> str:
    """A line of plain text filled in, as a title."""
    return one_line(_unbraced("".join(part.text for part in _parts(text, known, gap))))


def missing(text: str, known: Mapping[str, Value]) -> list[Place]:
    """Placeholders of a text that nothing can be printed for: unknown ones, and those the release does not say."""
    return [place for place in find(text) if place.name not in known]


def why(place: Place) -> str:
    """A sentence that says what is missing and what to do."""
    if not place.known:
        near = nearest(place.name)
        meant = f"Write {{{near}}}, if that is meant." if near else "Choose one from the list of placeholders."
        return f"{place.written} is no placeholder. {meant}"
    return f"{place.written} has nothing to print: {_REASONS[place.name]}"


_REASONS = {
    "organisation": "the house has no name yet. Set it in the house style.",
    "date": "the release has no date. Choose one.",
    "year": "the release has no date. Choose one.",
    "place": "the release has no place. Name the city.",
    "topic": "the release has no topic. Write one.",
    "headline": "the release has no headline. Write one.",
    "spokesperson.name": "nobody is named for enquiries. Add a contact.",
    "spokesperson.job_title": "the first contact for enquiries has no job title. Write it on the contact.",
    "spokesperson.organisation": "the first contact for enquiries has no organisation. Write it on the contact.",
    "spokesperson.telephone": "the first contact for enquiries shows no telephone number. Choose one to print.",
    "spokesperson.email": "the first contact for enquiries shows no e-mail address. Choose one to print.",
}


# the spokesperson


def _spokesperson(enquiries: Iterable[Enquiry]) -> Enquiry | None:
    asked = (e for e in enquiries if e.role is EnquiryRole.ENQUIRIES and e.contact.deleted_at is None)
    return next(asked, None)


def _of_person(person: Enquiry, language: str, house: House) -> dict[str, Value]:
    record, said = person.contact, words.wordings(language, house.profile)
    found = {
        "spokesperson.name": Value(one_line(record.name if person.name is None else person.name)),
        "spokesperson.job_title": Value(one_line(record.job_title if person.job_title is None else person.job_title)),
        "spokesperson.organisation": Value(
            one_line(record.organisation if person.organisation is None else person.organisation)
        ),
    }
    printed = _printed(person)
    if numbers := sorted((p for p in printed if p.kind in NUMBER_KINDS), key=_is_messenger):
        value = one_line(numbers[0].value)
        found["spokesperson.telephone"] = Value(show_number(value, ext_word=said.extension), f"tel:{value}")
    if address := next((one_line(p.value) for p in printed if p.kind is PointKind.EMAIL), ""):
        found["spokesperson.email"] = Value(address, f"mailto:{address}")
    return found


def _is_messenger(point: PointView) -> bool:
    """A number that only an app answers comes after those that anybody can dial."""
    return point.kind in (PointKind.SIGNAL, PointKind.WHATSAPP)


def _printed(person: Enquiry) -> list[PointView]:
    points = {p.id: p for p in person.contact.points if p.usage is PointUsage.PUBLISH and p.deleted_at is None}
    if person.points is None:
        return list(points.values())
    return [points[chosen] for chosen in person.points if chosen in points]


# filling in


def _block(block: Block, known: Mapping[str, Value], gap: Callable[[str], str]) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(_inlines(block.inlines, known, gap))
    if isinstance(block, Heading):
        return Heading(_inlines(block.inlines, known, gap), block.level)
    if isinstance(block, BulletList):
        return _list(block, known, gap)
    if isinstance(block, BlockQuote):
        return BlockQuote(tuple(Paragraph(_inlines(p.inlines, known, gap)) for p in block.paragraphs))
    return block


def _list(found: BulletList, known: Mapping[str, Value], gap: Callable[[str], str]) -> BulletList:
    items = (
        ListItem(_inlines(item.inlines, known, gap), _list(item.nested, known, gap) if item.nested else None)
        for item in found.items
    )
    return replace(found, items=tuple(items))


def _inlines(inlines: tuple[Inline, ...], known: Mapping[str, Value], gap: Callable[[str], str]) -> tuple[Inline, ...]:
    """A placeholder may reach over runs of several styles: each character is taken with the style it has."""
    inlines = tuple(_with_link(inline, known) for inline in inlines)
    text = inline_text(inlines)
    if "{" not in text:
        return inlines
    made: list[Inline] = []
    at = 0
    for part in _parts(text, known, gap):
        if part.length:
            made += _cut(inlines, at, at + part.length)
        else:
            style = _style_at(inlines, at)
            made.append(Span(part.text, style.bold, style.italic, style.link or part.link))
        at += part.length or part.width
    # "{ {date} }" would look like another one
    return tuple(made) if not _PLACEHOLDER.search(inline_text(tuple(made))) else tuple(_bracketed(i) for i in made)


def _with_link(inline: Inline, known: Mapping[str, Value]) -> Inline:
    """A link whose address has a gap leads nowhere: its words stay, without it."""
    if not isinstance(inline, Span) or "{" not in inline.link or not list(find(inline.link)):
        return inline
    whole = not missing(inline.link, known)
    address = _PLACEHOLDER.sub(lambda m: quote(known[next(find(m[0])).name].text), inline.link) if whole else ""
    return Span(inline.text, inline.bold, inline.italic, address)


def _runs(document: Document) -> Iterator[tuple[Inline, ...]]:
    for block in document.blocks:
        if isinstance(block, Paragraph | Heading):
            yield block.inlines
        elif isinstance(block, BulletList):
            yield from _runs_of_list(block)
        elif isinstance(block, BlockQuote):
            yield from (paragraph.inlines for paragraph in block.paragraphs)


def _runs_of_list(found: BulletList) -> Iterator[tuple[Inline, ...]]:
    for item in found.items:
        yield item.inlines
        if item.nested:
            yield from _runs_of_list(item.nested)


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a text: `length` characters kept as they are, or (0) `text` for a placeholder of `width`."""

    text: str
    length: int = 0
    width: int = 0
    link: str = ""


def _parts(text: str, known: Mapping[str, Value], gap: Callable[[str], str]) -> Iterator[_Part]:
    at = 0
    for place in find(text):
        if place.start > at:
            yield _Part(text[at : place.start], length=place.start - at)
        value = known.get(place.name) or Value(gap(place.name))
        yield _Part(_unbraced(value.text), width=place.end - place.start, link=value.link)
        at = place.end
    if at < len(text):
        yield _Part(text[at:], length=len(text) - at)


def _unbraced(text: str) -> str:
    """What is filled in is no placeholder itself, whatever a headline says: "{date}" in it would look forgotten."""
    return text.replace("{", "(").replace("}", ")") if _PLACEHOLDER.search(text) else text


def _bracketed(inline: Inline) -> Inline:
    if not isinstance(inline, Span):
        return inline
    return Span(inline.text.replace("{", "(").replace("}", ")"), inline.bold, inline.italic, inline.link)


def _cut(inlines: tuple[Inline, ...], start: int, end: int) -> list[Inline]:
    cut: list[Inline] = []
    at = 0
    for inline in inlines:
        length = len(inline.text) if isinstance(inline, Span) else 1
        first, last = max(start - at, 0), min(end - at, length)
        if first < last:
            if isinstance(inline, Span):
                cut.append(Span(inline.text[first:last], inline.bold, inline.italic, inline.link))
            else:
                cut.append(inline)
        at += length
    return cut


def _style_at(inlines: tuple[Inline, ...], at: int) -> Span:
    found = _cut(inlines, at, at + 1)
    return found[0] if found and isinstance(found[0], Span) else Span("")
