"""Invented people for the tests of the window."""

from datetime import UTC, date, datetime

from pressdesk.domain.models.contact import ContactView, PointKind, PointUsage, PointView

THEN = datetime(2026, 6, 1, tzinfo=UTC)


def point(key, kind, value, usage="publish", label="", confirmed_on=None):
    return PointView(
        id=key, created_at=THEN, changed_at=THEN, revision=1, contact_id="", position=0, kind=PointKind(kind),
        value=value, usage=PointUsage(usage), label=label, confirmed_on=confirmed_on,
    )  # fmt: skip


def person(key, name, organisation="", job_title="", points=(), **more):
    return ContactView(
        id=key, created_at=THEN, changed_at=THEN, revision=1, name=name, organisation=organisation,
        job_title=job_title, points=tuple(points), **more,
    )  # fmt: skip


MADELEINE = person(
    "m", "Madeleine Example", "Example Rights Network", "Legal Counsel",
    [
        point("m1", "mobile", "+19175550148", label="New York", confirmed_on=date(2026, 3, 4)),
        point("m2", "email", "madeleine@example.org"),
        point("m3", "signal", "+447700900123", "journalists"),
        point("m4", "telephone", "+442079460018;ext=12", "never"),
    ],
    given="Madeleine", family="Example", languages=["en", "fr"], topics=["Reprisals"], pronouns="she/her",
    zone="America/New_York", notes="Text first.", consent="By e-mail", consent_on=date(2026, 1, 2),
)  # fmt: skip
ZOE = person("z", "Zoé Sampleová", "Open Hearing", "Head of Programme", [point("z1", "email", "zoe@example.com")])
CIARAN = person("o", "Ciarán O'Specimen", "Docket Watch", "Director", [point("o1", "mobile", "+447700900456")])
PEOPLE = [MADELEINE, ZOE, CIARAN]
