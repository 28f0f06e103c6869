"""A read release as a sheet, without a store: what compose would be given."""

from datetime import UTC, datetime

from pressdesk.domain.models.base import new_id
from pressdesk.domain.models.contact import ContactView, PointView
from pressdesk.domain.models.release import EnquiryRole, ReleaseLine, ReleaseView
from pressdesk.domain.models.text import TextView
from pressdesk.domain.release import Enquiry, ReleaseSheet

STAMP = {"created_at": datetime(2026, 6, 1, tzinfo=UTC), "changed_at": datetime(2026, 6, 1, tzinfo=UTC), "revision": 1}


def sheet_of(result, release):
    views = []
    for contact in result.contacts:
        draft = contact.to_draft()
        identity = new_id()
        points = tuple(
            PointView(**{**p.model_dump(), "id": new_id()}, **STAMP, contact_id=identity, position=n)
            for n, p in enumerate(draft.points)
        )
        fields = draft.model_dump(exclude={"points"})
        views.append(ContactView(**fields, **STAMP, id=identity, points=points))
    enquiries = []
    for enquiry in release.enquiries:
        view = views[enquiry.contact]
        chosen = tuple(next(p.id for p in view.points if p.value == read.value) for read in enquiry.points)
        enquiries.append(
            Enquiry(
                view,
                EnquiryRole.ENQUIRIES,
                points=chosen,
                name=enquiry.name,
                job_title=enquiry.job_title,
                organisation=enquiry.organisation,
            )
        )
    draft = release.to_draft().model_dump() | {"release_line": ReleaseLine.IMMEDIATE}
    texts = tuple(TextView(**text.to_draft().model_dump(), **STAMP, id=new_id()) for text in release.texts)
    return ReleaseSheet(ReleaseView(**draft, **STAMP, id=new_id()), enquiries=tuple(enquiries), texts=texts)
