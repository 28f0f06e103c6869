"""Links: safe to follow, and telling nobody who followed them."""

import re
from collections.abc import Iterator

from pressdesk.domain.checks.passage import Passage, plain
from pressdesk.domain.checks.rule import Found, Subject, at
from pressdesk.domain.tracking import tracking_ranges

_BARE = re.compile(r"https?://[^\s<>\"“”«»‹›\[\]{}|\\^`]+", re.IGNORECASE)
_HTTP = re.compile(r"\s*http(?=://)", re.IGNORECASE)


def insecure_link(subject: Subject) -> Iterator[Found]:
    for passage, begin, _end in _addresses(subject):
        if found := _HTTP.match(passage.text, begin):
            start = found.end() - 4
            yield at(passage, start, found.end(), "This link is not encrypted. Use https.", "https")


def tracking_link(subject: Subject) -> Iterator[Found]:
    for passage, begin, end in _addresses(subject):
        for first, last in tracking_ranges(passage.text, begin, end):
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
