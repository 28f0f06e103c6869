"""Where a text quotes somebody: ranges between quotation marks, as far as marks alone can tell."""

import re

from pressdesk.domain.checks.passage import Passage

_PAIRS = ("“”", "«»", "„“", "‘’", '""')
_OF_LANGUAGE = {"de": ("„“", "‚‘", "»«", '""'), "fr": ("«»", "“”", '""')}
"""’ is an apostrophe in French, and “ closes in German."""
_AFTER = re.compile(r"[\s,.;:!?)\]…–—]|$")


def quoted_ranges(passage: Passage, language: str) -> list[tuple[int, int]]:
    """Visible ranges of what stands between marks, marks included, outermost ones only, paragraph by paragraph.

    A quotation that goes on in the next paragraph ends with its own.
    """
    found: list[tuple[int, int]] = []
    pairs = _OF_LANGUAGE.get(language, _PAIRS)
    for begin, end in passage.paragraphs():
        ranges = [one for pair in pairs for one in _between(passage.text, begin, end, pair)]
        reached = begin
        for first, last in sorted(ranges, key=lambda one: (one[0], -one[1])):
            if first >= reached:
                found.append((first, last))
                reached = last
    return found


def _between(text: str, begin: int, end: int, pair: str) -> list[tuple[int, int]]:
    opening, closing = pair
    ranges: list[tuple[int, int]] = []
    place = text.find(opening, begin, end)
    while place >= 0:
        last = _closing(text, place + 1, end, closing)
        if last < 0:
            if closing != '"' and closing != "’":
                ranges.append((place, end))  # it goes on after the paragraph
            break
        ranges.append((place, last + 1))
        place = text.find(opening, last + 1, end)
    return ranges


def _closing(text: str, start: int, end: int, mark: str) -> int:
    """Where the quotation closes: the last ’ before a stop, since the first may be an apostrophe. -1 for nowhere."""
    place = text.find(mark, start, end)
    while mark == "’" and place >= 0 and not _AFTER.match(text, place + 1):
        place = text.find(mark, place + 1, end)
    return place
