"""The address of a link as a person types it."""

import re

from PySide6.QtCore import QCoreApplication

from pressdesk.domain.contact import check_email, check_url
from pressdesk.domain.document import normal_link
from pressdesk.domain.errors import InvalidFieldError

_SCHEME = re.compile(r"(?P<name>[a-z][a-z0-9+.-]*):(?![0-9])", re.IGNORECASE)
_DIALLED = re.compile(r"\+?[0-9][0-9 ().-]{4,30}(?:;ext=[0-9]+)?")


def checked_address(typed: str) -> str:
    """Return an https, http, mailto or tel address; https and mailto are added. Raises `InvalidFieldError`."""
    typed = typed.strip()
    if not typed:
        raise InvalidFieldError("address", _tr("Type an address, for example https://example.org."))
    scheme = _SCHEME.match(typed)
    name = scheme["name"].lower() if scheme else ""
    rest = typed[scheme.end() :] if scheme else typed
    if name == "tel" or (not name and _DIALLED.fullmatch(typed) and typed.startswith("+")):
        if not _DIALLED.fullmatch(rest.strip()):
            raise InvalidFieldError("address", _tr("Type the number with its country, for example tel:+442079460123."))
        return "tel:" + re.sub(r"[ ().-]", "", rest)
    if name == "mailto" or (not name and "@" in typed and "/" not in typed):
        address, mark, query = rest.partition("?")
        return "mailto:" + check_email(address, field="address") + mark + query
    if name not in ("", "http", "https"):
        raise InvalidFieldError("address", _tr("A link begins with https://, http://, mailto: or tel:."))
    address = normal_link(check_url(typed, field="address"))
    if not address:
        raise InvalidFieldError("address", _tr("This is not a web address. Type one like https://example.org/page."))
    return address


def _tr(text: str) -> str:
    return QCoreApplication.translate("LinkDialog", text)
