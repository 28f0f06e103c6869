"""Findings of the house-style checks that an officer has silenced on a release."""

from pydantic import field_validator
from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from pressdesk.domain.errors import InvalidFieldError
from pressdesk.domain.models.base import Fields, OneLine, Record, View


class SilenceFields(Fields):
    """Which finding, and why it may stand.

    `rule` is a check's name, `about` what the finding speaks of: the words themselves, or "" for the release as a
    whole. The same rule speaking of other words is another finding, and shows.
    """

    rule: str
    about: str = ""
    message: str = ""
    """What the check said, for those who look at it later."""
    reason: str
    who: str = ""


class SilenceDraft(SilenceFields):
    """A silence as it is asked for. Raises `InvalidFieldError` without a reason."""

    reason: OneLine
    who: OneLine = ""

    @field_validator("reason", mode="after")
    @classmethod
    def _given(cls, value: str) -> str:
        if not value:
            raise InvalidFieldError("reason", "Give a reason in a few words: the next reader will ask.")
        return value


class Silence(SilenceFields, Record, table=True):
    """A stored silence."""

    __table_args__ = (UniqueConstraint("release_id", "rule", "about"),)

    release_id: str = Field(foreign_key="release.id", ondelete="CASCADE", index=True)


class SilenceView(SilenceFields, View):
    """A stored silence as the rest of the program sees it; `created_at` is when."""

    release_id: str
