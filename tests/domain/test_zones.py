"""Wall times and places."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain.cities import CITIES
from pressdesk.domain.places import city_name, search_places
from pressdesk.domain.zones import WallTime, around_gap, instant_of, local_of, wall_time, zone_info

ZONES = sorted(available_timezones() - {"Factory", "localtime", "posixrules"})


@pytest.mark.parametrize(
    ("local", "zone", "kind"),
    [
        ("2026-06-11T00:01", "Europe/London", WallTime.EXISTS),
        ("2026-03-29T00:59", "Europe/London", WallTime.EXISTS),
        ("2026-03-29T01:00", "Europe/London", WallTime.NONEXISTENT),
        ("2026-03-29T01:30", "Europe/London", WallTime.NONEXISTENT),
        ("2026-03-29T02:00", "Europe/London", WallTime.EXISTS),
        ("2026-10-25T00:59", "Europe/London", WallTime.EXISTS),
        ("2026-10-25T01:00", "Europe/London", WallTime.AMBIGUOUS),
        ("2026-10-25T01:59", "Europe/London", WallTime.AMBIGUOUS),
        ("2026-10-25T02:00", "Europe/London", WallTime.EXISTS),
        ("2026-03-08T02:30", "America/New_York", WallTime.NONEXISTENT),
        ("2026-11-01T01:30", "America/New_York", WallTime.AMBIGUOUS),
        ("2026-10-04T02:15", "Australia/Lord_Howe", WallTime.NONEXISTENT),
        ("2026-04-05T01:45", "Australia/Lord_Howe", WallTime.AMBIGUOUS),
        ("2027-03-28T00:01", "Asia/Beirut", WallTime.NONEXISTENT),
        ("2011-12-30T12:00", "Pacific/Apia", WallTime.NONEXISTENT),
        ("2026-03-29T02:30", "Europe/Istanbul", WallTime.EXISTS),
        ("2018-12-10T09:00", "Europe/Zurich", WallTime.EXISTS),
    ],
)
def test_a_wall_time_exists_once_twice_or_never(local, zone, kind):
    assert wall_time(datetime.fromisoformat(local), zone) is kind


@pytest.mark.parametrize(
    ("local", "zone", "instant"),
    [
        ("2015-10-19T00:01", "Europe/London", "2015-10-18T23:01"),
        ("2026-03-20T00:01", "Europe/London", "2026-03-20T00:01"),
        ("2018-12-10T09:00", "Europe/Zurich", "2018-12-10T08:00"),
        ("2026-06-11T09:00", "Asia/Kathmandu", "2026-06-11T03:15"),
        ("2027-01-01T00:01", "Pacific/Chatham", "2026-12-31T10:16"),
        ("2028-02-29T12:00", "Asia/Kolkata", "2028-02-29T06:30"),
        ("2038-01-19T03:15", "UTC", "2038-01-19T03:15"),
    ],
)
def test_the_instant_follows_the_zones_rules(local, zone, instant):
    expected = datetime.fromisoformat(instant).replace(tzinfo=UTC)

    assert instant_of(datetime.fromisoformat(local), zone, 0) == expected


def _transitions(zone, year):
    """Instants, to the minute, at which the zone's offset changes in a year."""
    rules = ZoneInfo(zone)
    first = datetime(year, 1, 1, tzinfo=UTC)
    days = [first + timedelta(days=n) for n in range(367)]
    for day, following in pairwise(days):
        if day.astimezone(rules).utcoffset() != following.astimezone(rules).utcoffset():
            low, high = 0, 1440
            while high - low > 1:
                middle = (low + high) // 2
                same = (day + timedelta(minutes=middle)).astimezone(rules).utcoffset()
                low, high = (middle, high) if same == day.astimezone(rules).utcoffset() else (low, middle)
            yield day + timedelta(minutes=high)


@pytest.mark.parametrize("zone", ZONES[::7])
def test_every_change_of_clocks_is_noticed(zone):
    for change in _transitions(zone, 2026):
        before = local_of(change - timedelta(minutes=1), zone)
        after = local_of(change, zone)
        moved = after.utcoffset() - before.utcoffset()
        local = before.replace(tzinfo=None, fold=0)
        if moved > timedelta():
            skipped = local + timedelta(minutes=1)
            assert wall_time(skipped, zone) is WallTime.NONEXISTENT
            assert around_gap(skipped, zone) == (skipped - moved, skipped + moved)
        else:
            assert wall_time(local, zone) is WallTime.AMBIGUOUS


FIRST, LAST = datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2060-12-31")


@given(st.sampled_from(ZONES), st.datetimes(FIRST, LAST), st.integers(0, 1))
def test_a_wall_time_that_exists_comes_back_from_its_instant(zone, local, fold):
    local = local.replace(second=0, microsecond=0)
    if wall_time(local, zone) is not WallTime.NONEXISTENT:
        assert local_of(instant_of(local, zone, fold), zone).replace(tzinfo=None, fold=0) == local


# places


@pytest.mark.parametrize(
    ("typed", "city", "zone"),
    [
        ("geneva", "Geneva", "Europe/Zurich"),
        ("GENÈVE", "Geneva", "Europe/Zurich"),
        ("genev", "Geneva", "Europe/Zurich"),
        ("Ginebra", "Geneva", "Europe/Zurich"),
        ("genf", "Geneva", "Europe/Zurich"),
        ("جنيف", "Geneva", "Europe/Zurich"),
        ("washingtn", "Washington", "America/New_York"),
        ("Londres", "London", "Europe/London"),
        ("lodnon", "London", "Europe/London"),
        ("nueva york", "New York", "America/New_York"),
        ("new yrok", "New York", "America/New_York"),
        ("hague", "The Hague", "Europe/Amsterdam"),
        ("la haye", "The Hague", "Europe/Amsterdam"),
        ("pekin", "Beijing", "Asia/Shanghai"),
        ("bombay", "Mumbai", "Asia/Kolkata"),
        ("new delhi", "New Delhi", "Asia/Kolkata"),
        ("strasbourg", "Strasbourg", "Europe/Paris"),
        ("nairobi", "Nairobi", "Africa/Nairobi"),
        ("ottawa", "Ottawa", "America/Toronto"),
        ("canberra", "Canberra", "Australia/Sydney"),
        ("sao paulo", "São Paulo", "America/Sao_Paulo"),
        ("utc", "UTC", "UTC"),
        ("america/new_york", "New York", "America/New_York"),
    ],
)
def test_a_city_is_found_as_it_is_typed(typed, city, zone, now):
    found = search_places(typed, now=now)[0]

    assert (found.city, found.zone) == (city, zone)


def test_a_country_finds_its_cities(now):
    assert {"Bern", "Geneva", "Zurich"} <= {place.city for place in search_places("suisse", now=now)}


def test_an_empty_search_begins_with_the_zones_at_hand(now):
    found = search_places("", first=["Europe/Zurich", "Asia/Calcutta", "", "Mars/Olympus", "Europe/Zurich"], now=now)

    assert [place.city for place in found[:2]] == ["Zurich", "Kolkata"]
    assert "Zurich" not in {place.city for place in found[2:]}


def test_zones_at_hand_come_first_among_equals(now):
    found = search_places("united", first=["America/Chicago"], now=now)

    assert found[0].zone == "America/Chicago"


def test_the_offset_shown_is_that_of_now(now):
    assert search_places("Geneva", now=now)[0].offset_now == "CEST (UTC+2)"
    assert search_places("Geneva", now=datetime(2026, 1, 1, tzinfo=UTC))[0].offset_now == "CET (UTC+1)"
    assert search_places("Abu Dhabi", now=now)[0].offset_now == "UTC+4"


@given(st.text(max_size=40))
def test_a_search_never_fails(text):
    for place in search_places(text, first=[text], now=datetime(2026, 6, 1, tzinfo=UTC)):
        assert zone_info(place.zone)


@pytest.mark.parametrize("city", CITIES, ids=lambda city: city.name)
def test_every_city_has_a_zone_and_finds_itself(city, now):
    assert any((found.city, found.zone) == (city.name, city.zone) for found in search_places(city.name, now=now))


@pytest.mark.parametrize(
    ("place", "zone", "language", "name"),
    [
        ("Geneva", "Europe/Zurich", "fr", "Genève"),
        ("Genève", "Europe/Zurich", "en-GB", "Geneva"),
        ("", "America/New_York", "es", "Nueva York"),
        ("", "Asia/Kathmandu", "fr", "Katmandou"),
        ("Little Wobham", "Europe/London", "fr", "Little Wobham"),
        ("Cambridge", "America/New_York", "fr", "Cambridge"),
        ("", "Etc/UTC", "fr", "UTC"),
    ],
)
def test_a_city_is_named_in_the_texts_language(place, zone, language, name):
    assert city_name(place, zone, language) == name
