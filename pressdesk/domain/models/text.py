"""Standing passages: About us, notes to editors, signature, legal line."""

from enum import StrEnum

from sqlmodel import AutoString, Field

from pressdesk.domain.models.base import Fields, Lines, OneLine, Record, View


class TextKind(StrEnum):
    """What a passage is for."""

    ABOUT = "about"
    NOTES = "notes"
    SIGNATURE = "signature"
    LEGAL = "legal"
    OTHER = "other"


class TextFields(Fields):
    """A passage in one language. `body` is CommonMark."""

    title: str
    language: str = "en-GB"
    kind: TextKind = Field(default=TextKind.ABOUT, sa_type=AutoString)
    body: str = ""


class TextDraft(TextFields):
    """A passage as typed."""

    title: OneLine
    body: Lines = ""


class Text(TextFields, Record, table=True):
    """A stored passage. `plain` holds what the full-text index reads."""

    plain: str = ""


class TextView(TextFields, View):
    """A stored passage as the rest of the program sees it."""
