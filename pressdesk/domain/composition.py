"""A release composed: every word that leaves, in order, once, and nothing that is internal.

`compose` (in `composing.py`) makes one from a `ReleaseSheet`; every exporter reads only this. The order of
craft: release line; organisation, date, reference; topic and headline, subheadline, pictures; dateline and lead;
body; end mark; then the sections after it in the order of the house or of the release.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from pressdesk.domain.document import Document

Section = Literal["enquiries", "notes", "texts", "credits", "links"]

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
class ComposedContact:
    """One line of the enquiries block."""

    name: str
    job_title: str = ""
    organisation: str = ""
    emails: tuple[str, ...] = ()
    telephones: tuple[Telephone, ...] = ()
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ComposedPicture:
    """A picture that goes with the text. `credit` has its label: "Photo: Name / Organisation"."""

    asset: str
    media_type: str
    caption: str
    credit: str
    alt: str


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
    """The line at the very top: one line for immediate release, up to three for an embargo, never empty."""
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
    dateline: str
    """"GENEVA, 10 December 2018 –", or ""."""
    lead: str
    body: Document
    end_mark: str
    enquiries_heading: str
    enquiries: tuple[ComposedContact, ...]
    enquiries_in_line: str
    """Names alone, joined as the language joins them, where no contact has anything but a name; else ""."""
    notes_heading: str
    notes: Document
    texts: tuple[Passage, ...]
    credits: tuple[str, ...]
    """Each with its label."""
    links_heading: str
    links: tuple[str, ...]
    order: tuple[Section, ...] = SECTIONS
