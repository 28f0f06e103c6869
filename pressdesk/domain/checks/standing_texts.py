"""Standing texts at the end of a release: their placeholders, their language, their wording.

A finding's field is "texts[0]"; its offsets are into the Markdown of that passage as the release uses it.
"""

from collections.abc import Iterator, Mapping

from pressdesk.domain import markdown, placeholders, words
from pressdesk.domain.checks.passage import Passage, prose
from pressdesk.domain.checks.rule import Found, Subject, at
from pressdesk.domain.models.text import TextKind, TextView


def gaps(subject: Subject) -> Iterator[Found]:
    """Placeholders that nothing can be printed for: nothing leaves while there is one."""
    for number, text in enumerate(subject.sheet.texts):
        if "{" not in text.title + text.body or not text.body.strip():
            continue
        field = f"texts[{number}]"
        known = placeholders.values(subject.sheet, subject.house, text.language)
        if text.kind not in (TextKind.SIGNATURE, TextKind.LEGAL):  # whose titles are not printed
            for place in placeholders.missing(text.title, known):
                yield Found(_said(text, place), field)
        yield from _gaps_in(text, prose(field, text.body), known)


def _gaps_in(text: TextView, passage: Passage, known: Mapping[str, placeholders.Value]) -> Iterator[Found]:
    """What would be refused, each at its place in the Markdown; on the whole text where Markdown hides the place."""
    asked = {p.name: p for p in placeholders.names_in(markdown.read(text.body)) if p.name not in known}
    placed: set[str] = set()
    for part in (passage, *passage.links):
        for place in placeholders.missing(part.text, known):
            if place.name in asked:
                placed.add(place.name)
                yield at(part, place.start, place.end, _said(text, place))
    for name, place in asked.items():
        if name not in placed:
            yield Found(_said(text, place), passage.field)


def other_language(subject: Subject) -> Iterator[Found]:
    for number, text in enumerate(subject.sheet.texts):
        if words.primary(text.language) != words.primary(subject.release.language):
            yield Found(
                f"“{_title(text)}” is written in another language ({text.language}) than the release "
                f"({subject.release.language}). Choose the text in the release's language.",
                f"texts[{number}]",
            )


def changed(subject: Subject) -> Iterator[Found]:
    newer = {text.id: text for text in subject.sheet.changed_texts}
    for number, text in enumerate(subject.sheet.texts):
        if found := newer.get(text.id):
            day = words.long_date(found.changed_at.date(), "en-GB")
            yield Found(
                f"“{_title(text)}” has been changed on {day}. This release keeps the wording it had; use the new one "
                "where you want it.",
                f"texts[{number}]",
            )


def _said(text: TextView, place: placeholders.Place) -> str:
    return f"“{_title(text)}”: {placeholders.why(place)}"


def _title(text: TextView) -> str:
    return text.title.strip() or "A text without a title"
