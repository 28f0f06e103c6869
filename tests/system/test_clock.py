"""The laptop's clock and zone."""

from datetime import timedelta

import pytest

from pressdesk.system import clock


def test_now_is_in_utc():
    assert clock.now().utcoffset() == timedelta()


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Zurich"])
def test_the_laptops_zone_follows_a_journey(monkeypatch, zone):
    monkeypatch.setenv("TZ", zone)

    assert clock.laptop_zone() == zone


def test_a_zone_that_cannot_be_told_is_empty(monkeypatch):
    monkeypatch.setenv("TZ", "Mars/Olympus")

    assert clock.laptop_zone() == ""
