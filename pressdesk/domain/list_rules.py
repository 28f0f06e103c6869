"""Rules of media lists: who is on a list without being put there one by one.

A rule is a row of conditions, all of which must hold, or any. A condition names a field, and one or several values of
which one must be there: `topic = climate, justice and language = fr`. Compared without case and accents.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, cast

from pressdesk.domain.cleaning import one_line
from pressdesk.domain.contact import folded
from pressdesk.domain.models.contact import ContactKind


class RuleField(StrEnum):
    """What of a person a condition looks at; the words also stand in the written form."""

    KIND = "kind"
    TOPIC = "topic"
    LANGUAGE = "language"
    COUNTRY = "country"
    BEAT = "beat"
    ORGANISATION = "organisation"
    FORMAT = "format"
    """The preferred one."""


class Comparison(StrEnum):
    """How a condition compares. IS_NOT: none of the values is there, also where nothing is known."""

    IS = "is"
    IS_NOT = "is_not"
    CONTAINS = "contains"


class Match(StrEnum):
    """Whether all conditions must hold, or any one."""

    ALL = "all"
    ANY = "any"


@dataclass(frozen=True)
class Condition:
    """`values` are lines without spaces at their ends, none of them empty."""

    field: RuleField
    test: Comparison
    values: tuple[str, ...]


@dataclass(frozen=True)
class Rule:
    """No conditions: nobody fits. A list that nobody filled must not go to everybody."""

    match: Match = Match.ALL
    conditions: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class Traits:
    """What rules look at in a person. `organisations`: the names under which the organisation is known."""

    kind: str = ""
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    country: str = ""
    beat: str = ""
    organisations: tuple[str, ...] = ()
    format: str = ""

    def of(self, wanted: RuleField) -> tuple[str, ...]:
        """The values of a field."""
        held = {
            RuleField.KIND: (self.kind,),
            RuleField.TOPIC: self.topics,
            RuleField.LANGUAGE: self.languages,
            RuleField.COUNTRY: (self.country,),
            RuleField.BEAT: (self.beat,),
            RuleField.ORGANISATION: self.organisations,
            RuleField.FORMAT: (self.format,),
        }[wanted]
        return tuple(value for value in held if value)


def read_rule(data: object) -> Rule:
    """A rule from what the store or a file holds. What cannot be read is left out: a condition less, never a crash."""
    if not isinstance(data, dict):
        return Rule()
    table = cast("dict[str, object]", data)
    entries = table.get("conditions")
    found = (_read_condition(entry) for entry in cast("list[object]", entries)) if isinstance(entries, list) else ()
    conditions = tuple(condition for condition in found if condition is not None)
    several = len(conditions) > 1 and table.get("match") == Match.ANY.value
    return Rule(Match.ANY if several else Match.ALL, conditions)


def _read_condition(entry: object) -> Condition | None:
    if not isinstance(entry, dict):
        return None
    table = cast("dict[str, object]", entry)
    values = table.get("values")
    if not isinstance(values, list):
        return None
    try:
        field, test = RuleField(table.get("field")), Comparison(table.get("test"))
    except ValueError:
        return None
    read = (value_of(field, test, value) for value in cast("list[object]", values) if isinstance(value, str))
    kept = tuple(dict.fromkeys(value for value in read if value))
    return Condition(field, test, kept) if kept else None


def value_of(wanted: RuleField, test: Comparison, typed: str) -> str:
    """A value as conditions hold it, or "" where the field can have no such value."""
    value = " ".join(one_line(typed).split())
    if test is Comparison.CONTAINS:
        return value
    if wanted is RuleField.KIND:
        return KIND_WORDS.get(value.lower(), "")
    if wanted is RuleField.LANGUAGE and not _LANGUAGE.fullmatch(value):
        return ""
    return value


KIND_WORDS: dict[str, str] = {**{kind.value: kind.value for kind in ContactKind}, "journalist": ContactKind.MEDIA.value}
"""What a kind of person may be called in a rule, in small letters."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def rule_data(rule: Rule) -> dict[str, Any]:
    """A rule as the store and files hold it; empty for a rule without conditions."""
    if not rule.conditions:
        return {}
    return {
        "match": rule.match.value,
        "conditions": [
            {"field": one.field.value, "test": one.test.value, "values": list(one.values)} for one in rule.conditions
        ],
    }


def fits(rule: Rule, person: Traits) -> bool:
    """Whether one person fits. Nobody fits a rule without conditions."""
    if not rule.conditions:
        return False
    answers = (comparison(one)(person.of(one.field)) for one in rule.conditions)
    return all(answers) if rule.match is Match.ALL else any(answers)


def comparison(condition: Condition) -> Callable[[tuple[str, ...]], bool]:
    """Whether a condition holds of the values that somebody has in its field."""
    wanted = [folded(value) for value in condition.values]

    def same(value: str) -> bool:
        if condition.test is Comparison.CONTAINS:
            return any(one in value for one in wanted)
        if condition.field is RuleField.LANGUAGE:  # "fr" is spoken by who speaks "fr-CA"
            return any(value == one or value.startswith(one + "-") for one in wanted)
        return value in wanted

    def ask(held: tuple[str, ...]) -> bool:
        found = any(same(" ".join(folded(value).split())) for value in held)
        return not found if condition.test is Comparison.IS_NOT else found

    return ask
