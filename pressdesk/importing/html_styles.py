"""As much of CSS as says something about the words: weight, slant, what is hidden, Word's lists."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_SIMPLE = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?(?:\.(?P<class>[\w-]+))?")
_WORD_LIST = re.compile(r"@list\s+l(?P<list>\d+):level(?P<level>\d+)")
_MEANT = frozenset(
    (
        "display", "font", "font-style", "font-weight", "mso-element", "mso-hide", "mso-level-number-format",
        "mso-list", "mso-outline-level", "text-decoration", "vertical-align", "visibility",
    )
)  # fmt: skip
_LONGEST_CACHED = 1_000

Style = Mapping[str, str]
NOTHING: Style = MappingProxyType({})


def declarations(style: str) -> Style:
    """The properties of a style attribute, all in lower case."""
    if not style:
        return NOTHING
    return _cached(style) if len(style) < _LONGEST_CACHED else _declarations(style)


def _declarations(style: str) -> Style:
    found: dict[str, str] = {}
    for part in style.lower().split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip()] = value.replace("!important", "").strip()
    return found


_cached = lru_cache(maxsize=2_000)(_declarations)


class StyleSheet:
    """The rules of the style elements met so far that name a tag, a class or both, and Word's list definitions."""

    def __init__(self) -> None:
        self._rules: dict[tuple[str, str], dict[str, str]] = {}
        self._bulleted: dict[tuple[str, str], bool] = {}

    def read(self, text: str) -> None:
        """Take in a style element. Rules inside `@media` and the like are left."""
        inside = 0
        for part in _COMMENT.sub(" ", text).lower().split("}"):
            opened = part.count("{")
            if opened == 1 and not inside:
                heads, _, body = part.partition("{")
                self._add(heads, _declarations(body))
            inside = max(0, inside + opened - 1)

    def of(self, tag: str, classes: Iterable[str], style: str) -> Style:
        """What holds for an element: its own style attribute over its classes over its tag."""
        own = declarations(style)
        if not self._rules:
            return own
        keys = [(tag, "")]
        for name in classes:
            keys += [("", name), (tag, name)]
        found = [rule for key in keys if (rule := self._rules.get(key))]
        if not found:
            return own
        merged: dict[str, str] = {}
        for rule in (*found, own):
            merged.update(rule)
        return merged

    def bulleted(self, number: str, level: str) -> bool | None:
        """Whether Word's list has bullets on that level; None where no definition says so."""
        return self._bulleted.get((number, level))

    def _add(self, heads: str, body: Style) -> None:
        if found := _WORD_LIST.search(heads):
            shape = body.get("mso-level-number-format", "")
            self._bulleted[found["list"], found["level"]] = shape in ("bullet", "image")
            return
        kept = {name: value for name, value in body.items() if name in _MEANT}
        if not kept:
            return
        for head in heads.split(","):
            if found := _SIMPLE.fullmatch(head.strip()):
                self._rules.setdefault((found["tag"] or "", found["class"] or ""), {}).update(kept)


def is_bold(style: Style) -> bool | None:
    """None where the style says nothing about it."""
    weight = style.get("font-weight")
    if weight:
        return weight in ("bold", "bolder") or (weight.isdecimal() and weight.isascii() and int(weight[:4]) >= 600)
    font = style.get("font", "").split()
    return True if "bold" in font else None


def is_italic(style: Style) -> bool | None:
    slant = style.get("font-style")
    if slant:
        return slant.startswith(("italic", "oblique"))
    font = style.get("font", "").split()
    return True if "italic" in font or "oblique" in font else None


def is_coloured(style: Style) -> bool:
    """Whether text or ground have a colour. Black, white and greys are none: every program writes them."""
    grounds = (style.get("background-color"), style.get("background"), style.get("mso-highlight"))
    return any(colour and is_colour(colour) for colour in (style.get("color"), *grounds))


_NO_COLOURS = frozenset(
    (
        "", "auto", "automatic", "black", "canvas", "canvastext", "currentcolor", "darkgray", "darkgrey", "dimgray",
        "dimgrey", "gainsboro", "gray", "grey", "inherit", "initial", "lightgray", "lightgrey", "none", "silver",
        "transparent", "unset", "white", "whitesmoke", "window", "windowtext",
    )
)  # fmt: skip
_HEX = re.compile(r"#([0-9a-f]{3,8})")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[,\s]+(\d{1,3})[,\s]+(\d{1,3})\s*(?:[,/]\s*([\d.]+))?")
_NEUTRAL = 40
"""How far the three parts of a grey may lie apart: dark text is often a little blue."""


def is_colour(value: str) -> bool:
    value = value.strip().lower()
    if found := _RGB.match(value):
        if found[4] and not found[4].strip("0."):
            return False  # as clear as glass
        return _apart([int(found[n]) for n in (1, 2, 3)])
    if found := _HEX.match(value):
        digits = found[1]
        parts = [c * 2 for c in digits[:3]] if len(digits) < 6 else [digits[n : n + 2] for n in (0, 2, 4)]
        return _apart([int(part, 16) for part in parts])
    word = value.split(maxsplit=1)[0] if value else ""
    return word.isalpha() and word not in _NO_COLOURS


def _apart(parts: list[int]) -> bool:
    return max(parts) - min(parts) > _NEUTRAL
