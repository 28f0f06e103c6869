"""A page of several releases taken apart: dated news items at its top, the releases, what follows the last one."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from pressdesk.importing.blocks import Block
from pressdesk.importing.languages import read_date
from pressdesk.importing.numbers import EMAIL, NUMBER
from pressdesk.importing.phrases import LINE, NAVIGATION

_TOPIC_LINE = re.compile(r"(?P<topic>[^|]{1,60}?) \| (?P<headline>[^|]{3,300})$")
_WIDE_GAP = 3
_SHORT_ITEM = 1_000


@dataclass(frozen=True, slots=True)
class Page:
    """The parts of a page, in order. `rest` begins with its own heading."""

    news: tuple[tuple[str, str], ...]
    releases: tuple[tuple[Block, ...], ...]
    rest: tuple[Block, ...]


def topic_and_headline(line: str) -> tuple[str, str] | None:
    """A line "Topic | Headline" taken apart, or None."""
    if not 5 <= len(line) <= LINE:
        return None
    match = _TOPIC_LINE.match(line)
    if match is None:
        return None
    topic, headline = match["topic"].strip(), match["headline"].strip()
    if not topic or topic[-1] in ".!?:,;" or headline.endswith(".") or len(headline.split()) < 2:
        return None
    if not any(c.isalpha() for c in topic) or not any(c.isalpha() for c in headline):
        return None
    return None if EMAIL.search(line) or NUMBER.search(line) else (topic, headline)


def take_apart(blocks: Sequence[Block]) -> Page:
    """Cut a page at its "Topic | Headline" lines. Without one, all that is no news is a single release."""
    starts = [
        place
        for place, block in enumerate(blocks)
        if block.single and topic_and_headline(block.single) and _stands_alone(blocks, place)
    ]
    news, used = _news(blocks[: starts[0]] if starts else blocks)
    if not starts:
        left = blocks[used:]
        return Page(news, (tuple(left),) if left else (), ())
    bounds = [used, *starts[1:], len(blocks)]
    pieces = [tuple(blocks[a:b]) for a, b in itertools.pairwise(bounds)]
    last = pieces[-1]
    end = _end_of_last(last)
    return Page(news, (*pieces[:-1], last[:end]), last[end:])


def _stands_alone(blocks: Sequence[Block], place: int) -> bool:
    """Whether the line is a block of its own with something to read after it that is no headline too."""
    after = blocks[place + 1] if place + 1 < len(blocks) else None
    return after is None or not (after.single and topic_and_headline(after.single))


def _news(blocks: Sequence[Block]) -> tuple[tuple[tuple[str, str], ...], int]:
    """Short items under a date each, from the first block on; at least two, or there are none."""
    items: list[tuple[str, str]] = []
    place = 0
    while place + 1 < len(blocks) and _is_date(blocks[place]) and not _is_date(blocks[place + 1]):
        texts: list[str] = []
        following = place + 1
        while following < len(blocks) and not _is_date(blocks[following]) and len(texts) < 1:
            texts.append("\n".join(blocks[following].lines))
            following += 1
        if len(texts[0]) > _SHORT_ITEM or blocks[place + 1].items:
            break
        items.append((blocks[place].single, texts[0]))
        place = following
    return (tuple(items), place) if len(items) > 1 else ((), 0)


def _is_date(block: Block) -> bool:
    return bool(block.single) and read_date(block.single)[0]


def _end_of_last(blocks: tuple[Block, ...]) -> int:
    """Where the page goes on after its last release: a link heading, or a line with a colon after a wide gap.

    Only what has at least two blocks under it, none of them the words of a contact block, counts.
    """
    for place, block in enumerate(blocks[:-2]):
        line = block.single
        if place < 2 or not 0 < len(line) <= 60:
            continue
        after_gap = block.gap >= _WIDE_GAP and line.endswith(":") and blocks[place + 1].gap >= _WIDE_GAP
        if after_gap or (NAVIGATION.match(line) and block.gap >= _WIDE_GAP):
            return place
    return len(blocks)
