"""What an officer does with a release."""

import hashlib
from datetime import timedelta

import pytest
from sqlmodel import select

from pressdesk.desk import embargo_ops, enquiry_ops, export_ops, house_ops, picture_ops, release_ops, text_ops
from pressdesk.desk.change import NOTHING
from pressdesk.domain.errors import (
    InvalidFieldError,
    NotFoundError,
    PastEmbargoError,
    ReleaseLineMissingError,
    RuleError,
    StageError,
)
from pressdesk.domain.models.asset import AssetDraft
from pressdesk.domain.models.contact import PointDraft
from pressdesk.domain.models.dispatch import Means
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.release import (
    EnquiryDraft,
    EnquiryRole,
    ReleaseContact,
    ReleaseDraft,
    ReleaseLine,
    ReleaseStatus,
)
from pressdesk.domain.models.setting import House
from pressdesk.domain.models.text import TextDraft
from pressdesk.store import assets, outbox, releases, stages, versions
from tests.making import PNG

EMBARGO = EmbargoDraft(local="2026-06-11T00:01", zone="Europe/Zurich", place="Geneva")


def sheet(db, release):
    with db.reading() as session:
        return releases.sheet(session, release)


def versions_of(db, release):
    with db.reading() as session:
        return versions.versions_of(session, release)


def test_saving_counts_the_revision_up(db, make_release, now):
    release = make_release()

    change = release_ops.save_release(db, release, ReleaseDraft(headline="New"), now=now + timedelta(seconds=9))

    kept = sheet(db, release).release
    assert change.releases == {release}
    assert (kept.headline, kept.revision, kept.changed_at) == ("New", 2, now + timedelta(seconds=9))


def test_typing_never_takes_an_embargo_off(db, make_release, now):
    release = make_release()
    embargo_ops.set_embargo(db, release, EMBARGO, now=now)

    release_ops.save_release(db, release, ReleaseDraft(release_line=ReleaseLine.IMMEDIATE), now=now)

    assert sheet(db, release).release.release_line is ReleaseLine.EMBARGO


def test_an_embargo_is_set_moved_lifted_and_removed(db, make_release, now):
    release = make_release()
    embargo_ops.set_embargo(db, release, EMBARGO, now=now)
    moved = EMBARGO.model_copy(update={"local": "2026-06-12T09:00", "reason": "later"})
    embargo_ops.set_embargo(db, release, moved, now=now)
    embargo_ops.lift_embargo(db, release, now=now)

    embargo = sheet(db, release).embargo
    assert embargo.lifted_at == now
    assert [entry["what"] for entry in embargo.history] == ["set", "moved", "lifted"]
    assert embargo.history[0]["local"] == "2026-06-11T00:01"

    embargo_ops.remove_embargo(db, release, now=now)
    assert sheet(db, release).embargo is None
    assert sheet(db, release).release.release_line is ReleaseLine.UNSET
    assert embargo_ops.remove_embargo(db, release, now=now) == NOTHING


def test_an_embargo_that_cannot_be_set_changes_nothing(db, make_release, now):
    release = make_release()

    with pytest.raises(PastEmbargoError):
        embargo_ops.set_embargo(db, release, EMBARGO, now=now + timedelta(days=30))
    with pytest.raises(NotFoundError):
        embargo_ops.set_embargo(db, "none", EMBARGO, now=now)

    assert sheet(db, release).embargo is None
    assert sheet(db, release).release.release_line is ReleaseLine.UNSET


def test_choosing_immediate_release_takes_the_embargo_off_and_keeps_it_in_a_version(db, make_release, now):
    release = make_release()
    embargo_ops.set_embargo(db, release, EMBARGO, now=now)

    release_ops.choose_immediate(db, release, now=now)

    assert sheet(db, release).embargo is None
    with db.reading() as session:
        assert versions.content(session, versions_of(db, release)[0].id)["embargo"]["local"] == EMBARGO.local


def test_an_unchanged_release_makes_no_new_version(db, make_release, now):
    release = make_release()
    assert release_ops.take_version(db, release, why="left", now=now).made
    release_ops.save_release(db, release, ReleaseDraft(headline="Lake clean again"), now=now + timedelta(hours=1))

    assert release_ops.take_version(db, release, why="typing", now=now) == NOTHING
    assert [version.number for version in versions_of(db, release)] == [1]


def test_a_version_brings_back_everything_but_line_and_status(db, make_release, make_contact, now):
    release, person = make_release(headline="First"), make_contact()
    text = text_ops.create_text(db, TextDraft(title="About"), now=now).made
    enquiry = EnquiryDraft(contact_id=person, role=EnquiryRole.QUOTED, name="M. Example")
    enquiry_ops.set_enquiries(db, release, [enquiry], now=now)
    enquiry_ops.set_texts(db, release, [text], now=now)
    picture = picture_ops.add_picture(db, release, PNG, AssetDraft(caption="Lake"), now=now).made
    first = release_ops.take_version(db, release, why="left", now=now).made
    enquiry_ops.set_enquiries(db, release, [], now=now)
    enquiry_ops.set_texts(db, release, [], now=now)
    picture_ops.set_pictures(db, release, [], now=now)
    release_ops.save_release(db, release, ReleaseDraft(headline="Second"), now=now)
    embargo_ops.set_embargo(db, release, EMBARGO, now=now)

    release_ops.restore_version(db, release, first, now=now)

    back = sheet(db, release)
    assert back.release.headline == "First"
    assert [(e.contact.id, e.role, e.name) for e in back.enquiries] == [(person, EnquiryRole.QUOTED, "M. Example")]
    assert [t.id for t in back.texts] == [text]
    assert [p.id for p in back.pictures] == [picture]
    assert back.embargo is not None
    assert versions_of(db, release)[0].why == "restored"


def test_a_version_of_another_release_is_refused(db, make_release, now):
    version = release_ops.take_version(db, make_release(), why="left", now=now).made

    with pytest.raises(NotFoundError):
        release_ops.restore_version(db, make_release(), version, now=now)


def test_versions_hold_no_private_notes(db, make_release, make_contact, now):
    release = make_release()
    enquiry_ops.set_enquiries(db, release, [EnquiryDraft(contact_id=make_contact(notes="secret"))], now=now)
    version = release_ops.take_version(db, release, why="left", now=now).made

    with db.reading() as session:
        assert "secret" not in str(versions.content(session, version))


def test_contacts_keep_the_officers_order(db, make_release, make_contact, now):
    release = make_release()
    people = [make_contact(name=name) for name in ("C", "A", "B")]

    enquiry_ops.set_enquiries(db, release, [EnquiryDraft(contact_id=p) for p in [*people, people[0]]], now=now)

    assert [e.contact.id for e in sheet(db, release).enquiries] == people


def test_a_contact_that_is_not_there_changes_nothing(db, make_release, make_contact, now):
    release, person = make_release(), make_contact()
    enquiry_ops.set_enquiries(db, release, [EnquiryDraft(contact_id=person)], now=now)

    with pytest.raises(NotFoundError):
        enquiry_ops.set_enquiries(db, release, [EnquiryDraft(contact_id="none")], now=now)

    assert len(sheet(db, release).enquiries) == 1


def test_three_hundred_contacts_go_on_a_release(db, make_release, make_contact, now):
    release = make_release()
    people = [make_contact(name=f"Person {n}", points=[PointDraft(value="+12125550123")]) for n in range(300)]

    enquiry_ops.set_enquiries(db, release, [EnquiryDraft(contact_id=p) for p in people], now=now)

    assert len(sheet(db, release).enquiries) == 300


def test_the_bin_gives_back_and_forgets(db, make_release, now):
    release, other = make_release(), make_release()
    picture_ops.add_picture(db, other, PNG, AssetDraft(), now=now)
    for each in (release, other):
        release_ops.bin_release(db, each, now=now)
    release_ops.restore_release(db, release, now=now)

    change = release_ops.empty_bin(db, older_than=now + timedelta(seconds=1))

    assert change.releases == {other}
    assert sheet(db, release).release.deleted_at is None
    with pytest.raises(NotFoundError):
        sheet(db, other)


def test_the_bin_keeps_what_was_sent_out(db, make_release, now):
    release = make_release()
    release_ops.choose_immediate(db, release, now=now)
    export_ops.export(db, release, "txt", means=Means.FILE, now=now)
    release_ops.bin_release(db, release, now=now)

    assert release_ops.empty_bin(db, older_than=now + timedelta(days=60)).releases == frozenset()


def test_a_picture_is_kept_byte_for_byte_with_its_measures(db, make_release, now):
    release = make_release()
    picture = picture_ops.add_picture(db, release, PNG, AssetDraft(caption="A lake"), now=now).made
    picture_ops.save_picture(db, picture, AssetDraft(caption="The lake"), now=now)

    (view,) = sheet(db, release).pictures
    assert (view.caption, view.media_type, view.width, view.height) == ("The lake", "image/png", 1, 1)
    assert view.sha256 == hashlib.sha256(PNG).hexdigest()
    with db.reading() as session:
        assert assets.content(session, picture) == PNG


def test_what_is_said_of_a_picture_stays_where_a_release_with_it_is_out(db, make_release, now):
    out, draft = make_release(), make_release()
    picture = picture_ops.add_picture(db, out, PNG, AssetDraft(caption="A lake"), now=now).made
    picture_ops.set_pictures(db, draft, [picture], now=now)
    release_ops.choose_immediate(db, out, now=now)
    for status in (ReleaseStatus.REVIEW, ReleaseStatus.APPROVED, ReleaseStatus.RELEASED):
        with db.transaction() as session:
            stages.move(session, out, status, now)

    with pytest.raises(StageError, match="goes with a release that is out"):
        picture_ops.save_picture(db, picture, AssetDraft(caption="The lake"), now=now)

    assert sheet(db, draft).pictures[0].caption == "A lake"
    picture_ops.save_picture(db, picture, AssetDraft(caption="A lake"), now=now)


def test_an_approved_release_is_in_review_again_when_something_else_is_said_of_its_picture(db, make_release, now):
    release = make_release()
    picture = picture_ops.add_picture(db, release, PNG, AssetDraft(caption="A lake"), now=now).made
    with db.transaction() as session:
        stages.move(session, release, ReleaseStatus.APPROVED, now)

    picture_ops.save_picture(db, picture, AssetDraft(caption="The lake"), now=now)

    assert sheet(db, release).release.status is ReleaseStatus.REVIEW


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", PNG[:20], b"\xff\xd8\xff", b"\xff\xd8\xff\xe0\x00\x04ab" * 3, b"<svg/>"]
)
def test_what_is_no_picture_is_refused(db, make_release, now, data):
    with pytest.raises(InvalidFieldError):
        picture_ops.add_picture(db, make_release(), data, AssetDraft(), now=now)


def test_an_export_needs_a_release_line(db, make_release, now):
    release = make_release()

    with pytest.raises(ReleaseLineMissingError):
        export_ops.export(db, release, "txt", means=Means.FILE, now=now)

    assert versions_of(db, release) == []


def test_an_export_is_recorded_with_its_bytes(db, make_release, make_contact, now):
    house_ops.save_house(db, House(organisation="Lake Watch"), now=now)
    release = make_release(body="Words")
    enquiry_ops.set_enquiries(db, release, [EnquiryDraft(contact_id=make_contact(job_title="Chair"))], now=now)
    embargo_ops.set_embargo(db, release, EMBARGO, now=now)

    exported = export_ops.export(db, release, "txt", means=Means.FILE, now=now, recipients=["a@example.org"])

    dispatch = exported.dispatch
    assert dispatch.sha256 == hashlib.sha256(exported.content).hexdigest()
    assert (dispatch.version_number, dispatch.embargoed, dispatch.recipients) == (1, True, ["a@example.org"])
    assert exported.change.dispatches == {dispatch.id}
    with db.reading() as session:
        assert outbox.content(session, dispatch.id) == exported.content
        assert outbox.dispatch_ids(session, release) == [dispatch.id]
        assert outbox.dispatches_by_id(session, [dispatch.id]) == {dispatch.id: dispatch}
    assert versions_of(db, release)[0].why == "export"
    assert sheet(db, release).enquiries[0].frozen["job_title"] == "Chair"


def test_an_unknown_format_is_told(db, make_release, now):
    with pytest.raises(InvalidFieldError, match="txt"):
        export_ops.export(db, make_release(), "papyrus", means=Means.FILE, now=now)


def test_what_leaves_is_what_was_recorded_though_somebody_saves_meanwhile(db, make_release, now, monkeypatch):
    release = make_release(headline="Before")
    release_ops.choose_immediate(db, release, now=now)
    composed = export_ops.compose

    def compose_and_save(sheet, *rest, **more):
        if sheet.release.headline == "Before":
            draft = ReleaseDraft.model_validate(sheet.release.model_dump() | {"headline": "After"})
            release_ops.save_release(db, release, draft, now=now)
        return composed(sheet, *rest, **more)

    monkeypatch.setattr(export_ops, "compose", compose_and_save)

    exported = export_ops.export(db, release, "txt", means=Means.CLIPBOARD, now=now, beside=["html"])

    assert exported.dispatch.headline == "After"
    assert b"After" in exported.content
    assert b"After" in exported.beside["html"]
    with db.reading() as session:
        kept = versions.content(session, exported.dispatch.version_id)
    assert kept["release"]["headline"] == "After"


def test_an_export_never_overwrites_another_file(db, make_release, now, tmp_path):
    release = make_release()
    release_ops.choose_immediate(db, release, now=now)
    exported = export_ops.export(db, release, "txt", means=Means.FILE, now=now)

    first, second = (export_ops.write_export(tmp_path, exported) for _ in range(2))

    assert second.stem == f"{first.stem} 2"
    assert first.read_bytes() == second.read_bytes() == exported.content


def test_only_what_changes_about_the_people_on_a_release_is_written(db, make_release, make_contact, now):
    release = make_release()
    people = [EnquiryDraft(contact_id=make_contact(name=f"Person {number}")) for number in range(4)]
    enquiry_ops.set_enquiries(db, release, people, now=now)
    first, second, third, fourth = people
    later = now + timedelta(days=1)

    worded = fourth.model_copy(update={"job_title": "Chair", "points": []})
    enquiry_ops.set_enquiries(db, release, [second, first, worded], now=later)

    shown = sheet(db, release).enquiries
    assert [one.contact.name for one in shown] == ["Person 1", "Person 0", "Person 3"]
    assert (shown[2].job_title, shown[2].points) == ("Chair", ())
    with db.reading() as session:
        rows = session.exec(select(ReleaseContact).order_by(ReleaseContact.position)).all()
    assert [(row.position, row.revision, row.changed_at, row.created_at) for row in rows] == [
        (place, 2, later, now) for place in range(3)
    ]
    enquiry_ops.set_enquiries(db, release, [second, first, worded, third], now=later)
    with db.reading() as session:
        again = session.exec(select(ReleaseContact).order_by(ReleaseContact.position)).all()
    assert [row.id for row in again][:3] == [row.id for row in rows]
    assert [row.revision for row in again] == [2, 2, 2, 1]


def test_nothing_is_addressed_to_somebody_who_asked_not_to_be_contacted(db, make_release, make_contact, now):
    email = PointDraft(kind="email", value="ana@example.org")
    make_contact(name="Ana Example", do_not_contact=True, points=[email])
    release = make_release()
    release_ops.choose_immediate(db, release, now=now)

    left = export_ops.export(
        db, release, "eml", means=Means.MAIL_PROGRAM, now=now, recipients=["ben@example.org", "Ana@example.org"]
    )

    assert (left.dispatch.recipients, left.kept_out) == (["ben@example.org"], ("Ana Example",))
    with pytest.raises(RuleError, match="Not to be contacted: Ana Example"):
        export_ops.export(db, release, "eml", means=Means.MAIL_PROGRAM, now=now, recipients=["ana@example.org"])
