"""The way of a release from the command line: the same gate as in the window."""

import json

import pytest

READY = {
    "headline": "A lamp is lit",
    "lead": "The lamp is lit.",
    "place": "Geneva",
    "date": "2026-06-11",
    "release_line": "immediate",
    "contacts": [{"name": "Zoë Sample", "phones": ["+447700900141"]}],
}


@pytest.fixture
def ready(desk):
    return desk.new(**READY)["id"]


def edit(desk, release_id, **fields):
    return desk.run("edit", release_id, "--from", "-", typed=json.dumps(fields))


def shown(desk, release_id):
    return desk.json("show", release_id)


def release(desk, release_id):
    for status in ("approved", "released"):
        assert edit(desk, release_id, status=status) == 0, desk.errors


def test_what_is_new_is_a_draft_whatever_the_json_says(desk):
    made = desk.new(**READY, status="released")

    assert made["status"] == "draft"
    assert "made as a draft" in desk.errors


def test_a_failing_check_refuses_an_approval(desk, ready):
    edit(desk, ready, headline="")

    assert edit(desk, ready, status="approved") == 1
    assert "There is no headline" in desk.errors
    assert shown(desk, ready)["status"] == "draft"


def test_nothing_is_released_before_the_lift(desk, ready):
    edit(desk, ready, embargo={"local": "2099-06-11T00:01", "zone": "Europe/Zurich"})
    edit(desk, ready, status="approved")

    assert edit(desk, ready, status="released") == 1
    assert "has not lifted yet" in desk.errors


def test_what_is_out_changes_only_by_a_correction(desk, ready):
    release(desk, ready)
    assert edit(desk, ready, lead="Other words.") == 1
    assert edit(desk, ready, status="corrected", lead="Other words.") == 1
    assert "Say what was changed" in desk.errors

    assert edit(desk, ready, status="corrected", correction="the lead", lead="Other words.") == 0

    found = shown(desk, ready)
    assert (found["status"], found["lead"]) == ("corrected", "Other words.")
    assert [(notice["kind"], notice["words"], notice["grade"]) for notice in found["notices"]] == [
        ("correction", "the lead", "material")
    ]


def test_a_correction_has_its_grade_and_can_be_followed_by_another(desk, ready, tmp_path):
    release(desk, ready)
    edit(desk, ready, status="corrected", correction={"changed": "the lead", "grade": "form"})
    desk.run("export", ready, "--format", "txt", "--out", tmp_path)
    said = next(tmp_path.glob("*.txt")).read_text("utf-8")

    assert said.startswith("CORRECTED VERSION, issued ")
    assert edit(desk, ready, lead="Other words.") == 1
    assert edit(desk, ready, status="corrected", correction="the lead again", lead="Other words.") == 0
    assert [notice["grade"] for notice in shown(desk, ready)["notices"]] == ["form", "material"]


def test_a_withdrawn_release_leaves_as_its_notice_alone(desk, ready, tmp_path):
    release(desk, ready)
    desk.run("export", ready, "--format", "txt", "--out", tmp_path / "a", "--to", "ana@example.org")

    assert edit(desk, ready, status="withdrawn") == 1
    assert edit(desk, ready, status="withdrawn", withdrawal="the figures are wrong") == 0
    desk.run("export", ready, "--format", "eml", "--out", tmp_path / "b", "--to", "ana@example.org")

    (notice,) = (tmp_path / "b").iterdir()
    assert "WITHDRAWN" in notice.name
    assert b"The lamp is lit." not in notice.read_bytes()
    assert desk.json("list", "dispatches")[0]["subject"] == "WITHDRAWN: A lamp is lit"


def test_wrong_words_for_a_notice_are_2(desk, ready):
    release(desk, ready)

    assert edit(desk, ready, status="corrected", correction=["the lead"]) == 2
    assert edit(desk, ready, status="corrected", correction={"what": "the lead"}) == 2
    assert edit(desk, ready, status="corrected", correction={"changed": "the lead", "grade": "huge"}) == 2


def test_archived_and_back(desk, ready):
    release(desk, ready)
    assert edit(desk, ready, status="archived") == 0
    assert shown(desk, ready)["archived_from"] == "released"

    assert edit(desk, ready, status="draft") == 1
    assert edit(desk, ready, status="released") == 0


def test_what_show_prints_of_a_release_that_is_out_can_be_given_back(desk, ready, tmp_path):
    release(desk, ready)
    path = tmp_path / "release.json"
    path.write_text(json.dumps(shown(desk, ready)))

    assert desk.run("edit", ready, "--from", path) == 0, desk.errors


def test_a_text_given_back_in_the_wording_that_the_release_uses_stays_the_same_text(desk, ready):
    edit(desk, ready, texts=[{"title": "About us", "body": "We are eight."}])
    (text,) = shown(desk, ready)["texts"]
    edit(desk, text["id"], body="We are nine.")

    edit(desk, ready, texts=[text])

    assert shown(desk, ready)["texts"] == [text]
    assert len(desk.json("list", "texts")) == 1


def test_a_gap_in_a_text_keeps_a_release_from_leaving(desk, ready, tmp_path):
    edit(desk, ready, texts=[{"title": "About us", "body": "By {organization}."}])

    assert desk.run("export", ready, "--format", "txt", "--out", tmp_path) == 1
    assert "{organization} is no placeholder" in desk.errors
    assert any(found["rule"] == "text-placeholder" for found in desk.json("check", ready))
