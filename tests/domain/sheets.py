"""Releases for the rules of the house style to look at."""

from datetime import UTC, date, datetime

from pressdesk.domain.house_style import apply_all, check
from pressdesk.domain.models.asset import AssetView
from pressdesk.domain.models.contact import ContactView, PointKind, PointUsage, PointView
from pressdesk.domain.models.embargo import EmbargoView
from pressdesk.domain.models.release import EnquiryRole, ReleaseLine, ReleaseView
from pressdesk.domain.models.setting import House
from pressdesk.domain.release import Enquiry, ReleaseSheet

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
HOUSE = House()
STAMPS = {"created_at": NOW, "changed_at": NOW, "revision": 1}
BODY = "A paragraph of the release says what it has to say. " * 40

GOOD = {
    "language": "en-GB",
    "headline": "Council should act on reprisals",
    "place": "Geneva",
    "dateline_date": date(2026, 6, 2),
    "lead": "Eight organisations asked the council on Tuesday 2 June 2026 to act on reprisals.",
    "body": BODY,
    "release_line": ReleaseLine.IMMEDIATE,
}


def point(value="+12125550148", kind=PointKind.MOBILE, usage=PointUsage.PUBLISH, **fields):
    return PointView(id=value, contact_id="c", position=0, kind=kind, value=value, usage=usage, **(STAMPS | fields))


def enquiry(*points, role=EnquiryRole.ENQUIRIES, chosen=None):
    return Enquiry(ContactView(id="c", name="Madeleine Example", points=points, **STAMPS), role, points=chosen)


def picture(**fields):
    about = {"name": "hall.jpg", "credit": "Ada Example", "alt_text": "A hall"} | fields
    return AssetView(id="p", sha256="0", media_type="image/jpeg", width=1, height=1, size=1, **about, **STAMPS)


def embargo(local="2026-06-11T00:01", instant=datetime(2026, 6, 10, 23, 1, tzinfo=UTC), **fields):
    return EmbargoView(id="e", release_id="r", local=local, zone="Europe/London", instant=instant, **fields, **STAMPS)


def sheet(enquiries=None, pictures=(), lift=None, **fields):
    if lift is not None:
        fields = {"release_line": ReleaseLine.EMBARGO} | fields
    view = ReleaseView(id="r", **(GOOD | fields), **STAMPS)
    return ReleaseSheet(view, lift, (enquiry(point()),) if enquiries is None else tuple(enquiries), (), tuple(pictures))


def findings(rule=None, house=HOUSE, **fields):
    found = check(sheet(**fields), house, now=NOW)
    return [f for f in found if rule is None or f.rule == rule]


def marked(rule, field="lead", house=HOUSE, **fields):
    """The stretches of a field that a rule points to."""
    text = (GOOD | fields).get(field, "")
    return [text[f.start : f.end] for f in findings(rule, house, **fields) if f.field == field]


def mended(text, *rules, field="lead", house=HOUSE, **fields):
    found = [f for f in findings(None, house, **{field: text}, **fields) if f.rule in rules and f.field == field]
    return apply_all([f.fix for f in found if f.fix], text)
