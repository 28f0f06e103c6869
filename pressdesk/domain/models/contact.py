"""People and their organisations: spokespersons, journalists, colleagues."""

from datetime import date as Date  # noqa: N812 - as in release.py
from enum import StrEnum

from sqlalchemy import JSON
from sqlmodel import AutoString, Field

from pressdesk.domain.models.base import Fields, Lines, OneLine, Record, View


class ContactKind(StrEnum):
    """Whose side somebody is on."""

    SPOKESPERSON = "spokesperson"
    MEDIA = "media"
    COLLEAGUE = "colleague"


class PointKind(StrEnum):
    """A way to reach somebody."""

    TELEPHONE = "telephone"
    MOBILE = "mobile"
    EMAIL = "email"
    SIGNAL = "signal"
    WHATSAPP = "whatsapp"
    WEB = "web"
    SOCIAL = "social"


NUMBER_KINDS = frozenset({PointKind.TELEPHONE, PointKind.MOBILE, PointKind.SIGNAL, PointKind.WHATSAPP})
"""Points whose value is a telephone number in E.164, extension as ";ext=12"."""


class PointUsage(StrEnum):
    """Who may see a number or address. For people at risk this is a matter of safety."""

    PUBLISH = "publish"
    JOURNALISTS = "journalists"
    NEVER = "never"


class PointFields(Fields):
    """One number, address or page. `value` is E.164 (see `NUMBER_KINDS`), an e-mail address or a URL."""

    kind: PointKind = Field(default=PointKind.MOBILE, sa_type=AutoString)
    label: str = ""
    value: str
    usage: PointUsage = Field(default=PointUsage.PUBLISH, sa_type=AutoString)
    preferred: bool = False
    confirmed_on: Date | None = None


class PointDraft(PointFields):
    """A point as typed, its value already in stored form (`domain/contact.py` makes it so). `id` None: a new one."""

    id: str | None = None
    label: OneLine = ""
    value: OneLine


class ContactPoint(PointFields, Record, table=True):
    """A stored point."""

    contact_id: str = Field(foreign_key="contact.id", ondelete="CASCADE", index=True)
    position: int = 0


class PointView(PointFields, View):
    """A stored point as the rest of the program sees it."""

    contact_id: str
    position: int


class OrganisationFields(Fields):
    """An organisation that people speak for. `short_name`: "ERN"."""

    name: str
    short_name: str = ""


class Organisation(OrganisationFields, Record, table=True):
    """A stored organisation. Made by naming it on a contact; found again by name, case and accents aside."""


class OrganisationView(OrganisationFields, View):
    """A stored organisation as the rest of the program sees it."""


class ContactFields(Fields):
    """What is known of a person. `name` is as the person writes it; given and family help sorting and greetings."""

    kind: ContactKind = Field(default=ContactKind.SPOKESPERSON, sa_type=AutoString, index=True)
    name: str
    given: str = ""
    family: str = ""
    pronouns: str = ""
    job_title: str = ""
    languages: list[str] = Field(default_factory=list, sa_type=JSON)
    topics: list[str] = Field(default_factory=list, sa_type=JSON)
    zone: str = ""
    """IANA name, or ""."""
    notes: str = ""
    """Private: never exported."""
    consent: str = ""
    """What the person agreed to, in the officer's words; "" for nothing recorded."""
    consent_on: Date | None = None


class ContactDraft(ContactFields):
    """A person as typed. `organisation` is a name: the desk finds or makes the record."""

    name: OneLine = Field(min_length=1)
    given: OneLine = ""
    family: OneLine = ""
    pronouns: OneLine = ""
    job_title: OneLine = ""
    notes: Lines = ""
    consent: OneLine = ""
    organisation: OneLine = ""
    points: list[PointDraft] = Field(default_factory=list)


class Contact(ContactFields, Record, table=True):
    """A stored person. `plain` holds what the full-text index reads."""

    organisation_id: str | None = Field(default=None, foreign_key="organisation.id", index=True)
    plain: str = ""


class ContactView(ContactFields, View):
    """A stored person as the rest of the program sees it, points in the officer's order."""

    organisation_id: str | None = None
    organisation: str = ""
    points: tuple[PointView, ...] = ()


class ContactRow(Fields):
    """A person as a list or the picker shows it."""

    id: str
    kind: ContactKind
    name: str
    job_title: str
    organisation: str
    languages: list[str]
    topics: list[str]
    preferred_point: str = ""
    """Value of the point to show, "" for none that may be shown."""
