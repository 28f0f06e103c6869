"""Addresses without what tells somebody who followed them: tracking parameters, and detours over a watching server."""

import re
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

_TRACKING = re.compile(
    r"utm_\w*|mtm_\w*|pk_\w*|hsa_\w*|oly_\w*|vero_\w*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid"
    r"|yclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|_openstat|s_cid|cmpid",
    re.IGNORECASE,
)
_DETOURS = (
    (re.compile(r"(?:[\w-]+\.)*safelinks\.protection\.outlook\.com"), "", ("url",)),
    (re.compile(r"(?:[\w-]+\.)*safelinks\.protection\.office(?:365)?\.us"), "", ("url",)),
    (re.compile(r"www\.google\.[a-z.]{2,6}"), "/url", ("q", "url")),
    (re.compile(r"(?:l|lm)\.(?:facebook|instagram)\.com"), "", ("u",)),
    (re.compile(r"(?:www\.)?linkedin\.com"), "/redir/redirect", ("url",)),
)
"""Host, beginning of the path, and the parameters that hold the real address."""
_PROOFPOINT = re.compile(r"https?://urldefense\.(?:com|us|proofpoint\.com)/v3/__(?P<real>.+?)__;(?P<kept>[\w-]*)!")
_PROOFPOINT_2 = re.compile(r"https?://urldefense\.proofpoint\.com/v2/url\?(?:.*&)?u=(?P<real>[^&#]+)")
_HTTP = re.compile(r"https?://[^/?#\s]", re.IGNORECASE)
_MOST_DETOURS = 5


def tracking_ranges(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Ranges to cut from the address in `text`, so that each cut alone and all together leave a sound address."""
    mark = text.find("?", begin, end)
    if mark < 0:
        return
    stop = text.find("#", mark, end)
    stop = end if stop < 0 else stop
    parts: list[tuple[int, int, bool]] = []
    start = mark + 1
    for part in text[mark + 1 : stop].split("&"):
        name = part.partition("=")[0]
        parts.append((start, start + len(part), bool(_TRACKING.fullmatch(name))))
        start += len(part) + 1
    if all(tracked for *_, tracked in parts):
        yield mark, stop  # the question mark goes with them
        return
    first_kept = next(i for i, (*_, tracked) in enumerate(parts) if not tracked)
    for number, (first, last, tracked) in enumerate(parts):
        if tracked:
            yield (first, last + 1) if number < first_kept else (first - 1, last)


def without_tracking(address: str) -> str:
    """The address that a reader is meant to reach. Asks nobody; what holds no tracking comes back as it was."""
    for _ in range(_MOST_DETOURS):
        real = _behind_detour(address)
        if not real:
            break
        address = real
    if not _HTTP.match(address):
        return address
    for first, last in reversed(list(tracking_ranges(address, 0, len(address)))):
        address = address[:first] + address[last:]
    return address


def _behind_detour(address: str) -> str:
    """The address that a detour leads to, or "" where this is none."""
    if not _HTTP.match(address):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:  # a host in broken brackets
        return ""
    host = (parts.hostname or "").lower()
    for hosts, path, names in _DETOURS:
        if hosts.fullmatch(host) and parts.path.startswith(path):
            found = parse_qs(parts.query)
            real = next((found[name][0] for name in names if name in found), "")
            return real if _HTTP.match(real) or real.startswith("mailto:") else ""
    if found := _PROOFPOINT.match(address):
        real = _filled(found["real"], found["kept"])
        return real if _HTTP.match(real) else ""
    if found := _PROOFPOINT_2.match(address):
        real = unquote(found["real"].replace("-", "%").replace("_", "/"))
        return real if _HTTP.match(real) else ""
    return ""


def _filled(real: str, kept: str) -> str:
    """Proofpoint puts `*` for one character, `**X` for several, and keeps those characters beside the address."""
    real = re.sub(r"^(https?:/)(?=[^/])", r"\1/", real)
    if "*" not in real:
        return real
    try:
        letters = iter(urlsafe_b64decode(kept + "=" * (-len(kept) % 4)).decode())
    except ValueError:
        return ""
    if "**" in real:
        return ""  # how many they are is written in a code of its own
    return "".join(next(letters, "*") if char == "*" else char for char in real)
