"""Which elements are open. Missing and crossed closing tags are taken as browsers take them, as far as words go."""

from collections import Counter

from pressdesk.importing.html_elements import BLOCKS, Element, element
from pressdesk.importing.html_styles import StyleSheet

_MOST_OPEN = 200
"""Elements open at once; further ones are not followed, so that hostile nesting costs no time."""
_MOST_AGAIN = 8
"""Elements opened again at once, for the same reason."""

_FORMATTING = frozenset(
    ("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
)
_HEADINGS = frozenset(f"h{n}" for n in range(1, 7))
_CELLS = frozenset(("td", "th", "caption"))
_SECTIONS = frozenset(("tbody", "thead", "tfoot"))
_WALLS = _CELLS | {"table", "html", "object", "template"}
_OF_TABLES = _CELLS | _SECTIONS | {"table", "tr"}
_GRID = _SECTIONS | {"table", "tr"}
_MISSING = {
    **{("table", cell): ("tbody", "tr") for cell in ("td", "th")},
    **{(section, cell): ("tr",) for section in _SECTIONS for cell in ("td", "th")},
    ("table", "tr"): ("tbody",),
}
"""Parts of a table that are there though nobody wrote them."""
_KEEPS_PARAGRAPH = frozenset(("table", "tr", "caption", "html", "body", "optgroup", *_SECTIONS))

_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    **{tag: (frozenset({"p"}), _WALLS | {"button"}) for tag in (*BLOCKS - _KEEPS_PARAGRAPH, "hr")},
    "tr": (_CELLS | {"tr"}, frozenset({"table"})),
    **{tag: (_CELLS, frozenset({"table", "tr"})) for tag in _CELLS},
    **{tag: (_CELLS | _SECTIONS | {"tr"}, frozenset({"table"})) for tag in _SECTIONS},
}
"""Which elements a tag ends that were left open, and those beyond which it ends none."""
_ITEM_WALLS = (BLOCKS - {"address", "div", "p", "li", "dd", "dt"}) | _WALLS
_ITEMS = {"li": frozenset({"li"}), "dd": frozenset({"dd", "dt"}), "dt": frozenset({"dd", "dt"})}
_IN_CHOICES = frozenset(("option", "optgroup", "hr"))


class Nesting:
    """A stack that always holds an element without a tag at its bottom."""

    def __init__(self, sheet: StyleSheet) -> None:
        self._sheet = sheet
        self._open = [Element("", {})]
        self._count: Counter[str] = Counter()

    @property
    def here(self) -> Element:
        return self._open[-1]

    @property
    def full(self) -> bool:
        return len(self._open) >= _MOST_OPEN

    def home(self, tag: str = "") -> Element:
        """Where an element, or else text, belongs: what stands in a table but in no cell belongs before it."""
        if self.here.tag not in _GRID or tag in _OF_TABLES:
            return self.here
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].tag == "table":
                return self._open[place - 1]
        return self.here

    def open(self, made: Element) -> Element:
        self._open.append(made)
        self._count[made.tag] += 1
        return made

    def make_room(self, tag: str) -> bool:
        """End what an opening tag ends without saying so. False where it does nothing else."""
        if self._count["select"] and tag not in _IN_CHOICES:
            self._end_first(frozenset({"select"}), frozenset())
            if tag == "select":
                return False
        if tag == "a" or (tag == "table" and self._between_cells()):
            self.close(tag)
        if tag in _OF_TABLES and tag != "table" and not self._count["table"]:
            return False
        if tag in _ITEMS:
            self._end_first(_ITEMS[tag], _ITEM_WALLS)
        if tag in _ENDS:
            self._end_first(*_ENDS[tag])
        if tag in _OF_TABLES and tag != "table":  # whatever else is open there belongs before the table
            place = next(at for at in range(len(self._open) - 1, -1, -1) if self._open[at].tag in _GRID)
            self._cut(place + 1)
            for missing in _MISSING.get((self.here.tag, tag), ()):
                self.open(Element(missing, {}, self.here))
        if tag in _HEADINGS and self.here.tag in _HEADINGS:
            self._cut(len(self._open) - 1)
        return True

    def close(self, tag: str) -> None:
        """A closing tag that nothing was opened for is not followed."""
        if tag in _HEADINGS:  # of whatever level
            tag = next((e.tag for e in reversed(self._open) if e.tag in _HEADINGS), tag)
        if not self._count[tag]:
            return
        for place in range(len(self._open) - 1, 0, -1):
            found = self._open[place]
            if found.tag == tag:
                above = self._open[place + 1 :]
                self._cut(place)
                if tag not in _WALLS:
                    self._open_again(_going_on(tag, above)[-_MOST_AGAIN:])
                return
            if found.tag in _WALLS and tag not in _OF_TABLES:
                return

    def hide_around(self, why: str) -> None:
        """Leave out the paragraph and the division that the element stands in, from here on."""
        self.here.unseen = self.here.unseen or why
        for place in range(len(self._open) - 2, max(len(self._open) - 5, 0), -1):
            if self._open[place].tag not in ("p", "div", "sup", "span"):
                return
            self._open[place].unseen = self._open[place].unseen or why

    def _between_cells(self) -> bool:
        if not self._count["table"]:
            return False
        nearest = next(e.tag for e in reversed(self._open) if e.tag in _CELLS or e.tag == "table")
        return nearest == "table"

    def _end_first(self, ended: frozenset[str], walls: frozenset[str]) -> None:
        if not any(self._count[tag] for tag in ended):
            return
        for place in range(len(self._open) - 1, 0, -1):
            tag = self._open[place].tag
            if tag in ended:
                above = [e for e in self._open[place + 1 :] if e.tag in _FORMATTING]
                self._cut(place)
                self._open_again(above[-_MOST_AGAIN:])
                if tag not in ("td", "th", "tr", *_SECTIONS):
                    return
                continue
            if tag in walls:
                return

    def _cut(self, place: int) -> None:
        for ended in self._open[place:]:
            self._count[ended.tag] -= 1
        del self._open[place:]

    def _open_again(self, elements: list[Element]) -> None:
        for old in elements:
            made = element(old.tag, old.attributes, self.home(old.tag), self._sheet)
            made.link = self._link_of(old)
            self.open(made)

    def _link_of(self, old: Element) -> str:
        return old.link if old.tag == "a" else self.here.link


def _going_on(tag: str, above: list[Element]) -> list[Element]:
    """What is still open after a closing tag: looks and, where only a look ends, the blocks that stand in it."""
    return [e for e in above if e.tag in _FORMATTING or (tag in _FORMATTING and e.tag in BLOCKS)]
