"""The list of releases over the store."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from pressdesk.desk import embargo_ops, release_ops
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.release import ReleaseDraft, ReleaseStatus
from pressdesk.store import release_list
from pressdesk.store.release_list import ReleaseFilter
from pressdesk.ui.models.record_list import PAGE
from pressdesk.ui.models.release_list import ReleaseListModel
from pressdesk.ui.services import roles
from tests.making import put_in_state


@pytest.fixture
def add(db, now):
    made = []

    def add(**fields):
        moment = now + timedelta(seconds=len(made))
        made.append(release_ops.create_release(db, ReleaseDraft(**fields), now=moment).made)
        put_in_state(db, made[-1], fields.get("status"), now=moment)
        return made[-1]

    return add


@pytest.fixture
def model(db, clock, qapp):
    return ReleaseListModel(db, clock)


def titles(model):
    return [model.index(row).data() for row in range(model.rowCount())]


def test_it_keeps_to_qts_rules(add, model, qtmodeltester):
    for number in range(5):
        add(headline=f"Release {number}")
    model.refresh()

    qtmodeltester.check(model)


def test_an_empty_store_is_an_empty_list(model, qtmodeltester):
    model.refresh()

    qtmodeltester.check(model)
    assert model.rowCount() == 0


def test_the_newest_change_stands_first(add, model):
    for number in range(3):
        add(headline=f"Release {number}")

    model.refresh()

    assert titles(model) == ["Release 2", "Release 1", "Release 0"]


def test_rows_come_by_the_page(monkeypatch, add, model):
    for number in range(PAGE + 20):
        add(headline=f"Release {number}")
    model.refresh()
    asked = []
    real = release_list.rows_by_id
    monkeypatch.setattr(release_list, "rows_by_id", lambda session, ids: asked.append(len(ids)) or real(session, ids))

    model.index(0).data()
    model.index(PAGE - 1).data()
    model.index(PAGE).data()

    assert asked == [PAGE, 20]


def test_a_filter_keeps_the_releases_of_a_state(add, model):
    add(headline="Draft")
    add(headline="Approved", status=ReleaseStatus.APPROVED)

    model.set_filter(ReleaseFilter(status=ReleaseStatus.APPROVED))

    assert titles(model) == ["Approved"]


@pytest.mark.parametrize("words", ["100%", "under_score", '"open', "a OR b", "NOT", "star*", "(", "col:on", "'; --"])
def test_whatever_is_typed_is_searched_for_and_nothing_else(add, model, words):
    add(headline="Something else entirely")

    model.set_filter(ReleaseFilter(text=words))

    assert titles(model) == []


def test_a_search_folds_accents_and_takes_beginnings(add, model):
    add(headline="Élections à Genève")
    add(headline="Witnesses")

    model.set_filter(ReleaseFilter(text="geneve elec"))

    assert titles(model) == ["Élections à Genève"]


def test_the_hit_is_marked_in_the_snippet(add, model):
    add(headline="Witnesses", body="The registrar of the court spoke.")

    model.set_filter(ReleaseFilter(text="registrar"))

    assert "\x02registrar\x03" in model.index(0).data(roles.SNIPPET)


def test_without_a_search_there_is_no_snippet(add, model):
    add(headline="Witnesses")

    model.refresh()

    assert model.index(0).data(roles.SNIPPET) == ""


def test_refreshing_the_same_releases_moves_nothing(qtbot, db, now, add, model):
    release_id = add(headline="Old words")
    model.refresh()
    model.index(0).data()
    release_ops.save_release(db, release_id, ReleaseDraft(headline="New words"), now=now)

    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.refresh()

    assert titles(model) == ["New words"]


def test_a_new_release_resets_the_list(qtbot, add, model):
    add(headline="One")
    model.refresh()
    add(headline="Two")

    with qtbot.waitSignal(model.modelReset):
        model.refresh()


def test_a_row_is_found_by_its_release(add, model):
    first, second = add(headline="One"), add(headline="Two")
    model.refresh()

    assert [model.row_of(found) for found in (second, first, "nobody")] == [0, 1, -1]


def test_a_release_that_has_gone_meanwhile_is_an_empty_row(db, now, model):
    model.show_found(ReleaseFilter(), ["gone"])

    assert model.index(0).data() is None
    assert model.index(0).data(roles.ID) == "gone"


def test_a_release_without_a_headline_is_named_by_its_lead_or_not_at_all(add, model):
    add()
    add(lead="Eight organisations call.")
    model.refresh()

    assert titles(model) == ["Eight organisations call.", "Untitled release"]


def test_a_running_embargo_is_the_state_shown_with_its_moment(db, now, add, model):
    release_id = add(headline="Held", status=ReleaseStatus.APPROVED)
    embargo_ops.set_embargo(db, release_id, EmbargoDraft(local="2026-06-03T09:00", zone="Europe/Zurich"), now=now)
    model.refresh()

    assert model.index(0).data(roles.STATE) == roles.State("embargo", "Embargoed", "amber")
    assert model.index(0).data(roles.WHEN) == "1 d 19 h"


def test_after_its_moment_an_embargo_is_no_state_any_more(db, now, add, qapp):
    release_id = add(headline="Held")
    embargo_ops.set_embargo(db, release_id, EmbargoDraft(local="2026-06-03T09:00", zone="Europe/Zurich"), now=now)
    later = ReleaseListModel(db, lambda: now + timedelta(days=3))
    later.refresh()

    assert later.index(0).data(roles.STATE).word == "Draft"


def test_a_row_is_read_out_with_topic_and_state(add, model):
    add(headline="Witnesses", topic="Courts")
    model.refresh()

    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Witnesses, Courts, Draft"


def test_what_is_archived_is_out_of_the_daily_list_and_in_a_place_of_its_own(model, add):
    kept = add(headline="Kept")
    away = add(headline="Away", status=ReleaseStatus.ARCHIVED)

    model.set_filter(ReleaseFilter())
    assert ids_of(model) == [kept]
    model.set_filter(ReleaseFilter(status=ReleaseStatus.ARCHIVED))
    assert ids_of(model) == [away]
    model.set_filter(ReleaseFilter(text="away"))
    assert ids_of(model) == [away]


def ids_of(model):
    return [model.index(row).data(roles.ID) for row in range(model.rowCount())]


def test_a_translation_says_its_language(db, make_release, model):
    original = make_release(headline="Lake clean again", topic="Water", language="en-GB")
    make_release(headline="Le lac est propre", topic="Eau", language="fr", translation_of=original)

    model.refresh()

    said = {model.index(row).data(): model.index(row).data(roles.SUBTITLE) for row in range(2)}
    assert said == {"Lake clean again": "Water", "Le lac est propre": "FR · Eau"}
