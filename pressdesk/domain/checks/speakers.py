"""Quotations: somebody says each of them."""

import re
from collections.abc import Iterator

from pressdesk.domain.checks.passage import Passage
from pressdesk.domain.checks.rule import Found, Subject, at
from pressdesk.domain.markdown import read
from pressdesk.domain.quotations import FieldText, Fragment, Quotation, field_texts, find_in, people_of

_SPACE = re.compile(r"\s+")
_SHOWN = 40
"""Characters of a quotation that a message repeats."""


def missing_speaker(subject: Subject) -> Iterator[Found]:
    release = subject.release
    fields = field_texts(release.lead, read(release.body))
    passages = {"lead": subject.lead, "body": subject.body}
    for quotation in find_in(fields, release.language, people_of(subject.sheet.enquiries)):
        if not quotation.speaker:
            text = next(field for field in fields if field.field == quotation.field)
            yield _found(quotation, text, passages[quotation.field])


def _found(quotation: Quotation, text: FieldText, passage: Passage) -> Found:
    first = quotation.fragments[0]
    shown = first.text if len(first.text) <= _SHOWN else first.text[:_SHOWN].rsplit(" ", 1)[0] + " …"
    message = f"Nobody is said to say “{shown}”. Name the speaker before it, after it or in the sentence before."
    place = _place(first, text, passage)
    return Found(message, passage.field) if place is None else at(passage, *place, message)


def _place(fragment: Fragment, text: FieldText, passage: Passage) -> tuple[int, int] | None:
    """Where a fragment stands in the passage, which parts paragraphs in another way but holds the same words."""
    if text.text == passage.text:
        return fragment.start, fragment.end
    before = len(_SPACE.sub("", text.text[: fragment.start]))
    start = _behind(passage.text, before)
    words = re.compile(r"\s+".join(map(re.escape, fragment.text.split())))
    found = words.match(passage.text, start) or words.search(passage.text)
    return found.span() if found else None


def _behind(text: str, count: int) -> int:
    """Where the visible character with this number stands, spaces not counted."""
    seen = 0
    for word in re.finditer(r"\S+", text):
        if seen + len(word[0]) > count:
            return word.start() + count - seen
        seen += len(word[0])
    return len(text)
