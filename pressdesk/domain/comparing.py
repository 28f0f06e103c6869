"""Two states of a release side by side: each field word by word, in the order of the page."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pressdesk.domain import markdown, words
from pressdesk.domain.contact import show_point
from pressdesk.domain.document import (
    BlockQuote,
    BulletList,
    Document,
    Heading,
    Inline,
    LineBreak,
    Paragraph,
    PictureReference,
)
from pressdesk.domain.errors import EmbargoError
from pressdesk.domain.models.contact import PointUsage
from pressdesk.domain.models.release import ReleaseLine
from pressdesk.domain.models.setting import Profile
from pressdesk.domain.models.text import TextView
from pressdesk.domain.release import Enquiry, ReleaseSheet
from pressdesk.domain.word_diff import Count, Piece, compare, count

Part = Literal[
    "language",
    "release_line",
    "topic",
    "headline",
    "subheadline",
    "picture",
    "dateline",
    "lead",
    "body",
    "end_mark",
    "enquiries",
    "notes",
    "text",
    "credits",
    "links",
    "tags",
]

WORDS: frozenset[Part] = frozenset(
    {"topic", "headline", "subheadline", "picture", "dateline", "lead", "body", "notes", "credits", "links"}
)
"""What a translation has to say as well. People and standing texts follow their own records."""


@dataclass(frozen=True)
class Section:
    """One field of both states. `title` tells one of several (a text, a picture) from the others."""

    part: Part
    title: str
    pieces: tuple[Piece, ...]
    formatting: bool = False
    """Whether the words are the same and bold, links or headings are not."""

    @property
    def changed(self) -> bool:
        return self.formatting or any(piece.kind != "same" for piece in self.pieces)

    @property
    def count(self) -> Count:
        return count(self.pieces)


def compare_sheets(
    before: ReleaseSheet, after: ReleaseSheet, profile: Profile, parts: Collection[Part] | None = None
) -> tuple[Section, ...]:
    """All fields that hold anything in one of the states, or those named. `profile` words the embargo line."""
    made: list[Section] = []
    for field, (old, new) in _paired(before, after, profile, parts).items():
        before_text, after_text = old.text, new.text
        pieces = compare(before_text, after_text)
        if pieces or old.source != new.source:
            formatting = before_text == after_text and old.source != new.source
            made.append(Section(field.part, new.title or old.title, pieces, formatting))
    return tuple(made)


def differing(before: ReleaseSheet, after: ReleaseSheet, parts: Collection[Part] | None = None) -> tuple[Part, ...]:
    """The parts in which two states differ, in the order of the page, without working out how."""
    paired = _paired(before, after, Profile.BRITISH, parts)
    return tuple(dict.fromkeys(field.part for field, (old, new) in paired.items() if old.source != new.source))


def total(sections: Sequence[Section]) -> Count:
    """Words added and removed in all sections."""
    counts = [section.count for section in sections]
    return Count(added=sum(one.added for one in counts), removed=sum(one.removed for one in counts))


def readable(document: Document) -> str:
    """A document as people read it: paragraphs with an empty line between, lists with their marks, links named."""
    return "\n\n".join(line for block in document.blocks if (line := _block(block)))


@dataclass(frozen=True)
class _Field:
    """What is compared with what: a part, and the record where there are several."""

    part: Part
    key: str = ""


@dataclass(frozen=True)
class _Said:
    """What a field holds. `read` makes it readable, which for a long body takes its time."""

    source: str = ""
    title: str = ""
    read: Callable[[str], str] = str

    @property
    def text(self) -> str:
        return self.read(self.source)


def _from_markdown(source: str) -> str:
    return readable(markdown.read(source))


def _paired(
    before: ReleaseSheet, after: ReleaseSheet, profile: Profile, parts: Collection[Part] | None
) -> dict[_Field, tuple[_Said, _Said]]:
    """Both states by field, in the order of the later one; what that has no more stands with its like."""
    old = {field: said for field, said in _said(before, profile) if parts is None or field.part in parts}
    new = {field: said for field, said in _said(after, profile) if parts is None or field.part in parts}
    order = list(_ORDER)
    fields = sorted((*new, *(field for field in old if field not in new)), key=lambda field: order.index(field.part))
    nothing = _Said()
    return {field: (old.get(field, nothing), new.get(field, nothing)) for field in fields}


_ORDER: tuple[Part, ...] = (
    "release_line",
    "topic",
    "headline",
    "subheadline",
    "picture",
    "dateline",
    "lead",
    "body",
    "end_mark",
    "enquiries",
    "notes",
    "text",
    "credits",
    "links",
    "tags",
    "language",
)


def _said(sheet: ReleaseSheet, profile: Profile) -> Iterator[tuple[_Field, _Said]]:
    release = sheet.release
    plain: dict[Part, str] = {
        "language": release.language,
        "release_line": _release_line(sheet, profile),
        "topic": release.topic,
        "headline": release.headline,
        "subheadline": release.subheadline,
        "dateline": _dateline(sheet),
        "lead": release.lead,
        "end_mark": release.end_mark or "",
        "enquiries": "\n".join([*filter(None, [release.enquiries_heading]), *map(_enquiry, sheet.enquiries)]),
        "credits": "\n".join(release.credits),
        "links": "\n".join(release.links),
        "tags": ", ".join(release.tags),
    }
    for part, text in plain.items():
        yield _Field(part), _Said(text)
    yield _Field("body"), _Said(release.body, read=_from_markdown)
    yield _Field("notes"), _Said(release.notes, read=_from_markdown)
    for text in sheet.texts:
        yield _Field("text", text.id), _passage(text)
    for picture in sheet.pictures:
        said = "\n".join(line for line in (picture.caption, picture.credit, picture.alt_text, picture.rights) if line)
        # a picture of which nothing is said comes and goes all the same
        yield _Field("picture", picture.id), _Said(f"{said}\n{picture.id}", picture.name, _without_id)


def _without_id(source: str) -> str:
    return source.rpartition("\n")[0]


def _passage(text: TextView) -> _Said:
    return _Said(text.body, text.title, _from_markdown)


def _release_line(sheet: ReleaseSheet, profile: Profile) -> str:
    release, embargo = sheet.release, sheet.embargo
    if release.release_line is ReleaseLine.IMMEDIATE:
        return words.wordings(release.language, profile).immediate
    if release.release_line is not ReleaseLine.EMBARGO or embargo is None:
        return ""
    from pressdesk.domain import embargo_line  # the names of the world's cities come with it

    try:
        return "\n".join(embargo_line.line(embargo, language=release.language, profile=profile))
    except EmbargoError:
        return f"{embargo.local} {embargo.zone}"


def _dateline(sheet: ReleaseSheet) -> str:
    release = sheet.release
    day = words.long_date(release.dateline_date, release.language) if release.dateline_date else ""
    return ", ".join(part for part in (release.place, day) if part)


def _enquiry(enquiry: Enquiry) -> str:
    """A contact in one line, as chosen on the release."""
    record = enquiry.contact
    points = [point for point in record.points if point.usage is PointUsage.PUBLISH]
    if enquiry.points is not None:
        by_id = {point.id: point for point in record.points}
        points = [by_id[chosen] for chosen in enquiry.points if chosen in by_id]
    named = (
        record.name if enquiry.name is None else enquiry.name,
        record.job_title if enquiry.job_title is None else enquiry.job_title,
        record.organisation if enquiry.organisation is None else enquiry.organisation,
    )
    shown = (show_point(point.kind, point.value) for point in points)
    return " – ".join([", ".join(part for part in named if part), *shown])


def _block(block: object) -> str:
    if isinstance(block, Paragraph | Heading):
        return _line(block.inlines)
    if isinstance(block, BulletList):
        return "\n".join(_items(block, 0))
    if isinstance(block, BlockQuote):
        return "\n".join(f"> {_line(paragraph.inlines)}" for paragraph in block.paragraphs)
    if isinstance(block, PictureReference):
        return f"[{block.alt or block.asset}]"
    return "* * *"


def _items(found: BulletList, depth: int) -> Iterator[str]:
    for number, item in enumerate(found.items, 1):
        mark = f"{number}." if found.numbered else "•"
        yield f"{'    ' * depth}{mark} {_line(item.inlines)}"
        if item.nested:
            yield from _items(item.nested, depth + 1)


def _line(inlines: Sequence[Inline]) -> str:
    """The words of a paragraph; a link shows where it leads, unless its words do."""
    said: list[str] = []
    for inline in inlines:
        if isinstance(inline, LineBreak):
            said.append("\n")
        elif inline.link and inline.text not in inline.link:
            said.append(f"{inline.text} <{inline.link}>")
        else:
            said.append(inline.text)
    return "".join(said)
