"""Media lists: journalists to whom releases go, chosen one by one or by a rule."""

from enum import StrEnum
from typing import Any

from pydantic import field_validator
from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import AutoString, Field

from pressdesk.domain.list_rules import read_rule, rule_data
from pressdesk.domain.models.base import Fields, Lines, OneLine, Record, View


class ListKind(StrEnum):
    """How a list is filled."""

    FIXED = "fixed"
    """By hand alone."""
    RULE = "rule"
    """Whoever fits the rule, with those added by hand and without those left out by hand."""


class MediaListFields(Fields):
    """A list. `rule` is kept while the list is fixed, and counts again when it is filled by rule again."""

    name: str
    kind: ListKind = Field(default=ListKind.FIXED, sa_type=AutoString)
    rule: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """As `list_rules.rule_data` writes it; empty for none, which nobody fits."""
    notes: str = ""


class MediaListDraft(MediaListFields):
    """A list as typed."""

    name: OneLine = Field(min_length=1)
    notes: Lines = ""

    @field_validator("rule", mode="after")
    @classmethod
    def _readable(cls, value: dict[str, Any]) -> dict[str, Any]:
        return rule_data(read_rule(value))


class MediaList(MediaListFields, Record, table=True):
    """A stored list."""


class MediaListView(MediaListFields, View):
    """A stored list as the rest of the program sees it."""


class MediaListMember(Record, table=True):
    """Somebody whom an officer put on a list by hand, or left out of it."""

    __table_args__ = (UniqueConstraint("list_id", "contact_id"),)

    list_id: str = Field(foreign_key="media_list.id", ondelete="CASCADE", index=True)
    contact_id: str = Field(foreign_key="contact.id", ondelete="CASCADE", index=True)
    left_out: bool = False
