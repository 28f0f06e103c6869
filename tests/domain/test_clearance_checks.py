"""The rules that quotations are cleared: a warning while the release is written, an error once it is approved."""

from dataclasses import replace

import pytest

from pressdesk.domain.house_style import check
from pressdesk.domain.models.clearance import Answer, ClearanceView
from pressdesk.domain.models.release import ReleaseStatus
from tests.domain.sheets import HOUSE, NOW, STAMPS, sheet

BODY = "It rained.\n\n“We row at *dawn*,” said Ada Lindqvist."
RULES = ("quotation-uncleared", "uncleared-approved")


def clearance(words="We row at dawn", answer=Answer.CLEARED):
    return ClearanceView(id="q", release_id="r", words=words, speaker="Ada Lindqvist", answer=answer, **STAMPS)


def found(*clearances, body=BODY, **fields):
    made = replace(sheet(body=body, **fields), clearances=clearances)
    return [one for one in check(made, HOUSE, now=NOW) if one.rule in RULES]


def test_an_uncleared_quotation_is_pointed_to_in_the_stored_text():
    (one,) = found()

    assert (one.rule, one.severity, one.field) == ("quotation-uncleared", "warning", "body")
    assert "We row at *dawn*,” said"[: one.end - one.start] == "We row at *dawn*,"
    assert one.message.startswith("Ada Lindqvist has not been asked to clear “We row at dawn,”.")


@pytest.mark.parametrize(
    ("kept", "begins"),
    [
        (clearance(answer=Answer.NONE), "Ada Lindqvist has not answered yet"),
        (clearance(answer=Answer.REFUSED), "Ada Lindqvist did not clear"),
        (clearance("We row at dusk"), "“We row at dawn,” was changed after Ada Lindqvist had cleared it"),
        (clearance("We row at dusk", Answer.NONE), "“We row at dawn,” was changed after Ada Lindqvist had been asked"),
    ],
)
def test_the_message_says_what_stands_in_the_way(kept, begins):
    (one,) = found(kept)

    assert one.message.startswith(begins)


@pytest.mark.parametrize("answer", [Answer.CLEARED, Answer.PUBLIC])
def test_what_is_cleared_or_public_is_left_alone(answer):
    assert found(clearance(answer=answer)) == []


def test_a_quotation_without_a_speaker_is_the_other_rules():
    assert found(body="“The pier will stand for another hundred years.”") == []


@pytest.mark.parametrize(
    ("status", "rule"),
    [
        (ReleaseStatus.DRAFT, "quotation-uncleared"),
        (ReleaseStatus.REVIEW, "quotation-uncleared"),
        (ReleaseStatus.CORRECTED, "quotation-uncleared"),
        (ReleaseStatus.APPROVED, "uncleared-approved"),
        (ReleaseStatus.RELEASED, ""),
        (ReleaseStatus.WITHDRAWN, ""),
        (ReleaseStatus.ARCHIVED, ""),
    ],
)
def test_an_approved_release_wants_none(status, rule):
    assert [one.rule for one in found(status=status)] == ([rule] if rule else [])
