"""Embargoes: what is refused, what is warned of, and how they stand."""

import os
import subprocess
import sys
import time
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain import embargo
from pressdesk.domain.embargo import TimeLeft
from pressdesk.domain.errors import (
    AmbiguousTimeError,
    EmbargoError,
    MidnightError,
    NonexistentTimeError,
    PastEmbargoError,
    UnknownZoneError,
)
from pressdesk.domain.models.embargo import EmbargoDraft, EmbargoView


@pytest.mark.parametrize(
    ("local", "zone", "error"),
    [
        ("2027-03-28T01:30", "Europe/London", NonexistentTimeError),
        ("2026-10-25T01:30", "Europe/London", AmbiguousTimeError),
        ("2026-06-11T00:00", "Europe/London", MidnightError),
        ("2026-06-11T24:00", "Europe/London", MidnightError),
        ("2026-06-01T11:59", "UTC", PastEmbargoError),
        ("2026-06-01T12:00", "UTC", PastEmbargoError),
        ("2026-03-29T01:30", "Europe/London", NonexistentTimeError),
        ("2026-06-11T09:00", "Mars/Olympus", UnknownZoneError),
        ("2026-06-11T09:00", "", UnknownZoneError),
        ("2026-06-11T09:00", "../etc/passwd", UnknownZoneError),
        ("2026-06-11T09:00", "localtime", UnknownZoneError),
        ("2026-06-11T09:00", "America", UnknownZoneError),
        ("2026-06-11T09:00", "Zürich\x00", UnknownZoneError),
        ("2026-06-11", "Europe/London", EmbargoError),
        ("2026-02-29T09:00", "Europe/London", EmbargoError),
        ("2026-06-11T09:00+02:00", "Europe/London", EmbargoError),
        ("2026-06-11T09:00:30", "Europe/London", EmbargoError),
        ("2026-06-11T25:00", "Europe/London", EmbargoError),
        ("tomorrow", "Europe/London", EmbargoError),
        ("", "Europe/London", EmbargoError),
        ("9999-12-31T23:59", "Pacific/Niue", EmbargoError),
    ],
)
def test_what_cannot_be_set_is_refused_with_a_sentence(local, zone, error, now):
    with pytest.raises(error) as refused:
        embargo.check(EmbargoDraft(local=local, zone=zone), now=now)

    assert str(refused.value).endswith(".")


def test_an_unknown_further_zone_is_refused(now):
    with pytest.raises(UnknownZoneError):
        embargo.check(EmbargoDraft(local="2026-06-11T09:00", zone="UTC", show_zones=["Mars/Olympus"]), now=now)


def test_a_skipped_time_names_the_times_on_either_side(now):
    with pytest.raises(NonexistentTimeError) as refused:
        embargo.check(EmbargoDraft(local="2027-03-28T01:30", zone="Europe/London"), now=now)

    assert str(refused.value) == (
        "01:30 does not exist in London on 28 March 2027: clocks go forward. Choose 00:30 or 02:30."
    )
    assert (refused.value.before, refused.value.after) == ("00:30", "02:30")


def test_a_time_skipped_at_midnight_names_the_day_before(now):
    with pytest.raises(NonexistentTimeError) as refused:
        embargo.check(EmbargoDraft(local="2027-03-28T00:01", zone="Asia/Beirut"), now=now)

    assert "23:01 on 27 March 2027 or 01:01" in str(refused.value)
    assert refused.value.before_local == "2027-03-27T23:01"


def test_a_double_time_asks_which(now):
    with pytest.raises(AmbiguousTimeError) as refused:
        embargo.check(EmbargoDraft(local="2026-10-25T01:30", zone="Europe/London"), now=now)

    assert refused.value.choices == ("BST (UTC+1)", "GMT (UTC+0)")


@pytest.mark.parametrize(("fold", "hour"), [(0, 0), (1, 1)])
def test_a_double_time_chosen_on_purpose_is_taken(fold, hour, now):
    draft = EmbargoDraft(local="2026-10-25T01:30", zone="Europe/London", fold=fold, fold_chosen=True)

    assert embargo.check(draft, now=now).instant == datetime(2026, 10, 25, hour, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("local", "event", "said"),
    [
        ("2026-06-01T13:59", None, "less than 2 hours"),
        ("2026-06-15T12:01", None, "more than 14 days"),
        ("2026-06-11T09:00", date(2026, 6, 10), "after the event on 10 June 2026"),
    ],
)
def test_what_is_doubtful_is_warned_of(local, event, said, now):
    (warning,) = embargo.check(EmbargoDraft(local=local, zone="UTC"), now=now, event_date=event).warnings

    assert said in warning


def test_an_ordinary_embargo_has_no_warning(now):
    checked = embargo.check(EmbargoDraft(local="2026-06-11 00:01", zone="Europe/London"), now=now)

    assert checked == embargo.Checked(datetime(2026, 6, 10, 23, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("ahead", "left", "text"),
    [
        (timedelta(days=2, hours=4, minutes=9), TimeLeft(2, 4, 9), "2 d 4 h"),
        (timedelta(days=2, minutes=9), TimeLeft(2, 0, 9), "2 d"),
        (timedelta(hours=4, minutes=10), TimeLeft(0, 4, 10), "4 h 10 min"),
        (timedelta(hours=1), TimeLeft(0, 1, 0), "1 h"),
        (timedelta(minutes=10, seconds=59), TimeLeft(0, 0, 10), "10 min"),
        (timedelta(seconds=59), TimeLeft(0, 0, 0), "under 1 min"),
        (timedelta(0), TimeLeft(0, 0, 0, over=True), ""),
        (timedelta(days=-3), TimeLeft(0, 0, 0, over=True), ""),
    ],
)
def test_the_time_left_is_told_in_its_two_greatest_parts(ahead, left, text, now):
    assert embargo.time_left(now + ahead, now) == left
    assert left.text == text


def _view(now, instant, lifted_at=None):
    return EmbargoView(
        id="e", release_id="r", created_at=now, changed_at=now, revision=1, local="2026-06-11T00:01",
        zone="Europe/London", instant=instant, lifted_at=lifted_at,
    )  # fmt: skip


def test_the_state_tells_a_lift_by_hand_from_one_in_time(now):
    hour = timedelta(hours=1)
    assert embargo.state(_view(now, now + hour), now) == "in force"
    assert embargo.state(_view(now, now), now) == "lifted"
    assert embargo.state(_view(now, now + hour, now), now) == "lifted early"
    assert embargo.state(_view(now, now - hour, now - 2 * hour), now) == "lifted early"


@given(st.text(max_size=30), st.text(max_size=20))
def test_nothing_typed_gets_past_a_plain_refusal(local, zone):
    with suppress(EmbargoError):
        embargo.check(EmbargoDraft(local=local, zone=zone), now=datetime(2026, 6, 1, tzinfo=UTC))


_PROGRAM = """
from datetime import UTC, datetime
from pressdesk.domain.embargo import check, line, file_prefix
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.setting import Profile
draft = EmbargoDraft(local="2026-06-11T00:01", zone="Europe/Zurich", place="Geneva", show_zones=["America/New_York"])
print(check(draft, now=datetime(2026, 6, 1, tzinfo=UTC)), file_prefix(draft))
print(line(draft, language="en-GB", profile=Profile.BRITISH))
"""


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the system has no TZ")
def test_the_laptops_zone_changes_nothing():
    said = {
        subprocess.run(
            [sys.executable, "-c", _PROGRAM], env={**os.environ, "TZ": zone}, capture_output=True, check=True
        ).stdout
        for zone in ("Europe/Zurich", "America/New_York", "Pacific/Kiritimati")
    }

    assert len(said) == 1
