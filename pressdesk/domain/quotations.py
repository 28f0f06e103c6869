"""The quoted passages of a release, each with its speaker.

Offsets count characters of the *plain text* of a field: for "lead" the stored string; for "body"
`document.plain_text(markdown.read(release.body))`, that is a line for each paragraph, heading, list item and line of a
block quotation. `FieldText.text` is that text. Quotation marks stand outside of what is found.

Not quotations: up to `FEW_WORDS` words without a verb of saying at them, titles ("the theme “…”"), quoted questions of
a list that nobody says, headings that quote without a speaker.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pressdesk.domain.document import BlockQuote, BulletList, Document, Heading, Paragraph, inline_text
from pressdesk.domain.markdown import read
from pressdesk.domain.quoting.gathering import Gathered, gather
from pressdesk.domain.quoting.languages import sayings
from pressdesk.domain.quoting.marks import Kind
from pressdesk.domain.quoting.marks import Paragraph as Range
from pressdesk.domain.quoting.people import People, Person
from pressdesk.domain.release import Enquiry, ReleaseSheet

__all__ = ["FieldText", "Fragment", "Person", "Quotation", "Range", "field_texts", "find", "find_in", "people_of"]


@dataclass(frozen=True, slots=True)
class Fragment:
    """One stretch of quoted words: `field_text[start:end] == text`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody is quoted with.

    `text` is the fragments joined, by a space within a paragraph and a line end between paragraphs; with one fragment
    the field's text from `start` to `end` is `text`. `speaker` is the name or role as written in the release, a
    surname or pronoun resolved to the full name before it; "" where nobody is named. `contact_id`: whose record it is,
    among the people given. `attributed_by`: the rule that found the speaker, "" for none.
    """

    text: str
    fragments: tuple[Fragment, ...]
    speaker: str
    contact_id: str | None
    field: str
    start: int
    end: int
    attributed_by: str


@dataclass(frozen=True, slots=True)
class FieldText:
    """The plain text of a field and the ranges of its paragraphs, in order."""

    field: str
    text: str
    paragraphs: tuple[Range, ...]


def find(sheet: ReleaseSheet) -> list[Quotation]:
    """All quotations of the lead and the body, in reading order. Never raises, whatever the text."""
    release = sheet.release
    return find_in(field_texts(release.lead, read(release.body)), release.language, people_of(sheet.enquiries))


def find_in(fields: Iterable[FieldText], language: str, people: Sequence[Person] = ()) -> list[Quotation]:
    """All quotations of texts that follow each other. `language`: BCP 47. Time grows with the length of the text."""
    base = language.replace("_", "-").partition("-")[0].lower()
    known = People(people, sayings(base))
    found: list[Quotation] = []
    for field in fields:
        found += [_quotation(field, gathered) for gathered in gather(field.text, field.paragraphs, base, known)]
        known.leave(field.text)
    return found


def people_of(enquiries: Iterable[Enquiry]) -> list[Person]:
    """Whom the speakers are matched with, in the release's wording and in that of the record."""
    return [
        Person(
            one.contact.id,
            tuple(dict.fromkeys(name for name in (one.name, one.contact.name) if name)),
            one.contact.family,
            one.job_title if one.job_title is not None else one.contact.job_title,
            one.organisation if one.organisation is not None else one.contact.organisation,
            one.contact.pronouns,
        )
        for one in enquiries
    ]


def field_texts(lead: str, body: Document) -> list[FieldText]:
    """Lead and body as plain texts with the kinds of their paragraphs."""
    ranges: list[Range] = []
    at = 0
    lines: list[str] = []
    for text, kind in _paragraphs(body):
        ranges.append(Range(at, at + len(text), kind))
        lines.append(text)
        at += len(text) + 1
    leads = [Range(m.start(), m.end()) for m in re.finditer(r"[^\n]+(?:\n(?!\n)[^\n]+)*", lead)]
    return [FieldText("lead", lead, tuple(leads)), FieldText("body", "\n".join(lines), tuple(ranges))]


def _paragraphs(body: Document) -> Iterator[tuple[str, Kind]]:
    for block in body.blocks:
        if isinstance(block, Paragraph):
            yield inline_text(block.inlines), "text"
        elif isinstance(block, Heading):
            yield inline_text(block.inlines), "heading"
        elif isinstance(block, BulletList):
            for text in _items(block):
                yield text, "item"
        elif isinstance(block, BlockQuote):
            for paragraph in block.paragraphs:
                yield inline_text(paragraph.inlines), "block"


def _items(found: BulletList) -> Iterator[str]:
    for item in found.items:
        yield inline_text(item.inlines)
        if item.nested:
            yield from _items(item.nested)


def _quotation(field: FieldText, gathered: Gathered) -> Quotation:
    fragments = tuple(Fragment(field.text[start:end], start, end) for start, end in gathered.ranges)
    text = fragments[0].text
    for last, this in pairwise(fragments):
        text += ("\n" if "\n" in field.text[last.end : this.start] else " ") + this.text
    return Quotation(
        text,
        fragments,
        gathered.speaker,
        gathered.contact_id,
        field.field,
        fragments[0].start,
        fragments[-1].end,
        gathered.rule,
    )
