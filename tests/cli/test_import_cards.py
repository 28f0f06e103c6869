"""`import` of vCards and spreadsheets of people."""

import pytest

ANA = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Example\nORG:Example Network\nTEL:+44 7700 900141\nEND:VCARD\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "people.vcf"
    path.write_text(ANA)
    return path


def test_people_of_a_file_come_in_and_are_reported(desk, file):
    (entry,) = desk.json("import", file)

    assert entry["ok"]
    assert desk.json("show", entry["contacts"][0]["id"])["name"] == "Ana Example"
    assert entry["contacts"][0]["phones"][0]["e164"] == "+447700900141"
    assert entry["contacts"][0]["standing"] == "new"


def test_the_same_file_again_brings_nobody_new(desk, file):
    desk.json("import", file)
    (entry,) = desk.json("import", file)

    assert entry["contacts"][0]["standing"] == "same"
    assert len(desk.json("list", "contacts")) == 1


def test_a_dry_run_stores_nobody(desk, file):
    (entry,) = desk.json("import", "--dry-run", file)

    assert entry["contacts"][0]["id"] is None
    assert desk.json("list", "contacts") == []


def test_who_may_be_known_comes_in_as_new_and_is_said(desk, file):
    desk.new("contact", name="Ana Example")
    (entry,) = desk.json("import", file)

    assert len(desk.json("list", "contacts")) == 2
    assert entry["warnings"] == ["Line 1: Ana Example may be somebody you have; taken in as a new person."]


def test_a_file_without_people_is_refused_and_the_others_come_in(desk, file, tmp_path):
    junk = tmp_path / "junk.vcf"
    junk.write_bytes(b"\x00\xff junk\n" * 20)

    assert desk.run("import", junk) == 1
    assert "holds no contacts" in desk.errors
    assert desk.run("import", junk, file) == 4
    assert desk.run("import", tmp_path / "none.vcf") == 1
    assert len(desk.json("list", "contacts")) == 1
