"""Records as the command line's JSON. Fields may be added here, never renamed."""

from datetime import UTC, datetime

from pressdesk.domain import embargo as embargo_rules
from pressdesk.domain import quotations
from pressdesk.domain.clearance import Standing, standings
from pressdesk.domain.models.clearance import ClearanceView
from pressdesk.domain.models.contact import NUMBER_KINDS, ContactView, PointKind, PointUsage, PointView
from pressdesk.domain.models.dispatch import DispatchView
from pressdesk.domain.models.embargo import EmbargoView
from pressdesk.domain.models.notice import NoticeView
from pressdesk.domain.models.setting import House
from pressdesk.domain.models.text import TextView
from pressdesk.domain.release import Enquiry, ReleaseSheet
from pressdesk.store.translations import Relative

Record = dict[str, object]

LANGUAGES_OF_LINES = ("en-GB", "en-US", "fr", "es", "de", "ar")


def instant(moment: datetime) -> str:
    """RFC 3339 in UTC: "2018-12-10T08:00:00Z"."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def release_json(sheet: ReleaseSheet, house: House, *, now: datetime) -> Record:
    """A release whole."""
    release = sheet.release
    return {
        "id": release.id,
        "language": release.language,
        "translation_of": release.translation_of,
        "source_changed": list(sheet.source.changed) if sheet.source else [],
        "topic": release.topic,
        "headline": release.headline,
        "subheadline": release.subheadline,
        "place": release.place,
        "date": release.dateline_date.isoformat() if release.dateline_date else None,
        "lead": release.lead,
        "body": release.body,
        "notes": release.notes,
        "end_mark": release.end_mark,
        "release_line": release.release_line,
        "status": release.status,
        "tags": release.tags,
        "embargo": embargo_json(sheet.embargo, house, language=release.language, now=now) if sheet.embargo else None,
        "contacts": [enquiry_json(enquiry) for enquiry in sheet.enquiries],
        "enquiries_heading": release.enquiries_heading,
        "quotations": [quotation_json(one) for one in standings(quotations.find(sheet), sheet.clearances)],
        "texts": [{"id": text.id, "title": text.title, "body": text.body} for text in sheet.texts],
        "pictures": [
            {"id": picture.id, "name": picture.name, "caption": picture.caption, "credit": picture.credit}
            for picture in sheet.pictures
        ],
        "credits": release.credits,
        "links": release.links,
        "section_order": release.section_order,
        "bare_sections": release.bare_sections,
        "archived_from": release.archived_from,
        "notices": [notice_json(notice) for notice in sheet.notices],
        "confidence": {},
        "in_bin": release.deleted_at is not None,
        "changed_at": instant(release.changed_at),
        "revision": release.revision,
    }


def notice_json(notice: NoticeView) -> Record:
    """A correction or a withdrawal, as it was issued."""
    return {
        "kind": notice.kind,
        "grade": notice.grade,
        "words": notice.words,
        "at": instant(notice.at),
        "replaces_at": instant(notice.replaces_at) if notice.replaces_at else None,
    }


def relative_json(relative: Relative) -> Record:
    """Another language of a release."""
    return {
        "id": relative.id,
        "language": relative.language,
        "headline": relative.headline,
        "status": relative.status,
        "original": relative.original,
    }


def enquiry_json(enquiry: Enquiry) -> Record:
    """A contact on a release, in the wording that is printed there."""
    record = enquiry.contact
    points = shown_points(enquiry)
    return {
        "contact_id": record.id,
        "name": record.name if enquiry.name is None else enquiry.name,
        "role": enquiry.role,
        "job_title": record.job_title if enquiry.job_title is None else enquiry.job_title,
        "organisation": record.organisation if enquiry.organisation is None else enquiry.organisation,
        "phones": [point.value for point in points if point.kind in NUMBER_KINDS],
        "emails": [point.value for point in points if point.kind is PointKind.EMAIL],
        "urls": [point.value for point in points if point.kind in (PointKind.WEB, PointKind.SOCIAL)],
    }


def shown_points(enquiry: Enquiry) -> list[PointView]:
    """The points that the release prints: those chosen, or all that may be published."""
    if enquiry.points is None:
        return [point for point in enquiry.contact.points if point.usage is PointUsage.PUBLISH]
    by_id = {point.id: point for point in enquiry.contact.points}
    return [by_id[chosen] for chosen in enquiry.points if chosen in by_id]


def quotation_json(standing: Standing) -> Record:
    """A quoted passage. Offsets count characters of the plain text of its field, see `domain/quotations.py`.

    `cleared` is null unless the words as they stand are; `clearance` is what is known of them or, where they were
    changed, of the words before; `changes` leads from those to these.
    """
    quotation, kept = standing.quotation, standing.clearance
    return {
        "text": quotation.text,
        "speaker": quotation.speaker,
        "contact_id": quotation.contact_id,
        "field": quotation.field,
        "start": quotation.start,
        "end": quotation.end,
        "fragments": [{"text": part.text, "start": part.start, "end": part.end} for part in quotation.fragments],
        "attributed_by": quotation.attributed_by,
        "state": standing.state,
        "cleared": _clearance_json(kept) if kept and standing.settled else None,
        "clearance": _clearance_json(kept) if kept else None,
        "changes": [{"kind": piece.kind, "text": piece.text} for piece in standing.changes],
    }


def _clearance_json(kept: ClearanceView) -> Record:
    return {
        "words": kept.words,
        "answer": kept.answer,
        "by": kept.answered_by or kept.speaker,
        "at": instant(kept.answered_at) if kept.answered_at else None,
        "how": kept.answered_how,
        "taken_by": kept.taken_by,
        "note": kept.note,
        "asked_at": instant(kept.asked_at) if kept.asked_at else None,
        "asked_how": kept.asked_how,
        "asked_to": kept.asked_to,
    }


def embargo_json(embargo: EmbargoView, house: House, *, language: str, now: datetime) -> Record:
    """An embargo with its line in every language that has wordings."""
    moment = instant(embargo.instant)
    languages = dict.fromkeys((language, *LANGUAGES_OF_LINES))
    return {
        "release_id": embargo.release_id,
        "raw": embargo.raw,
        "local": embargo.local,
        "zone": embargo.zone,
        "place": embargo.place,
        "fold": embargo.fold,
        "show_zones": embargo.show_zones,
        "instant": moment,
        "ambiguous": False,
        "candidates": [moment],
        "state": embargo_rules.state(embargo, now),
        "reason": embargo.reason,
        "line": {tag: "\n".join(embargo_rules.line(embargo, language=tag, profile=house.profile)) for tag in languages},
    }


def contact_json(contact: ContactView) -> Record:
    """A person whole, private notes included: this is the officer's own desk."""
    return {
        "id": contact.id,
        "kind": contact.kind,
        "name": contact.name,
        "given": contact.given,
        "family": contact.family,
        "pronouns": contact.pronouns,
        "job_title": contact.job_title,
        "organisation": contact.organisation,
        "languages": contact.languages,
        "zone": contact.zone,
        "phones": [_phone(point) for point in contact.points if point.kind in NUMBER_KINDS],
        "emails": [
            {"label": point.label, "address": point.value, "publish": point.usage}
            for point in contact.points
            if point.kind is PointKind.EMAIL
        ],
        "urls": [
            {"label": point.label, "url": point.value, "publish": point.usage}
            for point in contact.points
            if point.kind in (PointKind.WEB, PointKind.SOCIAL)
        ],
        "notes": contact.notes,
        "consent": contact.consent,
        "consent_on": contact.consent_on.isoformat() if contact.consent_on else None,
        "topics": contact.topics,
        "in_bin": contact.deleted_at is not None,
    }


def _phone(point: PointView) -> Record:
    from pressdesk.domain.contact import show_number

    return {
        "kind": point.kind,
        "label": point.label,
        "e164": point.value,
        "shown": show_number(point.value),
        "publish": point.usage,
    }


def text_json(text: TextView) -> Record:
    return {"id": text.id, "title": text.title, "language": text.language, "kind": text.kind, "body": text.body}


def dispatch_json(dispatch: DispatchView) -> Record:
    return {
        "id": dispatch.id,
        "release_id": dispatch.release_id,
        "version": dispatch.version_number,
        "format": dispatch.format,
        "language": dispatch.language,
        "means": dispatch.means,
        "file_name": dispatch.file_name,
        "sha256": dispatch.sha256,
        "size": dispatch.size,
        "subject": dispatch.subject,
        "headline": dispatch.headline,
        "recipients": dispatch.recipients,
        "embargoed": dispatch.embargoed,
        "override": dispatch.override,
        "at": instant(dispatch.at),
        "sent": dispatch.sent,
    }
