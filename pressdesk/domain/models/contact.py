"""People and their organisations: spokespersons, journalists, colleagues."""

from datetime import date as Date  # noqa: N812 - as in release.py
from enum import StrEnum

from sqlalchemy import JSON
from sqlmodel import AutoString, Field

from pressdesk.domain.models.base import Fields, Lines, OneLine, Record, View
from pressdesk.domain.models.engagement import PeriodDraft, PeriodView, RoleDraft, RoleView


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
    middle: str = ""
    prefix: str = ""
    """A title before the name: "Dr"."""
    suffix: str = ""
    family_first: bool = False
    """The person writes the family name first."""
    pronunciation: str = ""
    """How the name is said, in the officer's spelling."""
    pronouns: str = ""
    job_title: str = ""
    languages: list[str] = Field(default_factory=list, sa_type=JSON)
    topics: list[str] = Field(default_factory=list, sa_type=JSON)
    zone: str = ""
    """IANA name, or ""."""
    hours: str = ""
    """Working hours in `zone`, as `domain/availability.py` reads them: "Mo-Fr 09:00-17:00"; "" for not known."""
    biographies: dict[str, str] = Field(default_factory=dict, sa_type=JSON)
    """By language, BCP 47; "" where it is not known."""
    country: str = ""
    """Of a journalist's readers: ISO 3166 letters, or as typed."""
    beat: str = ""
    preferred_format: str = ""
    preferred_time: str = ""
    do_not_contact: bool = False
    """No list and no choice overrides it."""
    safety: bool = False
    """At risk when named: neither name nor number leaves in any release (`composing.compose`)."""
    photo_id: str | None = Field(default=None, foreign_key="asset.id", ondelete="SET NULL", index=True)
    photo_crop: list[int] = Field(default_factory=list, sa_type=JSON)
    """Left, top, width and height in pixels of the picture; empty for the whole."""
    extras: list[str] = Field(default_factory=list, sa_type=JSON)
    """Lines of a file for which there is no field, as they stood there: kept to be exported again."""
    notes: str = ""
    """Private: never exported."""
    consent: str = ""
    """What the person agreed to, in the officer's words; "" for nothing recorded."""
    consent_scope: str = ""
    """What it covers: "this campaign", "photographs"."""
    consent_on: Date | None = None


class ContactDraft(ContactFields):
    """A person as typed. `organisation` is a name: the desk finds or makes the record."""

    name: OneLine = Field(min_length=1)
    given: OneLine = ""
    family: OneLine = ""
    middle: OneLine = ""
    prefix: OneLine = ""
    suffix: OneLine = ""
    pronunciation: OneLine = ""
    pronouns: OneLine = ""
    job_title: OneLine = ""
    hours: OneLine = ""
    country: OneLine = ""
    beat: OneLine = ""
    preferred_format: OneLine = ""
    preferred_time: OneLine = ""
    notes: Lines = ""
    consent: OneLine = ""
    consent_scope: OneLine = ""
    organisation: OneLine = ""
    points: list[PointDraft] = Field(default_factory=list)
    roles: list[RoleDraft] = Field(default_factory=list)
    """Further and former ones; the present main one is `job_title` in `organisation`."""
    periods: list[PeriodDraft] = Field(default_factory=list)


class Contact(ContactFields, Record, table=True):
    """A stored person. `plain` holds what the full-text index reads."""

    organisation_id: str | None = Field(default=None, foreign_key="organisation.id", index=True)
    plain: str = ""


class ContactView(ContactFields, View):
    """A stored person as the rest of the program sees it, points in the officer's order."""

    organisation_id: str | None = None
    organisation: str = ""
    points: tuple[PointView, ...] = ()
    roles: tuple[RoleView, ...] = ()
    periods: tuple[PeriodView, ...] = ()


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
