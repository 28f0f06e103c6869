"""Who answers enquiries, as composed: worded as chosen on the release, with only those points that may leave."""

from collections.abc import Iterable

from pressdesk.domain import contact as contacts
from pressdesk.domain.cleaning import one_line
from pressdesk.domain.composition import ComposedContact, ComposedPoint, EmailAddress, Page, Telephone
from pressdesk.domain.models.contact import NUMBER_KINDS, PointKind, PointUsage, PointView
from pressdesk.domain.models.release import EnquiryRole, ReleaseView
from pressdesk.domain.release import Enquiry
from pressdesk.domain.words import Wordings


def heading(release: ReleaseView, known: Wordings) -> str:
    if own := one_line(release.enquiries_heading):
        return own
    return "" if "enquiries" in release.bare_sections else known.enquiries


def enquiries(chosen: Iterable[Enquiry], known: Wordings, *, for_journalists: bool) -> tuple[ComposedContact, ...]:
    """Those who answer enquiries, in the officer's order. Who was moved to the bin is not named any more."""
    return tuple(
        _contact(enquiry, known, for_journalists=for_journalists)
        for enquiry in chosen
        if enquiry.role is EnquiryRole.ENQUIRIES and enquiry.contact.deleted_at is None
    )


def _contact(enquiry: Enquiry, known: Wordings, *, for_journalists: bool) -> ComposedContact:
    """One contact: worded as chosen on this release, else as the record has it now."""
    record = enquiry.contact
    points = [point for point in record.points if point.deleted_at is None]
    if enquiry.points is not None:
        by_id = {point.id: point for point in points}
        points = [by_id[chosen] for chosen in dict.fromkeys(enquiry.points) if chosen in by_id]
    return ComposedContact(
        name=one_line(_chosen(enquiry.name, record.name)),
        job_title=one_line(_chosen(enquiry.job_title, record.job_title)),
        organisation=one_line(_chosen(enquiry.organisation, record.organisation)),
        points=tuple(_point(p, known) for p in points if _may_leave(p, for_journalists=for_journalists)),
    )


def _chosen(own: str | None, of_record: str) -> str:
    return of_record if own is None else own


def _may_leave(point: PointView, *, for_journalists: bool) -> bool:
    """For people at risk this is a matter of safety: what is not allowed by name stays."""
    if point.usage is PointUsage.PUBLISH:
        return True
    return for_journalists and point.usage is PointUsage.JOURNALISTS


def _point(point: PointView, known: Wordings) -> ComposedPoint:
    note = "" if point.usage is PointUsage.PUBLISH else known.not_for_publication
    label, value = one_line(point.label), one_line(point.value)
    if point.kind in NUMBER_KINDS:
        if not label and point.kind in (PointKind.SIGNAL, PointKind.WHATSAPP):
            label = {PointKind.SIGNAL: "Signal", PointKind.WHATSAPP: "WhatsApp"}[point.kind]
        return Telephone(contacts.show_number(value, ext_word=known.extension), value, label, note)
    if point.kind is PointKind.EMAIL:
        return EmailAddress(value, label, note)
    return Page(value, value if value.startswith("https://") else "", label, note)
