"""Notices on a release that is out: what was corrected, and why one was withdrawn."""

from enum import StrEnum

from pydantic import AwareDatetime
from sqlmodel import AutoString, Field

from pressdesk.domain.models.base import Fields, OneLine, Record, View
from pressdesk.domain.models.release import ReleaseStatus


class NoticeKind(StrEnum):
    """What is told to those who got the release."""

    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"


class Grade(StrEnum):
    """How grave what was wrong is. A material fact is as urgent as a new release."""

    MATERIAL = "material"
    MINOR = "minor"
    FORM = "form"
    """Form, or a contact."""


class NoticeFields(Fields):
    """One notice. `words` are printed, in the release's language: what was changed, or why it was withdrawn."""

    kind: NoticeKind = Field(sa_type=AutoString)
    grade: Grade = Field(default=Grade.MATERIAL, sa_type=AutoString)
    words: str = ""
    by_headline: bool = True
    """Whether a withdrawal names the release by its headline: not where the headline itself is what was wrong."""


class CorrectionDraft(Fields):
    """What was wrong, as typed."""

    changed: OneLine = ""
    grade: Grade = Grade.MATERIAL


class WithdrawalDraft(Fields):
    """Why a release is withdrawn, as typed."""

    reason: OneLine = ""
    by_headline: bool = True


class Notice(NoticeFields, Record, table=True):
    """A stored notice. `at` is when it was issued, `replaces_at` when the text it concerns last went out."""

    release_id: str = Field(foreign_key="release.id", ondelete="CASCADE", index=True)
    at: AwareDatetime
    replaces_at: AwareDatetime | None = None
    state_before: ReleaseStatus = Field(default=ReleaseStatus.RELEASED, sa_type=AutoString)
    """The state that the notice ended."""
    version_id: str = ""
    """The version that it replaces."""


class NoticeView(NoticeFields, View):
    """A stored notice as the rest of the program sees it."""

    release_id: str
    at: AwareDatetime
    replaces_at: AwareDatetime | None = None
    state_before: ReleaseStatus = ReleaseStatus.RELEASED
    version_id: str = ""
