"""The block of contacts as it last left, against the records as they are now."""

from collections.abc import Iterator
from datetime import date
from typing import cast

from babel.dates import format_date

from pressdesk.domain.checks.rule import Found, Subject
from pressdesk.domain.contact import show_point
from pressdesk.domain.models.contact import NUMBER_KINDS, PointKind, PointUsage, PointView
from pressdesk.domain.models.release import EnquiryRole
from pressdesk.domain.release import Enquiry
from pressdesk.domain.zones import locale_of


def changed_since_export(subject: Subject) -> Iterator[Found]:
    for place, enquiry in enumerate(subject.sheet.enquiries):
        if enquiry.frozen is None or enquiry.role is not EnquiryRole.ENQUIRIES:
            continue
        for what in _changes(enquiry, enquiry.frozen):
            name = enquiry.name or enquiry.contact.name
            message = f"{name}: {what} since this release was last exported. Those who have it have the old one."
            yield Found(message, f"enquiries[{place}]", about=f"{enquiry.contact.id} {what}")


def _changes(enquiry: Enquiry, frozen: dict[str, object]) -> Iterator[str]:
    contact = enquiry.contact
    on = contact.changed_at.date()
    now = {
        "name": (enquiry.name, contact.name),
        "job_title": (enquiry.job_title, contact.job_title),
        "organisation": (enquiry.organisation, contact.organisation),
    }
    words = {"name": "the name", "job_title": "the job title", "organisation": "the organisation"}
    for field, (own, of_record) in now.items():
        before = frozen.get(field)
        if own is None and isinstance(before, str) and before != " ".join(of_record.split()):
            yield f"{words[field]} changed on {_day(on)}"
    yield from _points(enquiry, frozen)


def _points(enquiry: Enquiry, frozen: dict[str, object]) -> Iterator[str]:
    before = _values(frozen.get("points"))
    published = [point for point in enquiry.contact.points if point.usage is PointUsage.PUBLISH]
    if enquiry.points is not None:
        published = [point for point in published if point.id in enquiry.points]
    here = {point.value for point in published}
    gone = before - here
    for point in published:
        if point.value in before:
            continue
        if gone:
            old = next((value for value in sorted(gone) if _alike(value, point)), None)
            if old is not None:
                gone.discard(old)
                yield f"{_kind(point)} changed on {_day(point.changed_at.date())}"
    for value in sorted(gone):
        shown = value if "@" in value or "/" in value else show_point(PointKind.TELEPHONE, value)
        yield f"{shown} is no longer given out"


def _values(points: object) -> set[str]:
    """Values of points as they were kept: E.164, addresses, pages."""
    found: set[str] = set()
    for point in cast("list[dict[str, object]]", points) if isinstance(points, list | tuple) else ():
        value = point.get("e164") or point.get("address") or point.get("shown")
        found |= {str(value)} if value else set()
    return found


def _alike(value: str, point: PointView) -> bool:
    if point.kind in NUMBER_KINDS:
        return value.startswith("+")
    return ("@" in value) is (point.kind is PointKind.EMAIL) and not value.startswith("+")


def _kind(point: PointView) -> str:
    named = {PointKind.EMAIL: "e-mail address", PointKind.WEB: "page", PointKind.SOCIAL: "account"}
    return named.get(point.kind, {"signal": "Signal", "whatsapp": "WhatsApp"}.get(point.kind.value, point.kind.value))


def _day(day: date) -> str:
    return format_date(day, "d MMMM", locale=locale_of("en-GB"))
