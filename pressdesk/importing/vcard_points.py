"""Telephone numbers, addresses, pages and accounts of a vCard, and the words programs put beside them."""

import re
from collections.abc import Sequence

from pressdesk.domain.card import OWN_PREFIX, CardPoint, CardPointKind
from pressdesk.domain.cleaning import clean
from pressdesk.importing.vcard_values import ReadProperty, line_of

_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_APPLE_WORDS = {"homepage": "home page", "other": "", "anniversary": ""}
_HINTS = {"home", "work", "mobile", "anniversary", "homefax", "workfax"}

_KINDS = {
    "cell": CardPointKind.MOBILE,
    "mobile": CardPointKind.MOBILE,
    "fax": CardPointKind.FAX,
    "pager": CardPointKind.PAGER,
}
_SAYS_NOTHING = frozenset(
    {
        "voice",
        "internet",
        "pref",
        "work",
        "home",
        "other",
        "text",
        "msg",
        "cell",
        "mobile",
        "fax",
        "pager",
        "x-other",
        "x-internet",
        "video",
        "x400",
        "textphone",
    }
)
_SERVICES = {
    "X-AIM": "aim",
    "X-ICQ": "icq",
    "X-JABBER": "jabber",
    "X-MSN": "msn",
    "X-YAHOO": "yahoo",
    "X-SKYPE": "skype",
    "X-SKYPE-USERNAME": "skype",
    "X-GOOGLE-TALK": "google-talk",
    "X-GTALK": "google-talk",
    "X-QQ": "qq",
    "X-MATRIX": "matrix",
    "X-SIGNAL": "signal",
    "X-WHATSAPP": "whatsapp",
    "X-TELEGRAM": "telegram",
    "X-MASTODON": "mastodon",
    "X-TWITTER": "twitter",
}
_SOCIAL = {"X-MASTODON", "X-TWITTER"}
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_YEARLESS = re.compile(r"--(\d\d)-?(\d\d)")
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d|\d{8}|--\d\d-?\d\d)T00:?00:?00\S*", re.IGNORECASE)


def point_of(one: ReadProperty, types: Sequence[str], *, label: str, hint: str, preferred: bool) -> CardPoint | None:
    """The point a property holds, its value "" where it is empty; None where the property is none."""
    service = one.said("SERVICE-TYPE")
    value = line_of(one.value, literal=one.literal)
    match one.name:
        case "TEL":
            kind = _kind_of_number(types, hint)
            if one.said("VALUE").lower() == "uri" and value[:4].lower() == "tel:":
                value = value[4:]
        case "EMAIL":
            kind = CardPointKind.EMAIL
            value = value[7:] if value[:7].lower() == "mailto:" else value
        case "URL":
            kind = CardPointKind.WEB
        case "IMPP":
            kind = CardPointKind.CHAT
            service, value = _chat(one, value)
        case "X-SOCIALPROFILE" | "SOCIALPROFILE":
            kind = CardPointKind.SOCIAL
            service = _service(one, types)
            value = value or clean(one.said("X-USER"), lines=False).strip()
        case name if name in _SERVICES:
            kind = CardPointKind.SOCIAL if name in _SOCIAL else CardPointKind.CHAT
            service = _SERVICES[name]
        case _:
            return None
    where = next((found for found in ("work", "home") if found in types), "")
    return CardPoint(
        kind,
        value,
        label or ("" if kind is CardPointKind.SOCIAL else _label_of_types(one)),
        where or next((found for found in ("work", "home") if hint.startswith(found)), ""),
        preferred,
        clean(service, lines=False).strip().lower(),
        one.said(OWN_PREFIX + "USE"),
        one.said(OWN_PREFIX + "CONFIRMED"),
    )


def _kind_of_number(types: Sequence[str], hint: str) -> CardPointKind:
    if hint == "mobile":
        return CardPointKind.MOBILE
    if hint.endswith("fax"):
        return CardPointKind.FAX
    return next((_KINDS[found] for found in types if found in _KINDS), CardPointKind.TELEPHONE)


def _chat(one: ReadProperty, value: str) -> tuple[str, str]:
    scheme = _SCHEME.match(value)
    service = one.said("X-SERVICE-TYPE") or one.said("SERVICE-TYPE")
    if scheme:
        value = value[scheme.end() :]
        service = service or {"x-chat": "", "xmpp": "jabber"}.get(scheme.group(1).lower(), scheme.group(1))
    return service, value


def _service(one: ReadProperty, types: Sequence[str]) -> str:
    if "SERVICE-TYPE" in one.parameters:
        return one.said("SERVICE-TYPE")
    return next((found for found in types if found not in ("pref", "work", "home")), "")


def _label_of_types(one: ReadProperty) -> str:
    """What TYPE says beyond the kinds we know, as a label: "main", "Signal"."""
    said = [word.strip() for value in one.parameters.get("TYPE", ()) for word in value.split(",")]
    words = [re.sub("^x-", "", word, flags=re.IGNORECASE) for word in said if word.lower() not in _SAYS_NOTHING]
    return clean(", ".join(word for word in words if word), lines=False).strip()


def label_of(one: ReadProperty) -> tuple[str, str]:
    """An X-ABLabel as people read it, and what Apple's own words say: "home", "work", "mobile" …, or ""."""
    text = line_of(one.value, literal=one.literal)
    found = _APPLE_LABEL.fullmatch(text)
    if not found:
        return text, ""
    word = found.group(1).lower()
    if word in _HINTS:
        return "", word
    return _APPLE_WORDS.get(word, found.group(1)), ""


def date_of(one: ReadProperty) -> str:
    """A day as ISO 8601 where it is one, "--05-06" for one without its year, else the words of the file."""
    value = line_of(one.value, literal=one.literal)
    if one.said("VALUE").lower() == "text":
        return value
    if found := _MIDNIGHT.fullmatch(value):
        value = found.group(1)
    if found := _COMPACT.fullmatch(value):
        value = "-".join(found.groups())
    elif found := _YEARLESS.fullmatch(value):
        value = "--" + "-".join(found.groups())
    year = one.said("X-APPLE-OMIT-YEAR")
    if year and value.startswith(year + "-"):
        value = "--" + value[len(year) + 1 :]
    return value
