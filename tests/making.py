"""Records for tests, made without a store: what composing and exporting are given."""

from datetime import UTC, date, datetime

from pressdesk.domain.models.asset import AssetView
from pressdesk.domain.models.base import new_id
from pressdesk.domain.models.contact import ContactView, PointKind, PointUsage, PointView
from pressdesk.domain.models.embargo import EmbargoView
from pressdesk.domain.models.release import EnquiryRole, ReleaseLine, ReleaseView
from pressdesk.domain.models.setting import House, Profile
from pressdesk.domain.models.text import TextView
from pressdesk.domain.release import Enquiry, ReleaseSheet

STAMP = {"created_at": datetime(2026, 6, 1, tzinfo=UTC), "changed_at": datetime(2026, 6, 1, tzinfo=UTC), "revision": 1}

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cf50"
    "0f00030101007a5eab3c0000000049454e44ae426082"
)
"""A picture of one pixel."""


def make_release(**fields):
    return ReleaseView(**{"id": new_id(), "release_line": ReleaseLine.IMMEDIATE, **STAMP, **fields})


def make_point(value, kind=PointKind.MOBILE, usage=PointUsage.PUBLISH, **fields):
    fields = {"id": new_id(), "contact_id": "c", "position": 0, **STAMP, **fields}
    return PointView(value=value, kind=kind, usage=usage, **fields)


def make_email(address, **fields):
    return make_point(address, PointKind.EMAIL, **fields)


def make_contact(name="Madeleine Example", *points, **fields):
    return ContactView(**{"id": new_id(), "name": name, "points": points, **STAMP, **fields})


def make_enquiry(contact, **fields):
    return Enquiry(contact, fields.pop("role", EnquiryRole.ENQUIRIES), **fields)


def make_text(title, body, **fields):
    return TextView(**{"id": new_id(), "title": title, "body": body, **STAMP, **fields})


def make_picture(asset="picture-1", **fields):
    known = {"id": asset, "sha256": "0" * 64, "media_type": "image/png", "width": 1, "height": 1, "size": len(PNG)}
    return AssetView(**{**known, **STAMP, **fields})


def make_embargo(**fields):
    """00:01 in London on Thursday 11 June 2026."""
    known = {
        "id": new_id(),
        "release_id": "r",
        "local": "2026-06-11T00:01",
        "zone": "Europe/London",
        "place": "London",
        "show_zones": ["UTC", "America/New_York"],
        "instant": datetime(2026, 6, 10, 23, 1, tzinfo=UTC),
    }
    return EmbargoView(**{**known, **STAMP, **fields})


def make_sheet(*, enquiries=(), texts=(), pictures=(), embargo=None, **fields):
    if embargo is not None:
        fields.setdefault("release_line", ReleaseLine.EMBARGO)
    return ReleaseSheet(make_release(**fields), embargo, tuple(enquiries), tuple(texts), tuple(pictures))


def put_in_state(db, release_id, status, *, now):
    """Put a stored release into a state without asking what it takes to get there; None leaves it a draft."""
    from pressdesk.store import stages

    if status is not None:
        with db.transaction() as session:
            stages.move(session, release_id, status, now)


# three whole releases, as different as they come

BODY = """The court heard **nine** witnesses, said [its registrar](https://example.org/court).

## What it means

- States must *investigate*
    - within a month
    - in public
- States must report

> “Nobody should be afraid to speak to the United Nations”, said Ms Example.

1. First step
2. Second step

![](asset:picture-2)

***

A long line of Japanese, 国際連合人権高等弁務官事務所は声明を発表し、すべての国に対して協力者の保護を求めた。"""


def british():
    """Under embargo, in English, with pictures, two contacts and two passages."""
    first = make_contact(
        "Madeleine Example",
        make_email("madeleine@example.org"),
        make_point("+19175550148"),
        make_point("+442079460018;ext=12", PointKind.TELEPHONE, label="Office"),
        make_point("https://example.org/madeleine", PointKind.WEB),
        job_title="Legal Counsel",
        organisation="Example Rights Network",
    )
    second = make_contact("Zoë Sample", make_point("+33639980012", PointKind.SIGNAL), organisation="Sample & Daughters")
    sheet = make_sheet(
        id="00000000-0000-7000-8000-000000000001",
        topic="Reprisals",
        headline="UN should act on “threats” <now> & always",
        subheadline="Eight organisations write to Geneva",
        place="Geneva",
        dateline_date=date(2026, 6, 10),
        lead="Eight organisations from four continents call for urgent action.",
        body=BODY,
        notes="The letter is dated 3 June.\n\nThe court sits in public.",
        credits=["Anonymous / Example Archive"],
        links=["The letter: https://example.org/letter"],
        enquiries=[make_enquiry(first), make_enquiry(second)],
        texts=[make_text("About Example Rights Network", "The network has worked in *Geneva* since 1984.")],
        pictures=[
            make_picture(
                "picture-1", caption="The registrar, left, on 3 June.", credit="A. Example / ERN", alt_text="Two"
            ),
            make_picture("picture-2", caption="The court.", credit="Photo Credit: ERN", rights="Free for press use."),
        ],
        embargo=make_embargo(),
    )
    return sheet, House(organisation="Example Rights Network")


def american():
    """For immediate release, American customs, wrapped, with numbered links and names alone."""
    sheet = make_sheet(
        id="00000000-0000-7000-8000-000000000002",
        language="en-US",
        headline="Example Network opens its New York office",
        place="New York",
        dateline_date=date(2026, 6, 11),
        lead="Example Network opened an office on June 11.",
        body=BODY.replace("![](asset:picture-2)\n\n", ""),
        enquiries=[make_enquiry(make_contact(name)) for name in ("Ana Example", "Ben Sample", "Cy Specimen")],
        texts=[make_text("About Example Network", "Example Network is a network.")],
    )
    return sheet, House(profile=Profile.AMERICAN, wrap=72, numbered_links=True, bullet="-")


def arabic():
    """Right to left, with a telephone number."""
    contact = make_contact(
        "ليلى مثال", make_point("+442079460018"), make_email("layla@example.org"), job_title="المتحدثة الرسمية"
    )
    sheet = make_sheet(
        id="00000000-0000-7000-8000-000000000003",
        language="ar",
        topic="الأعمال الانتقامية",
        headline="على الأمم المتحدة أن تتحرك",
        place="جنيف",
        dateline_date=date(2026, 6, 11),
        lead="دعت ثماني منظمات إلى تحرك عاجل.",
        body="فقرة أولى مع **كلمة** مهمة.\n\n- بند أول\n- بند ثان\n",
        enquiries=[make_enquiry(contact)],
    )
    return sheet, House(organisation="شبكة المثال")


SHEETS = {"british": british, "american": american, "arabic": arabic}
PICTURES = {"picture-1": PNG, "picture-2": PNG}
