"""A row of somebody else's CSV as a card, by the targets of its columns."""

import re
from collections.abc import Sequence

from pressdesk.domain.card import (
    Card,
    CardAddress,
    CardDate,
    CardNameParts,
    CardPoint,
    CardPointKind,
    CardRole,
)
from pressdesk.domain.cleaning import clean

_POINTS = {
    "email": CardPointKind.EMAIL,
    "phone": CardPointKind.TELEPHONE,
    "mobile": CardPointKind.MOBILE,
    "fax": CardPointKind.FAX,
    "pager": CardPointKind.PAGER,
    "web": CardPointKind.WEB,
    "website": CardPointKind.WEB,
    "chat": CardPointKind.CHAT,
    "im": CardPointKind.CHAT,
}
_ADDRESS = {"street", "extended", "city", "region", "code", "country", "post_box"}
_SEVERAL = " ::: "
_NO_DAY = re.compile(r"0+[/.-]0+[/.-]0+")


class _Row:
    """What the cells of one row give, by field."""

    def __init__(self) -> None:
        self.texts: dict[str, list[str]] = {}
        self.points: list[CardPoint] = []
        self.addresses: dict[str, dict[str, str]] = {}
        self.numbered: dict[str, dict[str, str]] = {}
        self.left: list[str] = []

    def text(self, name: str) -> str:
        return clean(" ".join(self.texts.get(name, ())), lines=False).strip()

    def listed(self, name: str) -> tuple[str, ...]:
        cells = [one for text in self.texts.get(name, ()) for one in re.split(r" ::: |[;,\n]", text)]
        return tuple(word for one in cells if (word := one.strip(" *")) and word != "myContacts")


def card_of_cells(targets: Sequence[str], headers: Sequence[str], cells: Sequence[str]) -> Card:
    """The card of a row. Cells without a target stand in the note behind the name of their column."""
    row = _Row()
    for place, text in enumerate(cells):
        if text:
            _take(
                row,
                targets[place] if place < len(targets) else "",
                headers[place] if place < len(headers) else "",
                text,
            )
    roles = [CardRole(row.text("title"), row.text("organisation"), row.text("department"))]
    for key in sorted(row.numbered, key=_number):
        _take_numbered(row, key.partition("#")[0], row.numbered[key], roles)
    parts = CardNameParts(*(row.text(name) for name in ("family", "given", "middle", "prefix", "suffix")))
    points = tuple(row.points)
    found = tuple(role for role in roles if role != CardRole())
    notes = [text for text in row.texts.get("notes", ()) if text]
    if row.left:
        notes.append("\n".join(row.left))
    name = row.text("name") or " ".join(p for p in (parts.prefix, parts.given, parts.additional, parts.family) if p)
    others = [*(role.organisation for role in found), *(point.value for point in points)]
    return Card(
        name=name or next((one for one in others if one), ""),
        parts=parts,
        nicknames=tuple(filter(None, (row.text("nickname"),))),
        pronouns=row.text("pronouns"),
        pronunciation=row.text("pronunciation"),
        roles=found,
        points=points,
        addresses=tuple(_address(where, parts) for where, parts in row.addresses.items()),
        dates=_dates(row),
        notes=tuple(notes),
        languages=row.listed("languages"),
        zone=row.text("zone"),
        topics=row.listed("topics"),
    )


def _number(key: str) -> tuple[str, int]:
    group, _, number = key.partition("#")
    return group, int(number)


def _take(row: _Row, target: str, header: str, text: str) -> None:
    field, _, place = target.partition(".")
    if "#" in target:
        row.numbered.setdefault(field, {})[place] = text
    elif field in _POINTS:
        _add_point(row, _POINTS[field], text, place)
    elif field in _ADDRESS:
        part = row.addresses.setdefault(place, {})
        part[field] = f"{part[field]}\n{text}" if field in part else text
    elif field:
        row.texts.setdefault(field, []).append(text)
    else:
        line = clean(text, lines=False)
        row.left.append(f"{header}: {line}" if header else line)


def _add_point(
    row: _Row, kind: CardPointKind, text: str, place: str, *, label: str = "", preferred: bool = False
) -> None:
    for one in text.split(_SEVERAL):
        value = clean(one, lines=False).strip()
        if value:
            where = place if place in ("work", "home") else ""
            row.points.append(CardPoint(kind, value, label=label, where=where, preferred=preferred))


def _take_numbered(row: _Row, group: str, cells: dict[str, str], roles: list[CardRole]) -> None:
    """One of Google's numbered groups: "Phone 1 - Label", "Phone 1 - Value"."""
    said = clean(cells.get("label", ""), lines=False).strip()
    preferred, word = said.startswith("* "), said.removeprefix("* ")
    place = word.lower() if word.lower() in ("work", "home", "other") else ""
    value = cells.get("value", "")
    match group:
        case "phone":
            kind = _kind_of_phone(word.lower())
            label = "" if place or kind is not CardPointKind.TELEPHONE or word.lower() == "phone" else word
            place = place or next((p for p in ("work", "home") if p in word.lower()), "")
            _add_point(row, kind, value, place, label=label, preferred=preferred)
        case "email" | "website" | "im":
            _add_point(row, _POINTS[group], value, place, label="" if place else word, preferred=preferred)
        case "address":
            kept = {part: text for part, text in cells.items() if part in _ADDRESS}
            if not kept and cells.get("formatted"):
                kept = {"street": cells["formatted"]}
            if kept:
                row.addresses[place or word or group + str(len(row.addresses))] = kept
        case "organisation":
            roles.append(CardRole(*(clean(cells.get(p, ""), lines=False) for p in ("title", "name", "department"))))
        case "event":
            row.texts.setdefault(f"date {word}", []).append(value)
        case _ if value:
            row.left.append(f"{word or group}: {clean(value, lines=False)}")
        case _:
            pass


def _kind_of_phone(word: str) -> CardPointKind:
    if "fax" in word:
        return CardPointKind.FAX
    if "mobile" in word or "cell" in word:
        return CardPointKind.MOBILE
    return CardPointKind.PAGER if "pager" in word else CardPointKind.TELEPHONE


def _address(where: str, parts: dict[str, str]) -> CardAddress:
    cells = {name: text if name == "street" else clean(text, lines=False) for name, text in parts.items()}
    known = where in ("work", "home")
    return CardAddress(
        *(cells.get(name, "") for name in ("street", "extended", "post_box", "city", "region", "code", "country")),
        where=where if known else "",
        label="" if known or where == "other" else where,
    )


def _dates(row: _Row) -> tuple[CardDate, ...]:
    year, month, day = (row.text(name) for name in ("birth_year", "birth_month", "birth_day"))
    found: list[CardDate] = []
    if month.isdecimal() and day.isdecimal() and len(month) <= 2 and len(day) <= 2:
        born = f"{int(month):02}-{int(day):02}"
        found.append(CardDate("birthday", f"{year}-{born}" if re.fullmatch(r"[0-9]{4}", year) else f"--{born}"))
    elif rest := "-".join(part for part in (year, month, day) if part):
        found.append(CardDate("birthday", rest))
    for name in row.texts:
        kind = {"birthday": "birthday", "anniversary": "anniversary", "date Anniversary": "anniversary"}.get(name)
        if (kind or name.startswith("date ")) and (text := row.text(name)) and not _NO_DAY.fullmatch(text):
            found.append(CardDate(kind or "other", text, "" if kind else name.removeprefix("date ")))
    return tuple(found)
