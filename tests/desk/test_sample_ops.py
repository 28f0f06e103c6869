from datetime import timedelta

import pytest

from pressdesk.desk.sample_ops import fill_with_sample_office
from pressdesk.domain.clearance import State, standings
from pressdesk.domain.composing import compose
from pressdesk.domain.errors import RuleError
from pressdesk.domain.models.contact import ContactKind, PointUsage
from pressdesk.domain.models.release import ReleaseLine, ReleaseStatus
from pressdesk.domain.quotations import find
from pressdesk.export.registry import FORMATS
from pressdesk.store import assets, contacts, media_lists, release_list, releases, settings
from pressdesk.store.contacts import ContactFilter
from pressdesk.store.release_list import ReleaseFilter
from tests.desk.stores import small_store


@pytest.fixture
def store(tmp_path):
    with small_store(tmp_path / "store") as opened:
        yield opened


@pytest.fixture
def office(store, now):
    fill_with_sample_office(store, now=now)
    return store


def sheets(db):
    with db.reading() as session:
        return [releases.sheet(session, one) for one in release_list.release_ids(session, ReleaseFilter())]


def test_seven_releases_in_four_languages(office):
    assert sorted(s.release.language for s in sheets(office)) == ["ar", "en-GB", "en-GB", "es", "es", "fr", "fr"]


def test_one_released_one_approved_and_the_rest_in_work(office):
    statuses = [s.release.status for s in sheets(office)]

    assert (statuses.count(ReleaseStatus.RELEASED), statuses.count(ReleaseStatus.APPROVED)) == (1, 1)


def test_what_is_approved_is_cleared_and_what_is_in_review_has_all_kinds(office):
    found = [(s.release.status, {one.state for one in standings(find(s), s.clearances)}) for s in sheets(office)]

    assert (ReleaseStatus.APPROVED, {State.CLEARED}) in found
    assert (ReleaseStatus.REVIEW, {State.CLEARED, State.ASKED, State.CHANGED}) in found


def test_one_embargo_lies_some_days_ahead_at_one_minute_past_midnight(office, now):
    with office.reading() as session:
        ((row, embargo),) = releases.under_embargo(session, now)

    assert (row.release_line, embargo.local[-5:], embargo.zone) == (ReleaseLine.EMBARGO, "00:01", "Europe/Zurich")
    assert timedelta(days=2) < embargo.instant - now < timedelta(days=14)


def test_eight_people_of_three_organisations_with_every_usage_and_four_journalists(office):
    with office.reading() as session:
        found = contacts.views_by_id(session, contacts.contact_ids(session, ContactFilter())).values()

    people = [person for person in found if person.kind is not ContactKind.MEDIA]
    assert (len(people), len(found)) == (8, 12)
    assert len({person.organisation for person in people}) == 3
    assert {point.usage for person in people for point in person.points} == set(PointUsage)


def test_bodies_have_the_length_of_a_release(office):
    for sheet in sheets(office):
        assert 250 <= len(f"{sheet.release.lead} {sheet.release.body}".split()) <= 500


def test_the_house_is_set(office):
    with office.reading() as session:
        assert settings.house(session).organisation == "Lanternhall Network"


@pytest.mark.parametrize("name", FORMATS)
def test_every_release_with_a_release_line_is_exported(office, now, name):
    for sheet in sheets(office):
        if sheet.release.release_line is ReleaseLine.UNSET:
            continue
        with office.reading() as session:
            house = settings.house(session)
            pictures = {picture.id: assets.content(session, picture.id) for picture in sheet.pictures}
        content = FORMATS[name].render(compose(sheet, house, now=now), house, pictures)

        assert sheet.release.headline.split()[0].encode() in content or name == "eml"
        assert b"7700900177" not in content


def test_a_store_in_use_is_refused_and_left_as_it_is(office, now):
    with pytest.raises(RuleError):
        fill_with_sample_office(office, now=now)

    assert len(sheets(office)) == 7


def test_two_media_lists_without_who_is_not_to_be_contacted(office):
    with office.reading() as session:
        found = {one.name: media_lists.members(session, one.id) for one in media_lists.lists(session)}
        named = {name: [row.name for row in contacts.rows_by_id(session, ids).values()] for name, ids in found.items()}

    assert named == {
        "French-speaking journalists": ["Inès Carrowmont", "Matthis Ferlinghaus"],
        "Geneva press corps": ["Matthis Ferlinghaus", "Dunya Oakhollow"],
    }
