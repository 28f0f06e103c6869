"""A translation and the text it was made from."""

from collections.abc import Iterator

from pressdesk.domain.checks.rule import Found, Subject

_NAMES = {"dateline": "place or date", "picture": "a picture", "credits": "picture credits"}


def behind(subject: Subject) -> Iterator[Found]:
    """The source changed since the translation was last brought up to it."""
    source = subject.sheet.source
    if source is not None and source.changed and not source.in_bin:
        said = ", ".join(_NAMES.get(part, part) for part in source.changed)
        yield Found(
            f"The text this was translated from ({source.language}) has changed since: {said}. Look at what changed, "
            "bring this text up to it, and say that it is up to date.",
            "translation",
        )
