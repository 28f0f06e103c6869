"""Which marks, dashes and spaces a language has, for `typography.py` and for the checks.

Sources: the quotation marks of Unicode's CLDR, but “…” for Spanish and Arabic, as most of their press writes;
the Imprimerie nationale for French spaces, the Office québécois for Canadian French; Hart's Rules for the spaced
en dash of British English, the Chicago Manual for the closed em dash of American English.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import Literal

APOSTROPHE = "’"
NO_BREAK = "\N{NO-BREAK SPACE}"
NARROW = "\N{NARROW NO-BREAK SPACE}"

Marks = tuple[str, str]
Level = Literal["outer", "inner"]

_DOUBLE: Marks = ("“", "”")
_SINGLE: Marks = ("‘", "’")
_ANGLE: Marks = ("«", "»")
_LOW: Marks = ("„", "“")
_SINGLE_OPENERS = "‘‚"
_ALL_OPENERS = frozenset("«“‘„‚‹")


def _nothing() -> Mapping[str, str]:
    return {}


@dataclass(frozen=True)
class Customs:
    """Of one language. `outer` and `inner` are its quotation marks, with the spaces that belong to them."""

    outer: Marks = _DOUBLE
    inner: Marks = _SINGLE
    spaces_before: Mapping[str, str] = field(default_factory=_nothing)
    """By stop: the space that stands before it."""
    dash: str = "–"
    """What three hyphens become."""
    dash_apart: bool = True
    """Whether that dash stands between spaces."""
    signs_apart: bool = False
    """Whether % and € stand apart from their number."""
    elisions: bool = False
    """Whether words begin with an apostrophe: ’tis, ’90s."""
    hebrew: bool = False
    """Whether letters take geresh and gershayim."""

    @cached_property
    def single(self) -> Level | None:
        """The level whose marks a single straight mark stands for; None where it is an apostrophe only."""
        if self.outer[0] in _SINGLE_OPENERS:
            return "outer"
        return "inner" if self.inner[0] in _SINGLE_OPENERS else None

    @cached_property
    def outer_marks(self) -> frozenset[str]:
        return frozenset(mark.strip() for mark in self.outer)

    @cached_property
    def closers(self) -> frozenset[str]:
        return frozenset((self.outer[1].strip(), self.inner[1].strip()))

    @cached_property
    def openers(self) -> frozenset[str]:
        """Marks after which one begins to speak: the language's own, and others that cannot close anything here."""
        return frozenset((self.outer[0].strip(), self.inner[0].strip())) | (_ALL_OPENERS - self.closers)

    @cached_property
    def marks(self) -> re.Pattern[str]:
        own = self.outer_marks | {mark.strip() for mark in self.inner}
        return re.compile(f'["{"".join(sorted(own))}]')


def _french(around: str, colon: str, stops: str = ";!?", stop: str = NARROW) -> Customs:
    spaces = {":": colon, "»": around, **dict.fromkeys(stops, stop)}
    return Customs((f"«{around}", f"{around}»"), _DOUBLE, spaces, signs_apart=True)


_BRITISH = Customs(elisions=True)
_CUSTOMS = {
    "en": _BRITISH,
    "en-us": replace(_BRITISH, dash="—", dash_apart=False),
    "en-ca": replace(_BRITISH, dash="—", dash_apart=False),
    "fr": _french(NARROW, NO_BREAK),
    "fr-ca": _french(NO_BREAK, NO_BREAK, stops=""),
    "fr-ch": _french(NARROW, NARROW),
    "es": Customs(dash="—", dash_apart=False, signs_apart=True),
    "de": Customs(_LOW, ("‚", "‘"), signs_apart=True),
    "de-ch": Customs(_ANGLE, ("‹", "›"), signs_apart=True),
    "ar": Customs(),
    "it": Customs(_ANGLE, _DOUBLE),
    "pt": Customs(),
    "nl": Customs(),
    "ru": Customs(_ANGLE, _LOW, dash="—", signs_apart=True),
    "zh": Customs(dash="——", dash_apart=False),
    "he": Customs(("”", "”"), ("’", "’"), hebrew=True),
    "fa": Customs(_ANGLE, ("‹", "›")),
}


@cache
def customs_of(language: str, quotation_marks: Literal["double", "single"] = "double") -> Customs:
    """Of a BCP 47 language; English marks as the house sets them, others as the language has them.

    A language that is not known here has “…”, an apostrophe and a spaced dash, and nothing that might be wrong.
    """
    tag = language.replace("_", "-").lower()
    base = tag.split("-")[0]
    found = _CUSTOMS.get(tag) or _CUSTOMS.get(base) or Customs()
    if base == "en" and quotation_marks == "single":
        return replace(found, outer=_SINGLE, inner=_DOUBLE)
    return found
