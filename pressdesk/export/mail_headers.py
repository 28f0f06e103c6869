"""Header fields of a mail, written by hand so that what is written is exactly what is read.

CPython's own writer loses spaces where it folds an encoded subject (cpython #92081, #120930), and up to 3.11.9 lets a
line end that hides in an encoded word through as a new field (CVE-2024-6923). RFC 2047 is short enough to follow here:
a text is either plain ASCII, folded at single spaces, or one run of base64 encoded words, between which readers
drop the white space.
"""

import re
import unicodedata
from base64 import b64encode
from email.errors import HeaderParseError
from email.header import decode_header
from email.headerregistry import Address

from pressdesk.domain.contact import check_email
from pressdesk.domain.errors import InvalidFieldError

LINE = 78
"""Characters of a line, its end not counted (RFC 5322, 2.1.1)."""

_ENCODED_BYTES = 45
"""UTF-8 bytes in one encoded word: 60 characters of base64, 72 with the frame, of 75 allowed."""

_ENCODED_WORD = re.compile(r"=\?[^?]*\?[bq]\?.*?\?=", re.IGNORECASE)
_PLAIN = re.compile(r"[!-~]+( [!-~]+)*")
_LISTED = re.compile(r"\s*(?:(?P<name>.*?)\s*<(?P<inside>[^<>]*)>|(?P<bare>[^<>]*))\s*", re.DOTALL)


def text_field(name: str, text: str) -> str:
    """A field of running text, folded, with its line ends. Raises `InvalidFieldError`."""
    _refuse_hidden_lines(name, text)
    if _PLAIN.fullmatch(text) and "=?" not in text and (folded := _folded(f"{name}: {text}")):
        return folded
    # the first line also holds the field's name
    words = _encoded_words(text, first=_ENCODED_BYTES - len(name))
    return f"{name}: " + "\r\n ".join(words) + "\r\n" if words else f"{name}: \r\n"


def address_field(name: str, addresses: tuple[Address, ...]) -> str:
    """A field of addresses, one a line."""
    return f"{name}: " + ",\r\n ".join(_written(address) for address in addresses) + "\r\n"


def read_address(text: str, field: str) -> Address:
    """An address as typed, "Name <name@example.org>" or alone. Raises `InvalidFieldError`."""
    _refuse_hidden_lines(field, text)
    found = _LISTED.fullmatch(text)
    if found is None:
        raise InvalidFieldError(field, f"{text[:60]} is not an e-mail address. Write it like name@example.org.")
    address = check_email(found["inside"] if found["inside"] is not None else found["bare"], field=field)
    if not address.isascii():
        raise InvalidFieldError(
            field, f"{address[:60]} has letters before or after the @ that many mail services refuse. Use another."
        )
    name = (found["name"] or "").strip()
    if len(name) > 1 and name[0] == name[-1] == '"':
        name = re.sub(r"\\(.)", r"\1", name[1:-1])
    return Address(display_name=name, addr_spec=address)


def _refuse_hidden_lines(field: str, text: str) -> None:
    """Refuse line ends and control characters, also those that an encoded word would bring back."""
    if any(_breaks(char) for char in text):
        raise InvalidFieldError(field, f"{field} has a line break or a control character in it. Take it out.")
    for found in _ENCODED_WORD.finditer(text):
        try:
            hidden = decode_header(found.group())
        except (HeaderParseError, ValueError):
            continue  # not an encoded word to anybody: it is sent as the text it is
        for part, _ in hidden:
            # the bytes alone decide: whatever its charset, a line end that a program may see is one too many
            decoded = part if isinstance(part, str) else part.decode("utf-8", "replace")
            if any(_breaks(char) for char in decoded):
                raise InvalidFieldError(field, f"{field} hides a line break in coded text (=?…?=). Take it out.")


def _breaks(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Zl", "Zp")


def _folded(line: str) -> str:
    """Plain ASCII, folded before single spaces. "" where a word is too long for a line."""
    lines: list[str] = []
    current = ""
    for word in line.split(" "):
        if current and len(current) + 1 + len(word) > LINE:
            lines.append(current)
            current = f" {word}"
        else:
            current = f"{current} {word}" if current else word
    lines.append(current)
    # a field whose name stands alone on its line is legal, and some programs read it as empty
    if any(len(one) > LINE for one in lines) or lines[0].endswith(":"):
        return ""
    return "".join(f"{one}\r\n" for one in lines)


def _encoded_words(text: str, *, first: int = _ENCODED_BYTES) -> list[str]:
    """Base64 encoded words (RFC 2047). None splits a character, nor a letter from the marks on it."""
    words: list[str] = []
    held = b""
    for cluster in _clusters(text):
        room = first if not words else _ENCODED_BYTES
        if held and len(held) + len(cluster) > room:
            words.append(_encoded(held))
            held = b""
        held += cluster
    return [*words, _encoded(held)] if held else words


def _clusters(text: str) -> list[bytes]:
    """The text in UTF-8, cut where it may be cut."""
    clusters: list[bytes] = []
    for char in text:
        # a lone surrogate has no UTF-8
        data = char.encode("utf-8", "replace")
        if clusters and unicodedata.combining(char) and len(clusters[-1]) + len(data) <= _ENCODED_BYTES // 2:
            clusters[-1] += data
        else:
            clusters.append(data)
    return clusters


def _encoded(data: bytes) -> str:
    return f"=?utf-8?B?{b64encode(data).decode('ascii')}?="


def _written(address: Address) -> str:
    name = address.display_name
    if name and (not name.isascii() or "=?" in name or len(name) > LINE // 2):
        return "\r\n ".join((*_encoded_words(name), f"<{address.addr_spec}>"))
    return str(address)
