"""What a format of contacts cannot hold, said and taken away: one list for the dialog, the docs and the tests.

vCard 4.0 and 3.0 hold everything (`export/vcard.py` gives what the standards lack in properties of its own). A row of a
spreadsheet has no room for the fields of `card_cells.LOST`; the moment of the last change is none of a contact's.
"""

from collections.abc import Sequence
from typing import Final

from pressdesk.domain.card_cells import LOST
from pressdesk.domain.card_contact import PHOTO_EXTRAS, PROPERTY_EXTRAS
from pressdesk.domain.models.contact import ContactDraft

_SAID: Final = {
    "photo": "the photograph and its crop",
    "unknown": "what other programs kept in a vCard for which there is no field",
}
_EXTRAS: Final = {"photo": PHOTO_EXTRAS, "unknown": PROPERTY_EXTRAS}
_LOST: Final[dict[str, Sequence[str]]] = {"vcf": (), "vcf3": (), "csv": [name for name in LOST if name in _SAID]}


def lost_in(format: str) -> tuple[str, ...]:  # noqa: A002 - the word officers use
    """What is lost when a person leaves in a format and comes back: "vcf", "vcf3" or "csv"."""
    return tuple(_SAID[name] for name in _LOST[format])


def without_lost(draft: ContactDraft, format: str) -> ContactDraft:  # noqa: A002
    """A person as they come back from a format."""
    lost = _LOST[format]
    gone = tuple(f"{name}:" for field, name in _EXTRAS.items() if field in lost)
    changed: dict[str, object] = {"extras": [line for line in draft.extras if not line.startswith(gone)]}
    if "photo" in lost:
        changed["photo_crop"] = []
    return draft.model_copy(update=changed)
