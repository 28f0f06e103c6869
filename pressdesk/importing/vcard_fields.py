"""The properties of one vCard sorted into the fields of a Card; what fits none is kept as it stands."""

import re
from collections.abc import Callable, Sequence
from urllib.parse import unquote_to_bytes

from pressdesk.domain.card import (
    OWN_PREFIX,
    Card,
    CardAddress,
    CardBiography,
    CardDate,
    CardNameParts,
    CardPeriod,
    CardPhoto,
    CardPoint,
    CardProperty,
    CardRole,
)
from pressdesk.domain.cleaning import clean
from pressdesk.importing.vcard_points import date_of, label_of, point_of
from pressdesk.importing.vcard_values import ReadProperty, from_base64, line_of, parts_of, text_of

_ROLE_GROUP = re.compile(r"role\d+", re.IGNORECASE)
_DATA_URI = re.compile(r"data:([^,;]*)((?:;[^,;]*)*),", re.IGNORECASE)
_PHONETIC = {"FIRST": 0, "MIDDLE": 1, "LAST": 2}
_SPENT = {"VERSION", "PRODID", "PROFILE", "X-ABADR", "X-ABLABEL"}
_ESCAPED = re.compile(r"[\\;,\n]")


class CardFields:
    """Takes the properties of a card one by one, then gives the Card."""

    def __init__(self, properties: Sequence[ReadProperty]) -> None:
        self._labels = {one.group.lower(): label_of(one) for one in properties if one.name == "X-ABLABEL" and one.group}
        self._used_labels: set[str] = set()
        self._texts: dict[str, str] = {}
        self._parts = CardNameParts()
        self._lists: dict[str, list[str]] = {"NICKNAME": [], "CATEGORIES": [], "LANG": []}
        self._organisations: list[tuple[str, str, str]] = []
        self._titles: list[tuple[str, str]] = []
        self._role_dates: dict[str, tuple[str, str]] = {}
        self._points: list[CardPoint] = []
        self._addresses: list[CardAddress] = []
        self._dates: list[CardDate] = []
        self._notes: list[str] = []
        self._biographies: list[CardBiography] = []
        self._photo = CardPhoto()
        self._periods: list[CardPeriod] = []
        self._own: list[tuple[str, str]] = []
        self._phonetic = ["", "", ""]
        self._unknown: list[CardProperty] = []
        self._safety = False
        for one in properties:
            self._take(one)
        for one in properties:
            if one.name == "X-ABLABEL" and one.group.lower() not in self._used_labels:
                self._unknown.append(_verbatim(one))

    def _take(self, one: ReadProperty) -> None:
        if one.name in _SPENT:
            return
        reader = _READERS.get(one.name)
        taken = reader(self, one) if reader else _take_point(self, one)
        if not taken:
            self._unknown.append(_verbatim(one))

    def note(self, text: str) -> None:
        """Keep what is no property."""
        self._notes.append(text)

    def card(self) -> Card:
        texts = self._texts
        roles = self._roles()
        consent = (texts.get("CONSENT", ""), texts.get("SCOPE", ""), texts.get("CONSENT-ON", ""))
        return Card(
            name=texts.get("FN") or self._built_name(roles),
            parts=self._parts,
            kind=texts.get("KIND", ""),
            nicknames=tuple(self._lists["NICKNAME"]),
            pronouns=texts.get("PRONOUNS", ""),
            pronunciation=texts.get("PRONUNCIATION") or " ".join(part for part in self._phonetic if part),
            roles=roles,
            points=tuple(self._points),
            addresses=tuple(self._addresses),
            dates=tuple(self._dates),
            notes=tuple(self._notes),
            biographies=tuple(self._biographies),
            photo=self._photo,
            languages=tuple(self._lists["LANG"]),
            zone=texts.get("TZ", ""),
            hours=texts.get("HOURS", ""),
            availability=tuple(self._periods),
            topics=tuple(self._lists["CATEGORIES"]),
            consent=consent[0],
            consent_scope=consent[1],
            consent_on=consent[2],
            safety=self._safety,
            uid=texts.get("UID", ""),
            revised=texts.get("REV", ""),
            own=tuple(self._own),
            unknown=tuple(self._unknown),
        )

    def _built_name(self, roles: Sequence[CardRole]) -> str:
        """A name for a card without FN: the parts, else what else could name it."""
        parts = self._parts
        name = " ".join(p for p in (parts.prefix, parts.given, parts.additional, parts.family) if p)
        name = f"{name}, {parts.suffix}" if name and parts.suffix else name or parts.suffix
        others = [*self._lists["NICKNAME"], *(role.organisation for role in roles), *(p.value for p in self._points)]
        return name or next((one for one in others if one), "")

    def _roles(self) -> tuple[CardRole, ...]:
        """Titles go with the organisation of their group, else with that of their place in the list."""
        grouped: dict[str, CardRole] = {}
        organisations: list[tuple[str, str]] = []
        titles: list[str] = []
        for group in [*(g for g, _, _ in self._organisations), *(g for g, _ in self._titles), *self._role_dates]:
            if group:
                grouped[group] = CardRole()
        for group, name, unit in self._organisations:
            if group:
                grouped[group] = CardRole(organisation=name, department=unit)
            else:
                organisations.append((name, unit))
        for group, title in self._titles:
            if group:
                old = grouped[group]
                grouped[group] = CardRole(title, old.organisation, old.department)
            else:
                titles.append(title)
        for group, (start, end) in self._role_dates.items():
            if group:
                old = grouped[group]
                grouped[group] = CardRole(old.title, old.organisation, old.department, start, end)
        plain = [
            CardRole(
                titles[place] if place < len(titles) else "",
                *(organisations[place] if place < len(organisations) else ("", "")),
            )
            for place in range(max(len(titles), len(organisations)))
        ]
        in_order = sorted(grouped, key=lambda group: int(group[4:]))
        return (*plain, *(grouped[group] for group in in_order))

    # one property each; False: it has no field here after all

    def read_text(self, one: ReadProperty) -> bool:
        key = one.name.removeprefix(OWN_PREFIX)
        key = {"X-ADDRESSBOOKSERVER-KIND": "KIND"}.get(key, key)
        text = line_of(one.value, literal=one.literal)
        if self._texts.get(key) or (one.data is not None):
            return not text
        self._texts[key] = text
        return True

    def read_name_parts(self, one: ReadProperty) -> bool:
        if self._parts != CardNameParts():
            return False
        found = [_listed(part, one, " " if place == 2 else ", ") for place, part in enumerate(_structured(one, 5))]
        self._parts = CardNameParts(*found)
        return True

    def read_list(self, one: ReadProperty) -> bool:
        key = one.name.removeprefix(OWN_PREFIX)
        found = [line_of(part, literal=one.literal) for part in parts_of(one.value, ",", literal=one.literal)]
        self._lists[key] += [part for part in found if part]
        return True

    def read_organisation(self, one: ReadProperty) -> bool:
        name, *units = [line_of(p, literal=one.literal) for p in parts_of(one.value, ";", literal=one.literal)]
        unit = ", ".join(unit for unit in units if unit)
        if name or unit:
            self._organisations.append((_role_group(one), name, unit))
        return True

    def read_title(self, one: ReadProperty) -> bool:
        title = line_of(one.value, literal=one.literal)
        if one.name == "ROLE" and (self._titles or not title):
            return not title
        if title:
            self._titles.append((_role_group(one), title))
        return True

    def read_role_days(self, one: ReadProperty) -> bool:
        start, end = (line_of(part) for part in _structured(one, 2))
        group = _role_group(one)
        if not group:
            return False
        self._role_dates[group] = (start, end)
        return True

    def read_address(self, one: ReadProperty) -> bool:
        post_box, extended, street, *rest = _structured(one, 7)
        lines = text_of(",".join(parts_of(street, ",")) if one.literal else street, literal=one.literal)
        more = [_listed(part, one, ", ") for part in rest]
        if not any((post_box, extended, lines, *more)):
            lines = text_of(one.said("LABEL"))
            if not lines:
                return True
        types = one.types()
        self._addresses.append(
            CardAddress(
                lines,
                _listed(extended, one, ", "),
                _listed(post_box, one, ", "),
                *more,
                label=self._label(one),
                where=self._where(one, types),
                preferred=is_preferred(one, types),
            )
        )
        return True

    def read_date(self, one: ReadProperty) -> bool:
        value = date_of(one)
        label = self._label(one)
        kind = {"BDAY": "birthday", "X-ABDATE": "other"}.get(one.name, "anniversary")
        if kind == "other" and self._labels.get(one.group.lower(), ("", ""))[1] == "anniversary":
            kind, label = "anniversary", ""
        if value:
            self._dates.append(CardDate(kind, value, label))
        return True

    def read_note(self, one: ReadProperty) -> bool:
        if text := text_of(one.value, literal=one.literal):
            self._notes.append(text)
        return True

    def read_biography(self, one: ReadProperty) -> bool:
        if text := text_of(one.value):
            self._biographies.append(CardBiography(one.said("LANGUAGE"), text))
        return True

    def read_picture(self, one: ReadProperty) -> bool:
        old = self._photo
        crop = old.crop or clean(one.said("X-ABCROP-RECTANGLE"), lines=False).strip()
        data, media_type = one.data, _media_type(one)
        if data is None and (inline := _DATA_URI.match(one.value)):
            coded = one.value[inline.end() :]
            data = (
                from_base64(coded.encode("utf-8")) if "base64" in inline.group(2).lower() else unquote_to_bytes(coded)
            )
            media_type = inline.group(1).strip()
        if data:
            if old.data:
                return False
            self._photo = CardPhoto(data, media_type, old.uri, crop)
            return True
        uri = line_of(one.value)
        if one.data is not None or not uri:
            return not uri
        if old.uri or not re.match(r"[a-zA-Z][\w+.-]*:", uri):
            return False
        self._photo = CardPhoto(old.data, old.media_type, uri, crop)
        return True

    def read_period(self, one: ReadProperty) -> bool:
        self._periods.append(CardPeriod(*(line_of(part) for part in _structured(one, 4))))
        return True

    def read_consent(self, one: ReadProperty) -> bool:
        for key, part in zip(("CONSENT", "SCOPE", "CONSENT-ON"), _structured(one, 3), strict=True):
            self._texts[key] = line_of(part)
        return True

    def read_safety(self, one: ReadProperty) -> bool:
        self._safety = one.value.strip().lower() in ("yes", "true", "1")
        return True

    def read_own_field(self, one: ReadProperty) -> bool:
        name, text = _structured(one, 2)
        self._own.append((line_of(name), text_of(text)))
        return True

    def read_sound_of_name(self, one: ReadProperty) -> bool:
        place = _PHONETIC.get(one.name.split("-")[2])
        if place is None or self._phonetic[place]:
            return False
        self._phonetic[place] = line_of(one.value, literal=one.literal)
        return True

    def read_android(self, one: ReadProperty) -> bool:
        kind, *values = parts_of(one.value, ";", literal=one.literal)
        value = line_of(values[0], literal=one.literal) if values else ""
        match kind.rpartition("/")[2]:
            case "nickname":
                self._lists["NICKNAME"] += [value] if value else []
            case "contact_event" if value and (values[1:2] or [""])[0] in ("1", "2", "3"):
                self._dates.append(CardDate({"1": "anniversary", "3": "birthday"}.get(values[1], "other"), value))
            case _:
                return False
        return True

    # what points, addresses and dates share

    def add_point(self, point: CardPoint) -> None:
        self._points.append(point)

    def label_and_hint(self, one: ReadProperty) -> tuple[str, str]:
        """A label as people read it, and what Apple's own labels say of the kind and place."""
        group = one.group.lower()
        if group not in self._labels:
            return "", ""
        self._used_labels.add(group)
        return self._labels[group]

    def _label(self, one: ReadProperty) -> str:
        return self.label_and_hint(one)[0]

    def _where(self, one: ReadProperty, types: Sequence[str]) -> str:
        hint = self.label_and_hint(one)[1]
        return next((w for w in ("work", "home") if w in types), hint if hint in ("work", "home") else "")


def is_preferred(one: ReadProperty, types: Sequence[str]) -> bool:
    return "pref" in types or one.said("PREF") == "1"


def _take_point(fields: CardFields, one: ReadProperty) -> bool:
    types = one.types()
    label, hint = fields.label_and_hint(one) if one.group else ("", "")
    point = point_of(one, types, label=label, hint=hint, preferred=is_preferred(one, types))
    if point is None:
        return False
    if point.value:
        fields.add_point(point)
    return True


def _structured(one: ReadProperty, count: int) -> list[str]:
    """The parts between semicolons, still escaped, exactly `count` of them: more go with the last."""
    parts = parts_of(one.value, ";", literal=one.literal)
    if len(parts) > count:
        parts[count - 1 :] = [" ".join(part for part in parts[count - 1 :] if part)]
    return parts + [""] * (count - len(parts))


def _listed(part: str, one: ReadProperty, joint: str) -> str:
    if "," not in part or one.literal:
        return line_of(part, literal=one.literal)
    return joint.join(text for piece in parts_of(part, ",") if (text := line_of(piece)))


def _role_group(one: ReadProperty) -> str:
    return one.group.lower() if _ROLE_GROUP.fullmatch(one.group) else ""


def _media_type(one: ReadProperty) -> str:
    if said := one.said("MEDIATYPE"):
        return said
    kind = next((kind for kind in one.types() if kind not in ("pref", "work", "home")), "")
    if not kind or "/" in kind:
        return kind
    return "image/" + {"jpg": "jpeg"}.get(kind, kind)


def _verbatim(one: ReadProperty) -> CardProperty:
    value = one.value
    if one.literal:
        value = _ESCAPED.sub(lambda f: "\\n" if f.group() == "\n" else "\\" + f.group(), clean(value))
    parameters = tuple((key, tuple(clean(v) for v in values)) for key, values in one.parameters.items())
    return CardProperty(one.name, clean(value, lines=False), one.group, parameters)


_Reader = Callable[[CardFields, ReadProperty], bool]
_READERS: dict[str, _Reader] = {
    **dict.fromkeys(
        (
            *("FN", "KIND", "X-ADDRESSBOOKSERVER-KIND", "PRONOUNS", "TZ", "UID", "REV"),
            *(OWN_PREFIX + name for name in ("PRONOUNS", "PRONUNCIATION", "HOURS")),
        ),
        CardFields.read_text,
    ),
    **dict.fromkeys(("NICKNAME", "CATEGORIES", "LANG", OWN_PREFIX + "LANG"), CardFields.read_list),
    **dict.fromkeys(
        ("BDAY", "ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNIVERSARY", "X-ABDATE"),
        CardFields.read_date,
    ),
    **dict.fromkeys(
        (f"X-{word}-{part}-NAME" for word in ("PHONETIC", "PRONUNCIATION") for part in _PHONETIC),
        CardFields.read_sound_of_name,
    ),
    "N": CardFields.read_name_parts,
    "ORG": CardFields.read_organisation,
    "TITLE": CardFields.read_title,
    "ROLE": CardFields.read_title,
    OWN_PREFIX + "DATES": CardFields.read_role_days,
    "ADR": CardFields.read_address,
    "NOTE": CardFields.read_note,
    OWN_PREFIX + "BIOGRAPHY": CardFields.read_biography,
    "PHOTO": CardFields.read_picture,
    "X-MS-CARDPICTURE": CardFields.read_picture,
    OWN_PREFIX + "AVAILABILITY": CardFields.read_period,
    OWN_PREFIX + "CONSENT": CardFields.read_consent,
    OWN_PREFIX + "SAFETY": CardFields.read_safety,
    OWN_PREFIX + "FIELD": CardFields.read_own_field,
    "X-ANDROID-CUSTOM": CardFields.read_android,
}
