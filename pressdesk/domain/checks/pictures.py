"""Pictures: whose they are, what they show to those who cannot see them, and whether they are there."""

from collections.abc import Iterator

from pressdesk.domain import markdown
from pressdesk.domain.checks.rule import Found, Subject
from pressdesk.domain.document import PictureReference


def picture_credit(subject: Subject) -> Iterator[Found]:
    for place, picture in enumerate(subject.sheet.pictures):
        if not picture.credit.strip():
            yield Found(f"The picture{_named(picture.name)} has no credit. Name who took it.", f"pictures[{place}]")


def picture_alternative(subject: Subject) -> Iterator[Found]:
    said = {reference.asset for reference in _placed(subject) if reference.alt.strip()}
    for place, picture in enumerate(subject.sheet.pictures):
        if not picture.alt_text.strip() and picture.id not in said:
            message = f"The picture{_named(picture.name)} has no alternative text. Say what it shows."
            yield Found(message, f"pictures[{place}]")


def picture_missing(subject: Subject) -> Iterator[Found]:
    """A picture in the body that does not go with the release: nobody who gets it would see it."""
    there = {picture.id for picture in subject.sheet.pictures}
    for reference in _placed(subject):
        if reference.asset not in there:
            start = max(subject.release.body.find(f"](asset:{reference.asset})"), 0)
            message = "A picture in the text is not kept in this office. Take it out, or add it again."
            yield Found(message, "body", start, start)


def _placed(subject: Subject) -> Iterator[PictureReference]:
    if "](asset:" in subject.release.body:
        for block in markdown.read(subject.release.body).blocks:
            if isinstance(block, PictureReference):
                yield block


def _named(name: str) -> str:
    return f" “{name}”" if name else ""
