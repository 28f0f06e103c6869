"""The house: the organisation's own wording, order and places, one row a setting."""

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict
from pydantic import Field as PydanticField
from sqlalchemy import JSON
from sqlmodel import Field

from pressdesk.domain.models.base import Record


class Setting(Record, table=True):
    """A stored setting: a name and a JSON value."""

    name: str = Field(unique=True)
    value: object = Field(default=None, sa_type=JSON)


class Profile(StrEnum):
    """Whose customs decide order, end mark and clock where the house has not said otherwise."""

    BRITISH = "british"
    AMERICAN = "american"
    FRENCH = "french"


class House(BaseModel):
    """The house style. Every field is one setting; `store.settings.house` reads them, `desk.house_ops` writes them."""

    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)

    organisation: str = ""
    profile: Profile = Profile.BRITISH
    language: str = "en-GB"
    """Of a new release."""
    place: str = ""
    """Of a new release: "Geneva"."""
    zone: str = "UTC"
    """The organisation's own, IANA."""
    region: str = "GB"
    """Country (ISO 3166) that national telephone numbers are read in."""
    show_zones: tuple[str, ...] = ()
    """Zones proposed for every embargo line."""
    end_marks: dict[str, str] = PydanticField(default_factory=dict)
    """By language ("en", or "en-US"); what is missing follows the profile."""
    quotation_marks: Literal["double", "single"] = "double"
    uncleared: Literal["warn", "refuse"] = "warn"
    """What happens where a release leaves with a quotation that nobody has cleared."""
    headline_limit: int = 100
    bullet: Literal["•", "-"] = "•"
    wrap: int = 0
    """Columns to wrap plain text at; 0: one line a paragraph."""
    numbered_links: bool = False
    person: str = ""
    """Who works here, named with each version of a release; "" takes the name that the system knows."""
    identity: str = ""
    """From of drafts: "Press office <press@example.org>", or "" to leave it to the mail program."""
    checks: dict[str, bool] = PydanticField(default_factory=dict)
    """By a check's name, whether it speaks; what is missing follows the check (see `checks.registry`)."""
    house_words: str = ""
    """The house's list of words as TOML (see `checks.word_list`), or "" for the one that comes with the program."""
