"""The words of a record as the full-text index reads them: no marks of Markdown, nothing twice."""

import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import cast

from pressdesk.domain import markdown
from pressdesk.domain.document import plain_text
from pressdesk.domain.models.contact import ContactFields, PointFields
from pressdesk.domain.models.engagement import PeriodFields, RoleFields
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


def of_contact(
    contact: ContactFields,
    organisation: str,
    points: Sequence[PointFields],
    roles: Sequence[RoleFields] = (),
    periods: Sequence[PeriodFields] = (),
) -> str:
    """Everything but the name, the private notes too: they are searched, but never leave."""
    parts = (
        " ".join(filter(None, (contact.given, contact.middle, contact.family, contact.pronunciation))),
        contact.job_title,
        organisation,
        *(" ".join(filter(None, (role.title, role.department, role.organisation))) for role in roles),
        " ".join((*contact.topics, *contact.languages)),
        " ".join(filter(None, (contact.beat, contact.country, contact.preferred_format, contact.preferred_time))),
        *contact.biographies.values(),
        contact.notes,
        " ".join(filter(None, (contact.consent, contact.consent_scope))),
        *(period.note for period in periods),
        "\n".join(" ".join(filter(None, (point.label, point.value))) for point in points),
        *map(_words_of_extra, contact.extras),
    )
    return "\n".join(part for part in parts if part)


def _words_of_extra(line: str) -> str:
    """What a file said, without the names under which it is kept: `NAME:{json}`, or any line."""
    name, _, kept = line.partition(":")
    try:
        found = json.loads(kept)
    except ValueError:
        return line
    return " ".join(_strings(found)) if name.isupper() else line


def _strings(found: object) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        yield from _strings(list(cast("dict[str, object]", found).values()))
    elif isinstance(found, list):
        for one in cast("list[object]", found):
            yield from _strings(one)


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
