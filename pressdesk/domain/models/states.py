"""How far a release has come, and what stands at its top. Apart from the records: a list needs no more."""

from enum import StrEnum


class ReleaseStatus(StrEnum):
    """How far a release has come."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    RELEASED = "released"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    ARCHIVED = "archived"


class ReleaseLine(StrEnum):
    """What stands at the very top. There is no default: the officer chooses."""

    UNSET = "unset"
    IMMEDIATE = "immediate"
    EMBARGO = "embargo"
