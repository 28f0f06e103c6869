"""What a straight mark, two hyphens, three dots or a space becomes as one types, by the customs of the language.

Pure functions: `as_typed` sees the paragraph up to the cursor, its last character just typed, and answers what is to
stand in place of the end of it. Whatever depends on what comes next (1990's, ‘tis, 10 km) is put right once that has
been typed. Addresses, feet and inches, and straight marks that the paragraph keeps are left alone.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from pressdesk.domain.typography_customs import APOSTROPHE, NARROW, NO_BREAK, Customs, Level, customs_of

__all__ = ["Customs", "Replacement", "as_typed", "customs_of"]

_SPACES = f" {NO_BREAK}{NARROW}"
_OPEN_AFTER = f"{_SPACES}\t\n\u2028\ufffc([{{/¿¡<"
_DASHES = "-–—―"
_ENDS = " .,;:!?)"
"""What ends a word, and so decides what it was."""

_ADDRESS = re.compile(
    r"[(\[<\"“«‘„‚]*(?:[a-z][a-z0-9+.-]*://.*|www\..*|(?:mailto|tel|sip|sms):.*|.*\w@\w.*|[\w-]+(?:\.[\w-]+)+/.*|\.{0,2}[/\\].*)",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"(?:^|[^\w])(?:https?|ftps?|sftp|mailto|tel|sip|sms|file|urn|doi|cid)$", re.IGNORECASE)
_FEET = re.compile(r"\d['′’]\d+$")
_ELIDED = re.compile(r"(?:^|[\s(“—–])‘(?:tis|twas|twere|til|em)$", re.IGNORECASE)
_AND = re.compile(r"\s‘n$")
_DECADE = re.compile(r"(?:^|[\s(“—–])‘\d0s$")
_UNIT = re.compile(
    r"(?<=\d) (?:[kcmµn]?m|km/h|mph|[km]?g|mg|t|[cdm]?l|ha|h|min|[kMGT]?Wh?|[kMGT]B|°[CF]?|[km]?[²³]|Mio\.?|Mrd\.?"
    r"|millions?|billions?|trillions?|milliards?|mill[oó]n(?:es)?|Million(?:en)?|Milliarden?|USD|EUR|GBP|CHF|[ap]\.m"
    r"|[€£$¥])$"
)
_TAIL = 24
"""Characters: what the patterns that look at the end of a paragraph need of it, however long it is."""
_NUMBERED = re.compile(r"(?:(?<!\w)(?:[nN][°º]|[nN]os?\.|Nr\.|art\.|Art\.|Abs\.)|§) \d$")


@dataclass(frozen=True, slots=True)
class Replacement:
    """`text` takes the place of the last `back` characters before the cursor."""

    back: int
    text: str


Rule = Callable[[str, Customs], Replacement | None]


def as_typed(before: str, customs: Customs) -> Replacement | None:
    """What takes the place of the end of `before`, whose last character was just typed; None leaves it as it is.

    `before` is the line of the paragraph up to the cursor.
    """
    if not before:
        return None
    char, rest = before[-1], before[:-1]
    rule = _RULES.get(char)
    made = rule(rest, customs) if rule else None
    return made or _stop(char, rest, customs) or _later(char, rest, customs)


# quotation marks and apostrophes


def _double(rest: str, customs: Customs) -> Replacement | None:
    opened = _opened(rest, customs)
    if opened and opened[-1] is None:
        return None  # it began with a straight mark that was left so
    if rest[-1:].isdigit() and (not opened or _FEET.search(rest[-_TAIL:])):
        return None  # inches, or seconds of arc
    if not opened and _in_address(rest):
        return None
    if _opens(rest, customs, open_now=bool(opened)):
        pair = customs.inner if len(opened) % 2 else customs.outer
        return _opening(pair[0])
    if not opened and customs.hebrew and _is_hebrew(rest[-1:]):
        return None  # of an acronym, perhaps: its next letter will tell
    pair = customs.inner if opened and opened[-1] == "inner" else customs.outer
    return _closing(rest, pair[1])


def _single(rest: str, customs: Customs) -> Replacement | None:
    if _in_address(rest):
        return None
    if customs.hebrew and _is_hebrew(rest[-1:]):
        return Replacement(1, "׳")
    opened = _opened(rest, customs)
    level = customs.single
    inside = bool(opened) and opened[-1] == level
    if rest[-1:].isdigit() and not inside:
        return None  # feet, or minutes of arc
    if not level:
        return Replacement(1, APOSTROPHE)
    if _opens(rest, customs, open_now=inside):
        pair = customs.inner if level == "inner" or len(opened) % 2 else customs.outer
        return _opening(pair[0])
    if customs.elisions and _AND.search(rest[-_TAIL:]):
        return Replacement(3, f"{APOSTROPHE}n{APOSTROPHE}")
    pair = customs.inner if level == "inner" else customs.outer
    return _closing(rest, pair[1]) if inside else Replacement(1, APOSTROPHE)


def _opening(mark: str) -> Replacement:
    return Replacement(1, mark)


def _closing(rest: str, mark: str) -> Replacement:
    """A mark that brings a space of its own takes the place of one that was typed."""
    spaced = mark[0] in _SPACES and rest[-1:] in tuple(_SPACES)
    return Replacement(2 if spaced else 1, mark)


def _opens(rest: str, customs: Customs, *, open_now: bool) -> bool:
    """Whether a mark after `rest` opens a quotation. After a dash that breaks off what is being said it closes."""
    last = rest[-1:]
    if not last or last in _OPEN_AFTER or last in customs.openers:
        return True
    if last in _DASHES:
        return not (open_now and len(rest) > 1 and not rest[-2].isspace())
    return False


def _opened(rest: str, customs: Customs) -> list[Level | None]:
    """The quotations that are open at the end of `rest`, the outermost first; None for one with straight marks."""
    opened: list[Level | None] = []
    for found in customs.marks.finditer(rest):
        mark, place = found[0], found.start()
        before, after = rest[place - 1 : place], rest[place + 1 : place + 2]
        if mark == '"':
            if opened and opened[-1] is None:
                opened.pop()
            elif not before or before in _OPEN_AFTER or before in customs.openers:
                opened.append(None)
            continue
        if before.isalnum() and after.isalnum() and mark in "’‘":
            continue  # an apostrophe
        level: Level = "outer" if mark in customs.outer_marks else "inner"
        if mark in customs.closers and opened and opened[-1] == level:
            opened.pop()
        elif mark in customs.openers:
            opened.append(level)
    return opened


def _angle(_rest: str, customs: Customs) -> Replacement | None:
    """« typed as such brings the space of its language."""
    return Replacement(1, customs.outer[0]) if customs.outer[0][1:] and customs.outer[0][0] == "«" else None


# dashes, dots and spaces


def _hyphen(rest: str, customs: Customs) -> Replacement | None:
    if rest.endswith("–"):
        return _third_hyphen(rest[:-1], customs)
    if not rest.endswith("-") or rest[-2:-1] in tuple(_DASHES) or _in_address(rest):
        return None
    return Replacement(2, "–")


def _third_hyphen(rest: str, customs: Customs) -> Replacement:
    apart = customs.dash_apart and bool(rest) and not rest[-1].isspace()
    return Replacement(2, f" {customs.dash} " if apart else customs.dash)


def _dot(rest: str, _customs: Customs) -> Replacement | None:
    if not rest.endswith("..") or rest[-3:-2] in (".", "/", "\\") or _in_address(rest):
        return None
    return Replacement(3, "…")


def _space(rest: str, customs: Customs) -> Replacement | None:
    """A space is not wanted where one has been put already; and it ends a unit."""
    if len(rest) > 1 and rest[-2:] == customs.outer[0] and rest[-1] in _SPACES:
        return Replacement(1, "")
    if customs.dash_apart and rest.endswith(f" {customs.dash} ") and len(rest) > 3:
        return Replacement(1, "")
    return None


def _sign(char: str) -> Rule:
    """% and € stand apart from their number where the language has it so; a space typed there does not break."""

    def rule(rest: str, customs: Customs) -> Replacement | None:
        if rest[-1:] == " " and rest[-2:-1].isdigit():
            return Replacement(2, NO_BREAK + char)
        if rest[-1:].isdigit() and customs.signs_apart and not _in_address(rest):
            return Replacement(1, NO_BREAK + char)
        return None

    return rule


def _stop(char: str, rest: str, customs: Customs) -> Replacement | None:
    """The no-break space that French puts before its high stops and closing guillemets."""
    space = customs.spaces_before.get(char)
    if not space or not rest.strip():
        return None
    last = rest[-1]
    if last == " ":
        return Replacement(2, space + char) if rest[-2:-1] not in (" ", ":", ";") else None
    if not (last.isalnum() or last in ")]}»”’\"'…%.€°") or _in_address(rest):
        return None
    if char == ":" and (last.isdigit() or _SCHEME.search(rest)):
        return None  # a time, a score, an address begun
    return Replacement(1, space + char)


# what the next character decides


def _later(char: str, rest: str, customs: Customs) -> Replacement | None:
    made: Replacement | None = None
    tail = rest[-_TAIL:]
    if char.isalpha():
        made = _apostrophe_after_all(char, tail, customs)
    elif char in _ENDS:
        if customs.elisions and (elided := _ELIDED.search(tail)):
            word = tail[elided.start() :].lstrip(" \t(“—–\u2028\n")
            made = Replacement(len(word) + 1, APOSTROPHE + word[1:] + char)
        elif found := _UNIT.search(tail):
            made = Replacement(len(found[0]) + 1, NO_BREAK + found[0][1:] + char)
    elif char.isdigit() and rest[-1:] == " " and _NUMBERED.search(tail + char):
        made = Replacement(2, NO_BREAK + char)
    return None if made and _in_address(rest) else made


def _apostrophe_after_all(char: str, rest: str, customs: Customs) -> Replacement | None:
    last, before = rest[-1:], rest[-2:-1]
    if last == "'" and before.isdigit():  # the 1990's
        return Replacement(2, APOSTROPHE + char)
    if customs.elisions and char == "s" and _DECADE.search(rest + char):  # ’90s
        return Replacement(4, APOSTROPHE + rest[-2:] + char)
    if last == "‘" and before.isalpha() and "‘" in customs.closers:  # German: geht’s inside ‚ ‘
        return Replacement(2, APOSTROPHE + char)
    if customs.hebrew and last in '"”' and last and _is_hebrew(before) and _is_hebrew(char):
        return Replacement(2, "״" + char)
    return None


def _is_hebrew(char: str) -> bool:
    return "א" <= char <= "ת"


def _in_address(rest: str) -> bool:
    """Whether the word that `rest` ends with is a web address, an e-mail address or a path."""
    word = rest[max(rest.rfind(" "), rest.rfind(NO_BREAK), rest.rfind(NARROW), rest.rfind("\t")) + 1 :]
    return bool(word) and _ADDRESS.fullmatch(word) is not None


_RULES: dict[str, Rule] = {
    '"': _double,
    "'": _single,
    "-": _hyphen,
    ".": _dot,
    " ": _space,
    "«": _angle,
    "%": _sign("%"),
    "‰": _sign("‰"),
    "€": _sign("€"),
}
