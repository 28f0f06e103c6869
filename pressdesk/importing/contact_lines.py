"""Reading the lines of a contact block: who they name, what for, and how to reach them."""

import re
from dataclasses import dataclass, field

from pressdesk.importing.numbers import Numbers, take_points
from pressdesk.importing.people import is_office, is_organisation, is_person, is_title, title_and_organisation
from pressdesk.importing.phrases import JOIN, LINE
from pressdesk.importing.result import ReadPoint

_SEPARATOR = re.compile(r"[,،;|•()\[\]\t]|(?<=\s)[–—\-/](?=\s)|:(?=\s|$)")
_FINAL = re.compile(r"[.!?…]$")
_LONGEST_PART = 120


@dataclass(slots=True)
class Reading:
    """One person while their lines are read."""

    name: str
    parts: list[str] = field(default_factory=list[str])
    points: list[ReadPoint] = field(default_factory=list[ReadPoint])
    joint: str = ""
    warnings: list[str] = field(default_factory=list[str])

    def job_and_organisation(self) -> tuple[str, str, float]:
        return title_and_organisation(self.parts)


def read_block(lines: list[str], numbers: Numbers, *, under_heading: bool) -> list[Reading] | None:
    """The people in a block of lines, or None where any line is not part of a contact.

    Without a heading above ("Contacts:") everybody in the block must have a number or an address, so that no
    sentence of the body is taken for a contact.
    """
    people: list[Reading] = []
    for line in lines:
        if len(line) > LINE:
            return None
        if under_heading and (named := read_names(line)):
            people += named
        elif not _read_line(line, numbers, people):
            return None
    if not people or (not under_heading and any(not person.points for person in people)):
        return None
    return people


def _read_line(line: str, numbers: Numbers, people: list[Reading]) -> bool:
    """Add what the line says to `people`. False: the line is not part of a contact."""
    rest, points, warnings = take_points(line, numbers)
    split = (p.strip() for p in _SEPARATOR.split(rest))
    parts = [part for part in split if any(c.isalnum() for c in part)]
    if any(len(part) > _LONGEST_PART or (_FINAL.search(part) and len(part.split()) > 4) for part in parts):
        return False
    if len(parts) > 1 and is_title(parts[0]) and is_person(parts[1]):
        parts[0], parts[1] = parts[1], parts[0]
    if parts and (is_person(parts[0]) or (is_office(parts[0]) and (points or not people))):
        if not all(_belongs(part) for part in parts[1:]):
            return False
        people.append(Reading(parts[0], parts[1:], points, warnings=warnings))
        return True
    if not people or not all(is_title(part) or is_organisation(part) for part in parts):
        return False
    if not parts and not points:
        return not any(char.isalnum() for char in line)
    people[-1].parts += parts
    people[-1].points += points
    people[-1].warnings += warnings
    return True


def _belongs(part: str) -> bool:
    """Whether a part can stand behind a name: a title, an organisation, or a few words without digits."""
    return is_title(part) or is_organisation(part) or (len(part.split()) <= 8 and not any(c.isdigit() for c in part))


def read_names(line: str) -> list[Reading] | None:
    """Names alone, joined by commas and an "and": every part must be a person. None otherwise."""
    text = line.strip().rstrip(",;،. ")
    people: list[Reading] = []
    for part in re.split(r"[,،;]", text):
        rest, joint = part.strip(), ""
        while True:
            match = JOIN.search(" " + rest)
            if match is None:
                break
            before, after = (" " + rest)[: match.start()].strip(), (" " + rest)[match.end() :].strip()
            if (before and not is_person(before)) or (joint and not before):
                return None
            if before:
                people.append(Reading(before, joint=joint))
            joint, rest = match.group(1), after
        if not rest and not joint:
            continue
        if not is_person(rest):
            return None
        people.append(Reading(rest, joint=joint))
    if not people or people[0].joint:
        return None
    return people
