"""What reading a file gives: drafts, each field with how sure the reader is and the rule that found it.

Nothing here is stored yet; `desk/import_ops.py` does that. A word of the source stands in exactly one field.
"""

from dataclasses import dataclass, field

from pressdesk.domain.document import Document
from pressdesk.domain.markdown import write
from pressdesk.domain.models.contact import ContactDraft, PointDraft, PointKind
from pressdesk.domain.models.release import ReleaseDraft
from pressdesk.domain.models.text import TextDraft, TextKind


@dataclass(frozen=True, slots=True)
class Found:
    """How sure the reader is of a field (0 to 1), and by which rule it was found."""

    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class ReadPoint:
    """A number or address as stored (`value`), and as it stood in the source (`raw`)."""

    kind: PointKind
    value: str
    raw: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class ImportedContact:
    """A person: what all releases of the file say of them together."""

    name: str
    job_title: str = ""
    organisation: str = ""
    points: tuple[ReadPoint, ...] = ()
    language: str = ""
    found: dict[str, Found] = field(default_factory=dict[str, Found])

    def to_draft(self) -> ContactDraft:
        """The record to store. Raises pydantic's ValidationError for a name without letters."""
        points = [PointDraft(kind=p.kind, value=p.value, label=p.label) for p in self.points]
        return ContactDraft(name=self.name, job_title=self.job_title, organisation=self.organisation, points=points)


@dataclass(frozen=True, slots=True)
class ImportedEnquiry:
    """A line of one release's contact block, in that release's own wording."""

    contact: int
    """Index into `ImportResult.contacts`."""
    name: str
    job_title: str = ""
    organisation: str = ""
    points: tuple[ReadPoint, ...] = ()
    joint: str = ""
    """The word that joined this name to the one before it: "and", or ""."""


@dataclass(frozen=True, slots=True)
class ImportedText:
    """A passage under its own title."""

    title: str
    body: Document
    language: str
    kind: TextKind = TextKind.ABOUT
    found: Found = field(default_factory=lambda: Found(0.8, "a heading that begins with the word for about"))

    def to_draft(self) -> TextDraft:
        return TextDraft(title=self.title, language=self.language, kind=self.kind, body=write(self.body))


@dataclass(frozen=True, slots=True)
class ImportedRelease:
    """A release as read. `furniture` holds lines that the house prints by itself, and that are not stored."""

    language: str = "en-GB"
    topic: str = ""
    headline: str = ""
    subheadline: str = ""
    dateline: str = ""
    """The dateline as it stood, "GENEVA, 10 December 2018 –"."""
    date_line: str = ""
    """The date where it stood on a line of its own."""
    place: str = ""
    date: str = ""
    """ISO 8601, or ""."""
    lead: str = ""
    body: Document = field(default_factory=Document)
    end_mark: str | None = None
    enquiries_heading: str = ""
    enquiries: tuple[ImportedEnquiry, ...] = ()
    notes: Document = field(default_factory=Document)
    texts: tuple[ImportedText, ...] = ()
    credits: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    section_order: tuple[str, ...] = ()
    bare_sections: tuple[str, ...] = ()
    embargo_raw: str | None = None
    """A copy of the embargo line, which also stands in the body until the officer has set the embargo."""
    confidence: dict[str, Found] = field(default_factory=dict[str, Found])
    warnings: tuple[str, ...] = ()

    def to_draft(self) -> ReleaseDraft:
        """The record to store: a draft whose release line is still to be chosen. Raises `TooLongError`."""
        return ReleaseDraft.model_validate(
            {
                "language": self.language,
                "topic": self.topic,
                "headline": self.headline,
                "subheadline": self.subheadline,
                "place": self.place,
                "dateline_date": self.date or None,
                "lead": self.lead,
                "body": write(self.body),
                "notes": write(self.notes),
                "end_mark": self.end_mark,
                "credits": list(self.credits),
                "enquiries_heading": self.enquiries_heading,
                "section_order": list(self.section_order),
                "bare_sections": list(self.bare_sections),
            }
        )


@dataclass(frozen=True, slots=True)
class ImportResult:
    """All that one source gave. Not `ok`: `error` is the sentence that says why, and the rest is empty."""

    path: str
    ok: bool = True
    error: str = ""
    releases: tuple[ImportedRelease, ...] = ()
    contacts: tuple[ImportedContact, ...] = ()
    texts: tuple[ImportedText, ...] = ()
    """Passages of the page that belong to no release; those of a release are in `ImportedRelease.texts`."""
    news: tuple[tuple[str, str], ...] = ()
    """Short dated items: the date as read, and the text."""
    warnings: tuple[str, ...] = ()
