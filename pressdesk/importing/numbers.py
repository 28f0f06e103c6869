"""Finding telephone numbers, addresses and pages in a line, and bringing them into their stored form."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import phonenumbers

from pressdesk.domain.contact import check_email, read_number
from pressdesk.domain.errors import InvalidFieldError
from pressdesk.domain.models.contact import PointKind
from pressdesk.importing.phrases import LABEL, LINE
from pressdesk.importing.result import ReadPoint

EMAIL = re.compile(r"(?:[\w.%+'\-]{1,64}@(?:[A-Za-z0-9\-]{1,63}\.){1,8}[A-Za-z]{2,24})\b")
PAGE = re.compile(r"(?:https?://|www\.)[^\s,;()<>]{3,200}")
NUMBER = re.compile(
    r"(?<![\w+])(?:\+|00)?[(]?\d[\d\s().\-/]{5,30}\d"
    r"(?P<extension> ?(?:[,;]? ?(?:ext\.?|extension|x|poste|durchwahl|#) ?\d{1,6}))?(?!\w)",
    re.IGNORECASE,
)
_NANP = re.compile(r"1?[ .-]?[(]?[2-9]\d\d[)]?[ .\-/]?[2-9]\d\d[ .\-]?\d{4}$")
_PRESCAN = 50


@dataclass(frozen=True, slots=True)
class Numbers:
    """Reads numbers for one file: `house` is the house's region, `regions` those of other numbers in the file."""

    house: str = "GB"
    regions: tuple[str, ...] = ()

    def read(self, raw: str) -> tuple[str, str] | None:
        """E.164 (extension as ";ext=12") and the region that was assumed ("" for none), or None."""
        if raw.lstrip("( ").startswith(("+", "00")):
            made = _read(raw, self.house)
            return (made, "") if made else None
        for region in dict.fromkeys((self.house, *self.regions)):
            if made := _read(raw, region):
                return made, region
        if _NANP.match(raw.strip()) and (made := _read(raw, "US")):
            return made, "US"
        return None


def _read(raw: str, region: str) -> str | None:
    try:
        return read_number(raw, region)
    except InvalidFieldError:
        return None


def regions_in(lines: Iterable[str]) -> tuple[str, ...]:
    """Regions of the numbers in international form, most frequent first. Looks at the first fifty."""
    seen: dict[str, int] = {}
    looked = 0
    for line in lines:
        if "+" not in line or len(line) > LINE:
            continue
        for match in NUMBER.finditer(line):
            looked += 1
            if looked > _PRESCAN:
                break
            if match.group().startswith("+") and (made := _read(match.group(), "")):
                region = phonenumbers.region_code_for_number(phonenumbers.parse(made, None))
                if region:
                    seen[region] = seen.get(region, 0) + 1
    return tuple(sorted(seen, key=lambda region: -seen[region]))


def take_points(line: str, numbers: Numbers) -> tuple[str, list[ReadPoint], list[str]]:
    """The line without its numbers and addresses (a comma in place of each), these in order, and warnings."""
    found: list[tuple[int, int, ReadPoint]] = []
    warnings: list[str] = []
    for start, end, kind, raw in _spans(line):
        value = raw
        if kind is PointKind.TELEPHONE:
            read = numbers.read(raw)
            if read is None:
                continue
            value, assumed = read
            if assumed and assumed != numbers.house:
                warnings.append(f"{raw} has no country code; it was read as a number of {assumed}. Please check it.")
        elif kind is PointKind.EMAIL:
            try:
                value = check_email(raw)
            except InvalidFieldError:
                continue
        begin = start
        label = ""
        if match := LABEL.search(line, 0, start):
            label = match.group("label").rstrip(".")
            begin = match.start("label")
        found.append((begin, end, ReadPoint(_kind(kind, label, value), value, raw, label)))
    rest, place = "", 0
    for begin, end, _point in found:
        rest += line[place:begin] + " , "
        place = end
    return rest + line[place:], [point for _b, _e, point in found], warnings


def _spans(line: str) -> Sequence[tuple[int, int, PointKind, str]]:
    taken: list[tuple[int, int, PointKind, str]] = []
    for pattern, kind in ((EMAIL, PointKind.EMAIL), (PAGE, PointKind.WEB), (NUMBER, PointKind.TELEPHONE)):
        for match in pattern.finditer(line):
            start, end = match.span()
            text = match.group()
            if kind is PointKind.WEB:
                text = text.rstrip(".")
                end = start + len(text)
            if all(end <= other[0] or start >= other[1] for other in taken):
                taken.append((start, end, kind, text))
    return sorted(taken)


_MOBILE = re.compile(r"m(?:\b|ob|[óo]v)|cell|portable|handy|natel|جوال|محمول", re.IGNORECASE)


def _kind(kind: PointKind, label: str, value: str) -> PointKind:
    if kind is not PointKind.TELEPHONE:
        return kind
    folded = label.casefold()
    if folded == "signal":
        return PointKind.SIGNAL
    if folded == "whatsapp":
        return PointKind.WHATSAPP
    if _MOBILE.match(folded):
        return PointKind.MOBILE
    number = phonenumbers.parse(value, None)
    mobile = phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE
    return PointKind.MOBILE if mobile else PointKind.TELEPHONE
