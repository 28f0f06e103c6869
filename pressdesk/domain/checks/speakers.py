"""Quotations: somebody says each of them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from pressdesk.domain.checks.passage import Passage
from pressdesk.domain.checks.rule import Found, Subject, at
from pressdesk.domain.quotations import FieldText, Fragment, Quotation

_LETTER = re.compile(r"\S")
_SHOWN = 40
"""Characters of a quotation that a message repeats."""


def missing_speaker(subject: Subject) -> Iterator[Found]:
    fields, found = subject.quotations
    passages = {"lead": subject.lead, "body": subject.body}
    for quotation in found:
        if not quotation.speaker:
            text = next(field for field in fields if field.field == quotation.field)
            yield found_at(quotation, text, passages[quotation.field], _NOBODY.format(words=shown(quotation)))


_NOBODY = "Nobody is said to say “{words}”. Name the speaker before it, after it or in the sentence before."


def shown(quotation: Quotation) -> str:
    """How a message names a quotation: by its first words."""
    first = quotation.fragments[0].text
    return first if len(first) <= _SHOWN else first[:_SHOWN].rsplit(" ", 1)[0] + " …"


def found_at(quotation: Quotation, text: FieldText, passage: Passage, message: str) -> Found:
    """A finding at the first fragment of a quotation, or about the field where it cannot be told where that stands."""
    place = _place(quotation.fragments[0], text, passage)
    return Found(message, passage.field) if place is None else at(passage, *place, message)


def _place(fragment: Fragment, text: FieldText, passage: Passage) -> tuple[int, int] | None:
    """Where a fragment stands in the passage, which parts paragraphs in another way but holds the same words."""
    if text.text == passage.text:
        return fragment.start, fragment.end
    letters = _letters(passage.text)
    before = bisect_left(_letters(text.text), fragment.start)
    start = letters[before] if before < len(letters) else len(passage.text)
    words = re.compile(r"\s+".join(map(re.escape, fragment.text.split())))
    found = words.match(passage.text, start) or words.search(passage.text)
    return found.span() if found else None


@lru_cache(maxsize=8)
def _letters(text: str) -> tuple[int, ...]:
    """Where the characters that are no spaces stand. Asked once for all quotations of a text."""
    return tuple(found.start() for found in _LETTER.finditer(text))
