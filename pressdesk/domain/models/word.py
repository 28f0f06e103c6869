"""Words that the office has taught the spelling, or wants left alone in one release."""

from sqlmodel import Field

from pressdesk.domain.models.base import Record, View


class OfficeWord(Record, table=True):
    """A word that is right. `language` "": in every language; `release_id` None: in every release."""

    word: str = Field(index=True)
    language: str = ""
    """The language alone: "en"."""
    release_id: str | None = Field(default=None, foreign_key="release.id", ondelete="CASCADE", index=True)


class OfficeWordView(View):
    """A word of the office's dictionary as the rest of the program sees it."""

    word: str
    language: str
