"""What ties a person to days: roles in organisations, and when they are away or on call."""

from datetime import date as Date  # noqa: N812 - as in release.py
from enum import StrEnum

from sqlmodel import AutoString, Field

from pressdesk.domain.models.base import Fields, OneLine, Record, View


class RoleFields(Fields):
    """A role besides the main one, or a former one. `organisation` is a name, as typed. None: day not known."""

    title: str = ""
    organisation: str = ""
    department: str = ""
    first_on: Date | None = None
    last_on: Date | None = None


class RoleDraft(RoleFields):
    """A role as typed."""

    title: OneLine = ""
    organisation: OneLine = ""
    department: OneLine = ""


class ContactRole(RoleFields, Record, table=True):
    """A stored role."""

    contact_id: str = Field(foreign_key="contact.id", ondelete="CASCADE", index=True)
    position: int = 0


class RoleView(RoleFields, View):
    """A stored role as the rest of the program sees it."""

    contact_id: str
    position: int


class PeriodKind(StrEnum):
    """What a period says about reaching somebody."""

    AWAY = "away"
    ON_CALL = "on_call"


class PeriodFields(Fields):
    """Days, both included, in the zone of the person. None: open on that side."""

    kind: PeriodKind = Field(default=PeriodKind.AWAY, sa_type=AutoString)
    first_on: Date | None = None
    last_on: Date | None = None
    note: str = ""


class PeriodDraft(PeriodFields):
    """A period as typed."""

    note: OneLine = ""


class ContactPeriod(PeriodFields, Record, table=True):
    """A stored period."""

    contact_id: str = Field(foreign_key="contact.id", ondelete="CASCADE", index=True)
    position: int = 0


class PeriodView(PeriodFields, View):
    """A stored period as the rest of the program sees it."""

    contact_id: str
    position: int
