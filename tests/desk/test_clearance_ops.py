"""Asking, recording and taking back; who speaks, and who goes onto the release."""

from datetime import timedelta

import pytest

from pressdesk.desk import clearance_ops, contact_ops, enquiry_ops, export_ops, release_ops, stage_ops
from pressdesk.desk.change import NOTHING
from pressdesk.domain.clearance import State
from pressdesk.domain.errors import NotFoundError, StageError, UnclearedError
from pressdesk.domain.models.clearance import Answer, AnswerDraft, Means
from pressdesk.domain.models.contact import PointDraft, PointKind, PointUsage
from pressdesk.domain.models.dispatch import Means as WayOut
from pressdesk.domain.models.release import EnquiryDraft, EnquiryRole, ReleaseDraft, ReleaseStatus
from pressdesk.domain.models.setting import House
from pressdesk.export.letter import text_of
from pressdesk.export.registry import FORMATS
from pressdesk.store import clearances, contacts, releases, settings
from pressdesk.system.apart import Apart

BODY = (
    "It rained in Holm. “We row at dawn,” said Ada Example, keeper. “We rest at noon, all of us.”\n\n"
    "“The harbour is not for sale,” said Bo Sample. The works begin in May."
)


@pytest.fixture
def release(make_release):
    return make_release(lead="The boats go out again.", body=BODY)


def passages(db, release):
    return clearance_ops.quoted_passages(db, release)


def states(db, release):
    return [one.standing.state for one in passages(db, release)]


def answer(now, answer=Answer.CLEARED, **fields):
    return AnswerDraft(answer=answer, at=now, **fields)


def rows(db, release):
    with db.reading() as session:
        return clearances.clearances_of(session, release)


def rewrite(db, release, now, old, new):
    with db.reading() as session:
        view = releases.get_release(session, release)
    draft = ReleaseDraft.model_validate(view.model_dump() | {"body": view.body.replace(old, new)})
    release_ops.save_release(db, release, draft, now=now)


def test_what_was_asked_for_is_asked_and_what_was_cleared_is_cleared(db, release, now):
    first, second, _ = passages(db, release)

    change = clearance_ops.record_asked(db, release, [first, second], Means.EMAIL, "ada@example.org", now=now)
    clearance_ops.record_answer(db, release, [first], answer(now, how=Means.TELEPHONE, taken_by="Jo"), now=now)

    assert change.releases == {release}
    assert states(db, release) == [State.CLEARED, State.ASKED, State.NOT_ASKED]
    cleared = passages(db, release)[0].standing.clearance
    assert (cleared.asked_to, cleared.answered_how, cleared.taken_by) == ("ada@example.org", Means.TELEPHONE, "Jo")
    assert len(rows(db, release)) == 2


def test_the_words_decide_whatever_else_changes(db, release, now):
    clearance_ops.record_answer(db, release, passages(db, release)[:1], answer(now), now=now)

    rewrite(db, release, now, "row at dawn", "row at dusk")
    assert states(db, release)[0] is State.CHANGED
    rewrite(db, release, now, "row at dusk", "row, at dawn")
    assert states(db, release)[0] is State.CLEARED


def test_another_answer_does_not_wipe_out_the_first(db, release, now):
    first = passages(db, release)[:1]
    clearance_ops.record_answer(db, release, first, answer(now), now=now)
    clearance_ops.record_answer(db, release, first, answer(now, Answer.REFUSED), now=now)

    assert [one.answer for one in rows(db, release)] == [Answer.CLEARED, Answer.REFUSED]
    assert states(db, release)[0] is State.REFUSED


def test_asking_twice_keeps_one_question(db, release, now):
    first = passages(db, release)[:1]
    clearance_ops.record_asked(db, release, first, Means.EMAIL, "a@example.org", now=now)
    clearance_ops.record_asked(db, release, first, Means.TELEPHONE, now=now + timedelta(hours=1))

    (one,) = rows(db, release)
    assert (one.asked_how, one.asked_at) == (Means.TELEPHONE, now + timedelta(hours=1))


def test_an_answer_taken_back_leaves_the_question(db, release, now):
    asked, silent = passages(db, release)[:2]
    clearance_ops.record_asked(db, release, [asked], Means.EMAIL, now=now)
    _, ids = clearance_ops.record_answer(db, release, [asked, silent], answer(now, note="x"), now=now)

    change = clearance_ops.take_back(db, ids, now=now)

    assert change.releases == {release}
    assert states(db, release)[:2] == [State.ASKED, State.NOT_ASKED]
    assert [one.note for one in rows(db, release)] == [""]
    assert clearance_ops.take_back(db, ["gone"], now=now) == NOTHING


def test_nothing_is_recorded_of_a_release_that_is_gone(db, release, now):
    first = passages(db, release)[:1]

    with pytest.raises(NotFoundError):
        clearance_ops.record_asked(db, "gone", first, Means.EMAIL, now=now)
    with pytest.raises(NotFoundError):
        clearance_ops.record_answer(db, "gone", first, answer(now), now=now)


def test_a_speaker_is_matched_with_the_release_then_with_everybody(db, release, make_contact, now):
    ada, bo = make_contact(name="Ada Example"), make_contact(name="Bo Sample")
    enquiry_ops.set_enquiries(db, release, [EnquiryDraft(contact_id=ada)], now=now)

    first, _, third = passages(db, release)

    assert (first.contact.id, first.on_release) == (ada, True)
    assert (third.contact.id, third.on_release) == (bo, False)


def test_a_person_by_full_name_can_become_a_contact_and_a_role_cannot(db, make_release):
    release = make_release(
        body="“We row at dawn every day,” said Ada Example.\n\n“We do not comment,” said the ministry."
    )

    assert [(one.contact, one.named) for one in passages(db, release)] == [(None, True), (None, False)]


def test_a_speaker_put_on_the_release_is_quoted_there_once(db, release, make_contact, now):
    ada, bo = make_contact(name="Ada Example"), make_contact(name="Bo Sample")
    enquiry_ops.set_enquiries(db, release, [EnquiryDraft(contact_id=ada, job_title="Keeper")], now=now)

    assert clearance_ops.put_on_release(db, release, bo, now=now).releases == {release}
    assert clearance_ops.put_on_release(db, release, ada, now=now) == NOTHING
    with db.reading() as session:
        there = releases.sheet(session, release).enquiries
    assert [(one.contact.id, one.role, one.job_title) for one in there] == [
        (ada, EnquiryRole.ENQUIRIES, "Keeper"),
        (bo, EnquiryRole.QUOTED, None),
    ]

    clearance_ops.take_off_release(db, release, bo, now=now)
    with db.reading() as session:
        assert [one.contact.id for one in releases.sheet(session, release).enquiries] == [ada]


def test_nobody_who_is_gone_is_put_on_a_release(db, release, now):
    with pytest.raises(NotFoundError):
        clearance_ops.put_on_release(db, release, "gone", now=now)


def test_the_letter_holds_the_words_and_their_neighbours_and_not_the_release(db, release):
    text = text_of(clearance_ops.letter_to(db, release, passages(db, release)[2:]))

    assert "Dear Bo Sample," in text
    assert "> “The harbour is not for sale”" in text
    assert "The works begin in May." in text
    for other in ("Lake clean again", "The boats go out again", "row at dawn", "It rained"):
        assert other not in text


def test_private_addresses_serve_for_asking(db, make_contact, now):
    points = [
        PointDraft(kind=PointKind.MOBILE, value="+447700900141"),
        PointDraft(kind=PointKind.EMAIL, value="office@example.org"),
        PointDraft(kind=PointKind.EMAIL, value="ada@example.org", usage=PointUsage.NEVER, preferred=True),
    ]
    ada = make_contact(name="Ada Example", points=points)
    with db.reading() as session:
        contact = contacts.get_contact(session, ada)

    assert clearance_ops.addresses_of(contact) == ["ada@example.org", "office@example.org"]
    assert clearance_ops.addresses_of(None) == []


def test_a_contact_in_the_bin_is_not_taken_for_the_speaker(db, release, make_contact, now):
    bo = make_contact(name="Bo Sample")
    contact_ops.bin_contact(db, bo, now=now)

    assert passages(db, release)[2].contact is None


def test_a_release_is_not_approved_before_its_quotations_are_cleared(db, make_release, make_contact, now):
    number = PointDraft(kind=PointKind.MOBILE, value="+447700900141")
    release = make_release(lead="The boats go out again.", body=BODY.split("\n\n")[0])
    contact = make_contact(name="Ada Example", points=[number])
    enquiry_ops.set_enquiries(db, release, [EnquiryDraft(contact_id=contact)], now=now)
    release_ops.choose_immediate(db, release, now=now)

    with pytest.raises(StageError, match="has not been asked to clear"):
        stage_ops.set_status(db, release, ReleaseStatus.APPROVED, now=now)
    clearance_ops.record_answer(db, release, passages(db, release), answer(now), now=now)
    stage_ops.set_status(db, release, ReleaseStatus.APPROVED, now=now)


def test_an_export_says_whose_words_are_not_cleared_and_is_refused_where_the_house_says_so(db, release, now):
    release_ops.choose_immediate(db, release, now=now)
    first = passages(db, release)[:2]
    clearance_ops.record_answer(db, release, first, answer(now), now=now)

    assert export_ops.export(db, release, "txt", means=WayOut.FILE, now=now).uncleared == ("Bo Sample",)
    with db.transaction() as session:
        settings.put_house(session, House(uncleared="refuse"), now)
    with pytest.raises(UnclearedError, match="Bo Sample"):
        export_ops.export(db, release, "txt", means=WayOut.FILE, now=now)
    assert export_ops.export(db, release, "txt", means=WayOut.FILE, now=now, override="Agreed orally.").uncleared
    clearance_ops.record_answer(db, release, passages(db, release)[2:], answer(now), now=now)
    assert export_ops.export(db, release, "txt", means=WayOut.FILE, now=now).uncleared == ()


def test_nothing_of_a_clearance_is_exported(db, release, now):
    release_ops.choose_immediate(db, release, now=now)
    draft = answer(now, note="PRIVATE NOTE", by="PRIVATE PERSON", taken_by="PRIVATE COLLEAGUE")
    clearance_ops.record_answer(db, release, passages(db, release), draft, now=now)

    for name in FORMATS:
        assert b"PRIVATE" not in export_ops.export(db, release, name, means=WayOut.FILE, now=now).content


def test_quotations_are_the_same_from_a_second_process(db, make_release):
    release = make_release(body="“The lake has never been this clean before,” said Ana Example.")
    apart = Apart()
    try:
        found = clearance_ops.quoted_passages(db, release, apart=apart)
    finally:
        apart.close()

    assert found
    assert found == clearance_ops.quoted_passages(db, release)
