"""The written form of a list's rule: `topic = climate, justice and language = fr`.

A condition is a field, `=`, `!=` or `contains`, and values with commas between them, of which one must be there.
Conditions are joined by `and`, or all by `or`. A value with commas or with one of those words in it stands in
quotation marks; a quotation mark within is doubled.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pressdesk.domain.cleaning import clean
from pressdesk.domain.errors import ListRuleError
from pressdesk.domain.list_rules import Comparison, Condition, Match, Rule, RuleField, value_of
from pressdesk.domain.models.contact import ContactKind

LONGEST = 10_000
"""Characters of a rule: nobody writes more, and reading stays quick."""

FIELD_WORDS: dict[str, RuleField] = {
    **{field.value: field for field in RuleField},
    "topics": RuleField.TOPIC,
    "languages": RuleField.LANGUAGE,
    "organization": RuleField.ORGANISATION,
    "outlet": RuleField.ORGANISATION,
    "preferred format": RuleField.FORMAT,
}
"""What a field may be called, in small letters."""

_SIGNS = {Comparison.IS: "=", Comparison.IS_NOT: "!=", Comparison.CONTAINS: "contains"}
_TESTS = {"=": Comparison.IS, "!=": Comparison.IS_NOT, "≠": Comparison.IS_NOT}
_JOINING = {"and": Match.ALL, "or": Match.ANY}
_TOKEN = re.compile(
    r'\s*(?:(?P<quoted>"(?:[^"]|"")*"|[“„][^“”]*[“”])|(?P<sign>!=|[=≠,])|(?P<word>(?:[^\s,=≠"“”„!]|!(?!=))+))'
)
_BARE = re.compile(r"[^\s,=≠\"“”„!]+(?: [^\s,=≠\"“”„!]+)*")
_RESERVED = {"and", "or", "contains"}


@dataclass(frozen=True)
class _Token:
    kind: Literal["quoted", "sign", "word", "end"]
    text: str
    at: int


def write_rule(rule: Rule) -> str:
    """The written form; "" for a rule without conditions. `parse_rule` reads it back unchanged."""
    joined = " and " if rule.match is Match.ALL else " or "
    return joined.join(_written(condition) for condition in rule.conditions)


def _written(condition: Condition) -> str:
    values = ", ".join(_value(value) for value in condition.values)
    return f"{condition.field.value} {_SIGNS[condition.test]} {values}"


def _value(value: str) -> str:
    words = set(value.lower().split())
    if _BARE.fullmatch(value) and not words & _RESERVED:
        return value
    return '"' + value.replace('"', '""') + '"'


def parse_rule(text: str) -> Rule:
    """A rule from its written form; one without conditions from blank text. Raises `ListRuleError` with the place."""
    if len(text) > LONGEST:
        raise ListRuleError(LONGEST, "This rule is too long. Make a list for each part of it.")
    tokens = _tokens(clean(text, lines=False))
    conditions: list[Condition] = []
    match: Match | None = None
    at = 0
    while tokens[at].kind != "end":
        condition, at = _condition(tokens, at)
        conditions.append(condition)
        token = tokens[at]
        if token.kind == "end":
            break
        joined = _JOINING[token.text.lower()]
        if match not in (None, joined):
            raise ListRuleError(
                token.at,
                "Use “and” everywhere or “or” everywhere. Several values of one field stand after commas: "
                "language = fr, de.",
            )
        match, at = joined, at + 1
        if tokens[at].kind == "end":
            raise ListRuleError(token.at, f"A condition must follow after “{token.text}”, such as: language = fr.")
    return Rule((match or Match.ALL) if len(conditions) > 1 else Match.ALL, tuple(conditions))


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    while text[at:].strip():
        token = _TOKEN.match(text, at)
        if token is None:
            at += len(text[at:]) - len(text[at:].lstrip())
            if text[at] in '“”„"':
                raise ListRuleError(at, "The quotation mark that begins here does not end.")
            raise ListRuleError(at, f"“{text[at]}” means nothing here. Write != for “is not”.")
        kind: Literal["quoted", "sign", "word"] = "word"
        if token["quoted"] is not None:
            kind = "quoted"
        elif token["sign"] is not None:
            kind = "sign"
        found.append(_Token(kind, token[kind], token.start(kind)))
        at = token.end()
    return [*found, _Token("end", "", len(text))]


def _condition(tokens: Sequence[_Token], at: int) -> tuple[Condition, int]:
    first = tokens[at]
    words: list[str] = []
    while tokens[at].kind == "word" and tokens[at].text.lower() not in _RESERVED:
        words.append(tokens[at].text.lower())
        at += 1
    name = " ".join(words)
    field = FIELD_WORDS.get(name)
    if field is None:
        said = f"There is no field “{name}”." if name else "A field must stand here."
        raise ListRuleError(first.at, f"{said} Use one of: {', '.join(RuleField)}.")
    sign = tokens[at]
    test = Comparison.CONTAINS if _is_word(sign, "contains") else _TESTS.get(sign.text) if sign.kind == "sign" else None
    if test is None:
        raise ListRuleError(sign.at, f"After “{name}” must stand =, != or contains.")
    values, at = _values(tokens, at + 1, field, test)
    return Condition(field, test, tuple(dict.fromkeys(values))), at


def _values(tokens: Sequence[_Token], at: int, field: RuleField, test: Comparison) -> tuple[list[str], int]:
    values: list[str] = []
    while True:
        first = tokens[at]
        value, at = _one_value(tokens, at)
        if not value:
            raise ListRuleError(first.at, f"A value must stand here, such as: {_EXAMPLES[field]}.")
        values.append(_checked(field, test, value, first.at))
        token = tokens[at]
        if token.kind == "end" or _joins(token):
            return values, at
        if token.text != "," or token.kind != "sign":
            raise ListRuleError(token.at, "After a value must stand a comma, “and”, “or”, or nothing more.")
        at += 1


def _one_value(tokens: Sequence[_Token], at: int) -> tuple[str, int]:
    token = tokens[at]
    if token.kind == "quoted":
        inside = token.text[1:-1]
        return " ".join((inside.replace('""', '"') if token.text[0] == '"' else inside).split()), at + 1
    words: list[str] = []
    while tokens[at].kind == "word" and not _joins(tokens[at]):
        words.append(tokens[at].text)
        at += 1
    return " ".join(words), at


def _checked(field: RuleField, test: Comparison, value: str, at: int) -> str:
    held = value_of(field, test, value)
    if held:
        return held
    if field is RuleField.KIND:
        raise ListRuleError(at, f"There is no kind “{value}”. Use one of: {', '.join(ContactKind)}.")
    raise ListRuleError(at, f"Write a language by its letters, such as fr or pt-BR, not “{value}”.")


def _joins(token: _Token) -> bool:
    return token.kind == "word" and token.text.lower() in _JOINING


def _is_word(token: _Token, word: str) -> bool:
    return token.kind == "word" and token.text.lower() == word


_EXAMPLES = {
    RuleField.KIND: "kind = media",
    RuleField.TOPIC: "topic = climate",
    RuleField.LANGUAGE: "language = fr",
    RuleField.COUNTRY: "country = FR",
    RuleField.BEAT: "beat contains environment",
    RuleField.ORGANISATION: "organisation = Example Times",
    RuleField.FORMAT: "format = plain text",
}
