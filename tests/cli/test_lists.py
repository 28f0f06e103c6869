"""Media lists on the command line."""

import json
from email import message_from_bytes, policy
from pathlib import Path

import pytest


@pytest.fixture
def people(desk):
    """Ids by given name: two on climate, one on sport, one not to be contacted."""

    def make(name, **fields):
        address = {"address": f"{name.split()[0].lower()}@example.org"}
        typed = json.dumps({"kind": "media", "name": name, "emails": [address], **fields})
        return desk.json("new", "contact", "--from", "-", typed=typed)["id"]

    return {
        "ann": make("Ann Example", topics=["climate"], languages=["fr"]),
        "ben": make("Ben Sample", topics=["climate"], languages=["en"]),
        "cy": make("Cy Specimen", topics=["sport"]),
        "dee": make("Dee Example", topics=["climate"], do_not_contact=True),
    }


def names(people):
    return [(one["name"], one["why"]) for one in people]


def test_a_list_by_rule_is_made_shown_and_listed(desk, people):
    made = desk.new("list", name="Climate", rule="topic = climate", members=["Cy Specimen"], left_out=[people["ann"]])

    assert made == desk.json("show", made["id"][:13])
    assert (made["kind"], made["rule"], made["count"]) == ("rule", "topic = climate", 2)
    assert names(made["members"]) == [("Ben Sample", "rule"), ("Cy Specimen", "added")]
    assert names(made["left_out"]) == [("Ann Example", "left_out")]
    assert names(made["not_contacted"]) == [("Dee Example", "no_contact")]
    row = {"id": made["id"], "kind": "rule", "name": "Climate", "rule": "topic = climate", "count": 2}
    assert desk.json("list", "lists") == [row]
    assert desk.run("list", "lists") == 0
    assert desk.said.split("  ")[1:] == ["Climate", "topic = climate", "2\n"]


def test_what_show_prints_makes_the_same_list_again(desk, people):
    made = desk.new("list", name="Climate", rule="topic = climate", members=["Cy Specimen"])

    again = desk.json("new", "list", "--from", "-", typed=json.dumps(made))

    assert {**again, "id": ""} == {**made, "id": ""}


def test_a_list_is_edited_field_by_field(desk, people):
    made = desk.new("list", name="Weekly", members=["Ann Example", "Ben Sample"])
    assert made["kind"] == "fixed"

    edited = desk.json("edit", made["id"], "--from", "-", typed=json.dumps({"members": ["Cy Specimen"]}))
    assert names(edited["members"]) == [("Cy Specimen", "added")]

    edited = desk.json("edit", made["id"], "--from", "-", typed=json.dumps({"rule": "language = fr"}))
    assert (edited["kind"], names(edited["members"])) == ("rule", [("Ann Example", "rule"), ("Cy Specimen", "added")])


@pytest.mark.parametrize(
    ("wrong", "code", "said"),
    [
        ({}, 2, "name"),
        ({"name": "A", "rule": "topci = a"}, 1, "no field “topci”"),
        ({"name": "A", "rule": 3}, 2, "rule"),
        ({"name": "A", "kind": "other"}, 2, "kind"),
        ({"name": "A", "colour": "red"}, 2, "colour"),
        ({"name": "A", "members": ["Nobody"]}, 1, "Nobody"),
        ({"name": "A", "members": "Ann"}, 2, "array"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_made(desk, wrong, code, said):
    assert desk.run("new", "list", "--from", "-", typed=json.dumps(wrong)) == code
    assert said in desk.errors
    assert desk.json("list", "lists") == []


def test_a_release_goes_to_a_list_and_who_is_left_out_is_told(desk, people, tmp_path):
    desk.new("contact", name="Eve Sample", topics=["climate"])
    desk.new("list", name="Climate", rule="topic = climate")
    release = desk.new(headline="Fees", release_line="immediate")["id"]

    [out] = desk.json("export", release, "--format", "eml", "--to", "climate", "--out", tmp_path / "out")

    message = message_from_bytes(Path(out["path"]).read_bytes(), policy=policy.default)
    assert message["Bcc"] == "ann@example.org, ben@example.org"
    assert "1 not to be contacted, left out" in desk.errors
    assert "1 without an e-mail address" in desk.errors


def test_a_list_without_addresses_is_refused(desk, tmp_path):
    desk.new("list", name="Nobody yet")
    release = desk.new(headline="Fees", release_line="immediate")["id"]

    assert desk.run("export", release, "--format", "eml", "--to", "Nobody yet", "--out", tmp_path) == 1
    assert "Nobody on the list" in desk.errors


def test_a_list_is_found_by_its_name(desk):
    made = desk.new("list", name="Geneva press corps")

    assert [(hit["id"], hit["kind"]) for hit in desk.json("search", "geneva")] == [(made["id"], "media_list")]
