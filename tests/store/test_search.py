"""Searching everything at once."""

import threading

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from pressdesk.desk import release_ops, text_ops
from pressdesk.domain.errors import SearchStoppedError
from pressdesk.domain.models.text import TextDraft
from pressdesk.store import contacts, queries, texts
from pressdesk.store.contacts import ContactFilter
from pressdesk.store.database import stoppable
from pressdesk.store.search import fts_query, search
from pressdesk.store.texts import TextFilter


def test_all_kinds_are_found(db, make_release, make_contact, now):
    release = make_release(headline="Rivers")
    person = make_contact(name="Rivers Example")
    text = text_ops.create_text(db, TextDraft(title="About rivers", body="Words"), now=now).made

    with db.reading() as session:
        hits = search(session, "river")

    assert {hit.id: hit.kind for hit in hits} == {release: "release", person: "contact", text: "text"}
    assert all("\x02" in hit.snippet for hit in hits)


def test_the_bin_is_not_searched_and_does_not_hide_hits(db, make_release, now):
    kept = make_release(headline="Lake and more words that lower its rank")
    for _ in range(5):
        release_ops.bin_release(db, make_release(headline="Lake"), now=now)

    with db.reading() as session:
        assert [hit.id for hit in search(session, "lake", limit=2)] == [kept]


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", ""),
        ("  …  - ", ""),
        ("lake", '"lake" *'),
        ("clean lake", '"clean" "lake" *'),
        ('"clean lake"', '"clean lake"'),
        ('"clean la', '"clean la" *'),
        ("lake OR NEAR(a b)", '"lake" "OR" "NEAR(a" "b)" *'),
        ("head:line*", '"head:line*" *'),
        ("a\x00b", '"ab" *'),
    ],
)
def test_what_was_typed_becomes_a_query(typed, query):
    assert fts_query(typed) == query


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=()), max_size=60) | st.text('"*()^:-+ abANDORNEAR', max_size=40))
def test_nothing_that_can_be_typed_is_an_error(db, typed):
    with db.reading() as session:
        search(session, typed)
        contacts.contact_ids(session, ContactFilter(text=typed))
        texts.text_ids(session, TextFilter(text=typed))


def test_a_search_can_be_stopped_from_another_thread(db):
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    started, stopped = threading.Event(), threading.Event()

    def stop():
        started.wait(10)
        while not stopped.wait(0.01):  # until the query that began meanwhile has been met
            db.interrupt()

    thread = threading.Thread(target=stop)
    thread.start()
    with pytest.raises(SearchStoppedError), db.reading() as session, stoppable(session):  # noqa: PT012
        started.set()
        session.connection().exec_driver_sql(endless)
    stopped.set()
    thread.join()


def test_the_marks_of_a_hit_cannot_be_typed(db, make_release):
    make_release(headline="a\x02lake\x03b", body="lake")

    with db.reading() as session:
        (hit,) = search(session, "lake")

    assert hit.title == "alakeb"
    assert queries.HIT_START in hit.snippet


@pytest.mark.parametrize(
    "word",
    [
        "Marrakesh",
        "Avocate",
        "courts",
        "Fellowship",
        "sabbatical",
        "Whittle",
        "Anita",
        "confidence",
        "switchboard",
        "AH",
    ],
)
def test_a_person_is_found_by_whatever_is_known_of_them(db, make_contact, word):
    person = make_contact(
        name="Ana Example", topics=["Marrakesh"], biographies={"fr": "Avocate."}, beat="courts", notes="In confidence.",
        roles=[{"title": "Fellowship"}], periods=[{"kind": "away", "note": "sabbatical"}], middle="Whittle",
        extras=['NICKNAME:"Anita"'], pronunciation="AH-na",
        points=[{"value": "+442079460018", "label": "switchboard"}],
    )  # fmt: skip

    with db.reading() as session:
        assert [hit.id for hit in search(session, word)] == [person]
