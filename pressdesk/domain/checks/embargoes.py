"""The embargo against the clock, the dateline and the text."""

from collections.abc import Iterator

from pressdesk.domain.checks.dates import dates_before, english_date
from pressdesk.domain.checks.rule import Found, Subject, at
from pressdesk.domain.embargo import local_day
from pressdesk.domain.models.embargo import EmbargoView
from pressdesk.domain.models.release import ReleaseLine, ReleaseStatus

_NOT_YET_OUT = frozenset({ReleaseStatus.DRAFT, ReleaseStatus.REVIEW, ReleaseStatus.APPROVED})


def past_embargo(subject: Subject) -> Iterator[Found]:
    embargo = _embargo(subject)
    if embargo is None or subject.release.status not in _NOT_YET_OUT:
        return
    if embargo.lifted_at is None and embargo.instant <= subject.now:
        yield Found("The embargo has passed. Set a later one, or choose for immediate release.", "embargo")


def midnight_embargo(subject: Subject) -> Iterator[Found]:
    embargo = _embargo(subject)
    if embargo and embargo.local[11:16] in ("00:00", "24:00"):
        yield Found("An embargo at midnight leaves the day in doubt. Choose 00:01 or 23:59.", "embargo")


def embargo_against_dateline(subject: Subject) -> Iterator[Found]:
    embargo, dated = _embargo(subject), subject.release.dateline_date
    lift = local_day(embargo) if embargo else None
    if lift and dated and lift != dated:
        yield Found(
            f"The dateline says {english_date(dated)}, the embargo lifts on {english_date(lift)}. Make them agree.",
            "dateline_date",
        )


def embargo_against_text(subject: Subject) -> Iterator[Found]:
    embargo = _embargo(subject)
    lift = local_day(embargo) if embargo else None
    if lift is None:
        return
    for passage, written in dates_before(subject, lift):
        yield at(
            passage,
            written.start,
            written.end,
            f"This day comes before the embargo lifts, on {english_date(lift)}. Check which is right.",
        )


def _embargo(subject: Subject) -> EmbargoView | None:
    return subject.sheet.embargo if subject.release.release_line is ReleaseLine.EMBARGO else None
