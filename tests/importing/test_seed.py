"""A real news page, where it is at hand: every release comes out of the plain-text export word for word."""

import os
import re
from pathlib import Path

import pytest

from pressdesk.domain.composing import compose
from pressdesk.domain.contact import read_number, show_number
from pressdesk.domain.models.setting import House
from pressdesk.export.plain_text import render
from pressdesk.importing.files import read_path
from tests.importing.reading import texts_of, words
from tests.importing.sheets import sheet_of

SEED = Path(os.environ.get("PRESSDESK_SEED", Path(__file__).parents[3] / "shared" / "seed" / "ishr-news.txt"))

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the news page is not at hand")


@pytest.fixture(scope="module")
def page():
    return read_path(SEED, house=House(region="CH"))


def international(text):
    """The source's numbers as the export prints them, so that words can be compared."""
    return re.sub(r"\+?\d[\d ()-]{9,}\d", lambda match: show_number(read_number(match.group(), "US")), text)


def pieces():
    """The source of each release, cut out by hand: from its topic line to the next one, or to the site's links."""
    text = SEED.read_text("utf-8").split("Browse our articles:")[0]
    starts = [match.start() for match in re.finditer(r"(?m)^\w+ \| ", text)]
    return [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def test_the_page_has_three_releases_five_news_items_and_a_list_of_milestones(page):
    assert (len(page.releases), len(page.news), len(page.texts)) == (3, 5, 1)
    assert len(page.texts[0].body.blocks[0].items) == 13


def test_no_word_of_the_page_is_lost_or_doubled(page):
    assert sorted(words("\n".join(texts_of(page)))) == sorted(words(SEED.read_text("utf-8")))


def test_four_people_land_with_their_numbers_in_international_form(page):
    source = SEED.read_text("utf-8").replace("\xa0", " ")
    numbers = [[point.value for point in contact.points] for contact in page.contacts]

    assert all(contact.name in source for contact in page.contacts)
    assert [len(found) for found in numbers] == [1, 1, 1, 0]
    assert [number[:3] for found in numbers for number in found] == ["+19", "+41", "+19"]
    assert {e.contact for release in page.releases for e in release.enquiries} == {0, 1, 2, 3}


@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_release_has_the_same_words_in_the_same_order_in_its_export(page, which, now):
    sheet = sheet_of(page, page.releases[which])
    house = House(region="CH", end_marks={"en": ""})
    exported = render(compose(sheet, house, now=now), house)
    line, rest = exported.split("\n", 1)

    assert line == "FOR IMMEDIATE RELEASE"
    assert words(rest) == words(international(pieces()[which]))
