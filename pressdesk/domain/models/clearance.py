"""Clearances: who was asked for which words, and what the answer was."""

from enum import StrEnum

from pydantic import AwareDatetime
from sqlmodel import AutoString, Field

from pressdesk.domain.models.base import Fields, Lines, OneLine, Record, View


class Means(StrEnum):
    """How somebody was asked, or answered."""

    EMAIL = "email"
    TELEPHONE = "telephone"
    IN_PERSON = "in_person"
    WRITING = "writing"
    """On paper, or in a message that is no e-mail."""


class Answer(StrEnum):
    """What came of it."""

    NONE = ""
    CLEARED = "cleared"
    REFUSED = "refused"
    PUBLIC = "public"
    """The words are public already (a ruling, a statement): nobody has to clear them."""


class ClearanceFields(Fields):
    """One wording of one passage. It was asked for, or answered, or both."""

    contact_id: str | None = Field(default=None, foreign_key="contact.id", ondelete="SET NULL", index=True)
    """The speaker's record, where there is one."""
    speaker: str = ""
    """The name or role as the release has it."""
    words: str
    """The passage as it stood, without its quotation marks."""
    asked_at: AwareDatetime | None = None
    asked_how: Means | None = Field(default=None, sa_type=AutoString)
    asked_to: str = ""
    """The address a request went to, or ""."""
    answer: Answer = Field(default=Answer.NONE, sa_type=AutoString)
    answered_at: AwareDatetime | None = None
    answered_how: Means | None = Field(default=None, sa_type=AutoString)
    answered_by: str = ""
    """Who answered, where it was not the speaker: "her assistant, Ana Example"."""
    taken_by: str = ""
    """Who in the office took the answer."""
    note: str = ""


class AnswerDraft(Fields):
    """An answer as it is recorded. `at` is when it was given, not when it was typed."""

    answer: Answer
    at: AwareDatetime
    how: Means | None = None
    by: OneLine = ""
    taken_by: OneLine = ""
    note: Lines = ""


class Clearance(ClearanceFields, Record, table=True):
    """A stored clearance. Private: nothing of it is ever exported."""

    release_id: str = Field(foreign_key="release.id", ondelete="CASCADE", index=True)


class ClearanceView(ClearanceFields, View):
    """A stored clearance as the rest of the program sees it."""

    release_id: str
