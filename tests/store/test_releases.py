"""Lists of releases, one by one, and what they hold."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from pressdesk.desk import embargo_ops, release_ops
from pressdesk.domain.errors import NotFoundError
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.release import ReleaseDraft, ReleaseFields, ReleaseStatus
from pressdesk.store import ids, queries, release_list, releases
from pressdesk.store.release_list import ReleaseFilter

EMBARGO = EmbargoDraft(local="2026-06-11T00:01", zone="Europe/Zurich", place="Geneva")
SHARED_DB = hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def listed(db, **wanted):
    with db.reading() as session:
        return release_list.release_ids(session, ReleaseFilter(**wanted))


def test_the_newest_change_comes_first(db, make_release, now):
    first, second = make_release(), make_release()
    assert listed(db) == [second, first]

    release_ops.save_release(db, first, ReleaseDraft(headline="Later"), now=now + timedelta(minutes=1))

    assert listed(db) == [first, second]


def test_a_list_is_filtered_by_status_language_and_embargo(db, make_release, now):
    draft, held = make_release(), make_release()
    approved = make_release(language="fr", status=ReleaseStatus.APPROVED)
    embargo_ops.set_embargo(db, held, EMBARGO, now=now)

    assert listed(db, status=ReleaseStatus.APPROVED) == [approved]
    assert listed(db, language="fr") == [approved]
    assert listed(db, embargoed=True) == [held]
    assert set(listed(db, embargoed=False)) == {draft, approved}
    assert listed(db, embargoed=True, now=now + timedelta(days=30)) == []


def test_the_bin_is_a_list_of_its_own(db, make_release, now):
    kept, gone = make_release(headline="Lake"), make_release(headline="Lake")
    release_ops.bin_release(db, gone, now=now)

    assert listed(db) == [kept]
    assert listed(db, in_bin=True) == [gone]
    assert listed(db, text="lake") == [kept]
    assert listed(db, text="lake", in_bin=True) == [gone]


def test_words_are_found_whatever_their_accents_and_case(db, make_release):
    release = make_release(headline="L’ÉCOLE publique", body="Größe")

    for text in ("ecole", "École", "grosse groß", "große"):
        assert listed(db, text=text) == ([release] if "grosse" not in text else []), text


def test_the_last_word_may_be_a_beginning_and_a_phrase_stays_together(db, make_release):
    release = make_release(headline="Clean water for all")

    assert listed(db, text="water fo") == [release]
    assert listed(db, text="wat for") == []
    assert listed(db, text='"water for"') == [release]
    assert listed(db, text='"for water"') == []
    assert listed(db, text="“clean wat") == [release]


def test_a_hit_in_the_headline_comes_before_one_in_the_body(db, make_release):
    headline = make_release(headline="Reprisals", body="Nothing else")
    body = make_release(headline="Another", body="About reprisals")

    assert listed(db, text="reprisals") == [headline, body]


def test_marks_of_the_body_are_no_words(db, make_release):
    release = make_release(body="See [the **lake**](https://example.org/hiddenpath)")

    assert listed(db, text="the lake") == [release]
    assert listed(db, text="hiddenpath") == []


def test_a_changed_word_is_found_and_the_old_one_is_not(db, make_release, now):
    release = make_release(body="apples")
    release_ops.save_release(db, release, ReleaseDraft(body="pears"), now=now)

    assert listed(db, text="apples") == []
    assert listed(db, text="pears") == [release]


def test_a_common_word_is_still_listed_newest_first(db, make_release, monkeypatch):
    monkeypatch.setattr(queries, "COMMON", 1)
    first, second = make_release(headline="Lake"), make_release(headline="Lake")

    assert listed(db, text="lake") == [second, first]


def test_snippets_mark_the_hit(db, make_release):
    release = make_release(body="Children swim in the lake again")

    with db.reading() as session:
        assert "\x02swim\x03" in release_list.snippets(session, "swim", [release])[release]


def test_rows_carry_the_embargo_while_it_is_not_lifted(db, make_release, now):
    release = make_release(lead="x" * 5_000)
    embargo_ops.set_embargo(db, release, EMBARGO, now=now)
    with db.reading() as session:
        row = release_list.rows_by_id(session, [release])[release]
        assert release_list.counts(session, now).embargoed == 1
    assert row.embargo_zone == "Europe/Zurich"
    assert row.embargo_instant.isoformat() == "2026-06-10T22:01:00+00:00"
    assert len(row.lead) == release_list.LEAD_SHOWN

    embargo_ops.lift_embargo(db, release, now=now)

    with db.reading() as session:
        assert release_list.rows_by_id(session, [release])[release].embargo_instant is None
        assert release_list.counts(session, now).embargoed == 0


def test_counts_leave_the_bin_out(db, make_release, now):
    make_release()
    release_ops.bin_release(db, make_release(), now=now)

    with db.reading() as session:
        counted = release_list.counts(session)

    assert (counted.total, counted.in_bin) == (1, 1)
    assert counted.by_status == {ReleaseStatus.DRAFT: 1}


def test_a_release_that_is_not_there_is_told(db, now):
    with db.reading() as session, pytest.raises(NotFoundError):
        releases.get_release(session, "none")
    with pytest.raises(NotFoundError):
        release_ops.save_release(db, "none", ReleaseDraft(), now=now)


def test_an_id_is_found_by_its_beginning(db, make_release, make_contact):
    release, person = make_release(), make_contact()

    with db.reading() as session:
        assert ids.resolve(session, release) == ("release", release)
        assert ids.resolve(session, person[:-1].upper()) == ("contact", person)
        for beginning in ("", "short", "%%%%%%%%", "ffffffff", release[:8] + "%"):
            with pytest.raises(NotFoundError):
                ids.resolve(session, beginning)


TYPED = st.text(st.characters(exclude_categories=()), max_size=80)


@SHARED_DB
@given(st.fixed_dictionaries(dict.fromkeys(("topic", "headline", "place", "lead", "body", "notes"), TYPED)))
def test_whatever_is_typed_is_read_back(db, make_release, now, fields):
    release = make_release()
    draft = ReleaseDraft(**fields)

    release_ops.save_release(db, release, draft, now=now)

    with db.reading() as session:
        kept = releases.get_release(session, release)
    assert {name: getattr(kept, name) for name in ReleaseFields.model_fields} == draft.model_dump()


def test_a_search_can_be_narrowed(db, make_release, now):
    plain, french, held = make_release(), make_release(language="fr"), make_release()
    embargo_ops.set_embargo(db, held, EMBARGO, now=now)
    release_ops.set_status(db, french, ReleaseStatus.REVIEW, now=now)

    assert listed(db, text="lake", language="fr") == [french]
    assert listed(db, text="lake", status=ReleaseStatus.REVIEW) == [french]
    assert listed(db, text="lake", embargoed=True) == [held]
    assert set(listed(db, text="lake", embargoed=False)) == {plain, french}


def test_rows_come_in_the_order_asked_for(db, make_release):
    first, second = make_release(), make_release()

    with db.reading() as session:
        assert list(release_list.rows_by_id(session, [second, "none", first])) == [second, first]
        assert list(release_list.rows_by_id(session, [first, second])) == [first, second]
