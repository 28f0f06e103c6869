"""A press release, its saved versions, and the people and passages that go with it."""

from datetime import date as Date  # noqa: N812 - a field is called date on paper, so the type needs another name
from enum import StrEnum

from pydantic import AwareDatetime, field_validator
from sqlalchemy import JSON, Column, LargeBinary, UniqueConstraint
from sqlmodel import AutoString, Field

from pressdesk.domain.cleaning import clean
from pressdesk.domain.errors import TooLongError
from pressdesk.domain.models.base import Fields, OneLine, Record, View
from pressdesk.domain.models.states import ReleaseLine as ReleaseLine
from pressdesk.domain.models.states import ReleaseStatus as ReleaseStatus
from pressdesk.domain.models.text import TextFields

BODY_LIMIT = 500_000
"""Characters a body can hold: some 80,000 words."""

LINE_LIMIT = 20_000
"""Characters a field of one line can hold."""


class ReleaseFields(Fields):
    """What an officer writes. `body` and `notes` are CommonMark (see `domain/markdown.py`), the rest plain text."""

    language: str = "en-GB"
    topic: str = ""
    headline: str = ""
    subheadline: str = ""
    place: str = ""
    dateline_date: Date | None = None
    lead: str = ""
    body: str = ""
    notes: str = ""
    end_mark: str | None = None
    """None: the house's mark for the language. "" prints none."""
    release_line: ReleaseLine = Field(default=ReleaseLine.UNSET, sa_type=AutoString)
    status: ReleaseStatus = Field(default=ReleaseStatus.DRAFT, sa_type=AutoString, index=True)
    archived_from: ReleaseStatus | None = Field(default=None, sa_type=AutoString)
    """The state that an archived release had, and gets again when it is brought back."""
    tags: list[str] = Field(default_factory=list, sa_type=JSON)
    credits: list[str] = Field(default_factory=list, sa_type=JSON)
    """Picture credits that belong to no picture kept here. A line that has no label of its own gets the house's."""
    links: list[str] = Field(default_factory=list, sa_type=JSON)
    enquiries_heading: str = ""
    """"": the house's wording for the language."""
    section_order: list[str] = Field(default_factory=list, sa_type=JSON)
    """Order of what follows the end mark (see `composition.SECTIONS`); empty: the house's order."""
    bare_sections: list[str] = Field(default_factory=list, sa_type=JSON)
    """Sections ("enquiries", "notes") that stood without a heading in the text that was read: none is printed."""
    owner: str = ""
    translation_of: str | None = Field(default=None, index=True)
    """The release that this one says in another language. It may be gone: a translation stands by itself."""
    translation_version: str | None = None
    """The version of that release which the translation was last brought up to."""
    correction_of: str | None = None


class ReleaseDraft(ReleaseFields):
    """A release as typed, made harmless. Raises `TooLongError` where a field cannot hold the text."""

    @field_validator(
        "topic", "headline", "subheadline", "place", "owner", "enquiries_heading", "language", mode="after"
    )
    @classmethod
    def _one_line(cls, value: str) -> str:
        if len(value) > LINE_LIMIT:
            raise TooLongError("line", f"This field holds {LINE_LIMIT:,} characters at most. Put the text in the body.")
        return clean(value, lines=False).strip()

    @field_validator("lead", "body", "notes", mode="after")
    @classmethod
    def _text(cls, value: str) -> str:
        if len(value) > BODY_LIMIT:
            raise TooLongError("body", f"A text holds {BODY_LIMIT:,} characters at most. Put a part of it in an annex.")
        return clean(value).strip("\n")

    @field_validator("tags", "credits", "links", mode="after")
    @classmethod
    def _list(cls, value: list[str]) -> list[str]:
        return [line for item in value if (line := clean(item, lines=False).strip())]


class Release(ReleaseFields, Record, table=True):
    """A stored release. `plain` holds its words for the full-text index."""

    plain: str = ""


class ReleaseView(ReleaseFields, View):
    """A stored release as the rest of the program sees it."""


class ReleaseVersion(Record, table=True):
    """A saved state worth keeping: the release and all that goes with it as compressed JSON."""

    release_id: str = Field(foreign_key="release.id", ondelete="CASCADE", index=True)
    number: int
    why: str
    who: str = ""
    base_id: str | None = None
    """The version that this one is kept as the difference from; None: kept whole. Both go with their release only."""
    sha256: str
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class VersionView(View):
    """A version in a list.

    `why` is one of: left, status, export, typing, restored, imported, released, replaced, translated, wording.
    """

    release_id: str
    number: int
    why: str
    who: str


class EnquiryRole(StrEnum):
    """What a contact does on a release."""

    ENQUIRIES = "enquiries"
    QUOTED = "quoted"
    SIGNATORY = "signatory"


class EnquiryFields(Fields):
    """A contact on a release. None in a wording or in `points`: as the contact's record has it now."""

    contact_id: str = Field(foreign_key="contact.id", index=True)
    role: EnquiryRole = Field(default=EnquiryRole.ENQUIRIES, sa_type=AutoString)
    points: list[str] | None = Field(default=None, sa_type=JSON)
    """Ids of the contact's points to print, in order; None: all that may be published."""
    name: str | None = None
    job_title: str | None = None
    organisation: str | None = None


class EnquiryDraft(EnquiryFields):
    """A contact as chosen in the picker."""

    name: OneLine | None = None
    job_title: OneLine | None = None
    organisation: OneLine | None = None


class ReleaseContact(EnquiryFields, Record, table=True):
    """A contact's place on a release. `frozen` is the block as it was when last exported."""

    __table_args__ = (UniqueConstraint("release_id", "contact_id", "role"),)

    release_id: str = Field(foreign_key="release.id", ondelete="CASCADE", index=True)
    position: int = 0
    frozen: dict[str, object] | None = Field(default=None, sa_type=JSON)


class ReleaseText(TextFields, Record, table=True):
    """A standing passage appended to a release, in the wording that the release uses: later ones are offered to it."""

    release_id: str = Field(foreign_key="release.id", ondelete="CASCADE", index=True)
    text_id: str = Field(foreign_key="text.id", index=True)
    position: int = 0
    text_revision: int = 1
    """Of the passage when its words were taken."""
    text_changed_at: AwareDatetime
    """When those words were written."""


class ReleaseAsset(Record, table=True):
    """A picture that goes with a release."""

    release_id: str = Field(foreign_key="release.id", ondelete="CASCADE", index=True)
    asset_id: str = Field(foreign_key="asset.id", index=True)
    position: int = 0
