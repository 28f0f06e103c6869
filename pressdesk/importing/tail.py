"""What follows the body: where it begins, and which section each block belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pressdesk.importing.blocks import Block
from pressdesk.importing.contact_lines import Reading, read_block
from pressdesk.importing.numbers import Numbers
from pressdesk.importing.phrases import ABOUT, BACKGROUND, CONTACT_HEADING, CREDIT, END_MARK, LINE, NOTES

_ENOUGH_DIGITS = 7
_ABOUT_PARAGRAPHS = 3
BUDGET = 1_000
"""Blocks of one file that are tried as contacts: far more than any page has, and few enough to be quick."""


@dataclass(slots=True)
class ContactFinder:
    """Tells contact blocks from others, with a budget, so that a hostile file costs no minutes."""

    numbers: Numbers
    tries: int = 0
    _known: dict[tuple[tuple[str, ...], bool], list[Reading] | None] = field(
        default_factory=dict[tuple[tuple[str, ...], bool], list[Reading] | None]
    )

    def people_in(self, block: Block, *, under_heading: bool) -> list[Reading] | None:
        """The people that a block names, a contact a row or one wrapped over rows; None where it is no contacts."""
        people = self.people_in_lines(block.rows, under_heading=under_heading) if block.rows else None
        return people or self.people_in_lines(block.lines, under_heading=under_heading)

    def people_in_lines(self, lines: tuple[str, ...], *, under_heading: bool) -> list[Reading] | None:
        """The people that some lines name, or None."""
        if not lines or any(len(line) > LINE for line in lines) or len(lines) > LINE:
            return None
        if not under_heading and not any(_has_point(line) for line in lines):
            return None
        key = (lines, under_heading)
        if key not in self._known:
            if self.tries >= BUDGET:
                return None
            self.tries += 1
            self._known[key] = read_block(list(lines), self.numbers, under_heading=under_heading)
        return self._known[key]


def _has_point(line: str) -> bool:
    return "@" in line or sum(c.isdigit() for c in line) >= _ENOUGH_DIGITS


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading over contacts as read, and the lines of contacts in the same block."""

    text: str
    lines: tuple[str, ...]


def contact_heading(block: Block) -> Heading | None:
    """The words "Contacts:" and their kin at the beginning of a block, or None."""
    rows = block.rows or block.lines
    match = None if block.items or len(rows[0]) > LINE else CONTACT_HEADING.match(rows[0])
    if match is None:
        return None
    text, rest = rows[0][: match.end()].strip(), rows[0][match.end() :].strip()
    return Heading(text, ((rest,) if rest else ()) + rows[1:])


def is_end_mark(block: Block) -> bool:
    return 0 < len(block.single) <= 40 and bool(END_MARK.match(block.single))


def is_credit(block: Block) -> bool:
    """Whether every line of the block is a picture credit with its label."""
    return not block.items and all(len(line) <= LINE and CREDIT.match(line) for line in block.lines)


def is_notes_heading(block: Block, *, weak: bool = False) -> bool:
    """Whether a block reads "Notes to editors"; with `weak` also "Background", which can head a part of a body."""
    line = block.single
    return 0 < len(line) <= LINE and bool(NOTES.match(line) or (weak and BACKGROUND.match(line)))


def is_about_heading(blocks: Sequence[Block], place: int) -> bool:
    """Whether a block reads "About the …", with something under it that is no heading too."""
    following = blocks[place + 1] if place + 1 < len(blocks) else None
    return (
        following is not None
        and blocks[place].could_be_heading
        and bool(ABOUT.match(blocks[place].single))
        and not following.could_be_heading
    )


def tail_start(blocks: Sequence[Block], start: int, finder: ContactFinder) -> int:
    """Index of the first block behind the body: an end mark, contacts, notes, an About passage, credits at the end."""
    count = len(blocks)
    cues = [False] * (count + 1)
    cues[count] = True
    for place in range(count - 1, start - 1, -1):
        block = blocks[place]
        cues[place] = (
            is_end_mark(block)
            or (is_credit(block) and cues[place + 1])
            or (is_notes_heading(block) and place + 1 < count)
            or (is_about_heading(blocks, place) and any(cues[place + 2 : place + 3 + _ABOUT_PARAGRAPHS]))
            or _is_contact_cue(blocks, place, finder)
        )
    return next(place for place in range(start, count + 1) if cues[place])


def _is_contact_cue(blocks: Sequence[Block], place: int, finder: ContactFinder) -> bool:
    heading = contact_heading(blocks[place])
    if heading is not None:
        if heading.lines:
            return finder.people_in_lines(heading.lines, under_heading=True) is not None
        return place + 1 < len(blocks) and bool(finder.people_in(blocks[place + 1], under_heading=True))
    return bool(finder.people_in(blocks[place], under_heading=False))
