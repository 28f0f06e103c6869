"""The embargo on a release: wall time and place as the officer set them, and the instant derived from them."""

from datetime import datetime

from pydantic import AwareDatetime
from sqlalchemy import JSON
from sqlmodel import Field

from pressdesk.domain.models.base import Fields, OneLine, Record, View


class EmbargoFields(Fields):
    """A wall time in a place. `local` is "2026-06-11T00:01"; `fold` picks one of two (PEP 495)."""

    local: str
    zone: str
    """IANA name, such as "Europe/Zurich"."""
    place: str = ""
    """The city the officer chose ("Geneva"), which may differ from the zone's own name."""
    fold: int = 0
    show_zones: list[str] = Field(default_factory=list, sa_type=JSON)
    """Further zones to print, IANA names."""
    reason: str = ""
    raw: str | None = None
    """The line as it was read from a file, or None."""


class EmbargoDraft(EmbargoFields):
    """An embargo as chosen. `domain.embargo.check` says whether it can be set."""

    place: OneLine = ""
    reason: OneLine = ""
    fold_chosen: bool = False
    """Whether `fold` was picked on purpose, for a wall time that clocks show twice."""

    def wall_time(self) -> datetime:
        """The wall time, naive. Raises ValueError."""
        return datetime.fromisoformat(self.local)


class Embargo(EmbargoFields, Record, table=True):
    """A stored embargo: one a release.

    `history` lists what was set before: {"at", "local", "zone", "reason", "what"}.
    """

    release_id: str = Field(foreign_key="release.id", ondelete="CASCADE", unique=True)
    instant: AwareDatetime = Field(index=True)
    lifted_at: AwareDatetime | None = None
    """Set where the officer lifted it by hand before its time."""
    history: list[dict[str, str]] = Field(default_factory=list, sa_type=JSON)


class EmbargoView(EmbargoFields, View):
    """A stored embargo as the rest of the program sees it."""

    release_id: str
    instant: AwareDatetime
    lifted_at: AwareDatetime | None = None
    history: list[dict[str, str]] = Field(default_factory=list)

    def in_force(self, now: datetime) -> bool:
        """Whether the text must not be published at `now` (aware)."""
        return self.lifted_at is None and now < self.instant
