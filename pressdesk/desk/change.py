"""What an operation touched."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """Ids that an operation touched, so that open views can tell whether to refresh.

    `made` is the id of the record that the operation created, or "".
    """

    releases: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()
    embargoes: frozenset[str] = frozenset()
    """Ids of the releases whose embargo changed."""
    texts: frozenset[str] = frozenset()
    dispatches: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    house: bool = False
    words: bool = False
    """What counts as rightly spelt."""
    made: str = ""

    def __or__(self, other: "Change") -> "Change":
        return Change(
            self.releases | other.releases,
            self.contacts | other.contacts,
            self.embargoes | other.embargoes,
            self.texts | other.texts,
            self.dispatches | other.dispatches,
            self.lists | other.lists,
            self.house or other.house,
            self.words or other.words,
            self.made or other.made,
        )


NOTHING = Change()
