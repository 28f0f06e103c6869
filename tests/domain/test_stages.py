"""The steps a release can take, and what stands in their way."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain import stages
from pressdesk.domain.errors import StageError
from pressdesk.domain.models.release import ReleaseFields, ReleaseLine, ReleaseStatus
from pressdesk.domain.stages import Facts, Need
from tests.making import make_embargo, make_release

S = ReleaseStatus
NOW = datetime(2026, 6, 10, 12, 0, tzinfo=UTC)
LIFT = make_embargo().instant
AFTER = LIFT + timedelta(minutes=1)


def facts(status, **more):
    return Facts(status, **{"line": ReleaseLine.IMMEDIATE, "failing": (), **more})


def possible(found, now=NOW):
    return {step.to for step in stages.steps(found) if not stages.lacks(step, found, now)}


@pytest.mark.parametrize(
    ("status", "to"),
    [
        (S.DRAFT, {S.REVIEW, S.APPROVED, S.ARCHIVED}),
        (S.REVIEW, {S.DRAFT, S.APPROVED, S.ARCHIVED}),
        (S.APPROVED, {S.DRAFT, S.REVIEW, S.RELEASED, S.ARCHIVED}),
        (S.RELEASED, {S.APPROVED, S.ARCHIVED}),
        (S.CORRECTED, {S.ARCHIVED}),
        (S.WITHDRAWN, {S.ARCHIVED}),
        (S.ARCHIVED, {S.DRAFT}),
    ],
)
def test_what_is_possible_where_nothing_was_sent_and_nothing_is_said(status, to):
    assert possible(facts(status)) == to


@pytest.mark.parametrize("status", [S.APPROVED, S.RELEASED, S.CORRECTED])
def test_what_was_sent_can_be_corrected_and_withdrawn_in_so_many_words(status):
    sent = facts(status, sent_at=NOW, words="“40” should read “14”")

    assert {S.CORRECTED, S.WITHDRAWN} <= possible(sent)
    assert not {S.CORRECTED, S.WITHDRAWN} & possible(facts(status, sent_at=NOW))


def test_a_failing_check_stands_in_the_way_of_approval_and_is_named():
    with pytest.raises(StageError, match="One check stands in the way: There is no headline") as refused:
        stages.require(S.APPROVED, facts(S.REVIEW, failing=("There is no headline.",)), NOW)

    assert refused.value.need == Need.CHECKS


def test_checks_that_were_not_run_do_not_pass():
    assert S.APPROVED not in possible(facts(S.DRAFT, failing=None))


def test_an_embargo_in_force_stands_in_the_way_of_release_and_says_until_when():
    held = facts(S.APPROVED, line=ReleaseLine.EMBARGO, embargo=make_embargo())

    with pytest.raises(StageError, match=r"00:01 on Thursday 11 June 2026 \(UTC\+1\)") as refused:
        stages.require(S.RELEASED, held, NOW)

    assert refused.value.need == Need.LIFT
    assert stages.is_embargoed(held, NOW)
    assert S.RELEASED in possible(held, AFTER)
    assert not stages.is_embargoed(held, AFTER)


def test_without_a_release_line_nothing_is_released():
    assert S.RELEASED not in possible(facts(S.APPROVED, line=ReleaseLine.UNSET))
    assert S.RELEASED not in possible(facts(S.APPROVED, line=ReleaseLine.EMBARGO))


def test_what_has_left_since_its_release_cannot_be_called_unreleased():
    assert S.APPROVED in possible(facts(S.RELEASED, released_at=NOW, sent_at=NOW - timedelta(hours=1)))
    assert S.APPROVED not in possible(facts(S.RELEASED, released_at=NOW, sent_at=NOW))


@pytest.mark.parametrize("before", [S.DRAFT, S.RELEASED, S.CORRECTED, S.WITHDRAWN])
def test_an_archived_release_goes_back_to_what_it_was_and_nowhere_else(before):
    archived = facts(S.ARCHIVED, archived_from=before)

    assert possible(archived) == {before}
    assert stages.standing(make_release(status=S.ARCHIVED, archived_from=before)) is before


@pytest.mark.parametrize("status", list(S))
def test_a_refusal_is_a_sentence_that_says_what_to_do(status):
    found = facts(status)
    for to in set(S) - possible(found):
        with pytest.raises(StageError) as refused:
            stages.require(to, found, NOW)
        assert refused.value.sentence.endswith((".", "!")), refused.value.sentence


@pytest.mark.parametrize(
    ("status", "open_"),
    [(S.DRAFT, True), (S.REVIEW, True), (S.APPROVED, True), (S.RELEASED, False), (S.WITHDRAWN, False)],
)
def test_the_words_of_what_is_out_are_closed(status, open_):
    assert stages.may_be_written(facts(status)) is open_


def test_a_correction_is_open_until_it_has_left():
    begun = facts(S.CORRECTED, corrected_at=NOW, sent_at=NOW - timedelta(hours=1))
    gone = facts(S.CORRECTED, corrected_at=NOW, sent_at=NOW + timedelta(hours=1))

    assert stages.may_be_written(begun)
    assert not stages.may_be_written(gone)
    assert "Correct it again" in stages.why_closed(gone)


def test_tags_are_no_words():
    before = ReleaseFields(headline="One", tags=["a"])

    assert not stages.changed_words(before, before.model_copy(update={"tags": ["b"], "owner": "Ana"}))
    assert stages.changed_words(before, before.model_copy(update={"lead": "Words."}))


moments = st.sampled_from([None, LIFT - timedelta(days=1), LIFT, LIFT + timedelta(days=1)])


@given(
    status=st.sampled_from(list(S)),
    to=st.sampled_from(list(S)),
    line=st.sampled_from(list(ReleaseLine)),
    embargo=st.sampled_from([None, make_embargo(), make_embargo(lifted_at=NOW)]),
    failing=st.sampled_from([None, (), ("No.",)]),
    sent_at=moments,
    released_at=moments,
    corrected_at=moments,
    words=st.sampled_from(["", " ", "Why."]),
    now=st.sampled_from([NOW, LIFT, AFTER]),
)
def test_no_step_leads_past_a_failing_check_or_before_the_lift(status, to, now, **known):
    found = Facts(status, archived_from=S.RELEASED, **known)
    try:
        stages.require(to, found, now)
    except StageError:
        return
    if to is S.RELEASED and status is not S.ARCHIVED:
        assert known["line"] is not ReleaseLine.UNSET
        assert not (known["line"] is ReleaseLine.EMBARGO and (known["embargo"] or make_embargo()).in_force(now))
    if to is S.APPROVED and status is not S.RELEASED:
        assert known["failing"] == ()
    if to in (S.CORRECTED, S.WITHDRAWN):
        assert known["words"].strip()
