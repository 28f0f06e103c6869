"""A release with all that goes with it: what composing, checking and exporting read."""

from dataclasses import dataclass
from datetime import datetime

from pressdesk.domain.models.asset import AssetView
from pressdesk.domain.models.clearance import ClearanceView
from pressdesk.domain.models.contact import ContactView
from pressdesk.domain.models.embargo import EmbargoView
from pressdesk.domain.models.notice import NoticeView
from pressdesk.domain.models.release import EnquiryRole, ReleaseView
from pressdesk.domain.models.setting import House
from pressdesk.domain.models.text import TextView


@dataclass(frozen=True)
class Enquiry:
    """A contact on a release, as chosen there. None: as the record has it now."""

    contact: ContactView
    role: EnquiryRole
    points: tuple[str, ...] | None = None
    name: str | None = None
    job_title: str | None = None
    organisation: str | None = None
    frozen: dict[str, object] | None = None


@dataclass(frozen=True)
class Source:
    """The release that a translation says in another language.

    `changed` names the parts (see `comparing.Part`) that changed since the translation was last brought up to it.
    """

    id: str
    language: str
    headline: str
    changed: tuple[str, ...] = ()
    in_bin: bool = False


@dataclass(frozen=True)
class ReleaseSheet:
    """One release, whole. Enquiries, texts and pictures stand in the officer's order."""

    release: ReleaseView
    embargo: EmbargoView | None = None
    enquiries: tuple[Enquiry, ...] = ()
    texts: tuple[TextView, ...] = ()
    pictures: tuple[AssetView, ...] = ()
    clearances: tuple[ClearanceView, ...] = ()
    """In the order in which they were begun."""
    changed_texts: tuple[TextView, ...] = ()
    """Those of `texts` whose passage has other words by now, as the passage has them."""
    notices: tuple[NoticeView, ...] = ()
    """Corrections and withdrawals, in the order in which they were issued."""
    source: Source | None = None
    """What this translates, where it is one and that is still there."""


def blank_release(house: House, *, now: datetime) -> ReleaseView:
    """A release before its first keystroke, in the house's language and place. It has no id yet."""
    return ReleaseView(id="", created_at=now, changed_at=now, revision=0, language=house.language, place=house.place)
