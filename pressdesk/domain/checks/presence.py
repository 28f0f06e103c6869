"""What must be there: headline, release line, dateline, somebody to call."""

from collections.abc import Iterator
from datetime import date, timedelta

from pressdesk.domain.checks.rule import Found, Subject
from pressdesk.domain.contact import show_point
from pressdesk.domain.models.contact import NUMBER_KINDS, PointUsage, PointView
from pressdesk.domain.models.release import EnquiryRole, ReleaseLine
from pressdesk.domain.release import Enquiry

CONFIRMED_FOR = timedelta(days=365)
"""How long a confirmed number is trusted."""


def missing_headline(subject: Subject) -> Iterator[Found]:
    if not subject.release.headline.strip():
        yield Found("There is no headline. Write one.", "headline")


def missing_release_line(subject: Subject) -> Iterator[Found]:
    line = subject.release.release_line
    if line is ReleaseLine.UNSET:
        yield Found("The release line is not chosen. Choose for immediate release, or an embargo.", "release_line")
    elif line is ReleaseLine.EMBARGO and subject.sheet.embargo is None:
        yield Found("The release line is an embargo, and none is set. Set its time and place.", "release_line")


def missing_dateline(subject: Subject) -> Iterator[Found]:
    if not subject.release.place.strip():
        yield Found("The dateline has no place. Name the city.", "place")
    if subject.release.dateline_date is None:
        yield Found("The dateline has no date. Choose one.", "dateline_date")


def missing_contact(subject: Subject) -> Iterator[Found]:
    if not any(_answers(enquiry) for enquiry in subject.sheet.enquiries):
        yield Found("Nobody is named for enquiries. Add a contact.", "enquiries")


def unreachable_contact(subject: Subject) -> Iterator[Found]:
    for place, enquiry in enumerate(subject.sheet.enquiries):
        if _answers(enquiry) and not _shown_points(enquiry):
            yield Found(
                f"Nothing of {_name(enquiry)} may be published here. Show a number or an address, or choose somebody "
                "else.",
                f"enquiries[{place}]",
            )


def no_number(subject: Subject) -> Iterator[Found]:
    asked = [enquiry for enquiry in subject.sheet.enquiries if _answers(enquiry)]
    points = [point for enquiry in asked for point in _shown_points(enquiry)]
    if points and not any(point.kind in NUMBER_KINDS for point in points):
        yield Found("No telephone number is given for enquiries. Add one for the day of issue.", "enquiries")


def unconfirmed_number(subject: Subject) -> Iterator[Found]:
    """A number never confirmed counts from the day it was last written."""
    today = subject.now.date()
    for place, enquiry in enumerate(subject.sheet.enquiries):
        for point in _shown_points(enquiry) if _answers(enquiry) else ():
            known = point.confirmed_on or point.changed_at.date()
            if point.kind in NUMBER_KINDS and today - known > CONFIRMED_FOR:
                yield Found(_unconfirmed(enquiry, point, known), f"enquiries[{place}]")


def _unconfirmed(enquiry: Enquiry, point: PointView, known: date) -> str:
    what = "was last confirmed" if point.confirmed_on else "was last changed"
    number = show_point(point.kind, point.value)
    return f"{_name(enquiry)}: {number} {what} on {known.isoformat()}. Call to confirm it."


def _answers(enquiry: Enquiry) -> bool:
    """Whoever is at risk when named is in no release, and answers nobody."""
    return enquiry.role is EnquiryRole.ENQUIRIES and not enquiry.contact.safety


def _name(enquiry: Enquiry) -> str:
    return enquiry.name or enquiry.contact.name


def _shown_points(enquiry: Enquiry) -> list[PointView]:
    """The points that a public copy prints."""
    published = [point for point in enquiry.contact.points if point.usage is PointUsage.PUBLISH]
    if enquiry.points is None:
        return published
    return [point for point in published if point.id in enquiry.points]
