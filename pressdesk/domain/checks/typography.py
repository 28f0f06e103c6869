"""Spaces, placeholders, and words left for later."""

import re
from collections.abc import Iterator

from pressdesk.domain.checks.rule import Found, Subject, at

_SPACES = re.compile(r"(?<=\S)[ \u00a0\u202f]{2,}(?=\S)")
_PLACEHOLDER = re.compile(
    r"\bTK(?:TK)*\b|\bT\.K\.|\bX{2,}\b|\?{3,}|_{3,}"
    r"|\[(?:insert|name|date|place|title|quote|nom|lieu|fecha|nombre|datum|ort)\b[^\]\n]{0,80}\]"
    r"|\b(?:[Ll]orem ipsum|TB[CDA]|À COMPLÉTER|A COMPLETAR)\b"
)
_OMISSION = re.compile(r"\[\s{0,3}(?:…|\.{2,9})\s{0,3}\]")
_ROMAN_BEFORE = re.compile(r"(?:\b(?:siglo|siglos|Bowl|Louis|Pie|Pius|Pío|XX|secolo|século)|–|-)\s*$")
_ROMAN_AFTER = re.compile(r"\s*(?:-|–)?\s*(?:siècle|century|Congress|Congreso|congrès|secolo|edición)", re.IGNORECASE)


def double_space(subject: Subject) -> Iterator[Found]:
    for passage in subject.everything:
        for spaces in _SPACES.finditer(passage.text):
            # a no-break space was put there on purpose
            kept = next((c for c in spaces[0] if c != " "), " ")
            yield at(passage, *spaces.span(), "Two spaces stand here. One is enough.", kept)


def placeholder(subject: Subject) -> Iterator[Found]:
    for passage in subject.everything:
        for found in _PLACEHOLDER.finditer(passage.text):
            if set(found[0]) == {"X"} and _is_number(passage.text, *found.span()):
                continue
            yield at(passage, *found.span(), f"“{found[0]}” is left over from writing. Fill it in or take it out.")


def omission(subject: Subject) -> Iterator[Found]:
    for passage in subject.everything:
        for found in _OMISSION.finditer(passage.text):
            message = f"“{found[0]}” stands for words left out. Keep it only where a quotation is shortened."
            yield at(passage, *found.span(), message)


def _is_number(text: str, start: int, end: int) -> bool:
    """Whether XX is a Roman twenty: "siglo XX", "XX Congress"."""
    return bool(_ROMAN_BEFORE.search(text[max(0, start - 12) : start]) or _ROMAN_AFTER.match(text[end : end + 16]))
