"""A release as a mail draft: text and HTML, pictures inside, ready to open and send in the officer's mail program.

`X-Unsent: 1` makes classic Outlook and Thunderbird open it for editing. Date, Message-ID and Received are left to
the program that sends. The bytes depend on the content alone, so that what is shown is what is sent.
"""

import binascii
import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pressdesk.domain.composition import ComposedPicture, Composition
from pressdesk.domain.errors import RuleError
from pressdesk.domain.file_names import ascii_name, transliterated
from pressdesk.domain.models.setting import House
from pressdesk.export import html, plain_text
from pressdesk.export.mail_headers import address_field, read_address, text_field

_SUFFIXES = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif"}
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes along."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Envelope:
    """Who gets a draft. Addresses as typed: "Name <name@example.org>" or alone.

    `identity` is the From; "" leaves it to the mail program.
    """

    to: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    identity: str = ""


def envelope_for(recipients: Iterable[str], identity: str = "") -> Envelope:
    """One recipient stands in To; several stand in Bcc, so that none sees another's address."""
    listed = tuple(dict.fromkeys(recipients))
    return Envelope(to=listed, identity=identity) if len(listed) == 1 else Envelope(bcc=listed, identity=identity)


def render(
    composition: Composition,
    house: House,
    pictures: Mapping[str, bytes],
    *,
    envelope: Envelope | None = None,
    attachments: tuple[Attachment, ...] = (),
) -> bytes:
    """The draft's bytes, CRLF at each line's end. Raises `InvalidFieldError`, and `RuleError` for a To that tells."""
    shown = [p for p in composition.pictures if p.asset in pictures and p.media_type in html.PICTURE_TYPES]
    ids = {p.asset: _content_id(pictures[p.asset], place) for place, p in enumerate(shown, 1)}
    page = html.render(composition, house, pictures, sources={asset: f"cid:{cid}" for asset, cid in ids.items()})
    body = _multipart(
        "alternative",
        [
            _text_part("plain", plain_text.render(composition, house)),
            _related(_text_part("html", page), [_picture_part(composition, p, pictures, ids) for p in shown]),
        ],
    )
    if attachments:
        body = _multipart("mixed", [body, *(_attachment_part(attachment) for attachment in attachments)])
    return _message(composition.subject, envelope or Envelope(), body)


def message(subject: str, text: str, page: str, envelope: Envelope) -> bytes:
    """A draft of plain text and HTML alone. Raises as `render` does."""
    return _message(subject, envelope, _multipart("alternative", [_text_part("plain", text), _text_part("html", page)]))


def _message(subject: str, envelope: Envelope, body: bytes) -> bytes:
    return (_fields(subject, envelope) + "MIME-Version: 1.0\r\n").encode("ascii") + body


def _fields(subject: str, envelope: Envelope) -> str:
    to = tuple(read_address(text, "To") for text in envelope.to)
    bcc = tuple(read_address(text, "Bcc") for text in envelope.bcc)
    sender = read_address(envelope.identity, "From") if envelope.identity.strip() else None
    own = sender.domain.lower() if sender else None
    if len({address.addr_spec.lower() for address in to if address.domain.lower() != own}) > 1:
        raise RuleError(
            "Several outside addresses in To would show each recipient all the others. Send one mail each, or use Bcc."
        )
    fields = "X-Unsent: 1\r\n"
    for name, addresses in (("From", (sender,) if sender else ()), ("To", to), ("Bcc", bcc)):
        if addresses:
            fields += address_field(name, addresses)
    return fields + text_field("Subject", subject)


# the parts, each as header fields, an empty line, and a body


def _text_part(kind: str, text: str) -> bytes:
    """A text, quoted-printable where that is the shorter of the two, else base64. Both keep lines short."""
    data = text.encode("utf-8", "replace")
    lines = data.replace(b"\n", b"\r\n")
    quoted = _from_hidden(binascii.b2a_qp(lines, istext=True))
    coded = _base64(lines)
    name, body = ("quoted-printable", quoted) if len(quoted) <= len(coded) else ("base64", coded)
    return _part(f'text/{kind}; charset="utf-8"', body, f"Content-Transfer-Encoding: {name}\r\n")


def _from_hidden(quoted: bytes) -> bytes:
    """Old mailboxes take a line that begins with "From " for the next message."""
    return re.sub(rb"(?m)^From ", b"=46rom ", quoted)


def _picture_part(
    composition: Composition, picture: ComposedPicture, pictures: Mapping[str, bytes], ids: Mapping[str, str]
) -> bytes:
    number = list(ids).index(picture.asset) + 1
    name = f"{composition.file_stem[:60]}-{number}.{_SUFFIXES[picture.media_type]}"
    return _part(
        f'{picture.media_type};\r\n name="{name}"',
        _base64(pictures[picture.asset]),
        "Content-Transfer-Encoding: base64\r\n"
        f"Content-ID: <{ids[picture.asset]}>\r\n"
        f'Content-Disposition: inline;\r\n filename="{name}"\r\n',
    )


def _attachment_part(attachment: Attachment) -> bytes:
    name = attachment_name(attachment.name)
    media_type = attachment.media_type.lower()
    if (
        not _MEDIA_TYPE.fullmatch(media_type)
        or len(media_type) > 100
        or media_type.startswith(("multipart", "message"))
    ):
        media_type = "application/octet-stream"
    return _part(
        f'{media_type};\r\n name="{name}"',
        _base64(attachment.content),
        f'Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment;\r\n filename="{name}"\r\n',
    )


def attachment_name(name: str) -> str:
    """A name in ASCII that every mail program keeps, at most 60 characters: "Über uns.PDF" gives "uber-uns.pdf"."""
    stem, dot, suffix = name.rpartition(".")
    if not dot:
        stem, suffix = name, ""
    suffix = re.sub(r"[^a-z0-9]", "", transliterated(suffix).lower())[:8]
    return (ascii_name(stem, 50) or "attachment") + (f".{suffix}" if suffix else "")


def _related(page: bytes, pictures: list[bytes]) -> bytes:
    return _multipart("related", [page, *pictures], ' type="text/html";') if pictures else page


def _multipart(kind: str, parts: list[bytes], parameter: str = "") -> bytes:
    """Parts between boundaries that come from their own content, and that no encoded body can hold ("=_")."""
    boundary = f"=_{hashlib.sha256(kind.encode() + b''.join(parts)).hexdigest()[:40]}"
    mark = f"--{boundary}".encode()
    body = b"".join(mark + b"\r\n" + part + b"\r\n" for part in parts) + mark + b"--\r\n"
    return _part(f'multipart/{kind};{parameter}\r\n boundary="{boundary}"', body)


def _part(media_type: str, body: bytes, fields: str = "") -> bytes:
    return f"Content-Type: {media_type}\r\n{fields}\r\n".encode("ascii") + body


def _base64(data: bytes) -> bytes:
    coded = b64encode(data)
    return b"".join(coded[at : at + 76] + b"\r\n" for at in range(0, len(coded), 76))


def _content_id(data: bytes, place: int) -> str:
    # the number tells two places of one picture apart; .invalid belongs to no machine (RFC 2606)
    return f"{hashlib.sha256(data).hexdigest()[:24]}.{place}@picture.invalid"
