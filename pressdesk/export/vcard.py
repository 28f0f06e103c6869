"""Cards as vCard 4.0 (RFC 6350, 9554) and 3.0 (RFC 2426).

Read again by `importing/vcard.py`, a card is the same in every field, in both versions. What the standards have no
name for stands in X-PRESSDESK-… properties and parameters; labels stand in X-ABLabel, which Apple, Google and Nextcloud
read. vCard 3.0 has no property of its own for languages, pronouns, anniversaries, kinds and social accounts: they are
X- properties there, which other programs may not show. One thing is not carried over: the parameters and helper
properties that only sort or format another program's list (PID, ALTID, X-ABADR, X-EVOLUTION-UI-SLOT).
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from itertools import chain

from pressdesk.domain.card import OWN_PREFIX, Card, CardAddress, CardDate, CardPhoto, CardPoint, CardPointKind

VERSIONS = ("4.0", "3.0")
_LONGEST = 75
"""Octets of a line before it is folded."""

_ESCAPED = re.compile(r"[\\;,\n]")
_TYPES = {
    CardPointKind.TELEPHONE: "voice",
    CardPointKind.MOBILE: "cell",
    CardPointKind.FAX: "fax",
    CardPointKind.PAGER: "pager",
}
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*")
_FULL_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_YEARLESS = re.compile(r"--\d\d-\d\d")
_IMAGE = re.compile(r"image/[a-z0-9]+")
_MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)

Parameters = list[tuple[str, tuple[str, ...]]]


def write_cards(cards: Iterable[Card], version: str = "4.0") -> bytes:
    """A file of vCards in UTF-8 with CRLF. `version` is one of `VERSIONS`."""
    return b"".join(write_card(card, version) for card in cards)


def write_card(card: Card, version: str = "4.0") -> bytes:
    """One vCard."""
    return b"".join(_folded(line) for line in _Writer(card, version).lines())


class _Writer:
    """Gives the lines of one card, unfolded."""

    def __init__(self, card: Card, version: str) -> None:
        self._card = card
        self._new = version == "4.0"
        self._version = version
        self._groups = {one.group.lower() for one in card.unknown}
        self._items = 0

    def lines(self) -> Iterator[str]:
        card = self._card
        parts = card.parts
        yield "BEGIN:VCARD"
        yield f"VERSION:{self._version}"
        yield _line("N", _joined(parts.family, parts.given, parts.additional, parts.prefix, parts.suffix))
        yield _line("FN", _escape(card.name))
        yield from _text("KIND" if self._new else "X-ADDRESSBOOKSERVER-KIND", card.kind)
        yield from _texts("NICKNAME", card.nicknames)
        yield from _text("PRONOUNS" if self._new else OWN_PREFIX + "PRONOUNS", card.pronouns)
        yield from self._roles()
        yield from chain.from_iterable(map(self._point, card.points))
        yield from chain.from_iterable(map(self._address, card.addresses))
        yield from chain.from_iterable(map(self._date, card.dates))
        for note in card.notes:
            yield from _text("NOTE", note)
        yield from self._photo(card.photo)
        yield from self._languages()
        yield from self._person()
        yield from _text("UID", card.uid)
        yield from _text("REV", card.revised)
        for own in card.unknown:
            yield _line(own.name, own.value, list(own.parameters), own.group)
        yield "END:VCARD"

    def _roles(self) -> Iterator[str]:
        for number, role in enumerate(self._card.roles, 1):
            group = f"role{number}"
            if role.organisation or role.department:
                units = (role.organisation, role.department) if role.department else (role.organisation,)
                yield _line("ORG", _joined(*units), group=group)
            if role.title:
                yield _line("TITLE", _escape(role.title), group=group)
            if role.start or role.end:
                yield _line(OWN_PREFIX + "DATES", _joined(role.start, role.end), group=group)

    def _point(self, point: CardPoint) -> Iterator[str]:
        types = [point.where] if point.where else []
        parameters: Parameters = []
        value = _escape(point.value)
        service = ("SERVICE-TYPE", (point.service,))
        match point.kind:
            case CardPointKind.EMAIL:
                name = "EMAIL"
                types = types if self._new else ["internet", *types]
            case CardPointKind.WEB:
                name = "URL"
            case CardPointKind.CHAT:
                name, service = "IMPP", ("X-SERVICE-TYPE", (point.service,))
                scheme = point.service if _SCHEME.fullmatch(point.service) else "x-chat"
                value = f"{scheme}:{value}"
            case CardPointKind.SOCIAL:
                name = "SOCIALPROFILE" if self._new else "X-SOCIALPROFILE"
                parameters = [("VALUE", ("text",))] if self._new else []
            case _:
                name = "TEL"
                types.append(_TYPES[point.kind])
        said = (service, (OWN_PREFIX + "USE", (point.usage,)), (OWN_PREFIX + "CONFIRMED", (point.confirmed_on,)))
        parameters += [one for one in said if one[1] != ("",)]
        yield from self._labelled(name, value, types, parameters, point.label, preferred=point.preferred)

    def _address(self, address: CardAddress) -> Iterator[str]:
        value = _joined(
            address.post_box,
            address.extended,
            address.street,
            address.locality,
            address.region,
            address.code,
            address.country,
        )
        types = [address.where] if address.where else []
        yield from self._labelled("ADR", value, types, [], address.label, preferred=address.preferred)

    def _date(self, day: CardDate) -> Iterator[str]:
        name = {"birthday": "BDAY", "anniversary": "ANNIVERSARY" if self._new else "X-ANNIVERSARY"}.get(
            day.kind, "X-ABDATE"
        )
        parameters: Parameters = []
        value = day.value
        if _FULL_DATE.fullmatch(value):
            value = value.replace("-", "") if self._new and name != "X-ABDATE" else value
        elif _YEARLESS.fullmatch(value) and self._new:
            value = "--" + value[2:].replace("-", "")
        elif _YEARLESS.fullmatch(value):
            # Apple's way, which vCard 3.0 has none of
            value = f"1604-{value[2:]}"
            parameters.append(("X-APPLE-OMIT-YEAR", ("1604",)))
        else:
            parameters.append(("VALUE", ("text",)))
        yield from self._labelled(name, _escape(value), [], parameters, day.label)

    def _photo(self, photo: CardPhoto) -> Iterator[str]:
        crop: Parameters = [("X-ABCROP-RECTANGLE", (photo.crop,))] if photo.crop else []
        if photo.data:
            coded = b64encode(photo.data).decode("ascii")
            plain = bool(_MEDIA_TYPE.fullmatch(photo.media_type)) or not photo.media_type
            if self._new and plain:
                yield _line("PHOTO", f"data:{photo.media_type};base64,{coded}", crop)
            else:
                kind: Parameters = []
                if _IMAGE.fullmatch(photo.media_type):
                    kind = [("TYPE", (photo.media_type.removeprefix("image/").upper(),))]
                elif photo.media_type:
                    kind = [("MEDIATYPE", (photo.media_type,))]
                yield _line("PHOTO", coded, [("ENCODING", ("b",)), *kind, *crop])
        if photo.uri:
            yield _line("PHOTO", _escape(photo.uri), [("VALUE", ("uri",)), *([] if photo.data else crop)])

    def _languages(self) -> Iterator[str]:
        for place, language in enumerate(self._card.languages, 1):
            if self._new:
                yield _line("LANG", _escape(language), [("PREF", (str(min(place, 100)),))])
            else:
                yield _line(OWN_PREFIX + "LANG", _escape(language))
        if self._card.zone:
            yield _line("TZ", _escape(self._card.zone), [] if self._new else [("VALUE", ("text",))])

    def _person(self) -> Iterator[str]:
        card = self._card
        yield from _texts("CATEGORIES", card.topics)
        for one in card.biographies:
            said: Parameters = [("LANGUAGE", (one.language,))] if one.language else []
            yield _line(OWN_PREFIX + "BIOGRAPHY", _escape(one.text), said)
        yield from _text(OWN_PREFIX + "PRONUNCIATION", card.pronunciation)
        yield from _text(OWN_PREFIX + "HOURS", card.hours)
        for period in card.availability:
            yield _line(OWN_PREFIX + "AVAILABILITY", _joined(period.kind, period.start, period.end, period.note))
        consent = (card.consent, card.consent_scope, card.consent_on)
        if any(consent):
            yield _line(OWN_PREFIX + "CONSENT", _joined(*consent))
        yield from _text(OWN_PREFIX + "SAFETY", "yes" if card.safety else "")
        for name, text in card.own:
            yield _line(OWN_PREFIX + "FIELD", _joined(name, text))

    def _labelled(
        self, name: str, value: str, types: list[str], parameters: Parameters, label: str, *, preferred: bool = False
    ) -> Iterator[str]:
        if preferred and not self._new:
            types = [*types, "pref"]
        if types:
            parameters = [("TYPE", tuple(types)), *parameters]
        if preferred and self._new:
            parameters = [*parameters, ("PREF", ("1",))]
        group = self._next_group() if label else ""
        yield _line(name, value, parameters, group)
        if label:
            yield _line("X-ABLabel", _escape(label), group=group)

    def _next_group(self) -> str:
        self._items += 1
        while f"item{self._items}" in self._groups:
            self._items += 1
        return f"item{self._items}"


def _line(name: str, value: str, parameters: Parameters | None = None, group: str = "") -> str:
    said = "".join(f";{key}={','.join(_quoted(one) for one in values)}" for key, values in parameters or ())
    return f"{group}.{name}{said}:{value}" if group else f"{name}{said}:{value}"


def _text(name: str, text: str) -> Iterator[str]:
    if text:
        yield _line(name, _escape(text))


def _texts(name: str, texts: Iterable[str]) -> Iterator[str]:
    if value := ",".join(map(_escape, texts)):
        yield _line(name, value)


def _quoted(value: str) -> str:
    """A parameter's value, with RFC 6868 for what a quoted one cannot hold."""
    value = value.replace("^", "^^").replace('"', "^'").replace("\n", "^n")
    return f'"{value}"' if not value or re.search(r"[^\w.+-]", value) else value


def _escape(text: str) -> str:
    if text.isalnum():
        return text
    return _ESCAPED.sub(lambda found: "\\n" if found.group() == "\n" else "\\" + found.group(), text)


def _joined(*parts: str) -> str:
    return ";".join(_escape(part) for part in parts)


def _folded(line: str) -> bytes:
    """The line in UTF-8, folded behind 75 octets, never inside a character."""
    octets = line.encode("utf-8", "replace")
    if len(octets) <= _LONGEST:
        return octets + b"\r\n"
    pieces: list[bytes] = []
    start, room = 0, _LONGEST
    while start < len(octets):
        end = min(start + room, len(octets))
        while end < len(octets) and octets[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, _LONGEST - 1
    return b"\r\n ".join(pieces) + b"\r\n"
