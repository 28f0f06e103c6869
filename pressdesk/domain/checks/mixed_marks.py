"""Quotation marks of one kind: a release that quotes in “…” does not quote in ‘…’ as well."""

from collections import Counter
from collections.abc import Iterator

from pressdesk.domain.checks.passage import Passage
from pressdesk.domain.checks.quotation_marks import marks_of
from pressdesk.domain.checks.quoted import quoted_ranges
from pressdesk.domain.checks.rule import Fix, Found, Subject

_FEW_WORDS = 4
"""So many words between marks are a term, not a quotation: terms may have marks of their own."""
_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"


def mixed_marks(subject: Subject) -> Iterator[Found]:
    found = [
        (passage, start, end)
        for passage in subject.texts
        for start, end in quoted_ranges(passage, subject.language)
        if passage.text[start] != '"' and len(passage.text[start:end].split()) > _FEW_WORDS
    ]
    kinds = Counter(passage.text[start] for passage, start, _ in found)
    if len(kinds) < 2:
        return
    outer = marks_of(subject.language, subject.house)[0]
    own = outer[0][0]
    ruling = own if own in kinds else max(kinds, key=lambda kind: kinds[kind])
    for passage, start, end in found:
        if passage.text[start] != ruling:
            yield _found(passage, start, end, ruling, outer if ruling == own else None)


def _found(passage: Passage, start: int, end: int, ruling: str, marks: tuple[str, str] | None) -> Found:
    text = passage.text
    message = f"This quotation stands in {text[start]}, others here in {ruling}. Use one kind of marks."
    first, last = passage.span(start, end)
    source = passage.source[first:last]
    fix = None
    # the mark as it stands in the field, at both ends, with the words between left as they are
    whole = len(source) > 1 and source[0] == text[start] and source[-1] == text[end - 1]
    closes = text[end - 1] in "”’»“‘«" and text[end - 1] != text[start]
    if marks and whole and closes and not any(mark.strip(_SPACES) in source[1:-1] for mark in marks):
        inside = source[1:-1].strip(_SPACES)
        fix = Fix(passage.field, first, last, source, marks[0] + inside + marks[1])
    return Found(message, passage.field, first, last, fix, text[start:end])
