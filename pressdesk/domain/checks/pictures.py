"""Pictures: whose they are, and what they show to those who cannot see them."""

from collections.abc import Iterator

from pressdesk.domain.checks.rule import Found, Subject


def picture_credit(subject: Subject) -> Iterator[Found]:
    for place, picture in enumerate(subject.sheet.pictures):
        if not picture.credit.strip():
            yield Found(f"The picture{_named(picture.name)} has no credit. Name who took it.", f"pictures[{place}]")


def picture_alternative(subject: Subject) -> Iterator[Found]:
    for place, picture in enumerate(subject.sheet.pictures):
        if not picture.alt_text.strip():
            message = f"The picture{_named(picture.name)} has no alternative text. Say what it shows."
            yield Found(message, f"pictures[{place}]")


def _named(name: str) -> str:
    return f" “{name}”" if name else ""
