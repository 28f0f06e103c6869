"""What every record has: an id made on the laptop, its moments in UTC, and a revision counter.

Family of each record: `XFields` (what forms, tables and exporters share), `XDraft` (validated on construction;
a table class does not validate), `X` with `table=True` (stays inside `pressdesk.store`), `XView` (frozen; what the
rest of the program sees).
"""

import re
from datetime import UTC, datetime
from typing import Annotated

import uuid_utils
from pydantic import AfterValidator, AwareDatetime, ConfigDict
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

from pressdesk.domain.cleaning import clean


def new_id() -> str:
    """A UUIDv7 as 36 characters: sorts by the moment it was made (RFC 9562)."""
    return str(uuid_utils.uuid7())


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Fields(SQLModel):
    """Base of all records. Validators are built when first used: most are not while the program starts."""

    model_config = ConfigDict(defer_build=True)  # type: ignore[assignment]  # SQLModel narrows the type, pydantic reads it


class Record(Fields):
    """Columns of every stored record. `seq` joins the full-text index; nothing else uses it."""

    @declared_attr.directive
    def __tablename__(cls) -> str:  # type: ignore[override]  # noqa: N805 - called with the class, as SQLModel does
        return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()

    seq: int | None = Field(default=None, primary_key=True)
    id: str = Field(default_factory=new_id, unique=True, max_length=36)
    created_at: AwareDatetime = Field(default_factory=_utc_now)
    changed_at: AwareDatetime = Field(default_factory=_utc_now, index=True)
    revision: int = 1
    deleted_at: AwareDatetime | None = Field(default=None, index=True)


class View(Fields):
    """What every view of a stored record has."""

    model_config = ConfigDict(frozen=True)  # type: ignore[assignment]  # SQLModel narrows the type, pydantic reads it

    id: str
    created_at: AwareDatetime
    changed_at: AwareDatetime
    revision: int
    deleted_at: AwareDatetime | None = None


def _one_line(value: str) -> str:
    return " ".join(clean(value, lines=False).split(" ")).strip()


def _lines(value: str) -> str:
    return clean(value).strip("\n")


OneLine = Annotated[str, AfterValidator(_one_line)]
"""Text of one line, made harmless: line ends become spaces, control characters go."""

Lines = Annotated[str, AfterValidator(_lines)]
"""Text of several lines, made harmless."""
