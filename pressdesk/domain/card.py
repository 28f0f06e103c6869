"""A person as a file of contacts holds them: what vCard and CSV readers give and writers take.

Wider than the record of a contact, so that nothing of a file is dropped on its way: what has no field here stands in
`unknown` as it stood in the file. Every text is clean (`domain/cleaning.py`) and has no spaces at its ends; those of
several lines say so. Dates are texts, since files hold half ones: "1980-05-06", "1980-05", "--05-06", "about 1980".
"""

from dataclasses import dataclass, field
from enum import StrEnum


class CardPointKind(StrEnum):
    """A way to reach somebody, as files tell them apart."""

    TELEPHONE = "telephone"
    MOBILE = "mobile"
    FAX = "fax"
    PAGER = "pager"
    EMAIL = "email"
    CHAT = "chat"
    """Signal, WhatsApp, Jabber and such; `service` says which."""
    WEB = "web"
    SOCIAL = "social"


@dataclass(frozen=True, slots=True)
class CardNameParts:
    """The parts of a name. Several prefixes, middle names or suffixes stand in one text."""

    family: str = ""
    given: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class CardRole:
    """A post in an organisation; `start` and `end` are dates or ""."""

    title: str = ""
    organisation: str = ""
    department: str = ""
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class CardPoint:
    """A number, address or page, as the file writes it. `value` is never ""."""

    kind: CardPointKind
    value: str
    label: str = ""
    where: str = ""
    """"work", "home" or ""."""
    preferred: bool = False
    service: str = ""
    """Of chat and social accounts, small letters: "signal", "mastodon"."""
    usage: str = ""
    """"publish", "journalists", "never"; "" where the file does not say."""
    confirmed_on: str = ""


@dataclass(frozen=True, slots=True)
class CardAddress:
    """A postal address. `street` can have several lines. At least one part is not ""."""

    street: str = ""
    extended: str = ""
    post_box: str = ""
    locality: str = ""
    region: str = ""
    code: str = ""
    country: str = ""
    label: str = ""
    where: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class CardDate:
    """A day: "birthday", "anniversary", or "other" with its label."""

    kind: str
    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class CardBiography:
    """A biography of several lines in one language (BCP 47, or "")."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class CardPeriod:
    """Days on which somebody is away or on call ("away", "on call"), first and last as ISO 8601 or ""."""

    kind: str
    start: str = ""
    end: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CardPhoto:
    """A picture in the card (`data`), or an address where one is said to be (`uri`): nothing fetches it.

    `media_type` is the file's word for it ("image/jpeg"), `crop` whatever it says of the part to show.
    """

    data: bytes = b""
    media_type: str = ""
    uri: str = ""
    crop: str = ""


@dataclass(frozen=True, slots=True)
class CardProperty:
    """A property without a field: `value` is escaped as in vCard 3.0 and 4.0; names are capitals."""

    name: str
    value: str
    group: str = ""
    parameters: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A person, or an organisation or group where `kind` says "org" or "group"."""

    name: str = ""
    """The name as the person writes it."""
    parts: CardNameParts = field(default_factory=CardNameParts)
    kind: str = ""
    nicknames: tuple[str, ...] = ()
    pronouns: str = ""
    pronunciation: str = ""
    roles: tuple[CardRole, ...] = ()
    points: tuple[CardPoint, ...] = ()
    addresses: tuple[CardAddress, ...] = ()
    dates: tuple[CardDate, ...] = ()
    notes: tuple[str, ...] = ()
    """Private; each can have several lines."""
    biographies: tuple[CardBiography, ...] = ()
    photo: CardPhoto = field(default_factory=CardPhoto)
    languages: tuple[str, ...] = ()
    """BCP 47, the preferred one first."""
    zone: str = ""
    """IANA name, or what the file says instead."""
    hours: str = ""
    availability: tuple[CardPeriod, ...] = ()
    topics: tuple[str, ...] = ()
    consent: str = ""
    consent_scope: str = ""
    consent_on: str = ""
    safety: bool = False
    """Name and numbers must never show in an export unasked."""
    uid: str = ""
    revised: str = ""
    own: tuple[tuple[str, str], ...] = ()
    """Further fields of Pressdesk's own by name (small letters and underscores), texts of several lines."""
    unknown: tuple[CardProperty, ...] = ()


OWN_PREFIX = "X-PRESSDESK-"
"""Begins the vCard properties and parameters for which the standards have no name."""
