"""The outbox: what left the desk, when, as which bytes, for whom."""

from enum import StrEnum

from pydantic import AwareDatetime
from sqlalchemy import JSON, Column, LargeBinary
from sqlmodel import AutoString, Field

from pressdesk.domain.models.base import Fields, Record, View


class Means(StrEnum):
    """How a text left the desk."""

    FILE = "file"
    CLIPBOARD = "clipboard"
    MAIL_PROGRAM = "mail_program"


class DispatchFields(Fields):
    """One export. `at` is when it left; `sha256` is of the exact bytes; `sent` is the officer's own word for it."""

    release_id: str = Field(foreign_key="release.id", index=True)
    version_id: str = Field(foreign_key="release_version.id")
    version_number: int
    format: str
    language: str
    means: Means = Field(sa_type=AutoString)
    file_name: str
    sha256: str
    size: int
    subject: str = ""
    headline: str = ""
    recipients: list[str] = Field(default_factory=list, sa_type=JSON)
    embargoed: bool = False
    override: str = ""
    at: AwareDatetime = Field(index=True)
    sent: bool | None = None


class Dispatch(DispatchFields, Record, table=True):
    """A stored dispatch with its bytes, zlib-compressed."""

    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class DispatchView(DispatchFields, View):
    """A stored dispatch without its bytes."""
