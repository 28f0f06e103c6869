"""Cards as rows of named cells: Pressdesk's own columns of a CSV, written and read from one description.

A row holds all of a card but the photograph, the date of its last change and the properties without a field of their
own. Cells that a spreadsheet would take for a formula get an apostrophe in front, which reading takes away again.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from pressdesk.domain.card import (
    Card,
    CardAddress,
    CardBiography,
    CardDate,
    CardNameParts,
    CardPeriod,
    CardPoint,
    CardPointKind,
    CardRole,
)

LOST = ("photo", "revised", "unknown")
"""The fields of a card that its row does not hold."""

_TEXTS = {
    "Name": "name",
    "Kind": "kind",
    "Pronouns": "pronouns",
    "Pronunciation": "pronunciation",
    "Time zone": "zone",
    "Hours": "hours",
    "Consent": "consent",
    "Consent covers": "consent_scope",
    "Consent on": "consent_on",
    "At risk": "safety",
    "Identifier": "uid",
}
_PARTS = {
    "Name prefix": "prefix",
    "Given name": "given",
    "Middle name": "additional",
    "Family name": "family",
    "Name suffix": "suffix",
}
_LISTS = {"Nickname": "nicknames", "Language": "languages", "Topic": "topics", "Note": "notes"}
_GROUPS: dict[str, tuple[str, type[Any]]] = {
    "Role": ("roles", CardRole),
    "Contact": ("points", CardPoint),
    "Address": ("addresses", CardAddress),
    "Date": ("dates", CardDate),
    "Biography": ("biographies", CardBiography),
    "Availability": ("availability", CardPeriod),
}
_FURTHER = "Further field"
_NUMBERED = re.compile(r"(\w[\w ]*?) (\d{1,4})(?: - ([\w ]+))?")
_YES = "yes"
_FORMULA = "=+-@\t\r＝＋－＠"


def harmless(cell: str) -> str:
    """The cell as a spreadsheet shows it and never reckons with it."""
    return "'" + cell if cell[:1] and cell[0] in _FORMULA + "'" else cell


def as_it_was(cell: str) -> str:
    """The cell before `harmless`."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in _FORMULA + "'" else cell


def columns(cards: Iterable[Card]) -> list[str]:
    """The columns these cards need, in their order; names and organisation first."""
    most: dict[str, int] = {}
    used: set[str] = set()
    for card in cards:
        row = row_of(card)
        used |= row.keys()
        for name in row:
            if found := _NUMBERED.fullmatch(name):
                most[found.group(1)] = max(most.get(found.group(1), 0), int(found.group(2)))
    order = ["Name", *_PARTS]
    for name, (_, kind) in _GROUPS.items():
        order += [
            f"{name} {number} - {_words(one.name)}"
            for number in range(1, most.get(name, 0) + 1)
            for one in fields(kind)
        ]
    for name in _LISTS:
        order += [f"{name} {number}" for number in range(1, most.get(name, 0) + 1)]
    order += [name for name in _TEXTS if name != "Name"]
    for number in range(1, most.get(_FURTHER, 0) + 1):
        order += [f"{_FURTHER} {number} - Name", f"{_FURTHER} {number} - Text"]
    return [name for name in order if name in used or name == "Name"]


def row_of(card: Card) -> dict[str, str]:
    """The cells of a card that hold something, by column."""
    row = {column: _cell(getattr(card, name)) for column, name in _TEXTS.items()}
    row |= {column: _cell(getattr(card.parts, name)) for column, name in _PARTS.items()}
    for column, name in _LISTS.items():
        row |= {f"{column} {number}": text for number, text in enumerate(getattr(card, name), 1)}
    for column, (name, kind) in _GROUPS.items():
        for number, part in enumerate(getattr(card, name), 1):
            row |= {f"{column} {number} - {_words(one.name)}": _cell(getattr(part, one.name)) for one in fields(kind)}
    for number, (name, text) in enumerate(card.own, 1):
        row |= {f"{_FURTHER} {number} - Name": name, f"{_FURTHER} {number} - Text": text}
    return {column: text for column, text in row.items() if text}


def is_own(headers: Sequence[str]) -> bool:
    """Whether these are columns that `columns` gives."""
    return bool(headers) and headers[0] == "Name" and all(_is_column(name) for name in headers)


def card_of_row(row: Mapping[str, str]) -> Card:
    """The card of a row of Pressdesk's own columns. Cells that make no sense are left out."""
    taken: dict[str, Any] = {name: row[column] for column, name in _TEXTS.items() if row.get(column)}
    taken["safety"] = bool(row.get("At risk"))
    taken["parts"] = CardNameParts(**{name: row.get(column, "") for column, name in _PARTS.items()})
    numbered: dict[str, dict[int, dict[str, str]]] = {}
    for column, text in row.items():
        found = _NUMBERED.fullmatch(column) if text else None
        if found:
            part = found.group(3) or ""
            numbered.setdefault(found.group(1), {}).setdefault(int(found.group(2)), {})[part] = text
    for column, name in _LISTS.items():
        taken[name] = tuple(cells[""] for _, cells in sorted(numbered.get(column, {}).items()) if "" in cells)
    for column, (name, kind) in _GROUPS.items():
        made = (_part(kind, cells) for _, cells in sorted(numbered.get(column, {}).items()))
        taken[name] = tuple(one for one in made if one is not None)
    taken["own"] = tuple(
        (cells["Name"], cells.get("Text", ""))
        for _, cells in sorted(numbered.get(_FURTHER, {}).items())
        if "Name" in cells
    )
    return Card(**taken)


def _part(kind: type[Any], cells: Mapping[str, str]) -> Any | None:  # noqa: ANN401 - one of the parts of a card
    values: dict[str, Any] = {one.name: cells.get(_words(one.name), "") for one in fields(kind)}
    if "preferred" in values:
        values["preferred"] = bool(values["preferred"])
    if kind is CardPoint:
        if values["kind"] not in set(CardPointKind) or not values["value"]:
            return None
        values["kind"] = CardPointKind(values["kind"])
    return kind(**values)


def _is_column(name: str) -> bool:
    if name in _TEXTS or name in _PARTS:
        return True
    found = _NUMBERED.fullmatch(name)
    if not found:
        return False
    column, part = found.group(1), found.group(3)
    if column in _GROUPS:
        return part in {_words(one.name) for one in fields(_GROUPS[column][1])}
    return (column in _LISTS and part is None) or (column == _FURTHER and part in ("Name", "Text"))


def _words(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return _YES if value else ""
    return str(value)
