"""One logical line of a vCard: its name, group, parameters and value, in the character set it says or seems to be in.

The grammar is that of `vobject` (0.9.9), the quickest and most tolerant parser of those that are looked after. Measured
on 10,000 cards of 19 lines on one machine: vobject 8.9 s, its fork vobjectx 11.4 s, icalendar as a bare parser of lines
9.4 s; pythonvCard4 reads one small subset of 4.0. Taken of it is `parseLine`, line by line (2.2 s): its own loop stops
at the first line that is no property, joins no soft break inside a photograph, knows no UTF-16, and its expression for
parameters takes twice as long with each further "=" in one. So a line whose parameters are odd is read here instead.
"""

import binascii
import quopri
import re
from dataclasses import dataclass

from vobject.base import ParseError, parseLine  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType]

from pressdesk.domain.cleaning import clean

Parameters = dict[str, list[str]]

_PLAIN_HEAD = re.compile(
    rb'[\w.-]{1,80}(?:;[\w-]{1,40}(?:=(?:"[^"]{1,200}"|[^";:,=]{1,200})(?:,(?:"[^"]{1,200}"|[^";:,=]{1,200})){0,20})?){0,20}:'
)
_NAME = re.compile(r"\s*(?:([\w -]+)\.)?([\w-]+)\s*$")
_PARAMETER = re.compile(r';((?:"[^"]*"|[^";])*)')
_CARET = re.compile(r"\^([n^'])")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_BARE_ENCODINGS = {"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"}
_BARE_VALUES = {"URL": "uri", "URI": "uri", "CID": "uri"}
_LONGEST_HEAD = 20_000
_CHARSETS = {"ansi": "cp1252", "windows": "cp1252", "unicode": "utf-8", "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8"}


@dataclass(slots=True)
class ReadProperty:
    """A line as read. `value` is text as the version escapes it; of pictures in base64 `data` holds the bytes."""

    name: str
    group: str
    parameters: Parameters
    value: str
    number: int
    data: bytes | None = None
    literal: bool = False
    """Nothing in the value is escaped but semicolons (vCard 2.1)."""

    def types(self) -> list[str]:
        """What TYPE says, in small letters and one by one."""
        said = self.parameters.get("TYPE")
        if not said:
            return []
        return [one.strip().lower() for value in said for one in value.split(",") if one.strip()]

    def said(self, name: str) -> str:
        values = self.parameters.get(name)
        return values[0] if values else ""


def read_property(raw: bytes, number: int, version: str) -> ReadProperty | None:
    """Read a logical line; None where it is no property. `version`: "2.1", "3.0" or "4.0"."""
    if _PLAIN_HEAD.match(raw):
        # what follows a head of this shape reads in one pass
        try:
            name, listed, value, group = parseLine(decode(raw, ""), number)  # pyright: ignore[reportUnknownVariableType]
        except ParseError:
            return None
        parameters = _parameters([(str(one[0]), [str(v) for v in one[1:]]) for one in listed], version)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
        found = ReadProperty(str(name).upper(), str(group or ""), parameters, str(value), number)  # pyright: ignore[reportUnknownArgumentType]
    else:
        odd = _read_odd(raw, number, version)
        if odd is None:
            return None
        found = odd
    if found.parameters and ("ENCODING" in found.parameters or "CHARSET" in found.parameters):
        _decode_value(found, raw)
    if version == "2.1" and found.data is None:
        found.literal = True
    return found


def decode(raw: bytes, charset: str) -> str:
    """Text of bytes: in the character set given, else in UTF-8 where it can be, else in Windows-1252. Never fails."""
    if charset:
        try:
            return raw.decode(_CHARSETS.get(charset.lower().strip(), charset.strip()))
        except (LookupError, UnicodeError, ValueError):
            pass
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _parameters(listed: list[tuple[str, list[str]]], version: str) -> Parameters:
    """By name in capitals. In 2.1 a bare word stands for its kind: TEL;WORK, PHOTO;BASE64."""
    kept: Parameters = {}
    for name, values in listed:
        key = name.strip().upper()
        if not values:
            if key in _BARE_ENCODINGS:
                key, values = "ENCODING", [key]
            elif key in _BARE_VALUES:
                key, values = "VALUE", [_BARE_VALUES[key]]
            else:
                key, values = "TYPE", [name.strip()]
        if version != "2.1":
            values = [_uncaret(value) for value in values]
        kept.setdefault(key, []).extend(values)
    return kept


def _uncaret(value: str) -> str:
    """RFC 6868."""
    if "^" not in value:
        return value
    return _CARET.sub(lambda found: {"n": "\n", "^": "^", "'": '"'}[found.group(1)], value)


def _read_odd(raw: bytes, number: int, version: str) -> ReadProperty | None:
    """A line with unusual parameters: spaces around them, several "=", quotation marks in the middle."""
    colon = _colon(raw)
    if colon < 0:
        return None
    head = decode(raw[:colon], "")
    name, *_ = head.split(";", 1)
    named = _NAME.match(name)
    if not named:
        return None
    listed: list[tuple[str, list[str]]] = []
    for found in _PARAMETER.finditer(head, len(name)):
        key, given, value = found.group(1).partition("=")
        if key.strip():
            listed.append((key, (_values(value) or [""]) if given else []))
    parameters = _parameters(listed, version)
    return ReadProperty(
        named.group(2).upper().replace("_", "-"), named.group(1) or "", parameters, decode(raw[colon + 1 :], ""), number
    )


def _colon(raw: bytes) -> int:
    """Where the value begins: the first colon outside quotation marks, or the first at all where none is."""
    inside = False
    for place, char in enumerate(raw[:_LONGEST_HEAD]):
        if char == 0x22:
            inside = not inside
        elif char == 0x3A and not inside:
            return place
    return raw.find(b":", 0, _LONGEST_HEAD)


def _values(text: str) -> list[str]:
    values = re.findall(r'"([^"]*)"|([^,"]+)', text)
    return [quoted or bare.strip() for quoted, bare in values]


def _decode_value(found: ReadProperty, raw: bytes) -> None:
    encoding = found.said("ENCODING").strip().upper()
    charset = found.said("CHARSET")
    for spent in ("ENCODING", "CHARSET"):
        found.parameters.pop(spent, None)
    value = raw[_colon(raw) + 1 :]
    if encoding == "QUOTED-PRINTABLE":
        found.value = decode(quopri.decodestring(value), charset)
        found.literal = True
    elif encoding in ("B", "BASE64"):
        found.data = from_base64(value)
        found.parameters["ENCODING"] = ["b"]
        found.value = re.sub(r"\s", "", decode(value, ""))
    elif charset:
        found.value = decode(value, charset)


def from_base64(value: bytes) -> bytes | None:
    """The bytes, whatever stands between the letters; None where there are none."""
    bare = re.sub(rb"[^A-Za-z0-9+/]", b"", value)
    bare = bare[: len(bare) - 1] if len(bare) % 4 == 1 else bare
    try:
        return binascii.a2b_base64(bare + b"=" * (-len(bare) % 4)) or None
    except binascii.Error:
        return None


# text and lists of texts


def text_of(value: str, *, literal: bool = False) -> str:
    """A value as its author wrote it, in several lines."""
    return clean(unescaped(value, literal=literal)).strip()


def line_of(value: str, *, literal: bool = False) -> str:
    """The same in one line."""
    if "\\" not in value and value.isascii() and value.isprintable():
        return value.strip()
    return clean(unescaped(value, literal=literal), lines=False).strip()


def unescaped(value: str, *, literal: bool = False) -> str:
    if "\\" not in value:
        return value
    if literal:
        return re.sub(r"\\([;,:])", r"\1", value)
    return _ESCAPE.sub(lambda found: "\n" if found.group(1) in "nN" else found.group(1), value)


def parts_of(value: str, separator: str, *, literal: bool = False) -> list[str]:
    """Cut at a separator that is not escaped; the parts stay escaped."""
    if "\\" not in value:
        return value.split(separator)
    parts: list[str] = []
    start = place = 0
    while place < len(value):
        char = value[place]
        if char == "\\" and (not literal or value[place + 1 : place + 2] in (";", ",", ":")):
            place += 1
        elif char == separator:
            parts.append(value[start:place])
            start = place + 1
        place += 1
    parts.append(value[start:])
    return parts
