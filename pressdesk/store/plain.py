"""The words of a record as the full-text index reads them: no marks of Markdown, nothing twice."""

import re
from functools import lru_cache

from pressdesk.domain import markdown
from pressdesk.domain.document import plain_text
from pressdesk.domain.models.contact import ContactFields, PointFields
from pressdesk.domain.models.release import ReleaseFields
from pressdesk.domain.models.text import TextFields

_BLANK_LINES = re.compile(r"\n{2,}")


def of_release(release: ReleaseFields) -> str:
    """Everything but topic, headline and subheadline, which the index holds by themselves."""
    parts = (
        release.lead,
        words_of(release.body),
        words_of(release.notes),
        release.place,
        " ".join(release.tags),
        "\n".join(release.credits),
    )
    return "\n".join(part for part in parts if part)


def of_contact(contact: ContactFields, organisation: str, points: list[PointFields]) -> str:
    """Everything but the name, the private notes too: they are searched, but never leave."""
    parts = (
        contact.given,
        contact.family,
        contact.job_title,
        organisation,
        " ".join((*contact.topics, *contact.languages)),
        contact.notes,
        "\n".join(point.value for point in points),
    )
    return "\n".join(part for part in parts if part)


def of_text(text: TextFields) -> str:
    return words_of(text.body)


def words_of(source: str) -> str:
    """The words of CommonMark.

    Read block by block, and each block once: while somebody types, all blocks but one are as they were.
    """
    return "\n".join(found for block in _BLANK_LINES.split(source) if (found := _block(block)))


@lru_cache(maxsize=2_000)
def _block(source: str) -> str:
    return plain_text(markdown.read(source))
