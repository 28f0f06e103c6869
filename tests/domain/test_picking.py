from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain.models.contact import ContactView
from pressdesk.domain.picking import PickingIndex, marks

THEN = datetime(2026, 6, 1, tzinfo=UTC)


def person(key, name, organisation="", *, job_title="", topics=(), languages=()):
    return ContactView(
        id=key, created_at=THEN, changed_at=THEN, revision=1, name=name, organisation=organisation,
        job_title=job_title, topics=list(topics), languages=list(languages),
    )  # fmt: skip


PEOPLE = [
    person("m", "Madeleine Example", "Example Rights Network", job_title="Legal Counsel", languages=["en", "fr"]),
    person("z", "Zoé Sampleová", "Open Hearing", topics=["Reprisals"], languages=["Arabic"]),
    person("o", "Ciarán O'Specimen", "Docket Watch", job_title="Director", topics=["Visa denials"]),
    person("l", "Łukasz Ørsted-Müller", "Docket Watch", languages=["de"]),
    person("a", "ليلى نموذج", "Open Hearing"),
    person("y", "山田 太郎", "Open Hearing"),
]
INDEX = PickingIndex(PEOPLE)


def found(text, chosen=()):
    return [contact.id for contact in INDEX.find(text, chosen)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("madeleine", "m"),
        ("MAD ex", "m"),
        ("ex mad", "m"),
        ("madelaine", "m"),
        ("madelie", "m"),
        ("madleine exmaple", "m"),
        ("counsel", "m"),
        ("zoe", "z"),
        ("sampleova", "z"),
        ("reprisals", "z"),
        ("reprisla", "z"),
        ("arabic", "z"),
        ("o'specimen", "o"),
        ("ospecimen", "o"),
        ("ciaran docket", "o"),
        ("visa", "o"),
        ("lukasz", "l"),
        ("Orsted muller", "l"),
        ("orstedmuller", "l"),
        ("german", "l"),
        ("deutsch", "l"),
        ("ليلى", "a"),
        ("山田", "y"),
        ("太", "y"),
    ],
)
def test_a_person_is_found_by(text, key):
    assert found(text)[0] == key


def test_every_word_has_to_fit():
    assert found("madeleine docket") == []


def test_a_language_kept_as_a_tag_is_found_by_its_names():
    assert found("french") == found("français") == ["m"]


def test_marks_alone_find_nobody():
    assert found("-- !") == []


def test_nothing_typed_shows_everybody_by_family_name():
    assert found("")[:3] == ["m", "l", "o"]
    assert len(found("  ")) == len(PEOPLE)


def test_a_name_counts_more_than_an_organisation():
    index = PickingIndex([person("1", "Ann Abel", "Specimen House"), person("2", "Zed Specimen", "Abel House")])

    assert [c.id for c in index.find("specimen")] == ["2", "1"]


def test_a_word_typed_right_comes_before_one_with_an_error():
    index = PickingIndex([person("1", "Ann Marten"), person("2", "Bea Martin")])

    assert [c.id for c in index.find("martin")] == ["2", "1"]


def test_the_chosen_come_on_top_in_their_order_where_they_fit():
    assert found("", ["o", "m"])[:2] == ["o", "m"]
    assert found("docket", ["l", "m"]) == ["l", "o"]


def test_one_more_person_is_found_at_once():
    index = INDEX.with_contact(person("n", "Nora Neuperson"))

    assert [c.id for c in index.find("neuperson")] == ["n"]
    assert len(index) == len(INDEX) + 1


def test_a_changed_person_replaces_the_old_one():
    index = INDEX.with_contact(person("m", "Magda Exempel"))

    assert index.contact("m").name == "Magda Exempel"
    assert not index.find("madeleine")


LETTERS = st.sampled_from("abcdefghijklmnopqrstuvwxyzéüłø")


@given(st.text(LETTERS, min_size=5, max_size=12), st.data())
def test_one_typing_error_in_five_letters_or_more_is_forgiven(name, data):
    place = data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(LETTERS)
    swapped = name[: place - 1] + name[place] + name[place - 1] + name[place + 1 :] if place else name
    for typed in (
        name[:place] + letter + name[place + 1 :],
        name[:place] + letter + name[place:],
        name[:place] + name[place + 1 :],
        swapped,
    ):
        index = PickingIndex([person("x", f"Ann {name}"), *PEOPLE])
        assert "x" in [c.id for c in index.find(typed)]


@given(st.text(max_size=60), st.lists(st.sampled_from("mzolay?"), max_size=4))
def test_searching_never_fails_and_gives_nobody_twice(text, chosen):
    ids = found(text, chosen)

    assert len(ids) == len(set(ids))


@given(st.lists(st.text(max_size=40), max_size=3), st.text(max_size=20))
def test_marks_lie_inside_the_text_and_in_order(texts, typed):
    for text, ranges in zip(texts, marks(texts, typed), strict=True):
        flat = [edge for pair in ranges for edge in pair]
        assert flat == sorted(set(flat))
        assert all(0 <= start < end <= len(text) for start, end in ranges)


def test_what_was_typed_is_marked_as_far_as_it_goes():
    assert marks(["Zoé Sampleová", "Open Hearing"], "zoe samp") == [[(0, 3), (4, 8)], []]


def test_accents_of_several_characters_are_marked_whole():
    assert marks(["Zoe\u0301 Straße"], "zoe strasse") == [[(0, 3), (5, 11)]]


def test_a_word_with_an_error_marks_the_word_it_stands_for():
    assert marks(["Madeleine Example", "Legal Counsel"], "madelaine couns") == [[(0, 9)], [(6, 11)]]
