"""Quotations: whoever is quoted has cleared the words."""

from collections.abc import Iterator

from pressdesk.domain.checks.rule import Found, Subject
from pressdesk.domain.checks.speakers import found_at, shown
from pressdesk.domain.clearance import OUT, Standing, State, standings
from pressdesk.domain.models.release import ReleaseStatus

_WRITTEN = frozenset({ReleaseStatus.DRAFT, ReleaseStatus.REVIEW, ReleaseStatus.CORRECTED})
"""States in which words may still wait for their clearance."""

_SENTENCES = {
    State.NOT_ASKED: "{speaker} has not been asked to clear “{words}”. Ask, or record who cleared it.",
    State.ASKED: "{speaker} has not answered yet about “{words}”. Record the answer, or ask again.",
    State.REFUSED: "{speaker} did not clear “{words}”. Change it or take it out.",
    State.CHANGED: "“{words}” was changed after {speaker} had cleared it. Ask again, or go back to what was cleared.",
    State.CHANGED_SINCE_ASKED: "“{words}” was changed after {speaker} had been asked about it. Ask again.",
}


def uncleared(subject: Subject) -> Iterator[Found]:
    """While the release is written: a warning."""
    if subject.release.status in _WRITTEN:
        yield from _open(subject)


def uncleared_approved(subject: Subject) -> Iterator[Found]:
    """From the approval until it is out: none may be left."""
    if subject.release.status not in _WRITTEN | OUT:
        yield from _open(subject)


def _open(subject: Subject) -> Iterator[Found]:
    fields, found = subject.quotations
    passages = {"lead": subject.lead, "body": subject.body}
    for standing in standings(found, subject.sheet.clearances):
        sentence = _SENTENCES.get(standing.state)
        if sentence is not None:  # without a speaker it is the other rule's
            text = next(field for field in fields if field.field == standing.quotation.field)
            yield found_at(standing.quotation, text, passages[text.field], _message(sentence, standing))


def _message(sentence: str, standing: Standing) -> str:
    said = sentence.format(speaker=standing.quotation.speaker, words=shown(standing.quotation))
    return said[0].upper() + said[1:]
