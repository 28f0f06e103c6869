"""Whether somebody can be reached now."""

from datetime import UTC, date, datetime

import pytest

from pressdesk.domain.availability import Reach, availability, read_hours
from pressdesk.domain.models.engagement import PeriodKind, PeriodView
from tests.making import STAMP

MONDAY_NOON = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)


def reach_of(zone="", hours="", periods=()):
    return availability(zone, hours, periods, MONDAY_NOON)


def period(kind, first, last, note=""):
    return PeriodView(
        **{"id": "p", **STAMP}, contact_id="c", position=0, kind=kind, first_on=first, last_on=last, note=note
    )


@pytest.mark.parametrize(
    ("zone", "hours", "reach", "there"),
    [
        ("Europe/Paris", "Mo-Fr 09:00-17:00", Reach.IN_HOURS, "14:00"),
        ("Asia/Tokyo", "Mo-Fr 09:00-17:00", Reach.OUT_OF_HOURS, "21:00"),
        ("Asia/Tokyo", "Mo-Fr 22:00-06:00", Reach.OUT_OF_HOURS, "21:00"),
        ("Asia/Kolkata", "17:30-24:00", Reach.IN_HOURS, "17:30"),
        ("America/New_York", "Mo 07:00-08:00", Reach.OUT_OF_HOURS, "08:00"),
        ("America/New_York", "Sa-Su 07:00-18:00", Reach.OUT_OF_HOURS, "08:00"),
        ("America/New_York", "Sa-Mo 07:00-18:00", Reach.IN_HOURS, "08:00"),
        ("Pacific/Auckland", "Mo 22:00-02:00", Reach.IN_HOURS, "00:00"),
        ("Europe/Paris", "", Reach.UNKNOWN, "14:00"),
        ("Europe/Paris", "mornings", Reach.UNKNOWN, "14:00"),
    ],
)
def test_hours_count_where_the_person_is(zone, hours, reach, there):
    found = reach_of(zone=zone, hours=hours)

    assert (found.reach, f"{found.there:%H:%M}") == (reach, there)


@pytest.mark.parametrize("zone", ["", "Nowhere/Else"])
def test_without_a_known_zone_hours_say_nothing(zone):
    found = reach_of(zone=zone, hours="09:00-17:00")

    assert (found.reach, found.there) == (Reach.UNKNOWN, None)


def test_days_away_begin_and_end_where_the_person_is():
    away = period(PeriodKind.AWAY, date(2026, 6, 16), date(2026, 6, 20), "fieldwork")

    in_auckland = reach_of(zone="Pacific/Auckland", periods=(away,))
    in_paris = reach_of(zone="Europe/Paris", periods=(away,))

    assert (in_auckland.reach, in_auckland.until, in_auckland.note) == (Reach.AWAY, date(2026, 6, 20), "fieldwork")
    assert in_paris.reach is Reach.UNKNOWN


def test_on_call_wins_over_away_and_an_open_end_has_no_last_day():
    away = period(PeriodKind.AWAY, None, None)
    on_call = period(PeriodKind.ON_CALL, date(2026, 6, 15), date(2026, 6, 15))

    assert reach_of(periods=(away,)).until is None
    assert reach_of(periods=(away, on_call)).reach is Reach.ON_CALL


@pytest.mark.parametrize("text", ["Mo-Fr", "25:00-26:00", "Xx 09:00-10:00", "09:70-10:00", "24:00-01:00", "9:00", ";;"])
def test_hours_that_cannot_be_read_are_no_hours(text):
    assert read_hours(text) == ()
