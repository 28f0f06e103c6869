"""PDF: a template of resources/templates and the words for it, set by Typst.

Words go in as data and are never read as markup, so that nothing somebody typed can act as a command. Pages are tagged
(PDF/UA-1 where all glyphs are to be had), fonts are embedded in part, and the file names no person, program user or
path. Nothing is fetched from anywhere and nothing is written to the disk.
"""

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from pressdesk.domain.errors import InvalidFieldError
from pressdesk.domain.picture import facts_of
from pressdesk.domain.picture_privacy import orientation, without_traces
from pressdesk.domain.words import direction, primary
from pressdesk.system.resources import resource

if TYPE_CHECKING:
    import typst

_FAMILIES = (
    "Libertinus Serif",  # comes with Typst; what it has no letters for is taken from the system's fonts
    "Noto Naskh Arabic",
    "Geeza Pro",
    "Noto Serif",
    "Noto Serif CJK SC",
    "Times New Roman",
    "DejaVu Sans",
)
_LETTER = frozenset({"US", "CA", "MX", "PH", "CL", "CO", "VE"})
"""Countries that print on Letter, as CLDR has it; all others on A4."""

# how Exif counts the ways a picture can lie (Exif 2.32, 4.6.4), as matrices for its width and height
_TURNS = {
    2: "-1 0 0 1 {w} 0",
    3: "-1 0 0 -1 {w} {h}",
    4: "1 0 0 -1 0 {h}",
    5: "0 1 1 0 0 0",
    6: "0 1 -1 0 {h} 0",
    7: "0 -1 -1 0 {h} {w}",
    8: "0 -1 1 0 0 {w}",
}


def typeset(template: str, data: Mapping[str, object], *, language: str, region: str, now: datetime) -> bytes:
    """The pages of a template ("person_sheet") as PDF; `now` (aware) is the moment it says it was made.

    `language` (BCP 47) becomes the document's; `region` (ISO 3166) decides the paper. Raises InvalidFieldError where a
    picture cannot be drawn: `can_be_drawn` says which.
    """
    import typst

    source = resource(f"templates/{template}.typ").read_bytes()
    shared: dict[str, object] = {
        "lang": _tag(primary(language)),
        "right_to_left": direction(language) == "rtl",
        "paper": "us-letter" if region.upper() in _LETTER else "a4",
        "fonts": _families(),
    }
    words = {"data": json.dumps({**shared, **data}, ensure_ascii=False)}
    moment = int(now.timestamp())
    try:
        return typst.compile(
            source, sys_inputs=words, font_paths=_fonts(), timestamp=moment, format="pdf", pdf_standards="ua-1"
        )
    except typst.TypstError:
        pass
    try:  # a letter that no font here has keeps a file from the standard, not from leaving
        return typst.compile(source, sys_inputs=words, font_paths=_fonts(), timestamp=moment, format="pdf")
    except typst.TypstError as error:
        said = "A picture cannot be drawn: its file is damaged. Save it anew, and add it again."
        raise InvalidFieldError("picture", said) from error


def can_be_drawn(found: "SetPicture") -> bool:
    """Whether the typesetter can draw a picture: its file may be damaged behind what `facts_of` reads."""
    import typst

    try:
        typst.compile(
            b'#image(bytes(sys.inputs.svg), format: "svg", width: 1pt)',
            sys_inputs={"svg": found.svg},
            font_paths=_fonts(),
        )
    except typst.TypstError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class SetPicture:
    """A picture as a template takes it, and the measures of what is seen of it, in pixels."""

    svg: str
    width: int
    height: int


def picture(data: bytes, crop: list[int]) -> SetPicture:
    """A PNG or JPEG, without its metadata, as an SVG that shows the part wanted, the right way up.

    `crop`: left, top, width and height in pixels of the picture as it is seen; empty for the whole. Raises
    InvalidFieldError where the bytes are no such picture.
    """
    facts, turn = facts_of(data), orientation(data)
    turned = turn > 4
    wide, high = (facts.height, facts.width) if turned else (facts.width, facts.height)
    left, top, width, height = crop if _is_inside(crop, wide, high) else (0, 0, wide, high)
    raw_wide, raw_high = (high, wide) if turned else (wide, high)
    matrix = _TURNS.get(turn, "1 0 0 1 0 0").format(w=raw_wide, h=raw_high)
    coded = b64encode(without_traces(data)).decode("ascii")
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="{left} {top} {width} {height}"><image width="{raw_wide}" height="{raw_high}" '
        f'transform="matrix({matrix})" href="data:{facts.media_type};base64,{coded}"/></svg>'
    )
    return SetPicture(svg, width, height)


def _is_inside(crop: list[int], width: int, height: int) -> bool:
    if len(crop) != 4:
        return False
    left, top, wide, high = crop
    return left >= 0 and top >= 0 and wide > 0 and high > 0 and left + wide <= width and top + high <= height


@lru_cache(maxsize=1)
def _fonts() -> "typst.Fonts":
    """The fonts of the system and those of the typesetter, looked for once (a tenth of a second)."""
    import typst

    return typst.Fonts()


@lru_cache(maxsize=1)
def _families() -> list[str]:
    there = {name.casefold() for name in _fonts().families()}
    return [name for name in _FAMILIES if name.casefold() in there]


def _tag(language: str) -> str:
    return language if re.fullmatch("[a-z]{2,3}", language) else "en"
