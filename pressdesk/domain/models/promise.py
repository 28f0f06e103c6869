"""Whether a journalist kept to the embargoes that were agreed."""

from datetime import date as Date  # noqa: N812 - as in release.py

from sqlmodel import Field

from pressdesk.domain.models.base import Fields, OneLine, Record, View


class PromiseFields(Fields):
    """One agreement. `about`: the release as the officer calls it, also for one that was never in this store."""

    about: str = ""
    day: Date
    """The day from which the embargo was kept or broken, in the officer's calendar."""
    kept: bool = True
    note: str = ""
    """What happened: "ran it at 06:00, an hour early"."""


class PromiseDraft(PromiseFields):
    """An agreement as typed. `release_id` where the release is in this store."""

    about: OneLine = ""
    note: OneLine = ""
    release_id: str | None = None


class EmbargoPromise(PromiseFields, Record, table=True):
    """A stored agreement."""

    contact_id: str = Field(foreign_key="contact.id", ondelete="CASCADE", index=True)
    release_id: str | None = Field(default=None, foreign_key="release.id", ondelete="SET NULL", index=True)


class PromiseView(PromiseFields, View):
    """A stored agreement as the rest of the program sees it."""

    contact_id: str
    release_id: str | None = None
