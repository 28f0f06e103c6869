"""Spelling on the command line."""

import pytest

from tests.dictionaries import write_dictionary


@pytest.fixture
def folder(tmp_path, monkeypatch):
    made = write_dictionary(tmp_path / "dictionaries", "en_GB")
    monkeypatch.setattr("pressdesk.system.dictionaries.folders", lambda: [made])
    return made


def hints(desk, release_id, *options):
    return [one for one in desk.json("check", release_id, *options) if one["rule"] == "spelling"]


def test_misspelt_words_are_hints_with_their_places(desk, folder):
    made = desk.new(headline="The lake is claen", body="The **offcie** spoke.")

    assert [(one["severity"], one["field"], one["start"], one["end"]) for one in hints(desk, made["id"])] == [
        ("hint", "headline", 9, 11),
        ("hint", "headline", 12, 17),
        ("hint", "body", 6, 12),
    ]


def test_hints_are_no_fixes(desk, folder):
    made = desk.new(headline="The offcie", body="The  lake.")

    assert [one["fix"] for one in hints(desk, made["id"], "--fix")] == [None]


def test_without_a_dictionary_nothing_is_said_of_spelling(desk):
    made = desk.new(headline="The offcie")

    assert hints(desk, made["id"]) == []


def test_names_of_contacts_are_no_misspellings(desk, folder):
    desk.new("contact", name="Ada Oyelaran")
    made = desk.new(headline="Oyelaran heard the office")

    assert hints(desk, made["id"]) == []


def test_doctor_names_the_dictionaries(desk, folder):
    assert desk.json("doctor")["dictionaries"] == ["en_GB"]

    assert desk.run("doctor") == 0
    assert "dictionaries: en_GB\n" in desk.said


def test_doctor_says_where_none_is(desk):
    assert desk.run("doctor") == 0
    assert "dictionaries: none\n" in desk.said
