"""Links: safe to follow, and telling nobody who followed them."""

import re
from collections.abc import Iterator

from pressdesk.domain.checks.passage import Passage, plain
from pressdesk.domain.checks.rule import Found, Subject, at

_BARE = re.compile(r"https?://[^\s<>\"“”«»‹›\[\]{}|\\^`]+", re.IGNORECASE)
_HTTP = re.compile(r"\s*http(?=://)", re.IGNORECASE)
_TRACKING = re.compile(
    r"utm_\w*|mtm_\w*|pk_\w*|hsa_\w*|oly_\w*|vero_\w*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid"
    r"|yclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|_openstat|s_cid|cmpid",
    re.IGNORECASE,
)


def insecure_link(subject: Subject) -> Iterator[Found]:
    for passage, begin, _end in _addresses(subject):
        if found := _HTTP.match(passage.text, begin):
            start = found.end() - 4
            yield at(passage, start, found.end(), "This link is not encrypted. Use https.", "https")


def tracking_link(subject: Subject) -> Iterator[Found]:
    for passage, begin, end in _addresses(subject):
        for first, last in _tracking(passage.text, begin, end):
            name = passage.text[first:last].strip("?&").partition("=")[0]
            yield at(passage, first, last, f"This link tells who followed it (“{name}”). Take that part out.", "")


def _addresses(subject: Subject) -> Iterator[tuple[Passage, int, int]]:
    """Addresses behind links, addresses written out, and those listed on the release."""
    for passage in subject.texts:
        for link in passage.links:
            yield link, 0, len(link.text)
        for bare in _BARE.finditer(passage.text):
            yield passage, bare.start(), bare.start() + len(bare[0].rstrip(".,;:!?)'’"))
    for place, link in enumerate(subject.release.links):
        listed = plain(f"links[{place}]", link)
        for bare in _BARE.finditer(link):
            yield listed, *bare.span()


def _tracking(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Ranges to cut, so that each cut alone and all of them together leave a sound address."""
    mark = text.find("?", begin, end)
    if mark < 0:
        return
    stop = text.find("#", mark, end)
    stop = end if stop < 0 else stop
    parts: list[tuple[int, int, bool]] = []
    at_ = mark + 1
    for part in text[mark + 1 : stop].split("&"):
        name = part.partition("=")[0]
        parts.append((at_, at_ + len(part), bool(_TRACKING.fullmatch(name))))
        at_ += len(part) + 1
    if all(tracked for *_, tracked in parts):
        yield mark, stop  # the question mark goes with them
        return
    first_kept = next(i for i, (*_, tracked) in enumerate(parts) if not tracked)
    for number, (first, last, tracked) in enumerate(parts):
        if tracked:
            yield (first, last + 1) if number < first_kept else (first - 1, last)
