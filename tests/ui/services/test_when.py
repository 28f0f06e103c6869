"""Moments in a few characters."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from pressdesk.ui.services.when import clock_time, days_left_words, long_when, short_when, time_left

ENGLISH = QLocale("en_GB")


def local(*parts):
    """A moment by the laptop's own clock, so that the tests hold in any zone."""
    return datetime(*parts).astimezone()


NOW = local(2026, 6, 10, 14, 2, 11)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (local(2026, 6, 10, 9, 5), "09:05"),
        (local(2026, 6, 10, 23, 59), "23:59"),
        (local(2026, 6, 9, 23, 59), "Tue"),
        (local(2026, 6, 16, 0, 1), "Tue"),
        (local(2026, 6, 4, 9, 0), "Thu"),
        (local(2026, 6, 3, 9, 0), "3 Jun"),
        (local(2026, 6, 17, 9, 0), "17 Jun"),
        (local(2025, 12, 31, 9, 0), "31 Dec 2025"),
        (local(2018, 6, 4, 9, 0), "4 Jun 2018"),
    ],
)
def test_a_moment_is_said_as_shortly_as_its_distance_allows(moment, said):
    assert short_when(moment, NOW, ENGLISH) == said


def test_a_moment_is_said_in_the_laptops_zone():
    assert short_when(NOW.astimezone(UTC), NOW, ENGLISH) == "14:02"


def test_the_saving_is_said_to_the_second():
    assert clock_time(NOW.astimezone(UTC), ENGLISH) == "14:02:11"


def test_the_names_are_those_of_the_language():
    assert short_when(local(2026, 3, 4), NOW, QLocale("fr_FR")) == "4 mars"
    assert long_when(NOW, QLocale("es_ES")) == "miércoles 10 junio 2026, 14:02"


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (timedelta(days=2, hours=4, minutes=10), "2 d 4 h"),
        (timedelta(hours=4, minutes=12), "4 h 12 min"),
        (timedelta(minutes=12), "12 min"),
        (timedelta(seconds=59), "1 min"),
        (timedelta(seconds=61), "2 min"),
        (timedelta(0), "0 min"),
        (timedelta(minutes=-5), "0 min"),
        (timedelta(hours=23, minutes=59, seconds=1), "1 d 0 h"),
    ],
)
def test_the_time_left_never_says_less_than_there_is(left, said):
    assert time_left(NOW + left, NOW) == said


def test_one_day_is_said_as_one():
    assert [days_left_words(days) for days in (1, 2)] == ["1 day left", "2 days left"]
