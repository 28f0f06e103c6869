"""A release in another language: what it takes over, and whether its quotations are those of its source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from pressdesk.domain.contact import folded
from pressdesk.domain.models.release import ReleaseDraft, ReleaseFields, ReleaseStatus, ReleaseView
from pressdesk.domain.models.text import TextView
from pressdesk.domain.quotations import Quotation
from pressdesk.domain.words import primary

_WORDS = ("topic", "headline", "subheadline", "lead", "body", "notes")
"""What is written anew in each language. Place, date, credits, links and tags are the same in all."""


def translated_draft(
    source: ReleaseView, language: str, *, prefilled: bool, original: str, version: str
) -> ReleaseDraft:
    """The draft of a translation. Not prefilled: the words are empty, to be written without the source in the way.

    `original` and `version`: the release that it counts as a translation of, and the version it starts from. Headings
    and end mark are the language's own.
    """
    fields = {name: getattr(source, name) for name in ReleaseFields.model_fields}
    fields |= {
        "language": language,
        "status": ReleaseStatus.DRAFT,
        "archived_from": None,
        "correction_of": None,
        "translation_of": original,
        "translation_version": version,
        "enquiries_heading": "",
        "end_mark": "" if source.end_mark == "" else None,
    }
    if not prefilled:
        fields |= dict.fromkeys(_WORDS, "")
    return ReleaseDraft.model_validate(fields)


def texts_in(used: Sequence[TextView], offered: Iterable[TextView], language: str) -> list[str]:
    """Ids of the standing texts that say in `language` what those used say: of the same kind, where there is one only.

    The language itself goes before its other regions. What has no counterpart, or several, is left to the officer.
    """
    found: list[str] = []
    available = [text for text in offered if primary(text.language) == primary(language)]
    for text in used:
        of_kind = [one for one in available if one.kind is text.kind]
        exact = [one for one in of_kind if one.language == language]
        best = exact or of_kind
        if primary(text.language) == primary(language):
            best = [text]
        if len(best) == 1 and best[0].id not in found:
            found.append(best[0].id)
    return found


class Trouble(StrEnum):
    """What is wrong with a pair of quotations."""

    MISSING = "missing"
    """The translation lacks it."""
    EXTRA = "extra"
    """The source has no such quotation."""
    SPEAKER = "speaker"
    """Somebody else says it."""


@dataclass(frozen=True)
class Pair:
    """The quotations at one place in the order of both texts."""

    source: Quotation | None
    translation: Quotation | None
    trouble: Trouble | None = None


def pair_quotations(source: Sequence[Quotation], translation: Sequence[Quotation]) -> tuple[Pair, ...]:
    """Quotations of both texts side by side, in order."""
    return tuple(Pair(one, other, _trouble(one, other)) for one, other in zip_longest(source, translation))


def _trouble(one: Quotation | None, other: Quotation | None) -> Trouble | None:
    if other is None:
        return Trouble.MISSING
    if one is None:
        return Trouble.EXTRA
    return None if _same_speaker(one, other) else Trouble.SPEAKER


def _same_speaker(one: Quotation, other: Quotation) -> bool:
    """By record where both have one. Roles are worded differently in each language; names are not."""
    if one.contact_id and other.contact_id:
        return one.contact_id == other.contact_id
    if bool(one.speaker) != bool(other.speaker):
        return False
    if not (_is_name(one.speaker) and _is_name(other.speaker)):
        return True
    return bool(set(folded(one.speaker).split()) & set(folded(other.speaker).split()))


def _is_name(speaker: str) -> bool:
    """Two words or more in capitals, in a script that has them."""
    words = speaker.split()
    return len(words) > 1 and all(word[0].isupper() for word in words)
