"""A release composed: every word that leaves, in order, once, and nothing that is internal.

`compose` (in `composing.py`) makes one from a `ReleaseSheet`; every exporter reads only this. The order of
craft: release line; organisation, date, reference; topic and headline, subheadline, pictures; dateline and lead;
body; end mark; then the sections after it in the order of the house or of the release.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from pressdesk.domain.document import Document, PictureReference

Section = Literal["end", "enquiries", "notes", "texts", "credits", "links"]
"""A part after the body. "end" is the end mark itself: Americans print it after the boilerplate."""

SECTIONS: tuple[Section, ...] = ("enquiries", "notes", "texts", "credits", "links")
"""What follows the end mark, in the British order."""

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Telephone:
    """A number as it is printed, and as E.164 for its `tel:` link. `note`: "not for publication", "ext." and so on."""

    shown: str
    e164: str
    label: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """An address that is printed. `label` and `note` as in `Telephone`."""

    address: str
    label: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A web page, or a handle on a social network. `link` is its https address, or "" for a handle."""

    shown: str
    link: str
    label: str = ""
    note: str = ""


ComposedPoint = Telephone | EmailAddress | Page


@dataclass(frozen=True, slots=True)
class ComposedContact:
    """One line of the enquiries block. `points` stand in the officer's order; the rest picks from them by kind."""

    name: str
    job_title: str = ""
    organisation: str = ""
    points: tuple[ComposedPoint, ...] = ()

    @property
    def emails(self) -> tuple[str, ...]:
        return tuple(point.address for point in self.points if isinstance(point, EmailAddress))

    @property
    def telephones(self) -> tuple[Telephone, ...]:
        return tuple(point for point in self.points if isinstance(point, Telephone))

    @property
    def pages(self) -> tuple[str, ...]:
        return tuple(point.link or point.shown for point in self.points if isinstance(point, Page))


@dataclass(frozen=True, slots=True)
class ComposedPicture:
    """A picture that goes with the text. `credit` has its label: "Photo: Name / Organisation"."""

    asset: str
    media_type: str
    caption: str
    credit: str
    alt: str
    rights: str = ""
    width: int = 0
    """In pixels; 0 where it is not known."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A standing text under its title."""

    title: str
    document: Document


@dataclass(frozen=True, slots=True)
class Composition:
    """One release in one language at one moment, ready for an exporter."""

    release_id: str
    language: str
    """BCP 47."""
    direction: Direction
    release_line: tuple[str, ...]
    """What stands at the very top: one line for immediate release, up to three for an embargo, never empty. A
    corrected or withdrawn release says so in a line before."""
    embargoed: bool
    embargo_instant: datetime | None
    """Aware, UTC."""
    subject: str
    """Of the mail: under embargo it begins with the embargo."""
    file_stem: str
    """ASCII, no spaces or colons: "2026-06-11_0001BST_EMBARGOED_un-should-act"."""
    organisation: str
    date_line: str
    reference: str
    topic: str
    headline: str
    subheadline: str
    pictures: tuple[ComposedPicture, ...]
    """Those that the body places, and those that stand above it: see `lead_pictures`."""
    dateline: str
    """"GENEVA, 10 December 2018 –", or ""."""
    lead: str
    body: Document
    end_mark: str
    enquiries_heading: str
    enquiries: tuple[ComposedContact, ...]
    enquiries_in_line: str
    """Names alone, joined as the language joins them, where no contact has anything but a name; else "". Printed
    right after the heading, instead of a line each."""
    notes_heading: str
    notes: Document
    texts: tuple[Passage, ...]
    credits: tuple[str, ...]
    """Each with its label."""
    links_heading: str
    links: tuple[str, ...]
    order: tuple[Section, ...] = ("end", *SECTIONS)
    """Every section once, the end mark among them."""
    embargo_line: str = ""
    """Under embargo its first line alone: it stands again under the headline, and heads every page of a document."""

    @property
    def lead_pictures(self) -> tuple[ComposedPicture, ...]:
        """Pictures that the body does not place: they stand under the headline."""
        placed = {block.asset for block in self.body.blocks if isinstance(block, PictureReference)}
        return tuple(picture for picture in self.pictures if picture.asset not in placed)
